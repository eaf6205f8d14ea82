import { useEffect } from 'preact/hooks';
import { clockOf, elapsed } from '@/lib/programme/interview/interview';
import { t } from '@/lib/t';
import { Button } from '../ui/Button';
import { Clock } from '../ui/icons';
import { useNow } from './useNow';

interface TimerProps {
  /** Since when the answer runs; `null`: it does not. */
  since: number | null;
  /** How long the last answer took, in seconds. */
  seconds: number | null;
  /** How long it is meant to take, in minutes; `null`: as long as it takes. */
  minutes: number | null;
  onStart: () => void;
  onStop: (seconds: number | null) => void;
}

/** The time of one answer: it counts up, and says in words when the time that was agreed on is over. */
export function Timer({ since, seconds, minutes, onStart, onStop }: TimerProps) {
  const running = since !== null;
  const now = useNow(running);
  const took = running ? elapsed(since, Math.max(now, since)) : seconds;
  const forgotten = running && took === null;
  useEffect(() => {
    if (forgotten) onStop(null);
  }, [forgotten]);
  const meant = minutes === null ? null : minutes * 60;
  const over = meant !== null && took !== null && took >= meant;
  return (
    <div class="timer">
      <div class="timer-line">
        <span class="clock" role="timer">
          {clockOf(took ?? 0)}
          {meant !== null && <small> / {clockOf(meant)}</small>}
        </span>
        <Button
          icon={Clock}
          look={running ? 'usual' : 'primary'}
          onPress={() => (running ? onStop(took) : onStart())}
        >
          {t(running ? 'interviewStop' : 'interviewStart')}
        </Button>
      </div>
      {meant !== null && (
        <div class="bar-line" aria-hidden="true">
          <i style={{ inlineSize: `${Math.min(100, (100 * (took ?? 0)) / meant)}%` }} />
        </div>
      )}
      <p class="quiet" role="status">
        {running && over ? t('interviewOver') : ''}
      </p>
    </div>
  );
}
