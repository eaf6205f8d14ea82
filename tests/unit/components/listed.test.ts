import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listed } from '@/components/drafts/listed';

/** The text after the button was pressed with `start` to `end` chosen. */
function press(text: string, start: number, end: number, numbered = false): string {
  const { from, to, put } = listed(text, start, end, numbered);
  return text.slice(0, from) + put + text.slice(to);
}

describe('the buttons of lists', () => {
  it.each([
    ['paper\nglue', 0, 10, false, '- paper\n- glue'],
    ['paper\nglue', 0, 10, true, '1. paper\n2. glue'],
    ['- paper\n- glue', 3, 12, false, 'paper\nglue'],
    ['1. paper\n2. glue', 0, 16, true, 'paper\nglue'],
    ['- paper\n- glue', 0, 14, true, '1. paper\n2. glue'],
    ['Bring:\npaper\nglue\nThanks', 9, 15, false, 'Bring:\n- paper\n- glue\nThanks'],
    ['one\n\ntwo', 0, 8, true, '1. one\n\n2. two'],
    ['', 0, 0, false, '- '],
    ['one\n', 4, 4, false, 'one\n- '],
    ['  deep', 3, 3, false, '-   deep'],
  ])('%j, %i to %i (numbered: %s): %j', (text, start, end, numbered, after) => {
    expect(press(text, start, end, numbered)).toBe(after);
  });

  it('change no line that is not chosen, and pressed twice give the lines back', () => {
    const lines = fc.array(fc.stringMatching(/^[a-z][a-z ]{0,6}$/), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(lines, fc.nat(), fc.nat(), fc.boolean(), (all, a, b, numbered) => {
        const text = all.join('\n');
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort(
          (x, y) => x - y,
        ) as [number, number];
        const { from, to, put } = listed(text, start, end, numbered);
        expect(from).toBeLessThanOrEqual(start);
        expect(to).toBeGreaterThanOrEqual(end);
        const once = text.slice(0, from) + put + text.slice(to);
        const twice = listed(once, from, from + put.length, numbered);
        expect(once.slice(0, twice.from) + twice.put + once.slice(twice.to)).toBe(text);
      }),
    );
  });
});
