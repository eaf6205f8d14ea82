import { activityOf } from '@/lib/programme/activities';
import type { CompetencySection } from '@/lib/programme/competencies';
import type { Trace } from '@/lib/programme/coverage';
import { t, tn } from '@/lib/t';
import { notebookHost } from '../activities/notebookHost';
import type { Actions } from '../notebook/actions';
import { type Book, memberOf } from '../notebook/book';
import { Tip } from '../ui/ErrorSentence';
import { formatDay, formatWhole } from '../ui/formatTime';
import { inLanguage } from '../ui/inLanguage';
import { Mark, memberName } from '../ui/Mark';
import { Judged } from './Judged';
import { LibraryActions } from './LibraryActions';
import { SectionItems } from './SectionItems';
import type { Known } from './useCompetencies';

interface PageProps {
  section: CompetencySection;
  known: Known;
  book: Book;
  actions: Actions;
}

const SHOWN = 50;

function traceWords(trace: Trace): string {
  if (trace.kind === 'activity') return t('traceActivity');
  return trace.words || t('traceUntitled');
}

/** The page of one section: its heading, how sure each is, what comes to the library, and all that was noted under it. */
export function SectionPage({ section, known, book, actions }: PageProps) {
  const host = notebookHost(book, actions);
  const traces = known.traces.filter((trace) => trace.section === section.id);
  return (
    <div class="competencies section-page">
      {!section.checked && <Tip>{t('headingUnchecked')}</Tip>}
      <div class="three">
        <Judged
          section={section.id}
          judgements={known.judgements.filter((one) => one.section === section.id)}
          host={host}
        />
        <LibraryActions
          section={section.id}
          library={known.library.filter(({ competencies }) => competencies.includes(section.id))}
          host={host}
        />
        <SectionItems
          section={section.id}
          items={known.items.filter(({ cells }) => cells.section === section.id)}
          host={host}
        />
      </div>
      <section class="card" aria-labelledby="noted-title">
        <div class="head">
          <h2 id="noted-title">{t('notedUnder')}</h2>
          <span class="end count">{tn('tracesCount', traces.length)}</span>
        </div>
        {traces.length === 0 && <p class="quiet">{t('nothingNoted')}</p>}
        <ul class="traces">
          {traces.slice(0, SHOWN).map((trace) => {
            const member = memberOf(book, trace.member);
            const activity = activityOf(trace.activity);
            const where = activity ? inLanguage(activity.title) : trace.pageTitle;
            return (
              <li key={trace.record}>
                <Mark member={member} among={book.members} />
                <div>
                  {trace.kind === 'note' ? (
                    <a href={`#/notes/${trace.record}`}>{traceWords(trace)}</a>
                  ) : (
                    <span>{traceWords(trace)}</span>
                  )}
                  <small>
                    {memberName(member)}
                    {where && (
                      <>
                        {' · '}
                        {activity ? <a href={`#/activities/${activity.id}`}>{where}</a> : where}
                      </>
                    )}
                    {' · '}
                    <time title={formatWhole(trace.at)}>{formatDay(trace.at)}</time>
                  </small>
                </div>
              </li>
            );
          })}
        </ul>
      </section>
    </div>
  );
}
