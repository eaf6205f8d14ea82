import * as v from 'valibot';
import type { Failure } from '@/lib/calls';
import type { GivenFile } from '@/lib/calls/matchCalls';
import { type Bytes, bytesOfPicture } from '@/lib/seal';
import type { Answering, Looked, Welcomed } from '@/lib/sync/pairing';
import { Failed } from '../Failed';

/** The largest of ours is 64 KB; as base64, and with room for the text of a picture. */
const MOST = 120_000;
const text = v.pipe(v.string(), v.maxLength(MOST));
const base64 = v.pipe(text, v.regex(/^[A-Za-z0-9+/]*={0,2}$/));
export const givenEntries = { file: v.optional(base64), text: v.optional(text) };
export const invitationEntries = {
  ...givenEntries,
  code: v.optional(v.pipe(v.string(), v.maxLength(200))),
  passphrase: v.optional(v.pipe(v.string(), v.maxLength(200))),
};

/** The bytes of a file that was given, or that a picture said. */
export function givenBytes({ file, text: said }: GivenFile): Bytes {
  const bytes = said === undefined ? bytesOfBase64(file ?? '') : bytesOfPicture(said);
  if (!bytes) throw new Failed('not-an-invitation');
  return bytes;
}

function bytesOfBase64(of: string): Bytes | null {
  try {
    return Uint8Array.from(atob(of), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}

type Why =
  | Exclude<Looked, { ok: true } | { why: 'code' }>['why']
  | Exclude<Answering, { ok: true }>['why']
  | Exclude<Welcomed, { ok: true }>['why'];

const FAILURES: Record<Exclude<Why, 'passphrase-needed'>, Failure> = {
  'not-ours': 'not-an-invitation',
  'too-large': 'not-an-invitation',
  newer: 'invitation-newer',
  'cut-short': 'invitation-broken',
  altered: 'invitation-broken',
  'passphrase-wrong': 'wrong-passphrase',
  'other-invitation': 'invitation-other',
  'other-purpose': 'invitation-purpose',
  own: 'own-invitation',
  used: 'invitation-used',
  cancelled: 'invitation-cancelled',
  'second-answer': 'invitation-used',
  'other-inviter': 'other-inviter',
};

/** The named failure of what pairing could not use. */
export function refusalOf(why: Why): Failed {
  return new Failed(why === 'passphrase-needed' ? 'wrong-passphrase' : FAILURES[why]);
}

/** The same of a typed code; where it was one slip, its place (from 1) is the detail. */
export function codeRefusal(read: Extract<Looked, { why: 'code' }>['code']): Failed {
  if (read.why === 'length') return new Failed('code-length', String(read.length));
  const at = read.why === 'slip' && read.at !== null ? String(read.at + 1) : undefined;
  return new Failed('code-mistyped', at);
}
