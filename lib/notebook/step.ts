import type { LiveRecord, Value } from '../records/record';
import type { Stamp } from '../records/stamp';

/** What a step was, for the sentence that says what was taken back. */
export type StepName =
  | 'add'
  | 'edit'
  | 'anchor'
  | 'delete'
  | 'restore'
  | 'member'
  | 'merge'
  | 'draft-add'
  | 'draft'
  | 'comment'
  | 'date'
  | 'move'
  | 'site'
  | 'check'
  | 'bring'
  | 'review'
  | 'many'
  | 'meeting'
  | 'goal'
  | 'agreement'
  | 'action'
  | 'reflection'
  | 'report'
  | 'activity'
  | 'entry'
  | 'entries'
  | 'judgement'
  | 'library'
  | 'document';

/** What one step replaced in one record, and the stamps it wrote there. */
export interface Replaced {
  id: string;
  /** The step made the record. */
  created: boolean;
  fields: { name: string; old: Value; before: Stamp; written: Stamp }[];
  texts: { name: string; old: { text: string; stamp: Stamp }[]; written: Stamp[] }[];
}

/** One step that can be taken back. Rows of one `group` are one step to the person. */
export interface Step {
  name: StepName;
  /** The address of the page that it was about, or ''. */
  page: string;
  /** Milliseconds since 1970. */
  at: number;
  group: number;
  /** What was done in several batches bears one name of the run: all of it is one step. */
  run?: string;
  replaced: Replaced[];
}

/** How many steps can be taken back. */
export const STEPS_KEPT = 20;

/** What became different between two states of one record; `null` before: it was not there. */
export function replacedBetween(before: LiveRecord | null, after: LiveRecord): Replaced {
  if (!before) return { id: after.id, created: true, fields: [], texts: [] };
  const hadField = new Map(before.fields.map((field) => [field[0], field]));
  const hadText = new Map(before.texts.map((text) => [text.name, text.versions]));
  const fields: Replaced['fields'] = [];
  for (const [name, , stamp] of after.fields) {
    const old = hadField.get(name);
    if (old?.[2] === stamp) continue;
    fields.push({ name, old: old?.[1] ?? null, before: old?.[2] ?? '', written: stamp });
  }
  const texts: Replaced['texts'] = [];
  for (const { name, versions } of after.texts) {
    const had = hadText.get(name) ?? [];
    const [then, now] = [new Set(had.map((v) => v.stamp)), new Set(versions.map((v) => v.stamp))];
    const written = versions.filter((v) => !then.has(v.stamp)).map((v) => v.stamp);
    const old = had.filter((v) => !now.has(v.stamp));
    if (written.length > 0) texts.push({ name, old, written });
  }
  return { id: after.id, created: false, fields, texts };
}
