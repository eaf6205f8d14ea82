import type { Activity, SheetShape } from '@/lib/programme/activities';
import { columnsOf, saidByBoth, totalOf } from '@/lib/programme/sheet/columns';
import { sheetTable } from '@/lib/programme/sheet/table';
import { t, tn, wordsLanguage } from '@/lib/t';
import { RoomTitle } from '../notebook/RoomTitle';
import { Button } from '../ui/Button';
import { ErrorSentence } from '../ui/ErrorSentence';
import { formatPageDay } from '../ui/formatTime';
import { Printer } from '../ui/icons';
import { inLanguage } from '../ui/inLanguage';
import { SideScroll } from '../ui/SideScroll';
import type { ActivityHost } from './host';
import { fileLanguage, sheetMembers } from './sheetParts';
import { useActivity } from './useActivities';

interface PrintProps {
  activity: Activity;
  sheet: SheetShape;
  host: ActivityHost;
  /** Only rows in which both have something to say. */
  both: boolean;
}

/** A sheet as a page to be printed: its table alone. */
export function PrintSheet({ activity, sheet, host, both }: PrintProps) {
  const { view, failed } = useActivity(host, activity.id, false);
  const members = sheetMembers(host);
  const columns = columnsOf(sheet, members);
  const all = view?.entries ?? [];
  const shown = both && sheet.both ? saidByBoth(all, sheet.both.field, members) : all;
  const [titles = [], ...rows] = sheetTable(shown, columns, fileLanguage(), {
    ids: false,
  });
  const money = new Intl.NumberFormat(wordsLanguage(), {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  const today = formatPageDay(new Date().toISOString().slice(0, 10));
  return (
    <div class="activities print">
      <RoomTitle
        title={inLanguage(activity.title)}
        facts={`${tn('rowsCount', rows.length)} · ${today}`}
      >
        <a class="btn small" href={`#/activities/${activity.id}`}>
          {t('backToSheet')}
        </a>
        <Button size="small" look="primary" icon={Printer} onPress={() => window.print()}>
          {t('print')}
        </Button>
      </RoomTitle>
      {failed && <ErrorSentence>{failed}</ErrorSentence>}
      <SideScroll name={inLanguage(activity.title)}>
        <table class="sheet-table read">
          <thead>
            <tr>
              {titles.map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={at}>
                {row.map((cell, column) => (
                  <td key={titles[column]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </SideScroll>
      {sheet.total && (
        <p class="total">{t('total', { sum: money.format(totalOf(shown, sheet.total)) })}</p>
      )}
    </div>
  );
}
