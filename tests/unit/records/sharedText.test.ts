import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rebase } from '@/lib/records/rebase';
import { editShared, isShared, mergeShared, readShared } from '@/lib/records/sharedText';
import { spliceBetween } from '@/lib/records/spliceBetween';

const seed = { id: 'a'.repeat(25), base: '' };
const [RUTH, DANA] = ['ruth000000', 'dana000000'];
const text = fc.string({
  unit: fc.constantFrom('a', 'b', ' ', '\n', '😀', '😁', 'é', '<'),
  maxLength: 30,
});
const read = (value: string) => readShared(value, seed);

describe('a shared text', () => {
  it('gives back what was written, to the letter', () => {
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        let value = editShared(null, seed, a, RUTH);
        value = editShared(value, seed, b, DANA);
        value = editShared(value, seed, c, RUTH);
        expect(read(value)).toBe(c);
        expect(isShared(value)).toBe(true);
      }),
    );
  });

  it('merges two that were written apart to one text, whatever the order, with both in it', () => {
    fc.assert(
      fc.property(text, text, text, (base, a, b) => {
        const start = editShared(null, seed, base, RUTH);
        const hers = editShared(start, seed, `${a}${base}`, RUTH);
        const his = editShared(start, seed, `${base}${b}`, DANA);
        const merged = read(mergeShared(hers, his));
        expect(read(mergeShared(his, hers))).toBe(merged);
        expect(read(mergeShared(mergeShared(his, hers), hers))).toBe(merged);
        expect(merged.length).toBe(a.length + base.length + b.length);
      }),
    );
  });

  it('starts alone on both sides from the same base', () => {
    const based = { id: seed.id, base: 'What do you want to know?' };
    const hers = editShared(null, based, `Ruth: ${based.base}`, RUTH);
    const his = editShared(null, based, `${based.base} Dana.`, DANA);
    expect(readShared(mergeShared(hers, his), based)).toBe('Ruth: What do you want to know? Dana.');
  });

  it('is no shared text when it holds anything else, and leaves the other as it is', () => {
    // Written by the whole of Yjs 13.6: a map, an embed in a text, an XML element, an array of a map.
    const foreign = ['AQEHACgBBGVsc2UBYQF9AQA=', 'AQEHAAUBBHRleHQNeyJpbWFnZSI6IngifQA='];
    foreign.push('AQEHAAcBBHRleHQDAXAA', 'AQEHAAcBBHRleHQBAA==');
    const own = editShared(null, seed, 'mine', RUTH);
    for (const bad of ['', '!', ...foreign, btoa('x'.repeat(300_000))]) {
      expect(isShared(bad)).toBe(false);
      expect(read(mergeShared(own, bad))).toBe('mine');
    }
    expect(isShared('A'.repeat(400_000))).toBe(false);
  });

  it('takes any bytes without an exception', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        expect(typeof isShared(btoa(String.fromCharCode(...bytes)))).toBe('boolean');
      }),
    );
  });
});

describe('what differs between two texts', () => {
  it('gives the later from the earlier, and splits no pair', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const { at, removed, put } = spliceBetween(a, b);
        expect(a.slice(0, at) + put + a.slice(at + removed)).toBe(b);
        expect(put.isWellFormed?.() ?? true).toBe(true);
        expect(a.slice(at, at + removed)).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
      }),
    );
  });
});

describe('an edit of a text that changed meanwhile', () => {
  it.each([
    ['Hello world', 'Hello dear world', 'Oh, Hello world', 'Oh, Hello dear world'],
    ['Hello world', 'Hello', 'Hello world, hi', 'Hello, hi'],
    ['one two six', 'one six', 'one two! six', 'one !six'],
    ['', 'a', 'b', 'ab'],
  ])('%j: %j and %j', (before, mine, theirs, both) => {
    expect(rebase(before, mine, theirs)).toBe(both);
  });

  it('keeps every letter that either wrote', () => {
    const letters = fc.string({ unit: fc.constantFrom('x', 'y'), maxLength: 8 });
    fc.assert(
      fc.property(letters, letters, fc.nat(8), fc.nat(8), fc.nat(8), (a, b, at, other, cut) => {
        const before = 'abcdefgh';
        const mine = before.slice(0, at) + a.replaceAll('y', 'x') + before.slice(at);
        const theirs = before.slice(0, other) + b.replaceAll('x', 'y') + before.slice(other + cut);
        const both = rebase(before, mine, theirs);
        expect([...both].filter((letter) => letter === 'x').length).toBe(a.length);
        expect([...both].filter((letter) => letter === 'y').length).toBe(b.length);
      }),
    );
  });
});
