// The three engines, each with its driver, and the page in a window of one of them.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { Builder } from 'selenium-webdriver';

/** @typedef {import('selenium-webdriver').WebDriver} WebDriver */
/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/** Pixels of the window: wide enough for the list of chapters at the head. */
const WINDOW = { width: 1280, height: 900 };

/**
 * @typedef {object} Engine
 * @property {string} name
 * @property {(port: number) => [string, ...string[]]} driver its command
 * @property {boolean} [needsScreen] it has no mode without one
 * @property {() => Record<string, unknown>} capabilities
 */

/** @type {readonly Engine[]} */
export const ENGINES = [
  {
    name: 'Chromium',
    driver: (port) => ['chromedriver', `--port=${port}`],
    capabilities() {
      const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
      return { browserName: 'chrome', 'goog:chromeOptions': { args: ['--headless=new', ...root] } };
    },
  },
  {
    name: 'Firefox',
    driver: (port) => ['geckodriver', `--port=${port}`],
    capabilities: () => ({ browserName: 'firefox', 'moz:firefoxOptions': { args: ['-headless'] } }),
  },
  {
    name: 'WebKit',
    driver: (port) => ['WebKitWebDriver', '--host=127.0.0.1', `--port=${port}`],
    needsScreen: true,
    capabilities: () => ({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] } }),
  },
];

/** The small browser that WebKitGTK's driver belongs to, in the folder of this machine's kind. */
function miniBrowser() {
  const places = readdirSync('/usr/lib', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const folders = places.flatMap(({ name }) => ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0'].map((folder) => `/usr/lib/${name}/${folder}`));
  for (const folder of folders) {
    try {
      if (readdirSync(folder).includes('MiniBrowser')) return `${folder}/MiniBrowser`;
    } catch {
      // Not in this folder.
    }
  }
  return assert.fail('There is no MiniBrowser of WebKitGTK: install it (apt-get install webkit2gtk-driver).');
}

/**
 * @param {[string, ...string[]]} command
 * @param {Partial<import('node:child_process').SpawnOptions>} [options]
 */
function start([program, ...words], options) {
  const child = spawn(program, words, { stdio: 'ignore', ...options });
  // A program that is missing is told of by what waits for it.
  child.on('error', () => {});
  return child;
}

/** @param {ChildProcess | undefined} child */
async function stop(child) {
  if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill();
  await gone;
}

/** A port that nobody uses. */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : assert.fail('no port');
}

/** A screen that nobody sees, and its name. */
async function hiddenScreen() {
  const child = start(['Xvfb', '-displayfd', '3', '-screen', '0', `${WINDOW.width}x${WINDOW.height}x24`, '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const pipe = child.stdio[3];
  if (!pipe || !child.pid) return assert.fail('Xvfb did not start: install it (apt-get install xvfb).');
  const [number] = await once(pipe, 'data');
  return { child, name: `:${String(number).trim()}` };
}

/**
 * Opens a window of the engine, and gives it with what closes it.
 *
 * @param {Engine} engine
 * @returns {Promise<{driver: WebDriver, close: () => Promise<void>}>}
 */
export async function open(engine) {
  const screen = engine.needsScreen ? await hiddenScreen() : undefined;
  const port = await freePort();
  const command = engine.driver(port);
  const child = start(command, { env: screen ? { ...process.env, DISPLAY: screen.name } : process.env });
  const stopAll = async () => {
    await stop(child);
    await stop(screen?.child);
  };
  try {
    await listens(port, command[0], child);
    const driver = await new Builder().usingServer(`http://127.0.0.1:${port}/`).withCapabilities(engine.capabilities()).build();
    await driver.manage().setTimeouts({ pageLoad: 120_000, script: 120_000 });
    await driver.manage().window().setRect({ x: 0, y: 0, width: WINDOW.width, height: WINDOW.height });
    const close = async () => {
      await driver.quit().finally(stopAll);
    };
    return { driver, close };
  } catch (error) {
    await stopAll();
    throw error;
  }
}

/**
 * @param {number} port
 * @param {string} name
 * @param {ChildProcess} child
 */
async function listens(port, name, child) {
  for (let tries = 0; tries < 200; tries += 1) {
    assert.ok(child.pid && child.exitCode === null, `${name} did not start: is it installed?`);
    try {
      return await fetch(`http://127.0.0.1:${port}/status`);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  return assert.fail(`${name} does not listen`);
}
