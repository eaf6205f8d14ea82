import type { Draft } from '@/lib/records/draft';
import { isWebAddress } from '@/lib/records/isWebAddress';
import { t } from '@/lib/t';
import { GrowingText } from '../notes/GrowingText';
import { NoteText } from '../notes/NoteText';
import { ErrorSentence } from '../ui/ErrorSentence';
import { Field } from '../ui/Field';
import { formatWhole } from '../ui/formatTime';
import { LineField } from '../ui/LineField';
import { useKept } from './useKept';

interface DraftAnswerProps {
  draft: Draft;
  onChange: (change: { answer?: string; answerSource?: string | null }) => Promise<void>;
}

/** The text as it was asked, frozen; and the answer, with where it was found. */
export function DraftAnswer({ draft, onChange }: DraftAnswerProps) {
  const stored = [draft.answer, ...draft.otherAnswers].join('\n\n');
  const [answer, setAnswer] = useKept(stored, (text) => onChange({ answer: text }));
  const [source, setSource] = useKept(draft.answerSource, async (address) => {
    if (address === '' || isWebAddress(address)) await onChange({ answerSource: address || null });
  });
  const badSource = source !== '' && !isWebAddress(source);
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
        <LineField
          label={t('answerSource')}
          id="answer-source"
          type="url"
          value={source}
          invalid={badSource}
          onInput={setSource}
        />
        {badSource && <ErrorSentence>{t('answerSourceBad')}</ErrorSentence>}
      </div>
    </section>
  );
}
