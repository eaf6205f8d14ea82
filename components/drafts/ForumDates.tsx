import { useState } from 'preact/hooks';
import { writeCalendar } from '@/lib/formats/calendar';
import { EASTERN, zonedTime } from '@/lib/formats/zonedTime';
import type { ForumDate } from '@/lib/records/forumDate';
import { t } from '@/lib/t';
import { Button } from '../ui/Button';
import { download } from '../ui/download';
import { ErrorSentence } from '../ui/ErrorSentence';
import { Field } from '../ui/Field';
import { formatWhole } from '../ui/formatTime';
import { Calendar } from '../ui/icons';
import { LinkedText } from '../ui/LinkedText';
import { Segmented } from '../ui/Segmented';
import type { DraftDoings } from './draftDoings';

const MINUTES = 60;

function DateForm({ onSave, onCancel }: { onSave: DraftDoings['saveDate']; onCancel: () => void }) {
  const [what, setWhat] = useState('');
  const [day, setDay] = useState('');
  const [clock, setClock] = useState('');
  const [zone, setZone] = useState<'eastern' | 'own'>('eastern');
  const [link, setLink] = useState('');
  const [problem, setProblem] = useState('');
  const save = async () => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const at = zonedTime(day, clock, zone === 'eastern' ? EASTERN : own);
    const badLink = link !== '' && !(/^https?:\/\//i.test(link) && URL.canParse(link));
    if (!what.trim() || at === null) return setProblem(t('dateMissing'));
    if (badLink) return setProblem(t('answerSourceBad'));
    setProblem('');
    if (await onSave({ id: null, what, at, minutes: MINUTES, link })) onCancel();
  };
  return (
    <form
      class="card date-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field label={t('dateWhat')} of="date-what">
        <input
          id="date-what"
          class="in"
          maxLength={300}
          value={what}
          onInput={(event) => setWhat(event.currentTarget.value)}
        />
      </Field>
      <div class="two">
        <Field label={t('dateDay')} of="date-day">
          <input
            id="date-day"
            class="in"
            type="date"
            value={day}
            onInput={(event) => setDay(event.currentTarget.value)}
          />
        </Field>
        <Field label={t('dateClock')} of="date-clock">
          <input
            id="date-clock"
            class="in"
            type="time"
            value={clock}
            onInput={(event) => setClock(event.currentTarget.value)}
          />
        </Field>
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
      <Field label={t('dateLink')} of="date-link">
        <input
          id="date-link"
          class="in"
          type="url"
          inputMode="url"
          value={link}
          onInput={(event) => setLink(event.currentTarget.value)}
        />
      </Field>
      {problem && <ErrorSentence>{problem}</ErrorSentence>}
      <span class="acts">
        <Button size="small" look="plain" onPress={onCancel}>
          {t('cancel')}
        </Button>
        <Button size="small" type="submit">
          {t('saveDate')}
        </Button>
      </span>
    </form>
  );
}

interface ForumDatesProps {
  dates: ForumDate[];
  doings: DraftDoings;
}

/** When the next forum, chat or session is, in the reader's own zone; each goes into a calendar as a file. */
export function ForumDates({ dates, doings }: ForumDatesProps) {
  const [adding, setAdding] = useState(false);
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
          {!adding && (
            <button type="button" class="link" onClick={() => setAdding(true)}>
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
              <strong>{date.what}</strong>
              <span>{formatWhole(date.at)}</span>
              {date.link && (
                <span class="date-link">
                  <LinkedText text={date.link} />
                </span>
              )}
              <span class="acts">
                <Button size="small" icon={Calendar} onPress={() => save(date)}>
                  {t('addToCalendar')}
                </Button>
                <Button size="small" look="plain" onPress={() => void doings.removeDate(date.id)}>
                  {t('delete')}
                </Button>
              </span>
            </li>
          ))}
        </ul>
      )}
      {adding && <DateForm onSave={doings.saveDate} onCancel={() => setAdding(false)} />}
    </section>
  );
}
