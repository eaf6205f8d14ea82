import { useEffect, useRef, useState } from 'preact/hooks';
import { noteAsText, pdfPageWords } from '@/components/notes/noteAsText';
import { passageLink } from '@/components/notes/passageLink';
import { Replies } from '@/components/notes/Replies';
import { Stays } from '@/components/sync/Stays';
import { Button } from '@/components/ui/Button';
import { Chips } from '@/components/ui/Chips';
import { copyText } from '@/components/ui/copyText';
import { replyText } from '@/components/ui/failureText';
import { formatTime, formatWhole } from '@/components/ui/formatTime';
import { Icon } from '@/components/ui/Icon';
import { Calendar, Copy, ExternalLink, Lock, Pencil, Trash } from '@/components/ui/icons';
import { LinkedText } from '@/components/ui/LinkedText';
import { Mark, memberName } from '@/components/ui/Mark';
import { QuoteBlock } from '@/components/ui/QuoteBlock';
import { ask } from '@/lib/ask';
import type { Note } from '@/lib/records/note';
import { hasPlace } from '@/lib/records/record';
import { t } from '@/lib/t';
import type { Actions } from './actions';
import { type Book, memberOf } from './book';
import { EditNote } from './EditNote';
import { keptEdit } from './keptEdits';
import { useReplies } from './useReplies';

interface Props {
  note: Note;
  book: Book;
  actions: Actions;
  /** The page's title is said here too where it does not stand above. */
  source: boolean;
  onDeleted: () => void;
}

/** Later by more than this is a change worth telling, in milliseconds. */
const CHANGED_MS = 60_000;

/** A chosen note, all of it, and what can be done with it. */
export function NoteWhole({ note, book, actions, source, onDeleted }: Props) {
  const [editing, setEditing] = useState(() => keptEdit(note.id) !== undefined);
  const edit = useRef<HTMLButtonElement>(null);
  const edited = useRef(false);
  useEffect(() => {
    // What was edited gives the focus back to where editing began.
    if (!editing && edited.current) edit.current?.focus();
    edited.current = editing;
  }, [editing]);
  const { replies, doings } = useReplies(note.id, book, actions);
  const member = memberOf(book, note.author);
  const mine = note.author === book.me;
  const address = passageLink(note.pageAddress, note.quote, note.pdfPage);

  async function bring(): Promise<void> {
    actions.failed('');
    const reply = await ask('meeting.bring', { id: note.id, bring: !note.bring });
    if (!reply.ok) return actions.failed(replyText(reply));
    actions.done(t(note.bring ? 'bringGone' : 'bringDone'));
  }

  async function remove(): Promise<void> {
    actions.failed('');
    const reply = await ask('record.delete', { id: note.id });
    if (!reply.ok) return actions.failed(replyText(reply));
    actions.done(t('noteDeleted'));
    onDeleted();
  }

  return (
    <div class="card whole">
      {source && (
        <p class="src">
          <span>
            {t('noteOn')}{' '}
            <a href={note.pageAddress} target="_blank" rel="noreferrer">
              {note.pageTitle || note.pageAddress}
            </a>
          </span>
        </p>
      )}
      {note.quote && (
        <QuoteBlock quote={note.quote} line={mine ? 'mine' : 'match'} hand={member.role} whole />
      )}
      {editing ? (
        <EditNote note={note} onEnd={() => setEditing(false)} actions={actions} />
      ) : (
        <>
          <div class="say">
            <Mark member={member} among={book.members} quiet />
            <div>
              <p class="text" data-whole>
                <LinkedText text={note.text} />
              </p>
              {note.otherTexts.map((text) => (
                <div class="beside" key={text}>
                  <h3>{t('apartTitle')}</h3>
                  <p class="text" data-whole>
                    <LinkedText text={text} />
                  </p>
                </div>
              ))}
              <p class="meta">
                <span class="who">{memberName(member)}</span>
                {note.pdfPage !== null && <span>{pdfPageWords(note.pdfPage)}</span>}
                <time title={formatWhole(note.made)}>{formatTime(note.made)}</time>
                {note.changed - note.made > CHANGED_MS && (
                  <time title={formatWhole(note.changed)}>
                    {t('noteChanged', { when: formatTime(note.changed) })}
                  </time>
                )}
                {note.onlyMe && (
                  <span class="only-me">
                    <Icon of={Lock} small />
                    {t('onlyMe')}
                  </span>
                )}
                <Stays note={note.id} />
              </p>
            </div>
          </div>
          <Chips tags={note.tags} competencies={note.competencies} />
          <Replies
            note={note}
            replies={replies}
            fresh=""
            members={book.members}
            asksTwice={false}
            doings={doings}
          />
          <div class="actions">
            <a class="btn small" href={address} target="_blank" rel="noreferrer">
              <Icon of={ExternalLink} small />
              {hasPlace(note.quote) ? t('openPassage') : t('openPage')}
            </a>
            <Button
              size="small"
              icon={Copy}
              onPress={() =>
                actions.said(copyText(noteAsText(note)) ? t('statusCopied') : t('statusNotCopied'))
              }
            >
              {t('copy')}
            </Button>
            <Button size="small" icon={Calendar} onPress={() => void bring()}>
              {t(note.bring ? 'bringNot' : 'bring')}
            </Button>
            {mine && (
              <>
                <Button
                  size="small"
                  icon={Pencil}
                  onPress={() => setEditing(true)}
                  buttonRef={edit}
                >
                  {t('edit')}
                </Button>
                <Button size="small" icon={Trash} onPress={remove}>
                  {t('delete')}
                </Button>
              </>
            )}
          </div>
        </>
      )}
    </div>
  );
}
