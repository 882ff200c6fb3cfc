//! A drawing, or a garment out of a photo, on its way to the network's input.

#![no_main]

use libfuzzer_sys::fuzz_target;
use patchwork::data::PIXELS;
use patchwork::prepare::{
    DRAWING_STAGES, GreyImage, PHOTO_STAGES, Preparation, drawing_stages, photo_stages,
};
use patchwork_fuzz::{head, size, within};

// Width, height, the stages that are left out, and the pixels; without a width it is as large as fits.
fuzz_target!(|bytes: &[u8]| {
    let mut bytes = bytes;
    let (width, height) = (size(&mut bytes), size(&mut bytes));
    let [skipped] = head(&mut bytes);
    // A picture, its opacity, what each stage makes of it, and 28 x 28 pixels.
    let limit = (1 << 16) + 16 * bytes.len() as u64;

    let size = fitting(width, height, bytes.len() / 4);
    let stages = chosen(&PHOTO_STAGES, skipped);
    if let Ok(photo) = within(limit, || photo_stages(bytes, size, &stages)) {
        check(&photo);
    }

    let [width, height] = fitting(width, height, bytes.len());
    let stages = chosen(&DRAWING_STAGES, skipped);
    let drawing = within(limit, || {
        let image = GreyImage::new(bytes.to_vec(), width, height)?;
        drawing_stages(&image, &stages)
    });
    if let Ok(Some(drawing)) = drawing {
        check(&drawing);
    }
});

fn fitting(width: usize, height: usize, pixels: usize) -> [usize; 2] {
    match pixels.checked_div(height) {
        Some(fits) if width == 0 => [fits, height],
        _ => [width, height],
    }
}

fn chosen(stages: &[&'static str], bits: u8) -> Vec<&'static str> {
    let all = stages.iter().copied().chain(["no such stage"]);
    let all = all.enumerate();
    all.filter_map(|(index, stage)| (bits >> index & 1 == 1).then_some(stage))
        .collect()
}

fn check(prepared: &Preparation) {
    assert_eq!(prepared.pixels().len(), PIXELS);
    for picture in prepared.pictures() {
        assert_eq!(picture.pixels().len(), picture.width() * picture.height());
    }
}
