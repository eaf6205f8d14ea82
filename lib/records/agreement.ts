import { sharedId } from './id';
import { fieldStamp, fieldValue, type LiveRecord, setMembers, textVersions } from './record';
import { type Stamp, stampTime } from './stamp';

export const CONFIDENTIAL = ['yes', 'partly', 'no'] as const;

/** What the two have agreed on, as views show it. There is one of it; days are YYYY-MM-DD or ''. */
export interface Agreement {
  often: string;
  means: string;
  confidential: (typeof CONFIDENTIAL)[number] | null;
  /** What stays between the two. */
  between: string;
  otherBetween: string[];
  starts: string;
  ends: string;
  /** When anything of it was changed last, milliseconds since 1970; 0 where there is none. */
  changed: number;
}

/** The id of the one record that holds it: both may make it apart. */
export const agreementId = (): Promise<string> => sharedId('agreement');

/** Reads the `agreement` record; without one, nothing is agreed yet. */
export function readAgreement(record: LiveRecord | null): Agreement {
  const line = (name: string) => String((record && fieldValue(record, name)) ?? '');
  const [between = '', ...otherBetween] = record ? textVersions(record, 'between') : [];
  const stamps = (record?.fields ?? [])
    .filter(([name, value]) => value !== null && !name.startsWith('brought:'))
    .map(([, , stamp]) => stampTime(stamp));
  return {
    often: line('often'),
    means: line('means'),
    confidential: CONFIDENTIAL.find((one) => one === line('confidential')) ?? null,
    between,
    otherBetween,
    starts: line('starts'),
    ends: line('ends'),
    changed: Math.max(0, ...stamps),
  };
}

/** The records that one member brings of the other's, with the stamp of the mark. */
export function broughtBeside(record: LiveRecord | null): Map<string, Stamp> {
  if (!record) return new Map();
  return new Map(
    setMembers(record, 'brought').map(([id]) => [id, fieldStamp(record, `brought:${id}`)]),
  );
}
