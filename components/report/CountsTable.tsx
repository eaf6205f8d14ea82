import { COUNTED, type ReportCounts } from '@/lib/programme/report';
import { t, wordsLanguage } from '@/lib/t';

/** Counts with their names, in the language of the reader. */
export const countRows = (counts: ReportCounts): [string, number][] =>
  COUNTED.map((name) => [t(`count_${name}`), counts[name]]);

/** The counts of a report, or the sums of several. */
export function CountsTable({ counts, name }: { counts: ReportCounts; name: string }) {
  const number = new Intl.NumberFormat(wordsLanguage());
  return (
    <table class="counts" aria-label={name}>
      <thead>
        <tr>
          <th scope="col">{t('reportWhat')}</th>
          <th scope="col" class="num">
            {t('reportNumber')}
          </th>
        </tr>
      </thead>
      <tbody>
        {countRows(counts).map(([what, count]) => (
          <tr key={what}>
            <th scope="row">{what}</th>
            <td class="num">{number.format(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
