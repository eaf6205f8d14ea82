import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const css = readFileSync(
  fileURLToPath(new URL('../../../components/ui/tokens.css', import.meta.url)),
  'utf8',
);

function colours(block: string): Record<string, string> {
  const found = block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\b/g);
  return Object.fromEntries([...found].map(([, name, value]) => [name, value]));
}

const dark = css.indexOf('@media (prefers-color-scheme: dark)');
const contrast = css.indexOf('@media (prefers-contrast');
const light = colours(css.slice(0, dark));
const themes = { light, dark: { ...light, ...colours(css.slice(dark, contrast)) } };

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2's contrast of two colours. */
function ratio(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const GROUNDS = ['surface', 'canvas', 'sunken'];
const TEXT: [text: string, grounds: string[]][] = [
  ['ink', [...GROUNDS, 'alert-soft']],
  ['ink-2', GROUNDS],
  ['ink-3', GROUNDS],
  ['brand-ink', [...GROUNDS, 'brand-soft']],
  ['on-brand', ['brand', 'brand-hover']],
  ['on-mentor', ['mentor']],
  ['on-mentee', ['mentee']],
  ['on-both', ['both']],
  ['both-ink', ['surface', 'canvas']],
  ['alert', ['surface', 'canvas', 'alert-soft']],
  ['on-inverse', ['inverse']],
  ['inverse-link', ['inverse']],
];
const SIGNS: [sign: string, grounds: string[]][] = [
  ['edge', GROUNDS],
  ['brand-line', GROUNDS],
  ['focus', GROUNDS],
  ['mentor-ink', ['surface']],
  ['mentee-ink', ['surface']],
  ['both-ink', ['surface']],
];

describe.each(Object.entries(themes))('tokens, %s', (_name, tokens) => {
  const check = (pairs: [string, string[]][], least: number) => {
    for (const [front, grounds] of pairs) {
      for (const ground of grounds) {
        const of = ratio(tokens[front] ?? '', tokens[ground] ?? '');
        expect(of, `${front} on ${ground}`).toBeGreaterThanOrEqual(least);
      }
    }
  };
  it('text contrasts at least 4.5 with its ground', () => check(TEXT, 4.5));
  it('borders and signs contrast at least 3', () => check(SIGNS, 3));
});

it('measures as the look does', () => {
  expect(ratio('#27201d', '#f6f3f0')).toBeCloseTo(14.5, 1);
  expect(themes.dark.ink).toBe('#eeeae5');
});
