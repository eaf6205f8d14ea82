/** What tests/browser/quotes.test.ts runs in a page: lib/quotes alone, without the extension. */
import { h, render } from 'preact';
import { describe, find, findInSlices } from '@/lib/quotes';
import type { Quote } from '@/lib/records/record';
import { rangeOf } from '../../unit/quotes/build';
import type { Case } from './cases';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Puts a document's HTML in the page as the browser's parser does, shadow roots included. */
function put(html: string): HTMLElement {
  const parsed = Document.parseHTMLUnsafe(`<!doctype html><body>${html}`);
  document.documentElement.replaceChild(document.adoptNode(parsed.body), document.body);
  return document.body;
}

/** Describes the case's passage, and finds it on the page that came of it. */
function answer({ html, words, nth, after }: Case) {
  const root = put(html);
  const range = rangeOf(root, words, nth);
  const place = range.startContainer.textContent;
  const shadows = [...root.querySelectorAll('*')].filter((element) => element.shadowRoot).length;
  const before = root.cloneNode(true);
  const quote = describe(root, range);
  const describing = root.isEqualNode(before);
  if (after !== undefined) put(after);
  const later = document.body.cloneNode(true);
  const [found] = find(document.body, [quote]);
  return {
    shadows,
    exact: quote.exact,
    status: found?.status ?? null,
    text: found?.range.toString() ?? null,
    /** Whether it starts in a text node with the same text. */
    inPlace: found?.range.startContainer.textContent === place,
    unchanged: describing && document.body.isEqualNode(later),
  };
}

/** Quotes that nobody meant well with; how many answers came. */
function hostile(): number {
  put('<p>An ordinary page, with ordinary words.</p>');
  const long = 'ordinary words '.repeat(70_000);
  const odd = ['.*+?^(){}|[]\\', '\ud800', '\udc00 \ud800', long, '\u0000', ''];
  const quotes = odd.flatMap((exact) =>
    [0, -1, 1e15, Number.NaN].map(
      (start): Quote => ({ exact, prefix: exact, suffix: exact, start, end: start }),
    ),
  );
  return find(document.body, quotes).length;
}

/**
 * Milliseconds of each task of ours while `work` runs, by `performance.measure`: from its start or a waking to
 * the next pause, for which the platform's `scheduler` is stood in for.
 */
async function tasksOf(work: () => Promise<unknown>): Promise<number[]> {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'scheduler');
  const tasks: number[] = [];
  const begin = () => performance.mark('quotes');
  const end = () => {
    tasks.push(performance.measure('quotes', 'quotes').duration);
    performance.clearMeasures('quotes');
    performance.clearMarks('quotes');
  };
  const stand = {
    yield: async () => {
      end();
      await pause(0);
      begin();
    },
  };
  Object.defineProperty(globalThis, 'scheduler', { configurable: true, value: stand });
  begin();
  await work();
  end();
  if (before) Object.defineProperty(globalThis, 'scheduler', before);
  else Reflect.deleteProperty(globalThis, 'scheduler');
  return tasks;
}

function words(count: number, seed: number): string {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8).toString(36).slice(0, 2 + (state % 7));
  }).join(' ');
}

/**
 * A page of 5 MB on which a hundred passages were edited: how many are found, and the longest task of the best
 * of at most `most` runs. What else the machine does makes some task long, but not in every run; a piece of
 * work that is too long is so in all of them. A run below `limit` ms is good enough.
 */
async function longPage(most: number, limit: number) {
  put('');
  for (let i = 0; i < 8_000; i++) {
    const paragraph = document.createElement('p');
    paragraph.textContent = words(120, i + 1);
    document.body.append(paragraph);
  }
  const size = document.body.textContent?.length ?? 0;
  const paragraphs = [...document.body.children];
  const text = (i: number) => paragraphs[i * 79]?.firstChild as Text;
  const quotes = Array.from({ length: 100 }, (_, i) => {
    const range = document.createRange();
    range.setStart(text(i), 50);
    range.setEnd(text(i), 250);
    return describe(document.body, range);
  });
  paragraphs[0]?.before('Something new stands above.');
  for (let i = 0; i < 100; i++) {
    const { data } = text(i);
    text(i).data = `${data.slice(0, 120)} edited here ${data.slice(130)}`;
  }
  const { signal } = new AbortController();
  let found = 0;
  let longest = Number.POSITIVE_INFINITY;
  let tasks: number[] = [];
  for (let run = 0; run < most && longest >= limit; run++) {
    tasks = await tasksOf(async () => {
      // Copies: the same quotes would be known to stand.
      const all = await findInSlices(document.body, structuredClone(quotes), signal);
      found = all.filter((one) => one?.range.toString().includes('edited here')).length;
    });
    longest = Math.min(longest, Math.max(...tasks));
  }
  const whole = tasks.reduce((sum, task) => sum + task, 0);
  return { size, found, longest, tasks: tasks.length, whole };
}

/** A list that Preact re-keys every 100 ms, passages painted and found anew, for `rounds` of them. */
async function busyList(rounds: number) {
  const root = put('').appendChild(document.createElement('main'));
  const sentences = Array.from({ length: 40 }, (_, i) => words(25, 900 + i));
  const draw = (round: number) => {
    const turned = [...sentences.slice(round % 40), ...sentences.slice(0, round % 40)];
    const items = turned.map((text, i) =>
      h('li', { key: `${round}-${i}` }, [text.slice(0, 30), h('b', null, text.slice(30))]),
    );
    render(h('ul', null, items), root);
  };
  draw(0);
  const quotes = [3, 17, 31].map((i) => {
    const range = document.createRange();
    range.selectNodeContents(root.querySelectorAll('li')[i] as Element);
    return describe(document.body, range);
  });
  const highlight = new Highlight();
  CSS.highlights.set('test-quotes', highlight);
  const errors: string[] = [];
  const abort = new AbortController();
  const { signal } = abort;
  addEventListener('error', (event) => errors.push(event.message), { signal });
  const busy: number[] = [];
  let back = 0;
  let fresh = 0;
  for (let round = 1; round <= rounds; round++) {
    const old = root.querySelector('li');
    draw(round);
    if (!old?.isConnected) fresh++;
    const tasks = await tasksOf(async () => {
      const found = await findInSlices(document.body, quotes, signal);
      highlight.clear();
      for (const one of found) if (one) highlight.add(one.range);
      if (found.every((one, i) => one?.range.toString() === quotes[i]?.exact)) back++;
    });
    busy.push(tasks.reduce((sum, task) => sum + task, 0));
    await pause(100);
  }
  const left = highlight.size;
  CSS.highlights.delete('test-quotes');
  abort.abort();
  busy.sort((a, b) => a - b);
  return { back, fresh, errors, middle: busy[busy.length >> 1] ?? Number.NaN, left };
}

const all = { answer, hostile, longPage, busyList };
export type InPage = typeof all;
Object.assign(globalThis, { quotes: all });
