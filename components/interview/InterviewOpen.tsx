import { useState } from 'preact/hooks';
import type { Activity } from '@/lib/programme/activities';
import {
  FEEDBACK,
  type Interview,
  type InterviewRole,
  pointsOf,
} from '@/lib/programme/interview/interview';
import { randomId } from '@/lib/records/id';
import type { Value } from '@/lib/records/record';
import { t, tn } from '@/lib/t';
import { PartHeading } from '../activities/PartHeading';
import type { Parts } from '../activities/parts';
import { AskedButton } from '../drafts/AskedButton';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Lock, Pencil } from '../ui/icons';
import { inLanguage } from '../ui/inLanguage';
import { Segmented } from '../ui/Segmented';
import { positionOf } from './interviewWords';
import { Listen } from './Listen';
import { Prepare } from './Prepare';
import type { Interviews } from './useInterviews';

export interface InterviewProps extends Parts {
  interview: Interview;
  all: Interviews;
  shape: NonNullable<Activity['interview']>;
}

/** What every part of an open interview saves by. */
export type Keep = (fields: [name: string, value: Value][]) => Promise<boolean>;

/** An open mock interview: its questions are chosen, then asked one after the other; it stays with who keeps it. */
export function InterviewOpen({ interview, all, shape, ...parts }: InterviewProps) {
  const { host, activity, view } = parts;
  const [part, setPart] = useState<'prepare' | 'listen'>(
    interview.asked.length > 0 ? 'listen' : 'prepare',
  );
  const keep: Keep = (fields) => all.save([{ kind: 'document', id: interview.id, fields }]);
  const sheet = all.sheets.find((one) => one.interview === interview.id);
  const feedback = async () => {
    const at = (id: string) => host.go(`#/activities/${activity.id}/${id}`);
    if (sheet) return at(sheet.id);
    const id = randomId();
    const points = pointsOf(shape, view.entries, inLanguage);
    const saved = await all.save([
      {
        kind: 'document',
        id,
        fields: [
          ['type', FEEDBACK],
          ['onlyMe', true],
          ['earlier', interview.id],
          ['title', interview.position],
          ...points.flatMap(({ key, text }, place): [string, Value][] => [
            [`cell:label-${key}`, text],
            [`cell:place-${key}`, String(place + 1)],
          ]),
          ...interview.asked.flatMap(({ text, seconds }, number): [string, Value][] => [
            [`cell:asked-${number + 1}`, text],
            ...(seconds === null
              ? []
              : [[`cell:took-${number + 1}`, String(seconds)] as [string, Value]]),
          ]),
        ],
      },
    ]);
    if (saved) at(id);
  };
  const remove = async () => {
    const reply = await host.call('record.delete', { id: interview.id });
    if (!reply.ok) return host.failed(reply);
    host.done(t('interviewDeleted'));
    host.go(`#/activities/${activity.id}`);
  };
  return (
    <section class="interview" aria-labelledby="interview-title">
      <div class="head interview-head">
        <PartHeading host={host} id="interview-title">
          {positionOf(interview)}
        </PartHeading>
        <a class="end btn small plain" href={`#/activities/${activity.id}`}>
          {t('interviewAll')}
        </a>
      </div>
      <p class="quiet lock">
        <Icon of={Lock} small />
        {t('interviewPrivate')}
      </p>
      <Segmented<'prepare' | 'listen'>
        label={t('interviewPart')}
        labelShown={false}
        value={part}
        onChoose={setPart}
        choices={[
          { value: 'prepare', words: t('interviewPrepare') },
          { value: 'listen', words: tn('surveyQuestions', interview.asked.length) },
        ]}
      />
      {part === 'prepare' && (
        <>
          <Segmented<InterviewRole>
            label={t('interviewRole')}
            value={interview.role}
            onChoose={(role) => void keep([['cell:role', role]])}
            choices={[
              { value: 'ask', words: t('interviewYouAsk') },
              { value: 'answer', words: t('interviewYouAnswer') },
            ]}
          />
          <Prepare
            interview={interview}
            shape={shape}
            keep={keep}
            onReady={() => setPart('listen')}
            {...parts}
          />
        </>
      )}
      {part === 'listen' && (
        <Listen
          interview={interview}
          keep={keep}
          onPrepare={() => setPart('prepare')}
          host={host}
        />
      )}
      <div class="doors">
        {interview.role === 'ask' && interview.asked.length > 0 && (
          <Button icon={Pencil} onPress={() => void feedback()}>
            {t(sheet ? 'interviewToFeedback' : 'interviewGive')}
          </Button>
        )}
        <span class="end">
          <AskedButton asksTwice onPress={() => void remove()} />
        </span>
      </div>
    </section>
  );
}
