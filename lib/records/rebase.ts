import { spliceBetween } from './spliceBetween';

/**
 * One's own edit of a text that another has changed meanwhile: `mine` was made from `before`, the text is `theirs`
 * now. Both edits are in the answer; where one deleted what the other rewrote, the rewritten words stay.
 */
export function rebase(before: string, mine: string, theirs: string): string {
  if (before === theirs) return mine;
  if (before === mine) return theirs;
  const my = spliceBetween(before, mine);
  const other = spliceBetween(before, theirs);
  const [end, otherEnd] = [my.at + my.removed, other.at + other.removed];
  const grown = other.put.length - other.removed;
  if (end <= other.at) return theirs.slice(0, my.at) + my.put + theirs.slice(end);
  if (my.at >= otherEnd) return theirs.slice(0, my.at + grown) + my.put + theirs.slice(end + grown);
  // They overlap: what either deleted is gone, what either wrote stands, theirs first.
  const [from, to] = [Math.min(my.at, other.at), Math.max(end, otherEnd)];
  return before.slice(0, from) + other.put + my.put + before.slice(to);
}
