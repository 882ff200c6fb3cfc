//! Kernels, layers and the whole training step on this machine, at the sizes of the article's CNN:
//!
//!     cargo bench
//!
//! Items are multiplications with an addition of the dense product, or parameters, or images. In a tab
//! the figures differ; `cargo xtask bench` measures there.

#[cfg(not(target_arch = "wasm32"))]
mod kernels {
    use divan::Bencher;
    use divan::counter::ItemsCount;
    use patchwork::kernel::conv;
    use patchwork::kernel::gemm::{Product, Update, gemm, pack_right};
    use patchwork::layer::{self, ConvPoolPair, Gradients, Kind, Layer, Room};
    use patchwork::network::Network;
    use patchwork::optimizer::{Moments, Optimizer};
    use patchwork::rng::Generator;
    use patchwork::training::{Trainer, TrainingOptions, evaluate};
    use patchwork::workspace::Workspace;

    const BATCH: usize = 32;
    /// Places of the article's layers.
    const FIRST_CONV: usize = 0;
    const SECOND_CONV: usize = 2;
    const HIDDEN: usize = 5;

    fn article() -> Network {
        patchwork::article::cnn([64, 64], 128, 1).expect("the article's sizes are possible")
    }

    /// Numbers from -1 to 1.
    fn numbers(count: usize) -> Vec<f32> {
        let mut generator = Generator::new(1, 1);
        (0..count).map(|_| generator.uniform(1.0)).collect()
    }

    /// Half of them zero, as behind a rectifier.
    fn rectified(count: usize) -> Vec<f32> {
        let mut values = numbers(count);
        values.iter_mut().for_each(|value| *value = value.max(0.0));
        values
    }

    fn input_count(network: &Network, layer: usize) -> usize {
        match layer {
            0 => network.input().count(),
            _ => network.layers()[layer - 1].output.count(),
        }
    }

    #[divan::bench(args = [25, 32, 121])]
    fn product_of_matrices(bencher: Bencher, rows: usize) {
        let product = Product {
            rows,
            depth: 576,
            columns: 64,
        };
        let (left, right) = (numbers(rows * 576), numbers(576 * 64));
        let mut packed = vec![0.0; product.packed_len()];
        pack_right(product, &right, &mut packed);
        let mut output = vec![0.0; rows * 64];
        bencher
            .counter(ItemsCount::new(rows * 576 * 64))
            .bench_local(|| {
                gemm(product, &left, &packed, Update::Overwrite, &mut output);
            });
    }

    /// One image through a convolution alone.
    #[divan::bench(args = [FIRST_CONV, SECOND_CONV])]
    fn conv2d_forward(bencher: Bencher, layer: usize) {
        let network = article();
        let layer = &network.layers()[layer];
        let Kind::Conv2d(conv2d) = &layer.kind else {
            unreachable!("a convolution stands there");
        };
        let window = conv2d.window();
        let mut packed = vec![0.0; conv::product(window).packed_len()];
        let filters = &network.parameters()[layer.params()[0].range.clone()];
        conv::pack_filters(window, filters, &mut packed);
        let image = rectified(window.input.count());
        let mut patches = vec![0.0; conv::patches_len(window)];
        let mut output = vec![0.0; window.output.count()];
        bencher
            .counter(ItemsCount::new(layer.multiply_adds()))
            .bench_local(|| {
                conv::conv2d_forward(window, &image, &packed, &mut patches, &mut output);
            });
    }

    /// A batch through a convolution, its rectifier and its pooling in one pass, with the packing of the
    /// parameters, once a batch.
    #[divan::bench(args = [FIRST_CONV, SECOND_CONV])]
    fn conv_pool_forward(bencher: Bencher, layer: usize) {
        let network = article();
        let mut pass = Pass::new(&network, layer);
        bencher
            .counter(pass.items)
            .bench_local(|| pass.forward(&network));
    }

    /// The gradients of that pass.
    #[divan::bench(args = [FIRST_CONV, SECOND_CONV])]
    fn conv_pool_backward(bencher: Bencher, layer: usize) {
        let network = article();
        let mut pass = Pass::new(&network, layer);
        pass.forward(&network);
        bencher.counter(pass.items).bench_local(|| pass.backward());
    }

    struct Pass {
        pair: ConvPoolPair,
        memory: layer::PairMemory,
        input: Vec<f32>,
        output: Vec<f32>,
        grad_output: Vec<f32>,
        /// Not for the first layer, which has no use for it.
        grad_input: Option<Vec<f32>>,
        grad_parameters: Vec<f32>,
        scratch: Vec<f32>,
        items: ItemsCount,
    }

    impl Pass {
        fn new(network: &Network, layer: usize) -> Self {
            let [conv, pool] = [layer, layer + 1].map(|layer| &network.layers()[layer]);
            let pair = ConvPoolPair::new(conv, pool).expect("they can be joined");
            let input = rectified(BATCH * input_count(network, layer));
            let output = BATCH * pool.output.count();
            Self {
                memory: pair.memory(BATCH),
                output: vec![0.0; output],
                // Half of the windows have no sum above zero.
                grad_output: rectified(output),
                grad_input: (layer > 0).then(|| vec![0.0; input.len()]),
                input,
                grad_parameters: vec![0.0; network.parameters().len()],
                scratch: vec![0.0; pair.scratch_len()],
                items: ItemsCount::new(BATCH as u64 * conv.multiply_adds()),
                pair,
            }
        }

        fn forward(&mut self, network: &Network) {
            let Self {
                pair,
                memory,
                input,
                output,
                scratch,
                ..
            } = self;
            pair.pack(network.parameters(), memory);
            pair.forward(input, output, memory, scratch);
        }

        fn backward(&mut self) {
            let gradients = Gradients {
                parameters: &mut self.grad_parameters,
                input: self.grad_input.as_deref_mut(),
            };
            let Self {
                pair,
                memory,
                input,
                grad_output,
                scratch,
                ..
            } = self;
            pair.backward(input, grad_output, memory, gradients, scratch);
        }
    }

    /// A batch through the hidden dense layer, with the packing of its parameters, once a batch.
    #[divan::bench]
    fn dense_forward(bencher: Bencher) {
        let network = article();
        let layer: &Layer = &network.layers()[HIDDEN];
        let input = rectified(BATCH * input_count(&network, HIDDEN));
        let mut buffers = layer.buffers(BATCH, Room::Input);
        let mut scratch = vec![0.0; layer.scratch_len()];
        bencher
            .counter(ItemsCount::new(BATCH as u64 * layer.multiply_adds()))
            .bench_local(|| {
                let parameters = network.parameters();
                layer.pack(parameters, &mut buffers);
                layer.forward(parameters, batch(&input, &mut scratch), &mut buffers);
            });
    }

    /// The gradients of that layer.
    #[divan::bench]
    fn dense_backward(bencher: Bencher) {
        let network = article();
        let layer: &Layer = &network.layers()[HIDDEN];
        let input = rectified(BATCH * input_count(&network, HIDDEN));
        let mut buffers = layer.buffers(BATCH, Room::Input);
        let mut scratch = vec![0.0; layer.scratch_len()];
        let parameters = network.parameters();
        layer.pack(parameters, &mut buffers);
        layer.forward(parameters, batch(&input, &mut scratch), &mut buffers);
        buffers.grad_output = rectified(BATCH * layer.output.count());
        let mut grad_parameters = vec![0.0; network.parameters().len()];
        let mut grad_input = vec![0.0; input.len()];
        bencher
            .counter(ItemsCount::new(2 * BATCH as u64 * layer.multiply_adds()))
            .bench_local(|| {
                let gradients = Gradients {
                    parameters: &mut grad_parameters,
                    input: Some(&mut grad_input),
                };
                layer.backward(batch(&input, &mut scratch), &mut buffers, gradients);
            });
    }

    fn batch<'a>(input: &'a [f32], scratch: &'a mut [f32]) -> layer::Pass<'a> {
        layer::Pass {
            batch: BATCH,
            noise: None,
            input,
            scratch,
        }
    }

    /// An update of all parameters.
    #[divan::bench]
    fn adam(bencher: Bencher) {
        let mut parameters = article().parameters().to_vec();
        let gradients = numbers(parameters.len());
        let optimizer = Optimizer::adam(0.001);
        let mut moments = Moments::new(&optimizer, parameters.len());
        bencher
            .counter(ItemsCount::new(parameters.len()))
            .bench_local(|| moments.update(&optimizer, &gradients, &mut parameters));
    }

    fn labels() -> Vec<u8> {
        (0..10).cycle().take(BATCH).collect()
    }

    /// A training step of a batch.
    #[divan::bench]
    fn step(bencher: Bencher) {
        let options = TrainingOptions {
            optimizer: Optimizer::adam(0.001),
            batch_size: BATCH,
            seed: 1,
        };
        let mut trainer = Trainer::new(article(), options).expect("a possible batch");
        let (images, labels) = (rectified(BATCH * 784), labels());
        bencher.counter(ItemsCount::new(BATCH)).bench_local(|| {
            let input = trainer.input_mut(BATCH).expect("a whole batch");
            input.copy_from_slice(&images);
            trainer.step(&labels).expect("labels of ten classes")
        });
    }

    /// A prediction of a batch.
    #[divan::bench]
    fn prediction(bencher: Bencher) {
        let network = article();
        let mut workspace = Workspace::for_prediction(&network, BATCH);
        let (images, labels) = (rectified(BATCH * 784), labels());
        bencher.counter(ItemsCount::new(BATCH)).bench_local(|| {
            let input = workspace.input_mut(BATCH).expect("a whole batch");
            input.copy_from_slice(&images);
            evaluate(&network, &mut workspace, &labels).expect("labels of ten classes")
        });
    }
}

fn main() {
    #[cfg(not(target_arch = "wasm32"))]
    divan::main();
}
