import type { Answer, Ask, CallName, Member, Reply } from '@/lib/calls';
import type { Page } from '@/lib/pages/page';
import type { DraftType } from '@/lib/records/draft';
import type { Note } from '@/lib/records/note';
import type { SiteFilter } from '@/lib/sites/siteFilter';
import type { Book } from '../notebook/book';

/** Where activities are shown, and what can be done there: the panel's tab, or the notebook tab. */
export interface ActivityHost {
  place: 'panel' | 'notebook';
  call: <N extends CallName>(name: N, args: Ask<N>) => Promise<Reply<Answer<N>>>;
  members: Member[];
  /** The page in view, beside the panel. */
  page: Page | null;
  /** Its notes. */
  notes: Note[];
  /** The notebook, which its tab reads by itself. */
  book?: Book;
  /** It was saved. */
  saved(): void;
  said(words: string): void;
  failed(reply: Reply<unknown>): void;
  /** Something was done that Undo takes back. */
  done(words: string): void;
  /** Opens an activity; `null`: the list. */
  open(activity: string | null): void;
  /** Opens a place of the notebook tab. */
  go(hash: string): void;
  openSites(filter: SiteFilter): void;
  /** Opens the text by which a site is suggested. */
  suggest(): void;
  /** Shows a draft; absent where there is no place for it. */
  showDraft?(id: string): void;
  openDraft(type: DraftType, audience: string): Promise<void>;
  /** Whether what deletes may work: the frame has been wholly visible (clickjacking). */
  uncovered(): Promise<boolean>;
  asksTwice: boolean;
}
