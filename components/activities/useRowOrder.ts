import { useRef } from 'preact/hooks';
import type { Entry } from '@/lib/records/activity';

interface RowOrder {
  rows: Entry[];
  onFocusIn: (event: FocusEvent) => void;
  onFocusOut: (event: FocusEvent) => void;
}

/**
 * Keeps the order of rows as long as one of their cells has the focus: what is typed would sort its own row away, or
 * out of what is looked for. New rows stand last.
 *
 * @param rows in the order wanted
 * @param all every row, for those that are no longer looked for
 * @param redraw called when the order is let go
 */
export function useRowOrder(rows: Entry[], all: Entry[], redraw: () => void): RowOrder {
  const held = useRef<string[] | null>(null);
  const last = useRef<Entry[]>(rows);
  let shown = rows;
  if (held.current) {
    const byId = new Map(all.map((entry) => [entry.id, entry]));
    const known = new Set(held.current);
    shown = [
      ...held.current.flatMap((id) => byId.get(id) ?? []),
      ...rows.filter(({ id }) => !known.has(id)),
    ];
  }
  last.current = shown;
  return {
    rows: shown,
    onFocusIn(event) {
      if (!(event.target as Element).closest('.cell')) return;
      held.current ??= last.current.map(({ id }) => id);
    },
    onFocusOut(event) {
      const to = event.relatedTarget as Element | null;
      const stays = to && (event.currentTarget as Node).contains(to) && to.closest('.cell');
      if (stays || !held.current) return;
      held.current = null;
      redraw();
    },
  };
}
