import { fieldValue, isPurged, type Kind, type LiveRecord } from '../../records/record';
import { type Review, readReview } from '../../records/review';
import type { ReviewText } from '../../records/reviewText';
import { readSite, type Site } from '../../records/site';
import { picturesOf } from '../pictures';
import type { NotebookDb } from '../schema';
import type { Picture } from '../writing';

async function live(db: NotebookDb, kind: Kind): Promise<LiveRecord[]> {
  const range = IDBKeyRange.bound([kind, 0], [kind, 0, []]);
  const rows = await db.getAllFromIndex('records', 'kind', range);
  return rows.flatMap(({ record }) => (isPurged(record) ? [] : [record])).reverse();
}

/** All recommended sites, the one that changed last first. */
export async function allSites(db: NotebookDb): Promise<Site[]> {
  return (await live(db, 'site')).map(readSite);
}

/** What each member thinks of sites, the one that changed last first. */
export async function allReviews(db: NotebookDb): Promise<Review[]> {
  return (await live(db, 'review')).map(readReview);
}

/** A record of a kind that is not deleted, or `null`. */
export async function liveRecord(
  db: NotebookDb,
  kind: Kind,
  id: string,
): Promise<LiveRecord | null> {
  const record = (await db.get('records', id))?.record;
  if (!record || isPurged(record) || record.kind !== kind) return null;
  return fieldValue(record, 'deleted') === true ? null : record;
}

/** The review of a site that is being written. */
export async function readReviewWriting(db: NotebookDb, site: string): Promise<ReviewText | null> {
  const row = await db.get('writing', ['review', site]);
  return row && 'review' in row ? row.review : null;
}

/** The picture that is kept with a review, or `null`. */
export async function readPicture(db: NotebookDb, review: string): Promise<Picture | null> {
  const [row] = await db.getAll('writing', picturesOf(review), 1);
  return row && 'picture' in row ? row.picture : null;
}
