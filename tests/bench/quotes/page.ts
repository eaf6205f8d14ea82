import { describe, find } from '@/lib/quotes';
import { buildIndex } from '@/lib/quotes/pageIndex';
import type { Quote } from '@/lib/records/record';
import { alignAll, SCORINGS } from './ceiling';
import { type Drawn, draw } from './draw';
import { edit } from './edit';
import { growth, oneLetter } from './growth';
import { PEERS } from './peers';
import { seeded } from './random';
import { type Line, line, textNodes, track } from './tracked';
import { overlap, overlapOfRange, type Truth, truthOf } from './truth';

/** What one finder did on one page at one level. */
export interface Tally {
  found: number;
  wrong: number;
  missed: number;
  falseAnchors: number;
  ms: number;
}

export interface PageResult {
  quotes: number;
  present: number;
  gone: number;
  ours: Tally;
  peers: Record<string, Tally>;
  /** Found by the ceiling aligner, one figure for each way of scoring. */
  ceiling: number[];
  indexMs: number;
  describeMs: number;
  characters: number;
  /** With `details`: what became of each quote. */
  details: unknown[];
}

interface Options {
  html: string;
  seed: number;
  level: number;
  most: number;
  least: number;
  peers: string[];
  details: boolean;
}

function load(html: string): Element {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  for (const script of parsed.querySelectorAll('script,iframe,object,embed,link,img')) {
    script.remove();
  }
  document.replaceChild(
    document.importNode(parsed.documentElement, true),
    document.documentElement,
  );
  return document.body;
}

/** The middle one of an odd number of timed runs, in milliseconds, and the last run's answer. */
async function timed<T>(runs: number, run: () => T | Promise<T>): Promise<[number, T]> {
  const times: number[] = [];
  let answer: T | undefined;
  for (let i = 0; i < runs; i++) {
    await new Promise((resolve) => setTimeout(resolve));
    const start = performance.now();
    answer = await run();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return [times[runs >> 1] as number, answer as T];
}

/** The same for two things in turns, so that what else the machine does falls on both. */
async function inTurns<T>(runs: number, one: () => unknown, other: () => T) {
  const times: [number[], number[]] = [[], []];
  let answer: T | undefined;
  for (let i = 0; i < runs; i++) {
    times[0].push((await timed(1, one))[0]);
    const [ms, last] = await timed(1, other);
    times[1].push(ms);
    answer = last;
  }
  const [a, b] = times.map((list) => list.sort((x, y) => x - y)[runs >> 1] as number);
  return [a as number, b as number, answer as T] as const;
}

function tally(ranges: (Range | null)[], truths: Truth[], on: Line, ms: number): Tally {
  const result: Tally = { found: 0, wrong: 0, missed: 0, falseAnchors: 0, ms };
  ranges.forEach((range, i) => {
    const truth = truths[i] as Truth;
    if (truth.kind === 'gone') {
      if (range) result.falseAnchors++;
    } else if (truth.kind === 'present') {
      if (!range) result.missed++;
      else if (overlapOfRange(truth, range, on) >= 0.75) result.found++;
      else result.wrong++;
    }
  });
  return result;
}

const visible = (nodes: Text[]) => nodes.map((node) => node.data.replace(/\s+/g, '')).join('');

function ceiling(drawn: Drawn[], truths: Truth[], before: string, after: string): number[] {
  return SCORINGS.map((scoring) => {
    let found = 0;
    drawn.forEach((quote, i) => {
      const truth = truths[i] as Truth;
      if (truth.kind !== 'present') return;
      const from = Math.max(0, truth.first - 60);
      const window = after.slice(from, truth.last + 60);
      const ends = alignAll(before.slice(quote.from, quote.to), window, scoring);
      if (ends && overlap(truth, from + ends[0], from + ends[1]) >= 0.75) found++;
    });
    return found;
  });
}

async function runPage(options: Options): Promise<PageResult> {
  const root = load(options.html);
  const random = seeded(options.seed);
  const tracked = track(root);
  const before = visible(textNodes(root));
  const drawn = draw(tracked, random, options.most, options.least);
  const [describeMs, quotes] = await timed(3, () =>
    drawn.map(({ range }) => describe(root, range)),
  );
  const peers = PEERS.filter((peer) => options.peers.includes(peer.name));
  const selectors: unknown[][] = [];
  for (const peer of peers) {
    const own: unknown[] = [];
    for (let i = 0; i < drawn.length; i++) {
      own.push(await peer.describe(root, (drawn[i] as Drawn).range, quotes[i] as Quote));
    }
    selectors.push(own);
  }
  edit(tracked, options.level, random);
  const on = line(tracked);
  const truths = drawn.map((quote) => truthOf(quote, on));
  const count = (kind: Truth['kind']) => truths.filter((truth) => truth.kind === kind).length;
  const [indexMs, ms, found] = await inTurns(
    7,
    () => buildIndex(root),
    () => find(root, quotes),
  );
  const result: PageResult = {
    quotes: drawn.length,
    present: count('present'),
    gone: count('gone'),
    ours: tally(
      found.map((one) => one?.range ?? null),
      truths,
      on,
      ms,
    ),
    peers: {},
    ceiling: ceiling(drawn, truths, before, visible(on.nodes)),
    indexMs,
    describeMs,
    characters: before.length,
    details: [],
  };
  for (const [i, peer] of peers.entries()) {
    const [peerMs, ranges] = await timed(1, () => peer.find(root, selectors[i] as unknown[]));
    result.peers[peer.name] = tally(ranges, truths, on, peerMs);
  }
  if (options.details) {
    const after = visible(on.nodes);
    result.details = drawn.map((_, i) => {
      const truth = truths[i] as Truth;
      const one = found[i];
      return {
        quote: quotes[i],
        truth,
        text: after.slice(truth.first, truth.last),
        found: one && { text: one.range.toString(), status: one.status, score: one.score },
        overlap: one ? overlapOfRange(truth, one.range, on) : -1,
      };
    });
  }
  return result;
}

/** For a profiler: the same page found again and again; milliseconds for one index, one finding. */
async function loop(options: Options): Promise<[number, number, number]> {
  const root = load(options.html);
  const random = seeded(options.seed);
  const tracked = track(root);
  const drawn = draw(tracked, random, options.most, options.least);
  const quotes = drawn.map(({ range }) => describe(root, range));
  edit(tracked, options.level, random);
  const [index] = await timed(41, () => buildIndex(root));
  const [finding] = await timed(41, () => find(root, quotes));
  return [index, finding, quotes.length];
}

Object.assign(globalThis, { bench: { runPage, loop, growth, oneLetter } });
