/**
 * Spanish, neutral for all countries, with «tú»: every sentence of the page that a reader can see or hear. The entries are those of en.js.
 *
 * Glossary: network red; layer capa; filter filtro; convolution convolución; pooling pooling; weight peso; bias sesgo;
 * unit unidad; map mapa; channel canal; padding relleno; stride paso; flatten aplanar; dropout dropout; hidden layer capa
 * oculta; loss pérdida; accuracy exactitud; precision precisión; recall exhaustividad; right (share) aciertos; learning
 * rate tasa de aprendizaje; epoch época; batch lote; seed semilla; run entrenamiento; training step paso de entrenamiento;
 * gradient gradiente; optimizer optimizador; momentum momentum; moment (Adam) momento; multiply-adds multiplicaciones-suma;
 * overfitting sobreajuste; confusion matrix matriz de confusión; label etiqueta; garment prenda; shelf estante; trousers
 * pantalón; pullover suéter; sneaker zapatilla; ankle boot botín.
 *
 * @import { ErrorArguments } from '../pkg/patchwork.js'
 * @import { ChapterId } from '../app/chapters.js'
 * @import { DataKind, DataSet, ImageSet, NetworkChoice } from '../app/state.js'
 * @import { Entry, FailureId, Score } from '../app/shelf.js'
 * @import { FileKind, Found } from '../shared/file-kind.js'
 * @import { Place, Size } from '../shared/grid.js'
 * @import { Activation, LayerClass, Padding, Pair } from '../shared/keras-config.js'
 * @import { LayerInPlace } from '../shared/layers.js'
 * @import { NumberKind } from '../shared/typed-numbers.js'
 * @import { Material } from '../shared/material.js'
 * @import { Measured } from '../shared/measured.js'
 * @import { NumberName, Range } from '../shared/optimizers.js'
 * @import { Cell, Drawn, Failed, LinkPart, NetworkKind, OfTen, Planned, Price, StationInPlace, Told, Trained } from './en.js'
 */

import { count, digits, dimensions, formatter, listed, measure, megabytes, percent, plain, plural, signedMeasure } from '../shared/format.js';
import { OPTIMIZERS } from '../shared/optimizers.js';
import { finish, signOf, written } from '../shared/typed-numbers.js';

/** A share with its sign. @param {number} share */
const inPercent = (share) => `${percent(share)}\u00a0%`;

/** The bounds of a typed number, with their reason where there is one. @type {Partial<Record<NumberKind, string>>} */
const BOUNDS = {
  pixel: 'de 0, negro, a 255, blanco',
  stride: 'con 0 el filtro no avanzaría nunca, con más de 28 saltaría por encima de toda la prenda',
};

/** @param {NumberKind} kind @param {number} from @param {number} to */
const bounds = (kind, from, to) => BOUNDS[kind] ?? `de ${written(from)} a ${written(to)}`;

/** @param {Place} place counted from 0 */
const at = ({ row, column }) => `fila ${count(row + 1)}, columna ${count(column + 1)}`;

/** A whole number of megabytes. @param {number} bytes */
const inMegabytes = (bytes) => `${plain(Math.round(bytes / 1e6))}\u00a0MB`;

/** @param {ArrayLike<number>} values */
const inList = (values) => listed(Array.from(values, written));

/** How many numbers a square of the pooling has. @param {number} side */
const squareOf = (side) => ({ 2: 'cuatro', 3: 'nueve' })[side] ?? count(side * side);

/** @param {number} number */
const epochsOf = (number) => `${count(number)} ${plural(number, { one: 'época', other: 'épocas' })}`;

/** @param {number} number */
const batchesOf = (number) => `${count(number)} ${plural(number, { one: 'lote', other: 'lotes' })}`;

/** How long a training was: in batches before its first epoch ended. @param {Pick<Trained, 'epochs' | 'steps'>} training */
const lengthOf = ({ epochs, steps }) => {
  if (steps !== undefined && (epochs ?? 0) < 1) return batchesOf(steps);
  return epochs === undefined ? '' : `${plain(epochs)} ${plural(epochs, { one: 'época', other: 'épocas' })}`;
};

/** @param {Trained} training whatever is known of it */
const trainedOn = ({ data, epochs, steps, accuracy, images }) => {
  const length = lengthOf({ epochs, steps });
  const long = length && `, ${length}`;
  const well = accuracy === undefined || images === undefined ? '' : `; ${inPercent(accuracy)} de aciertos en sus ${count(images)} imágenes de prueba`;
  return `${data ? ` con ${data}` : ''}${long}${well}`;
};

/** The networks by their kinds. */
const NETWORKS = { cnn: 'CNN', dnn: 'DNN' };

/** Runs that fail on purpose, in short. @type {Record<FailureId, string>} */
const FAILURES = { tooFast: 'tasa excesiva', tooSlow: 'tasa ínfima', zeros: 'pesos desde cero', few: '200 imágenes', mistaken: 'camisas como abrigos' };

/** A network on the shelf. @param {Pick<Entry, 'kind' | 'layers' | 'name' | 'number' | 'failure'>} entry */
const ofEntry = ({ kind, layers, name, number, failure }) => {
  if (name !== undefined) return name;
  if (failure) return `Entrenamiento ${plain(number)}, ${FAILURES[failure]}`;
  const layered = layers === undefined || layers === 'own' ? 'red' : NETWORKS[layers];
  return { ready: `${capital(layered)} incluida`, run: `Entrenamiento ${plain(number)}, ${layered}`, file: `${capital(layered)} abierta`, new: `${capital(layered)} nueva` }[kind];
};

/** @param {Score} score @param {number | undefined} steps of the network now @param {string | undefined} testId of the images at hand */
const scoreOf = ({ accuracy, count: images, id, steps: then }, steps, testId) => {
  const before = then !== undefined && then !== steps ? ' en su última prueba' : '';
  const others = id !== undefined && testId !== undefined && id !== testId ? ', que no son las que se muestran ahora' : '';
  return [`${inPercent(accuracy)} de aciertos en ${count(images)} imágenes de prueba${before}${others}`];
};

const ratio = formatter({ maximumSignificantDigits: 3 });

/** With one digit after the point. */
const hundredth = formatter({ minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** @type {Record<Price, (value: number) => string>} */
const PRICE_NUMBERS = { multiplyAdds: count, parameters: count, epochSeconds: measure, answerMs: measure };

/** A layer of an experiment; what is as usual goes without saying. @param {Planned} layer @returns {string[]} */
const inShort = ({ kind, filters = 0, size = 0, padding, activation, rate = 0, units = 0 }) => {
  const linear = activation === 'linear' ? ' lineal' : '';
  switch (kind) {
    case 'Conv2D':
      return [`conv ${plain(filters)}${size === 3 ? '' : ` de ${dimensions([size, size])}`}${padding === 'same' ? ' con relleno' : ''}${linear}`];
    case 'MaxPooling2D':
      return [`pool ${plain(size)}`];
    case 'AveragePooling2D':
      return [`media ${plain(size)}`];
    case 'Dropout':
      return [`drop ${ratio(rate)}`];
    case 'Dense':
      return [`dense ${plain(units)}${linear}`];
    case 'Flatten':
      return [];
  }
};

/** What a link holds. @type {Record<LinkPart, string>} */
const LINK_PARTS = { garment: 'una prenda', filter: 'un filtro', network: 'una red', training: 'ajustes de entrenamiento', station: 'un lugar del recorrido', cells: 'celdas elegidas' };

/** @param {number} filter counted from 0 */
const filterName = (filter) => `filtro ${plain(filter + 1)}`;

/**
 * A value of maps.
 *
 * @param {Cell} cell counted from 0
 * @param {number} [filters] of the layer; a single one goes without saying
 */
const inMaps = (cell, filters = 1) => `${at(cell)}${filters > 1 ? `, ${filterName(cell.channel)}` : ''}`;

/** A probability that a patch changes. @typedef {{before: number, after: number, worth: number}} Hidden */

/** @param {Pick<Hidden, 'before' | 'after'>} hidden */
const becomes = ({ before, after }) => `de ${inPercent(before)} a ${inPercent(after)}`;

/** A difference of shares. @param {number} share */
const points = (share) => `${percent(share)} puntos`;

/** Part of a picture. @param {readonly number[]} area top and left, counted from 0, height and width */
const area = ([top = 0, left = 0, height = 0, width = 0]) => {
  const rows = height === 1 ? `fila ${plain(top + 1)}` : `filas ${plain(top + 1)} a ${plain(top + height)}`;
  const columns = width === 1 ? `columna ${plain(left + 1)}` : `columnas ${plain(left + 1)} a ${plain(left + width)}`;
  return `${rows}, ${columns}`;
};

/** Whether a layer's name is feminine: that of a kind of layer, with its place before it. @param {string} layer */
const isFeminine = (layer) => /convolución|fila|capa|respuesta|prenda/.test(layer);

/** A layer with its article, which goes with the gender of its name. @param {string} layer */
const the = (layer) => `${isFeminine(layer) ? 'la' : 'el'} ${layer}`;

/** @param {string} layer */
const ofThe = (layer) => (isFeminine(layer) ? `de la ${layer}` : `del ${layer}`);

/** @param {string} layer */
const toThe = (layer) => (isFeminine(layer) ? `a la ${layer}` : `al ${layer}`);

/** Places in a row before a noun, in letters as far as such networks go. */
const ORDINALS = ['primer', 'segundo', 'tercer', 'cuarto', 'quinto', 'sexto', 'séptimo', 'octavo', 'noveno', 'décimo'];

/** Before a feminine noun. */
const FEMININE_ORDINALS = ['primera', 'segunda', 'tercera', 'cuarta', 'quinta', 'sexta', 'séptima', 'octava', 'novena', 'décima'];

/** @param {number} number from 1 @param {boolean} feminine */
const ordinal = (number, feminine) => (feminine ? FEMININE_ORDINALS : ORDINALS)[number - 1] ?? `${plain(number)}.${feminine ? 'ª' : 'º'}`;

/** Inside a sentence. @param {string} text */
const lower = (text) => text.charAt(0).toLowerCase() + text.slice(1);

/** At the beginning of a sentence. @param {string} text */
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** A layer's output in a few words. @param {readonly number[]} shape */
const values = (shape) => (shape.length > 1 ? dimensions(shape).replaceAll(' ', '\u00a0') : `${count(shape[0] ?? 0)} ${plural(shape[0] ?? 0, { one: 'valor', other: 'valores' })}`);

/** With two digits after the point, so that numbers beside each other can be compared. */
const hundredths = formatter({ minimumFractionDigits: 2, maximumFractionDigits: 2, useGrouping: false });

/** One digit after the point, where there is one. */
const tenths = formatter({ maximumFractionDigits: 1 });

/** @param {{epoch: number, cnn: number, dnn: number, images: number, seed: number}} found in a race of two networks */
const afterRace = ({ epoch, cnn, dnn, images, seed }) =>
  `Tras ${epochsOf(epoch)} con ${count(images)} imágenes (semilla ${plain(seed)}), la CNN acierta en el ${inPercent(cnn)} de las imágenes de prueba, la DNN en el ${inPercent(dnn)}.`;
/** @param {{times: number | undefined}} found */
const slower = ({ times }) => (times === undefined ? '' : `; una época de la CNN tarda ${ratio(times)} veces lo que una de la DNN`);

/** All digits that are of interest where two numbers differ by very little. */
const exactly = formatter({ maximumSignificantDigits: 13, useGrouping: false });

/** As many digits as a number of the network has, which is kept in 32 bits. */
const asFloat = formatter({ maximumSignificantDigits: 9, useGrouping: false });

/** In a formula, behind a sign. @param {number} value */
const factor = (value) => (value < 0 ? `(${digits(value)})` : digits(value));

const ors = new Intl.ListFormat('es', { type: 'disjunction' });

/** What images are called inside a sentence, by where they are from. @type {Record<DataKind, (name: string) => string>} */
const DATA_NAMES = {
  official: () => 'Fashion-MNIST',
  fashion: () => 'Fashion-MNIST',
  folder: (name) => name,
  wardrobe: () => 'el armario',
  own: () => 'tus propios archivos',
};

const FASHION = 'Fuente: Zalando Research, https://github.com/zalandoresearch/fashion-mnist. Licencia: MIT, Copyright (c) 2017 Zalando SE.';

/**
 * Whence the site's data are and under which terms.
 *
 * @type {Record<Exclude<DataKind, 'own'>, (data: DataSet) => string>}
 */
const DATA_ORIGINS = {
  official: () => `Son los archivos oficiales. ${FASHION}`,
  fashion: ({ test }) => `No son los archivos oficiales, sino los de la carpeta ${test.name}. ${FASHION}`,
  folder: ({ test }) =>
    `No son los archivos oficiales, sino los de la carpeta ${test.name}. Fuente: la carpeta ${test.name} de quien construyó esta página. Licencia: desconocida; la que diga el dueño de los archivos.`,
  wardrobe: ({ seeds = [] }) =>
    `Son dibujos que hace este mismo proyecto, no fotografías. Fuente: dibujados por Patchwork, semillas ${listed(seeds.map(String))}. Licencia: MIT OR Apache-2.0.`,
};

/** @param {ImageSet} set */
const ofTraining = ({ kind, name, count: images }) => `${DATA_NAMES[kind](name)} (${count(images)} imágenes de entrenamiento)`;

/** The numbers of the form of training. @type {Record<NumberName, string>} */
const OPTIONS = { epochs: 'Épocas', learningRate: 'Tasa de aprendizaje', momentum: 'Momentum', batchSize: 'Tamaño del lote', seed: 'Semilla' };

/** Why a number may not lie beyond its range. @type {Partial<Record<NumberName, string>>} */
const BEYOND = {
  learningRate: ' Con una mayor, los parámetros irían dando tumbos; con 0 no se aprende nada.',
  momentum: ' Con 1 los parámetros no frenarían nunca.',
};

const bound = formatter({ maximumSignificantDigits: 10 });

/** @param {NumberName} field @param {Range} range */
const askFor = (field, { from, to, whole }) => `${OPTIONS[field]}: escribe un número${whole ? ' entero' : ''} de ${bound(from)} a ${bound(to)}`;

/** @param {number} epoch @param {number} batch @param {number} batches */
const placeOf = (epoch, batch, batches) => `en la época ${count(epoch)}, lote ${count(batch)} de ${count(batches)}`;

/** @param {string | undefined} value of the last test @param {number} epoch */
const testedThen = (value, epoch) => (value === undefined ? '' : `, ${value} en las imágenes de prueba tras la época ${count(epoch)}`);

/**
 * @param {number} seconds
 * @returns {string} e.g. 9 s, 2 min 15 s, 1 h 7 min
 */
function duration(seconds) {
  if (seconds < 1) return 'menos de 1 s';
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  const minutes = Math.round(seconds / 60);
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** After a verb. @param {number} seconds */
const about = (seconds) => (seconds < 1 ? duration(seconds) : `cerca de ${duration(seconds)}`);

const WEIGHTS_ADVICE = 'Abre una red guardada aquí, con Keras o con TensorFlow.js.';
const NETWORK_ADVICE = 'Ábrelo en el capítulo «Red» con «Abrir pesos» o suéltalo en cualquier parte de esta página.';
const TABLE_ADVICE = 'Una línea es una imagen: su etiqueta y luego sus 784 píxeles. Vuelve a abrirlo cuando sea así.';
const PHOTO_ADVICE = 'Ábrela en la pestaña «Foto» o suéltala en cualquier parte de esta página.';

/** Files by what they are, and what to do with those that do not belong where they were opened. @type {Record<FileKind, {called: string, advice: string}>} */
const FILE_KINDS = {
  PNG: { called: 'una imagen (PNG)', advice: PHOTO_ADVICE },
  JPEG: { called: 'una imagen (JPEG)', advice: PHOTO_ADVICE },
  WebP: { called: 'una imagen (WebP)', advice: PHOTO_ADVICE },
  otherPicture: { called: 'una imagen de un tipo que esta página no lee', advice: 'Guárdala como PNG, JPEG o WebP y abre esa.' },
  idx: { called: 'un archivo de datos IDX', advice: 'Ábrelo junto con sus etiquetas en «Usar tus propios datos» o suelta ambos en cualquier parte de esta página.' },
  csv: { called: 'una tabla de imágenes (CSV)', advice: 'Ábrela en «Usar tus propios datos» o suéltala en cualquier parte de esta página.' },
  safetensors: { called: 'un archivo de pesos (safetensors)', advice: NETWORK_ADVICE },
  keras: { called: 'un archivo con una red guardada por Keras', advice: NETWORK_ADVICE },
  hdf5: { called: 'un archivo HDF5, como los de las redes que guarda Keras', advice: NETWORK_ADVICE },
  tfjs: { called: 'un archivo con una red para TensorFlow.js', advice: `${NETWORK_ADVICE} Toma model.json junto con los archivos de sus pesos.` },
  config: { called: 'una configuración de una red, sin pesos', advice: `Keras la lee con keras.models.model_from_json. Aquí sirve para abrir un archivo .weights.h5: elige los dos juntos.` },
  json: { called: 'un archivo JSON', advice: `No contiene fotos, datos ni pesos que esta página conozca. ${WEIGHTS_ADVICE}` },
  numpy: { called: 'un archivo de arrays de NumPy', advice: 'Guarda imágenes y etiquetas como archivos IDX, o los pesos como archivo .safetensors con los nombres de Keras, y abre esos.' },
  torch: { called: 'un archivo pickle, como los de las redes que guarda PyTorch', advice: 'Esta página no lee archivos pickle, pues pueden contener cualquier programa. Construye la red en Keras, copia los pesos, guárdalos como archivo .safetensors y ábrelo.' },
  pdf: { called: 'un documento PDF', advice: 'Guarda la imagen que contiene como PNG o JPEG y ábrela.' },
  archive: { called: 'un archivo comprimido con otros dentro', advice: 'Descomprímelo y abre lo que hay dentro.' },
  unknown: { called: 'algo que no es imagen, datos ni pesos que esta página conozca', advice: 'Abre una imagen PNG, JPEG o WebP, archivos IDX con sus etiquetas, un archivo CSV o una red guardada aquí.' },
};

export const words = {
  page: {
    title: 'Patchwork: cómo una red aprende a distinguir un botín de un bolso',
    description: 'Elige o dibuja una prenda y observa cómo la mira una red convolucional, capa por capa. Entrénala tú, aquí mismo, en la página.',
    titleOf: (/** @type {string} */ chapter) => `${chapter} · Patchwork`,
    skip: 'Ir al capítulo',
    chapters: 'Capítulos',
    /** Beside a chapter, for the ear. */
    read: ', leído',
    book: 'Todo el libro',
    single: 'Por capítulos',
    language: 'Idioma',
    /** Under the languages to choose from. */
    anew: 'La página se vuelve a cargar. Lo que has hecho se conserva, y un entrenamiento queda en pausa. Solo una foto abierta, unos datos abiertos y una comparación en marcha no se conservan.',
    /** At the end of a chapter. */
    ways: 'Atrás y adelante',
    back: 'Anterior',
    on: 'Siguiente',
    noScript: 'Patchwork lo calcula todo en esta página y para ello necesita JavaScript y WebAssembly. Permite JavaScript en este sitio y vuelve a cargarla.',
    /** Where the script of the page has not come after some seconds. */
    help: {
      title: 'Esta página aún no ha arrancado. Aun así puedes leer sus capítulos; sus figuras necesitan el script. Esto puede ayudar:',
      slow: 'Con una conexión lenta, espera un poco: este aviso desaparece cuando la página arranca.',
      reload: 'Vuelve a cargar la página manteniendo pulsada la tecla Mayús (Shift). Puede que haya una versión nueva de la que tu navegador solo tiene una parte.',
      file: 'Si abriste la página como archivo de tu equipo: los navegadores no ejecutan estos scripts desde archivos. Pon la carpeta en cualquier servidor web y abre su dirección. En el proyecto, eso lo hace <code>cargo xtask serve</code>.',
      frame: 'Si ves la página dentro de otra, ábrela en una pestaña propia.',
      blocked: 'Si bloqueas los scripts de este sitio, permítelos. Si llegan pero no se ejecutan, quizá el servidor los declara como algo distinto de JavaScript.',
    },
    bar: 'La prenda y la respuesta',
    toGarment: 'A la prenda.',
    dismiss: 'Descartar',
    /** In place of a figure. */
    noFigure: 'Aquí debería haber una figura, pero no se pudo construir. El mensaje de esta página dice por qué.',
    licences: 'De qué está hecha esta página y sus licencias',
  },

  links: {
    title: 'Comparte lo que ves aquí',
    what: 'Este enlace abre la página tal como la ves: con esta prenda, tu filtro, esta red, tus ajustes de entrenamiento y las celdas elegidas.',
    left: {
      drawing: 'De un dibujo o una foto viajan los 28 × 28 píxeles que ve la red.',
      weights: 'Los pesos entrenados son demasiado grandes para un enlace: la red llega sin entrenar, con las mismas capas. Para compartir un entrenamiento, mira «Repetir este entrenamiento exactamente» en el capítulo «Entrenar».',
      layers: 'Esta red tiene capas propias, que ningún enlace puede contener. Se queda aquí.',
    },
    where: 'Todo está en la propia dirección. Cuando alguien la abre, se le pide esa dirección al servidor de esta página y a nadie más.',
    ofFile: 'Esta página es un archivo de tu equipo: su dirección no le sirve a nadie más. Lo que sigue al signo de interrogación hace lo mismo detrás de la dirección de una página en un servidor web.',
    address: 'Dirección',
    share: 'Compartir…',
    copy: 'Copiar el enlace',
    copied: 'El enlace está copiado.',
    selected: 'Tu navegador no permite a la página ni compartir ni copiar. La dirección está seleccionada: cópiala con Ctrl+C, o ⌘C en un Mac.',
    qr: {
      title: 'Como código QR',
      name: 'Código QR del enlace',
    },
    /** Of the filter that a link has replaced. */
    before: 'Volver al filtro que tenías antes de un enlace',
    isBefore: 'Tu filtro ha vuelto.',
    opened: {
      label: 'De un enlace',
      /** @param {readonly LinkPart[]} parts */
      brought: (parts) => (parts.length > 0 ? `Un enlace ha traído ${listed(parts.map((part) => LINK_PARTS[part]))}.` : 'Se abrió un enlace. No contenía nada que esta página pueda mostrar.'),
      kept: 'Lo que tenías se conserva.',
      lost: {
        garment: 'La prenda no está entre las de esta página, que tiene otros datos.',
        filter: 'El filtro no es uno que esta página pueda usar.',
        network: 'No se pudo montar la red.',
        training: 'No se pudieron aplicar los ajustes de entrenamiento.',
        station: 'Aquí no se conoce ese lugar del recorrido.',
        cells: 'Aquí no se conocen las celdas elegidas.',
        recipe: 'No se puede leer la receta del entrenamiento.',
        class: 'No se puede leer la pregunta para la clase. Pide el enlace otra vez.',
        other: 'También contiene algo que esta página no conoce; quizá lo conozca una versión más nueva.',
      },
      back: 'Volver a lo que tenía',
      isBack: 'Todo está como antes del enlace.',
      fine: 'De acuerdo',
    },
    repeat: {
      title: 'Repetir este entrenamiento exactamente',
      what: 'Un entrenamiento queda fijado por su red, sus ajustes, su semilla y sus imágenes. Un enlace puede contener todo eso como receta, con una suma de comprobación de los pesos que salieron: quien lo abre entrena lo mismo y ve si los pesos coinciden hasta el último bit.',
      /** @param {number} steps */
      ready: (steps) => `Este enlace repite el entrenamiento en uso hasta donde está ahora: ${batchesOf(steps)}.`,
      whyNot: {
        none: 'Entrena primero una red: lo que se puede repetir es el entrenamiento en uso.',
        running: 'El enlace aparece cuando el entrenamiento está en pausa.',
        failure: 'Un entrenamiento que falla a propósito no tiene enlace; se repite en su apartado, más arriba.',
        layers: 'La red de este entrenamiento tiene capas propias, que una receta no puede describir.',
        rounding: 'Este entrenamiento se hizo, o se continuó, con la versión más rápida, cuyos últimos bits dependen del procesador. Elige «Calcular igual en todas las máquinas» en las opciones y entrena de nuevo.',
        rate: 'La tasa de aprendizaje de este entrenamiento se cambió sobre la marcha, y eso una receta no lo puede describir. Entrena uno sin cambios.',
        unknown: 'Este entrenamiento es de una versión anterior de la página, que no anotaba lo que necesita una receta. Entrena uno nuevo.',
      },
      /** @param {{network: NetworkChoice, options: {optimizer: keyof typeof OPTIMIZERS, learningRate: number, momentum: number, batchSize: number, seed: number, drawings: boolean}, steps: number}} recipe */
      asked: ({ network: { kind, filters: [first, second], units }, options, steps }) => {
        const { keras, settings } = OPTIMIZERS[options.optimizer];
        const layers = kind === 'cnn' ? `una CNN de ${plain(first)} y ${plain(second)} filtros y ${plain(units)} unidades` : `una DNN de ${plain(units)} unidades`;
        const momentum = settings.includes('momentum') ? `, momentum ${plain(options.momentum)}` : '';
        const numbers = `${keras} con tasa de aprendizaje ${digits(options.learningRate)}${momentum}, lotes de ${plain(options.batchSize)}, semilla ${plain(options.seed)}, ${options.drawings ? 'con' : 'sin'} dibujos`;
        return `Un enlace te pide repetir un entrenamiento: ${layers}; ${numbers}; ${batchesOf(steps)}. Será un entrenamiento aparte en tu estante. ¿Crees que los pesos serán los mismos, hasta el último bit?`;
      },
      start: 'Entrenar lo mismo',
      goOn: 'Continuar',
      done: 'Lotes del entrenamiento repetido',
      away: 'Quitar la receta',
      otherData: 'Se entrenó con otras imágenes que las de esta página, así que no se puede repetir aquí. Abre los mismos datos, o la página de la que viene el enlace.',
      beyond: 'Este entrenamiento ha seguido más allá de la receta. Déjalo a un lado, abre el enlace otra vez y entrena lo mismo.',
      /** @param {string} checksum */
      same: (checksum) => `Los mismos bits que los de quien lo envió: todos los pesos son iguales, hasta el último. Suma de comprobación: ${checksum}.`,
      /** @param {string} theirs @param {string} own */
      other: (theirs, own) => `Otros bits que los de quien lo envió. Sus pesos tienen la suma de comprobación ${theirs}, los tuyos ${own}. Quizá las dos páginas son de versiones distintas, o alguien cambió el enlace.`,
    },
  },

  print: {
    title: 'Imprimir',
    what: 'Ctrl+P, o ⌘P en un Mac, imprime el capítulo que ves. Aquí abajo está lo que necesita más preparación.',
    booklet: {
      title: 'Un folleto con todos los capítulos',
      what: 'Cada capítulo con sus figuras, hechas con la prenda, el filtro y la red que tienes aquí. Unas 25 páginas; tu navegador también puede guardarlas como PDF.',
      print: 'Imprimir el folleto',
      progress: 'Capítulos listos',
      building: (/** @type {number} */ done, /** @type {number} */ all) => `${count(done)} de ${count(all)} capítulos están listos.`,
      drawing: 'Se están dibujando las últimas figuras.',
      ready: 'El folleto está listo.',
      /** @param {readonly string[]} chapters */
      missing: (chapters) => `El folleto está listo, pero estos capítulos llegaron sin sus figuras: ${listed(chapters)}. Recarga la página para intentarlo de nuevo.`,
    },
    worksheet: {
      title: 'Una hoja de ejercicios para el lápiz',
      what: 'Dos páginas de ejercicios sobre la prenda de esta página, y una tercera con las respuestas. La misma prenda, el mismo filtro y la misma red dan la misma hoja, con el mismo número.',
      print: 'Imprimir la hoja',
      answers: 'Imprimir las respuestas',
      nothing: 'Una hoja de ejercicios necesita una prenda y la respuesta de la red. Elige o dibuja primero una prenda.',
    },
    sheet: {
      title: 'Cómo ve una red una prenda',
      answersTitle: 'Cómo ve una red una prenda: respuestas',
      name: 'Nombre',
      date: 'Fecha',
      /** @param {string} number of the sheet @param {number | undefined} image of the test set */
      made: (number, image) => `Hoja ${number} · ${image === undefined ? 'una prenda propia' : `imagen de prueba ${count(image)}`}`,
      numbers: {
        title: 'Una prenda es una cuadrícula de números',
        /** @param {Place} place of the frame */
        how: ({ row, column }) => `La red recibe 28 filas de 28 píxeles. Cada uno es un número de 0, negro, a 255, blanco. El marco empieza en la fila ${plain(row + 1)}, columna ${plain(column + 1)}; sus 25 números están en el ejercicio 2.`,
        pixels: '¿Cuántos píxeles tiene la imagen entera?',
        largest: '¿Cuál es el número mayor del marco?',
        empty: 'Adivina: ¿qué parte de la imagen está vacía, es decir, es 0?',
        emptyOf: (/** @type {number} */ empty, /** @type {number} */ all) => `${count(empty)} de ${count(all)}: ${inPercent(empty / all)}`,
      },
      filter: {
        title: 'Un filtro son nueve multiplicaciones y una suma',
        how: (/** @type {number} */ boxes) => `Pon el filtro sobre nueve números, multiplica cada uno por el peso que tiene encima y suma los nueve productos. Luego avanza una casilla. Rellena las ${count(boxes)} casillas vacías.`,
        patch: 'los números del marco',
        weights: 'el filtro',
        result: 'lo que el filtro hace de ellos',
        first: (/** @type {string} */ sum, /** @type {string} */ value) => `La primera casilla: ${sum} = ${value}`,
      },
      pooling: {
        title: 'ReLU y pooling',
        how: 'ReLU convierte en 0 todo número menor que 0: táchalos. Después el pooling conserva el mayor de cada cuatro: rellena las cuatro casillas.',
        before: 'un trozo de la imagen filtrada',
        after: 'tras ReLU y pooling',
      },
      sizes: {
        title: 'El camino por la red',
        how: 'La prenda entra como 28 × 28 × 1. Anota el tamaño de lo que hace cada capa y cuántos pesos tiene.',
        layer: 'Capa',
        keras: 'en Keras',
        size: 'Tamaño',
        sum: 'Cálculo',
        weights: 'Pesos',
        none: 'ninguno',
      },
      answer: {
        title: 'La respuesta son diez números',
        how: 'Esto responde la red a la prenda.',
        best: '¿Qué dice?',
        share: '¿Qué tan segura está, en porcentaje?',
        sum: '¿Cuánto suman los diez números?',
        all: '100\u00a0%, salvo por el redondeo',
      },
      maps: {
        title: 'Lo que queda de una prenda',
        how: 'Filtro, ReLU, pooling y pooling otra vez: de 784 números quedan 36. ¿De qué prenda es cada imagen? Escribe su letra debajo.',
      },
      own: {
        title: 'Con tus propias palabras',
        ask: 'Esta red conoce diez tipos de prendas. ¿Qué dirá de la imagen de un león? ¿Puede estar segura? Da tus razones.',
        answer: 'Nombra uno de los diez tipos, porque no tiene otras palabras. Incluso puede estar bastante segura: los diez números siempre suman 100\u00a0%, así que solo comparan los tipos entre sí, y ninguno dice «nada que yo conozca».',
      },
    },
  },

  /** For teachers, and what their classes see. */
  classroom: {
    title: 'Para docentes',
    what: 'Haz aquí una pregunta a tu clase. Tú eliges qué partes de la página le corresponden y cuánto puede durar; un enlace contiene todo eso. Nadie se registra y ningún servidor guarda nada. Una clase no ve este apartado ni sus respuestas, salvo que pida la página entera: es una ayuda, no un candado.',
    routes: {
      begin: 'Abrir como lo ve la clase',
      link: 'El enlace de este itinerario',
      short: {
        title: (/** @type {number} */ minutes) => `${plain(minutes)} minutos: qué ve una red`,
        text: 'Para un primer encuentro, en cualquier dispositivo, sin entrenar. La clase adivina, calcula a mano un número de un filtro y descubre lo que la red no puede decir.',
      },
      long: {
        title: (/** @type {number} */ minutes) => `${plain(minutes)} minutos: cómo aprende una red`,
        text: 'Para una clase completa. Todo el itinerario corto; además, la clase busca bordes, cuenta parámetros, entrena una red y juzga sus errores.',
      },
    },
    notes: {
      title: 'Ejercicios, minutos y respuestas',
      minutes: 'Todavía no se ha cronometrado ninguna clase: los minutos son una estimación nuestra. Debajo de cada ejercicio está lo que se puede medir: la lectura, a 150 palabras por minuto (los adultos leen unas 238, según la revisión de Brysbaert de 2019), y el cálculo, con dos núcleos.',
      heading: (/** @type {string} */ title, /** @type {number} */ minutes) => `${title}: ${plain(minutes)} ${plural(minutes, { one: 'minuto', other: 'minutos' })}`,
      /** @param {{chapter: string, reading: number, computing: number}} least in seconds */
      least: ({ chapter, reading, computing }) => `Capítulo «${chapter}». La lectura lleva unos ${duration(reading)}${computing > 0 ? `; el cálculo, ${duration(computing)}` : '; no hay que esperar ningún cálculo'}.`,
      question: 'La clase lee',
      answer: 'Respuesta',
      understood: 'Lo que la clase debería haber entendido',
      open: 'Abrir este',
      take: 'Cambiarlo en el formulario',
      print: 'Imprimir estas notas',
    },
    form: {
      title: 'Una pregunta propia',
      question: 'Tu pregunta',
      questionHelp: (/** @type {number} */ most) => `Aparece encima del capítulo, como texto sencillo de hasta ${plain(most)} caracteres.`,
      minutes: 'Minutos',
      minutesHelp: 'Con 0 no hay reloj. Cuando se acaba el tiempo, la página lo dice y no quita nada.',
      chapters: 'Capítulos que le corresponden',
      begins: 'Dónde empieza',
      hidden: 'Lo que la clase no necesita: marca lo que deba ocultarse',
      controls: {
        draw: 'Dibujar una prenda',
        photo: 'Tomar una foto',
        answers: 'La respuesta de la red: junto a la prenda, en la barra y al entrenar',
        networks: 'Elegir y cambiar redes',
        options: 'Las opciones del entrenamiento',
        folds: 'Los demás apartados del entrenamiento: mirar atrás, apuestas, fracasos',
        files: 'Abrir y guardar archivos',
        foot: 'Lo que está al pie: compartir, imprimir, uso sin conexión, licencias',
      },
      along: 'Llevar también la prenda, el filtro y la red que hay aquí ahora',
      open: 'Abrir como lo ve la clase',
      link: 'El enlace para tu clase',
      where: 'La pregunta está en la propia dirección. Cuando alguien la abre, se le pide esa dirección al servidor de esta página y a nadie más.',
      faults: {
        question: 'Escribe primero una pregunta.',
        minutes: (/** @type {number} */ most) => `Los minutos tienen que ser un número entero de 0 a ${plain(most)}.`,
        chapters: 'Elige al menos un capítulo.',
        long: (/** @type {number} */ most) => `Este enlace tiene más de ${count(most)} caracteres, y algunos programas cortan esos enlaces. Acorta la pregunta o deja aquí la prenda.`,
      },
    },
    banner: {
      label: 'Para la clase',
      /** @param {{title: string, step: number, steps: number}} place */
      place: ({ title, step, steps: all }) => `Para la clase. Ejercicio ${plain(step + 1)} de ${plain(all)}: ${title}`,
      previous: 'Ejercicio anterior',
      next: 'Ejercicio siguiente',
      start: 'Poner en marcha el reloj',
      result: 'Mostrar el resultado',
      time: {
        waiting: (/** @type {number} */ minutes) => `Tiempo: ${plain(minutes)} ${plural(minutes, { one: 'minuto', other: 'minutos' })}`,
        left: (/** @type {number} */ minutes) => (minutes > 1 ? `Quedan ${plain(minutes)} minutos` : 'Queda menos de un minuto'),
        over: () => 'Se acabó el tiempo. Termina tu idea: no se pierde nada.',
      },
      half: 'Ha pasado la mitad del tiempo.',
      whole: 'Mostrar la página entera',
      back: 'Mostrar lo que va con la pregunta',
      aside: 'Quitar la pregunta',
      isWhole: 'Se muestra la página entera.',
      isBack: 'Solo se muestra lo que va con la pregunta.',
      isAway: 'Se ha quitado la pregunta. La página vuelve a estar entera.',
      projector: {
        enter: 'Vista de proyector',
        leave: 'Salir de la vista de proyector',
      },
    },
    exercises: {
      guess: {
        title: 'Adivinar antes que la red',
        question: '¿Qué dirá la red? Adivina antes de que lo diga, con cinco prendas: «Adivinar otra» trae la siguiente. ¿Quién acierta más, tú o la red? Anota una prenda en la que la red y tú digan cosas distintas.',
        /** @param {Measured} measured */
        answer: ({ images, right }) => `La red que viene con la página acierta en el ${percent(right / images)}\u00a0% de las ${count(images)} imágenes de prueba de Fashion-MNIST. Para 1000 de ellas se preguntó a tres personas cada vez, y la mayoría dijo lo mismo que la etiqueta en el 83,5\u00a0% (tabla de resultados de Zalando). Las camisas son difíciles para ambos.`,
        understood: 'La respuesta son diez números que juntos suman 100\u00a0%, y gana el mayor. Puede ser falsa, y nosotros también podemos equivocarnos.',
      },
      numbers: {
        title: 'Una imagen son números',
        question: 'Responde primero a la pregunta de la página: ¿qué parte de la imagen es exactamente 0? Después busca el píxel más claro que encuentres y lee su número. ¿Qué sabe la red de la prenda, aparte de estos 784 números?',
        answer: 'Nada. 28 filas de 28 píxeles son 784 números de 0 a 255. Cuántos son 0 depende de la prenda: la página lo dice después de la apuesta. La tela blanca llega a 255 o casi.',
        understood: 'Para una red, una imagen es una cuadrícula de números y nada más: ni tela, ni manga, ni nombre.',
      },
      sum: {
        title: 'Nueve productos y una suma',
        question: 'Antes de mirar el resultado: multiplica cada uno de los nueve píxeles por su peso y suma, en papel. Luego mira. Ahora aumenta un peso en 1: ¿cuánto cambia la suma, y por qué justo eso?',
        answer: '0 + 0 − 256 + 24 + 864 − 216 + 213 + 452 − 504 = 577. Cuando un peso aumenta en 1, la suma aumenta en lo que vale el píxel de debajo: 192 en el centro, nada arriba a la izquierda, donde el píxel es 0.',
        understood: 'Un filtro es un cálculo que cualquiera puede hacer a mano. Lo que busca está en sus pesos.',
      },
      edge: {
        title: 'Hacia dónde mira un filtro',
        question: 'Desliza el filtro por tu prenda. Responde primero a la pregunta de la página. Después prueba las líneas verticales y las horizontales. ¿Qué se ilumina con cada una? ¿Qué significa el azul, y qué hace ReLU con él?',
        answer: 'Un borde inferior es un cambio de arriba abajo, así que suelen ganar las líneas horizontales; la página lo mide en tu prenda. Las líneas verticales iluminan los lados. Las sumas naranjas están por encima de cero; las azules, por debajo: ahí se oscurece hacia la derecha o hacia abajo. ReLU pone lo azul a 0.',
        understood: 'Los mismos nueve pesos, girados, encuentran otros bordes. La imagen nueva dice dónde se encontró algo y con qué fuerza.',
      },
      biggest: {
        title: 'El mayor de cuatro',
        question: 'Antes de mirar el resultado: ¿qué cuatro números quedan de los dieciséis? Anótalos y luego mira. Cambia un píxel sin que a su cuadrado le importe. Y una imagen de 13 × 13: ¿qué tamaño tiene después del pooling?',
        answer: '192, 144, 255 y 168. A un cuadrado no le importa un píxel que siga por debajo de su mayor. 13 ÷ 2 es 6, y la última fila y la última columna se descartan: 6 × 6. En la red los lados pasan por 28, 26, 13, 11, 5.',
        understood: 'El pooling conserva que se encontró algo, y más o menos dónde, con la cuarta parte de los números.',
      },
      sizes: {
        title: 'Dónde están los números',
        question: 'Haz las dos apuestas de la página: ¿dónde está la mayoría de los parámetros de la CNN, y dónde hace la mayoría de sus multiplicaciones? Después calcula a mano por qué su primera convolución tiene 640 parámetros.',
        answer: 'Parámetros: la capa Dense oculta tiene 204.928 de 243.786, el 84,1\u00a0%. Multiplicaciones: la segunda convolución hace 4.460.544 de 5.056.000, el 88,2\u00a0%. Y 64 filtros de 9 pesos y 1 sesgo cada uno son 64 × 10 = 640.',
        understood: 'El tamaño y el trabajo son dos cosas: un filtro tiene pocos pesos, pero los usa por toda la imagen.',
      },
      learn: {
        title: 'Aprende mientras miras',
        question: 'Una red nueva no sabe nada. Apuesta primero: de 100 imágenes de prueba, ¿cuántas acertará después de una época, y cuántas después de dos? Pulsa «Una época», espera y púlsalo otra vez. ¿Qué hace la pérdida mientras tanto?',
        answer: 'Al principio adivina uno de diez, es decir, unas 10 de 100. Después de una época son de 75 a 90, tanto más cuantas más imágenes de entrenamiento haya, y después de dos, de 1 a 6 más. Con dos núcleos una época tarda 5 segundos para 8500 imágenes y medio minuto para las 60.000. La pérdida baja deprisa y luego despacio.',
        understood: 'Nadie escribe los filtros. Entrenar mueve un poco cada peso, muchas veces; la primera época es la que más aporta.',
      },
      confused: {
        title: 'Qué toma por qué',
        question: 'Haz las dos apuestas: ¿qué dos tipos confunde más la red, y cuál conoce mejor? Haz que responda para cada imagen de prueba y abre la celda con más errores. ¿Lo habrías hecho mejor?',
        /** @param {Measured} measured */
        answer: ({ images, right, shirts, tShirtsAsShirts, trousers }) => `Las camisas le cuestan. De las ${count(images)} imágenes de prueba de Fashion-MNIST, la CNN incluida acierta ${count(right)}, pero de ${count(shirts.of)} camisas solo ${count(shirts.right)}: toma ${count(shirts.asTShirts)} por camisetas, y ${count(tShirtsAsShirts)} camisetas por camisas. Lo que mejor conoce son los pantalones, ${count(trousers.right)} de ${count(trousers.of)}.`,
        understood: 'Un solo número oculta quién paga los errores. Y algunas etiquetas son dudosas de por sí.',
      },
      odd: {
        title: 'Ninguno de los diez',
        question: 'Pulsa «Dibujar» y dibuja algo que no sea de ninguno de los diez tipos: un gato, una llave, una cara. ¿Qué dice la red, y con cuánta seguridad? ¿Por qué no puede responder «ninguno de estos»?',
        answer: 'Sus diez partes siempre suman 100\u00a0%, así que gana uno de los diez tipos, por rara que sea la imagen. Que la página diga que no se parece a ninguno de los diez no es la respuesta de la red: la página compara el dibujo con prendas del entrenamiento y avisa.',
        understood: 'Una red solo puede dar las respuestas para las que se construyó. Estar segura no es tener razón.',
      },
      sentence: {
        title: 'En una frase',
        question: '¿Cómo se convierte una imagen en un nombre? Escríbelo en una frase, con las palabras número, filtro, mayor y suma. Después compárala con la de quien tienes al lado.',
        answer: 'Por ejemplo: la imagen son números; los filtros forman sumas de vecinos, grandes donde está su patrón; el pooling conserva las mayores; y de diez últimas sumas, la mayor nombra la prenda.',
        understood: 'Todo el camino, en sus propias palabras.',
      },
    },
  },

  offline: {
    title: 'Sin conexión',
    looking: 'Mirando qué guarda tu navegador de esta página…',
    /** @param {{possible: boolean, wanted: boolean, complete: boolean, bytes: number, images: boolean, newer: boolean}} kept */
    state: ({ possible, wanted, complete, bytes, images, newer }) => {
      if (!possible) return 'Tu navegador no guarda páginas de esta dirección, así que esta necesita conexión.';
      if (!wanted) return 'Tu navegador no guarda nada de esta página. Necesita conexión.';
      if (!complete) return 'Tu navegador aún no ha guardado esta página.';
      const all = images ? 'con todas las prendas para entrenar' : 'sin la mayoría de las prendas para entrenar';
      return `Tu navegador guarda esta página, ${all}: ${megabytes(bytes)}. Se abre sin conexión.${newer ? ' Ha llegado una más nueva, que verás la próxima vez que la abras en una sola pestaña.' : ''}`;
    },
    single: 'Esta página vino en un solo archivo, que contiene todo lo que necesita. Tiene menos prendas para entrenar que la página de un sitio, y quizá no pueda conservar tus entrenamientos al recargarla.',
    keep: 'Guardar esta página',
    remove: 'Quitarla',
    images: {
      /** @param {number} bytes */
      keep: (bytes) => `Guardar también todas las prendas (${megabytes(bytes)})`,
      stop: 'Detener',
      label: 'Prendas que han llegado',
    },
  },

  /** What went wrong, by code. */
  faults: {
    inFile: (/** @type {string} */ file, /** @type {string} */ what, /** @type {string} */ advice) => `${file}: ${what}. ${advice}`,
    noPlace: (/** @type {string} */ address) => `Esta página no tiene ningún capítulo «${address}». Estás al comienzo; los capítulos están en la lista.`,
    chapterLeft: (/** @type {string} */ title) => `El capítulo «${title}» no corresponde a tu pregunta, por eso no se muestra. «Mostrar la página entera» lo devuelve.`,
    noLanguage: (/** @type {string} */ tag) => `Esta página no habla «${tag}». Se muestra en inglés.`,
    languageLost: (/** @type {string} */ tag) => `No se pudieron descargar los textos de esta página en «${tag}». Se muestra en inglés; recarga la página para volver a intentarlo.`,
    linkBroken: () => 'El enlace a esta página no está completo: una parte se cortó o se alteró por el camino. La página se abre como siempre; pide el enlace otra vez.',
    linkNewer: () => 'El enlace se hizo con una versión más nueva de esta página. Recárgala; si eso no ayuda, hay que renovarla en el servidor. Se abre como siempre.',
    noSimd: () => 'Este navegador no tiene WebAssembly SIMD, con lo que calcula la red. Lo tienen las versiones actuales de Firefox, Chrome, Edge y Safari. De todos modos puedes leer los capítulos.',
    noWebAssembly: () => 'En este navegador está desactivado WebAssembly, con lo que calcula la red. Así ocurre en un modo de aislamiento o con un nivel de seguridad estricto: permítelo para este sitio o abre la página en otro navegador. De todos modos puedes leer los capítulos.',
    coreForbidden: () => 'La red no puede calcular: el servidor de esta página, o la página que la rodea, prohíbe WebAssembly. Su Content-Security-Policy debe permitir «wasm-unsafe-eval» para los scripts. De todos modos puedes leer los capítulos.',
    noCore: () => 'No se pudo descargar la parte de esta página que calcula: no hay conexión con el servidor. Compruébala y recarga la página. De todos modos puedes leer los capítulos.',
    coreNotServed: (/** @type {number} */ status) => `No se pudo descargar la parte de esta página que calcula: el servidor responde ${status}. Recarga la página dentro de un rato; puede que haya una versión nueva. De todos modos puedes leer los capítulos.`,
    coreBroken: () => 'La parte de esta página que calcula no está completa o es de otra versión. Vuelve a cargar la página manteniendo pulsada la tecla Mayús (Shift). De todos modos puedes leer los capítulos.',
    coreLate: () => 'La parte de esta página que calcula aún está en camino. Mientras llega, puedes leer los capítulos. Si tarda mucho, comprueba la conexión y recarga la página.',
    noMemory: () => 'Al navegador no le queda memoria para la red. Cierra otras pestañas y recarga la página.',
    partMissing: () => 'No se pudo descargar una parte de esta página. Puede que haya una versión nueva o que se cortara la conexión: recarga la página. Lo demás sigue funcionando.',
    networkStopped: () => 'La red se detuvo en medio de sus cálculos y ya no da respuestas. Recarga la página: lo que entrenaste, abriste y dibujaste se conserva.',
    unexpected: (/** @type {string} */ what) => `Ocurrió un error que esta página no esperaba (${what}). Si no continúa, recárgala: lo que entrenaste, abriste y dibujaste se conserva.`,
    noWeights: (/** @type {string} */ kind, /** @type {number} */ status) =>
      `No se pudieron descargar los pesos de la ${kind.toUpperCase()}: el servidor responde ${status}. Recarga la página o entrena tú una red nueva.`,
    weightsNotFetched: (/** @type {string} */ kind) =>
      `No se pudieron descargar los pesos de la ${kind.toUpperCase()}: no hay conexión con el servidor. Compruébala y recarga la página, o entrena tú una red nueva.`,
    weightsBroken: (/** @type {string} */ kind) =>
      `Los pesos de la ${kind.toUpperCase()} no llegaron completos. Vuelve a cargar la página manteniendo pulsada la tecla Mayús (Shift), o entrena tú una red nueva.`,
    weightsLate: (/** @type {string} */ kind) =>
      `Los pesos de la ${kind.toUpperCase()} aún están en camino. Mientras llegan, puedes elegir y dibujar prendas y leer los capítulos. Si tarda mucho, comprueba la conexión y recarga la página.`,

    // Files.
    otherKind: (/** @type {string} */ file, /** @type {Found} */ { kind, packed }) => {
      const { called, advice } = FILE_KINDS[kind];
      return packed && kind !== 'unknown' ? `${file} es un archivo gzip que contiene ${called}. Descomprímelo y abre lo que salga.` : `${file} es ${called}. ${advice}`;
    },
    folder: (/** @type {string} */ name) => `${name} es una carpeta. Ábrela en tu equipo y suelta aquí los archivos que contiene.`,
    unreadable: (/** @type {string} */ file) => `No se pudo leer ${file}: alguien lo movió, es una carpeta o no hay permiso para leerlo. Vuelve a abrirlo.`,
    oneAtATime: (/** @type {readonly string[]} */ files) => `La página abre estos archivos de uno en uno: ahora está abierto ${files[0]}. Abre los demás después, uno tras otro.`,
    fileGrew: (/** @type {string} */ file, /** @type {number} */ most) =>
      `${file} tiene más de ${inMegabytes(most)} una vez descomprimido, más que cualquier conjunto de datos para esta página. Abre otro archivo.`,

    // Garment, draw and photo.
    drawingNotKept: (/** @type {string} */ why) =>
      `Este dibujo no se puede conservar al recargar. Este navegador no lo guarda: ${why}. Se queda aquí hasta que cierres la página.`,
    littleNotKept: (/** @type {string} */ why) =>
      `Este navegador no guarda nada de esta página: ${why}. Al cerrarla se olvida qué capítulos has leído, tu propio filtro y qué red estaba en uso.`,
    photoTooLarge: (/** @type {string} */ file, /** @type {number} */ bytes, /** @type {number} */ most) =>
      `${file} ocupa ${inMegabytes(bytes)}; una foto puede ocupar ${inMegabytes(most)}. Guárdala más pequeña y vuelve a abrirla.`,
    photoTooManyPixels: (/** @type {string} */ file, /** @type {number} */ width, /** @type {number} */ height) =>
      `${file} tiene ${dimensions([width, height])} píxeles; son más de los que esta página puede abrir. Guárdala más pequeña y vuelve a abrirla.`,
    photoUnknown: (/** @type {string} */ file) => `${file} no es una imagen PNG, JPEG ni WebP. Guárdala en uno de estos formatos y vuelve a abrirla.`,
    photoDamaged: (/** @type {string} */ file) => `No se pudo leer ${file} como imagen: está dañada o incompleta. Abre otra.`,
    photoSilent: () => 'La parte de esta página que abre fotos ha dejado de responder. Vuelve a abrir la foto.',
    otherWay: () => 'Este entrenamiento no se puede comparar: su tasa de aprendizaje se cambió sobre la marcha, o ha aprendido de otras imágenes que las que tiene ahora la página. Elige otro, o dos redes nuevas.',
    evaluationSilent: () => 'Una de las partes de esta página que prueban una red con muchas prendas ha dejado de responder. Vuelve a intentarlo.',
    evaluationWorker: () => 'No se pudo cargar la parte de esta página que prueba una red con muchas prendas. Recarga la página y vuelve a intentarlo.',
    stepSilent: () => 'La parte de esta página que desmonta un paso de entrenamiento ha dejado de responder. El paso se abre de nuevo.',
    stepWorker: () => 'No se pudo cargar la parte de esta página que desmonta un paso de entrenamiento. Recarga la página y vuelve a intentarlo.',
    photoWorker: () => 'No se pudo cargar la parte de esta página que abre fotos. Recarga la página y vuelve a intentarlo.',

    // Networks.
    outOfRange: (/** @type {string} */ label, /** @type {number} */ from, /** @type {number} */ to) => `${label}: escribe un número entero de ${count(from)} a ${count(to)}.`,
    notCopied: () => 'El navegador no permite a la página copiar. El código está seleccionado: cópialo con Ctrl+C, o ⌘C en un Mac.',
    weightsTooLarge: (/** @type {string} */ file) => `${file} es demasiado grande para ser un archivo de pesos de esta página. ${WEIGHTS_ADVICE}`,
    networkDamaged: (/** @type {string} */ file) => `No se pudo leer ${file} como red: está dañado o es de un tipo que esta página no conoce. ${WEIGHTS_ADVICE}`,
    weightsAlone: (/** @type {string} */ file) => `${file} contiene pesos, pero no dice de qué capas. Elígelo junto con la configuración de Keras (.json), o guarda la red completa: model.save("model.keras").`,
    graphModel: (/** @type {string} */ file) =>
      `${file} es un modelo de grafo de TensorFlow.js, que ya no tiene capas. Convierte la red de nuevo como modelo de capas: tensorflowjs_converter --input_format keras model.h5 folder`,
    shardsMissing: (/** @type {string} */ file, /** @type {readonly string[]} */ names) => `${file} necesita a su lado ${listed(names)}. Elige o suelta todos juntos.`,
    shardLength: (/** @type {string} */ file, /** @type {number} */ expected, /** @type {number} */ found) =>
      `Los pesos de ${file} deberían ocupar ${count(expected)} bytes y ocupan ${count(found)}. Elige model.json junto con sus propios archivos.`,
    weightType: (/** @type {string} */ file, /** @type {string} */ name, /** @type {string} */ type) =>
      `${file}: «${name}» consta de números del tipo «${type}», que esta página no lee. Lee float32, y float16, uint8 y uint16 que lo representen.`,
    noConfig: () => 'El archivo de pesos no dice a qué red pertenece: sus metadatos no tienen «config». Abre uno guardado aquí.',
    otherClasses: (/** @type {number} */ outputs, /** @type {number} */ classes) =>
      `Esta red tiene ${count(outputs)} ${plural(outputs, { one: 'salida', other: 'salidas' })} y hay ${count(classes)} tipos de prendas: ni podría responder por ellas ni se podría entrenar con ellas. Abre una con al menos ${count(classes)} salidas.`,
    unknownLayer: (/** @type {string} */ className) => `Esta página no conoce ninguna capa «${className}».`,

    // Data.
    aboutNotJson: () => 'data/about.json no es JSON. Construye el sitio de nuevo: cargo xtask build.',
    noContent: (/** @type {string} */ file) => `${file} llegó sin contenido.`,
    downloadBroken: (/** @type {string} */ file) =>
      `No se pudo leer ${file} hasta el final: se cortó la descarga o el archivo está dañado. Recarga la página para volver a intentarlo.`,
    fileBroken: (/** @type {string} */ file) =>
      `No se pudo leer ${file} hasta el final: no es un archivo gzip completo, o alguien lo movió. Vuelve a abrirlo, o abre el archivo descomprimido.`,
    noConnection: (/** @type {string} */ file) => `No se pudo descargar ${file}: no hay conexión con el servidor. Compruébala y recarga la página.`,
    notServed: (/** @type {string} */ file, /** @type {number} */ status) =>
      `No se pudo descargar ${file}: el servidor responde ${status}. Construye el sitio de nuevo: cargo xtask build.`,
    fileTooLarge: (/** @type {string} */ file, /** @type {number} */ bytes, /** @type {number} */ most) =>
      `${file} ocupa ${inMegabytes(bytes)}; un archivo puede ocupar ${inMegabytes(most)}.`,
    tableNoNumber: (/** @type {string} */ file, /** @type {number} */ line, /** @type {number} */ column) =>
      `${file}, línea ${count(line)}: en la columna ${count(column)} no hay un número entero. ${TABLE_ADVICE}`,
    tableLabel: (/** @type {string} */ file, /** @type {number} */ line, /** @type {number} */ label, /** @type {number} */ classes) =>
      `${file}, línea ${count(line)}: su etiqueta es ${plain(label)}. Esta página conoce ${count(classes)} clases, numeradas de 0 a ${count(classes - 1)}, y la etiqueta está en la primera columna. Abre una tabla de diez clases.`,
    tablePixel: (/** @type {string} */ file, /** @type {number} */ line, /** @type {number} */ column, /** @type {number} */ pixel) =>
      `${file}, línea ${count(line)}: el píxel de la columna ${count(column)} es ${plain(pixel)}. Los píxeles van de 0 a 255. Vuelve a abrirlo cuando sea así.`,
    tableColumns: (/** @type {string} */ file, /** @type {number} */ line, /** @type {number} */ found, /** @type {number} */ expected) =>
      `${file}, línea ${count(line)}: tiene ${count(found)} ${plural(found, { one: 'columna', other: 'columnas' })} y debería tener ${count(expected)}. ${TABLE_ADVICE}`,
    tableLabelLast: (/** @type {string} */ file) => `${file}, línea 1: la primera columna contiene un píxel, pero debería contener la etiqueta. ${TABLE_ADVICE}`,
    tableTooLong: (/** @type {string} */ file, /** @type {number} */ most) => `${file} es demasiado largo: esta página lee hasta ${count(most)} imágenes. Abre una parte.`,
    tablesAndOthers: (/** @type {readonly string[]} */ files) => `Abre archivos CSV o archivos IDX, no ambos a la vez; estos eran ${listed(files)}.`,
    manyTables: (/** @type {number} */ files) => `Abre un archivo CSV o dos (entrenamiento y prueba); estos eran ${count(files)}.`,
    oneOfTwo: (/** @type {readonly string[]} */ files) => `De dos archivos CSV, el nombre de uno debe empezar por «train…» y el del otro no; estos son ${listed(files)}. Cámbiales el nombre y vuelve a abrirlos.`,
    noImages: () => 'Estos archivos no contienen imágenes. Abre archivos con al menos una.',
    neitherTwoNorFour: (/** @type {number} */ files) =>
      `Abre dos archivos (imágenes y etiquetas) o cuatro (entrenamiento y prueba); ${plural(files, { one: 'este era uno', other: `estos eran ${count(files)}` })}.`,
    twoOfFour: (/** @type {number} */ named, /** @type {readonly string[]} */ files) =>
      `De cuatro archivos, los nombres de dos deben empezar por «train…»; aquí hay ${count(named)}: ${files.join(', ')}. Cámbiales el nombre y vuelve a abrirlos.`,
    noPair: (/** @type {'two' | 'test' | 'train'} */ which, /** @type {readonly string[]} */ files) => {
      const those = { two: 'los dos archivos', test: 'los archivos de prueba', train: 'los archivos de entrenamiento' }[which];
      return `De ${those}, ${listed(files)}, uno debe ser un archivo IDX de imágenes y otro de etiquetas (idx3-ubyte e idx1-ubyte). Abre una pareja así.`;
    },

    // Training.
    needsImages: () => 'Para entrenar hacen falta primero las imágenes.',
    needsNetwork: () => 'Para entrenar hace falta primero una red.',
    noTestImages: () => 'No hay imágenes de prueba.',
    otherData: (/** @type {ImageSet} */ trained, /** @type {ImageSet} */ present) =>
      `Este entrenamiento se hizo con: ${ofTraining(trained)}; la página tiene ahora: ${ofTraining(present)}. Reinícialo para entrenar con estas, o vuelve a abrir los otros archivos.`,
    goneOnElsewhere: (/** @type {string} */ theirs, /** @type {string} */ ours) =>
      `Otra pestaña de esta página ha continuado con «${theirs}». Lo que entrenas en esta continúa como «${ours}»; se conservan los dos.`,
    savedByOther: () => 'Este navegador guarda redes de otra versión de esta página. Esta no puede usarlas y las deja como están.',
    notKept: () => 'Los pesos de esta red se han perdido: el navegador no los guardó, o sus números se desbordaron antes de que se pudieran guardar. Quítala del estante y toma otra.',
    storageSilent: () => 'su almacenamiento no responde',
    savedDamaged: () => 'Lo que este navegador ha guardado de esta red está dañado y ya no se puede usar. Quítala del estante y toma otra.',
    entriesDamaged: (/** @type {number} */ networks) =>
      `De las redes que ha guardado este navegador, ${count(networks)} ${plural(networks, { one: 'está dañada y no se puede', other: 'están dañadas y no se pueden' })} leer. Las demás están en el estante.`,
    shelfFull: (/** @type {number} */ places) => `El estante está lleno: caben ${count(places)} redes tuyas. Quita una que ya no necesites y vuelve a intentarlo.`,
    notebookFull: (/** @type {number} */ most) => `El cuaderno de experimentos está lleno: caben ${count(most)}. Quita algunos y vuelve a intentarlo.`,
    experimentsDamaged: (/** @type {number} */ experiments) => `No se ${plural(experiments, { one: 'pudo', other: 'pudieron' })} leer ${count(experiments)} ${plural(experiments, { one: 'experimento', other: 'experimentos' })} que este navegador había guardado.`,
    experimentDiverged: () => 'su pérdida dejó de ser un número',
    trainingStopped: (/** @type {string} */ why) => `El entrenamiento se detuvo: ${why}`,
    helperStopped: (/** @type {string} */ why) =>
      `Un ayudante del worker de entrenamiento se detuvo (${why}). El entrenamiento sigue con un solo worker y los mismos resultados.`,
    workerScript: () => 'no se pudo cargar su script',
    workerSilent: () => 'dejó de responder',
    workerForbidden: () => 'el navegador lo prohíbe aquí',
    workerNotStarted: (/** @type {string} */ why) =>
      `El worker que entrena no pudo arrancar: ${why}. Todo funciona menos el entrenamiento. Recarga la página para volver a intentarlo, en una pestaña propia si está dentro de otra página.`,
    workerMessage: () => 'no se pudo leer un mensaje',
    workerStopped: (/** @type {string} */ why) => `El worker de entrenamiento se detuvo: ${why}.`,
    /** @param {string} why @param {boolean} saved whether there was a state to go on from */
    workerRevived: (why, saved) =>
      `El worker de entrenamiento se detuvo: ${why}. ${saved ? 'Uno nuevo ha retomado el último estado guardado: pulsa «Entrenar» para continuar.' : 'Hay uno nuevo listo, y antes no se había entrenado nada: pulsa «Entrenar» para empezar.'}`,
    /** @param {string} why @param {boolean} saved */
    workerLost: (why, saved) => `El worker de entrenamiento se detuvo: ${why}. Recarga la página${saved ? ': continúa desde el último estado guardado.' : ' para entrenar de nuevo.'}`,
    workerGone: () => 'El entrenamiento ya no está en marcha. Recarga la página para entrenar de nuevo.',
    optionEmpty: (/** @type {NumberName} */ field, /** @type {Range} */ range) => `${askFor(field, range)}. Ahora está vacío.`,
    optionNoNumber: (/** @type {NumberName} */ field, /** @type {Range} */ range, /** @type {string} */ typed) =>
      `${askFor(field, range)}. «${typed}» no es un número.`,
    optionNotWhole: (/** @type {NumberName} */ field, /** @type {Range} */ range, /** @type {string} */ typed) =>
      `${askFor(field, range)}. ${typed} no es entero.`,
    optionOutside: (/** @type {NumberName} */ field, /** @type {Range} */ range) => `${askFor(field, range)}.${BEYOND[field] ?? ''}`,
    noOptimizer: (/** @type {string} */ name) => `Aquí no hay ningún optimizador «${name}».`,

    // Numbers in boxes: what is wrong, as it stands in shared.numberBox.refused.
    numberEmpty: () => 'está vacío',
    numberNone: (/** @type {string} */ typed) => `«${typed}» no es un número`,
    numberBroken: (/** @type {string} */ typed) => `${typed} no es un número entero`,
    numberTooSmall: (/** @type {string} */ typed, /** @type {NumberKind} */ kind, /** @type {number} */ from, /** @type {number} */ to) =>
      `${typed} es demasiado pequeño: ${bounds(kind, from, to)}`,
    numberTooLarge: (/** @type {string} */ typed, /** @type {NumberKind} */ kind, /** @type {number} */ from, /** @type {number} */ to) =>
      `${typed} es demasiado grande: ${bounds(kind, from, to)}`,
    numberDivisor: () => 'no se puede dividir entre 0',
    numberNearZero: (/** @type {string} */ typed, /** @type {number} */ least) => `${typed} está demasiado cerca de 0: al menos ${written(least)}`,
  },

  shared: {
    /** The filters of the crate by their ids, and the one that has none. */
    filterNames: {
      vertical: 'Líneas verticales',
      horizontal: 'Líneas horizontales',
      falling: 'Diagonal descendente',
      rising: 'Diagonal ascendente',
      outline: 'Contorno',
      sharpen: 'Enfocar',
      blur: 'Desenfocar',
      emboss: 'Relieve',
      identity: 'Identidad',
      article: 'El del ejemplo',
    },
    /** Why a browser keeps nothing, by the names of its errors. */
    refusals: {
      QuotaExceededError: 'el espacio que tiene para este sitio está lleno',
      SecurityError: 'sus ajustes prohíben a los sitios guardar datos',
      InvalidStateError: 'no guarda nada en esta ventana, como en una privada',
    },
    question: {
      before: 'Antes de mirar:',
      right: 'Correcto.',
      wrong: (/** @type {string} */ answer) => `No: ${answer}.`,
      notThis: 'Esta no es.',
      again: 'Prueba otra vez.',
    },
    /** Layers of which a network has several. */
    layerNames: {
      title: (/** @type {string} */ layer, /** @type {number} */ number) => `${ordinal(number, isFeminine(layer))} ${layer}`,
      short: (/** @type {string} */ layer, /** @type {number} */ number) => `${layer} ${plain(number)}`,
    },
    /** Of a table whose rows and columns are places. */
    headings: {
      row: (/** @type {number} */ row) => `fila ${plain(row)}`,
      column: (/** @type {number} */ column) => `columna ${plain(column)}`,
    },
    pixelGrid: {
      pinned: (/** @type {string} */ cell) => `${cell} · fijado`,
    },
    numberBox: {
      refused: (/** @type {string} */ label, /** @type {string} */ fault, /** @type {number} */ value) => `${label}: ${fault}. Se queda en ${written(value)}.`,
      inSquare: (/** @type {string} */ name, /** @type {Place} */ place) => `${name}, ${at(place)}`,
    },
    chart: {
      batches: 'lotes',
      batch: 'lote',
      train: 'entrenamiento',
      test: 'prueba',
    },
    /** In the sum of a side: (28 − 3) ÷ 2, rounded down, + 1. */
    sizes: {
      roundedUp: ', redondeado hacia arriba,',
      roundedDown: ', redondeado hacia abajo,',
    },
  },

  garment: {
    nav: 'Prenda',
    title: '¿Qué dirá la red?',
    tagline: 'Adivina primero y después mira dentro. O dibuja algo tuyo: cada capítulo mira la misma prenda que tú.',
    overview: {
      title: 'Qué ocurre dentro: cada imagen lleva a su capítulo',
      garment: 'Tu prenda',
      /** What a layer is called here. @type {Record<LayerClass, string>} */
      layers: {
        InputLayer: 'Entrada',
        Conv2D: 'Filtrada',
        MaxPooling2D: 'Reducida',
        AveragePooling2D: 'Promediada',
        Flatten: 'En una fila',
        Dropout: 'Con huecos',
        Dense: 'Ponderada',
      },
      answer: 'La respuesta',
    },
    classes: /** @type {OfTen} */ (['Camiseta', 'Pantalón', 'Suéter', 'Vestido', 'Abrigo', 'Sandalia', 'Camisa', 'Zapatilla', 'Bolso', 'Botín']),
    /** A class as it stands in a sentence: the network says ... */
    inSentence: /** @type {OfTen} */ ([
      'una camiseta', 'un pantalón', 'un suéter', 'un vestido', 'un abrigo', 'una sandalia', 'una camisa', 'una zapatilla', 'un bolso', 'un botín',
    ]),
    noneYet: 'Aún no hay prenda',
    onItsWay: 'La prenda está en camino.',
    notComing: 'No hay prenda: la página no pudo arrancar.',
    fromData: (/** @type {number} */ number, /** @type {string} */ name) => `28 × 28 píxeles. Imagen de prueba ${count(number)}, con la etiqueta «${name}».`,
    toGuess: (/** @type {number} */ number) => `28 × 28 píxeles. Imagen de prueba ${count(number)}.`,
    fromDrawing: '28 × 28 píxeles: tu dibujo, tal como lo recibe la red.',
    fromPhoto: '28 × 28 píxeles: tu foto, tal como la recibe la red.',
    nothingDrawn: 'Aún no hay nada dibujado.',
    sources: {
      label: 'De dónde viene la prenda',
      pick: 'Elegir',
      draw: 'Dibujar',
      photo: 'Foto',
    },
    kinds: {
      label: 'Tipo de prenda',
      all: 'Todos los tipos',
    },
    previous: 'Anterior',
    next: 'Siguiente',
    random: 'Al azar',
    place: (/** @type {number} */ number, /** @type {number} */ total) => `${count(number)} de ${count(total)}`,
    noneOfKind: 'ninguna de este tipo',
    strip: {
      label: 'Prendas de este tipo',
      option: (/** @type {string} */ name, /** @type {number} */ number) => `${name}, imagen de prueba ${plain(number)}`,
    },
    data: {
      loading: 'Cargando las prendas',
      received: (/** @type {number} */ bytes, /** @type {number} */ total) => `Cargando las prendas: ${megabytes(bytes)} de ${megabytes(total)}`,
      failed: 'No se pudieron cargar las prendas. De todos modos puedes dibujar.',
      /** Of a kind, while the rest of the garments is on its way. */
      soFar: (/** @type {number} */ number, /** @type {number} */ total) => `${count(number)} de ${count(total)} hasta ahora`,
    },
  },

  data: {
    own: {
      title: 'Usar tus propios datos',
      formats: 'Imágenes de 28 × 28 con etiquetas, como archivos IDX o CSV, comprimidos o no. IDX: imágenes y etiquetas juntas, o cuatro archivos para entrenamiento y prueba. CSV: una línea por imagen, con su etiqueta primero, como ofrece Kaggle Fashion-MNIST; un archivo o dos.',
      open: 'Abrir archivos IDX o CSV',
      long: 'Leyendo tus archivos.',
      reading: (/** @type {number} */ bytes, /** @type {number} */ total) => `Leyendo tus archivos: ${megabytes(bytes)} de ${megabytes(total)}`,
      back: 'Volver a los datos de la página',
      advice: 'Abre archivos completos de imágenes de 28 × 28 y de sus etiquetas.',
      classes: 'Esta página conoce diez clases, numeradas de 0 a 9. Conserva las imágenes de diez clases como máximo, numéralas desde 0 y vuelve a abrir los archivos.',
      opened: (/** @type {number} */ images) => `Tus archivos están abiertos: ${count(images)} imágenes.`,
      leftFor: (/** @type {ImageSet} */ { kind, name }) => `Otra vez: ${DATA_NAMES[kind](name)}.`,
    },
    shown: (/** @type {DataSet} */ data) => {
      const { train, test } = data;
      const images = count(test.count);
      if (test.kind === 'own') return `Se muestran tus archivos ${test.name}, ${images} imágenes.`;
      const others = train ? `; hay otras ${count(train.count)} para entrenar` : '';
      return `Se muestra: ${DATA_NAMES[test.kind](test.name)}, ${images} imágenes de prueba, que el entrenamiento nunca ve${others}. ${DATA_ORIGINS[test.kind](data)}`;
    },
    /** The images for training and testing, which come when they are first needed. */
    coming: 'Cargando las imágenes de entrenamiento',
    received: (/** @type {number} */ bytes, /** @type {number} */ total) => `Cargando las imágenes de entrenamiento: ${megabytes(bytes)} de ${megabytes(total)}`,
    /** What networks of the command line were taught with. @param {string} name of the images @param {number} images @param {readonly [Drawn, number][]} drawn */
    taught: (name, images, drawn) => {
      const kinds = { sketches: 'bocetos', redrawn: 'dibujos de desconocidos vueltos a trazar', others: 'dibujos de otras cosas' };
      return listed([`${name} (${count(images)} imágenes de entrenamiento)`, ...drawn.map(([kind, number]) => `${count(number)} ${kinds[kind]}`)]);
    },
    /** In a file of weights. */
    learned: (/** @type {ImageSet} */ { kind, name, count: all }, /** @type {Material} */ { images, mistaken, drawings }) => {
      const some = images < all ? `las primeras ${count(images)} de ` : '';
      const wrong = mistaken ? ', con una de cada tres camisas etiquetada a propósito como abrigo' : '';
      return `${DATA_NAMES[kind](name)}, ${some}${count(all)} imágenes de entrenamiento${wrong}${drawings > 0 ? ` y ${count(drawings)} dibujos` : ''}`;
    },
  },

  draw: {
    tools: {
      label: 'Herramienta',
      pen: 'Lápiz',
      fill: 'Rellenar',
      eraser: 'Borrar',
      line: 'Línea',
      rectangle: 'Caja',
      ellipse: 'Óvalo',
    },
    greys: {
      label: 'Gris del lápiz, del relleno y de las formas',
      255: 'Blanco',
      208: 'Gris claro',
      160: 'Gris medio',
      112: 'Gris oscuro',
      64: 'Gris muy oscuro',
    },
    size: 'Grosor',
    mirror: 'Espejo',
    undo: 'Deshacer',
    redo: 'Rehacer',
    clear: 'Vaciar',
    canvas: 'Lienzo de dibujo, 28 por 28 celdas',
    /** On the empty canvas, over the outline of a shoe. */
    invitation: 'Dibuja aquí un zapato',
    stays: 'La red solo mira tu dibujo. No lo guarda, no aprende de él y nada sale de este dispositivo.',
    help: 'Dibuja con el ratón, el dedo o el lápiz. Una línea, una caja o un óvalo va de un punto a otro: arrastra, o haz clic en los dos. Con el teclado: las flechas mueven, Espacio pinta o fija un punto, Mayús (Shift) con una flecha traza una línea.',
    templates: 'Calcar una prenda',
    noTemplate: 'Ninguna',
    stamp: 'Dibújala por mí',
    startFrom: 'Dibujar sobre esta',
    picked: 'la prenda elegida',
    /** What is spoken when something was done. */
    done: {
      undo: 'Deshecho',
      redo: 'Rehecho',
      clear: 'El lienzo está vacío',
      stamp: 'El contorno está en el lienzo.',
      picture: 'La prenda está en el lienzo. «Deshacer» recupera lo que había.',
      begun: 'La forma empieza aquí. Haz clic donde termina; Escape la cancela.',
    },
    /** What is spoken where the cursor of the keyboard is. */
    cursor: {
      at: (/** @type {Place} */ place) => at(place),
      painted: (/** @type {Place} */ place) => `${at(place)}, pintado`,
      begun: (/** @type {Place} */ place) => `${at(place)}, la forma empieza aquí; Espacio donde termina, Escape la cancela`,
      ended: (/** @type {Place} */ place) => `${at(place)}, la forma termina aquí`,
    },
  },

  photo: {
    label: 'Tu foto',
    cutOut: 'La prenda, recortada de tu foto',
    how: 'Toma una sola prenda, como PNG, JPEG o WebP. Puede estar sobre el suelo o una cama, o colgada en la pared. Suelta la foto aquí, pégala o',
    choose: 'Elige una foto',
    opening: 'Abriendo tu foto y recortando la prenda',
    stays: 'La red solo mira tu foto. No la guarda, no aprende de ella y nada sale de este dispositivo.',
    tools: {
      label: 'Qué señalas',
      frame: 'Marco',
      garment: 'Prenda',
      ground: 'No es prenda',
    },
    edges: {
      left: 'Borde izquierdo del marco',
      top: 'Borde superior del marco',
      right: 'Borde derecho del marco',
      bottom: 'Borde inferior del marco',
    },
    edgeAt: (/** @type {number} */ value) => `${value}\u00a0%`,
    brush: 'Pincel sobre tu foto',
    help: {
      frame: '¿Falta algo, o sobra? Arrastra los bordes o las esquinas del marco, o traza uno nuevo alrededor de la prenda. Con el teclado: Tab va de borde en borde, las flechas lo mueven.',
      brush: 'Pasa el pincel por donde el recorte salió mal. Basta un trazo corto. Con el teclado: las flechas mueven, Espacio marca, Mayús (Shift) con una flecha traza una línea.',
    },
    doubts: {
      nothing: 'Aquí no destaca ninguna prenda, así que se toma toda la imagen. Arrastra el marco alrededor de tu prenda o pasa el pincel por ella.',
      unsteady: 'Este recorte es una conjetura: la prenda y lo que la rodea se parecen mucho. Arrastra el marco alrededor de tu prenda.',
    },
    undo: 'Deshacer',
    restart: 'Empezar de nuevo',
    left: 'Girar a la izq.',
    right: 'Girar a la der.',
    mirror: 'Voltear',
    parts: {
      label: '¿Dos zapatos en la foto? La red solo los ha visto de uno en uno.',
      whole: 'Todo',
      larger: 'Uno de los dos',
      smaller: 'El otro',
    },
    /** What is spoken when something was done. */
    done: {
      open: 'Tu foto es ahora la prenda.',
      frame: 'Recortada de nuevo, dentro del marco',
      garment: 'Recortada de nuevo, con lo que marcaste como prenda',
      ground: 'Recortada de nuevo, sin lo que marcaste',
      undo: 'Deshecho',
      restart: 'Recortada como al principio',
      turn: 'Girada un cuarto de vuelta',
      mirror: 'Volteada de izquierda a derecha',
      part: 'Recortada de nuevo',
    },
  },

  /** Between a drawing or a photo and the network's input. The stages are the crate's, by their names. */
  preparation: {
    draw: {
      title: 'De tus trazos a 28 × 28',
      note: 'La red aprendió de fotografías, y un dibujo no lo es. Cada paso lo acerca más a ellas. Desactiva uno y mira qué dice entonces la red.',
      onPicture: 'Dibujas sobre una prenda que ya tiene 28 × 28 píxeles, así que no se recorta, rellena ni suaviza nada: cada píxel es la media de su cuadrado en el lienzo.',
    },
    photo: {
      title: 'De tu foto a 28 × 28',
      note: 'La red aprendió de prendas sobre negro, recortadas y centradas. Cada paso acerca más tu foto a ellas. Desactiva uno y mira qué dice entonces la red.',
    },
    stages: {
      draw: {
        crop: { title: 'Recortada', text: 'Solo sigue lo que dibujaste. Da igual en qué parte del lienzo estaba y de qué tamaño.' },
        fill: { title: 'Rellena', text: 'Un contorno se cierra y se rellena, porque la red ha visto tela, no líneas. El hueco bajo un asa queda abierto.' },
        cloth: { title: 'Sombreada', text: 'Lo rellenado se vuelve un poco más oscuro que tus líneas, para que se sigan viendo un cuello, una cremallera o unos cordones.' },
        soften: { title: 'Suavizada', text: 'Los bordes quedan un poco borrosos, como en las fotografías.' },
      },
      photo: {
        cut: { title: 'Sin fondo', text: 'Todo lo que no es prenda se vuelve negro, y los colores se vuelven grises.' },
        negative: { title: 'En negativo', text: 'La red ha aprendido de negativos: en ellos la tela oscura es clara. El gris medio de tu prenda pasa a ser 200.' },
        crop: { title: 'Recortada', text: 'Solo sigue la prenda. Da igual en qué parte de la foto está.' },
      },
      both: {
        scale: { title: 'Escalada', text: 'El lado más largo pasa a tener 28 píxeles. Cada píxel nuevo es la media de la zona que cubre.' },
        centre: { title: 'Centrada', text: 'Se coloca en el centro de 28 × 28 píxeles, como todas las prendas de entrenamiento.' },
      },
    },
  },

  answer: {
    title: 'Qué ve la red, en porcentaje',
    /** Until the first network is there. @param {number} received bytes @param {number} total 0 where it is not known */
    coming: (received, total) => (total > 0 ? `La red está en camino: ${megabytes(received)} de ${megabytes(total)}.` : 'La red está en camino.'),
    comingLabel: 'Cargando la red',
    why: (/** @type {string} */ name) => `¿Por qué «${name}»?`,
    guess: {
      how: 'La red ya se ha decidido. ¿Qué crees que dice?',
      soon: '¿Qué crees que dirá?',
      skip: 'Mostrar sin más',
      draw: 'Quiero dibujar',
      again: 'Adivinar otra',
      /** Who was right. @type {Record<'both' | 'reader' | 'network' | 'neither' | 'agree' | 'differ', (you: string, network: string) => string>} */
      outcome: {
        both: (you) => `Dijiste ${you}, y la red también.`,
        reader: (you) => `Dijiste ${you}. Tienes razón, y la red no.`,
        network: (you) => `Dijiste ${you}. Esta vez la red acierta y tú no.`,
        neither: (you, network) => `Dijiste ${you}; la red, ${network}. Ninguno de los dos tiene razón.`,
        agree: (you) => `Dijiste ${you}, y la red también.`,
        differ: (you, network) => `Dijiste ${you}; la red dice ${network}.`,
      },
    },
    verdict: {
      empty: 'Sin respuesta: el lienzo está vacío. Dibuja en él una prenda.',
      none: 'Aún sin respuesta.',
      stopped: 'Sin respuesta: la red se detuvo. Recarga la página para ponerla en marcha otra vez.',
      never: 'Sin respuesta: la red no pudo arrancar.',
      overflow: 'Sin respuesta: los números de esta red se desbordaron. Sus pesos han crecido demasiado. Toma otra red, o entrena una con una tasa de aprendizaje menor.',
      says: (/** @type {string} */ answer) => `La red dice ${answer}.`,
      right: (/** @type {string} */ answer) => `✓ Correcto. La red dice ${answer}.`,
      wrong: (/** @type {string} */ answer, /** @type {string} */ truth) => `✗ Falso. La red dice ${answer}. Es ${truth}.`,
    },
    unlike: (/** @type {string} */ nearest) => `Esto no se parece a ninguno de los diez tipos. Lo más parecido es ${nearest}.`,
    nearest: {
      among: (/** @type {number} */ garments) => `Las más parecidas de ${count(garments)} prendas de entrenamiento, tal como las ve la red. El número dice a qué distancia está cada una: 0 sería la misma.`,
      /** Beside an answer that most of the nearest speak against. */
      against: (/** @type {number} */ garments, /** @type {number} */ of, /** @type {string} */ name) => `Y sin embargo, de las ${count(of)} prendas de entrenamiento que le parecen más similares, ${count(garments)} ${plural(garments, { one: 'lleva', other: 'llevan' })} la etiqueta «${name}». Faltó poco.`,
      ofNothing: 'Las prendas de entrenamiento más parecidas: ninguna, porque no hay prenda',
      ofNoAnswer: 'Las prendas de entrenamiento más parecidas: ninguna, porque no hay respuesta',
      /** The layer before the last one is what garments are compared by. */
      bySingleLayer: 'Las prendas de entrenamiento más parecidas: una red de una sola capa no tiene una vista interior con la que compararlas',
      later: 'Las prendas de entrenamiento más parecidas: se buscan cuando el entrenamiento descansa',
      soon: 'Las prendas de entrenamiento más parecidas: buscando',
    },
    weights: {
      random: 'Pesos: aleatorios. Esta red nunca se ha entrenado, así que su respuesta es pura casualidad.',
      training: 'Pesos: de tu entrenamiento, aquí en esta pestaña.',
      shipped: (/** @type {Trained} */ training) => `Pesos: entrenados por este proyecto${trainedOn(training)}.`,
      file: (/** @type {Trained} */ training) => {
        const known = trainedOn(training);
        return known ? `Pesos: de tu archivo, entrenados${known}.` : 'Pesos: de tu archivo, que no dice si se entrenaron alguna vez.';
      },
    },
    /** In the bar at the foot of the page. */
    bar: {
      nothingDrawn: 'Nada dibujado',
      none: 'Aún sin respuesta',
      guess: '¿Qué crees tú?',
      overflow: 'Sin respuesta: desborde',
      sure: (/** @type {number} */ probability) => inPercent(probability),
      unlike: '¿Ninguno de los diez?',
    },
  },

  pixels: {
    nav: 'Píxeles',
    title: 'Una prenda es una cuadrícula de números',
    intro: 'Tú ves una prenda. La red ve <span data-lights="picture">28 filas de 28 números</span>: 784 en total, cada uno de 0 (negro) a 255 (blanco). No ve nada más. Señala un píxel, o recorre la imagen con las flechas del teclado, y lee <span data-lights="around">lo que lee la red</span>. Algunas redes incluso reciben los números en <span data-lights="line">una sola fila larga</span>.',
    picture: (/** @type {number} */ side) => `La prenda, ${count(side)} por ${count(side)} píxeles`,
    pixel: (/** @type {Place} */ place, /** @type {number} */ value) => `${at(place)}: ${count(value)}`,
    around: 'Los números alrededor de este píxel',
    row: {
      title: 'Una sola fila larga',
      note: 'Una red sencilla recibe los mismos números sin la cuadrícula: fila tras fila, puestas a continuación. (Aquí la fila está cortada para que quepa en la página.) Nadie le dice qué píxel estaba encima de cuál; tiene que descubrirlo por sí misma.',
      label: (/** @type {number} */ pixels) => `Los mismos ${count(pixels)} píxeles en una fila, como los recibe una red sencilla`,
      pixel: (/** @type {number} */ index, /** @type {number} */ pixels, /** @type {number} */ value) => `entrada ${count(index + 1)} de ${count(pixels)}: ${count(value)}`,
    },
    question: {
      ask: '¿qué parte de esta imagen es fondo vacío, exactamente 0?',
      answers: ['menos de un cuarto', 'entre un cuarto y la mitad', 'entre la mitad y tres cuartos', 'más de tres cuartos'],
      /** Against a guess: there is more than that, or less. */
      more: 'Hay más negro que eso: mira las esquinas y los lados.',
      less: 'Hay menos negro que eso: la tela oscura no es 0, como ves al señalarla.',
      because: (/** @type {number} */ share, /** @type {number} */ pixels) => `El ${inPercent(share)} de los ${count(pixels)} píxeles es 0. Ahí la red no tiene nada que leer.`,
    },
  },

  filter: {
    nav: 'Filtro',
    title: 'Un filtro son nueve multiplicaciones y una suma',
    intro: 'Un solo píxel dice poco. Un filtro lo mira junto con sus ocho vecinos. Sobre cada uno de estos <span data-lights="pixels">nueve píxeles</span> hay un <span data-lights="weights">peso</span>. Multiplica cada píxel por su peso, suma los nueve <span data-lights="products">productos</span>, y la <span data-lights="sum">suma</span> es el píxel nuevo. Eso es todo.',
    article: 'Aquí tienes una suma así, con números del artículo del que nació esta página: <a href="https://medium.com/@rishit.dagli/using-convolutional-neural-networks-with-tensorflow-part-3-35de28a5621">la tercera parte de «TensorFlow for Deep Learning», de Rishit Dagli</a>. Cambia cualquiera: arrástralo hacia los lados, escribe otro o usa las flechas del teclado.',
    own: 'El tuyo',
    cell: (/** @type {Place} */ place, /** @type {number} */ value) => `${at(place)}: ${written(value)}`,
    products: {
      pixels: 'Nueve píxeles',
      pixel: 'Píxel',
      weights: 'por nueve pesos',
      weight: 'Peso del ejemplo',
      make: 'dan nueve productos.',
      label: 'Nueve productos',
      back: 'Volver al ejemplo',
      take: 'Probarlo en la prenda',
      middle: (/** @type {number} */ before, /** @type {number} */ after) => {
        const greys = 'La imagen nueva está hecha de números, ya no de grises.';
        const range = after > 255 ? ` Es más claro que el blanco. ${greys}` : after < 0 ? ` Es más oscuro que el negro. ${greys}` : '';
        return `El píxel del centro era ${written(before)}. En la imagen nueva es ${written(after)}.${range}`;
      },
    },
    edge: {
      ask: '¿qué filtro destaca más el borde inferior de tu prenda?',
      /** Against a guess that is wrong for this garment. */
      against: {
        vertical: 'Busca un cambio de izquierda a derecha. En el borde inferior eso es raro.',
        horizontal: 'Busca un cambio de arriba abajo. El borde inferior de esta prenda no es tan horizontal.',
        falling: 'Busca bordes que bajan de izquierda a derecha. El borde inferior de esta prenda va en otra dirección.',
        rising: 'Busca bordes que suben de izquierda a derecha. El borde inferior de esta prenda va en otra dirección.',
      },
      empty: 'La imagen está vacía: no hay ningún borde que encontrar. Elige o dibuja antes una prenda.',
      map: (/** @type {string} */ filter, /** @type {number} */ size) => `${filter}: ${count(Math.round(size))}`,
      /**
       * @param {number | undefined} row of the lower edge, from 0; undefined where the garment ends with the picture
       * @param {number} size
       * @param {readonly {filter: string, size: number}[]} others
       */
      because: (row, size, others) => {
        const rows = row === undefined ? 'las dos últimas filas (la prenda termina con la imagen)' : `las tres filas en torno al borde inferior (fila ${count(row + 1)})`;
        const rest = others.map((other) => `${other.filter.toLowerCase()} ${count(Math.round(other.size))}`).join(', ');
        return `En ${rows}, sus números distan de cero ${count(Math.round(size))} de media, por encima o por debajo. Los demás: ${rest}. Los cuatro tienen los mismos nueve pesos, solo que girados.`;
      },
    },
    form: {
      filter: 'Filtro',
      side: 'Tamaño',
      summary: 'Elige tú los pesos',
      weights: 'Sus pesos',
      weight: 'Peso',
      divisor: 'Divisor',
      bias: 'Sesgo',
      note: 'Arrastra un número hacia los lados o escribe otro. La suma se divide entre el divisor; después se suma el sesgo.',
    },
    slide: {
      title: 'Deslízalo por la prenda',
      how: 'Ahora coloca el filtro sobre <span data-lights="garment">la prenda</span>, arriba a la izquierda, y anota la suma. Avanza un píxel y anota la siguiente; sigue así, fila por fila. Las sumas forman <span data-lights="picture">una imagen nueva</span>. Muestra lo que busca este filtro.',
      lines: {
        summary: '¿Por qué se iluminan los bordes?',
        text: 'Toma −1, −2, −1 a la izquierda y 1, 2, 1 a la derecha. En tela uniforme, la izquierda y la derecha se anulan: la suma es 0. En un borde no. Donde se aclara hacia la derecha, la suma es mayor que cero y se dibuja en naranja. Donde se oscurece, la suma es menor que cero y se dibuja en azul.',
      },
      point: 'Señala cualquiera de las dos imágenes: <span data-lights="window">la ventana</span> muestra las cuentas entre ellas. Naranja es mayor que cero, azul es menor. O pon en marcha el barrido y mira cómo se llena la imagen nueva.',
      strict: {
        summary: '¿Es eso de verdad una convolución?',
        text: 'Todo el mundo en este campo la llama así, y esta página también. Para quien se dedica a las matemáticas es una correlación cruzada: una convolución auténtica giraría antes el filtro media vuelta. Una red encuentra sus propios pesos, así que a ella le da igual.',
      },
      garment: (/** @type {number} */ side) => `La prenda, ${count(side)} por ${count(side)} píxeles, con la ventana del filtro`,
      garmentTitle: (/** @type {number} */ side) => `La prenda, ${dimensions([side, side])}`,
      pixel: (/** @type {Place} */ place, /** @type {number} */ value) => `${at(place)}: ${count(value)}`,
      noMiddle: (/** @type {Place} */ place, /** @type {number} */ value, /** @type {'leapt' | 'border'} */ why) =>
        `${at(place)}: ${count(value)} · ninguna ventana tiene aquí su centro: ${why === 'leapt' ? 'el filtro lo salta' : 'faltan vecinos'}`,
      window: 'La ventana, paso a paso',
      terms: 'Los píxeles bajo la ventana, por los pesos',
      sum: 'suma =',
      /**
       * @param {{sum: number, value: number}} worked
       * @param {{divisor: number, bias: number}} filter
       * @param {Place} stop
       */
      found: (worked, filter, stop) => {
        const steps = [filter.divisor === 1 ? '' : 'el divisor', filter.bias === 0 ? '' : 'el sesgo'].filter(Boolean).join(' y ');
        const signs = { positive: 'positivo, naranja', negative: 'negativo, azul', zero: 'cero, blanco' };
        return `${steps && `Después, ${steps}: ${finish(worked, filter)}. `}Así, la imagen nueva tiene ${written(worked.value)} en la ${at(stop)}: ${signs[signOf(worked.value)]}.`;
      },
      picture: (/** @type {number} */ rows, /** @type {number} */ columns) => `La imagen nueva, ${count(rows)} por ${count(columns)} celdas`,
      pictureTitle: (/** @type {number} */ rows, /** @type {number} */ columns) => `Lo que ve el filtro, ${dimensions([rows, columns])}`,
      notReached: (/** @type {Place} */ stop) => `${at(stop)}: aún sin alcanzar`,
    },
    sweep: {
      label: 'El barrido',
      play: 'Iniciar el barrido',
      pause: 'Pausa',
      pixel: 'Un píxel',
      row: 'Una fila',
      all: 'Toda la imagen',
      speed: 'Velocidad',
      speeds: { slow: 'lenta', medium: 'media', fast: 'rápida' },
    },
    relu: {
      title: 'ReLU: lo que es menor que cero pasa a ser cero',
      why: 'Una red rara vez usa las sumas <span data-lights="before">tal como son</span>. Conserva lo que es mayor que cero y escribe 0 <span data-lights="after">en lugar de todo lo menor</span>. Eso es todo lo que significa la palabra ReLU. Lo que queda dice: está aquí, y con esta fuerza. Lo que era azul ha desaparecido; otro filtro, con los signos cambiados, puede encontrarlo.',
      before: 'Antes',
      after: 'Después',
      beforeLabel: 'Antes de ReLU',
      afterLabel: 'Después de ReLU',
      finding: (/** @type {number} */ negatives, /** @type {number} */ numbers) =>
        negatives === 0
          ? `Ninguno de los ${count(numbers)} números es menor que cero: todos quedan como están.`
          : `${count(negatives)} de los ${count(numbers)} números ${plural(negatives, { one: 'es menor', other: 'son menores' })} que cero (${inPercent(negatives / numbers)}). Pasan a ser 0; los demás quedan como están.`,
    },
    border: {
      title: 'El borde se pierde',
      why: 'Un filtro de 3 × 3 no puede centrarse en el píxel de la esquina, que no tiene vecinos encima ni a la izquierda. El primer píxel con sus ocho vecinos está una fila más abajo y una columna más adentro. Cada lado pierde un píxel: 28 pasa a 26. Poner ceros alrededor de la imagen puede salvarlo.',
      summary: 'Prueba otros tamaños, pasos y bordes',
      note: 'Lo que ajustes aquí vale también para la prenda de arriba.',
      picture: 'Lado de la imagen',
      stride: 'Paso',
      side: 'Tamaño del filtro',
      padding: 'Relleno',
      paddings: { valid: 'valid: sin ceros', same: 'same: con ceros' },
      colours: 'Gris: píxeles que reciben un número. Naranja: píxeles que no lo reciben. Enmarcada: la primera ventana.',
      drawing: (/** @type {number} */ picture, /** @type {Size} */ { rows, columns }) => `${dimensions([picture, picture])} píxeles, de los que ${dimensions([rows, columns])} son el centro de una ventana`,
      drawingTooSmall: (/** @type {number} */ picture) => `${dimensions([picture, picture])} píxeles, demasiado pocos para el filtro`,
      noFit: 'No cabe',
      noFitWhy: (/** @type {number} */ picture, /** @type {number} */ side) =>
        `Un filtro de ${dimensions([side, side])} no cabe en una imagen de ${dimensions([picture, picture])}: no hay ningún lugar donde cada uno de sus pesos quede sobre un píxel. Toma una imagen más grande, un filtro más pequeño o ceros alrededor.`,
      same: (/** @type {number} */ picture, /** @type {Size} */ { rows, columns }, /** @type {number} */ stride) =>
        `${dimensions([picture, picture])} pasa a ${dimensions([rows, columns])}. Los ceros alrededor de la imagen hacen de vecinos ausentes, así que ${stride === 1 ? 'no se pierde ningún píxel' : 'el borde también cuenta'}.`,
      /**
       * @param {number} picture
       * @param {Size} size of the new picture
       * @param {{side: number, stride: number}} filter
       */
      valid: (picture, { rows, columns }, { side, stride }) => {
        const [neighbours, rings] = side === 3 ? ['un vecino', 'el anillo exterior de píxeles no recibe'] : ['dos vecinos', 'los dos anillos exteriores de píxeles no reciben'];
        const stops = stride === 1 ? '' : ` Y solo se detiene cada ${count(stride)} píxeles.`;
        return `${dimensions([picture, picture])} pasa a ${dimensions([rows, columns])}. Un filtro de ${dimensions([side, side])} necesita ${neighbours} a cada lado, así que ${rings} ningún número.${stops}`;
      },
    },
  },

  pooling: {
    nav: 'Pooling',
    title: 'El pooling conserva el mayor de cada cuatro',
    intro: 'Un filtro responde en cada lugar, y los vecinos suelen decir lo mismo. El pooling pone orden. Corta la imagen en <span data-lights="squares">cuadrados de cuatro</span>, conserva <span data-lights="biggest">el número mayor</span> de cada uno y descarta los otros tres. Queda la cuarta parte de los números. Dondequiera que el filtro encontró algo, su respuesta más fuerte sigue ahí.',
    example: {
      try: 'Pruébalo con dieciséis píxeles. Cambia uno y mira cuándo le importa a su cuadrado y cuándo no.',
      name: {
        summary: '¿Es esto un pooling de 4 × 4?',
        text: 'El texto del que viene el ejemplo lo llama así. Pero un pooling se nombra por el cuadrado que mira: este es un pooling de 2 × 2 de una imagen de 4 × 4.',
      },
      pixels: 'Dieciséis píxeles, cuatro cuadrados',
      pixel: 'Píxel',
      back: 'Volver a la imagen del ejemplo',
      biggest: 'El mayor de cada cuatro',
      /** @param {number} square row by row @param {number} biggest @param {ArrayLike<number>} values */
      found: (square, biggest, values) => `${['Arriba a la izquierda', 'Arriba a la derecha', 'Abajo a la izquierda', 'Abajo a la derecha'][square]}: ${written(biggest)} es el mayor de ${inList(values)}.`,
    },
    form: {
      map: 'Pooling de la prenda tras',
      starts: {
        filtered: (/** @type {string} */ size) => `el filtro: ${size}`,
        pooled: (/** @type {string} */ size) => `filtro y pooling: ${size}`,
        again: (/** @type {string} */ size) => `filtro, pooling, filtro: ${size}`,
      },
      tooSmall: 'demasiado pequeño',
      keep: 'Conservar',
      poolings: { max: 'el mayor', average: 'la media' },
      size: 'en cuadrados de',
      /** With elements in it. @param {string} filter */
      filter: (filter) => `Tu filtro: <strong>${filter}</strong>, tras ReLU. <a href="#filter">Elige otro</a>`,
      /** @param {string | undefined} name @param {{side: number, stride: number, padding: 'valid' | 'same'}} filter */
      described: (name, { side, stride, padding }) =>
        `${name ?? 'el tuyo'}, ${dimensions([side, side])}${stride === 1 ? '' : `, paso ${count(stride)}`}${padding === 'valid' ? '' : ', ceros alrededor'}`,
    },
    garment: {
      title: 'Pooling de lo que encontró tu filtro',
      point: 'Esta es la prenda tal como la ve tu filtro. Señala una celda de cualquiera de los dos mapas: un cuadrado de la izquierda se convierte en una celda de la derecha. Aquí no se multiplica ni se aprende nada: el pooling no tiene números propios.',
      twice: 'Una red filtra y hace pooling, y después repite ambas cosas. Prueba también los mapas posteriores. Sus lados son impares: 13 no se puede cortar en parejas, ni 11 tampoco. Mira qué pasa con la última fila y la última columna.',
      tooSmall: 'Este mapa es demasiado pequeño para cuadrados así. Elige un mapa anterior o, en el capítulo «Filtro», un filtro más pequeño o un paso menor.',
      before: (/** @type {number} */ rows, /** @type {number} */ columns) => `Antes: ${dimensions([rows, columns])} = ${count(rows * columns)} números`,
      after: (/** @type {number} */ rows, /** @type {number} */ columns) => `Después: ${dimensions([rows, columns])} = ${count(rows * columns)} números`,
      beforeLabel: (/** @type {number} */ rows, /** @type {number} */ columns) => `Antes del pooling, ${count(rows)} por ${count(columns)} celdas`,
      afterLabel: (/** @type {number} */ rows, /** @type {number} */ columns) => `Después del pooling, ${count(rows)} por ${count(columns)} celdas`,
      cell: (/** @type {Place} */ place, /** @type {number} */ value) => `${at(place)}: ${written(value)}`,
      leftOver: (/** @type {Place} */ place, /** @type {number} */ value) => `${at(place)}: ${written(value)} · sobra, no está en ningún cuadrado`,
      results: {
        max: (/** @type {Place} */ place, /** @type {number} */ value, /** @type {ArrayLike<number>} */ values) => `${at(place)}: ${written(value)}, el mayor de ${inList(values)}`,
        average: (/** @type {Place} */ place, /** @type {number} */ value, /** @type {ArrayLike<number>} */ values) => `${at(place)}: ${written(value)}, la media de ${inList(values)}`,
      },
      square: (/** @type {number} */ side) => `Los ${squareOf(side)} números del cuadrado`,
      biggest: 'El mayor',
      average: 'La media',
      /**
       * Why a side becomes that much smaller.
       *
       * @param {readonly {side: number, size: number, whole: number}[]} quotients
       * @param {Size} left rows and columns that fill no square
       */
      halved: (quotients, { rows, columns }) => {
        const sums = quotients.map(({ side, size, whole }) => `${count(side)} ÷ ${count(size)} es ${count(whole)}`).join(', ');
        const left = [
          rows === 0 ? '' : `${count(rows)} ${plural(rows, { one: 'fila', other: 'filas' })}`,
          columns === 0 ? '' : `${count(columns)} ${plural(columns, { one: 'columna', other: 'columnas' })}`,
        ].filter(Boolean);
        return left.length === 0 ? `${sums}: no sobra nada.` : `${sums}, y ${rows + columns === 1 ? 'sobra' : 'sobran'} ${left.join(' y ')}: lo rayado se descarta.`;
      },
    },
    kept: {
      nothing: 'Después de ReLU este mapa es 0 en todas partes: el filtro no encontró nada que el pooling pueda conservar. Prueba otro filtro u otra prenda.',
      caption: (/** @type {number} */ largest) => `Respuestas fuertes: números de al menos la mitad del mayor, ${written(largest)}`,
      columns: ['Mapa', 'Números', 'Fuertes', 'Parte'],
      before: 'Antes del pooling',
      biggest: (/** @type {number} */ side) => `El mayor de cada ${squareOf(side)}`,
      average: 'En su lugar, la media',
      share: (/** @type {number} */ share) => inPercent(share),
      /** @param {number} share that the biggest keep @param {number} average how many are still strong @param {boolean} dropped something is left over */
      finding: (share, average, dropped) =>
        `El mayor conserva el ${inPercent(share)} de las respuestas fuertes: una por cada cuadrado que tenía alguna. Las demás tenían otra más fuerte en su cuadrado${dropped ? ', o estaban en la franja descartada' : ''}. La media las diluye: ${count(average)} de sus números ${plural(average, { one: 'sigue siendo fuerte', other: 'siguen siendo fuertes' })}.`,
    },
    shift: {
      title: 'Un paso al lado',
      why: 'Nadie coloca una prenda dos veces exactamente sobre los mismos píxeles. Muévela un píxel y a ti te parecerá igual; pero en la cuadrícula casi ningún número está donde estaba. El pooling es menos estricto: el número mayor puede estar en cualquier lugar de su cuadrado.',
      moves: 'La prenda se mueve un píxel',
      directions: { none: 'nada', left: '← izquierda', right: '→ derecha', up: '↑ arriba', down: '↓ abajo' },
      before: {
        title: (/** @type {number} */ rows, /** @type {number} */ columns) => `Qué cambia antes del pooling, ${dimensions([rows, columns])}`,
        label: (/** @type {number} */ rows, /** @type {number} */ columns) => `Qué cambia antes del pooling, ${count(rows)} por ${count(columns)} celdas`,
      },
      after: {
        title: (/** @type {number} */ rows, /** @type {number} */ columns) => `Qué cambia después del pooling, ${dimensions([rows, columns])}`,
        label: (/** @type {number} */ rows, /** @type {number} */ columns) => `Qué cambia después del pooling, ${count(rows)} por ${count(columns)} celdas`,
      },
      still: (/** @type {Place} */ place, /** @type {number} */ value) => `${at(place)}: sigue en ${written(value)}`,
      becomes: (/** @type {Place} */ place, /** @type {number} */ from, /** @type {number} */ to) => `${at(place)}: ${written(from)} pasa a ${written(to)}`,
      finding: (/** @type {number} */ cells, /** @type {number} */ numbers, /** @type {number} */ share) => `${plural(cells, { one: 'Cambia', other: 'Cambian' })} ${count(cells)} de ${count(numbers)} números. El ${inPercent(share)} del mapa ya no está donde estaba.`,
      colours: 'Naranja: más que antes. Azul: menos. Blanco: lo mismo.',
      howMuch: 'El porcentaje: todos los cambios, hacia arriba o hacia abajo, sumados y divididos entre la suma de todos los números antes y después del paso. 0\u00a0% significaría que no cambió nada; 100\u00a0%, que nada quedó en su lugar.',
    },
    question: {
      ask: 'la prenda se mueve un píxel a la derecha. ¿Qué mapa cambia más?',
      answers: { before: 'el mapa antes del pooling', after: 'el mapa después del pooling', same: 'los dos lo mismo' },
      /** Against a guess that is wrong for this garment. */
      against: {
        before: 'Aquí el paso lleva números fuertes a cuadrados que estaban vacíos.',
        after: 'Una celda del pooling no cambia mientras su número mayor siga en el cuadrado.',
        same: 'El pooling conserva un número de cada cuadrado y descarta el resto, así que los dos mapas no cambian por igual.',
      },
      nothing: 'En este mapa no cambia nada: no hay nada en él. Prueba otro filtro u otra prenda.',
      /** @param {number} before @param {number} after @param {'before' | 'after' | 'same'} right */
      because: (before, after, right) => {
        const why = {
          before: ' A un cuadrado no le importa dónde está su número mayor. Aun así, muchos cuadrados reciben otro número: el pooling suaviza un paso, pero no lo anula.',
          after: ' Aquí el paso llevó mucho a cuadrados que habían estado vacíos.',
          same: '',
        };
        return `Antes del pooling, el ${inPercent(before)} del mapa ya no está donde estaba; después del pooling, el ${inPercent(after)}.${why[right]}`;
      },
    },
  },

  network: {
    nav: 'Red',
    title: 'Dos redes',
    plain: 'Dos redes pueden mirar tu prenda. La sencilla, una DNN, pone sus 784 píxeles en una fila; cada unidad tiene un peso para cada píxel. La convolucional, una CNN, primero desliza pequeños filtros por la imagen y conserva la mayor de cada cuatro respuestas. Hace ambas cosas dos veces. Solo después vienen las mismas dos capas Dense.',
    learned: 'Nadie elige los filtros de la CNN de una lista de filtros buenos. Empiezan como números aleatorios cercanos a cero, repartidos por igual (la receta se llama Glorot uniforme). El entrenamiento los convierte en filtros que ayudan.',
    choose: 'Elige una red y observa cómo la recorre tu prenda. Elige una capa para leer qué hace.',
    kinds: NETWORKS,
    form: {
      kind: 'Red',
      filters1: 'Filtros de la primera convolución',
      filters2: 'Filtros de la segunda',
      units: 'Unidades de la capa Dense oculta',
      back: 'Volver a los pesos de la página',
      /** Where the weights in use come from. */
      notes: {
        coming: 'Los pesos que vienen con la página están en camino. No hace falta que esperes: otros números forman una red nueva, lista para entrenarla.',
        shipped: 'Estos son los pesos que vienen con la página. Otros números forman una red nueva con pesos aleatorios, lista para entrenarla.',
        random: 'Una red nueva con pesos aleatorios: no sabe nada hasta que se entrena.',
        training: 'Estos pesos vienen de tu entrenamiento.',
        file: 'Estos pesos vienen de tu archivo.',
      },
      parameters: (/** @type {number} */ parameters) => `${count(parameters)} parámetros.`,
    },
    diagram: {
      label: 'Capas de las dos redes',
      /** @param {NetworkKind} kind @param {boolean} present it is the one in use @param {{parameters: number, multiplyAdds: number}} counts */
      title: (kind, present, { parameters, multiplyAdds }) =>
        `${NETWORKS[kind]}${present ? ', en uso' : ', para comparar'}: ${count(parameters)} parámetros, ${count(multiplyAdds)} multiplicaciones-suma por prenda`,
      /** The first layer: the garment itself. */
      input: 'entrada',
      scale: (/** @type {boolean} */ enlarged) => {
        const exception = enlarged ? '; solo se agrandan las imágenes más pequeñas' : '';
        return `Cada número ocupa la misma superficie${exception}. Los mapas están uno junto a otro; una fila de números se pliega en líneas. La red en uso está viva: lo oscuro es 0, el amarillo es el número mayor de una capa.`;
      },
    },
    details: {
      title: (/** @type {string} */ layer, /** @type {NetworkKind} */ kind) => `${layer}, en la ${NETWORKS[kind]}`,
      shape: 'Forma de salida',
      shapes: (/** @type {readonly number[]} */ shape, /** @type {string} */ keras) => `${dimensions(shape.map(count))}, en Keras ${keras}`,
      parameters: 'Parámetros',
      multiplyAdds: 'Mult.-suma',
      journey: 'Ver qué hace con tu prenda',
      /** The ways to the chapters that explain a layer. @type {Partial<Record<ChapterId, string>>} */
      explained: { pixels: 'Qué es un píxel', filter: 'Cómo funciona un filtro', pooling: 'Cómo funciona el pooling' },
      choose: (/** @type {NetworkKind} */ kind) => `Elige arriba la ${NETWORKS[kind]}, y tu prenda pasará también por esta capa.`,
    },
    /** @param {{parameters: number, multiplyAdds: number}} cnn @param {{parameters: number, multiplyAdds: number}} dnn */
    compared: (cnn, dnn) => {
      const [work, size] = [cnn.multiplyAdds / dnn.multiplyAdds, cnn.parameters / dnn.parameters].map(ratio);
      return `El pooling deja imágenes pequeñas a las capas Dense. ¿Hace eso que la CNN se entrene más rápido? Así lo cree el ejemplo del que nació esta página. Pero cuenta las multiplicaciones-suma: cada una es un número por un peso, añadido a una suma. Una prenda le cuesta ${count(cnn.multiplyAdds)} a la CNN y ${count(dnn.multiplyAdds)} a la DNN: ${work} veces más, con ${size} veces los parámetros. Un filtro tiene pocos pesos, pero los usa por toda la imagen.`;
    },
    questions: {
      answers: ['primera convolución', 'segunda convolución', 'capa Dense oculta', 'última capa Dense'],
      /** @param {string} layer that was guessed @param {number} own what it has of that which is asked for @param {number} share of all */
      against: (layer, own, share) => `${layer} tiene ${count(own)}, el ${inPercent(share)}.`,
      otherLayers: 'La CNN de tu archivo tiene otras capas que las que conoce esta pregunta. La respuesta está en la tabla de abajo.',
      parameters: {
        ask: '¿dónde está la mayoría de los parámetros de la CNN?',
        because: (/** @type {string} */ layer, /** @type {number} */ most, /** @type {number} */ all) => `En ${layer} están ${count(most)} de los ${count(all)} parámetros: el ${inPercent(most / all)}.`,
      },
      multiplyAdds: {
        ask: '¿y dónde hace la mayoría de sus multiplicaciones?',
        because: (/** @type {string} */ layer, /** @type {number} */ most, /** @type {number} */ all) => `En ${layer} se hacen ${count(most)} de las ${count(all)} multiplicaciones: el ${inPercent(most / all)}.`,
      },
    },
    numbers: {
      title: 'La red en números y en Keras',
      why: 'Un filtro de 3 × 3 tiene nueve pesos por cada canal que mira y un número más, su sesgo. Así, los parámetros de una capa son una suma que puedes comprobar: está debajo de cada número.',
    },
    summary: {
      title: 'Las capas como tabla',
      caption: 'Lo que imprime <code>model.summary()</code>, y las multiplicaciones-suma por prenda',
      layer: 'Capa (tipo)',
      shape: 'Forma de salida',
      parameters: 'N.º parám.',
      multiplyAdds: 'Mult.-suma',
      total: 'Total',
      none: '<code>None</code> representa cuántas prendas pasan a la vez: todas las que quieras. En el <code>(28, 28, 1)</code> de la CNN, el 1 es el número de canales: uno, porque las imágenes son grises. En color serían tres.',
    },
    code: {
      title: 'La misma red en Python, como código de Keras',
      copy: 'Copiar el código',
      copied: 'El código de Keras está copiado.',
    },
    files: {
      saveWeights: 'Guardar los pesos',
      saveConfig: 'Guardar la configuración de Keras',
      saveScript: 'Guardar una prueba para Keras (Python)',
      format: 'Formato',
      script: {
        title: 'Prueba una red de Patchwork en Keras con las 10.000 imágenes de prueba de Fashion-MNIST.',
        loads: 'La red de un archivo .safetensors, con sus pesos.',
        says: (/** @type {string} */ images, /** @type {string} */ share) => `Keras: de ${images} imágenes de prueba reconoce el ${share} %.`,
      },
      open: 'Abrir pesos',
      opened: (/** @type {string} */ file) => `Los pesos de ${file} están en uso.`,
      advice: WEIGHTS_ADVICE,
    },
  },

  /** What readers call a kind of layer, in full and where there is little room, and what it does, in two or three sentences: by the names of shared/layers.js. */
  layers: /** @type {{[Class in LayerClass]: {called: (last: boolean) => {title: string, short: string}, does: (layer: LayerInPlace<Class>) => string}}} */ ({
    InputLayer: {
      called: () => ({ title: 'prenda', short: 'prenda' }),
      does: ({ inputShape: [height = 0, width = 0, channels] }) => {
        const rows = `La prenda: ${height} filas de ${width} píxeles`;
        return channels === undefined
          ? `${rows}.`
          : `${rows}; el ${channels} de la forma es el número de canales. Una imagen en grises tiene uno; una en color tendría tres: rojo, verde y azul.`;
      },
    },
    Conv2D: {
      called: () => ({ title: 'convolución', short: 'conv' }),
      does: ({ inputShape: [, , channels = 1], config: { filters, kernel_size, strides, padding, activation } }) => {
        const over = channels > 1 ? `las ${count(channels)} imágenes de la capa anterior` : 'la imagen';
        const all = channels > 1 ? '; cada filtro las mira todas a la vez' : '';
        return `Desliza ${count(filters)} ${plural(filters, { one: 'filtro', other: 'filtros' })} de ${dimensions(kernel_size)} por ${over}${steps(strides, [1, 1], padding)}${all}. Cada filtro hace su propia imagen${activated(activation)}`;
      },
    },
    MaxPooling2D: {
      called: () => ({ title: 'pooling', short: 'pool' }),
      does: ({ inputShape: [, , channels = 1], config: { pool_size, strides, padding } }) =>
        `Conserva el número mayor de cada cuadrado de ${dimensions(pool_size)} en ${everyPicture(channels)}${steps(strides, pool_size, padding)}. En él no hay nada que aprender ni nada que multiplicar.`,
    },
    AveragePooling2D: {
      called: () => ({ title: 'pooling promedio', short: 'media' }),
      does: ({ inputShape: [, , channels = 1], config: { pool_size, strides, padding } }) =>
        `Toma la media de cada cuadrado de ${dimensions(pool_size)} en ${everyPicture(channels)}${steps(strides, pool_size, padding)}. En él no hay nada que aprender.`,
    },
    Flatten: {
      called: () => ({ title: 'fila aplanada', short: 'fila' }),
      does: ({ inputShape, outputShape: [length = 0] }) => {
        const [, width = 0, channels = 1] = inputShape;
        const place =
          inputShape.length === 3
            ? `un número con tantas filas, columnas y filtros delante va al lugar (fila × ${width} + columna) × ${channels} + filtro`
            : `un píxel con tantas filas y columnas delante va al lugar fila × ${width} + columna`;
        return `Pone los ${dimensions(inputShape.map(count))} números en una fila de ${count(length)}. No se calcula nada: ${place}.`;
      },
    },
    Dropout: {
      called: () => ({ title: 'dropout', short: 'drop' }),
      does: ({ config: { rate } }) =>
        `Durante el entrenamiento pone a 0 el ${count(rate * 100)}\u00a0% de los números que le llegan, cada vez otros, y aumenta los demás para compensar. Fuera de él los deja pasar todos sin cambios. En él no hay nada que aprender.`,
    },
    Dense: {
      called: (last) => (last ? { title: 'respuesta', short: 'salida' } : { title: 'capa oculta', short: 'oculta' }),
      does: ({ inputShape: [inputs = 0], config: { units, activation } }) =>
        `Cada una de sus ${count(units)} unidades tiene un peso para cada uno de los ${count(inputs)} números que le llegan; multiplica, lo suma todo y añade su sesgo${activated(activation)}`,
    },
  }),

  shelf: {
    title: 'El estante: redes a mano',
    note: 'Una de ellas responde. Toma otra cuando quieras: no se pierde nada, y las tuyas siguen aquí después de recargar.',
    legend: 'Red en uso',
    name: ofEntry,
    kinds: { cnn: 'CNN', dnn: 'DNN', own: 'capas propias' },
    /** @param {Entry} entry @param {string | undefined} testId of the test images at hand @returns {string} what is known of it */
    facts: ({ kind, layers, parameters, steps, epochs, tested }, testId) => {
      const size = parameters === undefined ? [] : [`${count(parameters)} ${plural(parameters, { one: 'parámetro', other: 'parámetros' })}`];
      if (parameters === undefined && kind === 'ready') return '';
      const long = lengthOf({ ...(epochs === undefined ? {} : { epochs }), ...(steps === undefined ? {} : { steps }) });
      const trained = kind === 'new' || steps === 0 ? 'sin entrenar' : long || 'su archivo no dice cómo se entrenó';
      const score = tested ? scoreOf(tested, steps, testId) : kind === 'new' ? [] : ['sin probar'];
      return [...(layers === 'own' ? ['capas propias'] : []), ...size, trained, ...score].join(' · ');
    },
    places: (/** @type {number} */ taken, /** @type {number} */ places) => `${plural(taken, { one: 'Está ocupado', other: 'Están ocupados' })} ${count(taken)} de ${count(places)} lugares para las tuyas.`,
    full: (/** @type {number} */ places) => `Los ${count(places)} lugares para las tuyas están ocupados. Para entrenar o abrir otra red, quita antes una.`,
    rename: 'Renombrar',
    renameOne: (/** @type {string} */ name) => `Renombrar ${name}`,
    remove: 'Quitar',
    removeOne: (/** @type {string} */ name) => `Quitar ${name}`,
    newName: (/** @type {string} */ name) => `Nombre nuevo de ${name}`,
    save: 'Guardar el nombre',
    cancel: 'Cancelar',
    removed: (/** @type {string} */ name) => `«${name}» ya no está en el estante.`,
    putBack: 'Devolver',
    isBack: (/** @type {string} */ name) => `«${name}» está otra vez en el estante.`,
    isRenamed: (/** @type {string} */ name) => `Ahora se llama «${name}».`,
    inUse: (/** @type {string} */ name) => `«${name}» está en uso.`,
    /** In a list of choices. */
    option: (/** @type {string} */ name, /** @type {number | undefined} */ accuracy) => (accuracy === undefined ? name : `${name} (${inPercent(accuracy)})`),
  },

  training: {
    nav: 'Entrenar',
    title: 'El entrenamiento encuentra los filtros',
    intro: 'Al principio todos los números de la red son aleatorios, y sus respuestas también. El entrenamiento le muestra un lote de imágenes y mide cuánto se equivocan sus respuestas: esa es la <em>pérdida</em>. Después mueve un poco cada número para que la pérdida baje, y toma el lote siguiente. Nadie escribe los filtros. Aparecen porque con ellos hay menos errores.',
    here: 'Todo ocurre aquí, en esta página. Pulsa «Entrenar» y no pierdas de vista tres cosas: lo que ha aprendido la red, su respuesta para tu prenda y la pérdida.',
    controls: {
      label: 'Entrenamiento',
      train: 'Entrenar',
      pause: 'Pausa',
      stop: 'Detener',
      step: 'Paso: un lote',
      epoch: 'Una época',
      reset: 'Reiniciar',
      undo: 'Deshacer: volver al entrenamiento anterior',
      /** Spoken. */
      wasReset: 'Todos los pesos vuelven a ser aleatorios. «Deshacer» recupera el entrenamiento anterior.',
      what: '«Entrenar» sigue hasta que lo pauses. Un paso toma un lote de imágenes; una época, cada imagen una vez. «Reiniciar» empieza un entrenamiento nuevo con números aleatorios.',
      kept: (/** @type {string} */ name) => `«${name}» se queda en el estante.`,
      /** @param {{epoch: number, batch: number, steps: number, learningRate: number}} moment @param {number} now the steps of the run */
      swap: ({ epoch, batch, steps, learningRate }, now) =>
        `${steps <= now ? 'Volver' : 'Ir'} a la tasa de aprendizaje ${bound(learningRate)}, época ${count(epoch)}, lote ${count(batch)}`,
    },
    /** @param {string} name of the run @param {string | undefined} former what was in use before and can be taken again */
    begun: (name, former) => `«${name}» empieza con pesos aleatorios.${former === undefined ? '' : ` «${former}» se queda en el estante.`}`,
    /** Below the choice of the network, before training. @param {string} name of the run @param {string} inUse */
    begins: (name, inUse) => `Al entrenar empieza «${name}», con pesos aleatorios. «${inUse}» se queda en el estante.`,
    goesOn: (/** @type {string} */ name) => `Al entrenar continúa «${name}».`,
    starts: (/** @type {string} */ name) => `Al entrenar, esta red pasa a ser «${name}».`,

    /** Why the buttons do not work. */
    why: {
      failed: 'No se puede entrenar: mira el mensaje en esta página.',
      waiting: 'Preparando el entrenamiento…',
      loading: 'El entrenamiento empieza en cuanto lleguen sus imágenes.',
      noNetwork: 'Esperando una red…',
      foreign: 'Estas imágenes no son las de este entrenamiento: pulsa antes «Reiniciar».',
      full: (/** @type {number} */ places) => `El estante está lleno: quita antes una de tus ${count(places)} redes.`,
    },
    /** What the reader should know about a run. */
    notices: {
      foreign: (/** @type {ImageSet} */ trained, /** @type {ImageSet} */ present) =>
        `Este entrenamiento se hizo con: ${ofTraining(trained)}; la página tiene ahora: ${ofTraining(present)}. Sus pesos siguen dando respuestas; «Reiniciar» entrena con las imágenes actuales.`,
      unsaved: (/** @type {string} */ why) =>
        `Este navegador no guarda los pesos: ${why}. Al recargar se perderían, a no ser que los guardes en un archivo.`,
      failure: (/** @type {string} */ name) => `Este entrenamiento falla a propósito: ${lower(name)}.`,
      diverged: (/** @type {number} */ epoch, /** @type {number} */ batch) =>
        `La pérdida dejó de ser un número: los pasos eran demasiado grandes. El entrenamiento se ha detenido solo, y la red ha vuelto a donde sus números eran buenos: época ${count(epoch)}, lote ${count(batch)}. Prueba con una tasa de aprendizaje menor.`,
    },
    position: {
      nothing: 'Aún sin entrenar',
      line: (/** @type {number} */ epoch, /** @type {number} */ epochs, /** @type {number} */ batch, /** @type {number} */ batches) =>
        `Época ${count(epoch)} de ${count(epochs)}, lote ${count(batch)} de ${count(batches)}`,
    },
    activity: {
      testing: (/** @type {number} */ done, /** @type {number} */ total) => `probando: ${count(done)} de ${count(total)} imágenes`,
      training: 'entrenando',
      left: (/** @type {number} */ seconds) => `para acabar esta época: ${duration(seconds)}`,
      ready: 'todo listo, aún sin entrenar',
      next: (/** @type {string} */ name) => `todo listo para empezar «${name}»`,
      finished: 'época terminada',
      paused: 'en pausa',
    },
    loss: (/** @type {number} */ value) => (Number.isFinite(value) ? measure(value) : 'sin número'),
    percent: (/** @type {string} */ number) => `${number}\u00a0%`,
    figures: {
      loss: 'Pérdida',
      lossOf: 'media desde el inicio de la época',
      right: 'Aciertos al entrenar',
      rightOf: 'desde el inicio de la época',
      tested: 'Aciertos en la prueba',
      speed: 'Velocidad',
      speedIn: 'imágenes por segundo',
    },
    /** Which weights the test figures are of. */
    tested: {
      not: 'aún sin probar',
      present: 'de los pesos actuales',
      after: (/** @type {number} */ epoch) => `tras la época ${count(epoch)}`,
      at: (/** @type {number} */ epoch, /** @type {number} */ batch) => `en la época ${count(epoch)}, lote ${count(batch)}`,
    },
    /** Announced when something ends. */
    ended: {
      epoch: (/** @type {number} */ epoch, /** @type {number} */ right, /** @type {number} */ tested) =>
        `Época ${count(epoch)} terminada: ${inPercent(right)} de aciertos al entrenar, ${inPercent(tested)} en las imágenes de prueba.`,
      pause: (/** @type {number} */ epoch, /** @type {number} */ batch, /** @type {number} */ batches) => `En pausa ${placeOf(epoch, batch, batches)}.`,
      step: (/** @type {number} */ epoch, /** @type {number} */ batch, /** @type {number} */ batches, /** @type {string} */ loss) =>
        `Un lote entrenado, ${placeOf(epoch, batch, batches)}. Pérdida media de la época: ${loss}.`,
    },
    /** In the bar at the foot of the page. */
    bar: {
      train: 'Entrenar la red',
      pause: 'Pausar el entrenamiento',
      stop: 'Dejar de cargar las imágenes de entrenamiento',
      nothing: 'aún sin entrenar',
      next: (/** @type {string} */ name) => `Al entrenar empieza «${name}»`,
      epoch: (/** @type {number} */ epoch, /** @type {number} */ epochs) => `época ${count(epoch)} de ${count(epochs)}`,
      batch: (/** @type {number} */ batch, /** @type {number} */ batches) => `lote ${count(batch)} de ${count(batches)}`,
      speed: (/** @type {number} */ images) => `${count(Math.round(images))} imágenes/s`,
      test: (/** @type {string} */ right) => `prueba ${right}`,
    },
    /** The weights of the first layer that learns. */
    learned: {
      filters: (/** @type {number} */ filters, /** @type {string} */ layer) => `${plural(filters, { one: 'El filtro', other: `Los ${count(filters)} filtros` })} de ${layer}`,
      filtersNote: (/** @type {readonly number[]} */ size) =>
        `Un filtro es un cuadrado de ${dimensions(size)} pesos. El naranja suma, el azul resta, el blanco no cuenta. Empiezan como ruido; mira cómo cambian.`,
      units: (/** @type {number} */ units, /** @type {string} */ layer) => `Qué ${plural(units, { one: 'busca una unidad', other: `buscan ${count(units)} unidades` })} de ${layer}`,
      unitsNote: 'Cada imagen es una unidad: su peso para cada píxel de la prenda. El naranja habla a favor, el azul en contra. Empiezan como ruido. En el centro, donde están las prendas, cambian; en las esquinas, casi siempre negras, el ruido sigue siendo ruido.',
      none: 'Lo que ha aprendido no es una imagen',
    },
    answer: {
      title: 'Su respuesta para tu prenda',
      note: 'En negrita está su respuesta; lo que la prenda es de verdad, si se sabe, está subrayado.',
    },
    curves: {
      loss: {
        title: 'Pérdida',
        note: 'cuanto más baja, mejor; adivinar entre diez tipos da 2,30',
        label: 'Pérdida por lote',
        nothing: 'Pérdida: aún sin entrenar.',
        /** @param {number} steps @param {string} now @param {string | undefined} tested @param {number} epoch of the test */
        text: (steps, now, tested, epoch) => `Pérdida tras ${batchesOf(steps)}: ${now} al entrenar${testedThen(tested, epoch)}.`,
      },
      right: {
        title: 'Aciertos',
        note: 'cuanto más alto, mejor; adivinar da el 10\u00a0%',
        label: 'Aciertos por lote',
        nothing: 'Aciertos: aún sin entrenar.',
        /** @param {number} steps @param {string} now @param {string | undefined} tested @param {number} epoch of the test */
        text: (steps, now, tested, epoch) => `Aciertos tras ${batchesOf(steps)}: ${now} al entrenar${testedThen(tested, epoch)}.`,
      },
      note: (/** @type {number} */ stride) => {
        const each = stride === 1 ? 'Cada punto de la línea de entrenamiento es un lote' : `Cada punto de la línea de entrenamiento es la media de ${count(stride)} lotes`;
        return `${each}; cada punto grueso es una prueba con todas las imágenes de prueba, al final de una época. Señala una gráfica, o usa en ella las flechas del teclado, para leer sus valores.`;
      },
    },
    /** Two moments of a training, side by side. */
    lookBack: {
      title: 'Mirar atrás: antes y después',
      lead: 'Mientras entrena, la página guarda instantes: muchos al comienzo, cuando más cosas ocurren, y luego cada vez menos. Mueve un control y la red será lo que era entonces. Su primera capa se guarda en cada instante; la red entera, en todos los que caben en 32\u00a0MB. Cada filtro y cada mapa tiene sus propios colores, de su valor menor al mayor.',
      nothing: 'Aún no hay nada que mirar: esta red no ha aprendido aquí. Pulsa «Entrenar» y vuelve.',
      damaged: (/** @type {number} */ moments) =>
        `En este navegador hay ${count(moments)} ${plural(moments, { one: 'instante dañado, que se omite', other: 'instantes dañados, que se omiten' })}. La red misma está completa.`,
      notKept: (/** @type {string} */ why) => `Este navegador no guarda los instantes: ${why}. Al recargar se perderían.`,
      curve: 'La pérdida del primer lote al último, con los dos instantes.',
      choice: 'Mapas de',
      sides: ['Antes', 'Después'],
      /** @param {number} steps @param {number} epoch @param {number} batch */
      moment: (steps, epoch, batch) => (steps === 0 ? 'antes de entrenar' : `lote ${count(batch)}, época ${count(epoch)}`),
      start: 'Aún no ha aprendido nada: son los números con los que empezó.',
      /** @param {number | undefined} loss @param {number | undefined} accuracy @returns {string} */
      onCurve: (loss, accuracy) => (loss === undefined || accuracy === undefined ? '' : `Pérdida ${words.training.loss(loss)}, ${inPercent(accuracy)} de aciertos al entrenar.`),
      maps: (/** @type {string} */ layer) => `Tu prenda en ${layer}`,
      noMaps: (/** @type {string} */ layer, /** @type {boolean} */ isGarment) =>
        isGarment ? `Sin mapas de ${layer}: de este instante solo se guarda la primera capa.` : `Sin prenda no hay mapas de ${layer}.`,
      firstOnly: 'De este instante solo se guarda la primera capa, así que no hay respuesta.',
      answer: (/** @type {string} */ side) => `${side}: su respuesta para tu prenda`,
    },
    bet: {
      title: 'Apuesta primero: dibuja la pérdida que esperas',
      ask: '¿Dónde estará la pérdida en las imágenes de prueba al final de cada una de las tres épocas siguientes? Arrastra los tres puntos, o muévelos con las flechas del teclado; luego entrena y mira las dos curvas. Adivinar entre diez tipos da 2,30; acertar siempre y con total seguridad daría 0.',
      from: (/** @type {string} */ loss, /** @type {boolean} */ measured) =>
        measured ? `Tu curva empieza en la pérdida actual, ${loss}.` : `Tu curva empieza en ${loss}: aún no se ha entrenado nada, y la red solo puede adivinar.`,
      /** Beside the two curves. */
      legend: { yours: 'tu curva', real: 'la real, en las imágenes de prueba' },
      handle: (/** @type {number} */ epoch) => `Tu pérdida al final de la época ${count(epoch)}`,
      now: 'ahora',
      epoch: (/** @type {number} */ epoch) => `época ${count(epoch)}`,
      train: 'Entrenar tres épocas',
      on: 'Seguir',
      training: 'Entrenando…',
      giveUp: 'Abandonar la apuesta',
      again: 'Dibujar otra',
      /** @param {string | undefined} name undefined where it has left the shelf */
      elsewhere: (name) => (name === undefined ? 'El entrenamiento de esta apuesta ya no está en el estante.' : `Esta apuesta es sobre «${name}»: tómalo de nuevo para ver cómo acaba.`),
      columns: { epoch: 'Al final de', yours: 'Dibujaste', real: 'Resultado' },
      /** By how the real curve ran. @type {Record<'near' | 'lower' | 'higher' | 'early' | 'late' | 'crossed', (yours: string, real: string, apart: string) => string>} */
      result: {
        near: (yours, real, apart) => `Las dos curvas apenas se separan, ${apart} de media: dibujaste un final en ${yours} y llegó a ${real}.`,
        lower: (yours, real) => `Aprendió más rápido de lo que pensabas: dibujaste un final en ${yours} y llegó a ${real}.`,
        higher: (yours, real) => `Aprendió más despacio de lo que pensabas: dibujaste un final en ${yours} y llegó a ${real}.`,
        early: (yours, real) => `Aprendió al principio más de lo que pensabas, y después menos: dibujaste un final en ${yours} y llegó a ${real}.`,
        late: (yours, real) => `Aprendió al principio menos de lo que pensabas, y después más: dibujaste un final en ${yours} y llegó a ${real}.`,
        crossed: (yours, real, apart) => `Las dos curvas se cruzan, separadas ${apart} de media: dibujaste un final en ${yours} y llegó a ${real}.`,
      },
    },
    failures: {
      title: 'Haz que falle: cinco entrenamientos con algo mal',
      ask: 'Una red pequeña entrena unos diez segundos, y hay algo mal a propósito. Di antes qué saldrá de ello. Es un entrenamiento aparte: lo que tienes ahora se queda en el estante, y un botón lo recupera.',
      choose: 'Qué está mal',
      /** @type {Record<FailureId, string>} */
      names: {
        tooFast: 'Tasa de aprendizaje 100 veces mayor',
        tooSlow: 'Tasa de aprendizaje 100 veces menor',
        zeros: 'Todos los pesos empiezan en cero',
        few: 'Solo 200 imágenes',
        mistaken: 'Una de cada tres camisas como abrigo',
      },
      /** @type {Record<FailureId, string>} */
      what: {
        tooFast: 'La tasa de aprendizaje dice cuánto se mueve cada número. Adam, aquí el optimizador, suele usar 0,001; ahora usa 0,1.',
        tooSlow: 'La tasa de aprendizaje dice cuánto se mueve cada número. Adam, aquí el optimizador, suele usar 0,001; ahora usa 0,00001.',
        zeros: 'El entrenamiento suele empezar con pesos aleatorios. Ahora cada peso empieza exactamente en 0, y los sesgos también.',
        few: 'Entrena solo con las primeras 200 imágenes de entrenamiento, una y otra vez, durante 30 épocas. Las pruebas son con todas las imágenes de prueba, como siempre.',
        mistaken: 'De cada tres camisas entre las imágenes de entrenamiento, una se llama abrigo, como haría un ayudante descuidado. Las etiquetas de las imágenes de prueba siguen siendo correctas.',
      },
      /** The right answers are in training/failures.js. @type {Record<FailureId, {ask: string, answers: readonly string[]}>} */
      questions: {
        tooFast: { ask: '¿Qué hará la pérdida?', answers: ['Bajará 100 veces más rápido', 'Dará saltos y seguirá alta', 'Lo mismo de siempre'] },
        tooSlow: { ask: '¿Qué hará la pérdida?', answers: ['Bajará, pero solo un poco', 'Bajará como siempre: lo que cuenta es la dirección', 'Subirá'] },
        zeros: { ask: '¿Qué aspecto tendrán después los filtros?', answers: ['Bordes y manchas, como siempre', 'Todos iguales', 'Ruido'] },
        few: { ask: '¿Qué tal lo hará?', answers: ['Bien con sus 200 imágenes, mucho peor con las demás', 'Igual de bien con ambas', 'Mal con ambas'] },
        mistaken: { ask: '¿Qué dirá de las camisas entre las imágenes de prueba?', answers: ['Camisas: dos de cada tres etiquetas eran correctas', 'Abrigos, mucho más a menudo que suéteres', 'Cualquier cosa, al azar'] },
      },
      answered: 'Ahora pruébalo y lo verás.',
      answerFirst: 'Primero tu respuesta, después la prueba.',
      own: 'Estos entrenamientos son para las imágenes de la página: vuelve antes a ellas.',
      run: 'Probarlo',
      on: 'Continuar',
      running: 'Entrenando…',
      back: 'Volver a lo que tenía',
      before: (/** @type {string} */ name) => `Es decir, «${name}».`,
      chart: 'Pérdida del entrenamiento que falla',
      filters: (/** @type {number} */ filters) => `Sus ${count(filters)} filtros ahora; el blanco es un peso de 0`,
      /** @type {Record<FailureId, (result: Failed) => string>} */
      results: {
        tooFast: ({ last, highest }) =>
          `Tras ${batchesOf(last.steps)}, su pérdida en las imágenes de prueba es ${measure(last.testLoss)}, y acierta el ${inPercent(last.testAccuracy)}; por el camino su pérdida llegó hasta ${measure(highest)}, cuando adivinar da 2,30. Cada movimiento va en la dirección correcta y salta por encima del lugar al que apunta.`,
        tooSlow: ({ last, first }) =>
          `Tras ${batchesOf(last.steps)}, su pérdida en las imágenes de prueba es ${measure(last.testLoss)}; en sus primeros lotes era ${measure(first)}. No hay nada roto: cada movimiento va en la dirección correcta y es la centésima parte de lo que podría ser, así que este entrenamiento tardaría unas cien veces más.`,
        zeros: ({ last, filters = 0, kinds = 0 }) =>
          `${kinds === 1 ? `Los ${count(filters)} filtros siguen siendo iguales entre sí, hasta el último bit` : `De los ${count(filters)} filtros hay ${count(kinds)} distintos`}, y la pérdida en las imágenes de prueba es ${measure(last.testLoss)}: adivina. Los pesos iguales se mueven igual, así que los gemelos siguen siendo gemelos; y a través de ceros no vuelve ninguna culpa. Por eso el entrenamiento empieza con pesos aleatorios.`,
        few: ({ last, best }) =>
          `Con sus 200 imágenes acierta el ${inPercent(last.accuracy)}; con las de prueba, el ${inPercent(last.testAccuracy)}. La pérdida en las imágenes de prueba fue mínima tras la época ${count(best.epoch)}, con ${measure(best.testLoss)}, y ahora es ${measure(last.testLoss)}; la de entrenamiento bajó hasta ${measure(last.loss)}. Se aprende de memoria sus 200 imágenes en lugar de lo que tienen en común: eso es el sobreajuste.`,
        mistaken: ({ shirts = 0, asCoats = 0, asPullovers = 0, asShirts = 0 }) =>
          `De ${count(shirts)} camisas entre las imágenes de prueba, llama abrigos a ${count(asCoats)}, suéteres a ${count(asPullovers)} y camisas a ${count(asShirts)}. Los suéteres se parecen a las camisas tanto como los abrigos, pero solo los abrigos tenían las etiquetas equivocadas. Ha aprendido nuestro error: no puede saber más de lo que se le muestra.`,
      },
    },
    epochs: {
      title: 'Las épocas como tabla',
      none: 'Aún no ha terminado ninguna época.',
      thinned: (/** @type {number} */ rows, /** @type {number} */ epochs) =>
        `${count(rows)} de ${count(epochs)} épocas: en un entrenamiento largo se omite una de cada dos filas antiguas, para que la tabla siga siendo corta. Las curvas lo muestran todo.`,
      label: 'Tabla de las épocas',
      epoch: 'Época',
      batches: 'Lotes hasta ahora',
      loss: 'Pérdida, entr.',
      testLoss: 'Pérdida, prueba',
      right: 'Aciertos, entr.',
      testRight: 'Aciertos, prueba',
    },
    form: {
      title: 'Cómo aprende: cuánto tiempo, a qué ritmo, con qué regla',
      ...OPTIONS,
      epochsHelp: 'de 1 a 1000; cuántas veces recorre todas las imágenes',
      optimizer: 'Optimizador',
      optimizerHelp: 'la regla con la que mueve los números',
      learningRateHelp: 'hasta 1; cuánto se mueve cada número',
      momentumHelp: 'de 0 a 0,999; qué parte del último movimiento se conserva',
      batchSizeHelp: 'de 1 a 512; cuántas imágenes ve antes de cada movimiento',
      seedHelp: 'la misma semilla da el mismo comienzo y el mismo orden',
      drawings: 'Aprender también de dibujos',
      drawingsHelp: (/** @type {number} */ photographs) =>
        `un dibujo por cada ${count(photographs)} fotografías, para que pueda leer lo que dibujas; sin ellos aprende solo de fotografías, como en el ejemplo`,
      workers: 'Workers',
      workersHelp: (/** @type {number} */ cores) =>
        `de ${count(cores)} ${plural(cores, { one: 'núcleo', other: 'núcleos' })}, se reparten cada lote; los resultados son los mismos, bit a bit`,
      /** How sums are rounded, and the way to the other build. */
      rounding: {
        fused: 'Este procesador puede redondear un producto y su suma a la vez. Es más rápido, pero las últimas cifras dependen de la máquina.',
        toExact: 'Calcular igual en todas las máquinas.',
        exact: 'Aquí todas las máquinas calculan lo mismo, bit a bit.',
        toFused: 'Calcular más rápido.',
      },
      later: (/** @type {string} */ optimizer, /** @type {number | undefined} */ momentum, /** @type {number} */ batch, /** @type {number} */ seed, /** @type {boolean} */ drawings) => {
        const rule = momentum === undefined ? optimizer : `${optimizer}, momentum ${bound(momentum)}`;
        return `Esto tendrá efecto con el próximo «Reiniciar». Hasta entonces el entrenamiento sigue como empezó: ${rule}, lotes de ${batch}, semilla ${seed}, ${drawings ? 'con' : 'sin'} dibujos.`;
      },
    },
    /** By the names of shared/optimizers.js. */
    optimizers: { adam: 'Adam', sgd: 'SGD con momentum', rmsprop: 'RMSprop' },
    /** @param {ImageSet} train @param {{id: string, count: number}} test @param {boolean} own the reader brought the test images @param {Material} material */
    data: (train, test, own, { images, mistaken, drawings }) => {
      const drawn = drawings > 0 ? `, con ${count(drawings)} dibujos en cada época` : '';
      const some = images < train.count ? `las primeras ${count(images)} imágenes de ` : '';
      const wrong = mistaken ? ', con una de cada tres camisas etiquetada a propósito como abrigo' : '';
      const tested = `Entrena con ${some}${ofTraining(train)}${wrong}${drawn}${wrong || drawn ? ',' : ''} y se prueba con`;
      if (test.id === train.id) return `${tested} las mismas imágenes: eso muestra lo bien que las recuerda, no lo bien que distingue otras nuevas.`;
      return own ? `${tested} las ${count(test.count)} imágenes de tus propios archivos.` : `${tested} las ${count(test.count)} imágenes de prueba, con las que nunca entrena.`;
    },
  },

  step: {
    nav: 'Paso',
    title: 'Un paso de entrenamiento',
    intro: 'El entrenamiento repite un pequeño paso: mostrar a la red un lote de prendas, ver cuánto se equivoca y mover un poco cada peso para que se equivoque menos. Aquí está abierto el próximo paso de tu entrenamiento.',
    point: 'Una prenda avanza por las capas hasta su pérdida. Después la culpa vuelve por el mismo camino. Se llama gradiente: lo rápido que crece la pérdida cuando crece un número. Azul es menor que cero, naranja mayor.',
    waiting: 'El paso se abre en cuanto el entrenamiento esté listo.',
    overflowed: 'Los números de este entrenamiento han crecido más allá de todo número, así que no hay paso que abrir.',
    running: 'La red está entrenando. Cuando descanse, se abrirá aquí su próximo paso.',
    /** @param {{step: number, epoch: number, count: number} | undefined} batch @param {boolean} first */
    about: (batch, first) =>
      batch ? `Paso ${count(batch.step)} de este entrenamiento, en la época ${count(batch.epoch)}: un lote de ${count(batch.count)} ${plural(batch.count, { one: 'prenda', other: 'prendas' })}.${first ? ' Hasta que entrenes, se toma de las primeras imágenes de entrenamiento.' : ''}` : '',
    size: {
      legend: 'Tamaño de un paso',
      names: { product: 'una multiplicación', sum: 'una suma', layer: 'una capa', garment: 'una prenda', batch: 'un lote', epoch: 'una época', run: 'sin parar' },
      hints: {
        product: 'Un paso es un producto de la suma de abajo.',
        sum: 'Un paso es un valor: un píxel de un mapa o una unidad.',
        layer: 'Un paso es una capa entera, hacia adelante y después hacia atrás.',
        garment: 'Un paso es una prenda, de ida y vuelta; la peor va primero.',
        batch: 'Un paso es todo este lote, y después se mueven los pesos. Acaba con los mismos bits que todos sus pasos pequeños.',
        epoch: 'Un paso es cada imagen de entrenamiento una vez, lote tras lote.',
        run: 'Entrena hasta que lo pauses.',
      },
      ended: 'Esa era la última prenda del lote. Ahora pueden moverse los pesos: toma un lote.',
      /** What the button does where a step trains. */
      deeds: { batch: 'Entrenar este lote', epoch: 'Entrenar una época', run: 'Entrenar o pausar' },
    },
    label: 'Reproducir el paso',
    play: 'Reproducir',
    pause: 'Pausa',
    back: 'Un paso atrás',
    next: 'Un paso adelante',
    speed: 'Velocidad',
    speeds: { slow: 'lenta', medium: 'media', fast: 'rápida' },
    ways: { there: 'Ida: valores', back: 'Vuelta: gradientes' },
    /** The short name stands below the picture. @param {string} short @param {string} layer @param {'there' | 'back'} way */
    stop: (short, layer, way) => `${short === layer ? layer : `${short}, ${the(layer)}`}, ${way === 'there' ? 'ida' : 'vuelta'}`,
    garment: {
      label: 'Una prenda, de ida y vuelta',
      /** @param {number} garment counted from 0 @param {string} kind @param {number} loss */
      at: (garment, kind, loss) => `Prenda ${count(garment + 1)}: ${lower(kind)}, pérdida ${measure(loss)}.`,
      gates: 'Rayado: una puerta cerrada. ReLU dio 0 ahí, y no pasa ninguna culpa.',
      winners: 'Blanco: perdió en su pooling; solo el ganador de la ventana recibe la culpa.',
    },
    picture: {
      garment: 'La prenda',
      /** @param {string} layer @param {'there' | 'back'} way @param {number | undefined} filter counted from 0 */
      title: (layer, way, filter) => `${way === 'there' ? 'Valores' : 'Gradientes'}, ${layer}${filter === undefined ? '' : `, mapa ${plain(filter + 1)}`}`,
      /** @param {string} title @param {boolean} opens */
      label: (title, opens) => `${title}; las flechas mueven${opens ? ', Enter abre una celda' : ''}`,
      nothing: 'aquí no hay nada',
      /** @param {string} name @param {string} value @param {boolean} isShut */
      reading: (name, value, isShut) => `${name}: ${value}${isShut ? ', su puerta está cerrada' : ''}`,
    },
    maps: { choose: 'Mapa', map: (/** @type {number} */ map) => `mapa ${plain(map + 1)}`, there: 'Todos los mapas: valores', back: 'Todos los mapas: gradientes' },
    sum: {
      caption: 'Productos de la suma',
      columns: ['valor', 'por', 'peso', 'es', 'producto'],
      /** @param {string} name @param {'there' | 'back'} way */
      title: (name, way) => `${way === 'there' ? '' : 'Gradiente de '}${way === 'there' ? capital(name) : name}`,
      error: 'Aquí empieza el camino de vuelta: el error de cada clase.',
      how: {
        there: {
          Conv2D: 'Cada valor bajo la ventana por su peso, y el sesgo.',
          Dense: 'Cada valor anterior por su peso, y el sesgo.',
          MaxPooling2D: 'Sigue el valor mayor bajo la ventana: por 1; los demás: por 0.',
          AveragePooling2D: 'Cada valor bajo la ventana por su parte.',
          Flatten: 'El valor sigue tal como es.',
          Dropout: 'Durante el entrenamiento, un valor se omite, por 0, o se aumenta.',
        },
        back: {
          Conv2D: 'Este valor entró en muchas sumas de la capa siguiente. El gradiente de cada una, por el peso que llevó hasta ella.',
          Dense: 'Este valor entró en cada unidad de la capa siguiente. El gradiente de cada una, por el peso que llevó hasta ella.',
          MaxPooling2D: 'El gradiente de su ventana de pooling: por 1 si ganó en ella, por 0 si no.',
          AveragePooling2D: 'El gradiente de su ventana, por su parte.',
          Flatten: 'El gradiente vuelve tal como es.',
          Dropout: 'El gradiente vuelve como vino el valor: por 0 si se omitió.',
        },
      },
      /** @param {number} shown @param {number} all */
      largest: (shown, all) => `Los ${count(shown)} mayores de ${count(all)} productos:`,
      /** @param {number} done @param {number} all @param {number} sum */
      soFar: (done, all, sum) => `${done === all ? `Los ${count(all)} juntos` : `${count(done)} de ${count(all)}, hasta ahora`}: ${digits(sum)}`,
      /** @param {number} done @param {number} all @param {number} value @param {number} weight @param {number} product */
      product: (done, all, value, weight, product) => `producto ${count(done)} de ${count(all)}: ${digits(value)} × ${factor(weight)} = ${digits(product)}`,
      /** @param {number} bias @param {number} total */
      gives: (bias, total) => (bias === 0 ? `Da ${digits(total)}.` : `Con el sesgo ${digits(bias)} da ${digits(total)}.`),
      /** @param {number} bias @param {number} total @param {boolean} open @param {number} result */
      rectified: (bias, total, open, result) => `Con el sesgo ${digits(bias)}: ${digits(total)}. ReLU ${open ? 'lo deja pasar' : 'lo convierte en 0, así que su puerta está cerrada'}: ${digits(result)}.`,
      gradient: (/** @type {number} */ total) => `Su gradiente es ${digits(total)}.`,
      /** @param {number} total @param {boolean} open @param {number} result */
      gate: (total, open, result) => (open ? `Su ReLU estaba abierta: el gradiente es ${digits(result)}.` : `Volvió ${digits(total)}, pero su ReLU estaba cerrada: el gradiente es ${digits(result)}.`),
      /** @param {number} probability @param {boolean} isRight @param {number} error */
      isError: (probability, isRight, error) => `Error = probabilidad − verdad = ${digits(probability)} − ${isRight ? '1, por ser la clase correcta' : '0'} = ${digits(error)}.`,
    },
    loss: {
      title: '¿Cuánto se equivocó?',
      /** @param {string} name @param {number} probability @param {number} loss */
      sentence: (name, probability, loss) => `Lo correcto es «${name}», que recibió la probabilidad p = ${digits(probability)}. La pérdida es −ln p, su logaritmo natural con el signo cambiado: ${digits(loss)}.`,
      why: 'En Keras: sparse categorical crossentropy. Para una respuesta',
      known: {
        right: (/** @type {number} */ p, /** @type {number} */ loss) => `segura y correcta: −ln ${plain(p)} = ${measure(loss)}`,
        guess: (/** @type {number} */ p, /** @type {number} */ loss) => `adivinada entre diez: −ln ${plain(p)} = ${measure(loss)}`,
        wrong: (/** @type {number} */ p, /** @type {number} */ loss) => `segura y falsa: −ln ${plain(p)} = ${measure(loss)}`,
      },
      table: {
        caption: 'De los logits a los errores',
        columns: ['Clase', 'logit', 'potencia', 'p', 'error'],
        sum: 'suma de las potencias',
      },
    },
    batch: {
      title: 'El lote, de peor a mejor',
      label: 'Las prendas del lote con sus pérdidas, las peores primero',
      /** @param {{sum: number, count: number, mean: number, correct: number}} batch @param {number} shown */
      mean: ({ sum, count: garments, mean, correct }, shown) =>
        `Todas las pérdidas juntas: ${digits(sum)}. Divididas entre ${count(garments)} ${plural(garments, { one: 'prenda', other: 'prendas' })}: ${digits(mean)}, la pérdida del lote. Acertó ${count(correct)} de ${count(garments)}. Elige una para seguirla${shown < garments ? `; aquí están las ${count(shown)} peores` : ''}.`,
      /** @param {string} right @param {string} guess @param {number} loss */
      garment: (right, guess, loss) => `${right}, pérdida ${measure(loss)}${right === guess ? '' : `, respuesta: ${lower(guess)}`}`,
    },
    weight: {
      title: 'Un peso, por dentro',
      lead: '¿Hacia dónde debe moverse, y cuánto? Suma su parte en el error, en cada lugar de cada prenda.',
      layer: 'Capa',
      filter: 'Filtro',
      map: 'en el mapa',
      unit: 'Unidad',
      from: 'para la entrada',
      number: (/** @type {number} */ value) => plain(value + 1),
      cells: 'Los pesos del filtro',
      /** @param {number} filters @param {boolean} isAll */
      picture: (filters, isAll) => (isAll ? `Los ${count(filters)} filtros: haz clic en una celda de uno.` : `El filtro en cada uno de los ${count(filters)} mapas que lee: haz clic en una celda.`),
      bias: (/** @type {string} */ value) => `sesgo ${value}`,
      /** @param {Place} place @param {number} value */
      cell: (place, value) => `${at(place)}: ${digits(value)}`,
    },
    terms: {
      title: 'Su gradiente es una suma',
      caption: 'Los términos mayores del gradiente',
      columns: ['Lugar', 'entrada', 'error', 'producto'],
      /** @param {number} all @param {number} zeros */
      about: (all, zeros) => `Su entrada por el error de la suma en la que entró: ${count(all)} ${plural(all, { one: 'término', other: 'términos' })}, de ellos ${count(zeros)} nulos. Los mayores, cada uno con un enlace a su lugar:`,
      /** @param {string} kind @param {string} place */
      place: (kind, place) => `${kind}, ${place}`,
      others: (/** @type {number} */ others) => `otros ${count(others)}`,
      sum: 'todos juntos',
      mean: (/** @type {number} */ garments) => `dividido entre ${count(garments)} ${plural(garments, { one: 'prenda', other: 'prendas' })}: el gradiente`,
    },
    update: {
      title: 'Cuánto se mueve',
      fold: 'Los números propios del optimizador',
      /** @param {number} before @param {number} after */
      moved: (before, after) => `El peso era ${asFloat(before)} y pasa a ser ${asFloat(after)}.`,
      /** By the names of the optimizers: a line for each number, in their order. */
      rules: {
        sgd: (/** @type {Record<string, number>} */ { gradient = 0, learning_rate = 0, momentum = 0, velocity_before = 0, kept = 0, step = 0 }) =>
          momentum === 0
            ? [`Paso = −tasa de aprendizaje × gradiente = −${digits(learning_rate)} × ${factor(gradient)} = ${digits(step)}. En Keras: SGD.`]
            : [
                `El momentum conserva ${digits(momentum)} del último paso: ${digits(momentum)} × ${factor(velocity_before)} = ${digits(kept)}.`,
                `Paso = lo conservado − tasa de aprendizaje × gradiente = ${digits(kept)} − ${digits(learning_rate)} × ${factor(gradient)} = ${digits(step)}. En Keras: SGD con momentum.`,
              ],
        adam: (/** @type {Record<string, number>} */ { gradient = 0, learning_rate = 0, beta_1 = 0, beta_2 = 0, epsilon = 0, first_moment_before = 0, first_moment = 0, second_moment_before = 0, second_moment = 0, number = 0, correction_1 = 0, correction_2 = 0, rate = 0, root = 0, step = 0 }) => [
          `Primer momento m, la media de los gradientes hasta ahora. Era ${digits(first_moment_before)}; recorre 1 − ${digits(beta_1)} del camino hasta el gradiente ${digits(gradient)}: m = ${digits(first_moment)}.`,
          `Segundo momento v, la media de sus cuadrados. Era ${digits(second_moment_before)}; recorre 1 − ${digits(beta_2)} del camino hasta el cuadrado: v = ${digits(second_moment)}.`,
          `Los dos empezaron en 0, lo que se corrige en el paso t = ${count(number)}: 1 − ${digits(beta_1)}ᵗ = ${digits(correction_1)} y 1 − ${digits(beta_2)}ᵗ = ${digits(correction_2)}. La tasa de aprendizaje ${digits(learning_rate)}, por la raíz de la segunda, entre la primera, es la tasa corregida: ${digits(rate)}.`,
          `Paso = −m × tasa corregida ÷ (√v + ε) = −${factor(first_moment)} × ${digits(rate)} ÷ (${digits(root)} + ${digits(epsilon)}) = ${digits(step)}. En Keras: Adam.`,
        ],
        rmsprop: (/** @type {Record<string, number>} */ { gradient = 0, learning_rate = 0, rho = 0, momentum = 0, mean_square_before = 0, mean_square = 0, root = 0, last_step = 0, step = 0 }) => [
          `Media v de los cuadrados de los gradientes hasta ahora. Era ${digits(mean_square_before)}; recorre 1 − ${digits(rho)} del camino hasta el cuadrado del gradiente ${digits(gradient)}: v = ${digits(mean_square)}.`,
          `Paso = −tasa de aprendizaje × gradiente ÷ √(v + ε)${momentum === 0 ? '' : ` − ${digits(momentum)} × ${factor(last_step)}, conservado del último paso`} = −${digits(learning_rate)} × ${factor(gradient)} ÷ ${digits(root)}${momentum === 0 ? '' : ' − …'} = ${digits(step)}. En Keras: RMSprop.`,
        ],
      },
    },
    check: {
      title: '¿Es correcto el gradiente?',
      about: 'Mueve este peso un poco hacia arriba y después un poco hacia abajo: ¿cómo cambia la pérdida del lote?',
      button: 'Comprobarlo',
      busy: 'Calculando dos pérdidas…',
      /** @param {{reach: number, above: number, below: number, slope: number, gradient: number}} check */
      lines: ({ reach, above, below, slope, gradient }) => [
        `Pérdida con ${digits(reach)} más: ${exactly(above)}`,
        `Pérdida con ${digits(reach)} menos: ${exactly(below)}`,
        `Su diferencia, entre el doble de eso: ${digits(slope)}`,
        `El gradiente: ${digits(gradient)}`,
      ],
      /** @param {{difference: number}} check */
      verdict: ({ difference }) =>
        difference < 0.001 ? `Coinciden, con una diferencia relativa de ${digits(difference)}.` : `Diferencia relativa: ${digits(difference)}. Por el camino, alguna ReLU o algún pooling cambió de lado.`,
    },
  },
  journey: {
    nav: 'Recorrido',
    title: 'El recorrido de una prenda',
    intro: 'La red ha dado su respuesta. ¿Por qué esa? Retrocede paso a paso: de la respuesta a los números que hay detrás, a los mapas y, por último, a los píxeles. Después vuelve a avanzar. No falta nada: aquí están todos los números.',
    point: 'Cada paso muestra una capa. Un marco naranja señala el valor que está abierto. Señala otro, o ve a él con las flechas del teclado, para ver qué vio y cómo se formó; un clic, un toque o Enter lo abre. Filas, columnas, filtros y unidades se cuentan desde 1.',
    empty: 'El lienzo está vacío, así que nada lo recorre. Dibuja una prenda o elige una.',
    why: {
      title: (/** @type {string} */ answer) => `¿Por qué «${answer}»?`,
      lead: (/** @type {string} */ answer, /** @type {number} */ share) => `La red da a «${answer}» el ${inPercent(share)}. Sigue los números hacia atrás para ver por qué.`,
    },
    /** The stations, a small picture each. */
    way: {
      label: 'De la prenda a la respuesta',
      garment: 'prenda',
      /** The short name stands below the picture. @param {string} short @param {string} layer */
      stop: (short, layer) => (short === layer ? layer : `${short}, ${the(layer)}`),
    },
    steps: {
      label: 'Un paso atrás, un paso adelante',
      back: 'Viene de',
      on: 'Sigue hacia',
      /** @param {string} layer @param {readonly number[]} shape */
      to: (layer, shape) => `${the(layer)}, ${values(shape)}`,
    },
    scale: {
      choice: { legend: 'Colores', each: 'Cada cuadro por separado', common: 'Todos en una escala' },
      /** The ends of the colours where each tile has its own. */
      legend: {
        viridis: /** @type {[string, string]} */ (['0', 'el mayor de cada cuadro']),
        signed: /** @type {[string, string]} */ (['menor que cero', 'mayor que cero, cada filtro por separado']),
      },
    },
    /** A layer’s name as a title. */
    heading: capital,
    cell: inMaps,
    area,
    /** For who cannot see the frame. @param {string} picture @param {readonly number[]} framed top, left, height and width */
    framed: (picture, framed) => `${capital(picture)}, con marco: ${area(framed)}`,
    filter: filterName,
    /** Above a map. @param {number} filter counted from 0 */
    tileNumber: (filter) => plain(filter + 1),
    /** How an index comes about. @param {Cell} cell @param {readonly number[]} picture height, width and channels @param {number} index */
    indexSum: ({ row, column, channel }, [, width = 1, channels = 1], index) => {
      const position = `${plain(row)} × ${plain(width)} + ${plain(column)}`;
      return `${channels > 1 ? `(${position}) × ${plain(channels)} + ${plain(channel)}` : position} = ${count(index)}`;
    },
    className: (/** @type {number} */ label) => `clase ${plain(label + 1)}`,
    unit: (/** @type {number} */ index) => `unidad ${plain(index + 1)}`,
    /** A value and its number. @param {string} value @param {number} number */
    reading: (value, number) => `${value}: ${measure(number)}`,
    question: {
      ask: (/** @type {string} */ layer) => `¿cuánto de la prenda ve un solo valor ${ofThe(layer)}?`,
      /** Against a guess: the value sees more than that, or less. */
      more: (/** @type {string} */ layer, /** @type {string} */ sees) => `Un valor ${ofThe(layer)} ya ve ${sees} píxeles, y ninguna capa posterior ve menos.`,
      less: 'Cada ventana cubre solo unas pocas celdas. De capa en capa se van sumando, pero no tanto.',
      because: (/** @type {readonly {layer: string, sees: string}[]} */ views) =>
        `Cada capa anterior amplía la vista: ${listed(views.map(({ layer, sees }) => `un valor ${ofThe(layer)} ve ${sees}`))}.`,
    },
    start: {
      label: 'El comienzo',
      title: 'La prenda',
      does: (/** @type {number} */ pixels) => `${count(pixels)} píxeles, cada uno dividido entre 255, de modo que van de 0 a 1. Es todo lo que recibe la red. El marco muestra qué parte vio el valor abierto.`,
    },
    station: {
      title: (/** @type {string} */ layer, /** @type {readonly number[]} */ shape) => `${layer}: ${values(shape)}`,
      inKeras: (/** @type {string} */ name) => `en Keras, ${name}`,
      maps: (/** @type {string} */ layer, /** @type {readonly number[]} */ [height = 1, width = 1, channels = 1]) =>
        `Lo que da ${the(layer)}: ${plain(channels)} ${plural(channels, { one: 'cuadro', other: 'cuadros' })} de ${plain(height)} por ${plain(width)}; las flechas mueven, Re Pág y Av Pág cambian de filtro, Enter abre`,
      line: (/** @type {string} */ layer, /** @type {number} */ length, /** @type {number} */ width) => `Los ${count(length)} valores ${ofThe(layer)} en líneas de ${plain(width)}; las flechas mueven, Enter abre`,
      /** A value of a flattened row. @param {number} index @param {string} cell where it stood */
      index: (index, cell) => `índice ${count(index)}, que es ${cell}`,
      /** What a layer made of what came to it: by the names of shared/layers.js. */
      does: /** @type {Record<Exclude<LayerClass, 'InputLayer'>, (station: StationInPlace) => string>} */ ({
        Conv2D: ({ before, shape, activation }) => `${count(shape[2] ?? 1)} ${plural(shape[2] ?? 1, { one: 'filtro, y un cuadro para él', other: 'filtros, y un cuadro para cada uno' })}: oscuro donde no encuentra nada, claro donde encuentra lo que busca${rectified(activation)}. ${sized(before, shape)}.`,
        MaxPooling2D: ({ before, shape }) => `De cada ventana sigue solo el valor mayor. ${sized(before, shape)}.`,
        AveragePooling2D: ({ before, shape }) => `De cada ventana sigue la media. ${sized(before, shape)}.`,
        Flatten: ({ before: [, , channels = 1], shape: [length = 1] }) =>
          channels > 1
            ? `Los ${count(length)} valores uno tras otro, en una sola fila larga. Aquí la fila está cortada en líneas: una línea por cada lugar de los mapas, una columna por cada uno de los ${count(channels)} filtros.`
            : 'Los píxeles uno tras otro, en una sola fila larga. Aquí la fila está cortada en las filas de la prenda.',
        Dropout: () => 'Fuera del entrenamiento, cada valor sigue tal como es.',
        Dense: ({ inputs, shape: [units = 1], activation, answer }) =>
          answer
            ? `Para cada clase, una suma de los ${count(inputs)} valores anteriores: su logit. La softmax convierte las sumas en partes de un todo: e elevado a cada logit, menos el mayor de ellos, dividido entre la suma de estas potencias. Así, un poco más en la suma es muchas veces más en la parte. Elige una clase para ver qué formó su suma.`
            : `${count(units)} ${plural(units, { one: 'unidad', other: 'unidades' })}. Cada una pondera los ${count(inputs)} valores anteriores con sus propios pesos y los suma${rectified(activation)}.`,
      }),
    },
    indexForm: {
      index: 'Índice',
      open: 'Abrir',
      refused: (/** @type {number} */ last) => `La fila tiene los índices de 0 a ${count(last)}.`,
    },
    answer: {
      caption: 'Logits y softmax',
      columns: ['Clase', 'logit', 'potencia', 'parte'],
      share: (/** @type {number} */ share) => inPercent(share),
      sum: 'suma de las potencias',
    },
    field: {
      all: (/** @type {number} */ side) => `Depende de toda la prenda, ${dimensions([side, side])} píxeles.`,
      /** @param {readonly number[]} framed top, left, height and width */
      part: ([, , height = 0, width = 0]) => `Vio ${height * width === 1 ? 'un píxel' : `los ${dimensions([height, width])} píxeles`} del marco y nada más de la prenda.`,
      unframed: (/** @type {number} */ side) => `Esta red no lee la prenda como ${dimensions([side, side])} píxeles: lo que vio de ella un valor no se puede enmarcar.`,
    },
    opened: {
      label: 'El valor abierto',
      /** Spoken when it is opened. @param {string} title of its layer @param {string} value */
      said: (title, value) => `${capital(title)}: ${value}`,
      back: 'Atrás',
      close: 'Cerrar',
      garment: 'la prenda',
      index: (/** @type {number} */ index) => `índice ${count(index)}`,
      /** With a link: `cell` stands in it as it is. @param {string} cell @param {string} layer */
      of: (cell, layer) => `${cell} ${ofThe(layer)}`,
      window: 'Su ventana está sobre los píxeles enmarcados, que la red toma como números de 0 a 1. Cada uno se multiplica por el peso de su lugar:',
      choice: {
        about: (/** @type {number} */ counted, /** @type {string} */ layer) => `De los ${count(counted)} valores del marco, en el mapa del mismo filtro ${ofThe(layer)}, conserva el mayor:`,
        caption: 'Los valores bajo la ventana',
        biggest: ', el mayor',
        /** `cell` stands in it as it is, as a link. @param {string} cell */
        winner: (cell) => `El mayor es el de ${cell}.`,
      },
      mean: {
        about: (/** @type {number} */ counted, /** @type {string} */ layer) => `Toma la media de los ${count(counted)} valores del marco, en el mapa del mismo filtro ${ofThe(layer)}:`,
        sum: (/** @type {number} */ counted, /** @type {number} */ mean) => `Sumados y divididos entre ${count(counted)}, dan ${measure(mean)}.`,
      },
      /** `value` stands in it as it is, as a link. @param {string} value */
      moved: (value) => `Aquí no se calcula nada. El valor es ${value}, trasladado a la fila sin cambios.`,
      /** What an index counts. @param {Cell} cell counted from 0 @param {readonly number[]} picture height, width and channels */
      before: ({ row, column, channel }, [, width = 1, channels = 1]) => {
        const rows = `${plain(row)} ${plural(row, { one: 'fila', other: 'filas' })} de ${plain(width)} lugares`;
        const places = `${plain(column)} ${plural(column, { one: 'lugar', other: 'lugares' })}`;
        const filters = `${plain(channel)} ${plural(channel, { one: 'filtro', other: 'filtros' })}`;
        return channels > 1
          ? `Su índice dice cuántos valores hay delante en la fila: ${rows} y ${places} más, cada uno con ${plain(channels)} filtros, y ${filters} en su propio lugar.`
          : `Su índice dice cuántos valores hay delante en la fila: ${rows}, y ${places} más.`;
      },
      /** `value` stands in it as it is, as a link. @param {string} value */
      passed: (value) => `Aquí no se calcula nada. El valor es ${value}, que pasa sin cambios.`,
      unit: (/** @type {number} */ inputs) => `Pondera los ${count(inputs)} valores anteriores y los suma. Estos son los que más suben la suma y los que más la bajan:`,
      logit: (/** @type {string} */ name, /** @type {number} */ inputs) => `El logit de «${name}» pondera los ${count(inputs)} valores anteriores y los suma. Estos son los que más suben la suma y los que más la bajan:`,
    },
    sum: {
      caption: 'La suma',
      columns: ['Entrada', 'valor', 'peso', 'producto'],
      input: (/** @type {number} */ input) => `entrada ${plain(input + 1)}`,
      maps: (/** @type {number} */ maps) => `${count(maps)} ${plural(maps, { one: 'mapa', other: 'mapas juntos' })}`,
      /** @param {number} maps @param {string} layer @param {readonly number[]} size of the window */
      parts: (maps, layer, size) =>
        `Su ventana está en el mismo lugar de los ${count(maps)} mapas ${ofThe(layer)}, con ${dimensions(size)} pesos para cada uno. Debajo de cada mapa está lo que aporta, la parte mayor primero. Elige uno para ver sus productos.`,
      /** @param {number} maps @param {string} layer */
      partsLabel: (maps, layer) => `Los ${count(maps)} mapas ${ofThe(layer)}, la parte mayor primero; las flechas muestran los productos de uno`,
      /** @param {string} map @param {number} sum */
      part: (map, sum) => `${map}: ${signedMeasure(sum)}`,
      otherInputs: (/** @type {number} */ inputs) => `otras ${count(inputs)} juntas`,
      bias: 'sesgo',
      total: 'suma',
      share: 'parte tras la softmax',
      percent: (/** @type {number} */ share) => inPercent(share),
      zero: 'tras ReLU: menor que cero, así que 0',
      stays: 'tras ReLU: se queda',
      values: 'valores',
      weights: 'pesos',
      products: 'productos',
    },
    unitPictures: {
      weights: 'Sus pesos',
      products: 'Pesos × entradas',
      range: (/** @type {string} */ picture, /** @type {number} */ from, /** @type {number} */ to) => `${picture}, de ${hundredths(from)} a ${hundredths(to)}`,
      tiles: (/** @type {number} */ height, /** @type {number} */ width) => `Un cuadro por filtro, ${dimensions([height, width])}: el naranja sube la suma, el azul la baja.`,
      pixels: 'Cada peso donde está su píxel: el naranja sube la suma, el azul la baja.',
    },
    compared: {
      title: 'Tres prendas bajo un filtro',
      why: '¿Qué busca un filtro? Una sola prenda no puede decirlo, así que compara tres. Un filtro que se ilumina en dos zapatos y queda oscuro en un abrigo ha encontrado algo que tienen en común los zapatos. Cambia el filtro o las prendas y busca uno que las distinga.',
      noMaps: 'La DNN no tiene filtros ni hace mapas: todos los píxeles van directos a sus unidades ocultas. Elige la CNN para comparar prendas bajo un filtro.',
      colours: 'Las tres comparten los colores: lo oscuro es 0, el amarillo es lo máximo que el filtro encuentra en cualquiera de ellas.',
      filterOf: (/** @type {string} */ layer) => `Filtro ${ofThe(layer)}`,
      range: (/** @type {number} */ last) => `de\u00a01\u00a0a\u00a0${plain(last)}`,
      refused: (/** @type {number} */ last) => `Escribe un número entero de 1 a ${plain(last)}.`,
      present: 'La prenda',
      other: (/** @type {number} */ number) => `Prenda ${plain(number)}`,
      yours: 'la tuya',
      testImage: (/** @type {number} */ number) => `imagen de prueba ${plain(number)}`,
      kind: (/** @type {string} */ garment) => `${garment}: su tipo`,
      next: 'Otra',
      nextOfKind: (/** @type {string} */ garment) => `${garment}: otra de este tipo`,
      picture: (/** @type {string} */ garment, /** @type {string} */ name) => `${garment}: ${name}`,
      map: (/** @type {string} */ garment, /** @type {string} */ layer) => `${garment} en ${the(layer)}`,
      painted: (/** @type {string} */ garment, /** @type {string} */ layer, /** @type {number} */ filter, /** @type {number} */ largest) =>
        `${garment} en ${the(layer)}, ${filterName(filter)}: hasta ${measure(largest)}`,
      upTo: (/** @type {number} */ largest) => `hasta ${measure(largest)}`,
    },
    learned: {
      title: 'Tu filtro y los aprendidos',
      why: 'Aquí está tu filtro del capítulo «Filtro», junto a los que ha encontrado el entrenamiento. El número dice cuánto se parecen los dos: 1 es el mismo dibujo, tenue o fuerte; 0, nada en común; −1, justo lo contrario. Debajo de cada filtro está lo que encuentra en tu prenda, antes del sesgo y de ReLU.',
      how: '¿Cómo se calcula el parecido?',
      cosineOf: 'Multiplica los dos filtros peso por peso y suma los nueve productos. Después divide entre la longitud de cada filtro: la raíz de la suma de sus pesos al cuadrado. El resultado se llama coseno.',
      formula: 'coseno = (a₁b₁ + a₂b₂ + … + a₉b₉) ÷ (√(a₁² + … + a₉²) × √(b₁² + … + b₉²))',
      formulaSaid: 'a son los pesos de un filtro, b los del otro. Un filtro el doble de fuerte es el doble de largo, así que la fuerza se cancela y solo cuenta el dibujo.',
      yours: 'El tuyo',
      similar: 'El más parecido',
      opposite: 'El más opuesto',
      own: 'tu filtro',
      one: 'un filtro aprendido',
      named: (/** @type {string} */ filter) => `«${filter}»`,
      typed: 'escrito por ti',
      all: (/** @type {string} */ layer) => `Todos los filtros ${ofThe(layer)}`,
      label: (/** @type {string} */ layer, /** @type {number} */ filters, /** @type {number} */ height, /** @type {number} */ width) =>
        `Lo que ha aprendido ${the(layer)}: ${plain(filters)} ${plural(filters, { one: 'filtro', other: 'filtros' })} de ${plain(height)} por ${plain(width)}; las flechas mueven, Re Pág y Av Pág cambian de filtro, Enter deja sus pesos a la vista`,
      /** @param {Cell} cell @param {number} weight @param {number | undefined} cosine */
      weight: (cell, weight, cosine) =>
        `${filterName(cell.channel)}, ${at(cell)}: ${measure(weight)}${cosine === undefined ? '' : `; parecido con el tuyo ${measure(cosine)}`}`,
      likeness: (/** @type {number} */ filter, /** @type {number} */ cosine) => `${filterName(filter)}: ${measure(cosine)}`,
      weightsOf: (/** @type {number} */ filter) => capital(filterName(filter)),
      weightsLabel: (/** @type {number} */ filter) => `pesos del ${filterName(filter)}`,
      weights: (/** @type {string} */ filter, /** @type {readonly number[]} */ weights) => `${filter}; pesos ${weights.map(measure).join('; ')}`,
      noFilters: 'La DNN no tiene filtros con los que comparar el tuyo. Elige la CNN.',
      otherSize: (/** @type {readonly number[]} */ learned, /** @type {number} */ side) =>
        `Los filtros aprendidos son de ${dimensions(learned)}, el tuyo es de ${dimensions([side, side])}. Elige otro tamaño en el capítulo «Filtro» para compararlos.`,
      zeros: 'Tu filtro no tiene más que ceros, así que no se parece a ninguno. Dale un peso en el capítulo «Filtro».',
    },
  },

  evidence: {
    nav: 'Indicios',
    title: 'En qué se fija',
    intro: '¿Qué parte de la prenda hizo que la red dijera lo que dice? Tapa una parte y mira qué pasa con su respuesta. Lo que echa de menos era un indicio.',
    how: 'Sobre la prenda hay un parche gris. La red responde a la prenda con el parche en cada uno de los 784 lugares: donde su probabilidad baja, quedó tapado algo que necesitaba.',
    empty: 'El lienzo está vacío: no hay nada que tapar. Dibuja una prenda o elige una.',
    place: at,
    map: {
      title: 'Cuánto vale cada lugar',
      how: 'Señala un lugar para leerlo.',
      ask: (/** @type {string} */ name) => `¿qué lugar echaría más de menos la red cuando dice «${name}»? Márcalo en la primera imagen: haz clic en él o tócalo, o ve hasta allí con las flechas del teclado y pulsa Enter.`,
      toMark: 'La prenda, para marcar el lugar que más vale',
      label: (/** @type {string} */ name) => `Cuánto vale cada lugar para «${name}»`,
      skip: 'Mostrar sin adivinar',
      coming: 'Lugares respondidos',
      stop: 'Detener',
      goOn: 'Responder otra vez',
      points,
      /** @param {Place} place @param {Hidden} hidden */
      reading: (place, hidden) => `${at(place)}: ${becomes(hidden)}, vale ${points(hidden.worth)}`,
      colors: 'En puntos porcentuales. Naranja: al tapar ahí, la respuesta pierde. Azul: gana. Marco continuo: el parche donde más cuesta; discontinuo: tu apuesta. La prenda se transparenta.',
      /** @param {Place} place @param {Hidden} hidden @param {number} above places that are worth more */
      guessed: (place, hidden, above) =>
        `Tu apuesta, ${at(place)}, vale ${points(hidden.worth)}: ${becomes(hidden)}. ${above === 0 ? 'Ningún lugar vale más.' : `De 784 lugares, ${count(above)} ${plural(above, { one: 'vale', other: 'valen' })} más.`}`,
      /** @param {Place} place @param {Hidden} hidden */
      dearest: (place, hidden) => `El que más vale: ${at(place)}, ${becomes(hidden)}, ${points(hidden.worth)}.`,
      none: 'Ningún lugar le cuesta ni una décima de punto: prueba con un parche más grande.',
    },
    hide: {
      title: 'Tapa tú una parte',
      how: 'Arrastra el parche o usa las flechas del teclado.',
      label: 'La prenda con un parche encima',
      /** @param {Place} place @param {string} name @param {number} before @param {number} after */
      reading: (place, name, before, after) => `${at(place)}: «${name}» pasa ${becomes({ before, after })}`,
      answer: 'Con el parche dice',
    },
    form: {
      class: 'Clase por la que se pregunta',
      answer: (/** @type {string} */ name) => `Su respuesta: ${name}`,
      side: 'Lado del parche:',
      pixels: (/** @type {number} */ side) => `${plain(side)} píxeles`,
      grey: 'Su gris',
      greys: { 0: 'Negro', 128: 'Medio', 255: 'Blanco' },
      note: 'Sobre el fondo negro, un parche gris es algo nuevo: puede parecer una manga. Uno negro solo quita.',
    },
    wanted: {
      title: '¿Qué espera un filtro?',
      why: 'Un filtro da valores grandes donde encuentra lo que ha aprendido a encontrar. Nadie le dijo qué era. Mira las prendas que más lo activan, y una imagen que nació del ruido para activarlo todavía más.',
      plain: 'Esta red no tiene convoluciones, así que ningún filtro mira una parte de la prenda. Cada una de las unidades de sus capas Dense mira los 784 píxeles.',
      layer: 'Capa',
      filter: 'Filtro o unidad',
      silentOption: (/** @type {string} */ name) => `${name}, sin respuesta`,
      seesPart: 'Un valor de esta capa ve solo lo que está enmarcado.',
      seesAll: 'Una unidad de esta capa ve toda la prenda.',
      sources: {
        title: 'De dónde viene esto',
        text: 'El parche: M. Zeiler y R. Fergus, «Visualizing and Understanding Convolutional Networks», 2014. La imagen a partir de ruido: D. Erhan y otros, «Visualizing Higher-Layer Features of a Deep Network», 2009. Cómo mantenerla suave: C. Olah y otros, «Feature Visualization», 2017.',
      },
    },
    exciting: {
      title: 'Las prendas que más lo activan',
      coming: 'Buscando entre las imágenes de prueba',
      /** @param {string} name @param {number} images @param {number} silent filters of its layer */
      strongest: (name, images, silent) =>
        `${capital(name)}: las más fuertes de ${count(images)} imágenes de prueba, con su valor. Pulsa una para tomarla.${silent > 0 ? ` En esta capa ${plural(silent, { one: 'hay uno', other: `hay ${count(silent)}` })} sin respuesta: ninguna imagen ${plural(silent, { one: 'lo activa', other: 'los activa' })}.` : ''}`,
      silent: (/** @type {string} */ name, /** @type {number} */ images) => `${capital(name)}: sin respuesta. Ninguna de ${count(images)} imágenes de prueba le hace dar otra cosa que 0. De un filtro así se dice que está muerto. No aporta nada y no aprende nada.`,
      value: (/** @type {number} */ value) => measure(value),
      /** @param {string} name @param {number} number @param {number} value @param {readonly number[]} seen */
      garment: (name, number, value, seen) => `${name}, imagen de prueba ${plain(number)}: ${measure(value)} en ${area(seen)}. Tomarla`,
      all: (/** @type {number} */ images) => `Buscar entre las ${count(images)}`,
      taken: (/** @type {number} */ number, /** @type {string} */ name) => `La imagen de prueba ${plain(number)}, ${name}, es ahora la prenda de la página.`,
    },
    growing: {
      title: 'Una imagen que creció para él',
      label: 'La imagen que crece, tanto como ve el filtro',
      pixel: (/** @type {Place} */ place, /** @type {number} */ grey) => `${at(place)}: ${plain(grey)}`,
      grow: 'Dejarla crecer',
      seed: 'Semilla',
      progress: 'Pasos',
      noise: (/** @type {number} */ value) => `Por ahora es ruido: da ${measure(value)}.`,
      /** @param {number} before @param {number} after @param {number} steps */
      grown: (before, after, steps) => `De ${measure(before)} a ${measure(after)} en ${count(steps)} pasos.`,
      against: (/** @type {number} */ best) => `La mejor de las prendas da ${measure(best)}.`,
      never: 'Ni siquiera esto lo activa.',
      taken: (/** @type {string} */ name, /** @type {number} */ share) => `La red toma esto por «${name}», con el ${inPercent(share)}.`,
      how: 'Cada paso aclara u oscurece un poco cada píxel, según qué suba el valor. Además lo mezcla con sus vecinos, cada vez menos, y le quita una centésima de su luz: si no, sería puro parpadeo.',
    },
  },

  mistakes: {
    nav: 'Errores',
    title: 'Dónde falla',
    intro: 'Un solo número, la exactitud, dice con qué frecuencia acierta la red. No dice qué prendas toma por cuáles, ni lo segura que está cuando se equivoca.',
    point: 'Deja que responda a todas las imágenes de prueba. Luego mira sus errores y juzga tú: ¿lo habrías sabido mejor?',
    doubt: '¿Qué tal reconocen estas prendas las personas? Se preguntó a tres personas por cada una de 1000 imágenes de prueba de Fashion-MNIST; la mayoría dijo lo que dice la etiqueta en el 83,5\u00a0% (<a href="https://github.com/zalandoresearch/fashion-mnist">tabla de resultados de Zalando</a>). Y algunas de sus imágenes de entrenamiento tienen etiquetas equivocadas, como descubrieron <a href="https://arxiv.org/abs/1912.05283">Müller y Markert</a> en 2019.',
    /** @param {string} network @param {{right: number, images: number, total: number}} counted */
    result: (network, { right, images, total }) => `${network}, ${images < total ? `las primeras ${count(images)} de ${count(total)}` : `las ${count(images)}`} imágenes de prueba: ${count(right)} aciertos, ${inPercent(right / images)}.`,
    waiting: 'Se le pregunta en cuanto lleguen la red y las primeras imágenes.',
    none: 'La red aún no ha respondido.',
    fetching: (/** @type {number} */ received, /** @type {number} */ total) => `Las imágenes de prueba están en camino: ${megabytes(received)} de ${megabytes(total)}.`,
    answering: (/** @type {number} */ done, /** @type {number} */ total) => `Está respondiendo: ${inPercent(done / total)} hecho.`,
    progress: 'Respuestas para las imágenes de prueba',
    stale: (/** @type {string} */ now) => `Estas respuestas son antiguas: la red en uso ha cambiado. Ahora es ${now}.`,
    all: (/** @type {number} */ images) => `Preguntar por las ${count(images)} imágenes`,
    again: 'Preguntar a la red en uso',
    stop: 'Detener',
    stopped: 'Detenido.',
    matrix: {
      title: 'Qué toma por qué',
      note: 'Una fila es lo que dice la etiqueta; una columna, lo que dice la red. Cuanto más intenso el color, mayor la parte de su fila. Con marco: acierto. Abre una celda para ver sus prendas.',
      label: 'Matriz de confusión: una fila por etiqueta, una columna por respuesta. Las flechas mueven, Enter abre una celda.',
      rows: 'etiqueta ↓',
      columns: 'dice →',
      /** @param {string} label @param {string} answer @param {number} times @param {number} of garments with this label */
      cell: (label, answer, times, of) => {
        const named = label === answer ? `${label}, acierto` : `${label}, respuesta: ${lower(answer)}`;
        return of > 0 ? `${named}: ${count(times)} de ${count(of)}, ${inPercent(times / of)}` : `${named}: ninguna de estas imágenes es de este tipo`;
      },
    },
    kinds: {
      title: 'Tipo por tipo',
      note: 'Precisión: de las que llama así, el porcentaje que lo son. Exhaustividad (recall): de las que lo son, el porcentaje que encuentra. F1 es la media armónica de ambas.',
      heads: ['Tipo', 'Precisión', 'Exhaust.', 'F1', 'Imágenes'],
      neverSaid: 'nunca lo dice',
      noneHere: 'no hay',
    },
    garments: {
      choose: 'Mostrar',
      list: 'Prendas',
      orders: { cell: 'Una celda', hardest: 'Más difíciles', easiest: 'Más fáciles', undecided: 'Dudosas' },
      /** What the order is. @type {Record<'hardest' | 'easiest' | 'undecided', string>} */
      notes: {
        hardest: 'Las pérdidas mayores: es donde menos se da a la etiqueta.',
        easiest: 'Las pérdidas menores: casi todo se da a la etiqueta.',
        undecided: 'Las diferencias menores entre la primera y la segunda respuesta: la red estuvo a punto de decir la segunda.',
      },
      surest: (/** @type {string} */ cell) => `${cell}. Las respuestas más seguras van primero.`,
      empty: 'Aquí no hay prendas.',
      /** @param {number} place from 1 @param {number} among @param {string} label @param {string} answer @param {number} share */
      option: (place, among, label, answer, share) => `${count(place)} de ${count(among)}: etiqueta ${lower(label)}, red ${lower(answer)}, ${inPercent(share)}`,
      share: (/** @type {number} */ share) => inPercent(share),
      page: (/** @type {number} */ from, /** @type {number} */ to, /** @type {number} */ of) => `${count(from)}–${count(to)} de ${count(of)}`,
      before: 'Anteriores',
      more: 'Más',
    },
    garment: {
      title: (/** @type {number} */ number) => `Imagen de prueba ${count(number)}`,
      right: (/** @type {string} */ label, /** @type {number} */ loss) => `✓ Etiqueta y red dicen «${label}». Pérdida ${hundredths(loss)}.`,
      wrong: (/** @type {string} */ label, /** @type {string} */ answer, /** @type {number} */ share, /** @type {number} */ loss) =>
        `✗ La etiqueta dice «${label}»; la red, «${answer}», con el ${inPercent(share)}. Pérdida ${hundredths(loss)}.`,
      label: 'La prenda elegida',
      bars: 'Sus probabilidades, en porcentaje',
      take: 'Llevarla a la página',
      taken: (/** @type {number} */ number) => `La imagen de prueba ${count(number)} es ahora la prenda de la página.`,
      follow: 'Seguirla por la red',
    },
    judge: {
      ask: '¿Estás de acuerdo con la etiqueta?',
      answers: { yes: 'Sí', no: 'No', unsure: 'No sé' },
      /** @param {{reader: Record<'yes' | 'no' | 'unsure', number>, answered: number, right: number}} tally */
      tally: ({ reader: { yes, no, unsure }, answered, right }) => {
        const judged = yes + no + unsure;
        const yours = `Miraste ${count(judged)} ${plural(judged, { one: 'etiqueta', other: 'etiquetas' })}: ${count(yes)} sí, ${count(no)} no, ${count(unsure)} no sé.`;
        return answered > 0 ? `${yours} En ${answered < judged ? `${count(answered)} de ellas` : 'las mismas prendas'}, la red dice lo que dice la etiqueta ${count(right)} ${plural(right, { one: 'vez', other: 'veces' })}, el ${inPercent(right / answered)}.` : yours;
      },
      forget: 'Olvidar mis respuestas',
    },
    questions: {
      later: 'Anotado. Deja que responda a todas las imágenes de prueba y lo verás.',
      pair: {
        ask: '¿qué dos tipos confunde más a menudo?',
        pair: (/** @type {string} */ one, /** @type {string} */ other) => `${one} y ${lower(other)}`,
        another: 'Otra pareja',
        none: 'Ninguna: aquí no comete errores.',
        /** @param {string} one @param {string} other @param {number} there one taken for the other @param {number} back */
        because: (one, other, there, back) => `${one} y ${lower(other)}, ${count(there + back)} ${plural(there + back, { one: 'vez', other: 'veces' })}: ${count(there)} con etiqueta «${one}» y respuesta «${other}», ${count(back)} al revés.`,
        against: (/** @type {number} */ times, /** @type {number} */ most) => `Estos los confunde ${count(times)} ${plural(times, { one: 'vez', other: 'veces' })}; otra pareja, ${count(most)}.`,
      },
      best: {
        ask: '¿qué tipo reconoce mejor?',
        because: (/** @type {string} */ kinds, /** @type {number} */ share) => `${kinds}: encuentra el ${inPercent(share)}.`,
        against: (/** @type {string} */ kind, /** @type {number} */ share) => (Number.isNaN(share) ? `${kind}: aquí no hay ninguna prenda así.` : `${kind}: encuentra el ${inPercent(share)}.`),
      },
    },
  },

  compare: {
    nav: 'Comparar',
    title: '¿Qué red es mejor?',
    intro: 'Dos redes aprenden de los mismos lotes: la DNN mira 784 píxeles sin ningún orden, la CNN mira a través de filtros. Antes de ponerlas en marcha: ¿cuál ganará, y a qué precio?',
    point: 'Después mueve las prendas de prueba unos píxeles, gíralas, hazlas más pequeñas, y mira qué red las reconoce todavía.',
    figures: {
      title: 'Qué son y qué ha medido esta página',
      what: 'Qué',
      cnn: 'CNN',
      dnn: 'DNN',
      times: 'CNN/DNN',
      rows: {
        parameters: 'Parámetros',
        multiplyAdds: 'Mult.-suma por respuesta',
        answer: 'Milisegundos por respuesta',
        epoch: 'Segundos por época',
        right: 'Aciertos en la prueba',
      },
      rightAfter: (/** @type {number} */ epoch) => `Aciertos en la prueba, época ${count(epoch)}`,
      timesOf: (/** @type {number} */ times) => `${ratio(times)} ×`,
      points: (/** @type {number} */ points) => `${points > 0 ? '+' : ''}${tenths(points)} puntos`,
    },
    guess: {
      title: 'Antes de empezar: ¿qué esperas?',
      winner: '¿Cuál acertará más a menudo?',
      winners: { cnn: 'la CNN', dnn: 'la DNN', same: 'casi igual' },
      points: '¿Por cuántas prendas de cada 100?',
      pointsOf: (/** @type {number} */ points) => count(points),
      times: '¿Cuántas veces más tardará en entrenarse la CNN?',
      timesOf: (/** @type {number} */ times) => `${count(times)} ×`,
    },
    setUp: {
      title: 'De qué aprenden, y cuánto tiempo',
      images: 'Aprender de',
      first: (/** @type {number} */ images) => `las primeras ${count(images)} imágenes`,
      all: 'todas las imágenes',
      epochs: 'Cuánto tiempo',
      epochsOf: (/** @type {number} */ epochs) => epochsOf(epochs),
      sizes: 'Redes',
      article: 'las dos de siempre',
      /** @param {{filters: readonly number[], units: number}} sizes */
      form: ({ filters, units }) => `con ${listed(filters.map(count))} filtros y ${count(units)} unidades, como en tu formulario`,
      begin: 'Empezar con',
      fresh: 'dos redes nuevas',
      run: (/** @type {string} */ name, /** @type {number} */ epochs) => `${name}, tras aprender ${ratio(epochs)} ${plural(epochs, { one: 'época', other: 'épocas' })}`,
    },
    race: {
      title: 'Dos redes, los mismos lotes',
      controls: 'Entrenamiento de ambas',
      start: 'Empezar las dos',
      pause: 'Pausar las dos',
      stop: 'Detener',
      on: 'Seguir con las dos',
      over: 'Hecho',
      anew: 'Empezar de nuevo',
      measured: 'El tiempo de respuesta se mide aquí, con tu prenda. Los segundos de entrenamiento aparecen cuando hayan entrenado.',
      turns: 'Se turnan, veinte lotes cada una, en un solo núcleo, mientras la otra espera. Así, los segundos son los de una red sola; las pruebas no cuentan. La semilla, el tamaño del lote y la tasa de aprendizaje son los del capítulo «Entrenar».',
      nothing: 'Aún sin entrenar',
      position: (/** @type {number} */ cnn, /** @type {number} */ dnn, /** @type {number} */ all) => `Lote ${count(Math.min(cnn, dnn))} de ${count(all)}`,
      left: (/** @type {number} */ seconds) => `faltan ${about(seconds)}, y las pruebas`,
      testing: {
        cnn: (/** @type {number} */ done) => `probando la CNN: ${count(done)} imágenes`,
        dnn: (/** @type {number} */ done) => `probando la DNN: ${count(done)} imágenes`,
      },
      status: { none: '', coming: '', running: 'entrenando', paused: 'en pausa', done: 'hecho', past: 'de tu última visita' },
      heard: { running: 'Las dos redes están aprendiendo.', paused: 'Las dos redes están en pausa.' },
      why: {
        waiting: 'Preparando…',
        guess: 'Di primero qué esperas.',
        training: 'En el capítulo «Entrenar» hay una red aprendiendo. Páusala antes: dos a la vez se frenarían una a otra.',
        past: 'Estas cifras son de antes de que se recargara la página; las redes mismas no se conservaron.',
        done: 'Elige más épocas para seguir.',
        diverged: {
          cnn: 'La pérdida de la CNN dejó de ser un número: la tasa de aprendizaje es demasiado grande. Elige una menor en el capítulo «Entrenar» y empieza de nuevo.',
          dnn: 'La pérdida de la DNN dejó de ser un número: la tasa de aprendizaje es demasiado grande. Elige una menor en el capítulo «Entrenar» y empieza de nuevo.',
        },
      },
      /** @type {Record<'cnn' | 'dnn' | 'same', (found: {epoch: number, points: number, times: number | undefined, cnn: number, dnn: number, images: number, seed: number}) => string>} */
      finding: {
        cnn: (found) => `${afterRace(found)} La CNN acierta ${tenths(found.points)} prendas más de cada 100${slower(found)}.`,
        dnn: (found) => `${afterRace(found)} La DNN acierta ${tenths(-found.points)} prendas más de cada 100${slower(found)}.`,
        same: (found) => `${afterRace(found)} Casi no hay diferencia${slower(found)}.`,
      },
      /** @param {{points: number}} result @returns {string} */
      small: ({ points }) => (Math.abs(points) < 2 ? 'Es una diferencia pequeña: otra semilla puede dar otra. Más imágenes y más épocas dicen más.' : 'Otra semilla daría una diferencia algo distinta.'),
      taken: 'Lo que se tomó del estante se cronometró cuando se entrenó, quizá en varios núcleos.',
      past: 'Estas cifras son de antes de que se recargara la página.',
      take: { cnn: 'Llevar la CNN a la página', dnn: 'Llevar la DNN a la página' },
      unsaved: 'Este navegador no guarda los pesos, así que estas redes no pueden ir al estante.',
      otherData: 'Las imágenes han cambiado, así que la comparación empieza de nuevo.',
    },
    verdict: {
      title: 'Lo que esperabas, y lo que se midió',
      what: 'Qué',
      yours: 'Dijiste',
      real: 'Medido',
      ahead: 'Acierta más a menudo',
      slower: 'Una época de la CNN tarda',
      winner: (/** @type {'cnn' | 'dnn' | 'same'} */ winner, /** @type {number} */ points) => (winner === 'same' ? 'casi igual' : `la ${NETWORKS[winner]}, por ${tenths(points)} de 100`),
      times: (/** @type {number} */ times) => `${ratio(times)} veces lo que la DNN`,
    },
    course: {
      over: 'Curvas según',
      right: 'Aciertos',
      loss: 'Pérdida',
      axes: {
        epochs: { name: 'épocas', title: 'épocas', note: 'Según las épocas: tras los mismos lotes, ¿cuál sabe más? Los puntos son pruebas con todas las imágenes de prueba; las líneas tenues, los lotes por el camino.' },
        seconds: { name: 'segundos', title: 'segundos de entrenamiento', note: 'Según los segundos: tras el mismo tiempo, ¿cuál sabe más? Cada una tiene su propio reloj, que se para mientras entrena la otra.' },
        work: { name: '10⁹ multiplicaciones-suma', title: 'multiplicaciones-suma, en miles de millones', note: 'Según las multiplicaciones-suma: tras el mismo trabajo, ¿cuál sabe más? Se cuentan las de las respuestas; aprender de ellas cuesta alrededor del doble adicional.' },
      },
      lines: { cnn: { test: 'CNN, prueba', train: 'CNN, entrenamiento' }, dnn: { test: 'DNN, prueba', train: 'DNN, entrenamiento' } },
    },
    shift: {
      title: 'Prueba de desplazamiento',
      whose: 'Redes',
      networks: { ready: 'las que vinieron con la página', trained: 'las dos que acabas de entrenar' },
      how: 'Qué les pasa a las prendas',
      changes: { moved: 'movidas', turned: 'giradas', smaller: 'más pequeñas', noise: 'ruido' },
      slider: 'Cuánto',
      /** @type {Record<'moved' | 'turned' | 'smaller' | 'noise', (amount: number) => string>} */
      amounts: {
        moved: (amount) => (amount === 0 ? 'sin cambios' : `con ${count(amount)} ${plural(amount, { one: 'píxel', other: 'píxeles' })} de desplazamiento`),
        turned: (amount) => (amount === 0 ? 'sin cambios' : `con un giro de ${count(amount)}°`),
        smaller: (amount) => (amount === 0 ? 'sin cambios' : `con un ${count(Math.round(100 * amount))}\u00a0% menos de tamaño`),
        noise: (amount) => (amount === 0 ? 'sin cambios' : `con un ${count(Math.round(100 * amount))}\u00a0% de ruido`),
      },
      picture: (/** @type {string} */ change) => `Tu prenda, ${change}`,
      answer: { cnn: 'Qué ve en ella la CNN', dnn: 'Qué ve en ella la DNN' },
      /** @typedef {{name: string, share: number}} Best */
      says: (/** @type {string} */ change, /** @type {Best} */ cnn, /** @type {Best} */ dnn) =>
        `Tu prenda, ${change}: la CNN dice ${cnn.name} (${inPercent(cnn.share)}); la DNN, ${dnn.name} (${inPercent(dnn.share)}).`,
      question: { ask: 'todas las prendas de prueba se mueven 4 píxeles. ¿Qué red pierde más aciertos?', answers: ['la CNN', 'la DNN', 'las dos más o menos igual'] },
      answered: 'Ahora mueve las prendas y pruébalas.',
      test: (/** @type {number} */ images) => `Probar las ${count(images)} prendas`,
      again: 'Probar otra vez',
      stop: 'Detener',
      progress: 'Prendas probadas',
      running: (/** @type {number} */ share) => `${count(Math.round(100 * share))}\u00a0% probado`,
      readyOnly: 'Estas son las dos redes que vinieron con la página: aquí aún no se ha entrenado nada.',
      why: { race: 'Las dos redes están aprendiendo. Páusalas antes.', waiting: 'Preparando…' },
      chart: 'Aciertos según cuánto cambian las prendas',
      axes: {
        moved: { title: 'píxeles a la derecha, abajo, izquierda o arriba, por turnos', name: 'píxeles', format: count },
        turned: { title: 'grados, a un lado y al otro por turnos', name: 'grados', format: count },
        smaller: { title: 'reducción, en %', name: '%', format: (/** @type {number} */ share) => count(Math.round(100 * share)) },
        noise: { title: 'fuerza del ruido, en % del blanco', name: '%', format: (/** @type {number} */ share) => count(Math.round(100 * share)) },
      },
      /** @param {string} change @param {{cnn: [number, number], dnn: [number, number]}} right @param {number} images */
      finding: (change, { cnn: [cnn, cnnLeft], dnn: [dnn, dnnLeft] }, images) =>
        `${count(images)} prendas de prueba, ${change}: la CNN acierta el ${inPercent(cnnLeft)}, antes el ${inPercent(cnn)}; la DNN el ${inPercent(dnnLeft)}, antes el ${inPercent(dnn)}.`,
    },
  },

  experiments: {
    nav: 'Lab',
    title: 'Tus propios experimentos',
    intro: '¿Cuántos filtros bastan? ¿Y si hay una sola convolución, o ninguna? Construye redes, di qué esperas y déjalas entrenar una tras otra.',
    percent: (/** @type {string} */ number) => `${number}\u00a0%`,
    point: 'Cada red cuesta tiempo y da exactitud. La gráfica muestra cuáles dan más por lo que cuestan.',
    /** The work that is left where a convolution has a quarter of the filters. */
    opener: {
      ask: (/** @type {number} */ many, /** @type {number} */ few) => `la red del artículo tiene ${count(many)} filtros en cada una de sus dos convoluciones. Con ${count(few)} en cada una, ¿cuánto trabajo queda?`,
      answers: ['Más o menos la cuarta parte', 'Más o menos la doceava parte', 'Más o menos la centésima parte'],
      /** @param {number} many multiply-adds @param {number} few @param {number} times */
      because: (many, few, times) =>
        `${count(few)} multiplicaciones-suma por prenda en lugar de ${count(many)}: ${ratio(times)} veces menos. La segunda convolución mira cada mapa de la primera con cada filtro, así que con la cuarta parte de ambos le queda la dieciseisava parte. ¿Y qué pasa con la exactitud? Pon en la cola la primera pregunta de abajo.`,
    },
    /** A network in short. @param {readonly Planned[]} layers without the answer */
    network: (layers) => layers.flatMap(inShort).join(' · ') || 'sin capa oculta',
    name: (/** @type {number} */ number) => `Experimento ${plain(number)}`,
    sets: {
      title: 'Preguntas preparadas',
      lead: 'Con un solo clic, las redes de una pregunta van a la cola.',
      /** @type {Record<'filters' | 'convolutions' | 'pooling' | 'units' | 'dropout', {ask: string, what: string}>} */
      of: {
        filters: { ask: '¿Cuántos filtros bastan?', what: 'La red del artículo con 4, 8, 16, 32 y 64 filtros en cada convolución' },
        convolutions: { ask: '¿Hacen falta las convoluciones?', what: 'Ninguna, una o dos, con 16 filtros cada una' },
        pooling: { ask: '¿Qué hace el pooling?', what: 'Cuadrados de 2 × 2, de 3 × 3, o sin pooling' },
        units: { ask: '¿Qué tamaño necesita la capa oculta?', what: '16, 32, 64, 128, 256 y 512 unidades tras las convoluciones' },
        dropout: { ask: '¿Ayuda el dropout?', what: 'Sin él, y omitiendo un cuarto o la mitad de los números; se nota con 15 épocas o más' },
      },
      put: (/** @type {number} */ networks) => `Poner ${plural(networks, { one: 'esta', other: `estas ${count(networks)}` })} en la cola`,
      putSet: (/** @type {number} */ networks, /** @type {string} */ ask) => `Poner ${plural(networks, { one: 'esta', other: `estas ${count(networks)}` })} en la cola: ${ask}`,
      work: (/** @type {number} */ least, /** @type {number} */ most) => (least === most ? `${count(least)} multiplicaciones-suma cada una` : `De ${count(least)} a ${count(most)} multiplicaciones-suma`),
    },
    editor: {
      title: 'O construye la tuya',
      layers: 'Capas de tu red',
      /** @param {readonly number[]} shape */
      shape: (shape) => values(shape),
      /** @param {{parameters: number, multiplyAdds: number}} sizes */
      sizes: ({ parameters, multiplyAdds }) =>
        parameters === 0 ? 'nada que aprender' : `${count(parameters)} ${plural(parameters, { one: 'parámetro', other: 'parámetros' })}, ${count(multiplyAdds)} mult.-suma`,
      /** @param {{parameters: number, multiplyAdds: number}} sizes */
      total: ({ parameters, multiplyAdds }) => `En total, ${count(parameters)} parámetros y ${count(multiplyAdds)} multiplicaciones-suma por prenda.`,
      bars: 'De cada par de barras, la de arriba es la parte de los parámetros que tiene la capa; la de abajo, la de las multiplicaciones-suma.',
      fields: { filters: 'filtros', size: 'ventana', padding: 'borde', activation: 'después', rate: 'parte', units: 'unidades' },
      field: (/** @type {string} */ field, /** @type {string} */ layer) => `${field} ${ofThe(layer)}`,
      options: { valid: 'se pierde', same: 'se queda', relu: 'ReLU', linear: 'nada' },
      answer: 'diez salidas, softmax: se queda',
      /** @param {string} label @param {number} from @param {number} to */
      outside: (label, from, to) => `${capital(label)}: escribe un número de ${ratio(from)} a ${ratio(to)}. Sigue en uso el último válido.`,
      up: (/** @type {string} */ layer) => `Subir ${the(layer)}`,
      down: (/** @type {string} */ layer) => `Bajar ${the(layer)}`,
      remove: (/** @type {string} */ layer) => `Quitar ${the(layer)}`,
      removed: (/** @type {string} */ layer) => `${capital(the(layer))} ya no está.`,
      putBack: 'Devolver',
      moved: (/** @type {string} */ layer, /** @type {number} */ place, /** @type {number} */ all) => `${capital(the(layer))} es ahora la capa ${plain(place)} de ${plain(all)}.`,
      add: 'Añadir',
      kinds: { Conv2D: 'Convolución', MaxPooling2D: 'Max pooling', AveragePooling2D: 'Pooling promedio', Dropout: 'Dropout', Flatten: 'Flatten', Dense: 'Dense' },
      addedLayer: (/** @type {string} */ layer) => `Se ha añadido ${the(layer)}.`,
      full: (/** @type {number} */ most) => `Aquí caben ${plain(most)} capas en una red. Quita antes una.`,
      queue: 'Poner en la cola',
      /** Why a network cannot be. @type {Record<'window' | 'row' | 'image' | 'parameters' | 'values', (layer: string, problem: Told) => string>} */
      problems: {
        window: (layer, { arrives, size }) => `${capital(toThe(layer))} le llega ${arrives}, y su ventana de ${dimensions([size, size])} no cabe.`,
        row: (layer, { arrives }) => `${capital(the(layer))} necesita una sola fila de números, y le llega ${arrives}.`,
        image: (layer, { arrives }) => `${capital(the(layer))} necesita una imagen con filas y columnas, y le llega una fila de ${arrives}.`,
        parameters: (layer, { arrives, found, most }) => `Con ${the(layer)} habría ${found} parámetros: cada una de sus unidades tiene un peso para cada número de ${arrives}. Esta página entrena ${most} como máximo.`,
        values: (layer, { arrives }) => `${capital(toThe(layer))} le llega ${arrives}, de lo que haría más números de los que caben en esta página.`,
      },
      help: 'Qué ayudaría:',
      noHelp: 'Reduce los números de esta capa o de las anteriores.',
      /** @type {Record<'remove' | 'flatten' | 'pool' | 'same' | 'move' | 'shrink', (layer: string, other: {size: number, before: string}) => string>} */
      remedies: {
        remove: (layer) => `Quitar ${the(layer)}`,
        flatten: (layer) => `Poner Flatten delante ${ofThe(layer)}`,
        pool: (layer) => `Poner un pooling delante ${ofThe(layer)}`,
        same: (layer) => `Conservar el borde en ${the(layer)}`,
        move: (layer, { before }) => `Mover ${the(layer)} delante ${ofThe(before)}`,
        shrink: (layer, { size }) => `Hacer la ventana ${ofThe(layer)} de ${dimensions([size, size])}`,
      },
      possible: 'Esta red se puede entrenar.',
    },
    terms: {
      images: 'Imágenes para aprender',
      first: (/** @type {number} */ images) => `primeras ${count(images)}`,
      all: (/** @type {number} */ images) => (images > 0 ? `las ${count(images)}` : 'todas'),
      epochs: 'Épocas',
      seeds: 'Repeticiones',
      note: 'Cada repetición tiene otra semilla: otros pesos aleatorios para empezar y otro orden de las imágenes. Todas aprenden con Adam, tasa de aprendizaje 0,001, lotes de 32, solo de fotografías. Un cambio vale para lo que aún no ha empezado.',
      /** @param {number} images 0 for all @param {number} epochs @param {number} seeds */
      inShort: (images, epochs, seeds) =>
        `${images > 0 ? `primeras ${count(images)}` : 'todas las'} imágenes, ${epochsOf(epochs)}, ${count(seeds)} ${plural(seeds, { one: 'entrenamiento', other: 'entrenamientos' })}`,
    },
    queue: {
      title: 'La cola',
      empty: 'No espera nada. Toma una pregunta preparada o construye una red tuya.',
      put: (/** @type {number} */ networks) => `${plural(networks, { one: 'Hay una red nueva', other: `Hay ${count(networks)} redes nuevas` })} en la cola. Di qué esperas de cada una antes de que se entrene.`,
      /** @param {readonly string[]} names */
      same: (names) => `${listed(names)} ${plural(names.length, { one: 'tiene', other: 'tienen' })} la misma red en las mismas condiciones y ${plural(names.length, { one: 'daría', other: 'darían' })} otra vez los mismos números.`,
      guess: 'Tu apuesta: aciertos en la prueba, en %',
      guessOf: (/** @type {string} */ name) => `${name}: tu apuesta, aciertos en las imágenes de prueba, en %`,
      expect: '¿Qué esperas, y por qué?',
      expectOf: (/** @type {string} */ name) => `${name}: ¿qué esperas, y por qué?`,
      /** @param {number | undefined} guess @param {string} note */
      expected: (guess, note) => [guess === undefined ? '' : `Apostaste por el ${ratio(guess)}\u00a0%.`, note && `«${note}»`].filter(Boolean).join(' ') || 'Sin apuesta.',
      up: (/** @type {string} */ name) => `Subir ${name}`,
      down: (/** @type {string} */ name) => `Bajar ${name}`,
      remove: (/** @type {string} */ name) => `Quitar ${name}`,
      removed: (/** @type {string} */ name) => `${name}: quitado.`,
      moved: (/** @type {string} */ name, /** @type {number} */ place) => `${name} es ahora el número ${plain(place)} de la cola.`,
      train: 'Entrenar la cola',
      noGuess: 'Entrenar sin apostar',
      on: 'Continuar',
      stop: 'Detener',
      stopping: 'Deteniendo…',
      /** What the first in the queue is at. */
      activity: {
        begun: (/** @type {number} */ seed) => `La semilla ${plain(seed)} ya ha empezado; sigue donde se guardó.`,
        coming: 'Preparando las imágenes…',
        waiting: 'El capítulo «Entrenar» está entrenando. Esto sigue solo cuando aquel descanse.',
        /** @param {number} seed @param {number} epoch @param {number} epochs @param {number | undefined} seconds */
        training: (seed, epoch, epochs, seconds) => `Semilla ${plain(seed)}: época ${count(epoch)} de ${count(epochs)}${seconds === undefined ? '' : seconds < 1 ? ', casi terminado' : `, faltan ${about(seconds)}`}`,
        testing: (/** @type {number} */ done, /** @type {number} */ total) => `Probando: ${count(done)} de ${count(total)} imágenes`,
        measuring: 'Midiendo qué sabe y lo rápido que responde…',
      },
      /** @param {number | undefined} seconds @param {number} runs */
      behind: (seconds, runs) => {
        const wait = `${plural(runs, { one: 'Detrás espera un entrenamiento', other: `Detrás esperan ${count(runs)} entrenamientos` })}`;
        return runs === 0 ? '' : `${wait}${seconds === undefined ? '' : `: ${about(seconds)}`}.`;
      },
      /** @param {string} name @param {number | undefined} accuracy @param {number} seed */
      ran: (name, accuracy, seed) => (accuracy === undefined ? `${name}, semilla ${plain(seed)}: no salió nada.` : `${name}, semilla ${plain(seed)}: ${inPercent(accuracy)} de aciertos en las imágenes de prueba.`),
      ended: 'La cola está terminada.',
      elsewhere: 'Otra pestaña de esta página tiene abierto el cuaderno de experimentos. Continúa allí, o ciérrala.',
      notKept: (/** @type {string} */ why) => `Este navegador no guarda tus experimentos: ${why}. Al recargar se perderían.`,
    },
    results: {
      title: 'Qué salió',
      none: 'Aquí aparecerán una gráfica de la exactitud según lo que cuesta y una tabla. Aún no se ha entrenado nada: ¿cuánto apuestas por la red del artículo con 4 filtros en lugar de 64?',
      one: 'Un solo entrenamiento prueba poco: con otra semilla, la misma red puede ser uno o dos puntos mejor o peor. Repite algunos antes de creer en una diferencia pequeña.',
      /** @param {string} best @param {string} accuracy @param {string} price */
      bestOnly: (best, accuracy, price) => `El punto ideal: ${best} es el mejor, con ${accuracy}, y nada con ${price} se le acerca a menos de un punto.`,
      /** @param {string} best @param {string} accuracy @param {string} sweet @param {string} its @param {string} price */
      sweet: (best, accuracy, sweet, its, price) => `El mejor es ${best}, con ${accuracy}. El punto ideal es ${sweet}: ${its}, con ${price}.`,
      /** What a network costs: at the axis, and less of it. @type {Record<Price, {axis: string, less: string, times: (times: number) => string}>} */
      prices: {
        multiplyAdds: { axis: 'multiplicaciones-suma', less: 'menos multiplicaciones-suma', times: (times) => `${ratio(times)} veces menos multiplicaciones-suma` },
        parameters: { axis: 'parámetros', less: 'menos parámetros', times: (times) => `${ratio(times)} veces menos parámetros` },
        epochSeconds: { axis: 'segundos por época', less: 'épocas más cortas', times: (times) => `épocas ${ratio(times)} veces más cortas` },
        answerMs: { axis: 'milisegundos por respuesta', less: 'respuestas más rápidas', times: (times) => `respuestas ${ratio(times)} veces más rápidas` },
      },
      against: 'Exactitud según',
      groups: 'Entrenados con',
      /** @param {number} images @param {number} epochs @param {string} name of the data */
      group: (images, epochs, name) => `${count(images)} imágenes, ${epochsOf(epochs)}${name}`,
      dataOf: (/** @type {ImageSet} */ { kind, name }) => (kind === 'official' || kind === 'fashion' ? '' : ` (${DATA_NAMES[kind](name)})`),
      plot: 'Exactitud en las imágenes de prueba según lo que cuesta',
      howTo: 'Un punto es un experimento, con su número; una línea que lo atraviesa va de su peor entrenamiento al mejor. Un punto relleno está en el frente: ninguno es más barato y mejor a la vez. Señala uno o usa las flechas del teclado.',
      /** @param {string} name @param {string} accuracy @param {string} price @param {boolean} front */
      point: (name, accuracy, price, front) => `${name}: ${accuracy}, ${price}.${front ? ' En el frente.' : ''}`,
      /** @param {{mean: number, lowest: number, highest: number, count: number}} spread as shares */
      accuracy: ({ mean, lowest, highest, count: runs }) => (runs < 2 ? inPercent(mean) : `${inPercent(mean)} (${percent(lowest)}\u00a0a\u00a0${percent(highest)})`),
      /** A price with its unit. @param {Price} price @param {number} value */
      price: (price, value) => `${PRICE_NUMBERS[price](value)} ${{ multiplyAdds: 'multiplicaciones-suma', parameters: 'parámetros', epochSeconds: 's por época', answerMs: 'ms por respuesta' }[price]}`,
      /** In the table. @param {Price} price @param {number} value */
      number: (price, value) => PRICE_NUMBERS[price](value),
      table: 'Todos los experimentos',
      scrolls: 'Tabla de todos los experimentos; se desplaza hacia los lados cuando la ventana es estrecha',
      columns: {
        number: 'N.º', network: 'Red', test: 'Aciertos, prueba', train: 'Aciertos, entr.', epochSeconds: 'Segundos por época', answerMs: 'ms por respuesta',
        parameters: 'Parámetros', multiplyAdds: 'Mult.-suma', seeds: 'Semillas', guess: 'Tu apuesta',
      },
      seeds: (/** @type {readonly number[]} */ seeds) => seeds.map(plain).join(', '),
      guess: (/** @type {number} */ guess, /** @type {number} */ apart) => `${ratio(guess)}\u00a0% (${apart === 0 ? 'tal cual' : `${hundredth(Math.abs(apart))} ${apart > 0 ? 'de más' : 'de menos'}`})`,
      failed: 'no salió nada',
      /** @param {string} name @param {string} value */
      sorted: (name, value) => `Ordenado por ${lower(name)}, ${value}`,
      up: 'de menor a mayor',
      down: 'de mayor a menor',
      csv: 'Guardar la tabla (CSV)',
      show: (/** @type {string} */ name) => `Mostrar ${name}`,
    },
    card: {
      /** @param {string} name @param {string} network */
      title: (name, network) => `${name}: ${network}`,
      /** @param {number} guess in hundredths @param {number} found */
      verdict: (guess, found) => {
        const apart = Math.abs(guess - found);
        const close = apart <= 1 ? 'Buena apuesta' : `${hundredth(apart)} puntos ${guess > found ? 'de más' : 'de menos'}`;
        return `Apostaste por el ${ratio(guess)}\u00a0%; salió el ${hundredth(found)}\u00a0%. ${close}.`;
      },
      seed: 'Semilla',
      test: 'Aciertos, prueba',
      train: 'Aciertos, entr.',
      anew: 'Se empezó de nuevo tras una recarga.',
      /** @param {number} seed @param {string} why */
      fault: (seed, why) => `Semilla ${plain(seed)}: no salió nada. Motivo: ${why.replace(/\.$/, '')}.`,
      known: (/** @type {number} */ known, /** @type {number} */ count_) => (known < count_ ? `«Entr.» se refiere a las primeras ${count(known)} de las imágenes de las que aprendió.` : ''),
      take: 'Llevarla a la página',
      /** @param {number} seed */
      takes: (seed) => `Su red de la semilla ${plain(seed)} pasa al estante y responde por tu prenda.`,
      taken: (/** @type {string} */ name) => `Ahora responde «${name}».`,
      /** On the shelf. @param {number} number @param {number} seed */
      onShelf: (number, seed) => `Experimento ${plain(number)}, semilla ${plain(seed)}`,
      edit: 'Cambiar una copia',
      again: 'Otra vez, con otra semilla',
      retry: 'Reintentar',
      remove: 'Quitar',
      note: 'Al cuaderno',
      noted: (/** @type {string} */ name) => `${name} está en tu cuaderno, en el capítulo de los retos.`,
      notesFull: (/** @type {number} */ most) => `Tu cuaderno, en el capítulo de los retos, tiene sitio para ${count(most)} notas. Quita antes algunas.`,
      code: 'Lo mismo en Python, como código de Keras',
      copy: 'Copiar el código',
      putBack: 'Devolver',
    },
  },

  tasks: {
    nav: 'Retos',
    title: 'Los retos y tu cuaderno',
    intro: 'Predecir, hacer, comparar. Di qué esperas antes de mirar: así hasta un error te enseña algo. Lo que predices y encuentras va a tu cuaderno, que se queda en este equipo.',
    groups: { filters: 'Filtros', sizes: 'Tamaños y sumas', training: 'El entrenamiento y el Lab', answers: 'Lo que responde la red' },
    grades: { easy: 'fácil', middle: 'medio', hard: 'difícil' },
    article: 'del artículo',
    states: { fresh: 'sin empezar', begun: 'empezado', done: 'hecho' },
    /** @param {number} done @param {number} all */
    progress: (done, all) => `${count(done)} de ${count(all)} retos hechos`,
    predict: 'Predecir',
    predictThis: 'Predecir:',
    do: 'Hacer',
    compare: 'Comparar',
    number: 'Tu número',
    sentence: 'Tu predicción, en una frase',
    lock: 'Fijarla',
    locked: (/** @type {string} */ bet) => `Tu predicción: ${bet}.`,
    needsBet: 'Falta tu predicción. Fija una y el resultado contará.',
    /** @param {number} from @param {number} to */
    between: (from, to) => `Un número de ${count(from)} a ${count(to)}, por favor.`,
    right: 'Como predijiste.',
    near: 'Cerca de lo que predijiste.',
    /** @param {string} right */
    wrong: (right) => `No como predijiste. Lo correcto: ${right}.`,
    reached: 'Logrado.',
    notYet: 'Todavía no.',
    waits: 'La página aún no ve nada de eso.',
    missing: 'Para eso falta algo: una prenda en la página, o una red que responda. Vuelve cuando esté.',
    computing: 'La página calcula…',
    setUp: 'Prepararlo',
    go: (/** @type {string} */ chapter) => `Ir a «${chapter}»`,
    hint: 'Una pista',
    model: 'Una respuesta',
    modelLater: 'Una respuesta se abre cuando hayas dado la tuya.',
    anew: 'Empezar de nuevo',
    own: 'Con tus palabras: ¿qué viste, y por qué?',
    strip: {
      label: 'El reto en el que estás',
      back: 'Volver al reto',
      close: 'Dejar el reto',
    },
    /** @type {Record<string, import('./en.js').TaskWords>} */
    of: {
      shade: {
        title: 'El mapa más oscuro',
        ask: 'Cuatro filtros miran la prenda de la página, y ReLU quita lo que está por debajo de cero. ¿Cuál deja más negro?',
        answers: ['Líneas verticales', 'Líneas horizontales', 'Contorno', 'Desenfocar'],
        deed: 'Prueba los cuatro en tu prenda. ¿Dónde se enciende, y qué queda negro?',
        hint: 'Los pesos de los tres primeros suman cero, así que la tela lisa se vuelve negra. Los del desenfoque no.',
        model: 'Un filtro que busca bordes es oscuro casi en todas partes, porque casi nada de una prenda es borde. El desenfoque conserva lo claro. Cuál de los otros tres es el más oscuro depende de la prenda.',
        found: ([a = 0, b = 0, c = 0, d = 0]) => `Negro tras ReLU: ${inPercent(a)} con el filtro vertical, ${inPercent(b)} con el horizontal, ${inPercent(c)} con el contorno, ${inPercent(d)} con el desenfoque.`,
      },
      still: {
        title: 'Un filtro que no cambia nada',
        ask: 'Uno de los nueve pesos es 1, los demás son 0, y la imagen queda como está. ¿Dónde está el 1?',
        answers: ['Arriba a la izquierda', 'En el centro', 'Abajo a la derecha'],
        deed: 'Ajusta los pesos para que la imagen nueva sea la de antes.',
        hint: 'La suma ocupa el lugar del píxel del centro de la ventana.',
        model: 'Un 1 en el centro y ceros alrededor: cada suma es el propio píxel. Un 2 en el centro y el divisor 2 hacen lo mismo.',
        found: ([apart = 0]) => (apart < 0.01 ? 'En una imagen de prueba no cambia ningún píxel.' : `En una imagen de prueba, algún píxel cambia en ${measure(apart)}.`),
      },
      lying: {
        title: 'Solo líneas horizontales',
        ask: 'Un filtro debe responder a los bordes horizontales y no a los verticales. ¿Qué tiene que cumplir?',
        answers: ['Cada una de sus filas suma cero', 'Cada una de sus columnas suma cero', 'Todos sus pesos son positivos'],
        deed: 'Construye un filtro tuyo, ninguno de los que tienen nombre, que se encienda en un borde horizontal y quede en cero en uno vertical.',
        hint: 'Junto a un borde vertical, las tres filas de la ventana son iguales. ¿Cómo deben ser los pesos de una columna para que la suma sea cero, sea lo que sea esa fila?',
        model: 'Por ejemplo −1 −1 −1 / 0 0 0 / 1 1 1. En cada columna los pesos se anulan; así, filas iguales dan cero, y un cambio de fila a fila no.',
        found: ([lying = 0, upright = 0, named = 0]) => `En un borde horizontal su mayor valor es ${measure(lying)}, en uno vertical ${measure(upright)}.${named > 0 ? ' Pero es uno de los que tienen nombre.' : ''}`,
      },
      move: {
        title: 'Empujar la prenda',
        ask: 'Un peso es 1, los demás son 0. ¿Dónde debe estar el 1 para que la prenda se mueva un píxel a la derecha?',
        answers: ['A la izquierda del centro', 'A la derecha del centro', 'Encima del centro'],
        deed: 'Ajusta los pesos para que la imagen se mueva un píxel a la derecha y no cambie en nada más.',
        hint: 'Cada píxel nuevo toma el valor sobre el que está el 1. ¿De qué lado debe venir?',
        model: 'A la izquierda del centro: cada píxel nuevo toma el valor de su vecino izquierdo, así que todo viene de la izquierda.',
        found: ([apart = 0]) => (apart < 0.01 ? 'En una imagen de prueba, todos los píxeles se movieron uno a la derecha.' : `En una imagen de prueba, algún píxel está a ${measure(apart)} de donde debería.`),
      },
      cloth: {
        title: 'La tela lisa se vuelve negra',
        ask: 'Donde los nueve píxeles son iguales, la suma debe ser 0. ¿Cuánto deben sumar los nueve pesos?',
        deed: 'Encuentra un filtro que vuelva negra la tela lisa y aun así muestre el contorno del suéter.',
        hint: 'Nueve píxeles iguales por nueve pesos es un píxel por la suma de los pesos.',
        model: 'Suman 0, como en el filtro del contorno: 8 en el centro, −1 alrededor. Entonces solo quedan los cambios.',
        found: ([cloth = 0, pullover = 0]) => `En la tela lisa su mayor valor es ${measure(cloth)}, en el suéter ${measure(pullover)}.`,
      },
      sleeve: {
        title: 'Haz desaparecer una manga',
        ask: 'Un filtro debe volver negra la manga izquierda del suéter tras ReLU y mostrar la derecha. ¿Puede hacerlo alguno de los diez filtros con nombre?',
        answers: ['Sí, uno de ellos puede', 'No, hacen falta números tuyos'],
        deed: 'Encuentra ese filtro. Cuenta cuando los 30 puntos a lo largo del centro de la manga izquierda están en cero y al menos 10 de los mismos 30 de la derecha no.',
        hint: 'La manga izquierda va un píxel a la izquierda cada dos filas. Dos píxeles colocados así son iguales: resta uno del otro.',
        model: 'Un 1 encima del centro y un −1 abajo a la izquierda, ceros en lo demás: 0 1 0 / 0 0 0 / −1 0 0. Resta de cada píxel el que está dos filas más abajo y una columna más a la izquierda. A lo largo de la manga izquierda los dos son iguales; a lo largo de la derecha, no.',
        found: ([left = 0, right = 0]) => `Aún encendidos: ${count(left)} de 30 puntos en la manga izquierda, ${count(right)} de 30 en la derecha.`,
      },
      border: {
        title: 'Una ventana más ancha',
        ask: 'Un filtro de 3 × 3 hace de una imagen de 28 × 28 una de 26 × 26. ¿Qué lado deja un filtro de 5 × 5?',
        deed: 'Míralo en el capítulo de los filtros: elige 5 × 5 y lee el tamaño de la imagen nueva.',
        hint: '¿Cuántas filas de arriba no tienen dos vecinas encima?',
        model: '28 − 5 + 1 = 24: se pierden dos píxeles por cada lado.',
        found: ([side = 0]) => `5 × 5 deja ${dimensions([side, side])}.`,
      },
      halved: {
        title: 'La mitad de once',
        ask: 'El segundo pooling recibe mapas de 11 × 11 y conserva el mayor valor de cada cuadrado de cuatro. ¿Qué lado queda?',
        deed: 'Mira la última fila y la última columna de un mapa en el capítulo del pooling: ¿adónde van?',
        hint: 'Un cuadrado incompleto se descarta.',
        model: '11 ÷ 2 es 5, y sobran una fila y una columna. Se descartan.',
        found: ([side = 0]) => `Queda ${dimensions([side, side])}.`,
      },
      weights: {
        title: 'La mitad de los filtros',
        ask: 'La primera convolución del artículo tiene 64 filtros. Con 32 filtros de 3 × 3, ¿cuántos números aprende?',
        deed: 'Después cambia 64 por 32 en el capítulo de la red y lee la fila de la primera convolución.',
        hint: 'Nueve pesos por filtro, y un sesgo.',
        model: '32 × (9 + 1) = 320, la mitad de los 640 que aprenden 64 filtros.',
        found: ([parameters = 0]) => `32 filtros aprenden ${count(parameters)} parámetros.`,
      },
      padded: {
        title: 'Ceros alrededor, de dos en dos',
        ask: 'Un filtro de 5 × 5 recorre 28 × 28 píxeles con ceros alrededor («same») y avanza de dos en dos. ¿Qué lado tiene la imagen nueva?',
        deed: 'Ajústalo en el capítulo de los filtros, en la parte sobre el borde.',
        hint: 'Con ceros alrededor no importa el tamaño del filtro. ¿Cuántas veces cabe un paso de dos en 28?',
        model: '28 ÷ 2 = 14. Con «same», la imagen nueva tiene tantos píxeles como pasos da el filtro.',
        found: ([side = 0]) => `Sale ${dimensions([side, side])}.`,
      },
      largest: {
        title: 'Dónde están los números',
        ask: '¿Qué capa de la red del artículo tiene más parámetros?',
        answers: ['La primera convolución', 'La segunda convolución', 'La capa Dense oculta', 'La respuesta'],
        deed: 'Compara con la tabla de la red.',
        hint: 'La fila que sigue a los poolings tiene 1600 números, y cada una de las 128 unidades los mira todos.',
        model: 'La capa Dense oculta: 1600 × 128 pesos y 128 sesgos. Todos los lugares de la imagen comparten los filtros; estos pesos, no.',
        found: ([a = 0, b = 0, c = 0, d = 0]) => `Parámetros: primera convolución ${count(a)}, segunda ${count(b)}, capa oculta ${count(c)}, respuesta ${count(d)}.`,
      },
      busiest: {
        title: 'Dónde está el trabajo',
        ask: '¿Qué capa hace más multiplicaciones por prenda?',
        answers: ['La primera convolución', 'La segunda convolución', 'La capa Dense oculta', 'La respuesta'],
        deed: 'Compara con la tabla de la red. ¿Es la capa con más parámetros?',
        hint: 'Un peso de una capa Dense se usa una vez; uno de un filtro, en cada lugar.',
        model: 'La segunda convolución: 64 filtros miran 64 mapas en 121 lugares. Tiene muchos menos parámetros que la capa oculta, pero usa cada uno 121 veces.',
        found: ([a = 0, b = 0, c = 0, d = 0]) => `Multiplicaciones-suma: primera convolución ${count(a)}, segunda ${count(b)}, capa oculta ${count(c)}, respuesta ${count(d)}.`,
      },
      fewer: {
        title: 'Una convolución menos',
        ask: 'Quita la segunda convolución y su pooling. ¿Cuántos parámetros tiene entonces la red?',
        answers: ['Menos', 'Los mismos', 'Más'],
        deed: 'Constrúyela en el Lab y deja que entrenen las dos: ¿cuál acierta más, y cuál es más rápida?',
        hint: '¿Qué longitud tiene la fila que recibe la capa oculta cuando los mapas tienen 13 × 13 píxeles?',
        model: 'Más, más de cinco veces más: la fila tiene 13 × 13 × 64 = 10.816 números en lugar de 1600, y la capa oculta tiene un peso para cada uno en cada unidad.',
        found: ([two = 0, one = 0]) => `Con dos convoluciones, ${count(two)} parámetros; con una, ${count(one)}.`,
      },
      deeper: {
        title: '¿Hasta dónde llega?',
        ask: 'Una convolución de 3 × 3, luego un pooling de 2 × 2, y otra vez. ¿Cuántas veces se puede con una prenda de 28 × 28?',
        deed: 'Añade convoluciones y poolings en el Lab hasta que la página diga por qué no se puede seguir.',
        hint: '28, 26, 13, 11, 5, … sigue.',
        model: 'Tres veces: 28, 26, 13, 11, 5, 3, 1. En un solo píxel no cabe una ventana de 3 × 3.',
        found: ([rounds = 0]) => `Se puede ${count(rounds)} veces.`,
      },
      shorter: {
        title: 'Menos que una prenda',
        ask: 'El artículo pregunta qué pasa cuando las capas Dense reciben menos que los 784 números de una prenda. Los mapas tienen entonces 5 × 5 píxeles. ¿Cuántos filtros puede tener como máximo la segunda convolución?',
        deed: 'Entrena una red así en el capítulo del entrenamiento o en el Lab. ¿Es más rápida? ¿Es peor?',
        hint: 'Cada filtro da 25 números.',
        model: '31 filtros dan 31 × 25 = 775 números; con 32 son 800. Es más rápida, sobre todo porque su convolución tiene menos que hacer.',
        found: ([filters = 0, row = 0, next = 0]) => `${count(filters)} filtros dan una fila de ${count(row)} números; uno más da ${count(next)}.`,
      },
      callback: {
        title: 'Sé el callback',
        ask: 'En el código, un callback detiene el entrenamiento cuando la exactitud basta. Sé tú ese callback: ¿tras cuántas épocas acertará una red nueva el 85\u00a0% de las imágenes de prueba?',
        unit: 'épocas',
        deed: 'Entrena una red nueva. Al final de cada época se prueba: haz una pausa en cuanto llegue al 85\u00a0%.',
        hint: 'La exactitud en las imágenes de prueba está debajo de las curvas. La barra del pie tiene un botón de pausa.',
        model: 'Con las 60.000 imágenes de Fashion-MNIST, la red del artículo llega en la primera o la segunda época; con menos imágenes tarda más. Parar pronto ahorra tiempo, y lo que después solo aprendería de memoria.',
        found: ([accuracy = 0, epochs = 0]) => `La última prueba: ${inPercent(accuracy)} de aciertos, en la época ${count(epochs)}.`,
      },
      rate: {
        title: '¿Diez veces más rápido?',
        ask: 'Entrena con una tasa de aprendizaje diez veces mayor: 0,01 en lugar de 0,001. ¿Qué tan buena será la red tras su primera época?',
        answers: ['Mejor que con 0,001', 'Más o menos igual', 'Peor'],
        deed: 'Entrena así una época, luego una red nueva con 0,001, y quizá otra con 0,1. Compara las curvas y las pruebas, y anota lo que viste.',
        hint: 'Los pasos mayores llevan más lejos. Pero un paso demasiado grande salta por encima del valle al que quiere bajar.',
        model: 'Con pocas imágenes, 0,01 suele ir por delante tras la primera época: los pasos mayores llevan más lejos. Pero su pérdida da más saltos, y en un entrenamiento largo con muchas imágenes suele quedarse atrás. Con 0,1 no queda nada: la red responde al azar.',
        found: ([accuracy = 0, rate = 0, epochs = 0]) => `El entrenamiento en uso: tasa de aprendizaje ${digits(rate)}, ${ratio(epochs)} ${plural(epochs, { one: 'época', other: 'épocas' })}, ${inPercent(accuracy)} de aciertos en las imágenes de prueba.`,
      },
      four: {
        title: 'Cuatro filtros',
        ask: 'La red del artículo con 4 filtros por convolución en lugar de 64, con las primeras 2000 imágenes y 5 épocas: ¿qué parte de las imágenes de prueba acertará?',
        unit: '%',
        deed: 'Déjala entrenar en el Lab (está en la primera pregunta preparada) y pon su resultado en tu cuaderno.',
        hint: 'El puro azar da el 10\u00a0%. 2000 imágenes dan más de lo que se suele creer.',
        model: 'Pierde menos de diez puntos frente a la red de 64 filtros, con una noventava parte del trabajo. Pocos filtros bastan para mucho; el resto del trabajo compra los últimos puntos.',
        found: ([accuracy = 0]) => `Con 4 filtros acierta el ${inPercent(accuracy)}.`,
      },
      epochs: {
        title: 'Más épocas',
        ask: 'Entrena en el Lab 10 épocas o más con 2000 imágenes. ¿Seguirá la exactitud en las imágenes de prueba el ritmo de la de las imágenes de entrenamiento?',
        answers: ['Sí, las dos suben juntas', 'No, las de entrenamiento se adelantan'],
        deed: 'Haz un experimento así y pon su resultado en tu cuaderno.',
        hint: 'Ve una y otra vez las mismas 2000 imágenes.',
        model: 'Las de entrenamiento se adelantan: la red empieza a aprenderlas de memoria, y lo que aprende entonces no sirve para otras. Eso es el sobreajuste.',
        found: ([train = 0, test = 0, epochs = 0]) => `Tras ${count(epochs)} épocas acierta el ${inPercent(train)} de las imágenes de entrenamiento y el ${inPercent(test)} de las de prueba.`,
      },
      sweet: {
        title: 'El punto ideal',
        ask: '¿Qué red será cuatro veces más barata que otra y peor en menos de dos puntos?',
        deed: 'Deja entrenar las dos en el Lab con las mismas imágenes y épocas, y pon los dos resultados en tu cuaderno.',
        hint: 'Empieza con la red del artículo y divide sus filtros entre dos.',
        model: 'Con 2000 imágenes, una convolución de 16 filtros con su pooling es más o menos tan buena como las dos de 64 del artículo, con una onceava parte del trabajo. Con muchas más imágenes, la red mayor se adelanta.',
        found: ([cheap, right = 0, dear, better = 0, times = 0]) =>
          right === 0 ? 'En tu cuaderno aún no hay una pareja así.' : `El experimento ${count(cheap ?? 0)} tiene ${inPercent(right)}; el experimento ${count(dear ?? 0)}, ${inPercent(better)} con ${ratio(times)} veces más multiplicaciones-suma.`,
      },
      small: {
        title: 'Pequeña, y aun así buena',
        ask: 'Una red con menos de 20.000 parámetros debe acertar el 80\u00a0% de las imágenes de prueba. ¿Qué capas usarás?',
        deed: 'Constrúyela en el Lab, déjala entrenar y pon su resultado en tu cuaderno.',
        hint: 'La mayoría de los parámetros está en la capa oculta. ¿Qué acorta su fila?',
        model: 'Dos convoluciones de 16 filtros con poolings y una capa oculta de 32 unidades tienen 15.642 parámetros. Con todas las imágenes y 5 épocas o más, lo logran.',
        found: ([number = 0, parameters = 0, accuracy = 0]) => `Experimento ${count(number)}: ${count(parameters)} parámetros, ${inPercent(accuracy)} de aciertos.`,
      },
      bag: {
        title: 'Dibuja un bolso',
        ask: 'Dibujas un bolso hasta que la red esté segura de él al 90\u00a0%. ¿Qué parte será la decisiva?',
        deed: 'Dibújalo en la primera página, desde un lienzo vacío.',
        hint: 'La mayoría de los bolsos de los datos son anchos, llenos y claros, con un asa arriba.',
        model: 'Casi siempre basta una forma ancha y llena; el asa da la seguridad. Un simple contorno se toma a menudo por otra cosa, porque las prendas de los datos están llenas.',
        found: ([share = 0]) => `La red toma tu dibujo por un bolso al ${inPercent(share)}.`,
      },
      odd: {
        title: 'Ninguno de los diez',
        ask: 'Dibuja algo que no sea ninguna prenda: un gato, una llave. ¿Qué tan segura estará la red de su respuesta?',
        unit: '%',
        deed: 'Dibújalo en la primera página. Cuenta cuando la página diga que no se parece a nada que la red haya visto.',
        hint: 'Las diez probabilidades suman 100\u00a0%, dibujes lo que dibujes.',
        model: 'A menudo muy segura: softmax reparte el 100\u00a0% entre los diez tipos, y no hay un «ninguno de estos». Su seguridad no dice si la imagen es una prenda.',
        found: ([best = 0, share = 0, strange = 0], names) => `Dice: ${names[best] ?? ''}, al ${inPercent(share)}.${strange > 0 ? ' Y no ha visto nada igual.' : ' Pero ha visto prendas así.'}`,
      },
      mixed: {
        title: '¿Cuáles confunde?',
        ask: '¿Qué dos tipos confunde la red más a menudo?',
        answers: ['Camiseta y camisa', 'Suéter y abrigo', 'Zapatilla y botín', 'Vestido y bolso'],
        deed: 'Compara con la tabla del capítulo de los errores. ¿Sabrías distinguirlos con 28 × 28 píxeles?',
        hint: '¿Cuáles se distinguen solo por lo que 28 × 28 píxeles grises apenas muestran?',
        model: 'En Fashion-MNIST, camiseta y camisa: lo que hace la camisa son el cuello y los botones, unos pocos píxeles.',
        found: ([a = 0, b = 0, c = 0, d = 0, all = 0]) => `Confusiones entre ${count(all)} prendas: camiseta y camisa ${count(a)}, suéter y abrigo ${count(b)}, zapatilla y botín ${count(c)}, vestido y bolso ${count(d)}.`,
      },
      shifted: {
        title: '¿Quién la pierde primero?',
        ask: 'La prenda de la página se mueve a la derecha, píxel a píxel. ¿Cuál de las dos redes incluidas es la primera en llamarla de otro modo?',
        answers: ['La sencilla (DNN)', 'La convolucional (CNN)', 'Las dos a la vez'],
        deed: 'Compara con muchas prendas en el capítulo que compara las dos.',
        hint: 'La red sencilla tiene pesos propios para cada píxel.',
        model: 'Casi siempre la sencilla: aprendió dónde están las cosas. Pero tras sus poolings la convolucional también mira los lugares, así que tampoco aguanta siempre.',
        found: ([plain = 0, other = 0]) => [['La red sencilla', plain], ['La convolucional', other]].map(([name, at]) => (Number(at) > 10 ? `${name} aguanta los 10 píxeles.` : `${name} cambia de opinión con ${count(Number(at))}.`)).join(' '),
      },
      flip: {
        title: 'Hazla cambiar de opinión',
        ask: '¿Cuántos píxeles tienes que cambiar para que la red diga otra cosa?',
        unit: 'píxeles',
        deed: 'Pulsa el botón: la prenda de la página se convierte en tu dibujo. Cambia después 20 de sus píxeles como máximo, con el lápiz más fino.',
        hint: 'Mira las dos probabilidades mayores. ¿Qué haría de ella una prenda del segundo tipo? El capítulo de los indicios muestra qué píxeles cuentan.',
        model: 'Una prenda de la que la red no está segura cambia a veces con unos pocos píxeles: un punto claro entre las piernas de un pantalón lo vuelve vestido; una línea oscura en medio de un vestido, pantalón.',
        found: ([changed = 0, before = 0, now = 0], names) => `${count(changed)} ${plural(changed, { one: 'píxel cambiado', other: 'píxeles cambiados' })}. Decía: ${names[before] ?? ''}; ahora dice: ${names[now] ?? ''}.`,
      },
    },
    notebook: {
      title: 'Tu cuaderno',
      empty: 'Aún vacío. Fija una predicción, o pon en él la prenda que está en la página.',
      here: 'Se guarda en este navegador de este equipo, y en ningún otro lugar.',
      garment: 'Poner la prenda',
      noGarment: 'No hay ninguna prenda en la página.',
      put: 'Está en tu cuaderno.',
      full: (/** @type {number} */ most) => `Tu cuaderno tiene sitio para ${count(most)} notas. Quita antes algunas.`,
      kinds: { garment: 'Una prenda', drawing: 'Un dibujo o una foto' },
      /** @param {string} name @param {number} share */
      answer: (name, share) => `La red dice: ${name}, al ${inPercent(share)}.`,
      label: (/** @type {string} */ name) => `Es: ${name}.`,
      filter: (/** @type {string} */ numbers) => `El filtro: ${numbers}.`,
      divided: (/** @type {number} */ divisor) => `, dividido entre ${measure(divisor)}`,
      plus: (/** @type {number} */ bias) => `, más ${measure(bias)}`,
      picture: 'La prenda de esta nota',
      words: 'Tus palabras',
      wordsOf: (/** @type {string} */ title) => `Tus palabras sobre: ${title}`,
      remove: 'Quitar',
      removeOf: (/** @type {string} */ title) => `Quitar: ${title}`,
      removed: 'Se ha quitado la nota.',
      putBack: 'Devolver',
      isBack: 'La nota está de vuelta.',
      /** @param {number} images @param {number} epochs @param {number} runs */
      terms: (images, epochs, runs) => `${count(images)} imágenes, ${count(epochs)} ${plural(epochs, { one: 'época', other: 'épocas' })}, ${count(runs)} ${plural(runs, { one: 'entrenamiento', other: 'entrenamientos' })}.`,
      /** @param {number} test @param {number | undefined} train @param {number} parameters @param {number} multiplyAdds */
      result: (test, train, parameters, multiplyAdds) =>
        `${inPercent(test)} de aciertos en las imágenes de prueba${train === undefined ? '' : `, ${inPercent(train)} en aquellas con las que aprendió`}; ${count(parameters)} parámetros, ${count(multiplyAdds)} multiplicaciones-suma.`,
      guessed: (/** @type {number} */ guess) => `Tu predicción era ${ratio(guess)}\u00a0%.`,
      unknown: 'Un reto que esta versión de la página no tiene',
      print: 'Imprimir',
      csv: 'Guardar como tabla (CSV)',
      json: 'Guardar (JSON)',
      open: 'Abrir uno guardado',
      /** @param {{come: number, there: number, unread: number}} taken */
      opened: ({ come, there, unread }) => [`${plural(come, { one: 'Ha llegado', other: 'Han llegado' })} ${count(come)} ${plural(come, { one: 'nota', other: 'notas' })}.`, there > 0 ? `${count(there)} ya ${plural(there, { one: 'estaba y sigue como está', other: 'estaban y siguen como están' })}.` : '', unread > 0 ? `${count(unread)} no se ${plural(unread, { one: 'pudo', other: 'pudieron' })} leer.` : ''].filter(Boolean).join(' '),
      notOne: 'Este archivo no es un cuaderno de esta página. Elige uno que hayas guardado aquí como JSON.',
      damaged: (/** @type {number} */ notes) => `${count(notes)} ${plural(notes, { one: 'nota guardada no se puede leer. Sigue donde está', other: 'notas guardadas no se pueden leer. Siguen donde están' })}; no se quita nada.`,
      notKept: (/** @type {string} */ why) => `Este navegador no guarda tu cuaderno: ${why}. Guárdalo o imprímelo antes de salir de la página.`,
    },
  },

  end: {
    nav: 'Final',
    title: 'Lo que has visto',
    intro: 'De una imagen a su nombre, paso a paso. Ningún paso es más que aritmética; solo que hay muchísima.',
    pixels: { name: 'Números.', seen: 'Una prenda son 784 números, y la mayoría son fondo.' },
    filter: { name: 'Un filtro', seen: 'multiplica nueve vecinos por nueve pesos y suma. Uno encuentra líneas verticales; otro, horizontales.' },
    pooling: { name: 'El pooling', seen: 'conserva el mayor de cada cuatro. El mapa se reduce a la cuarta parte, y lo encontrado sigue ahí.' },
    network: { name: 'Una red', seen: 'pone estas capas en fila. La última tiene diez números, uno por tipo de prenda.' },
    training: { name: 'El entrenamiento', seen: 'mueve cada peso un poco, una y otra vez, para que la respuesta se equivoque menos. Nadie escribe los filtros.' },
    step: { name: 'Un paso de entrenamiento', seen: 'pregunta a cada peso por su parte en el error: entrada por error, sumado en todos los lugares. Después lo mueve en contra de esa suma.' },
    journey: { name: 'El camino de vuelta', seen: 'lleva de una respuesta a los píxeles que la formaron. Nada de lo que hay entre medias está oculto.' },
    evidence: { name: 'Un indicio', seen: 'es lo que la red echa de menos cuando lo tapas. Algunos no están donde mirarías tú.' },
    mistakes: { name: 'Los errores', seen: 'no se reparten por igual. Una camisa se toma por una camiseta o un abrigo, casi nunca por un bolso.' },
    compare: { name: 'La red convolucional', seen: 'cuesta muchas más multiplicaciones que la sencilla. Has medido lo que da a cambio.' },
    experiments: { name: 'Un experimento', seen: 'es una apuesta, un entrenamiento y el mismo otra vez con otra semilla. Uno solo prueba poco.' },
    tryThis: {
      title: 'Ahora prueba esto',
      tasks: '<a href="#tasks">Los retos</a>: predecir, hacer, comparar. Haz desaparecer una manga, haz cambiar de opinión a la red con unos pocos píxeles, encuentra una red pequeña que aun así sea buena.',
      keep: 'Tu cuaderno guarda lo que predices y encuentras. Imprímelo o guárdalo.',
    },
    readOn: {
      title: 'Para seguir leyendo',
      notes: '<a href="https://cs231n.github.io/convolutional-networks/">Redes convolucionales</a>, los apuntes del curso CS231n de Stanford: pasos, bordes y las grandes redes (en inglés).',
      book: '<a href="http://neuralnetworksanddeeplearning.com/chap2.html">Cómo encuentra el entrenamiento la pendiente</a>, un capítulo del libro de Michael Nielsen: la retropropagación con todos sus pasos (en inglés).',
      data: '<a href="https://github.com/zalandoresearch/fashion-mnist">Fashion-MNIST</a>, las prendas mismas y lo que otros han logrado con ellas (en inglés).',
      code: '<a href="https://keras.io/examples/vision/mnist_convnet/">El mismo tipo de red en Keras</a>, en cuarenta líneas de Python (en inglés).',
    },
  },

  /** What the crate expected, what it found, and what is at fault: by the code of the crate. */
  crate: /** @type {{[Code in keyof ErrorArguments]: (...args: ErrorArguments[Code]) => string}} */ ({
    // Data.
    verbatim: (text) => text,
    quoted: (text) => `"${text}"`,
    number: (number) => `${number}`,
    size: (height, width) => `${height} x ${width}`,
    dimensions: (shape) => shape.join(' x '),
    list: (sizes) => list(sizes),
    nothing: () => 'nada',
    none: () => 'ninguno',
    another: () => 'otro',

    // Numbers, texts and what else a value can be.
    between: (least, most) => `de ${least} a ${most}`,
    'at-least': (least) => `al menos ${least}`,
    'at-least-one': () => 'al menos uno',
    'at-most-for-network': (most) => `como máximo ${most} para esta red`,
    'a-number': () => 'un número',
    'a-whole-number': () => 'un número entero',
    'whole-between': (least, most) => `un número entero de ${least} a ${most}`,
    'whole-from': (least) => `un número entero de al menos ${least}`,
    'two-whole-from': (least) => `dos números enteros de al menos ${least}`,
    'above-zero': () => 'un número finito mayor que 0',
    'from-zero-to-below-one': () => 'un número desde 0 y menor que 1',
    'not-zero': () => 'un número distinto de 0',
    finite: () => 'un número finito',
    negative: () => 'un número negativo',
    'one-or-more': () => '1 o más',
    infinity: () => 'infinito',
    'no-number': () => 'algo que no es un número',
    'a-text': () => 'un texto',
    'a-name': () => 'un nombre',
    'a-value': () => 'un valor',
    'an-object': () => 'un objeto',
    'object-of-texts': () => 'un objeto de textos',
    'list-of': (least, most) => `una lista de ${least} a ${most}`,
    'one-of': (names) => ors.format(names),

    // Lengths.
    bytes: (count) => `${count} bytes`,
    'at-least-bytes': (least) => `al menos ${least} bytes`,
    'at-most-bytes': (most) => `como máximo ${most} bytes`,
    'multiple-of-bytes': (factor) => `un múltiplo de ${factor} bytes`,
    'bytes-of': (height, width, channels) => `${height} x ${width} x ${channels} bytes`,
    'bytes-each': (count, bytes) => `${count} x ${bytes} bytes`,
    values: (count) => `${count} valores`,
    'values-of': (sizes) => `${list(sizes)} valores, sin ningún tamaño 0`,
    'rows-of-values': (width) => `filas completas de ${width} valores`,
    'rows-of-pixels': (width) => `filas completas de ${width} píxeles`,
    weights: (count) => `${count} pesos`,
    layers: (count) => `${count} capas`,
    'labels-of': (images) => `${images}, una por imagen`,
    'labels-between': (least, most) => `de ${least} a ${most} etiquetas`,
    'images-between': (least, most) => `de ${least} a ${most} imágenes`,
    'images-of-bytes': (most, bytes) => `de 1 a ${most} imágenes de ${bytes} bytes`,

    // Places.
    label: (index) => `etiqueta ${index}`,
    layer: (index) => `capa ${index}`,
    cell: (row, column) => `fila ${row}, columna ${column}`,
    'cell-below': (height, width) => `fila menor que ${height} y columna menor que ${width}`,
    filter: (filter, channel) => `filtro ${filter}, canal ${channel}`,
    'filter-below': (filters, channels) => `filtro menor que ${filters} y canal menor que ${channels}`,
    range: (from, to) => `${from}..${to}`,
    'range-within': (end) => `un intervalo dentro de 0..${end}`,
    part: (index, count) => `${index} de ${count}`,
    'part-of-twos': () => 'un índice menor que una potencia de dos',

    // Shapes and networks.
    'sizes-up-to': (product) => `de 1 a 3 tamaños positivos con un producto de hasta ${product}`,
    'window-of-ones': () => 'tamaños y pasos de al menos 1',
    window: (size, strides) => `${list(size)} con pasos ${list(strides)}`,
    'window-within': (height, width) => `una ventana que quepa en su entrada de ${height} x ${width}`,
    'hidden-layer': () => 'una capa oculta',
    'layer-of': (kinds) => `una capa ${ors.format(kinds)}`,
    'at-least-one-layer': () => 'al menos una capa',
    'layer-class': () => 'el nombre de una clase de capa',
    'input-layer-first': () => 'InputLayer solo como primera capa',
    'batch-shape': () => '[null, tamaños ...]',
    'pixels-of-one-channel': (height, width) => `${height} x ${width} píxeles de un canal`,
    'key-absent': () => 'que falte esta clave: no se admite',
    'own-name': () => 'un nombre propio',
    'second-use': () => 'un segundo uso',
    'nothing-after-softmax': () => 'nada después de una softmax',
    'image-input': () => 'una entrada de altura, anchura y canales',
    'image-output': () => 'una capa cuya salida sea una imagen',
    'flat-input': () => 'una entrada plana: una capa Flatten delante',
    'flat-output': (classes) => `una última capa con una salida plana de hasta ${classes} clases`,
    'at-most-parameters': (most) => `como máximo ${most} parámetros en total (entrenar más requiere más memoria de la que un teléfono deja a una página)`,
    'at-most-values': (most) => `como máximo ${most} números a la vez por imagen (más requieren más memoria de la que un teléfono deja a una página)`,
    'passed-sample': () => 'una muestra que haya pasado',
    'earlier-prediction': () => 'una anterior',
    'compared-layer': () => 'una capa de imágenes, comparada',
    'compared-image': () => 'una imagen comparada y su canal',

    // Files, and what they hold.
    'idx-images': () => 'imágenes IDX',
    'idx-labels': () => 'etiquetas IDX',
    'keras-configuration': () => 'configuración de Keras',
    'safetensors-file': () => 'archivo safetensors',
    checkpoint: () => 'punto de control',
    photo: () => 'foto',
    'empty-file': () => 'un archivo vacío',
    'bytes-cut-short': (count) => `${count} bytes; el archivo está cortado`,
    'bytes-too-long': (count, excess) => `${count}; al archivo le sobran ${excess}`,
    decompressed: () => 'bytes descomprimidos',
    'gzip-compressed': () => 'bytes comprimidos con gzip; descomprime antes el archivo',
    'an-idx-file': () => 'un archivo IDX',
    'magic-number': (magic) => `el número mágico ${hex(magic)}`,
    'magic-of-images': (magic) => `${hex(magic)}, que es un archivo de imágenes; aquí va el archivo de etiquetas`,
    'magic-of-labels': (magic) => `${hex(magic)}, que es un archivo de etiquetas; aquí va el archivo de imágenes`,
    'magic-of-other': (magic) => `${hex(magic)}, que no es un archivo de imágenes ni de etiquetas`,
    'images-of-size': (height, width) => `imágenes de ${height} x ${width} píxeles`,
    'at-least-one-entry': () => 'al menos una entrada',
    'at-most-entries': (most) => `como máximo ${most} entradas`,
    'bytes-for-entries': (bytes, entries) => `${bytes} bytes para ${entries} entradas`,
    'label-for-each': (images) => `una etiqueta para cada una de ${images} imágenes`,
    'labels-of-others': (labels) => `${labels} etiquetas; los dos archivos no van juntos`,
    header: (bytes) => `una cabecera de ${bytes} bytes`,
    'header-up-to': (most) => `una cabecera de como máximo ${most} bytes`,
    'header-of': (bytes) => `una de ${bytes}`,
    'header-says': (count) => `una cabecera que dice ${count}`,
    'header-in-utf-8': () => 'una cabecera en UTF-8',
    'header-in-json': () => 'una cabecera en JSON',
    'header-object': () => 'un objeto como cabecera',
    'other-bytes': () => 'otros bytes',
    json: () => 'JSON',
    'mistake-at': (line, column) => `un error en la línea ${line}, columna ${column}`,
    'too-deep-at': (line, column) => `demasiada profundidad en la línea ${line}, columna ${column}`,
    'metadata-of-texts': () => 'metadatos de textos',
    fact: (key) => `un dato "${key}"`,
    'valid-fact': (key) => `un "${key}" válido`,
    'tensor-within': (name, bytes) => `tipo, forma y lugar de "${name}" en ${bytes} bytes`,
    'tensor-for-each-byte': () => 'un tensor para cada byte',
    'none-from': (position) => `ninguno que empiece en ${position}`,
    'tensors-of-bytes': (bytes) => `tensores de ${bytes} bytes en total`,
    'each-name-once': () => 'cada nombre una sola vez',
    'name-twice': (name) => `"${name}" dos veces`,
    'type-in': (typeName, tensor) => `${typeName} en ${tensor}`,
    'no-such-tensor': () => 'ningún tensor así',
    'tensor-of-network': () => 'un tensor de esta red',
    'finite-numbers': () => 'números finitos',
    'nan-or-infinity': () => 'NaN o infinito',

    // Pictures.
    'filter-weights': () => '9 o 25 números finitos',
    'context-2d': () => 'uno que dé un contexto 2d',
    'stage-of-picture': () => 'una de las etapas de una imagen que no esté vacía',
    'picture-with-pixels': () => 'una imagen que no esté vacía; elige otro archivo',
  }),

  /** An error of the crate, of three texts of `crate`; a sentence without its full stop. */
  crateError: (/** @type {string} */ argument, /** @type {string} */ expected, /** @type {string} */ found) => `${argument}: se esperaba ${expected}, se encontró ${found}`,
};

/** @param {number} channels */
function everyPicture(channels) {
  return channels > 1 ? `cada una de las ${count(channels)} imágenes` : 'la imagen';
}

/**
 * How a window moves: nothing where that is as usual.
 *
 * @param {Pair} strides
 * @param {Pair} usual
 * @param {Padding} padding
 */
function steps(strides, usual, padding) {
  const step = strides.every((stride, axis) => stride === usual[axis]) ? '' : `, en pasos de ${dimensions(strides)}`;
  return padding === 'same' ? `${step}, con ceros alrededor del borde` : step;
}

/** How the sides change, on one line. @param {readonly number[]} before @param {readonly number[]} after */
function sized([fromHeight = 0, fromWidth = 0], [height = 1, width = 1]) {
  const [from, to] = [[fromHeight, fromWidth], [height, width]].map((shape) => dimensions(shape).replaceAll(' ', '\u00a0'));
  return from === to ? `${from} sigue igual` : `${from} pasa a ${to}`;
}

/** @param {Activation | undefined} activation */
function rectified(activation) {
  return activation === 'relu' ? '; ReLU conserva lo que es mayor que cero' : '';
}

/** The end of a sentence. @param {Activation} activation */
function activated(activation) {
  return { linear: '.', relu: ', y ReLU pone 0 en lo que es menor que cero.', softmax: '. La softmax convierte las sumas en partes que suman 100\u00a0%.' }[activation];
}

/** @param {readonly number[]} sizes */
function list(sizes) {
  return `[${sizes.join(', ')}]`;
}

/** @param {number} magic four bytes, as developers write them */
function hex(magic) {
  return `0x${magic.toString(16).padStart(8, '0')}`;
}
