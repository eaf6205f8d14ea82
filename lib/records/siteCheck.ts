import type { Value } from './record';

/**
 * What a site answered when it was asked again: it is there; it sent on to another address; it says that it is
 * gone; it answered with an error; nothing answered (which may be this computer's fault).
 */
export const CHECK_FINDINGS = ['reachable', 'moved', 'gone', 'trouble', 'no-answer'] as const;
export type CheckFinding = (typeof CHECK_FINDINGS)[number];

/** One re-check of a site. */
export interface SiteCheck {
  /** YYYY-MM-DD. */
  day: string;
  found: CheckFinding;
  /** The HTTP status, or `null` where there was none to be seen. */
  status: number | null;
  /** The address it sent on to; '' where it stayed, or the browser does not say. */
  to: string;
}

const LINE = /^(\d{4}-\d\d-\d\d) ([a-z-]+)(?: (\d{3}))?(?: (https?:\/\/\S+))?$/i;

/** A re-check as one line of the record: `2026-11-24 moved 200 https://new.example/`. */
export function writeSiteCheck({ day, found, status, to }: SiteCheck): string {
  return [day, found, status ?? '', to].filter((part) => part !== '').join(' ');
}

/** The same, read again; `null` where a record has none, or one that is none of ours. */
export function readSiteCheck(line: Value): SiteCheck | null {
  const [, day = '', name, status, to = ''] = LINE.exec(typeof line === 'string' ? line : '') ?? [];
  const found = CHECK_FINDINGS.find((known) => known === name);
  return found ? { day, found, status: status ? Number(status) : null, to } : null;
}
