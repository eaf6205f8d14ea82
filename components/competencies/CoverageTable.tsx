import type { Member } from '@/lib/calls';
import { currentCompetencies } from '@/lib/programme/competencies';
import { countsBy, monthsOf } from '@/lib/programme/coverage';
import { t, wordsLanguage } from '@/lib/t';
import { pairOf } from '../notes/draft';
import { inLanguage } from '../ui/inLanguage';
import { Mark, memberName } from '../ui/Mark';
import { SideScroll } from '../ui/SideScroll';
import { CoverageBars } from './CoverageBars';
import { LEVEL_WORDS } from './levelWords';
import type { Known } from './useCompetencies';

const sum = (counts: number[]) => counts.reduce((a, b) => a + b, 0);

function monthName(month: string, form: 'narrow' | 'long'): string {
  const at = Date.parse(`${month}-15T12:00:00Z`);
  const year = form === 'long' ? ({ year: 'numeric' } as const) : {};
  return new Intl.DateTimeFormat(wordsLanguage(), { month: form, ...year }).format(at);
}

/** Coverage by section for both members over time, and each one's own judgement; the same numbers as a table. */
export function CoverageTable({ known, members }: { known: Known; members: Member[] }) {
  const { me, other } = pairOf(members);
  const pair = [me, ...(other ? [other] : [])];
  const months = monthsOf(known.traces, Date.now());
  const rows = currentCompetencies.sections.map((section) => ({
    section,
    counts: pair.map((member) => countsBy(known.traces, section.id, member.id, months)),
    judged: pair.map(
      ({ id }) =>
        known.judgements.find((one) => one.author === id && one.section === section.id) ?? null,
    ),
  }));
  const highest = Math.max(1, ...rows.flatMap(({ counts }) => counts.flat()));
  return (
    <div class="competencies">
      <div class="list cover-at">
        <table class="cover">
          <caption class="vh">{t('coverageCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('columnSection')}</th>
              <th scope="col" class="bars-at">
                {t('coverageMonths')}
              </th>
              {pair.map((member) => (
                <th key={member.id} scope="col" class="num">
                  <Mark member={member} among={members} size="s" quiet /> {memberName(member)}
                </th>
              ))}
              <th scope="col">{t('columnJudgement')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ section, counts, judged }) => (
              <tr key={section.id}>
                <th scope="row">
                  <a href={`#/competencies/${section.id}`}>
                    <b>{section.id}</b> {inLanguage(section.heading)}
                  </a>
                </th>
                <td class="bars-at">
                  <CoverageBars
                    counts={counts}
                    members={pair}
                    highest={highest}
                    months={months.map((month) => monthName(month, 'narrow'))}
                    name={pair
                      .map((member, at) => `${memberName(member)}: ${counts[at]?.join(', ')}`)
                      .join('. ')}
                  />
                </td>
                {counts.map((one, at) => (
                  <td key={pair[at]?.id} class="num">
                    {sum(one)}
                  </td>
                ))}
                <td>
                  {judged.map((one, at) =>
                    one?.level ? (
                      <span key={one.id} class="judged">
                        <Mark member={pair[at] ?? me} among={members} size="s" />
                        {t(LEVEL_WORDS[one.level])}
                      </span>
                    ) : null,
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <details class="numbers">
        <summary>{t('numbersAsTable')}</summary>
        <SideScroll name={t('numbersAsTable')}>
          <table class="cover">
            <thead>
              <tr>
                <th scope="col">{t('columnSection')}</th>
                {months.flatMap((month) =>
                  pair.map((member) => (
                    <th key={`${month}${member.id}`} scope="col" class="num">
                      {monthName(month, 'long')}, {memberName(member)}
                    </th>
                  )),
                )}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ section, counts }) => (
                <tr key={section.id}>
                  <th scope="row">{section.id}</th>
                  {months.flatMap((month, at) =>
                    pair.map((member, of) => (
                      <td key={`${month}${member.id}`} class="num">
                        {counts[of]?.[at] ?? 0}
                      </td>
                    )),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </SideScroll>
      </details>
    </div>
  );
}
