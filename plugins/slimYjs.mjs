// @ts-check
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const SOURCE = require.resolve('yjs/src/index.js');

/**
 * What a plain text never meets, by file of Yjs's source: a document that holds any of it is no shared text of ours
 * (lib/records/sharedText.ts refuses it), so reading it may end in an error.
 */
const UNUSED = {
  'types/YArray.js': ['class YArrayEvent', 'class YArray', 'readYArray'],
  'types/YMap.js': ['class YMapEvent', 'class YMap', 'readYMap'],
  'types/YXmlFragment.js': ['class YXmlFragment', 'class YXmlTreeWalker', 'readYXmlFragment'],
  'types/YXmlElement.js': ['class YXmlElement', 'readYXmlElement'],
  'types/YXmlEvent.js': ['class YXmlEvent'],
  'types/YXmlHook.js': ['class YXmlHook', 'readYXmlHook'],
  'types/YXmlText.js': ['class YXmlText', 'readYXmlText'],
};

/** Its logging draws in a page's console, and brings a schema of the DOM for that: here it says what went wrong, plainly. */
const LOGGING = `
export const [print, warn] = [console.log, console.warn];
export const [BOLD, UNBOLD, BLUE, GREY, PURPLE, GREEN, RED, ORANGE, UNCOLOR] = [];
`;

/** Files that keep their first half: what stands behind this line is the second form of updates, never in use here. */
const HALVES = [
  { file: 'utils/UpdateEncoder.js', from: 'export class DSEncoderV2', name: 'UpdateEncoderV2' },
  { file: 'utils/UpdateDecoder.js', from: 'export class DSDecoderV2', name: 'UpdateDecoderV2' },
];

/** @param {string} name */
function stub(name) {
  if (name.startsWith('class ')) return `export ${name} {}`;
  return `export const ${name} = () => { throw new Error('not in use'); };`;
}

/**
 * Yjs from its source, without what no plain text needs: the background loads it whole at each start.
 *
 * @returns {import('vite').Plugin}
 */
export function slimYjs() {
  return {
    name: 'slim-yjs',
    enforce: 'pre',
    resolveId: (id) => (id === 'yjs' ? SOURCE : undefined),
    load(id) {
      if (id.replaceAll('\\', '/').endsWith('/lib0/logging.js')) return LOGGING;
      for (const [file, names] of Object.entries(UNUSED)) {
        if (id.replaceAll('\\', '/').endsWith(`/yjs/src/${file}`))
          return names.map(stub).join('\n');
      }
      return undefined;
    },
    transform(code, id) {
      for (const { file, from, name } of HALVES) {
        if (!id.replaceAll('\\', '/').endsWith(`/yjs/src/${file}`)) continue;
        const at = code.indexOf(from);
        if (at < 0) throw new Error(`yjs changed: no ${from} found`);
        const rest = `${from} {}\nexport class ${name} {}\n`;
        return { code: code.slice(0, at) + rest, map: null };
      }
      return undefined;
    },
  };
}
