import './find.css';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Actions } from '@/components/notebook/actions';
import type { Book } from '@/components/notebook/book';
import { RoomTitle } from '@/components/notebook/RoomTitle';
import { routeAddress } from '@/components/notebook/useRoute';
import { useWide } from '@/components/notebook/useWide';
import { Button } from '@/components/ui/Button';
import { Empty } from '@/components/ui/Empty';
import { ErrorSentence } from '@/components/ui/ErrorSentence';
import { IconButton } from '@/components/ui/IconButton';
import { Download, Keyboard, Upload } from '@/components/ui/icons';
import { Loaded } from '@/components/ui/Loaded';
import type { Grouping } from '@/lib/notebook/search/group';
import { t, tn, wordsLanguage } from '@/lib/t';
import { BulkBar } from './BulkBar';
import { FindBar } from './FindBar';
import { FoundList } from './FoundList';
import { refusedWords } from './findWords';
import { listRows, neighborOf } from './foundRows';
import { KeysDialog } from './KeysDialog';
import { RecordWhole } from './RecordWhole';
import { useFindKeys } from './useFindKeys';
import { usePicked } from './usePicked';
import { useSearch } from './useSearch';

interface Props {
  book: Book;
  /** The chosen record's id, from the address. */
  id: string | null;
  /** What is searched for, where the address says so. */
  search: string | null;
  actions: Actions;
}

const importing = () => import('@/components/files/ImportDialog');
const exporting = () => import('@/components/files/ExportDialog');
/** What is open over the room. */
type Open = 'import' | 'export' | 'export-picked' | 'keys';

/** What was set last stays while other rooms are looked at. */
let last: { text: string; grouping: Grouping } = { text: '', grouping: 'page' };
const NO_FACETS = { tags: [], kinds: [], competencies: [] };
const number = (value: number) => new Intl.NumberFormat(wordsLanguage()).format(value);

/** The room "All notes": every record, searched, filtered and grouped; the chosen one beside the list, or in its line. */
export function FindRoom({ book, id, search, actions }: Props) {
  const [text, setText] = useState(search ?? last.text);
  const [grouping, setGrouping] = useState(last.grouping);
  const wide = useWide();
  useEffect(() => {
    if (search !== null) setText(search);
  }, [search]);
  last = { text, grouping };
  const { found, refused, indexed, failed, itemOf, again } = useSearch(book, text, grouping);
  const rows = useMemo(
    () => (found ? listRows(found.groups, found.grouping !== 'none') : []),
    [found],
  );
  const order = useMemo(() => rows.flatMap((row) => row.id ?? []), [rows]);
  const { picked, pick, pickAll, pickNone } = usePicked(order);
  const [open, setOpen] = useState<Open | null>(null);
  const closed = useCallback(() => setOpen(null), []);
  const exportIds = useMemo(() => {
    if (open === 'export-picked') return picked;
    return text.trim() ? new Set(order) : null;
  }, [open, picked, order, text]);
  // Where there is room beside the list, it is never empty.
  const chosen = id ?? (wide ? (order[0] ?? null) : null);
  const go = useCallback((to: string | null) => location.replace(routeAddress('notes', to)), []);
  const focusChosen = useRef(false);
  useEffect(() => {
    if (!focusChosen.current || !id) return;
    focusChosen.current = false;
    document.querySelector<HTMLElement>(`[data-row="${id}"] .t a`)?.focus({ preventScroll: true });
  });
  const move = (by: 1 | -1) => {
    const next = neighborOf(rows, chosen, by);
    if (!next) return;
    focusChosen.current = true;
    go(next);
  };
  useFindKeys({
    next: () => move(1),
    before: () => move(-1),
    pick: () => chosen && pick(chosen, !picked.has(chosen), false),
    keys: () => setOpen('keys'),
  });
  const removed = () => {
    const next = chosen && (neighborOf(rows, chosen, 1) ?? null);
    focusChosen.current = true;
    go(next === chosen ? neighborOf(rows, chosen, -1) : next);
  };

  const filling = indexed.total !== null && indexed.done < indexed.total;
  const empty = found !== null && !filling && found.count === 0 && text.trim() === '';
  const facts = found
    ? text.trim()
      ? tn('foundCount', found.count)
      : tn('recordsCount', found.count)
    : undefined;
  return (
    <>
      <RoomTitle title={t('roomNotes')} facts={facts}>
        <Button icon={Upload} onPress={() => setOpen('import')}>
          {t('import')}
        </Button>
        <Button icon={Download} onPress={() => setOpen('export')}>
          {t('export')}
        </Button>
        <IconButton icon={Keyboard} name={t('keysTitle')} onPress={() => setOpen('keys')} />
      </RoomTitle>
      {open === 'import' && (
        <Loaded load={importing} quiet>
          {({ ImportDialog }) => <ImportDialog book={book} onClosed={closed} />}
        </Loaded>
      )}
      {(open === 'export' || open === 'export-picked') && (
        <Loaded load={exporting} quiet>
          {({ ExportDialog }) => <ExportDialog book={book} ids={exportIds} onClosed={closed} />}
        </Loaded>
      )}
      {open === 'keys' && <KeysDialog onClosed={closed} />}
      <FindBar
        book={book}
        text={text}
        grouping={grouping}
        facets={found?.facets ?? NO_FACETS}
        onText={setText}
        onGrouping={setGrouping}
      />
      <p class="find-said" role="status">
        {filling &&
          t('searchIndexing', { done: number(indexed.done), total: number(indexed.total ?? 0) })}
      </p>
      {refused && <ErrorSentence>{refusedWords(refused.failure, refused.detail)}</ErrorSentence>}
      {failed && (
        <ErrorSentence>
          <p>{t('searchFailed')}</p>
          <Button size="small" onPress={again}>
            {t('tryAgain')}
          </Button>
        </ErrorSentence>
      )}
      {empty && (
        <Empty title={t('notesEmptyTitle')} words={t('notesEmptyWords')}>
          {book.deleted.length > 0 && (
            <a class="btn" href={routeAddress('deleted')}>
              {t('recentlyDeleted')}
            </a>
          )}
        </Empty>
      )}
      <div
        class="found-at"
        data-for={found?.text}
        data-done={indexed.done}
        data-total={indexed.total ?? undefined}
      >
        {found && !refused && found.count === 0 && text.trim() !== '' && !filling && (
          <div class="find-none">
            <p>{t('foundNothing')}</p>
            <Button size="small" onPress={() => setText('')}>
              {t('showAll')}
            </Button>
          </div>
        )}
        {found && found.count > 0 && (
          <div class="split">
            <FoundList
              book={book}
              found={found}
              rows={rows}
              itemOf={itemOf}
              chosen={chosen}
              inPlace={!wide}
              picked={picked}
              onPick={pick}
              actions={actions}
              onDeleted={removed}
            />
            {wide && chosen && (
              <section class="aside" aria-label={t('chosenRecord')}>
                <RecordWhole
                  key={chosen}
                  id={chosen}
                  book={book}
                  actions={actions}
                  source
                  onDeleted={removed}
                />
              </section>
            )}
          </div>
        )}
      </div>
      {picked.size > 0 && (
        <BulkBar
          book={book}
          actions={actions}
          picked={picked}
          of={new Set(order).size}
          onAll={pickAll}
          onNone={pickNone}
          onExport={() => setOpen('export-picked')}
        />
      )}
    </>
  );
}
