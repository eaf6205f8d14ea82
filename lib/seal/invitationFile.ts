import * as v from 'valibot';
import { base32, bytesOfBase32 } from './base32';
import {
  type Bytes,
  bytesOf,
  joined,
  type Result,
  random,
  readU32,
  sameBytes,
  sha256,
  textOf,
  u32,
  utf8,
} from './bytes';
import { nameSchema } from './card';
import { derivedBytes, hkdfKey } from './hkdf';
import { type Invitation, idOf, type Received } from './invitation';
import { type CodeRead, readCode, writeCode } from './invitationCode';

export const INVITATION = utf8('MBKI');
const VERSION = 1;
const START = 8;
const SUM = 4;
const SALT = 16;
const TAG = 16;
const FIXED = 51;
const STEP = 128;
/** A name of 80 characters, each of up to four bytes. */
const MAX_BODY = FIXED + 320;
const MAX_FILE = 1024;
/** What stands before an invitation, an answer or a welcome as text: all of it in a QR code's smaller alphabet. */
const PREFIX = 'MATCHBOOK:';

/** Rounds of PBKDF2-SHA-256; a file that asks for fewer or for many more is not tried. */
export const ROUNDS = 600_000;
const MAX_ROUNDS = 10_000_000;

export type InvitationWhy =
  | 'not-ours'
  | 'newer'
  | 'too-large'
  | 'cut-short'
  | 'altered'
  | 'passphrase-needed'
  | 'passphrase-wrong';

/**
 * A name under bytes that follow from the secret, or out from under them: who looks through files for a name does not
 * find it here. Who has the whole file has the secret, too.
 */
async function hidden(secret: Bytes, name: Uint8Array): Promise<Bytes> {
  const over = await derivedBytes(
    await hkdfKey(secret),
    'matchbook invitation name v1',
    name.length,
  );
  return over.map((byte, at) => byte ^ (name[at] ?? 0));
}

async function bodyOf({ secret, agree, purpose, card }: Invitation): Promise<Bytes> {
  const kind = Uint8Array.of(purpose === 'match' ? 1 : 2, card.role === 'mentor' ? 1 : 2);
  return joined(secret, agree, kind, await hidden(secret, utf8(card.name)));
}

async function receivedOf(body: Bytes): Promise<Received | null> {
  if (body.length <= FIXED || body.length > MAX_BODY) return null;
  const secret = body.slice(0, 17);
  const [purpose, role] = [body[49], body[50]];
  if (((secret[16] ?? 0) & 63) !== 0) return null;
  if ((purpose !== 1 && purpose !== 2) || (role !== 1 && role !== 2)) return null;
  try {
    const name = v.parse(nameSchema, textOf(await hidden(secret, body.subarray(FIXED))));
    return {
      id: await idOf(secret),
      secret,
      from: {
        purpose: purpose === 1 ? 'match' : 'device',
        role: role === 1 ? 'mentor' : 'mentee',
        name,
        agree: body.slice(17, 49),
      },
    };
  } catch {
    return null;
  }
}

async function passphraseKey(passphrase: string, salt: Bytes, iterations: number) {
  const { subtle } = crypto;
  const typed = utf8(passphrase.normalize('NFKC'));
  const key = await subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  const aes = { name: 'AES-GCM', length: 256 };
  return subtle.deriveKey(how, key, aes, false, ['encrypt', 'decrypt']);
}

const gcm = (additionalData: Bytes) => ({
  name: 'AES-GCM',
  iv: new Uint8Array(12),
  additionalData,
});

/** The invitation as a file; with a passphrase around it, for a way that others read. */
export async function invitationFile(invitation: Invitation, passphrase?: string): Promise<Bytes> {
  const body = await bodyOf(invitation);
  if (!passphrase) {
    const file = joined(INVITATION, Uint8Array.of(VERSION, 0, 0, 0), body);
    return joined(file, (await sha256(file)).subarray(0, SUM));
  }
  const salt = random(SALT);
  const start = joined(INVITATION, Uint8Array.of(VERSION, 1, 0, 0), u32(ROUNDS), salt);
  const filled = new Uint8Array(Math.ceil((body.length + 2) / STEP) * STEP);
  new DataView(filled.buffer).setUint16(0, body.length);
  filled.set(body, 2);
  const key = await passphraseKey(passphrase, salt, ROUNDS);
  return joined(start, new Uint8Array(await crypto.subtle.encrypt(gcm(start), key, filled)));
}

async function unwrapped(bytes: Bytes, passphrase?: string): Promise<Result<Bytes, InvitationWhy>> {
  const head = START + 4 + SALT;
  if (bytes.length < head + STEP + TAG) return { ok: false, why: 'cut-short' };
  const rounds = readU32(bytes, START);
  if (rounds < ROUNDS || rounds > MAX_ROUNDS || (bytes.length - head - TAG) % STEP !== 0)
    return { ok: false, why: 'altered' };
  if (!passphrase) return { ok: false, why: 'passphrase-needed' };
  const start = bytes.slice(0, head);
  const key = await passphraseKey(passphrase, start.slice(START + 4), rounds);
  try {
    const open = await crypto.subtle.decrypt(gcm(start), key, bytes.slice(head));
    const length = new DataView(open).getUint16(0);
    if (length > open.byteLength - 2) return { ok: false, why: 'altered' };
    return { ok: true, value: new Uint8Array(open.slice(2, 2 + length)) };
  } catch {
    return { ok: false, why: 'passphrase-wrong' };
  }
}

/** Reads an invitation's file. A wrapped file that was altered reads as a wrong passphrase: nobody can tell them apart. */
export async function readInvitationFile(
  given: Uint8Array,
  passphrase?: string,
): Promise<Result<Received, InvitationWhy>> {
  const bytes = bytesOf(given);
  if (!sameBytes(bytes.subarray(0, 4), INVITATION)) return { ok: false, why: 'not-ours' };
  if ((bytes[4] ?? VERSION) > VERSION) return { ok: false, why: 'newer' };
  if (bytes.length > MAX_FILE) return { ok: false, why: 'too-large' };
  if (bytes.length < START + SUM) return { ok: false, why: 'cut-short' };
  if (bytes[4] !== VERSION || (bytes[5] ?? 2) > 1 || bytes[6] !== 0 || bytes[7] !== 0)
    return { ok: false, why: 'altered' };
  let body = bytes.slice(START, -SUM);
  if (bytes[5] === 1) {
    const open = await unwrapped(bytes, passphrase);
    if (!open.ok) return open;
    body = open.value;
  } else {
    const sum = (await sha256(bytes.subarray(0, -SUM))).subarray(0, SUM);
    if (!sameBytes(sum, bytes.subarray(-SUM))) return { ok: false, why: 'altered' };
  }
  const value = await receivedOf(body);
  return value ? { ok: true, value } : { ok: false, why: 'altered' };
}

/** The invitation as a code to type: 28 characters, seven groups of four. */
export const invitationCode = (invitation: Invitation): string => writeCode(invitation.secret);

/** Reads a typed code; what is wrong with it otherwise. */
export async function readInvitationCode(
  text: string,
): Promise<{ ok: true; value: Received } | Exclude<CodeRead, { ok: true }>> {
  const read = readCode(text);
  if (!read.ok) return read;
  return { ok: true, value: { id: await idOf(read.value), secret: read.value, from: null } };
}

/** An invitation, an answer or a welcome as text that a QR code (or a message) carries. */
export const textForPicture = (bytes: Uint8Array): string => PREFIX + base32(bytes);

/** What a QR code of the invitation holds. */
export const invitationText = async (invitation: Invitation): Promise<string> =>
  textForPicture(await invitationFile(invitation));

/** The bytes that such a text carries, white space and case as they came; null where it is none. */
export function bytesOfPicture(text: string): Bytes | null {
  if (text.length > 128 * 1024) return null;
  const plain = text.replace(/\s+/g, '').toUpperCase();
  return plain.startsWith(PREFIX) ? bytesOfBase32(plain.slice(PREFIX.length)) : null;
}
