//! Reports on labels and predictions, beside scikit-learn's (`tests/fixtures/reports.py`) and by their laws.

use patchwork_evaluation::{Choices, Report, choices};
use serde_json::Value;

const FIXTURES: &str = include_str!("../fixtures/reports.json");

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn bytes(value: &Value) -> Vec<u8> {
    let list = value.as_array().unwrap();
    list.iter()
        .map(|number| number.as_u64().unwrap().try_into().unwrap())
        .collect()
}

fn fixtures() -> Vec<(String, Value)> {
    let file: Value = serde_json::from_str(FIXTURES).unwrap();
    let cases = file["reports"].as_object().unwrap();
    cases
        .iter()
        .map(|(name, case)| (name.clone(), case.clone()))
        .collect()
}

fn report_of(case: &Value) -> Report {
    let classes = case["classes"].as_u64().unwrap() as usize;
    Report::new(
        &bytes(&case["labels"]),
        &bytes(&case["predictions"]),
        classes,
    )
    .unwrap()
}

/// Both are quotients of the same whole numbers; scikit-learn may take another way to one of them.
fn assert_same(found: Option<f64>, expected: &Value, what: &str) {
    match (found, expected.as_f64()) {
        (None, None) => assert!(expected.is_null(), "{what}"),
        (Some(found), Some(expected)) => {
            assert!(
                (found - expected).abs() <= 2.0 * f64::EPSILON,
                "{what}: {found}, not {expected}"
            );
        }
        (found, expected) => panic!("{what}: {found:?}, not {expected:?}"),
    }
}

#[test]
fn reports_are_those_of_scikit_learn() {
    let fixtures = fixtures();
    assert!(fixtures.len() >= 8, "{} cases", fixtures.len());
    for (name, case) in fixtures {
        let report = report_of(&case);
        let counts: Vec<u64> = report.counts().iter().copied().map(u64::from).collect();
        assert_eq!(Value::from(counts), case["matrix"], "{name}");
        assert_same(report.accuracy(), &case["accuracy"], &name);
        for class in 0..report.classes() {
            let what = |share: &str| format!("{share} of class {class}, {name}");
            for (share, found) in [
                ("precision", report.precision(class)),
                ("recall", report.recall(class)),
                ("f1", report.f1(class)),
            ] {
                assert_same(found, &case[share][class], &what(share));
            }
            assert_eq!(case["support"][class], report.support(class), "{name}");
        }
    }
}

#[test]
fn rows_and_columns_add_up_to_all_images() {
    for (name, case) in fixtures() {
        let report = report_of(&case);
        let images = case["labels"].as_array().unwrap().len() as u32;
        let classes = 0..report.classes();
        let rows: u32 = classes.clone().map(|class| report.support(class)).sum();
        let columns: u32 = classes.map(|class| report.predicted(class)).sum();
        assert_eq!((rows, columns), (images, images), "{name}");
    }
}

#[test]
fn labels_and_predictions_may_change_places() {
    for (name, case) in fixtures() {
        let report = report_of(&case);
        let (labels, predictions) = (bytes(&case["labels"]), bytes(&case["predictions"]));
        let turned = Report::new(&predictions, &labels, report.classes()).unwrap();
        assert_eq!(turned.accuracy(), report.accuracy(), "{name}");
        for class in 0..report.classes() {
            assert_eq!(turned.precision(class), report.recall(class), "{name}");
            assert_eq!(turned.f1(class), report.f1(class), "{name}");
        }
    }
}

#[test]
fn who_is_always_right_has_nothing_beside_the_diagonal() {
    let labels = [2, 0, 1, 2, 2, 0];
    let report = Report::new(&labels, &labels, 4).unwrap();
    assert_eq!(
        report.counts(),
        [2, 0, 0, 0, 0, 1, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0]
    );
    assert_eq!(report.accuracy(), Some(1.0));
    for class in 0..3 {
        let shares = [
            report.precision(class),
            report.recall(class),
            report.f1(class),
        ];
        assert_eq!(shares, [Some(1.0); 3]);
    }
    assert_eq!(
        [report.precision(3), report.recall(3), report.f1(3)],
        [None; 3]
    );
}

#[test]
fn who_always_says_the_same_has_one_column() {
    let labels = [0, 0, 1, 2];
    let report = Report::new(&labels, &[1; 4], 3).unwrap();
    assert_eq!(report.counts(), [0, 2, 0, 0, 1, 0, 0, 1, 0]);
    assert_eq!(report.accuracy(), Some(0.25));
    assert_eq!(
        [0, 1, 2].map(|class| report.precision(class)),
        [None, Some(0.25), None]
    );
    assert_eq!(
        [0, 1, 2].map(|class| report.recall(class)),
        [Some(0.0), Some(1.0), Some(0.0)]
    );
    assert_eq!(
        [0, 1, 2].map(|class| report.f1(class)),
        [Some(0.0), Some(0.4), Some(0.0)]
    );
}

#[test]
fn of_no_images_nothing_is_said() {
    let report = Report::new(&[], &[], 2).unwrap();
    assert_eq!(report.accuracy(), None);
    assert_eq!(report.counts(), [0; 4]);
    assert_eq!(report.recall(1), None);
}

#[test]
fn what_does_not_fit_is_refused() {
    let name = |labels: &[u8], predictions: &[u8]| {
        let report = Report::new(labels, predictions, 3);
        report.map(|_| ()).map_err(|error| error.name())
    };
    assert_eq!(name(&[0, 2], &[1, 1]), Ok(()));
    assert_eq!(name(&[0, 2], &[1]), Err("ShapeError"));
    assert_eq!(name(&[0, 3], &[1, 1]), Err("LabelError"));
    assert_eq!(name(&[0, 2], &[1, 3]), Err("LabelError"));
}

#[test]
fn the_largest_probability_is_chosen() {
    let probabilities = [
        0.1, 0.7, 0.2, //
        0.5, 0.0, 0.5, //
        0.2, 0.3, 0.5,
    ];
    let Choices { classes, margins } = choices(&probabilities, 3);
    assert_eq!(classes, [1, 0, 2]);
    let expected = [0.7 - 0.2, 0.0, 0.5 - 0.3];
    for (margin, expected) in margins.iter().zip(expected) {
        assert!((margin - expected).abs() < 1e-6, "{margin}, not {expected}");
    }
    assert_eq!(choices(&[], 3), Choices::default());
    assert_eq!(choices(&[f32::NAN, 0.1, 0.4], 3).classes, [2]);
}
