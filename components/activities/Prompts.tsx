import type { Activity } from '@/lib/programme/activities';
import { t } from '@/lib/t';
import { pairOf } from '../notes/draft';
import { NoteText } from '../notes/NoteText';
import { Button } from '../ui/Button';
import { Tip } from '../ui/ErrorSentence';
import { Field } from '../ui/Field';
import { inLanguage } from '../ui/inLanguage';
import { Mark, memberName } from '../ui/Mark';
import { PartHeading } from './PartHeading';
import { begin, type Parts } from './parts';
import { useKeptText } from './useKeptText';

type Prompt = NonNullable<Activity['prompts']>[number];

const MOST = 20_000;

function PromptField({ prompt, text, ...parts }: Parts & { prompt: Prompt; text: string }) {
  const { activity, host } = parts;
  const id = `prompt-${prompt.id}`;
  const field = useKeptText(text, async (words) => {
    const answer = { prompt: prompt.id, text: words };
    const reply = await host.call('activity.change', { activity: activity.id, answer });
    if (!reply.ok) return host.failed(reply);
    host.saved();
  });
  return (
    <Field label={inLanguage(prompt.ask)} of={id}>
      <textarea
        id={id}
        class="in grows"
        rows={3}
        maxLength={MOST}
        value={field.text}
        onInput={(event) => field.onInput(event.currentTarget.value)}
        onFocus={field.onFocus}
        onBlur={field.onBlur}
      />
    </Field>
  );
}

/** The prompts of a topic: each member's own answers first; once both have shown theirs, side by side. */
export function Prompts({ prompts, ...parts }: Parts & { prompts: Prompt[] }) {
  const { activity, view, host, reload } = parts;
  const { me, other } = pairOf(host.members);
  const answered = view.state?.answered ?? [];
  const answers = view.state?.answers ?? [];
  const mine = answered.includes(me.id);
  const theirs = other !== null && answered.includes(other.id);
  const of = (prompt: Prompt, member: string) =>
    answers.find((one) => one.prompt === prompt.id && one.member === member)?.text ?? '';
  const name = other ? memberName(other) : '';
  const show = async (on: boolean) => {
    await begin(parts);
    const reply = await host.call('activity.change', { activity: activity.id, answered: on });
    if (!reply.ok) return host.failed(reply);
    host.saved();
    await reload();
  };
  if (!mine) {
    return (
      <section class="prompts" aria-labelledby="prompts-title">
        <div class="head">
          <PartHeading host={host} id="prompts-title">
            {t('yourAnswers')}
          </PartHeading>
        </div>
        {theirs && <Tip>{t('answeredShowYours', { name })}</Tip>}
        {prompts.map((prompt) => (
          <PromptField key={prompt.id} prompt={prompt} text={of(prompt, me.id)} {...parts} />
        ))}
        <div>
          <Button look="primary" onPress={() => void show(true)}>
            {t(other ? 'showAnswers' : 'answersReady')}
          </Button>
        </div>
      </section>
    );
  }
  return (
    <section class="prompts" aria-labelledby="prompts-title">
      <div class="head">
        <PartHeading host={host} id="prompts-title">
          {t(theirs ? 'bothAnswers' : 'yourAnswers')}
        </PartHeading>
        <span class="end">
          <Button size="small" onPress={() => void show(false)}>
            {t('changeAnswers')}
          </Button>
        </span>
      </div>
      {other && !theirs && <p class="quiet">{t('answersWait', { name })}</p>}
      {prompts.map((prompt) => (
        <div key={prompt.id} class="card answer-card">
          <PartHeading host={host} sub>
            {inLanguage(prompt.ask)}
          </PartHeading>
          <div class={theirs ? 'two' : 'one'}>
            {[me, ...(theirs && other ? [other] : [])].map((member) => (
              <div key={member.id} class="say">
                <Mark member={member} among={host.members} />
                <div class="text">
                  {of(prompt, member.id) ? (
                    <NoteText text={of(prompt, member.id)} />
                  ) : (
                    <span class="quiet">{t('noAnswer')}</span>
                  )}
                </div>
              </div>
            ))}
          </div>
        </div>
      ))}
    </section>
  );
}
