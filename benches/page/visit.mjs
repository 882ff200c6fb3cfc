// What a visitor of the page waits for: the first answer, the answers to a line that is drawn while the network trains,
// and the answer to a photo. Milliseconds, up to the end of the frame in which the page painted the answer; what the browser needs from
// there to the screen is not in it, and neither is a way to a server: the page comes from this machine.
//
//     node benches/page/visit.mjs http://127.0.0.1:8080/

import { setTimeout as sleep } from 'node:timers/promises';
import { answerRequests, launch, passErrorsOn } from './chromium.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Locator} Locator */

/** What the page calls the moment in which its first answer stands. */
const FIRST_ANSWER = 'first answer painted';
/** So many that training outlasts the drawing, with few images too. */
const EPOCHS = 1000;
/** Steps of training after which all of it is compiled for speed. */
const WARM_STEPS = 200;
/** Milliseconds in which these steps must be done, images loaded and all. */
const PATIENCE = 120_000;
/** Moves of a stroke, and milliseconds from one to the next: those of a mouse that reports once a frame. */
const MOVES = 60;
const PACE = 17;
/** The photos are as large as phones take them. */
const PHOTO = { width: 4032, height: 3024 };
/** Milliseconds after a stroke until its last answer has long been painted. */
const REST = 500;

const address = process.argv[2] ?? '';
const browser = await launch();
await answerRequests(browser, async ({ visits, strokes, photos }) => {
  /** @type {number[]} */
  const first = [];
  for (let visit = 0; visit < visits; visit += 1) first.push(await inNewContext(firstAnswer));
  return { first, ...(await inNewContext((page) => drawing(page, strokes))), photo: await inNewContext((page) => opening(page, photos)) };
});

/**
 * A page of which the browser has kept nothing.
 * @template T
 * @param {(page: Page) => Promise<T>} task
 */
async function inNewContext(task) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    passErrorsOn(page);
    return await task(page);
  } finally {
    await context.close();
  }
}

/**
 * Milliseconds from the start of the navigation.
 * @param {Page} page
 */
async function firstAnswer(page) {
  await page.addInitScript(markFirstAnswer, FIRST_ANSWER);
  await page.goto(address);
  return page.evaluate(
    (name) =>
      /** @type {Promise<number>} */ (
        new Promise((resolve) => {
          const take = (/** @type {PerformanceObserverEntryList} */ list) => {
            for (const { startTime } of list.getEntriesByName(name)) resolve(startTime);
          };
          new PerformanceObserver(take).observe({ type: 'mark', buffered: true });
        })
      ),
    FIRST_ANSWER,
  );
}

/**
 * In the page, before its own scripts: marks when the network's first answer is painted.
 * @param {string} name of the mark
 */
function markFirstAnswer(name) {
  document.addEventListener('readystatechange', () => {
    const verdict = document.getElementById('verdict');
    if (document.readyState !== 'interactive' || !verdict) return;
    const observer = new MutationObserver(() => {
      if (!verdict.textContent?.includes('The network says')) return;
      observer.disconnect();
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        performance.mark(name);
        port1.close();
      };
      // A task that is sent out of a frame comes after the frame is painted.
      requestAnimationFrame(() => port2.postMessage(undefined));
    });
    observer.observe(verdict, { childList: true });
  });
}

/**
 * Milliseconds of the moves of a pen that changed the answer, while the training worker is busy, for a reader who has
 * been through the whole page.
 * @param {Page} page
 * @param {number} strokes
 */
async function drawing(page, strokes) {
  // With all chapters one after the other.
  await page.goto(new URL('#book', address).href);
  // The last part of the page; a click that came before the tabs are ready would be lost.
  await page.locator('#train-toggle[aria-disabled="false"]').waitFor({ timeout: PATIENCE });
  await page.getByRole('tab', { name: 'Draw' }).click();
  await readThrough(page);
  await page.locator('#train-fold > summary').click();
  await page.locator('#train-epochs').fill(String(EPOCHS));
  await page.locator('#train-toggle').click();
  await untilWarm(page);
  const easel = page.getByRole('application', { name: 'Drawing canvas' });
  await easel.scrollIntoViewIfNeeded();

  const clear = page.getByRole('button', { name: 'Clear', exact: true });
  const watch = await page.evaluateHandle(watchMoves);
  const before = await stepsDone(page);
  for (let number = 0; number < strokes; number += 1) {
    await stroke(page, easel, number);
    await sleep(REST);
    // Every stroke finds the same canvas.
    await clear.click();
  }
  const after = await stepsDone(page);
  const trains = await page.getByRole('button', { name: 'Pause training' }).isVisible();
  if (!trains) throw new Error('training ended before the drawing did: measure with fewer --rounds');
  if (after <= before) throw new Error(`training stood still at step ${before} while strokes were drawn: look whether the page can train`);
  return watch.evaluate(({ results }) => results());
}

/**
 * Goes to every chapter until it is built: what is drawn then concerns all of them.
 * @param {Page} page
 */
async function readThrough(page) {
  const figures = page.locator('.lesson-figure');
  const count = await figures.count();
  for (let place = 0; place < count; place += 1) {
    await figures.nth(place).evaluate((figure) => figure.scrollIntoView({ behavior: 'instant' }));
    const built = figures.nth(place).and(page.locator(':not([aria-busy])'));
    await built.waitFor({ state: 'attached', timeout: PATIENCE });
  }
}

/** @param {Page} page */
async function untilWarm(page) {
  const end = Date.now() + PATIENCE;
  while ((await stepsDone(page)) < WARM_STEPS) {
    if (Date.now() > end) throw new Error(`the page did not train ${WARM_STEPS} steps in ${PATIENCE / 1000} s: is the machine busy with other work?`);
    await sleep(100);
  }
}

/**
 * Steps of the training, as the page says it.
 * @param {Page} page
 */
async function stepsDone(page) {
  const text = await page.locator('#train-position').innerText();
  // Its images come first.
  if (text.startsWith('Loading')) return 0;
  const [epoch, , batch, batches] = [...text.matchAll(/[\d,]+(?=\b)/g)].map(([digits]) => Number(digits.replaceAll(',', '')));
  if (epoch === undefined || batch === undefined || batches === undefined) throw new Error(`the page says of its training “${text}”: expected epoch and batch`);
  return (epoch - 1) * batches + batch;
}

/**
 * A wave from the top of the canvas to its foot, in the pace of a hand: it does not wait for the page. The moves go
 * straight to the browser: `page.mouse.move` would also run scripts in the page, which no reader's mouse does.
 * @param {Page} page
 * @param {Locator} easel
 * @param {number} number each has another wave
 */
async function stroke(page, easel, number) {
  const box = await easel.boundingBox();
  if (!box) throw new Error('the canvas to draw on is not to be seen');
  const mouse = await page.context().newCDPSession(page);
  /** @param {'mousePressed' | 'mouseMoved' | 'mouseReleased'} type @param {number} part of the stroke */
  const send = (type, part) =>
    mouse.send('Input.dispatchMouseEvent', {
      type,
      x: box.x + box.width * (0.5 + 0.35 * Math.sin(7 * part + number)),
      y: box.y + box.height * (0.1 + 0.8 * part),
      button: 'left',
      buttons: type === 'mouseReleased' ? 0 : 1,
      clickCount: 1,
    });
  await send('mousePressed', 0);
  const start = performance.now();
  const moves = [];
  for (let move = 1; move <= MOVES; move += 1) {
    await sleep(Math.max(0, start + move * PACE - performance.now()));
    moves.push(send('mouseMoved', move / MOVES));
  }
  await Promise.all(moves);
  await send('mouseReleased', 1);
  await mouse.detach();
}

/**
 * In the page: takes the time of every move of the pointer that changes the painted probabilities.
 *
 * The page writes the outcome beside the verdict each time that it draws an answer, also when all stays the same:
 * while it handles a move that grew the line (still the former answer), and once the network has answered. So a move
 * waits for the first answer that is drawn after it, however late that is; and if that shows the same numbers as
 * before, the move is dropped.
 */
function watchMoves() {
  const [bars, verdict] = ['bars', 'verdict'].map((id) => document.getElementById(id));
  if (!bars || !verdict) throw new Error('the page has no #bars or no #verdict');
  /** @typedef {{handled: number, stamped: number}} Move when the page's handlers got it, and when the browser */
  /** @type {Move[]} */
  let unanswered = [];
  /** @type {Move[]} */
  let unpainted = [];
  /** @type {Move[]} those whose answer is painted at the end of the frame that runs, or ran last */
  let painting = [];
  const waits = { handled: /** @type {number[]} */ ([]), stamped: /** @type {number[]} */ ([]) };
  let shown = bars.textContent;
  let handled = 0;
  let handling = false;
  let grew = false;

  const observer = new MutationObserver(() => {
    if (handling) {
      grew = true;
      return;
    }
    if (shown !== bars.textContent) unpainted.push(...unanswered);
    shown = bars.textContent;
    unanswered = [];
  });
  observer.observe(verdict, { attributeFilter: ['data-outcome'] });

  const { port1, port2 } = new MessageChannel();
  const lookAfterFrame = () => {
    requestAnimationFrame(() => {
      painting.push(...unpainted);
      unpainted = [];
      port2.postMessage(undefined);
    });
  };
  // Whatever runs next after a frame's callbacks finds it painted: often the message that was sent out of it, but
  // Chromium may let another frame go first, and so the next event of the pen.
  const painted = () => {
    const now = performance.now();
    for (const move of painting) {
      waits.handled.push(now - move.handled);
      waits.stamped.push(now - move.stamped);
    }
    painting = [];
  };
  port1.onmessage = () => {
    painted();
    if (unanswered.length + unpainted.length > 0) lookAfterFrame();
  };

  for (const type of /** @type {const} */ (['pointerdown', 'pointermove', 'pointerup'])) {
    const before = () => {
      painted();
      handled = performance.now();
      handling = true;
      grew = false;
    };
    addEventListener(type, before, { capture: true });
    // Observers are told between two listeners: here it is known what the page made of the event.
    addEventListener(type, (event) => {
      handling = false;
      if (type !== 'pointermove' || !grew) return;
      // One event stands for all moves since the last frame.
      const stamps = event.getCoalescedEvents().map(({ timeStamp }) => timeStamp);
      unanswered.push({ handled, stamped: Math.min(event.timeStamp, ...stamps) });
      lookAfterFrame();
    });
  }

  return {
    results() {
      const left = unanswered.length + unpainted.length + painting.length;
      if (left > 0) throw new Error(`the page has not answered ${left} moves of the pen`);
      return waits;
    },
  };
}

/**
 * Milliseconds from the choice of each photo to the painted answer, its garment cut out.
 * @param {Page} page
 * @param {number} count
 */
async function opening(page, count) {
  await page.goto(address);
  await page.locator('#next:enabled').waitFor({ timeout: PATIENCE });
  await page.getByRole('tab', { name: 'Photo' }).click();
  const watch = await page.evaluateHandle(watchPhotos);
  for (let number = 0; number < count; number += 1) {
    const base64 = await page.evaluate(makePhoto, { ...PHOTO, number });
    await page.locator('#photo-file').setInputFiles({ name: `${number}.jpg`, mimeType: 'image/jpeg', buffer: Buffer.from(base64, 'base64') });
    await page.waitForFunction(([{ waits }, done]) => waits.length > done, /** @type {const} */ ([watch, number]), { timeout: PATIENCE });
  }
  return watch.evaluate(({ waits }) => waits);
}

/**
 * In the page: a photo of dark trousers on a carpet, as a JPEG file in Base64.
 * @param {{width: number, height: number, number: number}} photo each number has another one
 */
async function makePhoto({ width, height, number }) {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('the browser gives no canvas to draw a photo on');
  const knot = 24;
  for (let x = 0; x < width; x += knot) {
    for (let y = 0; y < height; y += knot) {
      context.fillStyle = `hsl(${20 + 10 * Math.sin(x * y)} 40% ${65 + 8 * Math.sin(x + 3 * y)}%)`;
      context.fillRect(x, y, knot, knot);
    }
  }
  context.fillStyle = '#234';
  const [waist, leg] = [width * (0.4 + 0.02 * (number % 5)), width * 0.15];
  const left = (width - waist) / 2;
  context.fillRect(left, height * 0.1, waist, height * 0.2);
  for (const x of [left, left + waist - leg]) context.fillRect(x, height * 0.1, leg, height * 0.8);
  const file = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
  /** @type {string} */
  const address = await new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsDataURL(file);
  });
  return address.replace(/^.*,/, '');
}

/** In the page: takes the time from the choice of a photo to the frame that shows the answer to its cut-out. */
function watchPhotos() {
  const [input, cutOut, verdict] = ['photo-file', 'cut-out', 'verdict'].map((id) => document.getElementById(id));
  if (!input || !cutOut || !verdict) throw new Error('the page has no #photo-file, no #cut-out or no #verdict');
  /** @type {number[]} */
  const waits = [];
  let chosen = 0;
  let isCut = false;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => waits.push(performance.now() - chosen);
  input.addEventListener('change', () => {
    chosen = performance.now();
    isCut = false;
  }, { capture: true });
  // Its size is set whenever it is painted. What the page answers before concerns another garment.
  new MutationObserver(() => { isCut = true; }).observe(cutOut, { attributeFilter: ['width'] });
  new MutationObserver(() => {
    if (!isCut) return;
    isCut = false;
    // A task that is sent out of a frame comes after the frame is painted.
    requestAnimationFrame(() => port2.postMessage(undefined));
  }).observe(verdict, { attributeFilter: ['data-outcome'] });
  return { waits };
}
