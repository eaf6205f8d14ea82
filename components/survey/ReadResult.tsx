import { t, tn } from '@/lib/t';
import { Tip } from '../ui/ErrorSentence';
import { MOST_ANSWERS, type ReadSoFar } from './readAnswerFiles';

const NAMED = 20;

function Names({ label, names }: { label: string; names: string[] }) {
  return (
    <ul class="bad-rows" aria-label={label}>
      {names.slice(0, NAMED).map((name, at) => (
        <li key={at}>{name}</li>
      ))}
      {names.length > NAMED && <li>{tn('surveyMore', names.length - NAMED)}</li>}
    </ul>
  );
}

/** What came of reading: new answers, doubles, answers to another survey, files that are none. */
export function ReadResult({ read }: { read: ReadSoFar }) {
  const { answers, doubles, foreign, bad, unknown } = read;
  return (
    <div class="preview" role="status">
      <ul class="facts">
        <li>
          {answers.length > 0
            ? tn('surveyNew_answers', answers.length)
            : t('surveyNew_answers_none')}
        </li>
        {doubles.length > 0 && <li>{tn('surveyDoubles', doubles.length)}</li>}
        {foreign.length > 0 && <li>{tn('surveyForeign', foreign.length)}</li>}
        {bad.length > 0 && <li>{tn('surveyBad', bad.length)}</li>}
      </ul>
      {unknown.length > 0 && (
        <Tip>{t('importUnknown', { columns: [...new Set(unknown)].join(', ') })}</Tip>
      )}
      {doubles.length > 0 && <Names label={t('surveyDoublesNamed')} names={doubles} />}
      {foreign.length > 0 && (
        <Names
          label={t('surveyForeignNamed')}
          names={foreign.map(({ name, topic }) =>
            topic ? t('surveyForeignOf', { name, topic }) : t('surveyForeignOther', { name }),
          )}
        />
      )}
      {bad.length > 0 && (
        <Names
          label={t('surveyBadNamed')}
          names={bad.map(
            ({ name, problem, about }) =>
              `${name}: ${t(`answerBad_${problem}`, { about, most: MOST_ANSWERS })}`,
          )}
        />
      )}
    </div>
  );
}
