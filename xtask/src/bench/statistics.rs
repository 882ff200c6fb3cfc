//! What remains of several samples of one figure.

use serde::Serialize;

/// The middle and the spread of samples.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Summary {
    /// The smallest.
    pub minimum: f64,
    /// A quarter of the samples are below.
    pub lower_quartile: f64,
    /// Half of the samples are below.
    pub median: f64,
    /// A quarter of the samples are above.
    pub upper_quartile: f64,
    /// The largest.
    pub maximum: f64,
}

impl Summary {
    /// The summary of `samples`; nothing without samples.
    pub fn of(samples: &[f64]) -> Option<Self> {
        Some(Self {
            minimum: quantile(samples, 0.0)?,
            lower_quartile: quantile(samples, 0.25)?,
            median: quantile(samples, 0.5)?,
            upper_quartile: quantile(samples, 0.75)?,
            maximum: quantile(samples, 1.0)?,
        })
    }
}

/// The value below which a `share` of the `samples` lies, from 0 to 1; nothing without samples.
///
/// Between two samples it is interpolated.
pub fn quantile(samples: &[f64], share: f64) -> Option<f64> {
    let mut sorted = samples.to_vec();
    sorted.sort_by(f64::total_cmp);
    let place = share * sorted.len().checked_sub(1)? as f64;
    let below = sorted.get(place.floor() as usize)?;
    let above = sorted.get(place.ceil() as usize)?;
    Some(below + (above - below) * place.fract())
}

#[cfg(test)]
mod tests {
    use super::{Summary, quantile};

    #[test]
    fn samples_have_a_middle_and_quartiles_in_whatever_order_they_come() {
        let summary = Summary::of(&[5.0, 1.0, 9.0, 3.0, 7.0]).unwrap();
        let expected = Summary {
            minimum: 1.0,
            lower_quartile: 3.0,
            median: 5.0,
            upper_quartile: 7.0,
            maximum: 9.0,
        };
        assert_eq!(summary, expected);
    }

    #[test]
    fn an_even_number_of_samples_has_its_median_between_the_two_in_the_middle() {
        let summary = Summary::of(&[40.0, 10.0, 20.0, 30.0]).unwrap();
        assert_eq!(summary.median, 25.0);
        assert_eq!(summary.lower_quartile, 17.5);
        assert_eq!(summary.upper_quartile, 32.5);
    }

    #[test]
    fn one_sample_is_all_there_is_and_no_sample_is_nothing() {
        let summary = Summary::of(&[2.0]).unwrap();
        assert_eq!(
            (summary.minimum, summary.median, summary.maximum),
            (2.0, 2.0, 2.0)
        );
        assert_eq!(Summary::of(&[]), None);
    }

    #[test]
    fn a_quantile_between_two_samples_is_interpolated() {
        let samples = [10.0, 40.0, 20.0, 30.0, 0.0];
        assert_eq!(quantile(&samples, 0.25), Some(10.0));
        assert_eq!(quantile(&samples, 0.875), Some(35.0));
        assert_eq!(quantile(&samples, 1.0), Some(40.0));
        assert_eq!(quantile(&[], 0.5), None);
    }
}
