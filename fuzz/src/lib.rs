//! What every target watches while a reader has its bytes.

use std::time::Duration;

use allocation_counter::measure;
use cpu_time::ThreadTime;

/// The most that a network and its training may keep, see `MOST_PARAMETERS` of the crate.
///
/// # Units
/// bytes.
pub const NETWORK_MEMORY: u64 = 512 << 20;

/// No input keeps a reader busy for longer, though it is instrumented here and not as fast as in the page.
const PATIENCE: Duration = Duration::from_secs(1);

/// Runs `read`, and fails if it allocates more than `limit` bytes at a time or takes a second of the processor.
pub fn within<T>(limit: u64, read: impl FnOnce() -> T) -> T {
    let start = ThreadTime::now();
    let mut result = None;
    let memory = measure(|| result = Some(read())).bytes_max;
    let time = start.elapsed();
    assert!(memory <= limit, "{memory} bytes, and {limit} are allowed");
    assert!(time < PATIENCE, "{time:?}");
    result.expect("what `measure` is given is run")
}

/// The most memory that reading `bytes` of JSON takes: at worst every two are a list in a list, which has room for
/// four values of 32 bytes.
pub fn json_memory(bytes: usize) -> u64 {
    (1 << 12) + 96 * bytes as u64
}

/// A safetensors file out of a header and the bytes of its tensors, with a zero between them: so every change of
/// the header is read, and not refused for its length.
pub fn framed(bytes: &[u8]) -> Vec<u8> {
    let mut parts = bytes.splitn(2, |&byte| byte == 0);
    let [header, tensors] = [parts.next(), parts.next()].map(Option::unwrap_or_default);
    let length = (header.len() as u64).to_le_bytes();
    [&length, header, tensors].concat()
}

/// What [`framed`] makes a file of.
pub fn unframed(file: &[u8]) -> Vec<u8> {
    let (length, rest) = file.split_first_chunk().expect("a file has a length");
    let (header, tensors) = rest.split_at(u64::from_le_bytes(*length) as usize);
    [header, &[0], tensors].concat()
}

/// The numbers at the head of an input, zeros where it has no more bytes.
pub fn head<const COUNT: usize>(bytes: &mut &[u8]) -> [u8; COUNT] {
    let (head, rest) = bytes.split_at(COUNT.min(bytes.len()));
    let mut numbers = [0; COUNT];
    numbers[..head.len()].copy_from_slice(head);
    *bytes = rest;
    numbers
}

/// A size at the head of an input.
pub fn size(bytes: &mut &[u8]) -> usize {
    u64::from_le_bytes(head(bytes)) as usize
}
