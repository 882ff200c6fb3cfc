//! The most arithmetic that one thread of a tab can do: loops that touch registers only.
//!
//! A kernel also has to load and store, so that these figures are its upper limit.
#![cfg(target_arch = "wasm32")]

use core::arch::wasm32::{
    f32x4, f32x4_add, f32x4_extract_lane, f32x4_mul, f32x4_relaxed_madd, f32x4_splat, v128,
};

use wasm_bindgen::prelude::*;

/// Independent sums: with two factors, 14 of the 16 vector registers of x86-64, and enough of them
/// that no operation waits for the one before it.
const SUMS: usize = 12;
/// Multiplications and additions of a turn of the loop.
const FLOP_PER_TURN: usize = SUMS * 4 * 2;

/// The multiplications and additions of `turns` turns of a loop below.
#[wasm_bindgen(js_name = floatingPointOperations)]
pub fn floating_point_operations(turns: u32) -> f64 {
    f64::from(turns) * FLOP_PER_TURN as f64
}

/// `turns` times `sum = sum * a + b`, rounded twice, for every sum; gives the total.
#[wasm_bindgen(js_name = mulAdd)]
pub fn mul_add(turns: u32) -> f32 {
    let (a, b, mut sums) = start();
    for _ in 0..turns {
        for sum in &mut sums {
            *sum = f32x4_add(f32x4_mul(*sum, a), b);
        }
    }
    total(sums)
}

/// The same, rounded once where the processor can.
#[wasm_bindgen(js_name = relaxedMadd)]
pub fn relaxed_madd(turns: u32) -> f32 {
    fused(turns)
}

#[target_feature(enable = "relaxed-simd")]
fn fused(turns: u32) -> f32 {
    let (a, b, mut sums) = start();
    for _ in 0..turns {
        for sum in &mut sums {
            *sum = f32x4_relaxed_madd(*sum, a, b);
        }
    }
    total(sums)
}

/// Factors for which the sums stay near 1, and sums that differ, so that none can be left out.
fn start() -> (v128, v128, [v128; SUMS]) {
    let sums = core::array::from_fn(|i| {
        let value = 1.0 + i as f32 / 64.0;
        f32x4(value, value + 0.001, value + 0.002, value + 0.003)
    });
    (f32x4_splat(0.999_9), f32x4_splat(0.000_1), sums)
}

fn total(sums: [v128; SUMS]) -> f32 {
    let sum = sums
        .into_iter()
        .fold(f32x4_splat(0.0), |a, b| f32x4_add(a, b));
    f32x4_extract_lane::<0>(sum)
        + f32x4_extract_lane::<1>(sum)
        + f32x4_extract_lane::<2>(sum)
        + f32x4_extract_lane::<3>(sum)
}
