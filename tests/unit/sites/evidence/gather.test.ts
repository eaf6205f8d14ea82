// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { factText, factTitle } from '@/components/sites/factText';
import { FACT_NAMES, type Fact } from '@/lib/sites/evidence/fact';
import { gather, type Surroundings } from '@/lib/sites/evidence/gather';
import { findLinks, ownLinks } from '@/lib/sites/evidence/links';
import { policyNames, wordsOfHtml } from '@/lib/sites/evidence/policyText';
import { findPrivacyPolicy } from '@/lib/sites/evidence/privacyPolicy';
import type { AskSite } from '@/lib/sites/evidence/site';
import { ADDRESS, body, never } from './survey';

const site = (pages: Record<string, string | number>): AskSite & { asked: string[] } => {
  const asked: string[] = [];
  const answer = (address: string) => {
    asked.push(address);
    return pages[new URL(address).pathname];
  };
  return {
    asked,
    text: async (address) => String(answer(address) ?? '') || null,
    status: async (address) => Number(answer(address) ?? 200),
  };
};
const around = (html: string, more: Partial<Surroundings> = {}): Surroundings => ({
  document: new DOMParser().parseFromString(html, 'text/html'),
  address: new URL(ADDRESS),
  loaded: [],
  lastModified: '',
  begun: 0,
  now: () => 1_000,
  detect: async () => 'en',
  withCheck: (work) => work(() => ({ verdict: 'passed', data: null })),
  site: null,
  ...more,
});

describe('gathering', () => {
  it('tells of each fact in turn and of the last', async () => {
    const told: [string | null, number, number, string | null][] = [];
    const facts = await gather(
      FACT_NAMES,
      around('<p>Hello</p>'),
      never(),
      (now, done, of, found) => told.push([now, done, of, found?.fact ?? null]),
    );
    const names = facts.map(({ fact }) => fact);
    expect(names).toEqual(FACT_NAMES.filter((name) => name !== 'links'));
    expect(told.map(([now]) => now)).toEqual([...names, null]);
    expect(told.map(([, , , found]) => found)).toEqual([null, ...names]);
    expect(told.every(([, done, of], i) => done === i && of === names.length)).toBe(true);
  });

  it('keeps what is there when it is stopped', async () => {
    const stop = new AbortController();
    const facts = await gather(FACT_NAMES, around('<p>Hello</p>'), stop.signal, (now) => {
      if (now === 'forms') stop.abort();
    });
    expect(facts.length).toBeGreaterThanOrEqual(4);
    expect(facts.length).toBeLessThanOrEqual(5);
  });

  it('calls unknown what cannot be found out, and goes on', async () => {
    const detect = () => Promise.reject(new Error('no'));
    const withCheck = () => Promise.reject(new Error('no'));
    const facts = await gather(
      FACT_NAMES,
      around('<p>Hello</p>', { detect, withCheck }),
      never(),
      () => {},
    );
    const findings = new Map(facts.map(({ fact, finding }) => [fact, finding]));
    expect(findings.get('reading')).toBe('unknown');
    expect(findings.get('contrast')).toBe('unknown');
    expect(findings.get('privacy-policy')).toBe('none-seen');
  });

  it('reads a text of 20 MB and 100,000 links only as far as it goes', async () => {
    const big = around('<p id="t"></p>');
    const root = big.document.querySelector('#t');
    root?.append(big.document.createTextNode('worms dig. '.repeat(1_900_000)));
    const links = big.document.createDocumentFragment();
    for (let i = 0; i < 20_000; i++) {
      const link = big.document.createElement('a');
      link.setAttribute('href', `/${i}`);
      links.append(link);
    }
    root?.after(links);
    const [reading] = await gather(['reading'], big, never(), () => {});
    expect(reading?.values).toMatchObject({ more: 1 });
    expect(Number(reading?.values.words)).toBeLessThan(50_000);
  }, 30_000);
});

describe('privacy policy', () => {
  const page = () => body('<a href="/p">Privacy</a>');

  it.each([
    ['<p>We follow COPPA.</p>', 'coppa', 'good'],
    ['<p>Children&rsquo;s Online Privacy Protection Act</p>', 'coppa', 'good'],
    ['<p>We collect nothing from anyone under the age of 13.</p>', 'children', 'good'],
    ['<p>No pedimos datos personales a los niños.</p>', 'children', 'good'],
    ['<nav><a>Information for children</a></nav><p>We use cookies.</p>', 'silent', 'look'],
    ['<script>var coppa="COPPA"</script><p>Kids love us.</p>', 'silent', 'look'],
  ])('%s: %s', async (html, asked, finding) => {
    const found = await findPrivacyPolicy(await page(), site({ '/p': html }));
    expect(found).toMatchObject({ finding, values: { asked } });
  });

  it('is asked for only on the same origin, and only where the site may be asked', async () => {
    expect((await findPrivacyPolicy(await page(), null)).values.asked).toBe('no');
    const other = site({});
    const away = await body('<a href="https://policies.example.com/privacy">Rules</a>');
    expect((await findPrivacyPolicy(away, other)).values.asked).toBe('elsewhere');
    expect(other.asked).toEqual([]);
    expect((await findPrivacyPolicy(await page(), site({}))).values.asked).toBe('unread');
  });

  it('is read in one pass, however it is made', () => {
    const begun = performance.now();
    for (const piece of ['<script>', '<nav', '<', '</nav>', '<!--', '<p>a. '])
      policyNames(piece.repeat(524_288 / piece.length));
    expect(performance.now() - begun).toBeLessThan(3_000);
    expect(wordsOfHtml('<p>a<b>b</b></p><header>c</header>d')).toBe(' a b  d'.replace(/ +/g, ' '));
  });
});

describe('broken links', () => {
  const html =
    '<a href="/a">a</a><a href="/a#x">a</a><a href="#top">t</a><a href="/gone">g</a><a href="/err">e</a><a href="/slow">s</a><a href="/shut">c</a><a href="/logout">o</a><a href="//other.org/">x</a><a href="mailto:a@b.c">m</a>';

  it('are those of the own host that answer badly', async () => {
    const asks = site({ '/gone': 404, '/err': 500, '/slow': -1, '/shut': 403 });
    const found = await findLinks(await body(html), asks, never());
    expect(asks.asked).toHaveLength(5);
    expect(found).toMatchObject({
      finding: 'look',
      values: { asked: 5, of: 5, broken: 2, silent: 1 },
    });
    expect(found.items).toEqual([
      '404 https://kids.example.org/gone',
      '500 https://kids.example.org/err',
    ]);
  });

  it('are the first 50, each once, and keep what is known at a stop', async () => {
    const many = await body(Array.from({ length: 80 }, (_, i) => `<a href="/${i}">x</a>`).join(''));
    expect(ownLinks(many)).toHaveLength(50);
    const stop = new AbortController();
    let n = 0;
    const asks: AskSite = {
      text: async () => null,
      status: async () => {
        if (++n === 3) stop.abort();
        return 404;
      },
    };
    const found = await findLinks(many, asks, stop.signal);
    expect(found.values).toMatchObject({ asked: 2, of: 50, broken: 2 });
  });
});

describe('a fact in words', () => {
  const fact = (more: Partial<Fact>): Fact => ({
    fact: 'links',
    finding: 'look',
    values: {},
    items: [],
    at: 1,
    ...more,
  });

  const SOME: Fact['values'][] = [
    {},
    { asked: 3, of: 5, broken: 1, words: 5, sentences: 1, level: 'k2', lowest: 2.1 },
  ];

  it('has a title, a sentence and a "how" for every fact and finding, with nothing left to fill in', () => {
    for (const name of FACT_NAMES)
      for (const finding of ['good', 'look', 'none-seen', 'known', 'unknown'] as const)
        for (const values of SOME) {
          const said = factText(fact({ fact: name, finding, values }));
          for (const part of [said.title, said.sentence, said.how])
            expect(part).toMatch(/^(?!fact_)[^{}]+$/);
          expect(said.title).toBe(factTitle(name));
        }
  });

  it('says what is worth a look, and how much', () => {
    const links = fact({ values: { asked: 4, of: 9, broken: 1, silent: 0 } });
    expect(factText(links).sentence).toBe(
      '1 of 4 links asked for is broken. Stopped after 4 of 9.',
    );
    const forms = fact({ fact: 'forms', values: { name: 1, birthday: 0, email: 2 } });
    expect(factText(forms).sentence).toBe(
      'A form on this page asks for a name and an e-mail address.',
    );
    const weight = fact({
      fact: 'weight',
      finding: 'known',
      values: { requests: 12, bytes: 2_345_678, hidden: 1 },
    });
    expect(factText(weight).sentence).toBe(
      'The page loaded at least 2.3 MB in at least 12 requests. The size of 1 of them is not known.',
    );
    const party = fact({
      fact: 'third-parties',
      values: { companies: 2, version: '0.30.0', day: '2026-09-14' },
    });
    expect(factText(party).how).toContain('0.30.0 of Sep 14, 2026');
  });
});
