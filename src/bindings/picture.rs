//! Painting on canvases, and drawings and photos made ready for the network.

use alloc::string::String;
use alloc::vec::Vec;

use js_sys::{Array, Object};
use wasm_bindgen::prelude::*;
use wasm_bindgen::{Clamped, JsCast};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, ImageData};

use super::{JsResult, object};
use crate::lesson::color::grey_rgba;
use crate::lesson::{ColorMap, Scale, range, tile_atlas};
use crate::prepare::{self, DRAWING_STAGES, GreyImage, PHOTO_STAGES, drawing_stages, photo_stages};
use crate::shape::ImageShape;
use crate::{Code, Error};

/// The colours of a legend.
const LEGEND_STEPS: usize = 256;

/// Sets the canvas to `width` x `height` and paints it with `rgba`.
pub(super) fn paint(
    canvas: &HtmlCanvasElement,
    rgba: &[u8],
    width: usize,
    height: usize,
) -> JsResult<()> {
    let (width, height) = (width as u32, height as u32);
    if (canvas.width(), canvas.height()) != (width, height) {
        canvas.set_width(width);
        canvas.set_height(height);
    }
    let context: CanvasRenderingContext2d = canvas
        .get_context("2d")?
        .ok_or_else(|| Error::shape("canvas", Code::Context2d, Code::Another))?
        .unchecked_into();
    let image = ImageData::new_with_u8_clamped_array_and_sh(Clamped(rgba), width, height)?;
    Ok(context.put_image_data(&image, 0.0, 0.0)?)
}

/// Paints every channel of `values`, height x width x channels, as a tile, `columns` tiles a row
/// with a transparent pixel between them; `scale` says what the last colour of `map` stands for.
/// Returns the range of all values.
pub(super) fn paint_tiles(
    canvas: &HtmlCanvasElement,
    values: &[f32],
    shape: ImageShape,
    columns: usize,
    map: ColorMap,
    scale: Scale,
) -> JsResult<Object> {
    let (minimum, maximum) = range(values);
    let ends = scale.ends(values, shape.channels, map == ColorMap::Signed);
    let shape = [shape.height, shape.width, shape.channels];
    let color = |tile: usize, value| map.color(value / ends[tile % ends.len()]);
    let atlas = tile_atlas(values, shape, columns, color)?;
    paint(canvas, &atlas.rgba, atlas.width, atlas.height)?;
    object(&[("minimum", minimum.into()), ("maximum", maximum.into())])
}

/// Paints grey `pixels`, `width` a row, one canvas pixel each.
#[wasm_bindgen(js_name = paintPixels)]
pub fn paint_pixels(canvas: &HtmlCanvasElement, pixels: &[u8], width: usize) -> JsResult<()> {
    if width == 0 || pixels.is_empty() || !pixels.len().is_multiple_of(width) {
        let found = Code::Bytes(pixels.len());
        return Err(Error::shape("pixels", Code::RowsOfPixels(width), found).into());
    }
    let rgba = grey_rgba(pixels);
    paint(canvas, &rgba, width, pixels.len() / width)
}

/// Paints `weights`, `width` a row: negative blue, zero white, positive orange.
#[wasm_bindgen(js_name = paintWeights, unchecked_return_type = "Range")]
pub fn paint_weights(
    canvas: &HtmlCanvasElement,
    weights: &[f32],
    width: usize,
) -> JsResult<Object> {
    let shape = ImageShape {
        height: weights.len().checked_div(width).unwrap_or_default(),
        width,
        channels: 1,
    };
    paint_tiles(canvas, weights, shape, 1, ColorMap::Signed, Scale::Common)
}

/// Paints a legend, one row of 256 colours: `viridis`, `signed` or `grey`.
#[wasm_bindgen(js_name = paintColorMap)]
pub fn paint_color_map(
    canvas: &HtmlCanvasElement,
    #[wasm_bindgen(unchecked_param_type = "'viridis' | 'signed' | 'grey'")] name: &str,
) -> JsResult<()> {
    let rgba = ColorMap::from_name(name)?.legend(LEGEND_STEPS);
    paint(canvas, &rgba, LEGEND_STEPS, 1)
}

/// The way of a drawing or a photo to the network's input, stage by stage.
#[wasm_bindgen]
pub struct Preparation {
    names: &'static [&'static str],
    prepared: Option<prepare::Preparation>,
}

#[wasm_bindgen]
impl Preparation {
    /// A drawing, light cloth on black, one byte a pixel, with the stages left out that `skipped`
    /// names.
    pub fn drawing(
        pixels: Vec<u8>,
        width: usize,
        height: usize,
        #[wasm_bindgen(unchecked_param_type = "readonly string[]")] skipped: &Array,
    ) -> JsResult<Self> {
        let image = GreyImage::new(pixels, width, height)?;
        Ok(Self {
            names: &DRAWING_STAGES,
            prepared: drawing_stages(&image, &words(&texts(skipped)))?,
        })
    }

    /// A garment that was cut out of a photo: RGBA, opaque on transparent ground.
    pub fn photo(
        rgba: &[u8],
        width: usize,
        height: usize,
        #[wasm_bindgen(unchecked_param_type = "readonly string[]")] skipped: &Array,
    ) -> JsResult<Self> {
        let prepared = photo_stages(rgba, [width, height], &words(&texts(skipped)))?;
        Ok(Self {
            names: &PHOTO_STAGES,
            prepared: Some(prepared),
        })
    }

    /// The names of the stages, in their order.
    #[wasm_bindgen(getter)]
    pub fn stages(&self) -> Vec<js_sys::JsString> {
        self.names.iter().copied().map(Into::into).collect()
    }

    /// Paints what stage `index` made, one canvas pixel each.
    pub fn paint(&self, index: usize, canvas: &HtmlCanvasElement) -> JsResult<()> {
        let pictures = self.prepared.as_ref().map(prepare::Preparation::pictures);
        let Some(picture) = pictures.and_then(|pictures| pictures.get(index)) else {
            return Err(Error::shape("index", Code::StageOfPicture, index).into());
        };
        let rgba = grey_rgba(picture.pixels());
        paint(canvas, &rgba, picture.width(), picture.height())
    }

    /// The network's input, 784 bytes; `undefined` if nothing is drawn.
    #[wasm_bindgen(getter)]
    pub fn pixels(&self) -> Option<Vec<u8>> {
        self.prepared
            .as_ref()
            .map(|prepared| prepared.pixels().to_vec())
    }
}

/// The texts in an array; what is none is an empty one, the name of nothing.
fn texts(array: &Array) -> Vec<String> {
    let texts = array.iter().map(|value| value.as_string());
    texts.map(Option::unwrap_or_default).collect()
}

fn words(texts: &[String]) -> Vec<&str> {
    texts.iter().map(String::as_str).collect()
}
