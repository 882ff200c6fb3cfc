//! JSON: reading with a bound on the nesting, and writing texts.

use alloc::borrow::Cow;
use alloc::string::ToString;
use alloc::vec::Vec;
use core::fmt::{self, Display, Write};
use core::str::from_utf8;

use hifijson::num::LexWrite;
use hifijson::str::LexAlloc;
use hifijson::token::{Expect, Lex};
use hifijson::{Error, SliceLexer};

use crate::Code;

/// A value of a document.
// The library has such a type too; to read and to write it would take 2 KB more of the page's code.
#[derive(Debug)]
pub(crate) enum Value<'a> {
    Null,
    Bool(bool),
    /// A number, as it is written.
    Number(&'a str),
    String(Cow<'a, str>),
    Array(Vec<Self>),
    Object(Vec<(Cow<'a, str>, Self)>),
}

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
    let value = lexer.exactly_one(Lex::ws_peek, |next, lexer| read(DEPTH_LIMIT, next, lexer));
    value.map_err(|error| {
        let before = &text.as_bytes()[..text.len() - lexer.as_slice().len()];
        let mut lines = before.rsplit(|&byte| byte == b'\n');
        let column = lines.next().map_or(0, <[u8]>::len) + 1;
        let line = lines.count() + 1;
        match error {
            Error::Depth => Code::TooDeepAt(line, column),
            _ => Code::MistakeAt(line, column),
        }
    })
}

/// The value that begins with `next`, with values in each other down to `depth`.
fn read<'a>(depth: usize, next: u8, lexer: &mut SliceLexer<'a>) -> Result<Value<'a>, Error> {
    let depth = depth.checked_sub(1).ok_or(Error::Depth)?;
    match next {
        b'a'..=b'z' => {
            let word = lexer.null_or_bool().ok_or(Expect::Value)?;
            Ok(word.map_or(Value::Null, Value::Bool))
        }
        b'0'..=b'9' | b'-' => {
            let (digits, _) = lexer.num_bytes().validated()?;
            let digits = from_utf8(digits).map_err(|_| Expect::Value)?;
            Ok(Value::Number(digits))
        }
        b'"' => Ok(Value::String(lexer.discarded().str_string()?)),
        b'[' => {
            let mut list = Vec::new();
            let element = |next, lexer: &mut _| {
                list.push(read(depth, next, lexer)?);
                Ok::<_, Error>(())
            };
            lexer.discarded().seq(b']', Lex::ws_peek, element)?;
            Ok(Value::Array(list))
        }
        b'{' => {
            let mut fields = Vec::new();
            let field = |next, lexer: &mut SliceLexer<'a>| {
                lexer.expect(|_| Some(next), b'"').ok_or(Expect::String)?;
                let key = lexer.str_string()?;
                lexer.expect(Lex::ws_peek, b':').ok_or(Expect::Colon)?;
                let next = lexer.ws_peek().ok_or(Expect::Value)?;
                fields.push((key, read(depth, next, lexer)?));
                Ok::<_, Error>(())
            };
            lexer.discarded().seq(b'}', Lex::ws_peek, field)?;
            Ok(Value::Object(fields))
        }
        _ => Err(Expect::Value)?,
    }
}

/// Written as JSON, without any spaces.
impl Display for Value<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => f.write_str("null"),
            Self::Bool(true) => f.write_str("true"),
            Self::Bool(false) => f.write_str("false"),
            Self::Number(digits) => f.write_str(digits),
            Self::String(text) => Text(text).fmt(f),
            Self::Array(list) => {
                let mut before = '[';
                for value in list {
                    f.write_char(before)?;
                    value.fmt(f)?;
                    before = ',';
                }
                f.write_str(if before == ',' { "]" } else { "[]" })
            }
            Self::Object(fields) => {
                let mut before = '{';
                for (key, value) in fields {
                    f.write_char(before)?;
                    Text(key).fmt(f)?;
                    f.write_char(':')?;
                    value.fmt(f)?;
                    before = ',';
                }
                f.write_str(if before == ',' { "}" } else { "{}" })
            }
        }
    }
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
        Value::Number(digits) => digits.parse().ok(),
        _ => None,
    }
}

/// A number, as it is written.
pub(crate) fn number<'a>(value: &Value<'a>) -> Option<&'a str> {
    match value {
        Value::Number(digits) => Some(digits),
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

impl Display for Text<'_> {
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
