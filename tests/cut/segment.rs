//! Rounds of cuts and mixtures.

use patchwork_cut::picture::{Picture, WORKING_SIDE};
use patchwork_cut::segment::{Known, Start, segment};

use crate::scene::Scene;

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// A start from the middle, with the border as the sample of the ground.
fn start(picture: &Picture) -> Start {
    let count = picture.width * picture.height;
    let place = |at: usize| [at % picture.width, at / picture.width];
    let size = [picture.width, picture.height];
    let depth = |at| {
        let axes = [0, 1].map(|axis: usize| {
            let along: usize = place(at)[axis];
            along.min(size[axis] - 1 - along) as f32 / size[axis] as f32
        });
        axes[0].min(axes[1])
    };
    Start {
        known: vec![Known::Open; count],
        guess: (0..count).map(|at| depth(at) > 0.15).collect(),
        sample: (0..count).map(|at| depth(at) < 0.04).collect(),
        place: (0..count).map(|at| 1.0 - 4.0 * depth(at)).collect(),
    }
}

#[test]
fn each_round_costs_no_more_than_the_one_before() {
    let scene = Scene::shirt();
    let picture = Picture::new(&scene.rgba, scene.size);
    for smoothness in [2.0, 20.0, 50.0] {
        let found = segment(&picture, start(&picture), smoothness);
        assert!(!found.costs.is_empty());
        for costs in found.costs.windows(2) {
            // Each pixel and each tie is rounded to a hundredth of a nat.
            let rounding = 0.05 * picture.colors.len() as f64;
            assert!(costs[1] <= costs[0] + rounding, "{:?}", found.costs);
        }
    }
}

#[test]
fn what_is_certain_stays() {
    let scene = Scene::shirt();
    let picture = Picture::new(&scene.rgba, scene.size);
    let mut start = start(&picture);
    let corner = 0..picture.width * 10;
    let middle = picture.width * 95 + 60..picture.width * 95 + 90;
    start.known[corner.clone()].fill(Known::Garment);
    start.known[middle.clone()].fill(Known::Ground);
    let found = segment(&picture, start, 50.0).garment;
    assert!(found[corner].iter().all(|&garment| garment));
    assert!(found[middle].iter().all(|&garment| !garment));
}

#[test]
fn photos_are_looked_at_small() {
    for (size, expected) in [
        ([1, 1], [1, 1]),
        ([192, 100], [192, 100]),
        ([400, 300], [192, 144]),
        ([3, 1000], [1, 192]),
    ] {
        let picture = Picture::new(&vec![200; size[0] * size[1] * 4], size);
        assert_eq!([picture.width, picture.height], expected);
        assert!(picture.width.max(picture.height) <= WORKING_SIDE);
        assert!(picture.colors.iter().all(|&color| color == [200.0; 3]));
    }
}
