//! Weights in numbers of two bytes, against their definitions: every number of them, and every rounding to them.

use patchwork::article;
use patchwork::network::Network;
use patchwork::weights::{self, Metadata, Number};
use safetensors::tensor::{Dtype, SafeTensors, TensorView};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::{bits, numbers, sweep};

/// Beyond the largest half, as bits: infinity and what is no number.
const INFINITY: u16 = 0x7c00;

/// The same of the upper half of a single.
const BRAIN_INFINITY: u16 = 0x7f80;

/// The number that a pattern of bits stands for, by IEEE 754.
fn value(half: u16) -> f64 {
    let sign = if half >> 15 == 1 { -1.0 } else { 1.0 };
    let (exponent, fraction) = (i32::from(half >> 10 & 31), f64::from(half & 1023));
    if exponent == 0 {
        sign * fraction * f64::exp2(-24.0)
    } else {
        sign * (1.0 + fraction / 1024.0) * f64::exp2(f64::from(exponent - 15))
    }
}

/// The nearest half to a magnitude up to the largest one, of two equally near ones the even one.
fn nearest(magnitude: f64) -> u16 {
    let distance = |half: &u16| (value(*half) - magnitude).abs();
    // Their order is that of their bits.
    let (mut low, mut high) = (0, INFINITY - 1);
    while high - low > 1 {
        let middle = low + (high - low) / 2;
        if value(middle) <= magnitude {
            low = middle;
        } else {
            high = middle;
        }
    }
    match distance(&low).total_cmp(&distance(&high)) {
        std::cmp::Ordering::Less => low,
        std::cmp::Ordering::Greater => high,
        std::cmp::Ordering::Equal => low + (low & 1),
    }
}

/// A network with more than 65,536 parameters.
fn network() -> Network {
    article::dnn(100, 1).unwrap()
}

/// A file of the format's own library with these numbers and zeros for the rest.
fn file(network: &Network, dtype: Dtype, halves: impl IntoIterator<Item = u16>) -> Vec<u8> {
    let mut halves: Vec<u16> = halves.into_iter().collect();
    halves.resize(network.parameters().len(), 0);
    let bytes: Vec<u8> = halves.iter().flat_map(|half| half.to_le_bytes()).collect();
    let views = network.tensors().map(|(name, param)| {
        let bytes = &bytes[2 * param.range.start..2 * param.range.end];
        let view = TensorView::new(dtype, param.shape.clone(), bytes);
        (name, view.unwrap())
    });
    safetensors::serialize(views, None).unwrap()
}

/// The numbers of a file that the crate wrote, in the order of the network.
fn halves(network: &Network, dtype: Dtype, file: &[u8]) -> Vec<u16> {
    let tensors = SafeTensors::deserialize(file).unwrap();
    let halves = network.tensors().flat_map(|(name, param)| {
        let tensor = tensors.tensor(&name).unwrap();
        assert_eq!(tensor.dtype(), dtype);
        assert_eq!(tensor.shape(), param.shape);
        let halves = tensor.data().as_chunks().0.iter();
        halves
            .map(|bytes| u16::from_le_bytes(*bytes))
            .collect::<Vec<_>>()
    });
    halves.collect()
}

#[test]
fn every_half_is_read_exactly_and_written_as_it_was() {
    let mut network = network();
    let all: Vec<u16> = (0..=u16::MAX)
        .filter(|half| half & INFINITY != INFINITY)
        .collect();
    let read = file(&network, Dtype::F16, all.iter().copied());
    weights::load(&mut network, &read).unwrap();
    sweep(all.iter().zip(network.parameters()), |(&half, found)| {
        // -0 too: the bits tell.
        let expected = value(half) as f32;
        assert_eq!(found.to_bits(), expected.to_bits(), "{half:04x}");
    });
    let written = halves(
        &network,
        Dtype::F16,
        &weights::save_as(&network, Number::F16, &Metadata::new()),
    );
    assert_eq!(&written[..all.len()], all);
}

#[test]
fn every_number_is_rounded_to_the_nearest_half() {
    let mut network = network();
    // All sizes; and ties, and what lies beside them.
    let random = numbers(7, 4_000);
    let sizes = random.iter().zip((-30..16).cycle());
    let mut values: Vec<f32> = sizes
        .map(|(value, power)| value * f32::exp2(power as f32))
        .collect();
    for half in (0..INFINITY - 1).step_by(7) {
        let tie = ((value(half) + value(half + 1)) / 2.0) as f32;
        values.extend([tie, -tie, tie.next_up(), tie.next_down()]);
    }
    values.extend([
        0.0,
        -0.0,
        1e-45,
        -1e-8,
        f32::MIN_POSITIVE,
        65_504.0,
        65_519.0,
    ]);
    network.parameters_mut()[..values.len()].copy_from_slice(&values);
    let found = halves(
        &network,
        Dtype::F16,
        &weights::save_as(&network, Number::F16, &Metadata::new()),
    );
    sweep(values.iter().zip(found), |(value, found)| {
        let sign = (value.to_bits() >> 16) as u16 & 0x8000;
        let expected = nearest(f64::from(value.abs())) | sign;
        assert_eq!(found, expected, "{value:e}: {found:04x}, {expected:04x}");
    });
}

#[test]
fn what_no_half_holds_is_refused() {
    let mut other = network();
    let before = bits(other.parameters());
    let mut refused = |file: &[u8]| {
        let error = weights::load(&mut other, file).unwrap_err().to_string();
        assert!(error.contains("NaN or infinity"), "{error}");
        assert_eq!(bits(other.parameters()), before);
    };
    sweep([INFINITY, 0xfc00, 0x7c01, 0x7e00, 0xffff], |half| {
        refused(&file(&network(), Dtype::F16, [half]));
    });
    sweep([65_520.0, -65_520.0, 1e6, f32::MAX], |large| {
        let mut network = network();
        network.parameters_mut()[9] = large;
        refused(&weights::save_as(&network, Number::F16, &Metadata::new()));
    });
}

#[test]
fn every_bfloat16_is_read_exactly_and_written_as_it_was() {
    let mut network = network();
    let all: Vec<u16> = (0..=u16::MAX)
        .filter(|short| short & BRAIN_INFINITY != BRAIN_INFINITY)
        .collect();
    let read = file(&network, Dtype::BF16, all.iter().copied());
    weights::load(&mut network, &read).unwrap();
    sweep(all.iter().zip(network.parameters()), |(&short, found)| {
        assert_eq!(found.to_bits(), u32::from(short) << 16, "{short:04x}");
    });
    let saved = weights::save_as(&network, Number::Bf16, &Metadata::new());
    let written = halves(&network, Dtype::BF16, &saved);
    assert_eq!(&written[..all.len()], all);
    let mut other = network.clone();
    sweep([0x7f80, 0xff80, 0x7fc0, 0xffff], |short| {
        let error = weights::load(&mut other, &file(&network, Dtype::BF16, [short]));
        assert!(error.unwrap_err().to_string().contains("NaN or infinity"));
    });
}

#[test]
fn every_number_is_rounded_to_the_nearest_bfloat16() {
    let mut network = network();
    let value = |short: u16| f64::from(f32::from_bits(u32::from(short) << 16));
    let mut values = numbers(9, 4_000);
    for short in (0..BRAIN_INFINITY - 1).step_by(11) {
        let tie = ((value(short) + value(short + 1)) / 2.0) as f32;
        values.extend([tie, -tie, tie.next_up(), tie.next_down()]);
    }
    network.parameters_mut()[..values.len()].copy_from_slice(&values);
    let saved = weights::save_as(&network, Number::Bf16, &Metadata::new());
    let found = halves(&network, Dtype::BF16, &saved);
    sweep(values.iter().zip(found), |(&number, found)| {
        let magnitude = f64::from(number.abs());
        let low = (number.abs().to_bits() >> 16) as u16;
        let (below, above) = (magnitude - value(low), value(low + 1) - magnitude);
        let up = above < below || (above == below && low & 1 == 1);
        let expected = (low + u16::from(up)) | (number.to_bits() >> 16) as u16 & 0x8000;
        assert_eq!(found, expected, "{number:e}: {found:04x}, {expected:04x}");
    });
}

#[test]
fn a_file_of_halves_has_its_facts_and_half_the_size() {
    let network = network();
    let facts: Metadata = [("data".to_string(), "eight images".to_string())].into();
    let file = weights::save_as(&network, Number::F16, &facts);
    assert_eq!(weights::metadata(&file).unwrap(), facts);
    let whole = weights::save(&network, &facts).len();
    assert!(whole - file.len() >= 2 * network.parameters().len());
}
