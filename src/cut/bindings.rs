//! What the photo worker sees of the package, through wasm-bindgen.

use alloc::vec::Vec;

use patchwork_kernel::shape::Area;
use patchwork_kernel::{Code, Error};
use wasm_bindgen::prelude::*;

use crate::{CutOut, Doubt, Hints, Part};

/// The garment of a photo.
#[wasm_bindgen]
pub struct Cut(CutOut);

#[wasm_bindgen]
impl Cut {
    /// Finds the garment in a photo, RGBA, inside of `frame`: left, top, right and bottom, or nothing. `marks` has for
    /// each pixel 1 where it is garment, 2 where it is not, 0 where nobody said anything; or nothing at all.
    #[wasm_bindgen(constructor)]
    pub fn new(
        rgba: &[u8],
        width: usize,
        height: usize,
        frame: &[usize],
        marks: &[u8],
        #[wasm_bindgen(unchecked_param_type = "'whole' | 'larger' | 'smaller'")] part: &str,
    ) -> Result<Self, JsError> {
        let find = || -> crate::Result<_> {
            let hints = Hints {
                frame: area(frame)?,
                marks,
                part: Part::named(part)?,
            };
            crate::cut_out(rgba, [width, height], &hints)
        };
        // Whole sentences would make the module larger by a third.
        find().map(Self).map_err(|error| JsError::new(error.name()))
    }

    /// How opaque each pixel is: 255 in the garment, 0 on the ground.
    #[wasm_bindgen(getter)]
    pub fn alpha(&self) -> Vec<u8> {
        self.0.alpha.clone()
    }

    /// The smallest frame around the garment: left, top, right and bottom.
    #[wasm_bindgen(getter)]
    pub fn frame(&self) -> Vec<usize> {
        let Area { rows, columns } = &self.0.frame;
        [columns.start, rows.start, columns.end, rows.end].into()
    }

    /// Why the cut is doubtful: no garment was found, or a little more or less trust in its place would find another.
    #[wasm_bindgen(getter, unchecked_return_type = "'nothing' | 'unsteady' | undefined")]
    pub fn doubt(&self) -> JsValue {
        match self.0.doubt {
            None => JsValue::UNDEFINED,
            Some(Doubt::Nothing) => "nothing".into(),
            Some(Doubt::Unsteady) => "unsteady".into(),
        }
    }
}

fn area(frame: &[usize]) -> crate::Result<Option<Area>> {
    match *frame {
        [] => Ok(None),
        [left, top, right, bottom] => Ok(Some(Area {
            rows: top..bottom,
            columns: left..right,
        })),
        _ => {
            let found = Code::Values(frame.len());
            Err(Error::shape("frame", Code::Values(4), found))
        }
    }
}
