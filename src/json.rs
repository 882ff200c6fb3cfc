//! JSON: reading with a bound on the nesting, and writing texts.

use alloc::borrow::Cow;
use alloc::string::ToString;
use core::fmt::{self, Write};

use hifijson::SliceLexer;
use hifijson::token::Lex;
use hifijson::value::{self, parse_bounded};

use crate::Code;

/// A value of a document; numbers are kept as they are written.
pub(crate) type Value<'a> = value::Value<&'a str, Cow<'a, str>>;
/// The fields of an object, in the order of the document.
pub(crate) type Fields<'a> = [(Cow<'a, str>, Value<'a>)];

/// The deepest nesting that is read: reading takes stack for each level.
const DEPTH_LIMIT: usize = 64;

/// The value that `text` is.
///
/// # Errors
/// What was found, and where, if `text` is not JSON or nested too deeply.
pub(crate) fn parse(text: &str) -> Result<Value<'_>, Code> {
    let mut lexer = SliceLexer::new(text.as_bytes());
    let bounded = |next, lexer: &mut _| parse_bounded(DEPTH_LIMIT, next, lexer);
    let value = lexer.exactly_one(Lex::ws_peek, bounded);
    value.map_err(|error: hifijson::Error| {
        let before = &text.as_bytes()[..text.len() - lexer.as_slice().len()];
        let mut lines = before.rsplit(|&byte| byte == b'\n');
        let column = lines.next().map_or(0, <[u8]>::len) + 1;
        let line = lines.count() + 1;
        match error {
            hifijson::Error::Depth => Code::TooDeepAt(line, column),
            _ => Code::MistakeAt(line, column),
        }
    })
}

/// The value of the field `key`, the last one where there are several.
pub(crate) fn field<'a, 'b>(fields: &'b Fields<'a>, key: &str) -> Option<&'b Value<'a>> {
    let found = fields.iter().rev().find(|(name, _)| name == key);
    found.map(|(_, value)| value)
}

/// The fields of an object.
pub(crate) fn fields<'a, 'b>(value: &'b Value<'a>) -> Option<&'b Fields<'a>> {
    match value {
        Value::Object(fields) => Some(fields),
        _ => None,
    }
}

/// The elements of a list.
pub(crate) fn list<'a, 'b>(value: &'b Value<'a>) -> Option<&'b [Value<'a>]> {
    match value {
        Value::Array(list) => Some(list),
        _ => None,
    }
}

/// A text.
pub(crate) fn text<'b>(value: &'b Value<'_>) -> Option<&'b str> {
    match value {
        Value::String(text) => Some(text),
        _ => None,
    }
}

/// A whole number, written without a fraction or an exponent.
pub(crate) fn whole(value: &Value) -> Option<usize> {
    match value {
        Value::Number((digits, _)) => digits.parse().ok(),
        _ => None,
    }
}

/// A number, as it is written.
pub(crate) fn number<'a>(value: &Value<'a>) -> Option<&'a str> {
    match value {
        Value::Number((digits, _)) => Some(digits),
        _ => None,
    }
}

/// What an error found, written as JSON and cut where it would flood a message.
pub(crate) fn shortened(value: impl ToString) -> Code {
    let mut text = value.to_string();
    if let Some((end, _)) = text.char_indices().nth(60) {
        text.truncate(end);
        text += " ...";
    }
    Code::Verbatim(text)
}

/// Writes a text as JSON.
pub(crate) struct Text<'a>(pub(crate) &'a str);

impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_char('"')?;
        for letter in self.0.chars() {
            match letter {
                '"' | '\\' => write!(f, "\\{letter}")?,
                '\0'..='\x1f' => write!(f, "\\u{:04x}", u32::from(letter))?,
                _ => f.write_char(letter)?,
            }
        }
        f.write_char('"')
    }
}
