//! Keras configurations with random damage.

use patchwork::network::Network;
use patchwork::workspace::Workspace;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::samples::{KERAS_3, TENSORFLOW_JS};

fn any_json() -> impl Strategy<Value = Value> {
    let numbers = [0_i64, 1, 2, 3, 5, 28, 64, -1, 1 << 31, 1 << 53, i64::MAX];
    let texts = [
        "", "relu", "softmax", "same", "valid", "Conv2D", "Dense", "dense", "float32",
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        proptest::sample::select(numbers.to_vec()).prop_map(Value::from),
        proptest::sample::select(texts.to_vec()).prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 12, 3, move |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            (0..9_usize, inner).prop_map(move |(key, value)| json!({ texts[key]: value })),
        ]
    })
}

/// The pointers to every value of a document.
fn pointers(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_string());
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                pointers(value, &format!("{at}/{key}"), found);
            }
        }
        Value::Array(list) => {
            for (index, value) in list.iter().enumerate() {
                pointers(value, &format!("{at}/{index}"), found);
            }
        }
        _ => {}
    }
}

/// A configuration that is accepted can be run, and written and read again.
fn check(json: &str) {
    let Ok(network) = Network::from_config(json, 0) else {
        return;
    };
    let written = network.config();
    assert_eq!(Network::from_config(&written, 0).unwrap().config(), written);
    if network.multiply_adds() < 10_000_000 {
        let mut workspace = Workspace::for_prediction(&network, 1);
        workspace.input_mut(1).unwrap().fill(0.5);
        network.forward(&mut workspace);
        let sum: f32 = workspace.probabilities().iter().sum();
        assert!((sum - 1.0).abs() < 1e-4, "{written}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn changed_values_are_refused_or_make_a_network(
        small in any::<bool>(),
        changes in proptest::collection::vec((any::<proptest::sample::Index>(), any_json()), 1..3),
    ) {
        let json = if small { TENSORFLOW_JS } else { KERAS_3 };
        let mut model: Value = serde_json::from_str(json).unwrap();
        for (place, value) in changes {
            let mut found = Vec::new();
            pointers(&model, "", &mut found);
            *model.pointer_mut(&found[place.index(found.len())]).unwrap() = value;
        }
        check(&model.to_string());
    }

    #[test]
    fn changed_letters_are_refused_or_make_a_network(
        places in proptest::collection::vec((any::<proptest::sample::Index>(), any::<char>()), 1..4),
    ) {
        let mut letters: Vec<char> = TENSORFLOW_JS.chars().collect();
        for (place, letter) in places {
            let place = place.index(letters.len());
            letters[place] = letter;
        }
        check(&letters.iter().collect::<String>());
    }

    #[test]
    fn any_text_is_an_error(text in any::<String>()) {
        prop_assert!(Network::from_config(&text, 0).is_err());
    }
}
