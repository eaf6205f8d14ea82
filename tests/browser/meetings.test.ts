import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { editRecord, newRecord } from '@/lib/records/edit';
import { randomId } from '@/lib/records/id';
import type { LiveRecord, Value } from '@/lib/records/record';
import { writeStamp } from '@/lib/records/stamp';
import { until } from './driver/until.mjs';
import type { View } from './driver/View.mjs';
import { inChromiumAtLeast } from './inBrowsers';
import { openPages } from './openPages';
import { practice, TEXT } from './pages';
import { askFrom, noteRecord, PARTNER, seedNotebook } from './seed';
import { panelOf } from './steps';
import { words } from './words';

/** A record as the other's device would have written it. */
function byPartner(
  kind: LiveRecord['kind'],
  fields: [string, Value][],
  text: [string, string] | null = null,
): LiveRecord {
  const stamp = writeStamp(Date.now(), 0, 'ruthdevice');
  const record = newRecord(randomId(), kind, PARTNER, stamp);
  return editRecord(record, { fields, texts: text ? [text] : [] }, stamp);
}

const merge = (view: View, records: LiveRecord[]) =>
  askFrom(view, 'copy.merge', {
    records: [...records].sort((a, b) => (a.id < b.id ? -1 : 1)),
    me: null,
  });

/** A day of the calendar so many days from now: YYYY-MM-DD. */
const dayFromNow = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

inChromiumAtLeast('meetings and goals', (get) => {
  const { closeLater } = openPages(get);
  let tab: View;
  let meeting = '';

  beforeAll(async () => {
    tab = await get().notebook('#/meetings');
    await seedNotebook(tab);
    const stamp = writeStamp(Date.now(), 0, 'ruthdevice');
    const ruth = { ...newRecord(PARTNER, 'member', PARTNER, stamp) };
    await merge(tab, [editRecord(ruth, { fields: [['zone', 'Asia/Tokyo']], texts: [] }, stamp)]);
    await tab.find('heading', words('roomMeetings'));
  });

  const go = async (hash: string, heading: string) => {
    await tab.page.bringToFront();
    await tab.evaluate((to) => {
      location.hash = to;
    }, hash);
    await tab.find('heading', heading);
  };
  const type = async (label: string, value: string) => {
    // A field for a day or an hour takes its value as the browser writes it, whatever the locale types.
    await tab.evaluate(
      (name, to) => {
        const all = [...document.querySelectorAll('label')];
        const of = all.find((one) => one.textContent?.trim() === name)?.htmlFor ?? '';
        const field = document.getElementById(of) as HTMLInputElement;
        field.value = to;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      },
      label,
      value,
    );
  };
  const saved = async (name: RegExp): Promise<string> => {
    const folder = join(get().profile, 'downloads');
    const file = await until(`a file ${name}`, async () => {
      const found = (await readdir(folder)).find((one) => name.test(one));
      return found && (await readFile(join(folder, found))).length > 0 ? found : null;
    });
    return readFile(join(folder, file), 'utf8');
  };

  /** A disclosure has no role of its own that both browsers agree on. */
  const openAgenda = (panel: View) =>
    panel.evaluate(() => document.querySelector('.walk details')?.setAttribute('open', ''));

  it('a goal is made, agreed to by both, changed, and printed with both names', async () => {
    await go('#/goals', words('roomGoals'));
    await tab.click('button', words('newGoal'));
    await tab.click('button', words('saveGoal'));
    await tab.reads(words('goalNothing'));
    await tab.fill('textbox', words('goalWhat'), 'Run a sensory storytime by myself');
    await tab.fill('textbox', words('goalMeasure'), 'Two of them, with a survey');
    await type(words('actionBy'), dayFromNow(200));
    await tab.click('button', words('saveGoal'));
    await tab.find('heading', 'Run a sensory storytime by myself');
    await tab.click('button', words('agree'));
    await tab.reads('You agreed on');
    await tab.fill('textbox', words('agreementOften'), 'Twice a month');
    await tab.reads(words('statusSaved'));
    await tab.click('link', words('goalSheet'));
    await tab.find('heading', words('goalSheet'));
    for (const text of ['Run a sensory storytime', 'Two of them', 'Twice a month', 'Ruth, Mentor'])
      await tab.reads(text);
  });

  it('a meeting has its time on both clocks; what cannot be is said, and nothing is lost', async () => {
    await go('#/meetings', words('roomMeetings'));
    await tab.click('button', words('newMeeting'));
    await type(words('meetingDay'), '20260-11-25');
    await type(words('meetingClock'), '10:00');
    await tab.fill('textbox', words('meetingMeans'), 'By video');
    await tab.click('button', words('makeMeeting'));
    await tab.find('alert');
    await type(words('meetingDay'), dayFromNow(-3));
    await tab.click('button', words('makeMeeting'));
    await tab.reads(words('meetingPast'));
    await tab.find('button', words('saveAnyway'));
    await type(words('meetingDay'), dayFromNow(5));
    await tab.click('button', words('saveAnyway'));
    await tab.find('heading', words('agenda'));
    meeting = (await tab.evaluate(() => location.hash)).split('/')[2] ?? '';
    expect(meeting).toMatch(/^[0-9a-z]{25}$/);
    expect(await tab.text()).toMatch(/ for Ruth · By video/);
    await tab.click('button', words('addToCalendar'));
    expect(await saved(/matchbook-meeting.*\.ics$/)).toContain('DTSTART:');
    // Another one at the same time.
    await go('#/meetings', words('roomMeetings'));
    await tab.click('button', words('newMeeting'));
    await type(words('meetingDay'), dayFromNow(5));
    await type(words('meetingClock'), '10:30');
    await tab.click('button', words('makeMeeting'));
    await tab.reads('Another meeting is at this time');
    await tab.click('button', words('cancel'));
  });

  it('the agenda fills itself with what either brought; it is put in order, struck and added to', async () => {
    const { me } = await askFrom<{ me: string }>(tab, 'notebook.which', {});
    const first = noteRecord({ text: 'Lights first?', quote: TEXT.quietHour }, me, Date.now());
    const gone = noteRecord(
      {
        text: 'This page was taken down',
        quote: 'What it said',
        page: { address: `${new URL(practice.quietHour).origin}/blog/gone/`, title: 'Gone' },
      },
      me,
      Date.now() + 1,
    );
    const other = noteRecord(
      { text: 'Read aloud?', quote: TEXT.quietRule, by: 'partner' },
      me,
      Date.now() + 2,
    );
    await merge(tab, [first, gone, other]);
    const page = await get().open(practice.quietHour);
    closeLater(page);
    const panel = await panelOf(get(), page);
    for (const text of ['Lights first?', 'Read aloud?']) {
      await panel.reads(text);
      const nth = await panel.evaluate(
        (wanted) =>
          [...document.querySelectorAll('.note')].findIndex((one) =>
            one.textContent?.includes(wanted),
          ),
        text,
      );
      await panel.click('button', words('moreForNote'), { nth });
      await panel.click('button', 'Bring to the next meeting');
      await panel.reads(words('bringDone'));
    }
    await panel.reads(words('bringShort'));
    await tab.page.bringToFront();
    await askFrom(tab, 'meeting.bring', { id: gone.id, bring: true });
    await go(`#/meetings/${meeting}`, words('agenda'));
    await tab.reads('Read aloud?');
    await tab.fill('textbox', words('newItem'), 'The grant');
    await tab.click('button', words('addItem'));
    await tab.reads('The grant');
    const order = () =>
      tab.evaluate(() =>
        [...document.querySelectorAll('.agenda li .words')].map(
          (one) => one.firstChild?.textContent ?? '',
        ),
      );
    for (const place of [2, 1]) {
      await tab.click('button', words('moveUp', { words: 'The grant' }));
      await until(`place ${place}`, async () => (await order()).indexOf('The grant') === place);
    }
    await tab.click('button', words('strike', { words: 'The grant' }));
    await until('the item to go', async () => !(await order()).includes('The grant'));
    await tab.press('Control', 'z');
    await until('the item to come back', async () => (await order()).includes('The grant'));
  });

  it('questions ahead are kept until they are sent; answers until the meeting is over', async () => {
    const question = byPartner('comment', [['about', meeting]], ['text', 'What went best?']);
    await merge(tab, [question]);
    await go(`#/meetings/${meeting}`, words('questionsAhead'));
    await tab.reads('What went best?');
    await tab.fill('textbox', words('yourQuestion'), 'How did you start?');
    await tab.click('button', words('saveQuestion'));
    await tab.reads(words('aheadHeld'));
    await tab.fill('textbox', words('yourAnswer'), 'The drum');
    await tab.click('button', words('saveAnswer'));
    await tab.click('button', words('aheadSend'));
    await until('the question to go', async () => !(await tab.text()).includes(words('aheadHeld')));
  });

  it('the walk opens each item in its page; the notes and what becomes of items are kept', async () => {
    const device = get();
    await go(`#/meetings/${meeting}`, words('agenda'));
    await tab.click('button', words('startWalk'));
    const opened = await device.opened('/blog/');
    closeLater(opened.page);
    const panel = await device.panel(opened.page);
    await panel.find('button', words('walkDone'));
    // To the first note, whose passage is in the page.
    await openAgenda(panel);
    await panel.click('button', 'Lights first?');
    await until('its page', async () => opened.page.url() === practice.quietHour);
    const there = await device.panel(opened.page);
    await there.reads('Lights first?');
    await device.paints(opened.page, TEXT.quietHour);
    await there.fill('textbox', words('meetingNotes'), 'Lights first, always.');
    await there.click('button', words('walkDone'));
    await there.find('heading', words('walkPlace', { at: 2, of: 5 }));
    await openAgenda(there);
    await there.click('button', 'This page was taken down');
    await there.reads(words('walkGone'));
    await there.reads('What it said');
    await there.click('button', words('walkKeep'));
    await there.click('button', words('back'));
    await there.click('button', words('walkEnd'));
    await there.gone('button', words('walkKeep'));
  });

  it('is ended: minutes with notes, and what was kept comes again', async () => {
    await go(`#/meetings/${meeting}`, words('agenda'));
    await until('the notes', () =>
      tab.evaluate(() =>
        [...document.querySelectorAll('textarea')].some(
          ({ value }) => value === 'Lights first, always.',
        ),
      ),
    );
    await tab.fill('textbox', words('newAction'), 'Send the list of sounds');
    await tab.click('button', words('addAction'));
    await tab.reads('Send the list of sounds');
    await tab.click('button', words('endMeeting'));
    await tab.reads(words('meeting_done'));
    await tab.click('button', words('saveMinutes'));
    const minutes = await saved(/matchbook-minutes.*\.md$/);
    for (const text of ['Lights first, always.', 'Send the list of sounds', 'kept for next time'])
      expect(minutes).toContain(text);
    await tab.click('link', words('printMinutes'));
    await tab.reads('Lights first, always.');
    await go('#/meetings', words('roomMeetings'));
    await tab.click('button', words('newMeeting'));
    await tab.click('button', words('makeMeeting'));
    await tab.find('heading', words('agenda'));
    await tab.reads('Send the list of sounds');
    await tab.reads('This page was taken down');
  });
});
