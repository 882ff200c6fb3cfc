//! Drawings on their way to 28 x 28: what is closed, filled, left open, and left out.

use patchwork::data::{IMAGE_SIDE, PIXELS};
use patchwork::prepare::{
    DRAWING_STAGES, GreyImage, PHOTO_STAGES, Preparation, drawing_stages, photo_stages,
};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// Pixels on a side of the paper: as many as the stages before scaling work with, so that they can be
/// named by their places on the paper.
const SIDE: usize = 112;

/// Cloth that was filled, where the pen was white.
const CLOTH: u8 = 153;

/// Black paper, drawn on with a white pen three pixels wide.
struct Paper(Vec<u8>);

impl Paper {
    fn new() -> Self {
        Self(vec![0; SIDE * SIDE])
    }

    /// Lines through the points, straight along a side or a diagonal.
    fn line(mut self, points: &[(i32, i32)]) -> Self {
        for ends in points.windows(2) {
            let [(x, y), (to_x, to_y)] = [ends[0], ends[1]];
            let count = (to_x - x).abs().max((to_y - y).abs());
            for step in 0..=count {
                let at = |from: i32, to: i32| from + (to - from) * step / count.max(1);
                self = self.rectangle([at(x, to_x) - 1, at(y, to_y) - 1, 3, 3], 255);
            }
        }
        self
    }

    fn rectangle(mut self, [left, top, width, height]: [i32; 4], grey: u8) -> Self {
        let side = SIDE as i32;
        for y in top.max(0)..(top + height).min(side) {
            for x in left.max(0)..(left + width).min(side) {
                self.0[(y * side + x) as usize] = grey;
            }
        }
        self
    }

    fn prepared(&self, skipped: &[&str]) -> Preparation {
        let drawing = GreyImage::new(self.0.to_vec(), SIDE, SIDE).unwrap();
        let prepared = drawing_stages(&drawing, skipped).unwrap();
        prepared.expect("something is drawn")
    }

    /// The paper after the stage `cloth`, not cropped.
    fn cloth(&self) -> GreyImage {
        let prepared = self.prepared(&["crop"]);
        picture(&prepared, "cloth").clone()
    }
}

fn picture<'a>(prepared: &'a Preparation, stage: &str) -> &'a GreyImage {
    let place = DRAWING_STAGES.iter().position(|&name| name == stage);
    &prepared.pictures()[place.expect("a stage of this name")]
}

fn at(image: &GreyImage, x: usize, y: usize) -> u8 {
    image.pixels()[y * image.width() + x]
}

const BOX: [(i32, i32); 5] = [(20, 30), (90, 30), (90, 100), (20, 100), (20, 30)];

#[test]
fn an_outline_is_filled_darker_than_its_line() {
    let cloth = Paper::new().line(&BOX).cloth();
    for (x, y) in [(22, 32), (55, 65), (88, 98), (22, 98)] {
        assert_eq!(at(&cloth, x, y), CLOTH, "at {x}, {y}");
    }
    assert_eq!(at(&cloth, 20, 60), 255);
    for (x, y) in [(0, 0), (17, 60), (55, 104), (111, 111)] {
        assert_eq!(at(&cloth, x, y), 0, "at {x}, {y}");
    }
}

#[test]
fn lines_on_the_cloth_stay_visible() {
    let paper = Paper::new().line(&BOX).line(&[(55, 30), (55, 100)]);
    let paper = paper.rectangle([66, 60, 6, 6], 64);
    let cloth = paper.cloth();
    assert_eq!(at(&cloth, 55, 70), 255);
    assert_eq!(at(&cloth, 68, 62), 64);
    assert_eq!([at(&cloth, 40, 70), at(&cloth, 80, 70)], [CLOTH; 2]);
}

#[test]
fn gaps_of_the_outline_are_bridged() {
    for gap in [2, 6, 10, 20] {
        let start = (55 - gap / 2, 30);
        let end = (55 + gap - gap / 2, 30);
        let line = [start, (20, 30), (20, 100), (90, 100), (90, 30), end];
        let cloth = Paper::new().line(&line).cloth();
        assert_eq!(at(&cloth, 55, 65), CLOTH, "a gap of {gap}");
        assert_eq!(at(&cloth, 55, 10), 0, "a gap of {gap}");
    }
}

#[test]
fn the_opening_of_a_handle_is_left_open() {
    let paper = Paper::new().line(&[(10, 50), (100, 50), (100, 108), (10, 108), (10, 50)]);
    let handle = [(35, 50), (35, 15), (75, 15), (75, 50)];
    let cloth = paper.line(&handle).cloth();
    assert_eq!(at(&cloth, 55, 80), CLOTH);
    assert_eq!(at(&cloth, 55, 35), 0);
    assert_eq!(at(&cloth, 35, 35), 255);
}

#[test]
fn a_handle_of_two_lines_is_cloth_around_an_opening() {
    let paper = Paper::new().line(&[(10, 50), (100, 50), (100, 108), (10, 108), (10, 50)]);
    let outer = [(25, 50), (25, 5), (85, 5), (85, 50)];
    let inner = [(36, 50), (36, 16), (74, 16), (74, 50)];
    let cloth = paper.line(&outer).line(&inner).cloth();
    assert_eq!(at(&cloth, 55, 10), CLOTH);
    assert_eq!(at(&cloth, 30, 35), CLOTH);
    assert_eq!(at(&cloth, 55, 35), 0);
}

#[test]
fn the_space_between_trouser_legs_stays_open() {
    let outline = [
        (30, 2),
        (26, 108),
        (46, 108),
        (55, 40),
        (64, 108),
        (84, 108),
        (80, 2),
        (30, 2),
    ];
    let cloth = Paper::new().line(&outline).cloth();
    assert_eq!(at(&cloth, 55, 20), CLOTH);
    assert_eq!(at(&cloth, 36, 90), CLOTH);
    assert_eq!(at(&cloth, 55, 95), 0);
}

#[test]
fn the_space_under_sandal_straps_stays_open() {
    let sole = [(5, 90), (105, 90), (105, 98), (5, 98), (5, 90)];
    let front = [(70, 90), (75, 65), (90, 65), (95, 90)];
    let back = [(10, 90), (10, 55), (35, 55), (40, 90)];
    let cloth = Paper::new().line(&sole).line(&front).line(&back).cloth();
    for x in [25, 82, 55] {
        assert_eq!(at(&cloth, x, 80), 0, "at {x}");
    }
    assert_eq!(at(&cloth, 55, 94), CLOTH);
}

#[test]
fn a_waist_is_no_handle() {
    let bodice = [(46, 50), (42, 5), (70, 5), (66, 50)];
    let skirt = [(46, 50), (66, 50), (95, 108), (17, 108), (46, 50)];
    let cloth = Paper::new().line(&bodice).line(&skirt).cloth();
    assert_eq!([at(&cloth, 56, 25), at(&cloth, 56, 80)], [CLOTH; 2]);
}

#[test]
fn the_cracks_of_a_coloured_garment_are_closed_and_its_hole_is_not() {
    let mut paper = Paper::new().rectangle([20, 20, 80, 80], 255);
    paper = paper.rectangle([30, 85, 60, 5], 0);
    paper = paper.rectangle([45, 35, 30, 25], 0);
    let cloth = paper.cloth();
    assert_eq!(at(&cloth, 60, 87), CLOTH);
    assert_eq!(at(&cloth, 60, 47), 0);
}

#[test]
fn the_inside_of_an_outline_is_filled_where_thick_lines_run_into_one_another_too() {
    let mut paper = Paper::new().rectangle([10, 10, 90, 90], 255);
    paper = paper.rectangle([50, 24, 36, 62], 0);
    let cloth = paper.cloth();
    assert_eq!([at(&cloth, 30, 55), at(&cloth, 68, 55)], [255, CLOTH]);
}

#[test]
fn a_line_that_encloses_nothing_stays_a_line() {
    let paper = Paper::new().line(&[(10, 10), (10, 100), (40, 100)]);
    assert_eq!(
        picture(&paper.prepared(&["crop"]), "fill").pixels(),
        paper.0
    );
}

#[test]
fn a_dark_pen_is_as_good_as_a_bright_one() {
    let grey = |grey| {
        let mut paper = Paper::new().line(&BOX);
        paper
            .0
            .iter_mut()
            .for_each(|pixel| *pixel = *pixel / 255 * grey);
        *paper.prepared(&[]).pixels()
    };
    let bright = grey(255);
    for (dark, bright) in grey(64).into_iter().zip(bright) {
        // Cloth is a share of the pen's grey, rounded before it is stretched to 255.
        assert!(dark.abs_diff(bright) <= 4, "{dark} for {bright}");
    }
}

#[test]
fn where_and_how_large_it_is_drawn_does_not_matter() {
    let shape = |size: i32, left: i32, top: i32| {
        let place = |(x, y): (i32, i32)| (left + x * size, top + y * size);
        let pieces = [[0, 0, 3, 1], [0, 1, 1, 3], [1, 3, 2, 1]];
        let paper = pieces
            .iter()
            .fold(Paper::new(), |paper, &[x, y, width, height]| {
                let (left, top) = place((x, y));
                paper.rectangle([left, top, width * size, height * size], 255)
            });
        *paper.prepared(&[]).pixels()
    };
    let expected = shape(28, 0, 0);
    for (size, left, top) in [(28, 28, 0), (14, 0, 56), (7, 80, 80), (7, 3, 11)] {
        assert!(
            shape(size, left, top) == expected,
            "{size} at {left}, {top}"
        );
    }
}

#[test]
fn each_stage_that_is_left_out_passes_on_what_came() {
    let paper = Paper::new().line(&BOX);
    let all = paper.prepared(&[]);
    let sizes: Vec<usize> = all.pictures().iter().map(GreyImage::width).collect();
    assert_eq!(sizes, [112, 112, 112, 28, 28, 28]);
    for (before, stage) in [("crop", "fill"), ("fill", "cloth"), ("centre", "soften")] {
        let prepared = paper.prepared(&[stage]);
        assert_eq!(
            picture(&prepared, before),
            picture(&prepared, stage),
            "{stage}"
        );
        assert_ne!(picture(&all, before), picture(&all, stage), "{stage}");
    }
    assert_eq!(all.pictures()[5].pixels(), all.pixels());
}

#[test]
fn without_crop_scale_and_centre_the_garment_stays_where_it_was() {
    let paper = Paper::new().rectangle([56, 28, 28, 56], 255);
    let lit = |skipped: &[&str]| {
        let prepared = paper.prepared(skipped);
        let pixels = *prepared.pixels();
        let columns = (0..PIXELS).filter(|&index| pixels[index] > 0);
        let columns = || columns.clone().map(|index| index % IMAGE_SIDE);
        let rows = (0..PIXELS)
            .filter(|&index| pixels[index] > 0)
            .map(|index| index / IMAGE_SIDE);
        let [left, right] = [columns().min(), columns().max()].map(Option::unwrap);
        [
            left,
            right,
            rows.clone().min().unwrap(),
            rows.max().unwrap(),
        ]
    };
    assert_eq!(lit(&[]), [7, 20, 0, 27]);
    assert_eq!(lit(&["crop"]), [14, 20, 7, 20]);
    assert_eq!(lit(&["scale"]), [11, 17, 7, 20]);
    assert_eq!(lit(&["scale", "centre"]), [14, 20, 7, 20]);
    assert_eq!(lit(&["centre"]), [14, 27, 0, 27]);
}

#[test]
fn a_stage_of_another_name_cannot_be_left_out() {
    let white = GreyImage::new(vec![255; 4 * 4], 4, 4).unwrap();
    let drawing = drawing_stages(&white, &["fill", "background"]).unwrap_err();
    assert_eq!(drawing.name(), "ConfigError");
    for name in DRAWING_STAGES.iter().chain(&["background"]) {
        assert!(drawing.to_string().contains(name), "{drawing}");
    }
    let photo = photo_stages(&[255; 4 * 4 * 4], [4, 4], &["fill"]).unwrap_err();
    assert!(photo.to_string().contains("negative"), "{photo}");
}

#[test]
fn a_photo_goes_through_its_stages() {
    let photo: Vec<u8> = (0..60 * 40)
        .flat_map(|index| {
            let (x, y) = (index % 60, index / 60);
            let cloth = (20..30).contains(&x) && (5..35).contains(&y);
            let (grey, alpha) = if cloth { (80, 255) } else { (240, 0) };
            [grey, grey, grey, alpha]
        })
        .collect();
    let stages = |skipped: &[&str]| photo_stages(&photo, [60, 40], skipped).unwrap();
    let all = stages(&[]);
    assert_eq!(all.pictures().len(), PHOTO_STAGES.len());
    let [cut, negative, cropped, small, placed] = all.pictures() else {
        panic!("five stages");
    };
    assert_eq!([at(cut, 25, 20), at(cut, 0, 0)], [80, 0]);
    assert_eq!([at(negative, 25, 20), at(negative, 0, 0)], [200, 0]);
    assert_eq!((cropped.width(), cropped.height()), (10, 30));
    assert_eq!((small.width(), small.height()), (9, 28));
    assert_eq!([at(placed, 14, 14), at(placed, 9, 14)], [200, 0]);
    assert_eq!(at(&stages(&["negative"]).pictures()[4], 14, 14), 80);
    assert_eq!(stages(&["cut"]).pictures()[0].pixels()[0], 240);
}
