import * as v from 'valibot';
import type { Answers } from '../answer';
import { Failed } from '../Failed';
import { hasLock, isPassphrase, keepOpen, setPassphrase } from '../lockKept';
import { lockNow } from '../lockNow';
import { nothingSchema, passphrase } from '../schemas';
import { changeSettings } from '../settingsKept';
import { showEverywhere } from '../show';
import { tellViews } from '../tellViews';

const from = ['panel', 'notebook'] as const;

/** "This is a shared computer". */
export const lockAnswers = {
  'lock.set': {
    from,
    ask: v.strictObject({ passphrase, on: v.boolean() }),
    use: true,
    async answer({ passphrase, on }) {
      const known = await hasLock();
      if (known && !(await isPassphrase(passphrase))) throw new Failed('wrong-passphrase');
      if (on && !known) await setPassphrase(passphrase);
      if (!on) await setPassphrase(null);
      if (on) await keepOpen();
      await changeSettings({ shared: on });
      await tellViews({ news: 'settings' });
      return null;
    },
  },
  'lock.open': {
    from,
    ask: v.strictObject({ passphrase: v.pipe(v.string(), v.maxLength(200)) }),
    whileLocked: true,
    async answer({ passphrase }) {
      if (!(await hasLock())) return null;
      if (!(await isPassphrase(passphrase))) throw new Failed('wrong-passphrase');
      await keepOpen();
      await tellViews({ news: 'unlocked' });
      await showEverywhere();
      return null;
    },
  },
  'lock.close': {
    from,
    ask: nothingSchema,
    async answer() {
      await lockNow();
      return null;
    },
  },
  'lock.used': {
    from,
    ask: nothingSchema,
    use: true,
    async answer() {
      return null;
    },
  },
} satisfies Partial<Answers>;
