//! A checkpoint, as a browser keeps it: refused, or a training that goes on.

#![no_main]

use libfuzzer_sys::fuzz_target;
use patchwork::checkpoint::{restore, save};
use patchwork::data::Loader;
use patchwork_fuzz::{NETWORK_MEMORY, framed, json_memory, within};

/// Larger networks are not trained: it takes long, and finds nothing more.
const FEW: u64 = 100_000;
/// Images of the data set that the training goes on with.
const IMAGES: usize = 20;

fuzz_target!(|bytes: &[u8]| {
    check(bytes);
    check(&framed(bytes));
});

fn check(file: &[u8]) {
    let limit = NETWORK_MEMORY + json_memory(file.len());
    let Ok((mut trainer, position)) = within(limit, || restore(file)) else {
        return;
    };
    trainer
        .options()
        .validate()
        .expect("options that a trainer takes");
    let saved = save(&trainer, position).expect("what was restored can be saved");
    let (other, same) = restore(&saved).expect("what was saved can be restored");
    assert_eq!(same, position);
    assert_eq!(other.moments(), trainer.moments());
    assert_eq!(other.network().parameters(), trainer.network().parameters());

    let network = trainer.network();
    let work = network.multiply_adds().max(network.sample_len() as u64);
    if work * trainer.options().batch_size as u64 > FEW {
        return;
    }
    let options = *trainer.options();
    let mut loader = Loader::new(options.batch_size, options.seed).expect("a valid size");
    loader.seek(position);
    for _ in 0..2 {
        let count = loader.next_batch(IMAGES).expect("there are images").len();
        trainer
            .input_mut(count)
            .expect("room for a batch")
            .fill(0.5);
        trainer
            .step(&vec![0; count])
            .expect("a batch with its labels");
        loader.advance();
    }
    // Numbers may have overflowed, which is refused.
    drop(save(&trainer, loader.position()));
}
