/**
 * The parts of a table whose rows are drawn only near the view and placed one by one, as no `<table>` lets them
 * be: https://www.w3.org/WAI/ARIA/apg/patterns/table/
 */
export const tableRole = (label: string, rows: number) =>
  ({ role: 'table', 'aria-label': label, 'aria-rowcount': rows }) as const;
export const GROUP = { role: 'rowgroup' } as const;
export const ROW = { role: 'row', 'aria-rowindex': 1 } as const;
export const columnRole = (sort: 'ascending' | 'descending' | undefined) =>
  ({ role: 'columnheader', 'aria-sort': sort }) as const;
export const NAME = { role: 'rowheader' } as const;
export const CELL = { role: 'cell' } as const;
/** A box between a row and its cells, which only lays them out. */
export const BETWEEN = { role: 'presentation' } as const;
