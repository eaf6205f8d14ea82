import * as v from 'valibot';
import type { Answer, Answered } from './answer';
import { base32 } from './base32';
import { type Bytes, bytesOf, joined, type Result, sameBytes, utf8 } from './bytes';
import { bytesSchema, type Card, cardSchema, MAX_EXTRA } from './card';
import { agreed, type DeviceKeys, type DevicePublic } from './deviceKeys';
import { derivedBytes, hkdfKey } from './hkdf';
import { type Bound, type Invitation, secretOf } from './invitation';
import { checked, isSignedBy, type MessageWhy, openMessage, sealMessage, startOf } from './message';
import { type PairKey, pairKeyOf } from './pairKey';
import { compareNumbers, transcriptOf } from './transcript';

export const WELCOME = 'MBKW';
const INFO = 'matchbook welcome v1';
const CLEAR = 32;

/** Why an invitation ended without a match. */
export type Refusal = 'second-answer' | 'cancelled';

/** What both devices have at the end. */
export interface Linked {
  /** The other's. */
  card: Card;
  public: DevicePublic;
  extra: Bytes;
  /** Three numbers for `compareWords`, alike on both only if nobody stands between. */
  compare: [number, number, number];
  /** Of a match: its first key, to be stored. A further device gets keys by `grantKeys`, once the words were compared. */
  pairKey: PairKey | null;
}

export type WelcomeWhy = MessageWhy | 'other-inviter' | Refusal;

const inviter = {
  card: cardSchema,
  sign: bytesSchema(32, 32),
  opening: bytesSchema(32, 32),
};
const schema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('refused'),
    why: v.picklist(['second-answer', 'cancelled']),
    ...inviter,
  }),
  v.strictObject({ kind: v.literal('welcome'), extra: bytesSchema(0, MAX_EXTRA), ...inviter }),
]);

/** The secret of the invitation with the X25519 result: found later, the invitation opens nothing. */
async function bothSecrets(secret: Bytes, keys: DeviceKeys, other: Bytes): Promise<Bytes | null> {
  const shared = await agreed(keys, other);
  return shared && joined(secret, shared);
}

async function linked(
  keys: DeviceKeys,
  of: { id: string; secret: Bytes; both: Bytes; bound: Bound; answer: Bytes },
) {
  const transcript = await transcriptOf(of.secret, of.bound, of.answer);
  const material = await derivedBytes(
    await hkdfKey(of.both),
    'matchbook pair key v1',
    32,
    transcript,
  );
  const isMatch = of.bound.purpose === 'match';
  return {
    compare: await compareNumbers(transcript),
    pairKey: isMatch ? await pairKeyOf(keys, of.id, 1, material) : null,
  };
}

/** What an inviter says with its proof of being it: the opening, which is told with the last word only. */
async function send(
  of: { invitation: Invitation; answer: Answer; keys: DeviceKeys },
  said: object,
): Promise<{ bytes: Bytes; both: Bytes }> {
  const { invitation, answer, keys } = of;
  const both = await bothSecrets(invitation.secret, keys, answer.public.agree);
  if (!both) throw new TypeError('an answer that readAnswer gave agrees on a secret');
  const { id, agree, card } = invitation;
  const [sign, opening] = [keys.public.sign, invitation.opening].map(base32);
  const content = utf8(JSON.stringify({ ...said, card, sign, opening }));
  const by = { magic: WELCOME, id, clear: agree, secret: both, info: INFO, keys };
  return { bytes: await sealMessage(by, content), both };
}

/** Lets in who gave the answer: the welcome to send back, and what this device has from now on. */
export async function acceptAnswer(of: {
  invitation: Invitation;
  answer: Answer;
  keys: DeviceKeys;
  extra?: Uint8Array;
}): Promise<{ bytes: Bytes; linked: Linked }> {
  const { invitation, answer, keys } = of;
  const own = base32(of.extra ?? new Uint8Array(0));
  const { bytes, both } = await send(of, { kind: 'welcome', extra: own });
  const { id, secret, opening, purpose, card } = invitation;
  const { name, role } = card;
  const bound = { opening, ...keys.public, purpose, name, role };
  const { card: other, public: theirs, extra, bytes: answered } = answer;
  const made = await linked(keys, { id, secret, both, bound, answer: answered });
  return { bytes, linked: { card: other, public: theirs, extra, ...made } };
}

/** Tells who gave the answer that nobody is let in. The invitation must not be answered any more. */
export async function refuseAnswer(of: {
  invitation: Invitation;
  answer: Answer;
  keys: DeviceKeys;
  why: Refusal;
}): Promise<Bytes> {
  return (await send(of, { kind: 'refused', why: of.why })).bytes;
}

/** Which invitation a welcome belongs to. */
export function welcomeTo(bytes: Uint8Array): Result<string, MessageWhy> {
  const start = startOf(WELCOME, CLEAR, bytes);
  return start.ok ? { ok: true, value: start.value.id } : start;
}

/** Reads what came back for an answer of this device. A refusal comes as the reason. */
export async function readWelcome(
  of: { answered: Answered; keys: DeviceKeys },
  given: Uint8Array,
): Promise<Result<Linked, WelcomeWhy>> {
  const start = startOf(WELCOME, CLEAR, given);
  if (!start.ok) return start;
  const bytes = bytesOf(given);
  const { answered, keys } = of;
  const { id, secret, purpose, from } = answered;
  if (start.value.id !== id) return { ok: false, why: 'other-invitation' };
  const agree = start.value.clear;
  if (from && !sameBytes(from.agree, agree)) return { ok: false, why: 'other-inviter' };
  const both = await bothSecrets(secret, keys, agree);
  const content = both && (await openMessage({ clear: CLEAR, secret: both, info: INFO }, bytes));
  const read = content && checked(schema, content);
  if (!read || !(await isSignedBy(read.sign, bytes))) return { ok: false, why: 'altered' };
  const { card, sign, opening } = read;
  const { name, role } = card;
  const bound = { opening, agree, sign, purpose, name, role };
  // Whoever knew the secret on its way can write all of this, but not the random bytes that make this very secret.
  if (!sameBytes(await secretOf(bound), secret)) return { ok: false, why: 'other-inviter' };
  if (read.kind === 'refused') return { ok: false, why: read.why };
  const made = await linked(keys, { id, secret, both, bound, answer: answered.bytes });
  return { ok: true, value: { card, public: { agree, sign }, extra: read.extra, ...made } };
}
