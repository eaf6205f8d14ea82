import type { Device } from './driver/Device.mjs';
import { pause, until } from './driver/until.mjs';
import { practice } from './pages';
import type { Shown, State } from './states';
import { panelOf } from './steps';
import { words } from './words';

interface Kept {
  on?: boolean;
  at?: string;
  told?: boolean;
  travel?: number;
  notes?: number;
  sealed?: number;
  wrote?: number | null;
}

/** What browser sync would have come to, without filling an account for it. */
const setKept = (device: Device, kept: Kept) =>
  device.background(async (scope, browserSync) => {
    await (scope.browser ?? scope.chrome).storage.local.set({ browserSync });
    return null;
  }, kept);

async function quiet(_shown: Shown, device: Device): Promise<void> {
  await setKept(device, { told: true, at: 'match' });
}

/**
 * Opens a view that says the sentence, with what says it in view. A round that was due may have said meanwhile how it
 * really stands: then it is opened once more.
 */
function saying(device: Device, kept: Kept, sentence: string, open: () => Promise<Shown>) {
  return until(
    `a view to say "${sentence}"`,
    async () => {
      await setKept(device, kept);
      const shown = await open();
      await pause(300);
      const says = await shown.view.evaluate((words) => {
        const all = [...document.querySelectorAll('.tip, .stays, .setting')];
        const one = all.find((box) => box.textContent?.includes(words));
        one?.scrollIntoView({ block: 'nearest' });
        return one !== undefined;
      }, sentence);
      if (says) return shown;
      await Promise.all(shown.pages.map((page) => page.close()));
      return null;
    },
    40_000,
  );
}

const panel = (device: Device, kept: Kept, sentence: string): Promise<Shown> =>
  saying(device, kept, sentence, async () => {
    const page = await device.open(practice.quietHour);
    return { view: await panelOf(device, page), pages: [page] };
  });

const settings = (device: Device, kept: Kept, sentence: string): Promise<Shown> =>
  saying(device, kept, sentence, async () => {
    const view = await device.notebook('#/settings');
    await view.reads(words('syncKeep'));
    return { view, pages: [view.page] };
  });

const AGO = () => Date.now() - 125_000;

/** Browser sync: what panel and settings say of it. */
export const SYNC_STATES: State[] = [
  {
    name: 'panel browser sync told',
    view: 'panel',
    shows: ['sync/SyncTold.tsx'],
    setup: (device) =>
      panel(
        device,
        { at: 'refused', told: false, notes: 7, travel: 7, wrote: AGO() },
        words('syncTold'),
      ),
    after: quiet,
  },
  {
    name: 'panel browser sync full',
    view: 'panel',
    shows: ['sync/Stays.tsx'],
    setup: (device) =>
      panel(
        device,
        { at: 'full', told: true, notes: 340, travel: 212, wrote: AGO() },
        words('syncStays'),
      ),
    after: quiet,
  },
  {
    name: 'panel browser sync sealed',
    view: 'panel',
    shows: ['sync/SyncTold.tsx'],
    setup: (device) =>
      panel(device, { at: 'refused', told: true, sealed: 212 }, words('syncSealedWhat')),
    after: quiet,
  },
  {
    name: 'notebook settings browser sync full',
    view: 'notebook',
    shows: ['settings/BrowserSync.tsx'],
    room: 'settings',
    setup: (device) =>
      settings(
        device,
        { at: 'full', told: true, notes: 340, travel: 212, wrote: AGO() },
        words('syncFullDo'),
      ),
    after: quiet,
  },
  {
    name: 'notebook settings browser sync off',
    view: 'notebook',
    shows: ['settings/BrowserSync.tsx'],
    room: 'settings',
    setup: (device) =>
      settings(device, { on: false, told: true, wrote: AGO() }, words('syncForgetWhat')),
    after: quiet,
  },
  {
    name: 'notebook settings browser sync sealed',
    view: 'notebook',
    shows: ['settings/BrowserSync.tsx'],
    room: 'settings',
    setup: (device) =>
      settings(device, { at: 'match', told: true, sealed: 212 }, words('syncSealedWhat')),
    after: quiet,
  },
];
