import { useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import type { SheetShape } from '@/lib/programme/activities';
import { columnsOf, saidByBoth, totalOf } from '@/lib/programme/sheet/columns';
import { type SheetOrder, shownRows } from '@/lib/programme/sheet/table';
import type { Entry } from '@/lib/records/activity';
import { randomId } from '@/lib/records/id';
import { t, tn, wordsLanguage } from '@/lib/t';
import { Button } from '../ui/Button';
import { Plus, Upload } from '../ui/icons';
import { inLanguage } from '../ui/inLanguage';
import { addRow } from './addRow';
import { cellId } from './CellField';
import { ExportRows } from './ExportRows';
import { ImportRows } from './ImportRows';
import { PartHeading } from './PartHeading';
import type { Parts } from './parts';
import { SheetCards } from './SheetCards';
import { SheetTable } from './SheetTable';
import { SortBy } from './SortBy';
import { fileLanguage, sheetMembers } from './sheetParts';
import { useNarrow } from './useNarrow';
import { useRowOrder } from './useRowOrder';

interface SheetProps extends Parts {
  sheet: SheetShape;
  added: string | null;
  part: string | null;
}

/** So many rows are drawn at first, and with each "Show more". */
const SHOWN = 100;

/** A sheet that both keep: sorted, searched, edited in place, taken in and out. */
export function Sheet({ sheet, added, part, ...parts }: SheetProps) {
  const { activity, view, host, reload } = parts;
  const members = useMemo(() => sheetMembers(host), [host.members]);
  const columns = useMemo(() => columnsOf(sheet, members), [sheet, members]);
  const [entries, setEntries] = useState(view.entries);
  const [words, setWords] = useState('');
  const [both, setBoth] = useState(false);
  const [order, setOrder] = useState<SheetOrder>({ by: null, down: false });
  const [most, setMost] = useState(SHOWN);
  const [open, setOpen] = useState<string | null>(added);
  const [wish, setWish] = useState<string | null>(added && cellId(added, columns[0]?.key ?? ''));
  const [importing, setImporting] = useState<{ pasted: string | null } | null>(
    part === 'import' ? { pasted: null } : null,
  );
  const narrow = useNarrow(host.place);
  useEffect(() => setEntries(view.entries), [view]);
  // Before the next key: what is typed at once goes into the new row.
  useLayoutEffect(() => {
    if (!wish) return;
    const element = document.getElementById(wish);
    if (!element) return;
    element.focus();
    element.scrollIntoView({ block: 'nearest' });
    setWish(null);
  });
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const shownOf = (all: Entry[]) => {
    const some = both && sheet.both ? saidByBoth(all, sheet.both.field, members) : all;
    return shownRows(some, columns, words, order, fileLanguage());
  };
  const { rows, onFocusIn, onFocusOut } = useRowOrder(shownOf(entries), entries, () =>
    redraw(undefined),
  );
  const drawn = rows.slice(0, most);
  const saving = useRef(new Set<Promise<unknown>>());
  const onSaving = (saved: Promise<Entry | null>) => {
    saving.current.add(saved);
    void saved.then((now) => {
      saving.current.delete(saved);
      if (now) setEntries((all) => all.map((entry) => (entry.id === now.id ? now : entry)));
    });
  };
  /** The rows that are shown, with all that was typed: what is on its way is waited for, then read anew. */
  const freshRows = async (): Promise<Entry[]> => {
    await Promise.all(saving.current);
    const reply = await host.call('activity.view', { activity: activity.id, notes: false });
    return reply.ok ? shownOf(reply.value.entries) : rows;
  };
  const add = async () => {
    const id = randomId();
    if (!(await addRow(parts, id))) return;
    setWords('');
    setBoth(false);
    setMost(Math.max(most, entries.length + 1));
    setOpen(id);
    setWish(cellId(id, columns[0]?.key ?? ''));
    await reload();
  };
  const remove = async (entry: Entry) => {
    if (!(await host.uncovered())) return host.said(t('covered'));
    const reply = await host.call('record.delete', { id: entry.id });
    if (!reply.ok) return host.failed(reply);
    host.done(t('rowDeleted'));
    setWish('add-row');
    await reload();
  };
  const bring = async (entry: Entry) => {
    const reply = await host.call('meeting.bring', { id: entry.id, bring: true });
    if (!reply.ok) return host.failed(reply);
    host.done(t('bringDone'));
  };
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    // One cell of text is pasted where it is pasted; rows come with a preview.
    const many = /\t/.test(text) && text.trim().length > 0;
    const inside = (event.target as Element).closest?.('#import-paste');
    if (!many || inside) return;
    event.preventDefault();
    setImporting({ pasted: text });
  };
  const total = sheet.total ? totalOf(rows, sheet.total) : null;
  const props = { rows: drawn, columns, host, onSaving, onRemove: remove, onBring: bring };
  return (
    <section class="sheet" aria-labelledby="sheet-title" onPaste={paste}>
      <div class="head">
        <PartHeading host={host} id="sheet-title">
          {tn('rowsCount', rows.length)}
        </PartHeading>
      </div>
      <div class="tools">
        <Button id="add-row" size="small" look="primary" icon={Plus} onPress={() => void add()}>
          {t('addRow')}
        </Button>
        <Button
          size="small"
          icon={Upload}
          onPress={() => setImporting(importing ? null : { pasted: null })}
        >
          {t('importCsv')}
        </Button>
        {entries.length > 0 && (
          <ExportRows {...parts} sheet={sheet} columns={columns} both={both} rows={freshRows} />
        )}
        {entries.length > 1 && (
          <input
            class="in find"
            type="search"
            aria-label={t('searchRows')}
            placeholder={t('searchRows')}
            value={words}
            maxLength={200}
            onInput={(event) => setWords(event.currentTarget.value)}
          />
        )}
        {narrow && entries.length > 1 && (
          <SortBy columns={columns} order={order} onOrder={setOrder} />
        )}
        {sheet.both && members.length > 1 && (
          <button type="button" class="filter" aria-pressed={both} onClick={() => setBoth(!both)}>
            {inLanguage(sheet.both.label)}{' '}
            <small>{saidByBoth(entries, sheet.both.field, members).length}</small>
          </button>
        )}
      </div>
      {importing && (
        <ImportRows
          {...parts}
          view={{ ...view, entries }}
          columns={columns}
          pasted={importing.pasted}
          onClose={() => setImporting(null)}
        />
      )}
      {rows.length === 0 && (
        <p class="quiet">{t(entries.length === 0 ? 'noRowsYet' : 'noRowsFound')}</p>
      )}
      {rows.length > 0 && (
        <div onFocusIn={onFocusIn} onFocusOut={onFocusOut}>
          {narrow ? (
            <SheetCards {...props} open={open} onOpen={(entry) => setOpen(entry?.id ?? null)} />
          ) : (
            <SheetTable
              {...props}
              name={inLanguage(activity.title)}
              order={order}
              onOrder={setOrder}
            />
          )}
        </div>
      )}
      {rows.length > most && (
        <Button size="small" onPress={() => setMost(most + SHOWN)}>
          {t('showMore')}
        </Button>
      )}
      {total !== null && rows.length > 0 && (
        <p class="total">
          {t('total', {
            sum: new Intl.NumberFormat(wordsLanguage(), {
              minimumFractionDigits: 2,
              maximumFractionDigits: 2,
            }).format(total),
          })}
        </p>
      )}
    </section>
  );
}
