//! Garments on grounds that tests make up.

use patchwork::rng::Generator;

/// Red, green, blue and opacity of a pixel.
pub(crate) type Pixel = [u8; 4];

pub(crate) struct Scene {
    pub(crate) size: [usize; 2],
    pub(crate) rgba: Vec<u8>,
    pub(crate) garment: Vec<bool>,
}

impl Scene {
    /// A garment where `inside` says so; colours by place, with a camera's noise.
    pub(crate) fn new(
        size: [usize; 2],
        inside: impl Fn(usize, usize) -> bool,
        cloth: impl Fn(usize, usize) -> Pixel,
        ground: impl Fn(usize, usize) -> Pixel,
    ) -> Self {
        let mut generator = Generator::new(9, 1);
        let mut rgba = Vec::new();
        let mut garment = Vec::new();
        for y in 0..size[1] {
            for x in 0..size[0] {
                let here = inside(x, y);
                let [red, green, blue, alpha] = if here { cloth(x, y) } else { ground(x, y) };
                for value in [red, green, blue] {
                    let noisy = f32::from(value) + generator.uniform(6.0);
                    rgba.push(noisy.clamp(0.0, 255.0) as u8);
                }
                rgba.push(alpha);
                garment.push(here);
            }
        }
        Self {
            size,
            rgba,
            garment,
        }
    }

    /// A striped T-shirt on a wooden floor.
    pub(crate) fn shirt() -> Self {
        let stripes = |_, y: usize| match y / 12 % 2 {
            0 => [40, 60, 150, 255],
            _ => [90, 110, 190, 255],
        };
        Self::new([160, 200], is_shirt, stripes, wood)
    }

    /// The part that the garment found and the true one share of all that is in either.
    pub(crate) fn overlap(&self, alpha: &[u8]) -> f64 {
        let pairs = || alpha.iter().map(|&alpha| alpha >= 128).zip(&self.garment);
        let both = pairs().filter(|&(found, &garment)| found && garment);
        let any = pairs().filter(|&(found, &garment)| found || garment);
        both.count() as f64 / any.count() as f64
    }
}

/// Boards with dark gaps.
pub(crate) fn wood(x: usize, _: usize) -> Pixel {
    match x % 27 {
        0 => [70, 45, 25, 255],
        place if place < 13 => [190, 140, 90, 255],
        _ => [170, 120, 75, 255],
    }
}

/// A body with two sleeves, on 160 x 200 pixels.
pub(crate) fn is_shirt(x: usize, y: usize) -> bool {
    let body = (50..110).contains(&x) && (40..160).contains(&y);
    let sleeves = (25..135).contains(&x) && (40..75).contains(&y);
    body || sleeves
}
