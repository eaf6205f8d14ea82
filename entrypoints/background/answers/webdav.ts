import * as v from 'valibot';
import { davFolder } from '@/lib/pages/davFolder';
import { checkWebDav } from '@/lib/sync/remotes/checkWebDav';
import type { Answers } from '../answer';
import { turnExchange } from '../exchange';
import { Failed } from '../Failed';
import { nothingSchema, units } from '../schemas';
import { tellViews } from '../tellViews';
import { readPassword } from '../webdav/appPassword';
import { forgetWebDav, keepWebDav, mayReach, readWebDav, webDavState } from '../webdav/kept';

const from = ['notebook'] as const;

/** The WebDAV folder of the match. */
export const webDavAnswers = {
  'webdav.state': {
    from,
    ask: nothingSchema,
    answer: () => webDavState(),
  },
  'webdav.check': {
    from,
    ask: v.strictObject({ address: units(1_000), user: units(300), password: units(1_000) }),
    use: true,
    async answer({ address, user, password }) {
      const at = davFolder(address);
      // A colon ends the user's name: RFC 7617, 2.
      if (!('folder' in at) || user === '' || user.includes(':')) throw new Failed('bad-input');
      const { folder } = at;
      if (!(await mayReach(folder))) throw new Failed('not-allowed');
      const secret = password || (await readPassword(folder, user));
      if (!secret) return { ok: false, step: 'reach', failure: 'dav-password' };
      const check = await checkWebDav({ folder, user, password: secret });
      if (check.ok) {
        // Another folder knows nothing of what was in the one before.
        if ((await readWebDav())?.folder !== folder) await turnExchange('webdav', false);
        await keepWebDav({ folder, user, checked: Date.now(), found: check.found }, secret);
        await tellViews({ news: 'webdav' });
        await turnExchange('webdav', true);
      }
      return check;
    },
  },
  'webdav.forget': {
    from,
    ask: nothingSchema,
    use: true,
    async answer() {
      await turnExchange('webdav', false);
      await forgetWebDav();
      await tellViews({ news: 'webdav' });
      return null;
    },
  },
} satisfies Partial<Answers>;
