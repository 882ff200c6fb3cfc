//! The answers for many images, beside the evaluation of the training and beside a prediction.

mod changes;
mod excitement;
mod occlusion;
mod reports;
#[path = "../support/mod.rs"]
mod support;

use patchwork::layer::Activation;
use patchwork::network::Network;
use patchwork::shape::Padding;
use patchwork::training::evaluate;
use patchwork::workspace::Workspace;
use patchwork_evaluation::{Answers, answers};
use support::networks::{FLATTEN, conv2d, dense, max_pool2d, network};

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

const COUNT: usize = 21;

fn small() -> Network {
    network(
        &[9, 9, 1],
        vec![
            conv2d(4, [3, 3], [1, 1], Padding::Valid),
            max_pool2d([2, 2], [2, 2]),
            FLATTEN,
            dense(5, Activation::Softmax),
        ],
    )
}

/// Bytes that differ from image to image, and labels.
fn images(network: &Network) -> (Vec<u8>, Vec<u8>) {
    let pixels = support::pixels(1, COUNT * network.input().count());
    let bytes = pixels.iter().map(|&pixel| (pixel * 255.0) as u8).collect();
    (bytes, support::networks::labels(network, COUNT))
}

fn answered(network: &Network, capacity: usize) -> Answers {
    let (images, labels) = images(network);
    let mut workspace = Workspace::for_prediction(network, capacity);
    answers(network, &mut workspace, &images, &labels).unwrap()
}

#[test]
fn the_answers_are_those_of_each_image_by_itself() {
    let network = small();
    let all = answered(&network, 32);
    let (images, _) = images(&network);
    let mut workspace = Workspace::for_prediction(&network, 1);
    for (image, row) in images.chunks(81).zip(all.probabilities.chunks(5)) {
        workspace.set_images(image).unwrap();
        network.forward(&mut workspace);
        assert_eq!(workspace.probabilities(), row);
    }
    for capacity in [1, 7, 8, 20, 21] {
        assert_eq!(answered(&network, capacity), all, "passes of {capacity}");
    }
}

#[test]
fn the_losses_add_up_to_that_of_the_evaluation() {
    let network = small();
    let Answers {
        probabilities,
        losses,
    } = answered(&network, COUNT);
    let (images, labels) = images(&network);
    let mut workspace = Workspace::for_prediction(&network, COUNT);
    workspace.set_images(&images).unwrap();
    let evaluation = evaluate(&network, &mut workspace, &labels).unwrap();
    let sum: f64 = losses.iter().copied().map(f64::from).sum();
    assert_eq!(sum, evaluation.loss);
    let rows = probabilities.chunks(5).zip(&labels).zip(&losses);
    for ((row, &label), loss) in rows {
        assert!((row[usize::from(label)].ln() + loss).abs() < 1e-5);
    }
}

#[test]
fn what_does_not_fit_is_refused() {
    let network = small();
    let (images, labels) = images(&network);
    let mut workspace = Workspace::for_prediction(&network, 8);
    let mut name = |images: &[u8], labels: &[u8]| {
        let answer = answers(&network, &mut workspace, images, labels);
        answer.map_err(|error| error.name())
    };
    assert!(name(&images, &labels).is_ok());
    assert_eq!(name(&images[1..], &labels), Err("ShapeError"));
    assert_eq!(name(&images, &labels[1..]), Err("ShapeError"));
    assert_eq!(name(&images, &[]), Err("ShapeError"));
    assert_eq!(name(&[], &[]), Ok(Answers::default()));
    let foreign = [&labels[1..], &[5]].concat();
    assert_eq!(name(&images, &foreign), Err("LabelError"));
}
