//! Drawings by strangers, in the folder that `PEOPLE_DIR` names.

use std::path::PathBuf;
use std::{env, fs};

use anyhow::{Context, Result, ensure};
use garments::sketch::Drawing;
use serde::Deserialize;

/// To be learned from: `{word, strokes: [[[x, y], ...], ...]}`, y from above.
const FILE: &str = "drawings-traced.json";

/// Shoes higher than this share of their width are boots.
const TALL: f32 = 0.75;

#[derive(Deserialize)]
struct Drawn {
    word: String,
    strokes: Vec<Vec<(f32, f32)>>,
}

impl Drawn {
    /// The class that the word stands for; none for things that Fashion-MNIST has not.
    fn label(&self) -> Option<u8> {
        Some(match self.word.as_str() {
            "t-shirt" => 0,
            "pants" => 1,
            "sweater" => 2,
            "jacket" => 4,
            "flip flops" => 5,
            "shoe" if self.is_tall() => 9,
            "shoe" => 7,
            "purse" => 8,
            _ => return None,
        })
    }

    fn is_tall(&self) -> bool {
        let extent = |part: fn(&(f32, f32)) -> f32| {
            let all = || self.strokes.iter().flatten().map(part);
            all().fold(f32::MIN, f32::max) - all().fold(f32::MAX, f32::min)
        };
        extent(|point| point.1) > TALL * extent(|point| point.0)
    }
}

/// The drawings of garments that Fashion-MNIST has.
///
/// # Errors
/// When `PEOPLE_DIR` is not set, or its file cannot be read or has none of them.
pub(crate) fn drawings() -> Result<Vec<Drawing>> {
    let folder =
        env::var_os("PEOPLE_DIR").context("--people: PEOPLE_DIR names no folder of drawings")?;
    let file = PathBuf::from(folder).join(FILE);
    let bytes =
        fs::read(&file).with_context(|| format!("--people: cannot read {}", file.display()))?;
    let all: Vec<Drawn> = serde_json::from_slice(&bytes)
        .with_context(|| format!("--people: {} has no drawings", file.display()))?;
    let known = all.into_iter().filter_map(|drawn| {
        Some(Drawing {
            label: drawn.label()?,
            strokes: drawn.strokes,
        })
    });
    let known: Vec<_> = known.collect();
    ensure!(
        !known.is_empty(),
        "--people: {} has no garment of the ten kinds",
        file.display()
    );
    Ok(known)
}

#[cfg(test)]
mod tests {
    use super::Drawn;

    fn label(word: &str, strokes: &[&[(f32, f32)]]) -> Option<u8> {
        let strokes = strokes.iter().map(|stroke| stroke.to_vec()).collect();
        let word = word.to_owned();
        Drawn { word, strokes }.label()
    }

    #[test]
    fn words_have_their_classes_and_shoes_one_by_their_height() {
        assert_eq!(label("jacket", &[]), Some(4));
        assert_eq!(label("sock", &[]), None);
        let low: &[(f32, f32)] = &[(0.0, 50.0), (100.0, 60.0)];
        assert_eq!(label("shoe", &[low]), Some(7));
        assert_eq!(label("shoe", &[low, &[(90.0, 150.0)]]), Some(9));
    }
}
