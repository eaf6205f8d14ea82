import type { Device } from './driver/Device.mjs';
import { until } from './driver/until.mjs';
import type { View } from './driver/View.mjs';
import { practice } from './pages';
import { askFrom } from './seed';
import { KIDS, seedSites } from './siteSeed';
import type { State } from './states';
import { panelOf, pressToolbar } from './steps';
import { words } from './words';

/** What both have of sites; merged again, it changes nothing. */
async function seeded(device: Device): Promise<void> {
  const notebook = await device.notebook();
  await seedSites(notebook, [
    KIDS,
    { url: 'https://owlpost.example', title: 'Owl Post', choice: 'try' },
    {
      url: 'https://zooclock.example/clock/index.html',
      title: 'Zoo Clock',
      choice: 'not',
      remark: 'Too loud for our room, and the clock never stops.',
    },
  ]);
  await notebook.page.close();
}

async function list(device: Device) {
  await seeded(device);
  const page = await device.open(practice.animals);
  const view = await panelOf(device, page);
  await view.click('tab', words('tabSites'));
  await view.reads('Tidepool Window');
  await view.reads('Too loud for our room');
  return { view, pages: [page] };
}

async function site(device: Device, address: string) {
  await seeded(device);
  const page = await device.open(address, { button: false });
  await until('the page to load', () => page.evaluate(() => document.readyState === 'complete'));
  return { view: await pressToolbar(device, page), pages: [page] };
}

async function review(device: Device) {
  const shown = await site(device, practice.faultySite);
  await shown.view.click('tab', words('tabReview'));
  await shown.view.reads('This is one of');
  return shown;
}

const REVIEW = {
  answers: { a1: 'yes', a2: 'no', a3: 'no', b1: 'yes' },
  remarks: { a3: 'I saw none.' },
  bands: ['k-2'],
  verdict: 'yes',
  annotation: 'Calm, no ads.',
  facts: [],
  blocks: [],
  at: 1,
};

async function compare(device: Device) {
  const shown = await review(device);
  const { view } = shown;
  const unsaved = async () => (await view.count('button', words('saveReview'))) > 0;
  await until('the review, saved or not', async () => {
    return (await unsaved()) || (await view.text()).includes(words('whereDiffer'));
  });
  if (await unsaved()) {
    await askFrom(shown.view, 'review.save', REVIEW);
    await shown.pages[0]?.close();
    const again = await review(device);
    await again.view.reads(words('whereDiffer'));
    return again;
  }
  await shown.view.reads(words('whereDiffer'));
  return shown;
}

const toNotes = async ({ view }: { view: View }) => {
  await view.click('tab', 'Notes', { starts: true });
};

/** The tabs Sites and Review, in the order in which the notebook comes to them. */
export const SITE_STATES: State[] = [
  {
    name: 'panel sites',
    view: 'panel',
    shows: [
      'panel/Sites.tsx',
      'sites/SitesView.tsx',
      'sites/SiteRow.tsx',
      'sites/ChoiceButtons.tsx',
      'sites/VirtualList.tsx',
    ],
    setup: list,
    after: toNotes,
  },
  {
    name: 'panel site open',
    view: 'panel',
    shows: [],
    async setup(device) {
      const shown = await list(device);
      await shown.view.click('button', 'Owl Post');
      await shown.view.find('textbox', words('remarkLabel'));
      return shown;
    },
    after: toNotes,
  },
  {
    name: 'panel sites filtered to none',
    view: 'panel',
    shows: [],
    async setup(device) {
      const shown = await list(device);
      await shown.view.click('button', words('filter_both_try'), { starts: true });
      await shown.view.reads(words('filterNone'));
      return shown;
    },
    after: toNotes,
  },
  {
    name: 'panel site to review',
    view: 'panel',
    shows: [],
    async setup(device) {
      const shown = await site(device, practice.elsewhere);
      await shown.view.click('tab', words('tabSites'));
      await shown.view.find('button', words('reviewThisSite'));
      return shown;
    },
    after: toNotes,
  },
  {
    name: 'panel review',
    view: 'panel',
    shows: [
      'sites/ReviewTab.tsx',
      'sites/ReviewForm.tsx',
      'sites/QuestionRow.tsx',
      'sites/OneOf.tsx',
      'sites/Evidence.tsx',
    ],
    setup: review,
    after: toNotes,
  },
  {
    name: 'panel review evidence',
    view: 'panel',
    shows: ['sites/FactLine.tsx'],
    async setup(device) {
      const shown = await review(device);
      await shown.view.click('button', words('gatherEvidence'));
      await shown.view.find('button', words('gatherEvidence'), { ms: 30_000 });
      await until('facts', () =>
        shown.view.evaluate(() => document.querySelector('[data-fact]') !== null),
      );
      return shown;
    },
    async after({ view }) {
      await askFrom(view, 'review.drop', {});
      await toNotes({ view });
    },
  },
  {
    name: 'panel review picture',
    view: 'panel',
    shows: ['sites/PictureKept.tsx'],
    async setup(device) {
      const shown = await review(device);
      await shown.view.click('button', words('takePicture'));
      await shown.view.find('button', words('pictureDrop'), { ms: 20_000 });
      return shown;
    },
    async after({ view }) {
      await askFrom(view, 'evidence.pictureDrop', {});
      await toNotes({ view });
    },
  },
  {
    name: 'panel part of a site',
    view: 'panel',
    shows: [],
    async setup(device) {
      const shown = await site(device, `${practice.faultySite}games/`);
      await shown.view.click('tab', words('tabSites'));
      await shown.view.find('link', 'This is part of', { starts: true });
      return shown;
    },
    after: toNotes,
  },
  {
    name: 'panel compare',
    view: 'panel',
    shows: ['sites/Compare.tsx'],
    setup: compare,
    after: toNotes,
  },
  {
    name: 'panel suggest',
    view: 'panel',
    shows: ['sites/Suggest.tsx'],
    async setup(device) {
      const shown = await compare(device);
      await shown.view.click('button', words('suggestSite'));
      await shown.view.find('textbox', words('suggestAnnotation'));
      return shown;
    },
    after: toNotes,
  },
];
