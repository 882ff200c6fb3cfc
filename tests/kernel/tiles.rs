//! Kernels against their twins, at the sizes where tiles begin and end.
//!
//! Outputs and scratch are full of NaN before each call: a value that is not written, or is read
//! before it is, cannot hide.

use patchwork::kernel::gemm::{MR, NR, Product, Update, gemm, pack_right, pack_right_transposed};
use patchwork::kernel::pointwise::{add_bias, column_sums, relu_backward, relu_forward};
use patchwork::kernel::softmax::{cross_entropy, softmax, softmax_cross_entropy_backward};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::compare::assert_near;
use crate::support::twin::{self, matrix_product, transposed};
use crate::support::{bits, double, magnitudes, numbers, sweep};

/// Rows, depth and columns around the tiles of the register and of the depth.
fn product_sizes() -> impl Iterator<Item = [usize; 3]> {
    const ROWS: [usize; 11] = [
        0,
        1,
        2,
        3,
        4,
        MR - 1,
        MR,
        MR + 1,
        2 * MR + 1,
        19,
        4 * MR + 1,
    ];
    const DEPTHS: [usize; 8] = [0, 1, 2, 7, 575, 576, 577, 1153];
    const COLUMNS: [usize; 9] = [0, 1, 3, 4, NR - 1, NR, NR + 1, 2 * NR + 1, 23];
    ROWS.into_iter().flat_map(|rows| {
        DEPTHS
            .into_iter()
            .flat_map(move |depth| COLUMNS.map(|columns| [rows, depth, columns]))
    })
}

/// The fast product; if `turned`, the right matrix is given as its transpose.
fn fast_product(
    [rows, depth, columns]: [usize; 3],
    left: &[f32],
    right: &[f32],
    turned: bool,
    update: Update,
    output: &mut [f32],
) {
    let product = Product {
        rows,
        depth,
        columns,
    };
    let mut packed = vec![f32::NAN; product.packed_len()];
    if turned {
        pack_right_transposed(product, &transposed(depth, right), &mut packed);
    } else {
        pack_right(product, right, &mut packed);
    }
    gemm(product, left, &packed, update, output);
}

#[test]
fn gemm_is_the_matrix_product_at_all_sizes() {
    sweep(product_sizes(), |size| {
        let [rows, depth, columns] = size;
        let (left, right) = (numbers(1, rows * depth), numbers(2, depth * columns));
        let exact = matrix_product(size, &double(&left), &double(&right));
        let sums = matrix_product(
            size,
            &magnitudes(&double(&left)),
            &magnitudes(&double(&right)),
        );
        for turned in [false, true] {
            let mut output = vec![f32::NAN; rows * columns];
            fast_product(size, &left, &right, turned, Update::Overwrite, &mut output);
            assert_near(
                &format!("{size:?}, turned {turned}"),
                &output,
                &exact,
                depth,
                &sums,
            );
        }
    });
}

#[test]
fn gemm_adds_to_what_is_there() {
    sweep(product_sizes(), |size| {
        let [rows, depth, columns] = size;
        let (left, right) = (numbers(3, rows * depth), numbers(4, depth * columns));
        let before = numbers(5, rows * columns);
        let mut output = before.clone();
        fast_product(size, &left, &right, false, Update::Add, &mut output);
        let add = |values: Vec<f64>, before: Vec<f64>| -> Vec<f64> {
            values.iter().zip(before).map(|(a, b)| a + b).collect()
        };
        let exact = matrix_product(size, &double(&left), &double(&right));
        let sums = matrix_product(
            size,
            &magnitudes(&double(&left)),
            &magnitudes(&double(&right)),
        );
        let sums = add(sums, magnitudes(&double(&before)));
        let exact = add(exact, double(&before));
        assert_near(&format!("{size:?}"), &output, &exact, depth + 1, &sums);
    });
}

// The other build leaves roundings to the processor.
#[cfg(not(target_feature = "relaxed-simd"))]
#[test]
fn gemm_sums_in_order_so_that_tiles_leave_no_trace() {
    sweep(product_sizes(), |size| {
        let [rows, depth, columns] = size;
        let (left, right) = (numbers(6, rows * depth), numbers(7, depth * columns));
        let mut output = vec![f32::NAN; rows * columns];
        fast_product(size, &left, &right, false, Update::Overwrite, &mut output);
        for row in 0..rows {
            for column in 0..columns {
                let mut sum = 0.0_f32;
                for k in 0..depth {
                    sum += left[row * depth + k] * right[k * columns + column];
                }
                let ours = output[row * columns + column];
                assert_eq!(ours.to_bits(), sum.to_bits(), "{size:?}: {row}, {column}");
            }
        }
    });
}

#[test]
fn packed_panels_hold_every_column_and_zeros_after_the_last() {
    sweep(product_sizes(), |[rows, depth, columns]| {
        let product = Product {
            rows,
            depth,
            columns,
        };
        let right = numbers(10, depth * columns);
        let mut packed = vec![f32::NAN; product.packed_len()];
        pack_right(product, &right, &mut packed);
        for (index, &value) in packed.iter().enumerate() {
            let (line, lane) = (index / NR, index % NR);
            let (panel, step) = (line / depth, line % depth);
            let column = panel * NR + lane;
            let expected = if column < columns {
                right[step * columns + column]
            } else {
                0.0
            };
            assert_eq!(value.to_bits(), expected.to_bits(), "{depth} x {columns}");
        }
    });
}

#[test]
fn bias_is_added_to_every_row() {
    sweep([1, 7, 8, 9], |columns| {
        let (bias, before) = (numbers(11, columns), numbers(12, 5 * columns));
        let mut values = before.clone();
        add_bias(&bias, &mut values);
        for (index, value) in values.iter().enumerate() {
            assert_eq!(*value, before[index] + bias[index % columns]);
        }
    });
}

#[test]
fn rectifier_keeps_what_is_positive_and_its_gradient_there() {
    let mut values = [
        -1.5,
        -0.0,
        0.0,
        f32::MIN_POSITIVE,
        2.0,
        f32::NAN,
        f32::INFINITY,
    ];
    relu_forward(&mut values);
    assert_eq!(
        bits(&values),
        bits(&[0.0, 0.0, 0.0, f32::MIN_POSITIVE, 2.0, 0.0, f32::INFINITY])
    );
    let mut gradient = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0];
    relu_backward(&values, &mut gradient);
    assert_eq!(gradient, [0.0, 0.0, 0.0, 4.0, 5.0, 0.0, 7.0]);
}

#[test]
fn column_sums_overwrite_or_add() {
    let sizes = [0, 1, 2, 31, 784].map(|rows| [1, 7, 8, 9].map(|columns| (rows, columns)));
    sweep(sizes.into_iter().flatten(), |(rows, columns)| {
        let values = numbers(13, rows * columns);
        let ones = vec![1.0; rows];
        let size = [1, rows, columns];
        let exact = matrix_product(size, &ones, &double(&values));
        let sums = matrix_product(size, &ones, &magnitudes(&double(&values)));
        let what = format!("{rows} x {columns}");

        let mut output = vec![f32::NAN; columns];
        column_sums(&values, Update::Overwrite, &mut output);
        assert_near(&what, &output, &exact, rows, &sums);

        let mut output = vec![1.0; columns];
        column_sums(&values, Update::Add, &mut output);
        let exact: Vec<f64> = exact.iter().map(|sum| sum + 1.0).collect();
        let sums: Vec<f64> = sums.iter().map(|sum| sum + 1.0).collect();
        assert_near(&what, &output, &exact, rows + 1, &sums);
    });
}

const CLASSES: [usize; 6] = [1, 2, 7, 10, 13, 256];
const ROWS: usize = 3;

/// Logits between -8 and 8, and their exact softmax.
fn logits(classes: usize) -> (Vec<f32>, Vec<f64>) {
    let values: Vec<f32> = numbers(14, ROWS * classes)
        .iter()
        .map(|value| 8.0 * value)
        .collect();
    let rows = values.chunks_exact(classes);
    let exact = rows.flat_map(|row| twin::softmax(&double(row))).collect();
    (values, exact)
}

/// The roundings behind a probability: the sum, and an exponent whose own rounding, up to 16 units
/// of the difference of two logits, becomes a relative error.
fn softmax_roundings(classes: usize) -> usize {
    classes + 2 * (16 + 2)
}

#[test]
fn softmax_is_that_of_the_twin() {
    sweep(CLASSES, |classes| {
        let (logits, exact) = logits(classes);
        let mut probabilities = vec![f32::NAN; logits.len()];
        softmax(classes, &logits, &mut probabilities);
        let length = softmax_roundings(classes);
        assert_near(
            &format!("{classes}"),
            &probabilities,
            &exact,
            length,
            &exact,
        );
    });
}

#[test]
fn softmax_stands_extreme_logits() {
    let rows: [([f32; 3], [f32; 3]); 4] = [
        ([1000.0, 0.0, -1000.0], [1.0, 0.0, 0.0]),
        ([-1e30, -1e30, f32::NEG_INFINITY], [0.5, 0.5, 0.0]),
        ([f32::MAX, f32::MAX, 0.0], [0.5, 0.5, 0.0]),
        ([0.0, -0.0, 0.0], [1.0 / 3.0; 3]),
    ];
    sweep(rows, |(logits, expected)| {
        let mut probabilities = [f32::NAN; 3];
        softmax(3, &logits, &mut probabilities);
        assert_eq!(probabilities, expected, "{logits:?}");
    });
    assert_eq!(cross_entropy(&[1000.0, 0.0], 1), 1000.0);
    assert_eq!(cross_entropy(&[1000.0, 0.0], 0), 0.0);
}

#[test]
fn cross_entropy_is_that_of_the_twin() {
    sweep(CLASSES, |classes| {
        let (logits, _) = logits(classes);
        for (row, values) in logits.chunks_exact(classes).enumerate() {
            let label = (row * 5 % classes) as u8;
            let ours = cross_entropy(values, label);
            let exact = twin::cross_entropy(&double(values), label);
            // Logarithm, largest logit and label's logit are added: three magnitudes.
            let magnitude = f64::from(classes as u32).ln() + 16.0 + 16.0;
            let length = softmax_roundings(classes);
            assert_near(
                &format!("{classes}"),
                &[ours],
                &[exact],
                length,
                &[magnitude],
            );
        }
    });
}

#[test]
fn gradient_of_the_cross_entropy_is_probability_minus_one_at_the_label() {
    sweep(CLASSES, |classes| {
        let (logits, exact) = logits(classes);
        let labels: Vec<u8> = (0..ROWS).map(|row| (row * 5 % classes) as u8).collect();
        let mut probabilities = vec![f32::NAN; logits.len()];
        softmax(classes, &logits, &mut probabilities);
        let mut gradient = vec![f32::NAN; logits.len()];
        softmax_cross_entropy_backward(classes, 5, &probabilities, &labels, &mut gradient);

        let one_hot =
            |index: usize| f64::from(usize::from(labels[index / classes]) == index % classes);
        let (exact, sums): (Vec<f64>, Vec<f64>) = exact
            .iter()
            .enumerate()
            .map(|(index, p)| ((p - one_hot(index)) / 5.0, (p + one_hot(index)) / 5.0))
            .unzip();
        let length = softmax_roundings(classes) + 3;
        assert_near(&format!("{classes}"), &gradient, &exact, length, &sums);
    });
}

#[test]
fn vector_operations_are_those_of_each_lane() {
    use patchwork::kernel::f32x4::F32x4;
    let a = [1.5_f32, -0.0, 3.0e38, 0.1];
    let b = [0.3_f32, 7.0, 2.0, -0.7];
    let c = [2.0_f32, 1e-45, 1.0, 9.0];
    let [x, y, z] = [a, b, c].map(|lanes| F32x4::load(&lanes));
    let lanes = |f: fn(f32, f32) -> f32| [0, 1, 2, 3].map(|i| f(a[i], b[i]));
    assert_eq!(bits(&(x + y).to_array()), bits(&lanes(|a, b| a + b)));
    assert_eq!(bits(&(x - y).to_array()), bits(&lanes(|a, b| a - b)));
    assert_eq!(bits(&(x * y).to_array()), bits(&lanes(|a, b| a * b)));
    assert_eq!(bits(&(x / y).to_array()), bits(&lanes(|a, b| a / b)));
    assert_eq!(bits(&x.max(y).to_array()), bits(&lanes(f32::max)));
    assert_eq!(bits(&z.sqrt().to_array()), bits(&c.map(f32::sqrt)));
    let rounded_twice = [0, 1, 2, 3].map(|i| c[i] + a[i] * b[i]);
    assert_eq!(bits(&z.add_product(x, y).to_array()), bits(&rounded_twice));
    assert_eq!(
        (x.greater(y), y.greater(x), x.greater(x)),
        (0b1101, 0b0010, 0)
    );
    assert_eq!(F32x4::splat(0.1).to_array(), [0.1; 4]);
    let nan = F32x4::splat(f32::NAN);
    assert_eq!(bits(&x.max(nan).to_array()), bits(&a));
    assert!(nan.max(x).to_array().iter().all(|lane| lane.is_nan()));
    assert_eq!((nan.greater(x), x.greater(nan)), (0, 0));
    assert_eq!(F32x4::zero().to_array(), [0.0; 4]);
}

// The other build leaves roundings to the processor.
#[cfg(not(target_feature = "relaxed-simd"))]
#[test]
fn product_is_not_fused_with_the_sum() {
    use patchwork::kernel::f32x4::F32x4;
    // The square's last bit is lost when the product is rounded by itself.
    let a = 1.0 + 1.0 / 4096.0_f32;
    let square = F32x4::splat(-1.0).add_product(F32x4::splat(a), F32x4::splat(a));
    assert_eq!(square.to_array(), [a * a - 1.0; 4]);
    assert_ne!(square.to_array(), [a.mul_add(a, -1.0); 4]);
}

/// Slices of wrong lengths are a mistake of the program, found at entry.
#[cfg(not(target_arch = "wasm32"))]
#[test]
fn kernels_refuse_slices_of_wrong_lengths() {
    use std::panic::{AssertUnwindSafe, catch_unwind};

    let product = Product {
        rows: 2,
        depth: 3,
        columns: 4,
    };
    let packed = product.packed_len();
    let multiply = |left: usize, right: usize, output: usize| {
        let (left, right) = (vec![0.0; left], vec![0.0; right]);
        let mut output = vec![0.0; output];
        gemm(product, &left, &right, Update::Add, &mut output);
    };
    let pack = |right: usize, packed: usize| {
        pack_right(product, &vec![0.0; right], &mut vec![0.0; packed]);
    };
    multiply(6, packed, 8);
    pack(12, packed);
    let wrong: [Box<dyn Fn()>; 8] = [
        Box::new(|| multiply(5, packed, 8)),
        Box::new(|| multiply(6, packed - 1, 8)),
        Box::new(|| multiply(6, packed, 9)),
        Box::new(|| pack(11, packed)),
        Box::new(|| pack(12, packed + 1)),
        Box::new(|| add_bias(&[0.0; 3], &mut [0.0; 4])),
        Box::new(|| relu_backward(&[0.0; 3], &mut [0.0; 4])),
        Box::new(|| softmax(3, &[0.0; 4], &mut [0.0; 4])),
    ];
    sweep(wrong.iter().enumerate(), |(index, call)| {
        let outcome = catch_unwind(AssertUnwindSafe(call));
        assert!(outcome.is_err(), "call {index} was let through");
    });
}
