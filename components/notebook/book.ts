import type { CopyState, Member, Settings } from '@/lib/calls';
import type { Picture } from '@/lib/notebook/writing';
import type { Comment } from '@/lib/records/comment';
import type { Deleted } from '@/lib/records/deleted';
import type { StoredRecord } from '@/lib/records/record';
import type { Review } from '@/lib/records/review';
import type { Site } from '@/lib/records/site';

/** What the notebook tab knows of the notebook it shows. */
export interface Book {
  /** The notebook's id. */
  notebook: string;
  /** The id of the own `member` record. */
  me: string;
  members: Member[];
  settings: Settings;
  copy: CopyState;
  /** How many notes there are in force. */
  noteCount: number;
  /** What is under "Recently deleted", of any kind, the latest first. */
  deleted: Deleted[];
  /** How many recommended sites there are. */
  siteCount: number;
  /** All recommended sites and reviews, the one that changed last first; rejects where the database was let go. */
  sites(): Promise<{ sites: Site[]; reviews: Review[] }>;
  /** What was replied to a note, the oldest first. */
  replies(note: string): Promise<Comment[]>;
  /** The picture that this device keeps with a review. */
  picture(review: string): Promise<Picture | null>;
  /** One record, as it is stored, or `null`. */
  record(id: string): Promise<StoredRecord | null>;
  /** Every stored record, the marks of what was deleted for good included. */
  allRecords(): Promise<StoredRecord[]>;
}

/** The member with this id; somebody unknown (a record older than its member's own) is shown as the other role. */
export function memberOf(book: Pick<Book, 'members' | 'me'>, id: string): Member {
  const known = book.members.find((member) => member.id === id);
  if (known) return known;
  const mine = book.members.find((member) => member.me);
  return {
    id,
    name: '',
    role: mine?.role === 'mentor' ? 'mentee' : 'mentor',
    me: id === book.me,
  };
}
