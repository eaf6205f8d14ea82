import type { Fact, FactName } from '@/lib/sites/evidence/fact';
import { t, type WordKey } from '@/lib/t';
import { formatDay, formatWhole } from '../ui/formatTime';
import { Icon } from '../ui/Icon';
import { CircleAlert, ScanSearch, SearchX } from '../ui/icons';
import { factText } from './factText';

const WORDS: Record<Fact['finding'], WordKey> = {
  good: 'finding_good',
  look: 'finding_look',
  'none-seen': 'finding_none_seen',
  known: 'finding_known',
  unknown: 'finding_unknown',
};

const iconOf = ({ finding }: Fact) => {
  if (finding === 'look') return CircleAlert;
  return finding === 'good' || finding === 'known' ? ScanSearch : SearchX;
};

/** One fact: what was found, how, and when; never a verdict. */
export function FactLine({ fact }: { fact: Fact }) {
  const { title, sentence, how, details } = factText(fact);
  return (
    <div class="ev" data-finding={fact.finding} data-fact={fact.fact}>
      <Icon of={iconOf(fact)} small />
      <div>
        <p>
          <span class="vh">
            {t(WORDS[fact.finding])}: {title}.{' '}
          </span>
          {sentence}
        </p>
        {details.length > 0 && (
          <details>
            <summary>{details.length}</summary>
            <ul>
              {details.map((detail, at) => (
                <li key={at}>{detail}</li>
              ))}
            </ul>
          </details>
        )}
        <small title={formatWhole(fact.at)}>
          {how} {t('evidenceAt', { when: formatDay(fact.at) })}
        </small>
      </div>
    </div>
  );
}

/** The facts that help with a question. */
export function FactLines({ names, facts }: { names: readonly FactName[]; facts: Fact[] }) {
  return (
    <>
      {facts
        .filter(({ fact }) => names.includes(fact))
        .map((fact) => (
          <FactLine key={fact.fact} fact={fact} />
        ))}
    </>
  );
}
