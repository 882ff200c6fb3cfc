//! Optimizers by Keras's formulas.

use patchwork::optimizer::Optimizer;

use super::super::double;

/// An optimizer's memory: `m` and `v` of Adam, or the velocity.
#[derive(Clone, Debug)]
pub(crate) struct TwinOptimizer {
    rule: Optimizer,
    step: i32,
    first: Vec<f64>,
    second: Vec<f64>,
}

impl TwinOptimizer {
    pub(crate) fn new(rule: Optimizer, count: usize) -> Self {
        Self {
            rule,
            step: 0,
            first: vec![0.0; count],
            second: vec![0.0; count],
        }
    }

    pub(crate) fn update(&mut self, gradients: &[f64], parameters: &mut [f64]) {
        self.step += 1;
        let numbers = double(self.rule.numbers());
        for index in 0..parameters.len() {
            let g = gradients[index];
            let (m, v) = (&mut self.first[index], &mut self.second[index]);
            match (self.rule.rule().name, numbers.as_slice()) {
                ("adam", &[rate, beta_1, beta_2, epsilon]) => {
                    *m = beta_1 * *m + (1.0 - beta_1) * g;
                    *v = beta_2 * *v + (1.0 - beta_2) * g * g;
                    let alpha = rate * (1.0 - beta_2.powi(self.step)).sqrt()
                        / (1.0 - beta_1.powi(self.step));
                    parameters[index] -= alpha * *m / (v.sqrt() + epsilon);
                }
                ("sgd", &[rate, momentum]) => {
                    *m = momentum * *m - rate * g;
                    parameters[index] += *m;
                }
                ("rmsprop", &[rate, rho, momentum, epsilon]) => {
                    *v = rho * *v + (1.0 - rho) * g * g;
                    *m = momentum * *m + rate * g / (*v + epsilon).sqrt();
                    parameters[index] -= *m;
                }
                (rule, numbers) => panic!("no twin of {rule} with {numbers:?}"),
            }
        }
    }
}
