import { describe, expect, it } from 'vitest';
import {
  type Answered,
  acceptAnswer,
  answerInvitation,
  answerTo,
  bytesOfPicture,
  type Card,
  type DeviceKeys,
  grantKeys,
  type Invitation,
  invitationCode,
  invitationFile,
  invitationText,
  isForUs,
  isOwn,
  kindOf,
  memberValueKey,
  newDeviceKeys,
  newestKey,
  newInvitation,
  newMemberSecret,
  nextPairKey,
  openSegment,
  type PairKey,
  type Purpose,
  type Received,
  readAnswer,
  readGrant,
  readInvitationCode,
  readInvitationFile,
  readWelcome,
  refuseAnswer,
  sealSegment,
  textForPicture,
  welcomeTo,
} from '@/lib/seal';
import { compareNumbers, transcriptOf } from '@/lib/seal/transcript';
import { openValue, sealValue } from '@/lib/seal/value';

const ada: Card = { name: 'Ada Ünal', role: 'mentor', member: 'a1', device: 'adasdevice' };
const bo: Card = { name: 'Bo', role: 'mentee', member: 'b2', device: 'bosdevice0' };
const [adas, bos, foes] = await Promise.all([newDeviceKeys(), newDeviceKeys(), newDeviceKeys()]);

const invite = (purpose: Purpose = 'match') => newInvitation({ purpose, card: ada, keys: adas });

function must<T>(result: { ok: true; value: T } | { ok: false; why: string }): T {
  if (!result.ok) throw new Error(result.why);
  return result.value;
}

async function byFile(invitation: Invitation): Promise<Received> {
  return must(await readInvitationFile(await invitationFile(invitation)));
}
async function byPicture(invitation: Invitation): Promise<Received> {
  const bytes = bytesOfPicture(await invitationText(invitation));
  return must(await readInvitationFile(bytes ?? new Uint8Array(0)));
}
async function byCode(invitation: Invitation): Promise<Received> {
  return must(await readInvitationCode(invitationCode(invitation).toLowerCase()));
}

const answer = (received: Received, keys: DeviceKeys = bos, purpose: Purpose = 'match') =>
  answerInvitation(received, { purpose, card: bo, keys, extra: new Uint8Array([1, 2]) });

async function accept(
  invitation: Invitation,
  answered: Answered,
  more: { extra?: Uint8Array } = {},
) {
  const read = must(await readAnswer({ invitation, keys: adas }, answered.bytes));
  return acceptAnswer({ invitation, answer: read, keys: adas, ...more });
}

const devices = new Map([
  [ada.device, adas.public.sign],
  [bo.device, bos.public.sign],
]);

async function canRead(pairKeys: PairKey[], from: PairKey | null) {
  if (!from) throw new Error('no key');
  const header = { device: ada.device, seq: 1, level: 0 };
  const segment = await sealSegment({ pairKey: from, keys: adas, header }, new Uint8Array([5]));
  return openSegment({ pairKeys, devices }, segment);
}

describe.each([
  ['file', byFile],
  ['picture', byPicture],
  ['code', byCode],
])('an invitation by %s', (_, by) => {
  it('gives both the same words, the same key, and each the other', async () => {
    const invitation = await invite();
    const answered = await answer(await by(invitation));
    expect(must(answerTo(answered.bytes))).toBe(invitation.id);
    const { bytes, linked } = await accept(invitation, answered, { extra: new Uint8Array([3]) });
    expect(must(welcomeTo(bytes))).toBe(invitation.id);
    const mine = must(await readWelcome({ answered, keys: bos }, bytes));
    expect(mine.compare).toEqual(linked.compare);
    expect([mine.card, linked.card]).toEqual([ada, bo]);
    expect([mine.public, linked.public]).toEqual([adas.public, bos.public]);
    expect([mine.extra, linked.extra]).toEqual([new Uint8Array([3]), new Uint8Array([1, 2])]);
    expect(linked.pairKey).toMatchObject({ match: invitation.id, generation: 1 });
    expect(await canRead(mine.pairKey ? [mine.pairKey] : [], linked.pairKey)).toMatchObject({
      ok: true,
    });
  });
});

it('hands an added device all keys of the match, and that of browser sync, once it was let in', async () => {
  const match = await invite();
  const { pairKey } = (await accept(match, await answer(await byCode(match), foes))).linked;
  if (!pairKey) throw new Error('no key');
  const newer = await nextPairKey(adas, pairKey);
  const secret = await newMemberSecret(adas);

  const invitation = await invite('device');
  const answered = await answer(await byFile(invitation), bos, 'device');
  const { bytes, linked } = await accept(invitation, answered);
  const mine = must(await readWelcome({ answered, keys: bos }, bytes));
  expect([mine.pairKey, linked.pairKey]).toEqual([null, null]);

  const pairKeys = [pairKey, newer];
  const grant = await grantKeys({ keys: adas, to: linked.public, pairKeys, memberSecret: secret });
  expect([await isForUs(bos, grant), await isForUs(foes, grant)]).toEqual([true, false]);
  const granted = must(await readGrant({ keys: bos, from: [mine.public] }, grant));
  expect(granted.pairKeys.map(({ id, generation }) => [id, generation])).toEqual([
    [pairKey.id, 1],
    [newer.id, 2],
  ]);
  expect(granted.pairKeys[0]?.key.extractable).toBe(false);
  expect(newestKey(granted.pairKeys)?.id).toBe(newer.id);
  expect(granted.by).toEqual(adas.public);
  for (const key of pairKeys)
    expect(await canRead(granted.pairKeys, key)).toMatchObject({ ok: true });

  const [theirs, ours] = await Promise.all([
    memberValueKey(adas, secret),
    memberValueKey(bos, granted.memberSecret ?? new Uint8Array(0)),
  ]);
  const head = new Uint8Array(1);
  const value = await sealValue(theirs, 'b0', head, new Uint8Array([9]));
  expect(await openValue(ours, 'b0', value, 1, true)).toMatchObject({ ok: true });
  expect(await memberValueKey(bos, secret)).toBe(null);
});

it('leaves a lost device without the new key', async () => {
  const match = await invite();
  const answered = await answer(await byCode(match));
  const { bytes, linked } = await accept(match, answered);
  const { pairKey: old } = must(await readWelcome({ answered, keys: bos }, bytes));
  if (!old || !linked.pairKey) throw new Error('no key');
  const pairKey = await nextPairKey(adas, linked.pairKey);
  const grant = await grantKeys({ keys: adas, to: foes.public, pairKeys: [pairKey] });
  expect(await canRead([old], pairKey)).toMatchObject({ ok: false, why: 'other-key' });
  const from = [adas.public];
  expect(await readGrant({ keys: bos, from }, grant)).toEqual({ ok: false, why: 'not-for-us' });
  const { memberSecret, pairKeys } = must(await readGrant({ keys: foes, from }, grant));
  expect(memberSecret).toBe(null);
  expect(await canRead(pairKeys, pairKey)).toMatchObject({ ok: true });
});

it('takes a grant only from a device it knows, whole', async () => {
  const secret = await newMemberSecret(adas);
  const grant = await grantKeys({ keys: adas, to: bos.public, pairKeys: [], memberSecret: secret });
  const from = [foes.public];
  expect(await readGrant({ keys: bos, from }, grant)).toEqual({ ok: false, why: 'unknown-device' });
  for (let at = 0; at < grant.length; at++) {
    const bad = grant.slice();
    bad[at] = (bad[at] ?? 0) ^ 4;
    for (const wrong of [bad, grant.slice(0, at)]) {
      const read = await readGrant({ keys: bos, from: [adas.public] }, wrong);
      expect(read, `${at}`).toMatchObject({ ok: false });
    }
  }
  const by = { keys: bos, to: adas.public, pairKeys: [] };
  await expect(grantKeys({ ...by, memberSecret: secret })).rejects.toThrow('another device');
  const nobody = { agree: new Uint8Array(32), sign: bos.public.sign };
  await expect(grantKeys({ ...by, to: nobody })).rejects.toThrow('public key');
});

it('seals with the same key on every device, though two made one apart', async () => {
  const match = await invite();
  const { pairKey } = (await accept(match, await answer(await byCode(match)))).linked;
  if (!pairKey) throw new Error('no key');
  const [one, two] = [await nextPairKey(adas, pairKey), await nextPairKey(adas, pairKey)];
  expect(newestKey([pairKey, one, two])).toBe(newestKey([two, one, pairKey]));
  expect(newestKey([])).toBe(null);
});

describe('whoever has the invitation too', () => {
  it('gives an answer of its own, and the words differ', async () => {
    const invitation = await invite();
    const received = await byCode(invitation);
    const [true_, false_] = await Promise.all([answer(received), answer(received, foes)]);
    const [one, two] = [await accept(invitation, true_), await accept(invitation, false_)];
    expect(one.linked.compare).not.toEqual(two.linked.compare);
    expect(await readWelcome({ answered: true_, keys: bos }, two.bytes)).toEqual({
      ok: false,
      why: 'altered',
    });
  });

  it('is no inviter: the secret is bound to the keys, the name and the role of the one who made it', async () => {
    const invitation = await invite();
    for (const by of [byFile, byCode]) {
      const answered = await answer(await by(invitation));
      for (const [keys, more] of [
        [foes, { agree: foes.public.agree }],
        [adas, { card: { ...ada, name: 'Eve' } }],
        [adas, { card: { ...ada, role: 'mentee' as const } }],
        [adas, { opening: new Uint8Array(32) }],
        [{ ...adas, sign: foes.sign, public: { ...adas.public, sign: foes.public.sign } }, {}],
      ] as const) {
        const claimed = { ...invitation, ...more };
        const read = must(await readAnswer({ invitation: claimed, keys }, answered.bytes));
        const { bytes } = await acceptAnswer({ invitation: claimed, answer: read, keys });
        const why = { ok: false, why: 'other-inviter' };
        expect(await readWelcome({ answered, keys: bos }, bytes)).toEqual(why);
      }
    }
  });

  it('is noticed when it put another key into the file', async () => {
    const invitation = await invite();
    const file = await byFile(invitation);
    const from = file.from && { ...file.from, agree: foes.public.agree };
    const answered = await answer({ ...file, from });
    const { bytes } = await accept(invitation, answered);
    const why = { ok: false, why: 'other-inviter' };
    expect(await readWelcome({ answered, keys: bos }, bytes)).toEqual(why);
  });

  it('opens nothing that the two sealed', async () => {
    const invitation = await invite();
    const answered = await answer(await byFile(invitation));
    const { bytes, linked } = await accept(invitation, answered);
    expect(await readWelcome({ answered, keys: foes }, bytes)).toEqual({
      ok: false,
      why: 'altered',
    });
    const theirs = await accept(invitation, await answer(await byFile(invitation), foes));
    expect(theirs.linked.pairKey?.id).not.toBe(linked.pairKey?.id);
  });
});

describe('an answer', () => {
  it('is refused for another invitation, another purpose, from the inviter, and altered or cut anywhere', async () => {
    const invitation = await invite();
    const received = await byFile(invitation);
    const { bytes } = await answer(received);
    const keys = adas;
    const no = async (of: Invitation, what: Uint8Array<ArrayBuffer>) => {
      const read = await readAnswer({ invitation: of, keys }, what);
      return read.ok ? 'read' : read.why;
    };
    expect(await no(await invite(), bytes)).toBe('other-invitation');
    expect(await no(invitation, (await answer(received, bos, 'device')).bytes)).toBe(
      'other-purpose',
    );
    expect(await no(invitation, (await answer(received, adas)).bytes)).toBe('own');
    expect(isOwn(received, adas)).toBe(true);
    expect(isOwn(received, bos)).toBe(false);
    expect(await no(invitation, new Uint8Array(70_000))).toBe('not-ours');
    for (let at = 0; at < bytes.length; at++) {
      const bad = bytes.slice();
      bad[at] = (bad[at] ?? 0) ^ 1;
      expect(await no(invitation, bad), `byte ${at}`).not.toBe('read');
      expect(await no(invitation, bytes.slice(0, at)), `cut at ${at}`).not.toBe('read');
    }
    const large = new Uint8Array(70_000);
    large.set(bytes);
    expect(await no(invitation, large)).toBe('too-large');
    const newer = bytes.slice();
    newer[4] = 2;
    expect(await no(invitation, newer)).toBe('newer');
  });

  it('shows no name, goes as text too, and is told from the other kinds', async () => {
    const { bytes } = await answer(await byCode(await invite()));
    expect(new TextDecoder('latin1').decode(bytes)).not.toContain('mentee');
    const text = textForPicture(bytes);
    expect(text).toMatch(/^[0-9A-Z:]+$/);
    expect(text.length).toBeLessThan(1300);
    expect(bytesOfPicture(` ${text.toLowerCase()}\n`)).toEqual(bytes);
    expect(bytesOfPicture('https://example.org')).toBe(null);
    expect(kindOf(bytes)).toBe('answer');
    expect(kindOf(new Uint8Array(3))).toBe(null);
  });
});

describe('a welcome', () => {
  it('is refused altered or cut anywhere', async () => {
    const invitation = await invite();
    const answered = await answer(await byCode(invitation));
    const { bytes } = await accept(invitation, answered);
    for (let at = 0; at < bytes.length; at++) {
      const bad = bytes.slice();
      bad[at] = (bad[at] ?? 0) ^ 128;
      for (const wrong of [bad, bytes.slice(0, at)])
        expect(await readWelcome({ answered, keys: bos }, wrong), `${at}`).toMatchObject({
          ok: false,
        });
    }
  });

  it('says that nobody is let in', async () => {
    const invitation = await invite();
    const answered = await answer(await byFile(invitation));
    const read = must(await readAnswer({ invitation, keys: adas }, answered.bytes));
    for (const why of ['second-answer', 'cancelled'] as const) {
      const bytes = await refuseAnswer({ invitation, answer: read, keys: adas, why });
      expect(await readWelcome({ answered, keys: bos }, bytes)).toEqual({ ok: false, why });
    }
  });
});

it('makes words of the whole exchange, each of its parts', async () => {
  const bound = {
    opening: new Uint8Array(32),
    ...adas.public,
    purpose: 'match',
    role: 'mentor',
    name: 'Ada',
  } as const;
  const secret = new Uint8Array(17);
  const bytes = new Uint8Array(5);
  const words = async (of = bound as Parameters<typeof transcriptOf>[1], sent = bytes) =>
    (await compareNumbers(await transcriptOf(secret, of, sent))).join();
  const all = await Promise.all([
    words(),
    words({ ...bound, opening: new Uint8Array(32).fill(1) }),
    words({ ...bound, ...bos.public }),
    words({ ...bound, purpose: 'device' }),
    words({ ...bound, role: 'mentee' }),
    words({ ...bound, name: 'Bea' }),
    words(bound, new Uint8Array(6)),
  ]);
  expect(new Set(all).size).toBe(all.length);
  for (const number of all.join().split(',').map(Number)) expect(number).toBeLessThan(2048);
});
