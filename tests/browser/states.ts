import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { writeCopy } from '@/lib/formats/copy';
import { randomId } from '@/lib/records/id';
import { ACTIVITY_STATES } from './activityStates';
import { DRAFT_STATES } from './draftStates';
import type { BrowserName, Device } from './driver/Device.mjs';
import { until } from './driver/until.mjs';
import type { View } from './driver/View.mjs';
import { FIND_STATES, listed } from './findStates';
import { MATCH_STATES } from './matchStates';
import { MEETING_STATES } from './meetingStates';
import { practice, TEXT } from './pages';
import { askFrom, noteRecord, PARTNER } from './seed';
import { SITE_ROOM_STATES } from './siteRoomStates';
import { SITE_STATES } from './siteStates';
import { chooseFile, deleteNote, openMore, panelOf, save } from './steps';
import { SURVEY_STATES } from './surveyStates';
import { SYNC_STATES } from './syncStates';
import { TALKS_STATES } from './talksStates';
import { words } from './words';

/** What a state is shown in; `page`s are closed when it was looked at. */
export interface Shown {
  view: View;
  pages: Page[];
}

/** One state of one view: axe, the keyboard walk and the pictures run over all of them. */
export interface State {
  name: string;
  view: 'panel' | 'notebook' | 'popup';
  /** The browser whose driver can show it. */
  only?: BrowserName;
  /** The view files (under `components/`) that can be seen in it. */
  shows: string[];
  /** The notebook's room that it is in. */
  room?: string;
  /** Keys stay inside while it is open. */
  modal?: boolean;
  setup: (device: Device) => Promise<Shown>;
  /** Puts back what the next state must not find. */
  after?: (shown: Shown, device: Device) => Promise<void>;
}

const PASSPHRASE = 'open sesame';

/**
 * Waits until the page was looked through: cards move between their groups until then. One note of the filled
 * notebook lost its passage, so its heading stands when all is done (not where the panel is locked or empty).
 */
async function passagesFound(view: View): Promise<void> {
  const [gone, locked, empty] = [words('passageNotFound'), words('lockTitle'), words('emptyTitle')];
  await until('passages to be found', async () => {
    const text = await view.text();
    return [gone, locked, empty].some((sentence) => text.includes(sentence));
  });
}

async function panelOn(device: Device, address: string): Promise<Shown> {
  const page = await device.open(address);
  const view = await panelOf(device, page);
  if (address === practice.quietHour) await passagesFound(view);
  return { view, pages: [page] };
}

/** The browser's own side panel beside a page that cannot hold ours. */
async function besideOf(device: Device, address: string): Promise<Shown> {
  const page = await device.newPage();
  await page.goto(address);
  await device.clickToolbar(page);
  const view = await device.sidePanel();
  const { width, height } = device.options;
  await view.page.setViewport({ width: Math.min(width, 360), height });
  return { view, pages: [page] };
}

async function roomAt(device: Device, hash: string): Promise<Shown> {
  const view = await device.notebook(hash);
  await view.find('heading');
  return { view, pages: [view.page] };
}

const dropDraft = async ({ view }: Shown) => {
  await askFrom(view, 'writing.drop', { note: null });
};

async function writing(device: Device): Promise<Shown> {
  const shown = await panelOn(device, practice.quietHour);
  await shown.view.click('button', 'New note');
  await shown.view.find('textbox', 'Note');
  return shown;
}

const PANEL = [
  'panel/Panel.tsx',
  'panel/PanelTop.tsx',
  'pages/PageLine.tsx',
  'panel/PanelTabs.tsx',
  'panel/PanelEdge.tsx',
  'panel/PanelFoot.tsx',
  'panel/NotesView.tsx',
];
const SHELL = ['notebook/NotebookApp.tsx', 'notebook/Shell.tsx', 'notebook/Rail.tsx'];

export const STATES: State[] = [
  {
    name: 'panel empty',
    view: 'panel',
    shows: PANEL,
    setup: (device) => panelOn(device, practice.plain),
  },
  {
    name: 'panel notes',
    view: 'panel',
    shows: [
      ...PANEL,
      'notes/NoteCard.tsx',
      'notes/NoteText.tsx',
      'notes/NoteMeta.tsx',
      'notes/OtherVersions.tsx',
    ],
    async setup(device) {
      const shown = await panelOn(device, practice.quietHour);
      await shown.view.reads(words('passageNotFound'));
      return shown;
    },
  },
  {
    name: 'panel moved page',
    view: 'panel',
    shows: ['panel/MovedOffer.tsx'],
    async setup(device) {
      await seedCorner(device);
      const shown = await panelOn(device, practice.cornerMoved);
      await shown.view.reads(words('movedTitle'));
      return shown;
    },
  },
  {
    name: 'panel changed words',
    view: 'panel',
    shows: ['notes/ChangedWords.tsx'],
    async setup(device) {
      await seedCorner(device);
      const shown = await panelOn(device, `${practice.corner}?later`);
      await shown.view.reads(words('changedThen'));
      return shown;
    },
  },
  {
    name: 'panel note menu',
    view: 'panel',
    shows: ['notes/NoteMenu.tsx'],
    modal: true,
    async setup(device) {
      const shown = await panelOn(device, practice.quietHour);
      await openMore(shown.view);
      return shown;
    },
  },
  {
    name: 'panel writing on a passage',
    view: 'panel',
    shows: [
      'notes/NoteWriter.tsx',
      'notes/GrowingText.tsx',
      'notes/TagBox.tsx',
      'notes/CompetencyPicker.tsx',
    ],
    async setup(device) {
      const page = await device.open(practice.quietHour);
      const view = await device.noteOn(page, TEXT.quietAcross);
      await passagesFound(view);
      await view.fill('textbox', 'Note', 'A thought about this');
      await view.reads('Draft kept');
      return { view, pages: [page] };
    },
    after: dropDraft,
  },
  {
    name: 'panel writing empty',
    view: 'panel',
    shows: [],
    setup: writing,
    after: dropDraft,
  },
  {
    name: 'panel tag suggestions',
    view: 'panel',
    shows: [],
    async setup(device) {
      const shown = await writing(device);
      await shown.view.fill('combobox', 'Tags', 's');
      await shown.view.find('option');
      return shown;
    },
    after: dropDraft,
  },
  {
    name: 'panel note too long',
    view: 'panel',
    shows: [],
    async setup(device) {
      const shown = await writing(device);
      await shown.view.click('textbox', 'Note');
      await shown.view.paste('word '.repeat(20_043));
      await shown.view.click('button', 'Save', { starts: true });
      await shown.view.reads('too long');
      return shown;
    },
    after: dropDraft,
  },
  {
    name: 'panel edit',
    view: 'panel',
    shows: [],
    async setup(device) {
      const shown = await panelOn(device, practice.quietHour);
      await openMore(shown.view);
      await shown.view.click('button', words('edit'));
      await shown.view.find('textbox', 'Note');
      return shown;
    },
  },
  {
    name: 'panel saved',
    view: 'panel',
    shows: [],
    async setup(device) {
      const shown = await panelOn(device, practice.dark);
      await shown.view.click('button', 'New note');
      await shown.view.fill('textbox', 'Note', 'Saved just now');
      await save(shown.view);
      return shown;
    },
  },
  {
    name: 'panel note deleted',
    view: 'panel',
    shows: [],
    async setup(device) {
      const shown = await panelOn(device, practice.dark);
      await deleteNote(shown.view);
      await shown.view.find('button', 'Undo');
      return shown;
    },
  },
  ...['Sites', 'Questions', 'Activities'].map(
    (tab): State => ({
      name: `panel tab ${tab}`,
      view: 'panel',
      shows: [],
      async setup(device) {
        const shown = await panelOn(device, practice.quietHour);
        await shown.view.click('tab', tab, { starts: true });
        return shown;
      },
      async after({ view }) {
        await view.click('tab', 'Notes', { starts: true });
      },
    }),
  ),
  ...SITE_STATES,
  ...SYNC_STATES,
  ...ACTIVITY_STATES,
  ...SURVEY_STATES,
  ...TALKS_STATES,
  {
    name: 'panel menu',
    view: 'panel',
    shows: ['panel/PlaceItem.tsx'],
    modal: true,
    async setup(device) {
      const shown = await panelOn(device, practice.quietHour);
      await shown.view.click('button', words('more'));
      await shown.view.find('button', words('recentlyDeleted'));
      return shown;
    },
  },
  {
    name: 'panel long note shown whole',
    view: 'panel',
    shows: [],
    async setup(device) {
      const shown = await panelOn(device, practice.quietHour);
      await shown.view.click('button', words('showAll'));
      return shown;
    },
  },
  {
    name: 'panel another passage offered',
    view: 'panel',
    shows: [],
    async setup(device) {
      const page = await device.open(practice.quietHour);
      const view = await device.noteOn(page, TEXT.quietAcross);
      await passagesFound(view);
      await view.fill('textbox', 'Note', 'About this one');
      await view.reads('Draft kept');
      await device.select(page, 'Families stayed twenty minutes longer');
      await device.pressHostButton(page, 'note');
      await view.find('button', words('offerTake'));
      return { view, pages: [page] };
    },
    after: dropDraft,
  },
  {
    name: 'panel beside a PDF',
    view: 'panel',
    shows: ['notes/PdfFields.tsx'],
    only: 'chromium',
    async setup(device) {
      const shown = await besideOf(device, `${practice.goalSheet}#page=2`);
      await shown.view.reads(words('emptyPdfWords'));
      await shown.view.click('button', 'New note');
      await shown.view.fill('textbox', words('pdfQuote'), 'Listen before you answer a child');
      await shown.view.fill('textbox', 'Note', 'For the first meeting');
      await shown.view.reads('Draft kept');
      return shown;
    },
    async after(shown) {
      await dropDraft(shown);
      await shown.view.evaluate(() => window.close()).catch(() => {});
    },
  },
  {
    name: 'panel beside a PDF, saved',
    view: 'panel',
    shows: [],
    only: 'chromium',
    async setup(device) {
      const shown = await besideOf(device, `${practice.goalSheet}#page=2`);
      await shown.view.reads(words('emptyPdfWords'));
      await shown.view.click('button', 'New note');
      await shown.view.fill('textbox', words('pdfQuote'), 'Listen before you answer a child');
      await shown.view.fill('textbox', 'Note', 'For the first meeting');
      await save(shown.view);
      return shown;
    },
    async after({ view }) {
      await view.evaluate(() => window.close()).catch(() => {});
    },
  },
  {
    name: 'panel beside a page of the browser',
    view: 'panel',
    shows: ['panel/NoPage.tsx'],
    only: 'chromium',
    setup: (device) => besideOf(device, 'chrome://version'),
    async after({ view }) {
      await view.evaluate(() => window.close()).catch(() => {});
    },
  },
  {
    name: 'offer to open beside',
    view: 'popup',
    shows: ['beside/OfferBeside.tsx'],
    async setup(device) {
      const page = await device.newPage();
      await device.engine.goExtension(page, 'beside.html?tab=1');
      const view = device.viewOf(page);
      await view.find('button', words('besideOpen'));
      return { view, pages: [page] };
    },
  },
  {
    name: 'panel without a token',
    view: 'panel',
    shows: ['panel/FailureView.tsx'],
    async setup(device) {
      const page = await device.newPage();
      await device.engine.goExtension(page, 'panel.html#none');
      const view = device.viewOf(page);
      await until('words', async () => (await view.text()).trim().length > 0);
      return { view, pages: [page] };
    },
  },
  {
    name: 'notebook all notes',
    view: 'notebook',
    shows: [
      ...SHELL,
      'notebook/RoomTitle.tsx',
      'notebook/Notes.tsx',
      'find/FindRoom.tsx',
      'find/FindBar.tsx',
      'find/FoundList.tsx',
      'find/FoundRow.tsx',
      'find/Marked.tsx',
      'find/RecordWhole.tsx',
      'notebook/NoteWhole.tsx',
    ],
    room: 'notes',
    async setup(device) {
      const shown = await roomAt(device, '#/notes');
      await listed(shown.view);
      return shown;
    },
  },
  {
    name: 'notebook one chosen',
    view: 'notebook',
    shows: [],
    room: 'notes',
    async setup(device) {
      const shown = await roomAt(device, '#/notes?q=lights');
      await shown.view.click('link', 'Dim the lights first.', { starts: true });
      await shown.view.find('button', words('edit'));
      return shown;
    },
  },
  {
    name: 'notebook edit',
    view: 'notebook',
    shows: ['notebook/EditNote.tsx'],
    room: 'notes',
    async setup(device) {
      const shown = await roomAt(device, '#/notes?q=lights');
      await shown.view.click('link', 'Dim the lights first.', { starts: true });
      await shown.view.click('button', words('edit'));
      await shown.view.find('textbox', words('noteLabel'));
      return shown;
    },
  },
  ...FIND_STATES,
  ...SITE_ROOM_STATES,
  ...MATCH_STATES,
  ...MEETING_STATES,
  {
    name: 'notebook recently deleted',
    view: 'notebook',
    shows: ['notebook/RecentlyDeleted.tsx'],
    room: 'deleted',
    async setup(device) {
      const shown = await roomAt(device, '#/deleted');
      await shown.view.reads('Thrown out, then missed.');
      return shown;
    },
  },
  {
    name: 'notebook delete for good',
    view: 'notebook',
    shows: [],
    room: 'deleted',
    async setup(device) {
      const shown = await roomAt(device, '#/deleted');
      await shown.view.click('button', words('purge'));
      await shown.view.find('button', words('purgeKeep'));
      return shown;
    },
  },
  {
    name: 'notebook settings',
    view: 'notebook',
    shows: [
      'settings/MoveComputer.tsx',
      'settings/MembersAndDevices.tsx',
      'settings/Notebooks.tsx',
      'settings/Shortcuts.tsx',
      'settings/StorageUse.tsx',
      'settings/SettingsRoom.tsx',
      'settings/You.tsx',
      'settings/InThePage.tsx',
      'settings/PageButtonChoice.tsx',
      'settings/PanelWidth.tsx',
      'settings/PlaceChoice.tsx',
      'settings/OpenCopy.tsx',
      'settings/FileDrop.tsx',
      'settings/SaveCopy.tsx',
      'settings/SharedComputer.tsx',
      'settings/Setting.tsx',
      'settings/Check.tsx',
      'settings/PassphraseField.tsx',
    ],
    room: 'settings',
    setup: (device) => roomAt(device, '#/settings'),
  },
  {
    name: 'notebook of an earlier year',
    view: 'notebook',
    shows: ['notebook/OlderNotebook.tsx', 'settings/Notebooks.tsx'],
    room: 'settings',
    async setup(device) {
      const view = await device.notebook('#/settings');
      await view.click('button', words('notebookBegin'));
      await view.click('button', words('notebookBeginDo'));
      await view.reads(words('notesEmptyTitle'));
      await view.evaluate(() => {
        location.hash = '#/settings';
      });
      await view.click('button', words('notebookUse'));
      await view.find('button', words('olderBack'));
      await view.evaluate(() => {
        location.hash = '#/settings';
      });
      await view.click('button', words('notebookDrop'));
      await view.reads(words('notebookDropWhat'));
      return { view, pages: [view.page] };
    },
    async after({ view }) {
      await view.click('button', words('notebookDropDo'));
      await view.gone('button', words('notebookDrop'));
    },
  },
  {
    name: 'notebook copy to be opened',
    view: 'notebook',
    shows: ['settings/CopyPlanned.tsx'],
    room: 'settings',
    async setup(device) {
      const shown = await roomAt(device, '#/settings');
      await chooseFile(shown.view, await writeOtherCopy(device));
      await shown.view.find('button', words('copyMerge'));
      return shown;
    },
  },
  {
    name: 'notebook copy refused',
    view: 'notebook',
    shows: [],
    room: 'settings',
    async setup(device) {
      const shown = await roomAt(device, '#/settings');
      const file = join(device.profile, 'broken.json');
      await writeFile(file, '{"format":"matchbook-copy","version":1,"rec');
      await chooseFile(shown.view, file);
      await shown.view.find('alert');
      return shown;
    },
  },
  {
    name: 'notebook erase confirm',
    view: 'notebook',
    shows: ['settings/Erase.tsx'],
    room: 'settings',
    async setup(device) {
      const shown = await roomAt(device, '#/settings');
      await openErase(shown.view);
      return shown;
    },
  },
  {
    name: 'notebook asks for a site',
    view: 'notebook',
    shows: ['settings/OfferSite.tsx'],
    room: 'settings',
    setup: (device) => roomAt(device, '#/settings/offer/www.example.org'),
  },
  {
    name: 'notebook cannot ask for a site',
    view: 'notebook',
    shows: [],
    room: 'settings',
    setup: (device) => roomAt(device, '#/settings/offer/127.0.0.1'),
  },
  {
    name: 'panel access withdrawn',
    view: 'panel',
    shows: ['panel/AccessGone.tsx'],
    async setup(device) {
      const shown = await panelOn(device, practice.quietHour);
      await device.withdraw('*://*.ala.org/*');
      await shown.view.page.bringToFront();
      await shown.view.reads(words('accessAgain'));
      return shown;
    },
  },
  {
    name: 'notebook access withdrawn',
    view: 'notebook',
    shows: ['settings/OfferedSites.tsx'],
    room: 'settings',
    async setup(device) {
      await device.withdraw('*://*.ala.org/*');
      const shown = await roomAt(device, '#/settings/sites');
      await shown.view.find('link', words('accessAgain'), { starts: true });
      return shown;
    },
    after: (_, device) => device.giveBack('*://*.ala.org/*'),
  },
  {
    name: 'panel locked',
    view: 'panel',
    shows: ['lock/LockForm.tsx'],
    async setup(device) {
      const settings = await device.notebook('#/settings');
      await askFrom(settings, 'lock.set', { passphrase: PASSPHRASE, on: true });
      await askFrom(settings, 'lock.close', {});
      await settings.page.close();
      const shown = await panelOn(device, practice.quietHour);
      await shown.view.find('textbox', words('lockLabel'));
      return shown;
    },
  },
  {
    name: 'panel locked, wrong passphrase',
    view: 'panel',
    shows: [],
    async setup(device) {
      const shown = await panelOn(device, practice.quietHour);
      await shown.view.fill('textbox', words('lockLabel'), 'sesame');
      await shown.view.click('button', words('lockOpen'));
      await shown.view.find('alert');
      return shown;
    },
  },
  {
    name: 'notebook locked',
    view: 'notebook',
    shows: ['notebook/PlainPage.tsx'],
    async setup(device) {
      const view = await device.notebook('#/notes');
      await view.find('textbox', words('lockLabel'));
      return { view, pages: [view.page] };
    },
    async after({ view }) {
      await askFrom(view, 'lock.open', { passphrase: PASSPHRASE });
    },
  },
  {
    name: 'notebook settings, shared',
    view: 'notebook',
    shows: [],
    room: 'settings',
    setup: (device) => roomAt(device, '#/settings'),
    async after({ view }) {
      await askFrom(view, 'lock.set', { passphrase: PASSPHRASE, on: false });
    },
  },
  {
    name: 'notebook erased',
    view: 'notebook',
    shows: [],
    async setup(device) {
      const shown = await roomAt(device, '#/settings');
      await openErase(shown.view);
      await shown.view.type(words('eraseWord'));
      await shown.view.click('button', words('eraseNow'));
      await shown.view.reads(words('erasedTitle'));
      return shown;
    },
  },
  {
    name: 'notebook empty',
    view: 'notebook',
    shows: [],
    room: 'notes',
    setup: (device) => roomAt(device, '#/notes'),
  },
  {
    name: 'notebook nothing deleted',
    view: 'notebook',
    shows: [],
    room: 'deleted',
    setup: (device) => roomAt(device, '#/deleted'),
  },
  ...DRAFT_STATES,
];

const CORNER = { address: practice.corner, title: 'A corner of one’s own, and its lamp' };

/** Notes of both on the post that moved and was edited, made once a notebook. */
async function seedCorner(device: Device): Promise<void> {
  const notebook = await device.notebook('#/settings');
  const { me } = await askFrom<{ me: string }>(notebook, 'notebook.which', {});
  const at = Date.UTC(2026, 8, 1);
  const records = [
    noteRecord({ text: 'Watch where they go.', quote: TEXT.cornerThen, page: CORNER }, me, at),
    noteRecord(
      { text: 'The lamp matters.', quote: TEXT.corner, page: CORNER, by: 'partner' },
      me,
      at,
    ),
  ].map((record, n) => ({ ...record, id: `corner${'0'.repeat(18)}${n}` }));
  await askFrom(notebook, 'copy.merge', { records, me: null });
  await notebook.page.close();
}

async function openErase(view: View): Promise<void> {
  await view.click('button', words('eraseOpen'));
  await view.click('textbox', words('eraseType', { word: words('eraseWord') }));
}

/** A copy with a note that this notebook does not have. */
async function writeOtherCopy(device: Device): Promise<string> {
  const file = join(device.profile, 'other.json');
  const record = noteRecord({ text: 'From the other computer' }, PARTNER, Date.now() - 86_400_000);
  await writeFile(
    file,
    writeCopy({
      saved: new Date(Date.now() - 3_600_000).toISOString(),
      notebook: randomId(),
      me: PARTNER,
      records: [record],
    }),
  );
  return file;
}
