import * as v from 'valibot';
import { databaseName, readCopyState, readMe, readMembers } from '@/lib/notebook/read';
import { writeMember } from '@/lib/notebook/write';
import type { Answers } from '../answer';
import { home } from '../home';
import { isLocked } from '../lockKept';
import { nothingSchema, settingsSchema } from '../schemas';
import { changeSettings, readSettings } from '../settingsKept';
import { showEverywhere } from '../show';
import { keepPlace } from '../sidePanel';
import { tellViews } from '../tellViews';
import { saved } from './notes';

const from = ['panel', 'notebook'] as const;

/** Settings, the own name, and where the notebook lies. */
export const settingsAnswers = {
  'notebook.which': {
    from: ['notebook'],
    ask: nothingSchema,
    async answer() {
      const { db, notebook } = await home();
      return {
        name: databaseName(notebook),
        me: await readMe(db),
        settings: await readSettings(),
      };
    },
  },
  'settings.read': {
    from,
    ask: nothingSchema,
    whileLocked: true,
    async answer() {
      const [settings, locked] = await Promise.all([readSettings(), isLocked()]);
      if (locked) return { settings, members: [], copy: { last: null, notes: 0 }, locked };
      const { db } = await home();
      const [members, copy] = await Promise.all([readMembers(db), readCopyState(db)]);
      return { settings, members, copy, locked };
    },
  },
  'settings.write': {
    from,
    ask: settingsSchema,
    use: true,
    async answer(changes) {
      const settings = await changeSettings(changes);
      if (changes.place) await keepPlace(changes.place);
      await tellViews({ news: 'settings' });
      await showEverywhere();
      return settings;
    },
  },
  'member.write': {
    from,
    ask: v.strictObject({
      name: v.pipe(v.string(), v.maxLength(300)),
      role: v.picklist(['mentor', 'mentee'] as const),
    }),
    use: true,
    writes: true,
    async answer({ name, role }) {
      const { member } = saved(await writeMember(await home(), name, role));
      await tellViews({ news: 'settings' });
      // A role is a hand's color in every page.
      await showEverywhere();
      return member;
    },
  },
} satisfies Partial<Answers>;
