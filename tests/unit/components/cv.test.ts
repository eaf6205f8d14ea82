import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareLines } from '@/components/cv/compareLines';
import { textTaken, tidyText } from '@/components/cv/openText';

const side = (lines: ReturnType<typeof compareLines>, without: 'gone' | 'new') =>
  lines
    .filter(({ kind }) => kind !== without)
    .map(({ stretches }) =>
      stretches
        .filter(({ kind }) => kind !== without)
        .map(({ text }) => text)
        .join(''),
    );

it('versions are compared line by line, then word by word', () => {
  const lines = compareLines('Ann\nWork each week.\nEnd', 'Ann\nMail\nWork each week.\nThe end');
  expect(lines.map(({ kind }) => kind)).toEqual(['same', 'new', 'same', 'changed']);
  expect(lines[3]?.stretches).toEqual([
    { kind: 'gone', text: 'End' },
    { kind: 'new', text: 'The end' },
  ]);
});

it('a comparison holds both versions, line for line', () => {
  const text = fc.array(fc.constantFrom('a', 'b b', 'c d e', 'f'), { maxLength: 12 });
  fc.assert(
    fc.property(text, text, (then, now) => {
      const lines = compareLines(then.join('\n'), now.join('\n'));
      expect(side(lines, 'new')).toEqual(then);
      expect(side(lines, 'gone')).toEqual(now);
    }),
  );
});

it('a text comes in tidy, or a reason why not', () => {
  expect(tidyText('A \r\nB\u0000\u0007\r\n\r\n\r\n\r\nC\tD\u00a0\n')).toBe('A\nB\n\nC\tD');
  expect(textTaken(' \n ')).toEqual({ ok: false, problem: 'empty' });
  expect(textTaken('x'.repeat(100_001))).toEqual({ ok: false, problem: 'too_long' });
});
