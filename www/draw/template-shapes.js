/**
 * The outlines of the ten kinds of garment, drawn for tracing: faint under the reader's hand, as small
 * pictures to choose from, and as ready-made shapes.
 *
 * @typedef {object} Template
 * @property {string} path as in SVG, in steps of the canvas
 * @property {boolean} half the path is the left half; the right one mirrors it
 */

/** In the order of the classes. Shoes look to the left, as nearly all of the data do. */
export const TEMPLATES = /** @type {readonly Template[]} */ ([
  // T-shirt/top
  { half: true, path: 'M168 74Q138 74 126 46L96 54L34 116L66 152L100 124V296H168' },
  // Trouser
  { half: true, path: 'M168 30H110L100 130L106 308H148L168 116' },
  // Pullover
  { half: true, path: 'M168 62Q144 62 132 40L98 50Q82 56 76 80L42 268L76 278L104 150V300H168M104 280H168M46 246L82 256' },
  // Dress
  { half: true, path: 'M168 56Q148 56 142 30L118 40Q112 70 118 92Q132 130 128 150L84 312H168M128 150Q146 156 168 156M140 190L124 312M168 190V312' },
  // Coat
  { half: true, path: 'M168 118L134 34L96 50Q80 56 76 82L46 262L78 270L104 148L96 310H168V118M134 34L118 84L150 76M116 218L146 212' },
  // Sandal
  { half: false, path: 'M18 246C90 238 120 252 180 242L318 222V248L180 266C120 272 60 272 18 264ZM58 242Q92 176 150 246M226 236L236 150Q276 130 314 150L310 224' },
  // Shirt
  { half: true, path: 'M168 76L136 38L98 50Q82 56 76 80L44 264L76 274L104 150V302H168V76M136 38L126 72L150 94L168 76' },
  // Sneaker
  { half: false, path: 'M22 250C18 214 40 204 74 198C118 188 142 164 166 136C178 126 194 132 202 146C228 158 262 152 284 134C304 132 306 160 306 180L314 250ZM24 228H312M122 180L148 200M142 164L168 184M160 146L188 168' },
  // Bag
  { half: true, path: 'M168 142H60L40 292H168M104 142C104 76 128 46 168 46M56 172H168' },
  // Ankle boot
  { half: false, path: 'M24 286C18 252 42 240 80 230C122 218 146 196 150 164L156 44H266C268 100 284 140 280 186L284 286H216L210 268C176 266 160 286 120 286ZM24 268H120' },
]);
