// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { findConnection } from '@/lib/sites/evidence/connection';
import { findContact } from '@/lib/sites/evidence/contact';
import { makeFact } from '@/lib/sites/evidence/fact';
import { findForms } from '@/lib/sites/evidence/forms';
import { known } from '@/lib/sites/evidence/knownHosts';
import { findModified } from '@/lib/sites/evidence/modified';
import { findOwner } from '@/lib/sites/evidence/owner';
import { companyOf, findThirdParties } from '@/lib/sites/evidence/thirdParties';
import { findWeight } from '@/lib/sites/evidence/weight';
import { body, survey } from './survey';

describe('secure connection', () => {
  it('is good only where all that is loaded is secure', async () => {
    const page = await body('<img src="/a.png">');
    expect(findConnection(page, [])).toEqual({
      finding: 'good',
      values: { secure: 1, open: 0 },
      items: [],
    });
    const open = findConnection(page, ['http://x.org/a.js', 'http://x.org/a.js']);
    expect(open).toMatchObject({ finding: 'look', items: ['http://x.org/a.js'] });
    const plain = await body('', 'http://kids.example.org/');
    expect(findConnection(plain, [])).toMatchObject({ finding: 'look', values: { secure: 0 } });
  });
});

describe('author or owner', () => {
  const owner = async (html: string) => findOwner(await survey(`<html>${html}</html>`));

  it('is read from the page’s own data', async () => {
    const data = {
      '@graph': [{ author: [{ name: 'Ada Reed' }], publisher: { name: 'Reed Library' } }],
    };
    const found = await owner(
      `<head><meta name="Author" content="Sam Poe"><script type="application/ld+json">${JSON.stringify(data)}</script></head>`,
    );
    expect(found).toMatchObject({
      finding: 'good',
      items: ['Sam Poe', 'Ada Reed', 'Reed Library'],
    });
    expect(found.values).toMatchObject({ author: 'Sam Poe', publisher: 'Reed Library' });
  });

  it.each([
    ['© 2019–2025 Harbor Museum. All rights reserved.', 'Harbor Museum'],
    ['Copyright (c) 2020 by Sam Poe', 'Sam Poe'],
    ['Copyright 2001, 2009 Reed Library | Terms', 'Reed Library'],
    ['© Museo del Puerto 2024. Todos los derechos reservados.', 'Museo del Puerto'],
  ])('and from a copyright line: %s', async (line, name) => {
    expect((await owner(`<body><footer><p>${line}</p></footer></body>`)).items).toEqual([name]);
  });

  it('is not invented', async () => {
    expect(await owner('<body><p>All about worms. © 2024</p></body>')).toMatchObject({ items: [] });
    const broken = '<script type="application/ld+json">{"publisher": </script>';
    expect(await owner(`<head>${broken}</head>`)).toMatchObject({ finding: 'none-seen' });
    const about = await owner(
      '<body><a href="/who">About us</a><a href="/w">About worms</a></body>',
    );
    expect(about).toMatchObject({
      finding: 'look',
      values: { about: 'https://kids.example.org/who' },
    });
  });

  it('stands data that is made to be slow', async () => {
    const deep = `${'['.repeat(40_000)}${']'.repeat(40_000)}`;
    expect(
      await owner(`<head><script type="application/ld+json">${deep}</script></head>`),
    ).toMatchObject({
      finding: 'none-seen',
    });
  });
});

describe('contact', () => {
  it('is a link that says so', async () => {
    const page = await body(
      '<a href="mailto:us@kids.example.org">us</a><a href="/c"><img alt="Contact us" src="x.png"></a><a href="/contact-lenses">Lenses</a><a href="javascript:contact()">Contact</a>',
    );
    expect(findContact(page).items).toEqual([
      'mailto:us@kids.example.org',
      'https://kids.example.org/c',
    ]);
    expect(findContact(await body('<a href="/a">A</a>')).finding).toBe('none-seen');
  });
});

describe('advertising and tracking hosts', () => {
  it('are known by name or by what they stand below', () => {
    expect(companyOf('stats.g.doubleclick.net')).toBe('Google/Doubleclick Ads');
    expect(companyOf('www.google-analytics.com')).toBe('Google Analytics');
    expect(companyOf('sdk.kidoz.net')).toBe('Kidoz');
    expect(companyOf('notdoubleclick.net')).toBeNull();
    expect(companyOf('kids.example.org')).toBeNull();
    expect(known().hosts.size).toBeGreaterThan(1_500);
    expect(known().day).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('count where something is loaded from them, not where they are only linked', async () => {
    const page = await body(
      '<a href="https://www.facebook.com/kids">Us</a><link rel="canonical" href="https://www.facebook.com/x"><img src="https://ads.superawesome.tv/f">',
    );
    const found = findThirdParties(page, [
      'https://stats.g.doubleclick.net/a',
      'data:x',
      'https://kids.example.org/b',
    ]);
    expect(found).toMatchObject({ finding: 'look', values: { hosts: 2, companies: 2 } });
    expect(found.items).toEqual([
      'Google/Doubleclick Ads (stats.g.doubleclick.net)',
      'SuperAwesome (ads.superawesome.tv)',
    ]);
  });

  it('are no third parties on their own pages', async () => {
    const page = await body('', 'https://www.facebook.com/kids');
    expect(findThirdParties(page, ['https://static.fbcdn.net/a.js']).finding).toBe('none-seen');
  });
});

describe('forms', () => {
  const asked = async (html: string) => findForms(await body(html)).values;

  it.each([
    ['<label>Your name <input></label>', 'name'],
    ['<input name="lastName">', 'name'],
    ['<label for="a">Nombre completo*</label><input id="a">', 'name'],
    ['<input autocomplete="section-a given-name">', 'name'],
    ['<label>Date of birth <select></select></label>', 'birthday'],
    ['<input placeholder="Fecha de nacimiento">', 'birthday'],
    ['<input type="email">', 'email'],
    ['<textarea aria-label="Correo electrónico"></textarea>', 'email'],
  ])('%s asks for a %s', async (html, what) => {
    expect(await asked(html)).toEqual({ name: 0, birthday: 0, email: 0, [what]: 1 });
  });

  it.each([
    '<input type="search" aria-label="Name of a game">',
    '<label>User name <input></label>',
    '<input name="filename">',
    '<input type="hidden" name="email">',
    '<label>Pick a name for your worm <input></label>',
    '<input type="submit" name="name">',
    '<input autocomplete="username" name="name">',
    '<p>Your name</p><input name="q">',
  ])('%s asks for none', async (html) => {
    expect(findForms(await body(html)).finding).toBe('none-seen');
  });
});

describe('page weight', () => {
  it('is the sum of what is told, and counts what is not', () => {
    const loaded = [
      { name: 'https://a.org/', transferSize: 1_300, encodedBodySize: 1_000 },
      { name: 'https://a.org/b', transferSize: 0, encodedBodySize: 5_000 },
      { name: 'https://b.org/c', transferSize: 0, encodedBodySize: 0 },
      { name: 'chrome-extension://x/y', transferSize: 9, encodedBodySize: 9 },
    ];
    expect(findWeight(loaded)).toMatchObject({
      finding: 'known',
      values: { requests: 3, bytes: 6_300, hidden: 1 },
    });
    expect(findWeight([]).finding).toBe('unknown');
  });
});

describe('last changed', () => {
  const now = Date.UTC(2026, 9, 1);
  const begun = now - 60_000;
  const local = (ms: number) => {
    const date = new Date(ms);
    return `${date.getMonth() + 1}/${date.getDate()}/${date.getFullYear()} 10:00:00`;
  };

  it('is what the page says, else what its server says, else unknown', async () => {
    const page = await survey(
      '<head><meta property="article:modified_time" content="2025-03-14T09:00:00Z"></head>',
    );
    expect(findModified(page, '', begun, now).values).toEqual({ day: '2025-03-14', by: 'page' });
    const plain = await body('');
    const old = findModified(plain, local(Date.UTC(2020, 4, 5, 12)), begun, now);
    expect(old.values).toEqual({ day: '2020-05-05', by: 'server' });
    expect(findModified(plain, new Date(now).toString(), begun, now).finding).toBe('unknown');
    const ahead = await survey('<head><meta name="last-modified" content="2090-01-01"></head>');
    expect(findModified(ahead, 'soon', begun, now).finding).toBe('unknown');
  });
});

describe('a fact', () => {
  it('keeps its limits', () => {
    const values = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [`v${i}`, 'x'.repeat(999)]),
    );
    const fact = makeFact(
      'owner',
      { finding: 'good', values, items: Array(50).fill('😀'.repeat(300)) },
      1,
    );
    expect(Object.keys(fact.values)).toHaveLength(20);
    expect(fact.items).toHaveLength(20);
    expect(fact.items[0]).toBe('😀'.repeat(150));
    expect(Object.values(fact.values)[0]).toHaveLength(300);
  });
});
