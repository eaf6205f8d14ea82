import {
  type Draft,
  type DraftStatus,
  type DraftType,
  draftSeed,
  draftText,
  draftVersions,
  readDraft,
  VERSIONS_KEPT,
} from '../../records/draft';
import { type Changes, editRecord, newRecord, stampToBeat } from '../../records/edit';
import { randomId } from '../../records/id';
import { LIMITS } from '../../records/kinds';
import { rebase } from '../../records/rebase';
import {
  fieldStamp,
  fieldValue,
  isPurged,
  type LiveRecord,
  setMembers,
  textVersions,
  type Value,
} from '../../records/record';
import { editShared } from '../../records/sharedText';
import { stampDevice, stampTime } from '../../records/stamp';
import { tagChanges } from '../../records/tag';
import { type Kept, Refusal } from '../kept';
import { putStep } from './keepStep';
import { type NotedPage, pageFields } from './notes';
import { type Home, type Saving, saving, type Touched } from './saving';

/** A pause of the keys after which the text before it is kept as a version, in milliseconds. */
const VERSION_PAUSE_MS = 10 * 60 * 1000;

export type DraftSaved = { draft: Draft } & Touched;

/** What of a draft is changed; what is left out stays. */
export interface DraftChange {
  type?: DraftType;
  audience?: string;
  title?: string;
  status?: DraftStatus;
  answer?: string;
  answerSource?: string | null;
  /** A note or site that it leans on, or no longer. */
  leansOn?: { id: string; on: boolean };
  tags?: string[];
  onlyMe?: boolean;
  bring?: boolean;
}

async function ownDraft(save: Saving, id: string): Promise<LiveRecord> {
  const record = await save.own(id);
  if (record.kind !== 'draft') throw new Refusal('not-found');
  return record;
}

/** The text as it stands becomes a version, unless the last one says the same; the oldest beyond 50 go. */
function versionFields(record: LiveRecord, by: string, now: number): [string, Value][] {
  const text = draftText(record);
  const versions = draftVersions(record);
  if (text.trim() === '' || versions[0]?.text === text) return [];
  const old = versions.slice(VERSIONS_KEPT - 1).map(({ key }) => key);
  return [
    [`version:${Math.max(now, (versions[0]?.at ?? 0) + 1)}.${by}`, text],
    ...old.map((key): [string, Value] => [`version:${key}`, null]),
  ];
}

/**
 * Makes a draft about a page, or about none. With an `id` that is a draft already, it stays as it is; `bad-input`
 * where the id is another record's.
 */
export function addDraft(
  home: Home,
  type: DraftType,
  audience: string,
  page: NotedPage | null,
  id: string = randomId(),
): Promise<Kept<DraftSaved>> {
  return saving(home, async (save) => {
    const known = await save.stored(id);
    if (known && (isPurged(known) || known.kind !== 'draft')) throw new Refusal('bad-input');
    if (known) return { draft: readDraft(known), ...save.touched() };
    const stamp = save.stamp();
    const fields: [string, Value][] = [
      ['type', type],
      ['audience', audience.slice(0, 80)],
      ['status', 'drafting'],
      ['statusAt:drafting', String(save.now)],
      ...(page ? pageFields(page) : []),
    ];
    const record = editRecord(newRecord(id, 'draft', save.me, stamp), { fields }, stamp);
    await putStep(save, 'draft-add', null, record, page?.pageAddress ?? '');
    return { draft: readDraft(record), ...save.touched() };
  });
}

/**
 * Writes the text of a draft through: `text` was made from `before`; what another wrote meanwhile stays in. Keeps no
 * step, since an editor undoes its own keys; the text before a pause or another's edit is kept as a version.
 * `too-long` with the number of units too many.
 */
export function writeDraft(
  home: Home,
  id: string,
  before: string,
  text: string,
): Promise<Kept<DraftSaved>> {
  return saving(home, async (save) => {
    const record = await ownDraft(save, id);
    const now = draftText(record);
    const next = rebase(before, text, now);
    if (next.length > LIMITS.note) throw new Refusal('too-long', String(next.length - LIMITS.note));
    save.touch(record);
    if (next === now) return { draft: readDraft(record), ...save.touched() };
    const body = fieldValue(record, 'body');
    const last = fieldStamp(record, 'body');
    const rested = save.now - stampTime(last) > VERSION_PAUSE_MS;
    const versions =
      last && (rested || stampDevice(last) !== save.device)
        ? versionFields(record, save.me, save.now)
        : [];
    const value = typeof body === 'string' ? body : null;
    const changes: Changes = {
      fields: [['body', editShared(value, draftSeed(record), next, save.device)], ...versions],
    };
    const after = editRecord(record, changes, save.stamp(stampToBeat(record, changes)));
    await save.put(after);
    return { draft: readDraft(after), ...save.touched() };
  });
}

function statusChanges(save: Saving, record: LiveRecord, status: DraftStatus): Changes {
  const fields: [string, Value][] = [
    ['status', status],
    [`statusAt:${status}`, String(save.now)],
    ...versionFields(record, save.me, save.now),
  ];
  const frozen = status === 'asked' && textVersions(record, 'asked')[0] !== draftText(record);
  return { fields, texts: frozen ? [['asked', draftText(record)]] : [] };
}

function changesOf(save: Saving, record: LiveRecord, change: DraftChange): Changes {
  const fields: [string, Value][] = [];
  const texts: [string, string][] = [];
  const set = (name: string, value: Value | undefined) => {
    if (value !== undefined && fieldValue(record, name) !== value) fields.push([name, value]);
  };
  set('type', change.type);
  set('audience', change.audience);
  set('title', change.title);
  set('answerSource', change.answerSource);
  if (change.onlyMe || fieldValue(record, 'onlyMe') !== null) set('onlyMe', change.onlyMe);
  if (change.bring || fieldValue(record, 'bring') !== null) set('bring', change.bring);
  if (change.leansOn) set(`leansOn:${change.leansOn.id}`, change.leansOn.on || null);
  if (change.tags) {
    const tags = setMembers(record, 'tag').map(([, tag]) => String(tag));
    fields.push(...tagChanges(tags, change.tags));
  }
  const answers = textVersions(record, 'answer');
  if (change.answer !== undefined && (answers.length > 1 || (answers[0] ?? '') !== change.answer))
    texts.push(['answer', change.answer]);
  if (change.status && fieldValue(record, 'status') !== change.status) {
    const status = statusChanges(save, record, change.status);
    fields.push(...(status.fields ?? []));
    texts.push(...(status.texts ?? []));
  }
  return { fields, texts };
}

/** Changes anything of a draft but its text. A status comes with its date; "asked" freezes a copy of the text. */
export function changeDraft(
  home: Home,
  id: string,
  change: DraftChange,
): Promise<Kept<DraftSaved>> {
  return saving(home, async (save) => {
    const record = await ownDraft(save, id);
    save.touch(record);
    const changes = changesOf(save, record, change);
    const nothing = !changes.fields?.length && !changes.texts?.length;
    if (nothing) return { draft: readDraft(record), ...save.touched() };
    const after = editRecord(record, changes, save.stamp(stampToBeat(record, changes)));
    await putStep(save, 'draft', record, after, String(fieldValue(record, 'pageAddress') ?? ''));
    return { draft: readDraft(after), ...save.touched() };
  });
}
