//! What poolings share: the keys of their configuration and their windows.

use alloc::format;
use alloc::string::String;

use super::{Keys, Place};
use crate::Result;
use crate::json::Text;
use crate::shape::{Padding, Window};

/// Reads height and width of a window, and the rows and columns from one to the next.
pub(super) fn read(keys: &Keys) -> Result<[[usize; 2]; 2]> {
    keys.channels_last()?;
    keys.refuse_unless_default("padding", "\"valid\"")?;
    keys.refuse_others(&["pool_size", "strides", "padding", "data_format"])?;
    let pool_size = keys.pair("pool_size")?.unwrap_or([2, 2]);
    Ok([pool_size, keys.pair("strides")?.unwrap_or(pool_size)])
}

/// Writes what [`read`] reads.
pub(super) fn write(name: &Text, sizes: [[usize; 2]; 2]) -> String {
    let [[height, width], [rows, columns]] = sizes;
    format!(
        r#""dtype":"float32","name":{name},"padding":"valid","pool_size":[{height},{width}],"strides":[{rows},{columns}]"#
    )
}

/// The windows of these sizes; rows and columns that do not fill one are dropped.
pub(super) fn window(place: &Place, [pool_size, strides]: [[usize; 2]; 2]) -> Result<Window> {
    let image = place.image()?;
    let argument = format_args!("{}.pool_size", place.name);
    let padding = Padding::Valid;
    Window::new(
        &argument,
        image,
        image.channels,
        pool_size,
        strides,
        padding,
    )
}
