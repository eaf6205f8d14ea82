import { writePost } from './post.mjs';

const BOOKS = [
  'The owl who forgot the way home is read on the first shelf, where the lamp does not reach.',
  'A duck keeps a ledger of every crumb, and the crumbs keep a ledger of the duck.',
  'Grandmother Ilse builds a boat from the kitchen chairs, and nobody may sit until Tuesday.',
  'Two snails race to the mailbox; the letter they carry is an invitation to the race.',
  'The moon comes to storytime and asks to be told about the children instead.',
  'Where the bus turns around there is a library in a shed, and its cat knows the timetable.',
  'A very small whale lives in the drinking fountain and is shy on hot days.',
  'The alphabet goes on strike, beginning with the vowels, which nobody had thanked.',
  'Every night the puppets return the books that the puppeteer forgot.',
  'Nadia whistles one note for each brother, and one brother she has not met.',
  'A stone is passed from hand to hand until it is warm enough to tell its story.',
  'The baker of the sixth floor throws rolls to the crows, who bring him news.',
];

/**
 * A list that Preact draws: with `?every=100` anew every so many milliseconds, each item under another key, so
 * that all its nodes are new, and the list turned by one; after `?rounds=` of them it stands still.
 */
export const turning = () => ({
  body: writePost({
    path: '/blog/2023/11/the-turning-shelf/',
    id: 49210,
    category: 'Books',
    title: 'The turning shelf: twelve picture books that never stand still',
    date: '2023-11-14',
    author: 'Dana Whitlock',
    content: `<p>This list is drawn by Preact; see its address for how often.</p>
<div id="shelf"></div>
<p><em>This post addresses the following ALSC Core Competencies: IV. Knowledge, Curation and Management of Materials.</em></p>`,
    end: `<script type="module">
import { h, render } from '/preact/preact.mjs';
const books = ${JSON.stringify(BOOKS)};
const options = new URLSearchParams(location.search);
const every = Number(options.get('every') ?? 0);
const rounds = Number(options.get('rounds') ?? Infinity);
const shelf = document.querySelector('#shelf');
let round = 0;
const draw = () => {
  const turn = round % books.length;
  const items = [...books.slice(turn), ...books.slice(0, turn)].map((text, at) => {
    const cut = text.indexOf(' ', 20);
    return h('li', { key: round + '/' + at }, text.slice(0, cut), h('b', null, text.slice(cut)));
  });
  render(h('ul', null, items), shelf);
  document.documentElement.dataset.round = String(round);
};
draw();
if (every > 0) {
  const timer = setInterval(() => {
    round++;
    draw();
    if (round >= rounds) clearInterval(timer);
  }, every);
}
</script>
`,
  }),
});
