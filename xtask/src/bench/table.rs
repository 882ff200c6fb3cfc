//! Figures as a table of Markdown, which a console shows well too.

use super::report::Measured;
use super::statistics::Summary;
use crate::data::thousands;

/// A table of Markdown, its columns aligned: the first to the left, the others to the right.
pub fn markdown(head: &[String], rows: &[Vec<String>]) -> String {
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        let lengths = cells
            .chain(head.get(column))
            .map(|cell| cell.chars().count());
        lengths.fold(3, usize::max)
    };
    let widths: Vec<_> = (0..head.len()).map(width).collect();
    let line = |cells: &[String]| {
        let mut line = String::from("|");
        for (column, width) in widths.iter().enumerate() {
            let cell = cells.get(column).map_or("", String::as_str);
            line += &match column {
                0 => format!(" {cell:<width$} |"),
                _ => format!(" {cell:>width$} |"),
            };
        }
        line + "\n"
    };
    let rule: Vec<_> = widths
        .iter()
        .enumerate()
        .map(|(column, &width)| match column {
            0 => "-".repeat(width),
            _ => format!("{}:", "-".repeat(width - 1)),
        })
        .collect();
    [head, &rule]
        .into_iter()
        .chain(rows.iter().map(Vec::as_slice))
        .map(line)
        .collect()
}

/// A row for each subject; for each of `results` its figure, and how many times the median of
/// `reference` it is (of the first subject, where that was not measured).
pub fn results(results: &[&Measured], reference: &str) -> String {
    let mut subjects: Vec<&str> = Vec::new();
    for entry in results.iter().flat_map(|result| &result.entries) {
        if !subjects.contains(&entry.subject.as_str()) {
            subjects.push(&entry.subject);
        }
    }
    let reference = match subjects.first() {
        Some(first) if !subjects.contains(&reference) => first,
        _ => reference,
    };
    let mut head = vec![String::from("system")];
    for result in results {
        head.push(format!("{}, {}", result.name, result.unit));
        head.push("ratio".into());
    }
    let rows: Vec<_> = subjects
        .iter()
        .map(|&subject| {
            let mut row = vec![subject.to_owned()];
            for result in results {
                let entry = result.entries.iter().find(|entry| entry.subject == subject);
                let summary = entry.and_then(|entry| entry.summary);
                let ratio = result.median(subject).zip(result.median(reference));
                let ratio = ratio.map(|(median, one)| format!("{:.2}", median / one));
                row.push(summary.as_ref().map_or_else(String::new, figure));
                row.push(ratio.unwrap_or_default());
            }
            row
        })
        .collect();
    let table = markdown(&head, &rows);
    format!("{table}\nMedian (least-most); ratio of the medians to {reference}.\n")
}

/// A median with the smallest and the largest sample, `1,234 (1,100-1,300)`.
pub fn figure(summary: &Summary) -> String {
    let Summary {
        minimum,
        median,
        maximum,
        ..
    } = *summary;
    format!(
        "{} ({}-{})",
        number(median),
        number(minimum),
        number(maximum)
    )
}

/// A positive number with as many digits as it is worth.
pub fn number(value: f64) -> String {
    match value {
        100.0.. => thousands(value.round() as usize),
        10.0.. => format!("{value:.1}"),
        _ => format!("{value:.2}"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::rounds::Entry;
    use super::*;

    fn words(line: &str) -> Vec<String> {
        line.split(' ').map(String::from).collect()
    }

    #[test]
    fn columns_are_as_wide_as_their_widest_cell_and_missing_cells_are_empty() {
        let table = markdown(
            &words("system images/s ratio"),
            &[words("ours 1,000 1.5"), words("another 2")],
        );
        let expected = "\
| system  | images/s | ratio |
| ------- | -------: | ----: |
| ours    |    1,000 |   1.5 |
| another |        2 |       |
";
        assert_eq!(table, expected);
    }

    #[test]
    fn a_figure_shows_median_and_spread() {
        let summary = Summary::of(&[1_234.4, 1_100.0, 1_300.6]).unwrap();
        assert_eq!(figure(&summary), "1,234 (1,100-1,301)");
    }

    fn entry(subject: &str, samples: &[f64]) -> Entry {
        Entry {
            subject: subject.into(),
            version: None,
            deviation: None,
            samples: Vec::new(),
            summary: Summary::of(samples),
        }
    }

    #[test]
    fn ratios_are_of_the_reference_and_of_the_first_subject_without_it() {
        let both = [entry("ours", &[300.0]), entry("theirs", &[200.0])];
        let training = Measured {
            name: "training".into(),
            unit: "images/s",
            entries: both.into(),
        };
        let prediction = Measured {
            name: "prediction".into(),
            entries: vec![entry("ours", &[900.0])],
            ..training.clone()
        };
        let rows = |reference, found: &str| -> Vec<Vec<String>> {
            let table = results(&[&training, &prediction], reference);
            assert!(table.ends_with(&format!("to {found}.\n")), "{table}");
            let cells = |line: &str| line.split('|').map(|cell| cell.trim().into()).collect();
            table.lines().map(cells).collect()
        };
        let of_theirs = rows("theirs", "theirs");
        assert_eq!(
            of_theirs[2][1..6],
            ["ours", "300 (300-300)", "1.50", "900 (900-900)", ""]
        );
        assert_eq!(
            of_theirs[3][1..6],
            ["theirs", "200 (200-200)", "1.00", "", ""]
        );
        let of_ours = rows("absent", "ours");
        assert_eq!(
            of_ours[2][1..6],
            ["ours", "300 (300-300)", "1.00", "900 (900-900)", "1.00"]
        );
        assert_eq!(of_ours[3][3], "0.67");
    }

    #[test]
    fn small_numbers_keep_more_digits() {
        assert_eq!(number(99.96), "100.0");
        assert_eq!(number(9.5), "9.50");
        assert_eq!(number(12_345.6), "12,346");
    }
}
