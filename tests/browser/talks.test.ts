import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { ElementHandle } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { until } from './driver/until.mjs';
import type { View } from './driver/View.mjs';
import { inChromiumAtLeast } from './inBrowsers';
import { TITLES } from './talksSeed';
import { words } from './words';

inChromiumAtLeast('mock elections and interviews', (get) => {
  let tab: View;
  let folder = '';
  beforeAll(async () => {
    tab = await get().notebook('#/activities/mock-elections');
    folder = await mkdtemp(join(tmpdir(), 'matchbook-talks-'));
    return () => rm(folder, { recursive: true, force: true });
  });
  const file = (name: RegExp): Promise<string> =>
    until(String(name), async () => {
      const all = await readdir(join(get().profile, 'downloads'));
      const found = all.find((one) => name.test(one));
      if (!found || all.some((one) => one.startsWith(`${found}.`) || one.endsWith('.part')))
        return null;
      return (await readFile(join(get().profile, 'downloads', found), 'utf8')) || null;
    });
  const choose = (id: string, words: string) =>
    tab.evaluate(
      (select, text) => {
        const box = document.querySelector<HTMLSelectElement>(`#${select}`);
        const option = [...(box?.options ?? [])].find((one) => one.text === text);
        if (!box || !option) throw new Error(`no "${text}" in ${select}`);
        box.value = option.value;
        box.dispatchEvent(new Event('change', { bubbles: true }));
      },
      id,
      words,
    );
  const vote = async (voter: string, titles: string[]) => {
    await tab.click('textbox', words('electionVoterName'));
    await tab.type(voter);
    for (const [at, name] of ['first', 'second', 'third'].entries())
      await choose(`ballot-${name}`, titles[at] ?? words('electionChoose'));
    await tab.click('button', words('electionCast'));
  };
  const [otter = '', lanterns = '', puddles = '', kite = ''] = TITLES;

  it('an election: titles, a ballot after the other, what is wrong is said and not put in', async () => {
    await tab.click('button', words('electionNew'));
    await tab.click('textbox', words('electionName'));
    await tab.type('Caldecott here');
    for (const [at, title] of TITLES.entries()) {
      await tab.click('button', words('electionAddTitle'));
      await tab.find('textbox', words('electionTitleNumber', { number: at + 1 }));
      await until('the focus', () =>
        tab.evaluate(
          (n) => document.activeElement?.closest('li')?.matches(`:nth-child(${n})`),
          at + 1,
        ),
      );
      await tab.type(title);
    }
    await tab.reads(words('statusSaved'));
    await tab.click('radio', words('electionBallots_other', { count: 0 }));
    await tab.click('button', 'Add ballot');
    await vote('Ann', [otter, otter, puddles]);
    await tab.reads(words('ballot_twice'));
    await vote('', [otter, lanterns]);
    await tab.reads(words('ballot_few'));
    await choose('ballot-third', puddles);
    await tab.click('button', words('electionCast'));
    await tab.reads(words('electionNextVoter'));
    const hidden = await tab.evaluate(() =>
      [...document.querySelectorAll('select')].every(({ value }) => value === ''),
    );
    expect(hidden).toBe(true);
    await vote('Kim', [lanterns, otter, kite]);
    await tab.find('radio', words('electionBallots_other', { count: 2 }));
    await vote('KIM', [kite, otter, lanterns]);
    await tab.reads(words('ballot_voted', { voter: 'KIM' }));
  });

  it('ballots of a table, a tie, another round, and a tally that a second computation gives too', async () => {
    await tab.click('radio', words('electionTallyPart'));
    await tab.reads(words('electionTie', { among: 2 }));
    await tab.click('button', words('electionVoteAgain'));
    await tab.click('button', words('electionReadBallots'));
    const table = join(folder, 'ballots.csv');
    const row = (voter: string, ...titles: string[]) => [voter, ...titles].join(',');
    await writeFile(
      table,
      [
        'Voter,First choice,Second choice,Third choice',
        row('Ann', otter, kite, puddles),
        row('Kim', '1', '3', '2'),
        row('Lee', otter, otter, kite),
        row('Mo', lanterns, otter),
        row('', lanterns, puddles, otter),
      ].join('\n'),
    );
    const input = await until('the field', () => tab.page.$('#ballots-file'));
    await (input as ElementHandle<HTMLInputElement>).uploadFile(table);
    await tab.reads(words('ballotRow_twice'));
    await tab.reads(words('ballotRow_few'));
    await tab.click('button', words('electionAddBallots_other', { count: 3 }));
    await tab.find('radio', words('electionBallots_other', { count: 3 }));
    await tab.click('radio', words('electionTallyPart'));
    await tab.reads(words('electionWon', { title: otter }));
    await tab.click('button', words('electionSaveBallots'));
    const csv = await file(/^caldecott-here\.csv$/);
    const rows = Papa.parse<string[]>(csv.replace('\uFEFF', ''), { skipEmptyLines: true }).data;
    const points = new Map(TITLES.map((title) => [title, 0]));
    for (const [round, , ...titles] of rows.slice(1))
      if (round === '2')
        for (const [at, title] of titles.entries())
          points.set(title, (points.get(title) ?? 0) + ([4, 3, 2][at] ?? 0));
    const shown = await tab.evaluate(() =>
      [...(document.querySelector('table.tally')?.querySelectorAll('tbody tr') ?? [])].map(
        (one) => [
          one.querySelector('th')?.textContent ?? '',
          Number(one.querySelector('td:last-child')?.textContent),
        ],
      ),
    );
    expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(points));
    await tab.click('link', words('electionPrintTally'));
    await tab.reads(words('electionAllBallots'));
    await tab.reads('2 × 4 + 0 × 3 + 1 × 2');
    await tab.click('link', words('electionBack'));
    await tab.click('radio', words('electionTitlesPart'));
    await tab.click('link', words('electionPrintBallots'));
    await tab.reads(words('electionPaperHow'));
  });

  it('an interview: questions of the bank, a timer, notes, feedback with strengths first', async () => {
    await tab.evaluate(() => {
      location.hash = '#/activities/mock-interview';
    });
    await tab.click('textbox', words('interviewOwnQuestion'));
    await tab.type('Which song do you open with?');
    await tab.click('button', words('interviewAddOwn'));
    await tab.reads(words('interviewQuestionAdded'));
    await tab.click('button', words('interviewNew'));
    await tab.click('radio', words('interviewYouAsk'));
    await tab.click('textbox', words('interviewPosition'));
    await tab.type('Branch head');
    await tab.click('textbox', words('interviewMinutes'));
    await tab.type('600');
    await tab.press('Enter');
    await tab.reads(words('interviewBadMinutes', { most: 30 }));
    await tab.press('Backspace');
    await tab.press('Backspace');
    await tab.press('Backspace');
    await tab.type('2');
    await tab.press('Enter');
    await tab.click('checkbox', 'Where do you see yourself in five years?');
    await tab.click('checkbox', 'Which song do you open with?');
    await tab.click('button', words('interviewBegin'));
    await tab.click('button', 'Start the timer');
    await until('two seconds', async () => (await tab.text()).includes('0:02'));
    await tab.click('button', words('interviewStop'));
    await tab.click('textbox', words('interviewNotes'));
    await tab.paste('Spoke of the harbor school <b>at once</b>.');
    await tab.reads(words('statusSaved'));
    await tab.click('button', words('interviewNext'));
    await tab.find('heading', 'Which song do you open with?');
    await tab.click('button', 'Give feedback');
    await tab.click('radio', words('interviewStrength'), { nth: 0 });
    await tab.click('textbox', words('interviewWords'), { nth: 0 });
    await tab.paste('Breathe first.');
    await tab.click('button', words('interviewUse'));
    await tab.reads(words('interviewStrengths'));
    await until('both parts, strengths first', () =>
      tab.evaluate(
        (strengths, work) => {
          const sheet = document.querySelector('.feedback-sheet')?.textContent ?? '';
          return (
            sheet.includes('<b>at once</b>') &&
            sheet.includes('Breathe first.') &&
            sheet.indexOf(strengths) < sheet.indexOf(work)
          );
        },
        words('interviewStrengths'),
        words('interviewToWork'),
      ),
    );
    await tab.click('button', words('interviewHandLater'));
    await tab.reads(words('interviewHanded'));
    await tab.click('button', words('interviewSave'));
    const text = await file(/^branch-head-feedback\.md$/);
    expect(text.indexOf('Breathe first.')).toBeLessThan(text.indexOf('at once'));
    expect(text).toMatch(/1\. Where do you see yourself in five years\? \(0:0\d\)/);
    await tab.click('button', words('interviewTurn'));
    await until('the other role', async () => {
      await tab.find('radio', words('interviewYouAnswer'));
      return tab.evaluate(
        (role) =>
          [...document.querySelectorAll('.seg :checked')].some(
            (one) => one.closest('label')?.textContent === role,
          ),
        words('interviewYouAnswer'),
      );
    });
  });

  it('a timer that was left running for ten hours is stopped, and its notes stay', async () => {
    await tab.click('radio', words('interviewYouAnswer'));
    await tab.click('checkbox', 'Tell us about yourself.');
    await tab.click('button', words('interviewBegin'));
    await tab.click('textbox', words('interviewOwnNotes'));
    await tab.paste('Shorter.');
    await tab.evaluate(() => {
      const right = Date.now;
      Date.now = () => right() - 36_000_000;
      document.addEventListener('click', () => setTimeout(() => (Date.now = right), 0), {
        once: true,
      });
    });
    await tab.click('button', 'Start the timer');
    await tab.reads(words('interviewForgotten'));
    expect((await tab.find('textbox', words('interviewOwnNotes'))).value).toBe('Shorter.');
  });
});
