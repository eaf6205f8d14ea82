import { identify, readSites } from '@/lib/pages';
import { editRecord, newRecord } from '@/lib/records/edit';
import type { StoredRecord, Value } from '@/lib/records/record';
import { writeStamp } from '@/lib/records/stamp';
import { reviewId, siteId } from '@/lib/sites/ids';
import { siteKeyOf } from '@/lib/sites/siteAddress';

const PARTNER = 'partner00000000000000ruth';
const CHOICES = ['used', 'try', 'not'];

/** A partner, and records of both members for each of the addresses: what a full notebook has of them. */
export async function makeRecords(urls: string[], me: string): Promise<StoredRecord[]> {
  const ms = Date.now() - 86_400_000;
  const [mine, ruth] = [writeStamp(ms, 0, 'seeddevice'), writeStamp(ms, 0, 'ruthdevice')];
  const name: [string, Value][] = [
    ['name', 'Ruth'],
    ['role', 'mentor'],
  ];
  const records: StoredRecord[] = [
    editRecord(newRecord(PARTNER, 'member', PARTNER, ruth), { fields: name }, ruth),
  ];
  for (const [at, url] of urls.entries()) {
    const id = await siteId(siteKeyOf(url));
    const site = {
      fields: [['address', url] as [string, Value], ['title', `Site ${at}`] as [string, Value]],
    };
    records.push(editRecord(newRecord(id, 'site', me, mine), site, mine));
    for (const [member, stamp, by] of [
      [me, mine, 0],
      [PARTNER, ruth, 1],
    ] as const) {
      const fields: [string, Value][] = [
        ['site', id],
        ['choice', CHOICES[(at + by) % 3] ?? 'used'],
      ];
      const empty = newRecord(await reviewId(id, member), 'review', member, stamp);
      records.push(editRecord(empty, { fields }, stamp));
    }
  }
  return records;
}

/**
 * In the page: the time of one call of each, in milliseconds, in turns; the middle of `rounds`. `recogniseMs`: which
 * page it is, as at every visit; `readMs`: its sites with their words, in one go (in use: in slices, when asked for).
 */
export function measure(rounds: number): {
  baseMs: number;
  recogniseMs: number;
  readMs: number;
  sites: number;
} {
  const address = new URL(location.href);
  let seen = 0;
  const base = () => {
    for (const link of document.querySelectorAll('a')) seen += link.textContent?.length ?? 0;
  };
  let sites = 0;
  const ours = () => {
    seen += identify(document, address).kind.length;
  };
  const read = () => {
    sites = readSites(document, address, { kind: 'gwk-category' }).length;
  };
  const time = (call: () => void, times: number) => {
    const from = performance.now();
    for (let n = 0; n < times; n++) call();
    return (performance.now() - from) / times;
  };
  time(base, 20);
  time(ours, 20);
  time(read, 5);
  const turns = Array.from({ length: rounds }, () => [
    time(base, 20),
    time(ours, 20),
    time(read, 3),
  ]);
  const middle = (at: number) =>
    turns.map((turn) => turn[at] ?? 0).sort((a, b) => a - b)[rounds >> 1] ?? 0;
  if (seen === 0) throw new Error('the page has no links');
  return { baseMs: middle(0), recogniseMs: middle(1), readMs: middle(2), sites };
}
