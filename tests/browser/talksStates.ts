import type { State } from './states';
import { seedElection, seedInterview } from './talksSeed';
import { words } from './words';

const BALLOTS = [
  [1, 2, 3],
  [1, 3, 2],
  [2, 1, 4],
  [2, 1, 3],
  [3, 2, 1],
];

const election = (
  name: string,
  shows: string[],
  ballots: number[][],
  path: string,
  then?: string,
): State => ({
  name,
  view: 'notebook',
  room: 'activities',
  shows,
  async setup(device) {
    const view = await device.notebook('#/settings');
    const id = await seedElection(view, ballots);
    await view.evaluate((hash) => {
      location.hash = hash;
    }, `#/activities/mock-elections/${id}${path}`);
    if (then) await view.click('radio', then);
    return { view, pages: [view.page] };
  },
});

/** Mock elections and mock interviews as they are seen. */
export const TALKS_STATES: State[] = [
  {
    name: 'notebook mock elections beside the talk',
    view: 'notebook',
    room: 'activities',
    shows: ['election/ElectionView.tsx'],
    async setup(device) {
      const view = await device.notebook('#/settings');
      await seedElection(view, BALLOTS);
      await view.evaluate(() => {
        location.hash = '#/activities/mock-elections';
      });
      await view.find('button', words('electionNew'));
      return { view, pages: [view.page] };
    },
  },
  election(
    'notebook mock election, titles and rule',
    [
      'election/ElectionOpen.tsx',
      'election/Titles.tsx',
      'election/Rule.tsx',
      'activities/RowText.tsx',
    ],
    BALLOTS,
    '',
    words('electionTitlesPart'),
  ),
  {
    ...election('notebook mock election, a ballot and a table of ballots', [], BALLOTS, ''),
    shows: ['election/Vote.tsx', 'election/BallotForm.tsx', 'election/ReadBallots.tsx'],
    async setup(device) {
      const view = await device.notebook('#/settings');
      const id = await seedElection(view, BALLOTS);
      await view.evaluate((hash) => {
        location.hash = hash;
      }, `#/activities/mock-elections/${id}`);
      await view.click('button', words('electionAddBallot'));
      await view.click('button', words('electionCast'));
      await view.reads(words('ballot_few'));
      return { view, pages: [view.page] };
    },
  },
  {
    ...election('notebook mock election, ballots read', [], BALLOTS, ''),
    shows: ['election/ReadBallots.tsx'],
    async setup(device) {
      const view = await device.notebook('#/settings');
      const id = await seedElection(view, BALLOTS);
      await view.evaluate((hash) => {
        location.hash = hash;
      }, `#/activities/mock-elections/${id}`);
      await view.click('button', words('electionReadBallots'));
      await view.click('textbox', words('importPaste'));
      await view.paste('Kim,1,2,3\nAnn,1,2,3\nLee,Nine Lanterns,Nine Lanterns,1\n,4,3');
      await view.click('button', words('importLook'));
      await view.reads(words('electionNewBallots_one'));
      return { view, pages: [view.page] };
    },
  },
  election(
    'notebook mock election, nobody won',
    ['election/Tally.tsx', 'election/TallyTable.tsx', 'election/OutcomeCard.tsx'],
    BALLOTS,
    '',
    words('electionTallyPart'),
  ),
  election(
    'notebook mock election, tally to print',
    ['election/ElectionPrint.tsx'],
    [...BALLOTS, [1, 2, 3], [1, 2, 4], [1, 4, 2]],
    '/print',
  ),
  election(
    'notebook mock election, ballots to print',
    ['election/BallotPrint.tsx'],
    [],
    '/ballots',
  ),
  {
    name: 'notebook mock interviews, the bank, what feedback is about',
    view: 'notebook',
    room: 'activities',
    shows: ['interview/InterviewView.tsx', 'interview/Bank.tsx', 'interview/Agreed.tsx'],
    async setup(device) {
      const view = await device.notebook('#/settings');
      await seedInterview(view);
      await view.evaluate(() => {
        location.hash = '#/activities/mock-interview';
      });
      await view.find('button', words('interviewNew'));
      return { view, pages: [view.page] };
    },
  },
  {
    name: 'notebook mock interview, prepared',
    view: 'notebook',
    room: 'activities',
    shows: ['interview/InterviewOpen.tsx', 'interview/Prepare.tsx', 'interview/DocLine.tsx'],
    async setup(device) {
      const view = await device.notebook('#/settings');
      const { mine } = await seedInterview(view);
      await view.evaluate((id) => {
        location.hash = `#/activities/mock-interview/${id}`;
      }, mine);
      await view.click('radio', words('interviewPrepare'));
      await view.click('textbox', words('interviewMinutes'));
      await view.press('End');
      await view.type('00');
      await view.press('Enter');
      await view.reads(words('interviewBadMinutes', { most: 30 }));
      return { view, pages: [view.page] };
    },
  },
  {
    name: 'notebook mock interview, listening',
    view: 'notebook',
    room: 'activities',
    shows: ['interview/Listen.tsx', 'interview/Timer.tsx'],
    async setup(device) {
      const view = await device.notebook('#/settings');
      const { mine } = await seedInterview(view);
      await view.evaluate((id) => {
        location.hash = `#/activities/mock-interview/${id}`;
      }, mine);
      await view.find('button', words('interviewStart'));
      return { view, pages: [view.page] };
    },
  },
  {
    name: 'notebook mock interview, feedback written',
    view: 'notebook',
    room: 'activities',
    shows: ['interview/Sheet.tsx', 'interview/FeedbackForm.tsx'],
    async setup(device) {
      const view = await device.notebook('#/settings');
      const { mine } = await seedInterview(view);
      await view.evaluate((id) => {
        location.hash = `#/activities/mock-interview/${id}`;
      }, mine);
      await view.click('button', words('interviewGive'));
      await view.click('radio', words('interviewStrength'), { nth: 0 });
      await view.click('button', words('interviewUse'));
      await view.reads(words('interviewDrop'));
      return { view, pages: [view.page] };
    },
  },
  {
    name: 'notebook mock interview, feedback for you',
    view: 'notebook',
    room: 'activities',
    shows: ['interview/FeedbackSheet.tsx'],
    async setup(device) {
      const view = await device.notebook('#/settings');
      const { theirs } = await seedInterview(view);
      await view.evaluate((id) => {
        location.hash = `#/activities/mock-interview/${id}`;
      }, theirs);
      await view.reads(words('interviewStrengths'));
      return { view, pages: [view.page] };
    },
  },
];
