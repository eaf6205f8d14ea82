import type { Device } from './driver/Device.mjs';
import type { View } from './driver/View.mjs';
import { practice } from './pages';
import { askFrom } from './seed';
import type { Shown, State } from './states';
import { panelOf } from './steps';
import { words } from './words';

const ASKED = 'What would you do first with twenty children and no helper?';

/** A meeting with something of each kind on it; made once. */
async function seeded(view: View): Promise<string> {
  const { meetings } = await askFrom<{ meetings: { id: string }[] }>(view, 'meetings.view', {});
  if (meetings[0]) return meetings[0].id;
  const at = Date.now() + 4 * 86_400_000;
  const zone = 'America/New_York';
  const plan = { id: null, at, zone, minutes: 60, means: 'By video' };
  const { meeting } = await askFrom<{ meeting: { id: string } }>(view, 'meeting.save', plan);
  const { id } = meeting;
  await askFrom(view, 'meeting.add', { id, words: 'The grant for fidget baskets' });
  await askFrom(view, 'ahead.write', { id: null, about: id, text: ASKED });
  await askFrom(view, 'meeting.write', {
    id,
    before: '',
    text: 'Lights first.\nRuth brings her list.',
  });
  const action = { id: null, what: 'Send the list of sounds', by: '2026-12-11', meeting: id };
  await askFrom(view, 'action.save', action);
  const goal = {
    what: 'Run a sensory storytime by myself',
    measure: 'Two of them, with a survey after each',
    by: '2027-05-01',
    competency: 'III',
  };
  const made = await askFrom<{ id: string }>(view, 'goal.save', { id: null, ...goal });
  await askFrom(view, 'goal.agree', { id: made.id, day: '2026-10-12' });
  await askFrom(view, 'agreement.save', { often: 'Twice a month', confidential: 'partly' });
  return id;
}

async function room(device: Device, hash: (meeting: string) => string): Promise<Shown> {
  const first = await device.notebook('#/notes');
  const id = await seeded(first);
  await first.page.close();
  const view = await device.notebook(hash(id));
  await view.find('heading');
  return { view, pages: [view.page] };
}

/** Meetings, goals and the walk. */
export const MEETING_STATES: State[] = [
  {
    name: 'notebook meetings',
    view: 'notebook',
    room: 'meetings',
    shows: [
      'notebook/Meetings.tsx',
      'meetings/MeetingsRoom.tsx',
      'meetings/MeetingList.tsx',
      'meetings/RemindMe.tsx',
      'meetings/SinceLast.tsx',
    ],
    async setup(device) {
      const shown = await room(device, () => '#/meetings');
      await shown.view.find('heading', words('meetingsComing'));
      return shown;
    },
  },
  {
    name: 'notebook meeting new',
    view: 'notebook',
    room: 'meetings',
    shows: ['meetings/MeetingForm.tsx'],
    async setup(device) {
      const shown = await room(device, () => '#/meetings/new');
      await shown.view.click('button', words('makeMeeting'));
      return shown;
    },
  },
  {
    name: 'notebook meeting',
    view: 'notebook',
    room: 'meetings',
    shows: [
      'meetings/MeetingPage.tsx',
      'meetings/Agenda.tsx',
      'meetings/Ahead.tsx',
      'meetings/MeetingNotes.tsx',
      'meetings/Actions.tsx',
    ],
    async setup(device) {
      const shown = await room(device, (id) => `#/meetings/${id}`);
      await shown.view.find('heading', words('questionsAhead'));
      return shown;
    },
  },
  {
    name: 'notebook minutes',
    view: 'notebook',
    room: 'meetings',
    shows: ['meetings/Minutes.tsx'],
    async setup(device) {
      const shown = await room(device, (id) => `#/meetings/${id}/print`);
      await shown.view.find('button', words('print'));
      return shown;
    },
  },
  {
    name: 'notebook goals',
    view: 'notebook',
    room: 'goals',
    shows: [
      'goals/GoalsRoom.tsx',
      'goals/GoalCard.tsx',
      'goals/GoalForm.tsx',
      'goals/AgreementForm.tsx',
    ],
    async setup(device) {
      const shown = await room(device, () => '#/goals');
      await shown.view.click('button', words('newGoal'));
      await shown.view.click('button', words('saveGoal'));
      await shown.view.find('alert');
      return shown;
    },
  },
  {
    name: 'notebook goal sheet',
    view: 'notebook',
    room: 'goals',
    shows: ['goals/GoalSheet.tsx'],
    async setup(device) {
      const shown = await room(device, () => '#/goals/sheet');
      await shown.view.find('button', words('print'));
      return shown;
    },
  },
  {
    name: 'notebook timeline',
    view: 'notebook',
    room: 'timeline',
    shows: ['timeline/TimelineRoom.tsx', 'timeline/MonthsChart.tsx', 'timeline/LookingBack.tsx'],
    async setup(device) {
      const shown = await room(device, () => '#/timeline');
      await shown.view.find('heading', words('lookingBack'));
      return shown;
    },
  },
  {
    name: 'notebook report',
    view: 'notebook',
    room: 'report',
    shows: [
      'report/ReportRoom.tsx',
      'report/CountsTable.tsx',
      'report/ReportTexts.tsx',
      'report/WrapUp.tsx',
      'report/AddReports.tsx',
    ],
    async setup(device) {
      const shown = await room(device, () => '#/report');
      await shown.view.find('button', words('reportFile'));
      return shown;
    },
  },
  {
    name: 'panel walk',
    view: 'panel',
    shows: ['panel/WalkBar.tsx', 'walk/WalkView.tsx', 'walk/WalkQuestions.tsx'],
    async setup(device) {
      const first = await device.notebook('#/notes');
      const id = await seeded(first);
      await askFrom(first, 'ahead.send', { meeting: id });
      const known = new Set(await device.browser.pages());
      await askFrom(first, 'walk.start', { meeting: id });
      await first.page.close();
      const page = await device.open(practice.quietHour);
      const view = await panelOf(device, page);
      await view.find('button', words('walkDone'));
      await view.evaluate(() => document.querySelector('.walk details')?.setAttribute('open', ''));
      const opened = (await device.browser.pages()).filter(
        (one) => !known.has(one) && one !== page,
      );
      await view.reads(ASKED);
      return { view, pages: [page, ...opened] };
    },
    async after({ view }) {
      await askFrom(view, 'walk.end', {});
    },
  },
];
