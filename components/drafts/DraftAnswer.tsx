import { useEffect, useRef, useState } from 'preact/hooks';
import type { Draft } from '@/lib/records/draft';
import { t } from '@/lib/t';
import { GrowingText } from '../notes/GrowingText';
import { NoteText } from '../notes/NoteText';
import { ErrorSentence } from '../ui/ErrorSentence';
import { Field } from '../ui/Field';
import { formatWhole } from '../ui/formatTime';

/** A pause of the keys after which the answer is saved, in milliseconds. */
const PAUSE = 600;

interface DraftAnswerProps {
  draft: Draft;
  onChange: (change: { answer?: string; answerSource?: string | null }) => void;
}

const isAddress = (text: string) => /^https?:\/\//i.test(text) && URL.canParse(text);

/** The text as it was asked, frozen; and the answer, with where it was found. */
export function DraftAnswer({ draft, onChange }: DraftAnswerProps) {
  const stored = [draft.answer, ...draft.otherAnswers].join('\n\n');
  const [answer, setAnswer] = useState(stored);
  const [source, setSource] = useState(draft.answerSource);
  const change = useRef(onChange);
  change.current = onChange;
  useEffect(() => {
    if (answer === stored) return;
    const save = () => change.current({ answer });
    const timer = setTimeout(save, PAUSE);
    return () => clearTimeout(timer);
  }, [answer]);
  const badSource = source !== '' && !isAddress(source);
  return (
    <section aria-labelledby="draft-answer">
      <div class="head">
        <h3 id="draft-answer">{t('answerTitle')}</h3>
      </div>
      <div class="card answer">
        {draft.asked && (
          <details>
            <summary>
              {t('askedOn', { when: formatWhole(draft.statusAt.asked ?? draft.changed) })}
            </summary>
            <NoteText text={draft.asked} />
          </details>
        )}
        <Field label={t('answerLabel')} of="answer">
          <GrowingText id="answer" value={answer} onInput={setAnswer} />
        </Field>
        <Field label={t('answerSource')} of="answer-source">
          <input
            id="answer-source"
            class="in"
            type="url"
            inputMode="url"
            value={source}
            aria-invalid={badSource || undefined}
            onInput={(event) => setSource(event.currentTarget.value)}
            onBlur={() => {
              if (badSource) return;
              onChange({ answerSource: source || null });
              if (answer !== stored) onChange({ answer });
            }}
          />
        </Field>
        {badSource && <ErrorSentence>{t('answerSourceBad')}</ErrorSentence>}
      </div>
    </section>
  );
}
