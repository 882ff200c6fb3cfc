//! Errors as codes: what a page makes its words of.

use std::collections::BTreeSet;

use patchwork::error::{Arg, Code, Error, Fault, TYPESCRIPT};
use patchwork::shape::Shape;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn an_error_says_who_what_and_what_instead() {
    let found = Code::Dimensions(Shape::new("input", &[28, 28, 3]).unwrap());
    let error = Error::config("dense", Code::FlatInput, found.clone());
    assert_eq!(error.fault(), Fault::Config);
    assert_eq!(error.name(), "ConfigError");
    assert_eq!(error.argument(), "dense");
    assert_eq!(error.argument_code(), &Code::verbatim("dense"));
    assert_eq!(error.expected(), &Code::FlatInput);
    assert_eq!(error.found(), &found);
    let words = "dense: expected a flat input: a Flatten layer before it, found 28 x 28 x 3";
    assert_eq!(error.to_string(), words);
}

#[test]
fn labels_and_formats_of_files_are_codes_too() {
    let label = Error::label(4, 10, 10);
    assert_eq!(label.argument(), "label");
    assert_eq!(label.argument_code(), &Code::Label(4));
    assert_eq!(label.to_string(), "label 4: expected 0 to 9, found 10");
    let file = Error::bytes(Code::IdxLabels, Code::Bytes(5), 4);
    assert_eq!(file.argument(), "idx-labels");
    assert_eq!(file.to_string(), "IDX labels: expected 5 bytes, found 4");
}

#[test]
fn arguments_are_numbers_texts_names_and_sizes() {
    let tensor = Code::TensorWithin("dense/bias".into(), 40);
    let expected = [Arg::Text("dense/bias"), Arg::Number(40.0)];
    assert_eq!(
        (tensor.name(), tensor.args().as_slice()),
        ("tensor-within", expected.as_slice())
    );
    let window = Code::Window(vec![3, 3], vec![0, 1]);
    assert_eq!(window.args(), [Arg::Sizes(&[3, 3]), Arg::Sizes(&[0, 1])]);
    let kinds = Code::layer_of(&["Conv2D", "Dense"]);
    assert_eq!(kinds.args(), [Arg::Names(&["Conv2D", "Dense"])]);
    assert_eq!(Code::FlatInput.args(), []);
}

#[test]
fn names_are_listed_as_a_choice() {
    let text = |names: &[&'static str]| Code::one_of(names).to_string();
    assert_eq!(text(&["a"]), "a");
    assert_eq!(text(&["a", "b"]), "a or b");
    assert_eq!(text(&["a", "b", "c"]), "a, b or c");
}

#[test]
fn every_code_has_a_name_of_its_own_in_kebab_case() {
    let names = TYPESCRIPT
        .lines()
        .filter_map(|line| line.trim().strip_prefix('\''));
    let names: Vec<&str> = names.map(|line| line.split('\'').next().unwrap()).collect();
    assert!(names.contains(&Code::AtLeast(1).name()));
    let kebab = |name: &str| {
        name.split('-').all(|word| {
            let mut letters = word.bytes();
            !word.is_empty() && letters.all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        })
    };
    for name in &names {
        assert!(kebab(name), "{name}");
    }
    assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len());
}
