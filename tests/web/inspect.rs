//! A prediction taken apart as the page sees it: plain objects, typed arrays, and pictures of values
//! that have no rows and columns of their own.

use js_sys::{Float32Array, Int32Array, Object, Reflect, Uint32Array};
use patchwork::bindings::network::Network;
use patchwork::bindings::picture::paint_weights;
use patchwork::data::PIXELS;
use patchwork::lesson::color::{signed, viridis};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::*;

/// A small CNN after a prediction: 28, 26, 13, 11, 5, 50, 5, 10.
fn network() -> Network {
    let mut network = Network::cnn(3, 2, 5, 1.0).unwrap();
    network.predict(&images()[..PIXELS]).unwrap();
    network
}

fn get(object: &Object, key: &str) -> JsValue {
    Reflect::get(object, &key.into()).unwrap()
}

fn floats(object: &Object, key: &str) -> Vec<f32> {
    get(object, key)
        .dyn_into::<Float32Array>()
        .unwrap()
        .to_vec()
}

fn number(object: &Object, key: &str) -> f64 {
    get(object, key).as_f64().unwrap()
}

#[test]
fn the_places_of_values_are_sizes_and_areas() {
    let network = network();
    assert_eq!(network.input_picture().unwrap(), [28, 28, 1]);
    assert_eq!(network.picture_shape(3).unwrap().unwrap(), [5, 5, 2]);
    assert_eq!(network.picture_shape(4).unwrap().unwrap(), [5, 5, 2]);
    assert_eq!(network.picture_shape(5).unwrap(), None);
    assert_eq!(network.filter_size(2).unwrap(), [3, 3]);
    // Row 4, column 2, filter 1 of the last pooling, and the same value in the flattened row.
    let index = (4 * 5 + 2) * 2 + 1;
    assert_eq!(
        network.receptive_field(3, index).unwrap().unwrap(),
        [16, 8, 10, 10]
    );
    assert_eq!(
        network.receptive_field(4, index).unwrap().unwrap(),
        [16, 8, 10, 10]
    );
    assert_eq!(
        network.receptive_field(5, 0).unwrap().unwrap(),
        [0, 0, 28, 28]
    );
    assert_eq!(network.window_area(3, index).unwrap(), [8, 4, 2, 2]);
    assert_error(network.picture_shape(7), "ShapeError", "layer: ");
    assert_error(network.receptive_field(3, 50), "ShapeError", "index: ");
    assert_error(network.window_area(4, 0), "ShapeError", "layer: ");
    assert_error(network.filter_size(1), "ShapeError", "layer: ");
}

#[test]
fn an_opened_sum_holds_the_strongest_channels_and_the_rest() {
    let mut network = network();
    let (row, column) = (7, 3);
    let index = (row * 11 + column) * 2 + 1;
    let sum = network.open_sum(2, index, 1).unwrap();
    let channels = get(&sum, "channels").dyn_into::<Uint32Array>().unwrap();
    let channels = channels.to_vec();
    let values = network.activation(1).unwrap();
    let inputs = get(&sum, "inputs").dyn_into::<Int32Array>().unwrap();
    assert_eq!(inputs.length() as usize, 9 * channels.len());
    for (place, &input) in inputs.to_vec().iter().enumerate() {
        let (channel, tap) = (channels[place / 9] as usize, place % 9);
        let expected = ((row + tap / 3) * 13 + column + tap % 3) * 3 + channel;
        assert_eq!(input, expected as i32);
        assert_eq!(floats(&sum, "values")[place], values[expected]);
        let weight = network.filter(2, 1, channel).unwrap()[tap];
        assert_eq!(floats(&sum, "weights")[place], weight);
        assert_eq!(floats(&sum, "products")[place], values[expected] * weight);
    }
    assert_eq!(number(&sum, "others") as usize, 3 - channels.len());
    let shown: f32 = floats(&sum, "sums").iter().sum();
    let whole = f64::from(shown) + number(&sum, "rest") + number(&sum, "bias");
    assert!((whole - number(&sum, "total")).abs() < 1e-5);
    assert_eq!(get(&sum, "activation"), "relu");
    let value = network.activation(2).unwrap()[index];
    assert_eq!(number(&sum, "value"), f64::from(value));
    assert!((number(&sum, "total").max(0.0) - f64::from(value)).abs() < 1e-5);

    let sum = network.open_sum(6, 4, 9).unwrap();
    assert_eq!(get(&sum, "activation"), "softmax");
    let share = network.activation(6).unwrap()[4];
    assert_eq!(number(&sum, "value"), f64::from(share));
    assert!((number(&sum, "total") - f64::from(network.logits()[4])).abs() < 1e-5);
    assert_error(network.open_sum(1, 0, 1), "ShapeError", "layer: ");
    let mut idle = Network::cnn(3, 2, 5, 1.0).unwrap();
    assert_error(idle.open_sum(0, 0, 1), "ShapeError", "workspace: ");
}

#[test]
fn padding_is_an_input_of_no_index() {
    let same = config().replacen("\"valid\"", "\"same\"", 1);
    let mut network = Network::from_config(&same, 1.0).unwrap();
    network.predict(&images()[..PIXELS]).unwrap();
    let sum = network.open_sum(0, 0, 1).unwrap();
    let inputs = get(&sum, "inputs").dyn_into::<Int32Array>().unwrap();
    assert_eq!(inputs.to_vec(), [-1, -1, -1, -1, 0, 1, -1, 28, 29]);
}

#[test]
fn an_opened_choice_names_its_winner() {
    let mut network = network();
    let index = (3 * 13 + 5) * 3 + 2;
    let choice = network.open_choice(1, index).unwrap();
    let values = network.activation(0).unwrap();
    let under =
        [(6, 10), (6, 11), (7, 10), (7, 11)].map(|(row, column)| (row * 26 + column) * 3 + 2);
    assert_eq!(floats(&choice, "values"), under.map(|index| values[index]));
    let winner = number(&choice, "winner") as usize;
    assert_eq!(number(&choice, "winnerIndex") as usize, under[winner]);
    assert_eq!(values[under[winner]], network.activation(1).unwrap()[index]);
    assert_error(network.open_choice(0, 0), "ShapeError", "layer: ");
}

#[test]
fn powers_and_similarities_are_numbers() {
    let mut network = network();
    let powers = network.powers().unwrap();
    let shares = network.activation(6).unwrap();
    let (powers, sum) = (floats(&powers, "powers"), number(&powers, "sum"));
    for (power, share) in powers.iter().zip(shares) {
        assert!((f64::from(*power) / sum - f64::from(share)).abs() < 1e-6);
    }
    let own = network.filter(0, 1, 0).unwrap();
    let similarities = network.similarities(0, &own).unwrap();
    assert_eq!(similarities.len(), 3);
    assert!((similarities[1] - 1.0).abs() < 1e-6);
    assert_error(network.similarities(0, &own[1..]), "ShapeError", "filter: ");
}

#[test]
fn a_line_of_values_is_painted_in_rows_and_ends_transparent() {
    let mut network = network();
    let values = network.activation(5).unwrap();
    let largest = values.iter().copied().fold(0.0, f32::max);
    let canvas = canvas();
    network.paint_line(5, &canvas, 3).unwrap();
    assert_eq!((canvas.width(), canvas.height()), (3, 2));
    let mut expected: Vec<[u8; 4]> = values
        .iter()
        .map(|value| opaque(viridis(value / largest)))
        .collect();
    expected.push([0; 4]);
    assert_eq!(read(&canvas), expected);
    assert_error(network.paint_line(5, &canvas, 0), "ShapeError", "columns: ");
    assert_error(network.paint_line(9, &canvas, 1), "ShapeError", "layer: ");
}

#[test]
fn a_units_weights_and_products_stand_where_their_inputs_do() {
    let mut network = network();
    let values = network.activation(4).unwrap();
    let sum = network.open_sum(5, 2, 50).unwrap();
    let channels = get(&sum, "channels").dyn_into::<Uint32Array>().unwrap();
    let weights = floats(&sum, "weights");
    let mut of_input = vec![0.0; 50];
    for (place, &input) in channels.to_vec().iter().enumerate() {
        of_input[input as usize] = weights[place];
    }
    let products: Vec<f32> = of_input.iter().zip(&values).map(|(w, x)| w * x).collect();
    for (is_products, numbers) in [(false, &of_input), (true, &products)] {
        let canvas = canvas();
        network.paint_unit(5, 2, is_products, &canvas, 2).unwrap();
        let largest = numbers
            .iter()
            .fold(0.0, |largest: f32, x| largest.max(x.abs()));
        assert_tiles(&canvas, [5, 5, 2], 2, |row, column, tile| {
            signed(numbers[(row * 5 + column) * 2 + tile] / largest)
        });
    }
    assert_error(
        network.paint_unit(3, 0, false, &canvas(), 1),
        "ShapeError",
        "layer: ",
    );
}

#[test]
fn compared_garments_share_their_colours_and_leave_the_prediction_alone() {
    let mut network = network();
    let before = network.activation(2).unwrap();
    let garments = &images()[PIXELS..4 * PIXELS];
    network.compare(garments).unwrap();
    assert_eq!(network.activation(2).unwrap(), before);
    let mut alone = Network::cnn(3, 2, 5, 1.0).unwrap();
    let maps: Vec<Vec<f32>> = garments
        .chunks_exact(PIXELS)
        .map(|image| {
            alone.predict(image).unwrap();
            alone
                .activation(2)
                .unwrap()
                .into_iter()
                .skip(1)
                .step_by(2)
                .collect()
        })
        .collect();
    let largest = maps.iter().flatten().copied().fold(0.0, f32::max);
    assert!(largest > 0.0);
    for (image, map) in maps.iter().enumerate() {
        let canvas = canvas();
        network.paint_compared(image, 2, 1, &canvas).unwrap();
        assert_tiles(&canvas, [11, 11, 1], 1, |row, column, _| {
            viridis(map[row * 11 + column] / largest)
        });
    }
    let canvas = canvas();
    assert_error(
        network.paint_compared(3, 2, 1, &canvas),
        "ShapeError",
        "image: ",
    );
    assert_error(
        network.paint_compared(0, 2, 2, &canvas),
        "ShapeError",
        "image: ",
    );
    assert_error(
        network.paint_compared(0, 5, 0, &canvas),
        "ShapeError",
        "layer: ",
    );
    assert_error(network.compare(&[]), "ShapeError", "");
    assert_error(network.compare(&[0; 900]), "ShapeError", "images: ");
}

#[test]
fn weights_are_painted_blue_and_orange_on_white() {
    let canvas = canvas();
    let weights = [-1.0, 0.0, 0.5, 1.0, -0.25, 0.0];
    paint_weights(&canvas, &weights, 3).unwrap();
    assert_tiles(&canvas, [2, 3, 1], 1, |row, column, _| {
        signed(weights[row * 3 + column])
    });
    assert_error(paint_weights(&canvas, &weights, 0), "ShapeError", "");
    assert_error(paint_weights(&canvas, &weights, 4), "ShapeError", "");
}
