import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { kindWords } from '@/components/pages/pageLine';
import { Button } from '@/components/ui/Button';
import { Empty } from '@/components/ui/Empty';
import type { Note } from '@/lib/records/note';
import { t, tn } from '@/lib/t';
import type { Actions } from './actions';
import { type Book, memberOf } from './book';
import { firstNotes, groupByPage, type PageGroup } from './groupByPage';
import { NoteRow } from './NoteRow';
import { NoteWhole } from './NoteWhole';
import { RoomTitle } from './RoomTitle';
import { routeAddress } from './useRoute';
import { useWide } from './useWide';

/** So many rows at once; "Show more" adds as many again. */
const ROWS = 200;

interface Props {
  book: Book;
  /** The chosen note's id, from the address. */
  id: string | null;
  actions: Actions;
}

/** The note after the chosen one, or before it where it is the last: it takes its place when it is deleted. */
function neighbor(groups: PageGroup[], id: string): string | null {
  const all = groups.flatMap((group) => group.notes);
  const at = all.findIndex((note) => note.id === id);
  return (all[at + 1] ?? all[at - 1])?.id ?? null;
}

/** The room "All notes": by page, the newest first; the chosen one beside the list, or in its place. */
export function AllNotes({ book, id, actions }: Props) {
  const [most, setMost] = useState(ROWS);
  const wide = useWide();
  const groups = groupByPage(book.notes);
  // Where an address leads to a note, its row is there and in view.
  const place = groups.flatMap((group) => group.notes).findIndex((note) => note.id === id);
  const shown = Math.max(most, place + 1);
  useEffect(() => {
    if (id) document.getElementById(rowId(id))?.scrollIntoView({ block: 'nearest' });
  }, [id]);
  if (groups.length === 0) {
    return (
      <>
        <RoomTitle title={t('roomNotes')} />
        <Empty title={t('notesEmptyTitle')} words={t('notesEmptyWords')}>
          {book.deleted.length > 0 && (
            <a class="btn" href={routeAddress('deleted')}>
              {t('recentlyDeleted')}
            </a>
          )}
        </Empty>
      </>
    );
  }
  const found = book.notes.find((note) => note.id === id);
  // Where there is room beside the list, it is never empty.
  const chosen = found ?? (wide ? groups[0]?.notes[0] : undefined);
  const whole = (note: Note) => (
    <NoteWhole
      key={note.id}
      note={note}
      book={book}
      actions={actions}
      source={wide}
      onDeleted={() => {
        const next = neighbor(groups, note.id);
        location.replace(routeAddress('notes', next));
        if (next) requestAnimationFrame(() => focusRow(next));
      }}
    />
  );
  const facts = t('notesOnPages', {
    notes: tn('notesCount', book.notes.length),
    pages: tn('pagesCount', groups.length),
  });
  return (
    <>
      <RoomTitle title={t('roomNotes')} facts={facts} />
      <div class="split">
        <div>
          {firstNotes(groups, shown).map((group) => (
            <section key={group.pageAddress}>
              <div class="group">
                <h2>
                  <a href={group.pageAddress} target="_blank" rel="noreferrer">
                    {group.title || t('untitledPage')}
                  </a>
                </h2>
                <span>
                  {[kindWords(group.kind), group.host, tn('notesCount', group.notes.length)]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </div>
              <ul class="list">
                {group.notes.map((note) => (
                  <Row
                    key={note.id}
                    note={note}
                    book={book}
                    chosen={note.id === chosen?.id}
                    closes={note.id === found?.id && !wide}
                  >
                    {!wide && note.id === chosen?.id ? whole(note) : null}
                  </Row>
                ))}
              </ul>
            </section>
          ))}
          {book.notes.length > shown && (
            <div class="more-row">
              <Button onPress={() => setMost(shown + ROWS)}>{t('showMore')}</Button>
            </div>
          )}
        </div>
        {wide && chosen && (
          <section class="aside" aria-label={t('chosenNote')}>
            {whole(chosen)}
          </section>
        )}
      </div>
    </>
  );
}

const rowId = (note: string) => `row-${note}`;

function focusRow(note: string): void {
  document.getElementById(rowId(note))?.querySelector<HTMLElement>('.t a')?.focus();
}

interface RowProps {
  note: Note;
  book: Book;
  chosen: boolean;
  /** Pressing it again closes it. */
  closes: boolean;
  children: ComponentChildren;
}

function Row({ note, book, chosen, closes, children }: RowProps) {
  return (
    <li id={rowId(note.id)}>
      <div class={chosen ? 'rec chosen' : 'rec'}>
        <NoteRow
          note={note}
          member={memberOf(book, note.author)}
          among={book.members}
          href={routeAddress('notes', closes ? null : note.id)}
          chosen={chosen}
        />
      </div>
      {children && <div class="here">{children}</div>}
    </li>
  );
}
