//! The processor time of a process and of all that it started, as Linux tells it.

use std::collections::BTreeMap;
use std::fs;

/// The unit of the times in `/proc`, which is the same on all machines.
const TICKS_PER_SECOND: f64 = 100.0;

/// A process in `/proc`.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Process {
    parent: u32,
    seconds: f64,
}

/// The seconds that `process` and its descendants have run; nothing where the system does not tell.
pub fn seconds(process: u32) -> Option<f64> {
    let entries = fs::read_dir("/proc").ok()?;
    let processes = entries.filter_map(|entry| {
        let entry = entry.ok()?;
        let number = entry.file_name().to_str()?.parse().ok()?;
        let stat = fs::read_to_string(entry.path().join("stat")).ok()?;
        Some((number, parse(&stat)?))
    });
    let processes: BTreeMap<u32, Process> = processes.collect();
    processes.get(&process)?;
    Some(sum(&processes, process))
}

/// The process of a line of `/proc/.../stat`.
fn parse(stat: &str) -> Option<Process> {
    // The second field is the name in brackets, which may hold anything.
    let (_, fields) = stat.rsplit_once(") ")?;
    let fields: Vec<&str> = fields.split(' ').collect();
    let ticks = |place: usize| fields.get(place)?.parse::<f64>().ok();
    Some(Process {
        parent: fields.get(1)?.parse().ok()?,
        seconds: (ticks(11)? + ticks(12)?) / TICKS_PER_SECOND,
    })
}

fn sum(processes: &BTreeMap<u32, Process>, root: u32) -> f64 {
    let is_below = |mut number: u32| {
        while number != root {
            match processes.get(&number) {
                Some(process) => number = process.parent,
                None => return false,
            }
        }
        true
    };
    let below = processes.iter().filter(|&(&number, _)| is_below(number));
    below.map(|(_, process)| process.seconds).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_may_hold_spaces_and_brackets() {
        let stat = "42 (a) b (c) S 7 42 42 0 -1 4194560 1 2 3 4 150 50 9 9 20 0 1 0 5";
        let expected = Process {
            parent: 7,
            seconds: 2.0,
        };
        assert_eq!(parse(stat), Some(expected));
        assert_eq!(parse("nonsense"), None);
    }

    #[test]
    fn descendants_count_and_others_do_not() {
        let process = |parent, seconds| Process { parent, seconds };
        let processes = BTreeMap::from([
            (1, process(0, 100.0)),
            (5, process(1, 1.0)),
            (6, process(5, 2.0)),
            (7, process(6, 4.0)),
            (8, process(1, 50.0)),
        ]);
        assert_eq!(sum(&processes, 5), 7.0);
        assert_eq!(sum(&processes, 7), 4.0);
    }
}
