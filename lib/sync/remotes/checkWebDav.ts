import type { DavCheck, DavStep } from '@/lib/calls/webdavCalls';
import { type DavPlace, type DavReply, davRequest, failed } from './dav/request';
import { davList, webDavRemote } from './webdav';

/** As long as a small segment. */
const TEST_BYTES = 2_048;

function testName(): string {
  const random = crypto.getRandomValues(new Uint8Array(8));
  return `check-${[...random].map((byte) => byte.toString(36).padStart(2, '0')).join('')}.tmp`;
}

const alike = (a: Uint8Array, b: Uint8Array) =>
  a.length === b.length && a.every((byte, n) => byte === b[n]);

/** Ends a check: thrown at the step that failed. */
class Ended extends Error {
  constructor(
    readonly step: DavStep,
    readonly reply: DavReply<never> & { ok: false },
  ) {
    super(reply.failure);
  }
}

function take<T>(step: DavStep, reply: DavReply<T>): T {
  if (reply.ok) return reply.value;
  throw new Ended(step, reply);
}

/** Sees that the folder is there, or makes it; answers whether it made it. */
async function reach(place: DavPlace): Promise<boolean> {
  const there = await davList(place, 0);
  if (there.ok) return false;
  if (there.failure !== 'dav-missing') take('reach', there);
  take('reach', await davRequest(place, { method: 'MKCOL', name: '' }));
  take('reach', await davList(place, 0));
  return true;
}

/** Writes, lists, reads and writes again a test file; answers whether the server refused to write over it. */
async function tryFile(place: DavPlace, name: string): Promise<boolean> {
  const remote = webDavRemote(place);
  const bytes = crypto.getRandomValues(new Uint8Array(TEST_BYTES));
  take('write', await remote.create(name, bytes));
  const listed = take('list', await remote.list()).some((file) => file.name === name);
  if (!listed) take('list', failed('dav-missing'));
  if (!alike(take('read', await remote.read(name)), bytes)) take('read', failed('dav-altered'));
  const again = await remote.create(name, bytes);
  if (!again.ok && again.failure !== 'exists') take('write', again);
  return !again.ok;
}

async function removeFile(place: DavPlace, name: string): Promise<void> {
  const remote = webDavRemote(place);
  take('remove', await remote.remove(name));
  const left = take('list', await remote.list()).some((file) => file.name === name);
  if (left) take('remove', failed('exists'));
}

async function run(place: DavPlace): Promise<DavCheck> {
  const began = Date.now();
  const made = await reach(place);
  const files = take('list', await davList(place, 1));
  const name = testName();
  let refuses = false;
  try {
    refuses = await tryFile(place, name);
  } catch (error) {
    // Left behind it would be there for good.
    await webDavRemote(place).remove(name);
    throw error;
  }
  await removeFile(place, name);
  const ours = files.filter((file) => file.name.endsWith('.matchbook')).length;
  const found = { made, files: ours, others: files.length - ours, refuses, ms: Date.now() - began };
  return { ok: true, found };
}

/**
 * Tries a folder with a test file: makes the folder where it is missing, writes, lists, reads, writes again (which a
 * good server refuses), removes. Says what it found, or at which step it failed and how. Never throws.
 */
export async function checkWebDav(place: DavPlace): Promise<DavCheck> {
  try {
    return await run(place);
  } catch (error) {
    if (!(error instanceof Ended)) throw error;
    return { ...error.reply, step: error.step };
  }
}
