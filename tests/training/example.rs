//! The native example learns.

#[path = "../../examples/train.rs"]
#[expect(dead_code, reason = "the example's own entry")]
mod train;

use train::train;

#[test]
fn the_example_tells_stripes_apart_that_it_has_not_seen() {
    let [before, after] = [0, 5].map(|epochs| train(epochs).unwrap());
    assert_eq!(after.count, 64);
    assert!(after.accuracy() > 0.95, "{} right", after.correct);
    assert!(after.mean_loss() < 0.2 * before.mean_loss());
}
