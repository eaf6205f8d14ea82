import { describe, expect, it } from 'vitest';
import type { PageKind } from '@/lib/pages/page';
import { until } from './driver/until.mjs';
import type { View } from './driver/View.mjs';
import { inBrowsers } from './inBrowsers';
import { openPages } from './openPages';
import { practice, TEXT } from './pages';
import { pageLine, sitesOf, told } from './pageTold';
import { panelOf, writePageNote } from './steps';
import { words } from './words';

interface Expected {
  address: string;
  kind: PageKind;
  title: string;
  /** Where its notes are kept. */
  kept: string;
  /** What the panel's top says of it. */
  line: string;
  /** The same page under other spellings of its address. */
  again: string[];
  competencies?: string[];
  sites?: string[];
}

const ANIMALS = [
  'http://www.tidepool-window.example/',
  'http://beetle-index.example/kids',
  'https://owlpost.example/',
  'http://www.zooclock.example/clock/index.html',
  'https://maps.whaleroads.example/children/?start=north',
];

/** Every kind of page, as it is met; `kept` is its canonical address where it names one. */
const KINDS: Expected[] = [
  {
    address: practice.sixSites,
    kind: 'blog-post',
    title: 'Six sites for the week the tablets came back',
    kept: practice.sixSites,
    line: 'Blog post, March 22, 2016, by Dana Whitlock',
    again: [
      `${practice.sixSites}?utm_source=digest&fbclid=1#respond`,
      practice.sixSites.slice(0, -1),
      `${practice.sixSites}?replytocom=129830`,
      practice.sixSites.replace('https:', 'http:'),
    ],
    competencies: ['II', 'IV'],
    sites: [
      'http://www.tidepool-window.example/',
      'https://owlpost.example/',
      'https://maps.whaleroads.example/children/?start=north',
      'https://paperorchestra.example/',
      'http://www.colordesk.example/',
    ],
  },
  {
    address: practice.mentoringPosts,
    kind: 'blog-list',
    title: 'Mentoring',
    kept: practice.mentoringPosts,
    line: 'Blog posts: Mentoring',
    again: [`${practice.mentoringPosts}?utm_medium=email`, practice.mentoringPosts.slice(0, -1)],
  },
  {
    address: practice.animals,
    kind: 'gwk-category',
    title: 'Animals',
    kept: 'http://gws.ala.org/category/animals',
    line: 'Great Websites for Kids: Animals',
    again: ['http://gws.ala.org/category/animals', `${practice.animals}/?gclid=7`],
    sites: ANIMALS,
  },
  {
    address: practice.astronomy,
    kind: 'gwk-category',
    title: 'Astronomy and Space',
    kept: practice.astronomy,
    line: 'Great Websites for Kids: Astronomy and Space',
    again: [`${practice.astronomy}?utm_campaign=x#main-content`],
    sites: [
      'http://nightskyledger.example/',
      'https://www.rocketbench.example/build',
      'http://moonletters.example/en/',
    ],
  },
  {
    address: practice.arts,
    kind: 'gwk-category',
    title: 'The Arts',
    kept: practice.arts,
    line: 'Great Websites for Kids: The Arts',
    again: [`${practice.arts}/`],
    sites: [
      'https://paperorchestra.example/',
      'http://www.colordesk.example/',
      'https://stageleft.example/plays/',
      'https://small-things.example/museum/',
    ],
  },
  {
    address: practice.owlPost,
    kind: 'gwk-entry',
    title: 'Owl Post',
    kept: 'http://gws.ala.org/node/8243',
    line: 'Great Websites for Kids: Owl Post',
    again: ['http://gws.ala.org/node/8243/'],
    sites: ['https://owlpost.example/'],
  },
  {
    address: practice.notable,
    kind: 'ncdm-list',
    title: 'Notable Children’s Digital Media',
    kept: practice.notable,
    line: 'Notable Children’s Digital Media',
    again: [`${practice.notable}/?mc_cid=1`],
    sites: [
      'https://paperorchestra.example/',
      'http://www.tidepool-window.example/',
      'https://foldandfly.example/app',
      'https://bearcounts.example/',
    ],
  },
  {
    address: practice.mentoring,
    kind: 'mentoring',
    title: 'Mentoring program',
    kept: 'http://www.ala.org/alsc/mentoring',
    line: 'Mentoring program',
    again: [`${practice.mentoring}/`, 'http://www.ala.org/alsc/mentoring?PHPSESSID=ab12'],
  },
  {
    address: practice.activities,
    kind: 'mentoring',
    title: 'Mentoring: activities',
    kept: practice.activities,
    line: 'Mentoring: activities',
    again: [`${practice.activities}/#top`],
  },
  {
    address: practice.competencies,
    kind: 'competencies',
    title: 'Competencies for Librarians Serving Children in Libraries',
    kept: practice.competencies,
    line: 'Competencies for Librarians Serving Children in Libraries',
    again: [`${practice.competencies}/?utm_term=x`],
  },
  {
    address: practice.forums,
    kind: 'community-forum',
    title: 'Community forums',
    kept: practice.forums,
    line: 'Community forums',
    again: [`${practice.forums}/`],
  },
  {
    address: practice.thread,
    kind: 'connect-thread',
    title: 'Websites for a rainy story hour?',
    kept: practice.thread,
    line: 'ALA Connect discussion, May 25, 2022, by Ines Marlow',
    again: [
      `${practice.thread}?utm_source=digest#bm7`,
      practice.thread.replace('/alsc/discussion/', '/discussion/'),
    ],
    sites: [
      'https://owlpost.example/',
      'http://www.zooclock.example/clock/index.html',
      'https://stageleft.example/plays/',
    ],
  },
  {
    address: practice.threads,
    kind: 'connect-list',
    title: 'Practice community',
    kept: practice.threads,
    line: 'ALA Connect discussions: Practice community',
    again: [`${practice.threads}&utm_source=x`],
  },
  {
    address: practice.postForm,
    kind: 'connect-post-form',
    title: 'Start New Thread',
    kept: practice.postForm,
    line: 'New post on ALA Connect',
    again: [`${practice.postForm}#MainCopy`],
  },
  {
    address: 'https://connect.ala.org/acrl/communities/community-home/digestviewer',
    kind: 'connect-list',
    title: 'Another community',
    kept: 'https://connect.ala.org/acrl/communities/community-home/digestviewer',
    line: 'ALA Connect discussions: Another community',
    again: [],
  },
  {
    address: 'https://connect.ala.org/alsc/participate/postmessage',
    kind: 'connect-post-form',
    title: 'Start New Thread',
    kept: 'https://connect.ala.org/alsc/participate/postmessage',
    line: 'New post on ALA Connect',
    again: [],
  },
  {
    address: 'https://www.alsc.ala.org/blog/blog-policy/',
    kind: 'ala-other',
    title: 'Blog policy',
    kept: 'https://www.alsc.ala.org/blog/blog-policy/',
    line: 'ALA page: Blog policy',
    again: ['https://www.alsc.ala.org/blog/blog-policy'],
  },
];

const openTab = (panel: View) =>
  panel.evaluate(() => document.querySelector('[role="tab"][aria-selected="true"]')?.id ?? '');

/** The tab that is open on a page of this kind without notes; elsewhere Notes. */
const FITTING: Record<string, string> = {
  'gwk-category': 'tab-sites',
  'gwk-entry': 'tab-sites',
  'ncdm-list': 'tab-sites',
  'connect-post-form': 'tab-questions',
  'community-forum': 'tab-questions',
  mentoring: 'tab-activities',
};

inBrowsers(
  'the panel on each kind of page',
  (get) => {
    const { open, closeLater } = openPages(get);

    describe.each(KINDS)('$kind $address', (expected) => {
      const { address, kind, title, kept, again } = expected;
      const text = `A note of ${kept}`;

      it('says which page it is, lists its sites, and keeps a note under its one address', async () => {
        const device = get();
        const page = await open(address);
        const panel = await device.openPanel(page);
        const view = await told(panel);
        expect(view.page).toMatchObject({ kind, title, pageAddress: kept });
        expect(view.page.competencies).toEqual(expected.competencies ?? []);
        expect(await pageLine(panel)).toBe(expected.line);
        expect(await openTab(panel)).toBe(FITTING[kind] ?? 'tab-notes');
        expect(
          await sitesOf(device, view.tabId).then((sites) => sites.map((one) => one.url)),
        ).toEqual(expected.sites ?? []);
        await writePageNote(panel, text);
        const [saved] = (await told(panel)).notes;
        expect(saved).toMatchObject({ pageAddress: kept, pageKind: kind, pageTitle: title });
        expect(saved?.competencies).toEqual(expected.competencies ?? []);
      });

      it.each(again)('finds the note again at %s', async (other) => {
        const page = await open(other);
        const panel = await get().openPanel(page);
        await panel.reads(text);
        expect((await told(panel)).page.pageAddress).toBe(kept);
        expect(await openTab(panel)).toBe('tab-notes');
      });
    });

    it('the competencies that a post names are chosen beforehand in a new note', async () => {
      const page = await open(practice.sixSites);
      const panel = await get().openPanel(page);
      await panel.click('button', words('newNote'));
      await panel.find('group', words('competenciesLabel'));
      const chosen = await panel.evaluate(() =>
        [...document.querySelectorAll('.toggles :checked')].map(
          (one) => one.closest('label')?.textContent,
        ),
      );
      expect(chosen.map((name) => name?.match(/^[IV]+/)?.[0])).toEqual(['II', 'IV']);
    });

    it('a copy at web.archive.org is opened by the toolbar and keeps its own notes', async () => {
      const device = get();
      const page = await device.open(practice.animalsKept, { button: false });
      closeLater(page);
      await page.bringToFront();
      await device.clickToolbar(page);
      const panel = await device.panel(page);
      const { page: seen, tabId, notes } = await told(panel);
      expect(seen).toMatchObject({ kind: 'gwk-category', pageAddress: practice.animalsKept });
      expect(notes).toEqual([]);
      expect(await pageLine(panel)).toBe(
        'Great Websites for Kids: Animals (archived March 1, 2014)',
      );
      expect((await sitesOf(device, tabId)).map((one) => one.url)).toEqual(ANIMALS);
      await writePageNote(panel, 'A note of the copy');
      // As the archive shows it without its own links and bar: the same copy.
      const bare = await device.open(practice.animalsKept.replace('120000/', '120000id_/'), {
        button: false,
      });
      closeLater(bare);
      await bare.bringToFront();
      await device.clickToolbar(bare);
      await (await device.panel(bare)).reads('A note of the copy');
    });

    it('a look-alike host is plain: no button, no sites, notes under its own address', async () => {
      const device = get();
      const address = 'https://www.ala.org.example/alsc/mentoring';
      const page = await device.open(address, { button: false });
      closeLater(page);
      expect(await device.hostButton(page, 'edge')).toBeNull();
      await page.bringToFront();
      await device.clickToolbar(page);
      const panel = await device.panel(page);
      const { page: seen, tabId } = await told(panel);
      expect(seen).toMatchObject({ kind: 'plain', pageAddress: address, competencies: [] });
      expect(await pageLine(panel)).toBe(seen.title);
      expect(await sitesOf(device, tabId)).toEqual([]);
      expect(await openTab(panel)).toBe('tab-notes');
    });

    it('a change of address without a load: the line and the address follow', async () => {
      const page = await open(practice.walk);
      const panel = await get().openPanel(page);
      const before = await told(panel);
      expect(before.page).toMatchObject({ kind: 'blog-post', pageAddress: practice.walk });
      await page.evaluate(() => {
        history.pushState(null, '', '/blog/category/mentoring/');
        document.title = 'Mentoring - ALSC Blog';
        const heading = document.querySelector('h1');
        if (heading) heading.textContent = 'Mentoring';
      });
      await until(
        'the line to follow',
        async () => (await pageLine(panel)) === 'Blog posts: Mentoring',
      );
      expect((await told(panel)).page).toMatchObject({
        kind: 'blog-list',
        pageAddress: practice.mentoringPosts,
      });
      await page.evaluate(() => history.back());
      await until('the address to be back', async () => {
        return (await told(panel)).page.pageAddress === practice.walk;
      });
    });

    it('the tab last used on a page is open again after a reload; another page starts afresh', async () => {
      const device = get();
      const page = await open(practice.dark);
      const panel = await device.openPanel(page);
      expect(await openTab(panel)).toBe('tab-notes');
      await panel.click('tab', words('tabQuestions'));
      await until('the tab to be kept', async () => (await told(panel)).tab === 'questions');
      await page.reload();
      expect(await openTab(await panelOf(device, page))).toBe('tab-questions');
      await page.goto(practice.newLook);
      expect(await openTab(await panelOf(device, page))).toBe('tab-notes');
    });

    it('a page of broken HTML and a long title is answered, and stays on one line', async () => {
      const device = get();
      const page = await open(practice.quietHour);
      await page.evaluate((passage) => {
        document.head.innerHTML =
          '<link rel="canonical" href="javascript:alert(1)"><link rel="canonical" href="https://evil.example/">';
        document.body.innerHTML = `<div id="a"><h1 id="a">${'Very long words '.repeat(4_000)}<p id="a">${passage}<table><tr><article>`;
        history.replaceState(null, '', '/blog/category/mentoring/');
      }, TEXT.quietHour);
      const panel = await device.openPanel(page);
      await until('the line', async () =>
        (await pageLine(panel)).startsWith('Blog posts: Very long'),
      );
      expect((await told(panel)).page.pageAddress).toBe(practice.mentoringPosts);
      const high = () =>
        panel.evaluate(() => document.querySelector('.page-line')?.getBoundingClientRect().height);
      expect(await high()).toBeLessThan(28);
    });
  },
  { quick: ['chromium'] },
);
