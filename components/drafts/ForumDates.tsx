import { useState } from 'preact/hooks';
import { writeCalendar } from '@/lib/formats/calendar';
import { EASTERN, wallClock, zonedTime } from '@/lib/formats/zonedTime';
import type { ForumDate } from '@/lib/records/forumDate';
import { isWebAddress } from '@/lib/records/isWebAddress';
import { t } from '@/lib/t';
import { Button } from '../ui/Button';
import { download } from '../ui/download';
import { ErrorSentence } from '../ui/ErrorSentence';
import { formatClockIn, formatWhole } from '../ui/formatTime';
import { Calendar } from '../ui/icons';
import { LineField } from '../ui/LineField';
import { LinkedText } from '../ui/LinkedText';
import { Segmented } from '../ui/Segmented';
import { AskedButton } from './AskedButton';
import type { DraftDoings } from './draftDoings';
import { ADD_DATE } from './draftsStore';

const MINUTES = 60;
const DATE_WHAT = 'date-what';

interface DateFormProps {
  /** The date that is changed; `null`: a new one. */
  date: ForumDate | null;
  onSave: DraftDoings['saveDate'];
  onClose: () => void;
}

function DateForm({ date, onSave, onClose }: DateFormProps) {
  const then = date && wallClock(date.at, EASTERN);
  const [what, setWhat] = useState(date?.what ?? '');
  const [day, setDay] = useState(then?.day ?? '');
  const [clock, setClock] = useState(then?.clock ?? '');
  const [zone, setZone] = useState<'eastern' | 'own'>('eastern');
  const [link, setLink] = useState(date?.link ?? '');
  const [problem, setProblem] = useState('');
  const save = async () => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const at = zonedTime(day, clock, zone === 'eastern' ? EASTERN : own);
    const badLink = link !== '' && !isWebAddress(link);
    if (!what.trim() || at === null) return setProblem(t('dateMissing'));
    if (badLink) return setProblem(t('answerSourceBad'));
    setProblem('');
    const minutes = date?.minutes ?? MINUTES;
    if (await onSave({ id: date?.id ?? null, what, at, minutes, link })) onClose();
  };
  return (
    <form
      class="card date-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <LineField
        label={t('dateWhat')}
        id={DATE_WHAT}
        maxLength={300}
        value={what}
        onInput={setWhat}
      />
      <div class="two">
        <LineField label={t('dateDay')} id="date-day" type="date" value={day} onInput={setDay} />
        <LineField
          label={t('dateClock')}
          id="date-clock"
          type="time"
          value={clock}
          onInput={setClock}
        />
      </div>
      <Segmented
        label={t('dateZone')}
        value={zone}
        choices={[
          { value: 'eastern', words: t('zoneEastern') },
          { value: 'own', words: t('zoneOwn') },
        ]}
        onChoose={setZone}
      />
      <LineField label={t('dateLink')} id="date-link" type="url" value={link} onInput={setLink} />
      {problem && <ErrorSentence>{problem}</ErrorSentence>}
      <span class="acts">
        <Button size="small" look="plain" onPress={onClose}>
          {t('cancel')}
        </Button>
        <Button size="small" type="submit">
          {t('saveDate')}
        </Button>
      </span>
    </form>
  );
}

/** When it is on the clocks here; in brackets on those of the programme, where they differ. */
function whenWords(at: number): string {
  const eastern = formatClockIn(at, EASTERN);
  if (!eastern) return formatWhole(at);
  // One piece in a narrow line.
  const beside = t('easternAt', { clock: eastern }).replace(/ /g, '\u00a0');
  return `${formatWhole(at)} (${beside})`;
}

interface ForumDatesProps {
  dates: ForumDate[];
  doings: DraftDoings;
  asksTwice: boolean;
}

/** When the next forum, chat or session is, in the reader's own zone; each goes into a calendar as a file. */
export function ForumDates({ dates, doings, asksTwice }: ForumDatesProps) {
  const [adding, setAdding] = useState(false);
  const [editing, setEditing] = useState<string | null>(null);
  const edited = dates.find(({ id }) => id === editing) ?? null;
  const save = ({ id, what, at, minutes, link }: ForumDate) =>
    download(
      writeCalendar([{ id, title: what, at, minutes, link }], Date.now()),
      'matchbook-date.ics',
      'text/calendar',
    );
  return (
    <section aria-labelledby="forum-dates">
      <div class="head">
        <h2 id="forum-dates">{t('forumDates')}</h2>
        <span class="end">
          {!adding && !edited && (
            <button
              type="button"
              id={ADD_DATE}
              class="link"
              onClick={() => {
                setAdding(true);
                doings.focus(DATE_WHAT);
              }}
            >
              {t('addDate')}
            </button>
          )}
        </span>
      </div>
      {dates.length === 0 && !adding && <p class="quiet">{t('noDates')}</p>}
      {dates.length > 0 && (
        <ul class="card dates">
          {dates.map((date) => (
            <li key={date.id}>
              <strong id={`date-${date.id}`}>{date.what}</strong>
              <span>{whenWords(date.at)}</span>
              {date.link && (
                <span class="date-link">
                  <LinkedText text={date.link} />
                </span>
              )}
              <span class="acts">
                <button
                  type="button"
                  class="link"
                  aria-describedby={`date-${date.id}`}
                  onClick={() => {
                    setAdding(false);
                    setEditing(date.id);
                    doings.focus(DATE_WHAT);
                  }}
                >
                  {t('edit')}
                </button>
                <AskedButton
                  asksTwice={asksTwice}
                  describedBy={`date-${date.id}`}
                  onPress={() => void doings.removeDate(date.id)}
                />
                <Button
                  size="small"
                  icon={Calendar}
                  describedBy={`date-${date.id}`}
                  onPress={() => save(date)}
                >
                  {t('addToCalendar')}
                </Button>
              </span>
            </li>
          ))}
        </ul>
      )}
      {(adding || edited) && (
        <DateForm
          key={edited?.id ?? 'new'}
          date={edited}
          onSave={doings.saveDate}
          onClose={() => {
            setAdding(false);
            setEditing(null);
            doings.focus(ADD_DATE);
          }}
        />
      )}
    </section>
  );
}
