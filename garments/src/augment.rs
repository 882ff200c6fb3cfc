//! Other views of the same garment: varied, as another photograph would show it, and flat, as a drawing
//! of it would.

use patchwork::data::{IMAGE_SIDE, PIXELS};

use crate::dice::Dice;

/// An image, 28 x 28.
pub type Image = [u8; PIXELS];

const SIDE: i32 = IMAGE_SIDE as i32;

/// The image a little moved, scaled, turned and slanted, mirrored or not, its contrast changed.
pub fn varied(image: &[u8], dice: &mut Dice) -> Image {
    let mirror = if dice.chance(0.5) { -1.0 } else { 1.0 };
    let (sine, cosine) = dice.about(0.0, 0.14).sin_cos();
    let slant = dice.about(0.0, 0.12);
    let (wide, high) = (dice.about(1.03, 0.12), dice.about(1.03, 0.12));
    let (right, down) = (dice.about(0.0, 2.2), dice.about(0.0, 2.2));
    let (power, gain) = (dice.about(1.0, 0.45), dice.between(0.75, 1.0));
    let middle = 0.5 * (SIDE - 1) as f32;
    let pixel = |index: usize| {
        let (x, y) = (index % IMAGE_SIDE, index / IMAGE_SIDE);
        let (x, y) = (x as f32 - middle - right, y as f32 - middle - down);
        let (x, y) = (
            mirror * wide * (cosine * x - sine * y + slant * y),
            high * (sine * x + cosine * y),
        );
        let value = between(image, x + middle, y + middle) / 255.0;
        (255.0 * gain * value.powf(power)).round() as u8
    };
    std::array::from_fn(pixel)
}

/// The brightness at a place between pixels.
fn between(image: &[u8], x: f32, y: f32) -> f32 {
    let (left, top) = (x.floor(), y.floor());
    let at = |x: f32, y: f32| f32::from(pixel(image, x as i32, y as i32));
    let (across, down) = (x - left, y - top);
    let upper = at(left, top) * (1.0 - across) + at(left + 1.0, top) * across;
    let lower = at(left, top + 1.0) * (1.0 - across) + at(left + 1.0, top + 1.0) * across;
    upper * (1.0 - down) + lower * down
}

fn pixel(image: &[u8], x: i32, y: i32) -> u8 {
    if (0..SIDE).contains(&x) && (0..SIDE).contains(&y) {
        image[(y * SIDE + x) as usize]
    } else {
        0
    }
}

/// The garment as a drawing of it looks after its preparation: one grey, or also a bright outline, or
/// also lines where the garment itself has edges.
pub fn flat(image: &[u8], dice: &mut Dice) -> Image {
    let darkest = dice.weighted(&[(1.0, 8), (2.0, 24), (1.0, 48)]);
    let cloth = silhouette(image, darkest);
    let (outlined, lined) = (dice.chance(0.6), dice.chance(0.7));
    let grey = dice.weighted(&[(2.0, 153), (1.0, 112), (1.0, 208), (1.0, 255)]);
    let line = if grey < 255 && dice.chance(0.8) {
        255
    } else {
        64
    };
    let steepest = dice.between(70.0, 200.0);
    std::array::from_fn(|index| {
        if cloth[index] == 0 {
            return 0;
        }
        let (x, y) = ((index % IMAGE_SIDE) as i32, (index / IMAGE_SIDE) as i32);
        let near = [(-1, 0), (1, 0), (0, -1), (0, 1)];
        let inside = |&(right, down): &(i32, i32)| pixel(&cloth, x + right, y + down) > 0;
        let border = !near.iter().all(inside);
        let at = |right: i32, down: i32| f32::from(pixel(image, x + right, y + down));
        let slope = (at(1, 0) - at(-1, 0)).hypot(at(0, 1) - at(0, -1));
        match border {
            true if outlined => line,
            false if lined && slope > steepest => line,
            _ => grey,
        }
    })
}

/// 255 where the garment is, also where it is as dark as the background but surrounded by cloth.
fn silhouette(image: &[u8], darkest: u8) -> Image {
    let mut cloth = [255; PIXELS];
    let mut stack: Vec<usize> = (0..PIXELS)
        .filter(|&index| {
            let (x, y) = (index % IMAGE_SIDE, index / IMAGE_SIDE);
            [x, y]
                .iter()
                .any(|&place| place == 0 || place == IMAGE_SIDE - 1)
        })
        .collect();
    while let Some(index) = stack.pop() {
        if cloth[index] == 0 || image[index] >= darkest {
            continue;
        }
        cloth[index] = 0;
        let (x, y) = (index % IMAGE_SIDE, index / IMAGE_SIDE);
        stack.extend((x > 0).then(|| index - 1));
        stack.extend((x + 1 < IMAGE_SIDE).then(|| index + 1));
        stack.extend((y > 0).then(|| index - IMAGE_SIDE));
        stack.extend((y + 1 < IMAGE_SIDE).then(|| index + IMAGE_SIDE));
    }
    cloth
}

#[cfg(test)]
mod tests {
    use super::{Image, PIXELS, flat, silhouette, varied};
    use crate::dice::Dice;
    use crate::wardrobe::draw;

    /// Some garments of each class.
    fn garments() -> impl Iterator<Item = Image> {
        (0..40).map(|index| draw((index % 10) as u8, &mut Dice::new(3, index)))
    }

    #[test]
    fn the_same_dice_give_the_same_views_and_others_give_others() {
        for (garment, index) in garments().zip(0..) {
            for view in [varied, flat] {
                let seen = |seed| view(&garment, &mut Dice::new(seed, index));
                assert!(seen(1) == seen(1));
                assert!((2..9).any(|seed| seen(seed) != seen(1)), "garment {index}");
            }
        }
    }

    #[test]
    fn a_varied_garment_is_about_as_large_and_in_the_same_place() {
        let lit = |image: &Image| image.iter().filter(|&&pixel| pixel > 16).count() as f32;
        for (garment, index) in garments().zip(0..) {
            let ratio = lit(&varied(&garment, &mut Dice::new(1, index))) / lit(&garment);
            assert!((0.5..1.6).contains(&ratio), "garment {index}: {ratio}");
        }
    }

    #[test]
    fn a_flat_garment_has_two_greys_and_the_outline_of_the_garment() {
        for (garment, index) in garments().zip(0..) {
            let drawn = flat(&garment, &mut Dice::new(1, index));
            let mut greys = drawn.to_vec();
            greys.sort_unstable();
            greys.dedup();
            assert!(greys.len() <= 3, "garment {index}: {greys:?}");
            let outlines = [8, 24, 48].map(|darkest| silhouette(&garment, darkest));
            let fits = |outline: &Image| (0..PIXELS).all(|i| (outline[i] > 0) == (drawn[i] > 0));
            assert!(outlines.iter().any(fits), "garment {index}");
        }
    }

    #[test]
    fn what_cloth_surrounds_belongs_to_the_garment() {
        let mut ring = [0; PIXELS];
        for place in 0..10 {
            for (row, column) in [(5, place), (14, place), (5 + place, 0), (5 + place, 9)] {
                ring[row * 28 + 3 + column] = 200;
            }
        }
        let cloth = silhouette(&ring, 24);
        assert_eq!(cloth.iter().filter(|&&pixel| pixel > 0).count(), 100);
        assert_eq!([cloth[10 * 28 + 8], cloth[10 * 28 + 2]], [255, 0]);
    }
}
