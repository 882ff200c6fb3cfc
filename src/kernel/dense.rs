//! Products with activations, many of which are zero: what is zero is not multiplied.
//!
//! Behind a rectifier about half of the values are zero, and so is about half of a garment's
//! picture. Each row of the weights that counts is added to sums in registers; blocks of the weights
//! stay in the first cache while all samples of a batch use them.

use super::f32x4::LANES;
use super::pointwise::transpose_panels;
use super::terms::{Lists, Term, WIDE, add_terms};

/// Weights that stay in the first cache.
const BLOCK: usize = 4096;
/// Columns of a panel of the transposed weights.
const PANEL: usize = WIDE * LANES;

/// The sizes of a fully connected layer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Connections {
    /// Values that go in.
    pub inputs: usize,
    /// Values that come out.
    pub units: usize,
}

impl Connections {
    /// The number of weights.
    pub fn count(self) -> usize {
        self.inputs * self.units
    }

    /// Rows of the weights that stay in the first cache.
    fn block(self) -> usize {
        (BLOCK / self.units).max(1)
    }

    /// The memory for the terms of either pass over `batch` samples.
    pub fn lists(self, batch: usize) -> Lists {
        Lists::new(batch, self.units.max(self.block()).max(batch))
    }

    /// The length of the transposed weights.
    pub fn transposed_len(self) -> usize {
        self.inputs.next_multiple_of(PANEL) * self.units
    }
}

/// The product `output = input x kernel`, without bias.
///
/// # Shapes
/// `input`: `[batch, inputs]`; `kernel`: `[inputs, units]`; `lists`: [`Connections::lists`] of as
/// many samples or more; `output`: `[batch, units]`, overwritten.
///
/// # Panics
/// If a slice does not fit.
pub fn dense_forward(
    sizes: Connections,
    input: &[f32],
    kernel: &[f32],
    lists: &mut Lists,
    output: &mut [f32],
) {
    let Connections { inputs, units } = sizes;
    assert_eq!(kernel.len(), sizes.count());
    assert_eq!(output.len() * inputs, input.len() * units);
    output.fill(0.0);
    let block = sizes.block();
    for (index, rows) in kernel.chunks(block * units).enumerate() {
        let first = index * block;
        let samples = input
            .chunks_exact(inputs)
            .zip(output.chunks_exact_mut(units));
        for (input, output) in samples {
            lists.clear();
            let values = &input[first..(first + block).min(inputs)];
            for (row, &factor) in values.iter().enumerate() {
                let offset = (row * units) as u32;
                lists.push(0, Term { offset, factor });
            }
            add_terms(lists.get(0), rows, output);
        }
    }
}

/// The gradient of the kernel: `input^T x grad_output`.
///
/// # Shapes
/// `input`: `[batch, inputs]`; `grad_output`: `[batch, units]`; `lists`: [`Connections::lists`] of
/// as many samples or more; `grad_kernel`: `[inputs, units]`, overwritten.
///
/// # Panics
/// If a slice does not fit.
pub fn dense_backward_kernel(
    sizes: Connections,
    input: &[f32],
    grad_output: &[f32],
    lists: &mut Lists,
    grad_kernel: &mut [f32],
) {
    let Connections { inputs, units } = sizes;
    assert_eq!(grad_kernel.len(), sizes.count());
    assert_eq!(grad_output.len() * inputs, input.len() * units);
    for (index, sums) in grad_kernel.chunks_exact_mut(units).enumerate() {
        lists.clear();
        for (sample, values) in input.chunks_exact(inputs).enumerate() {
            let (offset, factor) = ((sample * units) as u32, values[index]);
            lists.push(0, Term { offset, factor });
        }
        sums.fill(0.0);
        add_terms(lists.get(0), grad_output, sums);
    }
}

/// Copies the kernel's columns into rows, in panels as [`dense_backward_input`] reads them.
///
/// # Shapes
/// `kernel`: `[inputs, units]`; `transposed`: [`Connections::transposed_len`].
///
/// # Panics
/// If a slice does not fit.
pub fn transpose_kernel(sizes: Connections, kernel: &[f32], transposed: &mut [f32]) {
    assert_eq!(kernel.len(), sizes.count());
    assert_eq!(transposed.len(), sizes.transposed_len());
    transpose_panels(sizes.units, PANEL, kernel, transposed);
}

/// The gradient of the input: `grad_output x kernel^T`.
///
/// # Shapes
/// `grad_output`: `[batch, units]`; `transposed`: of [`transpose_kernel`]; `lists`:
/// [`Connections::lists`] of as many samples or more; `grad_input`: `[batch, inputs]`, overwritten.
///
/// # Panics
/// If a slice does not fit.
pub fn dense_backward_input(
    sizes: Connections,
    grad_output: &[f32],
    transposed: &[f32],
    lists: &mut Lists,
    grad_input: &mut [f32],
) {
    let Connections { inputs, units } = sizes;
    assert_eq!(transposed.len(), sizes.transposed_len());
    assert_eq!(grad_output.len() * inputs, grad_input.len() * units);
    grad_input.fill(0.0);
    lists.clear();
    for (sample, gradients) in grad_output.chunks_exact(units).enumerate() {
        for (unit, &factor) in gradients.iter().enumerate() {
            let offset = (unit * PANEL) as u32;
            lists.push(sample, Term { offset, factor });
        }
    }
    for (index, panel) in transposed.chunks_exact(PANEL * units).enumerate() {
        for (sample, grad_input) in grad_input.chunks_exact_mut(inputs).enumerate() {
            let columns = index * PANEL..inputs.min((index + 1) * PANEL);
            add_terms(lists.get(sample), panel, &mut grad_input[columns]);
        }
    }
}
