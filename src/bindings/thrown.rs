//! What JavaScript catches.

use alloc::format;
use alloc::string::String;

use js_sys::{Array, Reflect};
use wasm_bindgen::prelude::*;

use super::{JsResult, object};
use crate::error::{Arg, TYPESCRIPT};
use crate::{Code, Error};

/// What JavaScript catches: an `Error` with the name and the codes of the crate's, or what JavaScript
/// itself threw.
#[derive(Debug)]
pub struct Thrown(JsValue);

impl From<Error> for Thrown {
    fn from(error: Error) -> Self {
        Self(crate_error(&error).unwrap_or_else(|thrown| thrown.0))
    }
}

impl From<JsValue> for Thrown {
    fn from(value: JsValue) -> Self {
        Self(value)
    }
}

impl From<serde_wasm_bindgen::Error> for Thrown {
    fn from(error: serde_wasm_bindgen::Error) -> Self {
        Self(error.into())
    }
}

impl From<Thrown> for JsValue {
    fn from(thrown: Thrown) -> Self {
        thrown.0
    }
}

/// The error as a `CrateError`. Its message is for the console: a page has better words.
fn crate_error(error: &Error) -> JsResult<JsValue> {
    let (argument, name) = match error.argument_code() {
        Code::Verbatim(name) => (name.into(), name.clone()),
        code => (detail(code)?, line(code)),
    };
    let [expected, found] = [error.expected(), error.found()];
    let message = format!("{name}: {}, found {}", line(expected), line(found));
    let thrown = js_sys::Error::new(&message);
    thrown.set_name(error.name());
    let properties = [
        ("argument", argument),
        ("expected", detail(expected)?),
        ("found", detail(found)?),
    ];
    for (key, value) in properties {
        Reflect::set(&thrown, &key.into(), &value)?;
    }
    Ok(thrown.into())
}

/// The name of a code and what belongs to it, as an `ErrorDetail`.
fn detail(code: &Code) -> JsResult<JsValue> {
    let detail = object(&[("code", code.name().into()), ("args", args(code).into())])?;
    Ok(detail.into())
}

/// The same in one line, where JavaScript writes the numbers.
fn line(code: &Code) -> String {
    let parts = args(code);
    parts.unshift(&code.name().into());
    parts.join(" ").into()
}

fn args(code: &Code) -> Array {
    let value = |arg| match arg {
        Arg::Number(number) => JsValue::from(number),
        Arg::Text(text) => text.into(),
        Arg::Names(names) => list(names),
        Arg::Sizes(sizes) => list(sizes),
    };
    code.args().into_iter().map(value).collect()
}

fn list<T: Copy + Into<JsValue>>(values: &[T]) -> JsValue {
    let values: Array = values.iter().map(|&value| value.into()).collect();
    values.into()
}

// The interface of the arguments is the table of the codes itself.
#[wasm_bindgen(typescript_custom_section)]
const ARGUMENTS: &str = TYPESCRIPT;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = "
export type ErrorCode = keyof ErrorArguments;

/** A code with what belongs to it. */
export type ErrorDetail = { [Code in ErrorCode]: { code: Code; args: ErrorArguments[Code] } }[ErrorCode];

/** What the classes and functions here throw. Its message is for the console; a page makes its words of the codes. */
export interface CrateError extends Error {
    /** Who is at fault: the configuration, the caller's shapes, the labels of the data, or the bytes of a file. */
    name: 'ConfigError' | 'ShapeError' | 'LabelError' | 'BytesError';
    /** What is at fault: an argument or a layer and key, as they are called; or a label or the format of a file. */
    argument: string | ErrorDetail;
    expected: ErrorDetail;
    found: ErrorDetail;
}
";
