import { ask } from '@/lib/ask';
import type { Programme } from '@/lib/programme/programme';
import { type Asked, useAsked } from '../activities/useActivities';

/** Meetings, goals and all that belongs to them, kept up to date. */
export const useProgramme = (): Asked<Programme> => useAsked(() => ask('meetings.view', {}), '');
