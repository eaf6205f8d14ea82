import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { serveSite } from '../site/serve.mjs';
import { Device } from './driver/Device.mjs';
import { until } from './driver/until.mjs';
import type { View } from './driver/View.mjs';
import { practice } from './pages';
import {
  aboutMe,
  codeIn,
  matchRoom,
  openedBy,
  savedBy,
  savedFiles,
  start,
  typeCode,
  wordsIn,
} from './pairing';
import { askFrom, noteRecord } from './seed';
import { panelOf } from './steps';
import { words } from './words';

interface Row {
  id: string;
  kind?: string;
}

/** All notes and members as they are stored: equal on every device at the end. */
const stored = (view: View): Promise<string> =>
  view.evaluate(async () => {
    const wait = <T>(asked: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
    const all = await indexedDB.databases();
    const name = all.find((one) => /^matchbook-[0-9a-z]{25}$/.test(one.name ?? ''))?.name ?? '';
    const db = await wait(indexedDB.open(name));
    const rows = await wait<Row[]>(db.transaction('records').objectStore('records').getAll());
    db.close();
    const shared = rows.filter(({ kind }) => kind === 'note' || kind === 'member');
    return JSON.stringify(shared.sort((a, b) => (a.id < b.id ? -1 : 1)));
  });

const TAG = 'Storytime kits';
const TITLE = 'A page about puppets that nobody else may read of';
const ADDRESS = 'https://www.ala.org/alsc/puppets-and-more/';

async function write(view: View, text: string): Promise<void> {
  const { me } = await askFrom<{ me: string }>(view, 'notebook.which', {});
  const page = { address: ADDRESS, title: TITLE };
  const record = noteRecord({ text, tags: [TAG], page }, me, Date.now());
  await askFrom(view, 'copy.merge', { records: [record], me: null });
}

/** Gives a file from the match and takes in what it brings. */
async function takeIn(view: View, file: string): Promise<void> {
  await openedBy(view, words('matchOpenFile'), file);
  await view.click('button', words('matchMerge'));
  await view.reads(words('matchMerged'));
}

describe('the match, between two Chromium profiles and a Firefox one', () => {
  vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
  let site: Awaited<ReturnType<typeof serveSite>>;
  let [ruth, maya, tablet]: Device[] = [];
  let [atRuth, atMaya, atTablet]: View[] = [];
  const of = <T>(value: T | undefined): T => {
    if (!value) throw new Error('it did not start');
    return value;
  };

  beforeAll(async () => {
    site = await serveSite();
    [ruth, maya, tablet] = await Promise.all([
      Device.launch({ browser: 'chromium', site }),
      Device.launch({ browser: 'firefox', site }),
      Device.launch({ browser: 'chromium', site }),
    ]);
    [atRuth, atMaya, atTablet] = [
      await matchRoom(of(ruth)),
      await matchRoom(of(maya)),
      await matchRoom(of(tablet)),
    ];
  });
  afterAll(async () => {
    await Promise.all([ruth?.close(), maya?.close(), tablet?.close()]);
    await site?.close();
  });

  it('what cannot be used has its sentence, and lets nobody in', async () => {
    const [invites, joins] = [of(atRuth), of(atMaya)];
    const passphrase = 'lighthouse keepers';
    await start(invites, { name: 'Ruth', role: 'mentor', passphrase });
    const locked = await savedBy(of(ruth), invites, words('matchSaveInvitation'));
    await joins.click('button', words('matchJoin'));
    await typeCode(joins, 'ABCD');
    await joins.reads(words('error_code_length', { count: 4 }));
    await openedBy(joins, words('matchOpenInvitation'), locked);
    await joins.fill('textbox', words('matchPassphrase'), 'lighthouse');
    await joins.click('button', words('matchOpenIt'));
    await joins.reads(words('error_wrong_passphrase'));
    await joins.click('textbox', words('matchPassphrase'));
    await joins.press('Control', 'a');
    await joins.type(passphrase);
    await joins.click('button', words('matchOpenIt'));
    await joins.find('heading', words('matchFound_mentor', { name: 'Ruth' }));
    await aboutMe(joins, 'Maya', 'mentee');
    await joins.click('button', words('matchMakeAnswer'));
    const answer = await savedBy(of(maya), joins, words('matchSaveAnswer'));
    // A file that is cut, and one that is none of ours.
    const cut = join(of(ruth).profile, 'cut.matchbook-answer');
    await writeFile(cut, (await readFile(answer)).subarray(0, -7));
    await openedBy(invites, words('matchOpenAnswer'), cut);
    await invites.reads(words('error_invitation_broken'));
    await openedBy(invites, words('matchOpenAnswer'), locked);
    await invites.reads(words('error_not_an_invitation'));
    // Cancelled, and then answered.
    await invites.click('button', words('matchCancel'));
    await start(invites, { name: 'Ruth', role: 'mentor' });
    const code = await codeIn(invites);
    await openedBy(invites, words('matchOpenAnswer'), answer);
    await invites.reads(words('error_invitation_cancelled'));
    await joins.click('button', words('matchTakeBack'));
    await joins.click('button', words('matchJoin'));
    const slip = code.replace(/.$/, (last) => (last === 'Z' ? 'Y' : 'Z'));
    await typeCode(joins, slip);
    await joins.reads(words('error_code_mistyped_at', { at: 28 }));
    await invites.click('button', words('matchCancel'));
    await joins.click('button', words('cancel'));
  });

  it('is started on one and joined on the other by a picture; both see the same three words', async () => {
    const [invites, joins] = [of(atRuth), of(atMaya)];
    await start(invites, { name: 'Ruth', role: 'mentor', whom: 'Maya' });
    await invites.reads(words('matchWaitingAnswerOf', { name: 'Maya' }));
    const picture = await savedBy(of(ruth), invites, words('matchSavePicture'));
    await joins.click('button', words('matchJoin'));
    await openedBy(joins, words('matchOpenInvitation'), picture);
    await joins.find('heading', words('matchFound_mentor', { name: 'Ruth' }));
    await aboutMe(joins, 'Maya', 'mentee');
    await joins.click('button', words('matchMakeAnswer'));
    await joins.find('heading', words('matchAnswer'));
    const answer = await savedBy(of(maya), joins, words('matchSavePicture'));
    await openedBy(invites, words('matchOpenAnswer'), answer);
    await invites.find('heading', words('matchWelcome'));
    const welcome = await savedBy(of(ruth), invites, words('matchSavePicture'));
    await openedBy(joins, words('matchOpenWelcome'), welcome);
    expect(await wordsIn(joins)).toEqual(await wordsIn(invites));
    await joins.reads('With Ruth');
    await invites.reads('With Maya');
    await invites.click('button', words('matchHanded'));
    for (const view of [invites, joins]) {
      await view.click('button', words('matchSame'));
      await view.reads(words('matchCompared'));
    }
  });

  it('takes in a further device of one member, by a typed code', async () => {
    const [adds, added] = [of(atMaya), of(atTablet)];
    await adds.click('button', words('matchAddDevice'));
    const code = await codeIn(adds);
    await added.click('button', words('matchJoin'));
    await typeCode(added, code.toLowerCase().replaceAll('-', ' '));
    await added.click('radio', words('matchCodeForDevice'));
    await added.click('button', words('matchMakeAnswer'));
    const answer = await savedBy(of(tablet), added, words('matchSaveAnswer'));
    await openedBy(adds, words('matchOpenAnswer'), answer);
    const welcome = await savedBy(of(maya), adds, words('matchSaveWelcome'));
    await openedBy(added, words('matchOpenWelcome'), welcome);
    expect(await wordsIn(added)).toEqual(await wordsIn(adds));
    await added.click('button', words('matchSame'));
    await adds.click('button', words('matchSame'));
    const key = await savedBy(of(maya), adds, words('matchSaveKey'));
    await adds.click('button', words('matchHanded'));
    await openedBy(added, words('matchOpenKey'), key);
    await added.reads('With Ruth');
  });

  it('exchanges by file, both ways: all equal at the end, and nothing can be read in a file', async () => {
    const [one, two, three] = [of(atRuth), of(atMaya), of(atTablet)];
    await write(one, 'Puppets for the quiet ones');
    await write(two, 'And songs without words');
    await takeIn(two, await savedBy(of(ruth), one, words('matchSend')));
    const fromMaya = await savedBy(of(maya), two, words('matchSend'));
    await takeIn(one, fromMaya);
    await takeIn(three, fromMaya);
    await takeIn(three, await savedBy(of(ruth), one, words('matchSendAll')));
    await write(three, 'From the tablet');
    const fromTablet = await savedBy(of(tablet), three, words('matchSend'));
    await takeIn(one, fromTablet);
    await takeIn(two, fromTablet);
    const want = await stored(three);
    for (const text of ['quiet ones', 'without words', 'From the tablet']) {
      expect(want).toContain(text);
    }
    for (const view of [one, two]) {
      await until('the same on every device', async () => (await stored(view)) === want);
    }
    const files = (await Promise.all([ruth, maya, tablet].map((at) => savedFiles(of(at))))).flat();
    expect(files.length).toBeGreaterThan(10);
    const secrets = [
      'Ruth',

      'Puppets for',
      'songs without',
      'From the tablet',
      TITLE,
      ADDRESS,
      TAG,
      'Maya',
    ];
    for (const file of files) {
      const plain = file.toString('latin1').toLowerCase();
      for (const secret of secrets) expect(plain).not.toContain(secret.toLowerCase());
    }
  });

  it('a note is replied to: the reply is new to the other, and stands below the note', async () => {
    const { me } = await askFrom<{ me: string }>(of(atMaya), 'notebook.which', {});
    const note = noteRecord({ text: 'Who brings the drum?' }, me, Date.now());
    await askFrom(of(atMaya), 'copy.merge', { records: [note], me: null });
    await takeIn(of(atRuth), await savedBy(of(maya), of(atMaya), words('matchSend')));
    const page = await of(ruth).open(practice.quietHour);
    const panel = await panelOf(of(ruth), page);
    await panel.reads('Who brings the drum?');
    await panel.click('button', words('reply'));
    await panel.fill('textbox', words('replyLabel'), 'I do. Bring the shakers.');
    await panel.click('button', words('saveReply'));
    await panel.reads('I do. Bring the shakers.');
    await page.close();
    await takeIn(of(atMaya), await savedBy(of(ruth), of(atRuth), words('matchSend')));
    const theirs = await of(maya).open(practice.quietHour);
    await until('the count of what is new on the button', async () =>
      of(maya).shadow(theirs, (root) =>
        root.querySelector('button')?.getAttribute('aria-label')?.includes('1 new'),
      ),
    );
    const shown = await panelOf(of(maya), theirs);
    await shown.reads('I do. Bring the shakers.');
    expect(await shown.text()).toContain(words('fresh'));
    await theirs.close();
  });

  it('a file of another match, or one that is cut, brings nothing', async () => {
    const view = of(atRuth);
    const before = await stored(view);
    const file = await readFile(await savedBy(of(maya), of(atMaya), words('matchSendAll')));
    // The name of the match stands in bytes 8 to 15.
    const other = Buffer.from(file);
    other[8] = (other[8] ?? 0) ^ 1;
    const bad = join(of(ruth).profile, 'bad.matchbook');
    for (const [bytes, sentence] of [
      [file.subarray(0, -1), words('error_segment_cut_short')],
      [other, words('error_segment_other_match')],
      [Buffer.from('PK'), words('error_segment_not_ours')],
    ] as const) {
      await writeFile(bad, bytes);
      await openedBy(view, words('matchOpenFile'), bad);
      await view.reads(sentence);
    }
    expect(await stored(view)).toBe(before);
  });

  it('is ended by one: a plain warning, the other is told, a closing page for each, and the notebooks stay', async () => {
    const [one, two] = [of(atRuth), of(atMaya)];
    await one.click('button', words('matchEnd'));
    await one.click('button', words('matchEndDo'));
    await one.find('button', words('matchPutAway'));
    const last = await savedBy(of(ruth), one, words('matchSend'));
    await openedBy(two, words('matchOpenFile'), last);
    await two.click('button', words('matchMerge'));
    await two.reads(words('matchOtherLeft', { name: 'Ruth' }));
    await two.click('button', words('matchEnd'));
    await two.click('button', words('matchEndDo'));
    await two.find('button', words('matchPutAway'));
    for (const view of [one, two]) {
      expect(await view.count('button', words('saveCopy'))).toBe(1);
      expect(await view.count('button', words('matchOpenFile'))).toBe(0);
    }
    expect(await stored(one)).toContain('quiet ones');
    await one.click('button', words('matchPutAway'));
    await one.find('button', words('matchStart'));
    expect(await stored(one)).toContain('quiet ones');
  });
});
