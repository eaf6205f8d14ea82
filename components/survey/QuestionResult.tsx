import { useState } from 'preact/hooks';
import type { QuestionCounts } from '@/lib/programme/survey/counts';
import { t, tn, wordsLanguage } from '@/lib/t';
import { Button } from '../ui/Button';

const SHOWN = 20;

interface ResultProps {
  counts: QuestionCounts;
  number: number;
  /** How many answered the survey. */
  all: number;
}

/** One question's answers: a table whose bars are drawn beside their numbers, or what was written. */
export function QuestionResult({ counts, number, all }: ResultProps) {
  const { question, answered, bars, mean, texts } = counts;
  const [most, setMost] = useState(SHOWN);
  const language = wordsLanguage();
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  const one = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const top = Math.max(1, ...bars.map(({ count }) => count));
  const title = `${number}. ${question.text}`;
  const facts = [
    t('surveyAnswered', { answered: one.format(answered), all: one.format(all) }),
    ...(mean === null ? [] : [t('surveyMean', { mean: one.format(mean) })]),
  ].join(' · ');
  const ends: Record<string, string> = {
    '1': question.low,
    [String(question.points)]: question.high,
  };
  const wordsOf = (words: string) =>
    question.kind === 'scale' && ends[words] ? `${words} (${ends[words]})` : words;
  return (
    <div class="card result">
      {bars.length > 0 ? (
        <table class="bars">
          <caption>
            <b>{title}</b>
            <small>{facts}</small>
          </caption>
          <thead class="vh">
            <tr>
              <th scope="col">{t('surveyColumnAnswer')}</th>
              <th scope="col">{t('surveyColumnCount')}</th>
              <th scope="col">{t('surveyColumnShare')}</th>
            </tr>
          </thead>
          <tbody>
            {bars.map(({ words, count, other }) => (
              <tr key={words}>
                <th scope="row">
                  {wordsOf(words)}
                  {other && <small> {t('surveyOtherWords')}</small>}
                  <span class="bar-line" aria-hidden="true">
                    <i style={{ inlineSize: `${(100 * count) / top}%` }} />
                  </span>
                </th>
                <td>{one.format(count)}</td>
                <td>{percent.format(answered > 0 ? count / answered : 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <>
          <p class="caption">
            <b>{title}</b>
            <small>{facts}</small>
          </p>
          <ul class="said" aria-label={title}>
            {texts.slice(0, most).map((text, at) => (
              <li key={at}>{text}</li>
            ))}
          </ul>
          {texts.length > most && (
            <Button size="small" onPress={() => setMost(most + 200)}>
              {tn('surveyShowTexts', texts.length - most)}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
