import { type Comment, readComment } from '../../records/comment';
import { editRecord, newRecord, stampToBeat } from '../../records/edit';
import { randomId } from '../../records/id';
import { LIMITS } from '../../records/kinds';
import { isPurged, textVersions } from '../../records/record';
import { type Kept, Refusal } from '../kept';
import { putStep } from './keepStep';
import { type Home, type Saving, saving, type Touched } from './saving';

export type CommentSaved = { comment: Comment } & Touched;

function checked(text: string): void {
  if (text.trim() === '') throw new Refusal('bad-input');
  if (text.length > LIMITS.note) throw new Refusal('too-long', String(text.length - LIMITS.note));
}

/** Who shows the record that a comment is about is told too. */
async function touchAbout(save: Saving, id: string): Promise<void> {
  const about = await save.stored(id);
  if (!about || isPurged(about)) throw new Refusal('not-found');
  save.touch(about);
}

/** Adds a comment about a record. `bad-input` where it is empty, `too-long` with the units too many. */
export function addComment(home: Home, about: string, text: string): Promise<Kept<CommentSaved>> {
  return saving(home, async (save) => {
    checked(text);
    await touchAbout(save, about);
    const stamp = save.stamp();
    const record = editRecord(
      newRecord(randomId(), 'comment', save.me, stamp),
      { fields: [['about', about]], texts: [['text', text]] },
      stamp,
    );
    await putStep(save, 'comment', null, record, '');
    return { comment: readComment(record), ...save.touched() };
  });
}

/** Saves an edited comment of one's own. */
export function editComment(home: Home, id: string, text: string): Promise<Kept<CommentSaved>> {
  return saving(home, async (save) => {
    checked(text);
    const record = await save.own(id);
    if (record.kind !== 'comment') throw new Refusal('not-found');
    await touchAbout(save, readComment(record).about);
    const versions = textVersions(record, 'text');
    if (versions.length === 1 && versions[0] === text)
      return { comment: readComment(record), ...save.touched() };
    const changes = { texts: [['text', text] as [string, string]] };
    const after = editRecord(record, changes, save.stamp(stampToBeat(record, changes)));
    await putStep(save, 'comment', record, after, '');
    return { comment: readComment(after), ...save.touched() };
  });
}
