import { expect, it } from 'vitest';
import { isAllowed } from '../../run/lint-firefox.mjs';

const allowed = [
  { code: 'UNSAFE_VAR_ASSIGNMENT', library: 'draw', near: 'drawOf(x).innerHTML', reason: 'why' },
];
const read = () =>
  `first\n${' '.repeat(500)}drawOf(x).innerHTML=y;${' '.repeat(900)}ours.innerHTML=y`;
const message = { code: 'UNSAFE_VAR_ASSIGNMENT', message: '', file: 'a.js', line: 2 };

it('lets a known warning through where its library stands', () => {
  expect(isAllowed({ ...message, column: 510 }, allowed, read)).toBe(true);
});

it('lets none through of our own code, of another kind, or of no file', () => {
  expect(isAllowed({ ...message, column: 1425 }, allowed, read)).toBe(false);
  expect(isAllowed({ ...message, column: 510, code: 'DANGEROUS_EVAL' }, allowed, read)).toBe(false);
  expect(isAllowed({ code: message.code, message: '' }, allowed, read)).toBe(false);
});
