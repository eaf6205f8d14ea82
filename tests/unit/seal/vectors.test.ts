import { expect, it } from 'vitest';
import {
  answerInvitation,
  openSegment,
  readGrant,
  readInvitationCode,
  readInvitationFile,
  readWelcome,
} from '@/lib/seal';
import { bytesOfHex } from '@/lib/seal/bytes';
import { pairKeyOf } from '@/lib/seal/pairKey';
import { fixedKeys } from './fixedKeys';
import { pairIndependently } from './independentPairing';
import { readIndependently } from './independentReader';
import vectors from './vectors.json';

const devices = new Map([['adasdevice', bytesOfHex(vectors.ada.signPublic)]]);
const bos = await fixedKeys(
  bytesOfHex(vectors.bo.agreePrivate),
  bytesOfHex(vectors.bo.signPrivate),
);

it('reads what it once made', async () => {
  const { file, wrapped, code, secret, id } = vectors.invitation;
  const same = { ok: true, value: { id, secret: bytesOfHex(secret) } };
  expect(await readInvitationFile(bytesOfHex(file))).toMatchObject(same);
  expect(await readInvitationFile(bytesOfHex(wrapped), 'passphrase')).toMatchObject(same);
  const received = await readInvitationCode(code);
  if (!received.ok) throw new Error(received.why);

  const { id: keyId, material, match } = vectors.pairKey;
  const card = { name: 'Bo', role: 'mentee', member: 'bo', device: 'bosdevice0' } as const;
  const fresh = await answerInvitation(received.value, { purpose: 'match', card, keys: bos });
  const answered = { ...fresh, bytes: bytesOfHex(vectors.answer) };
  const welcome = await readWelcome({ answered, keys: bos }, bytesOfHex(vectors.welcome));
  expect(welcome).toMatchObject({
    ok: true,
    value: {
      compare: vectors.compare.split(' ').map(Number),
      pairKey: { match, id: keyId, generation: 1 },
    },
  });
  const from = [
    { agree: bytesOfHex(vectors.ada.agreePublic), sign: bytesOfHex(vectors.ada.signPublic) },
  ];
  expect(await readGrant({ keys: bos, from }, bytesOfHex(vectors.grant))).toMatchObject({
    ok: true,
    value: { pairKeys: [{ id: keyId }] },
  });

  const pairKeys = [await pairKeyOf(bos, match, 1, bytesOfHex(material))];
  for (const { segment, seq } of vectors.segments) {
    if (!segment) continue;
    expect(await openSegment({ pairKeys, devices }, bytesOfHex(segment))).toMatchObject({
      ok: true,
      value: { header: { match, keyId, device: 'adasdevice', seq } },
    });
  }
});

it('is read by a program of another hand', () => {
  const key = Buffer.from(vectors.pairKey.material, 'hex');
  const ada = Buffer.from(vectors.ada.signPublic, 'hex');
  const [empty, note] = vectors.segments.map(({ segment = '' }) => Buffer.from(segment, 'hex'));
  if (!empty || !note) throw new Error('no segments');
  expect(readIndependently(empty, key, ada)).toMatchObject({ seq: 1, level: 0 });
  expect(readIndependently(empty, key, ada).content).toHaveLength(0);
  const read = readIndependently(note, key, ada);
  expect(read).toMatchObject({ match: vectors.pairKey.match, device: 'adasdevice', seq: 2 });
  expect(read.content.toString()).toBe('A note for Bo.');
  for (let at = 0; at < note.length; at++) {
    const bad = Buffer.from(note);
    bad[at] = (bad[at] ?? 0) ^ 1;
    expect(() => readIndependently(bad, key, ada), `${at}`).toThrow();
  }
});

it('pairs with a program of another hand', () => {
  const hex = (text: string) => Buffer.from(text, 'hex');
  const { ada, bo, invitation, answer, pairKey, compare } = vectors;
  const made = pairIndependently({
    opening: hex(invitation.opening),
    inviter: { agree: hex(ada.agreePublic), sign: hex(ada.signPublic), name: 'Ada' },
    joiningAgreePrivate: hex(bo.agreePrivate),
    answer: hex(answer),
  });
  expect(made).toEqual({ secret: invitation.secret, pairKey: hex(pairKey.material), compare });
});
