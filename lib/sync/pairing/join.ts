import {
  answerInvitation,
  type Bytes,
  bytesOfPicture,
  type Card,
  type CodeRead,
  type InvitationWhy,
  newMemberSecret,
  type Purpose,
  type Received,
  readInvitationCode,
  readInvitationFile,
  readWelcome,
  type WelcomeWhy,
} from '../../seal';
import { type Extra, readExtra, writeExtra } from './extra';
import type { KeptMatch } from './kept';

/** An invitation as it was given: its file, the text of its picture, or its typed code. */
export interface Given {
  file?: Bytes;
  text?: string;
  code?: string;
  passphrase?: string;
}

export type Looked =
  | { ok: true; value: Received }
  | { ok: false; why: InvitationWhy }
  | { ok: false; why: 'code'; code: Exclude<CodeRead, { ok: true }> };

/** Reads an invitation, however it was given. Nothing is changed. */
export async function lookAt(given: Given): Promise<Looked> {
  if (given.code !== undefined) {
    const read = await readInvitationCode(given.code);
    return read.ok ? read : { ok: false, why: 'code', code: read };
  }
  const bytes = given.text === undefined ? given.file : bytesOfPicture(given.text);
  if (!bytes) return { ok: false, why: 'not-ours' };
  return readInvitationFile(bytes, given.passphrase || undefined);
}

/** Answers an invitation, in the place of one that may have been answered before. */
export async function join(
  match: KeptMatch,
  received: Received,
  of: { purpose: Purpose; card: Card; mine: Extra; now: number },
): Promise<KeptMatch> {
  const { keys, answered: before } = match;
  const extra = writeExtra(of.mine, of.card.device);
  // An answer is made once: handed over again, it must not look like a second one.
  const answered =
    before?.answered.id === received.id
      ? before.answered
      : await answerInvitation(received, { purpose: of.purpose, card: of.card, keys, extra });
  return { ...match, answered: { answered, made: before?.made ?? of.now }, invited: null };
}

export type Welcomed =
  | { ok: true; match: KeptMatch; extra: Extra; inviter: string; forDevice: boolean }
  | { ok: false; why: WelcomeWhy; match?: KeptMatch };

/** Takes in what came back for the answer of this device. */
export async function takeWelcome(match: KeptMatch, bytes: Bytes, now: number): Promise<Welcomed> {
  const { answered: open, keys } = match;
  if (!open) return { ok: false, why: 'other-invitation' };
  const read = await readWelcome({ answered: open.answered, keys }, bytes);
  if (!read.ok) {
    const over = { ...match, answered: null, pairKeys: [], devices: [], compare: null };
    if (read.why === 'second-answer') {
      return { ...read, match: { ...over, closed: 'doubt' } };
    }
    return read.why === 'cancelled' ? { ...read, match: over } : read;
  }
  const { card, extra: bytesOfExtra, compare, pairKey } = read.value;
  const forDevice = open.answered.purpose === 'device';
  const extra = readExtra(bytesOfExtra, card, read.value.public);
  if (!extra) return { ok: false, why: 'altered' };
  const inviter = { id: card.device, member: card.member, public: read.value.public, since: now };
  const others = extra.devices.filter(({ id }) => id !== card.device);
  return {
    ok: true,
    extra,
    inviter: card.device,
    forDevice,
    match: {
      ...match,
      other: forDevice ? extra.other : { member: card.member, name: card.name, role: card.role },
      pairKeys: pairKey ? [pairKey] : [],
      memberSecret: match.memberSecret ?? (await newMemberSecret(keys)),
      devices: [...others, inviter],
      compare: { numbers: compare, forDevice, compared: false, device: null },
      closed: null,
      since: now,
    },
  };
}
