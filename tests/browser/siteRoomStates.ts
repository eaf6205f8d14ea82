import type { Device } from './driver/Device.mjs';
import { KIDS, type SiteSeed, seedSites } from './siteSeed';
import type { Shown, State } from './states';
import { words } from './words';

/** Both have reviewed two sites; one is hidden, one has no review, one is old. */
export const ROOM_SITES: SiteSeed[] = [
  KIDS,
  { url: 'https://owlpost.example', title: 'Owl Post', choice: 'try' },
  { url: 'https://owlpost.example', title: 'Owl Post', choice: 'try', by: 'me' },
  {
    url: 'https://museum.example.org/',
    title: 'The Paper Museum',
    choice: 'used',
    answers: { a1: 'yes', a3: 'yes', b1: 'yes', c8: 'partly', d1: 'yes' },
    answerRemarks: { a3: 'They write back within a day.' },
    verdict: 'yes',
    annotation: 'Calm, and it prints.',
    bands: ['k-2', '3-5'],
  },
  {
    url: 'https://museum.example.org/',
    title: 'The Paper Museum',
    choice: 'try',
    answers: { a1: 'yes', a3: 'no', b1: 'yes', c8: 'yes', d1: 'yes' },
    answerRemarks: { a3: 'I found no address.' },
    verdict: 'not-yet',
    annotation: 'Who answers the children?',
    bands: ['k-2', '3-5'],
    by: 'me',
  },
  {
    url: 'https://tidepool.example/window/',
    title: 'Tidepool Window, a camera under water that never blinks and a diary of what swims past',
    choice: 'not',
    answers: { a1: 'yes', b1: 'partly' },
    verdict: 'no',
    ago: 500,
  },
  {
    url: 'https://tidepool.example/window/',
    title: 'Tidepool Window, a camera under water that never blinks and a diary of what swims past',
    choice: 'used',
    answers: { a1: 'yes', b1: 'yes' },
    verdict: 'no',
    by: 'me',
    ago: 480,
  },
];

async function room(device: Device, hash = '#/sites'): Promise<Shown> {
  const first = await device.notebook();
  await seedSites(first, ROOM_SITES);
  await first.page.close();
  const view = await device.notebook(hash);
  await view.find('heading', words('roomSites'));
  return { view, pages: [view.page] };
}

async function table(device: Device): Promise<Shown> {
  const shown = await room(device);
  await shown.view.reads('The Paper Museum');
  return shown;
}

async function chosen(device: Device, title: string): Promise<Shown> {
  const shown = await table(device);
  await shown.view.click('link', title);
  await shown.view.find('heading', title);
  return shown;
}

/** The room "Sites" of the notebook tab. */
export const SITE_ROOM_STATES: State[] = [
  {
    name: 'notebook sites',
    view: 'notebook',
    room: 'sites',
    shows: [
      'notebook/Sites.tsx',
      'sites/SitesRoom.tsx',
      'sites/SitesTable.tsx',
      'sites/TableRow.tsx',
      'sites/Recheck.tsx',
    ],
    setup: table,
  },
  {
    name: 'notebook sites chosen for a re-check',
    view: 'notebook',
    room: 'sites',
    shows: [],
    async setup(device) {
      const shown = await table(device);
      await shown.view.click('checkbox', words('chooseSite', { title: 'Owl Post' }));
      await shown.view.find('button', words('recheck'));
      return shown;
    },
  },
  {
    name: 'notebook sites filtered to none',
    view: 'notebook',
    room: 'sites',
    shows: [],
    async setup(device) {
      const shown = await table(device);
      await shown.view.fill('searchbox', words('searchTitles'), 'zzz');
      await shown.view.reads(words('tableNone'));
      return shown;
    },
  },
  {
    name: 'notebook sites agreement',
    view: 'notebook',
    room: 'sites',
    shows: ['sites/AgreementChart.tsx'],
    async setup(device) {
      const shown = await room(device, '#/sites/agreement');
      await shown.view.reads(words('agreementOverall'));
      return shown;
    },
  },
  {
    name: 'notebook site compared',
    view: 'notebook',
    room: 'sites',
    shows: ['sites/SiteChosen.tsx'],
    setup: (device) => chosen(device, 'The Paper Museum'),
  },
  {
    name: 'notebook site hidden',
    view: 'notebook',
    room: 'sites',
    shows: [],
    setup: (device) => chosen(device, 'Nestcam Nature'),
  },
];
