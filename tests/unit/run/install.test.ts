import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { stamp, whyInstall } from '../../run/install.mjs';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'matchbook-install-'));
  await writeFile(join(folder, 'package.json'), '{"dependencies":{"one":"1.0.0"}}');
  await writeFile(join(folder, 'package-lock.json'), '{"lockfileVersion":3}');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function installWhole() {
  await mkdir(join(folder, 'node_modules', 'one'), { recursive: true });
  await writeFile(join(folder, 'node_modules', 'one', 'package.json'), '{}');
  await mkdir(join(folder, '.wxt'), { recursive: true });
  await writeFile(join(folder, '.wxt', 'tsconfig.json'), '{}');
  stamp(folder);
}

it('wants an install in a fresh clone', () => {
  expect(whyInstall(folder)).toBe('Nothing is installed yet.');
});

it('wants none after a whole one', async () => {
  await installWhole();
  expect(whyInstall(folder)).toBeNull();
});

it('notices an install that did not come to its end', async () => {
  await installWhole();
  await rm(join(folder, 'node_modules', '.matchbook-installed'));
  expect(whyInstall(folder)).toMatch(/did not come to its end/);
});

it('notices a package that is gone', async () => {
  await installWhole();
  await rm(join(folder, 'node_modules', 'one'), { recursive: true });
  expect(whyInstall(folder)).toBe('The package one is missing.');
});

it('notices another lock file', async () => {
  await installWhole();
  const lock = join(folder, 'package-lock.json');
  await writeFile(lock, `${await readFile(lock, 'utf8')} `);
  expect(whyInstall(folder)).toMatch(/another package-lock.json/);
});

it('notices that the types were not prepared', async () => {
  await installWhole();
  await rm(join(folder, '.wxt'), { recursive: true });
  expect(whyInstall(folder)).toMatch(/not prepared/);
});
