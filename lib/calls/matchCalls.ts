import type { Member } from '../calls';

/**
 * Where the match stands on this device. none: one member alone. inviting: an invitation was made, no answer came yet.
 * joining: an invitation was answered, the other has not shown to have read it. on: two members. doubt: two answers
 * came to one invitation. left, ended: it was, and nothing is exchanged any more.
 */
export type MatchAt = 'none' | 'inviting' | 'joining' | 'on' | 'doubt' | 'left' | 'ended';

/** A member as the match knows them before their own record has come. */
export interface MatchPerson {
  name: string;
  role: Member['role'];
}

/** One browser profile that takes part. */
export interface MatchDevice {
  id: string;
  /** Whose it is. */
  mine: boolean;
  /** It is this one. */
  here: boolean;
  /** When it came (milliseconds since 1970). */
  since: number;
}

export interface MatchState {
  at: MatchAt;
  /** The other, once they are known. */
  other: MatchPerson | null;
  /** Who is invited, as the person here calls them; '' where they did not say. */
  whom: string;
  /** The three words to compare; none while the other's keys are not known. */
  words: string[];
  /** The person here said that they are the same. */
  compared: boolean;
  /** An invitation for a device of one's own is out, or this device answered one. */
  forDevice: boolean;
  /** What is to be handed to the other, or to the own other device. */
  handing: MatchHanding | null;
  /** Since when (milliseconds since 1970): the invitation, the answer, or the match. */
  since: number | null;
  devices: MatchDevice[];
  /** The other said that they left, or ended it. */
  otherLeft: boolean;
}

/** What is to be handed to the other at this point. */
export type MatchHanding = 'invitation' | 'answer' | 'welcome' | 'refusal' | 'key';

/** What is handed to the other: the same as a file, a picture and, for an invitation, a code to type. */
export interface MatchHandout {
  kind: MatchHanding;
  /** Its file; of a refusal one for each who answered. */
  files: { name: string; base64: string }[];
  /** What the picture says; `null` where there is a passphrase around the file. */
  picture: string | null;
  /** 28 characters, in groups of four; only of an invitation without a passphrase. */
  code: string | null;
}

/** Something that was given: a file (base64) or what a picture said. */
export interface GivenFile {
  file?: string;
  text?: string;
}

/** An invitation that was given: the same, or its code. */
export interface GivenInvitation extends GivenFile {
  code?: string;
  passphrase?: string;
}

/** What can be wrong with what was given. Each has a sentence: `error_<name>`. */
export type MatchFailure =
  | 'not-an-invitation'
  | 'code-mistyped'
  | 'code-length'
  | 'invitation-broken'
  | 'invitation-newer'
  | 'invitation-used'
  | 'invitation-cancelled'
  | 'invitation-other'
  | 'invitation-purpose'
  | 'own-invitation'
  | 'other-inviter'
  | 'key-refused'
  | 'in-a-match'
  | 'no-match';

/** What an invitation says before it is answered. */
export interface MatchInvitation {
  /** Nothing of it can be read before its passphrase is given. */
  locked: boolean;
  /** Who invites; a code does not say. */
  by: MatchPerson | null;
  /** It adds a device to those of one member; `null`: a code does not say. */
  forDevice: boolean | null;
}

/** Starting, joining and ending a match: the notebook tab. */
export interface MatchCalls {
  'match.state': { ask: Record<never, never>; answer: MatchState };
  /** "Start a match": saves name and role, keeps `keep` (ids) as "only me", makes an invitation. */
  'match.start': {
    ask: MatchPerson & { whom?: string; keep: string[]; passphrase: string };
    answer: MatchState;
  };
  /** "Add my other device": an invitation that only this member's own device may answer. */
  'match.device': { ask: { passphrase: string }; answer: MatchState };
  /** The invitation that is out, or the answer that was made: to be handed over, again where it must be. */
  'match.handout': { ask: Record<never, never>; answer: MatchHandout };
  /** What an invitation says. Nothing is changed. */
  'match.look': { ask: GivenInvitation; answer: MatchInvitation };
  /** "Join a match": answers an invitation. Without a name and role only for a device of one's own. */
  'match.join': {
    ask: GivenInvitation & Partial<MatchPerson> & { keep: string[]; forDevice: boolean };
    answer: MatchState;
  };
  /** Takes in what came back: an answer, a welcome, a refusal, a new key. */
  'match.take': { ask: GivenFile; answer: MatchState };
  /** What was to be handed over has been. */
  'match.handed': { ask: Record<never, never>; answer: MatchState };
  /** Cancels the invitation that is out, or takes back the answer that was made. */
  'match.cancel': { ask: Record<never, never>; answer: MatchState };
  /** The three words were compared: the same, or not (then the match ends here, and nothing was let in). */
  'match.compared': { ask: { same: boolean }; answer: MatchState };
  /** Leaves, or ends it for both: nothing is exchanged any more. */
  'match.close': { ask: { how: 'leave' | 'end' }; answer: MatchState };
  /** A device was lost: a new key, to be handed to those that remain. */
  'match.newKey': { ask: { lost: string }; answer: MatchState };
  /** A closed match is put away: from now on there is one member again. */
  'match.putAway': { ask: Record<never, never>; answer: MatchState };
}
