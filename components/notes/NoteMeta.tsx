import type { ComponentChildren } from 'preact';
import type { Member, PassageStatus } from '@/lib/calls';
import type { Note } from '@/lib/records/note';
import { t } from '@/lib/t';
import { type StaysWhy, StaysWords } from '../sync/Stays';
import { formatTime, formatWhole } from '../ui/formatTime';
import { Icon } from '../ui/Icon';
import { Calendar, Lock } from '../ui/icons';
import { memberName } from '../ui/Mark';
import { pdfPageWords } from './noteAsText';

interface NoteMetaProps {
  note: Note;
  author: Member;
  passage: PassageStatus | undefined;
  /** It was not shown here before. */
  fresh?: boolean;
  /** It does not travel with the browser account. */
  stays?: StaysWhy | null;
  /** What stands at the end of the line. */
  children: ComponentChildren;
}

/** The line under a note: who, when, for whom, and how its passage was found. */
export function NoteMeta({ note, author, passage, fresh, stays, children }: NoteMetaProps) {
  const moved = note.quote && (passage === 'edited' || passage === 'moved') ? passage : null;
  return (
    <div class="meta">
      <span class="facts">
        {fresh && <span class="new">{t('fresh')}</span>}
        <span class="who">{memberName(author)}</span>
        {note.pdfPage !== null && <span class="pdf-at">{pdfPageWords(note.pdfPage)}</span>}
        <time dateTime={new Date(note.made).toISOString()} title={formatWhole(note.made)}>
          {formatTime(note.made)}
        </time>
        {note.onlyMe && (
          <span class="state">
            <Icon of={Lock} small />
            {t('onlyMe')}
          </span>
        )}
        {note.bring && (
          <span class="state">
            <Icon of={Calendar} small />
            {t('bringShort')}
          </span>
        )}
        {moved && <span>{t(`passage_${moved}`)}</span>}
        {stays && <StaysWords why={stays} />}
      </span>
      <span class="end">{children}</span>
    </div>
  );
}
