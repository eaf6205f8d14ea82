import { useMemo, useState } from 'preact/hooks';
import {
  filterCounts,
  inFilter,
  type SortBy,
  type Sorting,
  searched,
  sorted,
  TABLE_FILTERS,
  type TableFilter,
  type TableSite,
} from '@/lib/sites/siteTable';
import { t, tn, type WordKey, wordsLanguage } from '@/lib/t';
import type { Book } from '../notebook/book';
import { pairOf } from '../notes/draft';
import { Recheck } from './Recheck';
import { TableRow } from './TableRow';
import { columnRole, GROUP, ROW, tableRole } from './tableRoles';
import type { RecheckTool } from './useRecheck';
import { VirtualList } from './VirtualList';

const FILTER_WORDS: Record<TableFilter, WordKey> = {
  all: 'filter_all',
  'both-try': 'filter_both_try',
  'one-used': 'filter_one_used',
  differ: 'filter_differ',
  'both-reviewed': 'filter_both_reviewed',
  again: 'lookAgain',
};
/** Height of a row that was not measured, in CSS pixels. */
const GUESS = 61;
const scroller = () => window;

/** What the person has set: kept while a site is looked at in place of the table. */
export interface TableState {
  filter: TableFilter;
  words: string;
  sorting: Sorting;
  /** Ids of the sites that are chosen. */
  chosen: Set<string>;
}

export const FIRST: TableState = {
  filter: 'all',
  words: '',
  sorting: { by: 'title', down: false },
  chosen: new Set(),
};

interface SitesTableProps {
  rows: TableSite[];
  book: Book;
  recheck: RecheckTool;
  state: TableState;
  onState: (state: TableState) => void;
}

interface HeadProps {
  sorting: Sorting;
  onSort: (by: SortBy) => void;
  all: boolean;
  some: boolean;
  onAll: (all: boolean) => void;
}

function Head({ sorting, onSort, all, some, onAll }: HeadProps) {
  const column = (words: string, by?: SortBy, hint?: string) => {
    const down = by && sorting.by === by ? sorting.down : null;
    const order = down === null ? undefined : down ? 'descending' : 'ascending';
    return (
      <div {...columnRole(order)} class="c">
        {by ? (
          <button type="button" class="sort" title={hint} onClick={() => onSort(by)}>
            {words}
            <span aria-hidden="true" class="dir">
              {down === null ? '' : down ? '↓' : '↑'}
            </span>
          </button>
        ) : (
          words
        )}
      </div>
    );
  };
  return (
    <div {...GROUP} class="heads">
      <div {...ROW} class="tr">
        <div {...columnRole(undefined)} class="c pick">
          <label>
            <input
              type="checkbox"
              checked={all}
              ref={(box) => {
                if (box) box.indeterminate = some && !all;
              }}
              aria-label={t('chooseAll')}
              onChange={(event) => onAll(event.currentTarget.checked)}
            />
            <span class="l">{t('chooseAll')}</span>
          </label>
        </div>
        {column(t('columnTitle'), 'title')}
        {column(t('columnMarks'))}
        {column(t('columnVerdict'), 'verdict')}
        {column(t('columnAgreement'), 'agreement', t('columnAgreementHint'))}
        {column(t('columnLooked'), 'looked')}
        {column(t('columnChecked'))}
      </div>
    </div>
  );
}

/** The table of all sites: searched, filtered, sorted; chosen ones are asked whether they still answer. */
export function SitesTable({ rows, book, recheck, state, onState }: SitesTableProps) {
  const { filter, words, sorting, chosen } = state;
  const [held, setHeld] = useState<string | null>(null);
  const { me, other } = useMemo(() => pairOf(book.members), [book.members]);
  const found = useMemo(() => searched(rows, words), [rows, words]);
  const number = useMemo(() => filterCounts(found), [found]);
  const shown = useMemo(
    () =>
      sorted(
        found.filter((row) => inFilter(filter, row)),
        sorting,
        wordsLanguage(),
      ),
    [found, filter, sorting],
  );
  const set = (change: Partial<TableState>) => onState({ ...state, ...change });
  const choose = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    set({ chosen: next });
  };
  const chooseAll = (on: boolean) => {
    const next = new Set(chosen);
    for (const { site } of shown)
      if (on) next.add(site.id);
      else next.delete(site.id);
    set({ chosen: next });
  };
  const picked = rows.filter(({ site }) => chosen.has(site.id));
  const here = shown.filter(({ site }) => chosen.has(site.id)).length;
  return (
    <div class="sites-room">
      <div class="tools">
        <input
          class="in"
          type="search"
          aria-label={t('searchTitles')}
          placeholder={t('searchTitles')}
          value={words}
          maxLength={200}
          onInput={(event) => set({ words: event.currentTarget.value })}
        />
        {/* biome-ignore lint/a11y/useSemanticElements: no fields, toggles */}
        <div class="filters" role="group" aria-label={t('sitesShow')}>
          {TABLE_FILTERS.map((name) => (
            <button
              type="button"
              class="filter"
              key={name}
              aria-pressed={filter === name}
              onClick={() => set({ filter: name })}
            >
              {t(FILTER_WORDS[name])} <small>{number[name]}</small>
            </button>
          ))}
        </div>
      </div>
      <Recheck picked={picked} recheck={recheck} onNone={() => set({ chosen: new Set() })} />
      <p class="vh" role="status">
        {tn('sitesCount', shown.length)}
      </p>
      {shown.length === 0 ? (
        <p class="soon">
          {t('tableNone')}{' '}
          <button type="button" class="link" onClick={() => set({ filter: 'all', words: '' })}>
            {t('filterAll')}
          </button>
        </p>
      ) : (
        <div
          {...tableRole(t('sitesTable'), shown.length + 1)}
          class="sites-table"
          onFocusIn={(event) => {
            const row = (event.target as HTMLElement).closest<HTMLElement>('[data-row]');
            setHeld(row?.dataset.row ?? null);
          }}
        >
          <Head
            sorting={sorting}
            onSort={(by) =>
              set({ sorting: { by, down: sorting.by === by ? !sorting.down : by === 'looked' } })
            }
            all={here === shown.length}
            some={here > 0}
            onAll={chooseAll}
          />
          <VirtualList
            items={shown}
            keyOf={({ site }) => site.id}
            guess={GUESS}
            label={t('sitesTable')}
            scroller={scroller}
            rowsAfter={1}
            held={held}
          >
            {(row) => (
              <TableRow
                row={row}
                me={me}
                other={other}
                members={book.members}
                chosen={chosen.has(row.site.id)}
                onChoose={choose}
              />
            )}
          </VirtualList>
        </div>
      )}
    </div>
  );
}
