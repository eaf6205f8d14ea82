import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { notesOf } from '@/components/files/exportFile';
import type { Actions } from '@/components/notebook/actions';
import type { Book } from '@/components/notebook/book';
import { noteAsText } from '@/components/notes/noteAsText';
import { Button } from '@/components/ui/Button';
import { copyText } from '@/components/ui/copyText';
import { failureText } from '@/components/ui/failureText';
import { Calendar, Copy, Download, Lock, Trash, Users } from '@/components/ui/icons';
import { noteAsHtml } from '@/lib/formats/printedPage';
import { LIMITS } from '@/lib/records/kinds';
import type { Note } from '@/lib/records/note';
import { t, tn } from '@/lib/t';
import { type Change, changeAll } from './changeAll';

interface Props {
  book: Book;
  actions: Actions;
  picked: ReadonlySet<string>;
  /** How many the list has. */
  of: number;
  onAll: () => void;
  onNone: () => void;
  onExport: () => void;
}

/** What can be done with the picked records, all at once; each is one step of Undo. */
export function BulkBar({ book, actions, picked, of, onAll, onNone, onExport }: Props) {
  const id = useId();
  const [tag, setTag] = useState('');
  const [busy, setBusy] = useState(false);

  // Read before the button is pressed: a browser copies only within the press, or shortly after it.
  const ready = useRef<{ of: Props['picked']; notes: Promise<Note[]>; now: Note[] | null }>(null);
  useEffect(() => {
    const known = ready.current?.of === picked ? ready.current.now : null;
    const next = { of: picked, notes: notesOf(book, picked), now: known };
    ready.current = next;
    next.notes.then(
      (notes) => {
        next.now = notes;
      },
      // The database was let go, and the tab says so.
      () => {},
    );
  }, [book, picked]);

  async function change(what: Change): Promise<void> {
    if (busy) return;
    setBusy(true);
    actions.failed('');
    const { changed, skipped, failed } = await changeAll([...picked], what);
    setBusy(false);
    if (failed) actions.failed(failureText(failed.failure, failed.detail));
    const words = [tn('bulkChanged', changed), skipped > 0 && tn('bulkSkipped', skipped)];
    if (changed > 0) actions.done(words.filter(Boolean).join(' '));
    else if (!failed) actions.said(skipped > 0 ? tn('bulkSkipped', skipped) : t('bulkNothing'));
    if ('deleted' in what && changed > 0) onNone();
  }
  async function copy(): Promise<void> {
    const notes = ready.current?.now ?? (await ready.current?.notes) ?? [];
    const done = copyText(
      notes.map(noteAsText).join('\n\n---\n\n'),
      notes.map(noteAsHtml).join('<hr>'),
    );
    actions.said(done ? tn('bulkCopied', notes.length) : t('statusNotCopied'));
  }
  return (
    <section class="bulk" aria-label={t('bulkTitle')}>
      <p>
        <b>{tn('bulkPicked', picked.size)}</b>
        {picked.size < of && (
          <button type="button" class="link" onClick={onAll}>
            {tn('bulkAll', of)}
          </button>
        )}
        <button type="button" class="link" onClick={onNone}>
          {t('bulkNone')}
        </button>
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (tag.trim() === '') return;
          change({ tag });
          setTag('');
        }}
      >
        <label class="vh" for={id}>
          {t('bulkTag')}
        </label>
        <input
          id={id}
          class="in"
          placeholder={t('bulkTag')}
          value={tag}
          maxLength={LIMITS.tag}
          autocomplete="off"
          onInput={(event) => setTag(event.currentTarget.value)}
        />
        <Button size="small" type="submit">
          {t('bulkTagNow')}
        </Button>
      </form>
      <div class="actions">
        <Button size="small" icon={Calendar} onPress={() => change({ bring: true })}>
          {t('bring')}
        </Button>
        <Button size="small" icon={Users} onPress={() => change({ onlyMe: false })}>
          {t('bulkShare')}
        </Button>
        <Button size="small" icon={Lock} onPress={() => change({ onlyMe: true })}>
          {t('onlyMe')}
        </Button>
        <Button size="small" icon={Copy} onPress={copy}>
          {t('copy')}
        </Button>
        <Button size="small" icon={Download} onPress={onExport}>
          {t('bulkExport')}
        </Button>
        <Button size="small" icon={Trash} onPress={() => change({ deleted: true })}>
          {t('delete')}
        </Button>
      </div>
    </section>
  );
}
