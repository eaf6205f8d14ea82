import { editRecord, stampToBeat } from '../../records/edit';
import {
  fieldStamp,
  fieldValue,
  isPurged,
  type LiveRecord,
  type TextField,
  type Value,
} from '../../records/record';
import type { Stamp } from '../../records/stamp';
import { type Kept, Refusal } from '../kept';
import type { Replaced, StepName } from '../step';
import { lastStep, type Renewed, renewedKey, renewSteps } from './keepStep';
import { type Home, type Saving, saving, type Touched } from './saving';

export type Undone = { step: StepName; page: string } & Touched;

/** Remembers that a value which bore `before` came back with the stamp `now`. */
type Renew = (name: string, before: Stamp, now: Stamp) => void;

/** Puts the old texts in the place of those that the step wrote and that still stand; others stay beside them. */
function textBefore(
  save: Saving,
  text: TextField,
  { old, written }: Replaced['texts'][number],
  renew: Renew,
): TextField {
  const others = text.versions.filter((version) => !written.includes(version.stamp));
  if (others.length === text.versions.length) return text;
  const seen = new Map(text.seen);
  let above = [...seen.values()].reduce((a, b) => (a > b ? a : b), '');
  // The later stands first, so the last of the old ones is stamped first.
  const back = [...old].reverse().map((version) => {
    above = save.stamp(above);
    renew(text.name, version.stamp, above);
    return { text: version.text, stamp: above };
  });
  if (back.length > 0) seen.set(save.device, above);
  return {
    name: text.name,
    versions: [...others, ...back].sort((a, b) => (a.stamp < b.stamp ? 1 : -1)),
    seen: [...seen].sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}

function fieldsBefore(
  save: Saving,
  record: LiveRecord,
  replaced: Replaced,
  renew: Renew,
): LiveRecord {
  const standing = replaced.fields.filter(
    ({ name, written }) => fieldStamp(record, name) === written,
  );
  const fields: [string, Value][] = standing.map(({ name, old }) => [name, old]);
  if (replaced.created && fieldValue(record, 'deleted') !== true) fields.push(['deleted', true]);
  if (fields.length === 0) return record;
  const stamp = save.stamp(stampToBeat(record, { fields }));
  for (const { name, before } of standing) renew(name, before, stamp);
  return editRecord(record, { fields }, stamp);
}

/** Takes one record back; what was changed since the step is left alone. */
export async function takeBack(save: Saving, replaced: Replaced, renewed: Renewed): Promise<void> {
  const { id } = replaced;
  const record = await save.stored(id);
  if (!record || isPurged(record)) return;
  const renew: Renew = (name, before, now) => renewed.set(renewedKey(id, name, before), now);
  const after = fieldsBefore(save, record, replaced, renew);
  const texts = after.texts.map((text) => {
    const one = replaced.texts.find(({ name }) => name === text.name);
    return one ? textBefore(save, text, one, renew) : text;
  });
  const changed = after !== record || texts.some((text, i) => text !== record.texts[i]);
  if (!changed) return;
  // The page that it leaves is told too.
  save.touch(record);
  await save.put({ ...after, texts });
}

function undoOne(home: Home, group?: number): Promise<Kept<Undone & { group: number }>> {
  return saving(home, async (save) => {
    const last = await lastStep(save);
    if (!last || (group !== undefined && last.step.group !== group)) {
      throw new Refusal('nothing-to-undo');
    }
    await save.tx.objectStore('steps').delete(last.key);
    const renewed: Renewed = new Map();
    for (const replaced of last.step.replaced) await takeBack(save, replaced, renewed);
    await renewSteps(save, renewed);
    return {
      step: last.step.name,
      page: last.step.page,
      group: last.step.group,
      ...save.touched(),
    };
  });
}

/**
 * Takes the last step back, whatever it was: new stamps over what still holds the step's own. A record
 * that it made becomes deleted. A copy that came in several batches goes batch by batch, each whole.
 */
export async function undoStep(home: Home): Promise<Kept<Undone>> {
  const first = await undoOne(home);
  if (!first.ok) return first;
  const { step, group } = first.value;
  const [ids, pages] = [new Set(first.value.ids), new Set(first.value.pages)];
  for (;;) {
    const next = await undoOne(home, group);
    if (!next.ok) {
      if (next.failure !== 'nothing-to-undo') return next;
      break;
    }
    for (const id of next.value.ids) ids.add(id);
    for (const page of next.value.pages) pages.add(page);
  }
  // Everything that it wrote had been changed since: the step is gone, and nothing was taken back.
  if (ids.size === 0) return { ok: false, failure: 'nothing-to-undo' };
  return { ok: true, value: { step, page: first.value.page, ids: [...ids], pages: [...pages] } };
}
