import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { editRecord, newRecord } from '@/lib/records/edit';
import { writeStamp } from '@/lib/records/stamp';
import { until } from './driver/until.mjs';
import type { View } from './driver/View.mjs';
import { inBrowsers } from './inBrowsers';
import { askFrom, PARTNER, seedNotebook } from './seed';
import { words } from './words';

inBrowsers('the year of a match', (get) => {
  let tab: View;
  let goal = '';

  beforeAll(async () => {
    tab = await get().notebook('#/timeline');
    await seedNotebook(tab);
    const at = Date.now() - 40 * 86_400_000;
    const plan = { at, zone: 'Europe/Madrid', minutes: 60, means: 'By phone' };
    const { meeting } = await askFrom<{ meeting: { id: string } }>(tab, 'meeting.save', {
      id: null,
      ...plan,
    });
    await askFrom(tab, 'meeting.end', { id: meeting.id });
    const made = await askFrom<{ id: string }>(tab, 'goal.save', {
      id: null,
      what: 'Start a baby storytime',
      competency: 'III',
      state: 'met',
    });
    goal = made.id;
    const started = { activity: 'read-article', title: 'An article', state: 'done' };
    await askFrom(tab, 'activity.change', started);
  });

  const go = async (hash: string, heading: string) => {
    await tab.page.bringToFront();
    await tab.evaluate((to) => {
      location.hash = to;
    }, hash);
    await tab.find('heading', heading);
  };
  /** The text of a file that a button saves; taken away, since a browser may write over one of the same name. */
  const saved = async (button: string, name: string): Promise<string> => {
    const path = join(get().profile, 'downloads', name);
    await tab.click('button', button);
    const text = await until(name, async () => {
      const names = await readdir(join(get().profile, 'downloads'));
      if (!names.includes(name) || names.some((one) => one.startsWith(`${name}.`))) return '';
      return readFile(path, 'utf8');
    });
    await rm(path);
    return text;
  };

  it('stands in the timeline, by month and one by one; both look back', async () => {
    await go('#/timeline', words('roomTimeline'));
    await tab.reads('Start a baby storytime');
    for (const key of ['timeline_meeting', 'timeline_met', 'timeline_activity'] as const)
      await tab.reads(words(key));
    await tab.fill('textbox', words('lookingBack_mid'), 'I no longer plan to the minute.');
    await tab.reads(words('statusSaved'));
    await go('#/goals', words('roomGoals'));
    await go('#/timeline', words('roomTimeline'));
    await until('what was written', () =>
      tab.evaluate(() =>
        [...document.querySelectorAll('textarea')].some(({ value }) =>
          value.startsWith('I no longer'),
        ),
      ),
    );
  });

  it('is reported in counts; a text goes along only when both tick it', async () => {
    await go('#/notes', words('roomNotes'));
    await tab.click('link', 'Report');
    await tab.find('heading', words('roomReport'));
    await tab.reads(words('count_goalsMet'));
    const markdown = () => saved(words('reportMarkdown'), 'matchbook-report.md');
    const bare = await markdown();
    expect(bare).toContain(`- ${words('count_meetings')}: 1`);
    expect(bare).toContain(`- ${words('count_goalsMet')}: 1`);
    expect(bare).not.toContain('baby storytime');
    await tab.click('checkbox', words('tickText'), { nth: 0 });
    await tab.reads('You ticked it');
    expect(await markdown()).not.toContain('baby storytime');
    const stamp = writeStamp(Date.now(), 0, 'ruthdevice');
    const ruth = editRecord(
      newRecord(PARTNER, 'member', PARTNER, stamp),
      { fields: [[`ticked:${goal}`, 'yes']], texts: [] },
      stamp,
    );
    await askFrom(tab, 'copy.merge', { records: [ruth], me: null });
    await tab.reads(words('tickedBoth'));
    expect(await markdown()).toContain('baby storytime');
    const csv = await saved(words('reportCsv'), 'matchbook-report.csv');
    expect(csv).toMatch(/Meetings held","?1/);
  });

  it('several reports are added up; one that is none, or was changed, is named', async () => {
    const own = JSON.parse(await saved(words('reportFile'), 'matchbook-report.json'));
    const folder = get().profile;
    const file = async (name: string, value: unknown) => {
      const to = join(folder, name);
      await writeFile(to, typeof value === 'string' ? value : JSON.stringify(value));
      return to;
    };
    const files = [
      await file('own.json', own),
      await file('other.json', { ...own, id: 'another', counts: { ...own.counts, meetings: 7 } }),
      await file('edited.json', { ...own, counts: { ...own.counts, goalsMet: 99 } }),
      await file('newer.json', { ...own, version: 9 }),
      await file('photo.json', 'no report'),
    ];
    const input = await tab.page.evaluateHandle(() =>
      document.querySelector('.report input[type="file"]'),
    );
    await (input.asElement() as ElementHandle<HTMLInputElement>).uploadFile(...files);
    await tab.reads(words('reportsOf_other', { count: 2 }));
    for (const [why, name] of [
      ['changed', 'edited.json'],
      ['newer', 'newer.json'],
      ['none', 'photo.json'],
    ] as const)
      await tab.reads(words(`reportBad_${why}`, { file: name }));
    const sums = await tab.evaluate(
      () => [...document.querySelectorAll('.counts')].at(-1)?.textContent,
    );
    expect(sums).toContain(`${words('count_meetings')}8`);
  });

  it('reminds once the browser was asked', async () => {
    await go('#/meetings', words('roomMeetings'));
    await tab.find('button', words('remindMe'));
    // Chromium's own question is never answered without a screen.
    if (get().name !== 'firefox') return;
    await tab.click('button', words('remindMe'));
    await get().engine.answerPrompt(true);
    await tab.find('button', words('remindOff'));
    await tab.click('button', words('remindOff'));
    await tab.find('button', words('remindMe'));
  });
});
