import type { DavCheck, DavFound, DavRefusal } from '@/lib/calls/webdavCalls';
import { t, tn, type WordKey } from '@/lib/t';

type Failed = DavCheck & { ok: false };

const ELSE: Partial<Record<DavRefusal, WordKey>> = {
  exists: 'davStillThere',
  missing: 'error_dav_altered',
  'too-large': 'davTooLarge',
  'too-many-names': 'davTooMany',
};
const STEPS: Record<Failed['step'], WordKey> = {
  reach: 'davStepReach',
  list: 'davStepList',
  write: 'davStepWrite',
  read: 'davStepRead',
  remove: 'davStepRemove',
};

/** What a server's refusal means: what happened, what is safe, what to do. */
export function davFailure(failure: DavRefusal, detail = '', after?: number): string {
  if (failure === 'dav-busy' && after) {
    return tn('davBusyFor', Math.max(1, Math.ceil(after / 60_000)));
  }
  const key = ELSE[failure] ?? (`error_${failure.replaceAll('-', '_')}` as WordKey);
  return t(key, { detail });
}

/** How far a check came, and what ended it. */
export function checkWords({ step, failure, detail, after }: Failed): { far: string; why: string } {
  return { far: t(STEPS[step]), why: davFailure(failure, detail, after) };
}

/** What a check found that passed: a sentence each. */
export function foundWords({ made, files, others, refuses }: DavFound): string[] {
  return [
    t(made ? 'davMade' : 'davTried'),
    files === 0 ? t('davNoFiles') : tn('davFiles', files),
    ...(others > 0 ? [tn('davOthers', others)] : []),
    ...(refuses ? [] : [t('davWritesOver')]),
  ];
}

/** An address as people read it; one that cannot be decoded as it stands. */
export function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
