import { fold } from '@/lib/notebook/search/fold';
import { groupItems } from '@/lib/notebook/search/group';
import { SearchIndex } from '@/lib/notebook/search/Index';
import { readQuery } from '@/lib/notebook/search/query';
import { readItem } from '@/lib/records/item';
import { isPurged, type StoredRecord } from '@/lib/records/record';
import type { Indexed, SearchAsk, SearchNews } from './wire';

/** Where records come from. */
export interface Shelf {
  /** The own `member`, for whom some is kept back. */
  me: string;
  /** Every record, in batches. */
  all(): AsyncIterable<StoredRecord[]>;
  one(id: string): Promise<StoredRecord | null>;
  count(): Promise<number>;
}

/** Records are put into the index for so long at once, in milliseconds; then what was asked meanwhile is answered. */
const SLICE_MS = 30;
/** So often is told how far the index is, in milliseconds. */
const TELL_MS = 250;
/** So many records go with the first answer: more than a view shows. */
const FIRST = 40;

/** Lets messages that have arrived be heard. */
const breathe = () =>
  new Promise<void>((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });

/** Answers a view that searches: fills the index in slices, answers between them, and follows changes. */
export class SearchDesk {
  private readonly index = new SearchIndex();
  private names = new Map<string, string>();
  private indexed: Indexed = { done: 0, total: null };
  /** What is changed while the index is being filled is read again when it is full. */
  private late: Set<string> | null = new Set();
  private asked: Extract<SearchAsk, { ask: 'find' }> | null = null;

  constructor(
    private readonly shelf: Shelf,
    private readonly tell: (news: SearchNews) => void,
  ) {}

  setNames(names: [string, string][]): void {
    this.names = new Map(names.map(([id, name]) => [id, fold(name)]));
  }

  /** Reads everything. */
  async fill(): Promise<void> {
    this.indexed.total = await this.shelf.count();
    let [slice, told] = [performance.now(), performance.now()];
    for await (const batch of this.shelf.all()) {
      for (const record of batch) {
        this.put(record);
        this.indexed.done = this.index.size;
        const now = performance.now();
        if (now - slice < SLICE_MS) continue;
        if (now - told > TELL_MS) {
          this.tell({ news: 'indexed', indexed: { ...this.indexed } });
          if (this.asked) this.find(this.asked);
          told = performance.now();
        }
        await breathe();
        slice = performance.now();
      }
    }
    const late = [...(this.late ?? [])];
    this.late = null;
    this.indexed = { done: this.index.size, total: this.index.size };
    await this.changed(late);
    if (this.asked) this.find(this.asked);
  }

  private put(record: StoredRecord | null, id = record?.id ?? ''): void {
    const item = record && !isPurged(record) ? readItem(record, this.shelf.me) : null;
    if (item) this.index.put(item);
    else this.index.remove(id);
  }

  /** Reads records again that changed. */
  async changed(ids: string[]): Promise<void> {
    if (this.late) {
      for (const id of ids) this.late.add(id);
      return;
    }
    for (const id of ids) this.put(await this.shelf.one(id), id);
    this.indexed = { done: this.index.size, total: this.index.size };
    if (ids.length > 0) this.tell({ news: 'changed' });
  }

  find(ask: Extract<SearchAsk, { ask: 'find' }>): void {
    const { turn, text, grouping } = ask;
    this.asked = ask;
    const read = readQuery(text);
    if (!read.ok) {
      const { failure, detail } = read;
      this.tell({ news: 'refused', turn, failure, detail });
      return;
    }
    const hits = this.index.find(read.query, this.names);
    const groups = groupItems(hits.items, grouping);
    const first = groups
      .flatMap(({ ids }) => ids.slice(0, FIRST))
      .slice(0, FIRST)
      .flatMap((id) => this.index.item(id) ?? []);
    this.tell({
      news: 'found',
      found: {
        turn,
        text,
        grouping,
        groups,
        count: hits.items.length,
        terms: hits.terms,
        facets: this.index.facets(),
        items: first,
        indexed: { ...this.indexed },
      },
    });
  }

  items(ids: string[]): void {
    this.tell({ news: 'items', items: ids.flatMap((id) => this.index.item(id) ?? []) });
  }
}
