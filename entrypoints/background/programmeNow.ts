import { readMe, recordsOfKind } from '@/lib/notebook/read';
import { gatherProgramme } from '@/lib/programme/gather';
import type { Programme } from '@/lib/programme/programme';
import { PROGRAMME_KINDS } from '@/lib/programme/programmeKinds';
import { agreementId } from '@/lib/records/agreement';
import type { Meeting } from '@/lib/records/meeting';
import { Failed } from './Failed';
import { home } from './home';

/** Meetings, goals and all that belongs to them, as the notebook has them now. */
export async function programmeNow(): Promise<Programme> {
  const { db, now } = await home();
  const [me, agreement, ...kinds] = await Promise.all([
    readMe(db),
    agreementId(),
    ...PROGRAMME_KINDS.map((kind) => recordsOfKind(db, kind)),
  ]);
  return gatherProgramme(kinds.flat(), { me, agreement, now: now() });
}

/** One meeting of it; `not-found` where there is none. */
export function meetingOf(programme: Programme, id: string): Meeting {
  const meeting = programme.meetings.find((one) => one.id === id);
  if (!meeting) throw new Failed('not-found');
  return meeting;
}
