//! What the page paints and prepares, on real canvases, whose pixels are read back.

use js_sys::{Array, Float32Array, Reflect, Uint32Array};
use patchwork::bindings::feature_map::{FeatureMap, Filter, filter_names};
use patchwork::bindings::neighbours::Neighbours;
use patchwork::bindings::network::Network;
use patchwork::bindings::picture::{Preparation, paint_color_map, paint_pixels};
use patchwork::data::PIXELS;
use patchwork::lesson::color::{ColorMap, signed, viridis};
use patchwork::prepare::{DRAWING_STAGES, PHOTO_STAGES, prepare_drawing, prepare_photo};
use serde::Deserialize;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::{COUNT, assert_error, assert_tiles, canvas, images, opaque, read};

#[derive(Debug, Deserialize)]
struct Range {
    minimum: f32,
    maximum: f32,
}

/// A network after a prediction.
fn network() -> Network {
    let mut network = Network::cnn(5, 3, 4, 1.0).unwrap();
    let image: Vec<u8> = (0..PIXELS).map(|index| (index * 37 % 256) as u8).collect();
    network.predict(&image).unwrap();
    network
}

#[test]
fn pixels_are_painted_grey() {
    let canvas = canvas();
    let pixels: Vec<u8> = (0..PIXELS).map(|index| (index % 256) as u8).collect();
    paint_pixels(&canvas, &pixels, 28).unwrap();
    assert_eq!((canvas.width(), canvas.height()), (28, 28));
    let expected: Vec<[u8; 4]> = pixels.iter().map(|&grey| opaque([grey; 3])).collect();
    assert_eq!(read(&canvas), expected);
    // The same canvas again, with another size.
    paint_pixels(&canvas, &[255, 0, 7], 3).unwrap();
    assert_eq!(read(&canvas), [255, 0, 7].map(|grey| opaque([grey; 3])));
    assert_error(paint_pixels(&canvas, &pixels, 0), "ShapeError", "pixels: ");
    assert_error(paint_pixels(&canvas, &pixels, 27), "ShapeError", "pixels: ");
    assert_error(paint_pixels(&canvas, &[], 28), "ShapeError", "pixels: ");
}

#[test]
fn color_maps_are_painted_as_strips() {
    let maps = [
        ("viridis", ColorMap::Viridis),
        ("signed", ColorMap::Signed),
        ("grey", ColorMap::Grey),
    ];
    for (name, map) in maps {
        let canvas = canvas();
        paint_color_map(&canvas, name).unwrap();
        assert_eq!((canvas.width(), canvas.height()), (256, 1));
        let painted = read(&canvas);
        let (start, end) = map.domain().into_inner();
        assert_eq!(painted[0], opaque(map.color(start)), "{name}");
        assert_eq!(painted[255], opaque(map.color(end)), "{name}");
    }
    assert_error(
        paint_color_map(&canvas(), "rainbow"),
        "ConfigError",
        "color map: ",
    );
}

#[test]
fn every_channel_of_an_activation_is_a_tile() {
    let mut network = network();
    for layer in [0, 1, 2, 3] {
        let shape = network.activation_shape(layer).unwrap();
        let shape = [shape[0], shape[1], shape[2]];
        let values = network.activation(layer).unwrap();
        let largest = values.iter().copied().fold(0.0, f32::max);
        for columns in [1, 2, 8] {
            let canvas = canvas();
            let range = network
                .paint_activation(layer, &canvas, columns, false)
                .unwrap();
            let range: Range = serde_wasm_bindgen::from_value(range.into()).unwrap();
            assert_eq!(range.maximum, largest);
            assert!(range.minimum >= 0.0);
            assert_tiles(&canvas, shape, columns, |row, column, tile| {
                let value = values[(row * shape[1] + column) * shape[2] + tile];
                viridis(value / largest)
            });
        }
    }
}

#[test]
fn every_filter_is_a_tile_with_white_at_zero() {
    let network = network();
    for (layer, filters) in [(0, 5), (2, 3)] {
        let weights: Vec<Vec<f32>> = (0..filters)
            .map(|filter| network.filter(layer, filter, 0).unwrap())
            .collect();
        let largest = weights
            .iter()
            .flatten()
            .fold(0.0, |largest: f32, w| largest.max(w.abs()));
        let canvas = canvas();
        let range = network.paint_filters(layer, &canvas, 2, false).unwrap();
        let range: Range = serde_wasm_bindgen::from_value(range.into()).unwrap();
        assert_eq!(range.maximum.max(-range.minimum), largest);
        assert_tiles(&canvas, [3, 3, filters], 2, |row, column, tile| {
            signed(weights[tile][row * 3 + column] / largest)
        });
    }
}

#[test]
fn every_tile_has_a_scale_of_its_own_where_that_is_asked_for() {
    let mut network = network();
    let (shape, values) = ([26, 26, 5], network.activation(0).unwrap());
    let canvas = canvas();
    let range = network.paint_activation(0, &canvas, 3, true).unwrap();
    let range: Range = serde_wasm_bindgen::from_value(range.into()).unwrap();
    assert_eq!(range.maximum, values.iter().copied().fold(0.0, f32::max));
    let map = |tile: usize| values.iter().skip(tile).step_by(5).copied();
    assert_tiles(&canvas, shape, 3, |row, column, tile| {
        let largest = map(tile).fold(0.0, f32::max);
        let scale = if largest > 0.0 { largest } else { 1.0 };
        viridis(values[(row * 26 + column) * 5 + tile] / scale)
    });
    network.paint_filters(0, &canvas, 3, true).unwrap();
    assert_tiles(&canvas, [3, 3, 5], 3, |row, column, tile| {
        let weights = network.filter(0, tile, 0).unwrap();
        let furthest = weights.iter().fold(0.0, |most: f32, w| most.max(w.abs()));
        signed(weights[row * 3 + column] / furthest)
    });
}

#[test]
fn layers_without_pictures_are_errors_by_name() {
    let (mut network, canvas) = (network(), canvas());
    assert_error(
        network.paint_activation(5, &canvas, 1, false),
        "ShapeError",
        "layer: ",
    );
    assert_error(
        network.paint_activation(7, &canvas, 1, false),
        "ShapeError",
        "layer: ",
    );
    assert_error(
        network.paint_activation(0, &canvas, 0, false),
        "ShapeError",
        "columns: ",
    );
    assert_error(
        network.paint_filters(1, &canvas, 1, false),
        "ShapeError",
        "layer: ",
    );
    assert_error(
        network.paint_filters(0, &canvas, 0, false),
        "ShapeError",
        "columns: ",
    );
}

#[test]
fn a_network_without_activity_is_painted_dark() {
    let mut network = network();
    network
        .set_parameters(&vec![0.0; network.parameter_count()])
        .unwrap();
    network.predict(&[255; PIXELS]).unwrap();
    let canvas = canvas();
    network.paint_activation(0, &canvas, 5, false).unwrap();
    assert_tiles(&canvas, [26, 26, 5], 5, |_, _, _| viridis(0.0));
    network.paint_filters(0, &canvas, 5, false).unwrap();
    assert_tiles(&canvas, [3, 3, 5], 5, |_, _, _| [255; 3]);
}

/// A bright rectangle on `ground`, as a canvas gives it.
fn rectangle(ground: u8) -> Vec<u8> {
    let grey =
        |index: usize| match (10..50).contains(&(index / 64)) && (20..40).contains(&(index % 64)) {
            true => 230,
            false => ground,
        };
    (0..64 * 64).map(grey).collect()
}

fn rgba(greys: &[u8]) -> Vec<u8> {
    greys.iter().flat_map(|&grey| opaque([grey; 3])).collect()
}

#[test]
fn drawings_and_photos_are_prepared_as_the_data_is() {
    let drawing = rectangle(0);
    let ours = Preparation::drawing(drawing.clone(), 64, 64, &array(&[])).unwrap();
    let ours = ours.pixels().unwrap();
    let expected = prepare_drawing(&rgba(&drawing), 64, 64).unwrap();
    assert_eq!(ours, expected.unwrap());
    assert_eq!(ours.len(), PIXELS);
    assert!(ours.iter().any(|&pixel| pixel > 200));
    let empty = Preparation::drawing(vec![0; 64 * 64], 64, 64, &array(&[])).unwrap();
    assert_eq!(empty.pixels(), None);
    assert_error(
        Preparation::drawing(drawing, 63, 64, &array(&[])),
        "ShapeError",
        "",
    );

    let photo = rgba(&rectangle(40));
    let ours = Preparation::photo(&photo, 64, 64, &array(&[])).unwrap();
    let expected = prepare_photo(&photo, 64, 64).unwrap();
    assert_eq!(ours.pixels(), Some(expected.to_vec()));
    assert_error(
        Preparation::photo(&photo, 64, 63, &array(&[])),
        "ShapeError",
        "",
    );
    assert_error(
        Preparation::photo(&[0; 64 * 64 * 4], 64, 64, &array(&[])),
        "BytesError",
        "",
    );
}

#[test]
fn a_map_is_painted_in_the_colours_of_its_values() {
    let pixels: Vec<u8> = (0..36).map(|index| (index * 89 % 256) as u8).collect();
    let image = FeatureMap::from_pixels(&pixels, 6).unwrap();
    let found = Filter::named("vertical").unwrap().apply(&image).unwrap();
    let largest = found.largest();
    let rectified = found.relu();
    let maps = [
        (&image, "grey", 255.0),
        (&found, "signed", largest),
        (&rectified, "viridis", largest),
    ];
    for (map, name, largest) in maps {
        let colors = ColorMap::from_name(name).unwrap();
        let canvas = canvas();
        map.paint(&canvas, name, largest).unwrap();
        assert_eq!(
            [canvas.width(), canvas.height()],
            [map.width(), map.height()].map(|size| size as u32)
        );
        let values = map.values();
        let expected: Vec<_> = values
            .iter()
            .map(|v| opaque(colors.color(v / largest)))
            .collect();
        assert_eq!(read(&canvas), expected, "{name}");
    }
    assert_error(
        image.paint(&canvas(), "rainbow", 1.0),
        "ConfigError",
        "color map: ",
    );
}

#[test]
fn a_filter_says_what_it_did_and_what_it_cannot_do() {
    let image = FeatureMap::from_pixels(&[7; 36], 6).unwrap();
    for name in filter_names() {
        let filter = Filter::named(&String::from(name)).unwrap();
        let found = filter.moved(2, "same").unwrap().apply(&image).unwrap();
        assert_eq!([found.width(), found.height()], [3, 3]);
        let terms = filter.terms(&image, 1, 2).unwrap();
        assert_eq!((terms.row, terms.column, terms.inputs.len()), (1, 2, 9));
        assert_eq!(terms.value, terms.sum / filter.divisor() + filter.bias());
    }
    let identity = Filter::named("identity").unwrap();
    assert_error(Filter::named("rainbow"), "ConfigError", "filter: ");
    assert_error(
        Filter::new(&[1.0; 9], 0.0, 0.0),
        "ConfigError",
        "filter.divisor: ",
    );
    assert_error(identity.moved(1, "full"), "ConfigError", "filter.padding: ");
    assert_error(identity.terms(&image, 4, 0), "ShapeError", "cell: ");
    assert_error(image.pool("median", 2), "ConfigError", "pooling: ");
    assert_error(image.pool("max", 7), "ConfigError", "pooling: ");
    let window = image.pool_window(2, 2, 1).unwrap();
    assert_eq!((window.row, window.column, window.winner), (4, 2, 0));
}

/// An array of these names.
fn array(names: &[&str]) -> Array {
    names.iter().map(|&name| JsValue::from(name)).collect()
}

#[test]
fn each_stage_of_a_drawing_can_be_painted_and_left_out() {
    let drawing = rectangle(0);
    let all = Preparation::drawing(drawing.clone(), 64, 64, &array(&[])).unwrap();
    let pixels = all.pixels().unwrap();
    let expected = prepare_drawing(&rgba(&drawing), 64, 64).unwrap();
    assert_eq!(pixels, expected.unwrap());
    let names: Vec<String> = all.stages().into_iter().map(Into::into).collect();
    assert_eq!(names, DRAWING_STAGES);
    let canvas = canvas();
    for (index, side) in [112, 112, 112, 28, 28, 28].into_iter().enumerate() {
        all.paint(index, &canvas).unwrap();
        assert_eq!(canvas.height(), side, "stage {index}");
    }
    let shown = read(&canvas);
    let expected: Vec<[u8; 4]> = pixels.iter().map(|&grey| opaque([grey; 3])).collect();
    assert_eq!(shown, expected);
    let bare = Preparation::drawing(drawing.clone(), 64, 64, &array(&["soften", "cloth"])).unwrap();
    assert_ne!(bare.pixels().unwrap(), pixels);
    assert_error(all.paint(6, &canvas), "ShapeError", "index");
    let unknown = Preparation::drawing(drawing, 64, 64, &array(&["stretch"]));
    assert_error(unknown, "ConfigError", "skipped");

    let empty = Preparation::drawing(vec![0; 64 * 64], 64, 64, &array(&[])).unwrap();
    assert_eq!(empty.pixels(), None);
    assert_error(empty.paint(0, &canvas), "ShapeError", "index");

    let photo = Preparation::photo(&rgba(&rectangle(40)), 64, 64, &array(&[])).unwrap();
    assert_eq!(photo.stages().len(), PHOTO_STAGES.len());
    photo.paint(0, &canvas).unwrap();
    assert_eq!(canvas.width(), 64);
}

#[test]
fn the_nearest_garment_of_one_of_them_is_itself() {
    // Of a few units only one may see anything; then all descriptions point the same way.
    let mut network = Network::cnn(3, 2, 64, 1.0).unwrap();
    let images = images();
    let mut neighbours = Neighbours::new(&network).unwrap();
    assert_error(neighbours.nearest(&network, 1), "ShapeError", "prediction");
    neighbours.add(&network, &images[..3 * PIXELS]).unwrap();
    neighbours.add(&network, &images[3 * PIXELS..]).unwrap();
    while !neighbours.calibrate() {}
    assert_eq!(neighbours.count(), COUNT);
    for index in [0, 4, COUNT - 1] {
        let image = &images[index * PIXELS..][..PIXELS];
        network.predict(image).unwrap();
        let nearest = neighbours.nearest(&network, 2).unwrap();
        let property = |key: &str| Reflect::get(&nearest, &key.into()).unwrap();
        let indices: Uint32Array = property("indices").dyn_into().unwrap();
        let distances: Float32Array = property("distances").dyn_into().unwrap();
        assert_eq!((indices.length(), indices.get_index(0)), (2, index as u32));
        assert_eq!(distances.length(), 2);
        let [first, second] = [0, 1].map(|place| distances.get_index(place));
        assert!(first < 0.01 && first <= second);
        assert!(neighbours.novelty(&network, image).unwrap() <= 1.0);
    }
    let odd = neighbours.add(&network, &[0; 5]);
    assert_error(odd, "ShapeError", "images");
    let other = Network::cnn(3, 2, 65, 1.0).unwrap();
    assert_error(neighbours.add(&other, &images), "ShapeError", "hidden");
}
