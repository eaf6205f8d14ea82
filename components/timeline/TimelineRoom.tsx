import '../meetings/meetings.css';
import '../report/report.css';
import { competencySection } from '@/lib/programme/competencies';
import { type Happening, timelineOf } from '@/lib/programme/timeline';
import { t } from '@/lib/t';
import { useDo } from '../meetings/useDo';
import type { Actions } from '../notebook/actions';
import type { Book } from '../notebook/book';
import { RoomTitle } from '../notebook/RoomTitle';
import { useRecords } from '../report/useRecords';
import { Empty } from '../ui/Empty';
import { ErrorSentence } from '../ui/ErrorSentence';
import { formatDay, formatWhole } from '../ui/formatTime';
import { inLanguage } from '../ui/inLanguage';
import { LookingBack } from './LookingBack';
import { MonthsChart } from './MonthsChart';

const SHOWN = 200;

function wordsOf({ what, words }: Happening): string {
  if (what !== 'section') return words;
  const section = competencySection(words);
  return section ? `${section.id}. ${inLanguage(section.heading)}` : words;
}

/** The room "Timeline": the year of the match, by month and one by one, and looking back. */
export function TimelineRoom({ book, actions }: { book: Book; actions: Actions }) {
  const { records, failed } = useRecords(book);
  const act = useDo(actions);
  const happenings = records ? timelineOf(records, book.me) : [];
  return (
    <>
      <RoomTitle title={t('roomTimeline')} facts={t('timelineFacts')}>
        <a class="btn small" href="#/report">
          {t('roomReport')}
        </a>
      </RoomTitle>
      {failed && <ErrorSentence>{t('error_unexpected')}</ErrorSentence>}
      {!records && !failed && <p class="opening">{t('loading')}</p>}
      {records && (
        <div class="meetings timeline">
          {happenings.length === 0 && (
            <Empty title={t('roomTimeline')} words={t('timelineEmpty')} />
          )}
          {happenings.length > 0 && <MonthsChart happenings={happenings} />}
          <LookingBack records={records} book={book} act={act} />
          {happenings.length > 0 && (
            <section class="card" aria-labelledby="events-title">
              <h2 id="events-title">{t('timelineFacts')}</h2>
              <ul class="events">
                {happenings.slice(0, SHOWN).map((one) => (
                  <li key={one.id}>
                    <time title={formatWhole(one.at)}>{formatDay(one.at)}</time>
                    <span>
                      <b>{t(`timeline_${one.what}`)}</b> {wordsOf(one)}
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      )}
    </>
  );
}
