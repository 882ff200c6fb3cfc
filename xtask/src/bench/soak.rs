//! Memory over many steps: what the page's trainer holds must not grow.

use anyhow::{Result, ensure};

use super::contest::Contest;
use super::host::{Hosts, Seat};
use super::subjects::Subject;
use super::table::markdown;
use crate::data::thousands;

/// Steps after which the memory is read.
const STEPS: [u64; 5] = [10, 100, 1_000, 5_000, 10_000];
const MEBIBYTE: f64 = 1_048_576.0;

/// Trains for the last of `STEPS` and prints the WebAssembly memory on the way.
///
/// # Errors
/// When training fails, or the memory grew.
pub fn run(contest: &Contest, subject: &Subject, hosts: &mut Hosts) -> Result<Vec<(u64, u64)>> {
    let mut seat = Seat::of(hosts, subject)?;
    seat.prepare(&contest.work)?;
    let mut memory = Vec::new();
    let mut done = 0;
    for steps in STEPS {
        memory.push((steps, seat.steps(steps - done)?));
        done = steps;
    }
    seat.close()?;
    let rows = memory.iter().map(|&(steps, bytes)| {
        let size = format!("{:.2}", bytes as f64 / MEBIBYTE);
        vec![thousands(steps as usize), size]
    });
    let head = ["steps", "memory, MiB"].map(String::from);
    println!("\n{}: {}\n", contest.name, subject.name);
    print!("{}", markdown(&head, &rows.collect::<Vec<_>>()));
    let first = memory.first().map(|&(_, bytes)| bytes);
    let last = memory.last().map(|&(_, bytes)| bytes);
    ensure!(first == last, "the memory grew while training");
    Ok(memory)
}
