import type { Counting, Items } from './area';

/** What an area may hold, in bytes as each browser counts them, and in keys. */
export const LIMITS_OF: Record<Counting, { total: number; item: number; items: number }> = {
  chromium: { total: 102_400, item: 8_192, items: 512 },
  // Of the whole object as JSON: tests/browser/syncLimits.test.ts.
  firefox: { total: 102_400, item: 8_192, items: 512 },
};

const UTF8 = new TextEncoder();
const utf8 = (text: string) => UTF8.encode(text).length;

/** Chromium writes `<` and the two line separators as six characters (base/json/string_escape.cc). */
function escaped(json: string): number {
  let more = 0;
  for (const letter of json.match(/[<\u2028\u2029]/g) ?? []) more += letter === '<' ? 5 : 3;
  return more;
}

function jsonBytes(value: unknown, counting: Counting): number {
  const json = JSON.stringify(value) ?? '';
  return utf8(json) + (counting === 'chromium' ? escaped(json) : 0);
}

/** The bytes of one key and its value, of which a browser allows 8,192. */
export function countItem(key: string, value: unknown, counting: Counting): number {
  return utf8(key) + jsonBytes(value, counting);
}

/** What one key and its value add to the area. */
export function countShare(key: string, value: unknown, counting: Counting): number {
  if (counting === 'chromium') return countItem(key, value, counting);
  // Firefox counts the whole object as JSON: quotes, colon and comma too.
  return jsonBytes(key, counting) + 2 + jsonBytes(value, counting);
}

/** The bytes of a whole area, of which a browser allows 102,400. */
export function countArea(items: Items, counting: Counting): number {
  let sum = counting === 'firefox' ? 1 : 0;
  for (const [key, value] of Object.entries(items)) sum += countShare(key, value, counting);
  return sum;
}
