import type {
  Answer,
  Answered,
  Bytes,
  DeviceKeys,
  DevicePublic,
  Invitation,
  PairKey,
  Role,
} from '../../seal';

/** A member of the match, as pairing learnt of them. */
export interface Person {
  member: string;
  name: string;
  role: Role;
}

/** A device of either member, but not this one. */
export interface KnownDevice {
  id: string;
  member: string;
  public: DevicePublic;
  /** Milliseconds since 1970. */
  since: number;
}

/** An invitation that is out. */
export interface Invited {
  invitation: Invitation;
  /** The file, with a passphrase around it where one was wanted. */
  file: Bytes;
  passphrase: boolean;
  made: number;
  /** Who is invited, as the inviter calls them; '' where they did not say. */
  whom?: string;
}

/** An invitation that is used up, or was cancelled: what comes for it is told, not let in. */
export interface Past {
  how: 'used' | 'cancelled';
  invitation: Invitation;
  /** The answer that used it up. */
  answer: Answer | null;
}

/** Something that is to be handed to the other. */
export interface HandedOver {
  kind: 'welcome' | 'refusal' | 'key';
  files: Bytes[];
}

/** All that pairing remembers, stored as it is in the notebook's database: no private key can be read out of it. */
export interface KeptMatch {
  keys: DeviceKeys;
  other: Person | null;
  pairKeys: PairKey[];
  /** What browser sync is sealed with (`memberValueKey`). */
  memberSecret: Bytes | null;
  /** It was made anew on this device, after one was lost. */
  anew?: boolean;
  devices: KnownDevice[];
  invited: Invited | null;
  answered: { answered: Answered; made: number } | null;
  /** The last of them, the newest last. */
  past: Past[];
  handing: HandedOver | null;
  /** The numbers of the three words, and for what they are. */
  compare: {
    numbers: number[];
    forDevice: boolean;
    compared: boolean;
    /** A further device of the own member, which is let in once they were compared. */
    device: KnownDevice | null;
  } | null;
  closed: 'left' | 'ended' | 'doubt' | null;
  /** Since when there are two members. */
  since: number | null;
}

/** How many invitations of before are told from those that were never made here. */
const PAST_KEPT = 10;

/** A device that is in no match yet. */
export const noMatch = (keys: DeviceKeys): KeptMatch => ({
  keys,
  other: null,
  pairKeys: [],
  memberSecret: null,
  devices: [],
  invited: null,
  answered: null,
  past: [],
  handing: null,
  compare: null,
  closed: null,
  since: null,
});

/** Whether there are two members, and what they write may still go to and fro. */
export const isOn = (match: KeptMatch | null): boolean =>
  match !== null && match.closed === null && match.pairKeys.length > 0;

/** With one more invitation of before. */
export const withPast = (match: KeptMatch, past: Past): Past[] =>
  [...match.past, past].slice(-PAST_KEPT);
