import { editRecord, newRecord } from '@/lib/records/edit';
import { randomId } from '@/lib/records/id';
import type { LiveRecord, Value } from '@/lib/records/record';
import { writeStamp } from '@/lib/records/stamp';
import type { Device } from './driver/Device.mjs';
import type { View } from './driver/View.mjs';
import { practice } from './pages';
import { askFrom, PARTNER } from './seed';
import type { Shown, State } from './states';
import { panelOf } from './steps';

const TITLE = 'Help for a library of one';
const LONG_TITLE =
  'A very long title about what a library of one could ask the whole board, and why it cannot wait for the next meeting of all of us';
const WORDS =
  'Many of us run every program alone. What could ALSC offer a library with a single children’s librarian?';

/** A draft as its author's device would have stored it. */
function draftRecord(
  author: string,
  device: string,
  ms: number,
  more: [string, Value][],
): LiveRecord {
  const stamp = writeStamp(ms, 0, device);
  const fields: [string, Value][] = [
    ['type', 'forum-question'],
    ['audience', 'board'],
    ['status', 'drafting'],
    ...more,
  ];
  return editRecord(newRecord(randomId(), 'draft', author, stamp), { fields }, stamp);
}

/** Some two dozen drafts of both, as they arrive by merge. */
export async function seedDrafts(notebook: View): Promise<void> {
  const { me } = await askFrom<{ me: string }>(notebook, 'notebook.which', {});
  const start = Date.now() - 40 * 86_400_000;
  const mine = (n: number, more: [string, Value][]) =>
    draftRecord(me, 'seeddevice', start + n * 3_600_000, more);
  const hers = (n: number, more: [string, Value][]) =>
    draftRecord(PARTNER, 'ruthdevice', start + n * 3_600_000, more);
  const rural = hers(30, [
    ['title', 'Rural grants'],
    ['status', 'ready'],
    ['bring', true],
  ]);
  const records = [
    rural,
    mine(29, [
      ['title', LONG_TITLE],
      ['status', 'agreed'],
    ]),
    mine(28, [
      ['title', 'For myself'],
      ['onlyMe', true],
    ]),
    hers(27, [
      ['title', 'Nobody else’s'],
      ['onlyMe', true],
    ]),
    ...Array.from({ length: 18 }, (_, n) =>
      (n % 2 ? hers : mine)(n, [
        ['title', `Question ${n + 1}: what would you do with a week?`],
        ['status', n % 5 === 0 ? 'asked' : 'drafting'],
      ]),
    ),
    ...['Asked last year', 'Asked in spring'].map((title, n) =>
      mine(-n, [
        ['title', title],
        ['status', 'answered'],
      ]),
    ),
  ];
  const stamp = writeStamp(start + 40 * 3_600_000, 0, 'ruthdevice');
  const comment = editRecord(
    newRecord(randomId(), 'comment', PARTNER, stamp),
    { fields: [['about', rural.id]], texts: [['text', 'Shorter, and it is ready.']] },
    stamp,
  );
  const all = [...records, comment].sort((a, b) => (a.id < b.id ? -1 : 1));
  await askFrom(notebook, 'copy.merge', { records: all, me: null });
}

async function questionsOn(device: Device): Promise<Shown> {
  const page = await device.open(practice.forums);
  const view = await panelOf(device, page);
  await view.click('tab', 'Questions');
  await view.find('button', 'New draft');
  return { view, pages: [page] };
}

type DraftSeen = { id: string; title: string; text: string };

/** The one draft of these states, made once, at one of its steps. */
async function draftAt(view: View, status: string): Promise<string> {
  const { drafts } = await askFrom<{ drafts: DraftSeen[] }>(view, 'drafts.view', {});
  let draft = drafts.find(({ title }) => title === TITLE);
  if (!draft) {
    const ask = { type: 'forum-question', audience: 'board', page: false };
    draft = (await askFrom<{ draft: DraftSeen }>(view, 'draft.add', ask)).draft;
    const { id } = draft;
    await askFrom(view, 'draft.write', { id, before: '', text: WORDS });
    await askFrom(view, 'draft.change', { id, title: TITLE, status: 'ready' });
    await askFrom(view, 'comment.add', { about: id, text: 'Shorter, and it is ready.' });
    const { sources } = await askFrom<{ sources: { id: string }[] }>(view, 'drafts.sources', {});
    const leansOn = { id: sources[0]?.id, on: true };
    if (leansOn.id) await askFrom(view, 'draft.change', { id, leansOn });
  }
  await askFrom(view, 'draft.change', { id: draft.id, status });
  return draft.id;
}

async function openDraft(device: Device, status: string): Promise<Shown> {
  const shown = await questionsOn(device);
  await draftAt(shown.view, status);
  await shown.view.click('button', TITLE, { starts: true });
  await shown.view.find('textbox', 'Text');
  return shown;
}

/** The tab Questions with the drafts of both, made once. */
async function manyDrafts(device: Device): Promise<Shown> {
  const notebook = await device.notebook();
  const { drafts } = await askFrom<{ drafts: { title: string }[] }>(notebook, 'drafts.view', {});
  if (!drafts.some(({ title }) => title === 'Rural grants')) await seedDrafts(notebook);
  await notebook.page.close();
  const shown = await questionsOn(device);
  await shown.view.find('button', 'Rural grants', { starts: true });
  return shown;
}

/** The tab Questions. */
export const DRAFT_STATES: State[] = [
  {
    name: 'panel questions empty',
    view: 'panel',
    shows: ['panel/Questions.tsx', 'drafts/QuestionsView.tsx', 'drafts/ForumDates.tsx'],
    setup: questionsOn,
  },
  {
    name: 'panel question open',
    view: 'panel',
    shows: [
      'drafts/DraftRows.tsx',
      'drafts/DraftEditor.tsx',
      'drafts/DraftSteps.tsx',
      'drafts/DraftText.tsx',
      'drafts/DraftComments.tsx',
      'drafts/LeansOn.tsx',
      'drafts/DraftFoot.tsx',
    ],
    setup: (device) => openDraft(device, 'ready'),
  },
  {
    name: 'panel questions of both',
    view: 'panel',
    shows: ['drafts/AskedButton.tsx'],
    async setup(device) {
      const shown = await manyDrafts(device);
      await shown.view.click('button', 'Answered', { starts: true });
      await shown.view.evaluate(() => document.getElementById('view')?.scrollTo(0, 0));
      return shown;
    },
  },
  {
    name: 'panel question of the other',
    view: 'panel',
    shows: [],
    async setup(device) {
      const shown = await manyDrafts(device);
      await shown.view.click('button', 'Rural grants', { starts: true });
      await shown.view.find('textbox', 'Text');
      return shown;
    },
  },
  {
    name: 'panel question new',
    view: 'panel',
    shows: [],
    async setup(device) {
      const shown = await questionsOn(device);
      await shown.view.click('button', 'New draft');
      await shown.view.find('textbox', 'Text');
      return shown;
    },
  },
  {
    name: 'panel question dates',
    view: 'panel',
    shows: [],
    async setup(device) {
      const shown = await questionsOn(device);
      const date = { id: null, what: 'Spring community forum', minutes: 60 };
      const link = 'https://ala-events.zoom.us/j/12345';
      const { dates } = await askFrom<{ dates: object[] }>(shown.view, 'drafts.view', {});
      if (dates.length === 0)
        await askFrom(shown.view, 'date.save', { ...date, link, at: Date.UTC(2027, 2, 15, 18) });
      await shown.view.find('button', 'Add to calendar');
      await shown.view.evaluate(() => document.getElementById('view')?.scrollTo(0, 9999));
      return shown;
    },
  },
  {
    name: 'panel question lower part',
    view: 'panel',
    shows: [],
    async setup(device) {
      const shown = await openDraft(device, 'ready');
      await shown.view.click('button', 'Add a note or site');
      const search = 'Find a note or site';
      await shown.view.find('searchbox', search);
      await shown.view.evaluate(() => document.getElementById('leans-on')?.scrollIntoView());
      return shown;
    },
  },
  {
    name: 'panel question asked',
    view: 'panel',
    shows: ['drafts/DraftAnswer.tsx', 'drafts/DraftVersions.tsx'],
    async setup(device) {
      const shown = await openDraft(device, 'asked');
      await shown.view.click('button', 'More for this draft');
      await shown.view.click('button', 'Earlier texts');
      await shown.view.reads(' · You');
      await shown.view.evaluate(() => document.getElementById('draft-versions')?.scrollIntoView());
      return shown;
    },
  },
  {
    name: 'panel question date',
    view: 'panel',
    shows: [],
    async setup(device) {
      const shown = await questionsOn(device);
      await shown.view.click('button', 'Add a date');
      await shown.view.click('button', 'Save date');
      await shown.view.reads('Nothing was saved');
      return shown;
    },
  },
];
