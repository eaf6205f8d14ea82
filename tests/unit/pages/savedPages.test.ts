// @vitest-environment happy-dom
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { recognise } from '@/lib/pages';
import { parsed } from './parsed';

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '../../../../shared/pages');
const names = existsSync(FOLDER)
  ? readdirSync(FOLDER).filter((name) => existsSync(join(FOLDER, name, 'source.html')))
  : [];

it(
  names.length > 0
    ? `${names.length} saved pages of ../shared/pages are tried`
    : '../shared/pages is absent: the pages that nobody here wrote are not tried',
  () => {
    // A folder that is there and has no page in it has been laid out otherwise: then nothing was tried.
    expect(names.length > 0).toBe(existsSync(FOLDER));
  },
);

it.each(names)('a saved page of ../shared/pages is plain, at its own address: %s', (name) => {
  const html = readFileSync(join(FOLDER, name, 'source.html'), 'utf8').replace(
    /<script\b[\s\S]*?<\/script\s*>/gi,
    '',
  );
  const address = `https://saved.example/${name}/`;
  const document = parsed(html);
  const page = recognise(document, new URL(address));
  expect(page).toMatchObject({
    kind: 'plain',
    pageAddress: address,
    date: null,
    author: null,
    sites: [],
    competencies: [],
    editor: null,
  });
  // The same page under an address of ALA's is an answer too.
  for (const ala of [
    'https://www.alsc.ala.org/blog/2018/10/a/',
    'http://gws.ala.org/category/a',
    'https://www.ala.org/alsc/a',
  ]) {
    expect(() => recognise(document, new URL(ala))).not.toThrow();
  }
});
