/**
 * Writes a practice post in the markup of an older WordPress theme, the one of
 * `www.alsc.ala.org/blog/2018/10/quiet-hour/index.html`.
 *
 * @typedef {object} Post
 * @property {string} path its path, `/blog/2019/05/slug/`
 * @property {number} id WordPress' number of the post
 * @property {string} category
 * @property {string} title plain text
 * @property {string} date YYYY-MM-DD
 * @property {string} author
 * @property {string} content HTML of the body
 * @property {string} [bodyClass] more classes for the page
 * @property {string} [head] more HTML for the head
 * @property {string} [end] more HTML at the page's end, scripts for instance
 *
 * @param {Post} post
 * @returns {string} the whole document
 */
export function writePost({ path, id, category, title, date, author, content, bodyClass = '', head = '', end = '' }) {
  const address = `https://www.alsc.ala.org${path}`;
  const day = new Date(`${date}T12:00:00Z`).toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' });
  const slug = category.toLowerCase().replaceAll(/\W+/g, '-');
  const writer = author.toLowerCase().replaceAll(/\W+/g, '-');
  return `<!DOCTYPE html>
<html lang="en-US">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} - ALSC Blog</title>
<link rel="canonical" href="${address}">
<link rel="shortlink" href="https://www.alsc.ala.org/blog/?p=${id}">
<meta name="generator" content="WordPress 5.4">
<meta property="article:published_time" content="${date}T12:00:00+00:00">
<link rel="stylesheet" href="/blog/wp-content/themes/paper/style.css">
${head}</head>
<body class="post-template-default single single-post postid-${id} ${bodyClass}">
<p class="practice">Practice page. Its text is made up for trying Matchbook; it is not from the ALSC Blog.</p>
<header id="masthead" class="site-header"><p class="site-title"><a href="/blog/" rel="home">ALSC Blog</a></p><p class="site-description">A practice copy, with posts of our own</p></header>
<div id="content" class="site-content">
<div id="primary" class="content-area"><main id="main" class="site-main">
<article id="post-${id}" class="post-${id} post type-post status-publish hentry category-${slug}">
<header class="entry-header">
<span class="cat-links"><a href="/blog/category/${slug}/" rel="category tag">${category}</a></span>
<h1 class="entry-title">${title}</h1>
<div class="entry-meta"><span class="posted-on">Posted on <a href="${path}" rel="bookmark"><time class="entry-date published" datetime="${date}T08:00:00-04:00">${day}</time></a></span> <span class="byline">by <span class="author vcard"><a class="url fn n" href="/blog/author/${writer}/" rel="author">${author}</a></span></span></div>
</header>
<div class="entry-content">
${content}
</div>
<footer class="entry-footer"><span class="tags-links">Tagged <a href="/blog/tag/core-competencies/" rel="tag">core competencies</a></span></footer>
</article>
</main></div>
<aside id="secondary" class="widget-area" aria-label="Sidebar"><section class="widget"><h2 class="widget-title">Recent posts</h2><ul>
<li><a href="/blog/2018/10/quiet-hour/">Quiet hour</a></li>
<li><a href="/blog/2023/04/picture-schedules/">Picture schedules that families take home</a></li>
</ul></section></aside>
</div>
<footer class="site-footer">A practice site, served from this computer.</footer>
${end}</body>
</html>
`;
}

/**
 * A small seeded generator (mulberry32): the same text on every machine.
 *
 * @param {number} seed
 * @returns {() => number} numbers from 0 up to 1
 */
export function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const WHO = ['A toddler', 'The oldest twin', 'A grandfather', 'Our new page', 'The Tuesday group', 'A quiet four-year-old', 'One of the mothers', 'The school aide', 'A visiting class', 'Nobody'];
const DID = ['asked for', 'walked past', 'counted', 'carried home', 'traded away', 'sang over', 'hid behind', 'read aloud from', 'drew a map of', 'gave back'];
const WHAT = ['the flannel board', 'the longest picture book', 'a basket of scarves', 'the shaker eggs', 'the rug with the alphabet', 'the return cart', 'a box of board books', 'the paper moon', 'the rhyme about rain', 'the second-best puppet'];
const WHEN = ['before the doors opened', 'in the third week', 'twice in one morning', 'while the bus waited', 'after the last song', 'without a word', 'as if it were a gift', 'during the fire drill', 'and so we changed the plan', 'which told us enough'];

/**
 * Made-up prose of a given size: paragraphs, headings, some emphasis, no sentence twice.
 *
 * @param {number} bytes about how much HTML
 * @param {number} seed
 * @returns {string} HTML
 */
export function writeProse(bytes, seed) {
  const next = random(seed);
  /** @param {string[]} list */
  const pick = (list) => list[Math.floor(next() * list.length)];
  const parts = [];
  let size = 0;
  let sentence = 0;
  for (let paragraph = 1; size < bytes; paragraph++) {
    let text = '';
    const count = 3 + Math.floor(next() * 4);
    for (let i = 0; i < count; i++) {
      sentence++;
      const what = pick(WHAT);
      text += `${pick(WHO)} ${pick(DID)} ${next() < 0.15 ? `<em>${what}</em>` : what} ${pick(WHEN)}, line ${sentence} of our log. `;
    }
    const part = `${paragraph % 12 === 1 ? `<h2>Week ${Math.ceil(paragraph / 12)}</h2>\n` : ''}<p>${text.trim()}</p>`;
    parts.push(part);
    size += part.length + 1;
  }
  return parts.join('\n');
}
