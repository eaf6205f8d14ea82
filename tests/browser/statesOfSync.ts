import type { Device } from './driver/Device.mjs';
import { until } from './driver/until.mjs';
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

async function quiet(shown: Shown, device: Device): Promise<void> {
  await setKept(device, { told: true, at: 'match' });
  void shown;
}

async function panel(device: Device, kept: Kept, sentence: string): Promise<Shown> {
  const page = await device.open(practice.quietHour);
  // A round that was due may say how it really stands in between: then it is set once more.
  return until(
    'the panel to say it',
    async () => {
      await setKept(device, kept);
      const view = await panelOf(device, page);
      await view.page.reload();
      const again = await panelOf(device, page);
      if (!(await again.text()).includes(sentence)) return null;
      await again.evaluate((words) => {
        const all = [...document.querySelectorAll('.tip, .stays')];
        all.find((one) => one.textContent?.includes(words))?.scrollIntoView({ block: 'nearest' });
      }, sentence);
      return { view: again, pages: [page] };
    },
    20_000,
  );
}

async function settings(device: Device, kept: Kept, sentence: string): Promise<Shown> {
  const first = await device.notebook('#/settings');
  await setKept(device, kept);
  await first.page.close();
  const view = await device.notebook('#/settings');
  await view.reads(sentence);
  await view.evaluate((title) => {
    const all = [...document.querySelectorAll('h2')];
    all.find((one) => one.textContent === title)?.scrollIntoView({ block: 'start' });
  }, words('syncTitle'));
  return { view, pages: [view.page] };
}

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
