//! A Keras configuration, of a weights file or a checkpoint: refused, or a network that runs.

#![no_main]

use libfuzzer_sys::fuzz_target;
use patchwork::config::Description;
use patchwork::network::Network;
use patchwork::workspace::Workspace;
use patchwork_fuzz::{NETWORK_MEMORY, json_memory, within};

/// Larger networks are not run: it takes long, and finds nothing more.
const FEW: u64 = 100_000;

fuzz_target!(|json: &str| {
    let description = within(json_memory(json.len()), || Description::from_json(json));
    let Ok(description) = description else {
        return;
    };
    let network = within(NETWORK_MEMORY, || Network::new(description, 1));
    let Ok(network) = network else {
        return;
    };
    let written = network.config();
    let again = Description::from_json(&written).expect("what is written can be read");
    assert_eq!(
        Network::new(again, 1).expect("it is the same").config(),
        written
    );
    network.summary();
    if network.multiply_adds() > FEW || network.sample_len() as u64 > FEW {
        return;
    }
    let mut workspace = within(NETWORK_MEMORY, || Workspace::for_inspection(&network, 1));
    workspace.input_mut(1).expect("room for one").fill(0.5);
    network.forward(&mut workspace);
    let sum: f32 = workspace.probabilities().iter().sum();
    assert!((sum - 1.0).abs() < 1e-4, "{sum}");
});
