//! Same seed, same bits: natively and in every browser.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::golden::GOLDEN;
use crate::support::sweep;

#[test]
fn trainings_give_the_same_bits_on_every_machine() {
    sweep(GOLDEN, |golden| golden.check());
}

/// Prints the constants of `golden.rs`.
#[cfg(not(target_arch = "wasm32"))]
#[test]
#[ignore = "prints the constants, for a change that means to change them"]
fn print_the_bits() {
    sweep(GOLDEN, |golden| {
        let (losses, parameters) = golden.train();
        let losses: Vec<String> = losses.iter().map(|bits| format!("0x{bits:016x}")).collect();
        println!("{}:", golden.name);
        println!("losses: &[{}],", losses.join(", "));
        println!("parameters: 0x{parameters:016x},\n");
    });
}
