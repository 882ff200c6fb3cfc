//! A gradient checked by two losses.

use alloc::vec::Vec;

use patchwork::Result;

use crate::Step;
use crate::precise::loss;

/// How far a weight is moved: so little that hardly a rectifier opens or closes by it, and so far that the losses still
/// differ by many times their rounding.
const REACH: f64 = 1e-6;

/// The gradient of a parameter beside the slope between two losses.
///
/// ```text
/// slope = (loss_above - loss_below) / (2 reach)
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Check {
    /// How far the parameter was moved to either side.
    pub reach: f64,
    /// The batch's mean loss with the parameter a little larger.
    pub above: f64,
    /// The same with the parameter a little smaller.
    pub below: f64,
    /// The central difference.
    pub slope: f64,
    /// The gradient that the training computed.
    pub gradient: f64,
    /// How far apart the two are, over the larger one; 0 where both are 0.
    pub difference: f64,
}

impl Step {
    /// Checks the gradient of a parameter: the loss of the batch in double precision, with this parameter moved to
    /// either side.
    ///
    /// # Errors
    /// [`Error::shape`](crate::Error::shape) if there is no such parameter.
    pub fn check(&self, parameter: usize) -> Result<Check> {
        self.owner(parameter)?;
        let own = self.network().parameters();
        let mut parameters: Vec<f64> = own.iter().map(|&value| f64::from(value)).collect();
        let middle = parameters[parameter];
        let [above, below] = [middle + REACH, middle - REACH].map(|value| {
            parameters[parameter] = value;
            self.mean_loss(&parameters)
        });
        let slope = (above - below) / (2.0 * REACH);
        let gradient = f64::from(self.trainer().gradients()[parameter]);
        let larger = slope.abs().max(gradient.abs());
        let difference = match larger {
            0.0 => 0.0,
            _ => (slope - gradient).abs() / larger,
        };
        Ok(Check {
            reach: REACH,
            above,
            below,
            slope,
            gradient,
            difference,
        })
    }

    fn mean_loss(&self, parameters: &[f64]) -> f64 {
        let labels = self.labels().iter().enumerate();
        let losses = labels.map(|(garment, &label)| {
            let image = self.image(garment);
            loss(
                self.network(),
                parameters,
                image,
                label,
                self.noise(garment),
            )
        });
        losses.sum::<f64>() / self.labels().len() as f64
    }
}
