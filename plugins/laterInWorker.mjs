// @ts-check
import { join } from 'node:path';

/**
 * What the worker does not need at each start: a script of its own in the build (`entrypoints/<script>`), which puts
 * its functions on `globalThis[as]`. Functions alone, so that each can be asked for late.
 */
const PARTS = [
  {
    script: 'texts',
    as: 'matchbookTexts',
    of: [
      {
        file: 'lib/records/sharedText.ts',
        names: ['isShared', 'readShared', 'mergeShared', 'editShared'],
      },
    ],
  },
  {
    script: 'sync',
    as: 'matchbookSync',
    of: [
      { file: 'lib/sync/plan.ts', names: ['plan'] },
      { file: 'lib/sync/browser/readArea.ts', names: ['readArea'] },
      { file: 'lib/sync/browser/copiedFrom.ts', names: ['copiedFrom'] },
      { file: 'lib/sync/browser/dictionaries.ts', names: ['readDictionaries'] },
    ],
  },
  {
    script: 'match',
    as: 'matchbookMatch',
    of: [
      {
        file: 'lib/seal/index.ts',
        names: [
          'bytesOfPicture',
          'compareWords',
          'invitationCode',
          'isOwn',
          'kindOf',
          'memberValueKey',
          'newDeviceKeys',
          'textForPicture',
        ],
      },
      {
        file: 'lib/sync/pairing.ts',
        names: [
          'cancelled',
          'deviceField',
          'invite',
          'isGrants',
          'join',
          'learnt',
          'letDeviceIn',
          'lookAt',
          'memberRecords',
          'newKey',
          'publicText',
          'takeAnswer',
          'takeKeys',
          'takeWelcome',
        ],
      },
      {
        file: 'lib/sync/segments/index.ts',
        names: [
          'decide',
          'handedOver',
          'isShown',
          'makeFile',
          'matchSealer',
          'mergeFile',
          'openFile',
          'round',
          'waitingMerges',
        ],
      },
    ],
  },
  {
    script: 'programme',
    as: 'matchbookProgramme',
    of: [
      { file: 'lib/programme/gather.ts', names: ['gatherProgramme'] },
      { file: 'lib/programme/agenda.ts', names: ['agendaOf', 'stepFrom'] },
      {
        file: 'lib/programme/reminders.ts',
        names: ['planReminders', 'questionsDue', 'remindersOf'],
      },
      { file: 'lib/records/planMove.ts', names: ['judgeMove', 'planMove'] },
    ],
  },
  {
    script: 'webdav',
    as: 'matchbookWebDav',
    of: [
      { file: 'lib/sync/remotes/webdav.ts', names: ['webDavRemote'] },
      { file: 'lib/sync/remotes/checkWebDav.ts', names: ['checkWebDav'] },
    ],
  },
];

/** The scripts that run in Chromium's worker, and what each leaves to others. */
const LEAVES = {
  background: ['texts', 'sync', 'match', 'programme', 'webdav'],
  sync: ['texts'],
  match: ['texts'],
  programme: ['texts'],
};

/** @param {(typeof PARTS)[number]} part @param {string[]} names */
function asked({ script, as }, names) {
  return `const of = () => globalThis.${as} ?? (importScripts('/${script}.js'), globalThis.${as});
${names.map((name) => `export const ${name} = (...all) => of().${name}(...all);`).join('\n')}`;
}

/** `importScripts` of a running worker gives only what was imported while it was installed. */
const installing = (/** @type {string[]} */ scripts) =>
  `addEventListener('install', () => importScripts(${scripts.map((one) => `'/${one}.js'`).join(', ')}));\n`;

/**
 * Chromium's worker has no `import()`, but a classic one has `importScripts`, and at any time for what it imported in
 * its `install` event (https://w3c.github.io/ServiceWorker/#importscripts): so it starts without the code for shared
 * texts, browser sync, a match, meetings and WebDAV, and takes them when they are first used. Elsewhere they are bundled as they stand.
 *
 * @returns {import('vite').Plugin}
 */
export function laterInWorker() {
  /** @type {string[]} */
  let left = [];
  let root = '';
  let first = '';
  return {
    name: 'later-in-worker',
    enforce: 'pre',
    configResolved({ root: folder, build: { lib } }) {
      root = folder;
      const name = lib ? (lib.name ?? '') : '';
      left = name in LEAVES ? LEAVES[/** @type {keyof typeof LEAVES} */ (name)] : [];
      first = name === 'background' ? '/entrypoints/background/index.ts' : '';
    },
    load(id) {
      for (const part of PARTS.filter(({ script }) => left.includes(script)))
        for (const { file, names } of part.of)
          if (id === join(root, file)) return asked(part, names);
      return undefined;
    },
    transform(code, id) {
      if (!first || !id.replaceAll('\\', '/').endsWith(first)) return undefined;
      return { code: installing(left) + code, map: null };
    },
  };
}
