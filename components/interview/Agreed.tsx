import { useState } from 'preact/hooks';
import type { Activity } from '@/lib/programme/activities';
import {
  type FeedbackPoint,
  INTERVIEW_LIMITS,
  pointsOf,
} from '@/lib/programme/interview/interview';
import { t } from '@/lib/t';
import { PartHeading } from '../activities/PartHeading';
import type { Parts } from '../activities/parts';
import { addRow } from '../activities/viewRows';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { IconButton } from '../ui/IconButton';
import { Plus, X } from '../ui/icons';
import { inLanguage } from '../ui/inLanguage';

interface AgreedProps extends Parts {
  shape: NonNullable<Activity['interview']>;
}

/** What the two agreed to give feedback on: both see and change the list. */
export function Agreed({ shape, ...parts }: AgreedProps) {
  const { host, view, reload } = parts;
  const points = pointsOf(shape, view.entries, inLanguage);
  const [text, setText] = useState('');
  const full = points.length >= INTERVIEW_LIMITS.points;
  const add = async () => {
    const words = text.replace(/\s+/g, ' ').trim();
    if (words === '' || full) return;
    if (!(await addRow(parts, { part: 'point', text: words }))) return;
    setText('');
    host.done(t('interviewPointAdded'));
    await reload();
  };
  const leave = async ({ key, row }: FeedbackPoint) => {
    if (row) {
      const reply = await host.call('record.delete', { id: row });
      if (!reply.ok) return host.failed(reply);
    } else if (!(await addRow(parts, { part: 'left-out', point: key }))) return;
    host.done(t('interviewPointLeft'));
    await reload();
  };
  const left = view.entries.filter(({ cells }) => cells.part === 'left-out');
  const bringBack = async () => {
    for (const { id } of left) {
      const reply = await host.call('record.delete', { id });
      if (!reply.ok) return host.failed(reply);
    }
    host.saved();
    await reload();
  };
  return (
    <section class="agreed" aria-labelledby="agreed-title">
      <div class="head">
        <PartHeading host={host} id="agreed-title">
          {t('interviewAgreed')}
        </PartHeading>
      </div>
      <ul class="points">
        {points.map((point) => (
          <li key={point.key}>
            {point.text}
            <IconButton
              icon={X}
              name={t('interviewLeaveOut', { name: point.text })}
              onPress={() => void leave(point)}
            />
          </li>
        ))}
      </ul>
      {left.length > 0 && (
        <div>
          <Button size="small" look="plain" onPress={() => void bringBack()}>
            {t('interviewBringBack')}
          </Button>
        </div>
      )}
      <form
        class="bank-add"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <Field label={t('interviewOwnPoint')} of="agreed-text">
          <input
            id="agreed-text"
            class="in"
            maxLength={INTERVIEW_LIMITS.line}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </Field>
        <Button type="submit" icon={Plus} off={text.trim() === '' || full}>
          {t('interviewAddPoint')}
        </Button>
      </form>
    </section>
  );
}
