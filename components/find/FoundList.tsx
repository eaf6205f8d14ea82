import { useCallback, useMemo, useState } from 'preact/hooks';
import type { Actions } from '@/components/notebook/actions';
import { type Book, memberOf } from '@/components/notebook/book';
import { routeAddress } from '@/components/notebook/useRoute';
import { kindWords } from '@/components/pages/pageLine';
import { VirtualList } from '@/components/sites/VirtualList';
import { hostOf } from '@/components/ui/hostOf';
import type { Item } from '@/lib/records/item';
import { t, tn } from '@/lib/t';
import { FoundRow } from './FoundRow';
import { groupTitle } from './findWords';
import type { ListRow } from './foundRows';
import { Marked } from './Marked';
import { RecordWhole } from './RecordWhole';
import type { Found } from './wire';

/** Height of a line that was not measured, in CSS pixels. */
const GUESS = 78;
const scroller = () => window;

interface Props {
  book: Book;
  found: Found;
  rows: ListRow[];
  itemOf: (id: string) => Item | null;
  chosen: string | null;
  /** The chosen record stands in its line, not beside the list. */
  inPlace: boolean;
  picked: ReadonlySet<string>;
  onPick: (id: string, on: boolean, range: boolean) => void;
  actions: Actions;
  onDeleted: () => void;
}

interface HeadingProps {
  row: ListRow;
  found: Found;
  book: Book;
  terms: ReadonlySet<string>;
}

function Heading({ row, found, book, terms }: HeadingProps) {
  const { group } = row;
  const page = found.grouping === 'page' && /^https?:/.test(group.key);
  const title = groupTitle(group, found.grouping, book);
  const facts = [
    page && kindWords(group.kind),
    page && hostOf(group.key),
    tn('recordsCount', group.ids.length),
  ];
  return (
    <div class="group">
      <h2>
        {page ? (
          <a href={group.key} target="_blank" rel="noreferrer" tabIndex={-1}>
            <Marked text={title} terms={terms} />
          </a>
        ) : (
          <Marked text={title} terms={terms} />
        )}
      </h2>
      <span>{facts.filter(Boolean).join(' · ')}</span>
    </div>
  );
}

/** What was found, in its groups: only the lines near the view are in the document. */
export function FoundList(props: Props) {
  const { book, found, rows, itemOf, chosen, inPlace, picked, onPick, actions, onDeleted } = props;
  const [held, setHeld] = useState<string | null>(null);
  const terms = useMemo(() => new Set(found.terms), [found]);
  const keyOf = useCallback((row: ListRow) => row.key, []);
  const stop = useMemo(
    () =>
      rows.some(({ key }) => key === chosen) ? chosen : (rows.find(({ id }) => id)?.key ?? null),
    [rows, chosen],
  );
  const members = useMemo(() => new Map(book.members.map((one) => [one.id, one])), [book.members]);
  return (
    <div
      onFocusIn={(event) =>
        setHeld((event.target as Element).closest<HTMLElement>('[data-row]')?.dataset.row ?? null)
      }
      onFocusOut={() => setHeld(null)}
    >
      <VirtualList
        items={rows}
        keyOf={keyOf}
        guess={GUESS}
        label={t('foundList')}
        scroller={scroller}
        held={held ?? stop}
        show={chosen}
      >
        {(row) => {
          if (row.id === null) return <Heading row={row} found={found} book={book} terms={terms} />;
          const item = itemOf(row.id);
          if (!item) return <div class="rec found waiting">…</div>;
          const here = item.id === chosen && row.key === item.id;
          return (
            <>
              <FoundRow
                item={item}
                member={members.get(item.author) ?? memberOf(book, item.author)}
                among={book.members}
                href={routeAddress('notes', here && inPlace ? null : item.id)}
                chosen={here}
                picked={picked.has(item.id)}
                stop={row.key === stop}
                terms={terms}
                onPick={onPick}
              />
              {here && inPlace && (
                <div class="here">
                  <RecordWhole
                    id={item.id}
                    book={book}
                    actions={actions}
                    source={found.grouping !== 'page'}
                    onDeleted={onDeleted}
                  />
                </div>
              )}
            </>
          );
        }}
      </VirtualList>
    </div>
  );
}
