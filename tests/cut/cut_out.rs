//! From a photo to the garment in it.

use patchwork_cut::{Area, CutOut, Doubt, GARMENT, GROUND, Hints, Part, cut_out};

use crate::scene::{Scene, is_shirt, wood};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn cut(scene: &Scene, hints: &Hints) -> CutOut {
    cut_out(&scene.rgba, scene.size, hints).unwrap()
}

#[test]
fn a_shirt_on_a_wooden_floor_is_found() {
    let scene = Scene::shirt();
    let found = cut(&scene, &Hints::default());
    assert!(scene.overlap(&found.alpha) > 0.97);
    assert_eq!(found.doubt, None);
    let (rows, columns) = (found.frame.rows, found.frame.columns);
    for (found, expected) in [
        (rows.start, 40),
        (rows.end, 160),
        (columns.start, 25),
        (columns.end, 135),
    ] {
        assert!(found.abs_diff(expected) <= 2, "{found} for {expected}");
    }
}

#[test]
fn the_same_photo_gives_the_same_cut() {
    let scene = Scene::shirt();
    let hints = Hints::default();
    assert_eq!(cut(&scene, &hints), cut(&scene, &hints));
}

#[test]
fn a_frame_leaves_everything_outside() {
    let scene = Scene::shirt();
    let frame = Area {
        rows: 80..200,
        columns: 40..120,
    };
    let hints = Hints {
        frame: Some(frame.clone()),
        ..Hints::default()
    };
    let found = cut(&scene, &hints);
    assert!(found.frame.rows.start >= 79 && found.frame.columns.start >= 39);
    assert!(found.frame.rows.end <= 162 && found.frame.columns.end <= 121);
    assert!(found.alpha[120 * 160 + 80] == 255);
}

#[test]
fn a_frame_around_everything_changes_nothing() {
    let scene = Scene::shirt();
    let hints = Hints {
        frame: Some(Area {
            rows: 0..200,
            columns: 0..160,
        }),
        ..Hints::default()
    };
    assert!(scene.overlap(&cut(&scene, &hints).alpha) > 0.97);
}

#[test]
fn marks_are_obeyed() {
    let scene = Scene::shirt();
    let mut marks = vec![0; scene.garment.len()];
    // A sleeve is no garment, a piece of the floor is.
    for y in 38..77 {
        marks[y * 160 + 20..][..28].fill(GROUND);
    }
    for y in 180..195 {
        marks[y * 160 + 60..][..40].fill(GARMENT);
    }
    let hints = Hints {
        marks: &marks,
        ..Hints::default()
    };
    let found = cut(&scene, &hints);
    // The edge of a mark lies within two pixels, as the photo is looked at smaller.
    assert!(found.alpha[60 * 160 + 30] == 0);
    assert!(found.alpha[100 * 160 + 80] == 255);
    assert_eq!(found.doubt, None, "the eye has judged");
}

#[test]
fn transparency_is_the_ground() {
    let white = |_, _| [250, 250, 250, 255];
    let clear = |_, _| [250, 250, 250, 0];
    let scene = Scene::new([160, 200], is_shirt, white, clear);
    let found = cut(&scene, &Hints::default());
    assert!(scene.overlap(&found.alpha) > 0.97);
    assert_eq!(found.doubt, None);
}

#[test]
fn a_frame_and_marks_correct_transparency_too() {
    let white = |_, _| [250, 250, 250, 255];
    let clear = |_, _| [0, 0, 0, 0];
    let scene = Scene::new([160, 200], is_shirt, white, clear);
    let mut marks = vec![0; scene.garment.len()];
    for y in 170..190 {
        marks[y * 160..][..160].fill(GARMENT);
    }
    let hints = Hints {
        frame: Some(Area {
            rows: 80..200,
            columns: 0..160,
        }),
        marks: &marks,
        part: Part::Whole,
    };
    let found = cut(&scene, &hints);
    assert_eq!(found.alpha[60 * 160 + 80], 0);
    assert_eq!(found.alpha[100 * 160 + 80], 255);
    assert_eq!(found.alpha[180 * 160 + 10], 255);
}

#[test]
fn nothing_is_refused() {
    let frame = Area {
        rows: 1..3,
        columns: 1..4,
    };
    for size in [[1, 1], [1, 7], [9, 1], [2, 2], [300, 2], [40, 60]] {
        for pixel in [
            [0, 0, 0, 255],
            [255, 255, 255, 255],
            [9, 120, 30, 255],
            [7, 7, 7, 0],
        ] {
            let rgba = pixel.repeat(size[0] * size[1]);
            let found = cut_out(&rgba, size, &Hints::default()).unwrap();
            assert!(found.alpha.contains(&255), "{size:?} {pixel:?}");
            let framed = Hints {
                frame: (size == [40, 60]).then(|| frame.clone()),
                ..Hints::default()
            };
            let found = cut_out(&rgba, size, &framed).unwrap();
            assert!(found.alpha.contains(&255), "{size:?} {pixel:?}");
        }
    }
}

#[test]
fn an_invisible_garment_is_doubtful() {
    let size = [40, 60];
    let found = cut_out(&[7, 7, 7, 0].repeat(40 * 60), size, &Hints::default()).unwrap();
    assert_eq!(found.doubt, Some(Doubt::Nothing));
    assert!(found.alpha.iter().all(|&alpha| alpha == 255));
}

#[test]
fn a_pair_is_parted() {
    // Two soles that touch, the right one longer.
    let sole = |x: usize, y: usize| {
        let left = (30..79).contains(&x) && (50..140).contains(&y);
        let right = (81..130).contains(&x) && (50..160).contains(&y);
        left || right || (79..81).contains(&x) && (90..110).contains(&y)
    };
    let leather = |_, _| [30, 30, 40, 255];
    let scene = Scene::new([160, 200], sole, leather, wood);
    let shares = [Part::Whole, Part::Larger, Part::Smaller].map(|part| {
        let hints = Hints {
            part,
            ..Hints::default()
        };
        let found = cut(&scene, &hints);
        let count = |columns: core::ops::Range<usize>| {
            let opaque = (0..found.alpha.len()).filter(|at| columns.contains(&(at % 160)));
            opaque.filter(|&at| found.alpha[at] >= 128).count()
        };
        [count(0..79), count(81..160)]
    });
    assert!(shares[0][0] > 4000 && shares[0][1] > 5000, "{shares:?}");
    assert!(shares[1][0] < 100 && shares[1][1] > 5000, "{shares:?}");
    assert!(shares[2][0] > 4000 && shares[2][1] < 100, "{shares:?}");
}

#[test]
fn what_does_not_fit_is_named() {
    let error = |rgba: &[u8], size, hints: &Hints| {
        let error = cut_out(rgba, size, hints).unwrap_err();
        (error.name(), error.to_string())
    };
    let photo = [9; 4 * 6];
    let plain = Hints::default();
    assert_eq!(error(&photo, [2, 2], &plain).0, "ShapeError");
    assert_eq!(error(&[], [usize::MAX, 4], &plain).0, "ShapeError");
    assert_eq!(error(&[], [0, 4], &plain).0, "BytesError");
    let marks = Hints {
        marks: &[1; 5],
        ..Hints::default()
    };
    assert!(error(&photo, [2, 3], &marks).1.starts_with("marks: "));
    for (rows, columns) in [(0..0, 0..2), (0..3, 1..1), (0..4, 0..2), (0..3, 0..3)] {
        let hints = Hints {
            frame: Some(Area { rows, columns }),
            ..Hints::default()
        };
        assert!(error(&photo, [2, 3], &hints).1.starts_with("frame: "));
    }
}

#[test]
fn parts_have_names() {
    for (name, part) in [
        ("whole", Part::Whole),
        ("larger", Part::Larger),
        ("smaller", Part::Smaller),
    ] {
        assert_eq!(Part::named(name).unwrap(), part);
    }
    let error = Part::named("left").unwrap_err();
    assert_eq!(error.name(), "ConfigError");
    assert!(error.to_string().contains("larger"), "{error}");
}
