import * as v from 'valibot';
import { base32 } from './base32';
import { type Bytes, bytesOf, type Result, sameBytes, utf8 } from './bytes';
import {
  bytesSchema,
  type Card,
  cardOf,
  cardSchema,
  MAX_EXTRA,
  type Purpose,
  publicSchema,
} from './card';
import { agreed, type DeviceKeys, type DevicePublic } from './deviceKeys';
import type { Invitation, Received } from './invitation';
import { checked, isSignedBy, type MessageWhy, openMessage, sealMessage, startOf } from './message';

export const ANSWER = 'MBKA';
const INFO = 'matchbook answer v1';

/** An answer at the device that gave it, stored there until the welcome comes. */
export interface Answered {
  id: string;
  secret: Bytes;
  purpose: Purpose;
  from: Received['from'];
  /** The answer itself: sent again as it is, never made twice. */
  bytes: Bytes;
}

/** An answer at the device that invited: sealed under the secret, signed by its device, and not yet compared. */
export interface Answer {
  card: Card;
  public: DevicePublic;
  extra: Bytes;
  bytes: Bytes;
}

export type AnswerWhy = MessageWhy | 'other-purpose' | 'own';

const schema = v.strictObject({
  purpose: v.picklist(['match', 'device']),
  card: cardSchema,
  public: publicSchema,
  extra: bytesSchema(0, MAX_EXTRA),
});

/**
 * The answer to an invitation: this device's keys, the member's card and `extra`, sealed under the invitation's
 * secret. `purpose` is what the person chose, "Join a match" or "Add my other device". Throws a ValiError for a card
 * that no one could read.
 */
export async function answerInvitation(
  received: Received,
  of: { purpose: Purpose; card: Card; keys: DeviceKeys; extra?: Uint8Array },
): Promise<Answered> {
  const { id, secret, from } = received;
  const { agree, sign } = of.keys.public;
  const content = {
    purpose: of.purpose,
    card: cardOf(of.card),
    public: { agree: base32(agree), sign: base32(sign) },
    extra: base32(of.extra ?? new Uint8Array(0)),
  };
  const by = { magic: ANSWER, id, clear: new Uint8Array(0), secret, info: INFO, keys: of.keys };
  const bytes = await sealMessage(by, utf8(JSON.stringify(content)));
  return { id, secret, purpose: of.purpose, from, bytes };
}

/** Whether this device made the invitation itself; a code tells only when its answer is read. */
export const isOwn = (received: Received, keys: DeviceKeys): boolean =>
  received.from !== null && sameBytes(received.from.agree, keys.public.agree);

/** Which invitation an answer belongs to. */
export function answerTo(bytes: Uint8Array): Result<string, MessageWhy> {
  const start = startOf(ANSWER, 0, bytes);
  return start.ok ? { ok: true, value: start.value.id } : start;
}

/** Reads an answer to this device's invitation. Whether it is the first is for the caller to know. */
export async function readAnswer(
  of: { invitation: Invitation; keys: DeviceKeys },
  given: Uint8Array,
): Promise<Result<Answer, AnswerWhy>> {
  const start = startOf(ANSWER, 0, given);
  if (!start.ok) return start;
  const bytes = bytesOf(given);
  const { invitation, keys } = of;
  if (start.value.id !== invitation.id) return { ok: false, why: 'other-invitation' };
  const content = await openMessage({ clear: 0, secret: invitation.secret, info: INFO }, bytes);
  const read = content && checked(schema, content);
  if (!read || !(await isSignedBy(read.public.sign, bytes))) return { ok: false, why: 'altered' };
  if (sameBytes(read.public.agree, keys.public.agree)) return { ok: false, why: 'own' };
  if (!(await agreed(keys, read.public.agree))) return { ok: false, why: 'altered' };
  if (read.purpose !== invitation.purpose) return { ok: false, why: 'other-purpose' };
  return { ok: true, value: { card: read.card, public: read.public, extra: read.extra, bytes } };
}
