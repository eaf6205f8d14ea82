import { useState } from 'preact/hooks';
import type { Activity } from '@/lib/programme/activities';
import { bankOf, INTERVIEW_LIMITS } from '@/lib/programme/interview/interview';
import { t, tn } from '@/lib/t';
import { PartHeading } from '../activities/PartHeading';
import type { Parts } from '../activities/parts';
import { addRow } from '../activities/viewRows';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { IconButton } from '../ui/IconButton';
import { Plus, Trash } from '../ui/icons';
import { inLanguage } from '../ui/inLanguage';

interface BankProps extends Parts {
  shape: NonNullable<Activity['interview']>;
}

/** The question bank by kind; the pair writes its own beside those that came with it. */
export function Bank({ shape, ...parts }: BankProps) {
  const { host, view, reload } = parts;
  const bank = bankOf(shape, view.entries, inLanguage);
  const [kind, setKind] = useState(shape.kinds[0]?.id ?? '');
  const [text, setText] = useState('');
  const own = bank.filter(({ row }) => row !== null).length;
  const add = async () => {
    const words = text.replace(/\s+/g, ' ').trim();
    if (words === '' || own >= INTERVIEW_LIMITS.own) return;
    if (!(await addRow(parts, { part: 'question', kind, text: words }))) return;
    setText('');
    host.done(t('interviewQuestionAdded'));
    await reload();
  };
  const remove = async (row: string) => {
    const reply = await host.call('record.delete', { id: row });
    if (!reply.ok) return host.failed(reply);
    host.done(t('surveyQuestionDeleted'));
    await reload();
  };
  return (
    <section class="bank" aria-labelledby="bank-title">
      <div class="head">
        <PartHeading host={host} id="bank-title">
          {t('interviewBank')}
        </PartHeading>
        <span class="count">{tn('surveyQuestions', bank.length)}</span>
      </div>
      {shape.kinds.map(({ id, label }) => {
        const of = bank.filter((one) => one.kind === id);
        return (
          <details key={id}>
            <summary>
              {inLanguage(label)} <small class="count">{of.length}</small>
            </summary>
            <ul>
              {of.map((one) => (
                <li key={one.key}>
                  {one.text}
                  {one.row && (
                    <IconButton
                      icon={Trash}
                      name={t('surveyRemove', { name: one.text })}
                      onPress={() => one.row && void remove(one.row)}
                    />
                  )}
                </li>
              ))}
            </ul>
          </details>
        );
      })}
      <form
        class="bank-add"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <Field label={t('interviewOwnQuestion')} of="bank-text">
          <input
            id="bank-text"
            class="in"
            maxLength={INTERVIEW_LIMITS.line}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </Field>
        <Field label={t('interviewKind')} of="bank-kind">
          <select
            id="bank-kind"
            class="in"
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value)}
          >
            {shape.kinds.map(({ id, label }) => (
              <option key={id} value={id}>
                {inLanguage(label)}
              </option>
            ))}
          </select>
        </Field>
        <Button type="submit" icon={Plus} off={text.trim() === ''}>
          {t('interviewAddOwn')}
        </Button>
      </form>
      {own >= INTERVIEW_LIMITS.own && (
        <p class="quiet">{t('interviewBankFull', { most: INTERVIEW_LIMITS.own })}</p>
      )}
    </section>
  );
}
