/** Why a file from the match is not merged. Each has its `error_<name>`. */
export type ExchangeFailure =
  | 'segment-not-ours'
  | 'segment-newer'
  | 'segment-too-large'
  | 'segment-cut-short'
  | 'segment-altered'
  | 'segment-broken'
  | 'segment-other-match'
  | 'segment-other-key'
  | 'segment-unknown-device'
  | 'segment-wrong-signature'
  | 'segment-not-theirs';

/** The ways between the two members. */
export type RemoteName = 'file' | 'folder' | 'webdav';

/**
 * How the exchange by one remote stands.
 * off: not set up. done: everything is exchanged. waiting: something is on its way. working: right now. permission: the
 * browser wants to ask again ("Sync now"). failing: the third try failed, `failure` says why.
 */
export interface RemoteState {
  remote: RemoteName;
  on: boolean;
  at: 'off' | 'done' | 'waiting' | 'working' | 'permission' | 'failing';
  /** When it last came to its end without a failure (milliseconds since 1970). */
  when: number | null;
  /** What the last exchange that moved anything sent and got. */
  sent: { records: number; bytes: number };
  got: { records: number; bytes: number };
  /** Records that changed here and are not there yet. */
  waiting: number;
  /** Why it fails: `error_<name>` of the message files; `null` before the third try. */
  failure: string | null;
  /** For the failure's sentence. */
  detail: string | null;
  /** Something that was read and could not be used, or an older state offered again: `error_<name>`. */
  notice: string | null;
}

/** A record that a segment brings, in words that a list can show. */
export interface Brought {
  id: string;
  kind: string;
  /** The member who made it; '' for one that was deleted for good. */
  author: string;
  /** Its title or first words; '' where it has none. */
  words: string;
  is: 'new' | 'changed' | 'answered' | 'deleted';
}

/** What a segment brings, before it is merged. */
export interface Preview {
  /** The member who sent it. */
  from: string;
  new: number;
  changed: number;
  /** Comments on records that are here. */
  answered: number;
  deleted: number;
  /** The first 200 of them. */
  records: Brought[];
  /** Everything in it is here already; `older`: something newer from the same device is, too. */
  nothing: boolean;
  older: boolean;
  /** Why it has to wait until it was looked at; `null`: it need not. */
  waits: WaitReason | null;
}

/** Why a merge waits: it deletes much, or it comes from a device that was not seen before. */
export type WaitReason = 'deletes' | 'new-device';

/** A merge that waits, whole, until the member has seen the list. */
export interface Waiting extends Preview {
  id: string;
  /** Milliseconds since 1970. */
  at: number;
  remote: RemoteName;
}

/** One of the last ten merges. */
export interface MergeKept {
  id: string;
  at: number;
  remote: RemoteName;
  from: string;
  added: number;
  changed: number;
  deleted: number;
  takenBack: boolean;
}

export interface ExchangeView {
  remotes: RemoteState[];
  waiting: Waiting[];
  merges: MergeKept[];
}

/** A file for the match, sealed. */
export interface MatchFile {
  /** Its name, `.matchbook` at the end. */
  name: string;
  bytes: number;
  records: number;
  /** By which its pieces are asked for. */
  id: string;
  pieces: number;
}

/** The exchange with the match (panel and notebook; settings of remotes: the notebook alone). */
export interface ExchangeCalls {
  'exchange.state': { ask: Record<never, never>; answer: ExchangeView };
  /** "Sync now". */
  'exchange.now': { ask: Record<never, never>; answer: ExchangeView };
  /** A view opened or came into focus: looks at the remotes, unless that was done just now. Nobody waits for it. */
  'exchange.look': { ask: Record<never, never>; answer: null };
  /** A merge that waited was looked at: merges it, or leaves it out. */
  'exchange.decide': { ask: { id: string; merge: boolean }; answer: ExchangeView };
  /** Takes back what one of the last ten merges replaced; what was changed since stays. */
  'exchange.takeBack': { ask: { id: string }; answer: ExchangeView };
  /** "Send to my match": what is new for them, or everything. `null`: there is nothing new. */
  'exchange.send': { ask: { everything: boolean }; answer: MatchFile | null };
  /** A piece of at most 1 MiB of such a file, base64. */
  'exchange.piece': { ask: { id: string; piece: number }; answer: { base64: string } };
  /** It was handed to the person: what it holds counts as sent. */
  'exchange.sent': { ask: { id: string }; answer: ExchangeView };
  /** A file from the match, in pieces of at most 1 MiB; the last answers what it brings. Nothing is merged yet. */
  'exchange.open': {
    ask: { id: string; piece: number; of: number; base64: string };
    answer: Preview | null;
  };
  /** What the file brings that was opened under this id: in another view. */
  'exchange.preview': { ask: { id: string }; answer: Preview };
  /** Merges the file that was opened under this id (`waits`: the person has seen the list). */
  'exchange.merge': { ask: { id: string }; answer: ExchangeView };
  /** notebook: switches a remote off, or on once it is set up. */
  'exchange.turn': { ask: { remote: RemoteName; on: boolean }; answer: ExchangeView };
}
