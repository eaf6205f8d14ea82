import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  acceptAnswer,
  answerInvitation,
  bytesOfPicture,
  type Card,
  invitationCode,
  kindOf,
  newDeviceKeys,
  newInvitation,
  readAnswer,
  readGrant,
  readInvitationCode,
  readInvitationFile,
  readWelcome,
} from '@/lib/seal';
import { base32 } from '@/lib/seal/base32';
import { joined, utf8 } from '@/lib/seal/bytes';
import { agreed } from '@/lib/seal/deviceKeys';
import { sealMessage } from '@/lib/seal/message';

const ada: Card = { name: 'Ada', role: 'mentor', member: 'ada', device: 'adasdevice' };
const bo: Card = { name: 'Bo', role: 'mentee', member: 'bo', device: 'bosdevice0' };
const [adas, bos] = await Promise.all([newDeviceKeys(), newDeviceKeys()]);
const invitation = await newInvitation({ purpose: 'match', card: ada, keys: adas });
const { id, secret } = invitation;

const publicKeys = { agree: base32(bos.public.agree), sign: base32(bos.public.sign) };
const good = { purpose: 'match', card: bo, public: publicKeys, extra: '' };

/** An answer with everything right but what it says. */
function answerSaying(content: Uint8Array<ArrayBuffer> | object) {
  const said = content instanceof Uint8Array ? content : utf8(JSON.stringify(content));
  const by = { magic: 'MBKA', id, clear: new Uint8Array(0), secret, keys: bos };
  return sealMessage({ ...by, info: 'matchbook answer v1' }, said);
}

describe('one who holds the invitation and means ill', () => {
  it('is read when it says what can be said', async () => {
    const read = await readAnswer({ invitation, keys: adas }, await answerSaying(good));
    expect(read).toMatchObject({ ok: true, value: { card: bo } });
  });

  it.each([
    ['no JSON', utf8('{')],
    ['no text', new Uint8Array([255, 254])],
    ['nothing', new Uint8Array(0)],
    ['an array', []],
    ['something missing', { ...good, card: undefined }],
    ['something more', { ...good, admin: true }],
    ['a prototype', utf8(JSON.stringify(good).replace('{', '{"__proto__":{"ok":true},'))],
    ['a long name', { ...good, card: { ...bo, name: 'x'.repeat(81) } }],
    ['a name of two lines', { ...good, card: { ...bo, name: 'Bo\nAda' } }],
    ['a name written backward', { ...good, card: { ...bo, name: '\u202eadA' } }],
    ['a role that is none', { ...good, card: { ...bo, role: 'admin' } }],
    ['a device that is none', { ...good, card: { ...bo, device: '../device' } }],
    ['a short key', { ...good, public: { ...publicKeys, agree: base32(new Uint8Array(31)) } }],
    [
      'a key that agrees with all',
      { ...good, public: { ...publicKeys, agree: base32(new Uint8Array(32)) } },
    ],
    [
      'a key that signed nothing',
      { ...good, public: { ...publicKeys, sign: base32(adas.public.sign) } },
    ],
    ['much more than was agreed', { ...good, extra: base32(new Uint8Array(16_385)) }],
    ['extra that is no text of bytes', { ...good, extra: 'U!' }],
  ])('is refused for %s', async (_, content) => {
    const read = await readAnswer({ invitation, keys: adas }, await answerSaying(content));
    expect(read).toEqual({ ok: false, why: 'altered' });
  });

  it('hands out no keys that were not asked for with a welcome', async () => {
    const received = await readInvitationCode(invitationCode(invitation));
    if (!received.ok) throw new Error(received.why);
    const answered = await answerInvitation(received.value, {
      purpose: 'match',
      card: bo,
      keys: bos,
    });
    const shared = await agreed(adas, bos.public.agree);
    const by = { magic: 'MBKW', id, clear: adas.public.agree, info: 'matchbook welcome v1' };
    const content = {
      kind: 'welcome',
      card: ada,
      sign: base32(adas.public.sign),
      opening: base32(invitation.opening),
      extra: '',
    };
    const welcome = (said: object) =>
      sealMessage(
        { ...by, secret: joined(secret, shared ?? new Uint8Array(0)), keys: adas },
        utf8(JSON.stringify(said)),
      );
    const read = async (said: object) => readWelcome({ answered, keys: bos }, await welcome(said));
    expect(await read(content)).toMatchObject({ ok: true });
    const why = { ok: false, why: 'altered' };
    expect(await read({ ...content, keys: [] })).toEqual(why);
    const { extra, ...said } = content;
    const refused = { ...said, kind: 'refused', why: 'second-answer' };
    expect(await read(refused)).toEqual({ ok: false, why: 'second-answer' });
    const none = { ok: false, why: 'other-inviter' };
    expect(await read({ ...refused, opening: base32(new Uint8Array(32)) })).toEqual(none);
    expect(await read({ ...refused, extra })).toEqual(why);
    expect(await read({ ...refused, why: '<b>' })).toEqual(why);
    expect(await read({ ...content, opening: content.extra })).toEqual(why);
  });
});

it('reads any bytes as what they are not, and never throws', async () => {
  const received = await readInvitationCode(invitationCode(invitation));
  if (!received.ok) throw new Error(received.why);
  const answered = await answerInvitation(received.value, {
    purpose: 'match',
    card: bo,
    keys: bos,
  });
  const starts = ['MBKI', 'MBKA', 'MBKW', 'MBKG', ''].map((start) =>
    start ? joined(utf8(start), Uint8Array.of(1, 0, 0, 0)) : new Uint8Array(0),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...starts),
      fc.uint8Array({ maxLength: 900 }),
      fc.string(),
      async (start, bytes, text) => {
        const given = joined(start, bytes);
        kindOf(given);
        bytesOfPicture(text);
        bytesOfPicture(`MATCHBOOK:${text}`);
        for (const read of await Promise.all([
          readInvitationFile(given),
          readInvitationFile(given, 'p'),
          readAnswer({ invitation, keys: adas }, given),
          readWelcome({ answered, keys: bos }, given),
          readGrant({ keys: bos, from: [adas.public] }, given),
          readInvitationCode(text),
        ]))
          expect(read.ok).toBe(false);
      },
    ),
    { numRuns: 200 },
  );
});

it('makes another match of each invitation, though the two are the same', async () => {
  const again = await newInvitation({ purpose: 'match', card: ada, keys: adas });
  const keyIds = await Promise.all(
    [invitation, again].map(async (of) => {
      const received = await readInvitationCode(invitationCode(of));
      if (!received.ok) throw new Error(received.why);
      const answered = await answerInvitation(received.value, {
        purpose: 'match',
        card: bo,
        keys: bos,
      });
      const answer = await readAnswer({ invitation: of, keys: adas }, answered.bytes);
      if (!answer.ok) throw new Error(answer.why);
      const { linked } = await acceptAnswer({ invitation: of, answer: answer.value, keys: adas });
      return linked.pairKey?.id;
    }),
  );
  expect(keyIds[0]).not.toBe(keyIds[1]);
});
