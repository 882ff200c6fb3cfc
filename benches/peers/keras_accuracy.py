"""Trains a network in Keras from several seeds; prints one JSON line a training.

    python keras_accuracy.py CONFIG EPOCHS SEEDS TRAIN-IMAGES TRAIN-LABELS TEST-IMAGES TEST-LABELS

CONFIG is a Keras Sequential configuration; the files are IDX files, compressed by gzip or not.
"""

import gzip
import json
import os
import sys
from pathlib import Path

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"

import keras
import numpy as np


def values(file):
    """The bytes of an IDX file, in its shape."""
    content = Path(file).read_bytes()
    if content[:2] == b"\x1f\x8b":
        content = gzip.decompress(content)
    shape = np.frombuffer(content, ">u4", content[3], 4)
    return np.frombuffer(content, np.uint8, -1, 4 + 4 * len(shape)).reshape(shape)


def main():
    config, epochs, seeds, *files = sys.argv[1:]
    train_images, train_labels, test_images, test_labels = map(values, files)
    train_images, test_images = (
        (images / 255.0).astype(np.float32)[..., np.newaxis] for images in (train_images, test_images)
    )
    for seed in range(1, int(seeds) + 1):
        keras.utils.set_random_seed(seed)
        model = keras.models.model_from_json(config)
        model.compile(keras.optimizers.Adam(), keras.losses.SparseCategoricalCrossentropy(), metrics=["accuracy"])
        model.fit(train_images, train_labels, batch_size=32, epochs=int(epochs), verbose=0)
        loss, accuracy = model.evaluate(test_images, test_labels, verbose=0)
        print(json.dumps({"seed": seed, "loss": loss, "accuracy": accuracy}), flush=True)


main()
