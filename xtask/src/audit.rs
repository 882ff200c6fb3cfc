//! Known advisories about the packages that the project uses, as far as their databases can be had.

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::project::{Project, shown};
use crate::tools;

/// What a database says of the packages of a lock file.
#[derive(Debug, PartialEq, Eq)]
enum Verdict {
    /// So many advisories.
    Advisories(u64),
    /// It could not be asked.
    Unknown,
}

/// Asks about the crates of both lock files and the npm packages, and prints what is known.
///
/// # Errors
/// When there is an advisory, or a database cannot be had: nothing is taken for good that was not asked about.
pub fn audit(project: &Project) -> Result<()> {
    tools::cargo_tool(project, "cargo-audit", "cargo-audit", None)?;
    tools::need_node(project)?;
    let questions = [
        ("the crates", "cargo", "audit --json --file Cargo.lock"),
        (
            "the crates that fuzz",
            "cargo",
            "audit --json --file fuzz/Cargo.lock",
        ),
        ("the npm packages", "npm", "audit --json"),
    ];
    let mut clean = true;
    for (what, program, words) in questions {
        let mut command = project.command(program);
        command.args(words.split(' '));
        println!("$ {}", shown(&command));
        let output = command
            .output()
            .with_context(|| format!("`{}` did not start", shown(&command)))?;
        let verdict = verdict(&output.stdout);
        clean &= verdict == Verdict::Advisories(0);
        match verdict {
            Verdict::Advisories(0) => println!("No advisory about {what} is known."),
            Verdict::Advisories(count) => {
                println!("{count} advisories about {what}:");
                println!("{}", String::from_utf8_lossy(&output.stdout));
            }
            Verdict::Unknown => {
                println!("NOT CHECKED: the advisories about {what} could not be had.");
                println!("{}", String::from_utf8_lossy(&output.stderr));
            }
        }
    }
    ensure!(clean, "there are advisories, or some could not be had");
    Ok(())
}

/// What `cargo audit` or `npm audit` answered.
fn verdict(json: &[u8]) -> Verdict {
    let answer: Value = serde_json::from_slice(json).unwrap_or_default();
    let crates = answer.pointer("/vulnerabilities/count");
    let npm = answer.pointer("/metadata/vulnerabilities/total");
    match crates.or(npm).and_then(Value::as_u64) {
        Some(count) => Verdict::Advisories(count),
        None => Verdict::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::{Verdict, verdict};

    #[test]
    fn only_an_answer_with_a_number_is_one() {
        let answers = [
            (
                r#"{"database": {}, "vulnerabilities": {"found": false, "count": 0, "list": []}}"#,
                Verdict::Advisories(0),
            ),
            (
                r#"{"vulnerabilities": {"found": true, "count": 2, "list": []}}"#,
                Verdict::Advisories(2),
            ),
            (
                r#"{"vulnerabilities": {}, "metadata": {"vulnerabilities": {"low": 1, "total": 1}}}"#,
                Verdict::Advisories(1),
            ),
            (
                r#"{"vulnerabilities": {}, "metadata": {"vulnerabilities": {"total": 0}}}"#,
                Verdict::Advisories(0),
            ),
            (r#"{"error": {"code": "ENOTFOUND"}}"#, Verdict::Unknown),
            ("error: couldn't fetch advisory database", Verdict::Unknown),
            ("", Verdict::Unknown),
        ];
        for (answer, expected) in answers {
            assert_eq!(verdict(answer.as_bytes()), expected, "{answer}");
        }
    }
}
