/**
 * Every call between Matchbook's own parts, with what it asks and what it answers. Types only.
 *
 * The background answers; who may ask what is written beside each call:
 * - page: the content script, about its own tab's page only
 * - panel: `panel.html`, framed in a tab or in the browser's own side panel
 * - notebook: `notebook.html`, a tab of its own
 */

import type { AccessCalls, SiteAccess } from './calls/accessCalls';
import type { ActivityCalls } from './calls/activityCalls';
import type { DocumentCalls } from './calls/documentCalls';
import type { DraftCalls } from './calls/draftCalls';
import type { EvidenceCalls, EvidenceNews, EvidencePageCalls } from './calls/evidenceCalls';
import type { ExchangeCalls, ExchangeFailure } from './calls/exchangeCalls';
import type { InsertCalls, InsertFailure, InsertPageCalls } from './calls/insertCalls';
import type { ManyCalls } from './calls/manyCalls';
import type { MarksCalls } from './calls/marksCalls';
import type { MatchCalls, MatchFailure } from './calls/matchCalls';
import type { MeetingCalls, Walk } from './calls/meetingCalls';
import type { MovedCalls, MovedPageCalls } from './calls/movedCalls';
import type { NotebookCalls } from './calls/notebookCalls';
import type { NoteCalls } from './calls/noteCalls';
import type { ReportCalls } from './calls/reportCalls';
import type { SettingsCalls } from './calls/settingsCalls';
import type { SideCalls, SidePageCalls } from './calls/sideCalls';
import type { SiteCalls, SiteHere } from './calls/siteCalls';
import type { SyncCalls, SyncView } from './calls/syncCalls';
import type { TabCalls } from './calls/tabCalls';
import type { WebDavCalls } from './calls/webdavCalls';
import type { Page } from './pages/page';
import type { Comment } from './records/comment';
import type { Note } from './records/note';
import type { NoteInput, Writing } from './records/noteInput';
import type { Quote } from './records/record';

export type { NoteInput, Writing };

/** What can go wrong, by name. Each has a sentence in the message files: `error_<name>`. */
export type Failure =
  | 'bad-input'
  | 'not-allowed'
  | 'locked'
  | 'too-long'
  | 'disk-full'
  | 'newer-version'
  | 'not-found'
  | 'nothing-to-undo'
  | 'wrong-passphrase'
  | 'no-page'
  | 'no-picture'
  | 'not-a-site'
  | 'local-site'
  | 'updated'
  | InsertFailure
  | MatchFailure
  | ExchangeFailure
  | 'unexpected';

/** A value, or a named failure; `detail` is a number or short text for its sentence (units too many, ...). */
export type Reply<T> = { ok: true; value: T } | { ok: false; failure: Failure; detail?: string };

/** How a note's passage was found on the page in view. `pending`: the page is still being looked through. */
export type PassageStatus = 'same' | 'moved' | 'edited' | 'orphan' | 'pending';

/** What one device keeps to itself. */
export interface Settings {
  /** 'auto' is the browser's own language. */
  language: 'auto' | 'en';
  hideHighlights: boolean;
  /** On which pages the edge button shows: all it can be on, those with notes, none. */
  pageButton: 'always' | 'notes' | 'never';
  side: 'left' | 'right';
  /** Where Matchbook opens: framed in the page, or as the browser's own side panel. */
  place: 'page' | 'side';
  /** Width of the panel in CSS pixels, 320 to 560. */
  width: number;
  /** "This is a shared computer": hidden until the passphrase is given. */
  shared: boolean;
  /** Where suggestions of sites go by e-mail; '' at first, since no address of the committee is known. */
  suggestTo: string;
}

export interface Member {
  id: string;
  name: string;
  role: 'mentor' | 'mentee';
  /** Whether this is the person at this device. */
  me: boolean;
}

/** What the panel needs for its first view. */
export interface PanelView {
  page: Page;
  tabId: number;
  notes: Note[];
  /** What was replied to them, the oldest first. */
  replies: Comment[];
  members: Member[];
  settings: Settings;
  /** Notes being written on this page: a new one (at most one) and edits. */
  writing: Writing[];
  /** Set when "Note" was pressed beside a selection: open the new note and put the focus there. */
  write: boolean;
  /** A new passage was chosen while an unsaved note has another one. */
  offered: Quote | null;
  /** How the passages of this page's notes were found, by note id. */
  passages: Record<string, PassageStatus>;
  /** The order of passages on the page: note ids. */
  order: string[];
  /** What now stands where `edited` passages stood, by note id. */
  now: Record<string, Quote>;
  /** Notes and replies of the other member that were not shown here yet: ids. */
  fresh: string[];
  copy: CopyState;
  /** The panel's tab that was chosen last on this page, or `null`. */
  tab: string | null;
  access: SiteAccess;
  /** The page is a PDF; `page` is the number that its address names (`#page=12`). */
  pdf: { page: number | null } | null;
  /** The page in view is a site of the notebook. */
  site: SiteHere | null;
  sync: SyncView;
  /** A meeting is being walked through on this device. */
  walk: Walk | null;
}

export interface CopyState {
  /** When a copy was last saved, or `null` for never. */
  last: number | null;
  /** Notes that exist nowhere but here. */
  notes: number;
}

/** A passage for the page to find and paint. The content script never sees a note's text. */
export interface Passage {
  id: string;
  quote: Quote;
  /** Whose line it is, as the reader of this screen sees it, and whose hand (colour). */
  line: 'mine' | 'match' | 'both';
  hand: 'mentor' | 'mentee';
}

/** What the content script is told about its page. */
export interface PageState {
  /** The panel was open in this tab: frame it again. */
  open: boolean;
  locked: boolean;
  count: number;
  /** How many of them are new here. */
  fresh: number;
  /** `pageButton`: whether it shows on this page. */
  settings: Pick<Settings, 'hideHighlights' | 'side' | 'width' | 'place'> & {
    pageButton: boolean;
  };
  words: { note: string; button: string; close: string; reload: string };
}

export interface Calls
  extends TabCalls,
    AccessCalls,
    ActivityCalls,
    DocumentCalls,
    DraftCalls,
    InsertCalls,
    EvidenceCalls,
    ManyCalls,
    MeetingCalls,
    ReportCalls,
    MovedCalls,
    SideCalls,
    SiteCalls,
    NoteCalls,
    NotebookCalls,
    MatchCalls,
    ExchangeCalls,
    SettingsCalls,
    SyncCalls,
    WebDavCalls {
  // --- page
  /** page: a page is in view, or its address or document changed; answers what belongs to it. */
  'page.seen': { ask: { page: Page }; answer: PageState };
  /** page: a one-time token, with which the panel that is framed next may show itself. */
  'page.open': { ask: Record<never, never>; answer: { token: string } };
  /** page: the panel was closed here. */
  'page.closed': { ask: Record<never, never>; answer: null };
  /** page: "Note" was pressed by a selection: describes it (through passages), keeps it, tells the panel. */
  'page.note': { ask: Record<never, never>; answer: { selected: boolean } };
  /** page: the panel's new width or side, after a drag of its edge. */
  'page.size': { ask: { side: 'left' | 'right'; width: number }; answer: null };
  /** page: the passages of its page's notes, for passages.ts to find and paint. */
  'passages.wanted': { ask: { address: string }; answer: { passages: Passage[]; hide: boolean } };
  /** page: how passages were found, and their order on the page. */
  'passages.found': {
    ask: {
      address: string;
      found: Record<string, PassageStatus>;
      order: string[];
      /** What stands there now, of `edited` ones. */
      now: Record<string, Quote>;
    };
    answer: null;
  };
  /** page: a painted passage was clicked. */
  'passages.chosen': { ask: { id: string }; answer: null };

  // --- panel
  /** panel: shows itself with the token from its address; answers its first view. */
  'panel.ready': { ask: { token: string }; answer: PanelView };
  /** panel: the view again, after a change. */
  'panel.view': { ask: Record<never, never>; answer: PanelView };
  /** panel: takes the selection of the page as a quote; `null` where nothing is selected. */
  'panel.selection': { ask: Record<never, never>; answer: { quote: Quote | null } };
  /** panel: scrolls the page to a note's passage. */
  'panel.show': { ask: { id: string }; answer: null };
  /** panel: marks a note's passage while its card is pointed at; `null` ends it. */
  'panel.point': { ask: { id: string | null }; answer: null };
  /** panel: closes itself and gives the focus back to the page. */
  'panel.close': { ask: Record<never, never>; answer: null };
  /** panel: whether the page lets the frame be seen whole (asked before delete, share, send, insert). */
  'panel.uncovered': { ask: Record<never, never>; answer: { uncovered: boolean } };
  /** panel: sets the panel's width by keys, in CSS pixels. */
  'panel.width': { ask: { width: number }; answer: null };
  /** panel, notebook: opens the notebook tab at an address such as `#/settings`. */
  'notebook.open': { ask: { hash: string }; answer: null };
}

export type CallName = keyof Calls;
export type Ask<N extends CallName> = Calls[N]['ask'];
export type Answer<N extends CallName> = Calls[N]['answer'];

/** What the background tells every open panel and notebook tab, unasked. Views of other tabs ignore `tabId`s not theirs. */
export type News =
  | { news: 'changed'; ids: string[] }
  | { news: 'writing'; tabId: number }
  | { news: 'page'; tabId: number; page: Page }
  | { news: 'passages'; tabId: number }
  /** The person pressed the toolbar button in this tab: more may be known of its page now. */
  | { news: 'pressed'; tabId: number }
  | { news: 'chosen'; tabId: number; id: string }
  | EvidenceNews
  | { news: 'settings' }
  /** Browser sync stands otherwise. */
  | { news: 'sync' }
  /** The match stands otherwise. */
  | { news: 'match' }
  /** The exchange with the match stands otherwise. */
  | { news: 'exchange' }
  /** The match's WebDAV folder is another, or was checked. */
  | { news: 'webdav' }
  /** Another notebook is in use: all that is shown is of the one before. */
  | { news: 'notebook' }
  | { news: 'access' }
  | { news: 'locked' }
  | { news: 'unlocked' }
  | { news: 'erased' };

/** What the background asks the content script of a tab (frame 0). */
export interface PageCalls
  extends MarksCalls,
    InsertPageCalls,
    EvidencePageCalls,
    MovedPageCalls,
    SidePageCalls {
  /** Which page this is, now. */
  'tab.page': { ask: Record<never, never>; answer: Page };
  /**
   * Open the panel (toolbar, command, context menu); closes it where `toggle` is set and it is open. `false`
   * where nothing that is framed can be used: a PDF, a modal dialog, a frame that was refused.
   */
  'tab.open': { ask: { toggle: boolean }; answer: boolean };
  'tab.close': { ask: Record<never, never>; answer: null };
  /** Settings or the lock changed, or notes did. */
  'tab.state': { ask: PageState; answer: null };
  /** Whether nothing covers, fades, shrinks or moves the frame. */
  'tab.uncovered': { ask: Record<never, never>; answer: { uncovered: boolean } };
  'tab.width': { ask: { width: number }; answer: null };
  // --- answered by passages.ts, once it was put into the page
  /** The passages of `address`; a page that has gone on to another takes none of them. */
  'passages.paint': { ask: { address: string; passages: Passage[]; hide: boolean }; answer: null };
  'passages.describe': { ask: Record<never, never>; answer: { quote: Quote | null } };
  'passages.show': { ask: { id: string }; answer: { shown: boolean } };
  'passages.point': { ask: { id: string | null }; answer: null };
}
export type PageCallName = keyof PageCalls;
