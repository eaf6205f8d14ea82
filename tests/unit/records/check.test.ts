import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRecord } from '@/lib/records/check';
import { LIMITS } from '@/lib/records/kinds';
import { LATEST_MS, writeStamp } from '@/lib/records/stamp';
import { anyLive } from './arbitraries';

const stamp = writeStamp(Date.UTC(2026, 9, 1), 0, 'aaaaaaaaaa');
const ok = {
  id: '1'.repeat(25),
  kind: 'note',
  author: '2'.repeat(25),
  made: stamp,
  fields: [
    ['onlyMe', true, stamp],
    ['pageAddress', 'https://www.alsc.ala.org/blog/', stamp],
    ['tag:storytime', 'Storytime', stamp],
  ],
  texts: [{ name: 'text', versions: [{ text: 'x', stamp }], seen: [['aaaaaaaaaa', stamp]] }],
};
const withFields = (...fields: unknown[]) => ({ ...ok, fields });
const withText = (text: object) => ({ ...ok, texts: [{ ...ok.texts[0], ...text }] });

describe('checkRecord', () => {
  it('takes every record that kinds allow', () => {
    fc.assert(
      fc.property(anyLive(), (record) => {
        expect(checkRecord(record)).toEqual(record);
        expect(checkRecord(JSON.parse(JSON.stringify(record)))).toEqual(record);
      }),
      { numRuns: 500 },
    );
    expect(checkRecord(ok)).toEqual(ok);
    expect(checkRecord({ id: ok.id, purged: stamp })).toEqual({ id: ok.id, purged: stamp });
  });

  const late = writeStamp(LATEST_MS + 1, 0, 'aaaaaaaaaa');
  it.each<[string, unknown]>([
    ['an unknown kind', { ...ok, kind: 'secret' }],
    ['an unknown key', { ...ok, more: 1 }],
    ['an unknown field', withFields(['color', 'red', stamp])],
    ['a field named as the prototype', withFields(['__proto__', 'x', stamp])],
    ['a field named constructor', withFields(['constructor', 'x', stamp])],
    ['a set without a key', withFields(['tag', 'x', stamp])],
    ['a script as address', withFields(['pageAddress', 'javascript:alert(1)', stamp])],
    ['a data address', withFields(['pageAddress', 'data:text/html,x', stamp])],
    ['an address too long', withFields(['pageAddress', `https://a.b/${'x'.repeat(2048)}`, stamp])],
    ['a tag too long', withFields(['tag:x', 'x'.repeat(LIMITS.tag + 1), stamp])],
    ['fields out of order', withFields(['pageTitle', 'x', stamp], ['onlyMe', true, stamp])],
    ['a field twice', withFields(['onlyMe', true, stamp], ['onlyMe', false, stamp])],
    ['a flag that is text', withFields(['onlyMe', 'yes', stamp])],
    [
      'a quote with an extra key',
      withFields(['quote', { exact: '', prefix: '', suffix: '', start: 0, end: 0, x: 1 }, stamp]),
    ],
    ['a stamp beyond 2100', withFields(['onlyMe', true, late])],
    ['a text as a field', withFields(['text', 'x', stamp])],
    ['made beyond 2100', { ...ok, made: late }],
    ['a mark beyond 2100', { id: ok.id, purged: late }],
    ['a mark with more', { id: ok.id, purged: stamp, kind: 'note' }],
    ['a bad id', { ...ok, id: 'X' }],
    ['a text too long', withText({ versions: [{ text: 'x'.repeat(LIMITS.note + 1), stamp }] })],
    ['a version that seen does not cover', withText({ seen: [] })],
    ['an unknown text', withText({ name: 'body' })],
    ['too many versions', withText({ versions: Array(65).fill({ text: 'x', stamp }) })],
    ['fields as an object', { ...ok, fields: { onlyMe: true } }],
    ['JSON with __proto__', JSON.parse(`{"__proto__":{"x":1},${JSON.stringify(ok).slice(1)}`)],
  ])('refuses %s', (_name, record) => {
    expect(checkRecord(record)).toBeNull();
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.anything()), (anything) => {
        checkRecord(anything);
        checkRecord({ ...ok, fields: anything });
        checkRecord({ ...ok, texts: anything });
        checkRecord({ ...ok, fields: [['tag:x', anything, stamp]] });
      }),
      { numRuns: 500 },
    );
  });
});
