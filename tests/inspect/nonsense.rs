//! Pictures that show no garment, prepared as the page prepares a drawing.

use patchwork::data::{IMAGE_SIDE, PIXELS};
use patchwork::prepare::prepare_drawing;

/// Pixels on a side of the paper.
const SIDE: usize = 168;

/// The name of a kind, and pictures of it.
pub(crate) type Kind = (&'static str, Vec<[u8; PIXELS]>);

/// The strokes of letters on a grid of 5 x 7: pairs of digits, column and row; a blank lifts the pen.
const LETTERS: [&str; 26] = [
    "06204006 1434",
    "00064635341300 13233130",
    "4120010546",
    "00062634323000",
    "40000646 0333",
    "0600 0040 0333",
    "4020010546454323",
    "0006 4046 0343",
    "1030 2026 1636",
    "0040 3035260615",
    "0006 4003 0346",
    "000646",
    "0600234046",
    "06004640",
    "200105264541 2041",
    "06003041420323",
    "20010526454120 2446",
    "060030414203 2346",
    "410001334506",
    "0040 2026",
    "0005264540",
    "002640",
    "0016233640",
    "0046 4006",
    "002340 2326",
    "00400646",
];

/// All kinds.
pub(crate) fn nonsense() -> Vec<Kind> {
    vec![
        ("scribbles", (0..60).filter_map(scribble).collect()),
        ("letters", letters()),
        ("dots", dots()),
        ("a full canvas", full().into_iter().collect()),
        ("noise", (0..30).map(noise).collect()),
        ("stripes", stripes()),
        ("signs", signs()),
    ]
}

/// A picture drawn with a round pen.
struct Paper(Vec<u8>);

impl Paper {
    fn new() -> Self {
        Self(vec![0; SIDE * SIDE])
    }

    fn dot(&mut self, x: f32, y: f32, radius: f32) {
        let near = |place: f32| (place - radius).max(0.0) as usize..(place + radius + 1.0) as usize;
        for row in near(y).take_while(|&row| row < SIDE) {
            for column in near(x).take_while(|&column| column < SIDE) {
                let (right, down) = (column as f32 + 0.5 - x, row as f32 + 0.5 - y);
                if right * right + down * down <= radius * radius {
                    self.0[row * SIDE + column] = 255;
                }
            }
        }
    }

    fn line(&mut self, points: &[(f32, f32)], radius: f32) {
        for ends in points.windows(2) {
            let [(x, y), (to_x, to_y)] = [ends[0], ends[1]];
            let count = ((to_x - x).hypot(to_y - y) / radius).ceil().max(1.0) as usize;
            for step in 0..=count {
                let share = step as f32 / count as f32;
                self.dot(x + (to_x - x) * share, y + (to_y - y) * share, radius);
            }
        }
    }

    fn prepared(&self) -> Option<[u8; PIXELS]> {
        let rgba: Vec<u8> = self
            .0
            .iter()
            .flat_map(|&grey| [grey, grey, grey, 255])
            .collect();
        prepare_drawing(&rgba, SIDE, SIDE).unwrap()
    }
}

/// Numbers from 0 to 1 without a pattern.
fn chance(seed: u32) -> impl FnMut() -> f32 {
    let mut state = seed.wrapping_mul(747_796_405).wrapping_add(2_891_336_453);
    move || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) as f32 / 16_777_216.0
    }
}

fn scribble(seed: u32) -> Option<[u8; PIXELS]> {
    let mut random = chance(seed);
    let mut paper = Paper::new();
    let radius = [2.0, 4.0, 6.0][seed as usize % 3];
    let (mut x, mut y, mut turn) = (84.0, 84.0, 0.0);
    let mut points = Vec::new();
    for _ in 0..20 + seed % 4 * 20 {
        turn += 2.6 * (random() - 0.5);
        x = (x + 16.0 * f32::cos(turn)).clamp(10.0, 158.0);
        y = (y + 16.0 * f32::sin(turn)).clamp(10.0, 158.0);
        points.push((x, y));
    }
    paper.line(&points, radius);
    paper.prepared()
}

fn letters() -> Vec<[u8; PIXELS]> {
    let pens = [3.0, 7.0];
    let letters = pens
        .iter()
        .flat_map(|&pen| LETTERS.map(|letter| (letter, pen)));
    letters
        .filter_map(|(letter, pen)| signs_of(letter, pen))
        .collect()
}

/// A sign on the grid of the letters.
fn signs_of(sign: &str, pen: f32) -> Option<[u8; PIXELS]> {
    let mut paper = Paper::new();
    for stroke in sign.split(' ') {
        let digits: Vec<f32> = stroke
            .bytes()
            .map(|digit| f32::from(digit - b'0'))
            .collect();
        let points: Vec<(f32, f32)> = digits
            .chunks_exact(2)
            .map(|place| (34.0 + 22.0 * place[0], 18.0 + 21.0 * place[1]))
            .collect();
        paper.line(&points, pen);
    }
    paper.prepared()
}

fn dots() -> Vec<[u8; PIXELS]> {
    let pictures = (0..24).filter_map(|seed| {
        let mut random = chance(seed);
        let mut paper = Paper::new();
        for _ in 0..=seed / 4 {
            paper.dot(
                20.0 + 128.0 * random(),
                20.0 + 128.0 * random(),
                2.0 + 8.0 * random(),
            );
        }
        paper.prepared()
    });
    pictures.collect()
}

fn full() -> Option<[u8; PIXELS]> {
    prepare_drawing(&[255; SIDE * SIDE * 4], SIDE, SIDE).unwrap()
}

fn noise(seed: u32) -> [u8; PIXELS] {
    let mut random = chance(seed);
    let share = [1.0, 0.5, 0.2][seed as usize % 3];
    std::array::from_fn(|_| {
        let value = random();
        if random() < share {
            (255.0 * value) as u8
        } else {
            0
        }
    })
}

fn stripes() -> Vec<[u8; PIXELS]> {
    let periods = [2, 4, 6, 8, 14];
    let turns: [fn(usize, usize) -> usize; 4] =
        [|x, _| x, |_, y| y, |x, y| x + y, |x, y| x / 2 + y];
    let kinds = periods
        .iter()
        .flat_map(|&period| turns.map(|turn| (period, turn)));
    let picture = |(period, turn): (usize, fn(usize, usize) -> usize)| {
        std::array::from_fn(|index| {
            let place = turn(index % IMAGE_SIDE, index / IMAGE_SIDE);
            if place % period < period / 2 { 255 } else { 0 }
        })
    };
    kinds.map(picture).collect()
}

/// Crosses, arrows, a spiral, a house, a person, a flower, rings.
fn signs() -> Vec<[u8; PIXELS]> {
    let signs = [
        "2026 0343",
        "0046 4006",
        "2026 200242",
        "0343 4324 4322",
        "0006464000 0343",
        "032343 0640",
        "02204202 02064642",
        "1030 2024 0242 2406 2446",
        "0010 4001 4100",
        "230123454321",
    ];
    let pens = [3.0, 6.0];
    let drawn = pens
        .iter()
        .flat_map(|&pen| signs.map(|sign| signs_of(sign, pen)));
    let rings = [(20.0, 3.0), (60.0, 3.0), (60.0, 12.0)].map(|(size, pen)| {
        let mut paper = Paper::new();
        for turns in [1.0, 3.0] {
            let points: Vec<(f32, f32)> = (0..=90)
                .map(|step| {
                    let turn = turns * std::f32::consts::TAU * step as f32 / 90.0;
                    let reach = if turns > 1.0 {
                        size * step as f32 / 90.0
                    } else {
                        size
                    };
                    (84.0 + reach * turn.cos(), 84.0 + reach * turn.sin())
                })
                .collect();
            paper.line(&points, pen);
        }
        paper.prepared()
    });
    drawn.chain(rings).flatten().collect()
}
