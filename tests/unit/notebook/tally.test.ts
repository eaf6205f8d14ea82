import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCopyState, tagsInUse } from '@/lib/notebook/read';
import {
  addNote,
  deleteRecord,
  editNote,
  markCopied,
  mergeRecords,
  purgeRecord,
  restoreRecord,
  undoStep,
} from '@/lib/notebook/write';
import { freshHome, note, page, value } from '../fixtures/notebook';
import { secondMember } from '../fixtures/secondMember';

const tag = fc.constantFrom('A', 'a', 'B', 'constructor', '__proto__');
const deed = fc.oneof(
  fc.record({ do: fc.constant('add' as const), tags: fc.array(tag, { maxLength: 3 }) }),
  fc.record({
    do: fc.constant('edit' as const),
    which: fc.nat(),
    tags: fc.array(tag, { maxLength: 3 }),
  }),
  fc.record({ do: fc.constantFrom('delete', 'restore', 'purge'), which: fc.nat() }),
  fc.record({ do: fc.constantFrom('undo', 'copy', 'arrive') }),
);

describe('what is counted beside the records', () => {
  it('is what counting them gives, whatever was done', async () => {
    let round = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 25 }), async (deeds) => {
        const home = await freshHome(`matchbook-tally-${round++}`);
        const ids: string[] = [];
        let copied = -1;
        for (const [i, one] of deeds.entries()) {
          home.clock.now += 20_000;
          const id = 'which' in one ? (ids[one.which % Math.max(1, ids.length)] ?? '') : '';
          if (one.do === 'add' && 'tags' in one) {
            ids.push(value(await addNote(home, page, note(`${i}`, { tags: one.tags }))).note.id);
          } else if (one.do === 'edit' && 'tags' in one) {
            await editNote(home, id, note(`${i}`, { tags: one.tags }));
          } else if (one.do === 'delete') await deleteRecord(home, id);
          else if (one.do === 'restore') await restoreRecord(home, id);
          else if (one.do === 'purge') await purgeRecord(home, id);
          else if (one.do === 'undo') await undoStep(home);
          else if (one.do === 'arrive') {
            const ruth = secondMember({ tags: ['A', 'C'], now: home.clock.now });
            const how = { publish: false, step: true, me: null };
            value(await mergeRecords(home, ruth.records(), how));
          } else {
            value(await markCopied(home));
            copied = Math.max(-1, ...(await home.db.getAll('records')).map((row) => row.changed));
          }
        }
        const rows = (await home.db.getAll('records')).filter((row) => row.gone === 0);
        const counted = new Map<string, number>();
        for (const row of rows) {
          for (const key of row.tags) counted.set(key, (counted.get(key) ?? 0) + 1);
        }
        const kept = await tagsInUse(home.db);
        expect(new Map(kept.map((row) => [row.tag.toLowerCase(), row.notes]))).toEqual(counted);
        const apart = rows.filter((row) => row.kind === 'note' && row.changed > copied);
        expect((await readCopyState(home.db)).notes).toBe(apart.length);
        home.db.close();
      }),
      { numRuns: 60 },
    );
  });
});
