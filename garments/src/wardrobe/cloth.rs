//! Cloth: how light it is at every place, before the shape's own shadows.

use super::noise;
use super::print::Print;
use crate::dice::Dice;

/// A material, as light as a photograph would show it: 0 is black, 1 is the white of the paper behind.
#[derive(Clone, Copy)]
pub(super) struct Cloth {
    light: f32,
    second: f32,
    print: Print,
    grain: Grain,
    folds: Folds,
}

/// Fine irregularities of the surface.
#[derive(Clone, Copy)]
struct Grain {
    depth: f32,
    size: f32,
    seed: u32,
}

/// Wide soft waves of light and shadow.
#[derive(Clone, Copy)]
struct Folds {
    depth: f32,
    across: f32,
    along: f32,
    lean: f32,
    seed: u32,
}

impl Cloth {
    /// A plain cloth of some colour, hanging in soft vertical folds.
    pub(super) fn new(dice: &mut Dice) -> Self {
        let light = colour(dice);
        Self {
            light,
            second: contrast(light, dice),
            print: Print::Plain,
            grain: Grain {
                depth: dice.between(0.01, 0.09),
                size: dice.between(0.02, 0.05),
                seed: dice.seed(),
            },
            folds: Folds {
                depth: dice.between(0.04, 0.22),
                across: dice.between(6.0, 12.0),
                along: dice.between(0.8, 2.5),
                lean: dice.about(0.0, 0.5),
                seed: dice.seed(),
            },
        }
    }

    /// Smooth leather or rubber: hardly any folds.
    pub(super) fn leather(dice: &mut Dice) -> Self {
        let mut cloth = Self::new(dice);
        cloth.folds.depth = dice.between(0.02, 0.1);
        cloth.folds.across = dice.between(3.0, 7.0);
        cloth.folds.along = dice.between(2.0, 6.0);
        cloth
    }

    /// The same cloth with a pattern.
    pub(super) fn printed(self, print: Print) -> Self {
        Self { print, ..self }
    }

    /// The same cloth without its pattern.
    pub(super) fn plain(self) -> Self {
        self.printed(Print::Plain)
    }

    /// The same cloth in deep vertical folds, as skirts and wide trousers have them.
    pub(super) fn draped(mut self, dice: &mut Dice) -> Self {
        self.folds.depth = dice.between(0.2, 0.5);
        self.folds.across = dice.between(10.0, 18.0);
        self.folds.along = dice.between(0.3, 0.9);
        self.folds.lean = dice.about(0.0, 0.1);
        self
    }

    /// The same cloth, washed out and creased like denim.
    pub(super) fn washed(mut self, dice: &mut Dice) -> Self {
        self.grain = Grain {
            depth: dice.between(0.1, 0.3),
            size: dice.between(0.03, 0.06),
            ..self.grain
        };
        self.folds.depth = dice.between(0.2, 0.5);
        self.folds.along = dice.between(2.0, 5.0);
        self
    }

    /// The same cloth with its light multiplied: below 1 is in the shade.
    pub(super) fn shaded(self, factor: f32) -> Self {
        Self {
            light: self.light * factor,
            second: self.second * factor,
            ..self
        }
    }

    /// The same material dyed to another colour, without a pattern.
    pub(super) fn dyed(self, light: f32) -> Self {
        Self {
            light,
            ..self.plain()
        }
    }

    /// The main colour.
    pub(super) fn light(&self) -> f32 {
        self.light
    }

    /// The colour that trims and prints have.
    pub(super) fn second(&self) -> f32 {
        self.second
    }

    /// How light the cloth is at a place of the garment.
    pub(super) fn at(&self, x: f32, y: f32) -> f32 {
        let colour = self.light + (self.second - self.light) * self.print.strength(x, y);
        let folds = &self.folds;
        let wave = noise::field(
            (x + folds.lean * y) * folds.across,
            y * folds.along,
            folds.seed,
        );
        let grain = &self.grain;
        let speck = noise::field(x / grain.size, y / grain.size, grain.seed) - 0.5;
        // Folds only take light away; the grain scatters it both ways.
        (colour * (1.0 - folds.depth * noise::ease(1.6 * wave - 0.5)) + grain.depth * speck)
            .clamp(0.0, 1.0)
    }
}

/// The colour of a cloth. Dark cloth is the most frequent in shops' photographs.
pub(super) fn colour(dice: &mut Dice) -> f32 {
    let (low, high) = dice.weighted(&[
        (4.4, (0.04, 0.25)),
        (2.8, (0.25, 0.5)),
        (1.8, (0.5, 0.75)),
        (1.0, (0.75, 0.93)),
    ]);
    dice.between(low, high)
}

/// A colour that stands out from `light`.
pub(super) fn contrast(light: f32, dice: &mut Dice) -> f32 {
    let distance = dice.between(0.15, 0.6);
    if light + distance > 0.95 || (light - distance > 0.03 && dice.chance(0.5)) {
        light - distance
    } else {
        light + distance
    }
}
