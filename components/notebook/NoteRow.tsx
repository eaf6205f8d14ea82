import type { ComponentChildren } from 'preact';
import { pdfPageWords } from '@/components/notes/noteAsText';
import { CompetencyChip, TagChip } from '@/components/ui/Chips';
import { formatShort, formatWhole } from '@/components/ui/formatTime';
import { Icon } from '@/components/ui/Icon';
import { Lock } from '@/components/ui/icons';
import { Mark } from '@/components/ui/Mark';
import { quoteText } from '@/components/ui/QuoteBlock';
import type { Member } from '@/lib/calls';
import type { Note } from '@/lib/records/note';
import { t } from '@/lib/t';

/** A row shows two lines, so no more than this is put into it. */
const SHOWN = 300;

/** The beginning of a note, in one line. */
export function noteLine(note: Note): string {
  return note.text.slice(0, SHOWN).replace(/\s+/g, ' ').trim() || t('noteWithoutText');
}

interface Props {
  note: Note;
  member: Member;
  among: Member[];
  /** Where pressing the row leads; a row without it is not chosen. */
  href?: string;
  chosen?: boolean;
  /** Under the passage, instead of tags and competencies. */
  children?: ComponentChildren;
}

/** One note in a list: whose, its first lines, its passage, tags and competencies, and when. */
export function NoteRow({ note, member, among, href, chosen, children }: Props) {
  const chips =
    note.tags.length + note.competencies.length > 0 || note.onlyMe || note.pdfPage !== null;
  const line = noteLine(note);
  return (
    <>
      <Mark member={member} among={among} />
      <div>
        <p class="t">
          {href ? (
            <a href={href} aria-current={chosen || undefined}>
              {line}
            </a>
          ) : (
            line
          )}
        </p>
        {note.quote && <p class="d">{quoteText(note.quote)}</p>}
        {children}
        {!children && chips && (
          <div class="chips">
            {note.pdfPage !== null && <span class="pdf-at">{pdfPageWords(note.pdfPage)}</span>}
            {note.tags.map((tag) => (
              <TagChip key={tag} tag={tag} />
            ))}
            {note.competencies.map((id) => (
              <CompetencyChip key={id} id={id} />
            ))}
            {note.onlyMe && (
              <span class="only-me">
                <Icon of={Lock} small />
                {t('onlyMe')}
              </span>
            )}
          </div>
        )}
      </div>
      <time
        class="when"
        dateTime={new Date(note.made).toISOString()}
        title={formatWhole(note.made)}
      >
        {formatShort(note.made)}
      </time>
    </>
  );
}
