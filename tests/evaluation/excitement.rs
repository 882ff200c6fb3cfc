//! What excites a filter: the gradient by the input, images that are there, and one that grows.

use patchwork::layer::Room;
use patchwork::network::Network;
use patchwork::workspace::Workspace;
use patchwork_evaluation::{Excitement, Front, STEPS, ascend, excitement, noise};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::compare::assert_near_overall;
use crate::support::networks::odd;
use crate::support::twin::network::TwinNetwork;
use crate::support::{bits, double, pixels, sweep};
use crate::{COUNT, images, small};

/// `(f(x + h) - f(x - h)) / 2 h` of a value for every pixel, by the slow twin.
fn slopes(
    twin: &TwinNetwork,
    network: &Network,
    image: &[f32],
    layer: usize,
    index: usize,
) -> Vec<f64> {
    const H: f64 = 1e-6;
    let parameters = double(network.parameters());
    let mut moved = double(image);
    (0..image.len())
        .map(|pixel| {
            let still = moved[pixel];
            let [above, below] = [H, -H].map(|step| {
                moved[pixel] = still + step;
                twin.forward(&parameters, &moved)[layer][index]
            });
            moved[pixel] = still;
            (above - below) / (2.0 * H)
        })
        .collect()
}

#[test]
fn the_gradient_by_the_input_is_the_slope_of_every_pixel() {
    let mut steep = 0;
    sweep(odd(), |(name, network)| {
        let image = pixels(3, network.input().count());
        let twin = TwinNetwork::of(&network);
        let length = twin.reductions_of_gradients(1);
        for (layer, here) in network.layers().iter().enumerate() {
            let mut front = Front::new(&network, layer, 1, Room::Input).unwrap();
            let outputs = front.forward(&image).unwrap().to_vec();
            // A silent value has no slope; what its gradient is then has a test of its own.
            let loud = outputs.iter().position(|&value| value > 0.0);
            for index in [0, here.output.count() / 2].into_iter().chain(loud) {
                if outputs[index] == 0.0 {
                    continue;
                }
                let (value, gradient) = front.gradient(&image, index).unwrap();
                assert_eq!(value, outputs[index]);
                let exact = slopes(&twin, &network, &image, layer, index);
                let steepest = exact
                    .iter()
                    .fold(0.0_f64, |most, slope| most.max(slope.abs()));
                let sizes = vec![steepest.max(0.01); exact.len()];
                let what = format!("{name}: layer {layer}, value {index}");
                assert_near_overall(&what, gradient, &exact, length, &sizes);
                steep += usize::from(exact.iter().any(|slope| slope.abs() > 1e-3));
            }
        }
    });
    assert!(steep > 20, "{steep} gradients that are not flat");
}

#[test]
fn a_silent_filter_says_what_would_excite_it() {
    let mut network = small();
    let bias = network.layers()[0].params()[1].range.start;
    network.parameters_mut()[bias] = -100.0;
    let image = pixels(3, 81);
    let mut front = Front::new(&network, 0, 1, Room::Input).unwrap();
    let (value, gradient) = front.gradient(&image, 0).unwrap();
    let kernel = &network.parameters()[network.layers()[0].params()[0].range.clone()];
    let weights = [0, 1, 2, 9, 10, 11, 18, 19, 20].map(|pixel| gradient[pixel]);
    let filter: Vec<f32> = kernel.iter().step_by(4).copied().collect();
    assert_eq!((value, weights.as_slice()), (0.0, filter.as_slice()));
}

#[test]
fn the_excitement_is_the_largest_value_of_each_map() {
    let network = small();
    let (images, _) = images(&network);
    let mut workspace = Workspace::for_inspection(&network, 1);
    for (layer, filters) in [(0, 4), (1, 4), (3, 5)] {
        let Excitement { values, places } = excitement(&network, layer, &images).unwrap();
        assert_eq!(values.len(), COUNT * filters);
        for (at, image) in images.chunks(81).enumerate() {
            workspace.set_images(image).unwrap();
            network.forward(&mut workspace);
            let maps = workspace.output(layer);
            for filter in 0..filters {
                let map: Vec<f32> = maps.iter().skip(filter).step_by(filters).copied().collect();
                let largest = map.iter().copied().fold(f32::NEG_INFINITY, f32::max);
                let first = map.iter().position(|&value| value == largest);
                let index = at * filters + filter;
                assert_eq!(values[index], largest);
                assert_eq!(Some(places[index] as usize), first);
            }
        }
    }
    assert_eq!(
        excitement(&network, 9, &images).unwrap_err().name(),
        "ShapeError"
    );
    assert_eq!(
        excitement(&network, 0, &images[1..]).unwrap_err().name(),
        "ShapeError"
    );
    assert_eq!(excitement(&network, 0, &[]), Ok(Excitement::default()));
}

#[test]
fn a_picture_grows_to_excite_what_it_is_grown_for() {
    let network = small();
    sweep([(0, 25), (1, 18), (3, 2)], |(layer, index)| {
        let mut front = Front::new(&network, layer, 1, Room::Input).unwrap();
        let mut image = noise(&network, 7);
        let before = ascend(&mut front, &mut image, index, 0..0).unwrap();
        assert_eq!(bits(&image), bits(&noise(&network, 7)));
        let after = ascend(&mut front, &mut image, index, 0..STEPS).unwrap();
        assert!(after > before, "{before} became {after}");
        assert!(image.iter().all(|pixel| (0.0..=1.0).contains(pixel)));
    });
}

#[test]
fn the_same_seed_grows_the_same_picture_in_parts_too() {
    let network = small();
    let mut front = Front::new(&network, 1, 1, Room::Input).unwrap();
    let mut grown = |seed, parts: &[usize]| {
        let mut image = noise(&network, seed);
        let mut value = 0.0;
        for ends in parts.windows(2) {
            value = ascend(&mut front, &mut image, 18, ends[0]..ends[1]).unwrap();
        }
        (bits(&image), value)
    };
    let whole = grown(7, &[0, STEPS]);
    assert_eq!(grown(7, &[0, STEPS]), whole);
    assert_eq!(grown(7, &[0, 10, 11, 70, STEPS]), whole);
    assert_ne!(grown(8, &[0, STEPS]), whole);
}

#[test]
fn what_the_layers_do_not_take_is_refused() {
    let network = small();
    let mut front = Front::new(&network, 1, 2, Room::Input).unwrap();
    for count in [0, 80, 82, 243] {
        let name = front
            .forward(&vec![0.0; count])
            .err()
            .map(|error| error.name());
        assert_eq!(name, Some("ShapeError"), "{count}");
    }
    let name = front
        .gradient(&[0.0; 81], 64)
        .err()
        .map(|error| error.name());
    assert_eq!(name, Some("ShapeError"));
    assert!(Front::new(&network, 4, 1, Room::None).is_err());
}
