// Lets parts of the page that compute by the crate run in Node: the build puts the crate beside them, here it lies at its own
// place. Import this first, then the parts by `await import(...)`.

import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import init from '../../pkg/patchwork.js';

const pkg = new URL('../../pkg/', import.meta.url);
const hook = `export const resolve = (specifier, context, next) =>
  next(/^\\.\\.?(\\/\\.\\.)*\\/pkg\\//.test(specifier) ? new URL(specifier.replace(/^.*\\/pkg\\//, ''), ${JSON.stringify(pkg.href)}).href : specifier, context);`;

register(`data:text/javascript,${encodeURIComponent(hook)}`);
await init({ module_or_path: await readFile(new URL('patchwork_bg.wasm', pkg)) });
