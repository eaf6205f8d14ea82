// @ts-check
/**
 * English sentences from Debian's packages, none twice: what the dictionary is trained on (`TRAINED`), and what the
 * bench writes its notes with (`MEASURED`), which shares no package with it.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const TRAINED = ['fortunes', 'debian-reference-en'];
export const MEASURED = ['developers-reference', 'gimp-help-en'];

const FOLDER = join(tmpdir(), 'matchbook-texts');

/** A package's files, fetched as any user may and unpacked, never installed. @param {string} name */
function unpacked(name) {
  const folder = join(FOLDER, name);
  if (existsSync(folder)) return folder;
  mkdirSync(FOLDER, { recursive: true });
  execFileSync('apt-get', ['-o', 'APT::Sandbox::User=root', 'download', name], {
    cwd: FOLDER,
    stdio: 'ignore',
  });
  const file = readdirSync(FOLDER).find((one) => one.startsWith(`${name}_`));
  execFileSync('dpkg-deb', ['-x', join(FOLDER, String(file)), folder]);
  return folder;
}

/** @param {string} folder @returns {string[]} paths in a fixed order */
function files(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return files(path);
      const text =
        /\.(?:html|txt)$/.test(entry.name) ||
        (/games\/fortunes\/[a-z-]+$/.test(path) && entry.isFile());
      return text ? [path] : [];
    });
}

/** @param {string} path */
function plain(path) {
  const text = readFileSync(path, 'utf8');
  if (!path.endsWith('.html')) return text;
  return text
    .replace(/<(script|style|pre|table)[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<\/(p|li|h\d|div|dd|dt)>/gi, '\n\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:nbsp|#160);/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&(?:apos|#39|rsquo);/g, "'")
    .replace(/&lt;|&gt;|&amp;/g, '&');
}

/**
 * @param {string[]} names of packages
 * @returns {string[]} sentences of 40 to 240 letters, none twice
 */
export const sentences = (names) => sentencesOf(names.map(unpacked));

/** @param {string[]} folders @returns {string[]} as `sentences` */
export function sentencesOf(folders) {
  const seen = new Set();
  for (const folder of folders) {
    for (const path of files(folder)) {
      for (const part of plain(path).split(/\n\s*\n|^%$/m)) {
        for (const one of part.replace(/\s+/g, ' ').split(/(?<=[.?!]) (?=[A-Z])/)) {
          const text = one.trim();
          if (/^[A-Z][a-z'A-Z ,;:()\d-]{38,238}[.?!]$/.test(text) && /( \S+){6}/.test(text))
            seen.add(text);
        }
      }
    }
  }
  return [...seen];
}
