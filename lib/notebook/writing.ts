import type { Writing } from '../records/noteInput';
import type { ReviewText } from '../records/reviewText';

/** The row of a note that is being written: one new note a page, one edit a note. */
export interface WritingRow {
  key: ['page', address: string] | ['note', id: string];
  /** The address of the page it is about. */
  page: string;
  writing: Writing;
}

/** A review that is being written, one a site. Without `page`: it is in no index. */
export interface ReviewRow {
  key: ['review', site: string];
  review: ReviewText;
}

/** A page as it was seen. */
export interface Picture {
  /** Base64. */
  jpeg: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** A picture of a reviewed page, at most one a review; it stays on this device. `at` stands in the key as text. */
export interface PictureRow {
  key: ['picture', review: string, at: string];
  picture: Picture;
}

/** The key of what is being written. */
export function writingKey(page: string, note: string | null): WritingRow['key'] {
  return note === null ? ['page', page] : ['note', note];
}
