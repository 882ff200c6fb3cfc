//! Windows over an image: convolution and pooling by their definitions.

use patchwork::shape::Padding;

/// A window that slides over an image of height, width and channels.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Slide {
    pub(crate) input: [usize; 3],
    pub(crate) size: [usize; 2],
    pub(crate) strides: [usize; 2],
    pub(crate) padding: Padding,
    /// Channels that it makes.
    pub(crate) channels: usize,
}

impl Slide {
    /// Where the window stands along `axis`, relative to the image: every start at which it still
    /// fits, or, with zeros around, every `stride`-th pixel, the zeros split evenly with an odd
    /// one at the end.
    pub(crate) fn starts(&self, axis: usize) -> Vec<isize> {
        let [image, size, stride] =
            [self.input[axis], self.size[axis], self.strides[axis]].map(|n| n as isize);
        match self.padding {
            Padding::Valid => (0..image)
                .step_by(stride as usize)
                .filter(|start| start + size <= image)
                .collect(),
            Padding::Same => {
                let starts: Vec<isize> = (0..image).step_by(stride as usize).collect();
                let end = starts[starts.len() - 1] + size;
                let before = (end - image).max(0) / 2;
                starts.iter().map(|start| start - before).collect()
            }
        }
    }

    /// Height, width and channels of the output.
    pub(crate) fn output(&self) -> [usize; 3] {
        [self.starts(0).len(), self.starts(1).len(), self.channels]
    }

    /// Calls `visit` with the index of each output pixel, each tap of the window over it, and the
    /// input pixel under the tap, in row-major order; taps outside the image are left out.
    pub(crate) fn visit(&self, mut visit: impl FnMut(usize, usize, usize)) {
        let [height, width, _] = self.input;
        let mut output = 0;
        for top in self.starts(0) {
            for left in self.starts(1) {
                for row in 0..self.size[0] {
                    for column in 0..self.size[1] {
                        let [y, x] = [top + row as isize, left + column as isize];
                        if (0..height as isize).contains(&y) && (0..width as isize).contains(&x) {
                            let tap = row * self.size[1] + column;
                            visit(output, tap, y as usize * width + x as usize);
                        }
                    }
                }
                output += 1;
            }
        }
    }

    fn counts(&self) -> [usize; 3] {
        [
            self.input,
            self.output(),
            [self.size[0], self.size[1], self.input[2] * self.channels],
        ]
        .map(|shape| shape.iter().product())
    }

    /// Calls `visit` with the indices of every product of the convolution: output, filters, input.
    fn products(&self, mut visit: impl FnMut(usize, usize, usize)) {
        let [inputs, outputs] = [self.input[2], self.channels];
        self.visit(|output, tap, input| {
            for c in 0..inputs {
                for f in 0..outputs {
                    let filter = (tap * inputs + c) * outputs + f;
                    visit(output * outputs + f, filter, input * inputs + c);
                }
            }
        });
    }

    /// The convolution, without bias.
    pub(crate) fn conv2d(&self, image: &[f64], filters: &[f64]) -> Vec<f64> {
        let mut output = vec![0.0; self.counts()[1]];
        self.products(|o, f, i| output[o] += image[i] * filters[f]);
        output
    }

    /// The convolution's gradient by the image.
    pub(crate) fn conv2d_backward_input(&self, filters: &[f64], grad_output: &[f64]) -> Vec<f64> {
        let mut grad_input = vec![0.0; self.counts()[0]];
        self.products(|o, f, i| grad_input[i] += grad_output[o] * filters[f]);
        grad_input
    }

    /// The convolution's gradient by the filters.
    pub(crate) fn conv2d_backward_filters(&self, image: &[f64], grad_output: &[f64]) -> Vec<f64> {
        let mut grad_filters = vec![0.0; self.counts()[2]];
        self.products(|o, f, i| grad_filters[f] += grad_output[o] * image[i]);
        grad_filters
    }

    /// Calls `visit` with the indices of every term of an average-pooling: output and input.
    fn terms(&self, mut visit: impl FnMut(usize, usize)) {
        let channels = self.channels;
        self.visit(|output, _, input| {
            for c in 0..channels {
                visit(output * channels + c, input * channels + c);
            }
        });
    }

    /// The values under the window of each output of a pooling.
    fn values_under(&self) -> Vec<f64> {
        let mut counts = vec![0.0; self.counts()[1]];
        self.terms(|o, _| counts[o] += 1.0);
        counts
    }

    /// The average-pooling; what lies outside the image does not count.
    pub(crate) fn average(&self, image: &[f64]) -> Vec<f64> {
        let counts = self.values_under();
        let mut output = vec![0.0; counts.len()];
        self.terms(|o, i| output[o] += image[i] / counts[o]);
        output
    }

    /// The average-pooling's gradient by the image.
    pub(crate) fn average_backward(&self, grad_output: &[f64]) -> Vec<f64> {
        let counts = self.values_under();
        let mut grad_input = vec![0.0; self.counts()[0]];
        self.terms(|o, i| grad_input[i] += grad_output[o] / counts[o]);
        grad_input
    }

    /// For each output of a max-pooling the index of the input that won: the largest, and the
    /// first of equals.
    pub(crate) fn winners(&self, image: &[f64]) -> Vec<usize> {
        let channels = self.channels;
        let mut winners: Vec<Option<usize>> = vec![None; self.counts()[1]];
        self.visit(|output, _, input| {
            for c in 0..channels {
                let candidate = input * channels + c;
                let winner = &mut winners[output * channels + c];
                if winner.is_none_or(|winner| image[candidate] > image[winner]) {
                    *winner = Some(candidate);
                }
            }
        });
        winners.into_iter().map(Option::unwrap).collect()
    }
}
