import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planCopy } from '@/lib/formats/planCopy';
import { editRecord, newRecord } from '@/lib/records/edit';
import { mergeRecord } from '@/lib/records/merge';
import type { StoredRecord } from '@/lib/records/record';
import { writeStamp } from '@/lib/records/stamp';
import { someRecords } from './records';

const ID = '0123456789abcdefghijklmno';
const at = (ms: number) => writeStamp(ms, 0, 'aaaaaaaaaa');
const note = editRecord(newRecord(ID, 'note', ID, at(1)), { texts: [['text', 'One']] }, at(1));
const later = editRecord(note, { texts: [['text', 'Two']] }, at(2));

function merged(here: StoredRecord[], copy: StoredRecord[]): StoredRecord[] {
  const all = new Map(here.map((record) => [record.id, record]));
  for (const record of copy) {
    const old = all.get(record.id);
    all.set(record.id, old ? mergeRecord(old, record) : record);
  }
  return [...all.values()];
}

describe('what opening a copy would do', () => {
  it('adds what is not here', () => {
    expect(planCopy([note], [])).toMatchObject({ added: [note], changed: [], same: 0 });
  });

  it('changes what is older here, and nothing where the copy is the older one', () => {
    expect(planCopy([later], [note])).toMatchObject({
      changed: [later],
      notes: { added: 0, changed: 1, gone: 0 },
    });
    expect(planCopy([note], [later])).toMatchObject({ added: [], changed: [], same: 1 });
  });

  it('counts a note that the copy has deleted for good', () => {
    const mark = { id: ID, purged: at(3) };
    expect(planCopy([mark], [note]).notes).toEqual({ added: 0, changed: 0, gone: 1 });
    expect(planCopy([note], [mark])).toMatchObject({ added: [], changed: [], same: 1 });
  });

  it('does not mind the order of keys', () => {
    const turned = Object.fromEntries(Object.entries(note).reverse()) as unknown as typeof note;
    expect(planCopy([note], [turned]).same).toBe(1);
  });

  it('names every record once, and sending the rest is enough', () => {
    fc.assert(
      fc.property(someRecords, someRecords, fc.array(fc.nat()), (copy, here, shared) => {
        const both = shared.flatMap((i) => copy[i % Math.max(1, copy.length)] ?? []);
        const known = merged(here, both);
        const plan = planCopy(copy, known);
        expect(plan.added.length + plan.changed.length + plan.same).toBe(copy.length);
        const sent = merged(known, [...plan.added, ...plan.changed]);
        expect(sent).toEqual(merged(known, copy));
        expect(planCopy(copy, sent)).toMatchObject({ added: [], changed: [], same: copy.length });
      }),
    );
  });
});
