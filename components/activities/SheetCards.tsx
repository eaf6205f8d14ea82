import { cellWords } from '@/lib/programme/sheet/columns';
import type { Entry } from '@/lib/records/activity';
import { t } from '@/lib/t';
import { AskedButton } from '../drafts/AskedButton';
import { Icon } from '../ui/Icon';
import { ChevronDown, ChevronRight } from '../ui/icons';
import { SheetCell } from './SheetCell';
import { type RowsProps, walkTo } from './SheetTable';
import { columnWords, fileLanguage } from './sheetParts';

interface CardsProps extends RowsProps {
  open: string | null;
  onOpen: (entry: Entry | null) => void;
}

/** The sheet where it is narrow: a line a row, its fields under it when it is opened. */
export function SheetCards(props: CardsProps) {
  const { rows, columns, host, open, onOpen, onSaving, onRemove, onBring } = props;
  const language = fileLanguage();
  const name = (entry: Entry) =>
    columns.map((column) => cellWords(entry, column, language)).find(Boolean) || t('blankRow');
  return (
    <ul class="list sheet-cards">
      {rows.map((entry, at) => {
        const on = open === entry.id;
        return (
          <li key={entry.id} data-row={entry.id}>
            <button
              type="button"
              class="fold"
              aria-expanded={on}
              id={`row-${entry.id}`}
              onClick={() => onOpen(on ? null : entry)}
            >
              <Icon of={on ? ChevronDown : ChevronRight} small />
              <span class="name">{name(entry)}</span>
            </button>
            {on && (
              <div class="fields">
                {columns.map((column) => (
                  <div key={column.key} class="field">
                    <span class="label" aria-hidden="true">
                      {columnWords(column)}
                    </span>
                    <SheetCell
                      entry={entry}
                      column={column}
                      host={host}
                      at={at + 1}
                      onWalk={(of, by) => walkTo(rows, entry, of, by)}
                      onSaving={onSaving}
                    />
                  </div>
                ))}
                <div class="row-acts">
                  {entry.pageAddress && (
                    <a href={entry.pageAddress} target="_blank" rel="noopener noreferrer">
                      {entry.pageTitle || entry.pageAddress}
                    </a>
                  )}
                  <button
                    type="button"
                    class="link"
                    aria-describedby={`row-${entry.id}`}
                    onClick={() => onBring(entry)}
                  >
                    {t('bringRow')}
                  </button>
                  <AskedButton
                    describedBy={`row-${entry.id}`}
                    asksTwice={host.asksTwice}
                    onPress={() => onRemove(entry)}
                  />
                </div>
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
