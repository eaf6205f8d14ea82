import { type Changes, editRecord, newRecord, stampToBeat } from '../../records/edit';
import { LIMITS } from '../../records/kinds';
import {
  fieldValue,
  isPurged,
  type Kind,
  type LiveRecord,
  setMembers,
  textVersions,
  type Value,
} from '../../records/record';
import { type Review, readReview, writeFact } from '../../records/review';
import type { ReviewText } from '../../records/reviewText';
import { type SiteCheck, writeSiteCheck } from '../../records/siteCheck';
import { tagChanges, tidyTag } from '../../records/tag';
import { type Kept, Refusal } from '../kept';
import { type Replaced, replacedBetween, type StepName } from '../step';
import { keepStep } from './keepStep';
import { type Home, type Saving, saving, type Touched } from './saving';

/** A site as a page lists it. */
export interface ListedSite {
  id: string;
  address: string;
  title: string;
  annotation: string;
  /** The page that lists it. */
  from: { address: string; title: string } | null;
}

/** What changes in what a member thinks of a site; what is left out stays. */
export interface ThoughtChange {
  choice?: Review['choice'];
  tags?: string[];
  remark?: string;
}

/** Pages that are remembered to have listed a site. */
const MOST_FROM = 50;
const REMARK = 10_000;
const ANNOTATION = 2_000;
const ANSWER_REMARK = 4_000;

/** The calendar day here, as YYYY-MM-DD. */
function dayOf(time: number): string {
  const date = new Date(time);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

const cut = (text: string, most: number) => text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');

/** One record that a step changes: as it was, as it will be. */
class Edit {
  readonly fields: [string, Value][] = [];
  readonly texts: [string, string][] = [];

  private constructor(
    readonly before: LiveRecord | null,
    private readonly record: LiveRecord,
  ) {}

  /** The record that is stored, or a new one. One that was deleted begins anew: what was taken back stays so. */
  static async of(save: Saving, kind: Kind, id: string): Promise<Edit> {
    const stored = await save.stored(id);
    if (!stored) return new Edit(null, newRecord(id, kind, save.me, save.stamp()));
    if (isPurged(stored) || stored.kind !== kind) throw new Refusal('not-found');
    if (kind === 'review' && stored.author !== save.me) throw new Refusal('not-allowed');
    const edit = new Edit(stored, stored);
    if (fieldValue(stored, 'deleted') === true) {
      // That one looked before reviewing stays noted.
      const old = stored.fields.filter(([name, value]) => value !== null && name !== 'peeked');
      for (const [name] of old) edit.fields.push([name, null]);
      for (const { name } of stored.texts) edit.texts.push([name, '']);
    }
    return edit;
  }

  private current(name: string): Value {
    const changed = this.fields.findLast(([field]) => field === name);
    return changed ? changed[1] : fieldValue(this.record, name);
  }

  set(name: string, value: Value): void {
    if (this.current(name) !== value) this.fields.push([name, value]);
  }

  /** The members of a set field as they stand. */
  members(name: string): [string, Value][] {
    const all = setMembers(this.record, name).map(([key]) => key);
    return all.flatMap((key): [string, Value][] => {
      const value = this.current(`${name}:${key}`);
      return value === null ? [] : [[key, value]];
    });
  }

  write(name: string, text: string, most: number): void {
    if (text.length > most) throw new Refusal('too-long', String(text.length - most));
    const pending = this.texts.findIndex(([field]) => field === name);
    const versions = pending < 0 ? textVersions(this.record, name) : [''];
    if (pending >= 0) this.texts.splice(pending, 1);
    const same =
      versions.length === 1 ? versions[0] === text : versions.length === 0 && text === '';
    if (!same || pending >= 0) this.texts.push([name, text]);
  }

  /** Turns a set field into exactly these members. */
  setTo(name: string, wanted: Map<string, Value>): void {
    for (const [key] of this.members(name)) if (!wanted.has(key)) this.set(`${name}:${key}`, null);
    for (const [key, value] of wanted) this.set(`${name}:${key}`, value);
  }

  async put(save: Saving): Promise<{ record: LiveRecord; replaced: Replaced[] }> {
    const names = new Map(this.fields);
    const changes: Changes = { fields: [...names], texts: this.texts };
    const nothing = names.size === 0 && this.texts.length === 0;
    if (nothing && this.before) return { record: this.record, replaced: [] };
    const stamp = this.before ? save.stamp(stampToBeat(this.record, changes)) : this.record.made;
    const record = editRecord(this.record, changes, stamp);
    await save.put(record);
    return { record, replaced: [replacedBetween(this.before, record)] };
  }
}

/** Makes the site's record where it is not there yet, and remembers who listed it. */
async function putSite(save: Saving, listed: ListedSite): Promise<Replaced[]> {
  const edit = await Edit.of(save, 'site', listed.id);
  const fresh = !edit.before || fieldValue(edit.before, 'deleted') === true;
  if (fresh) {
    edit.set('address', listed.address);
    edit.set('title', cut(listed.title.replace(/\s+/g, ' ').trim(), LIMITS.line));
    edit.write('annotation', cut(listed.annotation, 4_000), 4_000);
  }
  const field = `from:${listed.from?.address ?? ''}`;
  const had = edit.members('from');
  const known = had.some(([key]) => `from:${key}` === field);
  if (listed.from && !known && had.length < MOST_FROM && field.length <= LIMITS.address) {
    edit.set(field, cut(listed.from.title, LIMITS.line) || true);
  }
  return (await edit.put(save)).replaced;
}

async function keep(save: Saving, step: StepName, page: string, replaced: Replaced[]) {
  await keepStep(save, step, page, replaced);
}

/** Makes a site of a page. */
export function addSite(home: Home, listed: ListedSite): Promise<Kept<Touched>> {
  return saving(home, async (save) => {
    await keep(save, 'site', '', await putSite(save, listed));
    return save.touched();
  });
}

/** Keeps what a re-check of a site found, with the day. Those of one run are one step. */
export function keepCheck(
  home: Home,
  id: string,
  check: Omit<SiteCheck, 'day'>,
): Promise<Kept<Touched>> {
  return saving(home, async (save) => {
    const stored = await save.own(id);
    if (stored.kind !== 'site' || fieldValue(stored, 'deleted') === true) {
      throw new Refusal('not-found');
    }
    const edit = await Edit.of(save, 'site', id);
    edit.set('checked', writeSiteCheck({ ...check, day: dayOf(save.now) }));
    await keep(save, 'check', '', (await edit.put(save)).replaced);
    return save.touched();
  });
}

/** Marks a site to be spoken of at the next meeting, or no longer. */
export function bringSite(home: Home, id: string, bring: boolean): Promise<Kept<Touched>> {
  return saving(home, async (save) => {
    const stored = await save.own(id);
    if (stored.kind !== 'site' || fieldValue(stored, 'deleted') === true) {
      throw new Refusal('not-found');
    }
    const edit = await Edit.of(save, 'site', id);
    edit.set('bring', bring || null);
    await keep(save, 'bring', '', (await edit.put(save)).replaced);
    return save.touched();
  });
}

/** Saves what this member thinks of a listed site, the site with it. `review` is the id of the member's review. */
export function thinkOf(
  home: Home,
  listed: ListedSite,
  review: string,
  { choice, tags, remark }: ThoughtChange,
): Promise<Kept<{ review: Review } & Touched>> {
  return saving(home, async (save) => {
    const sites = await putSite(save, listed);
    const edit = await Edit.of(save, 'review', review);
    edit.set('site', listed.id);
    if (choice !== undefined) edit.set('choice', choice);
    if (remark !== undefined) edit.write('remark', remark, REMARK);
    if (tags) {
      const tidy = tags.map(tidyTag);
      const tooMany = new Set(tidy).size > LIMITS.tagsPerRecord;
      if (tooMany || tidy.some((tag) => tag.length > LIMITS.tag)) throw new Refusal('bad-input');
      const had = edit.members('tag').map(([, tag]) => String(tag));
      for (const [name, value] of tagChanges(had, tags)) edit.set(name, value);
    }
    const { record, replaced } = await edit.put(save);
    await keep(save, 'site', listed.from?.address ?? '', [...sites, ...replaced]);
    return { review: readReview(record), ...save.touched() };
  });
}

/** Saves a review, and drops what was being written of it. */
export function saveReview(
  home: Home,
  site: string,
  review: string,
  text: ReviewText,
): Promise<Kept<{ review: Review } & Touched>> {
  return saving(home, async (save) => {
    const edit = await Edit.of(save, 'review', review);
    edit.set('site', site);
    edit.set('verdict', text.verdict);
    edit.write('annotation', text.annotation, ANNOTATION);
    edit.setTo('answer', new Map(Object.entries(text.answers)));
    const remarks = Object.entries(text.remarks).filter(([, remark]) => remark.trim() !== '');
    for (const [, remark] of remarks) {
      const over = remark.length - ANSWER_REMARK;
      if (over > 0) throw new Refusal('too-long', String(over));
    }
    edit.setTo('answerRemark', new Map(remarks));
    edit.setTo('band', new Map(text.bands.map((band) => [band, true])));
    edit.set('looked', dayOf(save.now));
    edit.setTo('evidence', new Map(text.facts.map((fact) => [fact.fact, writeFact(fact)])));
    const { record, replaced } = await edit.put(save);
    await save.tx.objectStore('writing').delete(['review', site]);
    await keep(save, 'review', '', replaced);
    return { review: readReview(record), ...save.touched() };
  });
}

/** Notes that this member looked before reviewing. No step: it cannot be taken back. */
export function notePeek(home: Home, site: string, review: string): Promise<Kept<Touched>> {
  return saving(home, async (save) => {
    const edit = await Edit.of(save, 'review', review);
    edit.set('site', site);
    edit.set('peeked', true);
    await edit.put(save);
    return save.touched();
  });
}

/** Keeps a review that is being written. */
export function keepReview(home: Home, site: string, review: ReviewText): Promise<Kept<null>> {
  return saving(home, async (save) => {
    await save.tx.objectStore('writing').put({ key: ['review', site], review });
    return null;
  });
}

/** Throws away what was being written. */
export function dropReview(home: Home, site: string): Promise<Kept<null>> {
  return saving(home, async (save) => {
    await save.tx.objectStore('writing').delete(['review', site]);
    return null;
  });
}
