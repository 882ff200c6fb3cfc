//! Looking changes nothing: an opened step ends with the bits of the training's own.

use patchwork::optimizer::Optimizer;
use patchwork::training::Trainer;
use patchwork_opened::Step;

use crate::opened;
use crate::support::networks::{article, odd, thinned};
use crate::support::{bits, sweep};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// The same step, taken at once.
fn at_once(step: &Step) -> Trainer {
    let mut trainer = step.trainer().clone();
    let count = step.labels().len();
    let images: Vec<f32> = (0..count)
        .flat_map(|image| step.image(image).to_vec())
        .collect();
    trainer.input_mut(count).unwrap().copy_from_slice(&images);
    let evaluation = trainer.step(step.labels()).unwrap();
    assert_eq!(evaluation, step.evaluation());
    trainer
}

#[test]
fn a_batch_taken_in_small_steps_ends_with_the_same_bits_as_the_batch_at_once() {
    let networks = odd().into_iter().chain([("thinned", thinned())]);
    sweep(networks, |(name, network)| {
        for optimizer in [
            Optimizer::adam(0.01),
            Optimizer::sgd(0.1, 0.9),
            Optimizer::rmsprop(0.01),
        ] {
            let mut step = opened(&network, optimizer, 2, 11);
            let parameters = network.parameters().len();
            for garment in 0..11 {
                step.look(garment).unwrap();
                for layer in 0..network.layers().len() {
                    patchwork_opened::origin(&step, layer, 0).unwrap();
                }
                step.terms(garment * 7 % parameters).unwrap();
                step.update(garment * 5 % parameters).unwrap();
            }
            step.check(0).unwrap();
            let (small, large) = (step.taken(), at_once(&step));
            let [ours, theirs] =
                [&small, &large].map(|trainer| bits(trainer.network().parameters()));
            assert_eq!(ours, theirs, "{name}");
            assert_eq!(small.moments(), large.moments(), "{name}");
        }
    });
}

#[test]
fn the_losses_of_the_garments_add_up_to_that_of_the_batch() {
    sweep(odd(), |(name, network)| {
        let step = opened(&network, Optimizer::adam(0.01), 1, 11);
        let sum: f64 = step
            .answers()
            .iter()
            .map(|answer| f64::from(answer.loss))
            .sum();
        let batch = step.evaluation();
        assert!(
            (sum - batch.loss).abs() < 1e-5 * batch.loss,
            "{name}: {sum} {}",
            batch.loss
        );
        let right = step
            .answers()
            .iter()
            .filter(|answer| answer.guess == usize::from(answer.label));
        assert_eq!(right.count(), batch.correct, "{name}");
        for answer in step.answers() {
            let [loss, probability] = [answer.loss, answer.probability].map(f64::from);
            assert!(
                (loss + probability.ln()).abs() < 1e-4,
                "{name}: {loss} {probability}"
            );
        }
    });
}

#[test]
fn the_worst_garment_comes_first() {
    let (_, network) = article().into_iter().next_back().unwrap();
    let step = opened(&network, Optimizer::adam(0.01), 3, 32);
    let order = step.worst_first();
    let losses: Vec<f32> = order
        .iter()
        .map(|&garment| step.answers()[garment].loss)
        .collect();
    assert!(losses.is_sorted_by(|a, b| a >= b), "{losses:?}");
    let mut garments = order;
    garments.sort_unstable();
    assert!(garments.into_iter().eq(0..32));
}

#[test]
fn the_errors_of_a_garment_are_its_probabilities_less_the_truth() {
    sweep(odd(), |(name, network)| {
        let mut step = opened(&network, Optimizer::adam(0.01), 1, 5);
        for garment in 0..5 {
            step.look(garment).unwrap();
            let workspace = step.workspace();
            let errors = workspace.grad_output(network.layers().len() - 1);
            for (class, (error, probability)) in
                errors.iter().zip(workspace.probabilities()).enumerate()
            {
                let truth = f32::from(class == usize::from(step.labels()[garment]));
                assert_eq!(*error, probability - truth, "{name}");
            }
        }
    });
}

#[test]
fn what_a_batch_has_not_is_refused() {
    let (_, network) = odd().swap_remove(0);
    let mut step = opened(&network, Optimizer::adam(0.01), 0, 3);
    assert!(step.look(3).is_err());
    assert!(step.terms(network.parameters().len()).is_err());
    assert!(step.update(network.parameters().len()).is_err());
    assert!(step.check(network.parameters().len()).is_err());
    assert!(patchwork_opened::origin(&step, 99, 0).is_err());
    assert!(patchwork_opened::origin(&step, 0, usize::MAX).is_err());
    let trainer = step.trainer().clone();
    assert!(Step::new(trainer.clone(), vec![0.0; 3], vec![0]).is_err());
    assert!(Step::new(trainer, vec![0.0; network.input().count()], vec![200]).is_err());
}
