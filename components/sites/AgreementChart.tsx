import { GROUPS } from '@/lib/sites/criteria';
import {
  agreementByCriterion,
  type CriterionAgreement,
  type TableSite,
} from '@/lib/sites/siteTable';
import { t, tn } from '@/lib/t';
import { Empty } from '../ui/Empty';
import { inLanguage } from '../ui/inLanguage';
import { askedWords } from './Compare';

function Bar({ one }: { one: CriterionAgreement }) {
  const { question, agree, differ } = one;
  return (
    <li class="criterion" data-question={question}>
      <span class="ask">{askedWords(question)}</span>
      <span class="ratio" aria-hidden="true">
        {differ > 0 && <i class="r-differ" style={{ flex: differ }} />}
        {agree > 0 && <i class="r-agree" style={{ flex: agree }} />}
      </span>
      <span class="n">{t('agreeOf', { agree, of: agree + differ })}</span>
    </li>
  );
}

/** How often you agree in each question, over the sites that both have reviewed: counts, never an average. */
export function AgreementChart({ rows }: { rows: TableSite[] }) {
  const both = rows.filter(({ compared }) => compared !== null);
  const all = agreementByCriterion(both);
  if (all.length === 0) {
    return <Empty title={t('agreementEmptyTitle')} words={t('agreementEmptyWords')} />;
  }
  const inGroups = new Set(GROUPS.flatMap(({ questions }) => questions.map(({ id }) => id)));
  const groups = [
    { id: 'overall', title: t('agreementOverall'), has: (one: string) => !inGroups.has(one) },
    ...GROUPS.map(({ id, title, questions }) => ({
      id,
      title: inLanguage(title),
      has: (one: string) => questions.some((question) => question.id === one),
    })),
  ];
  return (
    <div class="chart">
      <p class="source">{tn('agreementWhat', both.length)}</p>
      <p class="key" aria-hidden="true">
        <span>
          <i class="r-differ" />
          {t('whereDiffer')}
        </span>
        <span>
          <i class="r-agree" />
          {t('whereAgree')}
        </span>
      </p>
      {groups.map(({ id, title, has }) => {
        const shown = all.filter(({ question }) => has(question));
        return shown.length === 0 ? null : (
          <section key={id} aria-labelledby={`chart-${id}`}>
            <div class="rev-h">
              <h2 id={`chart-${id}`}>{title}</h2>
            </div>
            <ul class="list">
              {shown.map((one) => (
                <Bar key={one.question} one={one} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
