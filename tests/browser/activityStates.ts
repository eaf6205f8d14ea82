import { seedActivities } from './activitySeed';
import type { Device } from './driver/Device.mjs';
import { practice } from './pages';
import type { Shown, State } from './states';
import { panelOf } from './steps';
import { words } from './words';

async function seeded(device: Device): Promise<void> {
  const first = await device.notebook('#/settings');
  await seedActivities(first);
  await first.page.close();
}

async function room(device: Device, hash: string, heading: string): Promise<Shown> {
  await seeded(device);
  const view = await device.notebook(hash);
  await view.find('heading', heading);
  return { view, pages: [view.page] };
}

async function tab(device: Device, address: string): Promise<Shown> {
  await seeded(device);
  const page = await device.open(address);
  const view = await panelOf(device, page);
  await view.click('tab', words('tabActivities'));
  await view.reads(words('allActivities'));
  return { view, pages: [page] };
}

/** Activities and Competencies, in the panel and in the notebook tab. */
export const ACTIVITY_STATES: State[] = [
  {
    name: 'panel activities',
    view: 'panel',
    shows: [
      'panel/Activities.tsx',
      'activities/ActivitiesTab.tsx',
      'activities/ActivityList.tsx',
      'activities/ActivityCard.tsx',
    ],
    setup: (device) => tab(device, practice.mentoringPosts),
  },
  {
    name: 'panel activity with posts and a row',
    view: 'panel',
    shows: [
      'activities/ActivityOpen.tsx',
      'activities/PartHeading.tsx',
      'activities/BringActivity.tsx',
      'activities/Posts.tsx',
      'activities/Sheet.tsx',
      'activities/SheetCards.tsx',
      'activities/SheetCell.tsx',
      'activities/CellField.tsx',
    ],
    async setup(device) {
      const shown = await tab(device, practice.mentoringPosts);
      const open = (await shown.view.count('button', 'Start')) ? 'Start' : 'Open';
      await shown.view.click('button', open, { nth: 0 });
      await shown.view.find('heading', 'Match examples on the blog');
      await shown.view.click('button', words('addRow'));
      await shown.view.find('textbox', words('cellOfRow', { column: 'Post', row: 1 }));
      return shown;
    },
    async after({ view }) {
      await view.click('button', words('allActivities'));
    },
  },
  {
    name: 'notebook activities',
    view: 'notebook',
    room: 'activities',
    shows: ['notebook/Activities.tsx', 'activities/ActivitiesRoom.tsx'],
    setup: (device) => room(device, '#/activities', words('roomActivities')),
  },
  {
    name: 'notebook sheet with rows that cannot be taken',
    view: 'notebook',
    room: 'activities',
    shows: [
      'activities/SheetTable.tsx',
      'activities/SortBy.tsx',
      'activities/ExportRows.tsx',
      'activities/ImportRows.tsx',
      'activities/ImportPreview.tsx',
    ],
    async setup(device) {
      const shown = await room(device, '#/activities/book-list/import', 'Book list');
      await shown.view.click('textbox', words('importPaste'));
      await shown.view.paste('Title\tColor\tISBN\nNight Ferry\tred\t\nWrong\t\t9780306406158');
      await shown.view.click('button', words('importLook'));
      await shown.view.reads(words('cell_isbn_check'));
      return shown;
    },
  },
  {
    name: 'notebook sheet to print',
    view: 'notebook',
    room: 'activities',
    shows: ['activities/PrintSheet.tsx'],
    async setup(device) {
      const shown = await room(device, '#/activities/wish-list/print', 'Library wish list');
      await shown.view.reads('Button maker');
      return shown;
    },
  },
  {
    name: 'notebook topic, both answers',
    view: 'notebook',
    room: 'activities',
    shows: ['activities/Prompts.tsx', 'activities/Attached.tsx'],
    async setup(device) {
      const shown = await room(device, '#/activities/dia', 'Día programs');
      await shown.view.reads(words('howItGoes'));
      if (await shown.view.count('button', words('showAnswers')))
        await shown.view.click('button', words('showAnswers'));
      await shown.view.reads('A bilingual story hour every April.');
      return shown;
    },
  },
  {
    name: 'panel article, notes side by side',
    view: 'panel',
    shows: ['activities/ArticleNotes.tsx'],
    async setup(device) {
      const shown = await tab(device, practice.pictureSchedules);
      const open = (await shown.view.count('button', 'Start')) ? 'Start' : 'Open';
      await shown.view.click('button', open, { nth: 0 });
      await shown.view.find('heading', 'Read an article together');
      await shown.view.reads(words('pagesAndNotes'));
      if (await shown.view.count('button', words('keepPage')))
        await shown.view.click('button', words('keepPage'));
      await shown.view.reads('Marker first, then the plan.');
      return shown;
    },
    async after({ view }) {
      await view.click('button', words('allActivities'));
    },
  },
  {
    name: 'notebook chat with dates',
    view: 'notebook',
    room: 'activities',
    shows: ['activities/MonthlyDates.tsx', 'activities/KeptFields.tsx'],
    setup: (device) => room(device, '#/activities/alscchat', '#alscchat'),
  },
  {
    name: 'notebook questions of a forum',
    view: 'notebook',
    room: 'activities',
    shows: ['activities/Doors.tsx', 'activities/DraftDoor.tsx'],
    setup: (device) => room(device, '#/activities/forum-question', 'Community Forum question'),
  },
  {
    name: 'notebook competencies',
    view: 'notebook',
    room: 'competencies',
    shows: [
      'competencies/CompetenciesRoom.tsx',
      'competencies/CoverageTable.tsx',
      'competencies/CoverageBars.tsx',
    ],
    async setup(device) {
      const shown = await room(device, '#/competencies', words('roomCompetencies'));
      await shown.view.reads('Programming Skills');
      return shown;
    },
  },
  {
    name: 'notebook competency',
    view: 'notebook',
    room: 'competencies',
    shows: [
      'competencies/SectionPage.tsx',
      'competencies/Judged.tsx',
      'competencies/LibraryActions.tsx',
      'competencies/SectionItems.tsx',
    ],
    async setup(device) {
      const shown = await room(device, '#/competencies/III', 'III. Programming Skills');
      await shown.view.reads('Happy to watch one with you.');
      return shown;
    },
  },
];
