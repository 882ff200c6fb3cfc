//! The wardrobe's laws.

use patchwork::data::PIXELS;

use super::{CLASSES, draw, garments};
use crate::dice::Dice;

/// Enough garments of every class for a judgement, few enough for a quick test.
const MANY: usize = 40;

fn of_class(class: u8, seed: u64) -> Vec<[u8; PIXELS]> {
    (0..MANY as u64)
        .map(|index| draw(class, &mut Dice::new(seed, index)))
        .collect()
}

fn distance(a: &[f32], b: &[f32]) -> f32 {
    a.iter()
        .zip(b)
        .map(|(a, b)| (a - b) * (a - b))
        .sum::<f32>()
        .sqrt()
        / 28.0
}

fn as_floats(image: &[u8]) -> Vec<f32> {
    image.iter().map(|&byte| f32::from(byte)).collect()
}

fn mean(images: &[[u8; PIXELS]]) -> Vec<f32> {
    (0..PIXELS)
        .map(|pixel| {
            images
                .iter()
                .map(|image| f32::from(image[pixel]))
                .sum::<f32>()
                / images.len() as f32
        })
        .collect()
}

#[test]
fn the_same_seed_draws_the_same_bytes() {
    assert_eq!(garments(7, 50), garments(7, 50));
    assert_eq!(draw(8, &mut Dice::new(3, 4)), draw(8, &mut Dice::new(3, 4)));
}

#[test]
fn another_seed_draws_other_garments() {
    let (train, _) = garments(1, 200);
    let (test, _) = garments(2, 200);
    for image in test.chunks_exact(PIXELS) {
        assert!(train.chunks_exact(PIXELS).all(|other| other != image));
    }
}

#[test]
fn every_class_is_as_frequent_as_any_other_and_the_order_is_mixed() {
    let (images, labels) = garments(5, 203);
    assert_eq!((images.len(), labels.len()), (203 * PIXELS, 203));
    for class in 0..CLASSES {
        let count = labels.iter().filter(|&&label| label == class).count();
        assert!(
            (20..=21).contains(&count),
            "class {class} has {count} of 203 garments"
        );
    }
    assert!(!labels.is_sorted());
    assert!(
        labels
            .windows(10)
            .any(|run| (0..CLASSES).any(|class| !run.contains(&class)))
    );
}

#[test]
fn no_garments_are_no_bytes() {
    assert_eq!(garments(1, 0), (vec![], vec![]));
}

#[test]
fn a_label_is_that_of_the_garment_at_its_place() {
    let (images, labels) = garments(9, 40);
    for ((image, &label), index) in images.chunks_exact(PIXELS).zip(&labels).zip(1..) {
        assert_eq!(image, draw(label, &mut Dice::new(9, index)));
    }
}

#[test]
fn every_image_shows_one_garment_that_fills_the_frame() {
    for class in 0..CLASSES {
        for (index, image) in of_class(class, 21).iter().enumerate() {
            let lit = |pixel: usize| image[pixel] > 0;
            let covered = (0..PIXELS).filter(|&pixel| lit(pixel)).count();
            assert!(
                (PIXELS / 20..PIXELS * 19 / 20).contains(&covered),
                "garment {index} of class {class} covers {covered} pixels"
            );
            assert_eq!(
                image.iter().max(),
                Some(&255),
                "garment {index} of class {class}"
            );
            let row = |row: usize| (0..28).any(|column| lit(28 * row + column));
            let column = |column: usize| (0..28).any(|row| lit(28 * row + column));
            assert!(
                row(0) && row(27) || column(0) && column(27),
                "garment {index} of class {class} does not reach two opposite borders"
            );
        }
    }
}

#[test]
fn the_corners_are_background() {
    for class in 0..CLASSES {
        let images = of_class(class, 22);
        let clear =
            |image: &&[u8; PIXELS]| [0, 27, 756, 783].iter().all(|&corner| image[corner] == 0);
        let count = images.iter().filter(clear).count();
        assert!(
            count * 10 >= MANY * 8,
            "{count} of {MANY} images of class {class} have clear corners"
        );
    }
}

#[test]
fn garments_of_a_class_vary_in_shape_and_in_grey() {
    for class in 0..CLASSES {
        let images = of_class(class, 23);
        let floats: Vec<Vec<f32>> = images.iter().map(|image| as_floats(image)).collect();
        let mut nearest = f32::INFINITY;
        let (mut sum, mut pairs) = (0.0, 0.0);
        for (index, image) in floats.iter().enumerate() {
            for other in &floats[..index] {
                let apart = distance(image, other);
                nearest = nearest.min(apart);
                sum += apart;
                pairs += 1.0;
            }
        }
        assert!(
            nearest > 5.0,
            "two garments of class {class} are alike: {nearest}"
        );
        assert!(
            sum / pairs > 45.0,
            "class {class} varies by {} only",
            sum / pairs
        );
    }
}

#[test]
fn the_nearest_mean_image_tells_most_classes_apart() {
    let means: Vec<Vec<f32>> = (0..CLASSES)
        .map(|class| mean(&of_class(class, 24)))
        .collect();
    let mut right = 0;
    for class in 0..CLASSES {
        for image in of_class(class, 25) {
            let image = as_floats(&image);
            let near = |&a: &u8, &b: &u8| {
                distance(&image, &means[usize::from(a)])
                    .total_cmp(&distance(&image, &means[usize::from(b)]))
            };
            right += usize::from((0..CLASSES).min_by(near) == Some(class));
        }
    }
    let share = right as f32 / (MANY * usize::from(CLASSES)) as f32;
    assert!(share > 0.55, "{share}");
    // The overlap of shirts, coats, pullovers and T-shirts is meant: a mean image must not suffice.
    assert!(share < 0.9, "{share}");
}

#[test]
#[should_panic(expected = "there are ten classes")]
fn an_eleventh_class_is_refused() {
    draw(10, &mut Dice::new(1, 1));
}
