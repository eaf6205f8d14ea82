import { LIMITS } from '../../records/kinds';
import type { Value } from '../../records/record';
import type { Kept } from '../kept';
import { replacedBetween } from '../step';
import { changed, ownOf } from './edit';
import { keepStep } from './keepStep';
import { type Home, saving, type Touched } from './saving';

/** What becomes of a document or of a comment on one; what is left out stays. */
export interface DocumentChange {
  kind: 'document' | 'comment';
  id: string;
  fields: [name: string, value: Value][];
  text?: string | undefined;
}

/**
 * Saves documents of this member's own and comments on them, new or changed, in one step: all or none. `not-allowed`
 * for the other's, `bad-input` for a field that the kind has not, `too-long` with the units too many.
 */
export function saveDocuments(home: Home, changes: DocumentChange[]): Promise<Kept<Touched>> {
  return saving(home, async (save) => {
    const replaced = [];
    for (const { kind, id, fields, text } of changes) {
      const before = (await save.stored(id)) ? await ownOf(save, kind, id) : null;
      const after = changed(
        save,
        before,
        { id, kind },
        { fields, texts: text === undefined ? [] : [['text', text, LIMITS.note]] },
      );
      if (!after) continue;
      await save.put(after);
      replaced.push(replacedBetween(before, after));
    }
    await keepStep(save, 'document', '', replaced);
    return save.touched();
  });
}
