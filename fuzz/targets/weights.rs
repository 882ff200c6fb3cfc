//! A file of weights: refused, or the numbers of a network, all of them finite.

#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use patchwork::article;
use patchwork::network::Network;
use patchwork::weights::{Number, load, metadata, save, save_as};
use patchwork_fuzz::{framed, json_memory, within};

/// The network of the seeds.
static NETWORK: LazyLock<Network> =
    LazyLock::new(|| article::cnn([2, 1], 1, 1).expect("a small network"));

fuzz_target!(|bytes: &[u8]| {
    check(bytes);
    check(&framed(bytes));
});

fn check(file: &[u8]) {
    let mut network = NETWORK.clone();
    let limit = json_memory(file.len());
    let facts = within(limit, || metadata(file));
    match within(limit, || load(&mut network, file)) {
        Ok(loaded) => {
            assert_eq!(facts, Ok(loaded));
            assert!(network.parameters().iter().all(|value| value.is_finite()));
            let facts = facts.expect("they were read");
            let mut other = NETWORK.clone();
            assert_eq!(load(&mut other, &save(&network, &facts)), Ok(facts.clone()));
            assert_eq!(other.parameters(), network.parameters());
            // A number too large for two bytes is refused, and nothing else.
            for number in [Number::F16, Number::Bf16] {
                drop(load(&mut other, &save_as(&network, number, &facts)));
            }
        }
        Err(_) => assert_eq!(network.parameters(), NETWORK.parameters()),
    }
}
