import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { seedActivities } from './activitySeed';
import { until } from './driver/until.mjs';
import type { View } from './driver/View.mjs';
import { inChromiumAtLeast } from './inBrowsers';
import { openPages } from './openPages';
import { practice } from './pages';
import { chooseFile, panelOf, saved } from './steps';
import { words } from './words';

inChromiumAtLeast('the program’s activities', (get) => {
  const { open, closeLater } = openPages(get);
  let tab: View;
  beforeAll(async () => {
    tab = await get().notebook('#/activities');
    await seedActivities(tab);
  });
  const chromium = () => get().name === 'chromium';
  const file = async (name: string): Promise<string> => {
    const path = join(get().profile, 'downloads', name);
    const text = await until(name, async () => {
      const names = await readdir(join(get().profile, 'downloads'));
      if (!names.includes(name) || names.some((one) => one.startsWith(`${name}.`))) return '';
      return readFile(path, 'utf8');
    });
    await rm(path);
    return text;
  };
  /** The notebook tab at an activity. */
  const at = async (hash: string, title: string): Promise<View> => {
    await tab.page.bringToFront();
    await tab.evaluate((to) => {
      location.hash = to;
    }, hash);
    await tab.find('heading', title);
    return tab;
  };
  const cell = (column: string, row: number) => words('cellOfRow', { column, row });
  const said = (view: View, text: string) => view.reads(text);

  it('program ideas: added from a page in two clicks, edited in place, out as CSV', async () => {
    const page = await open(practice.quietHour);
    const panel = await panelOf(get(), page);
    await panel.click('tab', 'Activities');
    await panel.click('button', 'Add row', { nth: 0 });
    await panel.find('textbox', cell('Idea', 1));
    await panel.type('Lights low, then doors');
    await panel.fill('textbox', cell('Cost', 1), '$1,250');
    await saved(panel);
    await panel.fill('textbox', cell('Competency', 1), 'iii');
    await saved(panel);
    await panel.reads('Quiet hour: what we learned');
    await panel.click('button', 'Export');
    await panel.click('button', 'CSV');
    const csv = await file('program-ideas.csv');
    expect(csv).toContain('"Lights low, then doors"');
    expect(csv).toContain('"1250.00"');
    expect(csv).toContain('"III"');
    expect(csv).toContain(practice.quietHour);
  });

  it('book list: an ISBN is checked; what both like; a reading list; no cell is a formula', async () => {
    const view = await at('#/activities/book-list', 'Book list');
    await view.reads('2 rows');
    await view.fill('textbox', cell('ISBN', 1), '0-306-40615-3');
    await said(view, words('cell_isbn_check'));
    await view.click('textbox', cell('ISBN', 1));
    await view.press('Control', 'A');
    await view.type('0-306-40615-2');
    await view.press('Tab');
    await until('the ISBN of thirteen digits', async () => {
      const box = await view.find('textbox', cell('ISBN', 1));
      return box.value === '9780306406157';
    });
    await view.click('button', 'Export');
    await view.click('button', 'CSV');
    const csv = await file('book-list.csv');
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect(csv).toContain(`"'=SUM(1,2) is what a child wrote in it"`);
    await view.click('button', words('exportMarkdown'));
    await view.click('button', 'We both like', { starts: true });
    await view.reads('One row');
    const list = await file('book-list.md');
    expect(list).toContain('| The Snail Who Stayed | P. Orchard | 9780306406157 |');
    await view.click('button', words('exportPrint'));
    await view.find('button', words('print'));
    await view.reads('The Snail Who Stayed');
  });

  it('a CSV comes in after a look: good rows, bad rows, strange columns', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'matchbook-csv-'));
    const path = join(folder, 'from-excel.csv');
    const text =
      'Titel;Title;ISBN;Ages\r\n1;Night Ferry;978-0-306-40615-7;6 to 8\r\n2;Wrong One;9780306406158;\r\n3;=HYPERLINK("x");;\r\n';
    await writeFile(path, Buffer.from(`\uFEFF${text}`, 'utf16le'));
    const view = await at('#/activities/book-list', 'Book list');
    await view.click('button', 'Import CSV');
    await chooseFile(view, path);
    await view.reads('2 new rows');
    await view.reads('Row 3: ISBN: This ISBN has a wrong check digit.');
    await view.reads(words('importUnknown', { columns: 'Titel' }));
    expect(await view.text()).toContain('2 rows');
    await view.click('button', 'Add 2 rows');
    await view.reads('4 rows\n');
    await view.click('button', 'Undo');
    await until('the rows to go again', async () => (await view.text()).includes('2 rows\n'));
    expect(await view.text()).not.toContain('Night Ferry');
    await rm(folder, { recursive: true });
  });

  it('a sheet is edited by the keyboard; its order waits until the cell is left', async () => {
    const view = await at('#/activities/book-list', 'Book list');
    await view.click('button', 'Title', { starts: true });
    await until('the order', async () =>
      (await view.find('textbox', cell('Title', 1))).value.startsWith('Lamps'),
    );
    await view.click('textbox', cell('Title', 1));
    const name = () => view.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await view.press('End');
    await view.type(' (third edition)');
    await view.press('Home');
    await view.type('Zebra ');
    await view.reads(words('statusSaved'));
    expect(await name()).toBe(cell('Title', 1));
    await view.press('Enter');
    await until('the cell below', async () => (await name()) === cell('Title', 2));
    await view.press('Shift', 'Enter');
    await until('the cell above', async () => (await name()) === cell('Title', 1));
    await view.click('searchbox', words('searchRows'));
    await until('the row in its place', async () => {
      const box = await view.find('textbox', cell('Title', 2));
      return box.value.startsWith('Zebra Lamps at Low Tide');
    });
  });

  it('wish list: priorities of both, the total, a page to print', async () => {
    if (!chromium()) return;
    const view = await at('#/activities/wish-list', 'Library wish list');
    await view.reads('Total: 249.50');
    await view.click('button', 'Add row');
    await view.find('textbox', cell('Item', 2));
    await view.type('Tablet stand');
    await view.fill('textbox', cell('Rough price', 2), '50.25');
    await view.reads('Total: 299.75');
    await view.click('button', 'Export');
    await view.click('button', words('exportPrint'));
    await view.reads('Tablet stand');
    await view.reads('Total: 299.75');
  });

  it('a topic: one’s own answers first, then side by side; brought to the next meeting', async () => {
    const view = await at('#/activities/dia', 'Día programs');
    await view.reads(words('answeredShowYours', { name: 'Ruth' }));
    expect(await view.text()).not.toContain('A bilingual story hour');
    expect(await view.page.content()).not.toContain('A bilingual story hour');
    const ask = 'What does your library do for Día, or through the year?';
    await view.fill('textbox', ask, 'Nothing yet.');
    await view.click('button', words('showAnswers'));
    await view.reads('A bilingual story hour every April.');
    expect(await view.text()).toContain('Nothing yet.');
    await view.click('button', 'Bring to the next meeting');
    await view.reads(words('bringShort'));
  });

  it('the other topics: prompts, and pages kept with them', async () => {
    if (!chromium()) return;
    for (const [id, title] of [
      ['managers-and-directors', 'Managers and directors'],
      ['mock-elections', 'Newbery and Caldecott mock elections'],
      ['mentoring-article', 'An article on mentoring'],
    ] as const) {
      const view = await at(`#/activities/${id}`, title);
      await view.click('button', 'Start');
      await view.click('textbox', undefined, { nth: 0 });
      await view.type(`About ${id}`);
      await view.click('button', words('showAnswers'));
      await view.reads(words('answersWait', { name: 'Ruth' }));
      expect(await view.text()).toContain(`About ${id}`);
    }
    const page = await open(practice.mentoring);
    const panel = await panelOf(get(), page);
    await panel.reads(words('fitsPage'));
    await panel.click('button', 'Open', { nth: 0 });
    await panel.click('button', words('keepPage'));
    await panel.reads('Mentoring');
    await panel.gone('button', words('keepPage'));
  });

  it('Great Websites: opens Sites with its filter', async () => {
    if (!chromium()) return;
    const view = await at('#/activities/great-websites', 'Great Websites for Kids');
    await view.click('button', 'Both would like to try');
    await view.find('heading', words('roomSites'));
    expect(await view.evaluate(() => location.hash)).toBe('#/sites/filter/both-try');
  });

  it('Every Child Ready to Read: an address is corrected, a resource is judged', async () => {
    if (!chromium()) return;
    const view = await at('#/activities/every-child-ready', 'Every Child Ready to Read resources');
    await view.fill('textbox', 'Address of the Ning site, if it still exists', 'no address');
    await said(view, words('cell_link'));
    await view.click('textbox', 'Address of the Ning site, if it still exists');
    await view.press('Control', 'A');
    await view.type('https://ready.example.org/');
    await view.find('link', words('openAddress'), { nth: 1 });
    await view.click('button', 'Add row');
    await view.find('textbox', cell('Resource', 1));
    await view.type('Rhyme cards');
    await view.click('button', 'Export');
    await view.click('button', words('exportMarkdown'));
    expect(await file('every-child-ready.md')).toContain('Rhyme cards');
  });

  it('an article together: the notes of both side by side', async () => {
    const page = await open(practice.pictureSchedules);
    const panel = await panelOf(get(), page);
    await panel.click('tab', 'Activities');
    await panel.reads(words('allActivities'));
    if (await panel.count('button', words('allActivities')))
      await panel.click('button', words('allActivities'));
    await panel.click('button', 'Start', { nth: 0 });
    await panel.find('heading', 'Read an article together');
    await panel.click('button', words('keepPage'));
    await panel.reads('Our baskets are full of string.');
    await panel.reads('Marker first, then the plan.');
  });

  it('drafts are opened: a blog post, a question to the President and to the Board', async () => {
    if (!chromium()) return;
    const page = await open(practice.forums);
    const panel = await panelOf(get(), page);
    await panel.click('tab', 'Activities');
    await panel.click('button', 'Start', { nth: 0 });
    await panel.click('button', 'Question to the Board');
    await panel.find('textbox', words('draftTitle'));
    const view = await at('#/activities/write-post', 'Write a blog post together');
    await view.click('button', 'Open a draft');
    await view.reads(words('draftMade'));
  });

  it('#alscchat: next dates, a calendar file, notes', async () => {
    const view = await at('#/activities/alscchat', '#alscchat');
    await view.reads(words('nextDates'));
    await view.click('button', words('addToCalendar'));
    const ics = await file('alscchat.ics');
    expect(ics.match(/BEGIN:VEVENT/g)).toHaveLength(12);
    expect(ics).toContain('SUMMARY:#alscchat');
    await view.click('button', 'Add row');
    await view.find('textbox', cell('Topic', 1));
    await view.fill('textbox', cell('Topic', 1), 'Summer reading without prizes');
    await view.reads(words('statusSaved'));
    await view.click('button', 'Export');
    await view.click('button', 'CSV');
    expect(await file('alscchat.csv')).toContain('Summer reading without prizes');
  });

  it('a student session: how it applies to me', async () => {
    if (!chromium()) return;
    const view = await at('#/activities/student-session', 'ALSC Student Session');
    await view.click('button', 'Add row');
    await view.find('textbox', cell('Session', 1));
    await view.type('First years');
    await view.click('button', 'Export');
    await view.click('button', 'CSV');
    expect(await file('student-session.csv')).toContain('First years');
  });

  it('examples: the posts of the mentoring category are offered and kept', async () => {
    const page = await open(practice.mentoringPosts);
    const panel = await panelOf(get(), page);
    await panel.click('tab', 'Activities');
    await panel.reads(words('allActivities'));
    if (await panel.count('button', words('allActivities')))
      await panel.click('button', words('allActivities'));
    await panel.click('button', 'Start', { nth: 0 });
    await panel.reads('Two desks, one telephone line');
    await panel.click('button', words('keepPost'), { nth: 0 });
    await panel.reads('One row');
    await panel.click('button', 'Export');
    await panel.click('button', 'CSV');
    expect(await file('match-examples.csv')).toContain('Two desks, one telephone line');
  });

  it('questions ahead: leads to the meetings', async () => {
    if (!chromium()) return;
    const view = await at('#/activities/questions-ahead', 'Questions ahead of a meeting');
    await view.click('button', 'Questions ahead');
    await until('the meetings', () => view.evaluate(() => location.hash.startsWith('#/meetings')));
  });

  it('Competencies: coverage of both, one’s own judgement, actions, items', async () => {
    if (!chromium()) return;
    const view = await at('#/competencies', words('roomCompetencies'));
    await view.click('link', 'III Programming Skills');
    await view.find('heading', 'III. Programming Skills');
    await view.click('radio', words('level_growing'), { starts: true });
    await view.fill('textbox', words('judgementComment'), 'Two alone now.');
    await view.reads('Happy to watch one with you.');
    await view.fill('textbox', words('newAction'), 'A quiet hour in May');
    await view.click('button', words('addAction'));
    await view.find('checkbox', 'A quiet hour in May');
    await view.reads('Marker first, then the plan.');
    await view.fill('textbox', words('addItems'), '1. Plans programs for all');
    await view.click('button', words('addItem'));
    await view.reads('Plans programs for all');
    closeLater(view.page);
  });
});
