import { type ImportPlan, MOST_IMPORTED } from '@/lib/programme/sheet/import';
import { t, tn, wordsLanguage } from '@/lib/t';
import { Tip } from '../ui/ErrorSentence';
import { SideScroll } from '../ui/SideScroll';
import { problemWords } from './CellField';
import { columnWords } from './sheetParts';

const SHOWN = 5;
const BAD_SHOWN = 20;

/** What would come of a file: rows to be added, rows that cannot be taken and why, columns that are left out. */
export function ImportPreview({ plan }: { plan: ImportPlan }) {
  const { columns, added, changed, same, bad, unknown, beyond } = plan;
  const first = [...changed, ...added].slice(0, SHOWN);
  const number = (count: number) => new Intl.NumberFormat(wordsLanguage()).format(count);
  return (
    <div class="preview">
      <ul class="facts">
        <li>{tn('importNew', added.length)}</li>
        {changed.length > 0 && <li>{tn('importChanged', changed.length)}</li>}
        {same > 0 && <li>{tn('importSame', same)}</li>}
        {bad.length > 0 && <li>{tn('importBad', bad.length)}</li>}
      </ul>
      {beyond > 0 && (
        <Tip>{t('importBeyond', { most: number(MOST_IMPORTED), beyond: number(beyond) })}</Tip>
      )}
      {unknown.length > 0 && <Tip>{t('importUnknown', { columns: unknown.join(', ') })}</Tip>}
      {bad.length > 0 && (
        <ul class="bad-rows" aria-label={t('importBadRows')}>
          {bad.slice(0, BAD_SHOWN).map(({ row, column, problem, text }) => (
            <li key={row}>
              <b>{t('importRow', { row: number(row) })}</b> {column && `${columnWords(column)}: `}
              {problemWords(problem)} <q>{text}</q>
            </li>
          ))}
          {bad.length > BAD_SHOWN && <li>{tn('importMoreBad', bad.length - BAD_SHOWN)}</li>}
        </ul>
      )}
      {first.length > 0 && (
        <SideScroll name={t('importFirst')}>
          <table class="sheet-table read">
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column.key} scope="col">
                    {columnWords(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {first.map((row, at) => (
                <tr key={at}>
                  {columns.map((column) => (
                    <td key={column.key}>{row.values[column.key]}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </SideScroll>
      )}
    </div>
  );
}
