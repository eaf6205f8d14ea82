import type { Column } from '@/lib/programme/sheet/columns';
import type { SheetOrder } from '@/lib/programme/sheet/table';
import type { Entry } from '@/lib/records/activity';
import { t } from '@/lib/t';
import { AskedButton } from '../drafts/AskedButton';
import { IconButton } from '../ui/IconButton';
import { Calendar } from '../ui/icons';
import { SideScroll } from '../ui/SideScroll';
import { cellId } from './CellField';
import type { ActivityHost } from './host';
import { SheetCell } from './SheetCell';
import { columnWords } from './sheetParts';

export interface RowsProps {
  rows: Entry[];
  columns: Column[];
  host: ActivityHost;
  onSaving: (saved: Promise<Entry | null>) => void;
  onRemove: (entry: Entry) => void;
  /** Has the next meeting speak of a row. */
  onBring: (entry: Entry) => void;
}

interface TableProps extends RowsProps {
  name: string;
  order: SheetOrder;
  onOrder: (order: SheetOrder) => void;
}

/** Puts the focus into the same column of the row below or above. */
export function walkTo(rows: Entry[], entry: Entry, column: Column, by: 1 | -1): void {
  const next = rows[rows.findIndex(({ id }) => id === entry.id) + by];
  if (next) document.getElementById(cellId(next.id, column.key))?.focus();
}

/** The sheet as a table: each cell is edited where it stands, columns sort. */
export function SheetTable(props: TableProps) {
  const { rows, columns, host, name, order, onOrder, onSaving, onRemove, onBring } = props;
  const sort = (key: string) => {
    if (order.by !== key) onOrder({ by: key, down: false });
    else onOrder(order.down ? { by: null, down: false } : { by: key, down: true });
  };
  const direction = (key: string) => {
    if (order.by !== key) return undefined;
    return order.down ? 'descending' : 'ascending';
  };
  return (
    <SideScroll name={name}>
      <table class="sheet-table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                data-type={column.field.type}
                aria-sort={direction(column.key)}
              >
                <button type="button" class="sort" onClick={() => sort(column.key)}>
                  {columnWords(column)}
                  <span aria-hidden="true" class="dir">
                    {order.by === column.key ? (order.down ? '↓' : '↑') : ''}
                  </span>
                </button>
              </th>
            ))}
            <th scope="col" class="last">
              <span class="vh">{t('rowActions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((entry, at) => (
            <tr key={entry.id} data-row={entry.id}>
              {columns.map((column) => (
                <td key={column.key}>
                  <SheetCell
                    entry={entry}
                    column={column}
                    host={host}
                    at={at + 1}
                    onWalk={(of, by) => walkTo(rows, entry, of, by)}
                    onSaving={onSaving}
                  />
                </td>
              ))}
              <td class="last">
                <IconButton
                  small
                  icon={Calendar}
                  name={t('bringRow')}
                  onPress={() => onBring(entry)}
                />
                <AskedButton asksTwice={host.asksTwice} onPress={() => onRemove(entry)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </SideScroll>
  );
}
