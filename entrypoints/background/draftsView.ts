import type { DraftsView, Source } from '@/lib/calls/draftCalls';
import { type NotebookDb, readMe, readRecord, recordsOfKind } from '@/lib/notebook/read';
import { readComment } from '@/lib/records/comment';
import { readDraft } from '@/lib/records/draft';
import { readForumDate } from '@/lib/records/forumDate';
import { readNote } from '@/lib/records/note';
import { fieldValue, isPurged, type LiveRecord, textVersions } from '@/lib/records/record';

/** How many notes and sites are offered to lean on. */
const MOST_SOURCES = 200;

/** A note or site as something to lean on; `null` for any other record. */
function sourceOf(record: LiveRecord): Source | null {
  if (record.kind === 'note') {
    const { id, author, text, quote, pageAddress, pageTitle } = readNote(record);
    return {
      id,
      kind: 'note',
      author,
      quote: quote?.exact ?? '',
      text,
      title: pageTitle,
      address: pageAddress,
    };
  }
  if (record.kind !== 'site') return null;
  const line = (name: string) => String(fieldValue(record, name) ?? '');
  const text = textVersions(record, 'annotation')[0] ?? '';
  const { id, author } = record;
  return {
    id,
    kind: 'site',
    author,
    quote: '',
    text,
    title: line('title'),
    address: line('address'),
  };
}

/** What the tab Questions shows. */
export async function draftsView(db: NotebookDb, now: number): Promise<DraftsView> {
  const [me, drafts, comments, entries] = await Promise.all([
    readMe(db),
    recordsOfKind(db, 'draft'),
    recordsOfKind(db, 'comment'),
    recordsOfKind(db, 'entry'),
  ]);
  // What the other keeps private does not come here; where it did all the same, it is not shown.
  const shown = ({ author, onlyMe }: { author: string; onlyMe: boolean }) =>
    author === me || !onlyMe;
  const views = drafts.map(readDraft).filter(shown);
  const ids = new Set(views.map(({ id }) => id));
  const wanted = new Set(views.flatMap(({ leansOn }) => leansOn));
  const sources: Record<string, Source> = {};
  for (const id of wanted) {
    const record = await readRecord(db, id);
    const source = record && !isPurged(record) ? sourceOf(record) : null;
    if (source) sources[id] = source;
  }
  const dates = entries.flatMap((entry) => readForumDate(entry) ?? []);
  const past = (at: number, minutes: number) => Number(at + minutes * 60_000 < now);
  return {
    drafts: views,
    comments: comments
      .map(readComment)
      .filter(({ about }) => ids.has(about))
      .sort((a, b) => a.made - b.made),
    sources,
    dates: dates.sort((a, b) => past(a.at, a.minutes) - past(b.at, b.minutes) || a.at - b.at),
  };
}

/** The latest notes and sites, those of a page first. */
export async function sourcesFor(db: NotebookDb, address: string): Promise<Source[]> {
  const [notes, sites] = await Promise.all([recordsOfKind(db, 'note'), recordsOfKind(db, 'site')]);
  const here = (source: Source) => Number(source.address !== address);
  return [...notes, ...sites]
    .flatMap((record) => sourceOf(record) ?? [])
    .sort((a, b) => here(a) - here(b))
    .slice(0, MOST_SOURCES);
}
