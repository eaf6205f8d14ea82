const isLow = (unit: number) => unit >= 0xdc00 && unit < 0xe000;
const isHigh = (unit: number) => unit >= 0xd800 && unit < 0xdc00;

/**
 * The one stretch in which two texts differ, in UTF-16 units: `after` is `before` with `removed` units at `at`
 * replaced by `put`. No surrogate pair is split: https://github.com/yjs/yjs/issues/248 turns halves into U+FFFD.
 */
export function spliceBetween(
  before: string,
  after: string,
): { at: number; removed: number; put: string } {
  const most = Math.min(before.length, after.length);
  let at = 0;
  while (at < most && before.charCodeAt(at) === after.charCodeAt(at)) at++;
  if (at > 0 && isHigh(before.charCodeAt(at - 1))) at--;
  let end = 0;
  while (
    end < most - at &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  )
    end++;
  if (end > 0 && isLow(before.charCodeAt(before.length - end))) end--;
  return { at, removed: before.length - end - at, put: after.slice(at, after.length - end) };
}
