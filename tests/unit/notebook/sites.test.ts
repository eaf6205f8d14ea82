import { describe, expect, it } from 'vitest';
import {
  allReviews,
  allSites,
  liveRecord,
  readMe,
  readPicture,
  readReviewWriting,
  readWriting,
} from '@/lib/notebook/read';
import {
  bringSite,
  dropPicture,
  type Home,
  keepCheck,
  keepPicture,
  keepReview,
  type ListedSite,
  mergeRecords,
  notePeek,
  purgeRecord,
  saveReview,
  thinkOf,
  undoStep,
} from '@/lib/notebook/write';
import { MOST_PICTURES } from '@/lib/notebook/write/pictures';
import { checkRecord } from '@/lib/records/check';
import { readReview } from '@/lib/records/review';
import type { ReviewText } from '@/lib/records/reviewText';
import { reviewId, siteId } from '@/lib/sites/ids';
import { everyRecord, freshHome, value } from '../fixtures/notebook';

const LIST = 'http://gws.ala.org/category/animals';
const ADDRESS = 'https://owlpost.example';

async function listed(more: Partial<ListedSite> = {}): Promise<ListedSite> {
  return {
    id: await siteId(ADDRESS),
    address: `${ADDRESS}/`,
    title: 'Owl Post',
    annotation: 'A diary of owls.',
    from: { address: LIST, title: 'Animals' },
    ...more,
  };
}
const reviewOf = async (home: Home) => reviewId(await siteId(ADDRESS), await readMe(home.db));
const think = async (home: Home, change: Parameters<typeof thinkOf>[3], more = {}) =>
  thinkOf(home, await listed(more), await reviewOf(home), change);
const text = (more: Partial<ReviewText> = {}): ReviewText => ({
  answers: { a1: 'yes', c8: 'no' },
  remarks: { a1: 'In the footer.' },
  bands: ['k-2'],
  verdict: 'not-yet',
  annotation: 'Nearly.',
  facts: [],
  blocks: [],
  at: 1,
  ...more,
});

describe('what one thinks of a site', () => {
  it('makes the site and the review, as records that any device accepts', async () => {
    const home = await freshHome();
    value(await think(home, { choice: 'try', tags: ['owls', 'Owls '], remark: 'Soon.' }));
    expect(await allSites(home.db)).toMatchObject([
      {
        title: 'Owl Post',
        address: 'https://owlpost.example/',
        from: [{ address: LIST, title: 'Animals' }],
      },
    ]);
    expect(await allReviews(home.db)).toMatchObject([
      { choice: 'try', remark: 'Soon.', reviewed: null, peeked: false },
    ]);
    const records = await everyRecord(home.db);
    expect(records).toHaveLength(2);
    expect(records.every((record) => checkRecord(record) !== null)).toBe(true);
  });

  it('is one step back at a time, and the first takes the site along', async () => {
    const home = await freshHome();
    value(await think(home, { choice: 'try' }));
    value(await think(home, { choice: 'not' }));
    value(await undoStep(home));
    expect((await allReviews(home.db))[0]?.choice).toBe('try');
    value(await undoStep(home));
    expect(await allSites(home.db)).toEqual([]);
    expect(await allReviews(home.db)).toEqual([]);
  });

  it('that was taken back begins anew, without what it held', async () => {
    const home = await freshHome();
    value(await think(home, { choice: 'try', tags: ['owls'], remark: 'Soon.' }));
    value(await undoStep(home));
    value(await think(home, { choice: 'used' }));
    expect(await allReviews(home.db)).toMatchObject([{ choice: 'used', tags: [], remark: '' }]);
    expect(await allSites(home.db)).toMatchObject([
      { title: 'Owl Post', from: [{ address: LIST }] },
    ]);
  });

  it('writes nothing where nothing changes, and keeps the first title', async () => {
    const home = await freshHome();
    value(await think(home, { choice: 'try' }));
    const { ids } = value(await think(home, { choice: 'try' }, { title: 'Another' }));
    expect(ids).toEqual([]);
    expect((await allSites(home.db))[0]?.title).toBe('Owl Post');
  });

  it('takes titles, annotations and addresses of any length', async () => {
    const home = await freshHome();
    const long = {
      title: '😀'.repeat(400),
      annotation: 'x'.repeat(9_000),
      from: { address: `https://a.example/${'b'.repeat(2_040)}`, title: '' },
    };
    value(await think(home, { choice: 'used' }, long));
    const [site] = await allSites(home.db);
    expect(site?.title).toBe('😀'.repeat(150));
    expect(site?.annotation).toHaveLength(4_000);
    expect(site?.from).toEqual([]);
  });

  it('says by how much a remark is too long, and changes nothing', async () => {
    const home = await freshHome();
    const reply = await think(home, { remark: 'x'.repeat(10_005) });
    expect(reply).toEqual({ ok: false, failure: 'too-long', detail: '5' });
    expect(await everyRecord(home.db)).toEqual([]);
  });
});

describe('a review', () => {
  it('is saved whole, and only what differs the second time', async () => {
    const home = await freshHome();
    const site = await siteId(ADDRESS);
    value(await think(home, { choice: 'used' }));
    value(await keepReview(home, site, text()));
    expect(await readReviewWriting(home.db, site)).toMatchObject({ verdict: 'not-yet' });
    expect(await readWriting(home.db, LIST)).toEqual([]);
    const id = await reviewOf(home);
    const fact = {
      fact: 'forms' as const,
      finding: 'look' as const,
      values: { names: 2 },
      items: Array.from({ length: 20 }, () => 'é"'.repeat(150)),
      at: 5,
    };
    value(await saveReview(home, site, id, text({ facts: [fact] })));
    expect(await readReviewWriting(home.db, site)).toBeNull();
    const { review } = value(
      await saveReview(
        home,
        site,
        id,
        text({ answers: { a1: 'yes' }, remarks: {}, facts: [fact] }),
      ),
    );
    expect(review).toMatchObject({
      choice: 'used',
      answers: { a1: 'yes' },
      remarks: {},
      verdict: 'not-yet',
      bands: ['k-2'],
    });
    expect(review.facts[0]).toMatchObject({ fact: 'forms', values: { names: 2 } });
    expect(review.reviewed).not.toBeNull();
    const record = await liveRecord(home.db, 'review', id);
    expect(record && checkRecord(record)).not.toBeNull();
    value(await undoStep(home));
    expect((await allReviews(home.db))[0]?.answers).toEqual({ a1: 'yes', c8: 'no' });
  });

  it('notes that one looked, without a step', async () => {
    const home = await freshHome();
    const site = await siteId(ADDRESS);
    value(await think(home, { choice: 'used' }));
    value(await notePeek(home, site, await reviewOf(home)));
    value(await undoStep(home));
    const record = (await everyRecord(home.db)).find(({ id }) => id !== site);
    expect(record && 'kind' in record && readReview(record).peeked).toBe(true);
  });

  it('of the other is not mine to write, and arrives as it was written', async () => {
    const [mine, theirs] = [await freshHome('matchbook-a'), await freshHome('matchbook-b')];
    value(await think(theirs, { choice: 'not' }));
    const records = await everyRecord(theirs.db);
    value(await mergeRecords(mine, records, { publish: false, step: false, me: null }));
    const other = await reviewOf(theirs);
    const reply = await thinkOf(mine, await listed(), other, { choice: 'used' });
    expect(reply).toMatchObject({ ok: false, failure: 'not-allowed' });
    value(await think(mine, { choice: 'used' }));
    expect((await allSites(mine.db)).length).toBe(1);
    expect((await allReviews(mine.db)).map(({ choice }) => choice).sort()).toEqual(['not', 'used']);
  });

  it('keeps evidence of a strange shape out', async () => {
    const home = await freshHome();
    value(await think(home, { choice: 'used' }));
    const record = await liveRecord(home.db, 'review', await reviewOf(home));
    if (!record) throw new Error('not there');
    const [[, , stamp]] = record.fields as [[string, string, string]];
    const strange = ['{', '{"fact":1}', 'null', '[]'].map((value, at): [string, string, string] => [
      `evidence:x${at}`,
      value,
      stamp,
    ]);
    expect(readReview({ ...record, fields: [...record.fields, ...strange] }).facts).toEqual([]);
  });
});

describe('a re-check', () => {
  const gone = { found: 'gone', status: 404, to: '' } as const;

  it('is kept with the site, dated, as a record that any device accepts', async () => {
    const home = await freshHome();
    value(await think(home, { choice: 'try' }));
    const id = await siteId(ADDRESS);
    const { ids } = value(await keepCheck(home, id, gone));
    expect(ids).toEqual([id]);
    expect((await allSites(home.db))[0]?.checked).toMatchObject(gone);
    const moved = { found: 'moved', status: 200, to: `https://a.example/${'b'.repeat(2_000)}` };
    value(await keepCheck(home, id, { ...moved, found: 'moved' }));
    const records = await everyRecord(home.db);
    expect(records.every((record) => checkRecord(record) !== null)).toBe(true);
  });

  it('of several sites is one step back', async () => {
    const home = await freshHome();
    const other = await siteId('https://zooclock.example');
    value(await think(home, { choice: 'try' }));
    const zoo = await listed({ id: other, address: 'https://zooclock.example/', title: 'Zoo' });
    value(
      await thinkOf(home, zoo, await reviewId(other, await readMe(home.db)), { choice: 'not' }),
    );
    value(await keepCheck(home, await siteId(ADDRESS), gone));
    value(await keepCheck(home, other, gone));
    expect((await allSites(home.db)).map(({ checked }) => checked?.found)).toEqual([
      'gone',
      'gone',
    ]);
    value(await undoStep(home));
    expect((await allSites(home.db)).map(({ checked }) => checked)).toEqual([null, null]);
  });

  it('and the next meeting are refused for what is no site', async () => {
    const home = await freshHome();
    value(await think(home, { choice: 'try' }));
    const review = await reviewOf(home);
    for (const id of [review, 'x'.repeat(25)]) {
      expect(await keepCheck(home, id, gone)).toMatchObject({ ok: false, failure: 'not-found' });
      expect(await bringSite(home, id, true)).toMatchObject({ ok: false, failure: 'not-found' });
    }
  });
});

describe('a site for the next meeting', () => {
  it('is marked, and marked no longer', async () => {
    const home = await freshHome();
    value(await think(home, { choice: 'try' }));
    const id = await siteId(ADDRESS);
    value(await bringSite(home, id, true));
    expect((await allSites(home.db))[0]?.bring).toBe(true);
    value(await bringSite(home, id, false));
    expect((await allSites(home.db))[0]?.bring).toBe(false);
  });
});

describe('the day of the last look', () => {
  it('is that of the last save, changed or not', async () => {
    const home = await freshHome();
    value(await think(home, { choice: 'try' }));
    const review = await reviewOf(home);
    value(await saveReview(home, await siteId(ADDRESS), review, text()));
    const first = (await allReviews(home.db))[0]?.looked;
    expect(first).toMatch(/^\d{4}-\d\d-\d\d$/);
    const later = { ...home, now: () => home.now() + 400 * 86_400_000 };
    value(await saveReview(later, await siteId(ADDRESS), review, text()));
    expect((await allReviews(home.db))[0]?.looked).not.toBe(first);
  });
});

describe('pictures', () => {
  const picture = (at: number) => ({ jpeg: btoa(`picture ${at}`), at });

  it('are kept one a review, and go when it is deleted for good', async () => {
    const home = await freshHome();
    value(await think(home, { choice: 'used' }));
    const review = await reviewOf(home);
    value(await keepPicture(home, review, picture(1)));
    value(await keepPicture(home, review, picture(2)));
    expect(await readPicture(home.db, review)).toEqual(picture(2));
    expect(await readReviewWriting(home.db, review)).toBeNull();
    value(await purgeRecord(home, review));
    expect(await readPicture(home.db, review)).toBeNull();
  });

  it('are thrown away on wish, and refused where they are too large', async () => {
    const home = await freshHome();
    value(await keepPicture(home, 'a', picture(1)));
    value(await dropPicture(home, 'a'));
    expect(await readPicture(home.db, 'a')).toBeNull();
    const large = { jpeg: 'A'.repeat(300_000), at: 1 };
    expect(await keepPicture(home, 'a', large)).toMatchObject({ ok: false });
  });

  it('are at most a hundred: the oldest go', async () => {
    const home = await freshHome();
    for (let at = 0; at < MOST_PICTURES + 2; at++)
      value(await keepPicture(home, `review${at}`, picture(1_000 + at)));
    expect(await readPicture(home.db, 'review0')).toBeNull();
    expect(await readPicture(home.db, 'review1')).toBeNull();
    expect(await readPicture(home.db, 'review2')).toEqual(picture(1_002));
  });
});

describe('a site that one person reviewed on two devices before they met', () => {
  it('has one review, under the id that the person has from then on', async () => {
    const [a, b] = [await freshHome('matchbook-a'), await freshHome('matchbook-b')];
    value(await think(a, { choice: 'used' }));
    value(await think(b, { remark: 'Calm.' }));
    const [meA, meB] = [await readMe(a.db), await readMe(b.db)];
    const [fromA, fromB] = [await everyRecord(a.db), await everyRecord(b.db)];
    const how = { publish: false, step: false, me: null };
    value(await mergeRecords(a, fromB, { ...how, same: [meB] }));
    value(await mergeRecords(b, fromA, { ...how, same: [meA] }));
    for (const home of [a, b]) {
      const id = await reviewOf(home);
      const reviews = await allReviews(home.db);
      expect(reviews.map((record) => record.id)).toEqual([id]);
      expect(reviews).toMatchObject([{ choice: 'used', remark: 'Calm.' }]);
    }
    value(await mergeRecords(a, await everyRecord(b.db), how));
    value(await mergeRecords(b, await everyRecord(a.db), how));
    expect(await everyRecord(a.db)).toEqual(await everyRecord(b.db));
  });
});
