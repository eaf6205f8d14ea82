import './looks/tall.css';
import type { ComponentChildren, Ref } from 'preact';
import { useLayoutEffect, useMemo, useReducer, useRef } from 'preact/hooks';
import { spanOf, type Tops, topsOf } from './tops';

/** How far beyond the view rows are drawn, in CSS pixels. */
const BEYOND = 500;
/** A row that is brought into view stands so far from its edge, in CSS pixels. */
const SHOWN_FROM = 140;

interface VirtualListProps<T> {
  items: T[];
  keyOf: (item: T) => string;
  /** The height of a row that was not measured yet, in CSS pixels. */
  guess: number;
  label: string;
  /** What scrolls: an element, or the whole tab. */
  scroller: () => HTMLElement | Window | null;
  /** The rows of a table (`role="table"` stands around it): so many rows stand before the first. */
  rowsAfter?: number;
  /** A row that stays in the document wherever the view is: that which has the focus. */
  held: string | null;
  /** A row to be brought into view when it becomes another. */
  show?: string | null;
  onKeyDown?: (event: KeyboardEvent) => void;
  children: (item: T, at: number) => ComponentChildren;
}

/** A list of any length: only the rows near the view are in the document, each where its measured height puts it. */
export function VirtualList<T>(props: VirtualListProps<T>) {
  const { items, keyOf, guess, scroller } = props;
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const box = useRef<HTMLElement>(null);
  const heights = useRef(new Map<string, number>());
  const tops: Tops = topsOf(items.map(keyOf), heights.current, guess);
  const seen = useRef({ from: 0, to: 1_500 });

  const look = () => {
    const view = scroller();
    if (!view || !box.current) return;
    const whole = view instanceof Window;
    const top = whole ? 0 : view.getBoundingClientRect().top;
    const height = whole ? view.innerHeight : view.clientHeight;
    const above = top - box.current.getBoundingClientRect().top;
    const from = Math.floor((above - BEYOND) / 200) * 200;
    const to = Math.ceil((above + height + BEYOND) / 200) * 200;
    if (from === seen.current.from && to === seen.current.to) return;
    seen.current = { from, to };
    redraw(undefined);
  };
  useLayoutEffect(() => {
    const view = scroller();
    if (!view) return;
    view.addEventListener('scroll', look, { passive: true });
    window.addEventListener('resize', look);
    return () => {
      view.removeEventListener('scroll', look);
      window.removeEventListener('resize', look);
    };
  }, []);
  useLayoutEffect(look);
  useLayoutEffect(() => {
    const at = props.show ? items.findIndex((item) => keyOf(item) === props.show) : -1;
    const view = scroller();
    if (at < 0 || !view || !box.current) return;
    const whole = view instanceof Window;
    const top = box.current.getBoundingClientRect().top + (tops[at] ?? 0);
    const bottom = box.current.getBoundingClientRect().top + (tops[at + 1] ?? 0);
    const from = whole ? 0 : view.getBoundingClientRect().top;
    const height = whole ? view.innerHeight : view.clientHeight;
    if (top < from) view.scrollBy({ top: top - from - SHOWN_FROM });
    else if (bottom > from + height) view.scrollBy({ top: bottom - from - height + SHOWN_FROM });
  }, [props.show]);
  const sizes = useMemo(
    () =>
      new ResizeObserver((entries) => {
        let other = false;
        for (const { target } of entries) {
          const key = (target as HTMLElement).dataset.row ?? '';
          const height = (target as HTMLElement).offsetHeight;
          if (height > 0 && heights.current.get(key) !== height) {
            heights.current.set(key, height);
            other = true;
          }
        }
        if (other) redraw(undefined);
      }),
    [],
  );
  useLayoutEffect(() => () => sizes.disconnect(), []);

  const { first, last } = spanOf(tops, seen.current.from, seen.current.to);
  const rows = items.slice(first, last + 1).map((item, i) => ({ item, at: first + i }));
  const held = props.held === null ? -1 : items.findIndex((item) => keyOf(item) === props.held);
  if (held >= 0 && (held < first || held > last)) {
    const row = { item: items[held] as T, at: held };
    if (held < first) rows.unshift(row);
    else rows.push(row);
  }
  const table = props.rowsAfter !== undefined;
  const Box = (table ? 'div' : 'ul') as 'ul';
  return (
    <Box
      ref={box as Ref<HTMLUListElement>}
      role={table ? 'rowgroup' : undefined}
      class="list tall"
      aria-label={props.label}
      style={{ blockSize: `${tops[tops.length - 1] ?? 0}px` }}
      onKeyDown={props.onKeyDown}
    >
      {rows.map(({ item, at }) => (
        <Row
          key={keyOf(item)}
          name={keyOf(item)}
          top={tops[at] ?? 0}
          at={at}
          of={items.length}
          rowsAfter={props.rowsAfter}
          sizes={sizes}
        >
          {props.children(item, at)}
        </Row>
      ))}
    </Box>
  );
}

interface RowProps {
  name: string;
  top: number;
  at: number;
  of: number;
  rowsAfter: number | undefined;
  sizes: ResizeObserver;
  children: ComponentChildren;
}

function Row({ name, top, at, of, rowsAfter, sizes, children }: RowProps) {
  const row = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const element = row.current;
    if (!element) return;
    sizes.observe(element);
    return () => sizes.unobserve(element);
  }, []);
  const table = rowsAfter !== undefined;
  const Item = (table ? 'div' : 'li') as 'li';
  const place = table
    ? { role: 'row' as const, 'aria-rowindex': at + 1 + rowsAfter }
    : { 'aria-setsize': of, 'aria-posinset': at + 1 };
  return (
    <Item
      {...place}
      ref={row as Ref<HTMLLIElement>}
      class="row"
      data-row={name}
      style={{ transform: `translateY(${top}px)` }}
    >
      {children}
    </Item>
  );
}
