import MiniSearch, { type Query as MiniQuery } from 'minisearch';
import type { Item } from '../../records/item';
import { fold, foldedWords } from './fold';
import { dayStart, type Query } from './query';

/** A member's name, folded, by id: what `by:` compares. */
export type Names = ReadonlyMap<string, string>;

export interface Hits {
  /** The best first where words were given, else the newest. */
  items: Item[];
  /** The words of records that were found, folded: those to be marked. */
  terms: string[];
}

/** Words from this length on may have one letter wrong. */
const TYPO_FROM = 4;

const FIELDS = ['title', 'text', 'quote', 'tags', 'page', 'address'];

/** Two letters that changed places count as one mistake, which a distance of one edit does not know. */
function swapped(word: string): string[] {
  if (word.length < TYPO_FROM) return [];
  const out: string[] = [];
  for (let at = 0; at + 1 < word.length; at++) {
    const [a, b] = [word[at] ?? '', word[at + 1] ?? ''];
    if (a !== b) out.push(word.slice(0, at) + b + a + word.slice(at + 2));
  }
  return out;
}

function wordQuery(word: string): MiniQuery {
  const exact = { prefix: false, fuzzy: false };
  return {
    combineWith: 'OR',
    queries: [
      {
        queries: [word],
        prefix: true,
        fuzzy: word.length >= TYPO_FROM ? 1 : false,
      },
      ...swapped(word).map((other) => ({ queries: [other], ...exact, weights: SWAP_WEIGHTS })),
    ],
  };
}
const SWAP_WEIGHTS = { fuzzy: 0.4, prefix: 0.3 };

/** Whether a record is one that the field words ask for. */
function fits(item: Item, { field, value }: Query['fields'][number], names: Names): boolean {
  const wanted = fold(value);
  switch (field) {
    case 'tag':
      return item.tags.some((tag) => fold(tag).startsWith(wanted));
    case 'by':
      return item.author === value || (names.get(item.author) ?? '').startsWith(wanted);
    case 'on':
      return fold(item.address).includes(wanted) || fold(item.pageTitle).includes(wanted);
    case 'kind':
      return item.kind === wanted;
    case 'competency':
      return item.competencies.some((id) => fold(id) === wanted);
    case 'before':
      return item.made < (dayStart(value) ?? 0);
    case 'after':
      return item.made >= (dayStart(value) ?? 0);
  }
}

const newest = (a: Item, b: Item) => b.made - a.made || (a.id < b.id ? -1 : 1);

/** Every record that can be found, with the words in it. Filled and changed record by record, so that it can be done in slices. */
export class SearchIndex {
  private readonly items = new Map<string, Item>();
  /** All items, the newest first; made anew after a change. */
  private ordered: Item[] | null = null;
  private counted: Facets | null = null;
  private readonly mini = new MiniSearch<Item>({
    fields: FIELDS,
    extractField: (item, field) => {
      switch (field) {
        case 'id':
        case 'title':
        case 'text':
        case 'address':
          return item[field];
        case 'quote':
          return item.quote?.exact ?? '';
        case 'tags':
          return item.tags.join(' ');
        default:
          return item.pageTitle;
      }
    },
    tokenize: foldedWords,
    // The words come folded already.
    processTerm: (term) => (term.length > 40 ? term.slice(0, 40) : term),
    searchOptions: { boost: { title: 3, tags: 3, quote: 1.2, page: 0.8, address: 0.5 } },
    autoVacuum: false,
  });

  get size(): number {
    return this.items.size;
  }

  item(id: string): Item | undefined {
    return this.items.get(id);
  }

  put(item: Item): void {
    this.remove(item.id);
    this.items.set(item.id, item);
    this.mini.add(item);
    this.touched();
  }

  remove(id: string): void {
    if (!this.items.delete(id)) return;
    this.mini.discard(id);
    this.touched();
    if (this.mini.dirtCount > 500 && !this.mini.isVacuuming) this.mini.vacuum().catch(() => {});
  }

  private touched(): void {
    this.ordered = null;
    this.counted = null;
  }

  /** All records, the newest first. */
  all(): Item[] {
    this.ordered ??= [...this.items.values()].sort(newest);
    return this.ordered;
  }

  /** Finds records that hold every word (as it is, as a beginning, or with one letter wrong) and every field word. */
  find({ words, fields }: Query, names: Names): Hits {
    const right = (item: Item) => fields.every((field) => fits(item, field, names));
    if (words.length === 0) {
      return { items: fields.length === 0 ? this.all() : this.all().filter(right), terms: [] };
    }
    const found = this.mini.search({ combineWith: 'AND', queries: words.map(wordQuery) });
    const terms = new Set<string>();
    const items: Item[] = [];
    for (const { id, terms: matched } of found) {
      const item = this.items.get(id);
      if (!item || !right(item)) continue;
      items.push(item);
      for (const term of matched) terms.add(term);
    }
    return { items, terms: [...terms] };
  }

  /** The tags, kinds, competencies, activities and members that are in use, the most used first. */
  facets(): Facets {
    this.counted ??= this.count();
    return this.counted;
  }

  private count(): Facets {
    const counts = {
      tags: new Map<string, number>(),
      kinds: new Map<string, number>(),
      competencies: new Map<string, number>(),
    };
    const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
    for (const item of this.items.values()) {
      count(counts.kinds, item.kind);
      for (const tag of item.tags) count(counts.tags, tag);
      for (const id of item.competencies) count(counts.competencies, id);
    }
    const most = (map: Map<string, number>, top: number) =>
      [...map].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, top);
    return {
      tags: most(counts.tags, 60).map(([tag]) => tag),
      kinds: most(counts.kinds, 20).map(([kind]) => kind),
      competencies: [...counts.competencies.keys()].sort(),
    };
  }
}

/** What filters can be offered. */
export interface Facets {
  tags: string[];
  kinds: string[];
  competencies: string[];
}
