/** The Python script that loads a file of weights into Keras and tests it there. */

import { words } from '../words/words.js';

export const SCRIPT = 'patchwork_in_keras.py';

export function kerasScript() {
  const { title, loads, says } = words.network.files.script;
  return [
    `"""${title}`,
    '',
    '    pip install keras tensorflow',
    `    python ${SCRIPT} patchwork-cnn.safetensors`,
    '"""',
    '',
    'import json',
    'import sys',
    '',
    'import keras',
    'import numpy as np',
    '',
    '',
    'def numbers(data, dtype):',
    '    if dtype == "BF16":',
    '        return (np.frombuffer(data, "<u2").astype("<u4") << 16).view("<f4")',
    '    return np.frombuffer(data, {"F32": "<f4", "F16": "<f2"}[dtype])',
    '',
    '',
    'def load(file):',
    `    """${loads}"""`,
    '    with open(file, "rb") as opened:',
    '        data = opened.read()',
    '    start = 8 + int.from_bytes(data[:8], "little")',
    '    header = json.loads(data[8:start])',
    '    model = keras.models.model_from_json(header["__metadata__"]["config"])',
    '    for weight in model.weights:',
    '        tensor = header["/".join(weight.path.split("/")[-2:])]',
    '        begin, end = tensor["data_offsets"]',
    '        values = numbers(data[start + begin : start + end], tensor["dtype"])',
    '        weight.assign(values.reshape(tensor["shape"]).astype("float32"))',
    '    return model',
    '',
    '',
    'model = load(sys.argv[1])',
    'model.summary()',
    '_, (images, labels) = keras.datasets.fashion_mnist.load_data()',
    'images = images.reshape(-1, *model.input_shape[1:]).astype("float32") / 255',
    'right = np.argmax(model.predict(images, batch_size=256, verbose=0), axis=-1) == labels',
    `print(f"${says('{len(labels):,}', '{100 * np.mean(right):.2f}')}")`,
    '',
  ].join('\n');
}
