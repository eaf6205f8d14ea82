import type { MatchHandout } from '@/lib/calls/matchCalls';
import { editRecord, newRecord } from '@/lib/records/edit';
import { randomId } from '@/lib/records/id';
import type { LiveRecord } from '@/lib/records/record';
import { writeStamp } from '@/lib/records/stamp';
import type { Device } from './driver/Device.mjs';
import type { View } from './driver/View.mjs';
import { base64, Partner } from './Partner';
import { practice } from './pages';
import { aboutMe, matchRoom } from './pairing';
import { askFrom, noteRecord, PARTNER } from './seed';
import type { Shown, State } from './states';
import { panelOf } from './steps';
import { words } from './words';

async function room(device: Device): Promise<Shown> {
  const view = await matchRoom(device);
  return { view, pages: [view.page] };
}

/** An invitation is out. */
async function inviting(device: Device, passphrase = ''): Promise<Shown> {
  const shown = await room(device);
  await askFrom(shown.view, 'match.start', {
    name: 'Maya',
    role: 'mentee',
    whom: 'Ruth',
    keep: [],
    passphrase,
  });
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

/** Another device of Ruth's, which her first one tells of. */
const TABLET = await Partner.make('tablettabl');

/** Opens and merges a file from the match. */
async function merged({ view }: Shown, file: Uint8Array): Promise<void> {
  const id = randomId();
  await askFrom(view, 'exchange.open', { id, piece: 0, of: 1, base64: base64(file) });
  await askFrom(view, 'exchange.merge', { id });
}

/** A folder of the page's own with one file in it: a real one is asked for by the browser. */
const inFolder = (view: View, name: string, bytes: Uint8Array): Promise<void> =>
  view.evaluate(
    async (name, text) => {
      const picking = globalThis as unknown as { showDirectoryPicker: () => unknown };
      const root = await navigator.storage.getDirectory();
      await root.removeEntry('shared', { recursive: true }).catch(() => {});
      const folder = await root.getDirectoryHandle('shared', { create: true });
      const file = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await file.write(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)));
      await file.close();
      picking.showDirectoryPicker = async () => folder;
    },
    name,
    base64(bytes),
  );

/** A note that was replied to. */
const REPLIED = randomId();

/** A comment of the other's, as their device would have stored it. */
function commentRecord(about: string, text: string, ms: number): LiveRecord {
  const stamp = writeStamp(ms, 0, 'ruthdevice');
  const record = newRecord(randomId(), 'comment', PARTNER, stamp);
  return editRecord(record, { fields: [['about', about]], texts: [['text', text]] }, stamp);
}

/** A server that is in use: of a host that is always let in, whose password is not kept here. */
const WEBDAV = {
  folder: 'https://www.ala.org/dav/match/',
  user: 'maya',
  checked: Date.now() - 3_600_000,
  found: { made: false, files: 3, others: 0, refuses: true, ms: 420 },
};
const setWebDav = (device: Device, webdav: typeof WEBDAV | null) =>
  device.background(async (scope, kept) => {
    const { local } = (scope.browser ?? scope.chrome).storage;
    if (kept) await local.set({ webdav: kept });
    else await local.remove('webdav');
    return null;
  }, webdav);

async function apart({ view }: Shown): Promise<void> {
  await askFrom(view, 'match.close', { how: 'leave' }).catch(() => null);
  await askFrom(view, 'match.cancel', {});
  await askFrom(view, 'match.putAway', {});
}

/** Something came in from a device that was not seen before, and waits; a server is in use whose password is gone. */
async function waiting(device: Device): Promise<Shown> {
  await setWebDav(device, WEBDAV);
  const { shown, ruth } = await paired(device);
  await merged(shown, await ruth.file([ruth.record(Date.now(), TABLET)]));
  const file = await TABLET.as(ruth).file([
    noteRecord({ text: 'From a tablet that nobody knows yet', by: 'partner' }, '', Date.now()),
  ]);
  await inFolder(shown.view, 'tablettabl-1-0aaaa.matchbook', file);
  await shown.view.click('button', words('matchFolderChoose'));
  await shown.view.find('heading', words('matchWaitingTitle'));
  await shown.view.find('heading', words('matchMerges'));
  return shown;
}

async function noneWaits(_shown: Shown, device: Device): Promise<void> {
  const view = await device.notebook('#/match');
  await askFrom(view, 'exchange.turn', { remote: 'folder', on: false });
  await setWebDav(device, null);
  await apart({ view, pages: [] });
  await view.page.close();
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
    shows: ['match/JoinMatch.tsx', 'match/TakeIn.tsx', 'match/CameraView.tsx'],
    async setup(device) {
      const shown = await room(device);
      await shown.view.click('button', words('matchJoin'));
      await shown.view.fill('textbox', words('matchCode'), 'ABCD-EFGH');
      await shown.view.click('button', words('matchUseCode'));
      await shown.view.reads(words('error_code_length', { count: 8 }));
      // There is none here.
      await shown.view.click('button', words('matchCamera'));
      await shown.view.reads(words('matchCameraFailed'));
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
      'match/remotes/WebDavCard.tsx',
      'match/remotes/WebDavForm.tsx',
    ],
    async setup(device) {
      const { shown } = await paired(device);
      return shown;
    },
    after: apart,
  },
  {
    name: 'notebook match waiting',
    view: 'notebook',
    room: 'match',
    shows: [
      'match/WaitingMerges.tsx',
      'match/Brings.tsx',
      'match/LastMerges.tsx',
      'match/remotes/WebDavInUse.tsx',
      'match/remotes/WebDavStanding.tsx',
    ],
    setup: waiting,
    after: noneWaits,
  },
  {
    name: 'panel replies',
    view: 'panel',
    shows: ['notes/Replies.tsx', 'notes/CommentWriter.tsx'],
    async setup(device) {
      const notebook = await device.notebook();
      const { me } = await askFrom<{ me: string }>(notebook, 'notebook.which', {});
      const at = Date.now() - 7_200_000;
      const note = { ...noteRecord({ text: 'Who brings the drum?' }, me, at), id: REPLIED };
      const reply = commentRecord(note.id, 'I do. Bring the shakers.', at + 3_600_000);
      const records = [note, reply].sort((a, b) => (a.id < b.id ? -1 : 1));
      await askFrom(notebook, 'copy.merge', { records, me: null });
      await notebook.page.close();
      const page = await device.open(practice.quietHour);
      const view = await panelOf(device, page);
      await view.reads('I do. Bring the shakers.');
      const last = (await view.count('button', words('reply'))) - 1;
      await view.click('button', words('reply'), { nth: last });
      await view.find('textbox', words('replyLabel'));
      return { view, pages: [page] };
    },
    async after(_shown, device) {
      const notebook = await device.notebook();
      await askFrom(notebook, 'record.purge', { id: REPLIED });
      await notebook.page.close();
    },
  },
  {
    name: 'panel match waits',
    view: 'panel',
    shows: ['panel/MatchWaits.tsx'],
    async setup(device) {
      const { pages } = await waiting(device);
      const page = await device.open(practice.quietHour);
      const view = await panelOf(device, page);
      await view.find('button', words('matchLookAt'));
      return { view, pages: [page, ...pages] };
    },
    after: noneWaits,
  },
  {
    name: 'notebook match server refused',
    view: 'notebook',
    room: 'match',
    shows: ['match/remotes/CheckOutcome.tsx', 'match/remotes/OpenAddress.tsx'],
    async setup(device) {
      const { shown } = await paired(device);
      const { view } = shown;
      await view.fill('textbox', words('davAddress'), 'https://www.ala.org/alsc/');
      await view.fill('textbox', words('davUser'), 'maya');
      await view.fill('textbox', words('davPassword'), 'not there');
      await view.click('button', words('davConnect'));
      await view.find('alert');
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
