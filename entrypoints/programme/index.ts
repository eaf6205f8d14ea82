import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { agendaOf, stepFrom } from '@/lib/programme/agenda';
import { gatherProgramme } from '@/lib/programme/gather';
import { planReminders, questionsDue, remindersOf } from '@/lib/programme/reminders';
import { judgeMove, planMove } from '@/lib/records/planMove';

/** Meetings, reminders and moved pages, for the worker that takes them when they are first used (plugins/laterInWorker.mjs). */
export default defineUnlistedScript({
  exclude: ['firefox'],
  main() {
    Object.assign(globalThis, {
      matchbookProgramme: {
        agendaOf,
        gatherProgramme,
        judgeMove,
        planMove,
        planReminders,
        questionsDue,
        remindersOf,
        stepFrom,
      },
    });
  },
});
