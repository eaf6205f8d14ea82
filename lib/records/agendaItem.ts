import * as v from 'valibot';

/** What an item of an agenda is about; `own` are words of one of the two, `questions` those sent ahead. */
export const ITEM_KINDS = [
  'own',
  'note',
  'comment',
  'site',
  'review',
  'draft',
  'entry',
  'activity',
  'judgement',
  'document',
  'goal',
  'action',
  'questions',
] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** An item as a meeting keeps it: what it said then, whatever becomes of its record. */
export interface ItemText {
  kind: ItemKind;
  words: string;
  author: string;
  /** The passage, or ''. */
  quote: string;
  /** Where on the web it is, or ''. */
  address: string;
  title: string;
}

const MOST = { words: 1_200, quote: 900, title: 200, address: 1_000 } as const;
/** Most units of one item as it is kept. */
export const ITEM_UNITS = 4_000;

const line = v.optional(v.pipe(v.string(), v.maxLength(ITEM_UNITS)), '');
const itemSchema = v.object({
  k: v.picklist(ITEM_KINDS),
  w: line,
  a: line,
  q: line,
  u: line,
  t: line,
});

const cut = (text: string, most: number) =>
  text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;

/** An item as text for its field; what is too long is cut. */
export function writeItem({ kind, words, author, quote, address, title }: ItemText): string {
  const u = address.length <= MOST.address ? address : '';
  const all = {
    k: kind,
    w: cut(words, MOST.words),
    a: author,
    q: cut(quote, MOST.quote),
    u,
    t: cut(title, MOST.title),
  };
  const kept = JSON.stringify(
    Object.fromEntries(Object.entries(all).filter(([, value]) => value !== '')),
  );
  // Signs that JSON writes as six would make it too long: then the words alone.
  return kept.length <= ITEM_UNITS
    ? kept
    : JSON.stringify({ k: kind, w: cut(words, 600), a: author });
}

/** Reads an item; `null` for what is none. */
export function readItem(value: unknown): ItemText | null {
  if (typeof value !== 'string') return null;
  try {
    const parsed = v.safeParse(itemSchema, JSON.parse(value), { abortEarly: true });
    if (!parsed.success) return null;
    const { k, w, a, q, u, t } = parsed.output;
    return { kind: k, words: w, author: a, quote: q, address: u, title: t };
  } catch {
    return null;
  }
}
