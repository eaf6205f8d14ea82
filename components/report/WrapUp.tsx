import { useId } from 'preact/hooks';
import { t } from '@/lib/t';

const ASKED = [
  'matchSurvey_goals',
  'matchSurvey_learned',
  'matchSurvey_often',
  'matchSurvey_again',
  'matchSurvey_next',
] as const;

/** What a wrap-up survey asks, to be answered from what stands above. */
export function WrapUp() {
  const id = useId();
  return (
    <section class="card" aria-labelledby={id}>
      <h2 id={id}>{t('wrapUp')}</h2>
      <p class="quiet">{t('wrapUpWhat')}</p>
      <ul class="ticks">
        {ASKED.map((key) => (
          <li key={key}>
            <label>
              <input type="checkbox" />
              <span>{t(key)}</span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}
