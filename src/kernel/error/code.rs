//! The codes of errors: one table of what they are called, what belongs to them, and their English.

use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;
use core::fmt::{self, Display};

use crate::shape::Shape;

/// Sizes, or other whole numbers, in their order.
pub type Sizes = Vec<usize>;

/// What belongs to a [`Code`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Arg<'a> {
    /// A number; a whole one above 2^53 is rounded.
    Number(f64),
    /// A text that is the same in every language: a name, or a piece of the data.
    Text(&'a str),
    /// Names to choose from.
    Names(&'a [&'static str]),
    /// Sizes, or other whole numbers, in their order.
    Sizes(&'a [usize]),
}

/// Names to choose from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Names(Vec<&'static str>);

impl Display for Names {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, name) in self.0.iter().enumerate() {
            f.write_str(match index {
                0 => "",
                _ if index + 1 == self.0.len() => " or ",
                _ => ", ",
            })?;
            f.write_str(name)?;
        }
        Ok(())
    }
}

/// Makes of the table the codes, their parts in Rust and in TypeScript, and their English.
macro_rules! codes {
    ($($code:ident $(($($arg:ident: $type:ident),+))?, $name:literal, $english:literal;)+) => {
        /// What an error says, with all that belongs to it; each is explained by its English.
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum Code {
            $(#[doc = $english] $code $(($($type),+))?,)+
        }

        impl Code {
            /// The name that stays the same, in kebab case.
            pub fn name(&self) -> &'static str {
                match self {
                    $(Self::$code { .. } => $name,)+
                }
            }

            /// What belongs to it.
            pub fn args(&self) -> Vec<Arg<'_>> {
                match self {
                    $(Self::$code $(($($arg),+))? => vec![$($(Arg::from($arg)),+)?],)+
                }
            }
        }

        impl Display for Code {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self {
                    $(Self::$code $(($($arg),+))? => write!(f, $english),)+
                }
            }
        }

        /// The names of all codes, each with the arguments that belong to it.
        pub const TYPESCRIPT: &str = concat!(
            "/** What an error's code is called, and what belongs to it. */\n",
            "export interface ErrorArguments {\n",
            $("    '", $name, "': [", $($(stringify!($arg), ": ", typescript!($type), ", ",)+)? "];\n",)+
            "}\n",
        );
    };
}

macro_rules! typescript {
    (String) => {
        "string"
    };
    (Names) => {
        "string[]"
    };
    (Sizes) => {
        "number[]"
    };
    (Shape) => {
        "number[]"
    };
    ($number:ident) => {
        "number"
    };
}

codes! {
    // Data.
    Verbatim(text: String), "verbatim", "{text}";
    Quoted(text: String), "quoted", "\"{text}\"";
    Number(number: f64), "number", "{number}";
    Size(height: usize, width: usize), "size", "{height} x {width}";
    Dimensions(shape: Shape), "dimensions", "{shape}";
    List(sizes: Sizes), "list", "{sizes:?}";
    Nothing, "nothing", "nothing";
    None, "none", "none";
    Another, "another", "another one";

    // Numbers, texts and what else a value can be.
    Between(least: usize, most: usize), "between", "{least} to {most}";
    AtLeast(least: usize), "at-least", "at least {least}";
    AtLeastOne, "at-least-one", "at least one";
    AtMostForNetwork(most: usize), "at-most-for-network", "at most {most} for this network";
    ANumber, "a-number", "a number";
    AWholeNumber, "a-whole-number", "a whole number";
    WholeBetween(least: u64, most: u64), "whole-between", "a whole number from {least} to {most}";
    WholeFrom(least: usize), "whole-from", "a whole number of at least {least}";
    TwoWholeFrom(least: usize), "two-whole-from", "two whole numbers of at least {least}";
    AboveZero, "above-zero", "a finite number above 0";
    FromZeroToBelowOne, "from-zero-to-below-one", "a number from 0 to below 1";
    NotZero, "not-zero", "a number other than 0";
    Finite, "finite", "a finite number";
    Negative, "negative", "a negative number";
    OneOrMore, "one-or-more", "1 or more";
    Infinity, "infinity", "infinity";
    NoNumber, "no-number", "no number";
    AText, "a-text", "a text";
    AName, "a-name", "a name";
    AValue, "a-value", "a value";
    AnObject, "an-object", "an object";
    ObjectOfTexts, "object-of-texts", "an object of texts";
    ListOf(least: usize, most: usize), "list-of", "a list of {least} to {most}";
    OneOf(names: Names), "one-of", "{names}";

    // Lengths.
    Bytes(count: usize), "bytes", "{count} bytes";
    AtLeastBytes(least: usize), "at-least-bytes", "at least {least} bytes";
    AtMostBytes(most: usize), "at-most-bytes", "at most {most} bytes";
    MultipleOfBytes(factor: usize), "multiple-of-bytes", "a multiple of {factor} bytes";
    BytesOf(height: usize, width: usize, channels: usize), "bytes-of", "{height} x {width} x {channels} bytes";
    BytesEach(count: usize, bytes: usize), "bytes-each", "{count} x {bytes} bytes";
    Values(count: usize), "values", "{count} values";
    ValuesOf(sizes: Sizes), "values-of", "{sizes:?} values, none of the sizes 0";
    RowsOfValues(width: usize), "rows-of-values", "whole rows of {width} values";
    RowsOfPixels(width: usize), "rows-of-pixels", "whole rows of {width} pixels";
    Weights(count: usize), "weights", "{count} weights";
    Layers(count: usize), "layers", "{count} layers";
    LabelsOf(images: usize), "labels-of", "{images}, one an image";
    LabelsBetween(least: usize, most: usize), "labels-between", "{least} to {most} labels";
    ImagesBetween(least: usize, most: usize), "images-between", "{least} to {most} images";
    ImagesOfBytes(most: usize, bytes: usize), "images-of-bytes", "1 to {most} images of {bytes} bytes";

    // Places.
    Label(index: usize), "label", "label {index}";
    Layer(index: usize), "layer", "layer {index}";
    Cell(row: usize, column: usize), "cell", "row {row}, column {column}";
    CellBelow(height: usize, width: usize), "cell-below", "row below {height} and column below {width}";
    Filter(filter: usize, channel: usize), "filter", "filter {filter}, channel {channel}";
    FilterBelow(filters: usize, channels: usize), "filter-below", "filter below {filters} and channel below {channels}";
    Range(from: usize, to: usize), "range", "{from}..{to}";
    RangeWithin(end: usize), "range-within", "a range within 0..{end}";
    Part(index: usize, count: usize), "part", "{index} of {count}";
    PartOfTwos, "part-of-twos", "an index below a power of two";

    // Shapes and networks.
    SizesUpTo(product: usize), "sizes-up-to", "1 to 3 positive sizes with a product up to {product}";
    WindowOfOnes, "window-of-ones", "sizes and strides of at least 1";
    Window(size: Sizes, strides: Sizes), "window", "{size:?} with strides {strides:?}";
    WindowWithin(height: usize, width: usize), "window-within", "a window that fits into its {height} x {width} input";
    HiddenLayer, "hidden-layer", "a hidden layer";
    LayerOf(kinds: Names), "layer-of", "a {kinds} layer";
    AtLeastOneLayer, "at-least-one-layer", "at least one layer";
    LayerClass, "layer-class", "the name of a layer's class";
    InputLayerFirst, "input-layer-first", "InputLayer only as the first layer";
    BatchShape, "batch-shape", "[null, sizes ...]";
    PixelsOfOneChannel(height: usize, width: usize), "pixels-of-one-channel", "{height} x {width} pixels of one channel";
    KeyAbsent, "key-absent", "this key to be absent: it is not supported";
    OwnName, "own-name", "a name of its own";
    SecondUse, "second-use", "a second use";
    NothingAfterSoftmax, "nothing-after-softmax", "nothing after a softmax";
    ImageInput, "image-input", "an input of height, width and channels";
    ImageOutput, "image-output", "a layer whose output is an image";
    FlatInput, "flat-input", "a flat input: a Flatten layer before it";
    FlatOutput(classes: usize), "flat-output", "a last layer with a flat output of up to {classes} classes";
    AtMostParameters(most: usize), "at-most-parameters", "at most {most} parameters in all";
    AtMostValues(most: usize), "at-most-values", "at most {most} values at a time for a sample";
    PassedSample, "passed-sample", "a sample that passed";
    EarlierPrediction, "earlier-prediction", "one before";
    ComparedLayer, "compared-layer", "a layer of pictures, compared";
    ComparedImage, "compared-image", "a compared image and its channel";

    // Files, and what they hold.
    IdxImages, "idx-images", "IDX images";
    IdxLabels, "idx-labels", "IDX labels";
    KerasConfiguration, "keras-configuration", "Keras configuration";
    SafetensorsFile, "safetensors-file", "safetensors file";
    Checkpoint, "checkpoint", "checkpoint";
    Photo, "photo", "photo";
    EmptyFile, "empty-file", "an empty file";
    BytesCutShort(count: usize), "bytes-cut-short", "{count} bytes; the file is cut short";
    BytesTooLong(count: usize, excess: usize), "bytes-too-long", "{count}; the file is too long by {excess}";
    Decompressed, "decompressed", "decompressed bytes";
    GzipCompressed, "gzip-compressed", "gzip-compressed ones; decompress the file first";
    AnIdxFile, "an-idx-file", "an IDX file";
    MagicNumber(magic: u32), "magic-number", "the magic number {magic:#010x}";
    MagicOfImages(magic: u32), "magic-of-images", "{magic:#010x}, which is a file of images; give the file of labels here";
    MagicOfLabels(magic: u32), "magic-of-labels", "{magic:#010x}, which is a file of labels; give the file of images here";
    MagicOfOther(magic: u32), "magic-of-other", "{magic:#010x}, which is not a file of images or labels";
    ImagesOfSize(height: usize, width: usize), "images-of-size", "images of {height} x {width} pixels";
    AtLeastOneEntry, "at-least-one-entry", "at least one entry";
    AtMostEntries(most: usize), "at-most-entries", "at most {most} entries";
    BytesForEntries(bytes: usize, entries: usize), "bytes-for-entries", "{bytes} bytes for {entries} entries";
    LabelForEach(images: usize), "label-for-each", "a label for each of {images} images";
    LabelsOfOthers(labels: usize), "labels-of-others", "{labels} labels; the two files do not belong together";
    Header(bytes: usize), "header", "a header of {bytes} bytes";
    HeaderUpTo(most: usize), "header-up-to", "a header of at most {most} bytes";
    HeaderOf(bytes: u64), "header-of", "one of {bytes}";
    HeaderSays(count: usize), "header-says", "a header that says {count}";
    HeaderInUtf8, "header-in-utf-8", "a header in UTF-8";
    HeaderInJson, "header-in-json", "a header in JSON";
    HeaderObject, "header-object", "an object as header";
    OtherBytes, "other-bytes", "other bytes";
    Json, "json", "JSON";
    MistakeAt(line: usize, column: usize), "mistake-at", "a mistake at line {line} column {column}";
    TooDeepAt(line: usize, column: usize), "too-deep-at", "maximal depth exceeded at line {line} column {column}";
    MetadataOfTexts, "metadata-of-texts", "metadata of texts";
    Fact(key: String), "fact", "a fact \"{key}\"";
    ValidFact(key: String), "valid-fact", "a valid \"{key}\"";
    TensorWithin(name: String, bytes: usize), "tensor-within", "type, shape and place of \"{name}\" in {bytes} bytes";
    TensorForEachByte, "tensor-for-each-byte", "a tensor for every byte";
    NoneFrom(position: usize), "none-from", "none that begins at {position}";
    TensorsOfBytes(bytes: usize), "tensors-of-bytes", "tensors of {bytes} bytes in all";
    EachNameOnce, "each-name-once", "each name once";
    NameTwice(name: String), "name-twice", "\"{name}\" twice";
    TypeIn(type_name: String, tensor: String), "type-in", "{type_name} in {tensor}";
    NoSuchTensor, "no-such-tensor", "no such tensor";
    TensorOfNetwork, "tensor-of-network", "a tensor of this network";
    FiniteNumbers, "finite-numbers", "finite numbers";
    NanOrInfinity, "nan-or-infinity", "NaN or infinity";

    // Pictures.
    FilterWeights, "filter-weights", "9 or 25 finite numbers";
    Context2d, "context-2d", "one that gives a 2d context";
    StageOfPicture, "stage-of-picture", "one of the stages of a picture that is not empty";
    PictureWithPixels, "picture-with-pixels", "a picture that is not empty; choose another file";
}

impl Code {
    /// A text that is data or a technical name, as it is.
    pub fn verbatim(text: &str) -> Self {
        Self::Verbatim(text.into())
    }

    /// One of these names.
    pub fn one_of(names: &[&'static str]) -> Self {
        Self::OneOf(Names(names.into()))
    }

    /// A layer of one of these kinds.
    pub fn layer_of(kinds: &[&'static str]) -> Self {
        Self::LayerOf(Names(kinds.into()))
    }
}

impl From<usize> for Code {
    fn from(number: usize) -> Self {
        Self::Number(number as f64)
    }
}

macro_rules! args {
    ($($type:ty, $value:ident => $arg:expr;)+) => {
        $(impl<'a> From<&'a $type> for Arg<'a> {
            fn from($value: &'a $type) -> Self {
                $arg
            }
        })+
    };
}

args! {
    f64, number => Self::Number(*number);
    u32, number => Self::Number(f64::from(*number));
    u64, number => Self::Number(*number as f64);
    usize, number => Self::Number(*number as f64);
    String, text => Self::Text(text);
    Names, names => Self::Names(&names.0);
    Sizes, sizes => Self::Sizes(sizes);
    Shape, shape => Self::Sizes(shape.dimensions());
}
