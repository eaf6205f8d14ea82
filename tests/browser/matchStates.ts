import type { MatchHandout } from '@/lib/calls/matchCalls';
import type { Device } from './driver/Device.mjs';
import { Partner } from './Partner';
import { aboutMe, matchRoom } from './pairing';
import { askFrom } from './seed';
import type { Shown, State } from './states';
import { words } from './words';

async function room(device: Device): Promise<Shown> {
  const view = await matchRoom(device);
  return { view, pages: [view.page] };
}

/** An invitation is out. */
async function inviting(device: Device, passphrase = ''): Promise<Shown> {
  const shown = await room(device);
  await askFrom(shown.view, 'match.start', { name: 'Maya', role: 'mentee', keep: [], passphrase });
  await shown.view.find('button', words('matchSaveInvitation'));
  return shown;
}

/** Somebody answered it: the match is on. */
export async function paired(device: Device): Promise<{ shown: Shown; ruth: Partner }> {
  const shown = await inviting(device);
  const ruth = await Partner.make();
  const { code } = await askFrom<MatchHandout>(shown.view, 'match.handout', {});
  await askFrom(shown.view, 'match.take', { file: await ruth.answer(code ?? '') });
  const { files } = await askFrom<MatchHandout>(shown.view, 'match.handout', {});
  await ruth.welcome(files[0]?.base64 ?? '');
  await shown.view.find('heading', words('matchWords'));
  return { shown, ruth };
}

async function apart({ view }: Shown): Promise<void> {
  await askFrom(view, 'match.close', { how: 'leave' }).catch(() => null);
  await askFrom(view, 'match.cancel', {});
  await askFrom(view, 'match.putAway', {});
}

/** The room of the match. */
export const MATCH_STATES: State[] = [
  {
    name: 'notebook match none',
    view: 'notebook',
    room: 'match',
    shows: ['notebook/Match.tsx', 'match/MatchRoom.tsx', 'match/NoMatch.tsx'],
    async setup(device) {
      const shown = await room(device);
      await shown.view.find('button', words('matchStart'));
      return shown;
    },
  },
  {
    name: 'notebook match start',
    view: 'notebook',
    room: 'match',
    shows: ['match/StartMatch.tsx', 'match/AboutMe.tsx', 'match/ShareNotes.tsx'],
    async setup(device) {
      const shown = await room(device);
      await shown.view.click('button', words('matchStart'));
      await shown.view.reads(words('matchShareTitle'));
      return shown;
    },
  },
  {
    name: 'notebook match join',
    view: 'notebook',
    room: 'match',
    shows: ['match/JoinMatch.tsx', 'match/TakeIn.tsx'],
    async setup(device) {
      const shown = await room(device);
      await shown.view.click('button', words('matchJoin'));
      await shown.view.fill('textbox', words('matchCode'), 'ABCD-EFGH');
      await shown.view.click('button', words('matchUseCode'));
      await shown.view.find('alert');
      return shown;
    },
  },
  {
    name: 'notebook match invitation',
    view: 'notebook',
    room: 'match',
    shows: ['match/OnTheWay.tsx', 'match/HandOver.tsx'],
    async setup(device) {
      return inviting(device);
    },
    after: apart,
  },
  {
    name: 'notebook match invited',
    view: 'notebook',
    room: 'match',
    shows: [],
    async setup(device) {
      const shown = await room(device);
      const ruth = await Partner.make();
      await shown.view.click('button', words('matchJoin'));
      await shown.view.fill('textbox', words('matchCode'), await ruth.invite());
      await shown.view.click('button', words('matchUseCode'));
      await aboutMe(shown.view, 'Maya', 'mentee');
      await shown.view.click('button', words('matchMakeAnswer'));
      await shown.view.find('button', words('matchSaveAnswer'));
      return shown;
    },
    after: apart,
  },
  {
    name: 'notebook match on',
    view: 'notebook',
    room: 'match',
    shows: [
      'match/ThreeWords.tsx',
      'match/Exchange.tsx',
      'match/SendFile.tsx',
      'match/OpenFile.tsx',
      'match/Folder.tsx',
      'match/Devices.tsx',
      'match/EndMatch.tsx',
    ],
    async setup(device) {
      const { shown } = await paired(device);
      return shown;
    },
    after: apart,
  },
  {
    name: 'notebook match ending',
    view: 'notebook',
    room: 'match',
    shows: ['match/Surely.tsx'],
    async setup(device) {
      const { shown } = await paired(device);
      await askFrom(shown.view, 'match.compared', { same: true });
      await askFrom(shown.view, 'match.handed', {});
      await shown.view.click('button', words('matchEnd'));
      await shown.view.find('button', words('matchEndDo'));
      return shown;
    },
    after: apart,
  },
  {
    name: 'notebook match ended',
    view: 'notebook',
    room: 'match',
    shows: ['match/Closed.tsx'],
    async setup(device) {
      const { shown } = await paired(device);
      await askFrom(shown.view, 'match.close', { how: 'end' });
      await shown.view.find('button', words('matchPutAway'));
      return shown;
    },
    after: apart,
  },
];
