//! The decimals of a dropout: refused, or the share that Rust's own reader finds.

#![no_main]

use libfuzzer_sys::fuzz_target;
use patchwork::layer::Rate;
use patchwork_fuzz::within;

fuzz_target!(|text: &str| {
    let Some(rate) = within(0, || Rate::parse(text)) else {
        return;
    };
    let value = rate.value();
    assert!((0.0..1.0).contains(&value), "{text}: {value}");
    let other: f64 = text.parse().expect("a decimal is a number");
    assert!(
        (value - other).abs() <= 1e-15,
        "{text}: {value} for {other}"
    );
    assert_eq!(Rate::parse(&rate.to_string()), Some(rate), "{text}");
});
