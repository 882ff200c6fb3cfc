"""Keras's side of the benchmark: takes one JSON request a line, prints one JSON answer a line.

    python keras_bench.py FOLDER THREADS        # 0 threads: as many as TensorFlow likes

The requests are those of benches/page/types.d.ts; addresses of files are below FOLDER.
"""

import json
import os
import sys
import time
from pathlib import Path

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"

import keras
import numpy as np
import safetensors.numpy
import tensorflow as tf


class Training:
    """Adam on the batches in order, again and again, by Keras's own compiled step."""

    def __init__(self, model, images, labels, batch, steps, steps_per_execution):
        self.model = model
        self.batch = batch
        self.steps_per_execution = steps_per_execution
        count = len(images) // batch
        self.images = images[: count * batch].reshape(count, batch, *images.shape[1:])
        self.labels = labels[: count * batch].reshape(count, batch)
        self.compile(1)
        self.check = {"losses": [self.first_step(index % count) for index in range(steps)]}
        # Batches are cut beforehand, so that nothing but steps is timed.
        data = tf.data.Dataset.from_tensor_slices((self.images, self.labels)).repeat()
        self.iterator = iter(data.skip(steps))
        self.compile(steps_per_execution)
        model.make_train_function()

    def compile(self, steps_per_execution):
        optimizer = keras.optimizers.Adam(0.001)
        loss = keras.losses.SparseCategoricalCrossentropy()
        self.model.compile(optimizer, loss, steps_per_execution=steps_per_execution)

    def first_step(self, index):
        """The loss of one step alone: Keras reports the mean of all since the last reset."""
        self.model.reset_metrics()
        return float(self.model.train_on_batch(self.images[index], self.labels[index]))

    def run(self):
        float(self.model.train_function(self.iterator)["loss"])
        return self.batch * self.steps_per_execution


class Prediction:
    """The same batch again and again, by a compiled call of the model."""

    def __init__(self, model, images, labels, batch):
        self.batch = batch
        self.images = tf.constant(images[:batch])
        self.call = tf.function(lambda batch: model(batch, training=False))
        labels = labels[:batch]
        probabilities = self.call(self.images).numpy()
        loss = -np.mean(np.log(probabilities[np.arange(batch), labels]))
        correct = np.sum(np.argmax(probabilities, axis=-1) == labels)
        self.check = {"loss": float(loss), "correct": int(correct)}

    def run(self):
        self.call(self.images).numpy()
        return self.batch


def prepare(folder, work, options, steps):
    """The network with the given weights, ready to be timed."""
    keras.backend.clear_session()
    model = keras.models.model_from_json(work["config"])
    tensors = safetensors.numpy.load_file(folder / work["weights"])
    names = [weight.path.removeprefix(model.name + "/") for weight in model.weights]
    model.set_weights([tensors[name] for name in names])
    pixels = np.fromfile(folder / work["images"], np.uint8)
    images = (pixels / 255).astype(np.float32).reshape(-1, *model.input_shape[1:])
    labels = np.fromfile(folder / work["labels"], np.uint8)
    if work["task"] == "training":
        return Training(model, images, labels, work["batch"], steps, int(options.get("stepsPerExecution", 1)))
    return Prediction(model, images, labels, work["batch"])


def sample(contestant, seconds):
    """Runs for a time, at least once."""
    amount, elapsed = 0, 0
    start = time.perf_counter()
    while True:
        amount += contestant.run()
        elapsed = time.perf_counter() - start
        if elapsed >= seconds:
            return {"amount": amount, "seconds": elapsed}


def main(folder, threads):
    tf.config.threading.set_intra_op_parallelism_threads(threads)
    tf.config.threading.set_inter_op_parallelism_threads(threads)
    print(json.dumps({"version": f"Keras {keras.__version__}, TensorFlow {tf.__version__}"}), flush=True)
    contestants = {}
    for line in sys.stdin:
        request = json.loads(line)
        try:
            match request["request"]:
                case "prepare":
                    contestant = prepare(folder, request["work"], request["options"], request["steps"])
                    contestants[request["subject"]] = contestant
                    answer = contestant.check
                case "sample":
                    answer = sample(contestants[request["subject"]], request["seconds"])
                case "close":
                    del contestants[request["subject"]]
                    answer = {}
                case other:
                    answer = {"error": f"unknown request {other}"}
        except Exception as error:  # The other side decides what an error means.
            answer = {"error": f"{type(error).__name__}: {error}"}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
