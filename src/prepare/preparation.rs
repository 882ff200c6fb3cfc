//! The way from a picture to the network's input, stage by stage.

use alloc::vec::Vec;

use super::GreyImage;
use super::stages::{centre, place, scale_longest_side};
use crate::data::{IMAGE_SIDE, PIXELS};
use crate::shape::Area;
use crate::{Code, Error, Result};

/// A picture after each stage of its way to the network; a stage that is left out changes nothing.
#[derive(Clone, Debug)]
pub struct Preparation {
    pictures: Vec<GreyImage>,
    pixels: [u8; PIXELS],
}

impl Preparation {
    /// The end of a way, whose last picture has 28 x 28 pixels; nothing if that is black.
    pub(super) fn new(pictures: Vec<GreyImage>) -> Option<Self> {
        let last = pictures.last()?.pixels.as_slice();
        let pixels = last.try_into().ok()?;
        let lit = last.iter().any(|&pixel| pixel > 0);
        lit.then_some(Self { pictures, pixels })
    }

    /// What each stage made, in their order.
    pub fn pictures(&self) -> &[GreyImage] {
        &self.pictures
    }

    /// The network's input, 28 x 28: what the last stage made.
    pub fn pixels(&self) -> &[u8; PIXELS] {
        &self.pixels
    }
}

/// The stages that are left out.
#[derive(Clone, Copy)]
pub(super) struct Skipped<'a>(&'a [&'a str]);

impl<'a> Skipped<'a> {
    /// Those of these names.
    ///
    /// # Errors
    /// [`Error::config`] if one is not among `stages`.
    pub(super) fn new(names: &'a [&'a str], stages: &[&'static str]) -> Result<Self> {
        match names.iter().find(|name| !stages.contains(name)) {
            Some(name) => {
                let found = Code::verbatim(name);
                Err(Error::config("skipped", Code::one_of(stages), found))
            }
            None => Ok(Self(names)),
        }
    }

    /// Whether the stage is left out.
    pub(super) fn has(self, stage: &str) -> bool {
        self.0.contains(&stage)
    }
}

/// The part of a picture that goes on, and how large it becomes.
pub(super) struct Frame {
    pub(super) area: Area,
    /// Pixels of its longer side in the end.
    pub(super) side: usize,
    /// Left and top in the end, unless it is set in the middle.
    corner: Option<[usize; 2]>,
}

impl Frame {
    /// The frame around `drawn`, a part of `whole`, by the stages `crop`, `scale` and `centre`.
    ///
    /// Without `crop` all of the picture goes on. Without `scale` the picture becomes smaller as if it
    /// went on whole. Without `centre` it stays where it was.
    pub(super) fn new(drawn: Area, whole: &GreyImage, skipped: Skipped) -> Self {
        let all = Area {
            rows: 0..whole.height,
            columns: 0..whole.width,
        };
        let area = if skipped.has("crop") { all } else { drawn };
        let longest = whole.width.max(whole.height);
        let scaled = |length: usize| length * IMAGE_SIDE / longest;
        let side = if skipped.has("scale") {
            scaled(area.rows.len().max(area.columns.len())).max(1)
        } else {
            IMAGE_SIDE
        };
        let corner = [area.columns.start, area.rows.start].map(scaled);
        let corner = skipped.has("centre").then_some(corner);
        Self { area, side, corner }
    }

    /// What `scale` and `centre` make of the picture that was cut out.
    pub(super) fn place(&self, image: &GreyImage) -> [GreyImage; 2] {
        let small = scale_longest_side(image, self.side);
        let placed = match self.corner {
            Some(corner) => place(&small, corner),
            None => centre(&small),
        };
        let placed = GreyImage {
            width: IMAGE_SIDE,
            height: IMAGE_SIDE,
            pixels: placed.into(),
        };
        [small, placed]
    }
}
