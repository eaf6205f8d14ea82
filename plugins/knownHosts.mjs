// @ts-check
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const NAME = 'virtual:known-hosts';
const WANTED = new Set(['ad', 'analytics', 'social', 'marketing', 'tag-manager']);
/**
 * When each version came out, as its registry says; a new version needs its day here.
 *
 * @type {Record<string, string>}
 */
const DAYS = { '0.30.0': '2026-09-14' };

/** @typedef {{ name: string, category: string, domains: string[] }} Entity */

/**
 * The part of third-party-web that is about advertising and tracking, as a small module of its own.
 *
 * @returns {import('vite').Plugin}
 */
export function knownHosts() {
  return {
    name: 'known-hosts',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load(id) {
      if (id !== `\0${NAME}`) return;
      const require = createRequire(import.meta.url);
      /** @type {{ version: string }} */
      const { version } = require('third-party-web/package.json');
      const day = DAYS[version];
      if (!day)
        throw new Error(`plugins/knownHosts.ts: when did third-party-web ${version} come out?`);
      const file = require.resolve('third-party-web/dist/entities-nostats.json');
      /** @type {Entity[]} */
      const entities = JSON.parse(readFileSync(file, 'utf8'));
      const lines = entities
        .filter(({ category, domains }) => WANTED.has(category) && domains.length > 0)
        .map(({ name, domains }) => [name.replace(/\s+/g, ' '), ...domains].join('\t'));
      if (lines.length < 1_000) throw new Error('third-party-web changed: few companies are left');
      return `export const version = ${JSON.stringify(version)};
export const day = ${JSON.stringify(day)};
export const data = ${JSON.stringify(lines.join('\n'))};`;
    },
  };
}
