import type { Passage } from '@/lib/calls';
import { isOnDark } from './ground';

/** Neutral: the page's scripts can list the names of highlights. */
const PREFIX = 'margin';

/** Fill, fill while open, line; on a light ground and on a dark one. */
const COLOURS = {
  mentee: [
    ['#fdedb4', '#f5cb6a', '#84591a'],
    ['#4d3b12', '#6d5210', '#efc971'],
  ],
  mentor: [
    ['#d8ebfd', '#a8d5fc', '#225b90'],
    ['#1d3c5a', '#27547f', '#95caf8'],
  ],
  both: [
    ['#d3efd2', '#a9deaa', '#2a6336'],
    ['#24472a', '#2f6239', '#a5dba8'],
  ],
} as const;
const TEXT = ['#262626', '#e8e6e3'];
const LINES = { mine: ['solid', 2, 4], match: ['dashed', 2, 4], both: ['double', 1, 3] } as const;

type Line = Passage['line'];
type Hand = keyof typeof COLOURS;
interface Look {
  name: string;
  rule: string;
}

function lookOf(line: Line, hand: Hand, dark: boolean, open: boolean): Look {
  const ground = dark ? 1 : 0;
  const [fill, openFill, stroke] = COLOURS[hand][ground];
  const [style, width, offset] = LINES[line];
  const name = [PREFIX, line, hand, dark ? 'dark' : 'light', ...(open ? ['open'] : [])].join('-');
  const rule =
    `::highlight(${name}){background-color:${open ? openFill : fill};color:${TEXT[ground]};` +
    `text-decoration:underline ${style} ${width + (open ? 1 : 0)}px ${stroke};` +
    `text-underline-offset:${offset}px;text-decoration-skip-ink:none}`;
  return { name, rule };
}

interface Painted {
  range: Range;
  passage: Passage;
  dark: boolean;
}

export interface Painter {
  /** Paints a passage anew; its ground is read once. */
  set(passage: Passage, range: Range): void;
  delete(id: string): void;
  get(id: string): Range | undefined;
  /** The passages under a point of the window, the shortest first. */
  at(x: number, y: number): string[];
  /** The passages whose stronger fill is on. */
  open(ids: string[]): void;
  /** Paints, or takes all paint away; what is known stays. */
  show(shown: boolean): void;
}

/**
 * Paints ranges with the CSS Custom Highlight API. The browser's registry is shared with the page and never
 * listed or cleared here: Firefox allows a content script no iteration over it.
 */
export function painter(): Painter {
  const painted = new Map<string, Painted>();
  const highlights = new Map<string, Highlight>();
  const rules = new Map<string, string>();
  const sheet = new CSSStyleSheet();
  let opened = new Set<string>();
  let shown = false;

  function highlight(entry: Painted, open: boolean): Highlight {
    const { line, hand } = entry.passage;
    const look = lookOf(line, line === 'both' ? 'both' : hand, entry.dark, open);
    const known = highlights.get(look.name);
    if (known) return known;
    const made = new Highlight();
    made.priority = open ? 2 : 1;
    highlights.set(look.name, made);
    rules.set(look.name, look.rule);
    sheet.replaceSync([...rules.values()].join('\n'));
    if (shown) CSS.highlights.set(look.name, made);
    return made;
  }
  function put(id: string, entry: Painted): void {
    for (const one of highlights.values()) one.delete(entry.range);
    highlight(entry, opened.has(id)).add(entry.range);
    wear();
  }
  /** Nothing of ours is in the page while there is nothing to show. */
  function wear(): void {
    const sheets = document.adoptedStyleSheets;
    const worn = sheets.indexOf(sheet);
    const wanted = shown && painted.size > 0;
    if (wanted && worn < 0) sheets.push(sheet);
    if (!wanted && worn >= 0) sheets.splice(worn, 1);
    for (const [name, one] of highlights) {
      if (wanted && one.size > 0) CSS.highlights.set(name, one);
      else CSS.highlights.delete(name);
    }
  }
  function drop(id: string): void {
    const entry = painted.get(id);
    if (!entry) return;
    for (const one of highlights.values()) one.delete(entry.range);
    painted.delete(id);
  }

  return {
    set(passage, range) {
      const before = painted.get(passage.id);
      const dark = before?.dark ?? isOnDark(range.startContainer.parentElement);
      if (before) drop(passage.id);
      const entry = { range, passage, dark };
      painted.set(passage.id, entry);
      put(passage.id, entry);
    },
    delete(id) {
      drop(id);
      wear();
    },
    get: (id) => painted.get(id)?.range,
    at(x, y) {
      const hit = [...painted].filter(([, { range }]) => {
        for (const rect of range.getClientRects()) {
          if (x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom) return true;
        }
        return false;
      });
      const length = ([, { range }]: [string, Painted]) => range.toString().length;
      return hit.sort((a, b) => length(a) - length(b)).map(([id]) => id);
    },
    open(ids) {
      const changed = new Set([...opened, ...ids]);
      opened = new Set(ids);
      for (const id of changed) {
        const entry = painted.get(id);
        if (entry) put(id, entry);
      }
    },
    show(now) {
      shown = now;
      wear();
    },
  };
}
