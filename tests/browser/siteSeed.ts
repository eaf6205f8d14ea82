import { editRecord, newRecord } from '@/lib/records/edit';
import type { LiveRecord, StoredRecord, Value } from '@/lib/records/record';
import { writeStamp } from '@/lib/records/stamp';
import { reviewId, siteId } from '@/lib/sites/ids';
import { siteKeyOf } from '@/lib/sites/siteAddress';
import type { View } from './driver/View.mjs';
import { practice } from './pages';
import { askFrom, PARTNER } from './seed';

/** What one member's device has of a site. */
export interface SiteSeed {
  url: string;
  title: string;
  choice?: string;
  remark?: string;
  answers?: Record<string, string>;
  answerRemarks?: Record<string, string>;
  verdict?: string;
  annotation?: string;
  bands?: string[];
  by?: 'partner' | 'me';
  /** So many days before the others. */
  ago?: number;
}

const LIST = 'http://gws.ala.org/category/animals';

/** A site and a member's review of it, as they arrive by merge. */
export async function siteRecords(seed: SiteSeed, me: string, ms: number): Promise<LiveRecord[]> {
  const stamp = writeStamp(ms, 0, seed.by === 'me' ? 'seeddevice' : 'ruthdevice');
  const author = seed.by === 'me' ? me : PARTNER;
  const id = await siteId(siteKeyOf(seed.url));
  const site = editRecord(
    newRecord(id, 'site', author, stamp),
    {
      fields: [
        ['address', seed.url],
        ['title', seed.title],
        [`from:${LIST}`, 'Animals'],
      ],
      texts: [['annotation', `About ${seed.title}.`]],
    },
    stamp,
  );
  const set = (name: string, of: Record<string, Value> = {}): [string, Value][] =>
    Object.entries(of).map(([key, value]) => [`${name}:${key}`, value]);
  const fields: [string, Value][] = [
    ['site', id],
    ...(seed.choice ? [['choice', seed.choice] as [string, Value]] : []),
    ...(seed.verdict ? [['verdict', seed.verdict] as [string, Value]] : []),
    ...set('answer', seed.answers),
    ...set('answerRemark', seed.answerRemarks),
    ...set('band', Object.fromEntries((seed.bands ?? []).map((band) => [band, true]))),
  ];
  if (fields.length === 1 && !seed.remark) return [site];
  const review = editRecord(
    newRecord(await reviewId(id, author), 'review', author, stamp),
    {
      fields,
      texts: [
        ...(seed.remark ? [['remark', seed.remark] as [string, string]] : []),
        ...(seed.annotation ? [['annotation', seed.annotation] as [string, string]] : []),
      ],
    },
    stamp,
  );
  return [site, review];
}

/** A partner, and what both have of sites, as it arrives by merge. */
export async function seedSites(view: View, seeds: SiteSeed[]): Promise<void> {
  const { me } = await askFrom<{ me: string }>(view, 'notebook.which', {});
  const start = Date.now() - 86_400_000;
  const ruth = writeStamp(start, 0, 'ruthdevice');
  const name: [string, Value][] = [
    ['name', 'Ruth'],
    ['role', 'mentor'],
  ];
  const partner = editRecord(newRecord(PARTNER, 'member', PARTNER, ruth), { fields: name }, ruth);
  const records: StoredRecord[] = [partner];
  for (const [at, seed] of seeds.entries()) {
    records.push(
      ...(await siteRecords(seed, me, start + (at + 1) * 60_000 - (seed.ago ?? 0) * 86_400_000)),
    );
  }
  for (let at = 0; at < records.length; at += 500) {
    await askFrom(view, 'copy.merge', { records: records.slice(at, at + 500), me: null });
  }
}

/** The partner's review of the children's site with faults. */
export const KIDS: SiteSeed = {
  url: practice.faultySite,
  title: 'Nestcam Nature',
  choice: 'used',
  answers: { a1: 'yes', a3: 'partly', b1: 'yes', c8: 'no' },
  answerRemarks: { a3: 'A form, and nobody answers.' },
  verdict: 'not-yet',
  annotation: 'Who answers the children?',
  bands: ['k-2'],
};
