//! Images of which a patch hides a part, beside each of them by itself.

use patchwork::workspace::Workspace;
use patchwork_evaluation::{Patch, occlusion};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::sweep;
use crate::{images, small};

const SIDE: usize = 9;
const PLACES: usize = SIDE * SIDE;

/// The image with a patch, pixel by pixel.
fn hidden(image: &[u8], patch: Patch, place: usize) -> Vec<u8> {
    let covers = |middle: usize, at: usize| {
        let first = middle as isize - (patch.side / 2) as isize;
        (first..first + patch.side as isize).contains(&(at as isize))
    };
    let pixels = image.iter().enumerate();
    pixels
        .map(|(at, &pixel)| {
            let inside = covers(place / SIDE, at / SIDE) && covers(place % SIDE, at % SIDE);
            if inside { patch.grey } else { pixel }
        })
        .collect()
}

#[test]
fn each_place_is_answered_as_the_hidden_image_by_itself() {
    let network = small();
    let (images, _) = images(&network);
    let image = &images[..PLACES];
    let mut alone = Workspace::for_prediction(&network, 1);
    sweep(
        [(1, 0), (2, 128), (3, 255), (4, 7), (8, 0), (30, 128)],
        |(side, grey)| {
            let patch = Patch { side, grey };
            let mut workspace = Workspace::for_prediction(&network, 8);
            let map = occlusion(&network, &mut workspace, (image, SIDE), patch, 0..PLACES).unwrap();
            for (place, row) in map.chunks(5).enumerate() {
                alone.set_images(&hidden(image, patch, place)).unwrap();
                network.forward(&mut alone);
                assert_eq!(alone.probabilities(), row, "{patch:?} on {place}");
            }
            for places in [0..1, 5..17, 80..81, 40..40] {
                let part = occlusion(
                    &network,
                    &mut workspace,
                    (image, SIDE),
                    patch,
                    places.clone(),
                );
                assert_eq!(part.unwrap(), map[places.start * 5..places.end * 5]);
            }
        },
    );
}

#[test]
fn what_hides_nothing_changes_nothing() {
    let network = small();
    let plain = [77; PLACES];
    let mut workspace = Workspace::for_prediction(&network, 8);
    workspace.set_images(&plain).unwrap();
    network.forward(&mut workspace);
    let answer = workspace.probabilities().to_vec();
    for patch in [Patch { side: 5, grey: 77 }, Patch { side: 0, grey: 0 }] {
        let map = occlusion(&network, &mut workspace, (&plain, SIDE), patch, 0..PLACES).unwrap();
        assert!(map.chunks(5).all(|row| row == answer), "{patch:?}");
    }
    let outside = [[-3, 4], [4, -3], [12, 4], [4, 12], [-100, -100], [500, 500]];
    sweep(outside, |middle| {
        let mut image = plain;
        Patch { side: 6, grey: 0 }.cover(&mut image, SIDE, middle);
        assert_eq!(image, plain, "{middle:?}");
    });
}

#[test]
fn a_patch_that_hides_all_gives_the_same_answer_everywhere() {
    let network = small();
    let (images, _) = images(&network);
    let mut workspace = Workspace::for_prediction(&network, 8);
    let patch = Patch {
        side: 18,
        grey: 128,
    };
    let image = (&images[..PLACES], SIDE);
    let map = occlusion(&network, &mut workspace, image, patch, 0..PLACES).unwrap();
    assert!(map.chunks(5).all(|row| row == &map[..5]));
}

#[test]
fn images_and_places_that_do_not_fit_are_refused() {
    let network = small();
    let mut workspace = Workspace::for_prediction(&network, 8);
    let mut name = |image: &[u8], width, places| {
        let patch = Patch { side: 3, grey: 0 };
        let map = occlusion(&network, &mut workspace, (image, width), patch, places);
        map.map_err(|error| error.name()).err()
    };
    assert_eq!(name(&[0; PLACES], SIDE, 0..PLACES), None);
    assert_eq!(name(&[0; PLACES + 1], SIDE, 0..1), Some("ShapeError"));
    assert_eq!(name(&[0; PLACES], 0, 0..1), Some("ShapeError"));
    assert_eq!(name(&[0; PLACES], 10, 0..1), Some("ShapeError"));
    assert_eq!(name(&[0; PLACES], SIDE, 0..PLACES + 1), Some("ShapeError"));
}
