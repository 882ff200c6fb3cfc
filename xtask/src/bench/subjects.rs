//! The systems that are measured.

use std::collections::BTreeMap;
use std::thread::available_parallelism;

use super::BenchArguments;
use super::contest::Task;

/// Steps of the comparison with the reference.
const CHECKED_STEPS: usize = 10;
/// The page and this program compute the same bits; of a mean of losses, JSON may lose the last one.
const SAME_BITS: f64 = 1e-15;
/// The most workers that share a batch, as in the page's `lib/team.js`.
const LARGEST_TEAM: usize = 8;
/// How far the losses of another order of summation may be away, relative: rounding decides now
/// and then who wins a pooling window, and ten steps of Adam carry that on.
const OTHER_ORDER: f64 = 1e-3;

/// Where a system runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Runner {
    /// In a worker of the benchmark's page.
    Page,
    /// In a process of Keras with so many threads; 0 for as many as TensorFlow likes.
    Keras(usize),
}

/// A system, or a build or a number of threads of one.
#[derive(Clone, Debug)]
pub struct Subject {
    /// Its name in the table, different from all others.
    pub name: String,
    /// Where it runs.
    pub runner: Runner,
    /// In the page, the module that knows how to use it.
    pub adapter: String,
    /// What the module is told.
    pub options: BTreeMap<&'static str, String>,
    /// What it can do.
    pub tasks: Vec<Task>,
    /// Steps of the comparison with the reference.
    pub steps: usize,
    /// How far its results may be away from the reference, relative; nothing where the system
    /// starts from weights of its own.
    pub tolerance: Option<f64>,
    /// Whether a run without it is worth nothing; otherwise, if it fails, it is left out.
    pub required: bool,
}

impl Subject {
    fn new(name: &str, adapter: &str, options: &[(&'static str, &str)]) -> Self {
        Self {
            name: name.into(),
            runner: Runner::Page,
            adapter: adapter.into(),
            options: options
                .iter()
                .map(|&(key, value)| (key, value.into()))
                .collect(),
            tasks: vec![Task::Training, Task::Prediction],
            steps: CHECKED_STEPS,
            tolerance: Some(OTHER_ORDER),
            required: true,
        }
    }
}

/// The subjects that `arguments` ask for; the first is the project's baseline build.
pub fn subjects(arguments: &BenchArguments) -> Vec<Subject> {
    let builds = [("Patchwork", "bg"), ("Patchwork, relaxed", "relaxed")];
    let mut subjects: Vec<Subject> = builds
        .map(|(name, build)| Subject::new(name, "./patchwork.js", &[("build", build)]))
        .into();
    subjects[0].tolerance = Some(SAME_BITS);
    let workers = workers();
    if workers > 1 {
        let teams = subjects.clone().into_iter().map(|mut team| {
            team.name += &format!(", {workers} workers");
            team.options.insert("workers", workers.to_string());
            // The page predicts with one worker.
            team.tasks = vec![Task::Training];
            team
        });
        subjects.extend(teams);
    }
    if arguments.native {
        subjects.extend(keras());
    }
    if arguments.peers {
        subjects.extend(peers());
    }
    subjects
}

/// The largest team that the page offers on this machine.
fn workers() -> usize {
    let cores = available_parallelism().map_or(1, usize::from);
    let sizes = [2, LARGEST_TEAM / 2, LARGEST_TEAM].into_iter();
    sizes.filter(|&size| size <= cores).fold(1, usize::max)
}

/// Keras as it is used by default, and told to do many steps before it comes back to Python.
fn keras() -> [Subject; 3] {
    let keras = |name, threads, options| Subject {
        runner: Runner::Keras(threads),
        ..Subject::new(name, "", options)
    };
    let many_steps = Subject {
        tasks: vec![Task::Training],
        ..keras(
            "Keras, 1 thread, 32 steps a call",
            1,
            &[("stepsPerExecution", "32")],
        )
    };
    [
        keras(KERAS, 1, &[]),
        many_steps,
        keras("Keras, all threads", 0, &[]),
    ]
}

/// Other systems in a tab.
fn peers() -> Vec<Subject> {
    let tfjs = |name, backend, tasks: &[Task], steps| Subject {
        tasks: tasks.into(),
        steps,
        ..Subject::new(name, "./peers/tfjs.js", &[("backend", backend)])
    };
    let onnx = |name, threads| Subject {
        tasks: vec![Task::Prediction],
        ..Subject::new(name, "./peers/onnx.js", &[("threads", threads)])
    };
    let both = [Task::Training, Task::Prediction];
    let mut peers = vec![
        Subject {
            tolerance: None,
            ..Subject::new("Burn (burn-flex)", "./peers/burn.js", &[])
        },
        // Its wasm back end lacks the gradient of a convolution's filters.
        tfjs("TensorFlow.js, wasm", "wasm", &[Task::Prediction], 0),
        // A step of these takes seconds.
        tfjs("TensorFlow.js, webgl", "webgl", &both, 2),
        tfjs("TensorFlow.js, cpu", "cpu", &both, 1),
        Subject {
            tolerance: None,
            ..Subject::new("ConvNetJS (SGD)", "./peers/convnetjs.js", &[])
        },
        Subject {
            steps: 1,
            ..Subject::new("jax-js, all threads (SGD)", "./peers/jax.js", &[])
        },
        onnx("onnxruntime-web, 1 thread", "1"),
        onnx("onnxruntime-web, 2 threads", "2"),
    ];
    for peer in &mut peers {
        peer.required = false;
    }
    peers
}

/// The system that the project has to pass.
pub const KERAS: &str = "Keras, 1 thread";

/// The loops that show what a tab can do at most.
pub fn peaks() -> Vec<Subject> {
    let loops = [
        ("f32x4 multiply and add", "mulAdd"),
        ("f32x4.relaxed_madd", "relaxedMadd"),
    ];
    loops
        .map(|(name, function)| Subject {
            tasks: vec![Task::Peak],
            ..Subject::new(
                name,
                "./peak.js",
                &[("module", "./peak/peak.js"), ("loop", function)],
            )
        })
        .into()
}
