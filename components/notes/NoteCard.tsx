import type { Member, PassageStatus } from '@/lib/calls';
import type { Comment } from '@/lib/records/comment';
import type { Note } from '@/lib/records/note';
import { hasPlace, type Quote } from '@/lib/records/record';
import { t } from '@/lib/t';
import type { StaysWhy } from '../sync/Stays';
import { Button } from '../ui/Button';
import { Chips } from '../ui/Chips';
import { Highlighter } from '../ui/icons';
import { Mark } from '../ui/Mark';
import { memo } from '../ui/memo';
import { QuoteBlock } from '../ui/QuoteBlock';
import { authorOf } from './authorOf';
import { ChangedWords } from './ChangedWords';
import { NoteMenu } from './NoteMenu';
import { NoteMeta } from './NoteMeta';
import { NoteText } from './NoteText';
import type { NoteDoings } from './noteDoings';
import { OtherVersions } from './OtherVersions';
import { Replies } from './Replies';

export interface NoteCardProps {
  note: Note;
  members: Member[];
  passage: PassageStatus | undefined;
  /** What now stands where its passage stood, where that was changed. */
  now: Quote | undefined;
  /** It was not shown here before. */
  fresh: boolean;
  /** What was replied to it, the oldest first, and which of it was not shown here before. */
  replies: Comment[];
  freshReplies: string;
  /** It does not travel with the browser account. */
  stays: StaysWhy | null;
  chosen: boolean;
  /** An edit of it was kept and waits to be gone on with. */
  unfinished: boolean;
  /** It waits for a passage to be selected in the page. */
  reselecting: boolean;
  asksTwice: boolean;
  /** The language that its words are in: another one draws it again. */
  language: string;
  doings: NoteDoings;
}

/** The element id of a note's card. */
export function cardId(id: string): string {
  return `note-${id}`;
}

function Card(props: NoteCardProps) {
  const { note, members, passage, now, chosen, doings } = props;
  const author = authorOf(note.author, members);
  const gone = passage === 'orphan';
  const line = author.me ? 'mine' : 'match';
  const placed = hasPlace(note.quote) && !gone;
  const found = placed ? note : null;
  return (
    <article
      class={chosen ? 'card note on' : 'card note'}
      id={cardId(note.id)}
      data-note={note.id}
      data-hand={author.role}
      tabIndex={-1}
      onMouseEnter={() => found && doings.point(found)}
      onMouseLeave={() => found && doings.point(null)}
      onFocusIn={() => found && doings.point(found)}
      onFocusOut={() => found && doings.point(null)}
    >
      {note.quote && passage === 'edited' && now ? (
        <ChangedWords
          before={note.quote}
          now={now}
          line={line}
          hand={author.role}
          onShow={() => doings.choose(note)}
          onUse={author.me ? () => doings.useNow(note, now) : undefined}
        />
      ) : (
        note.quote && (
          <QuoteBlock
            quote={note.quote}
            line={gone ? 'gone' : line}
            hand={author.role}
            whole={chosen}
            hint={t('showPassage')}
            onPress={placed ? () => doings.choose(note) : undefined}
          />
        )
      )}
      <div class="say">
        <Mark member={author} among={members} />
        <div>
          {note.otherTexts.length > 0 ? (
            <OtherVersions
              note={note}
              onKeep={(text) => doings.keep(note, text)}
              onJoin={() => doings.join(note)}
            />
          ) : (
            note.text && <NoteText text={note.text} />
          )}
          <Chips tags={note.tags} competencies={note.competencies} />
          <NoteMeta
            note={note}
            author={author}
            passage={passage}
            fresh={props.fresh}
            stays={props.stays}
          >
            {props.unfinished && (
              <button type="button" class="link" onClick={() => doings.edit(note)}>
                {t('continueNote')}
              </button>
            )}
            <NoteMenu note={note} own={author.me} asksTwice={props.asksTwice} doings={doings} />
          </NoteMeta>
        </div>
      </div>
      <Replies
        note={note}
        replies={props.replies}
        fresh={props.freshReplies}
        members={members}
        asksTwice={props.asksTwice}
        doings={doings}
      />
      {gone && author.me && (
        <div class="orphan-actions">
          <Button size="small" icon={Highlighter} onPress={() => doings.reselect(note)}>
            {t(props.reselecting ? 'useSelection' : 'selectAgain')}
          </Button>
          <Button size="small" look="plain" onPress={() => doings.keepAsPage(note)}>
            {t('keepAsPage')}
          </Button>
        </div>
      )}
    </article>
  );
}

/** One note: its quote, its words, what they are filed under, who and when. Of hundreds, only what changed is drawn. */
export const NoteCard = memo(Card);
