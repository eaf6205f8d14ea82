import type { Monthly } from '@/lib/programme/activities';
import { monthlyTimes } from '@/lib/programme/monthly';
import { t } from '@/lib/t';
import { Button } from '../ui/Button';
import { download } from '../ui/download';
import { formatClockIn, formatWhole } from '../ui/formatTime';
import { Calendar } from '../ui/icons';
import { inLanguage } from '../ui/inLanguage';
import { PartHeading } from './PartHeading';
import type { Parts } from './parts';

const SHOWN = 3;

/** When it is next, on the clocks here and there, and a file for the own calendar. */
export function MonthlyDates({ activity, view, host, monthly }: Parts & { monthly: Monthly }) {
  const times = monthlyTimes(monthly, Date.now(), 12);
  const title = view.state?.kept.hashtag || monthly.title;
  const save = async () => {
    const { writeCalendar } = await import('@/lib/formats/calendar');
    const events = times.map((at) => ({
      id: `${activity.id}-${new Date(at).toISOString().slice(0, 10)}`,
      title,
      at,
      minutes: monthly.minutes,
      link: '',
    }));
    download(writeCalendar(events, Date.now()), `${activity.id}.ics`, 'text/calendar');
    host.said(t('statusCalendar'));
  };
  return (
    <section class="card monthly" aria-labelledby="monthly-title">
      <PartHeading host={host} id="monthly-title">
        {t('nextDates')}
      </PartHeading>
      <ul>
        {times.slice(0, SHOWN).map((at) => (
          <li key={at}>
            <time dateTime={new Date(at).toISOString()}>{formatWhole(at)}</time>
            {formatClockIn(at, monthly.zone) && (
              <small>{t('easternTime', { time: formatClockIn(at, monthly.zone) ?? '' })}</small>
            )}
          </li>
        ))}
      </ul>
      <p class="quiet">{inLanguage(monthly.check)}</p>
      <Button size="small" icon={Calendar} onPress={() => void save()}>
        {t('addToCalendar')}
      </Button>
    </section>
  );
}
