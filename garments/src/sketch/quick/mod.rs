//! What strangers draw in ten seconds: bare outlines with a thick pen, wide tops, squat trousers, soles from
//! above, bags that are mostly handle.
//!
//! The shares and measures are those of the drawings of "Quick, Draw!" (Google, CC BY 4.0), counted and
//! looked at; no drawing of theirs is in here.

mod bags;
mod feet;
mod legs;
mod tops;

use super::hand::Figure;
use crate::dice::Dice;

/// A quick drawing of a class; none for dresses and shirts, of which no drawings of strangers were found.
pub(super) fn figure(class: u8, dice: &mut Dice) -> Option<Figure> {
    let draw = match class {
        0 => tops::t_shirt,
        1 => legs::trouser,
        2 => tops::pullover,
        4 => tops::coat,
        5 => feet::sandal,
        7 => feet::sneaker,
        8 => bags::bag,
        9 => feet::ankle_boot,
        _ => return None,
    };
    Some(draw(dice))
}
