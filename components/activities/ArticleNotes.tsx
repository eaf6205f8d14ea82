import type { Note } from '@/lib/records/note';
import { t } from '@/lib/t';
import { pairOf } from '../notes/draft';
import { NoteText } from '../notes/NoteText';
import { Mark, memberName } from '../ui/Mark';
import { QuoteBlock } from '../ui/QuoteBlock';
import type { ActivityHost } from './host';
import { PartHeading } from './PartHeading';

/** In the order of the page: by where the passage stands; notes without one last. */
const placeOf = (note: Note) => note.quote?.start ?? Number.POSITIVE_INFINITY;

/** The notes of both on one page, side by side. */
export function ArticleNotes({ notes, host }: { notes: Note[]; host: ActivityHost }) {
  const { me, other } = pairOf(host.members);
  const of = (member: string) =>
    notes.filter(({ author }) => author === member).sort((a, b) => placeOf(a) - placeOf(b));
  return (
    <div class={other ? 'two' : 'one'}>
      {[me, ...(other ? [other] : [])].map((member) => (
        <div key={member.id} class="column">
          <PartHeading host={host} sub>
            <Mark member={member} among={host.members} size="s" quiet /> {memberName(member)}
          </PartHeading>
          {of(member.id).map((note) => (
            <div key={note.id} class="card">
              {note.quote && (
                <QuoteBlock
                  quote={note.quote}
                  line={member.me ? 'mine' : 'match'}
                  hand={member.role}
                />
              )}
              <NoteText text={note.text} />
            </div>
          ))}
          {of(member.id).length === 0 && <p class="quiet">{t('noNotesYet')}</p>}
        </div>
      ))}
    </div>
  );
}
