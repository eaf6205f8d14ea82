import { useId } from 'preact/hooks';
import { ask } from '@/lib/ask';
import type { Ask } from '@/lib/calls';
import { isDay } from '@/lib/programme/dates';
import type { Programme } from '@/lib/programme/programme';
import { CONFIDENTIAL } from '@/lib/records/agreement';
import { t } from '@/lib/t';
import { useKept } from '../drafts/useKept';
import type { Do } from '../meetings/useDo';
import { GrowingText } from '../notes/GrowingText';
import { ErrorSentence } from '../ui/ErrorSentence';
import { Field } from '../ui/Field';
import { LineField } from '../ui/LineField';
import { Segmented } from '../ui/Segmented';

interface FormProps {
  programme: Programme;
  act: Do;
}

/** What the two agree on: how often, by which means, what stays between them, and when the year begins and ends. */
export function AgreementForm({ programme, act }: FormProps) {
  const id = useId();
  const { agreement } = programme;
  const save = async (change: Ask<'agreement.save'>) => {
    await act(ask('agreement.save', change));
  };
  const [often, setOften] = useKept(agreement.often, (value) => save({ often: value }));
  const [means, setMeans] = useKept(agreement.means, (value) => save({ means: value }));
  const between = [agreement.between, ...agreement.otherBetween].join('\n\n').trim();
  const [stays, setStays] = useKept(between, (value) => save({ between: value }));
  const day = (name: 'starts' | 'ends') => async (value: string) => {
    if (value === '' || isDay(value)) await save({ [name]: value });
  };
  const [starts, setStarts] = useKept(agreement.starts, day('starts'));
  const [ends, setEnds] = useKept(agreement.ends, day('ends'));
  const bad = [starts, ends].some((value) => value !== '' && !isDay(value));
  return (
    <section class="card goal-form" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('agreement')}</h2>
      <p class="quiet">{t('agreementWhat')}</p>
      <div class="two">
        <LineField
          label={t('agreementOften')}
          id={`${id}-often`}
          maxLength={300}
          value={often}
          onInput={setOften}
        />
        <LineField
          label={t('meetingMeans')}
          id={`${id}-means`}
          maxLength={300}
          value={means}
          onInput={setMeans}
        />
      </div>
      <Segmented
        label={t('agreementConfidential')}
        value={agreement.confidential}
        choices={CONFIDENTIAL.map((one) => ({ value: one, words: t(`confidential_${one}`) }))}
        onChoose={(confidential) => void save({ confidential })}
      />
      <Field label={t('agreementBetween')} of={`${id}-between`}>
        <GrowingText id={`${id}-between`} rows={2} value={stays} onInput={setStays} />
      </Field>
      <div class="two">
        <LineField
          label={t('agreementStarts')}
          id={`${id}-starts`}
          type="date"
          value={starts}
          onInput={setStarts}
        />
        <LineField
          label={t('agreementEnds')}
          id={`${id}-ends`}
          type="date"
          value={ends}
          onInput={setEnds}
        />
      </div>
      {bad && <ErrorSentence>{t('meetingBadDay')}</ErrorSentence>}
    </section>
  );
}
