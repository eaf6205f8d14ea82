import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { measure, scriptsOf, staticImports } from '../../run/size.mjs';

describe('staticImports', () => {
  it('finds imports and re-exports in minified code, not those that load later', () => {
    const code =
      'import{a as b,t as $}from"./a.js";import"./b.js";import*as c from"../c.js";import d from"/d.js";' +
      'export*from"./e.js";export{f}from"./f.js";let g=()=>import("./later.js");const h="./no.js";';
    expect(staticImports(code)).toEqual([
      './a.js',
      './b.js',
      '../c.js',
      '/d.js',
      './e.js',
      './f.js',
    ]);
  });
});

describe('a build', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'matchbook-size-'));
    await mkdir(join(folder, 'chunks'));
    await writeFile(
      join(folder, 'panel.html'),
      '<script type="module" crossorigin src="/chunks/panel.js"></script><link rel="modulepreload" crossorigin href="/chunks/hooks.js">',
    );
    await writeFile(
      join(folder, 'chunks', 'panel.js'),
      'import"./deep.js";import("./later.js");import"./hooks.js"',
    );
    for (const name of ['deep', 'later', 'hooks'])
      await writeFile(join(folder, 'chunks', `${name}.js`), `"${name}"`);
    await writeFile(join(folder, 'background.js'), '"background"');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('counts what the panel loads first, each script once', () => {
    const names = scriptsOf(folder, 'panel.html').map((path) => path.split(/[\\/]/).at(-1));
    expect(names.sort()).toEqual(['deep.js', 'hooks.js', 'panel.js']);
  });

  it('names the parts that are missing', () => {
    const { sizes, missing } = measure(folder);
    expect(missing).toEqual(['page', 'passages']);
    expect(sizes.background).toBeGreaterThan(0);
    expect(sizes.panel).toBeGreaterThan(sizes.background);
  });
});
