//! A prediction taken apart: every part against the definitions, on the article's and odd networks.

use patchwork::Error;
use patchwork::article;
use patchwork::config::{Description, KindDescription};
use patchwork::inspect::{
    choice, mean, picture_of, receptive_field, similarities, weighted_sum, window_area,
};
use patchwork::layer::{
    Activation, AveragePool2dDescription, Conv2dDescription, MaxPool2dDescription,
};
use patchwork::network::Network;
use patchwork::shape::{Area, ImageShape, Padding};
use patchwork::workspace::Workspace;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::compare::assert_near;
use crate::support::networks::{
    FLATTEN, article, conv2d, dense, max_pool2d, network, odd, thinned,
};
use crate::support::twin::window::Slide;
use crate::support::{double, magnitudes, pixels, sweep};

const CNN: [usize; 4] = [0, 1, 2, 3];

/// A pass of the network over noise, every layer's output kept.
fn passed(network: &Network) -> Workspace {
    let mut workspace = Workspace::for_inspection(network, 1);
    let image = pixels(5, network.input().count());
    workspace.input_mut(1).unwrap().copy_from_slice(&image);
    network.forward(&mut workspace);
    workspace
}

/// Every network with a pass and, for each layer, its kind and the shape of its input.
fn networks() -> impl Iterator<
    Item = (
        String,
        Network,
        Workspace,
        Vec<(KindDescription, Vec<usize>)>,
    ),
> {
    article().into_iter().chain(odd()).map(|(name, network)| {
        let description = Description::from_json(&network.config()).unwrap();
        let mut shape = description.input.dimensions().to_vec();
        let layers = description.layers.into_iter().zip(network.layers());
        let layers = layers.map(|(described, layer)| {
            let input = std::mem::replace(&mut shape, layer.output.dimensions().to_vec());
            (described.kind, input)
        });
        let layers = layers.collect();
        let workspace = passed(&network);
        (name.to_string(), network, workspace, layers)
    })
}

/// The input of a layer.
fn input_of(workspace: &Workspace, layer: usize) -> &[f32] {
    match layer {
        0 => workspace.input(),
        _ => workspace.output(layer - 1),
    }
}

/// A hundred or so places in an output of `count` values, the first and the last among them.
fn places(count: usize) -> impl Iterator<Item = usize> {
    (0..count).step_by(count / 100 + 1).chain([count - 1])
}

fn slide(kind: &KindDescription, input: &[usize]) -> Option<Slide> {
    let (size, strides, padding, channels) = match *kind {
        KindDescription::Conv2d(Conv2dDescription {
            filters,
            kernel_size,
            strides,
            padding,
            ..
        }) => (kernel_size, strides, padding, filters),
        KindDescription::MaxPool2d(MaxPool2dDescription { pool_size, strides })
        | KindDescription::AveragePool2d(AveragePool2dDescription { pool_size, strides }) => {
            (pool_size, strides, Padding::Valid, input[2])
        }
        _ => return None,
    };
    Some(Slide {
        input: [input[0], input[1], input[2]],
        size,
        strides,
        padding,
        channels,
    })
}

/// The taps of a window over an output pixel, each with the pixel under it, by the definition.
fn taps(slide: &Slide, output: usize) -> Vec<(usize, usize)> {
    let mut taps = Vec::new();
    slide.visit(|at, tap, input| {
        if at == output {
            taps.push((tap, input));
        }
    });
    taps
}

fn area(width: usize, pixels: impl Iterator<Item = usize> + Clone) -> Area {
    let rows = pixels.clone().map(|pixel| pixel / width);
    let columns = pixels.map(|pixel| pixel % width);
    Area {
        rows: rows.clone().min().unwrap()..rows.max().unwrap() + 1,
        columns: columns.clone().min().unwrap()..columns.max().unwrap() + 1,
    }
}

#[test]
fn a_convolutions_sum_has_the_values_and_weights_of_its_definition() {
    let cases = networks().flat_map(|(name, network, workspace, layers)| {
        let convolutions = layers.into_iter().enumerate();
        let convolutions = convolutions.filter_map(|(layer, (kind, input))| match kind {
            KindDescription::Conv2d { .. } => Some((layer, slide(&kind, &input).unwrap())),
            _ => None,
        });
        let cases: Vec<_> = convolutions
            .map(|(layer, slide)| {
                (
                    format!("{name}, {layer}"),
                    network.clone(),
                    workspace.clone(),
                    layer,
                    slide,
                )
            })
            .collect();
        cases
    });
    sweep(cases, |(name, network, workspace, layer, slide)| {
        let (input, parameters) = (input_of(&workspace, layer), network.parameters());
        let [kernel, bias] = network.layers()[layer].params() else {
            panic!("{name}: no parameters");
        };
        let (channels, filters) = (slide.input[2], slide.channels);
        let window = slide.size[0] * slide.size[1];
        for index in places(network.layers()[layer].output.count()) {
            let sum = weighted_sum(&network, &workspace, layer, index).unwrap();
            let mut values = vec![0.0; window * channels];
            let mut inputs = vec![None; window * channels];
            for (tap, pixel) in taps(&slide, index / filters) {
                for channel in 0..channels {
                    values[channel * window + tap] = input[pixel * channels + channel];
                    inputs[channel * window + tap] = Some(pixel * channels + channel);
                }
            }
            assert_eq!(sum.inputs, inputs, "{name}, {index}: inputs");
            assert_eq!(sum.values, values, "{name}, {index}: values");
            for (place, weight) in sum.weights.iter().enumerate() {
                let (channel, tap) = (place / window, place % window);
                let at = (tap * channels + channel) * filters + index % filters;
                assert_eq!(
                    *weight,
                    parameters[kernel.range.start + at],
                    "{name}, {index}"
                );
            }
            assert_eq!(
                sum.bias,
                parameters[bias.range.start + index % filters],
                "{name}"
            );
        }
    });
}

#[test]
fn the_total_through_the_activation_is_the_value() {
    let cases = networks().flat_map(|(name, network, workspace, _)| {
        let weighted = (0..network.layers().len())
            .filter(|&layer| !network.layers()[layer].params().is_empty());
        let cases: Vec<_> = weighted
            .map(|layer| {
                (
                    format!("{name}, {layer}"),
                    network.clone(),
                    workspace.clone(),
                    layer,
                )
            })
            .collect();
        cases
    });
    sweep(cases, |(name, network, workspace, layer)| {
        let here = &network.layers()[layer];
        for index in places(here.output.count()) {
            let sum = weighted_sum(&network, &workspace, layer, index).unwrap();
            let terms: Vec<f64> = sum
                .values
                .iter()
                .zip(&sum.weights)
                .map(|(x, w)| f64::from(*x) * f64::from(*w))
                .collect();
            let exact = terms.iter().sum::<f64>() + f64::from(sum.bias);
            let magnitude = magnitudes(&terms).iter().sum::<f64>() + f64::from(sum.bias.abs());
            let length = terms.len() + 1;
            let near = |what: &str, ours: f32, exact: f64| {
                assert_near(
                    &format!("{name}, {index}: {what}"),
                    &[ours],
                    &[exact],
                    length,
                    &[magnitude],
                );
            };
            near("total", sum.total, exact);
            let value = workspace.output(layer)[index];
            match here.activation() {
                Activation::Relu => near("value", value, exact.max(0.0)),
                Activation::Linear | Activation::Softmax => near("value", value, exact),
            }
            let taps = sum.products.len() / sum.sums.len();
            for (channel, products) in terms.chunks_exact(taps).enumerate() {
                near("channel", sum.sums[channel], products.iter().sum());
            }
            let shown = [sum.sums.len() - 1, 0];
            let shown = &shown[..2.min(sum.sums.len())];
            let hidden = (0..sum.sums.len()).filter(|channel| !shown.contains(channel));
            near(
                "rest",
                sum.rest(shown),
                hidden.map(|channel| f64::from(sum.sums[channel])).sum(),
            );
        }
    });
}

#[test]
fn a_units_terms_are_its_inputs_and_its_column_of_the_kernel() {
    for (name, network) in article() {
        let workspace = passed(&network);
        let layer = network.layers().len() - 2;
        let sum = weighted_sum(&network, &workspace, layer, 17).unwrap();
        assert_eq!(sum.values, workspace.output(layer - 1), "{name}");
        assert_eq!(sum.sums, sum.products, "{name}");
        let kernel = &network.layers()[layer].params()[0].range;
        let column: Vec<f32> = (0..sum.values.len())
            .map(|input| network.parameters()[kernel.start + input * 128 + 17])
            .collect();
        assert_eq!(sum.weights, column, "{name}");
    }
}

#[test]
fn the_strongest_channels_are_those_that_raise_and_lower_the_total_most() {
    let [(_, cnn), _] = article();
    let workspace = passed(&cnn);
    for unit in 0..128 {
        let sum = weighted_sum(&cnn, &workspace, 5, unit).unwrap();
        let mut order: Vec<usize> = (0..1600).collect();
        order.sort_by(|&a, &b| sum.sums[b].total_cmp(&sum.sums[a]));
        let expected: Vec<usize> = order[..4].iter().chain(&order[1596..]).copied().collect();
        assert_eq!(sum.strongest(4), expected, "unit {unit}");
    }
    // A single channel is shown even if it does nothing.
    let mut dark = article::cnn([2, 2], 3, 1).unwrap();
    dark.parameters_mut().fill(0.0);
    let workspace = passed(&dark);
    let sum = weighted_sum(&dark, &workspace, 0, 0).unwrap();
    assert_eq!(sum.strongest(2), [0]);
    let sum = weighted_sum(&dark, &workspace, 5, 0).unwrap();
    assert_eq!(sum.strongest(2), [0; 0]);
}

#[test]
fn an_average_pool_opens_as_the_mean_of_its_window() {
    let mut checked = 0;
    for (name, network, workspace, layers) in networks() {
        for (layer, (kind, input)) in layers.iter().enumerate() {
            let (KindDescription::AveragePool2d { .. }, Some(slide)) = (kind, slide(kind, input))
            else {
                continue;
            };
            let values = input_of(&workspace, layer);
            let exact = slide.average(&double(values));
            for index in places(exact.len()) {
                let ours = mean(&network, &workspace, layer, index).unwrap();
                let channel = index % slide.channels;
                let under: Vec<f32> = taps(&slide, index / slide.channels)
                    .into_iter()
                    .map(|(_, pixel)| values[pixel * slide.channels + channel])
                    .collect();
                assert_eq!(ours.values, under, "{name}, {layer}, {index}");
                assert_eq!(ours.mean, exact[index] as f32, "{name}, {layer}, {index}");
                checked += 1;
            }
            let error = choice(&network, &workspace, layer, 0).unwrap_err();
            let expected = "layer: expected a MaxPooling2D layer, found AveragePooling2D";
            assert_eq!(error.to_string(), expected);
        }
    }
    assert!(checked > 50, "{checked} means");
}

#[test]
fn a_pool_chooses_the_winner_of_its_definition() {
    let mut checked = 0;
    for (name, network, workspace, layers) in networks() {
        for (layer, (kind, input)) in layers.iter().enumerate() {
            let (KindDescription::MaxPool2d { .. }, Some(slide)) = (kind, slide(kind, input))
            else {
                continue;
            };
            let values = input_of(&workspace, layer);
            let winners = slide.winners(&double(values));
            for index in places(winners.len()) {
                let ours = choice(&network, &workspace, layer, index).unwrap();
                assert_eq!(
                    ours.winner_index, winners[index],
                    "{name}, {layer}, {index}"
                );
                let channel = index % slide.channels;
                let under: Vec<f32> = taps(&slide, index / slide.channels)
                    .into_iter()
                    .map(|(_, pixel)| values[pixel * slide.channels + channel])
                    .collect();
                assert_eq!(ours.values, under, "{name}, {layer}, {index}");
                assert_eq!(
                    ours.values[ours.winner],
                    workspace.output(layer)[index],
                    "{name}"
                );
                checked += 1;
            }
        }
    }
    assert!(checked > 100, "{checked} choices");
}

#[test]
fn a_window_covers_the_pixels_of_its_definition() {
    let mut checked = 0;
    for (name, network, _, layers) in networks() {
        for (layer, (kind, input)) in layers.iter().enumerate() {
            let Some(slide) = slide(kind, input) else {
                continue;
            };
            for index in places(network.layers()[layer].output.count()) {
                let under = taps(&slide, index / slide.channels);
                let expected = area(input[1], under.iter().map(|&(_, pixel)| pixel));
                let ours = window_area(&network, layer, index).unwrap();
                assert_eq!(ours, expected, "{name}, {layer}, {index}");
                checked += 1;
            }
        }
    }
    assert!(checked > 100, "{checked} windows");
}

/// The rectangle around all pixels that a value depends on, found by going back step by step.
fn pixels_behind(layers: &[(KindDescription, Vec<usize>)], layer: usize, index: usize) -> Area {
    let channels = |layer: usize| {
        layers
            .get(layer + 1)
            .map_or(1, |(_, input)| input.last().copied().unwrap())
    };
    let mut seen = vec![index / channels(layer)];
    if layers[layer].0 == FLATTEN {
        seen = vec![index / layers[layer].1.get(2).copied().unwrap_or(1)];
    }
    for (kind, input) in layers[..=layer].iter().rev() {
        if let Some(slide) = slide(kind, input) {
            let mut before: Vec<usize> = Vec::new();
            slide.visit(|output, _, pixel| {
                if seen.contains(&output) && !before.contains(&pixel) {
                    before.push(pixel);
                }
            });
            seen = before;
        }
    }
    area(layers[0].1[1], seen.into_iter())
}

#[test]
fn a_receptive_field_is_everything_that_a_value_depends_on() {
    let mut checked = 0;
    for (name, network, _, layers) in networks() {
        for (layer, (kind, _)) in layers.iter().enumerate() {
            let outputs = places(network.layers()[layer].output.count());
            for index in outputs.step_by(7) {
                let ours = receptive_field(&network, layer, index).unwrap();
                let expected = match (kind, layers[0].1.as_slice()) {
                    (_, [_]) => None,
                    (KindDescription::Dense { .. }, [height, width, ..]) => Some(Area {
                        rows: 0..*height,
                        columns: 0..*width,
                    }),
                    _ => Some(pixels_behind(&layers, layer, index)),
                };
                assert_eq!(ours, expected, "{name}, {layer}, {index}");
                checked += 1;
            }
        }
    }
    assert!(checked > 100, "{checked} fields");
}

#[test]
fn the_articles_layers_see_3_4_8_and_10_pixels() {
    let [(_, cnn), _] = article();
    let widths = CNN.map(|layer| {
        let index = cnn.layers()[layer].output.count() / 2;
        let field = receptive_field(&cnn, layer, index).unwrap().unwrap();
        assert_eq!(field.rows.len(), field.columns.len());
        field.rows.len()
    });
    assert_eq!(widths, [3, 4, 8, 10]);
    let whole = Some(Area {
        rows: 0..28,
        columns: 0..28,
    });
    assert_eq!(receptive_field(&cnn, 5, 0).unwrap(), whole);
}

#[test]
fn a_flatten_index_is_row_column_and_filter() {
    let [(_, cnn), (_, dnn)] = article();
    let picture = picture_of(&cnn, 4).unwrap().unwrap();
    let mut index = 0;
    for row in 0..5 {
        for column in 0..5 {
            for filter in 0..64 {
                assert_eq!(picture.cell(index), [row, column, filter]);
                index += 1;
            }
        }
    }
    assert_eq!(index, cnn.layers()[4].output.count());
    let garment = ImageShape {
        height: 28,
        width: 28,
        channels: 1,
    };
    assert_eq!(picture_of(&dnn, 0).unwrap(), Some(garment));
    assert_eq!(garment.cell(28 * 3 + 5), [3, 5, 0]);
    assert_eq!(picture_of(&dnn, 1).unwrap(), None);
    let flattened_twice = network(
        &[4, 4, 1],
        vec![
            conv2d(2, [3, 3], [1, 1], Padding::Valid),
            FLATTEN,
            FLATTEN,
            dense(3, Activation::Softmax),
        ],
    );
    let field = receptive_field(&flattened_twice, 2, 7).unwrap();
    assert_eq!(field, receptive_field(&flattened_twice, 0, 7).unwrap());
}

#[test]
fn a_dropout_passes_on_the_picture_of_the_layer_before() {
    let network = thinned();
    let workspace = passed(&network);
    for [layer, before] in [[3, 2], [4, 2]] {
        assert_eq!(
            picture_of(&network, layer).unwrap(),
            picture_of(&network, before).unwrap()
        );
        assert_eq!(workspace.output(layer), workspace.output(before));
        for index in 0..network.layers()[layer].output.count() {
            assert_eq!(
                receptive_field(&network, layer, index).unwrap(),
                receptive_field(&network, before, index).unwrap()
            );
        }
    }
    assert_eq!(picture_of(&network, 0).unwrap(), network.input().image());
    assert_eq!(picture_of(&network, 6).unwrap(), None);
    let error = weighted_sum(&network, &workspace, 6, 0).unwrap_err();
    assert_eq!(error.argument(), "layer");
}

#[test]
fn what_is_not_there_is_refused_by_name() {
    let cnn = network(
        &[6, 6, 1],
        vec![
            conv2d(2, [3, 3], [1, 1], Padding::Valid),
            max_pool2d([2, 2], [2, 2]),
            FLATTEN,
            dense(3, Activation::Softmax),
        ],
    );
    let workspace = passed(&cnn);
    let message = |error: Error| error.to_string();
    let sum = |layer, index| weighted_sum(&cnn, &workspace, layer, index).map_err(message);
    assert_eq!(sum(4, 0).unwrap_err(), "layer: expected 0 to 3, found 4");
    assert_eq!(sum(0, 32).unwrap_err(), "index: expected 0 to 31, found 32");
    let kind = "layer: expected a Conv2D or Dense layer, found MaxPooling2D";
    assert_eq!(sum(1, 0).unwrap_err(), kind);
    assert!(choice(&cnn, &workspace, 0, 0).is_err());
    assert!(window_area(&cnn, 2, 0).is_err());
    assert!(receptive_field(&cnn, 9, 0).is_err());
    assert!(picture_of(&cnn, 9).is_err());
    let idle = Workspace::for_inspection(&cnn, 1);
    let none = weighted_sum(&cnn, &idle, 0, 0).map_err(message);
    let nothing = "workspace: expected a sample that passed, found none";
    assert_eq!(none.unwrap_err(), nothing);
    assert!(choice(&cnn, &idle, 1, 0).is_err());
    let similar = |layer, count| similarities(&cnn, layer, &vec![1.0; count]).map_err(message);
    assert_eq!(
        similar(0, 25).unwrap_err(),
        "filter: expected 9 weights, found 25"
    );
    assert_eq!(
        similar(1, 9).unwrap_err(),
        "layer: expected a Conv2D layer, found MaxPooling2D"
    );
}
