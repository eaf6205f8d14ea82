import type { Column } from '@/lib/programme/sheet/columns';
import type { SheetOrder } from '@/lib/programme/sheet/table';
import { t } from '@/lib/t';
import { columnWords } from './sheetParts';

interface SortByProps {
  columns: Column[];
  order: SheetOrder;
  onOrder: (order: SheetOrder) => void;
}

/** The order of rows, where there are no heads of columns to press. */
export function SortBy({ columns, order, onOrder }: SortByProps) {
  return (
    <select
      class="in sort-by"
      aria-label={t('sortBy')}
      value={order.by ?? ''}
      onChange={(event) => onOrder({ by: event.currentTarget.value || null, down: false })}
    >
      <option value="">{t('sortMade')}</option>
      {columns.map((column) => (
        <option key={column.key} value={column.key}>
          {t('sortColumn', { column: columnWords(column) })}
        </option>
      ))}
    </select>
  );
}
