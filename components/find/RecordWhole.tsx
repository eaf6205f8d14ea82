import { useEffect, useState } from 'preact/hooks';
import type { Actions } from '@/components/notebook/actions';
import { type Book, memberOf } from '@/components/notebook/book';
import { NoteWhole } from '@/components/notebook/NoteWhole';
import { Button } from '@/components/ui/Button';
import { Chips } from '@/components/ui/Chips';
import { replyText } from '@/components/ui/failureText';
import { formatTime, formatWhole } from '@/components/ui/formatTime';
import { Icon } from '@/components/ui/Icon';
import { ExternalLink, Trash } from '@/components/ui/icons';
import { LinkedText } from '@/components/ui/LinkedText';
import { Mark, memberName } from '@/components/ui/Mark';
import { QuoteBlock } from '@/components/ui/QuoteBlock';
import { ask } from '@/lib/ask';
import { type Item, readItem } from '@/lib/records/item';
import { KIND_RULES } from '@/lib/records/kinds';
import { type Note, readNote } from '@/lib/records/note';
import { isPurged, type LiveRecord } from '@/lib/records/record';
import { t } from '@/lib/t';
import { recordRoom } from './recordRoom';
import { recordWords } from './recordWords';

interface Props {
  id: string;
  book: Book;
  actions: Actions;
  /** The page's title is said here too where it does not stand above. */
  source: boolean;
  onDeleted: () => void;
}

type Known =
  | { at: 'reading' }
  | { at: 'gone' }
  | { at: 'note'; note: Note }
  | { at: 'item'; item: Item };

function knownOf(record: LiveRecord, me: string): Known {
  const item = readItem(record, me);
  if (!item) return { at: 'gone' };
  return item.kind === 'note' ? { at: 'note', note: readNote(record) } : { at: 'item', item };
}

/** A chosen record, all of it, and what can be done with it. */
export function RecordWhole({ id, book, actions, source, onDeleted }: Props) {
  const [known, setKnown] = useState<Known>({ at: 'reading' });
  useEffect(() => {
    let gone = false;
    book.record(id).then(
      (record) => {
        if (!gone)
          setKnown(record && !isPurged(record) ? knownOf(record, book.me) : { at: 'gone' });
      },
      // The database was let go, and the tab says so.
      () => {},
    );
    return () => {
      gone = true;
    };
  }, [id, book]);
  if (known.at === 'reading') return null;
  if (known.at === 'gone') return <p class="card whole quiet">{t('recordGone')}</p>;
  if (known.at === 'note') {
    return (
      <NoteWhole
        note={known.note}
        book={book}
        actions={actions}
        source={source}
        onDeleted={onDeleted}
      />
    );
  }
  const { item } = known;
  const member = memberOf(book, item.author);
  const mine = item.author === book.me;
  const may = mine || KIND_RULES[item.kind].writers === 'both';
  const room = recordRoom(item);

  async function remove(): Promise<void> {
    actions.failed('');
    const reply = await ask('record.delete', { id: item.id });
    if (!reply.ok) return actions.failed(replyText(reply));
    actions.done(t('recordDeleted'));
    onDeleted();
  }
  return (
    <div class="card whole">
      <p class="kind-line">{recordWords(item.kind)}</p>
      {item.title && <h2 class="record-title">{item.title}</h2>}
      {item.quote && (
        <QuoteBlock quote={item.quote} line={mine ? 'mine' : 'match'} hand={member.role} whole />
      )}
      <div class="say">
        <Mark member={member} among={book.members} quiet />
        <div>
          {item.text && (
            <p class="text" data-whole>
              <LinkedText text={item.text} />
            </p>
          )}
          <p class="meta">
            <span class="who">{memberName(member)}</span>
            <time title={formatWhole(item.made)}>{formatTime(item.made)}</time>
          </p>
        </div>
      </div>
      <Chips tags={item.tags} competencies={item.competencies} />
      <div class="actions">
        {room && (
          <a class="btn small" href={room.address}>
            {t('openIn', { room: room.words })}
          </a>
        )}
        {item.address && (
          <a class="btn small" href={item.address} target="_blank" rel="noreferrer">
            <Icon of={ExternalLink} small />
            {t('openPage')}
          </a>
        )}
        {may && (
          <Button size="small" icon={Trash} onPress={remove}>
            {t('delete')}
          </Button>
        )}
      </div>
    </div>
  );
}
