//! The products of dense layers against their twin, with zeros among the activations.
//!
//! Outputs are full of NaN before each call.

use patchwork::kernel::dense::{
    Connections, dense_backward_input, dense_backward_kernel, dense_forward, transpose_kernel,
};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::compare::assert_near;
use crate::support::twin::{matrix_product, transposed};
use crate::support::{double, magnitudes, numbers, sweep};

/// Batches, inputs and units around vectors, panels and blocks.
fn sizes() -> impl Iterator<Item = (usize, Connections)> {
    let units = [1, 3, 4, 10, 48, 49, 128, 4097];
    let inputs = [1, 5, 31, 32, 33, 47, 48, 49, 97];
    let sizes = units
        .into_iter()
        .flat_map(move |units| inputs.map(|inputs| Connections { inputs, units }));
    sizes.flat_map(|sizes| [1, 3, 8].map(|batch| (batch, sizes)))
}

/// Numbers of which every third is zero.
fn sparse(seed: u64, count: usize) -> Vec<f32> {
    let mut values = numbers(seed, count);
    values.iter_mut().step_by(3).for_each(|value| *value = 0.0);
    values
}

/// The exact product of two matrices, and that of their magnitudes.
fn exact(size: [usize; 3], left: &[f32], right: &[f32]) -> [Vec<f64>; 2] {
    let (left, right) = (double(left), double(right));
    [
        matrix_product(size, &left, &right),
        matrix_product(size, &magnitudes(&left), &magnitudes(&right)),
    ]
}

#[test]
fn all_three_products_are_those_of_the_twin() {
    sweep(sizes(), |(batch, sizes)| {
        let Connections { inputs, units } = sizes;
        let what = format!("{batch} of {sizes:?}");
        let input = sparse(1, batch * inputs);
        let kernel = numbers(2, inputs * units);
        let grad_output = sparse(3, batch * units);
        let mut lists = sizes.lists(batch);

        let mut output = vec![f32::NAN; batch * units];
        dense_forward(sizes, &input, &kernel, &mut lists, &mut output);
        let [values, sums] = exact([batch, inputs, units], &input, &kernel);
        assert_near(&format!("{what}: output"), &output, &values, inputs, &sums);

        let mut grad_kernel = vec![f32::NAN; kernel.len()];
        dense_backward_kernel(sizes, &input, &grad_output, &mut lists, &mut grad_kernel);
        let columns = transposed(batch, &input);
        let [values, sums] = exact([inputs, batch, units], &columns, &grad_output);
        assert_near(
            &format!("{what}: kernel"),
            &grad_kernel,
            &values,
            batch,
            &sums,
        );

        let mut rows = vec![f32::NAN; sizes.transposed_len()];
        transpose_kernel(sizes, &kernel, &mut rows);
        let mut grad_input = vec![f32::NAN; input.len()];
        dense_backward_input(sizes, &grad_output, &rows, &mut lists, &mut grad_input);
        let turned = transposed(inputs, &kernel);
        let [values, sums] = exact([batch, units, inputs], &grad_output, &turned);
        assert_near(
            &format!("{what}: input"),
            &grad_input,
            &values,
            units,
            &sums,
        );
    });
}
