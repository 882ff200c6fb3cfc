//! The two networks of the article that this project makes live: the third part of a series on TensorFlow for
//! beginners, about convolutions, pooling and Fashion-MNIST.

use alloc::vec;

use crate::Result;
use crate::config::{Description, KindDescription};
use crate::data::{CLASS_NAMES, IMAGE_SIDE};
use crate::layer::{
    Activation, Conv2dDescription, DenseDescription, FlattenDescription, MaxPool2dDescription,
};
use crate::network::Network;
use crate::shape::{ImageShape, Padding, Shape};

/// A garment, of one channel.
const GARMENT: ImageShape = ImageShape {
    height: IMAGE_SIDE,
    width: IMAGE_SIDE,
    channels: 1,
};

/// The convolutional network: two times convolution and pooling, then `units` rectified units and ten
/// classes.
///
/// # Errors
/// [`Error::config`](crate::Error::config) if a size is zero or too large.
pub fn cnn(filters: [usize; 2], units: usize, seed: u64) -> Result<Network> {
    let conv2d = |filters| {
        KindDescription::Conv2d(Conv2dDescription {
            filters,
            kernel_size: [3, 3],
            strides: [1, 1],
            padding: Padding::Valid,
            activation: Activation::Relu,
        })
    };
    let max_pool2d = || {
        KindDescription::MaxPool2d(MaxPool2dDescription {
            pool_size: [2, 2],
            strides: [2, 2],
        })
    };
    let mut kinds = vec![
        conv2d(filters[0]),
        max_pool2d(),
        conv2d(filters[1]),
        max_pool2d(),
    ];
    kinds.extend(classifier(units));
    Network::new(Description::sequential(GARMENT.into(), kinds), seed)
}

/// The plain network: `units` rectified units and ten classes.
///
/// # Errors
/// [`Error::config`](crate::Error::config) if `units` is zero or too large.
pub fn dnn(units: usize, seed: u64) -> Result<Network> {
    let input = Shape::new("input", &[GARMENT.height, GARMENT.width])?;
    let kinds = classifier(units).into();
    Network::new(Description::sequential(input, kinds), seed)
}

/// The last three layers of both.
fn classifier(units: usize) -> [KindDescription; 3] {
    let dense = |units, activation| KindDescription::Dense(DenseDescription { units, activation });
    [
        KindDescription::Flatten(FlattenDescription),
        dense(units, Activation::Relu),
        dense(CLASS_NAMES.len(), Activation::Softmax),
    ]
}
