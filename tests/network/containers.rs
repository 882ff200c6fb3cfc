//! The safetensors container against the format's own library, and its rules one by one.

use std::collections::HashMap;

use patchwork::article;
use patchwork::weights::{self, Metadata};
use safetensors::SafeTensors;
use safetensors::tensor::{Dtype, TensorView};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::{bits, sweep};

fn facts() -> [(String, String); 3] {
    [
        ("config", r#"{"class_name":"Sequential"}"#),
        ("test_accuracy", "0.9012"),
        ("odd \"key\"\\", "Größe\n\t\u{1}\u{1f}\u{7f}\u{1F455}"),
    ]
    .map(|(key, value)| (key.to_string(), value.to_string()))
}

#[test]
fn the_formats_library_reads_our_facts_and_numbers() {
    let network = article::cnn([2, 3], 4, 1).unwrap();
    let file = weights::save(&network, &facts().into());
    let (header_len, header) = SafeTensors::read_metadata(&file).unwrap();
    assert_eq!(header.metadata(), &Some(facts().into()));
    assert_eq!(header_len % 8, 0, "the numbers are aligned");
    let tensors = SafeTensors::deserialize(&file).unwrap();
    let mut last = 0;
    for (name, param) in network.tensors() {
        let tensor = tensors.tensor(&name).unwrap();
        assert_eq!(
            (tensor.dtype(), tensor.shape()),
            (Dtype::F32, &*param.shape)
        );
        assert_eq!(header.info(&name).unwrap().data_offsets.0, last, "{name}");
        last += tensor.data().len();
        let values = tensor.data().as_chunks().0.iter();
        let values: Vec<f32> = values.map(|bytes| f32::from_le_bytes(*bytes)).collect();
        assert_eq!(
            bits(&values),
            bits(&network.parameters()[param.range.clone()])
        );
    }
}

#[test]
fn we_read_what_the_formats_library_writes() {
    let network = article::cnn([2, 3], 4, 1).unwrap();
    let tensors: Vec<(String, Vec<usize>, Vec<u8>)> = network
        .tensors()
        .map(|(name, param)| {
            let values = network.parameters()[param.range.clone()].iter();
            let bytes = values.flat_map(|value| value.to_le_bytes()).collect();
            (name, param.shape.clone(), bytes)
        })
        .collect();
    let views = tensors.iter().map(|(name, shape, bytes)| {
        (
            name,
            TensorView::new(Dtype::F32, shape.clone(), bytes).unwrap(),
        )
    });
    let file = safetensors::serialize(views, Some(facts().into())).unwrap();
    let mut other = article::cnn([2, 3], 4, 2).unwrap();
    let metadata = weights::load(&mut other, &file).unwrap();
    assert_eq!(HashMap::from_iter(metadata), HashMap::from(facts()));
    assert_eq!(bits(other.parameters()), bits(network.parameters()));
}

#[test]
fn other_types_are_left_alone_until_they_are_asked_for() {
    let view = TensorView::new(Dtype::U8, vec![3], &[1, 2, 3]).unwrap();
    let file = safetensors::serialize([("labels", view)], Some(facts().into())).unwrap();
    let metadata = weights::metadata(&file).unwrap();
    assert_eq!(HashMap::from_iter(metadata), HashMap::from(facts()));
}

/// A file with tensors of these names and ranges over `data` zeros.
fn with_ranges(ranges: &[(&str, usize, usize)], data: usize) -> Vec<u8> {
    let entry = |&(name, start, end): &(&str, usize, usize)| {
        let shape = end.saturating_sub(start) / 4;
        format!(r#""{name}":{{"dtype":"F32","shape":[{shape}],"data_offsets":[{start},{end}]}}"#)
    };
    let entries: Vec<String> = ranges.iter().map(entry).collect();
    with_header(&format!("{{{}}}", entries.join(",")), data)
}

fn with_header(header: &str, data: usize) -> Vec<u8> {
    let mut file = (header.len() as u64).to_le_bytes().to_vec();
    file.extend(header.as_bytes());
    file.resize(file.len() + data, 0);
    file
}

#[test]
fn tensors_cover_the_data_once_in_any_order() {
    let good: [&[_]; 5] = [
        &[],
        &[("a", 0, 4), ("b", 4, 12)],
        &[("a", 4, 12), ("b", 0, 4)],
        &[("a", 0, 0), ("b", 0, 12), ("c", 12, 12)],
        &[("a", 8, 12), ("b", 0, 4), ("c", 4, 4), ("d", 4, 8)],
    ];
    sweep(good, |ranges| {
        let data = ranges.iter().map(|range| range.2).max().unwrap_or(0);
        let file = with_ranges(ranges, data);
        assert!(SafeTensors::deserialize(&file).is_ok(), "{ranges:?}");
        assert_eq!(weights::metadata(&file), Ok(Metadata::new()), "{ranges:?}");
    });
    let bad: [(&[_], &str); 8] = [
        (&[("a", 4, 12)], "that begins at 0"),
        (&[("a", 0, 4), ("b", 8, 12)], "that begins at 4"),
        (&[("a", 0, 8)], "that begins at 8"),
        (&[("a", 0, 8), ("b", 4, 12)], "that begins at 8"),
        (&[("a", 0, 12), ("b", 0, 12)], "found 24"),
        (&[("a", 0, 12), ("b", 4, 8)], "found 16"),
        (&[("a", 0, 16)], "\"a\""),
        (&[("a", 8, 4), ("b", 0, 12)], "\"a\""),
    ];
    sweep(bad, |(ranges, blamed)| {
        let file = with_ranges(ranges, 12);
        assert!(SafeTensors::deserialize(&file).is_err(), "{ranges:?}");
        let error = weights::metadata(&file).unwrap_err();
        assert_eq!(error.name(), "BytesError");
        assert!(error.to_string().contains(blamed), "{ranges:?}: {error}");
    });
    let twice = with_ranges(&[("a", 0, 4), ("a", 4, 12)], 12);
    let error = weights::metadata(&twice).unwrap_err();
    assert!(error.to_string().ends_with("found \"a\" twice"), "{error}");
}

#[test]
fn headers_that_are_not_of_the_format_are_refused() {
    let entry = |fields: &str| format!(r#"{{"a":{{{fields}}}}}"#);
    let headers = [
        entry(""),
        entry(r#""shape":[1],"data_offsets":[0,4]"#),
        entry(r#""dtype":"F32","data_offsets":[0,4]"#),
        entry(r#""dtype":"F32","shape":[1]"#),
        entry(r#""dtype":32,"shape":[1],"data_offsets":[0,4]"#),
        entry(r#""dtype":"F32","shape":1,"data_offsets":[0,4]"#),
        entry(r#""dtype":"F32","shape":[-1],"data_offsets":[0,4]"#),
        entry(r#""dtype":"F32","shape":[1.0],"data_offsets":[0,4]"#),
        entry(r#""dtype":"F32","shape":[2],"data_offsets":[0,4]"#),
        entry(r#""dtype":"F32","shape":[0],"data_offsets":[0,4]"#),
        entry(r#""dtype":"F32","shape":[1],"data_offsets":[0]"#),
        entry(r#""dtype":"F32","shape":[1],"data_offsets":[0,4,4]"#),
        entry(r#""dtype":"F32","shape":[1],"data_offsets":{}"#),
        entry(r#""dtype":"F16","shape":[1],"data_offsets":[0,4]"#),
    ];
    for (dtype, size) in [("F32", 1), ("F16", 2)] {
        let fields = format!(r#""dtype":"{dtype}","shape":[{size}],"data_offsets":[0,4]"#);
        assert!(weights::metadata(&with_header(&entry(&fields), 4)).is_ok());
    }
    sweep(headers, |header| {
        let error = weights::metadata(&with_header(&header, 4)).unwrap_err();
        assert_eq!(error.name(), "BytesError", "{header}: {error}");
        assert!(error.to_string().contains("\"a\""), "{header}: {error}");
    });
    let mut foreign = with_header("{}", 0);
    foreign[9] = 0xff;
    let deep = "[".repeat(100_000);
    let large = format!("{{}}{}", " ".repeat(1 << 20));
    let files = [foreign, with_header(&deep, 0), with_header(&large, 0)];
    let blamed = ["UTF-8", "maximal depth exceeded", "at most 1048576 bytes"];
    sweep(files.iter().zip(blamed), |(file, blamed)| {
        let error = weights::metadata(file).unwrap_err();
        assert!(error.to_string().contains(blamed), "{error}");
    });
}
