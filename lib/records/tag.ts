import type { Value } from './record';

/** White space folded, composed (NFC), ends trimmed: a tag as it is shown. '' is no tag. */
export function tidyTag(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s,]+/g, ' ')
    .trim();
}

/** The name of a tag's field: tags that differ only in case are one tag. */
export function tagField(tag: string): string {
  return `tag:${tidyTag(tag).toLowerCase()}`;
}

/** The changes of fields that turn the tags `before` into `after`. */
export function tagChanges(before: string[], after: string[]): [name: string, value: Value][] {
  const had = new Map(before.map((tag) => [tagField(tag), tag]));
  const wanted = new Map(
    after.filter((tag) => tidyTag(tag)).map((tag) => [tagField(tag), tidyTag(tag)]),
  );
  const changes: [string, Value][] = [];
  for (const name of had.keys()) if (!wanted.has(name)) changes.push([name, null]);
  for (const [name, tag] of wanted) if (had.get(name) !== tag) changes.push([name, tag]);
  return changes;
}

/** The changes of fields that turn the competencies `before` into `after` (ids of the edition's sections). */
export function competencyChanges(
  before: string[],
  after: string[],
): [name: string, value: Value][] {
  const changes: [string, Value][] = [];
  for (const id of before) if (!after.includes(id)) changes.push([`competency:${id}`, null]);
  for (const id of after) if (!before.includes(id)) changes.push([`competency:${id}`, true]);
  return changes;
}
