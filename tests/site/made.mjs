import { editors } from './editors.mjs';
import { hostilePages } from './hostile.mjs';
import { writePdf } from './pdf.mjs';
import { writePost, writeProse } from './post.mjs';
import { turning } from './turning.mjs';

/**
 * The practice pages that are made in code: long ones, and ones that behave badly on purpose.
 *
 * @typedef {object} MadePage
 * @property {string | Buffer} body
 * @property {string} [type]
 * @property {Record<string, string>} [headers]
 */

const COMPETENCIES =
  '<p><em>This post addresses the following ALSC Core Competencies: I. Commitment to Client Group and VI. Administrative and Management Skills.</em></p>';

/** Forbids the page everything: no style, no script, no frame of its own. */
const STRICT =
  "default-src 'none'; style-src 'none'; script-src 'none'; frame-src 'none'; child-src 'none'; img-src 'none'";

const kiosk = () => ({
  headers: { 'content-security-policy': STRICT },
  body: writePost({
    path: '/blog/2020/02/kiosk-computers/',
    id: 35120,
    category: 'Children &amp; Technology',
    title: 'What we locked on the kiosk computers, and what we unlocked again',
    date: '2020-02-11',
    author: 'Ines Marlow',
    content: `<p>In January we locked everything. Nobody could change the wallpaper, and nobody could print either.</p>
<p>By February the list of what children may do was longer than the list of what they may not, and the desk was quiet.</p>
${COMPETENCIES}`,
  }),
});

const LATE_TEXT = `<p>We asked for one book a week, any book, and a sentence about it that was not a summary.</p>
<p>The shortest sentence of the summer was this: it made me want a dog less.</p>
${COMPETENCIES}`;

const late = () => ({
  body: writePost({
    path: '/blog/2021/06/summer-reading-slowly/',
    id: 41007,
    category: 'Summer Reading',
    title: 'Summer reading, slowly',
    date: '2021-06-08',
    author: 'Tomas Reyes',
    content: '<p class="loading">One moment.</p>',
    end: `<script>
// The text arrives after the page: at ?after= milliseconds, 1500 where nothing is said.
const after = Number(new URLSearchParams(location.search).get('after') ?? 1500);
setTimeout(() => { document.querySelector('.entry-content').innerHTML = ${JSON.stringify(LATE_TEXT)}; }, after);
</script>
`,
  }),
});

const STOPS = [
  ['', 'Story walk: the gate', 'The first board stands at the gate, low enough for a stroller.', 'Read it twice, once for the child and once for the child in the picture.'],
  ['pond/', 'Story walk: the pond', 'At the pond the page asks a question and the ducks answer it.', 'We moved this board three times before we believed the mud.'],
  ['oak/', 'Story walk: the oak', 'Under the oak the story ends, and nobody goes home.', 'Leave room on the last board for what the children add.'],
];

/**
 * A page that changes its address and text without loading (pushState), 300 ms apart as a real one may.
 *
 * @param {number} at which stop it opens with
 * @returns {() => MadePage}
 */
const walk = (at) => () => ({
  body: writePost({
    path: `/blog/2022/09/story-walk/${STOPS[at][0]}`,
    id: 45500 + at,
    category: 'Outreach',
    title: STOPS[at][1],
    date: '2022-09-20',
    author: 'Dana Whitlock',
    content: `<div id="stop"><p>${STOPS[at][2]}</p><p>${STOPS[at][3]}</p></div>
<p><a id="next" href="#">Walk on without loading</a></p>
${COMPETENCIES}`,
    end: `<script>
const stops = ${JSON.stringify(STOPS)};
const base = '/blog/2022/09/story-walk/';
const show = (at) => {
  const [path, title, first, second] = stops[at];
  document.title = title + ' - ALSC Blog';
  document.querySelector('.entry-title').textContent = title;
  document.querySelector('link[rel=canonical]').href = 'https://www.alsc.ala.org' + base + path;
  document.querySelector('#stop').innerHTML = '<p>' + first + '</p><p>' + second + '</p>';
};
const here = () => Math.max(0, stops.findIndex(([path]) => base + path === location.pathname));
document.querySelector('#next').addEventListener('click', (event) => {
  event.preventDefault();
  const at = (here() + 1) % stops.length;
  history.pushState({}, '', base + stops[at][0]);
  setTimeout(() => show(at), 300);
});
addEventListener('popstate', () => setTimeout(() => show(here()), 300));
</script>
`,
  }),
});

const tidy = () => ({
  body: writePost({
    path: '/blog/2022/10/tidy-house/',
    id: 45777,
    category: 'Administrative Skills',
    title: 'A tidy house, every second',
    date: '2022-10-04',
    author: 'P. Okafor',
    content: `<p>This page throws out what it did not bring: with <code>?what=foreign</code> every element beside head and body and every element at the end of the body that it does not know, with <code>?what=frames</code> every frame that it can reach.</p>
<p>A shelf is tidy when the next child can ruin it again.</p>
<p id="tidied">Nothing thrown out yet.</p>
${COMPETENCIES}`,
    end: `<script>
const what = new URLSearchParams(location.search).get('what') ?? 'foreign';
const own = new Set();
let thrown = 0;
addEventListener('load', () => {
  for (const element of document.querySelectorAll('*')) own.add(element);
});
const tidyUp = () => {
  const foreign = what === 'frames'
    ? [...document.querySelectorAll('iframe, frame, object, embed')]
    : [...document.documentElement.children, ...document.body.children].filter((element) => !own.has(element) && !['HEAD', 'BODY'].includes(element.tagName));
  for (const element of foreign) { element.remove(); thrown++; }
  if (what === 'frames') for (let i = 0; i < window.length; i++) window[i].location.replace('about:blank');
  if (foreign.length) document.querySelector('#tidied').textContent = 'Thrown out: ' + thrown;
};
setInterval(tidyUp, 1000);
</script>
`,
  }),
});

const furniture = () => ({
  body: writePost({
    path: '/blog/2022/11/moving-furniture/',
    id: 46002,
    category: 'Administrative Skills',
    title: 'Moving furniture with the children watching',
    date: '2022-11-15',
    author: 'P. Okafor',
    content: `<p>This page meddles with every element that stands beside its body: at a press of these buttons, or at once with <code>?do=fade</code> and so on.</p>
<p><button id="cover">cover</button> <button id="fade">fade</button> <button id="shrink">shrink</button> <button id="move">move</button> <button id="hide">hide</button> <button id="under">under</button> <button id="stop">stop</button></p>
<p>Every chair we moved had a reader under it, and none of them minded.</p>
${COMPETENCIES}`,
    end: `<style>
.cover { position: fixed; inset: 0; z-index: 2147483647; background: rgb(0 0 0 / .02); pointer-events: none; }
</style>
<script>
// Each way keeps at it, as a hostile page would: it comes again 20 times a second.
const strangers = () => [...document.documentElement.children].filter((element) => !['HEAD', 'BODY'].includes(element.tagName));
const set = (name, value) => { for (const element of strangers()) element.style.setProperty(name, value, 'important'); };
const ways = {
  cover() { if (!document.querySelector('.cover')) { const sheet = document.createElement('div'); sheet.className = 'cover'; document.body.append(sheet); sheet.popover = 'manual'; sheet.style.cssText = 'margin:0;border:0;width:auto;height:auto'; sheet.showPopover(); } },
  fade() { set('opacity', '0.01'); },
  shrink() { set('transform', 'scale(0.05)'); },
  move() { set('left', '-300px'); set('right', 'auto'); set('translate', '-60vw'); },
  hide() { set('clip-path', 'inset(0 0 90% 0)'); },
  under() { document.documentElement.style.opacity = '0.02'; },
};
let timer = 0;
const meddle = (way) => { clearInterval(timer); if (ways[way]) { ways[way](); timer = setInterval(ways[way], 50); } };
for (const button of document.querySelectorAll('.entry-content button')) button.addEventListener('click', () => meddle(button.id));
meddle(new URLSearchParams(location.search).get('do'));
</script>
`,
  }),
});

const long = () => ({
  body: writePost({
    path: '/blog/2019/05/forty-baby-storytimes/',
    id: 32990,
    category: 'Early Literacy',
    title: 'Forty baby storytimes, week by week',
    date: '2019-05-21',
    author: 'Marguerite Lind',
    content: `${writeProse(196_000, 2019)}\n<p>The last line of the log says only this: they clapped for the door.</p>\n${COMPETENCIES}`,
  }),
});

const enormous = () => ({
  body: writePost({
    path: '/blog/2022/12/the-whole-log/',
    id: 46310,
    category: 'Early Literacy',
    title: 'The whole log, all of it',
    date: '2022-12-30',
    author: 'Marguerite Lind',
    content: `${writeProse(5_000_000, 2022)}\n<p>Here the log ends, five million letters later.</p>\n${COMPETENCIES}`,
  }),
});

const night = () => ({
  body: writePost({
    path: '/blog/2021/12/night-shift/',
    id: 42650,
    category: 'Programming ideas',
    title: 'Night shift: a pajama storytime for parents who work late',
    date: '2021-12-07',
    author: 'Tomas Reyes',
    bodyClass: 'night',
    content: `<p>At eight in the evening the parking lot fills again, this time with people in scrubs and aprons.</p>
<p>We read two books and sing one song, and the children leave in their slippers, already half asleep.</p>
<h2>What it takes</h2>
<p>One librarian who likes the dark, one lamp per family, and a key to the side door.</p>
<p><em>This post addresses the following ALSC Core Competencies: III. Programming Skills.</em></p>`,
  }),
});

/** Its markup has changed: no article, no classes that anybody knows. */
const newLook = () => ({
  body: `<!DOCTYPE html><html lang="en"><head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>A new look</title></head>
<body><div id="app"><div class="x1f9"><div class="q2">Announcements</div><div class="q7" role="heading" aria-level="1">A new look</div><div class="q9">The blog has new clothes, and the old seams are gone.</div></div></div></body></html>`,
});

/** Cross-origin isolated: a frame from elsewhere is refused here. */
const isolated = () => ({
  headers: {
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-opener-policy': 'same-origin',
  },
  body: writePost({
    path: '/blog/2024/02/island/',
    id: 50111,
    category: 'Children &amp; Technology',
    title: 'The island: a page that lets nothing in',
    date: '2024-02-06',
    author: 'Ines Marlow',
    content: `<p>An island needs a ferry, and the ferry needs a timetable that children can read.</p>${COMPETENCIES}`,
  }),
});

const dialog = () => ({
  body: writePost({
    path: '/blog/2024/03/one-question-first/',
    id: 50190,
    category: 'Research',
    title: 'One question first',
    date: '2024-03-12',
    author: 'Dana Whitlock',
    content: `<p>A question at the door is answered by the people who wanted to come in anyway.</p>
<dialog id="ask"><p>May we ask you one question first?</p><button id="close">Not now</button></dialog>${COMPETENCIES}`,
    end: `<script>
const ask = document.querySelector('#ask');
document.querySelector('#close').addEventListener('click', () => ask.close());
ask.showModal();
</script>
`,
  }),
});

const NOTICE = '<p class="practice">Practice page. Its text is made up for trying Matchbook.</p>';

/** A list that never ends: 100,000 links. */
const everything = () => {
  let rows = '';
  for (let n = 0; n < 100_000; n++) rows += `<li><a href="http://site${n}.example/">Site ${n}</a> about ${n}</li>\n`;
  return {
    body: `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Everything | Great Websites for Kids</title></head>
<body>${NOTICE}<main><h1 class="title" id="page-title">Everything</h1><ul style="content-visibility:auto">${rows}</ul></main></body></html>`,
  };
};

/** A post whose text is one node of 20 MB, most of it out of sight. */
const oneText = () => ({
  body: writePost({
    path: '/blog/2023/09/one-breath/',
    id: 49000,
    category: 'Research',
    title: 'In one breath',
    date: '2023-09-05',
    author: 'Tomas Reyes',
    content: `<p>She told it in one breath.</p><p style="content-visibility:hidden">${'and then '.repeat(2_300_000)}</p>${COMPETENCIES}`,
  }),
});

/** Everything that a page can say wrongly about itself. */
const hostile = () => ({
  body: `<html><head><title>${'A title that never ends '.repeat(45_000)}</title>
<link rel=canonical href="javascript:alert(document.domain)"><link rel="canonical" href="https://evil.example/blog/2023/10/hostile/">
<link rel="canonical" href="/${'x'.repeat(1_000_000)}"><base href="javascript:void 0"></head>
<body class="single-post">${NOTICE}<main id="content"><article id="content" class="post hentry"><h1 id="content" class="entry-title">&lt;img src=x onerror="document.title='run'"&gt; ${'never '.repeat(200_000)}</h1>
<a rel="author" href="#">${'Nobody '.repeat(150_000)}</a><time datetime="2023-10-99">soon</time>
<div class="entry-content"><p>Close nothing, trust nothing.<p><b>ALSC Core Competencies: ${'I. II. '.repeat(100_000)}
<iframe srcdoc="<iframe srcdoc='<iframe></iframe>'></iframe>"></iframe><form><input name="parentElement"><input name="firstChild"></form><img name="head"><img name="querySelector">`,
});

/** A hundred thousand links and a text of 2 MB: more than is ever read of a page. */
const worms = () => ({
  body: `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Everything</title>
<link rel="canonical" href="https://kids.example.org/everything/"></head><body>
<p>This practice page holds more than anyone can read.</p>
<p>${'There is no end to worms. '.repeat(80_000)}</p>
${Array.from({ length: 100_000 }, (_, i) => `<a href="/worm/${i}">Worm ${i}</a>`).join('\n')}
</body></html>`,
});

const CORNER_FIRST = '<p>A corner is made by whoever sits down in it first, and we only bring the lamp and the low chair.</p>';
const CORNER_THEN = '<p>Children moved the baskets every morning until the baskets stood where they are needed now.</p>';
const CORNER_NOW = '<p>Children moved the baskets nearly every afternoon until the baskets stood where they are wanted now.</p>';

/**
 * One post at the address it had, at the one it has now, and at a third under another title. At `?later` a
 * sentence of it was edited.
 *
 * @param {string} title
 * @param {string} [address] its own address, where it is not the blog's
 */
const corner = (title, address) => () => {
  const path = '/blog/2017/03/a-corner-of-ones-own/';
  const body = writePost({
    path,
    id: 31877,
    category: 'Library Design',
    title,
    date: '2017-03-07',
    author: 'Dana Whitlock',
    content: `${CORNER_FIRST}\n<div id="then">${CORNER_THEN}</div>${COMPETENCIES}`,
    end: `<script>if (location.search === '?later') document.querySelector('#then').innerHTML = ${JSON.stringify(CORNER_NOW)};</script>\n`,
  });
  return { body: address ? body.replace(`https://www.alsc.ala.org${path}`, address) : body };
};

/** What a browser shows in its viewer of PDF files, whatever its address ends in. */
const pdf = (/** @type {string} */ title) => () => ({
  type: 'application/pdf',
  body: writePdf(title, ['Commitment to client group', 'Listen before you answer a child', 'The end']),
});

/** A page that moved for good. @param {string} to */
const sentOn = (to) => ({ status: 301, body: '', headers: { location: to } });

/** @type {Record<string, () => MadePage>} by host and path */
export const madePages = {
  'museum.example.org/old-pond/': () => sentOn('https://museum.example.org/ponds/'),
  'museum.example.org/away/': () => sentOn('https://kids.example.org/games/'),
  ...hostilePages,
  'www.alsc.ala.org/blog/2020/02/kiosk-computers/': kiosk,
  'www.alsc.ala.org/blog/2021/06/summer-reading-slowly/': late,
  'www.alsc.ala.org/blog/2022/09/story-walk/': walk(0),
  'www.alsc.ala.org/blog/2022/09/story-walk/pond/': walk(1),
  'www.alsc.ala.org/blog/2022/09/story-walk/oak/': walk(2),
  'www.alsc.ala.org/blog/2022/10/tidy-house/': tidy,
  'www.alsc.ala.org/blog/2022/11/moving-furniture/': furniture,
  'www.alsc.ala.org/blog/2019/05/forty-baby-storytimes/': long,
  'www.alsc.ala.org/blog/2022/12/the-whole-log/': enormous,
  'www.alsc.ala.org/blog/2021/12/night-shift/': night,
  'www.alsc.ala.org/blog/2023/11/the-turning-shelf/': turning,
  'www.alsc.ala.org/blog/2024/01/a-new-look/': newLook,
  'www.alsc.ala.org/blog/2024/02/island/': isolated,
  'www.alsc.ala.org/blog/2024/03/one-question-first/': dialog,
  'gws.ala.org/category/everything/': everything,
  'www.alsc.ala.org/blog/2023/09/one-breath/': oneText,
  'www.alsc.ala.org/blog/2023/10/hostile/': hostile,
  'www.ala.org/alsc/editors/': editors,
  'gws.ala.org/alsc/editors/': editors,
  'kids.example.org/everything/': worms,
  'www.alsc.ala.org/blog/2017/03/a-corner-of-ones-own/': corner('A corner of one’s own, and its lamp'),
  'www.ala.org/alsc/blog-archive/31877': corner(
    'A corner of one’s own, and its lamp',
    'https://www.ala.org/alsc/blog-archive/31877',
  ),
  'www.ala.org/alsc/library-design/corners': corner(
    'Corners',
    'https://www.ala.org/alsc/library-design/corners',
  ),
  'www.ala.org/alsc/files/goal-sheet.pdf': pdf('Goal sheet'),
  'www.ala.org/alsc/files/newsletter': pdf('Newsletter'),
};
