import { useId, useState } from 'preact/hooks';
import { wallClock, zonedTime } from '@/lib/formats/zonedTime';
import { asksBy, clashOf, isDay } from '@/lib/programme/dates';
import type { Programme } from '@/lib/programme/programme';
import type { Meeting } from '@/lib/records/meeting';
import { t } from '@/lib/t';
import { Button } from '../ui/Button';
import { ErrorSentence } from '../ui/ErrorSentence';
import { LineField } from '../ui/LineField';
import { Segmented } from '../ui/Segmented';
import { meetingTitle, otherClock } from './whenWords';

/** What is set of a meeting. */
export interface MeetingPlan {
  at: number | null;
  zone: string;
  minutes: number;
  means: string;
  asks: string | null;
}

interface FormProps {
  /** The meeting that is changed; `null`: a new one. */
  meeting: Meeting | null;
  programme: Programme;
  onSave: (plan: MeetingPlan) => Promise<boolean>;
  onClose: () => void;
}

const LENGTHS = [30, 45, 60, 90] as const;
const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** What is odd about a time, though it may be meant: it has passed, or another meeting is then. */
function oddOf(plan: MeetingPlan, id: string, meetings: Meeting[]): string {
  if (plan.at === null) return '';
  if (plan.at < Date.now()) return t('meetingPast');
  const clash = clashOf({ id, at: plan.at, minutes: plan.minutes }, meetings);
  return clash ? t('meetingClash', { when: meetingTitle(clash) }) : '';
}

/** When and how the two meet. Every field may stay empty. */
export function MeetingForm({ meeting, programme, onSave, onClose }: FormProps) {
  const id = useId();
  const zone = ownZone();
  const then = meeting?.at == null ? null : wallClock(meeting.at, zone);
  const [day, setDay] = useState(then?.day ?? '');
  const [clock, setClock] = useState(then?.clock ?? '');
  const [minutes, setMinutes] = useState(String(meeting?.minutes ?? 60));
  const [means, setMeans] = useState(meeting?.means ?? '');
  const [asks, setAsks] = useState(meeting?.asks ?? '');
  const [problem, setProblem] = useState('');
  /** The oddity that the person has seen: pressed again, it is saved all the same. */
  const [seen, setSeen] = useState('');
  const at = day && clock ? zonedTime(day, clock, zone) : null;
  const save = async () => {
    const wrongDay = day !== '' && (!isDay(day) || (clock !== '' && at === null));
    if (wrongDay || (asks !== '' && !isDay(asks))) return setProblem(t('meetingBadDay'));
    if ((day === '') !== (clock === '')) return setProblem(t('meetingHalfTime'));
    const day_ = at === null ? null : asks || asksBy(at, zone) || null;
    const plan = { at, zone, minutes: Number(minutes), means, asks: day_ };
    const odd = oddOf(plan, meeting?.id ?? '', programme.meetings);
    setProblem('');
    if (odd && odd !== seen) return setSeen(odd);
    if (await onSave(plan)) onClose();
  };
  const lengths = [...new Set([...LENGTHS, meeting?.minutes ?? 60])].sort((a, b) => a - b);
  const beside = otherClock(programme, at);
  return (
    <form
      class="card meeting-form"
      aria-label={t(meeting ? 'changeMeeting' : 'newMeeting')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div class="two">
        <LineField
          label={t('meetingDay')}
          id={`${id}-day`}
          type="date"
          value={day}
          onInput={setDay}
        />
        <LineField
          label={t('meetingClock')}
          id={`${id}-clock`}
          type="time"
          value={clock}
          onInput={setClock}
        />
      </div>
      <p class="quiet">{beside || t('meetingZone', { zone: zone.replaceAll('_', ' ') })}</p>
      <Segmented
        label={t('meetingLength')}
        value={minutes}
        choices={lengths.map((one) => ({
          value: String(one),
          words: t('minutesShort', { count: String(one) }),
        }))}
        onChoose={setMinutes}
      />
      <LineField
        label={t('meetingMeans')}
        id={`${id}-means`}
        maxLength={300}
        value={means}
        onInput={setMeans}
      />
      <LineField
        label={t('meetingAsks')}
        id={`${id}-asks`}
        type="date"
        value={asks}
        onInput={setAsks}
      />
      {problem && <ErrorSentence>{problem}</ErrorSentence>}
      {!problem && seen && <ErrorSentence>{seen}</ErrorSentence>}
      <span class="acts">
        <Button look="plain" onPress={onClose}>
          {t('cancel')}
        </Button>
        <Button look="primary" type="submit">
          {t(seen && !problem ? 'saveAnyway' : meeting ? 'saveMeeting' : 'makeMeeting')}
        </Button>
      </span>
    </form>
  );
}
