//! Nearest garments, and the word on what is like none.

use patchwork::article;
use patchwork::config::{Description, KindDescription};
use patchwork::data::PIXELS;
use patchwork::layer::{Activation, DenseDescription};
use patchwork::neighbours::{Neighbours, SPREAD, hidden_layer};
use patchwork::network::Network;
use patchwork::shape::Shape;
use patchwork::workspace::Workspace;

use crate::support::pixels;

fn network() -> Network {
    article::cnn([4, 3], 12, 5).unwrap()
}

/// Images without a pattern.
fn images(count: usize) -> Vec<u8> {
    let values = pixels(3, count * PIXELS);
    values.iter().map(|value| (255.0 * value) as u8).collect()
}

fn hidden(network: &Network, image: &[u8]) -> Vec<f32> {
    let mut workspace = Workspace::for_prediction(network, 1);
    workspace.set_images(image).unwrap();
    network.forward(&mut workspace);
    workspace.output(hidden_layer(network).unwrap()).to_vec()
}

/// The distance of two vectors, each made 1 long, in f64.
fn distance(a: &[f32], b: &[f32]) -> f64 {
    let unit = |vector: &[f32]| -> Vec<f64> {
        let vector: Vec<f64> = vector.iter().copied().map(f64::from).collect();
        let length = vector.iter().map(|value| value * value).sum::<f64>().sqrt();
        vector.iter().map(|value| value / length).collect()
    };
    let differences = unit(a).into_iter().zip(unit(b)).map(|(a, b)| a - b);
    differences
        .map(|difference| difference * difference)
        .sum::<f64>()
        .sqrt()
}

#[test]
fn the_nearest_are_those_of_the_naive_search() {
    let network = network();
    let garments = images(70);
    let mut neighbours = Neighbours::new(&network).unwrap();
    // In two parts, neither of them a whole number of batches.
    neighbours.add(&network, &garments[..33 * PIXELS]).unwrap();
    neighbours.add(&network, &garments[33 * PIXELS..]).unwrap();
    assert_eq!(neighbours.len(), 70);
    let described: Vec<Vec<f32>> = garments
        .chunks_exact(PIXELS)
        .map(|image| hidden(&network, image))
        .collect();
    for query in [0, 32, 33, 69] {
        let nearest = neighbours.nearest(&described[query], 5).unwrap();
        let mut expected: Vec<f64> = described
            .iter()
            .map(|other| distance(&described[query], other))
            .collect();
        for near in &nearest {
            // A cosine near 1 is known to some millionths, its root to some thousandths.
            let error = (f64::from(near.distance) - expected[near.index]).abs();
            assert!(error < 2e-3, "{near:?}, expected {}", expected[near.index]);
        }
        expected.sort_by(f64::total_cmp);
        assert_eq!(nearest[0].index, query);
        assert_eq!(nearest.len(), 5);
        for (near, expected) in nearest.iter().zip(expected) {
            assert!((f64::from(near.distance) - expected).abs() < 2e-3);
        }
    }
}

#[test]
fn the_threshold_lets_nearly_all_garments_pass() {
    let network = network();
    let garments = images(200);
    let mut neighbours = Neighbours::new(&network).unwrap();
    neighbours.add(&network, &garments).unwrap();
    while !neighbours.calibrate(SPREAD) {}
    let passed = garments.chunks_exact(PIXELS).filter(|image| {
        let score = neighbours.novelty(&hidden(&network, image), image).unwrap();
        score <= 1.0
    });
    assert!(passed.count() >= 180);
    let empty = [0; PIXELS];
    assert!(
        neighbours
            .novelty(&hidden(&network, &empty), &empty)
            .unwrap()
            > 1.0
    );
}

#[test]
fn what_does_not_fit_is_refused() {
    let network = network();
    let mut neighbours = Neighbours::new(&network).unwrap();
    assert_eq!(
        neighbours.add(&network, &[0; 5]).unwrap_err().name(),
        "ShapeError"
    );
    assert!(neighbours.is_empty());
    assert_eq!(
        neighbours.nearest(&[0.0; 11], 5).unwrap_err().name(),
        "ShapeError"
    );
    let hidden = [0.0; 12];
    assert_eq!(neighbours.nearest(&hidden, 5), Ok(Vec::new()));
    assert_eq!(
        neighbours.novelty(&hidden, &[0; 3]).unwrap_err().name(),
        "ShapeError"
    );
    let other = article::dnn(7, 1).unwrap();
    assert_eq!(
        neighbours.add(&other, &images(1)).unwrap_err().name(),
        "ShapeError"
    );
    let dense = KindDescription::Dense(DenseDescription {
        units: 10,
        activation: Activation::Softmax,
    });
    let input = Shape::new("input", &[PIXELS]).unwrap();
    let single = Network::new(Description::sequential(input, vec![dense]), 1).unwrap();
    assert_eq!(Neighbours::new(&single).unwrap_err().name(), "ConfigError");
}

#[test]
fn what_is_no_number_is_near_to_nothing() {
    let network = network();
    let mut neighbours = Neighbours::new(&network).unwrap();
    neighbours.add(&network, &images(9)).unwrap();
    assert_eq!(neighbours.nearest(&[f32::NAN; 12], 5).unwrap(), []);
    let mut one = [1.0; 12];
    one[3] = f32::NAN;
    assert_eq!(neighbours.nearest(&one, 5).unwrap(), []);
    assert_eq!(neighbours.nearest(&[1.0; 12], 5).unwrap().len(), 5);
}
