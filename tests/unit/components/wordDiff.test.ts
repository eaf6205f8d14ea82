import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aroundChanges, wordDiff } from '@/components/notes/wordDiff';

const shown = (then: string, now: string) =>
  wordDiff(then, now)
    .map(({ kind, text }) =>
      kind === 'same' ? text : `${kind === 'gone' ? '-' : '+'}[${text.trim()}] `,
    )
    .join('')
    .trim();

describe('wordDiff', () => {
  it('marks the words that differ', () => {
    expect(shown('We dimmed the lights after lunch.', 'We dimmed all the lights after tea.')).toBe(
      'We dimmed +[all] the lights after -[lunch.] +[tea.]',
    );
    expect(shown('', 'new')).toBe('+[new]');
    expect(shown('the same', 'the same')).toBe('the same');
    expect(shown('静かな時間', '静かな場所')).toBe('静かな-[時間] +[場所]');
  });

  it('gives both texts back, whatever they are', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const parts = wordDiff(a.join(' '), b.join(' '));
        const side = (not: string) =>
          parts.flatMap(({ kind, text }) => (kind === not ? [] : text.trim().split(/\s+/)));
        expect(side('new').filter(Boolean)).toEqual(a);
        expect(side('gone').filter(Boolean)).toEqual(b);
      }),
    );
  });

  it('compares no more than 400 words; a text of 2,000 words takes no time', () => {
    const [a, b] = ['x', 'y'].map((w) => Array.from({ length: 2_000 }, (_, i) => `${w}${i}`));
    const begun = performance.now();
    expect(wordDiff(`A ${a?.join(' ')} Z`, `A ${b?.join(' ')} Z`).map(({ kind }) => kind)).toEqual([
      'same',
      'gone',
      'new',
      'same',
    ]);
    expect(performance.now() - begun).toBeLessThan(200);
  });
});

it('long stretches that stayed give way to an ellipsis', () => {
  const long = Array.from({ length: 30 }, (_, i) => `w${i}`).join(' ');
  const [head, , , tail] = aroundChanges(wordDiff(`${long} old ${long}`, `${long} new ${long}`), 3);
  expect(head?.text.trim()).toBe('… w27 w28 w29');
  expect(tail?.text.trim()).toBe('w0 w1 w2 …');
});
