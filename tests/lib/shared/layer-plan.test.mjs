// Networks as the reader builds them, and why one cannot be. The crate is played by a small twin that knows its rules.

import assert from 'node:assert/strict';
import test from 'node:test';
import { arePlanLayers, articlePlan, configOf, inserted, MOST_LAYERS, moved, planLayer } from '../../../www/shared/layer-plan.js';
import { lookAt, remedied } from '../../../www/experiments/look-at-plan.js';
import { READY_SET_IDS, READY_SETS } from '../../../www/experiments/ready-sets.js';

/** @typedef {import('../../../www/experiments/look-at-plan.js').NetworkMaker} NetworkMaker */

const MOST_PARAMETERS = 1 << 22;

/** @param {string} argument @param {string} expected @param {unknown[]} args @param {unknown[]} found */
function refused(argument, expected, args, found) {
  return Object.assign(new Error(expected), { name: 'ConfigError', argument, expected: { code: expected, args }, found: { code: 'number', args: found } });
}

/** @param {string} json */
function built(json) {
  const { config } = JSON.parse(json);
  const [input, ...layers] = config.layers;
  /** @type {number[]} */
  let shape = input.config.batch_input_shape.slice(1);
  let parameters = 0;
  const rows = layers.map((/** @type {any} */ { class_name: className, config: own }) => {
    const [height = 0, width = 0, channels = 0] = shape;
    const isPicture = shape.length === 3;
    let count = 0;
    if (className === 'Dense') {
      if (isPicture) throw refused(own.name, 'flat-input', [], [shape]);
      count = (height + 1) * own.units;
      shape = [own.units];
    } else if (className === 'Flatten') shape = [shape.reduce((product, side) => product * side, 1)];
    else if (className !== 'Dropout') {
      if (!isPicture) throw refused(own.name, 'image-input', [], [shape]);
      const [size] = own.kernel_size ?? own.pool_size;
      if (own.padding !== 'same' && size > Math.min(height, width)) throw refused(`${own.name}.window`, 'window-within', [height, width], [size]);
      const side = (/** @type {number} */ before) => (own.pool_size ? Math.floor(before / size) : own.padding === 'same' ? before : before - size + 1);
      count = own.filters ? (size * size * channels + 1) * own.filters : 0;
      shape = [side(height), side(width), own.filters ?? channels];
    }
    parameters += count;
    if (parameters > MOST_PARAMETERS) throw refused(own.name, 'at-most-parameters', [MOST_PARAMETERS], [parameters]);
    return { outputShape: shape, parameters: count, multiplyAdds: count };
  });
  return { rows, parameters, config: json };
}

const maker = /** @type {NetworkMaker} */ (
  /** @type {unknown} */ ({
    fromConfig(/** @type {string} */ json) {
      const { rows, parameters } = built(json);
      return { parameterCount: parameters, multiplyAdds: 1, summary: () => rows, config: () => json, free() {} };
    },
  })
);

/** @param {readonly import('../../../www/shared/layer-plan.js').PlanLayer[]} layers */
const problemOf = (layers) => lookAt(maker, layers).problem ?? assert.fail('it can be built');

test('the article’s network is described as Keras describes it', () => {
  const { config } = JSON.parse(configOf(articlePlan()));
  assert.deepEqual(
    config.layers.map((/** @type {any} */ { class_name, config: { name } }) => `${class_name} ${name}`),
    ['InputLayer input_layer', 'Conv2D conv2d', 'MaxPooling2D max_pooling2d', 'Conv2D conv2d_1', 'MaxPooling2D max_pooling2d_1', 'Flatten flatten', 'Dense dense', 'Dense dense_1'],
  );
  assert.deepEqual(config.layers[1].config, { name: 'conv2d', filters: 64, padding: 'valid', activation: 'relu', kernel_size: [3, 3] });
  assert.deepEqual(config.layers.at(-1).config, { name: 'dense_1', units: 10, activation: 'softmax' });
});

test('every network of the ready questions can be built, and those of a question differ', () => {
  for (const id of READY_SET_IDS) {
    const configs = READY_SETS[id].map((layers) => {
      assert.equal(lookAt(maker, layers).problem, undefined, `${id}: ${JSON.stringify(layers)}`);
      assert.ok(arePlanLayers(layers));
      return configOf(layers);
    });
    assert.equal(new Set(configs).size, configs.length, id);
  }
});

test('a window that does not fit is explained by what arrives, and every remedy helps', () => {
  const pools = Array.from({ length: 5 }, () => planLayer('MaxPooling2D'));
  const layers = [...pools, planLayer('Flatten')];
  const { at, code, arrives, remedies } = problemOf(layers);
  assert.deepEqual([at, code, arrives], [4, 'window', [1, 1, 1]]);
  assert.deepEqual(remedies.map(({ deed, at: place }) => `${deed} ${place}`), ['remove 4', 'remove 3']);
  for (const remedy of remedies) assert.equal(lookAt(maker, remedied(layers, remedy)).problem, undefined);
});

test('a convolution that is too large may keep its edge, and one before it too', () => {
  const layers = [planLayer('MaxPooling2D', { size: 7 }), planLayer('Conv2D'), planLayer('Conv2D'), planLayer('Flatten')];
  const { at, remedies } = problemOf(layers);
  assert.equal(at, 2);
  assert.deepEqual(remedies.map(({ deed, at: place }) => `${deed} ${place}`), ['remove 2', 'same 2', 'remove 0', 'same 1', 'shrink 2']);
});

test('a Dense that gets a picture needs a Flatten, the answer too', () => {
  for (const layers of [[planLayer('Conv2D'), planLayer('Dense')], [planLayer('Conv2D')]]) {
    const { at, code, arrives, remedies } = problemOf(layers);
    assert.deepEqual([at, code, arrives], [1, 'row', [26, 26, 16]]);
    assert.deepEqual(remedies[0], { deed: 'flatten', at: 1 });
    assert.equal(lookAt(maker, remedied(layers, { deed: 'flatten', at: 1 })).problem, undefined);
  }
});

test('a layer of pictures behind the row goes before it', () => {
  const layers = [planLayer('Conv2D'), planLayer('Flatten'), planLayer('MaxPooling2D'), planLayer('Dense')];
  const { at, code, arrives, remedies } = problemOf(layers);
  assert.deepEqual([at, code, arrives], [2, 'image', [26 * 26 * 16]]);
  assert.deepEqual(remedies[0], { deed: 'move', at: 2, to: 1 });
  assert.deepEqual(remedied(layers, { deed: 'move', at: 2, to: 1 }).map(({ kind }) => kind), ['Conv2D', 'MaxPooling2D', 'Flatten', 'Dense']);
});

test('a remedy that leaves another fault behind it is offered all the same, as it comes further', () => {
  const layers = [planLayer('Flatten'), planLayer('Conv2D'), planLayer('MaxPooling2D'), planLayer('Dense')];
  const { at, remedies } = problemOf(layers);
  assert.deepEqual([at, remedies[0]], [1, { deed: 'move', at: 1, to: 0 }]);
  assert.equal(problemOf(remedied(layers, { deed: 'move', at: 1, to: 0 })).at, 2);
});

test('too many parameters are counted, and a pooling before the row helps', () => {
  const layers = [planLayer('Conv2D', { filters: 16 }), planLayer('Flatten'), planLayer('Dense', { units: 512 })];
  const { at, code, found, most, remedies } = problemOf(layers);
  assert.deepEqual([at, code, most], [2, 'parameters', MOST_PARAMETERS]);
  assert.equal(found, 160 + (26 * 26 * 16 + 1) * 512);
  assert.deepEqual(remedies.map(({ deed, at: place }) => `${deed} ${place}`), ['pool 1', 'remove 2']);
  assert.deepEqual(lookAt(maker, layers).rows.map(({ outputShape }) => outputShape), [[26, 26, 16], [26 * 26 * 16]], 'those before it have their shapes');
});

test('layers are moved and inserted without a change to the others', () => {
  const layers = articlePlan();
  assert.deepEqual(moved(layers, 0, 1).map(({ kind }) => kind).slice(0, 2), ['MaxPooling2D', 'Conv2D']);
  assert.deepEqual(moved(moved(layers, 0, 3), 3, 0), layers);
  assert.equal(inserted(layers, 2, planLayer('Dropout')).length, layers.length + 1);
});

test('layers that could not have been built here are no layers', () => {
  assert.ok(arePlanLayers([]) && arePlanLayers(articlePlan({ rate: 0.3 })));
  const [first = planLayer('Conv2D')] = articlePlan();
  const wrong = [{ ...first, filters: 129 }, { ...first, filters: 1.5 }, { ...first, padding: 'none' }, { ...first, units: 3 }, { kind: 'Dense', units: 10 }, { kind: 'constructor' }, null, 3];
  for (const layer of wrong) assert.equal(arePlanLayers([layer]), false, JSON.stringify(layer));
  assert.equal(arePlanLayers(Array.from({ length: MOST_LAYERS + 1 }, () => planLayer('Dropout'))), false);
});
