import type { Group, Grouping } from '@/lib/notebook/search/group';
import type { Facets } from '@/lib/notebook/search/Index';
import type { QueryFailure } from '@/lib/notebook/search/query';
import type { Item } from '@/lib/records/item';

/** What the notebook tab asks its search worker. */
export type SearchAsk =
  | { ask: 'open'; database: string; names: [id: string, name: string][] }
  | { ask: 'names'; names: [id: string, name: string][] }
  /** Records changed: they are read again. */
  | { ask: 'changed'; ids: string[] }
  | { ask: 'find'; turn: number; text: string; grouping: Grouping }
  | { ask: 'items'; ids: string[] };

/** How far the index is. */
export interface Indexed {
  done: number;
  /** All records; `null` until they were read. */
  total: number | null;
}

export interface Found {
  turn: number;
  text: string;
  grouping: Grouping;
  groups: Group[];
  /** How many records were found, each counted once. */
  count: number;
  /** The words to be marked. */
  terms: string[];
  facets: Facets;
  /** The first records of the list, so that something can be drawn at once. */
  items: Item[];
  indexed: Indexed;
}

/** What the worker tells, asked or not. */
export type SearchNews =
  | { news: 'found'; found: Found }
  | { news: 'refused'; turn: number; failure: QueryFailure; detail?: string }
  | { news: 'items'; items: Item[] }
  | { news: 'indexed'; indexed: Indexed }
  /** The notebook changed: what was found may be otherwise now. */
  | { news: 'changed' }
  /** The database could not be opened, or was wanted elsewhere. */
  | { news: 'failed' };
