import type { Device } from './driver/Device.mjs';
import type { View } from './driver/View.mjs';
import { practice } from './pages';
import { askFrom } from './seed';
import type { Shown, State } from './states';
import { panelOf } from './steps';

const TITLE = 'Help for a library of one';
const WORDS =
  'Many of us run every program alone. What could ALSC offer a library with a single children’s librarian?';

async function questionsOn(device: Device): Promise<Shown> {
  const page = await device.open(practice.forums);
  const view = await panelOf(device, page);
  await view.click('tab', 'Questions');
  await view.find('button', 'New draft');
  return { view, pages: [page] };
}

/** The one draft of these states, made once, at one of its steps. */
async function draftAt(view: View, status: string): Promise<string> {
  const { drafts } = await askFrom<{ drafts: { id: string; text: string }[] }>(
    view,
    'drafts.view',
    {},
  );
  let [draft] = drafts;
  if (!draft) {
    const ask = { type: 'forum-question', audience: 'board', page: false };
    draft = (await askFrom<{ draft: { id: string; text: string } }>(view, 'draft.add', ask)).draft;
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
