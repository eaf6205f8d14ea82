import { writePost, writeProse } from './post.mjs';

/**
 * Pages that are too much, or lie about themselves.
 *
 * @typedef {import('./made.mjs').MadePage} MadePage
 */

const HOST = 'www.alsc.ala.org/blog/trial/';
const FOOT = '<p>Every lie needs a shelf of its own.</p>';

/** @param {string} path @param {string} content @param {string} [end] @returns {MadePage} */
const post = (path, content, end = '') => ({
  body: writePost({
    path: `/blog/trial/${path}`,
    id: 60001,
    category: 'Research',
    title: 'A trial of patience',
    date: '2024-05-07',
    author: 'Ines Marlow',
    content,
    end,
  }),
});

const links = () =>
  post(
    'links/',
    `<p>A hundred thousand doors, and one of them is a cupboard.</p><p>${Array.from(
      { length: 100_000 },
      (_, i) => `<a href="https://www.example.org/door/${i}">door ${i}</a>`,
    ).join('\n')}</p>`,
  );

/** One text node of 20,000,000 letters: made by script, since a parser cuts long texts into several nodes. */
const text = () =>
  post(
    'text/',
    '<p>Before the long shelf stands a stool.</p><p id="shelf"></p>',
    `<script>
document.querySelector('#shelf').append('The shelf goes on, and the reader goes on beside it. '.repeat(377_359).slice(0, 20_000_000));
</script>
`,
  );

/** @param {string} title @param {string} canonical @returns {MadePage} */
const claims = (title, canonical) => ({
  body: `<!DOCTYPE html><html lang="en"><head><meta charset="UTF-8"><title>${title}</title>
<link rel="canonical" href="${canonical}"></head><body><main><h1>${title}</h1>${FOOT}${writeProse(2_000, 7)}</main></body></html>`,
});

const MARKUP = '&quot;&gt;&lt;img src=x onerror=&quot;document.title=&#39;taken&#39;&quot;&gt;&#x202e;gpj.exe';

const frames = () =>
  post(
    'frames/',
    `${FOOT}<iframe src="/blog/2018/10/quiet-hour/" title="one of ours"></iframe>
<iframe src="https://www.example.org/story/" title="a foreign one"></iframe>
<iframe src="about:blank" title="an empty one"></iframe>
<iframe srcdoc="<p>Within</p><iframe src='/blog/2023/04/picture-schedules/'></iframe>" title="one within one"></iframe>`,
  );

/** @type {Record<string, () => MadePage>} by host and path */
export const hostilePages = {
  [`${HOST}links/`]: links,
  [`${HOST}text/`]: text,
  [`${HOST}markup/`]: () => claims(MARKUP, 'https://www.alsc.ala.org/blog/trial/markup/'),
  [`${HOST}script/`]: () => claims('Runs a script', 'javascript:document.title=`taken`'),
  [`${HOST}foreign/`]: () => claims('Says it is elsewhere', 'https://www.example.org/story/'),
  [`${HOST}long/`]: () =>
    claims('L'.repeat(1_000_000), `https://www.alsc.ala.org/blog/${'x'.repeat(1_000_000)}/`),
  [`${HOST}frames/`]: frames,
};
