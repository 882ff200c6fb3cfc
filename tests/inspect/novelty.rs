//! The word on what is like no garment: for real clothing, and for what is none.
//!
//! The images are not part of the project: without `FASHION_MNIST_DIR` there is nothing to check.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use patchwork::data::{Dataset, PIXELS};
use patchwork::neighbours::{Neighbours, SPREAD, hidden_layer};
use patchwork::network::Network;
use patchwork::weights;
use patchwork::workspace::Workspace;

use crate::nonsense::nonsense;
use crate::support::garments::real_garments;

/// Garments that pictures are compared with, as many as the page takes.
const GARMENTS: usize = 1000;

/// The least shares of test garments that pass, and of nonsense that does not.
const PASSED: f64 = 0.95;
const FLAGGED: f64 = 0.9;

/// The share of other garments that passed when the spread was chosen: a little more, since these are not
/// those.
const CHOSEN: f64 = 0.96;

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
        while !neighbours.calibrate(SPREAD) {}
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

    /// The share of the images that pass.
    fn passed<'a>(&mut self, images: impl Iterator<Item = &'a [u8]>) -> f64 {
        let (mut passed, mut count) = (0.0, 0.0);
        for image in images {
            passed += f64::from(u8::from(!self.is_novel(image)));
            count += 1.0;
        }
        passed / count
    }
}

/// Every other test image, from the first or from the second.
fn half(test: &Dataset, first: usize) -> impl Iterator<Item = &[u8]> {
    test.pixels().chunks_exact(PIXELS).skip(first).step_by(2)
}

#[test]
fn the_spread_is_the_least_tenth_that_lets_the_first_half_of_the_test_garments_pass() {
    let Some([train, test]) = real_garments() else {
        return;
    };
    let mut judge = Judge::new(&train);
    let tenths = (15..40).map(|tenths| f64::from(tenths) / 10.0);
    let chosen = { tenths }.find(|&spread| {
        while !judge.neighbours.calibrate(spread) {}
        judge.passed(half(&test, 0)) >= CHOSEN
    });
    assert_eq!(chosen, Some(SPREAD));
}

#[test]
fn the_second_half_of_the_test_garments_passes_and_nonsense_does_not() {
    let Some([train, test]) = real_garments() else {
        return;
    };
    let mut judge = Judge::new(&train);
    let passed = judge.passed(half(&test, 1));
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
