//! The garment in a photo, as the photo worker asks for it.

use js_sys::Error;
use patchwork_cut::bindings::Cut;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test as test;

const SIZE: [usize; 2] = [60, 40];

/// Two dark squares on a light ground, the right one larger.
fn photo() -> Vec<u8> {
    let is_garment = |x, y| {
        (8..22).contains(&x) && (12..26).contains(&y)
            || (32..52).contains(&x) && (10..30).contains(&y)
    };
    let places = (0..SIZE[1]).flat_map(|y| (0..SIZE[0]).map(move |x| (x, y)));
    places
        .flat_map(|(x, y)| match is_garment(x, y) {
            true => [40, 50, 90, 255],
            false => [220, 210, 190, 255],
        })
        .collect()
}

fn cut(frame: &[usize], marks: &[u8], part: &str) -> Cut {
    let [width, height] = SIZE;
    let cut = Cut::new(&photo(), width, height, frame, marks, part);
    cut.unwrap_or_else(|_| panic!("a cut of {part}"))
}

#[test]
fn the_garment_its_frame_and_the_doubt_are_given() {
    let cut = cut(&[], &[], "whole");
    assert_eq!(cut.alpha().len(), 60 * 40);
    assert_eq!(cut.frame(), [8, 10, 52, 30]);
    assert_eq!(cut.doubt(), JsValue::UNDEFINED);
    let grey = Cut::new(&[99; 4 * 25], 5, 5, &[], &[], "whole").ok();
    assert_eq!(grey.expect("a cut").doubt(), "nothing");
}

#[test]
fn frame_marks_and_part_are_obeyed() {
    assert_eq!(cut(&[0, 0, 27, 40], &[], "whole").frame(), [8, 12, 22, 26]);
    assert_eq!(cut(&[], &[], "larger").frame(), [32, 10, 52, 30]);
    assert_eq!(cut(&[], &[], "smaller").frame(), [8, 12, 22, 26]);
    let right_is_ground: Vec<u8> = (0..60 * 40).map(|at| u8::from(at % 60 > 29) * 2).collect();
    let marked = cut(&[], &right_is_ground, "whole");
    assert_eq!(marked.frame(), [8, 12, 22, 26]);
}

#[test]
fn what_does_not_fit_is_thrown() {
    let message = |frame: &[usize], marks: &[u8], part: &str| {
        let thrown = Cut::new(&photo(), 60, 40, frame, marks, part).err();
        let error: Error = JsValue::from(thrown.expect("an error")).unchecked_into();
        String::from(error.message())
    };
    assert_eq!(message(&[1, 2, 3], &[], "whole"), "ShapeError");
    assert_eq!(message(&[9, 0, 2, 4], &[], "whole"), "ShapeError");
    assert_eq!(message(&[0, 0, 61, 4], &[], "whole"), "ShapeError");
    assert_eq!(message(&[], &[1; 9], "whole"), "ShapeError");
    assert_eq!(message(&[], &[], "left"), "ConfigError");
}
