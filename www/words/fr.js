/**
 * French: the entries of en.js. The spaces before ; : ! ? % and inside of « » do not break.
 *
 * Terms: network réseau, layer couche, filter filtre, weight poids, bias biais, map carte, window fenêtre, stride pas,
 * unit unité, loss perte, accuracy exactitude (precision précision, recall rappel), learning rate taux d’apprentissage,
 * epoch époque, batch lot, seed graine, training entraînement, training step étape, run essai, experiment expérience,
 * nudge ajustement, gradient and blame gradient, label étiquette, garment vêtement, kind sorte, shelf étagère, queue file
 * d’attente, guess pronostic, evidence indice (index stays), patch cache, tile vignette, multiply-adds
 * multiplications-additions, mult.-add. where there is little room. Pooling, dropout, padding, momentum, logit, softmax and
 * the names of Keras stay. Readers are “vous”.
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
 *
 * @typedef {Place & {channel: number}} Cell of the maps of a layer
 * @typedef {object} StationInPlace a layer and what it makes of a garment
 * @property {readonly number[]} before height, width and channels of what it reads; empty where that is no picture
 * @property {number} inputs
 * @property {readonly number[]} shape
 * @property {Activation | undefined} activation
 * @property {boolean} answer it is the last
 * @typedef {readonly [string, string, string, string, string, string, string, string, string, string]} OfTen a text for each class, by label
 * @typedef {{data?: string, epochs?: number, steps?: number, accuracy?: number, images?: number}} Trained how weights came
 *   about; the accuracy is that on so many images of the test set
 * @typedef {'sketches' | 'redrawn' | 'others'} Drawn what a network was taught with beside images
 * @typedef {keyof typeof NETWORKS} NetworkKind
 * @typedef {{kind: Exclude<LayerClass, 'InputLayer'>, filters?: number, size?: number, padding?: Padding, activation?: Activation, rate?: number, units?: number}} Planned a
 *   layer of an experiment
 * @typedef {'multiplyAdds' | 'parameters' | 'epochSeconds' | 'answerMs'} Price what a network costs
 * @typedef {{arrives: string, size: number, found: string, most: string}} Told of a layer that cannot be
 * @typedef {keyof typeof LINK_PARTS} LinkPart
 * @typedef {{epoch: number, steps: number, loss: number, accuracy: number, testLoss: number, testAccuracy: number}} AtEnd of an epoch
 * @typedef {object} Failed what has come of a run that fails on purpose
 * @property {AtEnd} last
 * @property {AtEnd} best with the lowest loss on the test images
 * @property {number} first loss of its curve
 * @property {number} highest
 * @property {number | undefined} [filters]
 * @property {number | undefined} [kinds] of filters that differ
 * @property {number | undefined} [shirts] among the test images, and what it takes them for
 * @property {number | undefined} [asCoats]
 * @property {number | undefined} [asPullovers]
 * @property {number | undefined} [asShirts]
 */

import { count, digits, dimensions, formatter, listed, measure, megabytes, percent, plain, plural, signedMeasure } from '../shared/format.js';
import { OPTIMIZERS } from '../shared/optimizers.js';
import { finish, signOf, written } from '../shared/typed-numbers.js';

/** The bounds of a typed number, with their reason where there is one. @type {Partial<Record<NumberKind, string>>} */
const BOUNDS = {
  pixel: 'de 0, noir, à 255, blanc',
  stride: 'avec 0, le filtre n’avancerait jamais ; avec plus de 28, il sauterait par-dessus tout le vêtement',
};

/** @param {NumberKind} kind @param {number} from @param {number} to */
const bounds = (kind, from, to) => BOUNDS[kind] ?? `de ${written(from)} à ${written(to)}`;

/** @param {Place} place counted from 0 */
const at = ({ row, column }) => `ligne ${count(row + 1)}, colonne ${count(column + 1)}`;

/** A whole number of megabytes. @param {number} bytes */
const inMegabytes = (bytes) => `${plain(Math.round(bytes / 1e6))}\u00a0Mo`;

/** @param {ArrayLike<number>} values */
const inList = (values) => listed(Array.from(values, written));

/** How many numbers a square of the pooling has. @param {number} side */
const squareOf = (side) => ({ 2: 'quatre', 3: 'neuf' })[side] ?? count(side * side);

/** How long a training was: in batches before its first epoch ended. @param {Pick<Trained, 'epochs' | 'steps'>} training */
const lengthOf = ({ epochs, steps }) => {
  if (steps !== undefined && (epochs ?? 0) < 1) return `${count(steps)} ${plural(steps, { one: 'lot', other: 'lots' })}`;
  return epochs === undefined ? '' : `${plain(epochs)} ${plural(epochs, { one: 'époque', other: 'époques' })}`;
};

/** @param {Trained} training whatever is known of it */
const trainedOn = ({ data, epochs, steps, accuracy, images }) => {
  const length = lengthOf({ epochs, steps });
  const long = length && `, ${length}`;
  const well = accuracy === undefined || images === undefined ? '' : ` ; ${percent(accuracy)} % de réponses justes sur ses ${count(images)} images de test`;
  return `${data ? ` sur ${data}` : ''}${long}${well}`;
};

/** The networks by their kinds. */
const NETWORKS = { cnn: 'CNN', dnn: 'DNN' };

/** Runs that fail on purpose, in short. @type {Record<FailureId, string>} */
const FAILURES = { tooFast: 'taux trop grand', tooSlow: 'taux trop petit', zeros: 'poids partis de zéro', few: '200 images', mistaken: 'chemises dites manteaux' };

/** A network on the shelf. @param {Pick<Entry, 'kind' | 'layers' | 'name' | 'number' | 'failure'>} entry */
const ofEntry = ({ kind, layers, name, number, failure }) => {
  if (name !== undefined) return name;
  if (failure) return `Essai ${plain(number)}, ${FAILURES[failure]}`;
  const layered = layers === undefined || layers === 'own' ? 'réseau' : NETWORKS[layers];
  return { ready: `${capital(layered)} fourni`, run: `Essai ${plain(number)}, ${layered}`, file: `${capital(layered)} ouvert`, new: `Nouveau ${layered}` }[kind];
};

/** @param {Score} score @param {number | undefined} steps of the network now @param {string | undefined} testId of the images at hand */
const scoreOf = ({ accuracy, count: images, id, steps: then }, steps, testId) => {
  const before = then !== undefined && then !== steps ? ' à son dernier test' : '';
  const others = id !== undefined && testId !== undefined && id !== testId ? ', qui ne sont pas celles affichées ici' : '';
  return [`${percent(accuracy)} % de réponses justes sur ${count(images)} images de test${before}${others}`];
};

const ratio = formatter({ maximumSignificantDigits: 3 });

/** With one digit after the point. */
const hundredth = formatter({ minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** @type {Record<Price, (value: number) => string>} */
const PRICE_NUMBERS = { multiplyAdds: count, parameters: count, epochSeconds: measure, answerMs: measure };

/** A layer of an experiment; what is as usual goes without saying. @param {Planned} layer @returns {string[]} */
const inShort = ({ kind, filters = 0, size = 0, padding, activation, rate = 0, units = 0 }) => {
  const linear = activation === 'linear' ? ' linéaire' : '';
  switch (kind) {
    case 'Conv2D':
      return [`conv ${plain(filters)}${size === 3 ? '' : ` de ${dimensions([size, size])}`}${padding === 'same' ? ' bordée' : ''}${linear}`];
    case 'MaxPooling2D':
      return [`pool ${plain(size)}`];
    case 'AveragePooling2D':
      return [`moy ${plain(size)}`];
    case 'Dropout':
      return [`drop ${ratio(rate)}`];
    case 'Dense':
      return [`dense ${plain(units)}${linear}`];
    case 'Flatten':
      return [];
  }
};

/** What a link holds. */
const LINK_PARTS = { garment: 'un vêtement', filter: 'un filtre', network: 'un réseau', training: 'des réglages d’entraînement', station: 'un endroit du voyage', cells: 'des cases choisies' };

/** @param {number} filter counted from 0 */
const filterName = (filter) => `filtre ${plain(filter + 1)}`;

/**
 * A value of maps.
 *
 * @param {Cell} cell counted from 0
 * @param {number} [filters] of the layer; a single one goes without saying
 */
const inMaps = (cell, filters = 1) => `${at(cell)}${filters > 1 ? `, ${filterName(cell.channel)}` : ''}`;

/** A probability that a patch changes. @typedef {{before: number, after: number, worth: number}} Hidden */

/** @param {Pick<Hidden, 'before' | 'after'>} hidden */
const becomes = ({ before, after }) => `${percent(before)} % devient ${percent(after)} %`;

/** A difference of shares. @param {number} share */
const points = (share) => `${percent(share)} ${plural(Math.abs(100 * share), { one: 'point', other: 'points' })}`;

/** Part of a picture. @param {readonly number[]} area top and left, counted from 0, height and width */
const area = ([top = 0, left = 0, height = 0, width = 0]) => {
  const rows = height === 1 ? `ligne ${plain(top + 1)}` : `lignes ${plain(top + 1)} à ${plain(top + height)}`;
  const columns = width === 1 ? `colonne ${plain(left + 1)}` : `colonnes ${plain(left + 1)} à ${plain(left + width)}`;
  return `${rows}, ${columns}`;
};

/** What of the names of layers is feminine, with a number before it or not. */
const FEMININE = /(?:convolution|mise à plat|réponse|couche cachée)$/;

/** @param {string} layer a title of `layers` */
const isFeminine = (layer) => FEMININE.test(layer);

/** @param {string} layer */
const the = (layer) => `${isFeminine(layer) ? 'la' : 'le'} ${layer}`;

/** @param {string} layer */
const ofThe = (layer) => `${isFeminine(layer) ? 'de la' : 'du'} ${layer}`;

/** Places in a row, in letters as far as such networks go. */
const ORDINALS = ['deuxième', 'troisième', 'quatrième', 'cinquième', 'sixième', 'septième', 'huitième', 'neuvième', 'dixième'];

/** @param {number} number from 1 @param {string} layer that is counted */
const ordinal = (number, layer) => (number === 1 ? (isFeminine(layer) ? 'première' : 'premier') : (ORDINALS[number - 2] ?? `${plain(number)}ᵉ`));

/** Inside a sentence. @param {string} text */
const lower = (text) => text.charAt(0).toLowerCase() + text.slice(1);

/** At the beginning of a sentence. @param {string} text */
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** A layer's output in a few words. @param {readonly number[]} shape */
const values = (shape) => (shape.length > 1 ? dimensions(shape).replaceAll(' ', '\u00a0') : `${count(shape[0] ?? 0)} ${plural(shape[0] ?? 0, { one: 'valeur', other: 'valeurs' })}`);

/** With two digits after the point, so that numbers beside each other can be compared. */
const hundredths = formatter({ minimumFractionDigits: 2, maximumFractionDigits: 2, useGrouping: false });

/** One digit after the point, where there is one. */
const tenths = formatter({ maximumFractionDigits: 1 });

/** @param {{epoch: number, cnn: number, dnn: number, images: number, seed: number}} found in a race of two networks */
const afterRace = ({ epoch, cnn, dnn, images, seed }) =>
  `Après ${count(epoch)} ${plural(epoch, { one: 'époque', other: 'époques' })} sur ${count(images)} images (graine ${plain(seed)}), le CNN a raison pour ${percent(cnn)} % des images de test, le DNN pour ${percent(dnn)} %.`;
/** @param {{times: number | undefined}} found */
const slower = ({ times }) => (times === undefined ? '' : ` ; une époque du CNN prend ${ratio(times)} fois le temps du DNN`);

/** All digits that are of interest where two numbers differ by very little. */
const exactly = formatter({ maximumSignificantDigits: 13, useGrouping: false });

/** As many digits as a number of the network has, which is kept in 32 bits. */
const asFloat = formatter({ maximumSignificantDigits: 9, useGrouping: false });

/** In a formula, behind a sign. @param {number} value */
const factor = (value) => (value < 0 ? `(${digits(value)})` : digits(value));

const ors = new Intl.ListFormat('fr', { type: 'disjunction' });

/** What images are called inside a sentence, by where they are from. @type {Record<DataKind, (name: string) => string>} */
const DATA_NAMES = {
  official: () => 'Fashion-MNIST',
  fashion: () => 'Fashion-MNIST',
  folder: (name) => name,
  wardrobe: () => 'la garde-robe',
  own: () => 'vos propres fichiers',
};

const FASHION = 'Source : Zalando Research, https://github.com/zalandoresearch/fashion-mnist. Licence : MIT, Copyright (c) 2017 Zalando SE.';

/**
 * Whence the site's data are and under which terms.
 *
 * @type {Record<Exclude<DataKind, 'own'>, (data: DataSet) => string>}
 */
const DATA_ORIGINS = {
  official: () => `Ce sont les fichiers officiels. ${FASHION}`,
  fashion: ({ test }) => `Ce ne sont pas les fichiers officiels, mais ceux du dossier ${test.name}. ${FASHION}`,
  folder: ({ test }) =>
    `Ce ne sont pas les fichiers officiels, mais ceux du dossier ${test.name}. Source : le dossier ${test.name} de qui a construit cette page. Licence : inconnue, voir le propriétaire des fichiers.`,
  wardrobe: ({ seeds = [] }) =>
    `Ce sont des dessins que ce projet produit lui-même, pas des photographies. Source : dessinés par Patchwork, graines ${listed(seeds.map(String))}. Licence : MIT OR Apache-2.0.`,
};

/** @param {ImageSet} set */
const ofTraining = ({ kind, name, count: images }) => `${DATA_NAMES[kind](name)} (${count(images)} images d’entraînement)`;

/** The numbers of the form of training. @type {Record<NumberName, string>} */
const OPTIONS = { epochs: 'Époques', learningRate: 'Taux d’apprentissage', momentum: 'Momentum', batchSize: 'Taille du lot', seed: 'Graine' };

/** Why a number may not lie beyond its range. @type {Partial<Record<NumberName, string>>} */
const BEYOND = {
  learningRate: ' Plus grand, il ferait bondir les paramètres en tous sens ; avec 0, rien ne s’apprend.',
  momentum: ' Avec 1, les paramètres ne ralentiraient jamais.',
};

const bound = formatter({ maximumSignificantDigits: 10 });

/** @param {NumberName} field @param {Range} range */
const askFor = (field, { from, to, whole }) => `${OPTIONS[field]} : tapez un nombre${whole ? ' entier' : ''} de ${bound(from)} à ${bound(to)}`;

/** @param {number} epoch @param {number} batch @param {number} batches */
const placeOf = (epoch, batch, batches) => `à l’époque ${count(epoch)}, lot ${count(batch)} sur ${count(batches)}`;

/** @param {string | undefined} value of the last test @param {number} epoch */
const testedThen = (value, epoch) => (value === undefined ? '' : `, ${value} sur les images de test après l’époque ${count(epoch)}`);

/**
 * @param {number} seconds
 * @returns {string} e.g. 9 s, 2 min 15 s, 1 h 7 min
 */
function duration(seconds) {
  if (seconds < 1) return 'moins d’une seconde';
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole}\u00a0s`;
  if (whole < 3600) return `${Math.floor(whole / 60)}\u00a0min ${whole % 60}\u00a0s`;
  const minutes = Math.round(seconds / 60);
  return `${Math.floor(minutes / 60)}\u00a0h ${minutes % 60}\u00a0min`;
}

const WEIGHTS_ADVICE = 'Ouvrez un réseau enregistré ici, par Keras ou par TensorFlow.js.';
const NETWORK_ADVICE = 'Ouvrez-le dans le chapitre Réseau par « Ouvrir des poids », ou déposez-le n’importe où sur cette page.';
const TABLE_ADVICE = 'Une ligne est une image : son étiquette, puis ses 784 pixels. Rouvrez-le quand c’est le cas.';
const PHOTO_ADVICE = 'Ouvrez-la dans l’onglet Photo, ou déposez-la n’importe où sur cette page.';

/** Files by what they are, and what to do with those that do not belong where they were opened. @type {Record<FileKind, {called: string, advice: string}>} */
const FILE_KINDS = {
  PNG: { called: 'une image (PNG)', advice: PHOTO_ADVICE },
  JPEG: { called: 'une image (JPEG)', advice: PHOTO_ADVICE },
  WebP: { called: 'une image (WebP)', advice: PHOTO_ADVICE },
  otherPicture: { called: 'une image d’un format que cette page ne lit pas', advice: 'Enregistrez-la en PNG, JPEG ou WebP et ouvrez ce fichier.' },
  idx: { called: 'un fichier de données IDX', advice: 'Ouvrez-le avec ses étiquettes sous « Utiliser vos propres données », ou déposez les deux n’importe où sur cette page.' },
  csv: { called: 'un tableau d’images (CSV)', advice: 'Ouvrez-le sous « Utiliser vos propres données », ou déposez-le n’importe où sur cette page.' },
  safetensors: { called: 'un fichier de poids (safetensors)', advice: NETWORK_ADVICE },
  keras: { called: 'un réseau enregistré par Keras', advice: NETWORK_ADVICE },
  hdf5: { called: 'un fichier HDF5, comme Keras en enregistre', advice: NETWORK_ADVICE },
  tfjs: { called: 'un réseau pour TensorFlow.js', advice: `${NETWORK_ADVICE} Prenez ensemble model.json et les fichiers de ses poids.` },
  config: { called: 'la configuration d’un réseau, sans poids', advice: `Keras la lit avec keras.models.model_from_json. Ici, elle aide à ouvrir un fichier .weights.h5 : choisissez les deux ensemble.` },
  json: { called: 'un fichier JSON', advice: `Cette page n’y reconnaît ni photo, ni données, ni poids. ${WEIGHTS_ADVICE}` },
  numpy: { called: 'un fichier de tableaux NumPy', advice: 'Enregistrez images et étiquettes en fichiers IDX, ou des poids en fichier .safetensors avec les noms de Keras, et ouvrez ceux-ci.' },
  torch: { called: 'un fichier pickle, comme PyTorch en enregistre', advice: 'Cette page ne lit pas les pickles, qui peuvent contenir n’importe quel programme. Construisez le réseau dans Keras, copiez-y les poids, enregistrez-les en fichier .safetensors et ouvrez celui-ci.' },
  pdf: { called: 'un document PDF', advice: 'Enregistrez en PNG ou JPEG l’image qu’il contient et ouvrez celle-ci.' },
  archive: { called: 'une archive de fichiers', advice: 'Décompressez-la et ouvrez ce qu’elle contient.' },
  unknown: { called: 'un fichier où cette page ne reconnaît ni image, ni données, ni poids', advice: 'Ouvrez une image PNG, JPEG ou WebP, des fichiers IDX avec leurs étiquettes, un fichier CSV, ou un réseau enregistré ici.' },
};

export const words = {
  page: {
    title: 'Patchwork : comment un réseau apprend à distinguer une bottine d’un sac',
    description: 'Choisissez ou dessinez un vêtement et regardez un réseau convolutif l’examiner, couche par couche. Entraînez-le vous-même, ici, dans la page.',
    titleOf: (/** @type {string} */ chapter) => `${chapter} · Patchwork`,
    skip: 'Aller au chapitre',
    chapters: 'Chapitres',
    /** Beside a chapter, for the ear. */
    read: ', lu',
    book: 'Tout le livre',
    single: 'Par chapitre',
    language: 'Langue',
    /** Under the languages to choose from. */
    anew: 'La page se recharge. Ce que vous avez fait est conservé, et un entraînement se met en pause. Seules une photo ouverte, des données ouvertes et une comparaison en cours ne sont pas conservées.',
    /** At the end of a chapter. */
    ways: 'En arrière et en avant',
    back: 'Précédent',
    on: 'Suivant',
    noScript: 'Patchwork calcule tout dans cette page et a besoin pour cela de JavaScript et de WebAssembly. Autorisez JavaScript pour ce site et rechargez la page.',
    /** Where the script of the page has not come after some seconds. */
    help: {
      title: 'Cette page n’a pas encore démarré. Vous pouvez tout de même lire ses chapitres ; leurs figures ont besoin de son script. Ce qui peut aider :',
      slow: 'Si la connexion est lente, attendez un peu : cette note disparaît quand la page démarre.',
      reload: 'Rechargez la page en maintenant la touche Maj enfoncée. Il en existe peut-être une nouvelle version, dont votre navigateur n’a qu’une partie.',
      file: 'Si vous avez ouvert la page comme un fichier de votre ordinateur : les navigateurs n’exécutent pas de tels scripts depuis des fichiers. Mettez le dossier sur un serveur web quelconque et ouvrez son adresse. Dans le projet, <code>cargo xtask serve</code> s’en charge.',
      frame: 'Si vous voyez la page à l’intérieur d’une autre page, ouvrez-la dans son propre onglet.',
      blocked: 'Si vous bloquez les scripts sur ce site, autorisez-les. S’ils arrivent mais ne démarrent pas, le serveur les présente peut-être comme autre chose que du JavaScript.',
    },
    bar: 'Le vêtement et la réponse',
    toGarment: 'Vers le vêtement.',
    dismiss: 'Fermer',
    /** In place of a figure. */
    noFigure: 'Il devrait y avoir une figure ici ; elle n’a pas pu être construite. Le message affiché sur cette page dit pourquoi.',
    licences: 'De quoi cette page est faite, et sous quelles licences',
  },

  links: {
    title: 'Partager ce que vous voyez ici',
    what: 'Ce lien ouvre la page telle que vous la voyez : avec ce vêtement, votre filtre, ce réseau, vos réglages d’entraînement et les cases choisies.',
    left: {
      drawing: 'D’un dessin ou d’une photo, le lien emporte les 28 × 28 pixels que voit le réseau.',
      weights: 'Des poids entraînés sont trop volumineux pour un lien : le réseau arrive non entraîné, avec les mêmes couches. Pour partager un entraînement, voyez « Répéter exactement cet essai » dans le chapitre Entraîner.',
      layers: 'Ce réseau a des couches particulières, qu’aucun lien ne contient. Il reste ici.',
    },
    where: 'Tout se trouve dans l’adresse elle-même. Seul le serveur de cette page reçoit cette adresse, quand quelqu’un l’ouvre ; personne d’autre.',
    ofFile: 'Cette page est un fichier de votre ordinateur : son adresse n’aide personne d’autre. Ce qui suit le point d’interrogation fait le même effet derrière l’adresse d’une page sur un serveur web.',
    address: 'Adresse',
    share: 'Partager…',
    copy: 'Copier le lien',
    copied: 'Le lien est copié.',
    selected: 'Votre navigateur ne laisse la page ni partager ni copier. L’adresse est sélectionnée : copiez-la avec Ctrl+C, ou ⌘C sur un Mac.',
    qr: {
      title: 'En code QR',
      name: 'Code QR du lien',
    },
    /** Of the filter that a link has replaced. */
    before: 'Reprendre le filtre d’avant le lien',
    isBefore: 'Votre filtre est de retour.',
    opened: {
      label: 'Venu d’un lien',
      /** @param {readonly LinkPart[]} parts */
      brought: (parts) => (parts.length > 0 ? `Un lien a apporté ${listed(parts.map((part) => LINK_PARTS[part]))}.` : 'Un lien a été ouvert. Il ne contenait rien que cette page puisse montrer.'),
      kept: 'Ce que vous aviez est conservé.',
      lost: {
        garment: 'Le vêtement n’est pas parmi ceux de cette page, qui a d’autres données.',
        filter: 'Cette page ne peut pas utiliser le filtre.',
        network: 'Le réseau n’a pas pu être mis en place.',
        training: 'Les réglages d’entraînement n’ont pas pu être repris.',
        station: 'L’endroit du voyage est inconnu ici.',
        cells: 'Les cases choisies sont inconnues ici.',
        recipe: 'La recette de l’entraînement est illisible.',
        class: 'La question pour la classe est illisible. Redemandez le lien.',
        other: 'Il contient aussi quelque chose que cette page ne connaît pas ; une version plus récente le connaît peut-être.',
      },
      back: 'Revenir à ce que j’avais',
      isBack: 'Tout est comme avant le lien.',
      fine: 'D’accord',
    },
    repeat: {
      title: 'Répéter exactement cet essai',
      what: 'Un essai découle de son réseau, de ses réglages, de sa graine et de ses images. Un lien peut contenir tout cela comme une recette, avec une somme de contrôle des poids obtenus : qui l’ouvre refait le même entraînement, et voit si les poids sont les mêmes jusqu’au dernier bit.',
      /** @param {number} steps */
      ready: (steps) => `Ce lien répète l’essai utilisé, jusqu’où il en est : ${count(steps)} ${plural(steps, { one: 'lot', other: 'lots' })}.`,
      whyNot: {
        none: 'Entraînez d’abord un réseau : c’est l’essai utilisé qui peut être répété.',
        running: 'Le lien apparaît quand l’entraînement est en pause.',
        failure: 'Un essai qui échoue exprès n’a pas de lien ; son volet ci-dessus le répète.',
        layers: 'Le réseau de cet essai a des couches particulières, qu’une recette ne sait pas dire.',
        rounding: 'Cet essai a été entraîné, ou poursuivi, avec la version rapide du calcul, dont les derniers bits dépendent du processeur. Choisissez « Calculer à l’identique sur toutes les machines » dans les options, et recommencez l’entraînement.',
        rate: 'Le taux d’apprentissage de cet essai a changé en cours de route, ce qu’une recette ne sait pas dire. Faites un essai sans changement.',
        unknown: 'Cet essai vient d’une ancienne version de la page, qui n’a pas noté ce qu’il faut à une recette. Faites-en un nouveau.',
      },
      /** @param {{network: NetworkChoice, options: {optimizer: keyof typeof OPTIMIZERS, learningRate: number, momentum: number, batchSize: number, seed: number, drawings: boolean}, steps: number}} recipe */
      asked: ({ network: { kind, filters: [first, second], units }, options, steps }) => {
        const { keras, settings } = OPTIMIZERS[options.optimizer];
        const layers = kind === 'cnn' ? `un CNN de ${plain(first)} et ${plain(second)} filtres et ${plain(units)} unités` : `un DNN de ${plain(units)} unités`;
        const momentum = settings.includes('momentum') ? `, momentum ${plain(options.momentum)}` : '';
        const numbers = `${keras} avec un taux d’apprentissage de ${digits(options.learningRate)}${momentum}, des lots de ${plain(options.batchSize)}, la graine ${plain(options.seed)}, ${options.drawings ? 'avec' : 'sans'} dessins`;
        return `Un lien vous propose de répéter un essai : ${layers} ; ${numbers} ; ${count(steps)} ${plural(steps, { one: 'lot', other: 'lots' })}. Il devient un essai à part sur votre étagère. Pensez-vous que les poids seront les mêmes, jusqu’au dernier bit ?`;
      },
      start: 'Refaire cet entraînement',
      goOn: 'Continuer',
      done: 'Lots de l’essai répété',
      away: 'Écarter la recette',
      otherData: 'Il a été entraîné sur d’autres images que celles de cette page, et ne peut donc pas être répété ici. Ouvrez les mêmes données, ou la page d’où vient le lien.',
      beyond: 'L’entraînement de cet essai est allé plus loin que la recette. Mettez-le de côté, rouvrez le lien et refaites le même entraînement.',
      /** @param {string} checksum */
      same: (checksum) => `Les mêmes bits que chez l’expéditeur : tous les poids sont égaux, jusqu’au dernier. Somme de contrôle ${checksum}.`,
      /** @param {string} theirs @param {string} own */
      other: (theirs, own) => `D’autres bits que chez l’expéditeur. Ses poids ont la somme de contrôle ${theirs}, les vôtres ${own}. Les deux pages sont peut-être de versions différentes, ou le lien a été modifié.`,
    },
  },

  print: {
    title: 'Imprimer',
    what: 'Ctrl+P, ou ⌘P sur un Mac, imprime le chapitre que vous voyez. Ci-dessous, ce qui demande plus de préparation.',
    booklet: {
      title: 'Un livret de tous les chapitres',
      what: 'Chaque chapitre avec ses figures, faites du vêtement, du filtre et du réseau que vous avez ici. Environ 25 pages ; votre navigateur peut aussi les enregistrer en PDF.',
      print: 'Imprimer le livret',
      progress: 'Chapitres prêts',
      building: (/** @type {number} */ done, /** @type {number} */ all) => `${count(done)} chapitres sur ${count(all)} sont prêts.`,
      drawing: 'Les dernières figures se dessinent.',
      ready: 'Le livret est prêt.',
      /** @param {readonly string[]} chapters */
      missing: (chapters) => `Le livret est prêt, mais ces chapitres sont venus sans leurs figures : ${listed(chapters)}. Rechargez la page pour réessayer.`,
    },
    worksheet: {
      title: 'Une feuille d’exercices pour le crayon',
      what: 'Deux pages d’exercices sur le vêtement de cette page, et une troisième avec les réponses. Le même vêtement, le même filtre et le même réseau donnent la même feuille, avec le même numéro.',
      print: 'Imprimer la feuille',
      answers: 'Imprimer les réponses',
      nothing: 'Une feuille d’exercices a besoin d’un vêtement et de la réponse du réseau. Choisissez ou dessinez d’abord un vêtement.',
    },
    sheet: {
      title: 'Comment un réseau voit un vêtement',
      answersTitle: 'Comment un réseau voit un vêtement : réponses',
      name: 'Nom',
      date: 'Date',
      /** @param {string} number of the sheet @param {number | undefined} image of the test set */
      made: (number, image) => `Feuille ${number} · ${image === undefined ? 'un vêtement à nous' : `image de test ${count(image)}`}`,
      numbers: {
        title: 'Un vêtement est une grille de nombres',
        /** @param {Place} place of the frame */
        how: ({ row, column }) => `Le réseau reçoit 28 lignes de 28 pixels. Chacun est un nombre de 0, noir, à 255, blanc. Le cadre commence à la ligne ${plain(row + 1)}, colonne ${plain(column + 1)} ; ses 25 nombres sont dans l’exercice 2.`,
        pixels: 'Combien de pixels a l’image entière ?',
        largest: 'Quel est le plus grand nombre du cadre ?',
        empty: 'Devinez : quelle part de l’image est vide, donc 0 ?',
        emptyOf: (/** @type {number} */ empty, /** @type {number} */ all) => `${count(empty)} sur ${count(all)} : ${percent(empty / all)} %`,
      },
      filter: {
        title: 'Un filtre, ce sont neuf multiplications et une somme',
        how: (/** @type {number} */ boxes) => `Posez le filtre sur neuf nombres, multipliez chacun par le poids au-dessus et additionnez les neuf produits. Puis avancez d’une case. Remplissez les ${count(boxes)} cases vides.`,
        patch: 'les nombres du cadre',
        weights: 'le filtre',
        result: 'ce que le filtre en fait',
        first: (/** @type {string} */ sum, /** @type {string} */ value) => `La première case : ${sum} = ${value}`,
      },
      pooling: {
        title: 'ReLU et pooling',
        how: 'ReLU remplace par 0 tout nombre au-dessous de 0 : barrez-les. Le pooling garde ensuite le plus grand de chaque carré de quatre : remplissez les quatre cases.',
        before: 'un morceau de l’image filtrée',
        after: 'après ReLU et pooling',
      },
      sizes: {
        title: 'Le chemin à travers le réseau',
        how: 'Le vêtement entre en 28 × 28 × 1. Notez la taille de ce que produit chaque couche, et combien de poids elle a.',
        layer: 'Couche',
        keras: 'dans Keras',
        size: 'Taille',
        sum: 'Calcul',
        weights: 'Poids',
        none: 'aucun',
      },
      answer: {
        title: 'La réponse, ce sont dix nombres',
        how: 'Voici ce que le réseau répond au vêtement.',
        best: 'Que dit-il ?',
        share: 'À quel point est-il sûr, en pourcentage ?',
        sum: 'Combien font les dix nombres ensemble ?',
        all: '100 %, aux arrondis près',
      },
      maps: {
        title: 'Ce qui reste d’un vêtement',
        how: 'Filtre, ReLU, pooling, et pooling encore une fois : de 784 nombres, il en reste 36. De quel vêtement vient chaque image ? Écrivez sa lettre dessous.',
      },
      own: {
        title: 'Avec vos propres mots',
        ask: 'Ce réseau connaît dix sortes de vêtements. Que dira-t-il de l’image d’un lion ? Peut-il en être sûr ? Donnez vos raisons.',
        answer: 'Il nomme une des dix sortes, car il n’a pas d’autres mots. Il peut même être assez sûr : les dix nombres font toujours 100 % ensemble, ils comparent donc seulement les sortes entre elles, et aucun ne dit « rien que je connaisse ».',
      },
    },
  },

  /** For teachers, and what their classes see. */
  classroom: {
    title: 'Pour les enseignants',
    what: 'Posez ici une question à votre classe. Vous choisissez ce qui, dans la page, en fait partie, et le temps qu’elle peut prendre ; un lien contient tout cela. Personne ne s’inscrit, et rien n’est gardé sur un serveur. Une classe ne voit ni ce volet ni ses réponses, sauf si elle demande la page entière : c’est une aide, pas un verrou.',
    routes: {
      begin: 'Ouvrir comme la classe le voit',
      link: 'Le lien vers ce parcours',
      short: {
        title: (/** @type {number} */ minutes) => `${plain(minutes)} minutes : ce que voit un réseau`,
        text: 'Pour une première rencontre, sur tout appareil, sans entraînement. La classe devine, calcule à la main un nombre d’un filtre, et découvre ce que le réseau ne sait pas dire.',
      },
      long: {
        title: (/** @type {number} */ minutes) => `${plain(minutes)} minutes : comment un réseau apprend`,
        text: 'Pour un cours. Tout le parcours court ; en plus, la classe cherche des bords, compte des paramètres, entraîne elle-même un réseau et juge ses erreurs.',
      },
    },
    notes: {
      title: 'Exercices, minutes et réponses',
      minutes: 'Aucune classe n’a encore été chronométrée : les minutes sont notre estimation. Sous chaque exercice figure ce qui se mesure : la lecture, à 150 mots par minute (les adultes en lisent environ 238, selon la synthèse de Brysbaert de 2019), et le calcul, sur deux cœurs.',
      heading: (/** @type {string} */ title, /** @type {number} */ minutes) => `${title} : ${plain(minutes)} ${plural(minutes, { one: 'minute', other: 'minutes' })}`,
      /** @param {{chapter: string, reading: number, computing: number}} least in seconds */
      least: ({ chapter, reading, computing }) => `Chapitre « ${chapter} ». La lecture prend environ ${duration(reading)}${computing > 0 ? `, le calcul ${duration(computing)}` : ' ; il n’y a aucun calcul à attendre'}.`,
      question: 'La classe lit',
      answer: 'Réponse',
      understood: 'Ce que la classe devrait avoir compris',
      open: 'Ouvrir celui-ci',
      take: 'Le modifier dans le formulaire',
      print: 'Imprimer ces notes',
    },
    form: {
      title: 'Une question à vous',
      question: 'Votre question',
      questionHelp: (/** @type {number} */ most) => `Elle figure au-dessus du chapitre, en texte simple de ${plain(most)} caractères au plus.`,
      minutes: 'Minutes',
      minutesHelp: 'Avec 0, il n’y a pas d’horloge. Quand le temps est écoulé, la page le dit et n’enlève rien.',
      chapters: 'Les chapitres qui en font partie',
      begins: 'Où cela commence',
      hidden: 'Ce dont la classe n’a pas besoin : cochez ce qui doit être caché',
      controls: {
        draw: 'Dessiner un vêtement',
        photo: 'Prendre une photo',
        answers: 'La réponse du réseau : près du vêtement, dans la barre et à l’entraînement',
        networks: 'Choisir et modifier des réseaux',
        options: 'Les options de l’entraînement',
        folds: 'Les autres volets de l’entraînement : retour en arrière, paris, échecs',
        files: 'Ouvrir et enregistrer des fichiers',
        foot: 'Ce qui est en bas de page : partage, impression, usage hors ligne, licences',
      },
      along: 'Joindre le vêtement, le filtre et le réseau qui sont ici en ce moment',
      open: 'Ouvrir comme la classe le voit',
      link: 'Le lien pour votre classe',
      where: 'La question se trouve dans l’adresse elle-même. Seul le serveur de cette page reçoit cette adresse, quand quelqu’un l’ouvre ; personne d’autre.',
      faults: {
        question: 'Écrivez d’abord une question.',
        minutes: (/** @type {number} */ most) => `Les minutes doivent être un nombre entier de 0 à ${plain(most)}.`,
        chapters: 'Choisissez au moins un chapitre.',
        long: (/** @type {number} */ most) => `Ce lien dépasse ${count(most)} caractères, et certains programmes coupent de tels liens. Raccourcissez la question, ou laissez le vêtement ici.`,
      },
    },
    banner: {
      label: 'Pour la classe',
      /** @param {{title: string, step: number, steps: number}} place */
      place: ({ title, step, steps: all }) => `Pour la classe. Exercice ${plain(step + 1)} sur ${plain(all)} : ${title}`,
      previous: 'Exercice précédent',
      next: 'Exercice suivant',
      start: 'Lancer l’horloge',
      result: 'Montrer le résultat',
      time: {
        waiting: (/** @type {number} */ minutes) => `Temps : ${plain(minutes)} ${plural(minutes, { one: 'minute', other: 'minutes' })}`,
        left: (/** @type {number} */ minutes) => (minutes > 1 ? `Encore ${plain(minutes)} minutes` : 'Moins d’une minute'),
        over: () => 'Le temps est écoulé. Terminez votre idée : rien n’est perdu.',
      },
      half: 'La moitié du temps est passée.',
      whole: 'Montrer la page entière',
      back: 'Montrer ce qui va avec la question',
      aside: 'Écarter la question',
      isWhole: 'La page entière est affichée.',
      isBack: 'Seul ce qui va avec la question est affiché.',
      isAway: 'La question est écartée. La page est de nouveau entière.',
      projector: {
        enter: 'Vue pour projecteur',
        leave: 'Quitter la vue pour projecteur',
      },
    },
    exercises: {
      guess: {
        title: 'Deviner avant le réseau',
        question: 'Que va dire le réseau ? Devinez avant lui, pour cinq vêtements : « Deviner encore » amène le suivant. Qui a raison plus souvent, vous ou le réseau ? Notez un vêtement pour lequel vous n’êtes pas d’accord.',
        /** @param {Measured} measured */
        answer: ({ images, right }) => `Le réseau fourni avec la page a raison pour ${percent(right / images)} % des ${count(images)} images de test de Fashion-MNIST. Pour 1 000 d’entre elles, on a chaque fois interrogé trois personnes, et la majorité était d’accord avec l’étiquette pour 83,5 % (tableau de résultats de Zalando). Les chemises sont difficiles pour les deux.`,
        understood: 'La réponse, ce sont dix nombres qui font 100 % ensemble, et le plus grand gagne. Elle peut être fausse, et nous aussi pouvons nous tromper.',
      },
      numbers: {
        title: 'Une image, ce sont des nombres',
        question: 'Répondez d’abord à la question de la page : quelle part de l’image vaut exactement 0 ? Puis cherchez le pixel le plus clair que vous trouvez et lisez son nombre. Que sait le réseau de ce vêtement, en dehors de ces 784 nombres ?',
        answer: 'Rien. 28 lignes de 28 pixels, ce sont 784 nombres de 0 à 255. Combien valent 0 dépend du vêtement : la page le dit après le pronostic. Un tissu blanc atteint 255, ou presque.',
        understood: 'Pour un réseau, une image est une grille de nombres et rien d’autre : ni tissu, ni manche, ni nom.',
      },
      sum: {
        title: 'Neuf produits et une somme',
        question: 'Avant de regarder le résultat : multipliez chacun des neuf pixels par son poids et additionnez, sur papier. Puis regardez. Augmentez maintenant un poids de 1 : de combien change la somme, et pourquoi d’autant ?',
        answer: '0 + 0 − 256 + 24 + 864 − 216 + 213 + 452 − 504 = 577. Quand un poids augmente de 1, la somme augmente du pixel qui est dessous : de 192 au milieu, de rien en haut à gauche, où le pixel vaut 0.',
        understood: 'Un filtre est un calcul que chacun peut faire à la main. Ce qu’il cherche est dans ses poids.',
      },
      edge: {
        title: 'Dans quel sens un filtre regarde',
        question: 'Faites glisser le filtre sur votre vêtement. Répondez d’abord à la question de la page. Puis essayez les lignes verticales et horizontales. Qu’est-ce qui s’allume chaque fois ? Que veut dire le bleu, et qu’en fait ReLU ?',
        answer: 'Un bord inférieur est un changement de haut en bas : le plus souvent, les lignes horizontales gagnent ; la page le mesure sur votre vêtement. Les lignes verticales allument les côtés. Les sommes orange sont au-dessus de zéro, les bleues au-dessous : là, l’image s’assombrit vers la droite ou vers le bas. ReLU met le bleu à 0.',
        understood: 'Les mêmes neuf poids, tournés, trouvent d’autres bords. La nouvelle image dit où quelque chose a été trouvé, et avec quelle force.',
      },
      biggest: {
        title: 'Le plus grand de quatre',
        question: 'Avant de regarder le résultat : quels quatre nombres restent des seize ? Notez-les, puis regardez. Changez un pixel sans que son carré s’en soucie. Et une image de 13 × 13 : quelle taille a-t-elle après le pooling ?',
        answer: '192, 144, 255 et 168. Un carré ne se soucie pas d’un pixel qui reste au-dessous de son plus grand. 13 ÷ 2 donne 6, et la dernière ligne et la dernière colonne tombent : 6 × 6. Dans le réseau, les côtés passent par 28, 26, 13, 11, 5.',
        understood: 'Le pooling garde le fait que quelque chose a été trouvé, et à peu près où, avec un quart des nombres.',
      },
      sizes: {
        title: 'Où sont les nombres',
        question: 'Faites les deux pronostics de la page : où se trouvent la plupart des paramètres du CNN, et où fait-il la plupart de ses multiplications ? Puis calculez à la main pourquoi sa première convolution a 640 paramètres.',
        answer: 'Paramètres : la couche Dense cachée en a 204 928 sur 243 786, soit 84,1 %. Multiplications : la deuxième convolution en fait 4 460 544 sur 5 056 000, soit 88,2 %. Et 64 filtres de 9 poids et 1 biais chacun font 64 × 10 = 640.',
        understood: 'La taille et le travail sont deux choses : un filtre a peu de poids, mais il les emploie partout dans l’image.',
      },
      learn: {
        title: 'Il apprend sous vos yeux',
        question: 'Un réseau neuf ne sait rien. Pariez d’abord : sur 100 images de test, combien en reconnaîtra-t-il après une époque, et après deux ? Appuyez sur « Une époque », attendez, et recommencez. Que fait la perte pendant ce temps ?',
        answer: 'Au début il devine une sorte sur dix, donc environ 10 sur 100. Après une époque, c’est de 75 à 90, d’autant plus qu’il y a d’images d’entraînement, et après deux, de 1 à 6 de plus. Sur deux cœurs, une époque prend 5 secondes pour 8 500 images et une demi-minute pour les 60 000. La perte baisse vite, puis lentement.',
        understood: 'Personne ne tape les filtres. L’entraînement déplace un peu chaque poids, de nombreuses fois ; la première époque apporte le plus.',
      },
      confused: {
        title: 'Ce qu’il prend pour quoi',
        question: 'Faites les deux pronostics : quelles sont les deux sortes que le réseau confond le plus souvent, et laquelle connaît-il le mieux ? Faites-le répondre pour chaque image de test, et ouvrez la case avec le plus d’erreurs. Auriez-vous fait mieux ?',
        /** @param {Measured} measured */
        answer: ({ images, right, shirts, tShirtsAsShirts, trousers }) => `Les chemises lui posent problème. Des ${count(images)} images de test de Fashion-MNIST, le CNN fourni en reconnaît ${count(right)}, mais des ${count(shirts.of)} chemises seulement ${count(shirts.right)} : il en prend ${count(shirts.asTShirts)} pour des T-shirts, et ${count(tShirtsAsShirts)} T-shirts pour des chemises. Il connaît le mieux les pantalons, ${count(trousers.right)} sur ${count(trousers.of)}.`,
        understood: 'Un seul nombre cache qui fait les frais des erreurs. Et certaines étiquettes sont elles-mêmes douteuses.',
      },
      odd: {
        title: 'Aucune des dix',
        question: 'Appuyez sur « Dessiner », et dessinez ce qui n’est d’aucune des dix sortes : un chat, une clé, un visage. Que dit le réseau, et avec quelle certitude ? Pourquoi ne peut-il pas répondre « rien de tout cela » ?',
        answer: 'Ses dix parts font toujours 100 % : une des dix sortes gagne donc, si étrange que soit l’image. Quand la page dit que cela ne ressemble à aucune des dix, ce n’est pas la réponse du réseau : la page compare le dessin à des vêtements de l’entraînement, et prévient.',
        understood: 'Un réseau ne peut donner que les réponses pour lesquelles il est construit. Être sûr n’est pas avoir raison.',
      },
      sentence: {
        title: 'En une phrase',
        question: 'Comment une image devient-elle un nom ? Écrivez-le en une phrase, avec les mots nombre, filtre, plus grand et somme. Puis comparez-la avec celle de votre voisin ou de votre voisine.',
        answer: 'Par exemple : l’image, ce sont des nombres ; des filtres font des sommes de voisins, grandes là où est leur motif ; le pooling garde les plus grandes ; et de dix dernières sommes, la plus grande nomme le vêtement.',
        understood: 'Tout le chemin, dans leurs propres mots.',
      },
    },
  },

  offline: {
    title: 'Sans connexion',
    looking: 'Recherche de ce que votre navigateur garde de cette page…',
    /** @param {{possible: boolean, wanted: boolean, complete: boolean, bytes: number, images: boolean, newer: boolean}} kept */
    state: ({ possible, wanted, complete, bytes, images, newer }) => {
      if (!possible) return 'Votre navigateur ne garde aucune page de cette adresse ; celle-ci a donc besoin d’une connexion.';
      if (!wanted) return 'Votre navigateur ne garde rien de cette page. Elle a besoin d’une connexion.';
      if (!complete) return 'Votre navigateur n’a pas encore gardé cette page.';
      const all = images ? 'avec tous les vêtements d’entraînement' : 'sans la plupart des vêtements d’entraînement';
      return `Votre navigateur garde cette page, ${all} : ${megabytes(bytes)}. Elle s’ouvre sans connexion.${newer ? ' Une version plus récente est arrivée ; elle s’affichera à la prochaine ouverture dans un seul onglet.' : ''}`;
    },
    single: 'Cette page est venue en un seul fichier, qui contient tout ce qu’il lui faut. Elle a moins de vêtements d’entraînement que la page d’un site, et ne pourra peut-être pas garder vos essais après un rechargement.',
    keep: 'Garder cette page',
    remove: 'La retirer',
    images: {
      /** @param {number} bytes */
      keep: (bytes) => `Garder aussi tous les vêtements (${megabytes(bytes)})`,
      stop: 'Arrêter',
      label: 'Vêtements arrivés',
    },
  },

  /** What went wrong, by code. */
  faults: {
    inFile: (/** @type {string} */ file, /** @type {string} */ what, /** @type {string} */ advice) => `${file} : ${what}. ${advice}`,
    noPlace: (/** @type {string} */ address) => `Cette page n’a pas de chapitre « ${address} ». Vous êtes à son début ; ses chapitres sont dans la liste.`,
    chapterLeft: (/** @type {string} */ title) => `Le chapitre « ${title} » ne fait pas partie de votre question, il est donc laissé de côté. « Montrer la page entière » le ramène.`,
    noLanguage: (/** @type {string} */ tag) => `Cette page ne parle pas « ${tag} ». Elle s’affiche en anglais.`,
    languageLost: (/** @type {string} */ tag) => `Les mots de cette page en « ${tag} » n’ont pas pu être chargés. Elle s’affiche en anglais ; rechargez la page pour réessayer.`,
    linkBroken: () => 'Le lien vers cette page n’est pas entier : une partie a été coupée ou modifiée en chemin. La page s’ouvre comme d’habitude ; redemandez le lien.',
    linkNewer: () => 'Le lien a été fait par une version plus récente de cette page. Rechargez la page ; si cela ne suffit pas, elle doit être mise à jour sur son serveur. Elle s’ouvre comme d’habitude.',
    noSimd: () => 'Ce navigateur n’a pas WebAssembly SIMD, avec lequel le réseau calcule. Un Firefox, Chrome, Edge ou Safari récent l’a. Les chapitres peuvent tout de même être lus.',
    noWebAssembly: () => 'WebAssembly, avec lequel le réseau calcule, est désactivé dans ce navigateur. Un mode de confinement ou un niveau de sécurité strict en est la cause : autorisez-le pour ce site, ou ouvrez la page dans un autre navigateur. Les chapitres peuvent tout de même être lus.',
    coreForbidden: () => 'Le réseau ne peut pas calculer : le serveur de cette page, ou la page qui l’entoure, interdit WebAssembly. Sa Content-Security-Policy doit autoriser « wasm-unsafe-eval » pour les scripts. Les chapitres peuvent tout de même être lus.',
    noCore: () => 'La partie de cette page qui calcule n’a pas pu être chargée : pas de connexion au serveur. Vérifiez-la et rechargez la page. Les chapitres peuvent tout de même être lus.',
    coreNotServed: (/** @type {number} */ status) => `La partie de cette page qui calcule n’a pas pu être chargée : le serveur répond ${status}. Rechargez la page dans un moment ; il en existe peut-être une nouvelle version. Les chapitres peuvent tout de même être lus.`,
    coreBroken: () => 'La partie de cette page qui calcule n’est pas entière, ou appartient à une autre version. Rechargez la page en maintenant la touche Maj enfoncée. Les chapitres peuvent tout de même être lus.',
    coreLate: () => 'La partie de cette page qui calcule est encore en route. En attendant, vous pouvez lire les chapitres. Si cela dure, vérifiez la connexion et rechargez la page.',
    noMemory: () => 'Le navigateur n’a plus de mémoire pour le réseau. Fermez d’autres onglets et rechargez la page.',
    partMissing: () => 'Une partie de cette page n’a pas pu être chargée. Il en existe peut-être une nouvelle version, ou la connexion s’est interrompue : rechargez la page. Le reste continue de fonctionner.',
    networkStopped: () => 'Le réseau s’est arrêté au milieu de ses calculs et ne répond plus. Rechargez la page : ce que vous avez entraîné, ouvert et dessiné est conservé.',
    unexpected: (/** @type {string} */ what) => `Il s’est passé quelque chose d’imprévu (${what}). Si la page ne continue pas, rechargez-la : ce que vous avez entraîné, ouvert et dessiné est conservé.`,
    noWeights: (/** @type {string} */ kind, /** @type {number} */ status) =>
      `Les poids du ${kind.toUpperCase()} n’ont pas pu être chargés : le serveur répond ${status}. Rechargez la page, ou entraînez vous-même un nouveau réseau.`,
    weightsNotFetched: (/** @type {string} */ kind) =>
      `Les poids du ${kind.toUpperCase()} n’ont pas pu être chargés : pas de connexion au serveur. Vérifiez-la et rechargez la page, ou entraînez vous-même un nouveau réseau.`,
    weightsBroken: (/** @type {string} */ kind) =>
      `Les poids du ${kind.toUpperCase()} ne sont pas arrivés entiers. Rechargez la page en maintenant la touche Maj enfoncée, ou entraînez vous-même un nouveau réseau.`,
    weightsLate: (/** @type {string} */ kind) =>
      `Les poids du ${kind.toUpperCase()} sont encore en route. En attendant, vous pouvez choisir et dessiner des vêtements, et lire les chapitres. Si cela dure, vérifiez la connexion et rechargez la page.`,

    // Files.
    otherKind: (/** @type {string} */ file, /** @type {Found} */ { kind, packed }) => {
      const { called, advice } = FILE_KINDS[kind];
      return packed && kind !== 'unknown' ? `${file} est un fichier gzip qui contient ${called}. Décompressez-le et ouvrez ce qui en sort.` : `${file} est ${called}. ${advice}`;
    },
    folder: (/** @type {string} */ name) => `${name} est un dossier. Ouvrez-le sur votre ordinateur et déposez les fichiers qu’il contient.`,
    unreadable: (/** @type {string} */ file) => `${file} n’a pas pu être lu : le fichier a été déplacé, est un dossier, ou sa lecture n’est pas autorisée. Rouvrez-le.`,
    oneAtATime: (/** @type {readonly string[]} */ files) => `La page n’ouvre qu’un de ces fichiers à la fois : ${files[0]} est ouvert. Ouvrez les autres plus tard, un par un.`,
    fileGrew: (/** @type {string} */ file, /** @type {number} */ most) =>
      `${file} dépasse ${inMegabytes(most)} une fois décompressé : plus que toutes les données pour cette page. Ouvrez un autre fichier.`,

    // Garment, draw and photo.
    drawingNotKept: (/** @type {string} */ why) =>
      `Ce dessin ne survivra pas à un rechargement. Ce navigateur ne l’enregistre pas : ${why}. Il reste ici jusqu’à la fermeture de la page.`,
    littleNotKept: (/** @type {string} */ why) =>
      `Ce navigateur n’enregistre rien de cette page : ${why}. Quels chapitres vous avez lus, votre propre filtre et le réseau utilisé seront oubliés à la fermeture.`,
    photoTooLarge: (/** @type {string} */ file, /** @type {number} */ bytes, /** @type {number} */ most) =>
      `${file} a ${inMegabytes(bytes)} ; une photo peut en avoir ${inMegabytes(most)}. Enregistrez-la plus petite et rouvrez-la.`,
    photoTooManyPixels: (/** @type {string} */ file, /** @type {number} */ width, /** @type {number} */ height) =>
      `${file} a ${dimensions([width, height])} pixels ; c’est plus que cette page ne peut ouvrir. Enregistrez la photo plus petite et rouvrez-la.`,
    photoUnknown: (/** @type {string} */ file) => `${file} n’est pas une image PNG, JPEG ou WebP. Enregistrez-la dans l’un de ces formats et rouvrez-la.`,
    photoDamaged: (/** @type {string} */ file) => `${file} n’a pas pu être lu comme une image : le fichier est abîmé ou incomplet. Ouvrez-en un autre.`,
    photoSilent: () => 'La partie de cette page qui ouvre les photos ne répond plus. Rouvrez la photo.',
    otherWay: () => 'Cet essai ne peut pas être comparé : son taux d’apprentissage a changé en cours de route, ou il a appris d’autres images que celles de la page. Choisissez-en un autre, ou deux nouveaux réseaux.',
    evaluationSilent: () => 'Une des parties de cette page qui essaient un réseau sur beaucoup de vêtements ne répond plus. Réessayez.',
    evaluationWorker: () => 'La partie de cette page qui essaie un réseau sur beaucoup de vêtements n’a pas pu être chargée. Rechargez la page et réessayez.',
    stepSilent: () => 'La partie de cette page qui démonte une étape d’entraînement ne répond plus. L’étape est ouverte à nouveau.',
    stepWorker: () => 'La partie de cette page qui démonte une étape d’entraînement n’a pas pu être chargée. Rechargez la page et réessayez.',
    photoWorker: () => 'La partie de cette page qui ouvre les photos n’a pas pu être chargée. Rechargez la page et réessayez.',

    // Networks.
    outOfRange: (/** @type {string} */ label, /** @type {number} */ from, /** @type {number} */ to) => `${label} : un nombre entier de ${count(from)} à ${count(to)}, s’il vous plaît.`,
    notCopied: () => 'Le navigateur ne laisse pas la page copier. Le code est maintenant sélectionné : copiez-le avec Ctrl+C, ou ⌘C sur un Mac.',
    weightsTooLarge: (/** @type {string} */ file) => `${file} est trop grand pour un fichier de poids de cette page. ${WEIGHTS_ADVICE}`,
    networkDamaged: (/** @type {string} */ file) => `${file} n’a pas pu être lu comme un réseau : le fichier est abîmé, ou d’un genre que cette page ne connaît pas. ${WEIGHTS_ADVICE}`,
    weightsAlone: (/** @type {string} */ file) => `${file} contient des poids, mais ne dit pas de quelles couches. Choisissez-le avec la configuration Keras (.json), ou enregistrez le réseau entier : model.save("model.keras").`,
    graphModel: (/** @type {string} */ file) =>
      `${file} est un modèle de graphe de TensorFlow.js, qui n’a plus de couches. Convertissez de nouveau le réseau en modèle à couches : tensorflowjs_converter --input_format keras model.h5 folder`,
    shardsMissing: (/** @type {string} */ file, /** @type {readonly string[]} */ names) => `${file} a besoin de ${listed(names)} à côté. Choisissez ou déposez tous ces fichiers ensemble.`,
    shardLength: (/** @type {string} */ file, /** @type {number} */ expected, /** @type {number} */ found) =>
      `Les poids de ${file} devraient avoir ${count(expected)} octets et en ont ${count(found)}. Choisissez model.json avec ses propres fichiers.`,
    weightType: (/** @type {string} */ file, /** @type {string} */ name, /** @type {string} */ type) =>
      `${file} : « ${name} » est fait de nombres du type « ${type} », que cette page ne lit pas. Elle lit float32, et float16, uint8 et uint16 quand ils en tiennent lieu.`,
    noConfig: () => 'Le fichier de poids ne dit pas à quel réseau il appartient : ses métadonnées n’ont pas de « config ». Ouvrez-en un qui a été enregistré ici.',
    otherClasses: (/** @type {number} */ outputs, /** @type {number} */ classes) =>
      `Ce réseau a ${count(outputs)} ${plural(outputs, { one: 'sortie', other: 'sorties' })}, et les vêtements sont de ${count(classes)} sortes : il ne pourrait ni répondre pour eux, ni être entraîné sur eux. Ouvrez-en un avec au moins ${count(classes)} sorties.`,
    unknownLayer: (/** @type {string} */ className) => `Cette page ne connaît pas de couche « ${className} ».`,

    // Data.
    aboutNotJson: () => 'data/about.json n’est pas du JSON. Reconstruisez le site : cargo xtask build.',
    noContent: (/** @type {string} */ file) => `${file} est arrivé sans contenu.`,
    downloadBroken: (/** @type {string} */ file) =>
      `${file} n’a pas pu être lu jusqu’au bout : le téléchargement s’est interrompu ou le fichier est abîmé. Rechargez la page pour réessayer.`,
    fileBroken: (/** @type {string} */ file) =>
      `${file} n’a pas pu être lu jusqu’au bout : ce n’est pas un fichier gzip complet, ou il a été déplacé. Rouvrez-le, ou ouvrez le fichier décompressé.`,
    noConnection: (/** @type {string} */ file) => `${file} n’a pas pu être chargé : pas de connexion au serveur. Vérifiez-la et rechargez la page.`,
    notServed: (/** @type {string} */ file, /** @type {number} */ status) =>
      `${file} n’a pas pu être chargé : le serveur répond ${status}. Reconstruisez le site : cargo xtask build.`,
    fileTooLarge: (/** @type {string} */ file, /** @type {number} */ bytes, /** @type {number} */ most) =>
      `${file} a ${inMegabytes(bytes)} ; un fichier peut en avoir ${inMegabytes(most)}.`,
    tableNoNumber: (/** @type {string} */ file, /** @type {number} */ line, /** @type {number} */ column) =>
      `${file}, ligne ${count(line)} : il n’y a pas de nombre entier dans la colonne ${count(column)}. ${TABLE_ADVICE}`,
    tableLabel: (/** @type {string} */ file, /** @type {number} */ line, /** @type {number} */ label, /** @type {number} */ classes) =>
      `${file}, ligne ${count(line)} : son étiquette est ${plain(label)}. Cette page connaît ${count(classes)} classes, numérotées de 0 à ${count(classes - 1)}, et l’étiquette se trouve dans la première colonne. Ouvrez un tableau de dix classes.`,
    tablePixel: (/** @type {string} */ file, /** @type {number} */ line, /** @type {number} */ column, /** @type {number} */ pixel) =>
      `${file}, ligne ${count(line)} : le pixel de la colonne ${count(column)} est ${plain(pixel)}. Les pixels vont de 0 à 255. Rouvrez le fichier quand c’est le cas.`,
    tableColumns: (/** @type {string} */ file, /** @type {number} */ line, /** @type {number} */ found, /** @type {number} */ expected) =>
      `${file}, ligne ${count(line)} : elle a ${count(found)} ${plural(found, { one: 'colonne', other: 'colonnes' })} et devrait en avoir ${count(expected)}. ${TABLE_ADVICE}`,
    tableLabelLast: (/** @type {string} */ file) => `${file}, ligne 1 : la première colonne contient un pixel, mais devrait contenir l’étiquette. ${TABLE_ADVICE}`,
    tableTooLong: (/** @type {string} */ file, /** @type {number} */ most) => `${file} est trop long : cette page lit jusqu’à ${count(most)} images. Ouvrez-en une partie.`,
    tablesAndOthers: (/** @type {readonly string[]} */ files) => `Ouvrez des fichiers CSV ou des fichiers IDX, pas les deux à la fois ; c’étaient ${listed(files)}.`,
    manyTables: (/** @type {number} */ files) => `Ouvrez un fichier CSV, ou deux (entraînement et test) ; il y en avait ${count(files)}.`,
    oneOfTwo: (/** @type {readonly string[]} */ files) => `De deux fichiers CSV, l’un doit s’appeler « train… », l’autre non ; ce sont ${listed(files)}. Renommez-les et rouvrez-les.`,
    noImages: () => 'Ces fichiers ne contiennent aucune image. Ouvrez-en avec au moins une.',
    neitherTwoNorFour: (/** @type {number} */ files) =>
      `Ouvrez deux fichiers (images et étiquettes) ou quatre (entraînement et test) ; il y en avait ${plural(files, { one: 'un seul', other: count(files) })}.`,
    twoOfFour: (/** @type {number} */ named, /** @type {readonly string[]} */ files) =>
      `De quatre fichiers, deux doivent s’appeler « train… » ; ici, c’est le cas de ${count(named)} : ${files.join(', ')}. Renommez-les et rouvrez-les.`,
    noPair: (/** @type {'two' | 'test' | 'train'} */ which, /** @type {readonly string[]} */ files) => {
      const those = { two: 'Des deux fichiers', test: 'Des fichiers de test', train: 'Des fichiers d’entraînement' }[which];
      return `${those}, ${listed(files)}, l’un doit être un fichier IDX d’images et l’autre d’étiquettes (idx3-ubyte et idx1-ubyte). Ouvrez une telle paire.`;
    },

    // Training.
    needsImages: () => 'L’entraînement a d’abord besoin de ses images.',
    needsNetwork: () => 'L’entraînement a d’abord besoin d’un réseau.',
    noTestImages: () => 'Il n’y a pas d’images de test.',
    otherData: (/** @type {ImageSet} */ trained, /** @type {ImageSet} */ present) =>
      `Cet essai a été entraîné sur ${ofTraining(trained)} ; la page a maintenant ${ofTraining(present)}. Remettez-le à zéro pour l’entraîner sur celles-ci, ou rouvrez les autres fichiers.`,
    goneOnElsewhere: (/** @type {string} */ theirs, /** @type {string} */ ours) =>
      `Un autre onglet de cette page a continué « ${theirs} ». Ce que vous entraînez dans celui-ci continue sous le nom « ${ours} » ; les deux sont conservés.`,
    savedByOther: () => 'Ce navigateur garde des réseaux enregistrés par une autre version de cette page. Celle-ci ne peut pas les utiliser et les laisse comme ils sont.',
    notKept: () => 'Les poids de ce réseau sont perdus : le navigateur ne les a pas gardés, ou leurs nombres ont débordé avant de pouvoir être gardés. Retirez-le de l’étagère et prenez-en un autre.',
    storageSilent: () => 'son espace de stockage ne répond pas',
    savedDamaged: () => 'Ce que ce navigateur a gardé de ce réseau est abîmé et ne peut plus servir. Retirez-le de l’étagère et prenez-en un autre.',
    entriesDamaged: (/** @type {number} */ networks) =>
      `${plural(networks, { one: 'Un', other: count(networks) })} des réseaux que ce navigateur a gardés ${plural(networks, { one: 'est abîmé et illisible', other: 'sont abîmés et illisibles' })}. Les autres sont sur l’étagère.`,
    shelfFull: (/** @type {number} */ places) => `L’étagère est pleine : elle contient ${count(places)} de vos réseaux. Retirez-en un dont vous n’avez plus besoin, puis réessayez.`,
    notebookFull: (/** @type {number} */ most) => `Le carnet d’expériences est plein : il en contient ${count(most)}. Retirez-en quelques-unes, puis réessayez.`,
    experimentsDamaged: (/** @type {number} */ experiments) => `${count(experiments)} ${plural(experiments, { one: 'expérience que ce navigateur avait gardée n’a pas pu être lue', other: 'expériences que ce navigateur avait gardées n’ont pas pu être lues' })}.`,
    experimentDiverged: () => 'sa perte n’était plus un nombre',
    trainingStopped: (/** @type {string} */ why) => `L’entraînement s’est arrêté : ${why}`,
    helperStopped: (/** @type {string} */ why) =>
      `Un auxiliaire du worker d’entraînement s’est arrêté (${why}). L’entraînement continue avec un seul worker et les mêmes résultats.`,
    workerScript: () => 'son script n’a pas pu être chargé',
    workerSilent: () => 'il ne répond plus',
    workerForbidden: () => 'le navigateur l’interdit ici',
    workerNotStarted: (/** @type {string} */ why) =>
      `Le worker qui entraîne n’a pas pu démarrer : ${why}. Tout fonctionne sauf l’entraînement. Rechargez la page pour réessayer, dans son propre onglet si elle se trouve à l’intérieur d’une autre page.`,
    workerMessage: () => 'un message n’a pas pu être lu',
    workerStopped: (/** @type {string} */ why) => `Le worker d’entraînement s’est arrêté : ${why}.`,
    /** @param {string} why @param {boolean} saved whether there was a state to go on from */
    workerRevived: (why, saved) =>
      `Le worker d’entraînement s’est arrêté : ${why}. ${saved ? 'Un nouveau a repris le dernier état enregistré : appuyez sur Entraîner pour continuer.' : 'Un nouveau est prêt, et rien n’avait été entraîné : appuyez sur Entraîner pour commencer.'}`,
    /** @param {string} why @param {boolean} saved */
    workerLost: (why, saved) => `Le worker d’entraînement s’est arrêté : ${why}. Rechargez la page${saved ? ' : elle reprend au dernier état enregistré.' : ' pour entraîner de nouveau.'}`,
    workerGone: () => 'L’entraînement ne tourne plus. Rechargez la page pour entraîner de nouveau.',
    optionEmpty: (/** @type {NumberName} */ field, /** @type {Range} */ range) => `${askFor(field, range)}. La case est vide.`,
    optionNoNumber: (/** @type {NumberName} */ field, /** @type {Range} */ range, /** @type {string} */ typed) =>
      `${askFor(field, range)}. « ${typed} » n’est pas un nombre.`,
    optionNotWhole: (/** @type {NumberName} */ field, /** @type {Range} */ range, /** @type {string} */ typed) =>
      `${askFor(field, range)}. ${typed} n’est pas entier.`,
    optionOutside: (/** @type {NumberName} */ field, /** @type {Range} */ range) => `${askFor(field, range)}.${BEYOND[field] ?? ''}`,
    noOptimizer: (/** @type {string} */ name) => `Il n’y a pas d’optimiseur « ${name} » ici.`,

    // Numbers in boxes: what is wrong, as it stands in shared.numberBox.refused.
    numberEmpty: () => 'la case est vide',
    numberNone: (/** @type {string} */ typed) => `« ${typed} » n’est pas un nombre`,
    numberBroken: (/** @type {string} */ typed) => `${typed} n’est pas un nombre entier`,
    numberTooSmall: (/** @type {string} */ typed, /** @type {NumberKind} */ kind, /** @type {number} */ from, /** @type {number} */ to) =>
      `${typed} est trop petit : ${bounds(kind, from, to)}`,
    numberTooLarge: (/** @type {string} */ typed, /** @type {NumberKind} */ kind, /** @type {number} */ from, /** @type {number} */ to) =>
      `${typed} est trop grand : ${bounds(kind, from, to)}`,
    numberDivisor: () => 'on ne peut rien diviser par 0',
    numberNearZero: (/** @type {string} */ typed, /** @type {number} */ least) => `${typed} est trop proche de 0 : au moins ${written(least)}`,
  },

  shared: {
    /** The filters of the crate by their ids, and the one that has none. */
    filterNames: {
      vertical: 'Lignes verticales',
      horizontal: 'Lignes horizontales',
      falling: 'Diagonale descendante',
      rising: 'Diagonale montante',
      outline: 'Contour',
      sharpen: 'Netteté',
      blur: 'Flou',
      emboss: 'Relief',
      identity: 'Identité',
      article: 'Celui de l’exemple',
    },
    /** Why a browser keeps nothing, by the names of its errors. */
    refusals: {
      QuotaExceededError: 'la place qu’il a pour ce site est pleine',
      SecurityError: 'ses réglages interdisent aux sites d’enregistrer quoi que ce soit',
      InvalidStateError: 'il n’enregistre rien dans cette fenêtre, comme en navigation privée',
    },
    question: {
      before: 'Avant de regarder :',
      right: 'Exact.',
      wrong: (/** @type {string} */ answer) => `Non : ${answer}.`,
      notThis: 'Ce n’est pas ça.',
      again: 'Essayez encore.',
    },
    /** Layers of which a network has several. */
    layerNames: {
      title: (/** @type {string} */ layer, /** @type {number} */ number) => `${ordinal(number, layer)} ${layer}`,
      short: (/** @type {string} */ layer, /** @type {number} */ number) => `${layer} ${plain(number)}`,
    },
    /** Of a table whose rows and columns are places. */
    headings: {
      row: (/** @type {number} */ row) => `ligne ${plain(row)}`,
      column: (/** @type {number} */ column) => `colonne ${plain(column)}`,
    },
    pixelGrid: {
      pinned: (/** @type {string} */ cell) => `${cell} · épinglé`,
    },
    numberBox: {
      refused: (/** @type {string} */ label, /** @type {string} */ fault, /** @type {number} */ value) => `${label} : ${fault}. La valeur reste ${written(value)}.`,
      inSquare: (/** @type {string} */ name, /** @type {Place} */ place) => `${name}, ${at(place)}`,
    },
    chart: {
      batches: 'lots',
      batch: 'lot',
      train: 'entraînement',
      test: 'test',
    },
    /** In the sum of a side: (28 − 3) ÷ 2, rounded down, + 1. */
    sizes: {
      roundedUp: ', arrondi par excès,',
      roundedDown: ', arrondi par défaut,',
    },
  },

  garment: {
    nav: 'Vêtement',
    title: 'Que va dire le réseau ?',
    tagline: 'Devinez d’abord, puis regardez à l’intérieur. Ou dessinez quelque chose à vous : chaque chapitre regarde le même vêtement que vous.',
    overview: {
      title: 'Ce qui se passe à l’intérieur : chaque image mène à son chapitre',
      garment: 'Votre vêtement',
      /** What a layer is called here. @type {Record<LayerClass, string>} */
      layers: {
        InputLayer: 'Entrée',
        Conv2D: 'Filtré',
        MaxPooling2D: 'Condensé',
        AveragePooling2D: 'Moyenné',
        Flatten: 'En une ligne',
        Dropout: 'Éclairci',
        Dense: 'Pesé',
      },
      answer: 'La réponse',
    },
    classes: /** @type {OfTen} */ (['T-shirt/haut', 'Pantalon', 'Pull', 'Robe', 'Manteau', 'Sandale', 'Chemise', 'Basket', 'Sac', 'Bottine']),
    /** A class as it stands in a sentence: the network says ... */
    inSentence: /** @type {OfTen} */ ([
      'un T-shirt/haut', 'un pantalon', 'un pull', 'une robe', 'un manteau', 'une sandale', 'une chemise', 'une basket', 'un sac', 'une bottine',
    ]),
    noneYet: 'Pas encore de vêtement',
    onItsWay: 'Le vêtement est en route.',
    notComing: 'Pas de vêtement : la page n’a pas pu démarrer.',
    fromData: (/** @type {number} */ number, /** @type {string} */ name) => `28 × 28 pixels. Image de test ${count(number)}, étiquette « ${name} ».`,
    toGuess: (/** @type {number} */ number) => `28 × 28 pixels. Image de test ${count(number)}.`,
    fromDrawing: '28 × 28 pixels : votre dessin, tel que le réseau le reçoit.',
    fromPhoto: '28 × 28 pixels : votre photo, telle que le réseau la reçoit.',
    nothingDrawn: 'Rien n’est encore dessiné.',
    sources: {
      label: 'D’où vient le vêtement',
      pick: 'Choisir',
      draw: 'Dessiner',
      photo: 'Photo',
    },
    kinds: {
      label: 'Sorte de vêtement',
      all: 'Toutes',
    },
    previous: 'Précédent',
    next: 'Suivant',
    random: 'Au hasard',
    place: (/** @type {number} */ number, /** @type {number} */ total) => `${count(number)} sur ${count(total)}`,
    noneOfKind: 'aucun de cette sorte',
    strip: {
      label: 'Vêtements de cette sorte',
      option: (/** @type {string} */ name, /** @type {number} */ number) => `${name}, image de test ${plain(number)}`,
    },
    data: {
      loading: 'Chargement des vêtements',
      received: (/** @type {number} */ bytes, /** @type {number} */ total) => `Chargement des vêtements : ${megabytes(bytes)} sur ${megabytes(total)}`,
      failed: 'Les vêtements n’ont pas pu être chargés. Vous pouvez tout de même dessiner.',
      /** Of a kind, while the rest of the garments is on its way. */
      soFar: (/** @type {number} */ number, /** @type {number} */ total) => `${count(number)} sur ${count(total)} pour l’instant`,
    },
  },

  data: {
    own: {
      title: 'Utiliser vos propres données',
      formats: 'Des images de 28 × 28 avec leurs étiquettes, en fichiers IDX ou CSV, compressés ou non. IDX : images et étiquettes ensemble, ou quatre fichiers pour le test et l’entraînement. CSV : une ligne par image, l’étiquette d’abord, comme Fashion-MNIST chez Kaggle ; un fichier, ou deux.',
      open: 'Ouvrir des fichiers IDX ou CSV',
      long: 'Lecture de vos fichiers.',
      reading: (/** @type {number} */ bytes, /** @type {number} */ total) => `Lecture de vos fichiers : ${megabytes(bytes)} sur ${megabytes(total)}`,
      back: 'Revenir aux données de la page',
      advice: 'Ouvrez des fichiers entiers d’images de 28 × 28 et de leurs étiquettes.',
      classes: 'Cette page connaît dix classes, numérotées de 0 à 9. Gardez les images de dix classes au plus, numérotez celles-ci à partir de 0 et rouvrez les fichiers.',
      opened: (/** @type {number} */ images) => `Vos fichiers sont ouverts : ${count(images)} images.`,
      leftFor: (/** @type {ImageSet} */ { kind, name }) => `Données affichées de nouveau : ${DATA_NAMES[kind](name)}.`,
    },
    shown: (/** @type {DataSet} */ data) => {
      const { train, test } = data;
      const images = count(test.count);
      if (test.kind === 'own') return `À l’écran : vos fichiers ${test.name}, ${images} images.`;
      const others = train ? ` ; ${count(train.count)} autres servent à l’entraînement` : '';
      return `À l’écran : ${DATA_NAMES[test.kind](test.name)}, ${images} images de test, que l’entraînement ne voit jamais${others}. ${DATA_ORIGINS[test.kind](data)}`;
    },
    /** The images for training and testing, which come when they are first needed. */
    coming: 'Chargement des images d’entraînement',
    received: (/** @type {number} */ bytes, /** @type {number} */ total) => `Chargement des images d’entraînement : ${megabytes(bytes)} sur ${megabytes(total)}`,
    /** What networks of the command line were taught with. @param {string} name of the images @param {number} images @param {readonly [Drawn, number][]} drawn */
    taught: (name, images, drawn) => {
      const kinds = { sketches: 'croquis', redrawn: 'dessins d’inconnus redessinés', others: 'dessins d’autres choses' };
      return listed([`${name} (${count(images)} images d’entraînement)`, ...drawn.map(([kind, number]) => `${count(number)} ${kinds[kind]}`)]);
    },
    /** In a file of weights. */
    learned: (/** @type {ImageSet} */ { kind, name, count: all }, /** @type {Material} */ { images, mistaken, drawings }) => {
      const some = images < all ? `les ${count(images)} premières des ` : '';
      const wrong = mistaken ? ', une chemise sur trois étiquetée exprès manteau' : '';
      return `${DATA_NAMES[kind](name)}, ${some}${count(all)} images d’entraînement${wrong}${drawings > 0 ? ` et ${count(drawings)} dessins` : ''}`;
    },
  },

  draw: {
    tools: {
      label: 'Outil',
      pen: 'Stylo',
      fill: 'Remplir',
      eraser: 'Gomme',
      line: 'Ligne',
      rectangle: 'Cadre',
      ellipse: 'Ovale',
    },
    greys: {
      label: 'Gris du stylo, du remplissage et des formes',
      255: 'Blanc',
      208: 'Gris clair',
      160: 'Gris moyen',
      112: 'Gris foncé',
      64: 'Gris très foncé',
    },
    size: 'Taille',
    mirror: 'Miroir',
    undo: 'Annuler',
    redo: 'Rétablir',
    clear: 'Effacer',
    canvas: 'Surface à dessiner, 28 cases sur 28',
    /** On the empty canvas, over the outline of a shoe. */
    invitation: 'Dessinez une chaussure',
    stays: 'Le réseau ne fait que regarder votre dessin. Il ne le garde pas, il n’en apprend rien, et rien ne quitte cet appareil.',
    help: 'Dessinez à la souris, au doigt ou au stylet. Une ligne, un cadre ou un ovale va d’un point à un autre : faites glisser, ou cliquez les deux. Au clavier : les flèches déplacent, Espace peint ou pose un point, Maj avec une flèche trace une ligne.',
    templates: 'Décalquer un vêtement',
    noTemplate: 'Aucun',
    stamp: 'Dessiner pour moi',
    startFrom: 'Dessiner sur',
    picked: 'le vêtement choisi',
    /** What is spoken when something was done. */
    done: {
      undo: 'Annulé',
      redo: 'Rétabli',
      clear: 'La surface est vide',
      stamp: 'Le contour est sur la surface.',
      picture: 'Le vêtement est sur la surface. Annuler rend ce qui s’y trouvait.',
      begun: 'La forme commence ici. Cliquez là où elle finit ; Échap l’abandonne.',
    },
    /** What is spoken where the cursor of the keyboard is. */
    cursor: {
      at: (/** @type {Place} */ place) => at(place),
      painted: (/** @type {Place} */ place) => `${at(place)}, case peinte`,
      begun: (/** @type {Place} */ place) => `${at(place)}, la forme commence ici ; Espace là où elle finit, Échap l’abandonne`,
      ended: (/** @type {Place} */ place) => `${at(place)}, la forme finit ici`,
    },
  },

  photo: {
    label: 'Votre photo',
    cutOut: 'Le vêtement, découpé dans votre photo',
    how: 'Prenez un seul vêtement, en PNG, JPEG ou WebP. Il peut être posé par terre ou sur un lit, ou pendre à un mur. Déposez la photo ici, collez-la, ou',
    choose: 'Choisir une photo',
    opening: 'Ouverture de votre photo et découpage du vêtement',
    stays: 'Le réseau ne fait que regarder votre photo. Il ne la garde pas, il n’en apprend rien, et rien ne quitte cet appareil.',
    tools: {
      label: 'Ce que vous montrez',
      frame: 'Cadre',
      garment: 'Vêtement',
      ground: 'Hors vêtement',
    },
    edges: {
      left: 'Bord gauche du cadre',
      top: 'Bord supérieur du cadre',
      right: 'Bord droit du cadre',
      bottom: 'Bord inférieur du cadre',
    },
    edgeAt: (/** @type {number} */ value) => `${value} %`,
    brush: 'Pinceau sur votre photo',
    help: {
      frame: 'Il manque quelque chose, ou il y en a trop ? Déplacez les bords ou les coins du cadre, ou tracez-en un nouveau autour du vêtement. Au clavier : Tab va d’un bord à l’autre, les flèches le déplacent.',
      brush: 'Passez le pinceau là où le découpage est faux. Un trait court suffit. Au clavier : les flèches déplacent, Espace marque, Maj avec une flèche trace une ligne.',
    },
    doubts: {
      nothing: 'Aucun vêtement ne se détache ici : toute l’image compte donc comme un vêtement. Placez le cadre autour du vôtre, ou passez le pinceau dessus.',
      unsteady: 'Ce découpage est incertain : le vêtement et ce qui l’entoure se ressemblent beaucoup. Placez le cadre autour de votre vêtement.',
    },
    undo: 'Annuler',
    restart: 'Recommencer',
    left: 'Tourner à gauche',
    right: 'Tourner à droite',
    mirror: 'Retourner',
    parts: {
      label: 'Deux chaussures sur la photo ? Le réseau n’en a vu que des seules.',
      whole: 'Le tout',
      larger: 'L’une des deux',
      smaller: 'L’autre',
    },
    /** What is spoken when something was done. */
    done: {
      open: 'Votre photo est maintenant le vêtement.',
      frame: 'Découpé de nouveau, à l’intérieur du cadre',
      garment: 'Découpé de nouveau, avec ce que vous avez marqué comme vêtement',
      ground: 'Découpé de nouveau, sans ce que vous avez marqué',
      undo: 'Annulé',
      restart: 'Découpé comme au début',
      turn: 'Tourné d’un quart de tour',
      mirror: 'Retourné de gauche à droite',
      part: 'Découpé de nouveau',
    },
  },

  /** Between a drawing or a photo and the network's input. The stages are the crate's, by their names. */
  preparation: {
    draw: {
      title: 'De vos traits à 28 × 28',
      note: 'Le réseau a appris sur des photographies, et un dessin n’en est pas une. Chaque étape l’en rapproche. Désactivez-en une et voyez ce que dit alors le réseau.',
      onPicture: 'Vous dessinez sur un vêtement qui a déjà 28 × 28 pixels : rien n’est donc découpé, rempli ou adouci. Chaque pixel est la moyenne de son carré sur la surface.',
    },
    photo: {
      title: 'De votre photo à 28 × 28',
      note: 'Le réseau a appris sur des vêtements découpés et centrés sur fond noir. Chaque étape en rapproche votre photo. Désactivez-en une et voyez ce que dit alors le réseau.',
    },
    stages: {
      draw: {
        crop: { title: 'Découpé', text: 'Seul ce que vous avez dessiné continue. Sa place sur la surface et sa taille ne comptent pas.' },
        fill: { title: 'Rempli', text: 'Un contour est fermé et rempli, car le réseau a vu du tissu, pas des lignes. Le trou sous une anse reste ouvert.' },
        cloth: { title: 'Ombré', text: 'Ce qui a été rempli devient un peu plus sombre que vos traits, pour qu’on voie encore un col, une fermeture ou des lacets.' },
        soften: { title: 'Adouci', text: 'Les bords deviennent un peu flous, comme sur les photographies.' },
      },
      photo: {
        cut: { title: 'Fond retiré', text: 'Tout ce qui n’est pas vêtement devient noir, et les couleurs deviennent grises.' },
        negative: { title: 'Négatif', text: 'Le réseau a appris sur des négatifs : le tissu sombre y est clair. Le gris moyen de votre vêtement devient 200.' },
        crop: { title: 'Découpé', text: 'Seul le vêtement continue. Sa place sur la photo ne compte pas.' },
      },
      both: {
        scale: { title: 'Réduit', text: 'Le plus grand côté prend 28 pixels. Chaque nouveau pixel est la moyenne de la surface qu’il couvre.' },
        centre: { title: 'Centré', text: 'Le vêtement est placé au milieu de 28 × 28 pixels, comme tous ceux de l’entraînement.' },
      },
    },
  },

  answer: {
    title: 'Ce qu’en pense le réseau, en pourcentage',
    /** Until the first network is there. @param {number} received bytes @param {number} total 0 where it is not known */
    coming: (received, total) => (total > 0 ? `Le réseau est en route : ${megabytes(received)} sur ${megabytes(total)}.` : 'Le réseau est en route.'),
    comingLabel: 'Chargement du réseau',
    why: (/** @type {string} */ name) => `Pourquoi ${name} ?`,
    guess: {
      how: 'Le réseau a fait son choix. Lequel, à votre avis ?',
      soon: 'Que va-t-il dire, à votre avis ?',
      skip: 'Montrez-moi',
      draw: 'Je veux dessiner',
      again: 'Deviner encore',
      /** Who was right. @type {Record<'both' | 'reader' | 'network' | 'neither' | 'agree' | 'differ', (you: string, network: string) => string>} */
      outcome: {
        both: (you) => `Vous avez dit ${you}, et le réseau aussi.`,
        reader: (you) => `Vous avez dit ${you}. Vous avez raison, et le réseau a tort.`,
        network: (you) => `Vous avez dit ${you}. Cette fois, le réseau voit plus juste.`,
        neither: (you, network) => `Vous avez dit ${you}, le réseau ${network}. Vous avez tort tous les deux.`,
        agree: (you) => `Vous avez dit ${you}, et le réseau aussi.`,
        differ: (you, network) => `Vous avez dit ${you} ; le réseau dit ${network}.`,
      },
    },
    verdict: {
      empty: 'Pas de réponse : la surface est vide. Dessinez-y un vêtement.',
      none: 'Pas encore de réponse.',
      stopped: 'Pas de réponse : le réseau s’est arrêté. Rechargez la page pour le relancer.',
      never: 'Pas de réponse : le réseau n’a pas pu démarrer.',
      overflow: 'Pas de réponse : les nombres de ce réseau ont débordé. Ses poids sont devenus beaucoup trop grands. Prenez un autre réseau, ou entraînez-en un avec un taux d’apprentissage plus petit.',
      says: (/** @type {string} */ answer) => `Le réseau dit ${answer}.`,
      right: (/** @type {string} */ answer) => `✓ Juste. Le réseau dit ${answer}.`,
      wrong: (/** @type {string} */ answer, /** @type {string} */ truth) => `✗ Faux. Le réseau dit ${answer}. C’est ${truth}.`,
    },
    unlike: (/** @type {string} */ nearest) => `Cela ne ressemble à aucune des dix sortes. Le plus proche : ${nearest}.`,
    nearest: {
      among: (/** @type {number} */ garments) => `Les plus ressemblants parmi ${count(garments)} vêtements d’entraînement, tels que le réseau les voit. Le nombre dit à quelle distance est chacun : 0 serait le même.`,
      /** Beside an answer that most of the nearest speak against. */
      against: (/** @type {number} */ garments, /** @type {number} */ of, /** @type {string} */ name) => `Pourtant, ${count(garments)} des ${count(of)} vêtements d’entraînement qu’il trouve les plus ressemblants ${plural(garments, { one: 'porte', other: 'portent' })} l’étiquette « ${name} ». C’était serré.`,
      ofNothing: 'Vêtements d’entraînement les plus ressemblants : aucun sans vêtement',
      ofNoAnswer: 'Vêtements d’entraînement les plus ressemblants : aucun sans réponse',
      /** The layer before the last one is what garments are compared by. */
      bySingleLayer: 'Vêtements d’entraînement les plus ressemblants : un réseau d’une seule couche n’a pas de vue intérieure pour les comparer',
      later: 'Vêtements d’entraînement les plus ressemblants : recherchés quand l’entraînement se repose',
      soon: 'Vêtements d’entraînement les plus ressemblants : recherche en cours',
    },
    weights: {
      random: 'Poids : aléatoires. Ce réseau n’a jamais été entraîné, sa réponse n’est donc qu’un hasard.',
      training: 'Poids : de votre entraînement, ici dans cet onglet.',
      shipped: (/** @type {Trained} */ training) => `Poids : entraînés par ce projet${trainedOn(training)}.`,
      file: (/** @type {Trained} */ training) => {
        const known = trainedOn(training);
        return known ? `Poids : de votre fichier, entraînés${known}.` : 'Poids : de votre fichier, qui ne dit pas s’ils ont jamais été entraînés.';
      },
    },
    /** In the bar at the foot of the page. */
    bar: {
      nothingDrawn: 'Rien de dessiné',
      none: 'Pas de réponse',
      guess: 'Votre avis ?',
      overflow: 'Débordement',
      sure: (/** @type {number} */ probability) => `${percent(probability)} %`,
      unlike: 'Aucune des dix ?',
    },
  },

  pixels: {
    nav: 'Pixels',
    title: 'Un vêtement est une grille de nombres',
    intro: 'Vous voyez un vêtement. Le réseau voit <span data-lights="picture">28 lignes de 28 nombres</span> : 784 en tout, chacun entre 0 (noir) et 255 (blanc). Il ne voit rien d’autre. Pointez un pixel, ou parcourez l’image avec les flèches du clavier, et lisez <span data-lights="around">ce que lit le réseau</span>. Certains réseaux reçoivent même les nombres en <span data-lights="line">une seule longue ligne</span>.',
    picture: (/** @type {number} */ side) => `Le vêtement, ${count(side)} pixels sur ${count(side)}`,
    pixel: (/** @type {Place} */ place, /** @type {number} */ value) => `${at(place)} : ${count(value)}`,
    around: 'Les nombres autour de ce pixel',
    row: {
      title: 'Une longue ligne',
      note: 'Un réseau simple reçoit les mêmes nombres sans la grille : une ligne après l’autre, bout à bout. (Ici, elle est coupée pour tenir dans la page.) Personne ne lui dit quel pixel était au-dessus duquel ; il doit le découvrir seul.',
      label: (/** @type {number} */ pixels) => `Les mêmes ${count(pixels)} pixels en une seule ligne, tels que les reçoit un réseau simple`,
      pixel: (/** @type {number} */ index, /** @type {number} */ pixels, /** @type {number} */ value) => `entrée ${count(index + 1)} sur ${count(pixels)} : ${count(value)}`,
    },
    question: {
      ask: 'quelle part de cette image est du fond vide, exactement 0 ?',
      answers: ['moins d’un quart', 'd’un quart à la moitié', 'de la moitié aux trois quarts', 'plus des trois quarts'],
      /** Against a guess: there is more than that, or less. */
      more: 'Il y a plus de noir que cela : regardez les coins et les côtés.',
      less: 'Il y a moins de noir que cela : le tissu sombre n’est pas à 0, comme vous le voyez en le pointant.',
      because: (/** @type {number} */ share, /** @type {number} */ pixels) => `${percent(share)} % des ${count(pixels)} pixels sont à 0. Là, le réseau n’a rien à lire.`,
    },
  },

  filter: {
    nav: 'Filtre',
    title: 'Un filtre : neuf multiplications et une somme',
    intro: 'Un pixel seul ne dit pas grand-chose. Un filtre le regarde avec ses huit voisins. Sur chacun de ces <span data-lights="pixels">neuf pixels</span> est posé un <span data-lights="weights">poids</span>. Multipliez chaque pixel par son poids, additionnez les neuf <span data-lights="products">produits</span> : la <span data-lights="sum">somme</span> est le nouveau pixel. Il n’y a rien de plus.',
    article: 'Voici une telle somme, avec les nombres de l’article d’où cette page est née : <a href="https://medium.com/@rishit.dagli/using-convolutional-neural-networks-with-tensorflow-part-3-35de28a5621">la troisième partie de « TensorFlow for Deep Learning » de Rishit Dagli</a>. Changez-en n’importe lequel : faites-le glisser sur le côté, tapez-en un autre, ou utilisez les flèches.',
    own: 'Le vôtre',
    cell: (/** @type {Place} */ place, /** @type {number} */ value) => `${at(place)} : ${written(value)}`,
    products: {
      pixels: 'Neuf pixels',
      pixel: 'Pixel',
      weights: 'fois neuf poids',
      weight: 'Poids de l’exemple',
      make: 'font neuf produits.',
      label: 'Neuf produits',
      back: 'Revenir à l’exemple',
      take: 'Essayer sur le vêtement',
      middle: (/** @type {number} */ before, /** @type {number} */ after) => {
        const greys = 'La nouvelle image est faite de nombres, non plus de gris.';
        const range = after > 255 ? ` C’est plus clair que le blanc. ${greys}` : after < 0 ? ` C’est plus sombre que le noir. ${greys}` : '';
        return `Le pixel du milieu valait ${written(before)}. Dans la nouvelle image, il vaut ${written(after)}.${range}`;
      },
    },
    edge: {
      ask: 'quel filtre fait le mieux ressortir le bord inférieur de votre vêtement ?',
      /** Against a guess that is wrong for this garment. */
      against: {
        vertical: 'Il cherche un changement de gauche à droite. Le long du bord inférieur, c’est rare.',
        horizontal: 'Il cherche un changement de haut en bas. Le bord inférieur de ce vêtement n’est pas si droit.',
        falling: 'Il cherche des bords qui descendent de gauche à droite. Le bord inférieur de ce vêtement va autrement.',
        rising: 'Il cherche des bords qui montent de gauche à droite. Le bord inférieur de ce vêtement va autrement.',
      },
      empty: 'L’image est vide : il n’y a pas de bord à trouver. Choisissez ou dessinez d’abord un vêtement.',
      map: (/** @type {string} */ filter, /** @type {number} */ size) => `${filter} : ${count(Math.round(size))}`,
      /**
       * @param {number | undefined} row of the lower edge, from 0; undefined where the garment ends with the picture
       * @param {number} size
       * @param {readonly {filter: string, size: number}[]} others
       */
      because: (row, size, others) => {
        const rows = row === undefined ? 'deux dernières lignes (le vêtement finit avec l’image)' : `trois lignes autour du bord inférieur (ligne ${count(row + 1)})`;
        const rest = others.map((other) => `${other.filter.toLowerCase()} ${count(Math.round(other.size))}`).join(', ');
        return `Dans les ${rows}, ses nombres sont en moyenne à ${count(Math.round(size))} de zéro, au-dessus ou au-dessous. Les autres : ${rest}. Tous les quatre ont les mêmes neuf poids, seulement tournés.`;
      },
    },
    form: {
      filter: 'Filtre',
      side: 'Taille',
      summary: 'Choisir les poids vous-même',
      weights: 'Ses poids',
      weight: 'Poids',
      divisor: 'Diviseur',
      bias: 'Biais',
      note: 'Faites glisser un nombre sur le côté ou tapez-en un autre. La somme est divisée par le diviseur ; puis le biais s’ajoute.',
    },
    slide: {
      title: 'Le faire glisser sur le vêtement',
      how: 'Posez maintenant le filtre sur <span data-lights="garment">le vêtement</span>, en haut à gauche, et notez la somme. Avancez d’un pixel et notez la suivante ; continuez ainsi, ligne après ligne. Les sommes forment <span data-lights="picture">une nouvelle image</span>. Elle montre ce que cherche ce filtre.',
      lines: {
        summary: 'Pourquoi les bords s’allument-ils ?',
        text: 'Prenez −1, −2, −1 à gauche et 1, 2, 1 à droite. Sur un tissu uni, gauche et droite s’annulent : la somme est 0. Sur un bord, non. Là où l’image s’éclaircit vers la droite, la somme est au-dessus de zéro, en orange. Là où elle s’assombrit, la somme est au-dessous de zéro, en bleu.',
      },
      point: 'Pointez l’une des deux images : <span data-lights="window">la fenêtre</span> montre le calcul entre elles. Orange est au-dessus de zéro, bleu au-dessous. Ou lancez le balayage et regardez la nouvelle image se remplir.',
      strict: {
        summary: 'Est-ce vraiment une convolution ?',
        text: 'Tout le domaine l’appelle ainsi, et cette page aussi. Pour un mathématicien, c’est une corrélation croisée : une vraie convolution ferait d’abord faire un demi-tour au filtre. Un réseau trouve lui-même ses poids ; pour lui, cela ne change donc rien.',
      },
      garment: (/** @type {number} */ side) => `Le vêtement, ${count(side)} pixels sur ${count(side)}, avec la fenêtre du filtre`,
      garmentTitle: (/** @type {number} */ side) => `Le vêtement, ${dimensions([side, side])}`,
      pixel: (/** @type {Place} */ place, /** @type {number} */ value) => `${at(place)} : ${count(value)}`,
      noMiddle: (/** @type {Place} */ place, /** @type {number} */ value, /** @type {'leapt' | 'border'} */ why) =>
        `${at(place)} : ${count(value)} · aucune fenêtre n’a son milieu ici : ${why === 'leapt' ? 'le filtre saute par-dessus' : 'il manque des voisins'}`,
      window: 'La fenêtre, calculée',
      terms: 'Les pixels sous la fenêtre, fois les poids',
      sum: 'somme =',
      /**
       * @param {{sum: number, value: number}} worked
       * @param {{divisor: number, bias: number}} filter
       * @param {Place} stop
       */
      found: (worked, filter, stop) => {
        const steps = [filter.divisor === 1 ? '' : 'le diviseur', filter.bias === 0 ? '' : 'le biais'].filter(Boolean).join(' et ');
        const signs = { positive: 'positif, orange', negative: 'négatif, bleu', zero: 'zéro, blanc' };
        return `${steps && `Puis ${steps} : ${finish(worked, filter)}. `}La nouvelle image a donc ${written(worked.value)} en ${at(stop)} : ${signs[signOf(worked.value)]}.`;
      },
      picture: (/** @type {number} */ rows, /** @type {number} */ columns) => `La nouvelle image, ${count(rows)} cases sur ${count(columns)}`,
      pictureTitle: (/** @type {number} */ rows, /** @type {number} */ columns) => `Ce que voit le filtre, ${dimensions([rows, columns])}`,
      notReached: (/** @type {Place} */ stop) => `${at(stop)} : pas encore atteint`,
    },
    sweep: {
      label: 'Le balayage',
      play: 'Lancer le balayage',
      pause: 'Pause',
      pixel: 'Un pixel',
      row: 'Une ligne',
      all: 'Toute l’image',
      speed: 'Vitesse',
      speeds: { slow: 'lent', medium: 'moyen', fast: 'rapide' },
    },
    relu: {
      title: 'ReLU : ce qui est sous zéro devient zéro',
      why: 'Un réseau utilise rarement les sommes <span data-lights="before">telles quelles</span>. Il garde ce qui est au-dessus de zéro et écrit 0 <span data-lights="after">pour tout ce qui est au-dessous</span>. Le mot ReLU ne veut rien dire d’autre. Ce qui reste dit : c’est ici, et voici avec quelle force. Ce qui était bleu a disparu ; un autre filtre, aux signes inversés, peut le trouver.',
      before: 'Avant',
      after: 'Après',
      beforeLabel: 'Avant ReLU',
      afterLabel: 'Après ReLU',
      finding: (/** @type {number} */ negatives, /** @type {number} */ numbers) =>
        negatives === 0
          ? `Aucun des ${count(numbers)} nombres n’est sous zéro : tous restent comme ils sont.`
          : `${plural(negatives, { one: 'Un', other: count(negatives) })} des ${count(numbers)} nombres ${plural(negatives, { one: 'est', other: 'sont' })} sous zéro (${percent(negatives / numbers)} %) et ${plural(negatives, { one: 'devient', other: 'deviennent' })} 0 ; les autres restent comme ils sont.`,
    },
    border: {
      title: 'Le bord se perd',
      why: 'Un filtre 3 × 3 ne peut pas se poser sur le pixel du coin, qui n’a de voisin ni au-dessus ni à sa gauche. Le premier pixel à avoir ses huit voisins est une ligne plus bas et une colonne plus loin. Chaque côté perd un pixel : 28 devient 26. Des zéros posés autour de l’image peuvent sauver ce bord.',
      summary: 'Essayer d’autres tailles, pas et bords',
      note: 'Ce que vous réglez ici vaut aussi pour le vêtement ci-dessus.',
      picture: 'Côté de l’image',
      stride: 'Pas',
      side: 'Taille du filtre',
      padding: 'Padding',
      paddings: { valid: 'valid : sans zéros', same: 'same : avec zéros' },
      colours: 'Gris : pixels qui reçoivent un nombre. Orange : pixels qui n’en reçoivent pas. Encadrée : la première fenêtre.',
      drawing: (/** @type {number} */ picture, /** @type {Size} */ { rows, columns }) => `${dimensions([picture, picture])} pixels, dont ${dimensions([rows, columns])} sont le milieu d’une fenêtre`,
      drawingTooSmall: (/** @type {number} */ picture) => `${dimensions([picture, picture])} pixels, trop peu pour le filtre`,
      noFit: 'Il n’a pas la place',
      noFitWhy: (/** @type {number} */ picture, /** @type {number} */ side) =>
        `Un filtre de ${dimensions([side, side])} n’a pas la place dans une image de ${dimensions([picture, picture])} : il n’y a pas d’endroit où chacun de ses poids tombe sur un pixel. Prenez une image plus grande, un filtre plus petit, ou des zéros autour.`,
      same: (/** @type {number} */ picture, /** @type {Size} */ { rows, columns }, /** @type {number} */ stride) =>
        `${dimensions([picture, picture])} devient ${dimensions([rows, columns])}. Les zéros autour de l’image remplacent les voisins manquants : ${stride === 1 ? 'aucun pixel ne se perd' : 'le bord compte donc aussi'}.`,
      /**
       * @param {number} picture
       * @param {Size} size of the new picture
       * @param {{side: number, stride: number}} filter
       */
      valid: (picture, { rows, columns }, { side, stride }) => {
        const [neighbours, rings] = side === 3 ? ['d’un voisin', 'l’anneau extérieur de pixels ne reçoit donc'] : ['de deux voisins', 'les deux anneaux extérieurs de pixels ne reçoivent donc'];
        const stops = stride === 1 ? '' : ` Et il ne s’arrête que tous les ${count(stride)} pixels.`;
        return `${dimensions([picture, picture])} devient ${dimensions([rows, columns])}. Un filtre de ${dimensions([side, side])} a besoin ${neighbours} de chaque côté ; ${rings} pas de nombre.${stops}`;
      },
    },
  },

  pooling: {
    nav: 'Pooling',
    title: 'Le pooling garde le plus grand de quatre nombres',
    intro: 'Un filtre répond à chaque endroit, et des voisins disent souvent la même chose. Le pooling met de l’ordre. Il découpe l’image en <span data-lights="squares">carrés de quatre</span>, garde <span data-lights="biggest">le plus grand nombre</span> de chacun et laisse tomber les trois autres. Il reste un quart des nombres. Partout où le filtre a trouvé quelque chose, sa réponse la plus forte est toujours là.',
    example: {
      try: 'Essayez-le sur seize pixels. Changez-en un, et voyez quand son carré y réagit et quand il n’y réagit pas.',
      name: {
        summary: 'Est-ce un pooling 4 × 4 ?',
        text: 'Le texte d’où vient l’exemple l’appelle ainsi. Mais un pooling porte le nom du carré qu’il regarde : c’est un pooling 2 × 2, d’une image de 4 × 4.',
      },
      pixels: 'Seize pixels, quatre carrés',
      pixel: 'Pixel',
      back: 'Revenir à l’image de l’exemple',
      biggest: 'Le plus grand de chaque carré',
      /** @param {number} square row by row @param {number} biggest @param {ArrayLike<number>} values */
      found: (square, biggest, values) => `${['En haut à gauche', 'En haut à droite', 'En bas à gauche', 'En bas à droite'][square]} : ${written(biggest)} est le plus grand de ${inList(values)}.`,
    },
    form: {
      map: 'Pooling du vêtement après',
      starts: {
        filtered: (/** @type {string} */ size) => `le filtre : ${size}`,
        pooled: (/** @type {string} */ size) => `filtre et pooling : ${size}`,
        again: (/** @type {string} */ size) => `filtre, pooling, filtre : ${size}`,
      },
      tooSmall: 'trop petit',
      keep: 'Garder',
      poolings: { max: 'le plus grand', average: 'la moyenne' },
      size: 'par carrés de',
      /** With elements in it. @param {string} filter */
      filter: (filter) => `Votre filtre : <strong>${filter}</strong>, après ReLU. <a href="#filter">En choisir un autre</a>`,
      /** @param {string | undefined} name @param {{side: number, stride: number, padding: 'valid' | 'same'}} filter */
      described: (name, { side, stride, padding }) =>
        `${name ?? 'le vôtre'}, ${dimensions([side, side])}${stride === 1 ? '' : `, pas ${count(stride)}`}${padding === 'valid' ? '' : ', zéros autour'}`,
    },
    garment: {
      title: 'Pooling de ce qu’a trouvé votre filtre',
      point: 'Voici le vêtement tel que le voit votre filtre. Pointez une case de l’une des cartes : un carré à gauche devient une case à droite. Rien n’est multiplié ici, et rien n’est appris : le pooling n’a pas de nombres à lui.',
      twice: 'Un réseau filtre et fait un pooling, puis recommence les deux. Essayez aussi les cartes suivantes. Leurs côtés sont impairs : 13 ne se découpe pas en paires, 11 non plus. Voyez ce que deviennent la dernière ligne et la dernière colonne.',
      tooSmall: 'Cette carte est trop petite pour de tels carrés. Choisissez une carte précédente ; ou, dans le chapitre sur les filtres, un filtre ou un pas plus petit.',
      before: (/** @type {number} */ rows, /** @type {number} */ columns) => `Avant : ${dimensions([rows, columns])} = ${count(rows * columns)} nombres`,
      after: (/** @type {number} */ rows, /** @type {number} */ columns) => `Après : ${dimensions([rows, columns])} = ${count(rows * columns)} nombres`,
      beforeLabel: (/** @type {number} */ rows, /** @type {number} */ columns) => `Avant le pooling, ${count(rows)} cases sur ${count(columns)}`,
      afterLabel: (/** @type {number} */ rows, /** @type {number} */ columns) => `Après le pooling, ${count(rows)} cases sur ${count(columns)}`,
      cell: (/** @type {Place} */ place, /** @type {number} */ value) => `${at(place)} : ${written(value)}`,
      leftOver: (/** @type {Place} */ place, /** @type {number} */ value) => `${at(place)} : ${written(value)} · en trop, dans aucun carré`,
      results: {
        max: (/** @type {Place} */ place, /** @type {number} */ value, /** @type {ArrayLike<number>} */ values) => `${at(place)} : ${written(value)}, le plus grand de ${inList(values)}`,
        average: (/** @type {Place} */ place, /** @type {number} */ value, /** @type {ArrayLike<number>} */ values) => `${at(place)} : ${written(value)}, la moyenne de ${inList(values)}`,
      },
      square: (/** @type {number} */ side) => `Les ${squareOf(side)} nombres du carré`,
      biggest: 'Le plus grand',
      average: 'La moyenne',
      /**
       * Why a side becomes that much smaller.
       *
       * @param {readonly {side: number, size: number, whole: number}[]} quotients
       * @param {Size} left rows and columns that fill no square
       */
      halved: (quotients, { rows, columns }) => {
        const sums = quotients.map(({ side, size, whole }) => `${count(side)} ÷ ${count(size)} donne ${count(whole)}`).join(', ');
        const left = [
          rows === 0 ? '' : `${count(rows)} ${plural(rows, { one: 'ligne', other: 'lignes' })}`,
          columns === 0 ? '' : `${count(columns)} ${plural(columns, { one: 'colonne', other: 'colonnes' })}`,
        ].filter(Boolean);
        return left.length === 0 ? `${sums} : il ne reste rien.` : `${sums}, et il reste ${left.join(' et ')} : ${rows + columns === 1 ? 'hachurée, et abandonnée' : 'hachurées, et abandonnées'}.`;
      },
    },
    kept: {
      nothing: 'Après ReLU, cette carte est à 0 partout : le filtre n’a rien trouvé que le pooling puisse garder. Essayez un autre filtre, ou un autre vêtement.',
      caption: (/** @type {number} */ largest) => `Réponses fortes : nombres au moins égaux à la moitié du plus grand, ${written(largest)}`,
      columns: ['Carte', 'Nombres', 'Forts', 'Part'],
      before: 'Avant le pooling',
      biggest: (/** @type {number} */ side) => `Le plus grand des ${squareOf(side)}`,
      average: 'La moyenne à la place',
      share: (/** @type {number} */ share) => `${percent(share)} %`,
      /** @param {number} share that the biggest keep @param {number} average how many are still strong @param {boolean} dropped something is left over */
      finding: (share, average, dropped) =>
        `Le plus grand garde ${percent(share)} % des réponses fortes : une pour chaque carré qui en contenait. Les autres avaient plus fort qu’elles dans leur carré${dropped ? ', ou se trouvaient dans la bande abandonnée' : ''}. La moyenne les dilue : ${count(average)} de ses nombres ${plural(average, { one: 'est encore fort', other: 'sont encore forts' })}.`,
    },
    shift: {
      title: 'Un pas de côté',
      why: 'Personne ne pose deux fois un vêtement exactement sur les mêmes pixels. Déplacez-le d’un pixel : pour vous, il est pareil ; mais dans la grille, presque aucun nombre n’est plus à sa place. Le pooling est moins strict : le plus grand nombre peut se trouver n’importe où dans son carré.',
      moves: 'Le vêtement se déplace d’un pixel',
      directions: { none: 'pas du tout', left: '← à gauche', right: '→ à droite', up: '↑ en haut', down: '↓ en bas' },
      before: {
        title: (/** @type {number} */ rows, /** @type {number} */ columns) => `Ce qui change avant le pooling, ${dimensions([rows, columns])}`,
        label: (/** @type {number} */ rows, /** @type {number} */ columns) => `Ce qui change avant le pooling, ${count(rows)} cases sur ${count(columns)}`,
      },
      after: {
        title: (/** @type {number} */ rows, /** @type {number} */ columns) => `Ce qui change après le pooling, ${dimensions([rows, columns])}`,
        label: (/** @type {number} */ rows, /** @type {number} */ columns) => `Ce qui change après le pooling, ${count(rows)} cases sur ${count(columns)}`,
      },
      still: (/** @type {Place} */ place, /** @type {number} */ value) => `${at(place)} : toujours ${written(value)}`,
      becomes: (/** @type {Place} */ place, /** @type {number} */ from, /** @type {number} */ to) => `${at(place)} : ${written(from)} devient ${written(to)}`,
      finding: (/** @type {number} */ cells, /** @type {number} */ numbers, /** @type {number} */ share) => `${count(cells)} des ${count(numbers)} nombres ${plural(cells, { one: 'change', other: 'changent' })}. ${percent(share)} % de la carte n’est plus à sa place.`,
      colours: 'Orange : plus qu’avant. Bleu : moins. Blanc : pareil.',
      howMuch: 'Le pourcentage : tous les changements, en plus ou en moins, additionnés et divisés par la somme de tous les nombres avant et après le déplacement. 0 % voudrait dire que rien n’a changé, 100 % que rien n’est resté à sa place.',
    },
    question: {
      ask: 'le vêtement se déplace d’un pixel vers la droite. Quelle carte change le plus ?',
      answers: { before: 'la carte avant le pooling', after: 'la carte après le pooling', same: 'les deux autant' },
      /** Against a guess that is wrong for this garment. */
      against: {
        before: 'Ici, le déplacement porte des nombres forts dans des carrés qui étaient vides.',
        after: 'Après le pooling, une case reste la même tant que son plus grand nombre reste dans le carré.',
        same: 'Le pooling garde un nombre de chaque carré et laisse tomber le reste : les deux cartes ne changent donc pas autant.',
      },
      nothing: 'Dans cette carte, rien ne change : elle ne contient rien. Essayez un autre filtre, ou un autre vêtement.',
      /** @param {number} before @param {number} after @param {'before' | 'after' | 'same'} right */
      because: (before, after, right) => {
        const why = {
          before: ' Peu importe au carré où se trouve son plus grand nombre. Pourtant, beaucoup de carrés en reçoivent un autre : le pooling amortit un déplacement, mais ne l’annule pas.',
          after: ' Ici, le déplacement a beaucoup porté dans des carrés qui étaient vides.',
          same: '',
        };
        return `Avant le pooling, ${percent(before)} % de la carte n’est plus à sa place ; après le pooling, ${percent(after)} %.${why[right]}`;
      },
    },
  },

  network: {
    nav: 'Réseau',
    title: 'Deux réseaux',
    plain: 'Deux réseaux peuvent regarder votre vêtement. Le simple, un DNN, met ses 784 pixels en ligne ; chaque unité a un poids pour chaque pixel. Le convolutif, un CNN, fait d’abord glisser de petits filtres sur l’image et garde la plus grande de chaque groupe de quatre réponses. Puis il refait les deux. Alors seulement viennent les deux mêmes couches Dense.',
    learned: 'Personne ne choisit les filtres du CNN dans une liste de bons filtres. Au départ, ce sont des nombres aléatoires proches de zéro, répartis uniformément (la recette s’appelle Glorot uniforme). L’entraînement en fait des filtres utiles.',
    choose: 'Choisissez un réseau et regardez votre vêtement le traverser. Choisissez une couche pour lire ce qu’elle fait.',
    kinds: NETWORKS,
    form: {
      kind: 'Réseau',
      filters1: 'Filtres de la première convolution',
      filters2: 'Filtres de la deuxième',
      units: 'Unités de la couche Dense cachée',
      back: 'Revenir aux poids de la page',
      /** Where the weights in use come from. */
      notes: {
        coming: 'Les poids fournis avec la page sont en route. Inutile d’attendre : d’autres nombres font un nouveau réseau, prêt à être entraîné.',
        shipped: 'Ce sont les poids fournis avec la page. D’autres nombres font un nouveau réseau aux poids aléatoires, prêt à être entraîné.',
        random: 'Un nouveau réseau aux poids aléatoires : il ne sait rien tant qu’il n’est pas entraîné.',
        training: 'Ces poids viennent de votre entraînement.',
        file: 'Ces poids viennent de votre fichier.',
      },
      parameters: (/** @type {number} */ parameters) => `${count(parameters)} paramètres.`,
    },
    diagram: {
      label: 'Couches des deux réseaux',
      /** @param {NetworkKind} kind @param {boolean} present it is the one in use @param {{parameters: number, multiplyAdds: number}} counts */
      title: (kind, present, { parameters, multiplyAdds }) =>
        `${NETWORKS[kind]}${present ? ', utilisé' : ', pour comparer'} : ${count(parameters)} paramètres, ${count(multiplyAdds)} multiplications-additions par vêtement`,
      /** The first layer: the garment itself. */
      input: 'entrée',
      scale: (/** @type {boolean} */ enlarged) => {
        const exception = enlarged ? ' ; seules les plus petites images sont agrandies' : '';
        return `Chaque nombre occupe la même surface${exception}. Les cartes sont côte à côte ; une rangée de nombres est pliée en lignes. Le réseau utilisé est en direct : sombre, c’est 0 ; jaune, le plus grand nombre d’une couche.`;
      },
    },
    details: {
      title: (/** @type {string} */ layer, /** @type {NetworkKind} */ kind) => `${layer}, dans le ${NETWORKS[kind]}`,
      shape: 'Forme de sortie',
      shapes: (/** @type {readonly number[]} */ shape, /** @type {string} */ keras) => `${dimensions(shape.map(count))}, dans Keras ${keras}`,
      parameters: 'Paramètres',
      multiplyAdds: 'Mult.-add.',
      journey: 'Voir ce qu’elle fait de votre vêtement',
      /** The ways to the chapters that explain a layer. @type {Partial<Record<ChapterId, string>>} */
      explained: { pixels: 'Ce qu’est un pixel', filter: 'Comment marche un filtre', pooling: 'Comment marche le pooling' },
      choose: (/** @type {NetworkKind} */ kind) => `Choisissez le ${NETWORKS[kind]} ci-dessus, et votre vêtement traversera aussi cette couche.`,
    },
    /** @param {{parameters: number, multiplyAdds: number}} cnn @param {{parameters: number, multiplyAdds: number}} dnn */
    compared: (cnn, dnn) => {
      const [work, size] = [cnn.multiplyAdds / dnn.multiplyAdds, cnn.parameters / dnn.parameters].map(ratio);
      return `Le pooling laisse de petites images aux couches Dense. Le CNN est-il donc plus rapide à entraîner ? L’exemple d’où cette page est née le pense. Mais comptez les multiplications-additions : chacune est un nombre fois un poids, ajouté à une somme. Un vêtement en coûte ${count(cnn.multiplyAdds)} au CNN et ${count(dnn.multiplyAdds)} au DNN : ${work} fois autant, avec ${size} fois autant de paramètres. Un filtre a peu de poids, mais il s’en sert partout dans l’image.`;
    },
    questions: {
      answers: ['première convolution', 'deuxième convolution', 'couche Dense cachée', 'dernière couche Dense'],
      /** @param {string} layer that was guessed @param {number} own what it has of that which is asked for @param {number} share of all */
      against: (layer, own, share) => `${layer} : ${count(own)}, soit ${percent(share)} %.`,
      otherLayers: 'Le CNN de votre fichier a d’autres couches que celles de cette question. La réponse est dans le tableau ci-dessous.',
      parameters: {
        ask: 'où se trouvent la plupart des paramètres du CNN ?',
        because: (/** @type {string} */ layer, /** @type {number} */ most, /** @type {number} */ all) => `${layer} : ${count(most)} des ${count(all)} paramètres, soit ${percent(most / all)} %.`,
      },
      multiplyAdds: {
        ask: 'et où fait-il la plupart de ses multiplications ?',
        because: (/** @type {string} */ layer, /** @type {number} */ most, /** @type {number} */ all) => `${layer} : ${count(most)} des ${count(all)} multiplications, soit ${percent(most / all)} %.`,
      },
    },
    numbers: {
      title: 'Le réseau en chiffres, et dans Keras',
      why: 'Un filtre 3 × 3 a neuf poids pour chaque canal qu’il regarde, et un nombre de plus, son biais. Les paramètres d’une couche sont donc une somme que vous pouvez vérifier : elle se trouve sous chaque nombre.',
    },
    summary: {
      title: 'Les couches en tableau',
      caption: 'Ce qu’affiche <code>model.summary()</code>, et les multiplications-additions par vêtement',
      layer: 'Couche (type)',
      shape: 'Forme de sortie',
      parameters: 'Param.',
      multiplyAdds: 'Mult.-add.',
      total: 'Total',
      none: '<code>None</code> est le nombre de vêtements qui passent à la fois : autant que vous voulez. Dans le <code>(28, 28, 1)</code> du CNN, le 1 est le nombre de canaux : un seul, car les images sont grises. En couleur, il y en aurait trois.',
    },
    code: {
      title: 'Le même réseau en Python, en code Keras',
      copy: 'Copier le code',
      copied: 'Le code Keras est copié.',
    },
    files: {
      saveWeights: 'Enregistrer les poids',
      saveConfig: 'Enregistrer la configuration Keras',
      saveScript: 'Enregistrer un test pour Keras (Python)',
      format: 'Format',
      script: {
        title: 'Teste un réseau de Patchwork dans Keras, sur les 10 000 images de test de Fashion-MNIST.',
        loads: 'Le réseau d’un fichier .safetensors, avec ses poids.',
        says: (/** @type {string} */ images, /** @type {string} */ share) => `Keras : sur ${images} images de test, il en reconnaît ${share} %.`,
      },
      open: 'Ouvrir des poids',
      opened: (/** @type {string} */ file) => `Les poids de ${file} sont utilisés.`,
      advice: WEIGHTS_ADVICE,
    },
  },

  /** What readers call a kind of layer, in full and where there is little room, and what it does, in two or three sentences: by the names of shared/layers.js. */
  layers: /** @type {{[Class in LayerClass]: {called: (last: boolean) => {title: string, short: string}, does: (layer: LayerInPlace<Class>) => string}}} */ ({
    InputLayer: {
      called: () => ({ title: 'vêtement', short: 'vêtement' }),
      does: ({ inputShape: [height = 0, width = 0, channels] }) => {
        const rows = `Le vêtement : ${height} lignes de ${width} pixels`;
        return channels === undefined
          ? `${rows}.`
          : `${rows} ; le ${channels} de la forme est le nombre de canaux. Une image grise en a un seul ; une image en couleur en aurait trois, pour le rouge, le vert et le bleu.`;
      },
    },
    Conv2D: {
      called: () => ({ title: 'convolution', short: 'conv' }),
      does: ({ inputShape: [, , channels = 1], config: { filters, kernel_size, strides, padding, activation } }) => {
        const over = channels > 1 ? `les ${count(channels)} images de la couche précédente ; chaque filtre les regarde toutes à la fois` : 'l’image';
        return `Fait glisser ${count(filters)} filtres de ${dimensions(kernel_size)} sur ${over}${steps(strides, [1, 1], padding)}. Chaque filtre produit une image à lui${activated(activation)}`;
      },
    },
    MaxPooling2D: {
      called: () => ({ title: 'pooling', short: 'pool' }),
      does: ({ inputShape: [, , channels = 1], config: { pool_size, strides, padding } }) =>
        `Garde le plus grand nombre de chaque carré de ${dimensions(pool_size)} dans ${everyPicture(channels)}${steps(strides, pool_size, padding)}. Il n’y a rien à y apprendre, et rien à multiplier.`,
    },
    AveragePooling2D: {
      called: () => ({ title: 'pooling moyen', short: 'moy' }),
      does: ({ inputShape: [, , channels = 1], config: { pool_size, strides, padding } }) =>
        `Prend la moyenne de chaque carré de ${dimensions(pool_size)} dans ${everyPicture(channels)}${steps(strides, pool_size, padding)}. Il n’y a rien à y apprendre.`,
    },
    Flatten: {
      called: () => ({ title: 'mise à plat', short: 'à plat' }),
      does: ({ inputShape, outputShape: [length = 0] }) => {
        const [, width = 0, channels = 1] = inputShape;
        const place =
          inputShape.length === 3
            ? `un nombre précédé de tant de lignes, de colonnes et de filtres va à la place (ligne × ${width} + colonne) × ${channels} + filtre`
            : `un pixel précédé de tant de lignes et de colonnes va à la place ligne × ${width} + colonne`;
        return `Met les ${dimensions(inputShape.map(count))} nombres en une seule rangée de ${count(length)}. Rien n’est calculé : ${place}.`;
      },
    },
    Dropout: {
      called: () => ({ title: 'dropout', short: 'drop' }),
      does: ({ config: { rate } }) =>
        `Pendant l’entraînement, met à 0 ${count(rate * 100)} % des nombres qui précèdent, jamais les mêmes, et agrandit les autres pour compenser. Le reste du temps, les laisse tous passer sans changement. Il n’y a rien à y apprendre.`,
    },
    Dense: {
      called: (last) => (last ? { title: 'réponse', short: 'réponse' } : { title: 'couche cachée', short: 'cachée' }),
      does: ({ inputShape: [inputs = 0], config: { units, activation } }) =>
        `Chacune de ses ${count(units)} unités a un poids pour chacun des ${count(inputs)} nombres qui précèdent ; elle multiplie, additionne tout et ajoute son biais${activated(activation)}`,
    },
  }),

  shelf: {
    title: 'L’étagère : les réseaux à portée de main',
    note: 'L’un d’eux répond. Prenez-en un autre quand vous voulez : rien ne se perd, et les vôtres sont encore là après un rechargement.',
    legend: 'Réseau utilisé',
    name: ofEntry,
    kinds: { cnn: 'CNN', dnn: 'DNN', own: 'couches particulières' },
    /** @param {Entry} entry @param {string | undefined} testId of the test images at hand @returns {string} what is known of it */
    facts: ({ kind, layers, parameters, steps, epochs, tested }, testId) => {
      const size = parameters === undefined ? [] : [`${count(parameters)} ${plural(parameters, { one: 'paramètre', other: 'paramètres' })}`];
      if (parameters === undefined && kind === 'ready') return '';
      const long = lengthOf({ ...(epochs === undefined ? {} : { epochs }), ...(steps === undefined ? {} : { steps }) });
      const trained = kind === 'new' || steps === 0 ? 'jamais entraîné' : long || 'son fichier ne dit pas comment il a été entraîné';
      const score = tested ? scoreOf(tested, steps, testId) : kind === 'new' ? [] : ['non testé'];
      return [...(layers === 'own' ? ['couches particulières'] : []), ...size, trained, ...score].join(' · ');
    },
    places: (/** @type {number} */ taken, /** @type {number} */ places) => `${count(taken)} des ${count(places)} places pour les vôtres ${plural(taken, { one: 'est prise', other: 'sont prises' })}.`,
    full: (/** @type {number} */ places) => `Les ${count(places)} places pour les vôtres sont prises. Pour entraîner ou ouvrir un autre réseau, retirez-en d’abord un.`,
    rename: 'Renommer',
    renameOne: (/** @type {string} */ name) => `Renommer ${name}`,
    remove: 'Retirer',
    removeOne: (/** @type {string} */ name) => `Retirer ${name}`,
    newName: (/** @type {string} */ name) => `Nouveau nom de ${name}`,
    save: 'Enregistrer',
    cancel: 'Annuler',
    removed: (/** @type {string} */ name) => `« ${name} » est retiré.`,
    putBack: 'Le remettre',
    isBack: (/** @type {string} */ name) => `« ${name} » est de retour sur l’étagère.`,
    isRenamed: (/** @type {string} */ name) => `Il s’appelle maintenant « ${name} ».`,
    inUse: (/** @type {string} */ name) => `« ${name} » est utilisé.`,
    /** In a list of choices. */
    option: (/** @type {string} */ name, /** @type {number | undefined} */ accuracy) => (accuracy === undefined ? name : `${name} (${percent(accuracy)} %)`),
  },

  training: {
    nav: 'Entraîner',
    title: 'L’entraînement trouve les filtres',
    intro: 'Au début, chaque nombre du réseau est aléatoire, et ses réponses aussi. L’entraînement lui montre un lot d’images et mesure à quel point ses réponses sont fausses : c’est la <em>perte</em>. Puis il ajuste un peu chaque nombre, pour que la perte diminue, et prend le lot suivant. Personne ne tape les filtres. Ils apparaissent parce qu’ils font moins d’erreurs.',
    here: 'Tout se passe ici, dans cette page. Appuyez sur Entraîner et gardez un œil sur trois choses : ce que le réseau a appris, sa réponse pour votre vêtement, et la perte.',
    controls: {
      label: 'Entraînement',
      train: 'Entraîner',
      pause: 'Pause',
      stop: 'Arrêter',
      step: 'Étape : un lot',
      epoch: 'Une époque',
      reset: 'Remettre à zéro',
      undo: 'Annuler : revenir à l’essai entraîné',
      /** Spoken. */
      wasReset: 'Tous les poids sont de nouveau aléatoires. Annuler ramène l’essai entraîné.',
      what: 'Entraîner continue jusqu’à la pause. Une étape prend un lot d’images, une époque prend chaque image une fois. Remettre à zéro commence un nouvel essai avec des nombres aléatoires.',
      kept: (/** @type {string} */ name) => `« ${name} » reste sur l’étagère.`,
      /** @param {{epoch: number, batch: number, steps: number, learningRate: number}} moment @param {number} now the steps of the run */
      swap: ({ epoch, batch, steps, learningRate }, now) =>
        `${steps <= now ? 'Retour' : 'Avance'} au taux d’apprentissage ${bound(learningRate)}, époque ${count(epoch)}, lot ${count(batch)}`,
    },
    /** @param {string} name of the run @param {string | undefined} former what was in use before and can be taken again */
    begun: (name, former) => `« ${name} » commence avec des poids aléatoires.${former === undefined ? '' : ` « ${former} » reste sur l’étagère.`}`,
    /** Below the choice of the network, before training. @param {string} name of the run @param {string} inUse */
    begins: (name, inUse) => `Entraîner commence « ${name} », avec des poids aléatoires. « ${inUse} » reste sur l’étagère.`,
    goesOn: (/** @type {string} */ name) => `Entraîner continue « ${name} ».`,
    starts: (/** @type {string} */ name) => `Entraîner fait de ce réseau « ${name} ».`,

    /** Why the buttons do not work. */
    why: {
      failed: 'L’entraînement n’est pas disponible : voyez le message sur cette page.',
      waiting: 'Préparation de l’entraînement…',
      loading: 'L’entraînement commence dès que ses images sont là.',
      noNetwork: 'En attente d’un réseau…',
      foreign: 'Cet essai n’a pas été entraîné sur ces images : appuyez d’abord sur Remettre à zéro.',
      full: (/** @type {number} */ places) => `L’étagère est pleine : retirez d’abord un de vos ${count(places)} réseaux.`,
    },
    /** What the reader should know about a run. */
    notices: {
      foreign: (/** @type {ImageSet} */ trained, /** @type {ImageSet} */ present) =>
        `Cet essai a été entraîné sur ${ofTraining(trained)} ; la page a maintenant ${ofTraining(present)}. Ses poids répondent toujours ; Remettre à zéro permet d’entraîner sur les images présentes.`,
      unsaved: (/** @type {string} */ why) =>
        `Ce navigateur ne garde pas les poids : ${why}. Un rechargement les perdrait, à moins que vous ne les enregistriez dans un fichier.`,
      failure: (/** @type {string} */ name) => `Cet essai échoue exprès : ${lower(name)}.`,
      diverged: (/** @type {number} */ epoch, /** @type {number} */ batch) =>
        `La perte n’était plus un nombre : les ajustements étaient trop grands. L’entraînement s’est arrêté de lui-même, et le réseau est revenu là où ses nombres étaient bons : époque ${count(epoch)}, lot ${count(batch)}. Essayez un taux d’apprentissage plus petit.`,
    },
    position: {
      nothing: 'Pas encore entraîné',
      line: (/** @type {number} */ epoch, /** @type {number} */ epochs, /** @type {number} */ batch, /** @type {number} */ batches) =>
        `Époque ${count(epoch)} sur ${count(epochs)}, lot ${count(batch)} sur ${count(batches)}`,
    },
    activity: {
      testing: (/** @type {number} */ done, /** @type {number} */ total) => `test : ${count(done)} images sur ${count(total)}`,
      training: 'en cours',
      left: (/** @type {number} */ seconds) => `encore ${duration(seconds)} pour cette époque`,
      ready: 'prêt, pas encore entraîné',
      next: (/** @type {string} */ name) => `prêt à commencer « ${name} »`,
      finished: 'époque terminée',
      paused: 'en pause',
    },
    loss: (/** @type {number} */ value) => (Number.isFinite(value) ? measure(value) : 'pas un nombre'),
    percent: (/** @type {string} */ number) => `${number} %`,
    figures: {
      loss: 'Perte',
      lossOf: 'moyenne depuis le début de l’époque',
      right: 'Réussite, entraînement',
      rightOf: 'depuis le début de l’époque',
      tested: 'Réussite aux tests',
      speed: 'Vitesse',
      speedIn: 'images par seconde',
    },
    /** Which weights the test figures are of. */
    tested: {
      not: 'pas encore testé',
      present: 'avec les poids actuels',
      after: (/** @type {number} */ epoch) => `après l’époque ${count(epoch)}`,
      at: (/** @type {number} */ epoch, /** @type {number} */ batch) => `à l’époque ${count(epoch)}, lot ${count(batch)}`,
    },
    /** Announced when something ends. */
    ended: {
      epoch: (/** @type {number} */ epoch, /** @type {number} */ right, /** @type {number} */ tested) =>
        `Époque ${count(epoch)} terminée : ${percent(right)} % de réponses justes à l’entraînement, ${percent(tested)} % sur les images de test.`,
      pause: (/** @type {number} */ epoch, /** @type {number} */ batch, /** @type {number} */ batches) => `En pause ${placeOf(epoch, batch, batches)}.`,
      step: (/** @type {number} */ epoch, /** @type {number} */ batch, /** @type {number} */ batches, /** @type {string} */ loss) =>
        `Un lot entraîné, ${placeOf(epoch, batch, batches)}. Perte moyenne de l’époque : ${loss}.`,
    },
    /** In the bar at the foot of the page. */
    bar: {
      train: 'Entraîner le réseau',
      pause: 'Mettre l’entraînement en pause',
      stop: 'Arrêter le chargement des images d’entraînement',
      nothing: 'pas encore entraîné',
      next: (/** @type {string} */ name) => `Entraîner commence « ${name} »`,
      epoch: (/** @type {number} */ epoch, /** @type {number} */ epochs) => `époque ${count(epoch)} sur ${count(epochs)}`,
      batch: (/** @type {number} */ batch, /** @type {number} */ batches) => `lot ${count(batch)} sur ${count(batches)}`,
      speed: (/** @type {number} */ images) => `${count(Math.round(images))} images/s`,
      test: (/** @type {string} */ right) => `test ${right}`,
    },
    /** The weights of the first layer that learns. */
    learned: {
      filters: (/** @type {number} */ filters, /** @type {string} */ layer) => `${plural(filters, { one: 'Le filtre', other: `Les ${count(filters)} filtres` })} de ${layer}`,
      filtersNote: (/** @type {readonly number[]} */ size) =>
        `Un filtre est un carré de ${dimensions(size)} poids. Orange ajoute, bleu retranche, blanc laisse de côté. Au départ, c’est du bruit ; regardez-les changer.`,
      units: (/** @type {number} */ units, /** @type {string} */ layer) => `Ce que ${plural(units, { one: 'cherche', other: 'cherchent' })} ${count(units)} ${plural(units, { one: 'unité', other: 'unités' })} de ${layer}`,
      unitsNote: 'Chaque image est une unité : son poids pour chaque pixel du vêtement. Orange parle pour, bleu contre. Au départ, c’est du bruit. Au milieu, où sont les vêtements, les poids changent ; dans les coins, presque toujours noirs, le bruit reste du bruit.',
      none: 'Ce qu’il a appris n’est pas une image',
    },
    answer: {
      title: 'Sa réponse pour votre vêtement',
      note: 'En gras, sa réponse ; souligné, ce qu’est vraiment le vêtement, si on le sait.',
    },
    curves: {
      loss: {
        title: 'Perte',
        note: 'plus basse, c’est mieux ; deviner parmi dix sortes donne 2,30',
        label: 'Perte par lot',
        nothing: 'Perte : pas encore d’entraînement.',
        /** @param {number} steps @param {string} now @param {string | undefined} tested @param {number} epoch of the test */
        text: (steps, now, tested, epoch) => `Perte après ${count(steps)} ${plural(steps, { one: 'lot', other: 'lots' })} : ${now} à l’entraînement${testedThen(tested, epoch)}.`,
      },
      right: {
        title: 'Réponses justes',
        note: 'plus haut, c’est mieux ; deviner donne 10 %',
        label: 'Réponses justes par lot',
        nothing: 'Réponses justes : pas encore d’entraînement.',
        /** @param {number} steps @param {string} now @param {string | undefined} tested @param {number} epoch of the test */
        text: (steps, now, tested, epoch) => `Réponses justes après ${count(steps)} ${plural(steps, { one: 'lot', other: 'lots' })} : ${now} à l’entraînement${testedThen(tested, epoch)}.`,
      },
      note: (/** @type {number} */ stride) => {
        const each = stride === 1 ? 'Chaque point de l’entraînement est un lot' : `Chaque point de l’entraînement est la moyenne de ${count(stride)} lots`;
        return `${each} ; chaque rond est un test sur toutes les images de test, à la fin d’une époque. Pointez un graphique, ou utilisez-y les flèches, pour lire ses valeurs.`;
      },
    },
    /** Two moments of a training, side by side. */
    lookBack: {
      title: 'Regarder en arrière : avant et après',
      lead: 'Pendant l’entraînement, la page garde des instants : beaucoup au début, où il se passe le plus de choses, puis de moins en moins. Déplacez un curseur, et le réseau est ce qu’il était alors. Sa première couche est gardée à chaque instant ; le réseau entier, à autant d’instants qu’il en tient dans 32 Mo. Chaque filtre et chaque carte a ses propres couleurs, de sa plus petite valeur à sa plus grande.',
      nothing: 'Il n’y a encore rien à revoir : ce réseau n’a pas appris ici. Appuyez sur Entraîner, puis revenez.',
      damaged: (/** @type {number} */ moments) =>
        `Dans ce navigateur, ${plural(moments, { one: 'un des instants est abîmé ; il est laissé', other: `${count(moments)} des instants sont abîmés ; ils sont laissés` })} de côté. Le réseau lui-même est entier.`,
      notKept: (/** @type {string} */ why) => `Ce navigateur ne garde pas les instants : ${why}. Un rechargement les perdrait.`,
      curve: 'La perte du premier lot au dernier, avec les deux instants.',
      choice: 'Cartes de',
      sides: ['Avant', 'Après'],
      /** @param {number} steps @param {number} epoch @param {number} batch */
      moment: (steps, epoch, batch) => (steps === 0 ? 'avant l’entraînement' : `lot ${count(batch)}, époque ${count(epoch)}`),
      start: 'Rien n’est encore appris : ce sont les nombres du départ.',
      /** @param {number | undefined} loss @param {number | undefined} accuracy */
      onCurve: (loss, accuracy) => (loss === undefined || accuracy === undefined ? '' : `Perte ${words.training.loss(loss)}, ${percent(accuracy)} % de réponses justes à l’entraînement.`),
      maps: (/** @type {string} */ layer) => `Votre vêtement dans ${layer}`,
      noMaps: (/** @type {string} */ layer, /** @type {boolean} */ isGarment) =>
        isGarment ? `Pas de cartes de ${layer} : de cet instant, seule la première couche est gardée.` : `Pas de cartes de ${layer} sans vêtement.`,
      firstOnly: 'De cet instant, seule la première couche est gardée ; il n’y a donc pas de réponse.',
      answer: (/** @type {string} */ side) => `${side} : sa réponse pour votre vêtement`,
    },
    bet: {
      title: 'Pariez d’abord : dessinez la perte que vous attendez',
      ask: 'Où en sera la perte sur les images de test à la fin de chacune des trois prochaines époques ? Faites glisser les trois poignées, ou déplacez-les avec les flèches, puis entraînez et voyez les deux courbes. Deviner parmi dix sortes donne 2,30 ; toujours juste et toujours sûr, ce serait 0.',
      from: (/** @type {string} */ loss, /** @type {boolean} */ measured) =>
        measured ? `Votre courbe commence à la perte actuelle, ${loss}.` : `Votre courbe commence à ${loss} : rien n’est encore entraîné, et le réseau ne peut que deviner.`,
      /** Beside the two curves. */
      legend: { yours: 'votre courbe', real: 'la vraie, sur les images de test' },
      handle: (/** @type {number} */ epoch) => `Votre perte à la fin de l’époque ${count(epoch)}`,
      now: 'maintenant',
      epoch: (/** @type {number} */ epoch) => `époque ${count(epoch)}`,
      train: 'Entraîner trois époques',
      on: 'Continuer',
      training: 'Entraînement…',
      giveUp: 'Abandonner ce pari',
      again: 'En dessiner une autre',
      /** @param {string | undefined} name undefined where it has left the shelf */
      elsewhere: (name) => (name === undefined ? 'L’essai de ce pari n’est plus sur l’étagère.' : `Ce pari porte sur « ${name} » : reprenez-le pour voir comment il finit.`),
      columns: { epoch: 'À la fin de', yours: 'Votre dessin', real: 'En réalité' },
      /** By how the real curve ran. @type {Record<'near' | 'lower' | 'higher' | 'early' | 'late' | 'crossed', (yours: string, real: string, apart: string) => string>} */
      result: {
        near: (yours, real, apart) => `Les deux courbes s’écartent à peine, de ${apart} en moyenne : vous aviez dessiné une fin à ${yours}, et ce fut ${real}.`,
        lower: (yours, real) => `Il a appris plus vite que vous ne le pensiez : vous aviez dessiné une fin à ${yours}, et ce fut ${real}.`,
        higher: (yours, real) => `Il a appris plus lentement que vous ne le pensiez : vous aviez dessiné une fin à ${yours}, et ce fut ${real}.`,
        early: (yours, real) => `Il a appris plus que vous ne le pensiez au début, et moins ensuite : vous aviez dessiné une fin à ${yours}, et ce fut ${real}.`,
        late: (yours, real) => `Il a appris moins que vous ne le pensiez au début, et plus ensuite : vous aviez dessiné une fin à ${yours}, et ce fut ${real}.`,
        crossed: (yours, real, apart) => `Les deux courbes se croisent, à ${apart} l’une de l’autre en moyenne : vous aviez dessiné une fin à ${yours}, et ce fut ${real}.`,
      },
    },
    failures: {
      title: 'Le faire échouer : cinq entraînements avec un défaut',
      ask: 'Un petit réseau s’entraîne environ dix secondes, et une chose est faussée exprès. Dites d’abord ce qu’il en sortira. C’est un essai à part : ce que vous avez maintenant reste sur l’étagère, et un bouton le ramène.',
      choose: 'Ce qui est faussé',
      /** @type {Record<FailureId, string>} */
      names: {
        tooFast: 'Taux d’apprentissage 100 fois trop grand',
        tooSlow: 'Taux d’apprentissage 100 fois trop petit',
        zeros: 'Tous les poids partent de zéro',
        few: 'Seulement 200 images',
        mistaken: 'Une chemise sur trois étiquetée manteau',
      },
      /** @type {Record<FailureId, string>} */
      what: {
        tooFast: 'Le taux d’apprentissage dit de combien on ajuste. Adam, l’optimiseur ici, prend d’habitude 0,001 ; maintenant, il prend 0,1.',
        tooSlow: 'Le taux d’apprentissage dit de combien on ajuste. Adam, l’optimiseur ici, prend d’habitude 0,001 ; maintenant, il prend 0,00001.',
        zeros: 'L’entraînement part d’habitude de poids aléatoires. Maintenant, chaque poids part d’exactement 0, et les biais aussi.',
        few: 'Il ne s’entraîne que sur les 200 premières images d’entraînement, encore et encore, pendant 30 époques. Les tests portent sur toutes les images de test, comme toujours.',
        mistaken: 'Parmi les images d’entraînement, une chemise sur trois est étiquetée manteau, comme par un assistant distrait. Les étiquettes des images de test restent justes.',
      },
      /** The right answers are in training/failures.js. @type {Record<FailureId, {ask: string, answers: readonly string[]}>} */
      questions: {
        tooFast: { ask: 'que fera la perte ?', answers: ['Elle baisse 100 fois plus vite', 'Elle fait des bonds et reste haute', 'Elle fait comme toujours'] },
        tooSlow: { ask: 'que fera la perte ?', answers: ['Elle baisse, mais très peu', 'Elle baisse comme toujours : c’est la direction qui compte', 'Elle monte'] },
        zeros: { ask: 'à quoi ressembleront les filtres ensuite ?', answers: ['À des bords et des taches, comme toujours', 'Ils seront tous pareils', 'À du bruit'] },
        few: { ask: 'comment s’en tirera-t-il ?', answers: ['Bien sur ses 200 images, bien moins sur les autres', 'Aussi bien sur toutes', 'Mal sur toutes'] },
        mistaken: { ask: 'que fera-t-il des chemises parmi les images de test ?', answers: ['Des chemises : deux étiquettes sur trois étaient justes', 'Des manteaux, bien plus souvent que des pulls', 'N’importe quoi, au hasard'] },
      },
      answered: 'Essayez maintenant, et vous verrez.',
      answerFirst: 'D’abord votre réponse, puis l’essai.',
      own: 'Ces entraînements sont faits pour les images de la page : revenez d’abord à celles-ci.',
      run: 'Essayer',
      on: 'Continuer',
      running: 'Entraînement…',
      back: 'Revenir à ce que j’avais',
      before: (/** @type {string} */ name) => `C’est « ${name} ».`,
      chart: 'Perte de l’essai qui échoue',
      filters: (/** @type {number} */ filters) => `Ses ${count(filters)} filtres maintenant ; blanc est un poids de 0`,
      /** @type {Record<FailureId, (result: Failed) => string>} */
      results: {
        tooFast: ({ last, highest }) =>
          `Après ${count(last.steps)} lots, sa perte sur les images de test est ${measure(last.testLoss)}, et ${percent(last.testAccuracy)} % de ses réponses sont justes ; en chemin, sa perte est montée jusqu’à ${measure(highest)}, alors que deviner donne 2,30. Chaque ajustement va dans la bonne direction, et saute par-dessus l’endroit qu’il vise.`,
        tooSlow: ({ last, first }) =>
          `Après ${count(last.steps)} lots, sa perte sur les images de test est ${measure(last.testLoss)} ; ses premiers lots avaient ${measure(first)}. Rien n’est cassé : chaque ajustement va dans la bonne direction, et vaut un centième de ce qu’il pourrait. Cet entraînement durerait donc environ cent fois plus longtemps.`,
        zeros: ({ last, filters = 0, kinds = 0 }) =>
          `${kinds === 1 ? `Les ${count(filters)} filtres sont toujours les mêmes, jusqu’au dernier bit` : `${count(kinds)} des ${count(filters)} filtres diffèrent`}, et la perte sur les images de test est ${measure(last.testLoss)} : il devine. Des poids égaux reçoivent des ajustements égaux, les jumeaux restent donc jumeaux ; et à travers des zéros, aucun gradient ne revient. C’est pourquoi l’entraînement part de poids aléatoires.`,
        few: ({ last, best }) =>
          `Sur ses 200 images, il a raison pour ${percent(last.accuracy)} %, sur les images de test pour ${percent(last.testAccuracy)} %. La perte sur les images de test était la plus basse après l’époque ${count(best.epoch)}, à ${measure(best.testLoss)}, et vaut maintenant ${measure(last.testLoss)} ; celle de l’entraînement est descendue à ${measure(last.loss)}. Il apprend ses 200 images par cœur au lieu de ce qu’elles ont en commun : c’est le surapprentissage.`,
        mistaken: ({ shirts = 0, asCoats = 0, asPullovers = 0, asShirts = 0 }) =>
          `Sur ${count(shirts)} chemises parmi les images de test, il en appelle ${count(asCoats)} manteaux, ${count(asPullovers)} pulls et ${count(asShirts)} chemises. Les pulls ressemblent autant aux chemises que les manteaux, mais seuls les manteaux avaient de fausses étiquettes. Il a appris notre erreur : il ne peut pas savoir mieux que ce qu’on lui montre.`,
      },
    },
    epochs: {
      title: 'Les époques en tableau',
      none: 'Aucune époque n’est encore terminée.',
      thinned: (/** @type {number} */ rows, /** @type {number} */ epochs) =>
        `${count(rows)} époques sur ${count(epochs)} : d’un long essai, une ligne ancienne sur deux est laissée de côté, pour que le tableau reste court. Les courbes montrent tout.`,
      label: 'Tableau des époques',
      epoch: 'Époque',
      batches: 'Lots jusqu’ici',
      loss: 'Perte, entr.',
      testLoss: 'Perte, test',
      right: 'Réussite, entr.',
      testRight: 'Réussite, test',
    },
    form: {
      title: 'Comment il apprend : durée, vitesse, règle',
      ...OPTIONS,
      epochsHelp: 'de 1 à 1 000 ; combien de fois il parcourt toutes les images',
      optimizer: 'Optimiseur',
      optimizerHelp: 'la règle selon laquelle il ajuste les nombres',
      learningRateHelp: 'jusqu’à 1 ; de combien il ajuste',
      momentumHelp: 'de 0 à 0,999 ; ce qui reste du dernier ajustement (l’élan)',
      batchSizeHelp: 'de 1 à 512 ; combien d’images il voit avant chaque ajustement',
      seedHelp: 'la même graine donne le même départ et le même ordre',
      drawings: 'Apprendre aussi sur des dessins',
      drawingsHelp: (/** @type {number} */ photographs) =>
        `un dessin pour ${count(photographs)} photographies, afin qu’il sache lire ce que vous dessinez ; sans eux, il n’apprend que sur des photographies, comme dans l’exemple`,
      workers: 'Workers',
      workersHelp: (/** @type {number} */ cores) =>
        `sur ${count(cores)} ${plural(cores, { one: 'cœur', other: 'cœurs' })} ; ils se partagent chaque lot, et les résultats sont les mêmes, bit pour bit`,
      /** How sums are rounded, and the way to the other build. */
      rounding: {
        fused: 'Ce processeur peut arrondir ensemble un produit et sa somme. C’est plus rapide, mais les derniers chiffres dépendent de la machine.',
        toExact: 'Calculer à l’identique sur toutes les machines.',
        exact: 'Ici, toutes les machines calculent à l’identique, bit pour bit.',
        toFused: 'Calculer plus vite.',
      },
      later: (/** @type {string} */ optimizer, /** @type {number | undefined} */ momentum, /** @type {number} */ batch, /** @type {number} */ seed, /** @type {boolean} */ drawings) => {
        const rule = momentum === undefined ? optimizer : `${optimizer}, momentum ${bound(momentum)}`;
        return `Ces réglages prennent effet à la prochaine remise à zéro. D’ici là, l’essai continue comme il a commencé : ${rule}, lots de ${batch}, graine ${seed}, ${drawings ? 'avec' : 'sans'} dessins.`;
      },
    },
    /** By the names of shared/optimizers.js. */
    optimizers: { adam: 'Adam', sgd: 'SGD avec momentum', rmsprop: 'RMSprop' },
    /** @param {ImageSet} train @param {{id: string, count: number}} test @param {boolean} own the reader brought the test images @param {Material} material */
    data: (train, test, own, { images, mistaken, drawings }) => {
      const drawn = drawings > 0 ? `, avec ${count(drawings)} dessins à chaque époque` : '';
      const some = images < train.count ? `les ${count(images)} premières images de ` : '';
      const wrong = mistaken ? ', dont une chemise sur trois étiquetée exprès manteau' : '';
      const tested = `Il s’entraîne sur ${some}${ofTraining(train)}${wrong}${drawn}${wrong || drawn ? ',' : ''} et est testé sur`;
      if (test.id === train.id) return `${tested} exactement les mêmes images : cela montre s’il s’en souvient bien, non s’il en distingue bien de nouvelles.`;
      return own ? `${tested} les ${count(test.count)} images de vos propres fichiers.` : `${tested} les ${count(test.count)} images de test, sur lesquelles il ne s’entraîne jamais.`;
    },
  },

  step: {
    nav: 'Étape',
    title: 'Une étape d’entraînement',
    intro: 'L’entraînement répète une petite étape : montrer un lot de vêtements au réseau, voir à quel point il se trompe, et déplacer un peu chaque poids pour qu’il se trompe moins. Voici, grande ouverte, la prochaine étape de votre entraînement.',
    point: 'Un vêtement avance à travers les couches jusqu’à sa perte. Puis l’erreur revient par le même chemin : c’est le gradient, la vitesse à laquelle la perte augmente quand un nombre augmente. Bleu est au-dessous de zéro, orange au-dessus.',
    waiting: 'L’étape s’ouvre dès que l’entraînement est prêt.',
    overflowed: 'Les nombres de cet entraînement ont débordé ; il n’y a donc pas d’étape à ouvrir.',
    running: 'Le réseau s’entraîne. Quand il se repose, sa prochaine étape s’ouvre ici.',
    /** @param {{step: number, epoch: number, count: number} | undefined} batch @param {boolean} first */
    about: (batch, first) =>
      batch ? `Étape ${count(batch.step)} de cet entraînement, dans l’époque ${count(batch.epoch)} : un lot de ${count(batch.count)} ${plural(batch.count, { one: 'vêtement', other: 'vêtements' })}.${first ? ' Tant que vous n’entraînez pas, il est pris dans les premières images d’entraînement.' : ''}` : '',
    size: {
      legend: 'Un pas, c’est',
      names: { product: 'une multiplication', sum: 'une somme', layer: 'une couche', garment: 'un vêtement', batch: 'un lot', epoch: 'une époque', run: 'un essai' },
      hints: {
        product: 'On avance d’un produit de la somme ci-dessous.',
        sum: 'On avance d’une valeur : un pixel d’une carte, ou une unité.',
        layer: 'On avance d’une couche entière, à l’aller puis au retour.',
        garment: 'On avance d’un vêtement, aller et retour ; le pire vient d’abord.',
        batch: 'On avance de tout ce lot, puis les poids bougent. On arrive aux mêmes bits qu’avec tous les petits pas.',
        epoch: 'On avance de toutes les images d’entraînement, lot après lot.',
        run: 'L’entraînement continue jusqu’à la pause.',
      },
      ended: 'C’était le dernier vêtement du lot. Les poids peuvent maintenant bouger : avancez d’un lot.',
      /** What the button does where a step trains. */
      deeds: { batch: 'Entraîner ce lot', epoch: 'Entraîner une époque', run: 'Entraîner ou pause' },
    },
    label: 'Dérouler l’étape',
    play: 'Lancer',
    pause: 'Pause',
    back: 'Un pas en arrière',
    next: 'Un pas en avant',
    speed: 'Vitesse',
    speeds: { slow: 'lent', medium: 'moyen', fast: 'rapide' },
    ways: { there: 'Aller : valeurs', back: 'Retour : gradients' },
    /** The short name stands below the picture. @param {string} short @param {string} layer @param {'there' | 'back'} way */
    stop: (short, layer, way) => `${short === layer ? layer : `${short}, ${the(layer)}`}, ${way === 'there' ? 'aller' : 'retour'}`,
    garment: {
      label: 'Un vêtement, aller et retour',
      /** @param {number} garment counted from 0 @param {string} kind @param {number} loss */
      at: (garment, kind, loss) => `Vêtement ${count(garment + 1)} : ${kind}, perte ${measure(loss)}.`,
      gates: 'En hachures : une porte fermée. ReLU y a donné 0, et aucun gradient ne passe.',
      winners: 'Blanc : battu au pooling ; seul le gagnant de la fenêtre reçoit le gradient.',
    },
    picture: {
      garment: 'Le vêtement',
      /** @param {string} layer @param {'there' | 'back'} way @param {number | undefined} filter counted from 0 */
      title: (layer, way, filter) => `${way === 'there' ? 'Valeurs' : 'Gradients'}, ${layer}${filter === undefined ? '' : `, carte ${plain(filter + 1)}`}`,
      /** @param {string} title @param {boolean} opens */
      label: (title, opens) => `${title} ; les flèches déplacent${opens ? ', Entrée ouvre une case' : ''}`,
      nothing: 'il n’y a rien ici',
      /** @param {string} name @param {string} value @param {boolean} isShut */
      reading: (name, value, isShut) => `${name} : ${value}${isShut ? ', sa porte est fermée' : ''}`,
    },
    maps: { choose: 'Carte', map: (/** @type {number} */ map) => `carte ${plain(map + 1)}`, there: 'Toutes les cartes : valeurs', back: 'Toutes les cartes : gradients' },
    sum: {
      caption: 'Produits de la somme',
      columns: ['valeur', 'fois', 'poids', 'fait', 'produit'],
      /** @param {string} name @param {'there' | 'back'} way */
      title: (name, way) => `${way === 'there' ? '' : 'Gradient : '}${way === 'there' ? capital(name) : name}`,
      error: 'Ici commence le retour : l’erreur de chaque classe.',
      how: {
        there: {
          Conv2D: 'Chaque valeur sous la fenêtre fois son poids, plus le biais.',
          Dense: 'Chaque valeur précédente fois son poids, plus le biais.',
          MaxPooling2D: 'La plus grande valeur sous la fenêtre continue : fois 1 ; les autres : fois 0.',
          AveragePooling2D: 'Chaque valeur sous la fenêtre fois sa part.',
          Flatten: 'La valeur continue telle quelle.',
          Dropout: 'Pendant l’entraînement, une valeur est omise, fois 0, ou agrandie.',
        },
        back: {
          Conv2D: 'Cette valeur est entrée dans beaucoup de sommes de la couche suivante. Le gradient de chacune, fois le poids qui y menait.',
          Dense: 'Cette valeur est entrée dans chaque unité de la couche suivante. Le gradient de chacune, fois le poids qui y menait.',
          MaxPooling2D: 'Le gradient de sa fenêtre de pooling : fois 1 si elle y a gagné, fois 0 sinon.',
          AveragePooling2D: 'Le gradient de sa fenêtre, fois sa part.',
          Flatten: 'Le gradient revient tel quel.',
          Dropout: 'Le gradient revient comme la valeur est venue : fois 0 si elle a été omise.',
        },
      },
      /** @param {number} shown @param {number} all */
      largest: (shown, all) => `Les ${count(shown)} plus grands des ${count(all)} produits :`,
      /** @param {number} done @param {number} all @param {number} sum */
      soFar: (done, all, sum) => `${done === all ? `Les ${count(all)} ensemble` : `${count(done)} sur ${count(all)} jusqu’ici`} : ${digits(sum)}`,
      /** @param {number} done @param {number} all @param {number} value @param {number} weight @param {number} product */
      product: (done, all, value, weight, product) => `produit ${count(done)} sur ${count(all)} : ${digits(value)} × ${factor(weight)} = ${digits(product)}`,
      /** @param {number} bias @param {number} total */
      gives: (bias, total) => (bias === 0 ? `Cela donne ${digits(total)}.` : `Avec le biais ${digits(bias)}, cela donne ${digits(total)}.`),
      /** @param {number} bias @param {number} total @param {boolean} open @param {number} result */
      rectified: (bias, total, open, result) => `Avec le biais ${digits(bias)} : ${digits(total)}. ReLU ${open ? 'le laisse passer' : 'en fait 0, sa porte est donc fermée'} : ${digits(result)}.`,
      gradient: (/** @type {number} */ total) => `Son gradient est ${digits(total)}.`,
      /** @param {number} total @param {boolean} open @param {number} result */
      gate: (total, open, result) => (open ? `Son ReLU était ouvert : le gradient est ${digits(result)}.` : `${digits(total)} est revenu, mais son ReLU était fermé : le gradient est ${digits(result)}.`),
      /** @param {number} probability @param {boolean} isRight @param {number} error */
      isError: (probability, isRight, error) => `Erreur = probabilité − vérité = ${digits(probability)} − ${isRight ? '1, car c’est la bonne classe' : '0'} = ${digits(error)}.`,
    },
    loss: {
      title: 'À quel point s’est-il trompé ?',
      /** @param {string} name @param {number} probability @param {number} loss */
      sentence: (name, probability, loss) => `« ${name} » est juste, et a reçu la probabilité p = ${digits(probability)}. La perte est −ln p, l’opposé de son logarithme népérien : ${digits(loss)}.`,
      why: 'Dans Keras : sparse categorical crossentropy. Pour une réponse',
      known: {
        right: (/** @type {number} */ p, /** @type {number} */ loss) => `sûre et juste : −ln ${plain(p)} = ${measure(loss)}`,
        guess: (/** @type {number} */ p, /** @type {number} */ loss) => `devinée parmi dix : −ln ${plain(p)} = ${measure(loss)}`,
        wrong: (/** @type {number} */ p, /** @type {number} */ loss) => `sûre et fausse : −ln ${plain(p)} = ${measure(loss)}`,
      },
      table: {
        caption: 'Des logits aux erreurs',
        columns: ['Classe', 'logit', 'puissance', 'p', 'erreur'],
        sum: 'somme des puissances',
      },
    },
    batch: {
      title: 'Le lot, le pire d’abord',
      label: 'Les vêtements du lot avec leurs pertes, le pire d’abord',
      /** @param {{sum: number, count: number, mean: number, correct: number}} batch @param {number} shown */
      mean: ({ sum, count: garments, mean, correct }, shown) =>
        `Toutes les pertes ensemble : ${digits(sum)}. Divisées par ${count(garments)} ${plural(garments, { one: 'vêtement', other: 'vêtements' })} : ${digits(mean)}, la perte du lot. Réponses justes : ${count(correct)} sur ${count(garments)}. Choisissez un vêtement pour le suivre${shown < garments ? ` ; voici les ${count(shown)} pires` : ''}.`,
      /** @param {string} right @param {string} guess @param {number} loss */
      garment: (right, guess, loss) => `${right}, perte ${measure(loss)}${right === guess ? '' : `, réponse ${guess}`}`,
    },
    weight: {
      title: 'Un poids à la loupe',
      lead: 'Dans quel sens doit-il bouger, et de combien ? Additionnez sa part de l’erreur, à chaque place de chaque vêtement.',
      layer: 'Couche',
      filter: 'Filtre',
      map: 'sur la carte',
      unit: 'Unité',
      from: 'pour l’entrée',
      number: (/** @type {number} */ value) => plain(value + 1),
      cells: 'Les poids du filtre',
      /** @param {number} filters @param {boolean} isAll */
      picture: (filters, isAll) => (isAll ? `Les ${count(filters)} filtres : cliquez sur une case de l’un d’eux.` : `Le filtre sur chacune des ${count(filters)} cartes qu’il lit : cliquez sur une case.`),
      bias: (/** @type {string} */ value) => `biais ${value}`,
      /** @param {Place} place @param {number} value */
      cell: (place, value) => `${at(place)} : ${digits(value)}`,
    },
    terms: {
      title: 'Son gradient est une somme',
      caption: 'Les plus grands termes du gradient',
      columns: ['Place', 'entrée', 'erreur', 'produit'],
      /** @param {number} all @param {number} zeros */
      about: (all, zeros) => `Son entrée fois l’erreur de la somme où elle est entrée : ${count(all)} ${plural(all, { one: 'terme', other: 'termes' })}, dont ${count(zeros)} ${plural(zeros, { one: 'nul', other: 'nuls' })}. Les plus grands, chacun avec un lien vers sa place :`,
      /** @param {string} kind @param {string} place */
      place: (kind, place) => `${kind}, ${place}`,
      others: (/** @type {number} */ others) => `${count(others)} ${plural(others, { one: 'autre', other: 'autres' })}`,
      sum: 'tous ensemble',
      mean: (/** @type {number} */ garments) => `divisés par ${count(garments)} ${plural(garments, { one: 'vêtement', other: 'vêtements' })} : le gradient`,
    },
    update: {
      title: 'De combien il bouge',
      fold: 'Les nombres propres à l’optimiseur',
      /** @param {number} before @param {number} after */
      moved: (before, after) => `Le poids était ${asFloat(before)} et devient ${asFloat(after)}.`,
      /** By the names of the optimizers: a line for each number, in their order. */
      rules: {
        sgd: (/** @type {Record<string, number>} */ { gradient = 0, learning_rate = 0, momentum = 0, velocity_before = 0, kept = 0, step = 0 }) =>
          momentum === 0
            ? [`Pas = −taux d’apprentissage × gradient = −${digits(learning_rate)} × ${factor(gradient)} = ${digits(step)}. Dans Keras : SGD.`]
            : [
                `Le momentum garde ${digits(momentum)} du dernier pas : ${digits(momentum)} × ${factor(velocity_before)} = ${digits(kept)}.`,
                `Pas = ce qui est gardé − taux d’apprentissage × gradient = ${digits(kept)} − ${digits(learning_rate)} × ${factor(gradient)} = ${digits(step)}. Dans Keras : SGD avec momentum.`,
              ],
        adam: (/** @type {Record<string, number>} */ { gradient = 0, learning_rate = 0, beta_1 = 0, beta_2 = 0, epsilon = 0, first_moment_before = 0, first_moment = 0, second_moment_before = 0, second_moment = 0, number = 0, correction_1 = 0, correction_2 = 0, rate = 0, root = 0, step = 0 }) => [
          `Premier moment m, la moyenne des gradients jusqu’ici. Il valait ${digits(first_moment_before)} ; il fait 1 − ${digits(beta_1)} du chemin vers le gradient ${digits(gradient)} : m = ${digits(first_moment)}.`,
          `Second moment v, la moyenne de leurs carrés. Il valait ${digits(second_moment_before)} ; il fait 1 − ${digits(beta_2)} du chemin vers le carré : v = ${digits(second_moment)}.`,
          `Tous deux sont partis de 0, ce qui est corrigé au pas t = ${count(number)} : 1 − ${digits(beta_1)}ᵗ = ${digits(correction_1)} et 1 − ${digits(beta_2)}ᵗ = ${digits(correction_2)}. Le taux d’apprentissage ${digits(learning_rate)}, fois la racine du second, divisé par le premier, est le taux corrigé : ${digits(rate)}.`,
          `Pas = −m × taux corrigé ÷ (√v + ε) = −${factor(first_moment)} × ${digits(rate)} ÷ (${digits(root)} + ${digits(epsilon)}) = ${digits(step)}. Dans Keras : Adam.`,
        ],
        rmsprop: (/** @type {Record<string, number>} */ { gradient = 0, learning_rate = 0, rho = 0, momentum = 0, mean_square_before = 0, mean_square = 0, root = 0, last_step = 0, step = 0 }) => [
          `Carré moyen v des gradients jusqu’ici. Il valait ${digits(mean_square_before)} ; il fait 1 − ${digits(rho)} du chemin vers le carré du gradient ${digits(gradient)} : v = ${digits(mean_square)}.`,
          `Pas = −taux d’apprentissage × gradient ÷ √(v + ε)${momentum === 0 ? '' : ` − ${digits(momentum)} × ${factor(last_step)}, gardé du dernier pas`} = −${digits(learning_rate)} × ${factor(gradient)} ÷ ${digits(root)}${momentum === 0 ? '' : ' − …'} = ${digits(step)}. Dans Keras : RMSprop.`,
        ],
      },
    },
    check: {
      title: 'Le gradient est-il exact ?',
      about: 'Augmentez un peu ce poids, puis diminuez-le un peu : comment la perte du lot change-t-elle ?',
      button: 'Vérifier',
      busy: 'Calcul de deux pertes…',
      /** @param {{reach: number, above: number, below: number, slope: number, gradient: number}} check */
      lines: ({ reach, above, below, slope, gradient }) => [
        `Perte avec ${digits(reach)} de plus : ${exactly(above)}`,
        `Perte avec ${digits(reach)} de moins : ${exactly(below)}`,
        `Leur différence, divisée par le double : ${digits(slope)}`,
        `Le gradient : ${digits(gradient)}`,
      ],
      /** @param {{difference: number}} check */
      verdict: ({ difference }) =>
        difference < 0.001 ? `Ils concordent, à une différence relative de ${digits(difference)} près.` : `Différence relative : ${digits(difference)}. En chemin, un ReLU ou un pooling a changé de côté.`,
    },
  },
  journey: {
    nav: 'Voyage',
    title: 'Le voyage d’un vêtement',
    intro: 'Le réseau a donné sa réponse. Pourquoi celle-ci ? Remontez pas à pas : de la réponse aux nombres derrière elle, puis aux cartes, et enfin aux pixels. Ensuite, refaites le chemin vers l’avant. Rien n’est omis : tous les nombres sont là.',
    point: 'Chaque pas montre une couche. Un cadre orange marque la valeur ouverte. Pointez-en une autre, ou allez-y avec les flèches, pour voir ce qu’elle a vu et d’où elle vient ; un clic, un toucher ou Entrée l’ouvre. Lignes, colonnes, filtres et unités sont comptés à partir de 1.',
    empty: 'La surface est vide, rien ne voyage donc. Dessinez un vêtement, ou choisissez-en un.',
    why: {
      title: (/** @type {string} */ answer) => `Pourquoi « ${answer} » ?`,
      lead: (/** @type {string} */ answer, /** @type {number} */ share) => `Le réseau donne ${percent(share)} % à « ${answer} ». Remontez les nombres pour voir pourquoi.`,
    },
    /** The stations, a small picture each. */
    way: {
      label: 'Du vêtement à la réponse',
      garment: 'vêtement',
      /** The short name stands below the picture. @param {string} short @param {string} layer */
      stop: (short, layer) => (short === layer ? layer : `${short}, ${the(layer)}`),
    },
    steps: {
      label: 'Un pas en arrière, un pas en avant',
      back: 'D’où elle vient :',
      on: 'Où elle va :',
      /** @param {string} layer @param {readonly number[]} shape */
      to: (layer, shape) => `${the(layer)}, ${values(shape)}`,
    },
    scale: {
      choice: { legend: 'Couleurs', each: 'Chaque vignette à part', common: 'Toutes à la même échelle' },
      /** The ends of the colours where each tile has its own. */
      legend: {
        viridis: /** @type {[string, string]} */ (['0', 'le plus grand de chaque vignette']),
        signed: /** @type {[string, string]} */ (['sous zéro', 'au-dessus de zéro, chaque filtre à part']),
      },
    },
    /** A layer’s name as a title. */
    heading: capital,
    cell: inMaps,
    area,
    /** For who cannot see the frame. @param {string} picture @param {readonly number[]} framed top, left, height and width */
    framed: (picture, framed) => `${capital(picture)}, dans le cadre : ${area(framed)}`,
    filter: filterName,
    /** Above a map. @param {number} filter counted from 0 */
    tileNumber: (filter) => plain(filter + 1),
    /** How an index comes about. @param {Cell} cell @param {readonly number[]} picture height, width and channels @param {number} index */
    indexSum: ({ row, column, channel }, [, width = 1, channels = 1], index) => {
      const position = `${plain(row)} × ${plain(width)} + ${plain(column)}`;
      return `${channels > 1 ? `(${position}) × ${plain(channels)} + ${plain(channel)}` : position} = ${count(index)}`;
    },
    className: (/** @type {number} */ label) => `classe ${plain(label + 1)}`,
    unit: (/** @type {number} */ index) => `unité ${plain(index + 1)}`,
    /** A value and its number. @param {string} value @param {number} number */
    reading: (value, number) => `${value} : ${measure(number)}`,
    question: {
      ask: (/** @type {string} */ layer) => `quelle part du vêtement voit une seule valeur ${ofThe(layer)} ?`,
      /** Against a guess: the value sees more than that, or less. */
      more: (/** @type {string} */ layer, /** @type {string} */ sees) => `Une valeur ${ofThe(layer)} voit déjà ${sees} pixels, et aucune couche suivante n’en voit moins.`,
      less: 'Chaque fenêtre ne couvre que quelques cases. Elles s’ajoutent d’une couche à l’autre, mais pas autant que cela.',
      because: (/** @type {readonly {layer: string, sees: string}[]} */ views) =>
        `Chaque couche précédente élargit la vue : ${listed(views.map(({ layer, sees }) => `une valeur ${ofThe(layer)} voit ${sees}`))}.`,
    },
    start: {
      label: 'Le départ',
      title: 'Le vêtement',
      does: (/** @type {number} */ pixels) => `${count(pixels)} pixels, chacun divisé par 255, pour aller de 0 à 1. C’est tout ce que reçoit le réseau. Le cadre montre ce que la valeur ouverte en a vu.`,
    },
    station: {
      title: (/** @type {string} */ layer, /** @type {readonly number[]} */ shape) => `${layer} : ${values(shape)}`,
      inKeras: (/** @type {string} */ name) => `dans Keras ${name}`,
      maps: (/** @type {string} */ layer, /** @type {readonly number[]} */ [height = 1, width = 1, channels = 1]) =>
        `Ce que donne ${the(layer)} : ${plain(channels)} vignettes de ${plain(height)} sur ${plain(width)} ; les flèches déplacent, les touches Page changent de filtre, Entrée ouvre`,
      line: (/** @type {string} */ layer, /** @type {number} */ length, /** @type {number} */ width) => `Les ${count(length)} valeurs ${ofThe(layer)} en lignes de ${plain(width)} ; les flèches déplacent, Entrée ouvre`,
      /** A value of a flattened row. @param {number} index @param {string} cell where it stood */
      index: (index, cell) => `index ${count(index)}, c’est-à-dire ${cell}`,
      /** What a layer made of what came to it: by the names of shared/layers.js. */
      does: /** @type {Record<Exclude<LayerClass, 'InputLayer'>, (station: StationInPlace) => string>} */ ({
        Conv2D: ({ before, shape, activation }) => `${count(shape[2] ?? 1)} filtres, et une vignette pour chacun : sombre là où il ne trouve rien, claire là où il trouve ce qu’il cherche${rectified(activation)}. ${sized(before, shape)}.`,
        MaxPooling2D: ({ before, shape }) => `De chaque fenêtre, seule la plus grande valeur continue. ${sized(before, shape)}.`,
        AveragePooling2D: ({ before, shape }) => `De chaque fenêtre, la moyenne continue. ${sized(before, shape)}.`,
        Flatten: ({ before: [, , channels = 1], shape: [length = 1] }) =>
          channels > 1
            ? `Les ${count(length)} valeurs l’une après l’autre, en une longue rangée. Ici, elle est coupée en lignes : une ligne pour chaque place des cartes, une colonne pour chacun des ${count(channels)} filtres.`
            : 'Les pixels l’un après l’autre, en une longue rangée. Ici, elle est coupée selon les lignes du vêtement.',
        Dropout: () => 'Hors de l’entraînement, chaque valeur continue telle quelle.',
        Dense: ({ inputs, shape: [units = 1], activation, answer }) =>
          answer
            ? `Pour chaque classe, une somme des ${count(inputs)} valeurs précédentes : son logit. Le softmax transforme les sommes en parts : e à la puissance de chaque logit, diminué du plus grand, divisé par la somme de ces puissances. Un peu plus dans la somme, c’est donc bien des fois plus dans la part. Choisissez une classe pour voir ce qui a fait sa somme.`
            : `${count(units)} unités. Chacune pèse les ${count(inputs)} valeurs précédentes avec ses propres poids et les additionne${rectified(activation)}.`,
      }),
    },
    indexForm: {
      index: 'Index',
      open: 'Ouvrir',
      refused: (/** @type {number} */ last) => `La rangée a les index 0 à ${count(last)}.`,
    },
    answer: {
      caption: 'Logits et softmax',
      columns: ['Classe', 'logit', 'puissance', 'part'],
      share: (/** @type {number} */ share) => `${percent(share)} %`,
      sum: 'somme des puissances',
    },
    field: {
      all: (/** @type {number} */ side) => `Elle dépend de tout le vêtement, ${dimensions([side, side])} pixels.`,
      /** @param {readonly number[]} framed top, left, height and width */
      part: ([, , height = 0, width = 0]) => `Elle a vu ${height * width === 1 ? 'un pixel' : `les ${dimensions([height, width])} pixels`} du cadre, et rien d’autre du vêtement.`,
      unframed: (/** @type {number} */ side) => `Ce réseau ne lit pas le vêtement comme ${dimensions([side, side])} pixels : ce qu’une valeur en a vu ne peut pas être encadré.`,
    },
    opened: {
      label: 'La valeur ouverte',
      /** Spoken when it is opened. @param {string} title of its layer @param {string} value */
      said: (title, value) => `${capital(title)} : ${value}`,
      back: 'Retour',
      close: 'Fermer',
      garment: 'le vêtement',
      index: (/** @type {number} */ index) => `index ${count(index)}`,
      /** With a link: `cell` stands in it as it is. @param {string} cell @param {string} layer */
      of: (cell, layer) => `${cell} ${ofThe(layer)}`,
      window: 'Sa fenêtre est posée sur les pixels encadrés, que le réseau prend comme des nombres de 0 à 1. Chacun est multiplié par le poids à sa place :',
      choice: {
        about: (/** @type {number} */ counted, /** @type {string} */ layer) => `Des ${count(counted)} valeurs encadrées, sur la carte du même filtre ${ofThe(layer)}, elle garde la plus grande :`,
        caption: 'Les valeurs sous la fenêtre',
        biggest: ', la plus grande',
        /** `cell` stands in it as it is, as a link. @param {string} cell */
        winner: (cell) => `La plus grande : ${cell}.`,
      },
      mean: {
        about: (/** @type {number} */ counted, /** @type {string} */ layer) => `Elle prend la moyenne des ${count(counted)} valeurs encadrées, sur la carte du même filtre ${ofThe(layer)} :`,
        sum: (/** @type {number} */ counted, /** @type {number} */ mean) => `Additionnées et divisées par ${count(counted)}, elles donnent ${measure(mean)}.`,
      },
      /** `value` stands in it as it is, as a link. @param {string} value */
      moved: (value) => `Rien n’est calculé ici. C’est cette valeur, passée telle quelle dans la rangée : ${value}.`,
      /** What an index counts. @param {Cell} cell counted from 0 @param {readonly number[]} picture height, width and channels */
      before: ({ row, column, channel }, [, width = 1, channels = 1]) => {
        const rows = `${plain(row)} ${plural(row, { one: 'ligne', other: 'lignes' })} de ${plain(width)} places`;
        const places = `${plain(column)} ${plural(column, { one: 'place', other: 'places' })}`;
        const filters = `${plain(channel)} ${plural(channel, { one: 'filtre', other: 'filtres' })}`;
        return channels > 1
          ? `Son index dit combien de valeurs la précèdent dans la rangée : ${rows} et encore ${places}, à ${plain(channels)} filtres chacune, et ${filters} à sa propre place.`
          : `Son index dit combien de valeurs la précèdent dans la rangée : ${rows}, et encore ${places}.`;
      },
      /** `value` stands in it as it is, as a link. @param {string} value */
      passed: (value) => `Rien n’est calculé ici. C’est cette valeur, transmise telle quelle : ${value}.`,
      unit: (/** @type {number} */ inputs) => `Elle pèse les ${count(inputs)} valeurs précédentes et les additionne. Celles-ci augmentent le plus la somme, et celles-là la diminuent le plus :`,
      logit: (/** @type {string} */ name, /** @type {number} */ inputs) => `Le logit de « ${name} » pèse les ${count(inputs)} valeurs précédentes et les additionne. Celles-ci augmentent le plus la somme, et celles-là la diminuent le plus :`,
    },
    sum: {
      caption: 'La somme',
      columns: ['Entrée', 'valeur', 'poids', 'produit'],
      input: (/** @type {number} */ input) => `entrée ${plain(input + 1)}`,
      maps: (/** @type {number} */ maps) => `${count(maps)} ${plural(maps, { one: 'carte', other: 'cartes ensemble' })}`,
      /** @param {number} maps @param {string} layer @param {readonly number[]} size of the window */
      parts: (maps, layer, size) =>
        `Sa fenêtre est posée à la même place des ${count(maps)} cartes ${ofThe(layer)}, avec ${dimensions(size)} poids pour chacune. Sous chaque carte se trouve ce qu’elle ajoute, la plus grande part d’abord. Choisissez-en une pour voir ses produits.`,
      /** @param {number} maps @param {string} layer */
      partsLabel: (maps, layer) => `Les ${count(maps)} cartes ${ofThe(layer)}, la plus grande part d’abord ; les flèches montrent les produits de l’une d’elles`,
      /** @param {string} map @param {number} sum */
      part: (map, sum) => `${map} : ${signedMeasure(sum)}`,
      otherInputs: (/** @type {number} */ inputs) => `${count(inputs)} ${plural(inputs, { one: 'autre', other: 'autres ensemble' })}`,
      bias: 'biais',
      total: 'somme',
      share: 'part après le softmax',
      percent: (/** @type {number} */ share) => `${percent(share)} %`,
      zero: 'après ReLU : sous zéro, donc 0',
      stays: 'après ReLU : inchangé',
      values: 'valeurs',
      weights: 'poids',
      products: 'produits',
    },
    unitPictures: {
      weights: 'Ses poids',
      products: 'Poids × entrées',
      range: (/** @type {string} */ picture, /** @type {number} */ from, /** @type {number} */ to) => `${picture}, de ${hundredths(from)} à ${hundredths(to)}`,
      tiles: (/** @type {number} */ height, /** @type {number} */ width) => `Une vignette par filtre, ${dimensions([height, width])} : orange augmente la somme, bleu la diminue.`,
      pixels: 'Chaque poids à la place de son pixel : orange augmente la somme, bleu la diminue.',
    },
    compared: {
      title: 'Trois vêtements sous un même filtre',
      why: 'Que cherche un filtre ? Un seul vêtement ne peut pas le dire, comparez-en donc trois. Un filtre qui s’allume pour deux chaussures et reste sombre pour un manteau a trouvé ce que les chaussures ont en commun. Changez de filtre ou de vêtements, et cherchez-en un qui les distingue.',
      noMaps: 'Le DNN n’a pas de filtres et ne produit pas de cartes : tous les pixels vont droit dans ses unités cachées. Choisissez le CNN pour comparer des vêtements sous un filtre.',
      colours: 'Les trois partagent leurs couleurs : sombre, c’est 0 ; jaune, le plus que le filtre trouve dans l’un d’eux.',
      filterOf: (/** @type {string} */ layer) => `Filtre ${ofThe(layer)}`,
      range: (/** @type {number} */ last) => `1\u00a0à\u00a0${plain(last)}`,
      refused: (/** @type {number} */ last) => `Un nombre entier de 1 à ${plain(last)}, s’il vous plaît.`,
      present: 'Le vêtement',
      other: (/** @type {number} */ number) => `Vêtement ${plain(number)}`,
      yours: 'le vôtre',
      testImage: (/** @type {number} */ number) => `image de test ${plain(number)}`,
      kind: (/** @type {string} */ garment) => `${garment} : sa sorte`,
      next: 'Un autre',
      nextOfKind: (/** @type {string} */ garment) => `${garment} : un autre de cette sorte`,
      picture: (/** @type {string} */ garment, /** @type {string} */ name) => `${garment} : ${name}`,
      map: (/** @type {string} */ garment, /** @type {string} */ layer) => `${garment} dans ${the(layer)}`,
      painted: (/** @type {string} */ garment, /** @type {string} */ layer, /** @type {number} */ filter, /** @type {number} */ largest) =>
        `${garment} dans ${the(layer)}, ${filterName(filter)} : jusqu’à ${measure(largest)}`,
      upTo: (/** @type {number} */ largest) => `jusqu’à ${measure(largest)}`,
    },
    learned: {
      title: 'Votre filtre et les filtres appris',
      why: 'Voici votre filtre, celui du chapitre sur les filtres, à côté de ceux que l’entraînement a trouvés. Le nombre dit à quel point deux filtres se ressemblent : 1, c’est le même motif, faible ou fort ; 0, rien en commun ; −1, l’exact opposé. Sous chaque filtre se trouve ce qu’il voit dans votre vêtement, avant le biais et ReLU.',
      how: 'Comment se calcule la ressemblance ?',
      cosineOf: 'Multipliez les deux filtres poids par poids et additionnez les neuf produits. Puis divisez par la longueur de chaque filtre : la racine de la somme des carrés de ses poids. Le résultat s’appelle le cosinus.',
      formula: 'cosinus = (a₁b₁ + a₂b₂ + … + a₉b₉) ÷ (√(a₁² + … + a₉²) × √(b₁² + … + b₉²))',
      formulaSaid: 'a sont les poids d’un filtre, b ceux de l’autre. Un filtre deux fois plus fort est deux fois plus long : la force s’annule donc, et seul le motif compte.',
      yours: 'Le vôtre',
      similar: 'Le plus proche',
      opposite: 'Le plus opposé',
      own: 'votre filtre',
      one: 'un filtre appris',
      named: (/** @type {string} */ filter) => `« ${filter} »`,
      typed: 'tapé par vous',
      all: (/** @type {string} */ layer) => `Tous les filtres ${ofThe(layer)}`,
      label: (/** @type {string} */ layer, /** @type {number} */ filters, /** @type {number} */ height, /** @type {number} */ width) =>
        `Ce qu’a appris ${the(layer)} : ${plain(filters)} filtres de ${plain(height)} sur ${plain(width)} ; les flèches déplacent, les touches Page changent de filtre, Entrée garde ses poids en vue`,
      /** @param {Cell} cell @param {number} weight @param {number | undefined} cosine */
      weight: (cell, weight, cosine) =>
        `${filterName(cell.channel)}, ${at(cell)} : ${measure(weight)}${cosine === undefined ? '' : ` ; ressemblance avec le vôtre ${measure(cosine)}`}`,
      likeness: (/** @type {number} */ filter, /** @type {number} */ cosine) => `${filterName(filter)} : ${measure(cosine)}`,
      weightsOf: (/** @type {number} */ filter) => capital(filterName(filter)),
      weightsLabel: (/** @type {number} */ filter) => `poids du ${filterName(filter)}`,
      weights: (/** @type {string} */ filter, /** @type {readonly number[]} */ weights) => `${filter} ; poids ${weights.map(measure).join(' ; ')}`,
      noFilters: 'Le DNN n’a pas de filtres à comparer au vôtre. Choisissez le CNN.',
      otherSize: (/** @type {readonly number[]} */ learned, /** @type {number} */ side) =>
        `Les filtres appris sont de ${dimensions(learned)}, le vôtre de ${dimensions([side, side])}. Choisissez une autre taille dans le chapitre sur les filtres pour les comparer.`,
      zeros: 'Votre filtre n’a que des zéros et ne ressemble donc à aucun. Donnez-lui un poids dans le chapitre sur les filtres.',
    },
  },

  evidence: {
    nav: 'Indices',
    title: 'Ce qu’il regarde',
    intro: 'Quelle partie du vêtement a fait dire au réseau ce qu’il dit ? Cachez-en une, et voyez ce que devient sa réponse. Ce qui lui manque était un indice.',
    how: 'Un cache gris est posé sur le vêtement. Le réseau répond pour le vêtement avec le cache à chacune des 784 places : là où sa probabilité baisse, on a caché quelque chose dont il avait besoin.',
    empty: 'La surface est vide : il n’y a rien à cacher. Dessinez un vêtement, ou choisissez-en un.',
    place: at,
    map: {
      title: 'Ce que vaut chaque place',
      how: 'Pointez une place pour la lire.',
      ask: (/** @type {string} */ name) => `quelle place manquerait le plus au réseau quand il dit « ${name} » ? Marquez-la dans la première image : cliquez-la ou touchez-la, ou allez-y avec les flèches et appuyez sur Entrée.`,
      toMark: 'Le vêtement, pour marquer la place qui vaut le plus',
      label: (/** @type {string} */ name) => `Ce que vaut chaque place pour « ${name} »`,
      skip: 'Montrer sans deviner',
      coming: 'Places déjà traitées',
      stop: 'Arrêter',
      goOn: 'Reprendre',
      points,
      /** @param {Place} place @param {Hidden} hidden */
      reading: (place, hidden) => `${at(place)} : ${becomes(hidden)}, vaut ${points(hidden.worth)}`,
      colors: 'En points de pourcentage. Orange : caché là, la réponse perd. Bleu : elle gagne. Cadre plein : le cache là où il coûte le plus ; en tirets : votre choix. Le vêtement transparaît.',
      /** @param {Place} place @param {Hidden} hidden @param {number} above places that are worth more */
      guessed: (place, hidden, above) =>
        `Votre choix, ${at(place)}, vaut ${points(hidden.worth)} : ${becomes(hidden)}. ${above === 0 ? 'Aucune place ne vaut plus.' : `Sur 784 places, ${count(above)} ${plural(above, { one: 'vaut', other: 'valent' })} plus.`}`,
      /** @param {Place} place @param {Hidden} hidden */
      dearest: (place, hidden) => `Le maximum est en ${at(place)} : ${becomes(hidden)}, ${points(hidden.worth)}.`,
      none: 'Aucune place ne lui coûte même un dixième de point : essayez un cache plus grand.',
    },
    hide: {
      title: 'Cacher vous-même une partie',
      how: 'Faites glisser le cache, ou utilisez les flèches.',
      label: 'Le vêtement avec un cache dessus',
      /** @param {Place} place @param {string} name @param {number} before @param {number} after */
      reading: (place, name, before, after) => `${at(place)} : « ${name} » ${becomes({ before, after })}`,
      answer: 'Avec le cache, il dit',
    },
    form: {
      class: 'Classe demandée',
      answer: (/** @type {string} */ name) => `Sa réponse : ${name}`,
      side: 'Côté du cache :',
      pixels: (/** @type {number} */ side) => `${plain(side)} ${plural(side, { one: 'pixel', other: 'pixels' })}`,
      grey: 'Son gris',
      greys: { 0: 'Noir', 128: 'Moyen', 255: 'Blanc' },
      note: 'Sur le fond noir, un cache gris est quelque chose de nouveau : il peut ressembler à une manche. Un cache noir ne fait qu’enlever.',
    },
    wanted: {
      title: 'Qu’attend un filtre ?',
      why: 'Un filtre donne de grandes valeurs là où il trouve ce qu’il a appris à trouver. Personne ne le lui a nommé. Regardez les vêtements qui l’activent le plus, et une image née du bruit pour l’activer encore plus.',
      plain: 'Ce réseau n’a pas de convolutions ; aucun filtre n’y regarde donc une partie du vêtement. Les unités de ses couches Dense regardent chacune les 784 pixels.',
      layer: 'Couche',
      filter: 'Filtre ou unité',
      silentOption: (/** @type {string} */ name) => `${name}, sans activité`,
      seesPart: 'Une valeur de cette couche ne voit que ce qui est encadré.',
      seesAll: 'Une unité de cette couche voit tout le vêtement.',
      sources: {
        title: 'D’où cela vient',
        text: 'Le cache : M. Zeiler et R. Fergus, « Visualizing and Understanding Convolutional Networks », 2014. L’image née du bruit : D. Erhan et d’autres, « Visualizing Higher-Layer Features of a Deep Network », 2009. Comment la garder lisse : C. Olah et d’autres, « Feature Visualization », 2017.',
      },
    },
    exciting: {
      title: 'Les vêtements qui l’activent le plus',
      coming: 'Parcours des images de test',
      /** @param {string} name @param {number} images @param {number} silent filters of its layer */
      strongest: (name, images, silent) =>
        `${capital(name)} : les plus fortes de ${count(images)} images de test, avec leur valeur. Appuyez sur l’une d’elles pour la prendre.${silent > 0 ? ` Dans cette couche, ${count(silent)} ${plural(silent, { one: 'est sans activité : aucune image ne l’active', other: 'sont sans activité : aucune image ne les active' })}.` : ''}`,
      silent: (/** @type {string} */ name, /** @type {number} */ images) => `${capital(name)} : sans activité. Aucune des ${count(images)} images de test ne l’active, il en sort toujours 0. On parle de filtre mort. Il n’ajoute rien, et il n’apprend rien.`,
      value: (/** @type {number} */ value) => measure(value),
      /** @param {string} name @param {number} number @param {number} value @param {readonly number[]} seen */
      garment: (name, number, value, seen) => `${name}, image de test ${plain(number)} : ${measure(value)} en ${area(seen)}. La prendre`,
      all: (/** @type {number} */ images) => `Parcourir les ${count(images)}`,
      taken: (/** @type {number} */ number, /** @type {string} */ name) => `L’image de test ${plain(number)}, ${name}, est maintenant le vêtement de la page.`,
    },
    growing: {
      title: 'Une image qui a grandi pour lui',
      label: 'L’image qui grandit, autant que le filtre en voit',
      pixel: (/** @type {Place} */ place, /** @type {number} */ grey) => `${at(place)} : ${plain(grey)}`,
      grow: 'La laisser grandir',
      seed: 'Graine',
      progress: 'Pas',
      noise: (/** @type {number} */ value) => `Du bruit pour l’instant : il donne ${measure(value)}.`,
      /** @param {number} before @param {number} after @param {number} steps */
      grown: (before, after, steps) => `De ${measure(before)} à ${measure(after)} en ${count(steps)} pas.`,
      against: (/** @type {number} */ best) => `Le meilleur des vêtements donne ${measure(best)}.`,
      never: 'Même cela ne l’active pas.',
      taken: (/** @type {string} */ name, /** @type {number} */ share) => `Le réseau y voit « ${name} », à ${percent(share)} %.`,
      how: 'Chaque pas rend chaque pixel un peu plus clair ou plus sombre, selon ce qui augmente la valeur. Il le mélange aussi à ses voisins, de moins en moins, et lui retire un centième de sa clarté : sinon, ce ne serait qu’un scintillement.',
    },
  },

  mistakes: {
    nav: 'Erreurs',
    title: 'Où il se trompe',
    intro: 'Un seul nombre, l’exactitude, dit combien de fois le réseau a raison. Il ne dit pas quels vêtements le réseau prend pour quels autres, ni à quel point il est sûr quand il se trompe.',
    point: 'Faites-le répondre pour toutes les images de test. Regardez ensuite ses erreurs, et jugez vous-même : auriez-vous fait mieux ?',
    doubt: 'Et les humains, reconnaissent-ils bien ces vêtements ? Pour 1 000 images de test de Fashion-MNIST, on a chaque fois interrogé trois personnes ; la majorité était d’accord avec l’étiquette pour 83,5 % (<a href="https://github.com/zalandoresearch/fashion-mnist">tableau de résultats de Zalando</a>). Et certaines de ses images d’entraînement ont de fausses étiquettes, comme l’ont trouvé <a href="https://arxiv.org/abs/1912.05283">Müller et Markert</a> en 2019.',
    /** @param {string} network @param {{right: number, images: number, total: number}} counted */
    result: (network, { right, images, total }) => `${network}, ${images < total ? `${count(images)} premières images de test sur ${count(total)}` : `les ${count(images)} images de test`} : ${count(right)} ${plural(right, { one: 'juste', other: 'justes' })}, ${percent(right / images)} %.`,
    waiting: 'On l’interroge dès que le réseau et les premières images sont là.',
    none: 'Le réseau n’a pas encore répondu.',
    fetching: (/** @type {number} */ received, /** @type {number} */ total) => `Les images de test sont en route : ${megabytes(received)} sur ${megabytes(total)}.`,
    answering: (/** @type {number} */ done, /** @type {number} */ total) => `Il répond : ${percent(done / total)} % de fait.`,
    progress: 'Réponses pour les images de test',
    stale: (/** @type {string} */ now) => `Ces réponses sont anciennes : le réseau utilisé a changé. C’est ${now}.`,
    all: (/** @type {number} */ images) => `L’interroger sur les ${count(images)} images`,
    again: 'Interroger le réseau utilisé',
    stop: 'Arrêter',
    stopped: 'Arrêté.',
    matrix: {
      title: 'Ce qu’il prend pour quoi',
      note: 'Une ligne est ce que dit l’étiquette, une colonne ce que dit le réseau. Plus la couleur est forte, plus la part de sa ligne est grande. Encadré : juste. Ouvrez une case pour voir ses vêtements.',
      label: 'Matrice de confusion : une ligne par étiquette, une colonne par réponse. Les flèches déplacent, Entrée ouvre une case.',
      rows: 'étiq.\u00a0↓',
      columns: 'réponse\u00a0→',
      /** @param {string} label @param {string} answer @param {number} times @param {number} of garments with this label */
      cell: (label, answer, times, of) => {
        const named = label === answer ? `${label}, réponse juste` : `${label}, réponse ${answer}`;
        return of > 0 ? `${named} : ${count(times)} sur ${count(of)}, ${percent(times / of)} %` : `${named} : l’étiquette ${label} est absente de ces images`;
      },
    },
    kinds: {
      title: 'Sorte par sorte',
      note: 'Précision : parmi ceux qu’il appelle ainsi, le pourcentage qui le sont. Rappel : parmi ceux qui le sont, le pourcentage qu’il retrouve. F1 est la moyenne harmonique des deux.',
      heads: ['Sorte', 'Précision', 'Rappel', 'F1', 'Images'],
      neverSaid: 'jamais dit',
      noneHere: 'aucune ici',
    },
    garments: {
      choose: 'Montrer',
      list: 'Vêtements',
      orders: { cell: 'Une case', hardest: 'Difficiles', easiest: 'Faciles', undecided: 'Indécis' },
      /** What the order is. @type {Record<'hardest' | 'easiest' | 'undecided', string>} */
      notes: {
        hardest: 'Les plus grandes pertes : l’étiquette reçoit le moins.',
        easiest: 'Les plus petites pertes : l’étiquette reçoit presque tout.',
        undecided: 'Les plus petits écarts entre la première et la deuxième réponse : le réseau a failli dire la deuxième.',
      },
      surest: (/** @type {string} */ cell) => `${cell}. Les réponses les plus sûres viennent d’abord.`,
      empty: 'Pas de vêtements ici.',
      /** @param {number} place from 1 @param {number} among @param {string} label @param {string} answer @param {number} share */
      option: (place, among, label, answer, share) => `${count(place)} sur ${count(among)} : étiquette ${label}, réseau ${answer}, ${percent(share)} %`,
      share: (/** @type {number} */ share) => `${percent(share)} %`,
      page: (/** @type {number} */ from, /** @type {number} */ to, /** @type {number} */ of) => `${count(from)} à ${count(to)} sur ${count(of)}`,
      before: 'Avant',
      more: 'Suite',
    },
    garment: {
      title: (/** @type {number} */ number) => `Image de test ${count(number)}`,
      right: (/** @type {string} */ label, /** @type {number} */ loss) => `✓ L’étiquette et le réseau disent ${label}. Perte ${hundredths(loss)}.`,
      wrong: (/** @type {string} */ label, /** @type {string} */ answer, /** @type {number} */ share, /** @type {number} */ loss) =>
        `✗ L’étiquette dit ${label}, le réseau ${answer} à ${percent(share)} %. Perte ${hundredths(loss)}.`,
      label: 'Le vêtement choisi',
      bars: 'Ses probabilités, en pourcentage',
      take: 'Le prendre dans la page',
      taken: (/** @type {number} */ number) => `L’image de test ${count(number)} est maintenant le vêtement de la page.`,
      follow: 'Le suivre à travers le réseau',
    },
    judge: {
      ask: 'Êtes-vous d’accord avec l’étiquette ?',
      answers: { yes: 'Oui', no: 'Non', unsure: 'Je ne sais pas' },
      /** @param {{reader: Record<'yes' | 'no' | 'unsure', number>, answered: number, right: number}} tally */
      tally: ({ reader: { yes, no, unsure }, answered, right }) => {
        const judged = yes + no + unsure;
        const yours = `Vous avez regardé ${count(judged)} ${plural(judged, { one: 'étiquette', other: 'étiquettes' })} : ${count(yes)} oui, ${count(no)} non, ${count(unsure)} je ne sais pas.`;
        return answered > 0 ? `${yours} Sur ${answered < judged ? `${count(answered)} d’entre elles` : 'les mêmes vêtements'}, le réseau est d’accord avec l’étiquette ${count(right)} fois, ${percent(right / answered)} %.` : yours;
      },
      forget: 'Oublier mes réponses',
    },
    questions: {
      later: 'C’est noté. Faites-le répondre pour toutes les images de test, et vous verrez.',
      pair: {
        ask: 'quelles sont les deux sortes qu’il confond le plus souvent ?',
        pair: (/** @type {string} */ one, /** @type {string} */ other) => `${one} et ${other}`,
        another: 'Une autre paire',
        none: 'Aucune : il ne fait pas d’erreur ici.',
        /** @param {string} one @param {string} other @param {number} there one taken for the other @param {number} back */
        because: (one, other, there, back) => `${one} et ${other}, ${count(there + back)} fois : étiquette ${one}, réponse ${other}, ${count(there)} fois ; l’inverse, ${count(back)} fois.`,
        against: (/** @type {number} */ times, /** @type {number} */ most) => `Il confond ces deux-là ${count(times)} fois, une autre paire ${count(most)} fois.`,
      },
      best: {
        ask: 'quelle sorte reconnaît-il le mieux ?',
        because: (/** @type {string} */ kinds, /** @type {number} */ share) => `${kinds} : il en retrouve ${percent(share)} %.`,
        against: (/** @type {string} */ kind, /** @type {number} */ share) => (Number.isNaN(share) ? `${kind} : il n’y en a pas ici.` : `${kind} : il en retrouve ${percent(share)} %.`),
      },
    },
  },

  compare: {
    nav: 'Comparer',
    title: 'Quel réseau est le meilleur ?',
    intro: 'Deux réseaux apprennent sur les mêmes lots : le DNN regarde 784 pixels sans aucun ordre, le CNN regarde à travers des filtres. Avant de les lancer : lequel gagnera, et qu’est-ce que cela coûtera ?',
    point: 'Déplacez ensuite les vêtements de test de quelques pixels, tournez-les, rapetissez-les, et voyez quel réseau les reconnaît encore.',
    figures: {
      title: 'Ce qu’ils sont, et ce que cette page a mesuré',
      what: 'Quoi',
      cnn: 'CNN',
      dnn: 'DNN',
      times: 'CNN/DNN',
      rows: {
        parameters: 'Paramètres',
        multiplyAdds: 'Mult.-add. par réponse',
        answer: 'Millisecondes par réponse',
        epoch: 'Secondes par époque',
        right: 'Réussite aux tests',
      },
      rightAfter: (/** @type {number} */ epoch) => `Réussite aux tests, époque ${count(epoch)}`,
      timesOf: (/** @type {number} */ times) => `${ratio(times)} ×`,
      points: (/** @type {number} */ points) => `${points > 0 ? '+' : ''}${tenths(points)} ${plural(Math.abs(points), { one: 'point', other: 'points' })}`,
    },
    guess: {
      title: 'Avant de commencer : qu’attendez-vous ?',
      winner: 'Lequel aura le plus souvent raison ?',
      winners: { cnn: 'le CNN', dnn: 'le DNN', same: 'à peine une différence' },
      points: 'De combien de vêtements sur 100 ?',
      pointsOf: (/** @type {number} */ points) => count(points),
      times: 'Combien de fois le temps du DNN faudra-t-il au CNN ?',
      timesOf: (/** @type {number} */ times) => `${count(times)} ×`,
    },
    setUp: {
      title: 'Sur quoi ils apprennent, et combien de temps',
      images: 'Apprendre sur',
      first: (/** @type {number} */ images) => `les ${count(images)} premières images`,
      all: 'toutes les images',
      epochs: 'Durée',
      epochsOf: (/** @type {number} */ epochs) => `${count(epochs)} ${plural(epochs, { one: 'époque', other: 'époques' })}`,
      sizes: 'Réseaux',
      article: 'les deux habituels',
      /** @param {{filters: readonly number[], units: number}} sizes */
      form: ({ filters, units }) => `avec ${listed(filters.map(count))} filtres et ${count(units)} unités, comme dans votre formulaire`,
      begin: 'Commencer avec',
      fresh: 'deux nouveaux réseaux',
      run: (/** @type {string} */ name, /** @type {number} */ epochs) => `${name}, qui a appris pendant ${ratio(epochs)} ${plural(epochs, { one: 'époque', other: 'époques' })}`,
    },
    race: {
      title: 'Deux réseaux, les mêmes lots',
      controls: 'Entraînement des deux',
      start: 'Lancer les deux',
      pause: 'Mettre en pause',
      stop: 'Arrêter',
      on: 'Continuer les deux',
      over: 'Terminé',
      anew: 'Recommencer',
      measured: 'La réponse est chronométrée ici, sur votre vêtement. Les secondes d’entraînement apparaissent après leur entraînement.',
      turns: 'Ils travaillent à tour de rôle, vingt lots chacun, sur un seul cœur, pendant que l’autre attend. Les secondes sont donc celles d’un réseau seul ; les tests ne comptent pas. Graine, taille du lot et taux d’apprentissage sont ceux du chapitre sur l’entraînement.',
      nothing: 'Pas encore entraîné',
      position: (/** @type {number} */ cnn, /** @type {number} */ dnn, /** @type {number} */ all) => `Lot ${count(Math.min(cnn, dnn))} sur ${count(all)}`,
      left: (/** @type {number} */ seconds) => `encore ${duration(seconds)} environ, et les tests`,
      testing: {
        cnn: (/** @type {number} */ done) => `test du CNN : ${count(done)} images`,
        dnn: (/** @type {number} */ done) => `test du DNN : ${count(done)} images`,
      },
      status: { none: '', coming: '', running: 'en cours', paused: 'en pause', done: 'terminé', past: 'de votre dernière visite' },
      heard: { running: 'Les deux réseaux apprennent.', paused: 'Les deux réseaux sont en pause.' },
      why: {
        waiting: 'Préparation…',
        guess: 'Dites d’abord ce que vous attendez.',
        training: 'Un réseau apprend dans le chapitre sur l’entraînement. Mettez-le d’abord en pause : deux à la fois se ralentiraient l’un l’autre.',
        past: 'Ces chiffres datent d’avant le rechargement de la page ; les réseaux eux-mêmes n’ont pas été gardés.',
        done: 'Choisissez plus d’époques pour continuer.',
        diverged: {
          cnn: 'La perte du CNN n’était plus un nombre : le taux d’apprentissage est trop grand. Choisissez-en un plus petit dans le chapitre sur l’entraînement, et recommencez.',
          dnn: 'La perte du DNN n’était plus un nombre : le taux d’apprentissage est trop grand. Choisissez-en un plus petit dans le chapitre sur l’entraînement, et recommencez.',
        },
      },
      /** @type {Record<'cnn' | 'dnn' | 'same', (found: {epoch: number, points: number, times: number | undefined, cnn: number, dnn: number, images: number, seed: number}) => string>} */
      finding: {
        cnn: (found) => `${afterRace(found)} Le CNN est en avance de ${tenths(found.points)} ${plural(found.points, { one: 'vêtement', other: 'vêtements' })} sur 100${slower(found)}.`,
        dnn: (found) => `${afterRace(found)} Le DNN est en avance de ${tenths(-found.points)} ${plural(-found.points, { one: 'vêtement', other: 'vêtements' })} sur 100${slower(found)}.`,
        same: (found) => `${afterRace(found)} Il y a à peine une différence${slower(found)}.`,
      },
      /** @param {{points: number}} result */
      small: ({ points }) => (Math.abs(points) < 2 ? 'C’est un petit écart : une autre graine en donnera peut-être un autre. Plus d’images et plus d’époques en disent plus.' : 'Une autre graine donnerait un écart un peu différent.'),
      taken: 'Ce qui vient de l’étagère a été chronométré pendant son entraînement, peut-être sur plusieurs cœurs.',
      past: 'Ces chiffres datent d’avant le rechargement de la page.',
      take: { cnn: 'Prendre le CNN dans la page', dnn: 'Prendre le DNN dans la page' },
      unsaved: 'Ce navigateur ne garde pas les poids ; ces réseaux ne peuvent donc pas aller sur l’étagère.',
      otherData: 'Les images ont changé ; la comparaison recommence donc.',
    },
    verdict: {
      title: 'Ce que vous attendiez, et ce qui a été mesuré',
      what: 'Quoi',
      yours: 'Vous avez dit',
      real: 'Mesuré',
      ahead: 'Le plus souvent juste',
      slower: 'Une époque du CNN prend',
      winner: (/** @type {'cnn' | 'dnn' | 'same'} */ winner, /** @type {number} */ points) => (winner === 'same' ? 'à peine une différence' : `le ${NETWORKS[winner]}, de ${tenths(points)} sur 100`),
      times: (/** @type {number} */ times) => `${ratio(times)} fois le temps du DNN`,
    },
    course: {
      over: 'Courbes selon',
      right: 'Réponses justes',
      loss: 'Perte',
      axes: {
        epochs: { name: 'époques', title: 'époques', note: 'Selon les époques : après les mêmes lots, lequel en sait le plus ? Les ronds sont des tests sur toutes les images de test, les lignes pâles les lots en chemin.' },
        seconds: { name: 'secondes', title: 'secondes d’entraînement', note: 'Selon les secondes : après le même temps, lequel en sait le plus ? Chacun a sa propre horloge, qui s’arrête pendant que l’autre s’entraîne.' },
        work: { name: 'milliards de mult.-add.', title: 'milliards de mult.-add.', note: 'Selon les multiplications-additions : après le même travail, lequel en sait le plus ? On compte celles des réponses ; en apprendre en demande encore environ deux fois autant.' },
      },
      lines: { cnn: { test: 'CNN, test', train: 'CNN, entraînement' }, dnn: { test: 'DNN, test', train: 'DNN, entraînement' } },
    },
    shift: {
      title: 'L’épreuve du déplacement',
      whose: 'Réseaux',
      networks: { ready: 'ceux fournis avec la page', trained: 'les deux que vous venez d’entraîner' },
      how: 'Ce qui arrive aux vêtements',
      changes: { moved: 'déplacés', turned: 'tournés', smaller: 'plus petits', noise: 'bruités' },
      slider: 'De combien',
      /** @type {Record<'moved' | 'turned' | 'smaller' | 'noise', (amount: number) => string>} */
      amounts: {
        moved: (amount) => (amount === 0 ? 'tel quel' : `avec un déplacement de ${count(amount)} ${plural(amount, { one: 'pixel', other: 'pixels' })}`),
        turned: (amount) => (amount === 0 ? 'tel quel' : `avec une rotation de ${count(amount)}°`),
        smaller: (amount) => (amount === 0 ? 'tel quel' : `avec une réduction de ${count(Math.round(100 * amount))} %`),
        noise: (amount) => (amount === 0 ? 'tel quel' : `avec un bruit de ${count(Math.round(100 * amount))} %`),
      },
      picture: (/** @type {string} */ change) => `Votre vêtement, ${change}`,
      answer: { cnn: 'Ce qu’en pense le CNN', dnn: 'Ce qu’en pense le DNN' },
      /** @typedef {{name: string, share: number}} Best */
      says: (/** @type {string} */ change, /** @type {Best} */ cnn, /** @type {Best} */ dnn) =>
        `Votre vêtement, ${change} : le CNN dit ${cnn.name} (${percent(cnn.share)} %), le DNN ${dnn.name} (${percent(dnn.share)} %).`,
      question: { ask: 'tous les vêtements de test se déplacent de 4 pixels. Quel réseau perd le plus de ses réponses justes ?', answers: ['le CNN', 'le DNN', 'les deux à peu près autant'] },
      answered: 'Déplacez maintenant les vêtements et testez-les.',
      test: (/** @type {number} */ images) => `Tester les ${count(images)} vêtements`,
      again: 'Retester',
      stop: 'Arrêter',
      progress: 'Vêtements testés',
      running: (/** @type {number} */ share) => `${count(Math.round(100 * share))} % testés`,
      readyOnly: 'Ce sont les deux réseaux fournis avec la page : rien n’a encore été entraîné ici.',
      why: { race: 'Les deux réseaux apprennent. Mettez-les d’abord en pause.', waiting: 'Préparation…' },
      chart: 'Réponses justes selon l’ampleur du changement des vêtements',
      axes: {
        moved: { title: 'pixels, tour à tour à droite, en bas, à gauche, en haut', name: 'pixels', format: count },
        turned: { title: 'degrés, dans un sens et dans l’autre à tour de rôle', name: 'degrés', format: count },
        smaller: { title: 'réduction, en %', name: '%', format: (/** @type {number} */ share) => count(Math.round(100 * share)) },
        noise: { title: 'force du bruit, en % du blanc', name: '%', format: (/** @type {number} */ share) => count(Math.round(100 * share)) },
      },
      /** @param {string} change @param {{cnn: [number, number], dnn: [number, number]}} right @param {number} images */
      finding: (change, { cnn: [cnn, cnnLeft], dnn: [dnn, dnnLeft] }, images) =>
        `${count(images)} vêtements de test, ${change} : le CNN a raison pour ${percent(cnnLeft)} %, contre ${percent(cnn)} % avant ; le DNN pour ${percent(dnnLeft)} %, contre ${percent(dnn)} % avant.`,
    },
  },

  experiments: {
    nav: 'Labo',
    title: 'Vos propres expériences',
    intro: 'Combien de filtres suffisent ? Et avec une seule convolution, ou aucune ? Construisez des réseaux, dites ce que vous attendez, et laissez-les s’entraîner l’un après l’autre.',
    percent: (/** @type {string} */ number) => `${number} %`,
    point: 'Chaque réseau coûte du temps et donne de l’exactitude. Le graphique montre lesquels donnent le plus pour ce qu’ils coûtent.',
    /** The work that is left where a convolution has a quarter of the filters. */
    opener: {
      ask: (/** @type {number} */ many, /** @type {number} */ few) => `le réseau de l’article a ${count(many)} filtres dans chacune de ses deux convolutions. Avec ${count(few)} dans chacune, quelle part du travail reste-t-il ?`,
      answers: ['Environ un quart', 'Environ un douzième', 'Environ un centième'],
      /** @param {number} many multiply-adds @param {number} few @param {number} times */
      because: (many, few, times) =>
        `${count(few)} multiplications-additions par vêtement au lieu de ${count(many)} : ${ratio(times)} fois moins. La deuxième convolution regarde chaque carte de la première avec chaque filtre ; un quart des deux ne lui laisse donc qu’un seizième. Qu’en est-il de l’exactitude ? Mettez la première question ci-dessous dans la file d’attente.`,
    },
    /** A network in short. @param {readonly Planned[]} layers without the answer */
    network: (layers) => layers.flatMap(inShort).join(' · ') || 'pas de couche cachée',
    name: (/** @type {number} */ number) => `Expérience ${plain(number)}`,
    sets: {
      title: 'Questions toutes prêtes',
      lead: 'Un clic met les réseaux d’une question dans la file d’attente.',
      /** @type {Record<'filters' | 'convolutions' | 'pooling' | 'units' | 'dropout', {ask: string, what: string}>} */
      of: {
        filters: { ask: 'Combien de filtres suffisent ?', what: 'Le réseau de l’article avec 4, 8, 16, 32 et 64 filtres dans chaque convolution' },
        convolutions: { ask: 'Faut-il vraiment des convolutions ?', what: 'Aucune, une ou deux, avec 16 filtres chacune' },
        pooling: { ask: 'Que fait le pooling ?', what: 'Des carrés de 2 × 2, de 3 × 3, ou pas de pooling' },
        units: { ask: 'Quelle taille pour la couche cachée ?', what: '16, 32, 64, 128, 256 et 512 unités après les convolutions' },
        dropout: { ask: 'Le dropout aide-t-il ?', what: 'Sans, avec un quart et avec la moitié des nombres omis ; cela se voit à partir de 15 époques' },
      },
      put: (/** @type {number} */ networks) => `Mettre ces ${count(networks)} en file`,
      putSet: (/** @type {number} */ networks, /** @type {string} */ ask) => `Mettre ces ${count(networks)} en file : ${ask}`,
      work: (/** @type {number} */ least, /** @type {number} */ most) => (least === most ? `${count(least)} multiplications-additions chacun` : `${count(least)} à ${count(most)} multiplications-additions`),
    },
    editor: {
      title: 'Ou construisez le vôtre',
      layers: 'Couches de votre réseau',
      /** @param {readonly number[]} shape */
      shape: (shape) => values(shape),
      /** @param {{parameters: number, multiplyAdds: number}} sizes */
      sizes: ({ parameters, multiplyAdds }) =>
        parameters === 0 ? 'rien à apprendre' : `${count(parameters)} ${plural(parameters, { one: 'paramètre', other: 'paramètres' })}, ${count(multiplyAdds)} mult.-add.`,
      /** @param {{parameters: number, multiplyAdds: number}} sizes */
      total: ({ parameters, multiplyAdds }) => `En tout ${count(parameters)} paramètres et ${count(multiplyAdds)} multiplications-additions par vêtement.`,
      bars: 'De chaque paire de barres, celle du haut est la part de la couche dans les paramètres, celle du bas dans les multiplications-additions.',
      fields: { filters: 'filtres', size: 'fenêtre', padding: 'bord', activation: 'puis', rate: 'part', units: 'unités' },
      field: (/** @type {string} */ field, /** @type {string} */ layer) => `${field} ${ofThe(layer)}`,
      options: { valid: 'perdu', same: 'gardé', relu: 'ReLU', linear: 'rien' },
      answer: 'dix sorties, softmax : elle reste',
      /** @param {string} label @param {number} from @param {number} to */
      outside: (label, from, to) => `${capital(label)} : un nombre de ${ratio(from)} à ${ratio(to)}, s’il vous plaît. Le dernier valable reste utilisé.`,
      up: (/** @type {string} */ layer) => `Monter ${the(layer)}`,
      down: (/** @type {string} */ layer) => `Descendre ${the(layer)}`,
      remove: (/** @type {string} */ layer) => `Retirer ${the(layer)}`,
      removed: (/** @type {string} */ layer) => `Couche retirée : ${layer}.`,
      putBack: 'La remettre',
      moved: (/** @type {string} */ layer, /** @type {number} */ place, /** @type {number} */ all) => `${capital(the(layer))} est maintenant la couche ${plain(place)} sur ${plain(all)}.`,
      add: 'Ajouter',
      kinds: { Conv2D: 'Convolution', MaxPooling2D: 'Max pooling', AveragePooling2D: 'Pooling moyen', Dropout: 'Dropout', Flatten: 'Mise à plat', Dense: 'Dense' },
      addedLayer: (/** @type {string} */ layer) => `Couche ajoutée : ${layer}.`,
      full: (/** @type {number} */ most) => `Un réseau a ici de la place pour ${plain(most)} couches. Retirez-en d’abord une.`,
      queue: 'Mettre en file d’attente',
      /** Why a network cannot be. @type {Record<'window' | 'row' | 'image' | 'parameters' | 'values', (layer: string, problem: Told) => string>} */
      problems: {
        window: (layer, { arrives, size }) => `${capital(the(layer))} reçoit ${arrives}, et sa fenêtre de ${dimensions([size, size])} n’y a pas la place.`,
        row: (layer, { arrives }) => `${capital(the(layer))} a besoin d’une seule rangée de nombres, et reçoit ${arrives}.`,
        image: (layer, { arrives }) => `${capital(the(layer))} a besoin d’une image avec des lignes et des colonnes, et reçoit une rangée de ${arrives}.`,
        parameters: (layer, { arrives, found, most }) => `Avec ${the(layer)}, il y aurait ${found} paramètres : chacune de ses unités a un poids pour chaque nombre reçu (${arrives}). Cette page en entraîne ${most} au plus.`,
        values: (layer, { arrives }) => `${capital(the(layer))} reçoit ${arrives} et en ferait plus de nombres que cette page n’a de place.`,
      },
      help: 'Ce qui aiderait :',
      noHelp: 'Diminuez les nombres de cette couche, ou de celles qui la précèdent.',
      /** @type {Record<'remove' | 'flatten' | 'pool' | 'same' | 'move' | 'shrink', (layer: string, other: {size: number, before: string}) => string>} */
      remedies: {
        remove: (layer) => `Retirer ${the(layer)}`,
        flatten: (layer) => `Mettre une mise à plat avant ${the(layer)}`,
        pool: (layer) => `Mettre un pooling avant ${the(layer)}`,
        same: (layer) => `Garder le bord dans ${the(layer)}`,
        move: (layer, { before }) => `Mettre ${the(layer)} avant ${the(before)}`,
        shrink: (layer, { size }) => `Réduire la fenêtre ${ofThe(layer)} à ${dimensions([size, size])}`,
      },
      possible: 'Ce réseau peut être entraîné.',
    },
    terms: {
      images: 'Images pour apprendre',
      first: (/** @type {number} */ images) => `${count(images)} premières`,
      all: (/** @type {number} */ images) => (images > 0 ? `les ${count(images)}` : 'toutes'),
      epochs: 'Époques',
      seeds: 'Répétitions',
      note: 'Chaque répétition a une autre graine : d’autres poids aléatoires au départ, et un autre ordre des images. Tous apprennent avec Adam, taux d’apprentissage 0,001, lots de 32, sur des photographies seulement. Un changement vaut pour ce qui n’a pas commencé.',
      /** @param {number} images 0 for all @param {number} epochs @param {number} seeds */
      inShort: (images, epochs, seeds) =>
        `${images > 0 ? `${count(images)} premières images` : 'toutes les images'}, ${count(epochs)} ${plural(epochs, { one: 'époque', other: 'époques' })}, ${count(seeds)} ${plural(seeds, { one: 'essai', other: 'essais' })}`,
    },
    queue: {
      title: 'La file d’attente',
      empty: 'Rien n’attend. Prenez une question toute prête, ou construisez votre propre réseau.',
      put: (/** @type {number} */ networks) => `Mis dans la file d’attente : ${count(networks)} ${plural(networks, { one: 'réseau', other: 'réseaux' })}. Dites ce que vous attendez de chacun avant qu’il ne commence.`,
      /** @param {readonly string[]} names */
      same: (names) => `${listed(names)} : le même réseau aux mêmes conditions, qui redonnerait les mêmes nombres.`,
      guess: 'Votre pronostic : réussite sur les images de test, en %',
      guessOf: (/** @type {string} */ name) => `${name} : votre pronostic, réussite sur les images de test, en %`,
      expect: 'Qu’attendez-vous, et pourquoi ?',
      expectOf: (/** @type {string} */ name) => `${name} : qu’attendez-vous, et pourquoi ?`,
      /** @param {number | undefined} guess @param {string} note */
      expected: (guess, note) => [guess === undefined ? '' : `Votre pronostic : ${ratio(guess)} %.`, note && `« ${note} »`].filter(Boolean).join(' ') || 'Pas de pronostic.',
      up: (/** @type {string} */ name) => `Monter ${name}`,
      down: (/** @type {string} */ name) => `Descendre ${name}`,
      remove: (/** @type {string} */ name) => `Retirer ${name}`,
      removed: (/** @type {string} */ name) => `Retirée de la file : ${name}.`,
      moved: (/** @type {string} */ name, /** @type {number} */ place) => `${name} : maintenant à la place ${plain(place)} dans la file.`,
      train: 'Entraîner la file',
      noGuess: 'Entraîner sans pronostic',
      on: 'Continuer',
      stop: 'Arrêter',
      stopping: 'Arrêt…',
      /** What the first in the queue is at. */
      activity: {
        begun: (/** @type {number} */ seed) => `La graine ${plain(seed)} a commencé ; elle reprend là où elle a été gardée.`,
        coming: 'Préparation des images…',
        waiting: 'Le chapitre sur l’entraînement est en train d’entraîner. Ceci continue de soi-même quand il se repose.',
        /** @param {number} seed @param {number} epoch @param {number} epochs @param {number | undefined} seconds */
        training: (seed, epoch, epochs, seconds) => `Graine ${plain(seed)} : époque ${count(epoch)} sur ${count(epochs)}${seconds === undefined ? '' : seconds < 1 ? ', presque fini' : `, encore ${duration(seconds)} environ`}`,
        testing: (/** @type {number} */ done, /** @type {number} */ total) => `Test : ${count(done)} images sur ${count(total)}`,
        measuring: 'Mesure de ce qu’il sait, et de la vitesse de sa réponse…',
      },
      /** @param {number | undefined} seconds @param {number} runs */
      behind: (seconds, runs) => {
        const wait = `${count(runs)} ${plural(runs, { one: 'essai attend', other: 'essais attendent' })}`;
        return runs === 0 ? '' : `${wait} derrière${seconds === undefined ? '' : ` : ${duration(seconds)} environ`}.`;
      },
      /** @param {string} name @param {number | undefined} accuracy @param {number} seed */
      ran: (name, accuracy, seed) => (accuracy === undefined ? `${name}, graine ${plain(seed)} : sans résultat.` : `${name}, graine ${plain(seed)} : ${percent(accuracy)} % de réponses justes sur les images de test.`),
      ended: 'La file d’attente est terminée.',
      elsewhere: 'Un autre onglet de cette page a ouvert le carnet d’expériences. Continuez là-bas, ou fermez-le.',
      notKept: (/** @type {string} */ why) => `Ce navigateur ne garde pas vos expériences : ${why}. Un rechargement les perdrait.`,
    },
    results: {
      title: 'Ce que cela a donné',
      none: 'Ici viendront un graphique de l’exactitude selon le coût, et un tableau. Rien n’a encore tourné : quel est votre pronostic pour le réseau de l’article avec 4 filtres au lieu de 64 ?',
      one: 'Un seul essai prouve peu : avec une autre graine, le même réseau peut être meilleur ou moins bon d’un point ou deux. Faites des répétitions avant de croire à une petite différence.',
      /** @param {string} best @param {string} accuracy @param {string} price */
      bestOnly: (best, accuracy, price) => `Bon compromis : ${best}, en tête avec ${accuracy} ; rien avec ${price} ne s’en approche à moins d’un point.`,
      /** @param {string} best @param {string} accuracy @param {string} sweet @param {string} its @param {string} price */
      sweet: (best, accuracy, sweet, its, price) => `En tête : ${best}, avec ${accuracy}. Bon compromis : ${sweet}, avec ${its} et ${price}.`,
      /** What a network costs: at the axis, and less of it. @type {Record<Price, {axis: string, less: string, times: (times: number) => string}>} */
      prices: {
        multiplyAdds: { axis: 'multiplications-additions', less: 'moins de multiplications-additions', times: (times) => `${ratio(times)} fois moins de multiplications-additions` },
        parameters: { axis: 'paramètres', less: 'moins de paramètres', times: (times) => `${ratio(times)} fois moins de paramètres` },
        epochSeconds: { axis: 'secondes par époque', less: 'des époques plus courtes', times: (times) => `des époques ${ratio(times)} fois plus courtes` },
        answerMs: { axis: 'millisecondes par réponse', less: 'des réponses plus rapides', times: (times) => `des réponses ${ratio(times)} fois plus rapides` },
      },
      against: 'Exactitude selon',
      groups: 'Entraînés sur',
      /** @param {number} images @param {number} epochs @param {string} name of the data */
      group: (images, epochs, name) => `${count(images)} images, ${count(epochs)} ${plural(epochs, { one: 'époque', other: 'époques' })}${name}`,
      dataOf: (/** @type {ImageSet} */ { kind, name }) => (kind === 'official' || kind === 'fashion' ? '' : ` (${DATA_NAMES[kind](name)})`),
      plot: 'Exactitude sur les images de test selon le coût',
      howTo: 'Un point est une expérience, avec son numéro ; le trait qui le traverse va de son pire essai à son meilleur. Un point plein est sur le front : personne n’est à la fois moins cher et meilleur. Pointez-en un, ou utilisez les flèches.',
      /** @param {string} name @param {string} accuracy @param {string} price @param {boolean} front */
      point: (name, accuracy, price, front) => `${name} : ${accuracy}, ${price}.${front ? ' Sur le front.' : ''}`,
      /** @param {{mean: number, lowest: number, highest: number, count: number}} spread as shares */
      accuracy: ({ mean, lowest, highest, count: runs }) => (runs < 2 ? `${percent(mean)} %` : `${percent(mean)} % (${percent(lowest)}\u00a0à\u00a0${percent(highest)})`),
      /** A price with its unit. @param {Price} price @param {number} value */
      price: (price, value) => `${PRICE_NUMBERS[price](value)} ${{ multiplyAdds: 'multiplications-additions', parameters: 'paramètres', epochSeconds: 's par époque', answerMs: 'ms par réponse' }[price]}`,
      /** In the table. @param {Price} price @param {number} value */
      number: (price, value) => PRICE_NUMBERS[price](value),
      table: 'Toutes les expériences',
      scrolls: 'Tableau de toutes les expériences ; il défile sur le côté quand la fenêtre est étroite',
      columns: {
        number: 'N°', network: 'Réseau', test: 'Réussite, test', train: 'Réussite, entr.', epochSeconds: 's par époque', answerMs: 'ms par rép.',
        parameters: 'Paramètres', multiplyAdds: 'Mult.-add.', seeds: 'Graines', guess: 'Pronostic',
      },
      seeds: (/** @type {readonly number[]} */ seeds) => seeds.map(plain).join(', '),
      guess: (/** @type {number} */ guess, /** @type {number} */ apart) => `${ratio(guess)} % (${apart === 0 ? 'exact' : `${hundredth(Math.abs(apart))} ${apart > 0 ? 'de trop' : 'trop peu'}`})`,
      failed: 'sans résultat',
      /** @param {string} name @param {string} value */
      sorted: (name, value) => `Tri : ${name}, ${value}`,
      up: 'le plus petit d’abord',
      down: 'le plus grand d’abord',
      csv: 'Enregistrer le tableau (CSV)',
      show: (/** @type {string} */ name) => `Montrer ${name}`,
    },
    card: {
      /** @param {string} name @param {string} network */
      title: (name, network) => `${name} : ${network}`,
      /** @param {number} guess in hundredths @param {number} found */
      verdict: (guess, found) => {
        const apart = Math.abs(guess - found);
        const close = apart <= 1 ? 'Bien deviné' : `${hundredth(apart)} ${plural(apart, { one: 'point', other: 'points' })} ${guess > found ? 'de trop' : 'trop peu'}`;
        return `Votre pronostic : ${ratio(guess)} % ; résultat : ${hundredth(found)} %. ${close}.`;
      },
      seed: 'Graine',
      test: 'Réussite, test',
      train: 'Réussite, entraînement',
      anew: 'L’expérience a été reprise à zéro après un rechargement.',
      /** @param {number} seed @param {string} why */
      fault: (seed, why) => `Graine ${plain(seed)}, sans résultat : ${why.replace(/\.$/, '')}.`,
      known: (/** @type {number} */ known, /** @type {number} */ count_) => (known < count_ ? `« Entraînement » porte sur les ${count(known)} premières des images sur lesquelles il a appris.` : ''),
      take: 'Le prendre dans la page',
      /** @param {number} seed */
      takes: (seed) => `Son réseau de la graine ${plain(seed)} va sur l’étagère et répond pour votre vêtement.`,
      taken: (/** @type {string} */ name) => `« ${name} » répond maintenant.`,
      /** On the shelf. @param {number} number @param {number} seed */
      onShelf: (number, seed) => `Expérience ${plain(number)}, graine ${plain(seed)}`,
      edit: 'Modifier une copie',
      again: 'Encore, avec une autre graine',
      retry: 'Réessayer',
      remove: 'Retirer',
      note: 'Dans le cahier',
      noted: (/** @type {string} */ name) => `${name} est dans votre cahier, au chapitre des exercices.`,
      notesFull: (/** @type {number} */ most) => `Votre cahier, au chapitre des exercices, a de la place pour ${count(most)} notes. Enlevez-en d’abord quelques-unes.`,
      code: 'Le même en Python, en code Keras',
      copy: 'Copier le code',
      putBack: 'La remettre',
    },
  },

  tasks: {
    nav: 'Exercices',
    title: 'Les exercices et votre cahier',
    intro: 'Prédire, faire, comparer. Dites ce que vous attendez avant de regarder : même une erreur vous apprend alors quelque chose. Ce que vous prédisez et trouvez va dans votre cahier, qui reste sur cet ordinateur.',
    groups: { filters: 'Filtres', sizes: 'Tailles et sommes', training: 'L’entraînement et le Labo', answers: 'Ce que le réseau répond' },
    grades: { easy: 'facile', middle: 'moyen', hard: 'difficile' },
    article: 'de l’article',
    states: { fresh: 'pas commencé', begun: 'commencé', done: 'fait' },
    /** @param {number} done @param {number} all */
    progress: (done, all) => `${count(done)} ${plural(done, { one: 'exercice fait', other: 'exercices faits' })} sur ${count(all)}`,
    predict: 'Prédire',
    predictThis: 'Prédire :',
    do: 'Faire',
    compare: 'Comparer',
    number: 'Votre nombre',
    sentence: 'Votre prédiction, en une phrase',
    lock: 'Valider',
    locked: (/** @type {string} */ bet) => `Votre prédiction : ${bet}.`,
    needsBet: 'Il manque votre prédiction. Validez-en une : le résultat comptera ensuite.',
    /** @param {number} from @param {number} to */
    between: (from, to) => `Un nombre de ${count(from)} à ${count(to)}, s’il vous plaît.`,
    right: 'Comme prévu.',
    near: 'Proche de votre prédiction.',
    /** @param {string} right */
    wrong: (right) => `Pas comme prévu. La bonne réponse : ${right}.`,
    reached: 'Réussi.',
    notYet: 'Pas encore.',
    waits: 'La page n’en voit encore rien.',
    missing: 'Il manque quelque chose pour cela : un vêtement sur la page, ou un réseau qui répond. Revenez quand il y sera.',
    computing: 'La page calcule…',
    setUp: 'Préparer',
    go: (/** @type {string} */ chapter) => `Aller à « ${chapter} »`,
    hint: 'Un conseil',
    model: 'Une réponse',
    modelLater: 'Une réponse s’ouvre quand vous avez donné la vôtre.',
    anew: 'Recommencer',
    own: 'Avec vos mots : qu’avez-vous vu, et pourquoi ?',
    strip: {
      label: 'L’exercice en cours',
      back: 'Retour à l’exercice',
      close: 'Ranger l’exercice',
    },
    /** @type {Record<string, import('./en.js').TaskWords>} */
    of: {
      shade: {
        title: 'La carte la plus sombre',
        ask: 'Quatre filtres regardent le vêtement de la page, et ReLU enlève ce qui est sous zéro. Lequel laisse le plus de noir ?',
        answers: ['Lignes verticales', 'Lignes horizontales', 'Contour', 'Flou'],
        deed: 'Essayez les quatre sur votre vêtement. Où la carte s’éclaire-t-elle, et qu’est-ce qui reste noir ?',
        hint: 'Les poids des trois premiers donnent zéro en tout : un tissu uni devient noir. Ceux du flou, non.',
        model: 'Un filtre qui cherche des bords est sombre presque partout, car un vêtement a peu de bords. Le flou garde ce qui est clair. Lequel des trois autres est le plus sombre dépend du vêtement.',
        found: ([a = 0, b = 0, c = 0, d = 0]) => `Noir après ReLU : ${percent(a)} % sous le filtre vertical, ${percent(b)} % sous l’horizontal, ${percent(c)} % sous le contour, ${percent(d)} % sous le flou.`,
      },
      still: {
        title: 'Un filtre qui ne change rien',
        ask: 'Un des neuf poids vaut 1, les autres 0, et l’image reste telle quelle. Où est le 1 ?',
        answers: ['En haut à gauche', 'Au milieu', 'En bas à droite'],
        deed: 'Réglez les poids pour que la nouvelle image soit l’ancienne.',
        hint: 'La somme prend la place du pixel au milieu de la fenêtre.',
        model: 'Un 1 au milieu et des zéros autour : chaque somme est le pixel lui-même. Un 2 au milieu et le diviseur 2 font de même.',
        found: ([apart = 0]) => (apart < 0.01 ? 'Sur une image de test, aucun pixel ne change.' : `Sur une image de test, un pixel change de ${measure(apart)}.`),
      },
      lying: {
        title: 'Les lignes couchées seulement',
        ask: 'Un filtre doit répondre aux bords couchés et pas aux bords debout. Quelle condition doit-il remplir ?',
        answers: ['Chacune de ses lignes donne zéro en tout', 'Chacune de ses colonnes donne zéro en tout', 'Tous ses poids sont positifs'],
        deed: 'Construisez un filtre à vous, aucun de ceux qui ont un nom, qui s’éclaire à un bord couché et reste à zéro à un bord debout.',
        hint: 'Près d’un bord debout, les trois lignes de la fenêtre sont pareilles. Que doivent faire les poids d’une colonne pour que la somme soit nulle, quoi que contienne la ligne ?',
        model: 'Par exemple −1 −1 −1 / 0 0 0 / 1 1 1. Dans chaque colonne les poids s’annulent ; des lignes égales donnent donc zéro, et un changement d’une ligne à l’autre, non.',
        found: ([lying = 0, upright = 0, named = 0]) => `À un bord couché sa plus grande valeur est ${measure(lying)}, à un bord debout ${measure(upright)}.${named > 0 ? ' Mais c’est un de ceux qui ont un nom.' : ''}`,
      },
      move: {
        title: 'Pousser le vêtement',
        ask: 'Un poids vaut 1, les autres 0. Où doit être le 1 pour que le vêtement avance d’un pixel vers la droite ?',
        answers: ['À gauche du milieu', 'À droite du milieu', 'Au-dessus du milieu'],
        deed: 'Réglez les poids pour que l’image avance d’un pixel vers la droite, sans rien changer d’autre.',
        hint: 'Chaque nouveau pixel prend la valeur sur laquelle est le 1. De quel côté doit-elle venir ?',
        model: 'À gauche du milieu : chaque nouveau pixel prend la valeur de son voisin de gauche ; tout vient donc de la gauche.',
        found: ([apart = 0]) => (apart < 0.01 ? 'Sur une image de test, tous les pixels ont avancé d’un pixel vers la droite.' : `Sur une image de test, un pixel s’écarte de ${measure(apart)} de ce qu’il devrait être.`),
      },
      cloth: {
        title: 'Le tissu uni devient noir',
        ask: 'Là où les neuf pixels sont pareils, la somme doit être 0. Que doivent donner les neuf poids en tout ?',
        deed: 'Trouvez un filtre qui rend noir le tissu uni et montre quand même le contour du pull.',
        hint: 'Neuf pixels égaux fois neuf poids, c’est un pixel fois la somme des poids.',
        model: 'Ils donnent 0 en tout, comme dans le filtre du contour : 8 au milieu, −1 autour. Il ne reste alors que les changements.',
        found: ([cloth = 0, pullover = 0]) => `Sur le tissu uni sa plus grande valeur est ${measure(cloth)}, sur le pull ${measure(pullover)}.`,
      },
      sleeve: {
        title: 'Faire disparaître une manche',
        ask: 'Un filtre doit rendre noire la manche gauche du pull après ReLU, et montrer la droite. Un des dix filtres qui ont un nom le peut-il ?',
        answers: ['Oui, l’un d’eux le peut', 'Non, il y faut des nombres à vous'],
        deed: 'Trouvez ce filtre. Il compte quand les 30 points le long du milieu de la manche gauche sont à zéro, et qu’au moins 10 des mêmes 30 à droite ne le sont pas.',
        hint: 'La manche gauche avance d’un pixel vers la gauche toutes les deux lignes. Deux pixels ainsi placés sont pareils : soustrayez l’un de l’autre.',
        model: 'Un 1 au-dessus du milieu et un −1 en bas à gauche, zéro ailleurs : 0 1 0 / 0 0 0 / −1 0 0. Il soustrait de chaque pixel celui qui est deux lignes plus bas et une colonne plus à gauche. Le long de la manche gauche les deux sont pareils, le long de la droite non.',
        found: ([left = 0, right = 0]) => `Encore clairs : ${count(left)} points sur 30 à la manche gauche, ${count(right)} sur 30 à la droite.`,
      },
      border: {
        title: 'Une fenêtre plus large',
        ask: 'Un filtre de 3 × 3 fait 26 × 26 d’une image de 28 × 28. Quel côté laisse un filtre de 5 × 5 ?',
        deed: 'Regardez au chapitre des filtres : choisissez 5 × 5 et lisez la taille de la nouvelle image.',
        hint: 'Combien de lignes, en haut, n’ont pas deux voisines au-dessus d’elles ?',
        model: '28 − 5 + 1 = 24 : deux pixels se perdent de chaque côté.',
        found: ([side = 0]) => `5 × 5 laisse ${dimensions([side, side])}.`,
      },
      halved: {
        title: 'La moitié de onze',
        ask: 'Le deuxième pooling reçoit des cartes de 11 × 11 et garde la plus grande valeur de chaque carré de quatre. Quel côté reste-t-il ?',
        deed: 'Regardez la dernière ligne et la dernière colonne d’une carte au chapitre du pooling : où vont-elles ?',
        hint: 'Un carré incomplet est abandonné.',
        model: '11 ÷ 2 fait 5, et il reste une ligne et une colonne. Elles sont abandonnées.',
        found: ([side = 0]) => `Il reste ${dimensions([side, side])}.`,
      },
      weights: {
        title: 'Deux fois moins de filtres',
        ask: 'La première convolution de l’article a 64 filtres. Avec 32 filtres de 3 × 3, combien de nombres apprend-elle ?',
        deed: 'Remplacez ensuite 64 par 32 au chapitre du réseau, et lisez la ligne de la première convolution.',
        hint: 'Neuf poids par filtre, et un biais.',
        model: '32 × (9 + 1) = 320, la moitié des 640 qu’apprennent 64 filtres.',
        found: ([parameters = 0]) => `32 filtres apprennent ${count(parameters)} paramètres.`,
      },
      padded: {
        title: 'Des zéros autour, deux pas à la fois',
        ask: 'Un filtre de 5 × 5 passe sur 28 × 28 pixels entourés de zéros (« same ») et avance de deux en deux. Quel côté a la nouvelle image ?',
        deed: 'Réglez cela au chapitre des filtres, dans la partie sur le bord.',
        hint: 'Avec des zéros autour, la taille du filtre ne compte pas. Combien de fois un pas de deux tient-il dans 28 ?',
        model: '28 ÷ 2 = 14. Avec « same », la nouvelle image a autant de pixels que le filtre fait de pas.',
        found: ([side = 0]) => `Il en sort ${dimensions([side, side])}.`,
      },
      largest: {
        title: 'Où sont les nombres',
        ask: 'Quelle couche du réseau de l’article a le plus de paramètres ?',
        answers: ['La première convolution', 'La deuxième convolution', 'La couche Dense cachée', 'La réponse'],
        deed: 'Comparez avec le tableau du réseau.',
        hint: 'La rangée qui suit les poolings a 1 600 nombres, et chacune des 128 unités les regarde tous.',
        model: 'La couche Dense cachée : 1 600 × 128 poids et 128 biais. Tous les endroits de l’image partagent les filtres ; ces poids-là, non.',
        found: ([a = 0, b = 0, c = 0, d = 0]) => `Paramètres : première convolution ${count(a)}, deuxième ${count(b)}, couche cachée ${count(c)}, réponse ${count(d)}.`,
      },
      busiest: {
        title: 'Où est le travail',
        ask: 'Quelle couche fait le plus de multiplications pour un vêtement ?',
        answers: ['La première convolution', 'La deuxième convolution', 'La couche Dense cachée', 'La réponse'],
        deed: 'Comparez avec le tableau du réseau. Est-ce la couche qui a le plus de paramètres ?',
        hint: 'Un poids d’une couche Dense sert une fois, un poids d’un filtre à chaque endroit.',
        model: 'La deuxième convolution : 64 filtres regardent 64 cartes, à 121 endroits. Elle a bien moins de paramètres que la couche cachée, mais chacun lui sert 121 fois.',
        found: ([a = 0, b = 0, c = 0, d = 0]) => `Multiplications-additions : première convolution ${count(a)}, deuxième ${count(b)}, couche cachée ${count(c)}, réponse ${count(d)}.`,
      },
      fewer: {
        title: 'Une convolution de moins',
        ask: 'Enlevez la deuxième convolution et son pooling. Combien de paramètres le réseau a-t-il alors ?',
        answers: ['Moins', 'Autant', 'Plus'],
        deed: 'Construisez-le au Labo et faites-y entraîner les deux : lequel a le plus souvent raison, et lequel est le plus rapide ?',
        hint: 'Quelle longueur a la rangée que reçoit la couche cachée quand les cartes ont 13 × 13 pixels ?',
        model: 'Plus, plus de cinq fois plus : la rangée a 13 × 13 × 64 = 10 816 nombres au lieu de 1 600, et la couche cachée a un poids pour chacun d’eux dans chaque unité.',
        found: ([two = 0, one = 0]) => `Avec deux convolutions ${count(two)} paramètres, avec une ${count(one)}.`,
      },
      deeper: {
        title: 'Jusqu’où aller ?',
        ask: 'Une convolution de 3 × 3, puis un pooling de 2 × 2, et ainsi de suite. Combien de fois est-ce possible avec un vêtement de 28 × 28 ?',
        deed: 'Ajoutez des convolutions et des poolings au Labo jusqu’à ce que la page dise pourquoi cela ne va pas plus loin.',
        hint: '28, 26, 13, 11, 5, … continuez.',
        model: 'Trois fois : 28, 26, 13, 11, 5, 3, 1. Un seul pixel n’a pas la place pour une fenêtre de 3 × 3.',
        found: ([rounds = 0]) => `C’est possible ${count(rounds)} fois.`,
      },
      shorter: {
        title: 'Moins qu’un vêtement',
        ask: 'L’article demande ce qui arrive quand les couches Dense reçoivent moins que les 784 nombres d’un vêtement. Les cartes ont alors 5 × 5 pixels. Combien de filtres la deuxième convolution peut-elle avoir au plus ?',
        deed: 'Entraînez un tel réseau au chapitre de l’entraînement ou au Labo. Est-il plus rapide ? Est-il moins bon ?',
        hint: 'Chaque filtre donne 25 nombres.',
        model: '31 filtres donnent 31 × 25 = 775 nombres ; avec 32, cela fait 800. Il est plus rapide, surtout parce que sa convolution a moins à faire.',
        found: ([filters = 0, row = 0, next = 0]) => `${count(filters)} filtres donnent une rangée de ${count(row)} nombres, un de plus en donne ${count(next)}.`,
      },
      callback: {
        title: 'Soyez le callback',
        ask: 'Dans le code, un callback arrête l’entraînement quand l’exactitude suffit. Soyez ce callback : après combien d’époques un nouveau réseau reconnaîtra-t-il 85 % des images de test ?',
        unit: 'époques',
        deed: 'Entraînez un nouveau réseau. À la fin de chaque époque il est testé : faites une pause dès que 85 % sont atteints.',
        hint: 'L’exactitude sur les images de test est écrite sous les courbes. La barre du bas a un bouton pour la pause.',
        model: 'Avec les 60 000 images de Fashion-MNIST, le réseau de l’article y arrive dès la première ou la deuxième époque ; avec moins d’images, il lui faut plus longtemps. S’arrêter tôt épargne du temps, et ce qu’il n’apprendrait ensuite que par cœur.',
        found: ([accuracy = 0, epochs = 0]) => `Le dernier test : ${percent(accuracy)} % de réponses justes, à l’époque ${count(epochs)}.`,
      },
      rate: {
        title: 'Dix fois plus vite ?',
        ask: 'Entraînez avec un taux d’apprentissage dix fois plus grand : 0,01 au lieu de 0,001. Que vaudra le réseau après sa première époque ?',
        answers: ['Mieux qu’avec 0,001', 'À peu près autant', 'Moins bien'],
        deed: 'Entraînez-le une époque ainsi, puis un nouveau réseau avec 0,001, et peut-être un autre avec 0,1. Comparez les courbes et les tests, et notez ce que vous avez vu.',
        hint: 'Des pas plus grands mènent plus loin. Mais un pas trop grand saute par-dessus la vallée où il veut descendre.',
        model: 'Avec peu d’images, 0,01 est souvent en avance après la première époque : des pas plus grands mènent plus loin. Mais sa perte fait plus de bonds, et dans un long entraînement avec beaucoup d’images il finit le plus souvent derrière. Avec 0,1 il ne reste rien : le réseau répond au hasard.',
        found: ([accuracy = 0, rate = 0, epochs = 0]) => `L’essai utilisé : taux d’apprentissage ${digits(rate)}, ${ratio(epochs)} ${plural(epochs, { one: 'époque', other: 'époques' })}, ${percent(accuracy)} % de réponses justes sur les images de test.`,
      },
      four: {
        title: 'Quatre filtres',
        ask: 'Le réseau de l’article avec 4 filtres par convolution au lieu de 64, sur les 2 000 premières images, 5 époques : quelle part des images de test reconnaîtra-t-il ?',
        unit: '%',
        deed: 'Lancez-le au Labo (il est dans la première question toute prête) et mettez son résultat dans votre cahier.',
        hint: 'Le hasard seul donne 10 %. 2 000 images apportent plus qu’on ne croit.',
        model: 'Il perd moins de dix points sur le réseau à 64 filtres, pour un quatre-vingt-dixième du travail. Peu de filtres suffisent à beaucoup ; le reste du travail achète les derniers points.',
        found: ([accuracy = 0]) => `Avec 4 filtres, ${percent(accuracy)} % sont justes.`,
      },
      epochs: {
        title: 'Plus d’époques',
        ask: 'Entraînez au Labo pendant 10 époques ou plus sur 2 000 images. L’exactitude sur les images de test suivra-t-elle celle sur les images d’entraînement ?',
        answers: ['Oui, les deux montent ensemble', 'Non, les images d’entraînement prennent de l’avance'],
        deed: 'Lancez une telle expérience et mettez son résultat dans votre cahier.',
        hint: 'Il voit sans cesse les mêmes 2 000 images.',
        model: 'Les images d’entraînement prennent de l’avance : le réseau commence à les apprendre par cœur, et ce qu’il apprend alors ne sert pas pour d’autres. C’est le surapprentissage.',
        found: ([train = 0, test = 0, epochs = 0]) => `Après ${count(epochs)} époques, ${percent(train)} % des images d’entraînement sont justes, et ${percent(test)} % des images de test.`,
      },
      sweet: {
        title: 'Le meilleur compromis',
        ask: 'Quel réseau sera quatre fois moins cher qu’un autre, et moins bon de deux points au plus ?',
        deed: 'Lancez les deux au Labo avec les mêmes images et les mêmes époques, et mettez les deux résultats dans votre cahier.',
        hint: 'Partez du réseau de l’article et divisez ses filtres par deux.',
        model: 'Avec 2 000 images, une convolution de 16 filtres avec son pooling vaut à peu près les deux de 64 de l’article, pour un onzième du travail. Avec beaucoup plus d’images, le réseau plus grand prend de l’avance.',
        found: ([cheap, right = 0, dear, better = 0, times = 0]) =>
          right === 0 ? 'Une telle paire n’est pas encore dans votre cahier.' : `L’expérience ${count(cheap ?? 0)} a ${percent(right)} %, l’expérience ${count(dear ?? 0)} a ${percent(better)} % pour ${ratio(times)} fois plus de multiplications-additions.`,
      },
      small: {
        title: 'Petit, et bon quand même',
        ask: 'Un réseau de moins de 20 000 paramètres doit reconnaître 80 % des images de test. Quelles couches prendrez-vous ?',
        deed: 'Construisez-le au Labo, lancez-le et mettez son résultat dans votre cahier.',
        hint: 'La plupart des paramètres sont dans la couche cachée. Qu’est-ce qui raccourcit sa rangée ?',
        model: 'Deux convolutions de 16 filtres avec poolings et une couche cachée de 32 unités ont 15 642 paramètres. Avec toutes les images et 5 époques ou plus, elles y arrivent.',
        found: ([number = 0, parameters = 0, accuracy = 0]) => `Expérience ${count(number)} : ${count(parameters)} paramètres, ${percent(accuracy)} % de réponses justes.`,
      },
      bag: {
        title: 'Dessinez un sac',
        ask: 'Vous dessinez un sac jusqu’à ce que le réseau en soit sûr à 90 %. Quelle partie fera la différence ?',
        deed: 'Dessinez-le sur la première page, en partant d’une surface vide.',
        hint: 'La plupart des sacs des données sont larges, pleins et clairs, avec une anse en haut.',
        model: 'Le plus souvent une forme large et pleine suffit ; l’anse donne la certitude. Un simple contour est souvent pris pour autre chose, car les vêtements des données sont pleins.',
        found: ([share = 0]) => `Le réseau prend votre dessin pour un sac à ${percent(share)} %.`,
      },
      odd: {
        title: 'Aucune des dix sortes',
        ask: 'Dessinez quelque chose qui n’est pas du tout un vêtement : un chat, une clé. À quel point le réseau sera-t-il sûr de sa réponse ?',
        unit: '%',
        deed: 'Dessinez-le sur la première page. Il compte quand la page dit qu’il ne ressemble à rien que le réseau ait vu.',
        hint: 'Les dix probabilités donnent 100 % en tout, quoi que vous dessiniez.',
        model: 'Souvent très sûr : softmax partage 100 % entre les dix sortes, et il n’y a pas de « rien de tout cela ». Sa certitude ne dit pas si l’image est un vêtement.',
        found: ([best = 0, share = 0, strange = 0], names) => `Il dit : ${names[best] ?? ''}, à ${percent(share)} %.${strange > 0 ? ' Et il n’a rien vu de pareil.' : ' Mais il a vu des vêtements comme celui-ci.'}`,
      },
      mixed: {
        title: 'Lesquelles confond-il ?',
        ask: 'Quelles sont les deux sortes que le réseau prend le plus souvent l’une pour l’autre ?',
        answers: ['T-shirt et chemise', 'Pull et manteau', 'Basket et bottine', 'Robe et sac'],
        deed: 'Comparez avec le tableau du chapitre des erreurs. Sauriez-vous les distinguer vous-même, à 28 × 28 pixels ?',
        hint: 'Lesquelles ne diffèrent que par ce que 28 × 28 pixels gris montrent à peine ?',
        model: 'Dans Fashion-MNIST, le T-shirt et la chemise : ce qui fait la chemise, c’est son col et ses boutons, quelques pixels.',
        found: ([a = 0, b = 0, c = 0, d = 0, all = 0]) => `Confusions sur ${count(all)} vêtements : T-shirt et chemise ${count(a)}, pull et manteau ${count(b)}, basket et bottine ${count(c)}, robe et sac ${count(d)}.`,
      },
      shifted: {
        title: 'Qui le perd en premier ?',
        ask: 'Le vêtement de la page se déplace vers la droite, pixel par pixel. Lequel des deux réseaux fournis est le premier à l’appeler autrement ?',
        answers: ['Le simple (DNN)', 'Le convolutif (CNN)', 'Les deux à la fois'],
        deed: 'Comparez avec beaucoup de vêtements dans le chapitre qui compare les deux.',
        hint: 'Le réseau simple a des poids à part pour chaque pixel.',
        model: 'Le plus souvent le simple : il a appris où sont les choses. Mais après ses poolings le convolutif regarde aussi les endroits, et il ne tient donc pas toujours.',
        found: ([plain = 0, other = 0]) => [['Le réseau simple', plain], ['Le convolutif', other]].map(([name, at]) => (Number(at) > 10 ? `${name} tient pendant les 10 pixels.` : `${name} change d’avis à ${count(Number(at))}.`)).join(' '),
      },
      flip: {
        title: 'Faites-le changer d’avis',
        ask: 'Combien de pixels devez-vous changer pour que le réseau dise autre chose ?',
        unit: 'pixels',
        deed: 'Appuyez sur le bouton : le vêtement de la page devient votre dessin. Changez-en ensuite 20 pixels au plus, avec le stylo le plus fin.',
        hint: 'Regardez les deux plus grandes probabilités. Qu’est-ce qui en ferait un vêtement de la deuxième sorte ? Le chapitre des indices montre quels pixels comptent.',
        model: 'Un vêtement dont le réseau n’est pas sûr bascule parfois avec quelques pixels : un point clair entre les jambes d’un pantalon en fait une robe, une ligne sombre au milieu d’une robe un pantalon.',
        found: ([changed = 0, before = 0, now = 0], names) => `${count(changed)} ${plural(changed, { one: 'pixel changé', other: 'pixels changés' })}. Il disait : ${names[before] ?? ''} ; il dit maintenant : ${names[now] ?? ''}.`,
      },
    },
    notebook: {
      title: 'Votre cahier',
      empty: 'Encore vide. Validez une prédiction, ou mettez-y le vêtement qui est sur la page.',
      here: 'Il est gardé dans ce navigateur, sur cet ordinateur, et nulle part ailleurs.',
      garment: 'Y mettre le vêtement',
      noGarment: 'Il n’y a pas de vêtement sur la page.',
      put: 'Il est dans votre cahier.',
      full: (/** @type {number} */ most) => `Votre cahier a de la place pour ${count(most)} notes. Enlevez-en d’abord quelques-unes.`,
      kinds: { garment: 'Un vêtement', drawing: 'Un dessin ou une photo' },
      /** @param {string} name @param {number} share */
      answer: (name, share) => `Le réseau dit : ${name}, à ${percent(share)} %.`,
      label: (/** @type {string} */ name) => `C’est : ${name}.`,
      filter: (/** @type {string} */ numbers) => `Le filtre : ${numbers}.`,
      divided: (/** @type {number} */ divisor) => `, divisé par ${measure(divisor)}`,
      plus: (/** @type {number} */ bias) => `, plus ${measure(bias)}`,
      picture: 'Le vêtement de cette note',
      words: 'Vos mots',
      wordsOf: (/** @type {string} */ title) => `Vos mots sur : ${title}`,
      remove: 'Enlever',
      removeOf: (/** @type {string} */ title) => `Enlever : ${title}`,
      removed: 'La note est enlevée.',
      putBack: 'La remettre',
      isBack: 'La note est de retour.',
      /** @param {number} images @param {number} epochs @param {number} runs */
      terms: (images, epochs, runs) => `${count(images)} images, ${count(epochs)} ${plural(epochs, { one: 'époque', other: 'époques' })}, ${count(runs)} ${plural(runs, { one: 'essai', other: 'essais' })}.`,
      /** @param {number} test @param {number | undefined} train @param {number} parameters @param {number} multiplyAdds */
      result: (test, train, parameters, multiplyAdds) =>
        `${percent(test)} % de réponses justes sur les images de test${train === undefined ? '' : `, ${percent(train)} % sur celles qui l’ont entraîné`} ; ${count(parameters)} paramètres, ${count(multiplyAdds)} multiplications-additions.`,
      guessed: (/** @type {number} */ guess) => `Votre pronostic était ${ratio(guess)} %.`,
      unknown: 'Un exercice que cette version de la page n’a pas',
      print: 'Imprimer',
      csv: 'Enregistrer en tableau (CSV)',
      json: 'Enregistrer (JSON)',
      open: 'Ouvrir un cahier enregistré',
      /** @param {{come: number, there: number, unread: number}} taken */
      opened: ({ come, there, unread }) => [`${count(come)} ${plural(come, { one: 'note est venue', other: 'notes sont venues' })}.`, there > 0 ? `${count(there)} ${plural(there, { one: 'y était déjà et reste telle quelle', other: 'y étaient déjà et restent telles quelles' })}.` : '', unread > 0 ? `${count(unread)} ${plural(unread, { one: 'n’a pas pu être lue', other: 'n’ont pas pu être lues' })}.` : ''].filter(Boolean).join(' '),
      notOne: 'Ce fichier n’est pas un cahier de cette page. Choisissez-en un que vous avez enregistré ici en JSON.',
      damaged: (/** @type {number} */ notes) => `${count(notes)} ${plural(notes, { one: 'note gardée ne peut pas être lue. Elle reste où elle est', other: 'notes gardées ne peuvent pas être lues. Elles restent où elles sont' })} ; rien n’est enlevé.`,
      notKept: (/** @type {string} */ why) => `Ce navigateur ne garde pas votre cahier : ${why}. Enregistrez-le ou imprimez-le avant de quitter la page.`,
    },
  },

  end: {
    nav: 'Fin',
    title: 'Ce que vous avez vu',
    intro: 'D’une image à son nom, pas à pas. Aucun de ces pas n’est plus que du calcul ; il y en a seulement beaucoup.',
    pixels: { name: 'Des nombres.', seen: 'Un vêtement, ce sont 784 nombres, et la plupart sont du fond.' },
    filter: { name: 'Un filtre', seen: 'multiplie neuf voisins par neuf poids et additionne. L’un trouve les lignes debout, un autre les lignes couchées.' },
    pooling: { name: 'Le pooling', seen: 'garde le plus grand de quatre nombres. La carte est quatre fois plus petite, et ce qui a été trouvé est toujours là.' },
    network: { name: 'Un réseau', seen: 'met de telles couches à la suite. La dernière a dix nombres, un pour chaque sorte de vêtement.' },
    training: { name: 'L’entraînement', seen: 'déplace un peu chaque poids, encore et encore, pour que la réponse devienne moins fausse. Personne ne tape les filtres.' },
    step: { name: 'Une étape d’entraînement', seen: 'demande à chaque poids sa part de l’erreur : entrée fois erreur, additionné sur toutes les places. Puis elle le déplace à l’opposé de cette somme.' },
    journey: { name: 'Le voyage de retour', seen: 'mène d’une réponse aux pixels qui l’ont faite. Rien n’est caché entre les deux.' },
    evidence: { name: 'Un indice', seen: 'est ce qui manque au réseau quand vous le cachez. Certains ne sont pas là où vous regarderiez.' },
    mistakes: { name: 'Les erreurs', seen: 'ne sont pas réparties également. Une chemise est prise pour un T-shirt ou un manteau, presque jamais pour un sac.' },
    compare: { name: 'Le réseau convolutif', seen: 'coûte bien plus de multiplications que le simple. Vous avez mesuré ce qu’il donne en échange.' },
    experiments: { name: 'Une expérience', seen: 'est un pronostic, un essai, puis le même essai avec une autre graine. Un seul essai prouve peu.' },
    tryThis: {
      title: 'À essayer maintenant',
      tasks: '<a href="#tasks">Les exercices</a> : prédire, faire, comparer. Faites disparaître une manche, faites changer d’avis le réseau avec quelques pixels, trouvez un petit réseau qui soit bon quand même.',
      keep: 'Votre cahier garde ce que vous prédisez et trouvez. Imprimez-le, ou enregistrez-le.',
    },
    readOn: {
      title: 'À lire ensuite',
      notes: '<a href="https://cs231n.github.io/convolutional-networks/">Les réseaux convolutifs</a>, les notes du cours CS231n de Stanford (en anglais) : pas, bords et grands réseaux.',
      book: '<a href="http://neuralnetworksanddeeplearning.com/chap2.html">Comment l’entraînement trouve la pente</a>, un chapitre du livre de Michael Nielsen (en anglais) : la rétropropagation avec toutes ses étapes.',
      data: '<a href="https://github.com/zalandoresearch/fashion-mnist">Fashion-MNIST</a>, les vêtements eux-mêmes, et ce que d’autres ont atteint avec eux.',
      code: '<a href="https://keras.io/examples/vision/mnist_convnet/">Le même genre de réseau dans Keras</a>, en quarante lignes de Python.',
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
    nothing: () => 'rien',
    none: () => 'aucun',
    another: () => 'un autre',

    // Numbers, texts and what else a value can be.
    between: (least, most) => `de ${least} à ${most}`,
    'at-least': (least) => `au moins ${least}`,
    'at-least-one': () => 'au moins un',
    'at-most-for-network': (most) => `au plus ${most} pour ce réseau`,
    'a-number': () => 'un nombre',
    'a-whole-number': () => 'un nombre entier',
    'whole-between': (least, most) => `un nombre entier de ${least} à ${most}`,
    'whole-from': (least) => `un nombre entier d’au moins ${least}`,
    'two-whole-from': (least) => `deux nombres entiers d’au moins ${least}`,
    'above-zero': () => 'un nombre fini supérieur à 0',
    'from-zero-to-below-one': () => 'un nombre à partir de 0 et inférieur à 1',
    'not-zero': () => 'un nombre autre que 0',
    finite: () => 'un nombre fini',
    negative: () => 'un nombre négatif',
    'one-or-more': () => '1 ou plus',
    infinity: () => 'l’infini',
    'no-number': () => 'pas un nombre',
    'a-text': () => 'un texte',
    'a-name': () => 'un nom',
    'a-value': () => 'une valeur',
    'an-object': () => 'un objet',
    'object-of-texts': () => 'un objet de textes',
    'list-of': (least, most) => `une liste de ${least} à ${most}`,
    'one-of': (names) => ors.format(names),

    // Lengths.
    bytes: (count) => `${count} octets`,
    'at-least-bytes': (least) => `au moins ${least} octets`,
    'at-most-bytes': (most) => `au plus ${most} octets`,
    'multiple-of-bytes': (factor) => `un multiple de ${factor} octets`,
    'bytes-of': (height, width, channels) => `${height} x ${width} x ${channels} octets`,
    'bytes-each': (count, bytes) => `${count} x ${bytes} octets`,
    values: (count) => `${count} valeurs`,
    'values-of': (sizes) => `${list(sizes)} valeurs, aucune des tailles n’étant 0`,
    'rows-of-values': (width) => `des lignes entières de ${width} valeurs`,
    'rows-of-pixels': (width) => `des lignes entières de ${width} pixels`,
    weights: (count) => `${count} poids`,
    layers: (count) => `${count} couches`,
    'labels-of': (images) => `${images}, une par image`,
    'labels-between': (least, most) => `de ${least} à ${most} étiquettes`,
    'images-between': (least, most) => `de ${least} à ${most} images`,
    'images-of-bytes': (most, bytes) => `de 1 à ${most} images de ${bytes} octets`,

    // Places.
    label: (index) => `étiquette ${index}`,
    layer: (index) => `couche ${index}`,
    cell: (row, column) => `ligne ${row}, colonne ${column}`,
    'cell-below': (height, width) => `une ligne inférieure à ${height} et une colonne inférieure à ${width}`,
    filter: (filter, channel) => `filtre ${filter}, canal ${channel}`,
    'filter-below': (filters, channels) => `un filtre inférieur à ${filters} et un canal inférieur à ${channels}`,
    range: (from, to) => `${from}..${to}`,
    'range-within': (end) => `un intervalle dans 0..${end}`,
    part: (index, count) => `${index} sur ${count}`,
    'part-of-twos': () => 'un index inférieur à une puissance de deux',

    // Shapes and networks.
    'sizes-up-to': (product) => `de 1 à 3 tailles positives dont le produit ne dépasse pas ${product}`,
    'window-of-ones': () => 'des tailles et des pas d’au moins 1',
    window: (size, strides) => `${list(size)} avec les pas ${list(strides)}`,
    'window-within': (height, width) => `une fenêtre qui tient dans son entrée de ${height} x ${width}`,
    'hidden-layer': () => 'une couche cachée',
    'layer-of': (kinds) => `une couche ${ors.format(kinds)}`,
    'at-least-one-layer': () => 'au moins une couche',
    'layer-class': () => 'le nom de la classe d’une couche',
    'input-layer-first': () => 'InputLayer comme première couche seulement',
    'batch-shape': () => '[null, tailles ...]',
    'pixels-of-one-channel': (height, width) => `${height} x ${width} pixels d’un seul canal`,
    'key-absent': () => 'l’absence de cette clé, qui n’est pas prise en charge',
    'own-name': () => 'un nom à soi',
    'second-use': () => 'une deuxième utilisation',
    'nothing-after-softmax': () => 'rien après un softmax',
    'image-input': () => 'une entrée avec hauteur, largeur et canaux',
    'image-output': () => 'une couche dont la sortie est une image',
    'flat-input': () => 'une entrée plate : une couche Flatten avant elle',
    'flat-output': (classes) => `une dernière couche à sortie plate de ${classes} classes au plus`,
    'at-most-parameters': (most) => `au plus ${most} paramètres en tout (en entraîner davantage demande plus de mémoire qu’un téléphone n’en laisse à une page)`,
    'at-most-values': (most) => `au plus ${most} nombres à la fois pour une image (davantage demande plus de mémoire qu’un téléphone n’en laisse à une page)`,
    'passed-sample': () => 'un exemple déjà passé',
    'earlier-prediction': () => 'une avant',
    'compared-layer': () => 'une couche d’images, comparée',
    'compared-image': () => 'une image comparée et son canal',

    // Files, and what they hold.
    'idx-images': () => 'images IDX',
    'idx-labels': () => 'étiquettes IDX',
    'keras-configuration': () => 'configuration Keras',
    'safetensors-file': () => 'fichier safetensors',
    checkpoint: () => 'point de reprise',
    photo: () => 'photo',
    'empty-file': () => 'un fichier vide',
    'bytes-cut-short': (count) => `${count} octets ; le fichier est tronqué`,
    'bytes-too-long': (count, excess) => `${count} ; le fichier a ${excess} de trop`,
    decompressed: () => 'des octets décompressés',
    'gzip-compressed': () => 'des octets compressés par gzip ; décompressez d’abord le fichier',
    'an-idx-file': () => 'un fichier IDX',
    'magic-number': (magic) => `le nombre magique ${hex(magic)}`,
    'magic-of-images': (magic) => `${hex(magic)}, un fichier d’images ; donnez ici le fichier d’étiquettes`,
    'magic-of-labels': (magic) => `${hex(magic)}, un fichier d’étiquettes ; donnez ici le fichier d’images`,
    'magic-of-other': (magic) => `${hex(magic)}, qui n’est un fichier ni d’images ni d’étiquettes`,
    'images-of-size': (height, width) => `des images de ${height} x ${width} pixels`,
    'at-least-one-entry': () => 'au moins une entrée',
    'at-most-entries': (most) => `au plus ${most} entrées`,
    'bytes-for-entries': (bytes, entries) => `${bytes} octets pour ${entries} entrées`,
    'label-for-each': (images) => `une étiquette pour chacune des ${images} images`,
    'labels-of-others': (labels) => `${labels} étiquettes ; les deux fichiers ne vont pas ensemble`,
    header: (bytes) => `un en-tête de ${bytes} octets`,
    'header-up-to': (most) => `un en-tête de ${most} octets au plus`,
    'header-of': (bytes) => `un en-tête de ${bytes}`,
    'header-says': (count) => `un en-tête qui dit ${count}`,
    'header-in-utf-8': () => 'un en-tête en UTF-8',
    'header-in-json': () => 'un en-tête en JSON',
    'header-object': () => 'un objet comme en-tête',
    'other-bytes': () => 'd’autres octets',
    json: () => 'JSON',
    'mistake-at': (line, column) => `une erreur à la ligne ${line}, colonne ${column}`,
    'too-deep-at': (line, column) => `une profondeur excessive à la ligne ${line}, colonne ${column}`,
    'metadata-of-texts': () => 'des métadonnées de textes',
    fact: (key) => `une donnée "${key}"`,
    'valid-fact': (key) => `une donnée "${key}" valable`,
    'tensor-within': (name, bytes) => `type, forme et place de "${name}" dans ${bytes} octets`,
    'tensor-for-each-byte': () => 'un tenseur pour chaque octet',
    'none-from': (position) => `aucun qui commence à ${position}`,
    'tensors-of-bytes': (bytes) => `des tenseurs de ${bytes} octets en tout`,
    'each-name-once': () => 'chaque nom une seule fois',
    'name-twice': (name) => `"${name}" deux fois`,
    'type-in': (typeName, tensor) => `${typeName} dans ${tensor}`,
    'no-such-tensor': () => 'pas de tel tenseur',
    'tensor-of-network': () => 'un tenseur de ce réseau',
    'finite-numbers': () => 'des nombres finis',
    'nan-or-infinity': () => 'NaN ou l’infini',

    // Pictures.
    'filter-weights': () => '9 ou 25 nombres finis',
    'context-2d': () => 'un canevas qui donne un contexte 2d',
    'stage-of-picture': () => 'l’une des étapes d’une image non vide',
    'picture-with-pixels': () => 'une image non vide ; choisissez un autre fichier',
  }),

  /** An error of the crate, of three texts of `crate`; a sentence without its full stop. */
  crateError: (/** @type {string} */ argument, /** @type {string} */ expected, /** @type {string} */ found) => `${argument} : attendu ${expected}, trouvé ${found}`,
};

/** @param {number} channels */
function everyPicture(channels) {
  return channels > 1 ? `chacune des ${count(channels)} images` : 'l’image';
}

/**
 * How a window moves: nothing where that is as usual.
 *
 * @param {Pair} strides
 * @param {Pair} usual
 * @param {Padding} padding
 */
function steps(strides, usual, padding) {
  const step = strides.every((stride, axis) => stride === usual[axis]) ? '' : `, par pas de ${dimensions(strides)}`;
  return padding === 'same' ? `${step}, avec des zéros posés autour du bord` : step;
}

/** How the sides change, on one line. @param {readonly number[]} before @param {readonly number[]} after */
function sized([fromHeight = 0, fromWidth = 0], [height = 1, width = 1]) {
  const [from, to] = [[fromHeight, fromWidth], [height, width]].map((shape) => dimensions(shape).replaceAll(' ', '\u00a0'));
  return `${from} ${from === to ? 'reste' : 'devient'} ${to}`;
}

/** @param {Activation | undefined} activation */
function rectified(activation) {
  return activation === 'relu' ? ' ; ReLU garde ce qui est au-dessus de zéro' : '';
}

/** The end of a sentence. @param {Activation} activation */
function activated(activation) {
  return { linear: '.', relu: ', et ReLU met 0 à la place de ce qui est sous zéro.', softmax: '. Le softmax transforme les sommes en parts dont le total est 100 %.' }[activation];
}

/** @param {readonly number[]} sizes */
function list(sizes) {
  return `[${sizes.join(', ')}]`;
}

/** @param {number} magic four bytes, as developers write them */
function hex(magic) {
  return `0x${magic.toString(16).padStart(8, '0')}`;
}
