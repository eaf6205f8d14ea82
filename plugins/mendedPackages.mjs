// @ts-check
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * What is changed in other people's code when the extension is built, by file: each text must be there.
 *
 * @type {Record<string, [string, string][]>}
 */
const CHANGES = {
  // axe-core makes code of text and writes HTML where it need not: it works without.
  [require.resolve('axe-core/axe.min.js')]: [
    ['Function("return this")', '(()=>globalThis)'],
    ['new Function(', 'Error('],
    ['.innerHTML=', '.textContent='],
  ],
  // pluralize (of syllable) takes a module without `require` for a page's global, and gives an object then.
  [createRequire(require.resolve('syllable')).resolve('pluralize')]: [
    ["typeof require === 'function' && ", ''],
  ],
  // pdf.js (its build for older browsers: the other one needs Firefox 144) loads code by name where it has no worker or no wasm: the one is given, the other is not used.
  [require.resolve('pdfjs-dist/legacy/build/pdf.mjs')]: [
    ["Function('return this')()", 'globalThis'],
    [
      `await import(
      /*webpackIgnore: true*/
      /*@vite-ignore*/
      this.workerSrc)`,
      'await Promise.reject(new Error("no worker"))',
    ],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the library's own code
    ['`await import("${new URL(src, window.location).href}");`', '""'],
  ],
  [require.resolve('pdfjs-dist/legacy/build/pdf.worker.mjs')]: [
    ["Function('return this')()", 'globalThis'],
    [
      `await import(
    /*webpackIgnore: true*/
    /*@vite-ignore*/
    \`\${WasmImage.#wasmUrl}\${this._noWasmFilename}\`)`,
      'await Promise.reject(new Error("no wasm"))',
    ],
  ],
};

/**
 * The smaller build of axe-core, and packages with what this extension cannot have taken out.
 *
 * @returns {import('vite').Plugin}
 */
export function mendedPackages() {
  return {
    name: 'mended-packages',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (id === 'axe-core' ? require.resolve('axe-core/axe.min.js') : undefined),
    transform(code, id) {
      const changes = CHANGES[id];
      if (!changes) return;
      for (const [from] of changes)
        if (!code.includes(from)) throw new Error(`${id} changed: no ${from} found`);
      const out = changes.reduce((text, [from, to]) => text.replaceAll(from, to), code);
      return { code: out, map: null };
    },
  };
}
