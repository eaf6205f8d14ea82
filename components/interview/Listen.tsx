import { useState } from 'preact/hooks';
import {
  clockOf,
  elapsed,
  INTERVIEW_LIMITS,
  type Interview,
} from '@/lib/programme/interview/interview';
import { t } from '@/lib/t';
import type { ActivityHost } from '../activities/host';
import { PartHeading } from '../activities/PartHeading';
import { Button } from '../ui/Button';
import { ErrorSentence } from '../ui/ErrorSentence';
import { ChevronLeft, ChevronRight } from '../ui/icons';
import { DocLine } from './DocLine';
import type { Keep } from './InterviewOpen';
import { Timer } from './Timer';

interface ListenProps {
  interview: Interview;
  keep: Keep;
  onPrepare: () => void;
  host: ActivityHost;
}

/** The interview itself: a question at a time, its clock, and what is noted while listening. */
export function Listen({ interview, keep, onPrepare, host }: ListenProps) {
  const { asked, running, minutes, role } = interview;
  const [shown, setShown] = useState<string | null>(null);
  const [forgot, setForgot] = useState(false);
  const place = Math.max(
    0,
    asked.findIndex(({ key }) => key === (shown ?? running?.key ?? '')),
  );
  const now = asked[place];
  if (!now) {
    return (
      <div class="listen">
        <p class="quiet">{t('interviewNoQuestions')}</p>
        <div>
          <Button look="primary" onPress={onPrepare}>
            {t('interviewChoose')}
          </Button>
        </div>
      </div>
    );
  }
  const stop = async (key: string, seconds: number | null) => {
    setForgot(seconds === null);
    await keep([
      ['cell:running', null],
      ...(seconds === null ? [] : [[`cell:time-${key}`, String(seconds)] as [string, string]]),
    ]);
  };
  const start = async () => {
    setForgot(false);
    await keep([['cell:running', `${now.key}:${Date.now()}`]]);
  };
  /** Another question: the answer before it is over. */
  const go = async (by: 1 | -1) => {
    const next = asked[place + by];
    if (!next) return;
    if (running) {
      await stop(running.key, elapsed(running.since, Date.now()));
    }
    setShown(next.key);
    host.said(t('interviewQuestionOf', { number: place + by + 1, of: asked.length }));
  };
  return (
    <div class="listen">
      <div class="card asked">
        <p class="count">{t('interviewQuestionOf', { number: place + 1, of: asked.length })}</p>
        <PartHeading host={host} sub>
          {now.text}
        </PartHeading>
        <Timer
          key={now.key}
          since={running?.key === now.key ? running.since : null}
          seconds={now.seconds}
          minutes={minutes}
          onStart={() => void start()}
          onStop={(seconds) => void stop(now.key, seconds)}
        />
        {forgot && <ErrorSentence>{t('interviewForgotten')}</ErrorSentence>}
        <DocLine
          key={`note-${now.key}`}
          id="interview-note"
          label={t(role === 'ask' ? 'interviewNotes' : 'interviewOwnNotes')}
          hint={t('interviewNotesHint')}
          text={now.note}
          most={INTERVIEW_LIMITS.notes}
          lines={4}
          onKeep={(text) => keep([[`cell:note-${now.key}`, text || null]])}
        />
        <div class="steps-line">
          <Button icon={ChevronLeft} off={place === 0} onPress={() => void go(-1)}>
            {t('interviewBefore')}
          </Button>
          <Button icon={ChevronRight} off={place === asked.length - 1} onPress={() => void go(1)}>
            {t('interviewNext')}
          </Button>
        </div>
      </div>
      <ol class="asked-list">
        {asked.map(({ key, text, seconds, note }) => (
          <li key={key} aria-current={key === now.key ? 'true' : undefined}>
            <button type="button" class="link" onClick={() => setShown(key)}>
              {text}
            </button>
            <small>
              {[
                ...(seconds === null ? [] : [clockOf(seconds)]),
                ...(note ? [t('interviewNoted')] : []),
              ].join(' · ')}
            </small>
          </li>
        ))}
      </ol>
    </div>
  );
}
