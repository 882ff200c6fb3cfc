//! Weights in safetensors files: round trips, and a clear error for each kind of damage.

use patchwork::article;
use patchwork::network::Network;
use patchwork::weights::{self, Metadata};
use patchwork::{Error, Result};
use safetensors::tensor::{Dtype, SafeTensors, TensorView};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::networks::all;
use crate::support::{bits, sweep};

fn network(seed: u64) -> Network {
    article::cnn([2, 3], 4, seed).unwrap()
}

fn facts() -> Metadata {
    let facts = [
        ("data", "eight images"),
        ("empty", ""),
        ("odd \"key\"", "Größe\n\u{1F455}\\"),
    ];
    facts
        .map(|(key, value)| (key.to_string(), value.to_string()))
        .into()
}

#[test]
fn weights_and_facts_survive_writing_and_reading() {
    sweep(all(), |(name, network)| {
        let file = weights::save(&network, &facts());
        let mut other = Network::from_config(&network.config(), 77).unwrap();
        assert_ne!(other.parameters(), network.parameters(), "{name}");
        assert_eq!(weights::load(&mut other, &file).unwrap(), facts(), "{name}");
        assert_eq!(
            bits(other.parameters()),
            bits(network.parameters()),
            "{name}"
        );
        assert_eq!(weights::metadata(&file).unwrap(), facts());
    });
}

#[test]
fn odd_but_finite_numbers_survive_to_the_bit() {
    let mut network = network(1);
    let odd = [-0.0, f32::MIN_POSITIVE, 1e-45, f32::MAX, f32::MIN, 0.1];
    network.parameters_mut()[..6].copy_from_slice(&odd);
    let file = weights::save(&network, &Metadata::new());
    let mut other = self::network(2);
    weights::load(&mut other, &file).unwrap();
    assert_eq!(bits(other.parameters()), bits(network.parameters()));
}

#[test]
fn the_same_weights_and_facts_make_the_same_bytes() {
    let save = || weights::save(&network(1), &facts());
    assert_eq!(save(), save());
}

#[test]
fn files_hold_keras_names_and_layouts() {
    let network = network(1);
    let file = weights::save(&network, &facts());
    let tensors = SafeTensors::deserialize(&file).unwrap();
    assert_eq!(tensors.len(), network.tensors().count());
    for (name, param) in network.tensors() {
        let tensor = tensors.tensor(&name).unwrap();
        assert_eq!(tensor.dtype(), Dtype::F32, "{name}");
        assert_eq!(tensor.shape(), param.shape, "{name}");
        let values: Vec<u8> = network.parameters()[param.range.clone()]
            .iter()
            .flat_map(|value| value.to_le_bytes())
            .collect();
        assert_eq!(tensor.data(), values, "{name}");
    }
}

/// The tensors of a file of `network`, changed by `change`, as a file again.
fn rewritten(change: impl Fn(&mut Vec<Tensor>)) -> Vec<u8> {
    let network = network(1);
    let tensors = network.tensors().map(|(name, param)| Tensor {
        name,
        dtype: Dtype::F32,
        shape: param.shape.clone(),
        bytes: network.parameters()[param.range.clone()]
            .iter()
            .flat_map(|value| value.to_le_bytes())
            .collect(),
    });
    let mut tensors: Vec<Tensor> = tensors.collect();
    change(&mut tensors);
    let views = tensors.iter().map(|tensor| {
        let view = TensorView::new(tensor.dtype, tensor.shape.clone(), &tensor.bytes);
        (tensor.name.as_str(), view.unwrap())
    });
    safetensors::serialize(views, None).unwrap()
}

struct Tensor {
    name: String,
    dtype: Dtype,
    shape: Vec<usize>,
    bytes: Vec<u8>,
}

/// The error that loading `file` gives; the network has to stay as it was.
fn error(file: &[u8]) -> Error {
    let mut network = network(2);
    let before = bits(network.parameters());
    let result: Result<Metadata> = weights::load(&mut network, file);
    assert_eq!(
        bits(network.parameters()),
        before,
        "changed by a file with an error"
    );
    result.unwrap_err()
}

#[test]
fn files_of_other_programs_are_read_without_facts() {
    let file = rewritten(|_| {});
    let mut network = network(2);
    assert_eq!(weights::load(&mut network, &file).unwrap(), Metadata::new());
    assert_eq!(
        bits(network.parameters()),
        bits(self::network(1).parameters())
    );
}

#[test]
fn tensors_that_do_not_fit_the_network_are_refused_by_name() {
    type Change = fn(&mut Vec<Tensor>);
    let cases: [(Change, &str, &str); 6] = [
        (|t| drop(t.remove(3)), "ShapeError", "conv2d_1/bias"),
        (
            |t| t[0].shape = vec![3, 3, 2, 1],
            "ShapeError",
            "conv2d/kernel",
        ),
        (|t| t[1].shape = vec![1, 2], "ShapeError", "conv2d/bias"),
        (
            |t| t[5].name = "extra/kernel".into(),
            "ShapeError",
            "dense/bias",
        ),
        (
            |t| {
                t.push(Tensor {
                    name: "extra/kernel".into(),
                    dtype: Dtype::F32,
                    shape: vec![0],
                    bytes: Vec::new(),
                });
            },
            "ShapeError",
            "extra/kernel",
        ),
        (|t| t[4].dtype = Dtype::I32, "BytesError", "dense/kernel"),
    ];
    sweep(cases, |(change, kind, name)| {
        let error = error(&rewritten(change));
        assert_eq!(error.name(), kind, "{error}");
        assert!(error.to_string().contains(name), "{error}");
    });
    let error = error(&rewritten(|t| t[4].dtype = Dtype::I32));
    let expected = "safetensors file: expected F32, F16 or BF16, found I32 in dense/kernel";
    assert_eq!(error.to_string(), expected);
    let other = article::cnn([2, 4], 4, 1).unwrap();
    let error = self::error(&weights::save(&other, &facts()));
    let expected = "conv2d_1/kernel: expected [3, 3, 2, 3], found [3, 3, 2, 4]";
    assert_eq!(error.to_string(), expected);
}

#[test]
fn numbers_that_are_not_finite_are_refused() {
    sweep([f32::NAN, f32::INFINITY, f32::NEG_INFINITY], |bad| {
        let mut network = network(1);
        *network.parameters_mut().last_mut().unwrap() = bad;
        let error = error(&weights::save(&network, &facts()));
        let expected = "safetensors file: expected finite numbers, found NaN or infinity";
        assert_eq!(error.to_string(), expected);
    });
}

/// A file whose header is this text and whose data are `data` zeros.
fn with_header(header: &str, data: usize) -> Vec<u8> {
    let mut file = (header.len() as u64).to_le_bytes().to_vec();
    file.extend(header.as_bytes());
    file.resize(file.len() + data, 0);
    file
}

#[test]
fn bytes_that_are_no_weights_are_refused() {
    let tensor =
        |range: &str| format!(r#"{{"a":{{"dtype":"F32","shape":[1],"data_offsets":{range}}}}}"#);
    let overflow = r#"{"a":{"dtype":"F32","shape":[9223372036854775807,3],"data_offsets":[0,4]}}"#;
    let files = [
        Vec::new(),
        vec![0; 7],
        vec![0; 8],
        vec![0xff; 64],
        b"PK\x03\x04 a zip file, not weights".to_vec(),
        with_header("{", 0),
        with_header("[]", 0),
        with_header("{\"a\":1}", 0),
        with_header(&tensor("[0,4]"), 3),
        with_header(&tensor("[0,4]"), 5),
        with_header(&tensor("[4,0]"), 4),
        with_header(&tensor("[0,8]"), 8),
        with_header(overflow, 4),
        with_header(r#"{"__metadata__":"text"}"#, 0),
        with_header(r#"{"__metadata__":{"a":1}}"#, 0),
    ];
    sweep(files.iter().enumerate(), |(index, file)| {
        let ours = error(file);
        assert_eq!(ours.name(), "BytesError", "file {index}: {ours}");
        assert!(
            ours.to_string().starts_with("safetensors file: expected "),
            "{ours}"
        );
        assert!(weights::metadata(file).is_err(), "file {index}");
    });
    // A valid file of nothing lacks the first tensor.
    assert_eq!(error(&with_header("{}", 0)).name(), "ShapeError");
}

#[test]
fn every_shortened_file_is_refused() {
    let file = weights::save(&network(1), &facts());
    sweep(0..file.len(), |length| {
        assert!(weights::metadata(&file[..length]).is_err(), "{length}");
    });
    sweep((0..file.len()).step_by(97), |length| {
        assert_eq!(error(&file[..length]).name(), "BytesError", "{length}");
    });
    let longer = [file.as_slice(), &[0]].concat();
    assert_eq!(error(&longer).name(), "BytesError");
}

/// Random damage; its library runs natively.
#[cfg(not(target_arch = "wasm32"))]
mod damaged {
    use patchwork::weights;
    use proptest::prelude::*;

    use super::{facts, network};

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn flipped_bytes_give_an_error_or_finite_weights(
            flips in proptest::collection::vec((any::<proptest::sample::Index>(), 1..=u8::MAX), 1..4),
            header_only in any::<bool>(),
        ) {
            let mut file = weights::save(&network(1), &facts());
            let length = if header_only { file.len().min(600) } else { file.len() };
            for (place, mask) in flips {
                file[place.index(length)] ^= mask;
            }
            let mut other = network(2);
            if weights::load(&mut other, &file).is_ok() {
                prop_assert!(other.parameters().iter().all(|value| value.is_finite()));
            }
        }

        #[test]
        fn any_bytes_are_an_error(file in proptest::collection::vec(any::<u8>(), 0..200)) {
            prop_assert!(weights::load(&mut network(2), &file).is_err());
        }
    }
}
