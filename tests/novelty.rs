//! The word on what is like no garment: for real clothing, and for what is none.
//!
//! The images are not part of the project: without `FASHION_MNIST_DIR` there is nothing to check.

#![cfg(not(target_arch = "wasm32"))]

mod support;

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use patchwork::data::{Dataset, PIXELS};
use patchwork::neighbours::{Neighbours, hidden_layer};
use patchwork::network::Network;
use patchwork::weights;
use patchwork::workspace::Workspace;

use support::garments::real_garments;
use support::nonsense::nonsense;

/// Garments that pictures are compared with, as many as the page takes.
const GARMENTS: usize = 1000;

/// The least shares of test garments that pass, and of nonsense that does not.
const PASSED: f64 = 0.95;
const FLAGGED: f64 = 0.9;

struct Judge {
    network: Network,
    workspace: Workspace,
    neighbours: Neighbours,
}

impl Judge {
    /// The network that the page ships, among training garments.
    fn new(train: &Dataset) -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/weights/cnn.safetensors");
        let file = fs::read(path).unwrap();
        let metadata = HashMap::<_, _>::from_iter(weights::metadata(&file).unwrap());
        let config = &metadata["config"];
        let mut network = Network::from_config(config, 1).unwrap();
        weights::load(&mut network, &file).unwrap();
        let mut neighbours = Neighbours::new(&network).unwrap();
        let garments = &train.pixels()[..GARMENTS * PIXELS];
        neighbours.add(&network, garments).unwrap();
        neighbours.calibrate();
        Self {
            workspace: Workspace::for_prediction(&network, 1),
            network,
            neighbours,
        }
    }

    fn is_novel(&mut self, image: &[u8]) -> bool {
        self.workspace.set_images(image).unwrap();
        self.network.forward(&mut self.workspace);
        let layer = hidden_layer(&self.network).unwrap();
        let hidden = self.workspace.output(layer);
        self.neighbours.novelty(hidden, image).unwrap() > 1.0
    }
}

#[test]
fn real_garments_pass_and_nonsense_does_not() {
    let Some([train, test]) = real_garments() else {
        return;
    };
    let mut judge = Judge::new(&train);
    let garments = test.pixels().chunks_exact(PIXELS);
    let passed = garments.filter(|image| !judge.is_novel(image)).count();
    let passed = passed as f64 / test.len() as f64;
    let mut flagged = [0, 0];
    let mut kinds = Vec::new();
    for (kind, images) in nonsense() {
        let novel = images
            .iter()
            .filter(|image| judge.is_novel(&image[..]))
            .count();
        flagged = [flagged[0] + novel, flagged[1] + images.len()];
        kinds.push(format!("{kind}: {novel} of {}", images.len()));
    }
    let kinds = kinds.join("\n");
    println!("{passed} of the test garments pass; flagged are\n{kinds}");
    assert!(passed >= PASSED, "{passed} of the test garments pass");
    let share = f64::from(flagged[0] as u32) / f64::from(flagged[1] as u32);
    assert!(
        share >= FLAGGED,
        "{share} of the nonsense is flagged:\n{kinds}"
    );
    assert!(kinds.contains("a full canvas: 1 of 1"), "{kinds}");
}
