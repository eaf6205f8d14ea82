import * as v from 'valibot';
import { sharedId } from '../records/id';
import type { Quote } from '../records/record';
import { readCsvText } from './csv';
import {
  type ImportReply,
  type Incoming,
  MOST_ENTRIES,
  type NoteIn,
  tidyNote,
  timeOf,
} from './noteIn';
import { quoteFrom } from './quoteIn';

/**
 * What Hypothesis exports (its sidebar: Share, Export): JSON as
 * `{"export_date", "export_userid", "client_version", "annotations": [...]}`, each as its service describes it
 * (https://h.readthedocs.io/en/latest/api-reference/v1/); the service's own answer `{"total", "rows"}` alike. And CSV
 * with a line of headings, for one page.
 */
const units = (max: number) => v.pipe(v.string(), v.maxLength(max));
const selector = v.object({
  type: units(60),
  exact: v.optional(units(200_000)),
  prefix: v.optional(units(10_000)),
  suffix: v.optional(units(10_000)),
  start: v.optional(v.number()),
  end: v.optional(v.number()),
  index: v.optional(v.number()),
});
const annotation = v.object({
  id: v.pipe(units(200), v.minLength(1)),
  created: units(60),
  updated: v.optional(units(60)),
  uri: units(10_000),
  user: v.optional(units(300)),
  text: v.optional(units(1_000_000), ''),
  tags: v.optional(v.pipe(v.array(units(10_000)), v.maxLength(1_000)), []),
  references: v.optional(v.array(units(200)), []),
  permissions: v.optional(v.object({ read: v.optional(v.array(units(300)), []) })),
  target: v.optional(
    v.array(v.object({ selector: v.optional(v.pipe(v.array(selector), v.maxLength(50)), []) })),
    [],
  ),
  document: v.optional(
    v.object({ title: v.optional(v.union([units(10_000), v.array(units(10_000))])) }),
  ),
});
type Annotation = v.InferOutput<typeof annotation>;

const recordId = (id: string) => sharedId('note', 'hypothesis', id);
const nameOf = (user = '') => /^acct:([^@]+)/.exec(user)?.[1] ?? user;

function quoteOf({ target }: Annotation): Quote | null {
  const selectors = target[0]?.selector ?? [];
  const words = selectors.find(({ type }) => type === 'TextQuoteSelector');
  const place = selectors.find(({ type }) => type === 'TextPositionSelector');
  if (words?.exact === undefined) return null;
  const { exact, prefix, suffix } = words;
  return quoteFrom({ exact, prefix, suffix, start: place?.start, end: place?.end });
}

function pageOf({ target }: Annotation): number | null {
  const index = target[0]?.selector.find(({ type }) => type === 'PageSelector')?.index;
  return index !== undefined && Number.isInteger(index) && index >= 0 && index < 100_000
    ? index + 1
    : null;
}

async function noteOf(value: unknown, several: boolean): Promise<NoteIn | null> {
  const read = v.safeParse(annotation, value, { abortEarly: true });
  if (!read.success) return null;
  const one = read.output;
  const made = timeOf(one.created);
  if (made === null) return null;
  const title = one.document?.title;
  const parent = one.references.at(-1);
  const by = several && one.user ? `\n\n(${nameOf(one.user)})` : '';
  const readers = one.permissions?.read ?? [];
  return tidyNote({
    id: await recordId(one.id),
    text: one.text.trim() ? one.text + by : one.text,
    quote: quoteOf(one),
    pdfPage: pageOf(one),
    pageAddress: one.uri,
    pageTitle: (Array.isArray(title) ? title[0] : title) ?? '',
    tags: one.tags,
    competencies: [],
    onlyMe: readers.length > 0 && readers.every((reader) => reader.startsWith('acct:')),
    about: parent === undefined ? null : await recordId(parent),
    made,
    changed: timeOf(one.updated) ?? made,
  });
}

/** Takes what can be read; counts what cannot. An answer whose question is not in the file stands by itself. */
async function take(all: (() => Promise<NoteIn | null>)[]): Promise<Incoming> {
  const incoming: Incoming = { notes: [], sites: [], unreadable: 0, firstUnreadable: null };
  const ids = new Set<string>();
  for (const [at, read] of all.entries()) {
    const note = await read();
    if (!note || ids.has(note.id)) {
      incoming.unreadable++;
      incoming.firstUnreadable ??= at + 1;
      continue;
    }
    ids.add(note.id);
    incoming.notes.push(note);
  }
  incoming.notes = incoming.notes.map((note) =>
    note.about !== null && !ids.has(note.about) ? { ...note, about: null } : note,
  );
  return incoming;
}

/** Reads parsed JSON that Hypothesis exported; `null` where it is something else. */
export async function readHypothesis(value: unknown): Promise<ImportReply | null> {
  if (typeof value !== 'object' || value === null) return null;
  const has = (name: string) => Object.hasOwn(value, name);
  const held = value as { annotations?: unknown; rows?: unknown };
  const all = has('annotations') ? held.annotations : has('rows') ? held.rows : null;
  if (!Array.isArray(all)) return null;
  if (all.length > MOST_ENTRIES) return { ok: false, failure: 'too-many' };
  const users = new Set(
    all.map((one) => (typeof one === 'object' && one !== null && 'user' in one ? one.user : '')),
  );
  return { ok: true, value: await take(all.map((one) => () => noteOf(one, users.size > 1))) };
}

/** Its columns, by the headings of its versions. */
const COLUMNS: Record<string, string[]> = {
  created: ['creation date', 'created at', 'created'],
  url: ['url', 'page url', 'uri'],
  quote: ['quote'],
  user: ['user', 'author', 'username'],
  text: ['body', 'comment', 'text'],
  tags: ['tags'],
  page: ['page'],
  type: ['annotation/reply type', 'type'],
};

/** Reads CSV that Hypothesis exported; `null` where its headings are others. Its dates have no zone: they are taken as here. */
export async function readHypothesisCsv(text: string): Promise<ImportReply | null> {
  const headings = text.slice(0, 400).toLowerCase();
  if (!/quote/.test(headings) || !/tags/.test(headings) || !/ur[li]/.test(headings)) return null;
  const csv = readCsvText(text, () => false);
  // A quotation mark that is never closed: the end of the file is missing.
  const rows = csv.ok && csv.broken.length === 0 ? csv.table : null;
  if (!rows) return { ok: false, failure: 'truncated' };
  const names = (rows[0] ?? []).map((name) => name.trim().toLowerCase());
  const at = (column: string) => names.findIndex((name) => COLUMNS[column]?.includes(name));
  if (at('created') < 0 || at('url') < 0 || at('text') < 0) return null;
  const body = rows.slice(1).filter((row) => row.some(Boolean));
  if (body.length > MOST_ENTRIES) return { ok: false, failure: 'too-many' };
  const cell = (row: string[], column: string) => row[at(column)] ?? '';
  const users = new Set(body.map((row) => cell(row, 'user')));
  const read = body.map((row) => async (): Promise<NoteIn | null> => {
    const made = timeOf(cell(row, 'created').replace(/^(\d{4}-\d\d-\d\d) (\d\d:\d\d)/, '$1T$2'));
    if (made === null) return null;
    const [pageAddress, quote, said] = [cell(row, 'url'), cell(row, 'quote'), cell(row, 'text')];
    const by = users.size > 1 && cell(row, 'user') ? `\n\n(${cell(row, 'user')})` : '';
    const page = Number(cell(row, 'page'));
    return tidyNote({
      id: await sharedId(
        'note',
        'hypothesis-csv',
        JSON.stringify([made, pageAddress, quote, said]),
      ),
      text: said.trim() ? said + by : said,
      quote: quoteFrom({ exact: quote }),
      pdfPage: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : null,
      pageAddress,
      pageTitle: '',
      tags: cell(row, 'tags').split(','),
      competencies: [],
      onlyMe: false,
      about: null,
      made,
      changed: made,
    });
  });
  return { ok: true, value: await take(read) };
}
