import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bytesOfPicture,
  invitationCode,
  invitationFile,
  invitationText,
  kindOf,
  newDeviceKeys,
  newInvitation,
  readInvitationCode,
  readInvitationFile,
} from '@/lib/seal';
import { base32, bytesOfBase32 } from '@/lib/seal/base32';
import { compareWords } from '@/lib/seal/compareWords';
import { readCode, writeCode } from '@/lib/seal/invitationCode';
import { WORDS } from '@/lib/seal/wordList';

const keys = await newDeviceKeys();
const card = { name: 'Ada Ünal', role: 'mentor', member: 'a1', device: 'adasdevice' } as const;
const invitation = await newInvitation({ purpose: 'match', card, keys });
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const secrets = fc
  .uint8Array({ minLength: 17, maxLength: 17 })
  .map((bytes) => Uint8Array.from(bytes, (byte, at) => (at === 16 ? byte & 192 : byte)));

describe('the code', () => {
  it('is 28 characters in groups of four, another for each invitation', async () => {
    const code = invitationCode(invitation);
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
    const other = await newInvitation({ purpose: 'match', card, keys });
    expect(invitationCode(other)).not.toBe(code);
    expect(await readInvitationCode(code)).toEqual({
      ok: true,
      value: { id: invitation.id, secret: invitation.secret, from: null },
    });
  });

  it('is read in any case, with any spaces and hyphens, and with O, I and L for 0 and 1', () => {
    fc.assert(
      fc.property(secrets, fc.infiniteStream(fc.nat(5)), (secret, how) => {
        const typed = Array.from(writeCode(secret), (letter) => {
          const n = how.next().value;
          if (letter === '-') return ['', ' ', '\u2013', ' - ', '-', '\t'][n];
          if (letter === '0' && n > 2) return n > 3 ? 'o' : 'O';
          if (letter === '1' && n > 1) return ['i', 'L', 'l', 'I'][n - 2];
          return n % 2 ? letter : letter.toLowerCase();
        }).join('');
        expect(readCode(typed)).toEqual({ ok: true, value: secret });
      }),
    );
  });

  it('notices every wrong character, and says which', () => {
    const code = writeCode(invitation.secret).replaceAll('-', '');
    for (let at = 0; at < code.length; at++) {
      for (const letter of ALPHABET) {
        if (letter === code[at]) continue;
        const slip = code.slice(0, at) + letter + code.slice(at + 1);
        expect(readCode(slip)).toEqual({ ok: false, why: 'slip', at });
      }
    }
  });

  it('notices any two characters exchanged, neighbors among them, and any two wrong', () => {
    fc.assert(
      fc.property(secrets, fc.nat(27), fc.nat(27), fc.nat(31), fc.nat(31), (secret, a, b, x, y) => {
        const letters = Array.from(writeCode(secret).replaceAll('-', ''));
        const right = letters.join('');
        const [one = '', two = ''] = [letters[a], letters[b]];
        for (const [at, it_, by, that] of [
          [a, two, b, one],
          [a, ALPHABET[x] ?? '', b, ALPHABET[y] ?? ''],
        ] as const) {
          const wrong = [...letters];
          wrong[at] = it_;
          wrong[by] = that;
          if (wrong.join('') !== right)
            expect(readCode(wrong.join(''))).toMatchObject({ ok: false });
        }
      }),
      { numRuns: 2000 },
    );
    const code = writeCode(invitation.secret).replaceAll('-', '');
    for (let at = 0; at < 27; at++) {
      const [one = '', two = ''] = code.slice(at, at + 2);
      if (one === two) continue;
      const swapped = code.slice(0, at) + two + one + code.slice(at + 2);
      expect(readCode(swapped)).toMatchObject({ ok: false, why: 'slip' });
    }
  });

  it('says what else is wrong with it', () => {
    const code = writeCode(invitation.secret);
    expect(readCode('')).toEqual({ ok: false, why: 'length', length: 0 });
    expect(readCode(code.slice(1))).toEqual({ ok: false, why: 'length', length: 27 });
    expect(readCode(`${code}4`)).toEqual({ ok: false, why: 'length', length: 29 });
    expect(readCode(`u${code.slice(1)}`)).toEqual({ ok: false, why: 'character', character: 'u' });
    expect(readCode(`😀${code}`)).toMatchObject({ why: 'character', character: '😀' });
    expect(readCode('A'.repeat(1e6))).toMatchObject({ why: 'length' });
  });
});

describe('the file', () => {
  it('says who invites, and is the same as the picture', async () => {
    const file = await invitationFile(invitation);
    expect(kindOf(file)).toBe('invitation');
    const { agree, id, secret } = invitation;
    const from = { purpose: 'match', name: card.name, role: 'mentor', agree };
    expect(await readInvitationFile(file)).toEqual({ ok: true, value: { id, secret, from } });
    const text = await invitationText(invitation);
    expect(text).toMatch(/^MATCHBOOK:[0-9A-Z]+$/);
    expect(bytesOfPicture(text)).toEqual(file);
    expect(text.length).toBeLessThan(200);
  });

  it('is refused cut anywhere or with any byte altered', async () => {
    const file = await invitationFile(invitation);
    for (let at = 0; at < file.length; at++) {
      const bad = file.slice();
      bad[at] = (bad[at] ?? 0) ^ 32;
      for (const wrong of [bad, file.slice(0, at)])
        expect(await readInvitationFile(wrong), `${at}`).toMatchObject({ ok: false });
    }
    const newer = file.slice();
    newer[4] = 2;
    expect(await readInvitationFile(newer)).toEqual({ ok: false, why: 'newer' });
    const large = new Uint8Array(5000);
    large.set(file);
    expect(await readInvitationFile(large)).toEqual({ ok: false, why: 'too-large' });
    expect(await readInvitationFile(new Uint8Array(5000))).toEqual({ ok: false, why: 'not-ours' });
  });

  it('opens with its passphrase alone, however its letters are composed', async () => {
    const file = await invitationFile(invitation, 'ein Übungssatz');
    expect(new TextDecoder('latin1').decode(file)).not.toContain('Ada');
    expect(await readInvitationFile(file)).toEqual({ ok: false, why: 'passphrase-needed' });
    expect(await readInvitationFile(file, 'ein Ubungssatz')).toEqual({
      ok: false,
      why: 'passphrase-wrong',
    });
    const read = await readInvitationFile(file, 'ein U\u0308bungssatz');
    expect(read).toMatchObject({ ok: true, value: { from: { name: card.name } } });
    const long = await newInvitation({ purpose: 'match', card: { ...card, name: 'A' }, keys });
    expect(await invitationFile(long, 'x')).toHaveLength(file.length);
  });

  it('is refused altered or cut behind its passphrase too', async () => {
    const file = await invitationFile(invitation, 'p');
    for (const at of [4, 5, 6, 8, 12, 27, 28, 90, file.length - 1]) {
      const bad = file.slice();
      bad[at] = (bad[at] ?? 0) ^ 2;
      expect(await readInvitationFile(bad, 'p'), `${at}`).toMatchObject({ ok: false });
    }
    for (let at = 0; at < file.length; at++)
      expect(await readInvitationFile(file.slice(0, at), 'p'), `${at}`).toMatchObject({
        ok: false,
      });
  });

  it('names how often the passphrase is hashed: never too seldom, never for hours', async () => {
    const file = await invitationFile(invitation, 'p');
    for (const rounds of [0, 1, 599_999, 10_000_001, 0xffffffff]) {
      const bad = file.slice();
      new DataView(bad.buffer).setUint32(8, rounds);
      expect(await readInvitationFile(bad, 'p')).toEqual({ ok: false, why: 'altered' });
    }
  });

  it('takes no name that would show as another', async () => {
    for (const name of ['', 'x'.repeat(81), 'a\nb', 'a\u202eb', 'a\u0000'])
      await expect(
        newInvitation({ purpose: 'match', card: { ...card, name }, keys }),
      ).rejects.toThrow();
  });
});

it('reads as text what was written as text, and nothing else', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      expect(bytesOfBase32(base32(bytes))).toEqual(bytes);
    }),
  );
  for (const text of ['0', '01234567A', 'ZZ', 'U0']) expect(bytesOfBase32(text), text).toBe(null);
});

it('has 2,048 words, told apart by four letters', () => {
  expect(WORDS).toHaveLength(2048);
  expect(new Set(WORDS.map((word) => word.slice(0, 4))).size).toBe(2048);
  expect(compareWords([0, 2047, 1])).toEqual(['abandon', 'zoo', 'ability']);
});
