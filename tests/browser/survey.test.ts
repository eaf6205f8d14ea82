import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ElementHandle } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { axeClean } from './axeClean';
import { until } from './driver/until.mjs';
import type { View } from './driver/View.mjs';
import { inChromiumAtLeast } from './inBrowsers';
import { openPages } from './openPages';
import { answerFile, seedSurvey } from './surveySeed';
import { words } from './words';

inChromiumAtLeast('a survey with your match', (get) => {
  const { closeLater } = openPages(get);
  let tab: View;
  let folder = '';
  beforeAll(async () => {
    tab = await get().notebook('#/activities/survey');
    folder = await mkdtemp(join(tmpdir(), 'matchbook-survey-'));
    return () => rm(folder, { recursive: true, force: true });
  });
  /** What was downloaded under a name that matches, whole. */
  const file = (name: RegExp): Promise<[name: string, text: string]> =>
    until(String(name), async () => {
      const all = await readdir(join(get().profile, 'downloads'));
      const found = all.find((one) => name.test(one));
      if (!found || all.some((one) => one.startsWith(`${found}.`) || one.endsWith('.part')))
        return null;
      const path = join(get().profile, 'downloads', found);
      const text = await readFile(path, 'utf8');
      if (!text) return null;
      await rm(path);
      return [found, text];
    });
  const give = async (files: string[]) => {
    const input = await until('the field', () => tab.page.$('#answers-files'));
    await (input as ElementHandle<HTMLInputElement>).uploadFile(...files);
  };
  const number = (count: number) => words('surveyQuestionNumber', { number: count });
  const focused = () =>
    tab.evaluate(() => document.activeElement?.closest('.question')?.getAttribute('aria-label'));
  const typeInto = async (name: string, text: string, nth = 0) => {
    await tab.click('textbox', name, { nth });
    await tab.paste(text);
  };
  let answers: string[] = [];

  it('is written, its questions moved by the keyboard', async () => {
    await tab.click('button', words('surveyNew'));
    await typeInto(words('surveyTopic'), 'Story times <at> dusk');
    await tab.click('button', words('surveyExportForm'));
    await tab.reads(words('surveyNoQuestions'));
    await tab.click('button', 'Add question');
    await until('the focus in it', async () => (await focused()) === number(1));
    await tab.type('When do you begin?');
    await typeInto(words('surveyOptions'), 'At five\nAt six "sharp"');
    await tab.click('button', 'Add question');
    await until('the focus in it', async () => (await focused()) === number(2));
    await tab.type('What would you tell others?');
    await tab.evaluate(() => {
      const kind = document.querySelectorAll('select')[1] as HTMLSelectElement;
      kind.value = 'long';
      kind.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await until('one question with choices', async () => {
      return (await tab.count('textbox', words('surveyOptions'))) === 1;
    });
    await tab.click('textbox', words('surveyQuestion'), { nth: 1 });
    await tab.press('Alt', 'ArrowUp');
    await tab.reads(words('surveyMoved', { number: 1, of: 2 }));
    await until('the question to be the first', async () => (await focused()) === number(1));
    await tab.press('Alt', 'ArrowDown');
    await tab.reads(words('surveyMoved', { number: 2, of: 2 }));
    await tab.click('checkbox', words('surveyRequired'), { nth: 0 });
    await tab.reads(words('statusSaved'));
  });

  it('goes out as a form that works from a disk, alone, and is clean', async () => {
    await tab.click('button', 'Export form');
    const [name, html] = await file(/\.html$/);
    expect(name).toBe('story-times-at-dusk.html');
    expect(html).toContain("default-src 'none'");
    const path = join(folder, name);
    await writeFile(path, html);
    const page = await get().newPage();
    closeLater(page);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(pathToFileURL(path).href);
    await page.bringToFront();
    const form = get().viewOf(page);
    await form.find('heading', 'Story times <at> dusk');
    await axeClean({ view: form });
    await form.click('button', words('formSave'));
    await form.reads(words('formNeeded'));
    await form.click('radio', 'At six "sharp"');
    await form.click('textbox', '2. What would you tell others?');
    await form.type('Bring a lamp. Ünïcode too: 🙂');
    await form.click('button', words('formSave'));
    await form.reads(words('formSaved'));
    const [, saved] = await file(/^story-times.*\.json$/);
    await axeClean({ view: form });
    await page.setViewport({ width: 360, height: 740 });
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(await wide()).toBe(false);
    await form.click('radio', 'At five');
    await form.click('button', words('formCopy'));
    await until('the words about copying', async () => {
      const text = await form.text();
      return text.includes(words('formCopied')) || text.includes(words('formCopyYourself'));
    });
    const pasted = await page.$eval('#code', (box) => (box as HTMLTextAreaElement).value);
    expect(pasted).toContain('1. When do you begin?\nAt five');
    expect(asked.filter((address) => !/^(file|blob|data):/.test(address))).toEqual([]);
    answers = [saved, pasted];
  });

  it('answers come back from files and pasted text; doubles, foreign and bad ones are named', async () => {
    const id = await tab.evaluate(() => location.hash.split('/').at(-1) ?? '');
    const [saved = '', pasted = ''] = answers;
    const files: [string, string][] = [
      ['first.json', saved],
      ['again.json', saved],
      ['pasted.txt', `Hello,\n${pasted.replaceAll('\n', '\r\n')}\nAnn`],
      ['other.json', answerFile('othersurvey', 'answer-of-another', [])],
      ['edited.json', answerFile(id, 'answer-edited', [['x', 'y']], '00000000')],
      ['picture.json', '\u0000PNG'],
    ];
    for (const [name, text] of files) await writeFile(join(folder, name), text);
    await tab.page.bringToFront();
    await tab.click('radio', words('surveyAnswers_other', { count: 0 }));
    await give(files.map(([name]) => join(folder, name)));
    await tab.reads(words('surveyNew_answers_other', { count: 2 }));
    await tab.reads('again.json');
    await tab.reads(words('surveyForeignOf', { name: 'other.json', topic: 'Reading rooms' }));
    await tab.reads(`edited.json: ${words('answerBad_edited')}`);
    await tab.reads(`picture.json: ${words('answerBad_no_answer')}`);
    await tab.click('button', words('surveyAdd_other', { count: 2 }));
    await tab.reads('Bring a lamp. Ünïcode too: 🙂');
    await tab.reads(words('surveyAnswered', { answered: 2, all: 2 }));
    await tab.click('button', words('surveyAnswersCsv'));
    const [, csv] = await file(/-answers\.csv$/);
    expect(csv).toContain('"At six ""sharp"""');
    const table = join(folder, 'table.csv');
    const more =
      'Timestamp;When do you begin?;What would you tell others?\n1/2/2026;at five;Begin late\n';
    await writeFile(table, more);
    await tab.click('button', 'Read answers');
    await give([table]);
    await tab.click('button', words('surveyAdd_one'));
    await tab.reads('Begin late');
    await tab.click('button', 'Undo');
    await until('the answer to go', async () => !(await tab.text()).includes('Begin late'));
  });

  it('ten thousand answers are read in short tasks', async () => {
    const { name } = get();
    if (name !== 'chromium') return;
    const survey = await seedSurvey(tab);
    await tab.evaluate((to) => {
      location.hash = `#/activities/survey/${to}`;
    }, survey);
    await tab.click('radio', words('surveyAnswers_other', { count: 3 }));
    await tab.click('button', 'Read answers');
    await tab.find('button', words('importLook'));
    const texts = Array.from({ length: 10_000 }, (_, at) =>
      answerFile(survey, `answer-${at}-of-many`, [['x', `Words of ${at}`]]),
    );
    const worst = await tab.evaluate(async (all) => {
      let longest = 0;
      const seen = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
      });
      const data = new DataTransfer();
      for (const [at, text] of all.entries()) data.items.add(new File([text], `answer-${at}.json`));
      const input = document.querySelector<HTMLInputElement>('#answers-files');
      if (!input) throw new Error('no field');
      input.files = data.files;
      await new Promise((done) => setTimeout(done));
      seen.observe({ type: 'longtask' });
      input.dispatchEvent(new Event('change', { bubbles: true }));
      while (!document.querySelector('.preview .facts'))
        await new Promise((done) => setTimeout(done, 50));
      seen.disconnect();
      return longest;
    }, texts);
    await tab.reads('new answers');
    expect(worst).toBeLessThan(50);
    await tab.click('button', 'Add 10', { starts: true });
    await tab.reads(words('surveyAnswered', { answered: 3, all: '10,003' }));
  });

  it('a note to the ALSC office is drafted', async () => {
    await tab.click('radio', words('surveyWrite'));
    await tab.click('button', words('surveyToOffice'));
    await tab.reads(words('draftMade'));
  });
});
