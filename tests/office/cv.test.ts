import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readDocx } from '@/lib/formats/docx';

const run = promisify(execFile);
const SOFFICE = process.env.SOFFICE ?? 'soffice';
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'matchbook-office-cv-'));
  await cp('tests/browser/cv/first.txt', join(folder, 'first.txt'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/**
 * The known text as LibreOffice Writer writes it into a file of another kind. PDF: tests/browser/cvReview.test.ts, since pdf.js
 * runs in no older Node.
 */
async function made(kind: string): Promise<Uint8Array> {
  await run(SOFFICE, [
    `-env:UserInstallation=file://${folder}/profile`,
    '--headless',
    '--infilter=Text (encoded):UTF8',
    '--convert-to',
    kind,
    '--outdir',
    folder,
    join(folder, 'first.txt'),
  ]);
  return new Uint8Array(await readFile(join(folder, `first.${kind}`)));
}

it('a .docx of LibreOffice is read back to the letter', async () => {
  const known = (await readFile(join(folder, 'first.txt'), 'utf8')).trim();
  expect(readDocx(await made('docx'))).toEqual({ ok: true, text: known });
});
