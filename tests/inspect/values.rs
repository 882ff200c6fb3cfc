//! Numbers compared: what becomes a probability, which filters are alike, which values are the ranked.

use patchwork::article;
use patchwork::inspect::{powers, ranked, similarities};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::compare::assert_near;
use crate::support::twin::softmax;
use crate::support::{double, inner, numbers};

#[test]
fn powers_are_shared_out_by_the_softmax() {
    for logits in [
        vec![1.5, -2.0, 0.25, 1.5],
        vec![-3e38, 0.0, 3e38],
        vec![700.0, 699.0],
        vec![0.0],
    ] {
        let powers = powers(&logits);
        let sum: f32 = powers.iter().sum();
        let shares: Vec<f32> = powers.iter().map(|power| power / sum).collect();
        let exact = softmax(&double(&logits));
        // Rounding of the difference, of the power, of the sum and of the share.
        assert_near(
            "shares",
            &shares,
            &exact,
            logits.len() + 3,
            &vec![1.0; logits.len()],
        );
        assert_eq!(powers[ranked(&logits, 1)[0]], 1.0);
    }
}

#[test]
fn similarity_is_the_cosine_with_its_sign() {
    let mut cnn = article::cnn([5, 2], 3, 1).unwrap();
    let mine = [-1.0, 0.0, 1.0, -2.0, 0.0, 2.0, -1.0, 0.0, 1.0];
    let turned = [1.0, 2.0, 1.0, 0.0, 0.0, 0.0, -1.0, -2.0, -1.0];
    let noise = numbers(8, 9);
    for tap in 0..9 {
        let filters = [
            0.3 * mine[tap],
            -7.0 * mine[tap],
            turned[tap],
            0.0,
            noise[tap],
        ];
        cnn.parameters_mut()[tap * 5..][..5].copy_from_slice(&filters);
    }
    let ours = similarities(&cnn, 0, &mine).unwrap();
    let (noise, mine_exact) = (double(&noise), double(&mine));
    let length = |values: &[f64]| inner(values, values).sqrt();
    let of_noise = inner(&noise, &mine_exact) / (length(&noise) * length(&mine_exact));
    assert_near(
        "cosines",
        &ours,
        &[1.0, -1.0, 0.0, 0.0, of_noise],
        3,
        &[1.0; 5],
    );
    assert_eq!(similarities(&cnn, 0, &[0.0; 9]).unwrap(), [0.0; 5]);
}

#[test]
fn the_largest_come_first_and_the_first_of_equals_before_the_others() {
    assert_eq!(ranked(&[1.0, 3.0, -2.0, 3.0, 2.0], 3), [1, 3, 4]);
    assert_eq!(ranked(&[f32::NAN, -1.0, f32::NAN, 0.0], 4), [3, 1, 0, 2]);
    assert_eq!(ranked(&[0.0, 1.0], 9), [1, 0]);
    assert_eq!(ranked(&[], 2), [0; 0]);
}
