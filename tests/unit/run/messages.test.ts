import { expect, it } from 'vitest';
import english from '../../../public/_locales/en/messages.json' with { type: 'json' };

it('every message has a name that Chromium takes, whatever its case, and words', () => {
  const names = Object.keys(english);
  // One bad name and the whole extension is not loaded.
  expect(names.filter((name) => !/^[A-Za-z0-9_@]+$/.test(name))).toEqual([]);
  const lower = names.map((name) => name.toLowerCase());
  expect(lower.filter((name, at) => lower.indexOf(name) !== at)).toEqual([]);
  expect(Object.entries(english).filter(([, { message }]) => message.trim() === '')).toEqual([]);
});
