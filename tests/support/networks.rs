//! Networks that tests use: the article's, and odd ones that are quick.

use patchwork::article;
use patchwork::config::{Description, KindDescription};
use patchwork::layer::{
    Activation, AveragePool2dDescription, Conv2dDescription, DenseDescription, DropoutDescription,
    FlattenDescription, MaxPool2dDescription, Rate,
};
use patchwork::network::Network;
use patchwork::shape::{Padding, Shape};

/// A convolution.
pub(crate) fn conv2d(
    filters: usize,
    kernel_size: [usize; 2],
    strides: [usize; 2],
    padding: Padding,
) -> KindDescription {
    KindDescription::Conv2d(Conv2dDescription {
        filters,
        kernel_size,
        strides,
        padding,
        activation: Activation::Relu,
    })
}

/// A max-pooling.
pub(crate) fn max_pool2d(pool_size: [usize; 2], strides: [usize; 2]) -> KindDescription {
    KindDescription::MaxPool2d(MaxPool2dDescription { pool_size, strides })
}

/// An average-pooling.
pub(crate) fn average_pool2d(pool_size: [usize; 2], strides: [usize; 2]) -> KindDescription {
    KindDescription::AveragePool2d(AveragePool2dDescription { pool_size, strides })
}

/// A dropout.
pub(crate) fn dropout(rate: &str) -> KindDescription {
    let rate = Rate::parse(rate).unwrap();
    KindDescription::Dropout(DropoutDescription { rate })
}

/// A flattening.
pub(crate) const FLATTEN: KindDescription = KindDescription::Flatten(FlattenDescription);

/// A fully connected layer.
pub(crate) fn dense(units: usize, activation: Activation) -> KindDescription {
    KindDescription::Dense(DenseDescription { units, activation })
}

/// A network of these layers, its biases not zero so that they are seen to work.
pub(crate) fn network(input: &[usize], kinds: Vec<KindDescription>) -> Network {
    let input = Shape::new("input", input).unwrap();
    let mut network = Network::new(Description::sequential(input, kinds), 3).unwrap();
    with_biases(&mut network);
    network
}

/// Gives every bias a value.
pub(crate) fn with_biases(network: &mut Network) {
    let biases: Vec<_> = network
        .tensors()
        .filter(|(name, _)| name.ends_with("/bias"))
        .map(|(_, param)| param.range.clone())
        .collect();
    for (seed, range) in (0..).zip(biases) {
        let values = super::numbers(seed, range.len());
        for (bias, value) in network.parameters_mut()[range].iter_mut().zip(values) {
            *bias = 0.2 * value;
        }
    }
}

/// The article's two networks.
pub(crate) fn article() -> [(&'static str, Network); 2] {
    let mut networks = [
        ("the article's CNN", article::cnn([64, 64], 128, 1).unwrap()),
        ("the article's DNN", article::dnn(128, 2).unwrap()),
    ];
    for (_, network) in &mut networks {
        with_biases(network);
    }
    networks
}

/// Small networks that go through every setting: sizes that are not square, several channels,
/// strides, both paddings, pools that overlap, leave gaps or drop a rest.
pub(crate) fn odd() -> Vec<(&'static str, Network)> {
    use Activation::{Linear, Relu, Softmax};
    let (same, valid) = (Padding::Same, Padding::Valid);
    vec![
        (
            "strides and same padding on a wide image of three channels",
            network(
                &[7, 10, 3],
                vec![
                    conv2d(5, [3, 2], [2, 1], same),
                    max_pool2d([2, 3], [1, 2]),
                    conv2d(4, [2, 3], [1, 1], same),
                    FLATTEN,
                    dense(6, Relu),
                    dense(4, Softmax),
                ],
            ),
        ),
        (
            "valid strides beyond the kernel, a pool with gaps, a linear end",
            network(
                &[11, 8, 2],
                vec![
                    conv2d(7, [2, 2], [3, 1], valid),
                    max_pool2d([1, 2], [2, 3]),
                    FLATTEN,
                    dense(3, Linear),
                ],
            ),
        ),
        (
            "3 x 3 filters twice, as the article's, of few channels and odd sizes",
            network(
                &[13, 12, 1],
                vec![
                    conv2d(3, [3, 3], [1, 1], valid),
                    max_pool2d([2, 2], [2, 2]),
                    conv2d(5, [3, 3], [1, 1], valid),
                    max_pool2d([2, 2], [2, 2]),
                    FLATTEN,
                    dense(7, Relu),
                    dense(10, Softmax),
                ],
            ),
        ),
        (
            "1 x 1 filters, overlapping pools",
            network(
                &[6, 5, 4],
                vec![
                    conv2d(9, [1, 1], [1, 1], valid),
                    max_pool2d([3, 2], [1, 1]),
                    FLATTEN,
                    dense(5, Softmax),
                ],
            ),
        ),
        (
            "a pool first, a filter as large as its input",
            network(
                &[9, 9, 2],
                vec![
                    max_pool2d([3, 3], [2, 2]),
                    conv2d(6, [4, 4], [1, 1], valid),
                    FLATTEN,
                    dense(2, Softmax),
                ],
            ),
        ),
        (
            "average pools that overlap, and one that leaves gaps and drops a rest",
            network(
                &[9, 11, 2],
                vec![
                    average_pool2d([2, 3], [1, 2]),
                    conv2d(5, [3, 2], [1, 1], valid),
                    average_pool2d([2, 1], [3, 2]),
                    FLATTEN,
                    dense(3, Softmax),
                ],
            ),
        ),
        (
            "a single dense layer on a flat input",
            network(&[17], vec![dense(3, Softmax)]),
        ),
    ]
}

/// Networks whose second convolution and pooling can be computed in one pass, for every number of
/// channels and filters around the lanes of a vector. The first convolution sees to it that the
/// gradient by the pair's input is needed.
pub(crate) fn paired() -> Vec<(String, Network)> {
    let mut networks = Vec::new();
    for channels in [1, 3, 8, 9, 12] {
        for filters in [1, 3, 4, 5, 8, 9, 17] {
            for (size, strides) in [([3, 3], [1, 1]), ([2, 3], [2, 1]), ([1, 1], [1, 1])] {
                let kinds = vec![
                    conv2d(channels, [1, 1], [1, 1], Padding::Valid),
                    conv2d(filters, size, strides, Padding::Valid),
                    max_pool2d([2, 2], [2, 2]),
                    FLATTEN,
                    dense(4, Activation::Softmax),
                ];
                let name = format!("{filters} filters of {size:?}, {strides:?} over {channels}");
                networks.push((name, network(&[9, 8, 2], kinds)));
            }
        }
    }
    networks
}

/// Every network of this module.
pub(crate) fn all() -> impl Iterator<Item = (String, Network)> {
    let named = article().into_iter().chain(odd());
    named
        .map(|(name, network)| (name.to_string(), network))
        .chain(paired())
}

/// `count` labels that run through the classes.
pub(crate) fn labels(network: &Network, count: usize) -> Vec<u8> {
    (0..count)
        .map(|index| ((index * 7 + 3) % network.classes()) as u8)
        .collect()
}

/// A network that leaves values out: of its input, of its pictures and of its hidden units.
pub(crate) fn thinned() -> Network {
    let kinds = vec![
        dropout("0.1"),
        conv2d(5, [3, 3], [1, 1], Padding::Valid),
        max_pool2d([2, 2], [2, 2]),
        dropout("0.25"),
        FLATTEN,
        dense(6, Activation::Relu),
        dropout("0.5"),
        dense(3, Activation::Softmax),
    ];
    network(&[8, 9, 2], kinds)
}
