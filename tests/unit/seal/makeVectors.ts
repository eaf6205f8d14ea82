import {
  acceptAnswer,
  answerInvitation,
  compareWords,
  grantKeys,
  invitationCode,
  invitationFile,
  invitationText,
  memberValueKey,
  newInvitation,
  readAnswer,
  readInvitationCode,
  sealSegment,
} from '@/lib/seal';
import { hexOf, sha256 } from '@/lib/seal/bytes';
import { keep } from '@/lib/seal/deviceKeys';
import { materialOf } from '@/lib/seal/pairKey';
import { sealValue } from '@/lib/seal/value';
import { fixedKeys } from './fixedKeys';

const counted = (length: number, first: number) =>
  Uint8Array.from({ length }, (_, n) => (first + n) & 255);

/** Content that anyone can make again. */
const CONTENTS = [
  { what: 'nothing', content: new Uint8Array(0) },
  { what: 'the bytes of "A note for Bo."', content: new TextEncoder().encode('A note for Bo.') },
  { what: '70,000 bytes, the n-th is n mod 256', content: counted(70_000, 0) },
];

/**
 * Everything that lib/seal makes, from fixed keys: while this runs, the caller must have each random byte be its place
 * in what was asked for (0, 1, 2, ...).
 */
export async function makeVectors() {
  const adaSeeds = [counted(32, 1), counted(32, 33)] as const;
  const boSeeds = [counted(32, 65), counted(32, 97)] as const;
  const [ada, bo] = [await fixedKeys(...adaSeeds), await fixedKeys(...boSeeds)];
  const shown = (seeds: readonly Uint8Array[], keys: typeof ada) => ({
    agreePrivate: hexOf(seeds[0] ?? new Uint8Array(0)),
    agreePublic: hexOf(keys.public.agree),
    signPrivate: hexOf(seeds[1] ?? new Uint8Array(0)),
    signPublic: hexOf(keys.public.sign),
  });
  const invitation = await newInvitation({
    purpose: 'match',
    card: { name: 'Ada', role: 'mentor', member: 'ada', device: 'adasdevice' },
    keys: ada,
  });
  const code = invitationCode(invitation);
  const received = await readInvitationCode(code);
  if (!received.ok) throw new Error(received.why);
  const answered = await answerInvitation(received.value, {
    purpose: 'match',
    card: { name: 'Bo', role: 'mentee', member: 'bo', device: 'bosdevice0' },
    keys: bo,
  });
  const answer = await readAnswer({ invitation, keys: ada }, answered.bytes);
  if (!answer.ok) throw new Error(answer.why);
  const { bytes, linked } = await acceptAnswer({ invitation, answer: answer.value, keys: ada });
  const { pairKey } = linked;
  const material = pairKey && (await materialOf(ada, pairKey));
  if (!pairKey || !material) throw new Error('no key');

  const segments = [];
  for (const [at, { what, content }] of CONTENTS.entries()) {
    const header = { device: 'adasdevice', seq: at + 1, level: at };
    const segment = await sealSegment({ pairKey, keys: ada, header }, content);
    const short = segment.length < 1000 ? { segment: hexOf(segment) } : {};
    segments.push({
      what,
      ...header,
      length: segment.length,
      sha256: hexOf(await sha256(segment)),
      ...short,
    });
  }
  const memberSecret = await keep(ada, counted(32, 129));
  const key = await memberValueKey(ada, memberSecret);
  const grant = await grantKeys({ keys: ada, to: bo.public, pairKeys: [pairKey], memberSecret });
  return {
    random: 'each random byte is its place in what was asked for: 00 01 02 ...',
    ada: shown(adaSeeds, ada),
    bo: shown(boSeeds, bo),
    invitation: {
      opening: hexOf(invitation.opening),
      secret: hexOf(invitation.secret),
      id: invitation.id,
      code,
      file: hexOf(await invitationFile(invitation)),
      text: await invitationText(invitation),
      wrapped: hexOf(await invitationFile(invitation, 'passphrase')),
    },
    answer: hexOf(answered.bytes),
    welcome: hexOf(bytes),
    compare: linked.compare.join(' '),
    words: compareWords(linked.compare).join(' '),
    pairKey: { match: pairKey.match, id: pairKey.id, material: hexOf(material) },
    segments,
    grant: hexOf(grant),
    browserValue: {
      memberSecret: hexOf(counted(32, 129)),
      name: 'b0',
      head: '00',
      body: '010203',
      value: hexOf(await sealValue(key, 'b0', new Uint8Array(1), counted(3, 1))),
    },
  };
}
