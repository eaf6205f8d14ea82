import {
  type AnswerWhy,
  acceptAnswer,
  answerTo,
  type Bytes,
  type Card,
  invitationFile,
  type MessageWhy,
  newInvitation,
  newMemberSecret,
  type Purpose,
  readAnswer,
  refuseAnswer,
} from '../../seal';
import { type Extra, readExtra, writeExtra } from './extra';
import { type KeptMatch, withPast } from './kept';

/** Makes an invitation, in the place of one that may be out. */
export async function invite(
  match: KeptMatch,
  of: { purpose: Purpose; card: Card; passphrase: string; now: number; whom?: string },
): Promise<KeptMatch> {
  const { keys } = match;
  const invitation = await newInvitation({ purpose: of.purpose, card: of.card, keys });
  const file = await invitationFile(invitation, of.passphrase || undefined);
  const before = match.invited;
  return {
    ...match,
    memberSecret: match.memberSecret ?? (await newMemberSecret(keys)),
    past: before
      ? withPast(match, { how: 'cancelled', invitation: before.invitation, answer: null })
      : match.past,
    invited: {
      invitation,
      file,
      passphrase: of.passphrase !== '',
      made: of.now,
      whom: of.whom ?? '',
    },
    handing: null,
  };
}

/** Cancels the invitation that is out, or takes an answer back that was made. */
export function cancelled(match: KeptMatch): KeptMatch {
  const { invited } = match;
  const past = invited
    ? withPast(match, { how: 'cancelled', invitation: invited.invitation, answer: null })
    : match.past;
  return { ...match, past, invited: null, answered: null };
}

/** What became of an answer: it let somebody in, it was the second, it was the first once more, or it is none. */
export type Answering =
  | { ok: true; match: KeptMatch; extra: Extra | null; device: string | null }
  | { ok: false; why: AnswerWhy | MessageWhy | 'used' | 'cancelled' };

const sameBytes = (a: Uint8Array, b: Uint8Array) =>
  a.length === b.length && a.every((byte, at) => byte === b[at]);

/** An answer to an invitation that is not out any more. */
async function late(match: KeptMatch, id: string, bytes: Bytes): Promise<Answering> {
  const past = match.past.find(({ invitation }) => invitation.id === id);
  if (!past) return { ok: false, why: 'other-invitation' };
  if (past.how === 'cancelled') return { ok: false, why: 'cancelled' };
  if (past.answer && sameBytes(past.answer.bytes, bytes)) {
    return { ok: true, match, extra: null, device: null };
  }
  const { invitation } = past;
  const { keys } = match;
  const second = await readAnswer({ invitation, keys }, bytes);
  if (!second.ok) return second;
  // Who compared the words knows whom the first answer let in: then the second is only refused.
  const { compare } = match;
  const forDevice = invitation.purpose === 'device';
  const open =
    compare !== null &&
    !compare.compared &&
    compare.forDevice === forDevice &&
    match.closed === null;
  if (!open || !past.answer) return { ok: false, why: 'used' };
  const refuse = (answer: typeof past.answer & object) =>
    refuseAnswer({ invitation, answer, keys, why: 'second-answer' });
  const files = [await refuse(past.answer), await refuse(second.value)];
  const out = { ...match, handing: { kind: 'refusal' as const, files }, compare: null };
  // A further device of one's own was not let in yet; the match stays.
  if (forDevice) return { ok: true, match: out, extra: null, device: null };
  return {
    ok: true,
    match: { ...out, pairKeys: [], devices: [], closed: 'doubt' },
    extra: null,
    device: null,
  };
}

/** Takes in the answer to the invitation that is out. `mine`: what goes back with the welcome. */
export async function takeAnswer(
  match: KeptMatch,
  bytes: Bytes,
  { mine, now }: { mine: Extra; now: number },
): Promise<Answering> {
  const to = answerTo(bytes);
  if (!to.ok) return to;
  const { invited, keys } = match;
  if (invited?.invitation.id !== to.value) return late(match, to.value, bytes);
  const { invitation } = invited;
  const read = await readAnswer({ invitation, keys }, bytes);
  if (!read.ok) return read;
  const answer = read.value;
  const { card } = answer;
  const forDevice = invitation.purpose === 'device';
  const extra = readExtra(answer.extra, card, answer.public);
  if (!extra) return { ok: false, why: 'altered' };
  const { bytes: welcome, linked } = await acceptAnswer({
    invitation,
    answer,
    keys,
    extra: writeExtra(mine, invitation.card.device),
  });
  const member = forDevice ? invitation.card.member : card.member;
  const device = { id: card.device, member, public: answer.public, since: now };
  const others = match.devices.filter(({ id }) => id !== card.device);
  const first = linked.pairKey ? [linked.pairKey] : [];
  return {
    ok: true,
    extra,
    device: card.device,
    match: {
      ...match,
      invited: null,
      past: withPast(match, { how: 'used', invitation, answer }),
      other: forDevice ? match.other : { member, name: card.name, role: card.role },
      pairKeys: forDevice ? match.pairKeys : first,
      devices: forDevice ? match.devices : [...others, device],
      handing: { kind: 'welcome', files: [welcome] },
      compare: {
        numbers: linked.compare,
        forDevice,
        compared: false,
        device: forDevice ? device : null,
      },
      closed: null,
      since: forDevice ? match.since : now,
    },
  };
}
