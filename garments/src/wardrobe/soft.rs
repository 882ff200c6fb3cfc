//! Soft borders: how deep inside a shape a pixel lies.

/// Share of the surroundings of every pixel, `reach` pixels to all sides, that is covered: 0 to 1.
///
/// The surroundings are square and weighted as a tent, which is two box blurs after one another.
/// Both blurs take what lies beyond the picture for uncovered.
///
/// # Shapes
/// Shares of cover: rows of `width` pixels each; the result has the same shape.
pub(super) fn surroundings(mut shares: Vec<f32>, width: usize, reach: usize) -> Vec<f32> {
    let mut column = vec![0.0; shares.len() / width];
    for _ in 0..2 {
        for row in shares.chunks_exact_mut(width) {
            box_blur(row, reach);
        }
        for start in 0..width {
            let places = || (start..).step_by(width);
            for (value, place) in column.iter_mut().zip(places()) {
                *value = shares[place];
            }
            box_blur(&mut column, reach);
            for (value, place) in column.iter().zip(places()) {
                shares[place] = *value;
            }
        }
    }
    shares
}

/// Replaces every value by the mean of itself and `reach` neighbours on both sides.
fn box_blur(line: &mut [f32], reach: usize) {
    let values = line.to_vec();
    let value = |index: usize| values.get(index).copied().unwrap_or(0.0);
    let mut sum: f32 = (0..reach).map(value).sum();
    for (index, mean) in line.iter_mut().enumerate() {
        sum += value(index + reach);
        *mean = sum / (2 * reach + 1) as f32;
        if index >= reach {
            sum -= values[index - reach];
        }
    }
}

#[cfg(test)]
mod tests {
    use super::surroundings;

    #[test]
    fn the_middle_of_a_shape_is_surrounded_and_its_border_is_not() {
        let near = surroundings(vec![1.0; 21 * 15], 21, 3);
        let at = |column: usize, row: usize| near[row * 21 + column];
        assert!((at(10, 7) - 1.0).abs() < 1e-5);
        assert!((at(0, 7) - 22.0 / 49.0).abs() < 1e-5, "{}", at(0, 7));
        assert!(at(0, 0) < at(0, 7) && at(3, 7) < at(10, 7));
        assert!((at(0, 7) - at(20, 7)).abs() < 1e-5 && (at(10, 0) - at(10, 14)).abs() < 1e-5);
    }
}
