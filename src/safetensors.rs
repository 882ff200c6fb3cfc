//! The container of weights: named tensors, and facts about them, in one file.
//!
//! Eight bytes give the length of the header, little-endian; the header is a JSON object with the
//! type, shape and place of every tensor and with all facts under `__metadata__`; then come the
//! tensors' bytes.
//!
//! # Source
//! Hugging Face, "Safetensors" (the format), 2022.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::json::{self, Text, Value};
use crate::number::Number;
use crate::{Code, Error, Result};

/// Facts about a file, such as what the weights were trained on: names and values, in the order of the
/// file.
pub type Metadata = Vec<(String, String)>;

const METADATA_KEY: &str = "__metadata__";
/// The largest header that is read; as JSON it takes up to sixty times as much memory.
///
/// # Units
/// bytes.
const HEADER_LIMIT: usize = 1 << 20;
/// The most tensors that are read: each is compared with the others, and no network has as many.
const TENSORS_LIMIT: usize = 1024;
/// The header is filled up with spaces, so that the numbers after it are aligned.
const ALIGNMENT: usize = 8;

/// A named tensor to be written.
pub(crate) struct Tensor<'a> {
    pub(crate) name: String,
    pub(crate) shape: Vec<usize>,
    pub(crate) values: &'a [f32],
}

/// The file of `tensors`, as numbers of type `number`, and `metadata`; the same of both make the same bytes.
pub(crate) fn write(tensors: &[Tensor], number: Number, metadata: &Metadata) -> Vec<u8> {
    let mut header = format!("{{\"{METADATA_KEY}\":{{");
    for (index, (key, value)) in metadata.iter().enumerate() {
        let separator = if index == 0 { "" } else { "," };
        header += &format!("{separator}{}:{}", Text(key), Text(value));
    }
    header.push('}');
    let mut end = 0;
    for Tensor {
        name,
        shape,
        values,
    } in tensors
    {
        let start = end;
        end += values.len() * number.size();
        header += &format!(
            ",{}:{{\"dtype\":\"{}\",\"shape\":{shape:?},\"data_offsets\":[{start},{end}]}}",
            Text(name),
            number.name()
        );
    }
    header.push('}');
    while !header.len().is_multiple_of(ALIGNMENT) {
        header.push(' ');
    }
    let mut file = Vec::with_capacity(size_of::<u64>() + header.len() + end);
    file.extend((header.len() as u64).to_le_bytes());
    file.extend(header.as_bytes());
    for tensor in tensors {
        for value in tensor.values {
            number.write(*value, &mut file);
        }
    }
    file
}

/// A file that was read.
pub(crate) struct File<'a> {
    pub(crate) metadata: Metadata,
    entries: Vec<Entry<'a>>,
}

/// A tensor of a file.
struct Entry<'a> {
    name: String,
    dtype: String,
    /// Nothing for a type that is not read.
    number: Option<Number>,
    shape: Vec<usize>,
    start: usize,
    bytes: &'a [u8],
}

impl<'a> File<'a> {
    /// # Errors
    /// [`Error::bytes`] unless the header is whole and the tensors cover the bytes after it, each
    /// byte once.
    pub(crate) fn read(file: &'a [u8]) -> Result<Self> {
        let (length, rest) = file
            .split_first_chunk()
            .ok_or_else(|| wrong(Code::AtLeastBytes(8), Code::Bytes(file.len())))?;
        let length = u64::from_le_bytes(*length);
        let (header, data) = usize::try_from(length)
            .ok()
            .filter(|&length| length <= HEADER_LIMIT)
            .ok_or_else(|| {
                let found = Code::HeaderOf(length);
                wrong(Code::HeaderUpTo(HEADER_LIMIT), found)
            })
            .and_then(|length| {
                rest.split_at_checked(length)
                    .ok_or_else(|| wrong(Code::Header(length), Code::Bytes(file.len())))
            })?;
        let header =
            str::from_utf8(header).map_err(|_| wrong(Code::HeaderInUtf8, Code::OtherBytes))?;
        let header = json::parse(header).map_err(|error| wrong(Code::HeaderInJson, error))?;
        let fields = json::fields(&header)
            .ok_or_else(|| wrong(Code::HeaderObject, json::shortened(&header)))?;
        let mut own = Self {
            metadata: Metadata::new(),
            entries: Vec::new(),
        };
        for (name, value) in fields {
            if name == METADATA_KEY {
                own.metadata = facts(value)
                    .ok_or_else(|| wrong(Code::MetadataOfTexts, json::shortened(value)))?;
            } else {
                let entry = Entry::of(name, value, data).ok_or_else(|| {
                    let expected = Code::TensorWithin(name.to_string(), data.len());
                    wrong(expected, json::shortened(value))
                })?;
                own.entries.push(entry);
            }
        }
        own.check_cover(data.len())?;
        Ok(own)
    }

    /// Refuses gaps between the tensors, tensors or names that overlap, and too many of them.
    fn check_cover(&self, length: usize) -> Result<()> {
        let count = self.entries.len();
        if count > TENSORS_LIMIT {
            return Err(wrong(Code::AtMostEntries(TENSORS_LIMIT), count.into()));
        }
        let mut end = 0;
        while end < length {
            let mut next = self.entries.iter();
            let next = next.find(|entry| entry.start == end && !entry.bytes.is_empty());
            let next = next.ok_or_else(|| wrong(Code::TensorForEachByte, Code::NoneFrom(end)))?;
            end += next.bytes.len();
        }
        let total: u64 = self
            .entries
            .iter()
            .map(|entry| entry.bytes.len() as u64)
            .sum();
        if total != length as u64 {
            let found = Code::Number(total as f64);
            return Err(wrong(Code::TensorsOfBytes(length), found));
        }
        for (index, entry) in self.entries.iter().enumerate() {
            if self.entries[..index]
                .iter()
                .any(|other| other.name == entry.name)
            {
                let found = Code::NameTwice(entry.name.clone());
                return Err(wrong(Code::EachNameOnce, found));
            }
        }
        Ok(())
    }

    /// The tensors' names.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|entry| entry.name.as_str())
    }

    /// Copies the tensor `name` to `values`, which has `shape`.
    ///
    /// # Errors
    /// [`Error::shape`] if there is none or it has another shape; [`Error::bytes`] if it has
    /// another type.
    pub(crate) fn copy(&self, name: &str, shape: &[usize], values: &mut [f32]) -> Result<()> {
        let expected = || Code::List(shape.into());
        let entry = self.entries.iter().find(|entry| entry.name == name);
        let entry = entry.ok_or_else(|| Error::shape(name, expected(), Code::NoSuchTensor))?;
        if entry.shape != shape {
            let found = Code::List(entry.shape.clone());
            return Err(Error::shape(name, expected(), found));
        }
        let number = entry.number.ok_or_else(|| {
            let found = Code::TypeIn(entry.dtype.clone(), name.to_string());
            wrong(Number::any(), found)
        })?;
        number.read(entry.bytes, values);
        Ok(())
    }
}

impl<'a> Entry<'a> {
    /// The tensor that the header describes by `value`, if it makes sense and lies in `data`.
    fn of(name: &str, value: &Value, data: &'a [u8]) -> Option<Self> {
        let fields = json::fields(value)?;
        let sizes = |key| -> Option<Vec<usize>> {
            let list = json::list(json::field(fields, key)?)?;
            list.iter().map(json::whole).collect()
        };
        let dtype = json::text(json::field(fields, "dtype")?)?;
        let shape = sizes("shape")?;
        let &[start, end] = sizes("data_offsets")?.as_slice() else {
            return None;
        };
        let bytes = data.get(start..end)?;
        // The other types are not needed; their bytes are left alone.
        let number = Number::named(dtype).ok();
        if let Some(number) = number {
            let mut sizes = shape.iter();
            let all = sizes.try_fold(number.size(), |all, &next| all.checked_mul(next));
            all.filter(|&all| all == bytes.len())?;
        }
        Some(Self {
            name: name.to_string(),
            dtype: dtype.to_string(),
            number,
            shape,
            start,
            bytes,
        })
    }
}

fn facts(value: &Value) -> Option<Metadata> {
    let facts = json::fields(value)?.iter();
    let facts = facts.map(|(key, value)| Some((key.to_string(), json::text(value)?.to_string())));
    facts.collect()
}

/// The error of a damaged or foreign file.
pub(crate) fn wrong(expected: Code, found: Code) -> Error {
    Error::bytes(Code::SafetensorsFile, expected, found)
}
