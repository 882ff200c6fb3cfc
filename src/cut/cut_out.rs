//! A photo, what somebody says about it, and the garment in it.

use alloc::vec;
use alloc::vec::Vec;

use patchwork_kernel::shape::Area;
use patchwork_kernel::{Code, Error, Result};

use crate::mask::{bounds, count, drop_crumbs, fill_holes, opacity};
use crate::pair::pair;
use crate::picture::Picture;
use crate::segment::{Known, Start, segment};

/// Nats between two equal neighbours.
const SMOOTHNESS: f32 = 50.0;

/// Nats for the place of a pixel: half of them less in the middle, one and a half of them more in a corner.
const PLACE: f32 = 3.0;

/// The same, where somebody drew a frame.
const PLACE_IN_FRAME: f32 = 1.0;

/// Other weights of the place, with which a steady cut finds the same garment.
const OTHER_PLACES: [f32; 2] = [1.0, 6.0];

/// The least part that two cuts share of all that one of them found, for the garment to be the same.
const SAME: f32 = 0.8;

/// Part of the longer side, along the border, that is the first sample of the ground.
const RING: f32 = 0.03;

/// Part of the way from the middle to the border, or to the frame, that the first guess of the garment reaches.
const REACH: f32 = 0.7;

/// Pieces smaller than one part in this many of the largest are no garment.
const CRUMB: usize = 7;

/// Holes smaller than one part in this many of the garment are garment.
const HOLE: usize = 16;

/// One transparent pixel in this many says that the garment was cut out before.
const TRANSPARENT: usize = 100;

/// One in this many pixels has to be garment: less is dust or noise.
const SMALLEST: usize = 100;

/// Which part of a garment is wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Part {
    /// All of it.
    #[default]
    Whole,
    /// The larger one of a pair.
    Larger,
    /// The smaller one of a pair.
    Smaller,
}

impl Part {
    const NAMED: [(&str, Self); 3] = [
        ("whole", Self::Whole),
        ("larger", Self::Larger),
        ("smaller", Self::Smaller),
    ];

    /// The part of this name: `whole`, `larger` or `smaller`.
    ///
    /// # Errors
    /// [`Error::config`] if there is none.
    pub fn named(name: &str) -> Result<Self> {
        let found = Self::NAMED.iter().find(|(known, _)| *known == name);
        found.map(|&(_, part)| part).ok_or_else(|| {
            let expected = Code::one_of(&Self::NAMED.map(|(known, _)| known));
            Error::config("part", expected, Code::verbatim(name))
        })
    }
}

/// What somebody says of a photo.
#[derive(Clone, Debug, Default)]
pub struct Hints<'a> {
    /// The garment lies inside.
    pub frame: Option<Area>,
    /// For each pixel [`GARMENT`], [`GROUND`] or another number, which says nothing; empty without marks.
    pub marks: &'a [u8],
    /// What of it is wanted.
    pub part: Part,
}

/// The mark of what is garment.
pub const GARMENT: u8 = 1;

/// The mark of what is not.
pub const GROUND: u8 = 2;

/// Why a cut is doubtful.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// No garment was found: all of the photo, or of the frame, was taken.
    Nothing,
    /// With a little more or less trust in its place another garment would have been found.
    Unsteady,
}

/// The garment of a photo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CutOut {
    /// How opaque each pixel is: 255 in the garment, 0 on the ground.
    pub alpha: Vec<u8>,
    /// The smallest area around the garment.
    pub frame: Area,
    /// Why the cut is doubtful.
    pub doubt: Option<Doubt>,
}

/// Finds the garment in a photo.
///
/// Where the photo has transparent pixels they are the ground, and nothing is looked for. Otherwise the ground is
/// first known from the border, or from all that lies outside of the frame, and the garment from the middle; then the
/// cut goes where colours and edges say (see [`segment`]). What is marked is certain. Without any garment all of
/// the frame is taken.
///
/// # Shapes
/// `rgba` is height x width x 4, its alpha not premultiplied; `marks` height x width.
///
/// # Errors
/// [`Error::bytes`] if the photo has no pixels, [`Error::shape`] if `rgba` or the marks have another length or the
/// frame is empty or reaches outside of the photo.
pub fn cut_out(rgba: &[u8], size: [usize; 2], hints: &Hints) -> Result<CutOut> {
    check(rgba, size, hints)?;
    let picture = Picture::new(rgba, size);
    let small = [picture.width, picture.height];
    let view = View::new(size, small, hints);
    let transparent = picture.opaque.iter().filter(|&&opaque| !opaque).count();
    let (mut mask, mut doubt) = if transparent * TRANSPARENT >= picture.opaque.len() {
        (view.masked(&picture.opaque), None)
    } else {
        view.find(&picture)
    };
    if count(&mask) * SMALLEST < mask.len() {
        let inside = |at| view.is_inside(at);
        mask = (0..mask.len()).map(inside).collect();
        doubt = Some(Doubt::Nothing);
    }
    match hints.part {
        Part::Whole => {}
        Part::Larger => [mask, _] = pair(&picture, &mask, SMOOTHNESS),
        Part::Smaller => [_, mask] = pair(&picture, &mask, SMOOTHNESS),
    }
    let alpha = opacity(&mask, small, size);
    let solid: Vec<bool> = alpha.iter().map(|&alpha| alpha >= 128).collect();
    let whole = Area {
        rows: 0..size[1],
        columns: 0..size[0],
    };
    Ok(CutOut {
        frame: bounds(&solid, size[0]).unwrap_or(whole),
        alpha,
        doubt,
    })
}

fn check(rgba: &[u8], [width, height]: [usize; 2], hints: &Hints) -> Result<()> {
    let pixels = width.checked_mul(height);
    if pixels.and_then(|pixels| pixels.checked_mul(4)) != Some(rgba.len()) {
        let expected = Code::BytesOf(height, width, 4);
        return Err(Error::shape("rgba", expected, Code::Bytes(rgba.len())));
    }
    if rgba.is_empty() {
        let found = Code::Size(height, width);
        return Err(Error::bytes(Code::Photo, Code::PictureWithPixels, found));
    }
    if !hints.marks.is_empty() && Some(hints.marks.len()) != pixels {
        let expected = Code::BytesOf(height, width, 1);
        return Err(Error::shape(
            "marks",
            expected,
            Code::Bytes(hints.marks.len()),
        ));
    }
    if let Some(Area { rows, columns }) = &hints.frame
        && (rows.is_empty() || columns.is_empty() || rows.end > height || columns.end > width)
    {
        let expected = Code::Size(height, width);
        let found = Code::Size(rows.len(), columns.len());
        return Err(Error::shape("frame", expected, found));
    }
    Ok(())
}

/// The hints at the size at which the garment is looked for.
struct View<'a> {
    size: [usize; 2],
    small: [usize; 2],
    hints: &'a Hints<'a>,
}

impl<'a> View<'a> {
    fn new(size: [usize; 2], small: [usize; 2], hints: &'a Hints) -> Self {
        Self { size, small, hints }
    }

    /// The pixel of the photo in the middle of the small one.
    fn place(&self, at: usize) -> [usize; 2] {
        let place = [at % self.small[0], at / self.small[0]];
        [0, 1].map(|axis| (2 * place[axis] + 1) * self.size[axis] / (2 * self.small[axis]))
    }

    fn is_inside(&self, at: usize) -> bool {
        let [x, y] = self.place(at);
        let frame = self.hints.frame.as_ref();
        frame.is_none_or(|frame| frame.columns.contains(&x) && frame.rows.contains(&y))
    }

    fn known(&self, at: usize) -> Known {
        let [x, y] = self.place(at);
        let mark = self.hints.marks.get(y * self.size[0] + x);
        match mark.copied() {
            Some(GARMENT) => Known::Garment,
            Some(GROUND) => Known::Ground,
            _ if self.is_inside(at) => Known::Open,
            _ => Known::Ground,
        }
    }

    /// The mask with what is known put right.
    fn masked(&self, mask: &[bool]) -> Vec<bool> {
        let right = |(at, &inside)| match self.known(at) {
            Known::Open => inside,
            known => known == Known::Garment,
        };
        mask.iter().enumerate().map(right).collect()
    }

    /// The garment, and whether it is doubtful; where somebody gave hints the eye has judged.
    fn find(&self, picture: &Picture) -> (Vec<bool>, Option<Doubt>) {
        if self.hints.frame.is_some() {
            return (self.look(picture, PLACE_IN_FRAME), None);
        }
        let mask = self.look(picture, PLACE);
        let alone = self.hints.marks.is_empty();
        let unsteady = alone
            && OTHER_PLACES.iter().any(|&place| {
                let other = self.look(picture, place);
                let pairs = || mask.iter().zip(&other);
                let both = pairs().filter(|&(&a, &b)| a && b).count();
                let any = pairs().filter(|&(&a, &b)| a || b).count();
                (both as f32) < SAME * any as f32
            });
        (mask, unsteady.then_some(Doubt::Unsteady))
    }

    fn look(&self, picture: &Picture, place: f32) -> Vec<bool> {
        let mut mask = segment(picture, self.start(place), SMOOTHNESS).garment;
        drop_crumbs(&mut mask, picture.width, CRUMB);
        fill_holes(&mut mask, picture.width, HOLE);
        self.masked(&mask)
    }

    /// What a cut starts from, with `place` nats for the place of a pixel.
    fn start(&self, place: f32) -> Start {
        let pixels = self.small[0] * self.small[1];
        // A frame around all of the photo says nothing.
        let frame = self.hints.frame.as_ref();
        let frame = frame.filter(|frame| [frame.columns.len(), frame.rows.len()] != self.size);
        let ring = RING * self.size[0].max(self.size[1]) as f32;
        let mut start = Start {
            known: (0..pixels).map(|at| self.known(at)).collect(),
            guess: vec![false; pixels],
            sample: vec![false; pixels],
            place: vec![0.0; pixels],
        };
        let spans = frame.map_or([0..self.size[0], 0..self.size[1]], |frame| {
            [frame.columns.clone(), frame.rows.clone()]
        });
        for at in 0..pixels {
            let here = self.place(at).map(|along| along as f32 + 0.5);
            let edge = [0, 1].map(|axis| here[axis].min(self.size[axis] as f32 - here[axis]));
            // From 0 in the middle to 1 at the border or the frame.
            let [across, down] = [0, 1].map(|axis| {
                let [start, length] = [spans[axis].start, spans[axis].len()].map(|v| v as f32);
                ((here[axis] - start) / length * 2.0 - 1.0).abs()
            });
            let out = across.max(down);
            let round = 0.5 * (across * across + down * down);
            start.place[at] = place * (out * out + round - 0.5);
            start.guess[at] = match start.known[at] {
                Known::Open => out < REACH,
                known => known == Known::Garment,
            };
            let border = frame.is_none() && edge[0].min(edge[1]) < ring;
            start.sample[at] = match start.known[at] {
                Known::Open => border,
                known => known == Known::Ground,
            };
        }
        start
    }
}
