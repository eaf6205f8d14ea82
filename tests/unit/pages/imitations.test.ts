// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { recognise } from '@/lib/pages';
import type { Page, PageKind } from '@/lib/pages/page';
import { practicePage } from './parsed';

const at = (address: string): Page => recognise(practicePage(address), new URL(address));

const KINDS: [address: string, kind: PageKind, title: string][] = [
  [
    'https://www.alsc.ala.org/blog/2016/03/six-sites/',
    'blog-post',
    'Six sites for the week the tablets came back',
  ],
  ['https://www.alsc.ala.org/blog/category/mentoring/', 'blog-list', 'Mentoring'],
  ['https://www.alsc.ala.org/blog/category/mentoring/page/2/', 'blog-list', 'Mentoring'],
  ['https://www.alsc.ala.org/blog/tag/core-competencies/', 'blog-list', 'Tag: core competencies'],
  ['https://www.alsc.ala.org/blog/author/ines-marlow/', 'blog-list', 'Author: Ines Marlow'],
  ['https://www.alsc.ala.org/blog/blog-policy/', 'ala-other', 'Blog policy'],
  ['http://gws.ala.org/category/animals', 'gwk-category', 'Animals'],
  [
    'http://gws.ala.org/category/sciences/astronomy-and-space',
    'gwk-category',
    'Astronomy and Space',
  ],
  ['https://gws.ala.org/category/the-arts', 'gwk-category', 'The Arts'],
  [
    'https://web.archive.org/web/20140301120000/http://gws.ala.org/category/animals',
    'gwk-category',
    'Animals',
  ],
  ['http://gws.ala.org/node/8243', 'gwk-entry', 'Owl Post'],
  ['https://gws.ala.org/node/9310', 'gwk-entry', 'Paper Orchestra'],
  [
    'http://web.archive.org/web/20120515000000/http://gws.ala.org/node/7104',
    'gwk-entry',
    'Zoo Clock',
  ],
  ['http://gws.ala.org/about/selection-criteria', 'ala-other', 'Selection criteria'],
  [
    'https://www.ala.org/alsc/awardsgrants/notalists/ncdm',
    'ncdm-list',
    'Notable Children’s Digital Media',
  ],
  [
    'https://www.ala.org/alsc/awardsgrants/notalists/ncdm/2019',
    'ncdm-list',
    '2019 Notable Children’s Digital Media',
  ],
  [
    'https://www.ala.org/alsc/awardsgrants/notalists/ncdm/ncdmsubmissions',
    'ala-other',
    'Submit to Notable Children’s Digital Media',
  ],
  ['http://www.ala.org/alsc/mentoring', 'mentoring', 'Mentoring program'],
  ['http://www.ala.org/alsc/mentoring/activities', 'mentoring', 'Sample activities'],
  [
    'https://www.ala.org/alsc/publications-resources/mentoring/activities',
    'mentoring',
    'Mentoring: activities',
  ],
  [
    'https://web.archive.org/web/20151010101010/http://www.ala.org/alsc/mentoring/activities',
    'mentoring',
    'Sample activities',
  ],
  [
    'https://www.ala.org/alsc/edcareeers/alsccorecomps',
    'competencies',
    'Competencies for Librarians Serving Children in Libraries',
  ],
  ['https://www.ala.org/alsc/community-forums', 'community-forum', 'Community forums'],
  [
    'https://www.ala.org/alsc/community-forum-february-2019',
    'community-forum',
    'Community forum, February 2019',
  ],
  [
    'https://connect.ala.org/alsc/discussion/websites-for-a-rainy-story-hour',
    'connect-thread',
    'Websites for a rainy story hour?',
  ],
  [
    'https://connect.ala.org/communities/community-home/digestviewer/viewthread?GroupId=1&MessageKey=ab-1',
    'connect-thread',
    'Websites for a rainy story hour?',
  ],
  [
    'https://connect.ala.org/communities/community-home/digestviewer?communitykey=1&tab=digestviewer',
    'connect-list',
    'Practice community',
  ],
  [
    'https://connect.ala.org/acrl/communities/community-home/digestviewer',
    'connect-list',
    'Another community',
  ],
  ['https://connect.ala.org/alsc/home', 'connect-list', 'Practice division'],
  ['https://connect.ala.org/participate/postmessage', 'connect-post-form', 'Start New Thread'],
  ['https://connect.ala.org/alsc/participate/postmessage', 'connect-post-form', 'Start New Thread'],
];

describe('each practice page is what it stands for', () => {
  it.each(KINDS)('%s is %s', (address, kind, title) => {
    const page = at(address);
    expect([page.kind, page.title]).toEqual([kind, title]);
  });

  it.each(KINDS)('%s is the same on every host that only looks like it', (address) => {
    const document = practicePage(address);
    const copied = address.includes('web.archive.org');
    const lookAlikes = copied
      ? [
          address.replace('web.archive.org', 'web.archive.org.example'),
          address.replace('.ala.org/', '-ala.org/'),
        ]
      : [
          address.replace('.ala.org', '.ala.org.example'),
          address.replace(/[\w.]+\.ala\.org/, 'edrdstudio.com'),
          address.replace(/([\w.]+)\.ala\.org/, '$1-ala.org'),
          address.replace(/[\w.]+\.ala\.org/, 'gala.org'),
        ];
    for (const other of lookAlikes) {
      const page = recognise(document, new URL(other));
      expect([other, page.kind, page.sites]).toEqual([other, 'plain', []]);
    }
  });
});

describe('the sites that a practice page recommends', () => {
  const sitesOf = (address: string) =>
    at(address).sites.map(({ title, url, annotation }) => [title, url, annotation]);
  const ANIMALS = [
    [
      'Tidepool Window',
      'http://www.tidepool-window.example/',
      'One camera under water, day and night, and a drawing of every animal that has ever swum past it.',
    ],
    [
      'The Beetle Index',
      'http://beetle-index.example/kids',
      'Four hundred beetles by color, so that a child who has found one in the yard can find it here.',
    ],
    [
      'Owl Post',
      'https://owlpost.example/',
      'A field diary of a family of barn owls. New pages come on Fridays; older ones are read aloud.',
    ],
    [
      'Zoo Clock',
      'http://www.zooclock.example/clock/index.html',
      'What each animal of a small zoo does at this hour, hour by hour.',
    ],
    [
      'Whale Roads',
      'https://maps.whaleroads.example/children/?start=north',
      'Follow eleven whales across a chart. The chart can be printed and colored.',
    ],
  ];

  it('rows (Drupal 7), and the same page as the archive rewrote it', () => {
    expect(sitesOf('http://gws.ala.org/category/animals')).toEqual(ANIMALS);
    expect(
      sitesOf('https://web.archive.org/web/20140301120000/http://gws.ala.org/category/animals'),
    ).toEqual(ANIMALS);
  });

  it('a table', () => {
    expect(sitesOf('http://gws.ala.org/category/sciences/astronomy-and-space')).toEqual([
      [
        'Night Sky Ledger',
        'http://nightskyledger.example/',
        "Tonight's sky from your own town, with one thing to look for and room to say whether it was there.",
      ],
      [
        'Rocket Bench',
        'https://www.rocketbench.example/build',
        'Build a paper rocket in nine steps, then compare its flight with others of the same weight.',
      ],
      [
        'Moon Letters',
        'http://moonletters.example/en/',
        'Letters between two children who watch the same moon from two sides of the world.',
      ],
    ]);
  });

  it('a grid with pictures (Drupal 10)', () => {
    expect(sitesOf('https://gws.ala.org/category/the-arts')).toEqual([
      [
        'Paper Orchestra',
        'https://paperorchestra.example/',
        'Cut out an instrument, hear it play, and seat it in a band of your own.',
      ],
      [
        'The Color Desk',
        'http://www.colordesk.example/',
        'Mix paint on a screen that behaves like paint: it dries, it runs, and it cannot be undone.',
      ],
      [
        'Stage Left',
        'https://stageleft.example/plays/',
        'Short plays for two to six children, with the parts marked by reading level.',
      ],
      [
        'Museum of Small Things',
        'https://small-things.example/museum/',
        'One small object a week and the four questions a curator would ask about it.',
      ],
    ]);
  });

  it('an entry: its own site only', () => {
    expect(sitesOf('http://gws.ala.org/node/8243')).toEqual([
      [
        'Owl Post',
        'https://owlpost.example/',
        'A field diary of a family of barn owls, kept by a class of nine-year-olds and one patient naturalist. See also their friends at Other Owls.',
      ],
    ]);
    expect(sitesOf('https://gws.ala.org/node/9310')).toEqual([
      [
        'Paper Orchestra',
        'https://paperorchestra.example/',
        'Cut out an instrument, hear it play, and seat it in a band of your own. Made for reading rooms with one printer.',
      ],
    ]);
    expect(
      sitesOf('https://web.archive.org/web/20120515000000/http://gws.ala.org/node/7104'),
    ).toEqual([
      [
        'Zoo Clock',
        'http://www.zooclock.example/clock/index.html',
        'What each animal of a small zoo does at this hour, hour by hour. The clock can be set back to see them sleep.',
      ],
    ]);
  });

  it('a notable list under headings', () => {
    expect(sitesOf('https://www.ala.org/alsc/awardsgrants/notalists/ncdm')).toEqual([
      [
        'Paper Orchestra',
        'https://paperorchestra.example/',
        expect.stringContaining('Cut out an instrument, hear it play'),
      ],
      [
        'Tidepool Window',
        'http://www.tidepool-window.example/',
        expect.stringContaining('One camera under water'),
      ],
      [
        'Fold and Fly',
        'https://foldandfly.example/app',
        'Paper planes that a child can fold while the screen waits.',
      ],
      [
        'Bear Counts',
        'https://bearcounts.example/',
        'Counting to thirty with a bear who loses count.',
      ],
    ]);
  });

  it('a notable list in paragraphs', () => {
    expect(sitesOf('https://www.ala.org/alsc/awardsgrants/notalists/ncdm/2019')).toEqual([
      [
        'Night Sky Ledger',
        'http://nightskyledger.example/',
        expect.stringContaining('Tonight’s sky from your own town'),
      ],
      [
        'Rocket Bench',
        'https://www.rocketbench.example/build',
        expect.stringContaining('Build a paper rocket'),
      ],
      ['Stage Left', 'https://stageleft.example/plays/', expect.stringContaining('Short plays')],
    ]);
  });

  it('a post: what stands in its lists, not what its sentences mention', () => {
    expect(sitesOf('https://www.alsc.ala.org/blog/2016/03/six-sites/')).toEqual([
      [
        'Tidepool Window',
        'http://www.tidepool-window.example/',
        'one camera under water, day and night.',
      ],
      ['Owl Post', 'https://owlpost.example/', expect.stringContaining('barn owls, Fridays.')],
      [
        'Whale Roads',
        'https://maps.whaleroads.example/children/?start=north',
        expect.stringContaining('eleven whales on a chart.'),
      ],
      ['Paper Orchestra', 'https://paperorchestra.example/', 'Needs a printer.'],
      ['The Color Desk', 'http://www.colordesk.example/', 'paint that dries.'],
    ]);
  });

  it('a thread', () => {
    expect(
      sitesOf('https://connect.ala.org/alsc/discussion/websites-for-a-rainy-story-hour'),
    ).toEqual([
      ['Owl Post', 'https://owlpost.example/', 'barn owls'],
      ['Zoo Clock', 'http://www.zooclock.example/clock/index.html', ''],
      ['Stage Left', 'https://stageleft.example/plays/', 'for when they cannot sit'],
    ]);
  });

  it.each([
    'https://www.alsc.ala.org/blog/category/mentoring/',
    'http://gws.ala.org/about/selection-criteria',
    'http://www.ala.org/alsc/mentoring/activities',
    'https://www.ala.org/alsc/awardsgrants/notalists/ncdm/ncdmsubmissions',
    'https://connect.ala.org/alsc/home',
    'https://connect.ala.org/participate/postmessage',
  ])('%s recommends none', (address) => expect(sitesOf(address)).toEqual([]));
});

describe('what else a practice page says', () => {
  it('a post: day, author, competencies', () => {
    expect(at('https://www.alsc.ala.org/blog/2016/03/six-sites/')).toMatchObject({
      pageAddress: 'https://www.alsc.ala.org/blog/2016/03/six-sites/',
      date: '2016-03-22',
      author: 'Dana Whitlock',
      competencies: ['II', 'IV'],
      editor: null,
    });
  });

  it.each([
    'alsc/discussion/websites-for-a-rainy-story-hour',
    'communities/community-home/digestviewer/viewthread?MessageKey=x',
  ])('a thread: the day and author of its first post (%s)', (path) => {
    expect(at(`https://connect.ala.org/${path}`)).toMatchObject({
      date: '2022-05-25',
      author: 'Ines Marlow',
    });
  });

  it.each(['participate/postmessage', 'alsc/participate/postmessage'])(
    'a post form: a selector that finds its editor, whatever the number in its id (%s)',
    (path) => {
      const document = practicePage(`https://connect.ala.org/${path}`);
      const { editor } = recognise(document, new URL(`https://connect.ala.org/${path}`));
      expect(editor).not.toMatch(/ctl\d/);
      expect(document.querySelector(editor ?? 'none')?.localName).toBe('textarea');
      expect(document.querySelectorAll(editor ?? 'none')).toHaveLength(1);
    },
  );

  it('a copy at web.archive.org is a page of its own, with its time', () => {
    expect(
      at('https://web.archive.org/web/20140301120000/http://gws.ala.org/category/animals')
        .pageAddress,
    ).toBe('https://web.archive.org/web/20140301120000/http://gws.ala.org/category/animals');
  });

  it('nothing else is claimed', () => {
    for (const [address, kind] of KINDS) {
      const page = at(address);
      if (kind !== 'blog-post') expect(page.competencies).toEqual([]);
      if (kind !== 'connect-post-form') expect(page.editor).toBeNull();
      if (!/post|thread/.test(kind)) expect([page.date, page.author]).toEqual([null, null]);
      expect(Object.keys(page).sort()).toEqual([
        'author',
        'competencies',
        'date',
        'editor',
        'kind',
        'pageAddress',
        'sites',
        'title',
      ]);
    }
  });
});
