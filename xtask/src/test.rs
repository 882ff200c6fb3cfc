//! All tests, cheapest first, up to the first failure.

mod engines;

use std::fs;
use std::io::{BufRead, BufReader};
use std::ops::AddAssign;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, ensure};
use clap::{Args, ValueEnum};

use crate::data::{Data, DataArguments, Places};
use crate::project::{Project, run, shown};
use crate::{build, npm, serve, single, sync, tools};

const WASM: &str = "wasm32-unknown-unknown";

/// The stages, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Stage {
    /// The format of the Rust sources
    Format,
    /// Clippy, for this machine and for the page
    Lint,
    /// The types of the page's JavaScript, and its parts without a page
    #[value(name = "javascript")]
    JavaScript,
    /// The Rust tests on this machine
    Native,
    /// The documentation
    Docs,
    /// The core without the standard library
    Core,
    /// Hostile bytes for every reader of files, for a minute
    Fuzz,
    /// The crate's tests in Chromium
    Chrome,
    /// The network's arithmetic in Chromium, rounded as the processor likes
    Relaxed,
    /// The crate's tests in Firefox
    Firefox,
    /// The page in Chromium
    Page,
    /// A visit of the page in Chromium, Firefox and WebKit, and the same bits in all of them
    Engines,
}

/// What `test` can be told.
#[derive(Args, Clone, Debug)]
pub struct TestArguments {
    /// Run these stages only
    #[arg(long, value_enum, value_delimiter = ',', value_name = "STAGES")]
    pub only: Vec<Stage>,
    /// The data set of the page under test
    #[command(flatten)]
    pub data: DataArguments,
}

/// Numbers of tests, as their runners report them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Counts {
    passed: usize,
    failed: usize,
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

/// Runs the stages, and closes with the numbers of tests.
///
/// # Errors
/// At the first stage that fails or whose tools are missing.
pub fn test(project: &Project, arguments: &TestArguments) -> Result<()> {
    let start = Instant::now();
    let mut tests = Tests {
        project,
        data: &arguments.data,
        counts: Counts::default(),
    };
    let stages: Vec<_> = Stage::value_variants()
        .iter()
        .filter(|stage| arguments.only.is_empty() || arguments.only.contains(stage))
        .collect();
    for stage in &stages {
        let name = format!("{stage:?}").to_lowercase();
        println!("\n== {name}");
        if let Err(error) = tests.run(**stage) {
            println!("\n{}", tests.closing());
            return Err(error.context(format!("stage {name}")));
        }
    }
    let seconds = start.elapsed().as_secs();
    println!(
        "\n{} in {} stages and {seconds} s",
        tests.closing(),
        stages.len()
    );
    Ok(())
}

struct Tests<'a> {
    project: &'a Project,
    data: &'a DataArguments,
    counts: Counts,
}

impl Tests<'_> {
    fn closing(&self) -> String {
        format!(
            "{} passed, {} failed",
            self.counts.passed, self.counts.failed
        )
    }

    fn run(&mut self, stage: Stage) -> Result<()> {
        match stage {
            Stage::Format => self.format(),
            Stage::Lint => self.lint(),
            Stage::JavaScript => self.javascript(),
            Stage::Native => self.counted(self.project.cargo().args(["test", "--workspace"])),
            Stage::Docs => self.docs(),
            Stage::Core => self.core(),
            Stage::Fuzz => self.fuzz(),
            Stage::Chrome => self.browser("--chrome", &CHROMIUM, &[]),
            Stage::Relaxed => self.relaxed(),
            Stage::Firefox => self.firefox(),
            Stage::Page => self.page(),
            Stage::Engines => self.engines(),
        }
    }

    fn cargo(&self, words: &str) -> Result<()> {
        run(self.project.cargo().args(words.split(' ')))
    }

    fn format(&self) -> Result<()> {
        self.cargo("fmt --all -- --check")?;
        self.cargo("fmt --manifest-path fuzz/Cargo.toml -- --check")
    }

    fn lint(&self) -> Result<()> {
        tools::rust_target(self.project, WASM)?;
        self.cargo("clippy --workspace --all-targets -- -D warnings")?;
        self.cargo(&format!(
            "clippy --package patchwork --package patchwork-cut --package patchwork-opened --package patchwork-evaluation --all-targets --target {WASM} -- -D warnings"
        ))
    }

    fn javascript(&mut self) -> Result<()> {
        tools::need_node(self.project)?;
        self.build()?;
        npm::install(self.project)?;
        let checker = self.project.root().join("node_modules/.bin/tsc");
        for project in [".", "tsconfig.parts.json"] {
            run(self.project.command(&checker).args(["--project", project]))?;
        }
        let tests = node_tests(self.project.root(), "tests/lib")?;
        self.counted(self.node().args(tests))
    }

    fn docs(&self) -> Result<()> {
        let document = |words: &str| {
            let mut command = self.project.cargo();
            command
                .args(words.split(' '))
                .env("RUSTDOCFLAGS", "-D warnings");
            run(&mut command)
        };
        document("doc --workspace --no-deps")?;
        document(&format!(
            "doc --package patchwork --package patchwork-cut --package patchwork-opened --package patchwork-evaluation --no-deps --target {WASM}"
        ))
    }

    fn core(&self) -> Result<()> {
        const TARGET: &str = "wasm32v1-none";
        tools::rust_target(self.project, TARGET)?;
        for package in ["patchwork", "patchwork-cut"] {
            self.cargo(&format!(
                "rustc --package {package} --lib --crate-type rlib --target {TARGET}"
            ))?;
        }
        Ok(())
    }

    /// Fuzzes each target for its part of the time. Without a sanitizer it needs no nightly compiler, and the crate has
    /// no unsafe code for one to look at.
    fn fuzz(&self) -> Result<()> {
        const SECONDS: usize = 60;
        tools::debian_packages(self.project, &[("c++", "g++")])?;
        tools::cargo_tool(self.project, "cargo-fuzz", "cargo-fuzz", None)?;
        self.cargo("clippy --manifest-path fuzz/Cargo.toml --all-targets -- -D warnings")?;
        self.cargo("run --manifest-path fuzz/Cargo.toml --example seeds")?;
        let list = self.project.cargo().args(["fuzz", "list"]).output()?;
        let list = String::from_utf8(list.stdout)?;
        let targets: Vec<_> = list.lines().collect();
        ensure!(!targets.is_empty(), "`cargo fuzz list` names no target");
        let seconds = SECONDS.div_ceil(targets.len());
        for target in targets {
            self.cargo(&format!(
                "fuzz run --sanitizer none {target} -- -verbosity=0 -print_final_stats=1 -max_total_time={seconds} -timeout=30 -dict=fuzz/keras.dict"
            ))?;
        }
        Ok(())
    }

    fn firefox(&mut self) -> Result<()> {
        tools::cargo_tool(self.project, "geckodriver", "geckodriver", None)?;
        self.browser("--firefox", &[("firefox", "firefox-esr")], &[])
    }

    /// The tests of the network's arithmetic, on the build that leaves roundings to the processor.
    fn relaxed(&mut self) -> Result<()> {
        const TESTS: [&str; 2] = ["kernel", "network"];
        let target = build::relaxed(self.project).with_extension("tests");
        let mut words = vec!["--".to_owned(), "--target-dir".to_owned()];
        words.push(target.display().to_string());
        words.push("--config".to_owned());
        words.push(format!(
            "target.{WASM}.rustflags={:?}",
            build::RELAXED_FLAGS
        ));
        words.extend(TESTS.map(|test| format!("--test={test}")));
        self.browser("--chrome", &CHROMIUM, &words)
    }

    /// The crate's tests in a browser, by the tools of exactly the locked version, with `words` for Cargo.
    fn browser(
        &mut self,
        browser: &str,
        packages: &[(&str, &'static str)],
        words: &[String],
    ) -> Result<()> {
        let project = self.project;
        tools::rust_target(project, WASM)?;
        tools::debian_packages(project, packages)?;
        tools::cargo_tool(project, "wasm-pack", "wasm-pack", None)?;
        let lock = fs::read_to_string(project.root().join("Cargo.lock"))?;
        let version = tools::locked_version(&lock, "wasm-bindgen")?;
        tools::cargo_tool(project, "wasm-bindgen", "wasm-bindgen-cli", Some(version))?;
        let own = ["test", "--headless", browser, "--mode", "no-install"];
        self.counted(project.command("wasm-pack").args(own).args(words))
    }

    /// The page's tests, in Chromium.
    fn page(&mut self) -> Result<()> {
        tools::need_node(self.project)?;
        // Without its window it takes half the time; not every system has it.
        if tools::debian_packages(self.project, &[SHELL]).is_err() {
            tools::debian_packages(self.project, &CHROMIUM[..1])?;
        }
        self.build()?;
        let chromium = [SHELL, CHROMIUM[0]]
            .into_iter()
            .find_map(|(program, _)| tools::find(program))
            .context("there is no chromium")?;
        self.against_server("tests/page", &[("CHROMIUM", &chromium)])
    }

    /// A visit in three engines, whose trainings have the bits of a native one.
    fn engines(&mut self) -> Result<()> {
        tools::need_node(self.project)?;
        tools::debian_packages(self.project, &[&CHROMIUM[..], &engines::PACKAGES].concat())?;
        tools::cargo_tool(self.project, "geckodriver", "geckodriver", None)?;
        let data = self.build()?;
        let folder = self.project.cache().join("checkpoints");
        engines::write_checkpoints(&data.train, &folder)?;
        let single = single::page(self.project, &data)?;
        self.against_server(
            "tests/engines",
            &[
                ("PATCHWORK_CHECKPOINTS", &folder),
                ("PATCHWORK_SINGLE", &single),
            ],
        )
    }

    /// Node's tests of a folder, against a server that has the site under a path of some depth.
    fn against_server(&mut self, folder: &str, variables: &[(&str, &Path)]) -> Result<()> {
        const PATH: &str = "/some/path";
        npm::install(self.project)?;
        let serve = |listener, folder: &Path| serve::serve_at(listener, folder, PATH);
        let address = serve::in_background(self.project.dist(), serve)?;
        let address = format!("{address}{PATH}/");
        println!("PATCHWORK_URL={address}");
        let tests = node_tests(self.project.root(), folder)?;
        let mut command = self.node();
        command
            .args(tests)
            .env("PATCHWORK_URL", address)
            .envs(variables.iter().copied());
        self.counted(&mut command)
    }

    fn build(&self) -> Result<Data> {
        let data = Places::new(self.project, self.data.clone()).obtain(false)?;
        build::build(self.project, &data)?;
        Ok(data)
    }

    fn node(&self) -> Command {
        let mut command = self.project.command("node");
        command.args(["--test", "--test-reporter=spec", "--test-concurrency=1"]);
        command
    }

    /// Runs the command, shows what it prints, and adds up the tests that it reports.
    fn counted(&mut self, command: &mut Command) -> Result<()> {
        println!("$ {}", shown(command));
        let mut child = command
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("`{}` did not start", shown(command)))?;
        let output = child.stdout.take().context("no output")?;
        let mut counts = Counts::default();
        for line in BufReader::new(output).lines() {
            let line = line?;
            println!("{line}");
            counts += count(&line);
        }
        let status = child.wait()?;
        self.counts += counts;
        ensure!(status.success(), "`{}` failed ({status})", shown(command));
        ensure!(counts.passed > 0, "`{}` ran no test", shown(command));
        Ok(())
    }
}

/// Debian's packages for the tests in Chromium, after the programs that they bring.
const CHROMIUM: [(&str, &str); 2] = [
    ("chromium", "chromium"),
    ("chromedriver", "chromium-driver"),
];

/// Chromium for scripts, and Debian's package of it.
const SHELL: (&str, &str) = ("chromium-headless-shell", "chromium-headless-shell");

/// The test files below a folder of the project, from there.
fn node_tests(root: &Path, folder: &str) -> Result<Vec<PathBuf>> {
    let mut plan = sync::Plan::new();
    sync::add_folder(&mut plan, &root.join(folder), Path::new(folder))?;
    let files: Vec<_> = plan
        .into_keys()
        .filter(|file| file.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    ensure!(!files.is_empty(), "there is no *.test.mjs in {folder}");
    Ok(files)
}

/// The tests that a line of a runner reports: of Rust's, of wasm-bindgen's or of Node's.
fn count(line: &str) -> Counts {
    let number = |text: &str| text.trim().parse().unwrap_or(0);
    if let Some((_, counts)) = line.split_once("test result: ") {
        let before = |word| {
            let (start, _) = counts.split_once(word)?;
            start.rsplit(' ').next()
        };
        return Counts {
            passed: before(" passed").map_or(0, number),
            failed: before(" failed").map_or(0, number),
        };
    }
    Counts {
        passed: line.strip_prefix("ℹ pass ").map_or(0, number),
        failed: line.strip_prefix("ℹ fail ").map_or(0, number),
    }
}

#[cfg(test)]
mod tests {
    use super::{Counts, count};

    #[test]
    fn tests_are_counted_from_what_their_runners_print() {
        let lines = [
            (
                "test result: ok. 12 passed; 0 failed; 3 ignored; 0 measured",
                12,
                0,
            ),
            ("test result: FAILED. 7 passed; 2 failed; 0 ignored", 7, 2),
            ("ℹ pass 31", 31, 0),
            ("ℹ fail 4", 0, 4),
            ("ℹ tests 35", 0, 0),
            ("running 12 tests", 0, 0),
            ("test one passed by ... ok", 0, 0),
        ];
        for (line, passed, failed) in lines {
            assert_eq!(count(line), Counts { passed, failed }, "{line}");
        }
    }
}
