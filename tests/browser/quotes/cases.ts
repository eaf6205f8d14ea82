/** One passage in a document as a browser parses it, and where it is to be found when the document has changed. */
export interface Case {
  name: string;
  html: string;
  /** The passage: the `nth` place of these characters over all text nodes, block edges unwritten. */
  words: string;
  nth?: number;
  /** The document later; the same where left out. */
  after?: string;
  status: 'same' | 'moved' | 'edited' | null;
  /** What is found, `words` where left out; for an edited one it may lack its own first or last words. */
  text?: string;
  /** What `describe` must say it holds, where that differs from `words`. */
  exact?: string;
}

const STORY = [
  'The library opens early on Saturdays for families who find crowds and noise hard to bear.',
  'Lamps are dimmed, the loudspeakers stay silent, and nobody minds when somebody hums or paces.',
  'Last spring eleven families came; by autumn there were forty, some from two counties away.',
  'Staff learned to greet children by showing a picture card instead of asking them questions.',
  'The card was drawn by a volunteer whose own grandson had stopped speaking at three.',
  'It shows a door, a lamp, a shelf and a chair, and children point at what they want first.',
];
const GREETING = STORY[3] as string;
const paragraphs = (texts: string[]) => texts.map((text) => `<p>${text}</p>`).join('\n');
const story = paragraphs(STORY);
const without = STORY.filter((text) => text !== GREETING);

/** A share of the words replaced, evenly. */
function edited(percent: number): Case {
  const every = Math.round(100 / percent);
  let nth = 0;
  const now = GREETING.replace(/\S+/g, (word) =>
    nth++ % every === every >> 1 ? 'otherwise' : word,
  );
  return {
    name: `${percent} % of its words replaced`,
    html: story,
    words: GREETING,
    after: story.replace(GREETING, now),
    status: 'edited',
    text: now,
  };
}

const PHRASE =
  '<p>In May we read aloud to the babies.</p><p>In June we read aloud to the dogs.</p><p>In July we read aloud to nobody.</p>';

export const CASES: Case[] = [
  {
    name: 'over <br>',
    html: '<p>Line one<br>line two</p>',
    words: 'oneline',
    exact: 'one\nline',
    status: 'same',
  },
  {
    name: 'nested inline markup',
    html: '<p>One <b>two <i>three <u>four</u></i></b> five</p>',
    words: 'three four five',
    status: 'same',
  },
  {
    name: 'from the middle of a word in another element',
    html: '<p>un<em>believ</em>able things</p>',
    words: 'believable',
    status: 'same',
  },
  {
    name: 'over the edge of list items',
    html: '<ul><li>First thing</li><li>Second thing</li></ul>',
    words: 'thingSecond',
    exact: 'thing\nSecond',
    status: 'same',
  },
  {
    name: 'over the edges of table cells and rows',
    html: '<table><tr><td>Left one<td>Right one<tr><td>Below left<td>Below right</table>',
    words: 'Right oneBelow left',
    exact: 'Right one\nBelow left',
    status: 'same',
  },
  {
    name: 'from a paragraph into a table',
    html: '<p>Open on these days:</p><table><caption>Hours</caption><tr><td>May<td>June</table>',
    words: 'days:HoursMay',
    exact: 'days:\nHours\nMay',
    status: 'same',
  },
  {
    name: 'text in another shadow root left out',
    html: '<p>Before it,</p><div><template shadowrootmode="open"><p>Inside a shadow</p></template></div><p>behind it.</p>',
    words: 'Before it,behind it.',
    exact: 'Before it,\nbehind it.',
    status: 'same',
  },
  {
    name: 'scripts, styles and templates left out',
    html: '<p>The quiet <script>var hour</script><style>p{}</style><template>never</template>hour begins.</p>',
    words: 'quiet var hourp{}hour begins',
    exact: 'quiet hour begins',
    status: 'same',
  },
  ...[0, 1, 2].map(
    (nth): Case => ({
      name: `a repeated phrase, told apart by its context alone, place ${nth + 1}`,
      html: PHRASE,
      words: 'we read aloud to',
      nth,
      after: `<p>A notice stands above it all.</p>${PHRASE}`,
      status: 'same',
    }),
  ),
  {
    name: 'a repeated phrase whose own place is gone',
    html: '<p>Ask at the desk for a card.</p><p>Bring it back to the desk by noon.</p>',
    words: 'the desk',
    nth: 1,
    after: '<p>Ask at the desk for a card.</p>',
    status: null,
  },
  {
    name: 'its paragraph moved',
    html: story,
    words: GREETING,
    after: paragraphs([GREETING, ...without]),
    status: 'moved',
  },
  edited(5),
  edited(20),
  edited(50),
  { name: 'removed', html: story, words: GREETING, after: paragraphs(without), status: null },
  {
    name: 'removed, and its beginning repeated as a teaser elsewhere on the old page',
    html: paragraphs([...STORY, GREETING.slice(0, 30)]),
    words: GREETING,
    after: paragraphs([...without, GREETING.slice(0, 30)]),
    status: null,
  },
  {
    name: 'right to left',
    html: '<p dir="rtl">בספרייה יש <b>שעה שקטה</b> לכל מי שרעש קשה לו.</p>',
    words: 'שקטה לכל מי שרעש',
    after: '<p dir="rtl">חדש!</p><p dir="rtl">בספרייה יש <b>שעה שקטה</b> לכל מי שרעש קשה לו.</p>',
    status: 'same',
  },
  {
    name: 'right to left, edited',
    html: '<p dir="rtl">بدأت المكتبة ساعة هادئة كل سبت للأطفال الذين يزعجهم الضجيج.</p>',
    words: 'ساعة هادئة كل سبت للأطفال',
    after: '<p dir="rtl">بدأت المكتبة ساعة هادئة جدا كل سبت للأطفال الذين يزعجهم الضجيج.</p>',
    text: 'ساعة هادئة جدا كل سبت للأطفال',
    status: 'edited',
  },
  {
    name: 'Chinese',
    html: '<p>图书馆每个星期六都有安静的一小时，孩子们可以慢慢地看书。</p>',
    words: '安静的一小时，孩子们可以',
    after: '<p>公告</p><p>图书馆每个星期六都有安静的两小时，孩子们可以慢慢地看书。</p>',
    text: '安静的两小时，孩子们可以',
    status: 'edited',
  },
  {
    name: 'Japanese, over two blocks',
    html: '<p>子どもたちは本が大好きです。</p><p>毎週来ます。</p>',
    words: '大好きです。毎週来',
    exact: '大好きです。\n毎週来',
    status: 'same',
  },
  {
    name: 'Korean, decomposed on the later page',
    html: '<p>도서관에는 조용한 시간이 있습니다, 아이들을 위해.</p>',
    words: '조용한 시간이',
    after: `<p>${'도서관에는 조용한 시간이 있습니다, 아이들을 위해.'.normalize('NFD')}</p>`,
    text: '조용한 시간이'.normalize('NFD'),
    status: 'same',
  },
  {
    name: 'combining accents, composed on the later page',
    html: `<p>${'Élèves, à côté du café près de la forêt.'.normalize('NFD')}</p>`,
    words: 'côté du café'.normalize('NFD'),
    exact: 'côté du café',
    after: '<p>Oui. Élèves, à côté du café près de la forêt.</p>',
    text: 'côté du café',
    status: 'same',
  },
  {
    name: 'quotation marks, soft hyphens and no-break spaces written otherwise',
    html: '<p>She called it “the quiet hour”, and it’s loved.</p>',
    words: '“the quiet hour”, and it’s',
    after: '<p>She called it "the&nbsp;qui&shy;et\n   hour", and it\'s loved.</p>',
    text: '"the\u00a0qui\u00adet\n   hour", and it\'s',
    status: 'same',
  },
  { name: 'on an empty page', html: story, words: GREETING, after: '', status: null },
  { name: 'on a page of white space', html: story, words: GREETING, after: ' \n\t ', status: null },
];
