import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrived, cutTo, letters, unitsUpTo } from '@/lib/drafts/insert/letters';

describe('cutTo', () => {
  it('never cuts a character in two', () => {
    expect(cutTo('a😀b', 2)).toBe('a');
    expect(cutTo('a😀b', 3)).toBe('a😀');
    expect(cutTo('ab', 0)).toBe('');
    expect(cutTo('ab', 5)).toBe('ab');
  });
});

describe('arrived', () => {
  it('counts all of a text whose breaks the editor keeps in its own way', () => {
    expect(arrived('', 'One\u00a0 two three', 'One  two\n\nthree')).toBe(15);
    expect(arrived('before after', 'beforeOne\u200b twoafter', 'One two')).toBe(7);
  });

  it('counts what came when some was cut off', () => {
    expect(arrived('', 'One t', 'One two')).toBe(5);
    expect(arrived('x', 'x', 'One two')).toBe(0);
    expect(arrived('xOne', 'xOne', 'One')).toBe(0);
  });

  it('is not misled by a hint that goes when something comes', () => {
    expect(arrived('Write your message here', 'Hello', 'Hello')).toBe(5);
  });

  it('counts a list whose marks became items', () => {
    expect(arrived('', 'papergluefoo', '- paper\n- glue\nfoo', 'paper\nglue\nfoo')).toBe(18);
  });

  it('finds the units of any number of letters', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat({ max: 60 }), (text, count) => {
        const units = unitsUpTo(text, count);
        expect(letters(text.slice(0, units)).length).toBe(Math.min(count, letters(text).length));
      }),
    );
  });
});
