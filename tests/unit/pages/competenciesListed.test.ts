// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { recognise } from '@/lib/pages';
import { competenciesNamed } from '@/lib/pages/competenciesNamed';
import { body } from './parsed';

const inPost = (html: string, address = 'https://www.alsc.ala.org/blog/2018/10/a/') =>
  recognise(
    body(
      `<main><article><h1>Title</h1><div class="entry-content"><p>Text.</p>${html}</div></article></main>`,
    ),
    new URL(address),
  ).competencies.join(' ');

it.each([
  ['This post addresses the following ALSC Core Competencies: I-III.', 'I II III'],
  ['Core Competencies addressed: I – IV and VII', 'I II III IV VII'],
  ['This post addresses ALSC core competencies: III.2 and III.4, V-1.', 'III V'],
  [
    'This post relates to ALSC Core Competency IV. Knowledge, Curation, and Management of Materials.',
    'IV',
  ],
  [
    'This blog post meets the ALSC Core Competencies of Outreach and Advocacy and Programming Skills',
    'III V',
  ],
  ['This post addresses Programming Skills, an ALSC Core Competency.', 'III'],
  ['Competency V: Outreach and Advocacy', 'V'],
  [
    'ALSC Core Competencies: (II) Reference and User Services, (VI) Administrative and Management Skills',
    'II VI',
  ],
  ['ALSC Core Competencies: II, V & VI', 'II V VI'],
  [
    'The ALSC Core Competencies came up when we planned professional development and programming.',
    '',
  ],
  ['Cultural competency: programming for all', ''],
])('%s', (text, sections) => {
  expect(competenciesNamed(text).join(' ')).toBe(sections);
  expect(inPost(`<p><em>${text}</em></p>`)).toBe(sections);
});

it.each([
  [
    'a list',
    '<p>This post addresses the following ALSC Core Competencies:</p><ul><li>II. Reference and User Services</li><li>V. Outreach and Advocacy</li></ul><p>Next week: VI.</p>',
  ],
  [
    'names in a list',
    '<h3>ALSC Core Competencies</h3><ol><li>Reference and User Services</li><li>Outreach and Advocacy</li></ol><p>Next week: snow.</p>',
  ],
  [
    'lines',
    '<p>ALSC Core Competencies:<br>II. Reference and User Services<br>V. Outreach and Advocacy</p>',
  ],
  [
    'bold and links',
    '<p>This post addresses <strong><a href="/alsc/edcareeers/alsccorecomps">ALSC Core Competencies</a></strong>: <b>II</b>. Reference and User Services; <b>V</b>. Outreach and Advocacy</p>',
  ],
  ['twice', '<p>Core Competency II</p><p>Core Competency V</p>'],
])('%s', (_markup, html) => expect(inPost(html)).toBe('II V'));

it('what a reader or a plugin adds under the post is not the post', () => {
  expect(inPost('<div id="comments"><p>ALSC Core Competencies: V.</p></div>')).toBe('');
});

it('a number alone in a post from before 2016 is that of the nine sections of its time', () => {
  const html = '<p>ALSC Core Competencies: II, VII and IX.</p>';
  expect(inPost(html, 'https://www.alsc.ala.org/blog/2014/05/a/')).toBe('V VI');
  expect(
    inPost(
      '<p>ALSC Core Competencies: II. Reference and User Services.</p>',
      'https://www.alsc.ala.org/blog/2014/05/a/',
    ),
  ).toBe('II');
  expect(inPost(html, 'https://www.alsc.ala.org/blog/2016/05/a/')).toBe('II VII');
});
