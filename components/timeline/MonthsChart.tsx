import { HAPPENED, type Happening, monthsHeld } from '@/lib/programme/timeline';
import { t, wordsLanguage } from '@/lib/t';
import { SideScroll } from '../ui/SideScroll';

const STEP = 44;
const HEIGHT = 80;

/** What each month held: bars, and the numbers as a table beside. */
export function MonthsChart({ happenings }: { happenings: Happening[] }) {
  const months = monthsHeld(happenings);
  const totals = months.map(({ counts }) => [...counts.values()].reduce((a, b) => a + b, 0));
  const highest = Math.max(1, ...totals);
  const name = (month: string, style: 'short' | 'long') =>
    new Intl.DateTimeFormat(wordsLanguage(), {
      month: style,
      ...(style === 'long' ? { year: 'numeric' } : {}),
    }).format(new Date(`${month}-15T12:00:00`));
  const width = months.length * STEP;
  return (
    <div class="card">
      <h2>{t('timelineChart')}</h2>
      <SideScroll name={t('timelineChart')}>
        <svg
          viewBox={`0 0 ${width} ${HEIGHT + 34}`}
          width={width}
          height={HEIGHT + 34}
          aria-hidden="true"
        >
          <path class="axis" d={`M0 ${HEIGHT + 14.5}H${width}`} />
          {months.map(({ month }, at) => {
            const total = totals[at] ?? 0;
            const height = total === 0 ? 0 : Math.max(4, (total / highest) * HEIGHT);
            return (
              <g key={month}>
                {total > 0 && (
                  <>
                    <rect
                      class="bar"
                      x={at * STEP + 10}
                      y={HEIGHT + 14 - height}
                      width={24}
                      height={height}
                      rx={2}
                    />
                    <text x={at * STEP + 22} y={HEIGHT + 10 - height} text-anchor="middle">
                      {total}
                    </text>
                  </>
                )}
                <text x={at * STEP + 22} y={HEIGHT + 30} text-anchor="middle">
                  {name(month, 'short')}
                </text>
              </g>
            );
          })}
        </svg>
        <table class="counts">
          <thead>
            <tr>
              <th scope="col">{t('timelineMonth')}</th>
              {HAPPENED.map((what) => (
                <th key={what} scope="col" class="num">
                  {t(`timeline_${what}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {months.map(({ month, counts }) => (
              <tr key={month}>
                <th scope="row">{name(month, 'long')}</th>
                {HAPPENED.map((what) => (
                  <td key={what} class="num">
                    {counts.get(what) ?? 0}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </SideScroll>
    </div>
  );
}
