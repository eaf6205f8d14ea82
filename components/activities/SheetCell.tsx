import { type Column, cellWords } from '@/lib/programme/sheet/columns';
import type { Entry } from '@/lib/records/activity';
import { t } from '@/lib/t';
import { authorOf } from '../notes/authorOf';
import { Mark } from '../ui/Mark';
import { CellField } from './CellField';
import type { ActivityHost } from './host';
import { columnWords, fileLanguage } from './sheetParts';

interface SheetCellProps {
  entry: Entry;
  column: Column;
  host: ActivityHost;
  /** The row's number, from 1. */
  at: number;
  onWalk: (column: Column, by: 1 | -1) => void;
  onSaving: (saved: Promise<Entry | null>) => void;
}

/** A cell of a row: one's own to edit, the other's to read. */
export function SheetCell({ entry, column, host, at, onWalk, onSaving }: SheetCellProps) {
  const { member } = column;
  const title = columnWords(column);
  if (member && !member.me) {
    const words = cellWords(entry, column, fileLanguage());
    return (
      <div class="cell theirs">
        {words && (
          <>
            <Mark member={authorOf(member.id, host.members)} among={host.members} size="s" />
            <span>{words}</span>
          </>
        )}
      </div>
    );
  }
  return (
    <CellField
      entry={entry}
      column={column}
      host={host}
      label={t('cellOfRow', { column: title, row: at })}
      onWalk={(by) => onWalk(column, by)}
      onSaving={onSaving}
    />
  );
}
