//! Keras and this crate compute the same, for the article's networks and for odd ones.

use crate::keras_fixtures::{Fixture, fixtures};
use patchwork::article;
use patchwork::network::Network;
use patchwork::optimizer::Optimizer;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// Applies `check` to `fixtures`, of which there must be some.
fn sweep(fixtures: impl Iterator<Item = Fixture>, check: impl Fn(&Fixture)) {
    let mut checked = 0;
    for fixture in fixtures {
        check(&fixture);
        checked += 1;
    }
    assert!(checked > 0, "no fixture was checked");
}

/// Compares ten steps of `optimizer` with each fixture that has this curve.
fn sweep_curves(curve: &str, optimizer: Optimizer) {
    let with_curve = fixtures().filter(|fixture| fixture.has_curve(curve));
    sweep(with_curve, |fixture| fixture.check_curve(curve, optimizer));
}

#[test]
fn outputs_of_every_layer_agree_with_keras() {
    sweep(fixtures(), Fixture::check_forward);
}

#[test]
fn gradients_by_every_parameter_agree_with_keras() {
    sweep(fixtures(), Fixture::check_gradients);
}

#[test]
fn ten_steps_of_adam_agree_with_keras() {
    sweep_curves("adam", Optimizer::adam(0.001));
}

#[test]
fn ten_steps_of_gradient_descent_agree_with_keras() {
    for (curve, momentum) in [("sgd", 0.0), ("momentum", 0.9)] {
        sweep_curves(curve, Optimizer::sgd(0.01, momentum));
    }
}

#[test]
fn ten_steps_of_rmsprop_agree_with_keras() {
    let plain = Optimizer::rmsprop(0.001);
    sweep_curves("rmsprop", plain);
    let told = plain.with("rho", 0.8).unwrap();
    sweep_curves("rmsprop_momentum", told.with("momentum", 0.9).unwrap());
}

#[test]
fn the_articles_networks_are_those_that_keras_describes() {
    let cnn = article::cnn([64, 64], 128, 0).unwrap();
    let dnn = article::dnn(128, 0).unwrap();
    for (name, ours, parameters) in [("cnn", cnn, 243_786), ("dnn", dnn, 101_770)] {
        let keras = fixtures().find(|fixture| fixture.name == name).unwrap();
        assert_eq!(ours.parameters().len(), parameters);
        assert_eq!(ours.summary(), keras.network.summary());
        assert_eq!(ours.config(), keras.network.config());
    }
}

#[test]
fn a_configuration_of_keras_written_anew_is_read_as_the_same_network() {
    sweep(fixtures(), |fixture| {
        let ours = fixture.network.config();
        assert_ne!(ours, fixture.config);
        let network = Network::from_config(&ours, 0).unwrap();
        assert_eq!(network.config(), ours);
        assert_eq!(network.input(), fixture.network.input());
        assert_eq!(network.summary(), fixture.network.summary());
    });
}

/// What touches files.
#[cfg(not(target_arch = "wasm32"))]
mod native {
    use std::collections::HashMap;
    use std::fs;
    use std::path::Path;

    use patchwork::layer::Activation;
    use patchwork::optimizer::Optimizer;
    use patchwork::training::{Trainer, TrainingOptions};
    use patchwork::weights;
    use patchwork::workspace::Workspace;
    use safetensors::Dtype;
    use safetensors::tensor::TensorView;

    use super::{Fixture, fixtures, sweep};

    #[test]
    fn every_file_of_fixtures_is_checked() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
        let entries = |folder: &Path| {
            let entries = fs::read_dir(folder).unwrap();
            entries.map(|entry| entry.unwrap().path())
        };
        let folders = entries(&root).filter(|path| path.is_dir());
        let mut found: Vec<_> = folders.flat_map(|folder| entries(&folder)).collect();
        found.retain(|path| path.extension() == Some("safetensors".as_ref()));
        found.sort();
        let files = ["expected.safetensors", "weights.safetensors"];
        let checked: Vec<_> = fixtures()
            .flat_map(|fixture| files.map(|file| root.join(fixture.name).join(file)))
            .collect();
        assert_eq!(found, checked);
    }

    /// Writes what `tests/fixtures/read_back.py` and `read_back.mjs` compare:
    /// `cargo test --test network -- --ignored export`.
    #[test]
    #[ignore = "writes files for the scripts that read our networks in Keras and TensorFlow.js"]
    fn export_trained_networks_for_keras_and_tensorflow_js() {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("keras_parity");
        sweep(fixtures(), |fixture| {
            export(fixture, &root.join(fixture.name))
        });
    }

    /// Trains the fixture's network for an epoch and writes its configuration, its weights and what
    /// it predicts for the fixture's images.
    fn export(fixture: &Fixture, folder: &Path) {
        let options = TrainingOptions {
            optimizer: Optimizer::adam(0.001),
            batch_size: fixture.labels().len(),
            seed: 0,
        };
        let mut trainer = Trainer::new(fixture.network.clone(), options).unwrap();
        for batch in fixture.batches() {
            let input = trainer.input_mut(batch.len()).unwrap();
            input.copy_from_slice(fixture.pixels(&batch));
            trainer.step(&fixture.labels()[batch]).unwrap();
        }
        let network = trainer.network();
        let count = fixture.labels().len();
        let mut workspace = Workspace::for_prediction(network, count);
        let input = workspace.input_mut(count).unwrap();
        input.copy_from_slice(&fixture.images);
        network.forward(&mut workspace);
        let predictions = match network.layers().last().unwrap().activation() {
            Activation::Softmax => workspace.probabilities(),
            Activation::Linear | Activation::Relu => workspace.logits(),
        };

        let image_shape = [&[count], network.input().dimensions()].concat();
        let [images, predictions] = [&fixture.images, predictions].map(little_endian);
        let view = |shape, bytes| TensorView::new(Dtype::F32, shape, bytes).unwrap();
        let tensors = HashMap::from([
            ("images", view(image_shape, &images)),
            (
                "predictions",
                view(vec![count, network.classes()], &predictions),
            ),
        ]);
        fs::create_dir_all(folder).unwrap();
        let write = |file, bytes: &[u8]| fs::write(folder.join(file), bytes).unwrap();
        write("config.json", network.config().as_bytes());
        write(
            "weights.safetensors",
            &weights::save(network, &weights::Metadata::new()),
        );
        let predicted = safetensors::serialize(tensors, None).unwrap();
        write("predictions.safetensors", &predicted);
    }

    fn little_endian(values: &[f32]) -> Vec<u8> {
        values
            .iter()
            .flat_map(|value| value.to_le_bytes())
            .collect()
    }
}
