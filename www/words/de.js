/**
 * German: the same entries as en.js, whose comments say where each of them stands.
 *
 * What things are called. Garment: Kleidungsstück. Kind, class: Art, Klasse. Label: Label. Pixel: Pixel. Filter: Filter. Weight:
 * Gewicht. Bias: Bias. Stride: Schrittweite. Padding: Padding. Convolution: Faltung. Map: Karte. Tile: Kachel. Layer: Schicht. Unit:
 * Neuron. Row of a grid: Zeile; of flattened numbers: Reihe. Network: Netz. Multiply-add: Multiply-Add. Training: Training. Run: Lauf.
 * Batch: Batch. Epoch: Epoche. Loss: Verlust. Accuracy: Genauigkeit. Precision: Präzision. Recall: Trefferquote. Learning rate:
 * Lernrate. Momentum: Momentum. Optimiser: Optimierer. Gradient: Gradient. Seed: Seed. Shelf: Regal. Journey: Reise. Evidence: Indizien.
 * Patch: Flicken. Guess: Tipp.
 *
 * Names of layers stand after “Schicht” in quotation marks, and kinds of garments after a colon or in the nominative, so that nothing
 * has to be declined.
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
 * @import { Cell, Drawn, Failed, Hidden, LinkPart, NetworkKind, OfTen, Planned, Price, StationInPlace, Told, Trained } from './en.js'
 */

import { count, digits, dimensions, formatter, listed, measure, megabytes, percent, plain, plural, signedMeasure } from '../shared/format.js';
import { OPTIMIZERS } from '../shared/optimizers.js';
import { finish, signOf, written } from '../shared/typed-numbers.js';

/** With its sign. @param {number} share */
const inPercent = (share) => `${percent(share)}\u00a0%`;

/** The bounds of a typed number, with their reason where there is one. @type {Partial<Record<NumberKind, string>>} */
const BOUNDS = {
  pixel: 'von 0, schwarz, bis 255, weiß',
  stride: 'mit 0 käme der Filter nie vom Fleck, mit mehr als 28 spränge er über das ganze Kleidungsstück',
};

/** @param {NumberKind} kind @param {number} from @param {number} to */
const bounds = (kind, from, to) => BOUNDS[kind] ?? `von ${written(from)} bis ${written(to)}`;

/** @param {Place} place counted from 0 */
const at = ({ row, column }) => `Zeile ${count(row + 1)}, Spalte ${count(column + 1)}`;

/** A whole number of megabytes. @param {number} bytes */
const inMegabytes = (bytes) => `${plain(Math.round(bytes / 1e6))} MB`;

/** Numbers with a comma in them need another mark between them. @param {ArrayLike<number>} values */
const inList = (values) => {
  const numbers = Array.from(values);
  return numbers.every(Number.isInteger) ? listed(numbers.map(written)) : numbers.map(written).join('; ');
};

/** How many numbers a square of the pooling has. @param {number} side */
const squareOf = (side) => ({ 2: 'vier', 3: 'neun' })[side] ?? count(side * side);

/** @param {number} batches */
const batchesOf = (batches) => `${count(batches)} ${plural(batches, { one: 'Batch', other: 'Batches' })}`;

/** @param {number} epochs */
const epochsOf = (epochs) => `${count(epochs)} ${plural(epochs, { one: 'Epoche', other: 'Epochen' })}`;

/** How long a training was: in batches before its first epoch ended. @param {Pick<Trained, 'epochs' | 'steps'>} training */
const lengthOf = ({ epochs, steps }) => {
  if (steps !== undefined && (epochs ?? 0) < 1) return batchesOf(steps);
  return epochs === undefined ? '' : `${plain(epochs)} ${plural(epochs, { one: 'Epoche', other: 'Epochen' })}`;
};

/** @param {Trained} training whatever is known of it */
const trainedOn = ({ data, epochs, steps, accuracy, images }) => {
  const length = lengthOf({ epochs, steps });
  const long = length && `, ${length}`;
  const well = accuracy === undefined || images === undefined ? '' : `; ${inPercent(accuracy)} richtig auf den ${count(images)} Testbildern`;
  return `${data ? ` mit ${data}` : ''}${long}${well}`;
};

/** The networks by their kinds. */
const NETWORKS = { cnn: 'CNN', dnn: 'DNN' };

/** Runs that fail on purpose, in short. @type {Record<FailureId, string>} */
const FAILURES = { tooFast: 'Lernrate zu groß', tooSlow: 'Lernrate zu klein', zeros: 'alle Gewichte null', few: '200 Bilder', mistaken: 'Hemden als Mäntel' };

/** A network on the shelf. @param {Pick<Entry, 'kind' | 'layers' | 'name' | 'number' | 'failure'>} entry */
const ofEntry = ({ kind, layers, name, number, failure }) => {
  if (name !== undefined) return name;
  if (failure) return `Lauf ${plain(number)}, ${FAILURES[failure]}`;
  const layered = layers === undefined || layers === 'own' ? 'Netz' : NETWORKS[layers];
  return { ready: `Fertiges ${layered}`, run: `Lauf ${plain(number)}, ${layered}`, file: `Geöffnetes ${layered}`, new: `Neues ${layered}` }[kind];
};

/** @param {Score} score @param {number | undefined} steps of the network now @param {string | undefined} testId of the images at hand */
const scoreOf = ({ accuracy, count: images, id, steps: then }, steps, testId) => {
  const before = then !== undefined && then !== steps ? ' beim letzten Test' : '';
  const others = id !== undefined && testId !== undefined && id !== testId ? ', aber nicht auf denen, die jetzt gezeigt werden' : '';
  return [`${inPercent(accuracy)} richtig auf ${count(images)} Testbildern${before}${others}`];
};

const ratio = formatter({ maximumSignificantDigits: 3 });

/** With one digit after the point. */
const hundredth = formatter({ minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** @type {Record<Price, (value: number) => string>} */
const PRICE_NUMBERS = { multiplyAdds: count, parameters: count, epochSeconds: measure, answerMs: measure };

/** A layer of an experiment; what is as usual goes without saying. @param {Planned} layer @returns {string[]} */
const inShort = ({ kind, filters = 0, size = 0, padding, activation, rate = 0, units = 0 }) => {
  const linear = activation === 'linear' ? ' linear' : '';
  switch (kind) {
    case 'Conv2D':
      return [`Conv ${plain(filters)}${size === 3 ? '' : ` mit ${dimensions([size, size])}`}${padding === 'same' ? ' mit Rand' : ''}${linear}`];
    case 'MaxPooling2D':
      return [`Pool ${plain(size)}`];
    case 'AveragePooling2D':
      return [`Mittel ${plain(size)}`];
    case 'Dropout':
      return [`Drop ${ratio(rate)}`];
    case 'Dense':
      return [`Dense ${plain(units)}${linear}`];
    case 'Flatten':
      return [];
  }
};

/** What a link has brought. @type {Record<LinkPart, string>} */
const LINK_PARTS = { garment: 'ein Kleidungsstück', filter: 'einen Filter', network: 'ein Netz', training: 'Einstellungen fürs Training', station: 'eine Station der Reise', cells: 'gewählte Zellen' };

/** @param {number} filter counted from 0 */
const filterName = (filter) => `Filter ${plain(filter + 1)}`;

/**
 * A value of maps.
 *
 * @param {Cell} cell counted from 0
 * @param {number} [filters] of the layer; a single one goes without saying
 */
const inMaps = (cell, filters = 1) => `${at(cell)}${filters > 1 ? `, ${filterName(cell.channel)}` : ''}`;

/** @param {string} layer a name that is not declined */
const named = (layer) => `Schicht „${layer}“`;

/** @param {Pick<Hidden, 'before' | 'after'>} hidden */
const becomes = ({ before, after }) => `aus ${inPercent(before)} werden ${inPercent(after)}`;

/** A difference of shares. @param {number} share */
const points = (share) => `${percent(share)} Punkte`;

/** Part of a picture. @param {readonly number[]} area top and left, counted from 0, height and width */
const area = ([top = 0, left = 0, height = 0, width = 0]) => {
  const rows = height === 1 ? `Zeile ${plain(top + 1)}` : `Zeilen ${plain(top + 1)} bis ${plain(top + height)}`;
  const columns = width === 1 ? `Spalte ${plain(left + 1)}` : `Spalten ${plain(left + 1)} bis ${plain(left + width)}`;
  return `${rows}, ${columns}`;
};

/** At the beginning of a sentence. @param {string} text */
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** A layer's output in a few words. @param {readonly number[]} shape */
const values = (shape) => (shape.length > 1 ? dimensions(shape).replaceAll(' ', '\u00a0') : `${count(shape[0] ?? 0)} ${plural(shape[0] ?? 0, { one: 'Wert', other: 'Werte' })}`);

/** With two digits after the point, so that numbers beside each other can be compared. */
const hundredths = formatter({ minimumFractionDigits: 2, maximumFractionDigits: 2, useGrouping: false });

/** One digit after the point, where there is one. */
const tenths = formatter({ maximumFractionDigits: 1 });

/** @param {{epoch: number, cnn: number, dnn: number, images: number, seed: number}} found in a race of two networks */
const afterRace = ({ epoch, cnn, dnn, images, seed }) =>
  `Nach ${count(epoch)} ${plural(epoch, { one: 'Epoche', other: 'Epochen' })} mit ${count(images)} Bildern (Seed ${plain(seed)}) erkennt das CNN ${inPercent(cnn)} der Testbilder, das DNN ${inPercent(dnn)}.`;
/** @param {{times: number | undefined}} found */
const slower = ({ times }) => (times === undefined ? '' : `; eine Epoche des CNN dauert ${ratio(times)}-mal so lange`);

/** All digits that are of interest where two numbers differ by very little. */
const exactly = formatter({ maximumSignificantDigits: 13, useGrouping: false });

/** As many digits as a number of the network has, which is kept in 32 bits. */
const asFloat = formatter({ maximumSignificantDigits: 9, useGrouping: false });

/** In a formula, behind a sign. @param {number} value */
const factor = (value) => (value < 0 ? `(${digits(value)})` : digits(value));

const ors = new Intl.ListFormat('de', { type: 'disjunction' });

/** What images are called after “mit” or “zu”, by where they are from. @type {Record<DataKind, (name: string) => string>} */
const DATA_NAMES = {
  official: () => 'Fashion-MNIST',
  fashion: () => 'Fashion-MNIST',
  folder: (name) => name,
  wardrobe: () => '„Kleiderschrank“',
  own: () => 'eigenen Dateien',
};

const FASHION = 'Quelle: Zalando Research, https://github.com/zalandoresearch/fashion-mnist. Lizenz: MIT, Copyright (c) 2017 Zalando SE.';

/**
 * Whence the site's data are and under which terms.
 *
 * @type {Record<Exclude<DataKind, 'own'>, (data: DataSet) => string>}
 */
const DATA_ORIGINS = {
  official: () => `Es sind die offiziellen Dateien. ${FASHION}`,
  fashion: ({ test }) => `Es sind nicht die offiziellen Dateien, sondern die aus dem Ordner ${test.name}. ${FASHION}`,
  folder: ({ test }) =>
    `Es sind nicht die offiziellen Dateien, sondern die aus dem Ordner ${test.name}. Quelle: der Ordner ${test.name} derer, die diese Seite gebaut haben. Lizenz: unbekannt; es gilt, was der Eigentümer der Dateien sagt.`,
  wardrobe: ({ seeds = [] }) =>
    `Es sind Zeichnungen, die dieses Projekt selbst macht, keine Fotos. Quelle: gezeichnet von Patchwork, Seeds ${listed(seeds.map(String))}. Lizenz: MIT OR Apache-2.0.`,
};

/** @param {ImageSet} set */
const ofTraining = ({ kind, name, count: images }) => `${DATA_NAMES[kind](name)} (${count(images)} Trainingsbilder)`;

/** The numbers of the form of training. @type {Record<NumberName, string>} */
const OPTIONS = { epochs: 'Epochen', learningRate: 'Lernrate', momentum: 'Momentum', batchSize: 'Batchgröße', seed: 'Seed' };

/** Why a number may not lie beyond its range. @type {Partial<Record<NumberName, string>>} */
const BEYOND = {
  learningRate: ' Eine größere würde die Parameter wild umherwerfen; mit 0 wird nichts gelernt.',
  momentum: ' Mit 1 würden die Parameter nie langsamer.',
};

const bound = formatter({ maximumSignificantDigits: 10 });

/** @param {NumberName} field @param {Range} range */
const askFor = (field, { from, to, whole }) => `${OPTIONS[field]}: Gib eine ${whole ? 'ganze Zahl' : 'Zahl'} von ${bound(from)} bis ${bound(to)} ein`;

/** @param {number} epoch @param {number} batch @param {number} batches */
const placeOf = (epoch, batch, batches) => `in Epoche ${count(epoch)}, Batch ${count(batch)} von ${count(batches)}`;

/** @param {string | undefined} value of the last test @param {number} epoch */
const testedThen = (value, epoch) => (value === undefined ? '' : `, ${value} auf den Testbildern nach Epoche ${count(epoch)}`);

/**
 * @param {number} seconds
 * @returns {string} e.g. 9 s, 2 min 15 s, 1 h 7 min
 */
function duration(seconds) {
  if (seconds < 1) return 'unter 1 s';
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  const minutes = Math.round(seconds / 60);
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

const WEIGHTS_ADVICE = 'Öffne ein Netz, das hier, von Keras oder von TensorFlow.js gespeichert wurde.';
const NETWORK_ADVICE = 'Öffne die Datei im Kapitel Netz mit „Gewichte öffnen“ oder zieh sie irgendwo auf diese Seite.';
const TABLE_ADVICE = 'Eine Zeile ist ein Bild: erst sein Label, dann seine 784 Pixel. Öffne die Datei wieder, wenn das so ist.';
const PHOTO_ADVICE = 'Öffne es unter „Foto“ oder zieh es irgendwo auf diese Seite.';

/** Files by what they are, and what to do with those that do not belong where they were opened. @type {Record<FileKind, {called: string, advice: string}>} */
const FILE_KINDS = {
  PNG: { called: 'ein Bild (PNG)', advice: PHOTO_ADVICE },
  JPEG: { called: 'ein Bild (JPEG)', advice: PHOTO_ADVICE },
  WebP: { called: 'ein Bild (WebP)', advice: PHOTO_ADVICE },
  otherPicture: { called: 'ein Bild in einem Format, das diese Seite nicht liest', advice: 'Speichere es als PNG, JPEG oder WebP und öffne das.' },
  idx: { called: 'eine IDX-Datei mit Daten', advice: 'Öffne sie zusammen mit ihren Labels unter „Eigene Daten verwenden“ oder zieh beide irgendwo auf diese Seite.' },
  csv: { called: 'eine Tabelle mit Bildern (CSV)', advice: 'Öffne sie unter „Eigene Daten verwenden“ oder zieh sie irgendwo auf diese Seite.' },
  safetensors: { called: 'eine Datei mit Gewichten (safetensors)', advice: NETWORK_ADVICE },
  keras: { called: 'ein Netz, das Keras gespeichert hat', advice: NETWORK_ADVICE },
  hdf5: { called: 'eine HDF5-Datei, wie Keras sie für Netze schreibt', advice: NETWORK_ADVICE },
  tfjs: { called: 'ein Netz für TensorFlow.js', advice: `${NETWORK_ADVICE} Nimm model.json und die Dateien mit seinen Gewichten zusammen.` },
  config: { called: 'die Konfiguration eines Netzes, ohne Gewichte', advice: `Keras liest sie mit keras.models.model_from_json. Hier hilft sie, eine .weights.h5-Datei zu öffnen: Wähle beide zusammen aus.` },
  json: { called: 'eine JSON-Datei', advice: `Darin stecken kein Foto, keine Daten und keine Gewichte, die diese Seite kennt. ${WEIGHTS_ADVICE}` },
  numpy: { called: 'eine Datei mit NumPy-Arrays', advice: 'Speichere Bilder und Labels als IDX-Dateien, oder Gewichte als .safetensors-Datei mit den Namen von Keras, und öffne diese.' },
  torch: { called: 'eine Pickle-Datei, wie PyTorch sie für Netze schreibt', advice: 'Diese Seite liest keine Pickles, denn darin kann jedes beliebige Programm stecken. Bau das Netz in Keras nach, kopiere die Gewichte, speichere sie als .safetensors-Datei und öffne die.' },
  pdf: { called: 'ein PDF-Dokument', advice: 'Speichere das Bild darin als PNG oder JPEG und öffne das.' },
  archive: { called: 'ein Archiv mit Dateien', advice: 'Entpacke es und öffne, was darin ist.' },
  unknown: { called: 'kein Bild und enthält weder Daten noch Gewichte, die diese Seite kennt', advice: 'Öffne ein Bild (PNG, JPEG oder WebP), IDX-Dateien mit ihren Labels, eine CSV-Datei oder ein Netz, das hier gespeichert wurde.' },
};

export const words = {
  page: {
    title: 'Patchwork: Wie ein Netz lernt, einen Stiefel von einer Tasche zu unterscheiden',
    description: 'Wähle oder zeichne ein Kleidungsstück und sieh zu, wie ein Faltungsnetz (CNN) es betrachtet, Schicht für Schicht. Trainiere es selbst, hier auf der Seite.',
    titleOf: (/** @type {string} */ chapter) => `${chapter} · Patchwork`,
    skip: 'Zum Kapitel springen',
    chapters: 'Kapitel',
    /** Beside a chapter, for the ear. */
    read: ', gelesen',
    book: 'Ganzes Buch',
    single: 'Kapitelweise',
    language: 'Sprache',
    /** Under the languages to choose from. */
    anew: 'Die Seite lädt neu. Was du gemacht hast, bleibt erhalten, und ein Training pausiert. Nur ein geöffnetes Foto, geöffnete Daten und ein laufender Vergleich bleiben nicht.',
    /** At the end of a chapter. */
    ways: 'Zurück und weiter',
    back: 'Zurück',
    on: 'Weiter',
    noScript: 'Patchwork rechnet alles hier auf der Seite und braucht dafür JavaScript und WebAssembly. Erlaube JavaScript für diese Website und lade sie neu.',
    /** Where the script of the page has not come after some seconds. */
    help: {
      title: 'Diese Seite ist noch nicht gestartet. Ihre Kapitel kannst du trotzdem lesen; nur die Abbildungen brauchen das Skript der Seite. Was helfen kann:',
      slow: 'Ist die Leitung langsam, warte ein wenig: Dieser Hinweis verschwindet, sobald die Seite startet.',
      reload: 'Lade die Seite mit gedrückter Umschalttaste neu. Vielleicht gibt es eine neue Fassung, von der dein Browser nur einen Teil hat.',
      file: 'Hast du die Seite als Datei auf deinem Computer geöffnet? Browser führen solche Skripte nicht aus Dateien aus. Leg den Ordner auf irgendeinen Webserver und öffne dessen Adresse. Im Projekt macht das <code>cargo xtask serve</code>.',
      frame: 'Steht die Seite in einer anderen Seite, öffne sie in einem eigenen Tab.',
      blocked: 'Blockierst du auf dieser Website Skripte, erlaube sie. Kommen sie an, laufen aber nicht, gibt der Server sie vielleicht als etwas anderes aus als JavaScript.',
    },
    bar: 'Kleidungsstück und Antwort',
    toGarment: 'Zum Kleidungsstück.',
    dismiss: 'Schließen',
    /** In place of a figure. */
    noFigure: 'Hier sollte eine Abbildung stehen; sie ließ sich nicht aufbauen. Warum, steht in der Meldung auf dieser Seite.',
    licences: 'Woraus diese Seite besteht, und die Lizenzen',
  },

  links: {
    title: 'Teile, was du hier siehst',
    what: 'Dieser Link öffnet die Seite so, wie du sie siehst: mit diesem Kleidungsstück, deinem Filter, diesem Netz, deinen Einstellungen fürs Training und den gewählten Zellen.',
    left: {
      drawing: 'Von einer Zeichnung oder einem Foto gehen die 28 × 28 Pixel mit, die das Netz sieht.',
      weights: 'Trainierte Gewichte sind zu groß für einen Link: Das Netz kommt untrainiert an, mit denselben Schichten. Wie du ein Training teilst, steht im Kapitel Training unter „Diesen Lauf genau wiederholen“.',
      layers: 'Dieses Netz hat eigene Schichten, die in keinen Link passen. Es bleibt hier.',
    },
    where: 'Alles steht in der Adresse selbst. Nach dieser Adresse wird der Server der Seite gefragt, wenn jemand sie öffnet; sonst niemand.',
    ofFile: 'Diese Seite ist eine Datei auf deinem Computer: Ihre Adresse nützt niemandem sonst. Was hinter dem Fragezeichen steht, wirkt genauso hinter der Adresse einer Seite auf einem Webserver.',
    address: 'Adresse',
    share: 'Teilen …',
    copy: 'Link kopieren',
    copied: 'Der Link ist kopiert.',
    selected: 'Dein Browser lässt die Seite weder teilen noch kopieren. Die Adresse ist markiert: Kopiere sie mit Strg+C, am Mac mit ⌘C.',
    qr: {
      title: 'Als QR-Code',
      name: 'QR-Code des Links',
    },
    /** Of the filter that a link has replaced. */
    before: 'Zurück zu deinem Filter vor dem Link',
    isBefore: 'Dein Filter ist wieder da.',
    opened: {
      label: 'Aus einem Link',
      /** @param {readonly LinkPart[]} parts */
      brought: (parts) => (parts.length > 0 ? `Ein Link hat ${listed(parts.map((part) => LINK_PARTS[part]))} mitgebracht.` : 'Ein Link wurde geöffnet. Er enthielt nichts, was diese Seite zeigen kann.'),
      kept: 'Was du hattest, bleibt erhalten.',
      lost: {
        garment: 'Das Kleidungsstück gibt es hier nicht: Diese Seite hat andere Daten.',
        filter: 'Den Filter kann diese Seite nicht verwenden.',
        network: 'Das Netz ließ sich nicht aufbauen.',
        training: 'Die Einstellungen fürs Training ließen sich nicht übernehmen.',
        station: 'Die Station der Reise ist hier nicht bekannt.',
        cells: 'Die gewählten Zellen sind hier nicht bekannt.',
        recipe: 'Das Rezept des Trainings ist nicht lesbar.',
        class: 'Die Frage für die Klasse ist nicht lesbar. Bitte noch einmal um den Link.',
        other: 'Er enthält noch etwas, das diese Seite nicht kennt; eine neuere Fassung der Seite kennt es vielleicht.',
      },
      back: 'Zurück zu dem, was ich hatte',
      isBack: 'Alles ist wie vor dem Link.',
      fine: 'In Ordnung',
    },
    repeat: {
      title: 'Diesen Lauf genau wiederholen',
      what: 'Ein Lauf ergibt sich aus seinem Netz, seinen Einstellungen, seinem Seed und seinen Bildern. All das passt als Rezept in einen Link, mit einer Prüfsumme der Gewichte, die herauskamen: Wer ihn öffnet, trainiert dasselbe und sieht, ob die Gewichte bis aufs letzte Bit gleich sind.',
      /** @param {number} steps */
      ready: (steps) => `Dieser Link wiederholt den aktuellen Lauf, bis dahin, wo er jetzt steht: ${batchesOf(steps)}.`,
      whyNot: {
        none: 'Trainiere zuerst ein Netz: Wiederholen lässt sich der aktuelle Lauf.',
        running: 'Der Link kommt, wenn das Training pausiert.',
        failure: 'Ein Lauf, der mit Absicht scheitert, hat keinen Link; sein Abschnitt weiter oben wiederholt ihn.',
        layers: 'Das Netz dieses Laufs hat eigene Schichten, die ein Rezept nicht nennen kann.',
        rounding: 'Dieser Lauf wurde ganz oder zum Teil mit der schnelleren Fassung trainiert, deren letzte Bits vom Prozessor abhängen. Wähle bei den Einstellungen „Auf jedem Gerät gleich rechnen“ und trainiere neu.',
        rate: 'Die Lernrate dieses Laufs wurde unterwegs geändert; das kann ein Rezept nicht nennen. Trainiere einen ohne Änderung.',
        unknown: 'Dieser Lauf stammt aus einer früheren Fassung der Seite, die nicht notiert hat, was ein Rezept braucht. Trainiere einen neuen.',
      },
      /** @param {{network: NetworkChoice, options: {optimizer: keyof typeof OPTIMIZERS, learningRate: number, momentum: number, batchSize: number, seed: number, drawings: boolean}, steps: number}} recipe */
      asked: ({ network: { kind, filters: [first, second], units }, options, steps }) => {
        const { keras, settings } = OPTIMIZERS[options.optimizer];
        const layers = kind === 'cnn' ? `ein CNN mit ${plain(first)} und ${plain(second)} Filtern und ${plain(units)} Neuronen` : `ein DNN mit ${plain(units)} Neuronen`;
        const momentum = settings.includes('momentum') ? `, Momentum ${plain(options.momentum)}` : '';
        const numbers = `${keras} mit Lernrate ${digits(options.learningRate)}${momentum}, Batchgröße ${plain(options.batchSize)}, Seed ${plain(options.seed)}, ${options.drawings ? 'mit' : 'ohne'} Zeichnungen`;
        return `Ein Link bittet dich, einen Lauf zu wiederholen: ${layers}; ${numbers}; ${batchesOf(steps)}. Er wird ein eigener Lauf in deinem Regal. Was meinst du: Werden die Gewichte gleich sein, bis aufs letzte Bit?`;
      },
      start: 'Dasselbe trainieren',
      goOn: 'Weitermachen',
      done: 'Batches des wiederholten Laufs',
      away: 'Das Rezept weglegen',
      otherData: 'Der Lauf wurde mit anderen Bildern trainiert, als diese Seite hat; hier lässt er sich also nicht wiederholen. Öffne dieselben Daten oder die Seite, von der der Link stammt.',
      beyond: 'Dieser Lauf wurde über das Rezept hinaus trainiert. Leg ihn beiseite, öffne den Link noch einmal und trainiere dasselbe.',
      /** @param {string} checksum */
      same: (checksum) => `Dieselben Bits wie beim Absender: Alle Gewichte sind gleich, bis aufs letzte. Prüfsumme ${checksum}.`,
      /** @param {string} theirs @param {string} own */
      other: (theirs, own) => `Andere Bits als beim Absender. Die Gewichte dort haben die Prüfsumme ${theirs}, deine ${own}. Vielleicht sind die beiden Seiten verschiedene Fassungen, oder der Link wurde verändert.`,
    },
  },

  print: {
    title: 'Drucken',
    what: 'Strg+P, am Mac ⌘P, druckt das Kapitel, das du siehst. Hier unten steht, was mehr Vorbereitung braucht.',
    booklet: {
      title: 'Ein Buch mit allen Kapiteln',
      what: 'Jedes Kapitel mit seinen Bildern, gemacht aus dem Kleidungsstück, dem Filter und dem Netz, die du hier hast. Etwa 25 Seiten; dein Browser kann sie auch als PDF speichern.',
      print: 'Buch drucken',
      progress: 'Fertige Kapitel',
      building: (/** @type {number} */ done, /** @type {number} */ all) => `${count(done)} von ${count(all)} Kapiteln sind fertig.`,
      drawing: 'Die letzten Bilder werden gezeichnet.',
      ready: 'Das Buch ist fertig.',
      /** @param {readonly string[]} chapters */
      missing: (chapters) => `Das Buch ist fertig, aber diese Kapitel kamen ohne ihre Bilder: ${listed(chapters)}. Lade die Seite neu, um es noch einmal zu versuchen.`,
    },
    worksheet: {
      title: 'Ein Arbeitsblatt für den Bleistift',
      what: 'Zwei Seiten mit Aufgaben zum Kleidungsstück auf dieser Seite, und eine dritte mit den Lösungen. Dasselbe Kleidungsstück, derselbe Filter und dasselbe Netz ergeben dasselbe Blatt mit derselben Nummer.',
      print: 'Arbeitsblatt drucken',
      answers: 'Lösungen drucken',
      nothing: 'Ein Arbeitsblatt braucht ein Kleidungsstück und die Antwort des Netzes darauf. Wähle oder zeichne erst eines.',
    },
    sheet: {
      title: 'Wie ein Netz Kleidung sieht',
      answersTitle: 'Wie ein Netz Kleidung sieht: Lösungen',
      name: 'Name',
      date: 'Datum',
      /** @param {string} number of the sheet @param {number | undefined} image of the test set */
      made: (number, image) => `Blatt ${number} · ${image === undefined ? 'ein eigenes Kleidungsstück' : `Testbild ${count(image)}`}`,
      numbers: {
        title: 'Ein Kleidungsstück ist ein Gitter aus Zahlen',
        /** @param {Place} place of the frame */
        how: ({ row, column }) => `Das Netz bekommt 28 Zeilen mit je 28 Pixeln. Jedes ist eine Zahl von 0, schwarz, bis 255, weiß. Der Rahmen beginnt in Zeile ${plain(row + 1)}, Spalte ${plain(column + 1)}; seine 25 Zahlen stehen in Aufgabe 2.`,
        pixels: 'Wie viele Pixel hat das ganze Bild?',
        largest: 'Welche Zahl im Rahmen ist die größte?',
        empty: 'Schätze: Welcher Anteil des Bildes ist leer, also 0?',
        emptyOf: (/** @type {number} */ empty, /** @type {number} */ all) => `${count(empty)} von ${count(all)}: ${inPercent(empty / all)}`,
      },
      filter: {
        title: 'Ein Filter: neun Multiplikationen und eine Summe',
        how: (/** @type {number} */ boxes) => `Lege den Filter auf neun Zahlen, multipliziere jede mit dem Gewicht darüber und addiere die neun Produkte. Dann rücke um eins weiter. Fülle die ${count(boxes)} leeren Kästchen aus.`,
        patch: 'die Zahlen im Rahmen',
        weights: 'der Filter',
        result: 'was der Filter daraus macht',
        first: (/** @type {string} */ sum, /** @type {string} */ value) => `Das erste Kästchen: ${sum} = ${value}`,
      },
      pooling: {
        title: 'ReLU und Pooling',
        how: 'ReLU macht jede Zahl unter 0 zur 0: Streiche diese durch. Dann behält das Pooling jeweils die größte von vier Zahlen: Fülle die vier Kästchen aus.',
        before: 'ein Stück des gefilterten Bildes',
        after: 'nach ReLU und Pooling',
      },
      sizes: {
        title: 'Der Weg durch das Netz',
        how: 'Das Kleidungsstück kommt als 28 × 28 × 1 herein. Trage ein, wie groß ist, was jede Schicht daraus macht, und wie viele Gewichte sie hat.',
        layer: 'Schicht',
        keras: 'in Keras',
        size: 'Größe',
        sum: 'Rechnung',
        weights: 'Gewichte',
        none: 'keine',
      },
      answer: {
        title: 'Die Antwort sind zehn Zahlen',
        how: 'Das antwortet das Netz auf das Kleidungsstück.',
        best: 'Was sagt es?',
        share: 'Wie sicher ist es, in Prozent?',
        sum: 'Was ergeben die zehn Zahlen zusammen?',
        all: '100\u00a0%, bis auf das Runden',
      },
      maps: {
        title: 'Was von einem Kleidungsstück bleibt',
        how: 'Filter, ReLU, Pooling und noch einmal Pooling: Von 784 Zahlen bleiben 36. Zu welchem Kleidungsstück gehört jedes Bild? Schreibe seinen Buchstaben darunter.',
      },
      own: {
        title: 'In deinen eigenen Worten',
        ask: 'Dieses Netz kennt zehn Arten von Kleidung. Was wird es zum Bild eines Löwen sagen? Kann es sich da sicher sein? Begründe deine Antwort.',
        answer: 'Es nennt eine der zehn Arten, denn andere Wörter hat es nicht. Es kann sich sogar ziemlich sicher sein: Die zehn Zahlen ergeben immer 100\u00a0%, sie wägen also nur die Arten gegeneinander ab, und keine sagt „nichts, was ich kenne“.',
      },
    },
  },

  /** For teachers, and what their classes see. */
  classroom: {
    title: 'Für Lehrkräfte',
    what: 'Stell deiner Klasse hier eine Frage. Du wählst, was von der Seite dazugehört und wie lange sie dauern darf; ein Link enthält das alles. Niemand meldet sich an, und kein Server speichert etwas. Eine Klasse sieht weder diesen Abschnitt noch seine Antworten, außer sie lässt sich die ganze Seite zeigen: Das ist eine Hilfe, kein Schloss.',
    routes: {
      begin: 'Öffnen, wie die Klasse es sieht',
      link: 'Der Link zu diesem Weg',
      short: {
        title: (/** @type {number} */ minutes) => `${plain(minutes)} Minuten: was ein Netz sieht`,
        text: 'Für eine erste Begegnung, auf jedem Gerät, ohne Training. Die Klasse rät, rechnet eine Zahl eines Filters von Hand aus und findet heraus, was das Netz nicht sagen kann.',
      },
      long: {
        title: (/** @type {number} */ minutes) => `${plain(minutes)} Minuten: wie ein Netz lernt`,
        text: 'Für eine Schulstunde. Alles vom kurzen Weg; außerdem sucht die Klasse Kanten, zählt Parameter, trainiert selbst ein Netz und beurteilt seine Fehler.',
      },
    },
    notes: {
      title: 'Aufgaben, Minuten und Antworten',
      minutes: 'Noch wurde mit keiner Klasse die Zeit genommen: Die Minuten sind unsere Schätzung. Unter jeder Aufgabe steht, was sich messen lässt: das Lesen, mit 150 Wörtern in der Minute (Erwachsene lesen etwa 238, sagt Brysbaerts Übersicht von 2019), und das Rechnen auf zwei Kernen.',
      heading: (/** @type {string} */ title, /** @type {number} */ minutes) => `${title}: ${plain(minutes)} ${plural(minutes, { one: 'Minute', other: 'Minuten' })}`,
      /** @param {{chapter: string, reading: number, computing: number}} least in seconds */
      least: ({ chapter, reading, computing }) => `Kapitel „${chapter}“. Das Lesen dauert etwa ${duration(reading)}${computing > 0 ? `, das Rechnen ${duration(computing)}` : '; auf keine Rechnung muss man warten'}.`,
      question: 'Die Klasse liest',
      answer: 'Antwort',
      understood: 'Was die Klasse verstanden haben sollte',
      open: 'Diese öffnen',
      take: 'Im Formular ändern',
      print: 'Diese Notizen drucken',
    },
    form: {
      title: 'Eine eigene Frage',
      question: 'Deine Frage',
      questionHelp: (/** @type {number} */ most) => `Sie steht über dem Kapitel, als einfacher Text mit bis zu ${plain(most)} Zeichen.`,
      minutes: 'Minuten',
      minutesHelp: 'Mit 0 läuft keine Uhr. Ist die Zeit um, sagt es die Seite und nimmt niemandem etwas weg.',
      chapters: 'Kapitel, die dazugehören',
      begins: 'Wo es anfängt',
      hidden: 'Was die Klasse nicht braucht: Hake an, was verborgen sein soll',
      controls: {
        draw: 'Ein Kleidungsstück zeichnen',
        photo: 'Ein Foto nehmen',
        answers: 'Die Antwort des Netzes: beim Kleidungsstück, in der Leiste und beim Training',
        networks: 'Netze wählen und ändern',
        options: 'Die Einstellungen des Trainings',
        folds: 'Die anderen Abschnitte des Trainings: Rückblick, Wetten, Scheitern',
        files: 'Dateien öffnen und speichern',
        foot: 'Was am Fuß steht: Teilen, Drucken, Nutzung ohne Internet, Lizenzen',
      },
      along: 'Kleidungsstück, Filter und Netz mitgeben, die jetzt hier sind',
      open: 'Öffnen, wie die Klasse es sieht',
      link: 'Der Link für deine Klasse',
      where: 'Die Frage steht in der Adresse selbst. Nach dieser Adresse wird der Server der Seite gefragt, wenn jemand sie öffnet; sonst niemand.',
      faults: {
        question: 'Schreib zuerst eine Frage.',
        minutes: (/** @type {number} */ most) => `Die Minuten müssen eine ganze Zahl von 0 bis ${plain(most)} sein.`,
        chapters: 'Wähle mindestens ein Kapitel.',
        long: (/** @type {number} */ most) => `Dieser Link ist länger als ${count(most)} Zeichen, und manche Programme schneiden solche Links ab. Kürze die Frage oder lass das Kleidungsstück hier.`,
      },
    },
    banner: {
      label: 'Für die Klasse',
      /** @param {{title: string, step: number, steps: number}} place */
      place: ({ title, step, steps: all }) => `Für die Klasse. Aufgabe ${plain(step + 1)} von ${plain(all)}: ${title}`,
      previous: 'Vorige Aufgabe',
      next: 'Nächste Aufgabe',
      start: 'Uhr starten',
      result: 'Ergebnis zeigen',
      time: {
        waiting: (/** @type {number} */ minutes) => `Zeit: ${plain(minutes)} ${plural(minutes, { one: 'Minute', other: 'Minuten' })}`,
        left: (/** @type {number} */ minutes) => (minutes > 1 ? `Noch ${plain(minutes)} Minuten` : 'Weniger als eine Minute'),
        over: () => 'Die Zeit ist um. Denk deinen Gedanken zu Ende: Nichts geht verloren.',
      },
      half: 'Die halbe Zeit ist um.',
      whole: 'Die ganze Seite zeigen',
      back: 'Zeigen, was zur Frage gehört',
      aside: 'Die Frage weglegen',
      isWhole: 'Die ganze Seite ist zu sehen.',
      isBack: 'Zu sehen ist nur, was zur Frage gehört.',
      isAway: 'Die Frage ist weggelegt. Die Seite ist wieder ganz.',
      projector: {
        enter: 'Ansicht für den Beamer',
        leave: 'Beamer-Ansicht verlassen',
      },
    },
    exercises: {
      guess: {
        title: 'Vor dem Netz raten',
        question: 'Was wird das Netz sagen? Rate bei fünf Kleidungsstücken, bevor es sich verrät: „Noch eins raten“ bringt das nächste. Wer liegt öfter richtig, du oder das Netz? Notiere ein Kleidungsstück, bei dem ihr euch nicht einig seid.',
        /** @param {Measured} measured */
        answer: ({ images, right }) => `Das Netz, das mit der Seite kommt, hat bei ${percent(right / images)}\u00a0% der ${count(images)} Testbilder von Fashion-MNIST recht. Zu 1.000 von ihnen wurden je drei Menschen gefragt, und bei 83,5\u00a0% sagte die Mehrheit, was das Label sagt (Ergebnistabelle von Zalando). Hemden fallen beiden schwer.`,
        understood: 'Die Antwort sind zehn Zahlen, die zusammen 100\u00a0% ergeben, und die größte gewinnt. Sie kann falsch sein, und wir können es auch.',
      },
      numbers: {
        title: 'Ein Bild besteht aus Zahlen',
        question: 'Beantworte zuerst die Frage auf der Seite: Wie viel vom Bild ist genau 0? Dann such das hellste Pixel, das du findest, und lies seine Zahl. Was weiß das Netz von dem Kleidungsstück außer diesen 784 Zahlen?',
        answer: 'Nichts. 28 Zeilen mit 28 Pixeln sind 784 Zahlen von 0 bis 255. Wie viele davon 0 sind, hängt vom Kleidungsstück ab: Die Seite sagt es nach dem Tipp. Weißer Stoff kommt auf 255 oder fast so viel.',
        understood: 'Für ein Netz ist ein Bild ein Gitter aus Zahlen und sonst nichts: kein Stoff, kein Ärmel, kein Name.',
      },
      sum: {
        title: 'Neun Produkte und eine Summe',
        question: 'Bevor du das Ergebnis ansiehst: Multipliziere jedes der neun Pixel mit seinem Gewicht und addiere, auf Papier. Dann sieh nach. Mach jetzt ein Gewicht um 1 größer: Um wie viel ändert sich die Summe, und warum gerade um so viel?',
        answer: '0 + 0 − 256 + 24 + 864 − 216 + 213 + 452 − 504 = 577. Wächst ein Gewicht um 1, dann wächst die Summe um das Pixel darunter: um 192 in der Mitte, um nichts oben links, wo das Pixel 0 ist.',
        understood: 'Ein Filter ist eine Rechnung, die jeder von Hand machen kann. Wonach er sucht, steckt in seinen Gewichten.',
      },
      edge: {
        title: 'Wohin ein Filter schaut',
        question: 'Schieb den Filter über dein Kleidungsstück. Beantworte zuerst die Frage der Seite. Dann probier senkrechte und waagerechte Linien. Was leuchtet jeweils auf? Was bedeutet Blau, und was macht ReLU daraus?',
        answer: 'Eine untere Kante ist ein Wechsel von oben nach unten, also gewinnen meist die waagerechten Linien; die Seite misst es an deinem Kleidungsstück. Senkrechte Linien lassen die Seiten leuchten. Orange Summen liegen über null, blaue darunter: Dort wird es nach rechts oder nach unten dunkler. ReLU macht das Blaue zu 0.',
        understood: 'Dieselben neun Gewichte, gedreht, finden andere Kanten. Das neue Bild sagt, wo etwas gefunden wurde und wie stark.',
      },
      biggest: {
        title: 'Die größte von vier',
        question: 'Bevor du das Ergebnis ansiehst: Welche vier der sechzehn Zahlen bleiben übrig? Schreib sie auf, dann sieh nach. Ändere ein Pixel so, dass sein Quadrat nichts davon merkt. Und ein Bild von 13 × 13: Wie groß ist es nach dem Pooling?',
        answer: '192, 144, 255 und 168. Ein Quadrat merkt nichts von einem Pixel, das kleiner bleibt als sein größtes. 13 ÷ 2 ist 6, und die letzte Zeile und Spalte fallen weg: 6 × 6. Im Netz werden die Seiten 28, 26, 13, 11, 5.',
        understood: 'Pooling behält, dass etwas gefunden wurde und ungefähr wo, mit einem Viertel der Zahlen.',
      },
      sizes: {
        title: 'Wo die Zahlen sitzen',
        question: 'Gib auf der Seite die beiden Tipps ab: Wo sitzen die meisten Parameter des CNN, und wo multipliziert es am meisten? Dann rechne von Hand nach, warum seine erste Faltung 640 Parameter hat.',
        answer: 'Parameter: Die verdeckte Dense-Schicht hat 204.928 von 243.786, das sind 84,1\u00a0%. Multiplikationen: Die zweite Faltung macht 4.460.544 von 5.056.000, das sind 88,2\u00a0%. Und 64 Filter mit je 9 Gewichten und 1 Bias sind 64 × 10 = 640.',
        understood: 'Größe und Arbeit sind zweierlei: Ein Filter hat wenige Gewichte, aber er benutzt sie überall im Bild.',
      },
      learn: {
        title: 'Es lernt, während du zusiehst',
        question: 'Ein neues Netz weiß nichts. Tipp zuerst: Wie viele von 100 Testbildern erkennt es nach einer Epoche, wie viele nach zwei? Drücke „Eine Epoche“, warte und drücke noch einmal. Was macht der Verlust dabei?',
        answer: 'Am Anfang rät es eine von zehn, also etwa 10 von 100. Nach einer Epoche sind es 75 bis 90, je mehr Trainingsbilder, desto mehr, und nach zweien 1 bis 6 mehr. Eine Epoche dauert auf zwei Kernen 5 Sekunden für 8.500 Bilder und eine halbe Minute für alle 60.000. Der Verlust fällt schnell, dann langsam.',
        understood: 'Niemand tippt die Filter ein. Training bewegt jedes Gewicht ein wenig, viele Male; die erste Epoche bringt am meisten.',
      },
      confused: {
        title: 'Was es wofür hält',
        question: 'Gib die beiden Tipps ab: Welche zwei Arten verwechselt das Netz am häufigsten, und welche kennt es am besten? Lass es für jedes Testbild antworten und öffne das Feld mit den meisten Fehlern. Hättest du es besser gewusst?',
        /** @param {Measured} measured */
        answer: ({ images, right, shirts, tShirtsAsShirts, trousers }) => `Hemden machen ihm Mühe. Von den ${count(images)} Testbildern von Fashion-MNIST erkennt das fertige CNN ${count(right)}, aber von ${count(shirts.of)} Hemden nur ${count(shirts.right)}: ${count(shirts.asTShirts)} hält es für T-Shirts und ${count(tShirtsAsShirts)} T-Shirts für Hemden. Hosen kennt es am besten, ${count(trousers.right)} von ${count(trousers.of)}.`,
        understood: 'Eine einzige Zahl verbirgt, wen die Fehler treffen. Und manche Labels sind selbst fragwürdig.',
      },
      odd: {
        title: 'Keines der zehn',
        question: 'Drücke „Zeichnen“ und zeichne etwas, das keine der zehn Arten ist: eine Katze, einen Schlüssel, ein Gesicht. Was sagt das Netz, und wie sicher ist es sich? Warum kann es nicht „nichts davon“ antworten?',
        answer: 'Seine zehn Anteile ergeben immer 100\u00a0%, also gewinnt eine der zehn Arten, wie seltsam das Bild auch ist. Dass die Seite sagt, es gleiche keiner der zehn Arten, ist nicht die Antwort des Netzes: Die Seite vergleicht die Zeichnung mit Kleidungsstücken aus dem Training und warnt.',
        understood: 'Ein Netz kann nur die Antworten geben, für die es gebaut wurde. Sicher sein heißt nicht recht haben.',
      },
      sentence: {
        title: 'In einem Satz',
        question: 'Wie wird aus einem Bild ein Name? Schreib es in einem Satz, mit den Wörtern Zahl, Filter, größte und Summe. Dann vergleiche ihn mit dem deiner Nachbarin oder deines Nachbarn.',
        answer: 'Zum Beispiel: Das Bild besteht aus Zahlen; Filter bilden Summen von Nachbarn, die groß sind, wo ihr Muster ist; Pooling behält die größten; und von zehn letzten Summen nennt die größte das Kleidungsstück.',
        understood: 'Den ganzen Weg, in eigenen Worten.',
      },
    },
  },

  offline: {
    title: 'Ohne Internet',
    looking: 'Mal sehen, was dein Browser von dieser Seite behält …',
    /** @param {{possible: boolean, wanted: boolean, complete: boolean, bytes: number, images: boolean, newer: boolean}} kept */
    state: ({ possible, wanted, complete, bytes, images, newer }) => {
      if (!possible) return 'Dein Browser behält von dieser Adresse keine Seiten; diese hier braucht also Internet.';
      if (!wanted) return 'Dein Browser behält nichts von dieser Seite. Sie braucht Internet.';
      if (!complete) return 'Dein Browser hat diese Seite noch nicht gespeichert.';
      const all = images ? 'mit allen Kleidungsstücken zum Trainieren' : 'ohne die meisten Kleidungsstücke zum Trainieren';
      return `Dein Browser behält diese Seite, ${all}: ${megabytes(bytes)}. Sie öffnet sich auch ohne Internet.${newer ? ' Eine neuere ist angekommen; du siehst sie, wenn du die Seite das nächste Mal in nur einem Tab öffnest.' : ''}`;
    },
    single: 'Diese Seite kam als eine einzige Datei, und alles, was sie braucht, ist darin. Sie hat weniger Kleidungsstücke zum Trainieren als die Seite auf einer Website, und vielleicht übersteht keiner deiner Läufe ein Neuladen.',
    keep: 'Diese Seite behalten',
    remove: 'Nicht mehr behalten',
    images: {
      /** @param {number} bytes */
      keep: (bytes) => `Auch alle Kleidungsstücke behalten (${megabytes(bytes)})`,
      stop: 'Abbrechen',
      label: 'Angekommene Kleidungsstücke',
    },
  },

  /** What went wrong, by code. */
  faults: {
    inFile: (/** @type {string} */ file, /** @type {string} */ what, /** @type {string} */ advice) => `${file}: ${what}. ${advice}`,
    noPlace: (/** @type {string} */ address) => `Diese Seite hat kein Kapitel „${address}“. Du bist an ihrem Anfang; ihre Kapitel stehen in der Liste.`,
    chapterLeft: (/** @type {string} */ title) => `Das Kapitel „${title}“ gehört nicht zu deiner Frage und ist deshalb weggelassen. „Die ganze Seite zeigen“ bringt es zurück.`,
    noLanguage: (/** @type {string} */ tag) => `Diese Seite spricht kein „${tag}“. Sie erscheint auf Englisch.`,
    languageLost: (/** @type {string} */ tag) => `Die Texte dieser Seite in „${tag}“ ließen sich nicht laden. Sie erscheint auf Englisch; lade sie neu, um es noch einmal zu versuchen.`,
    linkBroken: () => 'Der Link zu dieser Seite ist nicht vollständig: Ein Teil wurde unterwegs abgeschnitten oder verändert. Die Seite öffnet sich wie gewohnt; bitte noch einmal um den Link.',
    linkNewer: () => 'Der Link stammt aus einer neueren Fassung dieser Seite. Lade die Seite neu; hilft das nicht, muss sie auf ihrem Server erneuert werden. Sie öffnet sich wie gewohnt.',
    noSimd: () => 'Diesem Browser fehlt WebAssembly SIMD, mit dem das Netz rechnet. Firefox, Chrome, Edge und Safari haben es in ihren aktuellen Fassungen. Die Kapitel kannst du trotzdem lesen.',
    noWebAssembly: () => 'WebAssembly, mit dem das Netz rechnet, ist in diesem Browser abgeschaltet. Das tut ein Blockierungsmodus oder eine strenge Sicherheitsstufe: Erlaube es für diese Website oder öffne die Seite in einem anderen Browser. Die Kapitel kannst du trotzdem lesen.',
    coreForbidden: () => 'Das Netz kann nicht rechnen: Der Server dieser Seite oder die Seite um sie herum verbietet WebAssembly. Die Content-Security-Policy muss für Skripte „wasm-unsafe-eval“ erlauben. Die Kapitel kannst du trotzdem lesen.',
    noCore: () => 'Der Teil der Seite, der rechnet, ließ sich nicht laden: keine Verbindung zum Server. Prüfe sie und lade die Seite neu. Die Kapitel kannst du trotzdem lesen.',
    coreNotServed: (/** @type {number} */ status) => `Der Teil der Seite, der rechnet, ließ sich nicht laden: Der Server antwortet mit ${status}. Lade die Seite in einer Weile neu; vielleicht gibt es eine neue Fassung. Die Kapitel kannst du trotzdem lesen.`,
    coreBroken: () => 'Der Teil der Seite, der rechnet, ist nicht vollständig oder gehört zu einer anderen Fassung. Lade die Seite mit gedrückter Umschalttaste neu. Die Kapitel kannst du trotzdem lesen.',
    coreLate: () => 'Der Teil der Seite, der rechnet, ist noch unterwegs. Bis er da ist, kannst du die Kapitel lesen. Dauert es lange, prüfe die Verbindung und lade die Seite neu.',
    noMemory: () => 'Der Browser hat keinen Speicher mehr für das Netz. Schließe ein paar andere Tabs und lade die Seite neu.',
    partMissing: () => 'Ein Teil dieser Seite ließ sich nicht laden. Vielleicht gibt es eine neue Fassung, oder die Verbindung brach ab: Lade die Seite neu. Alles andere funktioniert weiter.',
    networkStopped: () => 'Das Netz ist mitten in seiner Rechnung stehen geblieben und gibt keine Antworten mehr. Lade die Seite neu: Was du trainiert, geöffnet und gezeichnet hast, bleibt erhalten.',
    unexpected: (/** @type {string} */ what) => `Etwas ging schief, womit diese Seite nicht gerechnet hat (${what}). Geht es nicht weiter, lade sie neu: Was du trainiert, geöffnet und gezeichnet hast, bleibt erhalten.`,
    noWeights: (/** @type {string} */ kind, /** @type {number} */ status) =>
      `Die Gewichte des ${kind.toUpperCase()} ließen sich nicht laden: Der Server antwortet mit ${status}. Lade die Seite neu oder trainiere selbst ein neues Netz.`,
    weightsNotFetched: (/** @type {string} */ kind) =>
      `Die Gewichte des ${kind.toUpperCase()} ließen sich nicht laden: keine Verbindung zum Server. Prüfe sie und lade die Seite neu, oder trainiere selbst ein neues Netz.`,
    weightsBroken: (/** @type {string} */ kind) =>
      `Die Gewichte des ${kind.toUpperCase()} kamen nicht vollständig an. Lade die Seite mit gedrückter Umschalttaste neu oder trainiere selbst ein neues Netz.`,
    weightsLate: (/** @type {string} */ kind) =>
      `Die Gewichte des ${kind.toUpperCase()} sind noch unterwegs. Bis sie da sind, kannst du Kleidungsstücke wählen und zeichnen und die Kapitel lesen. Dauert es lange, prüfe die Verbindung und lade die Seite neu.`,

    // Files.
    otherKind: (/** @type {string} */ file, /** @type {Found} */ { kind, packed }) => {
      const { called, advice } = FILE_KINDS[kind];
      return packed && kind !== 'unknown' ? `${file} ist eine gzip-Datei, und darin ist ${called}. Entpacke sie und öffne, was herauskommt.` : `${file} ist ${called}. ${advice}`;
    },
    folder: (/** @type {string} */ name) => `${name} ist ein Ordner. Öffne ihn auf deinem Computer und zieh die Dateien daraus hierher.`,
    unreadable: (/** @type {string} */ file) => `${file} ließ sich nicht lesen: Die Datei wurde verschoben, ist ein Ordner oder darf nicht gelesen werden. Öffne sie noch einmal.`,
    oneAtATime: (/** @type {readonly string[]} */ files) => `Davon öffnet die Seite immer nur eine Datei: Jetzt ist ${files[0]} offen. Öffne die anderen später, eine nach der anderen.`,
    fileGrew: (/** @type {string} */ file, /** @type {number} */ most) =>
      `${file} hat entpackt mehr als ${inMegabytes(most)}, und so groß sind keine Daten für diese Seite. Öffne eine andere Datei.`,

    // Garment, draw and photo.
    drawingNotKept: (/** @type {string} */ why) =>
      `Diese Zeichnung übersteht kein Neuladen, denn dieser Browser speichert sie nicht: ${why}. Sie bleibt hier, bis die Seite geschlossen wird.`,
    littleNotKept: (/** @type {string} */ why) =>
      `Dieser Browser speichert nichts von dieser Seite: ${why}. Welche Kapitel du gelesen hast, dein eigener Filter und welches Netz aktiv war, ist vergessen, wenn du sie schließt.`,
    photoTooLarge: (/** @type {string} */ file, /** @type {number} */ bytes, /** @type {number} */ most) =>
      `${file} hat ${inMegabytes(bytes)}; ein Foto darf ${inMegabytes(most)} haben. Speichere es kleiner und öffne es noch einmal.`,
    photoTooManyPixels: (/** @type {string} */ file, /** @type {number} */ width, /** @type {number} */ height) =>
      `${file} hat ${dimensions([width, height])} Pixel; das sind mehr, als diese Seite öffnen kann. Speichere das Bild kleiner und öffne es noch einmal.`,
    photoUnknown: (/** @type {string} */ file) => `${file} ist kein Bild im Format PNG, JPEG oder WebP. Speichere es in einem davon und öffne es noch einmal.`,
    photoDamaged: (/** @type {string} */ file) => `${file} ließ sich nicht als Bild lesen: Die Datei ist beschädigt oder unvollständig. Öffne eine andere.`,
    photoSilent: () => 'Der Teil der Seite, der Fotos öffnet, antwortet nicht mehr. Öffne das Foto noch einmal.',
    otherWay: () => 'Dieser Lauf lässt sich nicht vergleichen: Seine Lernrate wurde unterwegs geändert, oder er hat mit anderen Bildern gelernt, als die Seite jetzt hat. Wähle einen anderen oder zwei neue Netze.',
    evaluationSilent: () => 'Ein Teil der Seite, der ein Netz an vielen Kleidungsstücken ausprobiert, antwortet nicht mehr. Versuch es noch einmal.',
    evaluationWorker: () => 'Der Teil der Seite, der ein Netz an vielen Kleidungsstücken ausprobiert, ließ sich nicht laden. Lade die Seite neu und versuch es noch einmal.',
    stepSilent: () => 'Der Teil der Seite, der einen Trainingsschritt zerlegt, antwortet nicht mehr. Der Schritt wird neu geöffnet.',
    stepWorker: () => 'Der Teil der Seite, der einen Trainingsschritt zerlegt, ließ sich nicht laden. Lade die Seite neu und versuch es noch einmal.',
    photoWorker: () => 'Der Teil der Seite, der Fotos öffnet, ließ sich nicht laden. Lade die Seite neu und versuch es noch einmal.',

    // Networks.
    outOfRange: (/** @type {string} */ label, /** @type {number} */ from, /** @type {number} */ to) => `${label}: bitte eine ganze Zahl von ${count(from)} bis ${count(to)}.`,
    notCopied: () => 'Der Browser lässt die Seite nicht kopieren. Der Code ist jetzt markiert: Kopiere ihn mit Strg+C, am Mac mit ⌘C.',
    weightsTooLarge: (/** @type {string} */ file) => `${file} ist zu groß für eine Datei mit Gewichten dieser Seite. ${WEIGHTS_ADVICE}`,
    networkDamaged: (/** @type {string} */ file) => `${file} ließ sich nicht als Netz lesen: Die Datei ist beschädigt oder von einer Art, die diese Seite nicht kennt. ${WEIGHTS_ADVICE}`,
    weightsAlone: (/** @type {string} */ file) => `${file} enthält Gewichte, sagt aber nicht, von welchen Schichten. Wähle die Datei zusammen mit der Keras-Konfiguration (.json) aus, oder speichere das ganze Netz: model.save("model.keras").`,
    graphModel: (/** @type {string} */ file) =>
      `${file} ist ein Graph-Modell von TensorFlow.js, das keine Schichten mehr hat. Wandle das Netz noch einmal um, als Layers-Modell: tensorflowjs_converter --input_format keras model.h5 folder`,
    shardsMissing: (/** @type {string} */ file, /** @type {readonly string[]} */ names) => `${file} braucht dazu ${listed(names)}. Wähle alle zusammen aus oder zieh alle zusammen hierher.`,
    shardLength: (/** @type {string} */ file, /** @type {number} */ expected, /** @type {number} */ found) =>
      `Die Gewichte von ${file} sollten ${count(expected)} Bytes haben und haben ${count(found)}. Wähle model.json zusammen mit den Dateien aus, die dazugehören.`,
    weightType: (/** @type {string} */ file, /** @type {string} */ name, /** @type {string} */ type) =>
      `${file}: „${name}“ besteht aus Zahlen vom Typ „${type}“, den diese Seite nicht liest. Sie liest float32, und float16, uint8 und uint16, die dafür stehen.`,
    noConfig: () => 'Die Datei mit Gewichten sagt nicht, zu welchem Netz sie gehört: In ihren Metadaten steht kein „config“. Öffne eine, die hier gespeichert wurde.',
    otherClasses: (/** @type {number} */ outputs, /** @type {number} */ classes) =>
      `Dieses Netz hat ${count(outputs)} ${plural(outputs, { one: 'Ausgabe', other: 'Ausgaben' })}, und es gibt ${count(classes)} Arten von Kleidungsstücken: Es könnte weder dafür antworten noch damit trainiert werden. Öffne eines mit mindestens ${count(classes)} Ausgaben.`,
    unknownLayer: (/** @type {string} */ className) => `Diese Seite kennt keine Schicht „${className}“.`,

    // Data.
    aboutNotJson: () => 'data/about.json ist kein JSON. Baue die Website neu: cargo xtask build.',
    noContent: (/** @type {string} */ file) => `${file} kam ohne Inhalt an.`,
    downloadBroken: (/** @type {string} */ file) =>
      `${file} ließ sich nicht zu Ende lesen: Die Übertragung brach ab, oder die Datei ist beschädigt. Lade die Seite neu, um es noch einmal zu versuchen.`,
    fileBroken: (/** @type {string} */ file) =>
      `${file} ließ sich nicht zu Ende lesen: Es ist keine vollständige gzip-Datei, oder sie wurde verschoben. Öffne sie noch einmal, oder öffne die entpackte Datei.`,
    noConnection: (/** @type {string} */ file) => `${file} ließ sich nicht laden: keine Verbindung zum Server. Prüfe sie und lade die Seite neu.`,
    notServed: (/** @type {string} */ file, /** @type {number} */ status) =>
      `${file} ließ sich nicht laden: Der Server antwortet mit ${status}. Baue die Website neu: cargo xtask build.`,
    fileTooLarge: (/** @type {string} */ file, /** @type {number} */ bytes, /** @type {number} */ most) =>
      `${file} hat ${inMegabytes(bytes)}; eine Datei darf ${inMegabytes(most)} haben.`,
    tableNoNumber: (/** @type {string} */ file, /** @type {number} */ line, /** @type {number} */ column) =>
      `${file}, Zeile ${count(line)}: In Spalte ${count(column)} steht keine ganze Zahl. ${TABLE_ADVICE}`,
    tableLabel: (/** @type {string} */ file, /** @type {number} */ line, /** @type {number} */ label, /** @type {number} */ classes) =>
      `${file}, Zeile ${count(line)}: Das Label ist ${plain(label)}. Diese Seite kennt ${count(classes)} Klassen mit den Nummern 0 bis ${count(classes - 1)}, und das Label steht in der ersten Spalte. Öffne eine Tabelle mit zehn Klassen.`,
    tablePixel: (/** @type {string} */ file, /** @type {number} */ line, /** @type {number} */ column, /** @type {number} */ pixel) =>
      `${file}, Zeile ${count(line)}: Das Pixel in Spalte ${count(column)} ist ${plain(pixel)}. Pixel gehen von 0 bis 255. Öffne die Datei wieder, wenn das so ist.`,
    tableColumns: (/** @type {string} */ file, /** @type {number} */ line, /** @type {number} */ found, /** @type {number} */ expected) =>
      `${file}, Zeile ${count(line)}: Sie hat ${count(found)} ${plural(found, { one: 'Spalte', other: 'Spalten' })} und sollte ${count(expected)} haben. ${TABLE_ADVICE}`,
    tableLabelLast: (/** @type {string} */ file) => `${file}, Zeile 1: In der ersten Spalte steht ein Pixel; dort sollte das Label stehen. ${TABLE_ADVICE}`,
    tableTooLong: (/** @type {string} */ file, /** @type {number} */ most) => `${file} ist zu lang: Diese Seite liest bis zu ${count(most)} Bilder. Öffne einen Teil davon.`,
    tablesAndOthers: (/** @type {readonly string[]} */ files) => `Öffne CSV-Dateien oder IDX-Dateien, nicht beides zugleich; das waren ${listed(files)}.`,
    manyTables: (/** @type {number} */ files) => `Öffne eine CSV-Datei oder zwei (Training und Test); das waren ${count(files)}.`,
    oneOfTwo: (/** @type {readonly string[]} */ files) => `Von zwei CSV-Dateien muss eine „train…“ heißen und die andere nicht; das hier sind ${listed(files)}. Benenne sie um und öffne sie noch einmal.`,
    noImages: () => 'Diese Dateien enthalten keine Bilder. Öffne Dateien mit mindestens einem.',
    neitherTwoNorFour: (/** @type {number} */ files) =>
      `Öffne zwei Dateien (Bilder und Labels) oder vier (Training und Test); ${plural(files, { one: 'das war eine', other: `das waren ${count(files)}` })}.`,
    twoOfFour: (/** @type {number} */ named, /** @type {readonly string[]} */ files) =>
      `Von vier Dateien müssen zwei „train…“ heißen; hier ${plural(named, { one: 'ist es eine', other: `sind es ${count(named)}` })}: ${files.join(', ')}. Benenne sie um und öffne sie noch einmal.`,
    noPair: (/** @type {'two' | 'test' | 'train'} */ which, /** @type {readonly string[]} */ files) => {
      const those = { two: 'den beiden Dateien', test: 'den Testdateien', train: 'den Trainingsdateien' }[which];
      return `Von ${those}, ${listed(files)}, muss eine eine IDX-Datei mit Bildern sein und eine eine mit Labels (idx3-ubyte und idx1-ubyte). Öffne so ein Paar.`;
    },

    // Training.
    needsImages: () => 'Zum Training fehlen noch die Bilder.',
    needsNetwork: () => 'Zum Training fehlt noch ein Netz.',
    noTestImages: () => 'Es gibt keine Testbilder.',
    otherData: (/** @type {ImageSet} */ trained, /** @type {ImageSet} */ present) =>
      `Dieser Lauf wurde trainiert mit ${ofTraining(trained)}; jetzt arbeitet die Seite mit ${ofTraining(present)}. Setz ihn zurück, um mit diesen zu trainieren, oder öffne die anderen Dateien wieder.`,
    goneOnElsewhere: (/** @type {string} */ theirs, /** @type {string} */ ours) =>
      `Ein anderer Tab dieser Seite hat mit „${theirs}“ weitergemacht. Was du in diesem trainierst, läuft als „${ours}“ weiter; beide bleiben erhalten.`,
    savedByOther: () => 'Dieser Browser hat Netze, die eine andere Fassung dieser Seite gespeichert hat. Diese hier kann sie nicht verwenden und lässt sie, wie sie sind.',
    notKept: () => 'Die Gewichte dieses Netzes sind fort: Der Browser hat sie nicht behalten, oder ihre Zahlen liefen über, bevor sie gespeichert werden konnten. Entferne es aus dem Regal und nimm ein anderes.',
    storageSilent: () => 'sein Speicher antwortet nicht',
    savedDamaged: () => 'Was dieser Browser von diesem Netz behalten hat, ist beschädigt und nicht mehr zu gebrauchen. Entferne es aus dem Regal und nimm ein anderes.',
    entriesDamaged: (/** @type {number} */ networks) =>
      `${count(networks)} der Netze, die dieser Browser behalten hat, ${plural(networks, { one: 'ist', other: 'sind' })} beschädigt und nicht lesbar. Die anderen stehen im Regal.`,
    shelfFull: (/** @type {number} */ places) => `Das Regal ist voll: Es fasst ${count(places)} eigene Netze. Entferne eines, das du nicht mehr brauchst, und versuch es noch einmal.`,
    notebookFull: (/** @type {number} */ most) => `Das Versuchsheft ist voll: Es fasst ${count(most)}. Entferne einige und versuch es noch einmal.`,
    experimentsDamaged: (/** @type {number} */ experiments) =>
      plural(experiments, { one: '1 Experiment, das dieser Browser behalten hatte, war nicht lesbar.', other: `${count(experiments)} Experimente, die dieser Browser behalten hatte, waren nicht lesbar.` }),
    experimentDiverged: () => 'sein Verlust war keine Zahl mehr',
    trainingStopped: (/** @type {string} */ why) => `Das Training brach ab: ${why}`,
    helperStopped: (/** @type {string} */ why) =>
      `Ein Helfer des Trainings-Workers ist ausgefallen (${why}). Das Training geht mit einem Worker weiter, mit denselben Ergebnissen.`,
    workerScript: () => 'sein Skript ließ sich nicht laden',
    workerSilent: () => 'er antwortet nicht mehr',
    workerForbidden: () => 'der Browser verbietet es hier',
    workerNotStarted: (/** @type {string} */ why) =>
      `Der Worker, der trainiert, konnte nicht starten: ${why}. Alles außer dem Training funktioniert. Lade die Seite neu, um es noch einmal zu versuchen; steht sie in einer anderen Seite, dann in einem eigenen Tab.`,
    workerMessage: () => 'eine Nachricht war nicht lesbar',
    workerStopped: (/** @type {string} */ why) => `Der Trainings-Worker ist ausgefallen: ${why}.`,
    /** @param {string} why @param {boolean} saved whether there was a state to go on from */
    workerRevived: (why, saved) =>
      `Der Trainings-Worker ist ausgefallen: ${why}. ${saved ? 'Ein neuer hat den letzten gespeicherten Stand übernommen: Drücke „Trainieren“, um weiterzumachen.' : 'Ein neuer steht bereit, und noch war nichts trainiert: Drücke „Trainieren“, um anzufangen.'}`,
    /** @param {string} why @param {boolean} saved */
    workerLost: (why, saved) => `Der Trainings-Worker ist ausgefallen: ${why}. Lade die Seite neu${saved ? ': Sie macht beim letzten gespeicherten Stand weiter.' : ', um wieder zu trainieren.'}`,
    workerGone: () => 'Das Training läuft nicht mehr. Lade die Seite neu, um wieder zu trainieren.',
    optionEmpty: (/** @type {NumberName} */ field, /** @type {Range} */ range) => `${askFor(field, range)}. Das Feld ist leer.`,
    optionNoNumber: (/** @type {NumberName} */ field, /** @type {Range} */ range, /** @type {string} */ typed) =>
      `${askFor(field, range)}. „${typed}“ ist keine Zahl.`,
    optionNotWhole: (/** @type {NumberName} */ field, /** @type {Range} */ range, /** @type {string} */ typed) =>
      `${askFor(field, range)}. ${typed} ist keine ganze Zahl.`,
    optionOutside: (/** @type {NumberName} */ field, /** @type {Range} */ range) => `${askFor(field, range)}.${BEYOND[field] ?? ''}`,
    noOptimizer: (/** @type {string} */ name) => `Hier gibt es keinen Optimierer „${name}“.`,

    // Numbers in boxes: what is wrong, as it stands in shared.numberBox.refused.
    numberEmpty: () => 'das Feld ist leer',
    numberNone: (/** @type {string} */ typed) => `„${typed}“ ist keine Zahl`,
    numberBroken: (/** @type {string} */ typed) => `${typed} ist keine ganze Zahl`,
    numberTooSmall: (/** @type {string} */ typed, /** @type {NumberKind} */ kind, /** @type {number} */ from, /** @type {number} */ to) =>
      `${typed} ist zu klein: ${bounds(kind, from, to)}`,
    numberTooLarge: (/** @type {string} */ typed, /** @type {NumberKind} */ kind, /** @type {number} */ from, /** @type {number} */ to) =>
      `${typed} ist zu groß: ${bounds(kind, from, to)}`,
    numberDivisor: () => 'durch 0 lässt sich nicht teilen',
    numberNearZero: (/** @type {string} */ typed, /** @type {number} */ least) => `${typed} liegt zu nah bei 0: mindestens ${written(least)}`,
  },

  shared: {
    /** The filters of the crate by their ids, and the one that has none. */
    filterNames: {
      vertical: 'Senkrechte Linien',
      horizontal: 'Waagerechte Linien',
      falling: 'Fallende Diagonale',
      rising: 'Steigende Diagonale',
      outline: 'Umriss',
      sharpen: 'Schärfen',
      blur: 'Weichzeichnen',
      emboss: 'Relief',
      identity: 'Identität',
      article: 'Aus dem Beispiel',
    },
    /** Why a browser keeps nothing, by the names of its errors. */
    refusals: {
      QuotaExceededError: 'sein Platz für diese Website ist voll',
      SecurityError: 'seine Einstellungen verbieten Websites, etwas zu speichern',
      InvalidStateError: 'er speichert in diesem Fenster nichts, so wie in einem privaten',
    },
    question: {
      before: 'Bevor du nachsiehst:',
      right: 'Richtig.',
      wrong: (/** @type {string} */ answer) => `Nein: ${answer}.`,
      notThis: 'Das ist es nicht.',
      again: 'Versuch es noch einmal.',
    },
    /** Layers of which a network has several. */
    layerNames: {
      title: (/** @type {string} */ layer, /** @type {number} */ number) => `${layer} ${plain(number)}`,
      short: (/** @type {string} */ layer, /** @type {number} */ number) => `${layer} ${plain(number)}`,
    },
    /** Of a table whose rows and columns are places. */
    headings: {
      row: (/** @type {number} */ row) => `Zeile ${plain(row)}`,
      column: (/** @type {number} */ column) => `Spalte ${plain(column)}`,
    },
    pixelGrid: {
      pinned: (/** @type {string} */ cell) => `${cell} · festgehalten`,
    },
    numberBox: {
      refused: (/** @type {string} */ label, /** @type {string} */ fault, /** @type {number} */ value) => `${label}: ${fault}. Es bleibt bei ${written(value)}.`,
      inSquare: (/** @type {string} */ name, /** @type {Place} */ place) => `${name}, ${at(place)}`,
    },
    chart: {
      batches: 'Batches',
      batch: 'Batch',
      train: 'Training',
      test: 'Test',
    },
    /** In the sum of a side: (28 − 3) ÷ 2, rounded down, + 1. */
    sizes: {
      roundedUp: ', aufgerundet,',
      roundedDown: ', abgerundet,',
    },
  },

  garment: {
    nav: 'Kleidung',
    title: 'Was wird das Netz sagen?',
    tagline: 'Rate zuerst, dann sieh hinein. Oder zeichne etwas Eigenes: Jedes Kapitel sieht dasselbe Kleidungsstück wie du.',
    overview: {
      title: 'Was innen geschieht: Jedes Bild führt zu seinem Kapitel',
      garment: 'Dein Kleidungs\u00adstück',
      /** What a layer is called here. @type {Record<LayerClass, string>} */
      layers: {
        InputLayer: 'Eingabe',
        Conv2D: 'Gefiltert',
        MaxPooling2D: 'Gepoolt',
        AveragePooling2D: 'Gemittelt',
        Flatten: 'In einer Reihe',
        Dropout: 'Ausgedünnt',
        Dense: 'Gewichtet',
      },
      answer: 'Die Antwort',
    },
    classes: /** @type {OfTen} */ (['T-Shirt/Top', 'Hose', 'Pullover', 'Kleid', 'Mantel', 'Sandale', 'Hemd', 'Sneaker', 'Tasche', 'Stiefelette']),
    /** A class as it stands in a sentence, in the nominative: the network says ... */
    inSentence: /** @type {OfTen} */ ([
      'ein T-Shirt/Top', 'eine Hose', 'ein Pullover', 'ein Kleid', 'ein Mantel', 'eine Sandale', 'ein Hemd', 'ein Sneaker', 'eine Tasche', 'eine Stiefelette',
    ]),
    noneYet: 'Noch kein Kleidungsstück',
    onItsWay: 'Das Kleidungsstück ist unterwegs.',
    notComing: 'Kein Kleidungsstück: Die Seite konnte nicht starten.',
    fromData: (/** @type {number} */ number, /** @type {string} */ name) => `28 × 28 Pixel. Testbild ${count(number)}, Label: ${name}.`,
    toGuess: (/** @type {number} */ number) => `28 × 28 Pixel. Testbild ${count(number)}.`,
    fromDrawing: '28 × 28 Pixel: deine Zeichnung, wie das Netz sie bekommt.',
    fromPhoto: '28 × 28 Pixel: dein Foto, wie das Netz es bekommt.',
    nothingDrawn: 'Noch nichts gezeichnet.',
    sources: {
      label: 'Woher das Kleidungsstück kommt',
      pick: 'Wählen',
      draw: 'Zeichnen',
      photo: 'Foto',
    },
    kinds: {
      label: 'Art des Kleidungsstücks',
      all: 'Alle Arten',
    },
    previous: 'Voriges',
    next: 'Nächstes',
    random: 'Zufällig',
    place: (/** @type {number} */ number, /** @type {number} */ total) => `${count(number)} von ${count(total)}`,
    noneOfKind: 'keines dieser Art',
    strip: {
      label: 'Kleidungsstücke dieser Art',
      option: (/** @type {string} */ name, /** @type {number} */ number) => `${name}, Testbild ${plain(number)}`,
    },
    data: {
      loading: 'Die Kleidungsstücke werden geladen',
      received: (/** @type {number} */ bytes, /** @type {number} */ total) => `Die Kleidungsstücke werden geladen: ${megabytes(bytes)} von ${megabytes(total)}`,
      failed: 'Die Kleidungsstücke ließen sich nicht laden. Zeichnen geht trotzdem.',
      /** Of a kind, while the rest of the garments is on its way. */
      soFar: (/** @type {number} */ number, /** @type {number} */ total) => `bisher ${count(number)} von ${count(total)}`,
    },
  },

  data: {
    own: {
      title: 'Eigene Daten verwenden',
      formats: 'Bilder mit 28 × 28 Pixeln und Labels, als IDX- oder CSV-Dateien, gepackt oder nicht. IDX: Bilder und Labels zusammen, oder vier Dateien für Test und Training. CSV: eine Zeile je Bild, das Label zuerst, so wie Fashion-MNIST bei Kaggle; eine Datei oder zwei.',
      open: 'IDX- oder CSV-Dateien öffnen',
      long: 'Deine Dateien werden gelesen.',
      reading: (/** @type {number} */ bytes, /** @type {number} */ total) => `Deine Dateien werden gelesen: ${megabytes(bytes)} von ${megabytes(total)}`,
      back: 'Zurück zu den Daten der Seite',
      advice: 'Öffne vollständige Dateien mit Bildern von 28 × 28 Pixeln und mit ihren Labels.',
      classes: 'Diese Seite kennt zehn Klassen mit den Nummern 0 bis 9. Behalte nur die Bilder von höchstens zehn Klassen, nummeriere diese ab 0 und öffne die Dateien noch einmal.',
      opened: (/** @type {number} */ images) => `Deine Dateien sind offen: ${count(images)} Bilder.`,
      leftFor: (/** @type {ImageSet} */ { kind, name }) => `Zurück zu ${DATA_NAMES[kind](name)}.`,
    },
    shown: (/** @type {DataSet} */ data) => {
      const { train, test } = data;
      const images = count(test.count);
      if (test.kind === 'own') return `Gezeigt: deine Dateien ${test.name}, ${images} Bilder.`;
      const others = train ? `; ${count(train.count)} andere sind zum Trainieren da` : '';
      return `Gezeigt: ${DATA_NAMES[test.kind](test.name)}, ${images} Testbilder, die das Training nie sieht${others}. ${DATA_ORIGINS[test.kind](data)}`;
    },
    /** The images for training and testing, which come when they are first needed. */
    coming: 'Die Trainingsbilder werden geladen',
    received: (/** @type {number} */ bytes, /** @type {number} */ total) => `Die Trainingsbilder werden geladen: ${megabytes(bytes)} von ${megabytes(total)}`,
    /** What networks of the command line were taught with. @param {string} name of the images @param {number} images @param {readonly [Drawn, number][]} drawn */
    taught: (name, images, drawn) => {
      const kinds = { sketches: 'Skizzen', redrawn: 'nachgezeichneten Zeichnungen von Fremden', others: 'Zeichnungen von anderem' };
      return listed([`${name} (${count(images)} Trainingsbilder)`, ...drawn.map(([kind, number]) => `${count(number)} ${kinds[kind]}`)]);
    },
    /** In a file of weights. */
    learned: (/** @type {ImageSet} */ { kind, name, count: all }, /** @type {Material} */ { images, mistaken, drawings }) => {
      const some = images < all ? `die ersten ${count(images)} von ` : '';
      const wrong = mistaken ? ', jedes dritte Hemd absichtlich als Mantel bezeichnet' : '';
      return `${DATA_NAMES[kind](name)}, ${some}${count(all)} Trainingsbilder${some && 'n'}${wrong}${drawings > 0 ? ` und ${count(drawings)} Zeichnungen` : ''}`;
    },
  },

  draw: {
    tools: {
      label: 'Werkzeug',
      pen: 'Stift',
      fill: 'Füllen',
      eraser: 'Radieren',
      line: 'Linie',
      rectangle: 'Rechteck',
      ellipse: 'Ellipse',
    },
    greys: {
      label: 'Grau von Stift, Füllung und Formen',
      255: 'Weiß',
      208: 'Hellgrau',
      160: 'Mittelgrau',
      112: 'Dunkelgrau',
      64: 'Sehr dunkles Grau',
    },
    size: 'Größe',
    mirror: 'Spiegeln',
    undo: 'Rückgängig',
    redo: 'Wiederholen',
    clear: 'Leeren',
    canvas: 'Zeichenfläche, 28 mal 28 Felder',
    /** On the empty canvas, over the outline of a shoe. */
    invitation: 'Zeichne hier einen Schuh',
    stays: 'Das Netz sieht sich deine Zeichnung nur an. Es behält sie nicht, es lernt nicht daraus, und nichts verlässt dieses Gerät.',
    help: 'Zeichne mit Maus, Finger oder Stift. Linie, Rechteck und Ellipse gehen von einer Stelle zur anderen: Zieh, oder klicke beide an. Mit der Tastatur: Pfeile bewegen, die Leertaste malt oder setzt eine Stelle, Umschalt mit einem Pfeil zieht eine Linie.',
    templates: 'Ein Kleidungsstück nachzeichnen',
    noTemplate: 'Keines',
    stamp: 'Zeichne es für mich',
    startFrom: 'Darauf zeichnen',
    picked: 'das gewählte Kleidungsstück',
    /** What is spoken when something was done. */
    done: {
      undo: 'Rückgängig gemacht',
      redo: 'Wiederholt',
      clear: 'Die Zeichenfläche ist leer',
      stamp: 'Der Umriss ist auf der Zeichenfläche.',
      picture: 'Das Kleidungsstück ist auf der Zeichenfläche. „Rückgängig“ holt zurück, was dort war.',
      begun: 'Hier beginnt die Form. Klicke, wo sie endet; Escape bricht ab.',
    },
    /** What is spoken where the cursor of the keyboard is. */
    cursor: {
      at: (/** @type {Place} */ place) => at(place),
      painted: (/** @type {Place} */ place) => `${at(place)}, gemalt`,
      begun: (/** @type {Place} */ place) => `${at(place)}, hier beginnt die Form; Leertaste, wo sie endet, Escape bricht ab`,
      ended: (/** @type {Place} */ place) => `${at(place)}, hier endet die Form`,
    },
  },

  photo: {
    label: 'Dein Foto',
    cutOut: 'Das Kleidungsstück, aus deinem Foto ausgeschnitten',
    how: 'Nimm ein einzelnes Kleidungsstück, als PNG, JPEG oder WebP. Es darf auf dem Boden oder einem Bett liegen oder an der Wand hängen. Zieh das Foto hierher, füge es ein, oder',
    choose: 'Foto auswählen',
    opening: 'Dein Foto wird geöffnet und das Kleidungsstück ausgeschnitten',
    stays: 'Das Netz sieht sich dein Foto nur an. Es behält es nicht, es lernt nicht daraus, und nichts verlässt dieses Gerät.',
    tools: {
      label: 'Was du zeigst',
      frame: 'Rahmen',
      garment: 'Kleidung',
      ground: 'Hintergrund',
    },
    edges: {
      left: 'Linke Kante des Rahmens',
      top: 'Obere Kante des Rahmens',
      right: 'Rechte Kante des Rahmens',
      bottom: 'Untere Kante des Rahmens',
    },
    edgeAt: (/** @type {number} */ value) => `${value}\u00a0%`,
    brush: 'Pinsel auf deinem Foto',
    help: {
      frame: 'Fehlt etwas, oder ist zu viel dabei? Zieh an Kanten oder Ecken des Rahmens, oder zeichne einen neuen um das Kleidungsstück. Mit der Tastatur: Tab geht von Kante zu Kante, Pfeile verschieben sie.',
      brush: 'Übermale eine Stelle, die falsch ausgeschnitten wurde. Ein kurzer Strich genügt. Mit der Tastatur: Pfeile bewegen, die Leertaste markiert, Umschalt mit einem Pfeil zieht eine Linie.',
    },
    doubts: {
      nothing: 'Hier hebt sich kein Kleidungsstück ab, also zählt das ganze Bild als eines. Zieh den Rahmen um dein Kleidungsstück, oder übermale es.',
      unsteady: 'Dieser Ausschnitt ist geraten: Das Kleidungsstück und seine Umgebung sehen sich sehr ähnlich. Zieh den Rahmen um dein Kleidungsstück.',
    },
    undo: 'Rückgängig',
    restart: 'Von vorn',
    left: 'Nach links drehen',
    right: 'Nach rechts drehen',
    mirror: 'Spiegeln',
    parts: {
      label: 'Zwei Schuhe auf dem Foto? Das Netz hat nur einzelne gesehen.',
      whole: 'Alles',
      larger: 'Einer von beiden',
      smaller: 'Der andere',
    },
    /** What is spoken when something was done. */
    done: {
      open: 'Dein Foto ist jetzt das Kleidungsstück.',
      frame: 'Neu ausgeschnitten, innerhalb des Rahmens',
      garment: 'Neu ausgeschnitten, mit dem, was du als Kleidung markiert hast',
      ground: 'Neu ausgeschnitten, ohne das, was du markiert hast',
      undo: 'Rückgängig gemacht',
      restart: 'Ausgeschnitten wie am Anfang',
      turn: 'Um ein Viertel gedreht',
      mirror: 'Links und rechts vertauscht',
      part: 'Neu ausgeschnitten',
    },
  },

  /** Between a drawing or a photo and the network's input. The stages are the crate's, by their names. */
  preparation: {
    draw: {
      title: 'Von deinen Strichen zu 28 × 28',
      note: 'Das Netz hat aus Fotos gelernt, und eine Zeichnung ist keines. Jeder Schritt macht sie ihnen ähnlicher. Schalte einen aus und sieh, was das Netz dann sagt.',
      onPicture: 'Du zeichnest auf ein Kleidungsstück, das schon 28 × 28 Pixel hat; darum wird nichts ausgeschnitten, gefüllt oder weichgezeichnet: Jedes Pixel ist der Mittelwert seines Quadrats auf der Zeichenfläche.',
    },
    photo: {
      title: 'Von deinem Foto zu 28 × 28',
      note: 'Das Netz hat an Kleidungsstücken auf Schwarz gelernt, ausgeschnitten und zentriert. Jeder Schritt macht dein Foto ihnen ähnlicher. Schalte einen aus und sieh, was das Netz dann sagt.',
    },
    stages: {
      draw: {
        crop: { title: 'Ausgeschnitten', text: 'Nur was du gezeichnet hast, geht weiter. Wo auf der Zeichenfläche es war und wie groß, ist egal.' },
        fill: { title: 'Gefüllt', text: 'Ein Umriss wird geschlossen und gefüllt, denn das Netz hat Stoff gesehen, keine Linien. Das Loch unter einem Henkel bleibt offen.' },
        cloth: { title: 'Schattiert', text: 'Was gefüllt wurde, wird etwas dunkler als deine Linien, damit Kragen, Reißverschluss und Schnürsenkel sichtbar bleiben.' },
        soften: { title: 'Weichgezeichnet', text: 'Die Kanten werden ein wenig unscharf, wie auf Fotos.' },
      },
      photo: {
        cut: { title: 'Freigestellt', text: 'Alles, was nicht zum Kleidungsstück gehört, wird schwarz, und Farben werden grau.' },
        negative: { title: 'Negativ', text: 'Das Netz hat an Negativen gelernt: Dunkler Stoff ist darin hell. Das mittlere Grau deines Kleidungsstücks wird 200.' },
        crop: { title: 'Ausgeschnitten', text: 'Nur das Kleidungsstück geht weiter. Wo auf dem Foto es liegt, ist egal.' },
      },
      both: {
        scale: { title: 'Skaliert', text: 'Die längere Seite wird 28 Pixel lang. Jedes neue Pixel ist der Mittelwert der Fläche, die es bedeckt.' },
        centre: { title: 'Zentriert', text: 'Es kommt in die Mitte von 28 × 28 Pixeln, wie alle Kleidungsstücke beim Training.' },
      },
    },
  },

  answer: {
    title: 'Was das Netz darin sieht, in Prozent',
    /** Until the first network is there. @param {number} received bytes @param {number} total 0 where it is not known */
    coming: (received, total) => (total > 0 ? `Das Netz ist unterwegs: ${megabytes(received)} von ${megabytes(total)}.` : 'Das Netz ist unterwegs.'),
    comingLabel: 'Das Netz wird geladen',
    why: (/** @type {string} */ name) => `Warum ${name}?`,
    guess: {
      how: 'Das Netz hat sich entschieden. Was meinst du: Was sagt es?',
      soon: 'Was meinst du: Was wird es sagen?',
      skip: 'Einfach zeigen',
      draw: 'Lass mich zeichnen',
      again: 'Noch eins raten',
      /** Who was right. @type {Record<'both' | 'reader' | 'network' | 'neither' | 'agree' | 'differ', (you: string, network: string) => string>} */
      outcome: {
        both: (you) => `Du sagst: ${you}. Das sagt das Netz auch.`,
        reader: (you) => `Du sagst: ${you}. Du hast recht, und das Netz nicht.`,
        network: (you) => `Du sagst: ${you}. Diesmal weiß es das Netz besser.`,
        neither: (you, network) => `Du sagst: ${you}, das Netz: ${network}. Beides stimmt nicht.`,
        agree: (you) => `Du sagst: ${you}. Das sagt das Netz auch.`,
        differ: (you, network) => `Du sagst: ${you}; das Netz sagt: ${network}.`,
      },
    },
    verdict: {
      empty: 'Keine Antwort: Die Zeichenfläche ist leer. Zeichne ein Kleidungsstück darauf.',
      none: 'Noch keine Antwort.',
      stopped: 'Keine Antwort: Das Netz ist stehen geblieben. Lade die Seite neu, um es wieder zu starten.',
      never: 'Keine Antwort: Das Netz konnte nicht starten.',
      overflow: 'Keine Antwort: Die Zahlen dieses Netzes sind übergelaufen. Seine Gewichte sind viel zu groß geworden. Nimm ein anderes Netz, oder trainiere eines mit kleinerer Lernrate.',
      says: (/** @type {string} */ answer) => `Das Netz sagt: ${answer}.`,
      right: (/** @type {string} */ answer) => `✓ Richtig. Das Netz sagt: ${answer}.`,
      wrong: (/** @type {string} */ answer, /** @type {string} */ truth) => `✗ Falsch. Das Netz sagt: ${answer}. Es ist ${truth}.`,
    },
    unlike: (/** @type {string} */ nearest) => `Das sieht nach keiner der zehn Arten aus. Am nächsten kommt ${nearest}.`,
    nearest: {
      among: (/** @type {number} */ garments) => `Die ähnlichsten von ${count(garments)} Kleidungsstücken aus dem Training, so wie das Netz sie sieht. Die Zahl sagt, wie weit jedes entfernt ist: 0 wäre dasselbe.`,
      /** Beside an answer that most of the nearest speak against. */
      against: (/** @type {number} */ garments, /** @type {number} */ of, /** @type {string} */ name) => `Doch ${count(garments)} der ${count(of)} Kleidungsstücke aus dem Training, die es am ähnlichsten findet, haben das Label ${name}. Es war knapp.`,
      ofNothing: 'Die ähnlichsten Kleidungsstücke aus dem Training: ohne Kleidungsstück keine',
      ofNoAnswer: 'Die ähnlichsten Kleidungsstücke aus dem Training: ohne Antwort keine',
      /** The layer before the last one is what garments are compared by. */
      bySingleLayer: 'Die ähnlichsten Kleidungsstücke aus dem Training: Ein Netz mit nur einer Schicht hat keine innere Sicht, um sie zu vergleichen',
      later: 'Die ähnlichsten Kleidungsstücke aus dem Training: werden gesucht, wenn das Training ruht',
      soon: 'Die ähnlichsten Kleidungsstücke aus dem Training: werden gesucht',
    },
    weights: {
      random: 'Gewichte: zufällig. Dieses Netz wurde nie trainiert; seine Antwort ist nur geraten.',
      training: 'Gewichte: aus deinem Training, hier in diesem Tab.',
      shipped: (/** @type {Trained} */ training) => `Gewichte: von diesem Projekt trainiert${trainedOn(training)}.`,
      file: (/** @type {Trained} */ training) => {
        const known = trainedOn(training);
        return known ? `Gewichte: aus deiner Datei, trainiert${known}.` : 'Gewichte: aus deiner Datei, die nicht sagt, ob sie je trainiert wurden.';
      },
    },
    /** In the bar at the foot of the page. */
    bar: {
      nothingDrawn: 'Nichts gezeichnet',
      none: 'Noch keine Antwort',
      guess: 'Dein Tipp?',
      overflow: 'Keine Antwort: Überlauf',
      sure: inPercent,
      unlike: 'Keine der zehn?',
    },
  },

  pixels: {
    nav: 'Pixel',
    title: 'Ein Kleidungsstück ist ein Gitter aus Zahlen',
    intro: 'Du siehst ein Kleidungsstück. Das Netz sieht <span data-lights="picture">28 Zeilen mit je 28 Zahlen</span>: zusammen 784, jede von 0 (schwarz) bis 255 (weiß). Sonst sieht es nichts. Zeig auf ein Pixel oder geh mit den Pfeiltasten durch das Bild und lies, <span data-lights="around">was das Netz liest</span>. Manche Netze bekommen die Zahlen sogar in <span data-lights="line">einer langen Reihe</span>.',
    picture: (/** @type {number} */ side) => `Das Kleidungsstück, ${count(side)} mal ${count(side)} Pixel`,
    pixel: (/** @type {Place} */ place, /** @type {number} */ value) => `${at(place)}: ${count(value)}`,
    around: 'Die Zahlen um dieses Pixel',
    row: {
      title: 'Eine lange Reihe',
      note: 'Ein einfaches Netz bekommt dieselben Zahlen ohne das Gitter: Zeile um Zeile, eine hinter der anderen. (Hier ist die Reihe zerschnitten, damit sie auf die Seite passt.) Niemand sagt ihm, welches Pixel über welchem lag; das muss es selbst herausfinden.',
      label: (/** @type {number} */ pixels) => `Dieselben ${count(pixels)} Pixel in einer Reihe, wie ein einfaches Netz sie bekommt`,
      pixel: (/** @type {number} */ index, /** @type {number} */ pixels, /** @type {number} */ value) => `Eingabe ${count(index + 1)} von ${count(pixels)}: ${count(value)}`,
    },
    question: {
      ask: 'Wie viel von diesem Bild ist leerer Hintergrund, also genau 0?',
      answers: ['weniger als ein Viertel', 'ein Viertel bis die Hälfte', 'die Hälfte bis drei Viertel', 'mehr als drei Viertel'],
      /** Against a guess: there is more than that, or less. */
      more: 'Es ist mehr Schwarz: Sieh in die Ecken und an die Seiten.',
      less: 'Es ist weniger Schwarz: Dunkler Stoff ist nicht 0; das merkst du, wenn du darauf zeigst.',
      because: (/** @type {number} */ share, /** @type {number} */ pixels) => `${inPercent(share)} der ${count(pixels)} Pixel sind 0. Dort gibt es für das Netz nichts zu lesen.`,
    },
  },

  filter: {
    nav: 'Filter',
    title: 'Ein Filter: neun Multiplikationen und eine Summe',
    intro: 'Ein Pixel allein sagt wenig. Ein Filter betrachtet es zusammen mit seinen acht Nachbarn. Auf jedem dieser <span data-lights="pixels">neun Pixel</span> liegt ein <span data-lights="weights">Gewicht</span>. Multipliziere jedes Pixel mit seinem Gewicht, addiere die neun <span data-lights="products">Produkte</span>, und die <span data-lights="sum">Summe</span> ist das neue Pixel. Mehr ist es nicht.',
    article: 'Hier ist so eine Summe, mit Zahlen aus dem Artikel, aus dem diese Seite entstanden ist: <a href="https://medium.com/@rishit.dagli/using-convolutional-neural-networks-with-tensorflow-part-3-35de28a5621">dem dritten Teil von Rishit Daglis „TensorFlow for Deep Learning“</a>. Ändere sie nach Belieben: Zieh eine Zahl zur Seite, tippe eine andere oder nimm die Pfeiltasten.',
    own: 'Dein eigener',
    cell: (/** @type {Place} */ place, /** @type {number} */ value) => `${at(place)}: ${written(value)}`,
    products: {
      pixels: 'Neun Pixel',
      pixel: 'Pixel',
      weights: 'mal neun Gewichte',
      weight: 'Gewicht im Beispiel',
      make: 'ergibt neun Produkte.',
      label: 'Neun Produkte',
      back: 'Zurück zum Beispiel',
      take: 'Am Kleidungsstück ausprobieren',
      middle: (/** @type {number} */ before, /** @type {number} */ after) => {
        const greys = 'Das neue Bild besteht aus Zahlen, nicht mehr aus Grautönen.';
        const range = after > 255 ? ` Das ist heller als Weiß. ${greys}` : after < 0 ? ` Das ist dunkler als Schwarz. ${greys}` : '';
        return `Das Pixel in der Mitte war ${written(before)}. Im neuen Bild ist es ${written(after)}.${range}`;
      },
    },
    edge: {
      ask: 'Welcher Filter hebt die untere Kante deines Kleidungsstücks am stärksten hervor?',
      /** Against a guess that is wrong for this garment. */
      against: {
        vertical: 'Er sucht Änderungen von links nach rechts. Entlang der unteren Kante sind die selten.',
        horizontal: 'Er sucht Änderungen von oben nach unten. So waagerecht ist die untere Kante dieses Kleidungsstücks nicht.',
        falling: 'Er sucht Kanten, die von links nach rechts fallen. Die untere Kante dieses Kleidungsstücks verläuft anders.',
        rising: 'Er sucht Kanten, die von links nach rechts steigen. Die untere Kante dieses Kleidungsstücks verläuft anders.',
      },
      empty: 'Das Bild ist leer: Da ist keine Kante zu finden. Wähle oder zeichne zuerst ein Kleidungsstück.',
      map: (/** @type {string} */ filter, /** @type {number} */ size) => `${filter}: ${count(Math.round(size))}`,
      /**
       * @param {number | undefined} row of the lower edge, from 0; undefined where the garment ends with the picture
       * @param {number} size
       * @param {readonly {filter: string, size: number}[]} others
       */
      because: (row, size, others) => {
        const rows = row === undefined ? 'letzten beiden Zeilen (das Kleidungsstück endet mit dem Bild)' : `drei Zeilen um die untere Kante (Zeile ${count(row + 1)})`;
        const rest = others.map((other) => `${other.filter} ${count(Math.round(other.size))}`).join(', ');
        return `Seine Zahlen in den ${rows} sind im Mittel ${count(Math.round(size))} von null entfernt, nach oben oder unten. Die anderen: ${rest}. Alle vier haben dieselben neun Gewichte, nur gedreht.`;
      },
    },
    form: {
      filter: 'Filter',
      side: 'Größe',
      summary: 'Die Gewichte selbst einstellen',
      weights: 'Seine Gewichte',
      weight: 'Gewicht',
      divisor: 'Teiler',
      bias: 'Bias',
      note: 'Zieh eine Zahl zur Seite oder tippe eine andere. Die Summe wird durch den Teiler geteilt; dann kommt der Bias dazu.',
    },
    slide: {
      title: 'Schieb ihn über das Kleidungsstück',
      how: 'Leg den Filter jetzt auf <span data-lights="garment">das Kleidungsstück</span>, oben links, und schreib die Summe auf. Rück ein Pixel weiter und schreib die nächste auf; und so fort, Zeile für Zeile. Die Summen sind <span data-lights="picture">ein neues Bild</span>. Es zeigt, wonach dieser Filter sucht.',
      lines: {
        summary: 'Warum leuchten Kanten auf?',
        text: 'Nimm links −1, −2, −1 und rechts 1, 2, 1. Auf gleichmäßigem Stoff heben sich links und rechts auf: Die Summe ist 0. An einer Kante nicht. Wo es nach rechts heller wird, liegt die Summe über null und ist orange gezeichnet. Wo es dunkler wird, liegt sie unter null und ist blau.',
      },
      point: 'Zeig auf eines der beiden Bilder: <span data-lights="window">Das Fenster</span> zeigt die Rechnung dazwischen. Orange ist über null, Blau darunter. Oder lass den Durchlauf abspielen und sieh zu, wie sich das neue Bild füllt.',
      strict: {
        summary: 'Ist das wirklich eine Faltung?',
        text: 'Das ganze Fach nennt es so, und diese Seite auch. In der Mathematik ist es eine Kreuzkorrelation: Eine echte Faltung würde den Filter vorher um 180 Grad drehen. Ein Netz findet seine Gewichte selbst; für das Netz macht es also keinen Unterschied.',
      },
      garment: (/** @type {number} */ side) => `Das Kleidungsstück, ${count(side)} mal ${count(side)} Pixel, mit dem Fenster des Filters`,
      garmentTitle: (/** @type {number} */ side) => `Das Kleidungsstück, ${dimensions([side, side])}`,
      pixel: (/** @type {Place} */ place, /** @type {number} */ value) => `${at(place)}: ${count(value)}`,
      noMiddle: (/** @type {Place} */ place, /** @type {number} */ value, /** @type {'leapt' | 'border'} */ why) =>
        `${at(place)}: ${count(value)} · kein Fenster hat hier seine Mitte: ${why === 'leapt' ? 'der Filter springt darüber hinweg' : 'es fehlen Nachbarn'}`,
      window: 'Das Fenster, ausgerechnet',
      terms: 'Die Pixel unter dem Fenster, mal die Gewichte',
      sum: 'Summe =',
      /**
       * @param {{sum: number, value: number}} worked
       * @param {{divisor: number, bias: number}} filter
       * @param {Place} stop
       */
      found: (worked, filter, stop) => {
        const steps = [filter.divisor === 1 ? '' : 'der Teiler', filter.bias === 0 ? '' : 'der Bias'].filter(Boolean).join(' und ');
        const signs = { positive: 'positiv, orange', negative: 'negativ, blau', zero: 'null, weiß' };
        return `${steps && `Dann ${steps}: ${finish(worked, filter)}. `}Im neuen Bild steht also ${written(worked.value)} in ${at(stop)}: ${signs[signOf(worked.value)]}.`;
      },
      picture: (/** @type {number} */ rows, /** @type {number} */ columns) => `Das neue Bild, ${count(rows)} mal ${count(columns)} Felder`,
      pictureTitle: (/** @type {number} */ rows, /** @type {number} */ columns) => `Was der Filter sieht, ${dimensions([rows, columns])}`,
      notReached: (/** @type {Place} */ stop) => `${at(stop)}: noch nicht erreicht`,
    },
    sweep: {
      label: 'Der Durchlauf',
      play: 'Abspielen',
      pause: 'Pause',
      pixel: 'Ein Pixel',
      row: 'Eine Zeile',
      all: 'Das ganze Bild',
      speed: 'Tempo',
      speeds: { slow: 'langsam', medium: 'mittel', fast: 'schnell' },
    },
    relu: {
      title: 'ReLU: Was unter null liegt, wird null',
      why: 'Ein Netz verwendet die Summen selten, <span data-lights="before">wie sie sind</span>. Es behält, was über null liegt, und schreibt 0 <span data-lights="after">für alles darunter</span>. Mehr bedeutet das Wort ReLU nicht. Was übrig bleibt, sagt: Hier ist es, und so stark. Was blau war, ist weg; ein anderer Filter mit umgekehrten Vorzeichen kann es finden.',
      before: 'Vorher',
      after: 'Nachher',
      beforeLabel: 'Vor ReLU',
      afterLabel: 'Nach ReLU',
      finding: (/** @type {number} */ negatives, /** @type {number} */ numbers) =>
        negatives === 0
          ? `Keine der ${count(numbers)} Zahlen liegt unter null: Alle bleiben, wie sie sind.`
          : `${count(negatives)} der ${count(numbers)} Zahlen ${plural(negatives, { one: 'liegt', other: 'liegen' })} unter null (${inPercent(negatives / numbers)}). Daraus wird 0, die anderen bleiben, wie sie sind.`,
    },
    border: {
      title: 'Der Rand geht verloren',
      why: 'Ein 3 × 3-Filter kann nicht auf dem Pixel in der Ecke liegen, denn das hat keinen Nachbarn über sich und keinen links von sich. Das erste Pixel mit allen acht Nachbarn liegt eine Zeile tiefer und eine Spalte weiter innen. Jede Seite verliert ein Pixel: Aus 28 wird 26. Nullen um das Bild herum können den Rand retten.',
      summary: 'Andere Größen, Schrittweiten und Ränder ausprobieren',
      note: 'Was du hier einstellst, gilt auch für das Kleidungsstück weiter oben.',
      picture: 'Seite des Bildes',
      stride: 'Schrittweite',
      side: 'Größe des Filters',
      padding: 'Padding',
      paddings: { valid: 'valid: ohne Nullen', same: 'same: mit Nullen' },
      colours: 'Grau: Pixel, die eine Zahl bekommen. Orange: Pixel, die keine bekommen. Umrahmt: das erste Fenster.',
      drawing: (/** @type {number} */ picture, /** @type {Size} */ { rows, columns }) => `${dimensions([picture, picture])} Pixel, davon sind ${dimensions([rows, columns])} die Mitte eines Fensters`,
      drawingTooSmall: (/** @type {number} */ picture) => `${dimensions([picture, picture])} Pixel, zu wenige für den Filter`,
      noFit: 'Das passt nicht',
      noFitWhy: (/** @type {number} */ picture, /** @type {number} */ side) =>
        `Ein Filter mit ${dimensions([side, side])} passt nicht in ein Bild mit ${dimensions([picture, picture])}: Nirgends liegt jedes seiner Gewichte auf einem Pixel. Nimm ein größeres Bild, einen kleineren Filter oder Nullen ringsum.`,
      same: (/** @type {number} */ picture, /** @type {Size} */ { rows, columns }, /** @type {number} */ stride) =>
        `Aus ${dimensions([picture, picture])} wird ${dimensions([rows, columns])}. Die Nullen um das Bild stehen für die fehlenden Nachbarn, also ${stride === 1 ? 'geht kein Pixel verloren' : 'zählt auch der Rand'}.`,
      /**
       * @param {number} picture
       * @param {Size} size of the new picture
       * @param {{side: number, stride: number}} filter
       */
      valid: (picture, { rows, columns }, { side, stride }) => {
        const [neighbours, rings] = side === 3 ? ['einen Nachbarn', 'bekommt der äußere Ring aus Pixeln'] : ['zwei Nachbarn', 'bekommen die beiden äußeren Ringe aus Pixeln'];
        const stops = stride === 1 ? '' : ` Und er hält nur an jedem ${count(stride)}. Pixel.`;
        return `Aus ${dimensions([picture, picture])} wird ${dimensions([rows, columns])}. Ein Filter mit ${dimensions([side, side])} braucht auf jeder Seite ${neighbours}, darum ${rings} keine Zahl.${stops}`;
      },
    },
  },

  pooling: {
    nav: 'Pooling',
    title: 'Pooling behält die größte von vier Zahlen',
    intro: 'Ein Filter antwortet an jeder Stelle, und Nachbarn sagen meist dasselbe. Pooling räumt auf. Es zerlegt das Bild in <span data-lights="squares">Quadrate aus vier Zahlen</span>, behält von jedem <span data-lights="biggest">die größte</span> und lässt die anderen drei weg. Ein Viertel der Zahlen bleibt. Wo immer der Filter etwas gefunden hat, ist seine stärkste Antwort noch da.',
    example: {
      try: 'Probier es an sechzehn Pixeln aus. Ändere eines und sieh, wann sein Quadrat das merkt und wann nicht.',
      name: {
        summary: 'Ist das ein 4 × 4-Pooling?',
        text: 'Der Text, aus dem das Beispiel stammt, nennt es so. Aber ein Pooling heißt nach dem Quadrat, das es betrachtet: Das hier ist ein 2 × 2-Pooling, angewandt auf ein Bild mit 4 × 4.',
      },
      pixels: 'Sechzehn Pixel, vier Quadrate',
      pixel: 'Pixel',
      back: 'Zurück zum Bild des Beispiels',
      biggest: 'Jeweils die größte von vier',
      /** @param {number} square row by row @param {number} biggest @param {ArrayLike<number>} values */
      found: (square, biggest, values) => `${['Oben links', 'Oben rechts', 'Unten links', 'Unten rechts'][square]}: ${written(biggest)} ist die größte von ${inList(values)}.`,
    },
    form: {
      map: 'Pooling nach',
      starts: {
        filtered: (/** @type {string} */ size) => `dem Filter: ${size}`,
        pooled: (/** @type {string} */ size) => `Filter und Pooling: ${size}`,
        again: (/** @type {string} */ size) => `Filter, Pooling, Filter: ${size}`,
      },
      tooSmall: 'zu klein',
      keep: 'Behalten',
      poolings: { max: 'das Größte', average: 'den Mittelwert' },
      size: 'in Quadraten von',
      /** With elements in it. @param {string} filter */
      filter: (filter) => `Dein Filter: <strong>${filter}</strong>, nach ReLU. <a href="#filter">Einen anderen wählen</a>`,
      /** @param {string | undefined} name @param {{side: number, stride: number, padding: 'valid' | 'same'}} filter */
      described: (name, { side, stride, padding }) =>
        `${name ?? 'dein eigener'}, ${dimensions([side, side])}${stride === 1 ? '' : `, Schrittweite ${count(stride)}`}${padding === 'valid' ? '' : ', Nullen ringsum'}`,
    },
    garment: {
      title: 'Pooling auf dem, was dein Filter fand',
      point: 'Das ist das Kleidungsstück, wie dein Filter es sieht. Zeig auf ein Feld einer der beiden Karten: Aus einem Quadrat links wird ein Feld rechts. Hier wird nichts multipliziert und nichts gelernt: Pooling hat keine eigenen Zahlen.',
      twice: 'Ein Netz filtert und poolt, und dann beides noch einmal. Probier auch die späteren Karten. Ihre Seiten sind ungerade: 13 lässt sich nicht in Paare teilen und 11 auch nicht. Sieh, was mit der letzten Zeile und der letzten Spalte geschieht.',
      tooSmall: 'Diese Karte ist zu klein für solche Quadrate. Wähle eine frühere Karte oder, im Kapitel Filter, einen kleineren Filter oder eine kleinere Schrittweite.',
      before: (/** @type {number} */ rows, /** @type {number} */ columns) => `Vorher: ${dimensions([rows, columns])} = ${count(rows * columns)} Zahlen`,
      after: (/** @type {number} */ rows, /** @type {number} */ columns) => `Nachher: ${dimensions([rows, columns])} = ${count(rows * columns)} Zahlen`,
      beforeLabel: (/** @type {number} */ rows, /** @type {number} */ columns) => `Vor dem Pooling, ${count(rows)} mal ${count(columns)} Felder`,
      afterLabel: (/** @type {number} */ rows, /** @type {number} */ columns) => `Nach dem Pooling, ${count(rows)} mal ${count(columns)} Felder`,
      cell: (/** @type {Place} */ place, /** @type {number} */ value) => `${at(place)}: ${written(value)}`,
      leftOver: (/** @type {Place} */ place, /** @type {number} */ value) => `${at(place)}: ${written(value)} · übrig, in keinem Quadrat`,
      results: {
        max: (/** @type {Place} */ place, /** @type {number} */ value, /** @type {ArrayLike<number>} */ values) => `${at(place)}: ${written(value)}, die größte von ${inList(values)}`,
        average: (/** @type {Place} */ place, /** @type {number} */ value, /** @type {ArrayLike<number>} */ values) => `${at(place)}: ${written(value)}, der Mittelwert von ${inList(values)}`,
      },
      square: (/** @type {number} */ side) => `Die ${squareOf(side)} Zahlen des Quadrats`,
      biggest: 'Die größte',
      average: 'Der Mittelwert',
      /**
       * Why a side becomes that much smaller.
       *
       * @param {readonly {side: number, size: number, whole: number}[]} quotients
       * @param {Size} left rows and columns that fill no square
       */
      halved: (quotients, { rows, columns }) => {
        const sums = quotients.map(({ side, size, whole }) => `${count(side)} ÷ ${count(size)} ist ${count(whole)}`).join(', ');
        const left = [
          rows === 0 ? '' : `${count(rows)} ${plural(rows, { one: 'Zeile', other: 'Zeilen' })}`,
          columns === 0 ? '' : `${count(columns)} ${plural(columns, { one: 'Spalte', other: 'Spalten' })}`,
        ].filter(Boolean);
        return left.length === 0 ? `${sums}: Nichts bleibt übrig.` : `${sums}, und ${left.join(' und ')} ${rows + columns === 1 ? 'bleibt' : 'bleiben'} übrig: schraffiert und weggelassen.`;
      },
    },
    kept: {
      nothing: 'Nach ReLU ist diese Karte überall 0: Der Filter hat nichts gefunden, was Pooling behalten könnte. Probier einen anderen Filter oder ein anderes Kleidungsstück.',
      caption: (/** @type {number} */ largest) => `Starke Antworten: Zahlen, die mindestens halb so groß sind wie die größte, ${written(largest)}`,
      columns: ['Karte', 'Zahlen', 'Stark', 'Anteil'],
      before: 'Vor dem Pooling',
      biggest: (/** @type {number} */ side) => `Die größte von je ${squareOf(side)}`,
      average: 'Stattdessen der Mittelwert',
      share: inPercent,
      /** @param {number} share that the biggest keep @param {number} average how many are still strong @param {boolean} dropped something is left over */
      finding: (share, average, dropped) =>
        `Mit der größten bleiben ${inPercent(share)} der starken Antworten: eine für jedes Quadrat, in dem es welche gab. Die übrigen hatten eine stärkere in ihrem Quadrat${dropped ? ' oder lagen im weggelassenen Streifen' : ''}. Der Mittelwert verwässert sie: ${count(average)} seiner Zahlen ${plural(average, { one: 'ist', other: 'sind' })} noch stark.`,
    },
    shift: {
      title: 'Ein Schritt zur Seite',
      why: 'Niemand legt ein Kleidungsstück zweimal auf genau dieselben Pixel. Verschieb es um ein Pixel, und für dich sieht es gleich aus; doch im Gitter ist kaum eine Zahl mehr, wo sie war. Pooling nimmt es weniger genau: Die größte Zahl darf irgendwo in ihrem Quadrat stehen.',
      moves: 'Das Kleidungsstück rückt um ein Pixel',
      directions: { none: 'gar nicht', left: '← links', right: '→ rechts', up: '↑ oben', down: '↓ unten' },
      before: {
        title: (/** @type {number} */ rows, /** @type {number} */ columns) => `Was sich vor dem Pooling ändert, ${dimensions([rows, columns])}`,
        label: (/** @type {number} */ rows, /** @type {number} */ columns) => `Was sich vor dem Pooling ändert, ${count(rows)} mal ${count(columns)} Felder`,
      },
      after: {
        title: (/** @type {number} */ rows, /** @type {number} */ columns) => `Was sich nach dem Pooling ändert, ${dimensions([rows, columns])}`,
        label: (/** @type {number} */ rows, /** @type {number} */ columns) => `Was sich nach dem Pooling ändert, ${count(rows)} mal ${count(columns)} Felder`,
      },
      still: (/** @type {Place} */ place, /** @type {number} */ value) => `${at(place)}: weiterhin ${written(value)}`,
      becomes: (/** @type {Place} */ place, /** @type {number} */ from, /** @type {number} */ to) => `${at(place)}: aus ${written(from)} wird ${written(to)}`,
      finding: (/** @type {number} */ cells, /** @type {number} */ numbers, /** @type {number} */ share) => `${count(cells)} von ${count(numbers)} Zahlen ändern sich. ${inPercent(share)} der Karte sind nicht mehr, wo sie waren.`,
      colours: 'Orange: mehr als vorher. Blau: weniger. Weiß: gleich.',
      howMuch: 'Der Prozentwert: alle Änderungen, nach oben oder unten, addiert und durch die Summe aller Zahlen vor und nach dem Schritt geteilt. 0\u00a0% hieße, dass sich nichts ändert, 100\u00a0%, dass nichts an seinem Platz bleibt.',
    },
    question: {
      ask: 'Das Kleidungsstück rückt ein Pixel nach rechts. Welche Karte ändert sich stärker?',
      answers: { before: 'die Karte vor dem Pooling', after: 'die gepoolte Karte', same: 'beide gleich' },
      /** Against a guess that is wrong for this garment. */
      against: {
        before: 'Hier trägt der Schritt starke Zahlen in Quadrate, die leer waren.',
        after: 'Ein gepooltes Feld bleibt gleich, solange seine größte Zahl im Quadrat bleibt.',
        same: 'Pooling behält von jedem Quadrat eine Zahl und lässt die übrigen weg; darum ändern sich die beiden Karten nicht gleich.',
      },
      nothing: 'In dieser Karte ändert sich nichts, denn es steht nichts darin. Probier einen anderen Filter oder ein anderes Kleidungsstück.',
      /** @param {number} before @param {number} after @param {'before' | 'after' | 'same'} right */
      because: (before, after, right) => {
        const why = {
          before: ' Einem Quadrat ist es gleich, wo seine größte Zahl steht. Trotzdem bekommen viele Quadrate eine andere Zahl: Pooling dämpft einen Schritt, macht ihn aber nicht ungeschehen.',
          after: ' Hier hat der Schritt viel in Quadrate getragen, die leer gewesen waren.',
          same: '',
        };
        return `Vor dem Pooling sind ${inPercent(before)} der Karte nicht mehr, wo sie waren, nach dem Pooling ${inPercent(after)}.${why[right]}`;
      },
    },
  },

  network: {
    nav: 'Netz',
    title: 'Zwei Netze',
    plain: 'Zwei Netze können dein Kleidungsstück betrachten. Das einfache, ein DNN, legt seine 784 Pixel in eine Reihe; jedes Neuron hat ein Gewicht für jedes Pixel. Das Faltungsnetz, ein CNN, schiebt zuerst kleine Filter über das Bild und behält von je vier Antworten die größte. Beides tut es zweimal. Erst dann kommen dieselben zwei Dense-Schichten.',
    learned: 'Niemand sucht die Filter des CNN aus einer Liste von guten aus. Am Anfang sind sie Zufallszahlen nahe bei null, gleichmäßig verteilt (das Rezept heißt Glorot uniform). Das Training macht daraus Filter, die helfen.',
    choose: 'Wähle ein Netz und sieh deinem Kleidungsstück auf seinem Weg hindurch zu. Wähle eine Schicht, um zu lesen, was sie tut.',
    kinds: NETWORKS,
    form: {
      kind: 'Netz',
      filters1: 'Filter der ersten Faltung',
      filters2: 'Filter der zweiten',
      units: 'Neuronen der verdeckten Dense-Schicht',
      back: 'Zurück zu den Gewichten der Seite',
      /** Where the weights in use come from. */
      notes: {
        coming: 'Die Gewichte, die zur Seite gehören, sind unterwegs. Du musst nicht warten: Andere Zahlen ergeben ein neues Netz, bereit zum Trainieren.',
        shipped: 'Das sind die Gewichte, die zur Seite gehören. Andere Zahlen ergeben ein neues Netz mit zufälligen Gewichten, bereit zum Trainieren.',
        random: 'Ein neues Netz mit zufälligen Gewichten: Es weiß nichts, bis es trainiert ist.',
        training: 'Diese Gewichte kommen aus deinem Training.',
        file: 'Diese Gewichte kommen aus deiner Datei.',
      },
      parameters: (/** @type {number} */ parameters) => `${count(parameters)} Parameter.`,
    },
    diagram: {
      label: 'Schichten der beiden Netze',
      /** @param {NetworkKind} kind @param {boolean} present it is the one in use @param {{parameters: number, multiplyAdds: number}} counts */
      title: (kind, present, { parameters, multiplyAdds }) =>
        `${NETWORKS[kind]}${present ? ', aktiv' : ', zum Vergleich'}: ${count(parameters)} Parameter, ${count(multiplyAdds)} Multiply-Adds für ein Kleidungsstück`,
      /** The first layer: the garment itself. */
      input: 'Eingabe',
      scale: (/** @type {boolean} */ enlarged) => {
        const exception = enlarged ? '; nur die kleinsten Bilder sind vergrößert' : '';
        return `Jede Zahl nimmt dieselbe Fläche ein${exception}. Karten stehen nebeneinander; eine Reihe von Zahlen ist in Zeilen umgebrochen. Das aktive Netz ist live: Dunkel ist 0, Gelb die größte Zahl einer Schicht.`;
      },
    },
    details: {
      title: (/** @type {string} */ layer, /** @type {NetworkKind} */ kind) => `${layer}, im ${NETWORKS[kind]}`,
      shape: 'Form der Ausgabe',
      shapes: (/** @type {readonly number[]} */ shape, /** @type {string} */ keras) => `${dimensions(shape.map(count))}, in Keras ${keras}`,
      parameters: 'Parameter',
      multiplyAdds: 'Multiply-Adds',
      journey: 'Sieh, was sie aus deinem Kleidungsstück macht',
      /** The ways to the chapters that explain a layer. @type {Partial<Record<ChapterId, string>>} */
      explained: { pixels: 'Was ein Pixel ist', filter: 'Wie ein Filter funktioniert', pooling: 'Wie Pooling funktioniert' },
      choose: (/** @type {NetworkKind} */ kind) => `Wähle oben das ${NETWORKS[kind]}, dann geht dein Kleidungsstück auch durch diese Schicht.`,
    },
    /** @param {{parameters: number, multiplyAdds: number}} cnn @param {{parameters: number, multiplyAdds: number}} dnn */
    compared: (cnn, dnn) => {
      const [work, size] = [cnn.multiplyAdds / dnn.multiplyAdds, cnn.parameters / dnn.parameters].map(ratio);
      return `Pooling lässt für die Dense-Schichten nur kleine Bilder übrig. Ist das CNN darum schneller trainiert? Das Beispiel, aus dem diese Seite entstanden ist, meint das. Zähl aber die Multiply-Adds: Jedes ist eine Zahl mal ein Gewicht, zu einer Summe addiert. Ein Kleidungsstück kostet das CNN ${count(cnn.multiplyAdds)} davon und das DNN ${count(dnn.multiplyAdds)}: ${work}-mal so viele, bei ${size}-mal so vielen Parametern. Ein Filter hat wenige Gewichte, aber er verwendet sie überall im Bild.`;
    },
    questions: {
      answers: ['erste Faltung', 'zweite Faltung', 'verdeckte Dense-Schicht', 'letzte Dense-Schicht'],
      /** @param {string} layer that was guessed @param {number} own what it has of that which is asked for @param {number} share of all */
      against: (layer, own, share) => `${layer} hat davon ${count(own)}, das sind ${inPercent(share)}.`,
      otherLayers: 'Das CNN aus deiner Datei hat andere Schichten, als diese Frage kennt. Die Antwort steht in der Tabelle weiter unten.',
      parameters: {
        ask: 'Wo sitzen die meisten Parameter des CNN?',
        because: (/** @type {string} */ layer, /** @type {number} */ most, /** @type {number} */ all) => `${layer} hat ${count(most)} der ${count(all)} Parameter: ${inPercent(most / all)}.`,
      },
      multiplyAdds: {
        ask: 'Und wo multipliziert es am meisten?',
        because: (/** @type {string} */ layer, /** @type {number} */ most, /** @type {number} */ all) => `${layer} hat ${count(most)} der ${count(all)} Multiplikationen: ${inPercent(most / all)}.`,
      },
    },
    numbers: {
      title: 'Das Netz in Zahlen und in Keras',
      why: 'Ein 3 × 3-Filter hat neun Gewichte für jeden Kanal, den er betrachtet, und eine Zahl mehr, seinen Bias. Die Parameter einer Schicht sind also eine Summe, die du nachrechnen kannst: Sie steht unter jeder Zahl.',
    },
    summary: {
      title: 'Die Schichten als Tabelle',
      caption: 'Was <code>model.summary()</code> ausgibt, und die Multiply-Adds für ein Kleidungsstück',
      layer: 'Schicht (Typ)',
      shape: 'Form der Ausgabe',
      parameters: 'Parameter',
      multiplyAdds: 'Multiply-Adds',
      total: 'Summe',
      none: '<code>None</code> steht dafür, wie viele Kleidungsstücke auf einmal hindurchgehen: so viele du willst. In der <code>(28, 28, 1)</code> des CNN ist die 1 die Zahl der Kanäle: einer, weil die Bilder grau sind. In Farbe wären es drei.',
    },
    code: {
      title: 'Dasselbe Netz in Python, als Keras-Code',
      copy: 'Code kopieren',
      copied: 'Der Keras-Code ist kopiert.',
    },
    files: {
      saveWeights: 'Gewichte speichern',
      saveConfig: 'Keras-Konfiguration speichern',
      saveScript: 'Test für Keras speichern (Python)',
      format: 'Format',
      script: {
        title: 'Testet ein Netz von Patchwork in Keras, mit den 10.000 Testbildern von Fashion-MNIST.',
        loads: 'Das Netz aus einer .safetensors-Datei, mit seinen Gewichten.',
        says: (/** @type {string} */ images, /** @type {string} */ share) => `Keras: Von ${images} Testbildern kennt es ${share} %.`,
      },
      open: 'Gewichte öffnen',
      opened: (/** @type {string} */ file) => `Die Gewichte aus ${file} sind jetzt aktiv.`,
      advice: WEIGHTS_ADVICE,
    },
  },

  /** What readers call a kind of layer, in full and where there is little room, and what it does, in two or three sentences: by the names of shared/layers.js. */
  layers: /** @type {{[Class in LayerClass]: {called: (last: boolean) => {title: string, short: string}, does: (layer: LayerInPlace<Class>) => string}}} */ ({
    InputLayer: {
      called: () => ({ title: 'Eingabe', short: 'Eingabe' }),
      does: ({ inputShape: [height = 0, width = 0, channels] }) => {
        const rows = `Das Kleidungsstück: ${height} Zeilen mit je ${width} Pixeln`;
        return channels === undefined
          ? `${rows}.`
          : `${rows}; die ${channels} in der Form ist die Zahl der Kanäle. Ein graues Bild hat einen; ein farbiges hätte drei, für Rot, Grün und Blau.`;
      },
    },
    Conv2D: {
      called: () => ({ title: 'Faltung', short: 'Faltung' }),
      does: ({ inputShape: [, , channels = 1], config: { filters, kernel_size, strides, padding, activation } }) => {
        const over = channels > 1 ? `die ${count(channels)} Bilder der Schicht davor; jeder Filter betrachtet alle auf einmal` : 'das Bild';
        return `Schiebt ${count(filters)} Filter mit ${dimensions(kernel_size)} über ${over}${steps(strides, [1, 1], padding)}. Jeder Filter macht ein eigenes Bild${activated(activation)}`;
      },
    },
    MaxPooling2D: {
      called: () => ({ title: 'Pooling', short: 'Pooling' }),
      does: ({ inputShape: [, , channels = 1], config: { pool_size, strides, padding } }) =>
        `Behält die größte Zahl von jedem Quadrat mit ${dimensions(pool_size)} in ${everyPicture(channels)}${steps(strides, pool_size, padding)}. Zu lernen gibt es darin nichts, und zu multiplizieren auch nicht.`,
    },
    AveragePooling2D: {
      called: () => ({ title: 'Mittelwert-Pooling', short: 'Mittel' }),
      does: ({ inputShape: [, , channels = 1], config: { pool_size, strides, padding } }) =>
        `Nimmt den Mittelwert von jedem Quadrat mit ${dimensions(pool_size)} in ${everyPicture(channels)}${steps(strides, pool_size, padding)}. Zu lernen gibt es darin nichts.`,
    },
    Flatten: {
      called: () => ({ title: 'Reihe', short: 'Reihe' }),
      does: ({ inputShape, outputShape: [length = 0] }) => {
        const [, width = 0, channels = 1] = inputShape;
        const place =
          inputShape.length === 3
            ? `Eine Zahl, vor der so viele Zeilen, Spalten und Filter stehen, kommt auf Platz (Zeile × ${width} + Spalte) × ${channels} + Filter`
            : `Ein Pixel, vor dem so viele Zeilen und Spalten stehen, kommt auf Platz Zeile × ${width} + Spalte`;
        return `Legt die ${dimensions(inputShape.map(count))} Zahlen in eine einzige Reihe aus ${count(length)}. Gerechnet wird nichts: ${place}.`;
      },
    },
    Dropout: {
      called: () => ({ title: 'Dropout', short: 'Dropout' }),
      does: ({ config: { rate } }) =>
        `Setzt beim Training ${count(rate * 100)}\u00a0% der Zahlen davor auf 0, jedes Mal andere, und vergrößert die übrigen zum Ausgleich. Sonst gibt es alle unverändert weiter. Zu lernen gibt es darin nichts.`,
    },
    Dense: {
      called: (last) => (last ? { title: 'Antwort', short: 'Antwort' } : { title: 'Dense', short: 'Dense' }),
      does: ({ inputShape: [inputs = 0], config: { units, activation } }) =>
        `Jedes ihrer ${count(units)} Neuronen hat ein Gewicht für jede der ${count(inputs)} Zahlen davor; es multipliziert, addiert alles und addiert seinen Bias${activated(activation)}`,
    },
  }),

  shelf: {
    title: 'Das Regal: Netze zur Hand',
    note: 'Eines davon antwortet. Nimm ein anderes, wann du magst: Nichts geht verloren, und deine eigenen sind auch nach einem Neuladen noch da.',
    legend: 'Aktives Netz',
    name: ofEntry,
    kinds: { cnn: 'CNN', dnn: 'DNN', own: 'eigene Schichten' },
    /** @param {Entry} entry @param {string | undefined} testId of the test images at hand @returns {string} what is known of it */
    facts: ({ kind, layers, parameters, steps, epochs, tested }, testId) => {
      const size = parameters === undefined ? [] : [`${count(parameters)} Parameter`];
      if (parameters === undefined && kind === 'ready') return '';
      const long = lengthOf({ ...(epochs === undefined ? {} : { epochs }), ...(steps === undefined ? {} : { steps }) });
      const trained = kind === 'new' || steps === 0 ? 'nie trainiert' : long || 'seine Datei sagt nicht, wie es trainiert wurde';
      const score = tested ? scoreOf(tested, steps, testId) : kind === 'new' ? [] : ['nicht getestet'];
      return [...(layers === 'own' ? ['eigene Schichten'] : []), ...size, trained, ...score].join(' · ');
    },
    places: (/** @type {number} */ taken, /** @type {number} */ places) => `${count(taken)} von ${count(places)} Plätzen für deine eigenen ${plural(taken, { one: 'ist', other: 'sind' })} belegt.`,
    full: (/** @type {number} */ places) => `Alle ${count(places)} Plätze für deine eigenen sind belegt. Um noch ein Netz zu trainieren oder zu öffnen, entferne zuerst eines.`,
    rename: 'Umbenennen',
    renameOne: (/** @type {string} */ name) => `${name} umbenennen`,
    remove: 'Entfernen',
    removeOne: (/** @type {string} */ name) => `${name} entfernen`,
    newName: (/** @type {string} */ name) => `Neuer Name für ${name}`,
    save: 'Namen speichern',
    cancel: 'Abbrechen',
    removed: (/** @type {string} */ name) => `„${name}“ ist entfernt.`,
    putBack: 'Zurückholen',
    isBack: (/** @type {string} */ name) => `„${name}“ steht wieder im Regal.`,
    isRenamed: (/** @type {string} */ name) => `Es heißt jetzt „${name}“.`,
    inUse: (/** @type {string} */ name) => `„${name}“ ist jetzt aktiv.`,
    /** In a list of choices. */
    option: (/** @type {string} */ name, /** @type {number | undefined} */ accuracy) => (accuracy === undefined ? name : `${name} (${inPercent(accuracy)})`),
  },

  training: {
    nav: 'Training',
    title: 'Das Training findet die Filter',
    intro: 'Am Anfang ist jede Zahl im Netz zufällig, und seine Antworten sind es auch. Das Training zeigt ihm einen Batch, also einen Stapel Bilder, und misst, wie falsch seine Antworten sind: Das ist der <em>Verlust</em>. Dann stupst es jede Zahl ein wenig an, sodass der Verlust kleiner wird, und nimmt den nächsten Batch. Niemand tippt die Filter ein. Sie stellen sich ein, weil sie weniger Fehler machen.',
    here: 'Alles geschieht hier, auf dieser Seite. Drücke „Trainieren“ und behalte drei Dinge im Auge: was das Netz gelernt hat, seine Antwort für dein Kleidungsstück und den Verlust.',
    controls: {
      label: 'Training',
      train: 'Trainieren',
      pause: 'Pause',
      stop: 'Abbrechen',
      step: 'Schritt: ein Batch',
      epoch: 'Eine Epoche',
      reset: 'Zurücksetzen',
      undo: 'Zurück zum trainierten Lauf',
      /** Spoken. */
      wasReset: 'Alle Gewichte sind wieder zufällig. „Zurück zum trainierten Lauf“ holt ihn wieder.',
      what: '„Trainieren“ läuft, bis du anhältst. Ein Schritt nimmt einen Batch Bilder, eine Epoche jedes Bild einmal. „Zurücksetzen“ beginnt einen neuen Lauf mit Zufallszahlen.',
      kept: (/** @type {string} */ name) => `„${name}“ bleibt im Regal.`,
      /** @param {{epoch: number, batch: number, steps: number, learningRate: number}} moment @param {number} now the steps of the run */
      swap: ({ epoch, batch, steps, learningRate }, now) =>
        `${steps <= now ? 'Zurück' : 'Vor'} zu Lernrate ${bound(learningRate)}, Epoche ${count(epoch)}, Batch ${count(batch)}`,
    },
    /** @param {string} name of the run @param {string | undefined} former what was in use before and can be taken again */
    begun: (name, former) => `„${name}“ beginnt mit zufälligen Gewichten.${former === undefined ? '' : ` „${former}“ bleibt im Regal.`}`,
    /** Below the choice of the network, before training. @param {string} name of the run @param {string} inUse */
    begins: (name, inUse) => `„Trainieren“ beginnt „${name}“, mit zufälligen Gewichten. „${inUse}“ bleibt im Regal.`,
    goesOn: (/** @type {string} */ name) => `„Trainieren“ macht mit „${name}“ weiter.`,
    starts: (/** @type {string} */ name) => `„Trainieren“ macht aus diesem Netz „${name}“.`,

    /** Why the buttons do not work. */
    why: {
      failed: 'Training ist nicht möglich: Siehe die Meldung auf dieser Seite.',
      waiting: 'Das Training wird vorbereitet …',
      loading: 'Das Training beginnt, sobald seine Bilder da sind.',
      noNetwork: 'Das Netz fehlt noch …',
      foreign: 'Mit diesen Bildern wurde der Lauf nicht trainiert: Drücke zuerst „Zurücksetzen“.',
      full: (/** @type {number} */ places) => `Das Regal ist voll: Entferne zuerst eines deiner ${count(places)} Netze.`,
    },
    /** What the reader should know about a run. */
    notices: {
      foreign: (/** @type {ImageSet} */ trained, /** @type {ImageSet} */ present) =>
        `Dieser Lauf wurde trainiert mit ${ofTraining(trained)}; jetzt arbeitet die Seite mit ${ofTraining(present)}. Seine Gewichte antworten weiterhin; „Zurücksetzen“ trainiert mit den jetzigen Bildern.`,
      unsaved: (/** @type {string} */ why) =>
        `Dieser Browser behält die Gewichte nicht: ${why}. Beim Neuladen gingen sie verloren, außer du speicherst sie in eine Datei.`,
      failure: (/** @type {string} */ name) => `Dieser Lauf scheitert mit Absicht: ${name}.`,
      diverged: (/** @type {number} */ epoch, /** @type {number} */ batch) =>
        `Der Verlust war keine Zahl mehr: Die Stupser waren zu groß. Das Training hat von selbst angehalten, und das Netz ist wieder dort, wo seine Zahlen gut waren: Epoche ${count(epoch)}, Batch ${count(batch)}. Probier eine kleinere Lernrate.`,
    },
    position: {
      nothing: 'Noch nichts trainiert',
      line: (/** @type {number} */ epoch, /** @type {number} */ epochs, /** @type {number} */ batch, /** @type {number} */ batches) =>
        `Epoche ${count(epoch)} von ${count(epochs)}, Batch ${count(batch)} von ${count(batches)}`,
    },
    activity: {
      testing: (/** @type {number} */ done, /** @type {number} */ total) => `Test: ${count(done)} von ${count(total)} Bildern`,
      training: 'trainiert',
      left: (/** @type {number} */ seconds) => `noch ${duration(seconds)} in dieser Epoche`,
      ready: 'bereit, noch nichts trainiert',
      next: (/** @type {string} */ name) => `bereit für „${name}“`,
      finished: 'Epoche zu Ende',
      paused: 'angehalten',
    },
    loss: (/** @type {number} */ value) => (Number.isFinite(value) ? measure(value) : 'keine Zahl'),
    percent: (/** @type {string} */ number) => `${number}\u00a0%`,
    figures: {
      loss: 'Verlust',
      lossOf: 'Mittel, seit Beginn der Epoche',
      right: 'Richtig im Training',
      rightOf: 'seit Beginn der Epoche',
      tested: 'Richtig im Test',
      speed: 'Tempo',
      speedIn: 'Bilder pro Sekunde',
    },
    /** Which weights the test figures are of. */
    tested: {
      not: 'noch nicht getestet',
      present: 'mit den jetzigen Gewichten',
      after: (/** @type {number} */ epoch) => `nach Epoche ${count(epoch)}`,
      at: (/** @type {number} */ epoch, /** @type {number} */ batch) => `in Epoche ${count(epoch)}, Batch ${count(batch)}`,
    },
    /** Announced when something ends. */
    ended: {
      epoch: (/** @type {number} */ epoch, /** @type {number} */ right, /** @type {number} */ tested) =>
        `Epoche ${count(epoch)} zu Ende: ${inPercent(right)} richtig im Training, ${inPercent(tested)} auf den Testbildern.`,
      pause: (/** @type {number} */ epoch, /** @type {number} */ batch, /** @type {number} */ batches) => `Angehalten ${placeOf(epoch, batch, batches)}.`,
      step: (/** @type {number} */ epoch, /** @type {number} */ batch, /** @type {number} */ batches, /** @type {string} */ loss) =>
        `Ein Batch trainiert, ${placeOf(epoch, batch, batches)}. Mittlerer Verlust der Epoche ${loss}.`,
    },
    /** In the bar at the foot of the page. */
    bar: {
      train: 'Das Netz trainieren',
      pause: 'Training anhalten',
      stop: 'Laden der Trainingsbilder abbrechen',
      nothing: 'noch nichts trainiert',
      next: (/** @type {string} */ name) => `„Trainieren“ beginnt „${name}“`,
      epoch: (/** @type {number} */ epoch, /** @type {number} */ epochs) => `Epoche ${count(epoch)} von ${count(epochs)}`,
      batch: (/** @type {number} */ batch, /** @type {number} */ batches) => `Batch ${count(batch)} von ${count(batches)}`,
      speed: (/** @type {number} */ images) => `${count(Math.round(images))} Bilder/s`,
      test: (/** @type {string} */ right) => `Test ${right}`,
    },
    /** The weights of the first layer that learns. */
    learned: {
      filters: (/** @type {number} */ filters, /** @type {string} */ layer) => `${count(filters)} Filter in ${named(layer)}`,
      filtersNote: (/** @type {readonly number[]} */ size) =>
        `Ein Filter ist ein Quadrat aus ${dimensions(size)} Gewichten. Orange zählt dazu, Blau zieht ab, Weiß lässt aus. Am Anfang sind sie Rauschen; sieh zu, wie sie sich ändern.`,
      units: (/** @type {number} */ units, /** @type {string} */ layer) => `Wonach ${count(units)} ${plural(units, { one: 'Neuron', other: 'Neuronen' })} in ${named(layer)} ${plural(units, { one: 'sucht', other: 'suchen' })}`,
      unitsNote: 'Jedes Bild ist ein Neuron: sein Gewicht für jedes Pixel des Kleidungsstücks. Orange spricht dafür, Blau dagegen. Am Anfang sind sie Rauschen. In der Mitte, wo die Kleidungsstücke sind, ändern sie sich; in den Ecken, die fast immer schwarz sind, bleibt Rauschen Rauschen.',
      none: 'Was es gelernt hat, ist kein Bild',
    },
    answer: {
      title: 'Seine Antwort für dein Kleidungsstück',
      note: 'Fett ist seine Antwort; unterstrichen ist, was das Kleidungsstück wirklich ist, sofern man es weiß.',
    },
    curves: {
      loss: {
        title: 'Verlust',
        note: 'kleiner ist besser; Raten unter zehn Arten ergibt 2,30',
        label: 'Verlust je Batch',
        nothing: 'Verlust: noch nichts trainiert.',
        /** @param {number} steps @param {string} now @param {string | undefined} tested @param {number} epoch of the test */
        text: (steps, now, tested, epoch) => `Verlust nach ${batchesOf(steps)}: ${now} im Training${testedThen(tested, epoch)}.`,
      },
      right: {
        title: 'Richtige Antworten',
        note: 'mehr ist besser; Raten ergibt 10\u00a0%',
        label: 'Richtige Antworten je Batch',
        nothing: 'Richtige Antworten: noch nichts trainiert.',
        /** @param {number} steps @param {string} now @param {string | undefined} tested @param {number} epoch of the test */
        text: (steps, now, tested, epoch) => `Richtige Antworten nach ${batchesOf(steps)}: ${now} im Training${testedThen(tested, epoch)}.`,
      },
      note: (/** @type {number} */ stride) => {
        const each = stride === 1 ? 'Jeder Punkt der Trainingskurve ist ein Batch' : `Jeder Punkt der Trainingskurve ist der Mittelwert von ${count(stride)} Batches`;
        return `${each}; jeder dicke Punkt ist ein Test mit allen Testbildern, am Ende einer Epoche. Zeig auf ein Diagramm oder nimm darin die Pfeiltasten, um seine Werte zu lesen.`;
      },
    },
    /** Two moments of a training, side by side. */
    lookBack: {
      title: 'Rückblick: vorher und nachher',
      lead: 'Während des Trainings hält die Seite Momente fest: viele am Anfang, wo am meisten geschieht, dann immer weniger. Bewege einen Regler, und das Netz ist, was es damals war. Seine erste Schicht ist von jedem Moment da, das ganze Netz von so vielen, wie in 32 MB passen. Jeder Filter und jede Karte hat eigene Farben, vom kleinsten Wert bis zum größten.',
      nothing: 'Noch gibt es nichts, worauf du zurückblicken könntest: Dieses Netz hat hier nicht gelernt. Drücke „Trainieren“ und komm wieder.',
      damaged: (/** @type {number} */ moments) =>
        plural(moments, { one: 'In diesem Browser ist einer der Momente beschädigt; er ist ausgelassen.', other: `In diesem Browser sind ${count(moments)} der Momente beschädigt; sie sind ausgelassen.` }) + ' Das Netz selbst ist unversehrt.',
      notKept: (/** @type {string} */ why) => `Dieser Browser behält die Momente nicht: ${why}. Beim Neuladen gingen sie verloren.`,
      curve: 'Der Verlust vom ersten Batch bis zum letzten, mit beiden Momenten.',
      choice: 'Karten von',
      sides: ['Vorher', 'Nachher'],
      /** @param {number} steps @param {number} epoch @param {number} batch */
      moment: (steps, epoch, batch) => (steps === 0 ? 'vor dem Training' : `Batch ${count(batch)}, Epoche ${count(epoch)}`),
      start: 'Noch ist nichts gelernt: Das sind die Zahlen, mit denen es begann.',
      /** @param {number | undefined} loss @param {number | undefined} accuracy @returns {string} */
      onCurve: (loss, accuracy) => (loss === undefined || accuracy === undefined ? '' : `Verlust ${words.training.loss(loss)}, ${inPercent(accuracy)} richtig im Training.`),
      maps: (/** @type {string} */ layer) => `Dein Kleidungsstück in ${named(layer)}`,
      noMaps: (/** @type {string} */ layer, /** @type {boolean} */ isGarment) =>
        isGarment ? `Keine Karten von ${named(layer)}: Von diesem Moment ist nur die erste Schicht da.` : `Ohne Kleidungsstück keine Karten von ${named(layer)}.`,
      firstOnly: 'Von diesem Moment ist nur die erste Schicht da, also gibt es keine Antwort.',
      answer: (/** @type {string} */ side) => `${side}: seine Antwort für dein Kleidungsstück`,
    },
    bet: {
      title: 'Wette zuerst: Zeichne den Verlust, den du erwartest',
      ask: 'Wo wird der Verlust auf den Testbildern am Ende der nächsten drei Epochen jeweils stehen? Zieh die drei Griffe oder bewege sie mit den Pfeiltasten, dann trainiere und sieh dir beide Kurven an. Raten unter zehn Arten ergibt 2,30; immer richtig und immer sicher wäre 0.',
      from: (/** @type {string} */ loss, /** @type {boolean} */ measured) =>
        measured ? `Deine Kurve beginnt beim jetzigen Verlust, ${loss}.` : `Deine Kurve beginnt bei ${loss}: Noch ist nichts trainiert, und das Netz kann nur raten.`,
      /** Beside the two curves. */
      legend: { yours: 'deine Kurve', real: 'die echte, auf den Testbildern' },
      handle: (/** @type {number} */ epoch) => `Dein Verlust am Ende von Epoche ${count(epoch)}`,
      now: 'jetzt',
      epoch: (/** @type {number} */ epoch) => `Epoche ${count(epoch)}`,
      train: 'Drei Epochen trainieren',
      on: 'Weitertrainieren',
      training: 'Es trainiert …',
      giveUp: 'Diese Wette aufgeben',
      again: 'Eine neue zeichnen',
      /** @param {string | undefined} name undefined where it has left the shelf */
      elsewhere: (name) => (name === undefined ? 'Der Lauf dieser Wette steht nicht mehr im Regal.' : `Diese Wette gilt für „${name}“: Nimm es wieder, um zu sehen, wie sie ausgeht.`),
      columns: { epoch: 'Am Ende von', yours: 'Gezeichnet', real: 'Tatsächlich' },
      /** By how the real curve ran. @type {Record<'near' | 'lower' | 'higher' | 'early' | 'late' | 'crossed', (yours: string, real: string, apart: string) => string>} */
      result: {
        near: (yours, real, apart) => `Die beiden Kurven liegen kaum auseinander, im Mittel ${apart}: Du hast ein Ende bei ${yours} gezeichnet, und es wurde ${real}.`,
        lower: (yours, real) => `Es hat schneller gelernt, als du dachtest: Du hast ein Ende bei ${yours} gezeichnet, und es wurde ${real}.`,
        higher: (yours, real) => `Es hat langsamer gelernt, als du dachtest: Du hast ein Ende bei ${yours} gezeichnet, und es wurde ${real}.`,
        early: (yours, real) => `Es hat anfangs mehr gelernt, als du dachtest, und später weniger: Du hast ein Ende bei ${yours} gezeichnet, und es wurde ${real}.`,
        late: (yours, real) => `Es hat anfangs weniger gelernt, als du dachtest, und später mehr: Du hast ein Ende bei ${yours} gezeichnet, und es wurde ${real}.`,
        crossed: (yours, real, apart) => `Die beiden Kurven kreuzen sich und liegen im Mittel ${apart} auseinander: Du hast ein Ende bei ${yours} gezeichnet, und es wurde ${real}.`,
      },
    },
    failures: {
      title: 'Lass es scheitern: fünf Trainings mit je einem Fehler',
      ask: 'Ein kleines Netz trainiert etwa zehn Sekunden lang, und eines ist mit Absicht falsch. Sag zuerst, was daraus wird. Es ist ein eigener Lauf: Was du jetzt hast, bleibt im Regal, und ein Knopf holt es zurück.',
      choose: 'Was schiefgeht',
      /** @type {Record<FailureId, string>} */
      names: {
        tooFast: 'Lernrate 100-mal zu groß',
        tooSlow: 'Lernrate 100-mal zu klein',
        zeros: 'Alle Gewichte beginnen bei null',
        few: 'Nur 200 Bilder',
        mistaken: 'Jedes dritte Hemd als Mantel bezeichnet',
      },
      /** @type {Record<FailureId, string>} */
      what: {
        tooFast: 'Die Lernrate sagt, wie groß ein Stupser ist. Adam, hier der Optimierer, nimmt sonst 0,001; jetzt nimmt er 0,1.',
        tooSlow: 'Die Lernrate sagt, wie groß ein Stupser ist. Adam, hier der Optimierer, nimmt sonst 0,001; jetzt nimmt er 0,00001.',
        zeros: 'Ein Training beginnt sonst mit zufälligen Gewichten. Jetzt beginnt jedes Gewicht bei genau 0, und jeder Bias auch.',
        few: 'Es trainiert nur mit den ersten 200 Trainingsbildern, immer wieder, 30 Epochen lang. Getestet wird wie immer mit allen Testbildern.',
        mistaken: 'Von je drei Hemden unter den Trainingsbildern heißt eines Mantel, wie wenn jemand beim Beschriften nicht aufpasst. Die Labels der Testbilder bleiben richtig.',
      },
      /** The right answers are in training/failures.js. @type {Record<FailureId, {ask: string, answers: readonly string[]}>} */
      questions: {
        tooFast: { ask: 'Was wird der Verlust tun?', answers: ['Er fällt 100-mal so schnell', 'Er springt umher und bleibt hoch', 'Er tut, was er immer tut'] },
        tooSlow: { ask: 'Was wird der Verlust tun?', answers: ['Er fällt, aber nur ein wenig', 'Er fällt wie immer: Es zählt die Richtung', 'Er steigt'] },
        zeros: { ask: 'Wie werden die Filter danach aussehen?', answers: ['Wie Kanten und Flecken, wie immer', 'Alle gleich', 'Wie Rauschen'] },
        few: { ask: 'Wie gut wird es sein?', answers: ['Gut auf seinen 200 Bildern, viel schlechter auf den anderen', 'Auf beiden gleich gut', 'Auf beiden schlecht'] },
        mistaken: { ask: 'Wofür wird es die Hemden unter den Testbildern halten?', answers: ['Für Hemden: Zwei von drei Labels stimmten', 'Für Mäntel, viel öfter als für Pullover', 'Für irgendetwas, zufällig'] },
      },
      answered: 'Jetzt probier es und sieh.',
      answerFirst: 'Erst deine Antwort, dann der Versuch.',
      own: 'Diese Trainings sind für die Bilder der Seite: Geh zuerst zu ihnen zurück.',
      run: 'Ausprobieren',
      on: 'Weitermachen',
      running: 'Es trainiert …',
      back: 'Zurück zu dem, was ich hatte',
      before: (/** @type {string} */ name) => `Das ist „${name}“.`,
      chart: 'Verlust des Laufs, der scheitert',
      filters: (/** @type {number} */ filters) => `Seine ${count(filters)} Filter jetzt; Weiß ist ein Gewicht von 0`,
      /** @type {Record<FailureId, (result: Failed) => string>} */
      results: {
        tooFast: ({ last, highest }) =>
          `Nach ${batchesOf(last.steps)} ist sein Verlust auf den Testbildern ${measure(last.testLoss)}, und ${inPercent(last.testAccuracy)} seiner Antworten sind richtig; unterwegs stieg der Verlust bis auf ${measure(highest)}, wo Raten 2,30 ergibt. Jeder Stupser zeigt in die richtige Richtung und springt über die Stelle hinweg, auf die er zielt.`,
        tooSlow: ({ last, first }) =>
          `Nach ${batchesOf(last.steps)} ist sein Verlust auf den Testbildern ${measure(last.testLoss)}; seine ersten Batches hatten ${measure(first)}. Nichts ist kaputt: Jeder Stupser zeigt in die richtige Richtung und ist ein Hundertstel dessen, was er sein könnte; dieses Training würde also etwa hundertmal so lange dauern.`,
        zeros: ({ last, filters = 0, kinds = 0 }) =>
          `${kinds === 1 ? `Alle ${count(filters)} Filter sind noch immer gleich, bis aufs letzte Bit` : `${count(kinds)} der ${count(filters)} Filter unterscheiden sich`}, und der Verlust auf den Testbildern ist ${measure(last.testLoss)}: Es rät. Gleiche Gewichte bekommen gleiche Stupser, also bleiben Zwillinge Zwillinge; und durch Nullen kommt gar keine Schuld zurück. Darum beginnt Training mit zufälligen Gewichten.`,
        few: ({ last, best }) =>
          `Auf seinen 200 Bildern sind ${inPercent(last.accuracy)} seiner Antworten richtig, auf den Testbildern ${inPercent(last.testAccuracy)}. Der Verlust auf den Testbildern war nach Epoche ${count(best.epoch)} am kleinsten, ${measure(best.testLoss)}, und ist jetzt ${measure(last.testLoss)}; der im Training sank bis auf ${measure(last.loss)}. Es lernt seine 200 Bilder auswendig statt dessen, was sie gemeinsam haben: Das ist Überanpassung (Overfitting).`,
        mistaken: ({ shirts = 0, asCoats = 0, asPullovers = 0, asShirts = 0 }) =>
          `Von ${count(shirts)} Hemden unter den Testbildern hält es ${count(asCoats)} für Mäntel, ${count(asPullovers)} für Pullover und ${count(asShirts)} für Hemden. Pullover sehen Hemden so ähnlich wie Mäntel, aber nur bei den Mänteln waren Labels falsch. Es hat unseren Fehler gelernt: Besser als das, was man ihm zeigt, kann es nicht Bescheid wissen.`,
      },
    },
    epochs: {
      title: 'Die Epochen als Tabelle',
      none: 'Noch ist keine Epoche zu Ende.',
      thinned: (/** @type {number} */ rows, /** @type {number} */ epochs) =>
        `${count(rows)} von ${epochsOf(epochs)}: Bei einem langen Lauf ist von den älteren Zeilen jede zweite ausgelassen, damit die Tabelle kurz bleibt. Die Kurven zeigen alles.`,
      label: 'Tabelle der Epochen',
      epoch: 'Epoche',
      batches: 'Batches bisher',
      loss: 'Verlust, Training',
      testLoss: 'Verlust, Test',
      right: 'Richtig, Training',
      testRight: 'Richtig, Test',
    },
    form: {
      title: 'Wie es lernt: wie lange, wie schnell, nach welcher Regel',
      ...OPTIONS,
      epochsHelp: '1 bis 1.000; wie oft es alle Bilder durchgeht',
      optimizer: 'Optimierer',
      optimizerHelp: 'die Regel, nach der es die Zahlen anstupst',
      learningRateHelp: 'bis 1; wie groß ein Stupser ist',
      momentumHelp: '0 bis 0,999; wie viel vom letzten Stupser weiterwirkt',
      batchSizeHelp: '1 bis 512; wie viele Bilder es vor jedem Stupser sieht',
      seedHelp: 'derselbe Seed ergibt denselben Anfang und dieselbe Reihenfolge',
      drawings: 'Auch aus Zeichnungen lernen',
      drawingsHelp: (/** @type {number} */ photographs) =>
        `eine Zeichnung auf je ${count(photographs)} Fotos, damit es lesen kann, was du zeichnest; ohne sie lernt es nur aus Fotos, wie im Beispiel`,
      workers: 'Worker',
      workersHelp: (/** @type {number} */ cores) =>
        `von ${count(cores)} ${plural(cores, { one: 'Kern', other: 'Kernen' })} teilen sich jeden Batch; die Ergebnisse sind gleich, Bit für Bit`,
      /** How sums are rounded, and the way to the other build. */
      rounding: {
        fused: 'Dieser Prozessor darf ein Produkt und seine Summe zusammen runden. Das ist schneller, aber die letzten Stellen hängen vom Gerät ab.',
        toExact: 'Auf jedem Gerät gleich rechnen.',
        exact: 'Hier rechnet jedes Gerät gleich, Bit für Bit.',
        toFused: 'Schneller rechnen.',
      },
      later: (/** @type {string} */ optimizer, /** @type {number | undefined} */ momentum, /** @type {number} */ batch, /** @type {number} */ seed, /** @type {boolean} */ drawings) => {
        const rule = momentum === undefined ? optimizer : `${optimizer}, Momentum ${bound(momentum)}`;
        return `Das gilt ab dem nächsten Zurücksetzen. Bis dahin geht der Lauf weiter, wie er begann: ${rule}, Batchgröße ${batch}, Seed ${seed}, ${drawings ? 'mit' : 'ohne'} Zeichnungen.`;
      },
    },
    /** By the names of shared/optimizers.js. */
    optimizers: { adam: 'Adam', sgd: 'SGD mit Momentum', rmsprop: 'RMSprop' },
    /** @param {ImageSet} train @param {{id: string, count: number}} test @param {boolean} own the reader brought the test images @param {Material} material */
    data: (train, test, own, { images, mistaken, drawings }) => {
      const drawn = drawings > 0 ? `, mit ${count(drawings)} Zeichnungen in jeder Epoche` : '';
      const some = images < train.count ? `, davon die ersten ${count(images)} Bilder` : '';
      const wrong = mistaken ? ', jedes dritte Hemd darunter absichtlich als Mantel bezeichnet' : '';
      const tested = `Es trainiert mit ${ofTraining(train)}${some}${wrong}${drawn}. Getestet wird es mit`;
      if (test.id === train.id) return `${tested} genau denselben Bildern: Das zeigt, wie gut es sich an sie erinnert, nicht, wie gut es neue unterscheidet.`;
      return own ? `${tested} allen ${count(test.count)} Bildern deiner eigenen Dateien.` : `${tested} allen ${count(test.count)} Testbildern, mit denen es nie trainiert.`;
    },
  },

  step: {
    nav: 'Schritt',
    title: 'Ein Trainingsschritt',
    intro: 'Das Training wiederholt einen kleinen Schritt: dem Netz einen Batch Kleidungsstücke zeigen, sehen, wie falsch es liegt, und jedes Gewicht ein wenig bewegen, sodass es weniger falsch liegt. Hier liegt der nächste Schritt deines Trainings offen.',
    point: 'Ein Kleidungsstück geht vorwärts durch die Schichten bis zu seinem Verlust. Dann kommt die Schuld auf demselben Weg zurück. Sie heißt Gradient: wie schnell der Verlust wächst, wenn eine Zahl wächst. Blau ist unter null, Orange darüber.',
    waiting: 'Der Schritt öffnet sich, sobald das Training bereitsteht.',
    overflowed: 'Die Zahlen dieses Trainings sind über alle Grenzen gewachsen; da gibt es keinen Schritt zu öffnen.',
    running: 'Das Netz trainiert. Wenn es ruht, öffnet sich hier sein nächster Schritt.',
    /** @param {{step: number, epoch: number, count: number} | undefined} batch @param {boolean} first */
    about: (batch, first) =>
      batch ? `Schritt ${count(batch.step)} dieses Trainings, in Epoche ${count(batch.epoch)}: ein Batch aus ${count(batch.count)} ${plural(batch.count, { one: 'Kleidungsstück', other: 'Kleidungsstücken' })}.${first ? ' Bis du trainierst, kommt er aus den ersten Trainingsbildern.' : ''}` : '',
    size: {
      legend: 'Größe eines Schritts',
      names: { product: 'ein Produkt', sum: 'eine Summe', layer: 'eine Schicht', garment: 'ein Kleidungsstück', batch: 'ein Batch', epoch: 'eine Epoche', run: 'ein Lauf' },
      hints: {
        product: 'Ein Schritt ist ein Produkt der Summe unten.',
        sum: 'Ein Schritt ist ein Wert: ein Pixel einer Karte oder ein Neuron.',
        layer: 'Ein Schritt ist eine ganze Schicht, vorwärts und dann rückwärts.',
        garment: 'Ein Schritt ist ein Kleidungsstück, hin und zurück; das schlechteste kommt zuerst.',
        batch: 'Ein Schritt ist dieser ganze Batch, und dann bewegen sich die Gewichte. Er endet mit denselben Bits wie alle seine kleinen Schritte.',
        epoch: 'Ein Schritt ist jedes Trainingsbild einmal, Batch um Batch.',
        run: 'Es trainiert, bis du anhältst.',
      },
      ended: 'Das war das letzte Kleidungsstück des Batches. Jetzt dürfen sich die Gewichte bewegen: Nimm einen Batch.',
      /** What the button does where a step trains. */
      deeds: { batch: 'Diesen Batch trainieren', epoch: 'Eine Epoche trainieren', run: 'Trainieren oder anhalten' },
    },
    label: 'Den Schritt abspielen',
    play: 'Abspielen',
    pause: 'Pause',
    back: 'Ein Schritt zurück',
    next: 'Ein Schritt weiter',
    speed: 'Tempo',
    speeds: { slow: 'langsam', medium: 'mittel', fast: 'schnell' },
    ways: { there: 'Vorwärts: Werte', back: 'Rückwärts: Gradienten' },
    /** The short name stands below the picture. @param {string} short @param {string} layer @param {'there' | 'back'} way */
    stop: (short, layer, way) => `${short === layer ? layer : `${short}, ${layer}`}, ${way === 'there' ? 'vorwärts' : 'rückwärts'}`,
    garment: {
      label: 'Ein Kleidungsstück, hin und zurück',
      /** @param {number} garment counted from 0 @param {string} kind @param {number} loss */
      at: (garment, kind, loss) => `Kleidungsstück ${count(garment + 1)}: ${kind}, Verlust ${measure(loss)}.`,
      gates: 'Schraffiert: ein geschlossenes Tor. Dort gab ReLU 0, und keine Schuld kommt hindurch.',
      winners: 'Weiß: im Pooling unterlegen; nur die Gewinnerin des Fensters bekommt die Schuld.',
    },
    picture: {
      garment: 'Das Kleidungsstück',
      /** @param {string} layer @param {'there' | 'back'} way @param {number | undefined} filter counted from 0 */
      title: (layer, way, filter) => `${way === 'there' ? 'Werte' : 'Gradienten'}, ${layer}${filter === undefined ? '' : `, Karte ${plain(filter + 1)}`}`,
      /** @param {string} title @param {boolean} opens */
      label: (title, opens) => `${title}; Pfeiltasten bewegen${opens ? ', Enter öffnet ein Feld' : ''}`,
      nothing: 'hier steht nichts',
      /** @param {string} name @param {string} value @param {boolean} isShut */
      reading: (name, value, isShut) => `${name}: ${value}${isShut ? ', das Tor ist geschlossen' : ''}`,
    },
    maps: { choose: 'Karte', map: (/** @type {number} */ map) => `Karte ${plain(map + 1)}`, there: 'Alle Karten: Werte', back: 'Alle Karten: Gradienten' },
    sum: {
      caption: 'Produkte der Summe',
      columns: ['Wert', 'mal', 'Gewicht', 'gleich', 'Produkt'],
      /** @param {string} name @param {'there' | 'back'} way */
      title: (name, way) => (way === 'there' ? capital(name) : `Gradient: ${name}`),
      error: 'Hier beginnt der Rückweg: mit dem Fehler jeder Klasse.',
      how: {
        there: {
          Conv2D: 'Jeder Wert unter dem Fenster mal sein Gewicht, und der Bias.',
          Dense: 'Jeder Wert davor mal sein Gewicht, und der Bias.',
          MaxPooling2D: 'Der größte Wert unter dem Fenster geht weiter: mal 1; die anderen: mal 0.',
          AveragePooling2D: 'Jeder Wert unter dem Fenster mal seinen Anteil.',
          Flatten: 'Der Wert geht weiter, wie er ist.',
          Dropout: 'Beim Training wird ein Wert ausgelassen, also mal 0, oder vergrößert.',
        },
        back: {
          Conv2D: 'Dieser Wert ging in viele Summen der nächsten Schicht ein. Der Gradient von jeder, mal das Gewicht, das dorthin führte.',
          Dense: 'Dieser Wert ging in jedes Neuron der nächsten Schicht ein. Der Gradient von jedem, mal das Gewicht, das dorthin führte.',
          MaxPooling2D: 'Der Gradient seines Pooling-Fensters: mal 1, wenn er dort gewann, sonst mal 0.',
          AveragePooling2D: 'Der Gradient seines Fensters, mal seinen Anteil.',
          Flatten: 'Der Gradient geht zurück, wie er ist.',
          Dropout: 'Der Gradient geht zurück, wie der Wert kam: mal 0, wenn er ausgelassen wurde.',
        },
      },
      /** @param {number} shown @param {number} all */
      largest: (shown, all) => `Die ${count(shown)} größten von ${count(all)} Produkten:`,
      /** @param {number} done @param {number} all @param {number} sum */
      soFar: (done, all, sum) => `${done === all ? `Alle ${count(all)} zusammen` : `${count(done)} von ${count(all)}, bis hierher`}: ${digits(sum)}`,
      /** @param {number} done @param {number} all @param {number} value @param {number} weight @param {number} product */
      product: (done, all, value, weight, product) => `Produkt ${count(done)} von ${count(all)}: ${digits(value)} × ${factor(weight)} = ${digits(product)}`,
      /** @param {number} bias @param {number} total */
      gives: (bias, total) => (bias === 0 ? `Es ergibt ${digits(total)}.` : `Mit dem Bias ${digits(bias)} ergibt es ${digits(total)}.`),
      /** @param {number} bias @param {number} total @param {boolean} open @param {number} result */
      rectified: (bias, total, open, result) => `Mit dem Bias ${digits(bias)}: ${digits(total)}. ReLU ${open ? 'lässt das durch' : 'macht daraus 0, also ist das Tor geschlossen'}: ${digits(result)}.`,
      gradient: (/** @type {number} */ total) => `Der Gradient ist ${digits(total)}.`,
      /** @param {number} total @param {boolean} open @param {number} result */
      gate: (total, open, result) => (open ? `ReLU war hier offen: Der Gradient ist ${digits(result)}.` : `${digits(total)} kam zurück, aber ReLU war hier geschlossen: Der Gradient ist ${digits(result)}.`),
      /** @param {number} probability @param {boolean} isRight @param {number} error */
      isError: (probability, isRight, error) => `Fehler = Wahrscheinlichkeit − Wahrheit = ${digits(probability)} − ${isRight ? '1, denn das ist die richtige Klasse' : '0'} = ${digits(error)}.`,
    },
    loss: {
      title: 'Wie falsch lag es?',
      /** @param {string} name @param {number} probability @param {number} loss */
      sentence: (name, probability, loss) => `„${name}“ ist richtig und bekam die Wahrscheinlichkeit p = ${digits(probability)}. Der Verlust ist −ln p, also minus ihr natürlicher Logarithmus: ${digits(loss)}.`,
      why: 'In Keras: sparse categorical crossentropy. Für eine Antwort, die',
      known: {
        right: (/** @type {number} */ p, /** @type {number} */ loss) => `sicher und richtig ist: −ln ${plain(p)} = ${measure(loss)}`,
        guess: (/** @type {number} */ p, /** @type {number} */ loss) => `unter zehn geraten ist: −ln ${plain(p)} = ${measure(loss)}`,
        wrong: (/** @type {number} */ p, /** @type {number} */ loss) => `sicher und falsch ist: −ln ${plain(p)} = ${measure(loss)}`,
      },
      table: {
        caption: 'Von den Logits zu den Fehlern',
        columns: ['Klasse', 'Logit', 'Potenz', 'p', 'Fehler'],
        sum: 'Summe der Potenzen',
      },
    },
    batch: {
      title: 'Der Batch, das schlechteste zuerst',
      label: 'Die Kleidungsstücke des Batches mit ihren Verlusten, das schlechteste zuerst',
      /** @param {{sum: number, count: number, mean: number, correct: number}} batch @param {number} shown */
      mean: ({ sum, count: garments, mean, correct }, shown) =>
        `Alle Verluste zusammen: ${digits(sum)}. Geteilt durch ${count(garments)} Kleidungsstücke: ${digits(mean)}, der Verlust des Batches. ${count(correct)} von ${count(garments)} ${plural(correct, { one: 'war', other: 'waren' })} richtig. Wähle eines, um ihm zu folgen${shown < garments ? `; hier sind die ${count(shown)} schlechtesten` : ''}.`,
      /** @param {string} right @param {string} guess @param {number} loss */
      garment: (right, guess, loss) => `${right}, Verlust ${measure(loss)}${right === guess ? '' : `, verwechselt mit: ${guess}`}`,
    },
    weight: {
      title: 'Ein Gewicht, geöffnet',
      lead: 'Wohin soll es sich bewegen, und wie weit? Addiere seinen Anteil am Fehler, über jede Stelle jedes Kleidungsstücks.',
      layer: 'Schicht',
      filter: 'Filter',
      map: 'auf Karte',
      unit: 'Neuron',
      from: 'für Eingabe',
      number: (/** @type {number} */ value) => plain(value + 1),
      cells: 'Die Gewichte des Filters',
      /** @param {number} filters @param {boolean} isAll */
      picture: (filters, isAll) => (isAll ? `Alle ${count(filters)} Filter: Klicke auf ein Feld von einem.` : `Der Filter auf jeder der ${count(filters)} Karten, die er liest: Klicke auf ein Feld.`),
      bias: (/** @type {string} */ value) => `Bias ${value}`,
      /** @param {Place} place @param {number} value */
      cell: (place, value) => `${at(place)}: ${digits(value)}`,
    },
    terms: {
      title: 'Sein Gradient ist eine Summe',
      caption: 'Die größten Summanden des Gradienten',
      columns: ['Stelle', 'Eingabe', 'Fehler', 'Produkt'],
      /** @param {number} all @param {number} zeros */
      about: (all, zeros) => `Seine Eingabe, multipliziert mit dem Fehler der Summe, in die sie einging: ${count(all)} ${plural(all, { one: 'Summand', other: 'Summanden' })}, davon ${count(zeros)} gleich null. Die größten, jeder ein Link zu seiner Stelle:`,
      /** @param {string} kind @param {string} place */
      place: (kind, place) => `${kind}, ${place}`,
      others: (/** @type {number} */ others) => `${count(others)} ${plural(others, { one: 'anderer', other: 'andere' })}`,
      sum: 'alle zusammen',
      mean: (/** @type {number} */ garments) => `geteilt durch ${count(garments)} Kleidungsstücke: der Gradient`,
    },
    update: {
      title: 'Wie weit es sich bewegt',
      fold: 'Die eigenen Zahlen des Optimierers',
      /** @param {number} before @param {number} after */
      moved: (before, after) => `Das Gewicht war ${asFloat(before)} und wird ${asFloat(after)}.`,
      /** By the names of the optimizers: a line for each number, in their order. */
      rules: {
        sgd: (/** @type {Record<string, number>} */ { gradient = 0, learning_rate = 0, momentum = 0, velocity_before = 0, kept = 0, step = 0 }) =>
          momentum === 0
            ? [`Schritt = −Lernrate × Gradient = −${digits(learning_rate)} × ${factor(gradient)} = ${digits(step)}. In Keras: SGD.`]
            : [
                `Das Momentum behält ${digits(momentum)} vom letzten Schritt: ${digits(momentum)} × ${factor(velocity_before)} = ${digits(kept)}.`,
                `Schritt = Behaltenes − Lernrate × Gradient = ${digits(kept)} − ${digits(learning_rate)} × ${factor(gradient)} = ${digits(step)}. In Keras: SGD mit Momentum.`,
              ],
        adam: (/** @type {Record<string, number>} */ { gradient = 0, learning_rate = 0, beta_1 = 0, beta_2 = 0, epsilon = 0, first_moment_before = 0, first_moment = 0, second_moment_before = 0, second_moment = 0, number = 0, correction_1 = 0, correction_2 = 0, rate = 0, root = 0, step = 0 }) => [
          `Erstes Moment m, der Mittelwert der Gradienten bisher. Es war ${digits(first_moment_before)}; es geht 1 − ${digits(beta_1)} des Weges zum Gradienten ${digits(gradient)}: m = ${digits(first_moment)}.`,
          `Zweites Moment v, der Mittelwert ihrer Quadrate. Es war ${digits(second_moment_before)}; es geht 1 − ${digits(beta_2)} des Weges zum Quadrat: v = ${digits(second_moment)}.`,
          `Beide begannen bei 0, was in Schritt t = ${count(number)} ausgeglichen wird: 1 − ${digits(beta_1)}ᵗ = ${digits(correction_1)} und 1 − ${digits(beta_2)}ᵗ = ${digits(correction_2)}. Die Lernrate ${digits(learning_rate)}, mal die Wurzel des zweiten, durch das erste, ist die korrigierte Rate: ${digits(rate)}.`,
          `Schritt = −m × korrigierte Rate ÷ (√v + ε) = −${factor(first_moment)} × ${digits(rate)} ÷ (${digits(root)} + ${digits(epsilon)}) = ${digits(step)}. In Keras: Adam.`,
        ],
        rmsprop: (/** @type {Record<string, number>} */ { gradient = 0, learning_rate = 0, rho = 0, momentum = 0, mean_square_before = 0, mean_square = 0, root = 0, last_step = 0, step = 0 }) => [
          `Mittleres Quadrat v der Gradienten bisher. Es war ${digits(mean_square_before)}; es geht 1 − ${digits(rho)} des Weges zum Quadrat des Gradienten ${digits(gradient)}: v = ${digits(mean_square)}.`,
          `Schritt = −Lernrate × Gradient ÷ √(v + ε)${momentum === 0 ? '' : ` − ${digits(momentum)} × ${factor(last_step)}, behalten vom letzten Schritt`} = −${digits(learning_rate)} × ${factor(gradient)} ÷ ${digits(root)}${momentum === 0 ? '' : ' − …'} = ${digits(step)}. In Keras: RMSprop.`,
        ],
      },
    },
    check: {
      title: 'Stimmt der Gradient?',
      about: 'Bewege dieses Gewicht ein wenig nach oben, dann ein wenig nach unten: Wie ändert sich der Verlust des Batches?',
      button: 'Nachprüfen',
      busy: 'Zwei Verluste werden berechnet …',
      /** @param {{reach: number, above: number, below: number, slope: number, gradient: number}} check */
      lines: ({ reach, above, below, slope, gradient }) => [
        `Verlust mit ${digits(reach)} mehr: ${exactly(above)}`,
        `Verlust mit ${digits(reach)} weniger: ${exactly(below)}`,
        `Ihre Differenz, durch das Doppelte davon: ${digits(slope)}`,
        `Der Gradient: ${digits(gradient)}`,
      ],
      /** @param {{difference: number}} check */
      verdict: ({ difference }) =>
        difference < 0.001 ? `Sie stimmen überein, bis auf eine relative Abweichung von ${digits(difference)}.` : `Relative Abweichung: ${digits(difference)}. Unterwegs hat ein ReLU oder ein Pooling die Seite gewechselt.`,
    },
  },
  journey: {
    nav: 'Reise',
    title: 'Die Reise eines Kleidungsstücks',
    intro: 'Das Netz hat geantwortet. Warum gerade so? Geh zurück, einen Schritt nach dem anderen: von der Antwort zu den Zahlen dahinter, zu den Karten und schließlich zu den Pixeln. Dann geh wieder vorwärts. Nichts ist ausgelassen: Jede Zahl ist da.',
    point: 'Jeder Schritt zeigt eine Schicht. Ein orangefarbener Rahmen markiert den Wert, der geöffnet ist. Zeig auf einen anderen oder geh mit den Pfeiltasten hin, um zu sehen, was er sah und wie er entstand; ein Klick, ein Tippen oder Enter öffnet ihn. Zeilen, Spalten, Filter und Neuronen werden ab 1 gezählt.',
    empty: 'Die Zeichenfläche ist leer, also reist nichts. Zeichne ein Kleidungsstück oder wähle eines.',
    why: {
      title: (/** @type {string} */ answer) => `Warum „${answer}“?`,
      lead: (/** @type {string} */ answer, /** @type {number} */ share) => `Das Netz gibt „${answer}“ ${inPercent(share)}. Folge den Zahlen zurück, um zu sehen, warum.`,
    },
    /** The stations, a small picture each. */
    way: {
      label: 'Vom Kleidungsstück zur Antwort',
      garment: 'Eingabe',
      /** The short name stands below the picture. @param {string} short @param {string} layer */
      stop: (short, layer) => (short === layer ? layer : `${short}, ${layer}`),
    },
    steps: {
      label: 'Ein Schritt zurück, ein Schritt weiter',
      back: 'Es kommt von',
      on: 'Es geht weiter zu',
      /** @param {string} layer @param {readonly number[]} shape */
      to: (layer, shape) => `${named(layer)}, ${values(shape)}`,
    },
    scale: {
      choice: { legend: 'Farben', each: 'Jede Kachel für sich', common: 'Alle auf einer Skala' },
      /** The ends of the colours where each tile has its own. */
      legend: {
        viridis: /** @type {[string, string]} */ (['0', 'der größte Wert jeder Kachel']),
        signed: /** @type {[string, string]} */ (['unter null', 'über null, jeder Filter für sich']),
      },
    },
    /** A layer’s name as a title. */
    heading: capital,
    cell: inMaps,
    area,
    /** For who cannot see the frame. @param {string} picture @param {readonly number[]} framed top, left, height and width */
    framed: (picture, framed) => `${capital(picture)}, umrahmt: ${area(framed)}`,
    filter: filterName,
    /** Above a map. @param {number} filter counted from 0 */
    tileNumber: (filter) => plain(filter + 1),
    /** How an index comes about. @param {Cell} cell @param {readonly number[]} picture height, width and channels @param {number} index */
    indexSum: ({ row, column, channel }, [, width = 1, channels = 1], index) => {
      const position = `${plain(row)} × ${plain(width)} + ${plain(column)}`;
      return `${channels > 1 ? `(${position}) × ${plain(channels)} + ${plain(channel)}` : position} = ${count(index)}`;
    },
    className: (/** @type {number} */ label) => `Klasse ${plain(label + 1)}`,
    unit: (/** @type {number} */ index) => `Neuron ${plain(index + 1)}`,
    /** A value and its number. @param {string} value @param {number} number */
    reading: (value, number) => `${value}: ${measure(number)}`,
    question: {
      ask: (/** @type {string} */ layer) => `Wie viel vom Kleidungsstück sieht ein einzelner Wert in ${named(layer)}?`,
      /** Against a guess: the value sees more than that, or less. */
      more: (/** @type {string} */ layer, /** @type {string} */ sees) => `Schon ein Wert in ${named(layer)} sieht ${sees} Pixel, und keine Schicht danach sieht weniger.`,
      less: 'Jedes Fenster bedeckt nur wenige Felder. Von Schicht zu Schicht werden es mehr, aber nicht so viele.',
      because: (/** @type {readonly {layer: string, sees: string}[]} */ views) =>
        `Jede Schicht davor weitet den Blick: ${listed(views.map(({ layer, sees }) => `ein Wert in ${named(layer)} sieht ${sees}`))}.`,
    },
    start: {
      label: 'Der Anfang',
      title: 'Das Kleidungsstück',
      does: (/** @type {number} */ pixels) => `${count(pixels)} Pixel, jedes durch 255 geteilt, sodass sie von 0 bis 1 gehen. Mehr bekommt das Netz nicht. Der Rahmen zeigt, was der geöffnete Wert davon sah.`,
    },
    station: {
      title: (/** @type {string} */ layer, /** @type {readonly number[]} */ shape) => `${layer}: ${values(shape)}`,
      inKeras: (/** @type {string} */ name) => `in Keras ${name}`,
      maps: (/** @type {string} */ layer, /** @type {readonly number[]} */ [height = 1, width = 1, channels = 1]) =>
        `Was ${named(layer)} ergibt: ${plain(channels)} ${plural(channels, { one: 'Kachel', other: 'Kacheln' })} mit ${plain(height)} mal ${plain(width)}; Pfeiltasten bewegen, Bild auf und Bild ab wechseln den Filter, Enter öffnet`,
      line: (/** @type {string} */ layer, /** @type {number} */ length, /** @type {number} */ width) => `Die ${count(length)} Werte von ${named(layer)} in Zeilen zu ${plain(width)}; Pfeiltasten bewegen, Enter öffnet`,
      /** A value of a flattened row. @param {number} index @param {string} cell where it stood */
      index: (index, cell) => `Index ${count(index)}, das ist ${cell}`,
      /** What a layer made of what came to it: by the names of shared/layers.js. */
      does: /** @type {Record<Exclude<LayerClass, 'InputLayer'>, (station: StationInPlace) => string>} */ ({
        Conv2D: ({ before, shape, activation }) => `${count(shape[2] ?? 1)} Filter, und eine Kachel für jeden: dunkel, wo er nichts findet, hell, wo er findet, wonach er sucht${rectified(activation)}. ${sized(before, shape)}.`,
        MaxPooling2D: ({ before, shape }) => `Aus jedem Fenster geht nur der größte Wert weiter. ${sized(before, shape)}.`,
        AveragePooling2D: ({ before, shape }) => `Aus jedem Fenster geht der Mittelwert weiter. ${sized(before, shape)}.`,
        Flatten: ({ before: [, , channels = 1], shape: [length = 1] }) =>
          channels > 1
            ? `Die ${count(length)} Werte, einer nach dem anderen, in einer langen Reihe. Hier ist die Reihe in Zeilen zerschnitten: eine Zeile für jede Stelle der Karten, eine Spalte für jeden der ${count(channels)} Filter.`
            : 'Die Pixel, eines nach dem anderen, in einer langen Reihe. Hier ist die Reihe in die Zeilen des Kleidungsstücks zerschnitten.',
        Dropout: () => 'Außerhalb des Trainings geht jeder Wert weiter, wie er ist.',
        Dense: ({ inputs, shape: [units = 1], activation, answer }) =>
          answer
            ? `Für jede Klasse eine Summe aus allen ${count(inputs)} Werten davor: ihr Logit. Softmax macht aus den Summen Anteile: e hoch jeden Logit, vermindert um den größten, geteilt durch die Summe dieser Potenzen. Ein wenig mehr in der Summe ist so ein Vielfaches im Anteil. Wähle eine Klasse, um zu sehen, woraus ihre Summe entstand.`
            : `${count(units)} ${plural(units, { one: 'Neuron', other: 'Neuronen' })}. Jedes gewichtet alle ${count(inputs)} Werte davor mit eigenen Gewichten und addiert sie${rectified(activation)}.`,
      }),
    },
    indexForm: {
      index: 'Index',
      open: 'Öffnen',
      refused: (/** @type {number} */ last) => `Die Reihe hat die Indizes 0 bis ${count(last)}.`,
    },
    answer: {
      caption: 'Logits und Softmax',
      columns: ['Klasse', 'Logit', 'Potenz', 'Anteil'],
      share: inPercent,
      sum: 'Summe der Potenzen',
    },
    field: {
      all: (/** @type {number} */ side) => `Er hängt vom ganzen Kleidungsstück ab, ${dimensions([side, side])} Pixel.`,
      /** @param {readonly number[]} framed top, left, height and width */
      part: ([, , height = 0, width = 0]) => `Er sah ${height * width === 1 ? 'ein Pixel' : `die ${dimensions([height, width])} Pixel`} im Rahmen und sonst nichts vom Kleidungsstück.`,
      unframed: (/** @type {number} */ side) => `Dieses Netz liest das Kleidungsstück nicht als ${dimensions([side, side])} Pixel: Was ein Wert davon sah, lässt sich nicht umrahmen.`,
    },
    opened: {
      label: 'Der geöffnete Wert',
      /** Spoken when it is opened. @param {string} title of its layer @param {string} value */
      said: (title, value) => `${capital(title)}: ${value}`,
      back: 'Zurück',
      close: 'Schließen',
      garment: 'Kleidungsstück',
      index: (/** @type {number} */ index) => `Index ${count(index)}`,
      /** With a link: `cell` stands in it as it is. @param {string} cell @param {string} layer */
      of: (cell, layer) => `${cell} in „${layer}“`,
      window: 'Sein Fenster liegt über den umrahmten Pixeln, die das Netz als Zahlen von 0 bis 1 nimmt. Jedes wird mit dem Gewicht an seiner Stelle multipliziert:',
      choice: {
        about: (/** @type {number} */ counted, /** @type {string} */ layer) => `Von den ${count(counted)} Werten im Rahmen, auf der Karte desselben Filters in ${named(layer)}, behält das Pooling den größten:`,
        caption: 'Die Werte unter dem Fenster',
        biggest: ', der größte',
        /** `cell` stands in it as it is, as a link. @param {string} cell */
        winner: (cell) => `Der größte ist ${cell}.`,
      },
      mean: {
        about: (/** @type {number} */ counted, /** @type {string} */ layer) => `Das Pooling nimmt den Mittelwert der ${count(counted)} Werte im Rahmen, auf der Karte desselben Filters in ${named(layer)}:`,
        sum: (/** @type {number} */ counted, /** @type {number} */ mean) => `Addiert und durch ${count(counted)} geteilt ergeben sie ${measure(mean)}.`,
      },
      /** `value` stands in it as it is, as a link. @param {string} value */
      moved: (value) => `Hier wird nichts gerechnet. Der Wert ist ${value}, unverändert in die Reihe gesetzt.`,
      /** What an index counts. @param {Cell} cell counted from 0 @param {readonly number[]} picture height, width and channels */
      before: ({ row, column, channel }, [, width = 1, channels = 1]) => {
        const rows = `${plain(row)} ${plural(row, { one: 'Zeile', other: 'Zeilen' })} zu ${plain(width)} Plätzen`;
        const places = `${plain(column)} ${plural(column, { one: 'weiterer Platz', other: 'weitere Plätze' })}`;
        const filters = `${plain(channel)} Filter`;
        return channels > 1
          ? `Sein Index sagt, wie viele Werte in der Reihe vor ihm stehen: ${rows} und ${places}, jeweils mit ${plain(channels)} Filtern, und ${filters} an seinem eigenen Platz.`
          : `Sein Index sagt, wie viele Werte in der Reihe vor ihm stehen: ${rows} und ${places}.`;
      },
      /** `value` stands in it as it is, as a link. @param {string} value */
      passed: (value) => `Hier wird nichts gerechnet. Der Wert ist ${value}, unverändert weitergegeben.`,
      unit: (/** @type {number} */ inputs) => `Es gewichtet alle ${count(inputs)} Werte davor und addiert sie. Diese heben die Summe am meisten, und diese senken sie am meisten:`,
      logit: (/** @type {string} */ name, /** @type {number} */ inputs) => `Der Logit von „${name}“ gewichtet alle ${count(inputs)} Werte davor und addiert sie. Diese heben die Summe am meisten, und diese senken sie am meisten:`,
    },
    sum: {
      caption: 'Die Summe',
      columns: ['Eingabe', 'Wert', 'Gewicht', 'Produkt'],
      input: (/** @type {number} */ input) => `Eingabe ${plain(input + 1)}`,
      maps: (/** @type {number} */ maps) => `${count(maps)} ${plural(maps, { one: 'Karte', other: 'Karten zusammen' })}`,
      /** @param {number} maps @param {string} layer @param {readonly number[]} size of the window */
      parts: (maps, layer, size) =>
        `Sein Fenster liegt an derselben Stelle aller ${count(maps)} Karten von ${named(layer)}, mit ${dimensions(size)} Gewichten für jede. Unter jeder Karte steht, was sie beiträgt, der größte Beitrag zuerst. Wähle eine, um ihre Produkte zu sehen.`,
      /** @param {number} maps @param {string} layer */
      partsLabel: (maps, layer) => `Die ${count(maps)} Karten von ${named(layer)}, der größte Beitrag zuerst; Pfeiltasten zeigen die Produkte einer Karte`,
      /** @param {string} map @param {number} sum */
      part: (map, sum) => `${map}: ${signedMeasure(sum)}`,
      otherInputs: (/** @type {number} */ inputs) => `${count(inputs)} andere zusammen`,
      bias: 'Bias',
      total: 'Summe',
      share: 'Anteil nach der Softmax',
      percent: inPercent,
      zero: 'nach ReLU: unter null, also 0',
      stays: 'nach ReLU: bleibt',
      values: 'Werte',
      weights: 'Gewichte',
      products: 'Produkte',
    },
    unitPictures: {
      weights: 'Seine Gewichte',
      products: 'Gewichte × Eingaben',
      range: (/** @type {string} */ picture, /** @type {number} */ from, /** @type {number} */ to) => `${picture}, von ${hundredths(from)} bis ${hundredths(to)}`,
      tiles: (/** @type {number} */ height, /** @type {number} */ width) => `Eine Kachel je Filter, ${dimensions([height, width])}: Orange hebt die Summe, Blau senkt sie.`,
      pixels: 'Jedes Gewicht da, wo sein Pixel ist: Orange hebt die Summe, Blau senkt sie.',
    },
    compared: {
      title: 'Drei Kleidungsstücke unter einem Filter',
      why: 'Wonach sucht ein Filter? Ein Kleidungsstück verrät es nicht, also vergleiche drei. Ein Filter, der bei zwei Schuhen aufleuchtet und bei einem Mantel dunkel bleibt, hat etwas gefunden, was Schuhe gemeinsam haben. Wechsle den Filter oder die Kleidungsstücke und such einen, der sie unterscheidet.',
      noMaps: 'Das DNN hat keine Filter und macht keine Karten: Alle Pixel gehen geradewegs in seine verdeckten Neuronen. Wähle das CNN, um Kleidungsstücke unter einem Filter zu vergleichen.',
      colours: 'Die drei haben gemeinsame Farben: Dunkel ist 0, Gelb das meiste, was der Filter in einem von ihnen findet.',
      filterOf: (/** @type {string} */ layer) => `Filter in ${named(layer)}`,
      range: (/** @type {number} */ last) => `1 bis ${plain(last)}`,
      refused: (/** @type {number} */ last) => `Bitte eine ganze Zahl von 1 bis ${plain(last)}.`,
      present: 'Das Kleidungsstück',
      other: (/** @type {number} */ number) => `Kleidungsstück ${plain(number)}`,
      yours: 'deines',
      testImage: (/** @type {number} */ number) => `Testbild ${plain(number)}`,
      kind: (/** @type {string} */ garment) => `${garment}: seine Art`,
      next: 'Ein anderes',
      nextOfKind: (/** @type {string} */ garment) => `${garment}: ein anderes dieser Art`,
      picture: (/** @type {string} */ garment, /** @type {string} */ name) => `${garment}: ${name}`,
      map: (/** @type {string} */ garment, /** @type {string} */ layer) => `${garment} in ${named(layer)}`,
      painted: (/** @type {string} */ garment, /** @type {string} */ layer, /** @type {number} */ filter, /** @type {number} */ largest) =>
        `${garment} in ${named(layer)}, ${filterName(filter)}: bis ${measure(largest)}`,
      upTo: (/** @type {number} */ largest) => `bis ${measure(largest)}`,
    },
    learned: {
      title: 'Dein Filter und die gelernten',
      why: 'Hier ist dein Filter aus dem Kapitel Filter, neben denen, die das Training gefunden hat. Die Zahl sagt, wie ähnlich sich die beiden sind: 1 ist dasselbe Muster, ob schwach oder stark; 0 heißt nichts gemeinsam; −1 ist das genaue Gegenteil. Unter jedem Filter steht, was er auf deinem Kleidungsstück findet, vor Bias und ReLU.',
      how: 'Wie wird die Ähnlichkeit berechnet?',
      cosineOf: 'Multipliziere die beiden Filter Gewicht für Gewicht und addiere die neun Produkte. Teile dann durch die Länge jedes Filters: die Wurzel aus der Summe seiner quadrierten Gewichte. Das Ergebnis heißt Kosinus.',
      formula: 'Kosinus = (a₁b₁ + a₂b₂ + … + a₉b₉) ÷ (√(a₁² + … + a₉²) × √(b₁² + … + b₉²))',
      formulaSaid: 'a sind die Gewichte des einen Filters, b die des anderen. Ein doppelt so starker Filter hat die doppelte Länge, also kürzt sich die Stärke weg, und nur das Muster zählt.',
      yours: 'Deiner',
      similar: 'Am ähnlichsten',
      opposite: 'Am gegensätzlichsten',
      own: 'dein Filter',
      one: 'ein gelernter Filter',
      named: (/** @type {string} */ filter) => `„${filter}“`,
      typed: 'von dir eingetippt',
      all: (/** @type {string} */ layer) => `Alle Filter in ${named(layer)}`,
      label: (/** @type {string} */ layer, /** @type {number} */ filters, /** @type {number} */ height, /** @type {number} */ width) =>
        `Was ${named(layer)} gelernt hat: ${plain(filters)} Filter mit ${plain(height)} mal ${plain(width)}; Pfeiltasten bewegen, Bild auf und Bild ab wechseln den Filter, Enter hält seine Gewichte im Blick`,
      /** @param {Cell} cell @param {number} weight @param {number | undefined} cosine */
      weight: (cell, weight, cosine) =>
        `${filterName(cell.channel)}, ${at(cell)}: ${measure(weight)}${cosine === undefined ? '' : `; Ähnlichkeit mit deinem ${measure(cosine)}`}`,
      likeness: (/** @type {number} */ filter, /** @type {number} */ cosine) => `${filterName(filter)}: ${measure(cosine)}`,
      weightsOf: (/** @type {number} */ filter) => filterName(filter),
      weightsLabel: (/** @type {number} */ filter) => `Gewichte von ${filterName(filter)}`,
      weights: (/** @type {string} */ filter, /** @type {readonly number[]} */ weights) => `${filter}; Gewichte ${weights.map(measure).join('; ')}`,
      noFilters: 'Das DNN hat keine Filter, mit denen du deinen vergleichen könntest. Wähle das CNN.',
      otherSize: (/** @type {readonly number[]} */ learned, /** @type {number} */ side) =>
        `Die gelernten Filter haben ${dimensions(learned)}, deiner hat ${dimensions([side, side])}. Wähle im Kapitel Filter eine andere Größe, um sie zu vergleichen.`,
      zeros: 'Dein Filter besteht nur aus Nullen und ist darum keinem ähnlich. Gib ihm im Kapitel Filter ein Gewicht.',
    },
  },

  evidence: {
    nav: 'Indizien',
    title: 'Worauf es achtet',
    intro: 'Welcher Teil des Kleidungsstücks hat das Netz sagen lassen, was es sagt? Verdecke einen Teil und sieh, was aus der Antwort wird. Was ihm dann fehlt, war ein Indiz.',
    how: 'Ein grauer Flicken liegt auf dem Kleidungsstück. Das Netz antwortet für das Kleidungsstück mit dem Flicken auf jeder der 784 Stellen: Wo seine Wahrscheinlichkeit fällt, war etwas verdeckt, was es brauchte.',
    empty: 'Die Zeichenfläche ist leer: Da gibt es nichts zu verdecken. Zeichne ein Kleidungsstück oder wähle eines.',
    place: at,
    map: {
      title: 'Was jede Stelle wert ist',
      how: 'Zeig auf eine Stelle, um sie zu lesen.',
      ask: (/** @type {string} */ name) => `Welche Stelle würde dem Netz am meisten fehlen, wenn es „${name}“ sagt? Markiere sie im ersten Bild: Klicke oder tippe darauf, oder geh mit den Pfeiltasten hin und drücke Enter.`,
      toMark: 'Das Kleidungsstück, um die Stelle zu markieren, die am meisten wert ist',
      label: (/** @type {string} */ name) => `Was jede Stelle für „${name}“ wert ist`,
      skip: 'Ohne Tipp zeigen',
      coming: 'Beantwortete Stellen',
      stop: 'Abbrechen',
      goOn: 'Neu antworten',
      points,
      /** @param {Place} place @param {Hidden} hidden */
      reading: (place, hidden) => `${at(place)}: ${becomes(hidden)}, ${points(hidden.worth)} wert`,
      colors: 'In Prozentpunkten. Orange: Dort verdeckt, verliert die Antwort. Blau: Sie gewinnt. Durchgezogener Rahmen: der Flicken, wo er am meisten kostet; gestrichelt: dein Tipp. Das Kleidungsstück scheint durch.',
      /** @param {Place} place @param {Hidden} hidden @param {number} above places that are worth more */
      guessed: (place, hidden, above) =>
        `Dein Tipp, ${at(place)}, ist ${points(hidden.worth)} wert: ${becomes(hidden)}. ${above === 0 ? 'Keine Stelle ist mehr wert.' : `Von 784 Stellen ${plural(above, { one: 'ist', other: 'sind' })} ${count(above)} mehr wert.`}`,
      /** @param {Place} place @param {Hidden} hidden */
      dearest: (place, hidden) => `Am meisten wert ist ${at(place)}: ${becomes(hidden)}, ${points(hidden.worth)}.`,
      none: 'Keine Stelle kostet auch nur einen zehntel Punkt: Probier einen größeren Flicken.',
    },
    hide: {
      title: 'Verdecke selbst einen Teil',
      how: 'Zieh den Flicken oder nimm die Pfeiltasten.',
      label: 'Das Kleidungsstück mit einem Flicken darauf',
      /** @param {Place} place @param {string} name @param {number} before @param {number} after */
      reading: (place, name, before, after) => `${at(place)}: „${name}“, ${becomes({ before, after })}`,
      answer: 'Mit dem Flicken sagt es',
    },
    form: {
      class: 'Gefragte Klasse',
      answer: (/** @type {string} */ name) => `Seine Antwort: ${name}`,
      side: 'Seite des Flickens:',
      pixels: (/** @type {number} */ side) => `${plain(side)} Pixel`,
      grey: 'Sein Grau',
      greys: { 0: 'Schwarz', 128: 'Mittel', 255: 'Weiß' },
      note: 'Auf dem schwarzen Grund ist ein grauer Flicken etwas Neues: Er kann wie ein Ärmel aussehen. Ein schwarzer nimmt nur weg.',
    },
    wanted: {
      title: 'Worauf wartet ein Filter?',
      why: 'Ein Filter gibt große Werte, wo er findet, was er zu finden gelernt hat. Niemand hat es für ihn benannt. Sieh dir die Kleidungsstücke an, auf die er am stärksten anspricht, und ein Bild, das aus Rauschen wuchs, damit er noch stärker anspricht.',
      plain: 'Dieses Netz hat keine Faltungen, also betrachtet kein Filter einen Teil des Kleidungsstücks. Die Neuronen seiner Dense-Schichten betrachten jeweils alle 784 Pixel.',
      layer: 'Schicht',
      filter: 'Filter oder Neuron',
      silentOption: (/** @type {string} */ name) => `${name}, stumm`,
      seesPart: 'Ein Wert dieser Schicht sieht nur, was umrahmt ist.',
      seesAll: 'Ein Neuron dieser Schicht sieht das ganze Kleidungsstück.',
      sources: {
        title: 'Woher das kommt',
        text: 'Der Flicken: M. Zeiler und R. Fergus, „Visualizing and Understanding Convolutional Networks“, 2014. Das Bild aus Rauschen: D. Erhan und andere, „Visualizing Higher-Layer Features of a Deep Network“, 2009. Wie es glatt bleibt: C. Olah und andere, „Feature Visualization“, 2017.',
      },
    },
    exciting: {
      title: 'Die Kleidungsstücke, auf die er am stärksten anspricht',
      coming: 'Die Testbilder werden durchgesehen',
      /** @param {string} name @param {number} images @param {number} silent filters of its layer */
      strongest: (name, images, silent) =>
        `${capital(name)}: die stärksten von ${count(images)} Testbildern, mit ihrem Wert. Drücke auf eines, um es zu nehmen.${silent > 0 ? ` ${count(silent)} in dieser Schicht ${plural(silent, { one: 'ist', other: 'sind' })} stumm: Kein Bild löst dort etwas aus.` : ''}`,
      silent: (/** @type {string} */ name, /** @type {number} */ images) => `${capital(name)} ist stumm: Keines von ${count(images)} Testbildern löst hier etwas aus, es kommt immer 0 heraus. So einen Filter nennt man tot. Er trägt nichts bei, und er lernt nichts.`,
      value: (/** @type {number} */ value) => measure(value),
      /** @param {string} name @param {number} number @param {number} value @param {readonly number[]} seen */
      garment: (name, number, value, seen) => `${name}, Testbild ${plain(number)}: ${measure(value)} bei ${area(seen)}. Dieses nehmen`,
      all: (/** @type {number} */ images) => `Alle ${count(images)} durchsehen`,
      taken: (/** @type {number} */ number, /** @type {string} */ name) => `Testbild ${plain(number)}, ${name}, ist jetzt das Kleidungsstück der Seite.`,
    },
    growing: {
      title: 'Ein Bild, das für ihn wuchs',
      label: 'Das Bild, das wächst, so viel der Filter sieht',
      pixel: (/** @type {Place} */ place, /** @type {number} */ grey) => `${at(place)}: ${plain(grey)}`,
      grow: 'Wachsen lassen',
      seed: 'Seed',
      progress: 'Schritte',
      noise: (/** @type {number} */ value) => `Bisher Rauschen: Es ergibt ${measure(value)}.`,
      /** @param {number} before @param {number} after @param {number} steps */
      grown: (before, after, steps) => `Von ${measure(before)} auf ${measure(after)} in ${count(steps)} ${plural(steps, { one: 'Schritt', other: 'Schritten' })}.`,
      against: (/** @type {number} */ best) => `Das beste der Kleidungsstücke ergibt ${measure(best)}.`,
      never: 'Nicht einmal das löst hier etwas aus.',
      taken: (/** @type {string} */ name, /** @type {number} */ share) => `Das Netz hält das für „${name}“, mit ${inPercent(share)}.`,
      how: 'Jeder Schritt macht jedes Pixel ein wenig heller oder dunkler, je nachdem, was den Wert hebt. Er mischt es auch mit seinen Nachbarn, immer weniger, und nimmt ihm ein Hundertstel seines Lichts: Sonst wäre es bloßes Flimmern.',
    },
  },

  mistakes: {
    nav: 'Fehler',
    title: 'Wo es sich irrt',
    intro: 'Eine einzige Zahl, die Genauigkeit, sagt, wie oft das Netz recht hat. Sie sagt nicht, welche Kleidungsstücke es verwechselt, und nicht, wie sicher es sich ist, wenn es sich irrt.',
    point: 'Lass es für jedes Testbild antworten. Dann sieh dir seine Fehler an und urteile selbst: Hättest du es besser gewusst?',
    doubt: 'Wie gut kennen Menschen diese Kleidungsstücke? Zu 1.000 Testbildern von Fashion-MNIST wurden je drei Menschen gefragt; bei 83,5\u00a0% sagte die Mehrheit, was das Label sagt (<a href="https://github.com/zalandoresearch/fashion-mnist">Ergebnistabelle von Zalando</a>). Und einige der Trainingsbilder haben falsche Labels, wie <a href="https://arxiv.org/abs/1912.05283">Müller und Markert</a> 2019 feststellten.',
    /** @param {string} network @param {{right: number, images: number, total: number}} counted */
    result: (network, { right, images, total }) => `${network}, ${images < total ? `die ersten ${count(images)} von ${count(total)}` : `alle ${count(images)}`} ${images < total ? 'Testbildern' : 'Testbilder'}: ${count(right)} richtig, ${inPercent(right / images)}.`,
    waiting: 'Es wird gefragt, sobald das Netz und die ersten Bilder da sind.',
    none: 'Das Netz hat noch nicht geantwortet.',
    fetching: (/** @type {number} */ received, /** @type {number} */ total) => `Die Testbilder sind unterwegs: ${megabytes(received)} von ${megabytes(total)}.`,
    answering: (/** @type {number} */ done, /** @type {number} */ total) => `Es antwortet: ${inPercent(done / total)} fertig.`,
    progress: 'Antworten für die Testbilder',
    stale: (/** @type {string} */ now) => `Das sind alte Antworten. Aktiv ist jetzt ein anderes Netz: ${now}.`,
    all: (/** @type {number} */ images) => `Zu allen ${count(images)} Bildern fragen`,
    again: 'Das aktive Netz fragen',
    stop: 'Anhalten',
    stopped: 'Angehalten.',
    matrix: {
      title: 'Was es wofür hält',
      note: 'Eine Zeile ist, was das Label sagt, eine Spalte, was das Netz sagt. Je kräftiger die Farbe, desto größer der Anteil an der Zeile. Umrahmt: richtig. Öffne ein Feld, um seine Kleidungsstücke zu sehen.',
      label: 'Konfusionsmatrix: eine Zeile für jedes Label, eine Spalte für jede Antwort. Pfeiltasten bewegen, Enter öffnet ein Feld.',
      rows: 'Label ↓',
      columns: 'sagt →',
      /** @param {string} label @param {string} answer @param {number} times @param {number} of garments with this label */
      cell: (label, answer, times, of) => {
        const named = label === answer ? `${label}, erkannt` : `${label}, gehalten für ${answer}`;
        return of > 0 ? `${named}: ${count(times)} von ${count(of)}, ${inPercent(times / of)}` : `${named}: unter diesen Bildern kommt das Label nicht vor`;
      },
    },
    kinds: {
      title: 'Art für Art',
      note: 'Präzision: Von denen, die es so nennt, der Prozentsatz, der es ist. Trefferquote (Recall): Von denen, die es sind, der Prozentsatz, den es findet. F1 ist das harmonische Mittel aus beiden.',
      heads: ['Art', 'Präzision', 'Recall', 'F1', 'Bilder'],
      neverSaid: 'nie gesagt',
      noneHere: 'keine hier',
    },
    garments: {
      choose: 'Zeigen',
      list: 'Kleidungsstücke',
      orders: { cell: 'Ein Feld', hardest: 'Schwierigste', easiest: 'Einfachste', undecided: 'Unentschieden' },
      /** What the order is. @type {Record<'hardest' | 'easiest' | 'undecided', string>} */
      notes: {
        hardest: 'Die größten Verluste: Dem Label wird am wenigsten gegeben.',
        easiest: 'Die kleinsten Verluste: Dem Label wird fast alles gegeben.',
        undecided: 'Die kleinsten Abstände zwischen der ersten und der zweiten Antwort: Fast hätte das Netz die zweite gesagt.',
      },
      surest: (/** @type {string} */ cell) => `${cell}. Die sichersten Antworten kommen zuerst.`,
      empty: 'Hier sind keine Kleidungsstücke.',
      /** @param {number} place from 1 @param {number} among @param {string} label @param {string} answer @param {number} share */
      option: (place, among, label, answer, share) => `${count(place)} von ${count(among)}: Label ${label}, Netz ${answer}, ${inPercent(share)}`,
      share: inPercent,
      page: (/** @type {number} */ from, /** @type {number} */ to, /** @type {number} */ of) => `${count(from)}–${count(to)} von ${count(of)}`,
      before: 'Davor',
      more: 'Mehr',
    },
    garment: {
      title: (/** @type {number} */ number) => `Testbild ${count(number)}`,
      right: (/** @type {string} */ label, /** @type {number} */ loss) => `✓ Label und Netz sagen: ${label}. Verlust ${hundredths(loss)}.`,
      wrong: (/** @type {string} */ label, /** @type {string} */ answer, /** @type {number} */ share, /** @type {number} */ loss) =>
        `✗ Das Label sagt: ${label}, das Netz: ${answer}, mit ${inPercent(share)}. Verlust ${hundredths(loss)}.`,
      label: 'Das gewählte Kleidungsstück',
      bars: 'Seine Wahrscheinlichkeiten, in Prozent',
      take: 'Auf die Seite holen',
      taken: (/** @type {number} */ number) => `Testbild ${count(number)} ist jetzt das Kleidungsstück der Seite.`,
      follow: 'Ihm durch das Netz folgen',
    },
    judge: {
      ask: 'Stimmst du dem Label zu?',
      answers: { yes: 'Ja', no: 'Nein', unsure: 'Unklar' },
      /** @param {{reader: Record<'yes' | 'no' | 'unsure', number>, answered: number, right: number}} tally */
      tally: ({ reader: { yes, no, unsure }, answered, right }) => {
        const judged = yes + no + unsure;
        const yours = `Du hast ${count(judged)} ${plural(judged, { one: 'Label', other: 'Labels' })} beurteilt: ${count(yes)} Ja, ${count(no)} Nein, ${count(unsure)} unklar.`;
        return answered > 0 ? `${yours} Bei ${answered < judged ? `${count(answered)} davon` : 'denselben Kleidungsstücken'} sagt das Netz ${count(right)}-mal, was das Label sagt, ${inPercent(right / answered)}.` : yours;
      },
      forget: 'Meine Antworten vergessen',
    },
    questions: {
      later: 'Notiert. Lass es für alle Testbilder antworten, dann siehst du es.',
      pair: {
        ask: 'Welche zwei Arten verwechselt es am häufigsten?',
        pair: (/** @type {string} */ one, /** @type {string} */ other) => `${one} und ${other}`,
        another: 'Ein anderes Paar',
        none: 'Keine: Hier macht es keinen Fehler.',
        /** @param {string} one @param {string} other @param {number} there one taken for the other @param {number} back */
        because: (one, other, there, back) => `${one} und ${other}, ${count(there + back)}-mal: ${count(there)}-mal ${one} gehalten für ${other}, ${count(back)}-mal umgekehrt.`,
        against: (/** @type {number} */ times, /** @type {number} */ most) => `Diese verwechselt es ${count(times)}-mal, ein anderes Paar ${count(most)}-mal.`,
      },
      best: {
        ask: 'Welche Art kennt es am besten?',
        because: (/** @type {string} */ kinds, /** @type {number} */ share) => `${kinds}: Davon findet es ${inPercent(share)}.`,
        against: (/** @type {string} */ kind, /** @type {number} */ share) => (Number.isNaN(share) ? `${kind} kommt hier nicht vor.` : `${kind}: Davon findet es ${inPercent(share)}.`),
      },
    },
  },

  compare: {
    nav: 'Vergleich',
    title: 'Welches Netz ist besser?',
    intro: 'Zwei Netze lernen aus denselben Batches: Das DNN betrachtet 784 Pixel ohne jede Ordnung, das CNN sieht durch Filter. Bevor du sie startest: Welches wird gewinnen, und was wird es kosten?',
    point: 'Dann verschiebe die Testbilder um ein paar Pixel, dreh sie, mach sie kleiner und sieh, welches Netz sie noch erkennt.',
    figures: {
      title: 'Was sie sind, und was diese Seite gemessen hat',
      what: 'Was',
      cnn: 'CNN',
      dnn: 'DNN',
      times: 'CNN/DNN',
      rows: {
        parameters: 'Parameter',
        multiplyAdds: 'Multiply-Adds je Antwort',
        answer: 'Millisekunden je Antwort',
        epoch: 'Trainingssekunden je Epoche',
        right: 'Richtig auf den Testbildern',
      },
      rightAfter: (/** @type {number} */ epoch) => `Richtig auf den Testbildern, Epoche ${count(epoch)}`,
      timesOf: (/** @type {number} */ times) => `${ratio(times)} ×`,
      points: (/** @type {number} */ points) => `${points > 0 ? '+' : ''}${tenths(points)} Punkte`,
    },
    guess: {
      title: 'Bevor du startest: Was erwartest du?',
      winner: 'Welches hat öfter recht?',
      winners: { cnn: 'das CNN', dnn: 'das DNN', same: 'kaum ein Unterschied' },
      points: 'Um wie viele von 100 Kleidungsstücken?',
      pointsOf: (/** @type {number} */ points) => count(points),
      times: 'Wievielmal so lange trainiert das CNN?',
      timesOf: (/** @type {number} */ times) => `${count(times)} ×`,
    },
    setUp: {
      title: 'Woraus sie lernen, und wie lange',
      images: 'Lernen aus',
      first: (/** @type {number} */ images) => `den ersten ${count(images)} Bildern`,
      all: 'allen Bildern',
      epochs: 'Wie lange',
      epochsOf,
      sizes: 'Netze',
      article: 'die üblichen zwei',
      /** @param {{filters: readonly number[], units: number}} sizes */
      form: ({ filters, units }) => `mit ${listed(filters.map(count))} Filtern und ${count(units)} Neuronen, wie in deinem Formular`,
      begin: 'Beginnen mit',
      fresh: 'zwei neuen Netzen',
      run: (/** @type {string} */ name, /** @type {number} */ epochs) => `${name}, gelernt: ${ratio(epochs)} ${plural(epochs, { one: 'Epoche', other: 'Epochen' })}`,
    },
    race: {
      title: 'Zwei Netze, dieselben Batches',
      controls: 'Training beider Netze',
      start: 'Beide starten',
      pause: 'Beide anhalten',
      stop: 'Abbrechen',
      on: 'Mit beiden weitermachen',
      over: 'Fertig',
      anew: 'Neu beginnen',
      measured: 'Die Zeit für eine Antwort wird hier gemessen, an deinem Kleidungsstück. Die Trainingssekunden erscheinen, wenn sie trainiert haben.',
      turns: 'Sie wechseln sich ab, je zwanzig Batches, auf einem Kern, während das andere wartet. Die Sekunden sind also die eines Netzes allein; Tests zählen nicht. Seed, Batchgröße und Lernrate sind die aus dem Kapitel Training.',
      nothing: 'Noch nichts trainiert',
      position: (/** @type {number} */ cnn, /** @type {number} */ dnn, /** @type {number} */ all) => `Batch ${count(Math.min(cnn, dnn))} von ${count(all)}`,
      left: (/** @type {number} */ seconds) => `noch etwa ${duration(seconds)}, und die Tests`,
      testing: {
        cnn: (/** @type {number} */ done) => `Test des CNN: ${count(done)} Bilder`,
        dnn: (/** @type {number} */ done) => `Test des DNN: ${count(done)} Bilder`,
      },
      status: { none: '', coming: '', running: 'trainiert', paused: 'angehalten', done: 'fertig', past: 'von deinem letzten Besuch' },
      heard: { running: 'Beide Netze lernen.', paused: 'Beide Netze sind angehalten.' },
      why: {
        waiting: 'Es wird vorbereitet …',
        guess: 'Sag zuerst, was du erwartest.',
        training: 'Im Kapitel Training lernt gerade ein Netz. Halte es zuerst an: Zwei zugleich würden einander bremsen.',
        past: 'Diese Zahlen stammen von vor dem Neuladen der Seite; die Netze selbst wurden nicht behalten.',
        done: 'Wähle mehr Epochen, um weiterzumachen.',
        diverged: {
          cnn: 'Der Verlust des CNN war keine Zahl mehr: Die Lernrate ist zu groß. Wähle im Kapitel Training eine kleinere und beginne neu.',
          dnn: 'Der Verlust des DNN war keine Zahl mehr: Die Lernrate ist zu groß. Wähle im Kapitel Training eine kleinere und beginne neu.',
        },
      },
      /** @type {Record<'cnn' | 'dnn' | 'same', (found: {epoch: number, points: number, times: number | undefined, cnn: number, dnn: number, images: number, seed: number}) => string>} */
      finding: {
        cnn: (found) => `${afterRace(found)} Das CNN liegt um ${tenths(found.points)} von 100 Kleidungsstücken vorn${slower(found)}.`,
        dnn: (found) => `${afterRace(found)} Das DNN liegt um ${tenths(-found.points)} von 100 Kleidungsstücken vorn${slower(found)}.`,
        same: (found) => `${afterRace(found)} Es gibt kaum einen Unterschied${slower(found)}.`,
      },
      /** @param {{points: number}} result */
      small: ({ points }) => (Math.abs(points) < 2 ? 'Das ist ein kleiner Abstand: Ein anderer Seed kann einen anderen ergeben. Mehr Bilder und mehr Epochen sagen mehr.' : 'Ein anderer Seed ergäbe einen etwas anderen Abstand.'),
      taken: 'Was aus dem Regal kam, wurde gemessen, als es trainiert wurde, vielleicht auf mehreren Kernen.',
      past: 'Diese Zahlen stammen von vor dem Neuladen der Seite.',
      take: { cnn: 'Das CNN auf die Seite holen', dnn: 'Das DNN auf die Seite holen' },
      unsaved: 'Dieser Browser behält die Gewichte nicht, darum können diese Netze nicht ins Regal.',
      otherData: 'Es sind jetzt andere Bilder, darum beginnt der Vergleich neu.',
    },
    verdict: {
      title: 'Was du erwartet hast, und was gemessen wurde',
      what: 'Was',
      yours: 'Dein Tipp',
      real: 'Gemessen',
      ahead: 'Öfter richtig',
      slower: 'Eine Epoche des CNN dauert',
      winner: (/** @type {'cnn' | 'dnn' | 'same'} */ winner, /** @type {number} */ points) => (winner === 'same' ? 'kaum ein Unterschied' : `das ${NETWORKS[winner]}, um ${tenths(points)} von 100`),
      times: (/** @type {number} */ times) => `${ratio(times)}-mal so lange`,
    },
    course: {
      over: 'Kurven über',
      right: 'Richtige Antworten',
      loss: 'Verlust',
      axes: {
        epochs: { name: 'Epochen', title: 'Epochen', note: 'Über Epochen: Welches weiß nach denselben Batches mehr? Punkte sind Tests mit allen Testbildern, blasse Linien die Batches unterwegs.' },
        seconds: { name: 'Sekunden', title: 'Trainingssekunden', note: 'Über Sekunden: Welches weiß nach derselben Zeit mehr? Jedes hat seine eigene Uhr, die steht, während das andere trainiert.' },
        work: { name: 'Mrd. Multiply-Adds', title: 'Multiply-Adds, in Milliarden', note: 'Über Multiply-Adds: Welches weiß nach derselben Arbeit mehr? Gezählt sind die der Antworten; daraus zu lernen kostet noch einmal etwa doppelt so viele.' },
      },
      lines: { cnn: { test: 'CNN, Test', train: 'CNN, Training' }, dnn: { test: 'DNN, Test', train: 'DNN, Training' } },
    },
    shift: {
      title: 'Der Verschiebetest',
      whose: 'Netze',
      networks: { ready: 'die der Seite', trained: 'die zwei, die du eben trainiert hast' },
      how: 'Was mit den Kleidungsstücken geschieht',
      changes: { moved: 'verschoben', turned: 'gedreht', smaller: 'kleiner', noise: 'Rauschen' },
      slider: 'Wie stark',
      /** @type {Record<'moved' | 'turned' | 'smaller' | 'noise', (amount: number) => string>} */
      amounts: {
        moved: (amount) => (amount === 0 ? 'unverändert' : `um ${count(amount)} Pixel verschoben`),
        turned: (amount) => (amount === 0 ? 'unverändert' : `um ${count(amount)}° gedreht`),
        smaller: (amount) => (amount === 0 ? 'unverändert' : `um ${count(Math.round(100 * amount))}\u00a0% kleiner`),
        noise: (amount) => (amount === 0 ? 'unverändert' : `mit ${count(Math.round(100 * amount))}\u00a0% Rauschen`),
      },
      picture: (/** @type {string} */ change) => `Dein Kleidungsstück, ${change}`,
      answer: { cnn: 'Was das CNN darin sieht', dnn: 'Was das DNN darin sieht' },
      /** @typedef {{name: string, share: number}} Best */
      says: (/** @type {string} */ change, /** @type {Best} */ cnn, /** @type {Best} */ dnn) =>
        `Dein Kleidungsstück, ${change}: Das CNN sagt: ${cnn.name} (${inPercent(cnn.share)}), das DNN: ${dnn.name} (${inPercent(dnn.share)}).`,
      question: { ask: 'Alle Kleidungsstücke im Test rücken um 4 Pixel. Welches Netz verliert mehr von seinen richtigen Antworten?', answers: ['das CNN', 'das DNN', 'beide etwa gleich viele'] },
      answered: 'Jetzt verschiebe die Kleidungsstücke und teste sie.',
      test: (/** @type {number} */ images) => `Alle ${count(images)} Kleidungsstücke testen`,
      again: 'Noch einmal testen',
      stop: 'Abbrechen',
      progress: 'Getestete Kleidungsstücke',
      running: (/** @type {number} */ share) => `${count(Math.round(100 * share))}\u00a0% getestet`,
      readyOnly: 'Das sind die beiden Netze, die zur Seite gehören: Hier wurde noch nichts trainiert.',
      why: { race: 'Die beiden Netze lernen. Halte sie zuerst an.', waiting: 'Es wird vorbereitet …' },
      chart: 'Richtige Antworten je nachdem, wie stark die Kleidungsstücke verändert sind',
      axes: {
        moved: { title: 'Pixel nach rechts, unten, links oder oben, reihum', name: 'Pixel', format: count },
        turned: { title: 'Grad, abwechselnd im und gegen den Uhrzeigersinn', name: 'Grad', format: count },
        smaller: { title: 'kleiner um, in %', name: '%', format: (/** @type {number} */ share) => count(Math.round(100 * share)) },
        noise: { title: 'Stärke des Rauschens, in % von Weiß', name: '%', format: (/** @type {number} */ share) => count(Math.round(100 * share)) },
      },
      /** @param {string} change @param {{cnn: [number, number], dnn: [number, number]}} right @param {number} images */
      finding: (change, { cnn: [cnn, cnnLeft], dnn: [dnn, dnnLeft] }, images) =>
        `${count(images)} Kleidungsstücke im Test, ${change}: Das CNN erkennt ${inPercent(cnnLeft)}, vorher ${inPercent(cnn)}; das DNN ${inPercent(dnnLeft)}, vorher ${inPercent(dnn)}.`,
    },
  },

  experiments: {
    nav: 'Labor',
    title: 'Deine eigenen Experimente',
    intro: 'Wie viele Filter genügen? Was, wenn es nur eine Faltung gibt, oder keine? Bau Netze, sag, was du erwartest, und lass sie eines nach dem anderen trainieren.',
    percent: (/** @type {string} */ number) => `${number}\u00a0%`,
    point: 'Jedes Netz kostet Zeit und bringt Genauigkeit. Das Diagramm zeigt, welche für ihren Preis am meisten bringen.',
    /** The work that is left where a convolution has a quarter of the filters. */
    opener: {
      ask: (/** @type {number} */ many, /** @type {number} */ few) => `Das Netz des Artikels hat in jeder seiner beiden Faltungen ${count(many)} Filter. Wie viel Arbeit bleibt mit je ${count(few)}?`,
      answers: ['Etwa ein Viertel', 'Etwa ein Zwölftel', 'Etwa ein Hundertstel'],
      /** @param {number} many multiply-adds @param {number} few @param {number} times */
      because: (many, few, times) =>
        `${count(few)} Multiply-Adds für ein Kleidungsstück statt ${count(many)}: ${ratio(times)}-mal weniger. Die zweite Faltung betrachtet jede Karte der ersten mit jedem Filter; ein Viertel von beiden lässt ihr also ein Sechzehntel. Was macht das mit der Genauigkeit? Stell die erste Frage unten in die Warteschlange.`,
    },
    /** A network in short. @param {readonly Planned[]} layers without the answer */
    network: (layers) => layers.flatMap(inShort).join(' · ') || 'keine verdeckte Schicht',
    name: (/** @type {number} */ number) => `Experiment ${plain(number)}`,
    sets: {
      title: 'Fertige Fragen',
      lead: 'Ein Klick stellt die Netze einer Frage in die Warteschlange.',
      /** @type {Record<'filters' | 'convolutions' | 'pooling' | 'units' | 'dropout', {ask: string, what: string}>} */
      of: {
        filters: { ask: 'Wie viele Filter genügen?', what: 'Das Netz des Artikels mit 4, 8, 16, 32 und 64 Filtern in jeder Faltung' },
        convolutions: { ask: 'Braucht es überhaupt Faltungen?', what: 'Keine, eine oder zwei, mit je 16 Filtern' },
        pooling: { ask: 'Was bringt Pooling?', what: 'Quadrate mit 2 × 2, mit 3 × 3 oder kein Pooling' },
        units: { ask: 'Wie groß muss die verdeckte Schicht sein?', what: '16, 32, 64, 128, 256 und 512 Neuronen nach den Faltungen' },
        dropout: { ask: 'Hilft Dropout?', what: 'Ohne, mit einem Viertel und mit der Hälfte der Zahlen ausgelassen; zu sehen ab etwa 15 Epochen' },
      },
      put: (/** @type {number} */ networks) => `Diese ${count(networks)} einreihen`,
      putSet: (/** @type {number} */ networks, /** @type {string} */ ask) => `Diese ${count(networks)} einreihen: ${ask}`,
      work: (/** @type {number} */ least, /** @type {number} */ most) => (least === most ? `Je ${count(least)} Multiply-Adds` : `${count(least)} bis ${count(most)} Multiply-Adds`),
    },
    editor: {
      title: 'Oder bau selbst eines',
      layers: 'Schichten deines Netzes',
      /** @param {readonly number[]} shape */
      shape: (shape) => values(shape),
      /** @param {{parameters: number, multiplyAdds: number}} sizes */
      sizes: ({ parameters, multiplyAdds }) =>
        parameters === 0 ? 'nichts zu lernen' : `${count(parameters)} Parameter, ${count(multiplyAdds)} Multiply-Adds`,
      /** @param {{parameters: number, multiplyAdds: number}} sizes */
      total: ({ parameters, multiplyAdds }) => `Zusammen ${count(parameters)} Parameter und ${count(multiplyAdds)} Multiply-Adds für ein Kleidungsstück.`,
      bars: 'Von jedem Balkenpaar ist der obere der Anteil der Schicht an den Parametern, der untere der an den Multiply-Adds.',
      fields: { filters: 'Filter', size: 'Fenster', padding: 'Rand', activation: 'danach', rate: 'Anteil', units: 'Neuronen' },
      field: (/** @type {string} */ field, /** @type {string} */ layer) => `${layer}: ${field}`,
      options: { valid: 'fällt weg', same: 'bleibt', relu: 'ReLU', linear: 'nichts' },
      answer: 'zehn Ausgaben, Softmax: sie bleibt',
      /** @param {string} label @param {number} from @param {number} to */
      outside: (label, from, to) => `${capital(label)}: bitte eine Zahl von ${ratio(from)} bis ${ratio(to)}. Bis dahin gilt die letzte gute.`,
      up: (/** @type {string} */ layer) => `${layer} nach oben`,
      down: (/** @type {string} */ layer) => `${layer} nach unten`,
      remove: (/** @type {string} */ layer) => `${layer} entfernen`,
      removed: (/** @type {string} */ layer) => `${named(layer)} ist weg.`,
      putBack: 'Zurückholen',
      moved: (/** @type {string} */ layer, /** @type {number} */ place, /** @type {number} */ all) => `„${layer}“ ist jetzt Schicht ${plain(place)} von ${plain(all)}.`,
      add: 'Hinzufügen',
      kinds: { Conv2D: 'Faltung', MaxPooling2D: 'Max-Pooling', AveragePooling2D: 'Mittelwert-Pooling', Dropout: 'Dropout', Flatten: 'Flatten', Dense: 'Dense' },
      addedLayer: (/** @type {string} */ layer) => `${named(layer)} ist hinzugefügt.`,
      full: (/** @type {number} */ most) => `Ein Netz hat hier Platz für ${plain(most)} Schichten. Entferne zuerst eine.`,
      queue: 'In die Warteschlange',
      /** Why a network cannot be. @type {Record<'window' | 'row' | 'image' | 'parameters' | 'values', (layer: string, problem: Told) => string>} */
      problems: {
        window: (layer, { arrives, size }) => `${named(layer)} bekommt ${arrives}, und das Fenster mit ${dimensions([size, size])} passt nicht hinein.`,
        row: (layer, { arrives }) => `${named(layer)} braucht eine Reihe von Zahlen und bekommt ${arrives}.`,
        image: (layer, { arrives }) => `${named(layer)} braucht ein Bild mit Zeilen und Spalten und bekommt nur eine Reihe: ${arrives}.`,
        parameters: (layer, { arrives, found, most }) => `Mit ${named(layer)} wären es ${found} Parameter: Jedes Neuron darin hat ein Gewicht für jede der Zahlen davor (${arrives}). Diese Seite trainiert höchstens ${most}.`,
        values: (layer, { arrives }) => `${named(layer)} bekommt ${arrives} und würde daraus mehr Zahlen machen, als diese Seite Platz hat.`,
      },
      help: 'Was helfen würde:',
      noHelp: 'Mach die Zahlen dieser Schicht oder der Schichten davor kleiner.',
      /** @type {Record<'remove' | 'flatten' | 'pool' | 'same' | 'move' | 'shrink', (layer: string, other: {size: number, before: string}) => string>} */
      remedies: {
        remove: (layer) => `${layer} entfernen`,
        flatten: (layer) => `Flatten vor „${layer}“ setzen`,
        pool: (layer) => `Ein Pooling vor „${layer}“ setzen`,
        same: (layer) => `In „${layer}“ den Rand behalten`,
        move: (layer, { before }) => `„${layer}“ vor „${before}“ setzen`,
        shrink: (layer, { size }) => `Fenster von „${layer}“ auf ${dimensions([size, size])} verkleinern`,
      },
      possible: 'Dieses Netz lässt sich trainieren.',
    },
    terms: {
      images: 'Bilder zum Lernen',
      first: (/** @type {number} */ images) => `die ersten ${count(images)}`,
      all: (/** @type {number} */ images) => (images > 0 ? `alle ${count(images)}` : 'alle'),
      epochs: 'Epochen',
      seeds: 'Wiederholungen',
      note: 'Jede Wiederholung hat einen anderen Seed: andere zufällige Gewichte am Anfang und eine andere Reihenfolge der Bilder. Alle lernen mit Adam, Lernrate 0,001, Batchgröße 32, nur aus Fotos. Eine Änderung gilt für alles, was noch nicht begonnen hat.',
      /** @param {number} images 0 for all @param {number} epochs @param {number} seeds */
      inShort: (images, epochs, seeds) =>
        `${images > 0 ? `die ersten ${count(images)}` : 'alle'} Bilder, ${epochsOf(epochs)}, ${count(seeds)} ${plural(seeds, { one: 'Lauf', other: 'Läufe' })}`,
    },
    queue: {
      title: 'Die Warteschlange',
      empty: 'Nichts wartet. Nimm eine fertige Frage oder bau ein eigenes Netz.',
      put: (/** @type {number} */ networks) => `Jetzt ${plural(networks, { one: 'steht 1 Netz', other: `stehen ${count(networks)} Netze` })} in der Warteschlange. Sag von jedem, was du erwartest, bevor es läuft.`,
      /** @param {readonly string[]} names */
      same: (names) => `${listed(names)} ${plural(names.length, { one: 'ist', other: 'sind' })} dasselbe Netz unter denselben Bedingungen; es käme noch einmal dieselbe Zahl heraus.`,
      guess: 'Dein Tipp: richtig auf den Testbildern, in %',
      guessOf: (/** @type {string} */ name) => `${name}: dein Tipp, richtig auf den Testbildern, in %`,
      expect: 'Was erwartest du, und warum?',
      expectOf: (/** @type {string} */ name) => `${name}: Was erwartest du, und warum?`,
      /** @param {number | undefined} guess @param {string} note */
      expected: (guess, note) => [guess === undefined ? '' : `Dein Tipp: ${ratio(guess)}\u00a0%.`, note && `„${note}“`].filter(Boolean).join(' ') || 'Kein Tipp abgegeben.',
      up: (/** @type {string} */ name) => `${name} nach vorn`,
      down: (/** @type {string} */ name) => `${name} nach hinten`,
      remove: (/** @type {string} */ name) => `${name} entfernen`,
      removed: (/** @type {string} */ name) => `${name} ist entfernt.`,
      moved: (/** @type {string} */ name, /** @type {number} */ place) => `${name} ist jetzt Nummer ${plain(place)} in der Warteschlange.`,
      train: 'Warteschlange trainieren',
      noGuess: 'Ohne Tipp trainieren',
      on: 'Weitermachen',
      stop: 'Anhalten',
      stopping: 'Es hält an …',
      /** What the first in the queue is at. */
      activity: {
        begun: (/** @type {number} */ seed) => `Seed ${plain(seed)} hat begonnen; er geht weiter, wo er gespeichert wurde.`,
        coming: 'Die Bilder werden vorbereitet …',
          waiting: 'Im Kapitel Training läuft ein Training. Wenn es ruht, geht es hier von selbst weiter.',
        /** @param {number} seed @param {number} epoch @param {number} epochs @param {number | undefined} seconds */
        training: (seed, epoch, epochs, seconds) => `Seed ${plain(seed)}: Epoche ${count(epoch)} von ${count(epochs)}${seconds === undefined ? '' : seconds < 1 ? ', fast fertig' : `, noch etwa ${duration(seconds)}`}`,
        testing: (/** @type {number} */ done, /** @type {number} */ total) => `Test: ${count(done)} von ${count(total)} Bildern`,
        measuring: 'Es wird gemessen, was es weiß und wie schnell es antwortet …',
      },
      /** @param {number | undefined} seconds @param {number} runs */
      behind: (seconds, runs) => {
        const wait = plural(runs, { one: 'wartet 1 Lauf', other: `warten ${count(runs)} Läufe` });
        return runs === 0 ? '' : `Dahinter ${wait}${seconds === undefined ? '' : `: etwa ${duration(seconds)}`}.`;
      },
      /** @param {string} name @param {number | undefined} accuracy @param {number} seed */
      ran: (name, accuracy, seed) => (accuracy === undefined ? `${name}, Seed ${plain(seed)}: Daraus wurde nichts.` : `${name}, Seed ${plain(seed)}: ${inPercent(accuracy)} richtig auf den Testbildern.`),
      ended: 'Die Warteschlange ist abgearbeitet.',
      elsewhere: 'Ein anderer Tab dieser Seite hat das Versuchsheft offen. Mach dort weiter oder schließe ihn.',
      notKept: (/** @type {string} */ why) => `Dieser Browser behält deine Experimente nicht: ${why}. Beim Neuladen gingen sie verloren.`,
    },
    results: {
      title: 'Was daraus wurde',
      none: 'Hier kommt ein Diagramm mit Genauigkeit gegen Kosten hin, und eine Tabelle. Noch ist nichts gelaufen: Was ist dein Tipp für das Netz des Artikels mit 4 statt 64 Filtern?',
      one: 'Ein Lauf beweist wenig: Mit einem anderen Seed kann dasselbe Netz um ein, zwei Punkte besser oder schlechter sein. Lass einige wiederholen, bevor du einem kleinen Unterschied glaubst.',
      /** @param {string} best @param {string} accuracy @param {string} price */
      bestOnly: (best, accuracy, price) => `Das beste Verhältnis: ${best} ist am besten, mit ${accuracy}, und nichts mit ${price} kommt bis auf einen Punkt heran.`,
      /** @param {string} best @param {string} accuracy @param {string} sweet @param {string} its @param {string} price */
      sweet: (best, accuracy, sweet, its, price) => `Am besten ist ${best}, mit ${accuracy}. Das beste Verhältnis hat ${sweet}: ${its}, mit ${price}.`,
      /** What a network costs: at the axis, and less of it. @type {Record<Price, {axis: string, less: string, times: (times: number) => string}>} */
      prices: {
        multiplyAdds: { axis: 'Multiply-Adds', less: 'weniger Multiply-Adds', times: (times) => `${ratio(times)}-mal weniger Multiply-Adds` },
        parameters: { axis: 'Parameter', less: 'weniger Parametern', times: (times) => `${ratio(times)}-mal weniger Parametern` },
        epochSeconds: { axis: 'Sekunden je Epoche', less: 'kürzeren Epochen', times: (times) => `${ratio(times)}-mal kürzeren Epochen` },
        answerMs: { axis: 'Millisekunden je Antwort', less: 'schnelleren Antworten', times: (times) => `${ratio(times)}-mal schnelleren Antworten` },
      },
      against: 'Genauigkeit gegen',
      groups: 'Trainiert mit',
      /** @param {number} images @param {number} epochs @param {string} name of the data */
      group: (images, epochs, name) => `${count(images)} Bildern, ${epochsOf(epochs)}${name}`,
      dataOf: (/** @type {ImageSet} */ { kind, name }) => (kind === 'official' || kind === 'fashion' ? '' : ` (${kind === 'own' ? 'eigene Dateien' : DATA_NAMES[kind](name)})`),
      plot: 'Genauigkeit auf den Testbildern gegen Kosten',
      howTo: 'Ein Punkt ist ein Experiment, mit seiner Nummer; eine Linie durch ihn geht von seinem schlechtesten Lauf zu seinem besten. Ein gefüllter Punkt liegt auf der Front: Keiner ist zugleich billiger und besser. Zeig auf einen oder nimm die Pfeiltasten.',
      /** @param {string} name @param {string} accuracy @param {string} price @param {boolean} front */
      point: (name, accuracy, price, front) => `${name}: ${accuracy}, ${price}.${front ? ' Auf der Front.' : ''}`,
      /** @param {{mean: number, lowest: number, highest: number, count: number}} spread as shares */
      accuracy: ({ mean, lowest, highest, count: runs }) => (runs < 2 ? inPercent(mean) : `${inPercent(mean)} (${percent(lowest)}\u00a0bis\u00a0${percent(highest)})`),
      /** A price with its unit. @param {Price} price @param {number} value */
      price: (price, value) => `${PRICE_NUMBERS[price](value)} ${{ multiplyAdds: 'Multiply-Adds', parameters: 'Parameter', epochSeconds: 's je Epoche', answerMs: 'ms je Antwort' }[price]}`,
      /** In the table. @param {Price} price @param {number} value */
      number: (price, value) => PRICE_NUMBERS[price](value),
      table: 'Alle Experimente',
      scrolls: 'Tabelle aller Experimente; in einem schmalen Fenster lässt sie sich seitwärts rollen',
      columns: {
        number: 'Nr.', network: 'Netz', test: 'Richtig, Test', train: 'Richtig, Training', epochSeconds: 's je Epoche', answerMs: 'ms je Antwort',
        parameters: 'Parameter', multiplyAdds: 'Multiply-Adds', seeds: 'Seeds', guess: 'Dein Tipp',
      },
      seeds: (/** @type {readonly number[]} */ seeds) => seeds.map(plain).join(', '),
      guess: (/** @type {number} */ guess, /** @type {number} */ apart) => `${ratio(guess)}\u00a0% (${apart === 0 ? 'genau getroffen' : `${hundredth(Math.abs(apart))} ${apart > 0 ? 'zu hoch' : 'zu niedrig'}`})`,
      failed: 'gescheitert',
      /** @param {string} name @param {string} value */
      sorted: (name, value) => `Sortiert nach: ${name}, ${value}`,
      up: 'das Kleinste zuerst',
      down: 'das Größte zuerst',
      csv: 'Tabelle speichern (CSV)',
      show: (/** @type {string} */ name) => `${name} zeigen`,
    },
    card: {
      /** @param {string} name @param {string} network */
      title: (name, network) => `${name}: ${network}`,
      /** @param {number} guess in hundredths @param {number} found */
      verdict: (guess, found) => {
        const apart = Math.abs(guess - found);
        const close = apart <= 1 ? 'Gut getippt' : `${hundredth(apart)} Punkte ${guess > found ? 'zu hoch' : 'zu niedrig'}`;
        return `Dein Tipp war ${ratio(guess)}\u00a0%; es wurden ${hundredth(found)}\u00a0%. ${close}.`;
      },
      seed: 'Seed',
      test: 'Richtig, Test',
      train: 'Richtig, Training',
      anew: 'Nach einem Neuladen wurde es neu begonnen.',
      /** @param {number} seed @param {string} why */
      fault: (seed, why) => `Aus Seed ${plain(seed)} wurde nichts: ${why.replace(/\.$/, '')}.`,
      known: (/** @type {number} */ known, /** @type {number} */ count_) => (known < count_ ? `„Training“ bezieht sich auf die ersten ${count(known)} der Bilder, aus denen es gelernt hat.` : ''),
      take: 'Auf die Seite holen',
      /** @param {number} seed */
      takes: (seed) => `Sein Netz mit Seed ${plain(seed)} kommt ins Regal und antwortet für dein Kleidungsstück.`,
      taken: (/** @type {string} */ name) => `„${name}“ antwortet jetzt.`,
      /** On the shelf. @param {number} number @param {number} seed */
      onShelf: (number, seed) => `Experiment ${plain(number)}, Seed ${plain(seed)}`,
      edit: 'Eine Kopie ändern',
      again: 'Noch einmal, mit anderem Seed',
      retry: 'Noch einmal versuchen',
      remove: 'Entfernen',
      note: 'Ins Heft',
      noted: (/** @type {string} */ name) => `${name} ist in deinem Heft, im Kapitel mit den Aufgaben.`,
      notesFull: (/** @type {number} */ most) => `Dein Heft, im Kapitel mit den Aufgaben, hat Platz für ${count(most)} Einträge. Entferne zuerst einige.`,
      code: 'Dasselbe in Python, als Keras-Code',
      copy: 'Code kopieren',
      putBack: 'Zurückholen',
    },
  },

  tasks: {
    nav: 'Aufgaben',
    title: 'Aufgaben und dein Heft',
    intro: 'Vorhersagen, tun, vergleichen. Sag, was du erwartest, bevor du nachsiehst: Dann lernst du auch aus einem falschen Tipp. Was du vorhersagst und findest, kommt in dein Heft, und das bleibt auf diesem Computer.',
    groups: { filters: 'Filter', sizes: 'Größen und Summen', training: 'Training und Labor', answers: 'Was das Netz antwortet' },
    grades: { easy: 'leicht', middle: 'mittel', hard: 'schwer' },
    article: 'aus dem Artikel',
    states: { fresh: 'nicht begonnen', begun: 'begonnen', done: 'erledigt' },
    /** @param {number} done @param {number} all */
    progress: (done, all) => `${count(done)} von ${count(all)} Aufgaben erledigt`,
    predict: 'Vorhersagen',
    predictThis: 'Vorhersagen:',
    do: 'Tun',
    compare: 'Vergleichen',
    number: 'Deine Zahl',
    sentence: 'Deine Vorhersage, in einem Satz',
    lock: 'Festlegen',
    locked: (/** @type {string} */ bet) => `Deine Vorhersage: ${bet}.`,
    needsBet: 'Es fehlt deine Vorhersage. Leg eine fest, dann zählt das Ergebnis.',
    /** @param {number} from @param {number} to */
    between: (from, to) => `Bitte eine Zahl von ${count(from)} bis ${count(to)}.`,
    right: 'Wie vorhergesagt.',
    near: 'Nah an deiner Vorhersage.',
    /** @param {string} right */
    wrong: (right) => `Nicht wie vorhergesagt. Richtig ist: ${right}.`,
    reached: 'Geschafft.',
    notYet: 'Noch nicht.',
    waits: 'Die Seite sieht noch nichts davon.',
    missing: 'Dazu fehlt noch etwas: ein Kleidungsstück auf der Seite oder ein Netz, das antwortet. Komm wieder, wenn es da ist.',
    computing: 'Die Seite rechnet …',
    setUp: 'Vorbereiten',
    go: (/** @type {string} */ chapter) => `Weiter zu „${chapter}“`,
    hint: 'Ein Hinweis',
    model: 'Eine Antwort',
    modelLater: 'Eine Antwort steht hier, sobald du deine gegeben hast.',
    anew: 'Neu beginnen',
    own: 'Mit deinen Worten: Was hast du gesehen, und warum ist es so?',
    strip: {
      label: 'Die Aufgabe, an der du bist',
      back: 'Zurück zur Aufgabe',
      close: 'Aufgabe weglegen',
    },
    /** @type {Record<string, import('./en.js').TaskWords>} */
    of: {
      shade: {
        title: 'Die dunkelste Karte',
        ask: 'Vier Filter betrachten das Kleidungsstück auf der Seite, und ReLU nimmt weg, was unter null liegt. Welcher von ihnen lässt am meisten schwarz?',
        answers: ['Senkrechte Linien', 'Waagerechte Linien', 'Umriss', 'Weichzeichnen'],
        deed: 'Probier alle vier an deinem Kleidungsstück aus. Wo leuchtet es, und was bleibt schwarz?',
        hint: 'Bei den ersten drei ergeben die Gewichte zusammen null, darum wird gleichmäßiger Stoff schwarz. Beim Weichzeichnen nicht.',
        model: 'Ein Filter, der Kanten sucht, ist fast überall dunkel, denn an den meisten Stellen ist keine Kante. Das Weichzeichnen behält, was hell ist. Welcher der anderen drei am dunkelsten ist, hängt vom Kleidungsstück ab.',
        found: ([a = 0, b = 0, c = 0, d = 0]) => `Schwarz nach ReLU: ${inPercent(a)} beim senkrechten Filter, ${inPercent(b)} beim waagerechten, ${inPercent(c)} beim Umriss, ${inPercent(d)} beim Weichzeichnen.`,
      },
      still: {
        title: 'Ein Filter, der nichts ändert',
        ask: 'Eines der neun Gewichte ist 1, die anderen sind 0, und das Bild bleibt, wie es ist. Wo steht die 1?',
        answers: ['Links oben', 'In der Mitte', 'Rechts unten'],
        deed: 'Stell die Gewichte so ein, dass das neue Bild das alte ist.',
        hint: 'Die Summe tritt an die Stelle des Pixels in der Mitte des Fensters.',
        model: 'Eine 1 in der Mitte und ringsum Nullen: Jede Summe ist das Pixel selbst. Eine 2 in der Mitte und der Teiler 2 tun dasselbe.',
        found: ([apart = 0]) => (apart < 0.01 ? 'Auf einem Testbild ändert sich kein Pixel.' : `Auf einem Testbild ändert sich ein Pixel um ${measure(apart)}.`),
      },
      lying: {
        title: 'Nur liegende Linien',
        ask: 'Ein Filter soll auf liegende Kanten antworten und auf stehende nicht. Was muss für ihn gelten?',
        answers: ['Jede seiner Zeilen ergibt zusammen null', 'Jede seiner Spalten ergibt zusammen null', 'Alle seine Gewichte sind positiv'],
        deed: 'Bau einen eigenen Filter, keinen von denen mit Namen, der an einer liegenden Kante leuchtet und an einer stehenden bei null bleibt.',
        hint: 'Neben einer stehenden Kante sehen alle drei Zeilen des Fensters gleich aus. Wie müssen die Gewichte einer Spalte zueinander stehen, damit die Summe null ist, was auch immer in der Zeile steht?',
        model: 'Zum Beispiel −1 −1 −1 / 0 0 0 / 1 1 1. In jeder Spalte heben sich die Gewichte auf; gleiche Zeilen ergeben also null, und eine Änderung von Zeile zu Zeile nicht.',
        found: ([lying = 0, upright = 0, named = 0]) => `An einer liegenden Kante ist sein größter Wert ${measure(lying)}, an einer stehenden ${measure(upright)}.${named > 0 ? ' Aber er ist einer von denen mit Namen.' : ''}`,
      },
      move: {
        title: 'Das Kleidungsstück schieben',
        ask: 'Ein Gewicht ist 1, die anderen sind 0. Wo muss die 1 stehen, damit das Kleidungsstück ein Pixel nach rechts rückt?',
        answers: ['Links von der Mitte', 'Rechts von der Mitte', 'Über der Mitte'],
        deed: 'Stell die Gewichte so ein, dass das Bild ein Pixel nach rechts rückt und sich sonst nicht ändert.',
        hint: 'Jedes neue Pixel nimmt den Wert, auf dem die 1 liegt. Von welcher Seite muss er kommen?',
        model: 'Links von der Mitte: Jedes neue Pixel nimmt den Wert seines linken Nachbarn, also kommt alles von links.',
        found: ([apart = 0]) => (apart < 0.01 ? 'Auf einem Testbild sind alle Pixel um eins nach rechts gerückt.' : `Auf einem Testbild liegt ein Pixel um ${measure(apart)} daneben.`),
      },
      cloth: {
        title: 'Glatter Stoff wird schwarz',
        ask: 'Wo alle neun Pixel gleich sind, soll die Summe 0 sein. Was müssen die neun Gewichte zusammen ergeben?',
        deed: 'Finde einen Filter, der glatten Stoff schwarz macht und den Umriss des Pullovers doch zeigt.',
        hint: 'Neun gleiche Pixel mal neun Gewichte, das ist ein Pixel mal die Summe der Gewichte.',
        model: 'Zusammen ergeben sie 0, wie beim Filter „Umriss“: 8 in der Mitte, −1 ringsum. Dann bleiben nur Änderungen übrig.',
        found: ([cloth = 0, pullover = 0]) => `Auf glattem Stoff ist sein größter Wert ${measure(cloth)}, auf dem Pullover ${measure(pullover)}.`,
      },
      sleeve: {
        title: 'Einen Ärmel verschwinden lassen',
        ask: 'Ein Filter soll den linken Ärmel des Pullovers nach ReLU schwarz machen und den rechten zeigen. Kann das einer der zehn Filter mit Namen?',
        answers: ['Ja, einer von ihnen kann es', 'Nein, dazu braucht es eigene Zahlen'],
        deed: 'Finde diesen Filter. Es zählt, wenn alle 30 Stellen entlang der Mitte des linken Ärmels bei null sind und von denselben 30 rechts mindestens 10 nicht.',
        hint: 'Der linke Ärmel rückt alle zwei Zeilen ein Pixel nach links. Zwei Pixel, die so zueinander liegen, sind gleich: Zieh eines vom anderen ab.',
        model: 'Eine 1 über der Mitte und eine −1 links unten, sonst Nullen: 0 1 0 / 0 0 0 / −1 0 0. Das zieht von jedem Pixel das ab, das zwei Zeilen tiefer und eine Spalte weiter links liegt. Entlang des linken Ärmels sind beide gleich, entlang des rechten nicht.',
        found: ([left = 0, right = 0]) => `Noch hell: ${count(left)} von 30 Stellen am linken Ärmel, ${count(right)} von 30 am rechten.`,
      },
      border: {
        title: 'Ein größeres Fenster',
        ask: 'Ein Filter von 3 × 3 macht aus einem Bild von 28 × 28 eines von 26 × 26. Welche Seite lässt ein Filter von 5 × 5 übrig?',
        deed: 'Sieh im Kapitel über Filter nach: Wähle 5 × 5 und lies die Größe des neuen Bildes ab.',
        hint: 'Wie viele Zeilen haben oben keine zwei Nachbarn über sich?',
        model: '28 − 5 + 1 = 24: Auf jeder Seite gehen zwei Pixel verloren.',
        found: ([side = 0]) => `5 × 5 lässt ${dimensions([side, side])} übrig.`,
      },
      halved: {
        title: 'Die Hälfte von elf',
        ask: 'Das zweite Pooling bekommt Karten von 11 × 11 und behält von je vier Werten im Quadrat den größten. Welche Seite bleibt?',
        deed: 'Sieh dir im Kapitel über Pooling die letzte Zeile und die letzte Spalte einer Karte an: Wo bleiben sie?',
        hint: 'Ein Quadrat, das nicht vollständig ist, fällt weg.',
        model: '11 ÷ 2 ist 5, und eine Zeile und eine Spalte bleiben übrig. Sie fallen weg.',
        found: ([side = 0]) => `Übrig bleiben ${dimensions([side, side])}.`,
      },
      weights: {
        title: 'Halb so viele Filter',
        ask: 'Die erste Faltung des Artikels hat 64 Filter. Wie viele Zahlen lernt sie mit 32 Filtern von 3 × 3?',
        deed: 'Ändere danach im Kapitel über das Netz 64 in 32 und lies die Zeile der ersten Faltung.',
        hint: 'Neun Gewichte pro Filter und ein Bias.',
        model: '32 × (9 + 1) = 320, halb so viele wie die 640 von 64 Filtern.',
        found: ([parameters = 0]) => `32 Filter lernen ${count(parameters)} Parameter.`,
      },
      padded: {
        title: 'Nullen ringsum, immer zwei Schritte',
        ask: 'Ein Filter von 5 × 5 geht über 28 × 28 Pixel mit Nullen ringsum („same“) und rückt immer um zwei weiter. Welche Seite hat das neue Bild?',
        deed: 'Stell es im Kapitel über Filter ein, im Abschnitt über den Rand.',
        hint: 'Mit Nullen ringsum kommt es auf die Größe des Filters nicht an. Wie oft passt ein Schritt von zwei in 28?',
        model: '28 ÷ 2 = 14. Mit „same“ hat das neue Bild so viele Pixel, wie der Filter Schritte macht.',
        found: ([side = 0]) => `Heraus kommen ${dimensions([side, side])}.`,
      },
      largest: {
        title: 'Wo die Zahlen stecken',
        ask: 'Welche Schicht im Netz des Artikels hat die meisten Parameter?',
        answers: ['Die erste Faltung', 'Die zweite Faltung', 'Die verdeckte Dense-Schicht', 'Die Antwort'],
        deed: 'Vergleiche mit der Tabelle des Netzes.',
        hint: 'Die Reihe nach den Poolings hat 1.600 Zahlen, und jedes von 128 Neuronen betrachtet sie alle.',
        model: 'Die verdeckte Dense-Schicht: 1.600 × 128 Gewichte und 128 Bias-Werte. Einen Filter teilen sich alle Stellen des Bildes, diese Gewichte nicht.',
        found: ([a = 0, b = 0, c = 0, d = 0]) => `Parameter: erste Faltung ${count(a)}, zweite ${count(b)}, verdeckte Schicht ${count(c)}, Antwort ${count(d)}.`,
      },
      busiest: {
        title: 'Wo die Arbeit steckt',
        ask: 'Welche Schicht rechnet für ein Kleidungsstück die meisten Produkte aus?',
        answers: ['Die erste Faltung', 'Die zweite Faltung', 'Die verdeckte Dense-Schicht', 'Die Antwort'],
        deed: 'Vergleiche mit der Tabelle des Netzes. Ist es die Schicht mit den meisten Parametern?',
        hint: 'Ein Gewicht einer Dense-Schicht wird einmal gebraucht, eines von einem Filter an jeder Stelle.',
        model: 'Die zweite Faltung: 64 Filter betrachten 64 Karten an 121 Stellen. Sie hat viel weniger Parameter als die verdeckte Schicht, braucht aber jeden 121-mal.',
        found: ([a = 0, b = 0, c = 0, d = 0]) => `Multiply-Adds: erste Faltung ${count(a)}, zweite ${count(b)}, verdeckte Schicht ${count(c)}, Antwort ${count(d)}.`,
      },
      fewer: {
        title: 'Eine Faltung weniger',
        ask: 'Nimm die zweite Faltung und ihr Pooling heraus. Wie viele Parameter hat das Netz dann?',
        answers: ['Weniger', 'Gleich viele', 'Mehr'],
        deed: 'Bau es im Labor und lass dort beide laufen: Welches hat öfter recht, und welches ist schneller?',
        hint: 'Wie lang ist die Reihe, die die verdeckte Schicht bekommt, wenn die Karten 13 × 13 Pixel haben?',
        model: 'Mehr, mehr als fünfmal so viele: Die Reihe hat 13 × 13 × 64 = 10.816 Zahlen statt 1.600, und die verdeckte Schicht hat in jedem Neuron für jede ein Gewicht.',
        found: ([two = 0, one = 0]) => `Mit zwei Faltungen ${count(two)} Parameter, mit einer ${count(one)}.`,
      },
      deeper: {
        title: 'Wie tief kann es gehen?',
        ask: 'Eine Faltung von 3 × 3, dann ein Pooling von 2 × 2, und wieder. Wie oft geht das bei einem Kleidungsstück von 28 × 28?',
        deed: 'Füge im Labor Faltungen und Poolings hinzu, bis die Seite sagt, warum es nicht weitergeht.',
        hint: '28, 26, 13, 11, 5, … mach weiter.',
        model: 'Dreimal: 28, 26, 13, 11, 5, 3, 1. Ein einzelnes Pixel hat keinen Platz für ein Fenster von 3 × 3.',
        found: ([rounds = 0]) => `Es geht ${count(rounds)}-mal.`,
      },
      shorter: {
        title: 'Weniger als ein Kleidungsstück',
        ask: 'Der Artikel fragt, was geschieht, wenn die Dense-Schichten weniger als die 784 Zahlen eines Kleidungsstücks bekommen. Die Karten haben dann 5 × 5 Pixel. Wie viele Filter darf die zweite Faltung höchstens haben?',
        deed: 'Trainiere so ein Netz im Kapitel über das Training oder im Labor. Ist es schneller? Ist es schlechter?',
        hint: 'Jeder Filter gibt 25 Zahlen.',
        model: '31 Filter geben 31 × 25 = 775 Zahlen, bei 32 sind es 800. Schneller ist es, vor allem weil seine Faltung weniger zu tun hat.',
        found: ([filters = 0, row = 0, next = 0]) => `${count(filters)} Filter ergeben eine Reihe von ${count(row)} Zahlen, einer mehr ergibt ${count(next)}.`,
      },
      callback: {
        title: 'Sei der Callback',
        ask: 'Im Code beendet ein Callback das Training, wenn die Genauigkeit reicht. Sei dieser Callback: Nach wie vielen Epochen erkennt ein neues Netz 85\u00a0% der Testbilder?',
        unit: 'Epochen',
        deed: 'Trainiere ein neues Netz. Am Ende jeder Epoche wird es getestet: Mach Pause, sobald 85\u00a0% erreicht sind.',
        hint: 'Die Genauigkeit auf den Testbildern steht unter den Kurven. Die Leiste am Fuß hat einen Knopf für die Pause.',
        model: 'Mit allen 60.000 Bildern von Fashion-MNIST kommt das Netz des Artikels in der ersten oder zweiten Epoche dorthin, mit weniger Bildern dauert es länger. Früh aufzuhören spart Zeit, und dem Netz das, was es danach nur noch auswendig lernen würde.',
        found: ([accuracy = 0, epochs = 0]) => `Der letzte Test: ${inPercent(accuracy)} richtig, in Epoche ${count(epochs)}.`,
      },
      rate: {
        title: 'Zehnmal so schnell?',
        ask: 'Trainiere mit einer zehnmal so großen Lernrate: 0,01 statt 0,001. Wie gut ist das Netz nach seiner ersten Epoche?',
        answers: ['Besser als mit 0,001', 'Ungefähr gleich', 'Schlechter'],
        deed: 'Trainiere damit eine Epoche, dann ein neues Netz mit 0,001 und vielleicht noch eines mit 0,1. Vergleiche Kurven und Tests und schreib auf, was du gesehen hast.',
        hint: 'Größere Schritte führen weiter. Aber ein zu großer Schritt springt über das Tal hinweg, in das er hinunter will.',
        model: 'Mit wenigen Bildern liegt 0,01 nach der ersten Epoche oft vorn: Größere Schritte führen weiter. Aber der Verlust springt mehr, und in einem langen Training mit vielen Bildern fällt das Netz damit meist zurück. Mit 0,1 bleibt nichts übrig: Das Netz antwortet aufs Geratewohl.',
        found: ([accuracy = 0, rate = 0, epochs = 0]) => `Der aktuelle Lauf: Lernrate ${digits(rate)}, ${ratio(epochs)} ${plural(epochs, { one: 'Epoche', other: 'Epochen' })}, ${inPercent(accuracy)} der Testbilder richtig.`,
      },
      four: {
        title: 'Vier Filter',
        ask: 'Das Netz des Artikels mit 4 Filtern je Faltung statt 64, mit den ersten 2.000 Bildern, 5 Epochen: Welchen Anteil der Testbilder erkennt es?',
        unit: '%',
        deed: 'Lass es im Labor laufen (es gehört zur ersten fertigen Frage) und leg sein Ergebnis in dein Heft.',
        hint: 'Blindes Raten erreicht 10\u00a0%. 2.000 Bilder bringen mehr, als die meisten denken.',
        model: 'Es ist keine zehn Punkte schlechter als das Netz mit 64 Filtern, bei einem Neunzigstel der Arbeit. Wenige Filter reichen schon weit; der Rest der Arbeit kauft die letzten Punkte.',
        found: ([accuracy = 0]) => `Mit 4 Filtern sind ${inPercent(accuracy)} richtig.`,
      },
      epochs: {
        title: 'Mehr Epochen',
        ask: 'Trainiere im Labor 10 Epochen oder mehr mit 2.000 Bildern. Hält die Genauigkeit auf den Testbildern mit der auf den Trainingsbildern Schritt?',
        answers: ['Ja, beide steigen zusammen', 'Nein, die Trainingsbilder laufen davon'],
        deed: 'Lass so ein Experiment laufen und leg sein Ergebnis in dein Heft.',
        hint: 'Es sieht immer wieder dieselben 2.000 Bilder.',
        model: 'Die Trainingsbilder laufen davon: Das Netz beginnt sie auswendig zu lernen, und was es dann lernt, hilft bei anderen nicht. Das ist Überanpassung.',
        found: ([train = 0, test = 0, epochs = 0]) => `Nach ${count(epochs)} Epochen sind ${inPercent(train)} der Trainingsbilder richtig und ${inPercent(test)} der Testbilder.`,
      },
      sweet: {
        title: 'Das beste Verhältnis',
        ask: 'Welches Netz ist viermal billiger als ein anderes und keine zwei Punkte schlechter?',
        deed: 'Lass beide im Labor mit denselben Bildern und Epochen laufen und leg beide Ergebnisse in dein Heft.',
        hint: 'Fang mit dem Netz des Artikels an und halbiere seine Filter.',
        model: 'Mit 2.000 Bildern ist eine Faltung mit 16 Filtern und ihrem Pooling etwa so gut wie die zwei mit 64 des Artikels, mit einem Elftel der Arbeit. Mit viel mehr Bildern zieht das größere Netz davon.',
        found: ([cheap, right = 0, dear, better = 0, times = 0]) =>
          right === 0 ? 'In deinem Heft ist noch kein solches Paar.' : `Experiment ${count(cheap ?? 0)} hat ${inPercent(right)}, Experiment ${count(dear ?? 0)} hat ${inPercent(better)} bei ${ratio(times)}-mal so vielen Multiply-Adds.`,
      },
      small: {
        title: 'Klein und doch gut',
        ask: 'Ein Netz mit weniger als 20.000 Parametern soll 80\u00a0% der Testbilder erkennen. Welche Schichten nimmst du?',
        deed: 'Bau es im Labor, lass es laufen und leg sein Ergebnis in dein Heft.',
        hint: 'Die meisten Parameter stecken in der verdeckten Schicht. Was macht ihre Reihe kürzer?',
        model: 'Zwei Faltungen mit 16 Filtern und Poolings und eine verdeckte Schicht mit 32 Neuronen haben 15.642 Parameter. Mit allen Bildern und mindestens 5 Epochen schaffen sie es.',
        found: ([number = 0, parameters = 0, accuracy = 0]) => `Experiment ${count(number)}: ${count(parameters)} Parameter, ${inPercent(accuracy)} richtig.`,
      },
      bag: {
        title: 'Zeichne eine Tasche',
        ask: 'Du zeichnest eine Tasche, bis sich das Netz zu 90\u00a0% sicher ist. Welcher Teil wird den Ausschlag geben?',
        deed: 'Zeichne sie auf der ersten Seite, auf leerer Fläche.',
        hint: 'Die meisten Taschen in den Daten sind breit, gefüllt und hell, mit einem Henkel oben.',
        model: 'Meist genügt eine breite, gefüllte Form; der Henkel macht das Netz sicher. Ein bloßer Umriss wird oft für etwas anderes gehalten, denn die Kleidungsstücke in den Daten sind gefüllt.',
        found: ([share = 0]) => `Das Netz hält deine Zeichnung zu ${inPercent(share)} für eine Tasche.`,
      },
      odd: {
        title: 'Keines der zehn',
        ask: 'Zeichne etwas, das gar kein Kleidungsstück ist: eine Katze, einen Schlüssel. Wie sicher ist sich das Netz?',
        unit: '%',
        deed: 'Zeichne es auf der ersten Seite. Es zählt, wenn die Seite sagt, dass es nichts gleicht, was das Netz gesehen hat.',
        hint: 'Die zehn Wahrscheinlichkeiten ergeben zusammen 100\u00a0%, was du auch zeichnest.',
        model: 'Oft sehr sicher: Softmax verteilt 100\u00a0% auf die zehn Arten, und ein „nichts davon“ gibt es nicht. Wie sicher es ist, sagt nichts darüber, ob das Bild ein Kleidungsstück ist.',
        found: ([best = 0, share = 0, strange = 0], names) => `Es sagt: ${names[best] ?? ''}, zu ${inPercent(share)}.${strange > 0 ? ' Und es hat nichts dergleichen gesehen.' : ' Aber solche Kleidungsstücke hat es gesehen.'}`,
      },
      mixed: {
        title: 'Welche zwei werden verwechselt?',
        ask: 'Welche zwei Arten verwechselt das Netz am häufigsten?',
        answers: ['T-Shirt und Hemd', 'Pullover und Mantel', 'Sneaker und Stiefelette', 'Kleid und Tasche'],
        deed: 'Vergleiche mit der Tabelle im Kapitel über Fehler. Könntest du sie bei 28 × 28 Pixeln selbst auseinanderhalten?',
        hint: 'Welche zwei unterscheiden sich nur in dem, was 28 × 28 graue Pixel kaum zeigen?',
        model: 'Bei Fashion-MNIST T-Shirt und Hemd: Das Hemd macht sein Kragen und seine Knöpfe aus, ein paar Pixel.',
        found: ([a = 0, b = 0, c = 0, d = 0, all = 0]) => `Verwechslungen unter ${count(all)} Kleidungsstücken: T-Shirt und Hemd ${count(a)}, Pullover und Mantel ${count(b)}, Sneaker und Stiefelette ${count(c)}, Kleid und Tasche ${count(d)}.`,
      },
      shifted: {
        title: 'Wer verliert es zuerst?',
        ask: 'Das Kleidungsstück auf der Seite rückt Pixel für Pixel nach rechts. Welches der beiden fertigen Netze nennt es zuerst anders?',
        answers: ['Das einfache (DNN)', 'Das Faltungsnetz (CNN)', 'Beide zugleich'],
        deed: 'Vergleiche mit vielen Kleidungsstücken in dem Kapitel, das die beiden vergleicht.',
        hint: 'Das einfache Netz hat für jedes Pixel eigene Gewichte.',
        model: 'Meist das einfache: Es hat gelernt, wo etwas ist. Aber auch das Faltungsnetz achtet nach seinen Poolings auf Orte, also hält es nicht ewig.',
        found: ([plain = 0, other = 0]) => [['Das einfache Netz', plain], ['Das Faltungsnetz', other]].map(([name, at]) => (Number(at) > 10 ? `${name} hält alle 10 Pixel lang.` : `${name} sagt ab ${count(Number(at))} etwas anderes.`)).join(' '),
      },
      flip: {
        title: 'Stimm es um',
        ask: 'Wie viele Pixel musst du ändern, bis das Netz etwas anderes sagt?',
        unit: 'Pixel',
        deed: 'Drücke auf den Knopf: Das Kleidungsstück auf der Seite wird deine Zeichnung. Ändere dann höchstens 20 seiner Pixel, mit dem dünnsten Stift.',
        hint: 'Sieh dir die zwei größten Wahrscheinlichkeiten an. Was würde daraus ein Kleidungsstück der zweiten Art machen? Das Kapitel über Indizien zeigt, welche Pixel zählen.',
        model: 'Ein Kleidungsstück, bei dem das Netz unsicher ist, kippt manchmal mit ein paar Pixeln: Ein heller Punkt zwischen Hosenbeinen macht ein Kleid daraus, eine dunkle Linie mitten im Kleid eine Hose.',
        found: ([changed = 0, before = 0, now = 0], names) => `${count(changed)} ${plural(changed, { one: 'Pixel ist', other: 'Pixel sind' })} geändert. Erst sagte es: ${names[before] ?? ''}, jetzt: ${names[now] ?? ''}.`,
      },
    },
    notebook: {
      title: 'Dein Heft',
      empty: 'Noch leer. Leg eine Vorhersage fest, oder leg das Kleidungsstück hinein, das auf der Seite ist.',
      here: 'Es bleibt in diesem Browser auf diesem Computer und nirgends sonst.',
      garment: 'Kleidungsstück hineinlegen',
      noGarment: 'Auf der Seite ist kein Kleidungsstück.',
      put: 'Es ist in deinem Heft.',
      full: (/** @type {number} */ most) => `Dein Heft hat Platz für ${count(most)} Einträge. Entferne zuerst einige.`,
      kinds: { garment: 'Ein Kleidungsstück', drawing: 'Eine Zeichnung oder ein Foto' },
      /** @param {string} name @param {number} share */
      answer: (name, share) => `Das Netz sagt: ${name}, zu ${inPercent(share)}.`,
      label: (/** @type {string} */ name) => `Es ist: ${name}.`,
      filter: (/** @type {string} */ numbers) => `Der Filter: ${numbers}.`,
      divided: (/** @type {number} */ divisor) => `, geteilt durch ${measure(divisor)}`,
      plus: (/** @type {number} */ bias) => `, plus ${measure(bias)}`,
      picture: 'Das Kleidungsstück dieses Eintrags',
      words: 'Deine Worte',
      wordsOf: (/** @type {string} */ title) => `Deine Worte zu: ${title}`,
      remove: 'Entfernen',
      removeOf: (/** @type {string} */ title) => `Entfernen: ${title}`,
      removed: 'Der Eintrag ist entfernt.',
      putBack: 'Zurückholen',
      isBack: 'Der Eintrag ist wieder da.',
      /** @param {number} images @param {number} epochs @param {number} runs */
      terms: (images, epochs, runs) => `${count(images)} Bilder, ${count(epochs)} ${plural(epochs, { one: 'Epoche', other: 'Epochen' })}, ${count(runs)} ${plural(runs, { one: 'Lauf', other: 'Läufe' })}.`,
      /** @param {number} test @param {number | undefined} train @param {number} parameters @param {number} multiplyAdds */
      result: (test, train, parameters, multiplyAdds) =>
        `${inPercent(test)} der Testbilder richtig${train === undefined ? '' : `, ${inPercent(train)} der Bilder, aus denen es gelernt hat`}; ${count(parameters)} Parameter, ${count(multiplyAdds)} Multiply-Adds.`,
      guessed: (/** @type {number} */ guess) => `Dein Tipp war ${ratio(guess)}\u00a0%.`,
      unknown: 'Eine Aufgabe, die es in dieser Fassung der Seite nicht gibt',
      print: 'Drucken',
      csv: 'Als Tabelle speichern (CSV)',
      json: 'Speichern (JSON)',
      open: 'Gespeichertes öffnen',
      /** @param {{come: number, there: number, unread: number}} taken */
      opened: ({ come, there, unread }) => [`${count(come)} ${plural(come, { one: 'Eintrag ist', other: 'Einträge sind' })} dazugekommen.`, there > 0 ? `${count(there)} ${plural(there, { one: 'war schon da und bleibt, wie er ist', other: 'waren schon da und bleiben, wie sie sind' })}.` : '', unread > 0 ? `${count(unread)} ${plural(unread, { one: 'war', other: 'waren' })} nicht zu lesen.` : ''].filter(Boolean).join(' '),
      notOne: 'Diese Datei ist kein Heft dieser Seite. Wähle eines, das du hier als JSON gespeichert hast.',
      damaged: (/** @type {number} */ notes) => `${count(notes)} ${plural(notes, { one: 'Eintrag ist nicht zu lesen. Er bleibt, wo er ist', other: 'Einträge sind nicht zu lesen. Sie bleiben, wo sie sind' })}; nichts wird entfernt.`,
      notKept: (/** @type {string} */ why) => `Dieser Browser bewahrt dein Heft nicht auf: ${why}. Speichere oder drucke es, bevor du die Seite verlässt.`,
    },
  },

  end: {
    nav: 'Ende',
    title: 'Was du gesehen hast',
    intro: 'Von einem Bild zu seinem Namen, Schritt für Schritt. Kein Schritt ist mehr als Rechnen, nur eben sehr viel davon.',
    pixels: { name: 'Zahlen.', seen: 'Ein Kleidungsstück besteht aus 784 Zahlen, und die meisten davon sind Hintergrund.' },
    filter: { name: 'Ein Filter', seen: 'multipliziert neun Nachbarn mit neun Gewichten und addiert. Einer findet stehende Linien, ein anderer liegende.' },
    pooling: { name: 'Pooling', seen: 'behält die größte von vier Zahlen. Die Karte ist ein Viertel so groß, und was gefunden wurde, ist noch da.' },
    network: { name: 'Ein Netz', seen: 'reiht solche Schichten aneinander. Die letzte hat zehn Zahlen, eine für jede Art von Kleidungsstück.' },
    training: { name: 'Training', seen: 'bewegt jedes Gewicht ein wenig, immer wieder, sodass die Antwort weniger falsch wird. Niemand tippt die Filter ein.' },
    step: { name: 'Ein Trainingsschritt', seen: 'fragt jedes Gewicht nach seinem Anteil am Fehler: Eingabe mal Fehler, addiert über jede Stelle. Dann bewegt er es gegen diese Summe.' },
    journey: { name: 'Die Reise zurück', seen: 'führt von einer Antwort zu den Pixeln, aus denen sie entstand. Nichts dazwischen ist verborgen.' },
    evidence: { name: 'Ein Indiz', seen: 'ist, was dem Netz fehlt, wenn du es verdeckst. Manches liegt nicht da, wo du suchen würdest.' },
    mistakes: { name: 'Fehler', seen: 'sind nicht gleichmäßig verteilt. Ein Hemd wird für ein T-Shirt oder einen Mantel gehalten, fast nie für eine Tasche.' },
    compare: { name: 'Das Faltungsnetz', seen: 'kostet viel mehr Multiplikationen als das einfache. Was es dafür bringt, hast du gemessen.' },
    experiments: { name: 'Ein Experiment', seen: 'ist ein Tipp, ein Lauf und derselbe Lauf noch einmal mit anderem Seed. Ein Lauf beweist wenig.' },
    tryThis: {
      title: 'Probier als Nächstes',
      tasks: '<a href="#tasks">Die Aufgaben</a>: vorhersagen, tun, vergleichen. Lass einen Ärmel verschwinden, stimm das Netz mit ein paar Pixeln um, finde ein kleines Netz, das doch gut ist.',
      keep: 'Dein Heft bewahrt auf, was du vorhersagst und findest. Du kannst es drucken oder speichern.',
    },
    readOn: {
      title: 'Weiterlesen',
      notes: '<a href="https://cs231n.github.io/convolutional-networks/">Convolutional networks</a>, das Skript zum Kurs CS231n in Stanford: Schrittweiten, Ränder und die großen Netze (englisch).',
      book: '<a href="http://neuralnetworksanddeeplearning.com/chap2.html">Wie das Training das Gefälle findet</a>, ein Kapitel aus Michael Nielsens Buch: Backpropagation mit allen Schritten (englisch).',
      data: '<a href="https://github.com/zalandoresearch/fashion-mnist">Fashion-MNIST</a>, die Kleidungsstücke selbst, und was andere damit erreicht haben (englisch).',
      code: '<a href="https://keras.io/examples/vision/mnist_convnet/">Ein Netz derselben Art in Keras</a>, in vierzig Zeilen Python (englisch).',
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
    nothing: () => 'nichts',
    none: () => 'keines',
    another: () => 'ein anderes',

    // Numbers, texts and what else a value can be.
    between: (least, most) => `${least} bis ${most}`,
    'at-least': (least) => `mindestens ${least}`,
    'at-least-one': () => 'mindestens eines',
    'at-most-for-network': (most) => `höchstens ${most} bei diesem Netz`,
    'a-number': () => 'eine Zahl',
    'a-whole-number': () => 'eine ganze Zahl',
    'whole-between': (least, most) => `eine ganze Zahl von ${least} bis ${most}`,
    'whole-from': (least) => `eine ganze Zahl ab ${least}`,
    'two-whole-from': (least) => `zwei ganze Zahlen ab ${least}`,
    'above-zero': () => 'eine endliche Zahl über 0',
    'from-zero-to-below-one': () => 'eine Zahl ab 0 und unter 1',
    'not-zero': () => 'eine andere Zahl als 0',
    finite: () => 'eine endliche Zahl',
    negative: () => 'eine negative Zahl',
    'one-or-more': () => '1 oder mehr',
    infinity: () => 'unendlich',
    'no-number': () => 'keine Zahl',
    'a-text': () => 'ein Text',
    'a-name': () => 'ein Name',
    'a-value': () => 'ein Wert',
    'an-object': () => 'ein Objekt',
    'object-of-texts': () => 'ein Objekt aus Texten',
    'list-of': (least, most) => `eine Liste von ${least} bis ${most}`,
    'one-of': (names) => ors.format(names),

    // Lengths.
    bytes: (count) => `${count} Bytes`,
    'at-least-bytes': (least) => `mindestens ${least} Bytes`,
    'at-most-bytes': (most) => `höchstens ${most} Bytes`,
    'multiple-of-bytes': (factor) => `ein Vielfaches von ${factor} Bytes`,
    'bytes-of': (height, width, channels) => `${height} x ${width} x ${channels} Bytes`,
    'bytes-each': (count, bytes) => `${count} x ${bytes} Bytes`,
    values: (count) => `${count} Werte`,
    'values-of': (sizes) => `${list(sizes)} Werte, keine der Größen 0`,
    'rows-of-values': (width) => `ganze Zeilen mit ${width} Werten`,
    'rows-of-pixels': (width) => `ganze Zeilen mit ${width} Pixeln`,
    weights: (count) => `${count} Gewichte`,
    layers: (count) => `${count} Schichten`,
    'labels-of': (images) => `${images}, eines je Bild`,
    'labels-between': (least, most) => `${least} bis ${most} Labels`,
    'images-between': (least, most) => `${least} bis ${most} Bilder`,
    'images-of-bytes': (most, bytes) => `1 bis ${most} Bilder mit ${bytes} Bytes`,

    // Places.
    label: (index) => `Label ${index}`,
    layer: (index) => `Schicht ${index}`,
    cell: (row, column) => `Zeile ${row}, Spalte ${column}`,
    'cell-below': (height, width) => `Zeile unter ${height} und Spalte unter ${width}`,
    filter: (filter, channel) => `Filter ${filter}, Kanal ${channel}`,
    'filter-below': (filters, channels) => `Filter unter ${filters} und Kanal unter ${channels}`,
    range: (from, to) => `${from}..${to}`,
    'range-within': (end) => `ein Bereich innerhalb von 0..${end}`,
    part: (index, count) => `${index} von ${count}`,
    'part-of-twos': () => 'ein Index unter einer Zweierpotenz',

    // Shapes and networks.
    'sizes-up-to': (product) => `1 bis 3 positive Größen mit einem Produkt bis ${product}`,
    'window-of-ones': () => 'Größen und Schrittweiten von mindestens 1',
    window: (size, strides) => `${list(size)} mit Schrittweiten ${list(strides)}`,
    'window-within': (height, width) => `ein Fenster, das in die Eingabe mit ${height} x ${width} passt`,
    'hidden-layer': () => 'eine verdeckte Schicht',
    'layer-of': (kinds) => `eine Schicht der Art ${ors.format(kinds)}`,
    'at-least-one-layer': () => 'mindestens eine Schicht',
    'layer-class': () => 'der Name der Klasse einer Schicht',
    'input-layer-first': () => 'InputLayer nur als erste Schicht',
    'batch-shape': () => '[null, Größen ...]',
    'pixels-of-one-channel': (height, width) => `${height} x ${width} Pixel mit einem Kanal`,
    'key-absent': () => 'dass dieser Schlüssel fehlt: er wird nicht unterstützt',
    'own-name': () => 'ein eigener Name',
    'second-use': () => 'eine zweite Verwendung',
    'nothing-after-softmax': () => 'nichts nach einer Softmax',
    'image-input': () => 'eine Eingabe mit Höhe, Breite und Kanälen',
    'image-output': () => 'eine Schicht, deren Ausgabe ein Bild ist',
    'flat-input': () => 'eine flache Eingabe: eine Flatten-Schicht davor',
    'flat-output': (classes) => `eine letzte Schicht mit flacher Ausgabe von bis zu ${classes} Klassen`,
    'at-most-parameters': (most) => `höchstens ${most} Parameter insgesamt (mehr zu trainieren braucht mehr Speicher, als ein Handy einer Seite lässt)`,
    'at-most-values': (most) => `höchstens ${most} Zahlen auf einmal für ein Bild (mehr brauchen mehr Speicher, als ein Handy einer Seite lässt)`,
    'passed-sample': () => 'ein Beispiel, das hindurchging',
    'earlier-prediction': () => 'eine davor',
    'compared-layer': () => 'eine Schicht mit Bildern, verglichen',
    'compared-image': () => 'ein verglichenes Bild und sein Kanal',

    // Files, and what they hold.
    'idx-images': () => 'IDX-Bilder',
    'idx-labels': () => 'IDX-Labels',
    'keras-configuration': () => 'Keras-Konfiguration',
    'safetensors-file': () => 'safetensors-Datei',
    checkpoint: () => 'Speicherstand',
    photo: () => 'Foto',
    'empty-file': () => 'eine leere Datei',
    'bytes-cut-short': (count) => `${count} Bytes; die Datei ist abgeschnitten`,
    'bytes-too-long': (count, excess) => `${count}; die Datei ist um ${excess} zu lang`,
    decompressed: () => 'entpackte Bytes',
    'gzip-compressed': () => 'mit gzip gepackte; entpacke die Datei zuerst',
    'an-idx-file': () => 'eine IDX-Datei',
    'magic-number': (magic) => `die Kennzahl ${hex(magic)}`,
    'magic-of-images': (magic) => `${hex(magic)}, also eine Datei mit Bildern; gib hier die Datei mit den Labels an`,
    'magic-of-labels': (magic) => `${hex(magic)}, also eine Datei mit Labels; gib hier die Datei mit den Bildern an`,
    'magic-of-other': (magic) => `${hex(magic)}, also keine Datei mit Bildern oder Labels`,
    'images-of-size': (height, width) => `Bilder mit ${height} x ${width} Pixeln`,
    'at-least-one-entry': () => 'mindestens ein Eintrag',
    'at-most-entries': (most) => `höchstens ${most} Einträge`,
    'bytes-for-entries': (bytes, entries) => `${bytes} Bytes für ${entries} Einträge`,
    'label-for-each': (images) => `ein Label für jedes von ${images} Bildern`,
    'labels-of-others': (labels) => `${labels} Labels; die beiden Dateien gehören nicht zusammen`,
    header: (bytes) => `ein Kopf von ${bytes} Bytes`,
    'header-up-to': (most) => `ein Kopf von höchstens ${most} Bytes`,
    'header-of': (bytes) => `einer von ${bytes}`,
    'header-says': (count) => `ein Kopf, der ${count} sagt`,
    'header-in-utf-8': () => 'ein Kopf in UTF-8',
    'header-in-json': () => 'ein Kopf in JSON',
    'header-object': () => 'ein Objekt als Kopf',
    'other-bytes': () => 'andere Bytes',
    json: () => 'JSON',
    'mistake-at': (line, column) => `ein Fehler in Zeile ${line}, Spalte ${column}`,
    'too-deep-at': (line, column) => `zu tief verschachtelt in Zeile ${line}, Spalte ${column}`,
    'metadata-of-texts': () => 'Metadaten aus Texten',
    fact: (key) => `eine Angabe "${key}"`,
    'valid-fact': (key) => `ein gültiges "${key}"`,
    'tensor-within': (name, bytes) => `Typ, Form und Platz von "${name}" in ${bytes} Bytes`,
    'tensor-for-each-byte': () => 'ein Tensor für jedes Byte',
    'none-from': (position) => `keiner, der bei ${position} beginnt`,
    'tensors-of-bytes': (bytes) => `Tensoren mit zusammen ${bytes} Bytes`,
    'each-name-once': () => 'jeder Name einmal',
    'name-twice': (name) => `"${name}" zweimal`,
    'type-in': (typeName, tensor) => `${typeName} in ${tensor}`,
    'no-such-tensor': () => 'kein solcher Tensor',
    'tensor-of-network': () => 'ein Tensor dieses Netzes',
    'finite-numbers': () => 'endliche Zahlen',
    'nan-or-infinity': () => 'NaN oder unendlich',

    // Pictures.
    'filter-weights': () => '9 oder 25 endliche Zahlen',
    'context-2d': () => 'eines, das einen 2d-Kontext gibt',
    'stage-of-picture': () => 'eine der Stufen eines Bildes, das nicht leer ist',
    'picture-with-pixels': () => 'ein Bild, das nicht leer ist; wähle eine andere Datei',
  }),

  /** An error of the crate, of three texts of `crate`; a sentence without its full stop. */
  crateError: (/** @type {string} */ argument, /** @type {string} */ expected, /** @type {string} */ found) => `${argument}: erwartet: ${expected}; gefunden: ${found}`,
};

/** @param {number} channels */
function everyPicture(channels) {
  return channels > 1 ? `jedem der ${count(channels)} Bilder` : 'dem Bild';
}

/**
 * How a window moves: nothing where that is as usual.
 *
 * @param {Pair} strides
 * @param {Pair} usual
 * @param {Padding} padding
 */
function steps(strides, usual, padding) {
  const step = strides.every((stride, axis) => stride === usual[axis]) ? '' : `, in Schritten von ${dimensions(strides)}`;
  return padding === 'same' ? `${step}, mit Nullen um den Rand` : step;
}

/** How the sides change, on one line. @param {readonly number[]} before @param {readonly number[]} after */
function sized([fromHeight = 0, fromWidth = 0], [height = 1, width = 1]) {
  const [from, to] = [[fromHeight, fromWidth], [height, width]].map((shape) => dimensions(shape).replaceAll(' ', '\u00a0'));
  return from === to ? `Es bleibt bei ${to}` : `Aus ${from} wird ${to}`;
}

/** @param {Activation | undefined} activation */
function rectified(activation) {
  return activation === 'relu' ? '; ReLU behält, was über null liegt' : '';
}

/** The end of a sentence. @param {Activation} activation */
function activated(activation) {
  return { linear: '.', relu: ', und ReLU setzt 0 für alles unter null.', softmax: '. Die Softmax macht aus den Summen Anteile, die zusammen 100\u00a0% ergeben.' }[activation];
}

/** @param {readonly number[]} sizes */
function list(sizes) {
  return `[${sizes.join(', ')}]`;
}

/** @param {number} magic four bytes, as developers write them */
function hex(magic) {
  return `0x${magic.toString(16).padStart(8, '0')}`;
}
