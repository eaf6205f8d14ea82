import type { LinkMark, LinkMarks } from '@/lib/calls/siteCalls';
import { markPlace } from './markPlace';
import { markShape } from './markShape';

/** How far beyond the window marks are drawn, in CSS pixels. */
const NEAR = 600;
/** Links that are watched at a time, so that no task is long. */
const BATCH = 200;
/** How long after a change of the page the marks are put in their places again, in milliseconds. */
const SETTLE_MS = 120;

const pause = () => new Promise((done) => setTimeout(done));

/**
 * The marks beside the page's links: in a closed root, over the page, so that nothing in it moves. They are
 * drawn near the view only, and scroll with the document. No assistive technology is told of them: out of their
 * places in the text they would be noise, and the tab Sites says the same in words.
 */
export class Marks {
  private readonly host = document.createElement('div');
  private readonly root = this.host.attachShadow({ mode: 'closed' });
  private readonly near: IntersectionObserver;
  private marks = new Map<Element, LinkMark>();
  private drawn = new Map<Element, SVGElement>();
  private hands: LinkMarks['hands'] = { mine: 'mentee', match: 'mentor' };
  private watch: AbortController | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param changed is told that links may have come or gone */
  constructor(private readonly changed: () => void) {
    this.host.setAttribute('aria-hidden', 'true');
    this.near = new IntersectionObserver((entries) => this.seen(entries), {
      rootMargin: `${NEAR}px 0px`,
    });
  }

  /** Shows these marks, each at its link, in the place of those before. */
  async show(links: { element: Element; mark: LinkMark }[], hands: LinkMarks['hands']) {
    this.clear();
    this.hands = hands;
    if (links.length === 0) return;
    const marks = new Map(links.map(({ element, mark }) => [element, mark]));
    this.marks = marks;
    this.start();
    let count = 0;
    for (const element of marks.keys()) {
      if (this.marks !== marks) return;
      this.near.observe(element);
      if (++count % BATCH === 0) await pause();
    }
  }

  /** Whether these links, and no others, have marks now. */
  stands(links: Element[]): boolean {
    return links.length === this.marks.size && links.every((link) => this.marks.has(link));
  }

  /** Takes everything of ours out of the page. */
  clear(): void {
    this.near.disconnect();
    this.watch?.abort();
    this.watch = null;
    clearTimeout(this.timer);
    this.marks = new Map();
    for (const svg of this.drawn.values()) svg.remove();
    this.drawn.clear();
    this.host.remove();
  }

  private start(): void {
    const watch = new AbortController();
    this.watch = watch;
    const { signal } = watch;
    this.host.style.cssText =
      'all:initial!important;position:absolute!important;left:0!important;top:0!important;width:0!important;height:0!important;z-index:2147483000!important;pointer-events:none!important';
    document.documentElement.append(this.host);
    const soon = () => this.placeSoon();
    window.addEventListener('resize', soon, { signal, passive: true });
    // What scrolls within the page: the document's own scrolling takes the marks along.
    const scrolled = (event: Event) => event.target !== document && soon();
    document.addEventListener('scroll', scrolled, { signal, passive: true, capture: true });
    document.addEventListener('load', soon, { signal, capture: true });
    document.fonts?.addEventListener('loadingdone', soon, { signal });
    const size = new ResizeObserver(soon);
    if (document.body) size.observe(document.body);
    const tree = new MutationObserver((changes) => {
      soon();
      if (changes.some(({ type }) => type === 'childList')) this.changed();
    });
    tree.observe(document.body ?? document.documentElement, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['class', 'style', 'hidden', 'open', 'href'],
    });
    signal.addEventListener('abort', () => {
      size.disconnect();
      tree.disconnect();
    });
  }

  private seen(entries: IntersectionObserverEntry[]): void {
    const come: Element[] = [];
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) come.push(target);
      else {
        this.drawn.get(target)?.remove();
        this.drawn.delete(target);
      }
    }
    for (const link of come) {
      const mark = this.marks.get(link);
      if (!mark || this.drawn.has(link)) continue;
      this.drawn.set(link, markShape(mark, this.hands));
    }
    this.place(come);
  }

  private placeSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.place([...this.drawn.keys()]), SETTLE_MS);
  }

  /** Reads every place first, then writes: the page is laid out once. */
  private place(links: Element[]): void {
    if (!this.watch) return;
    // A page may throw out what it does not know.
    if (!this.host.isConnected) document.documentElement.append(this.host);
    const corner = this.host.getBoundingClientRect();
    const places = links.map((link) => ({ link, at: markPlace(link) }));
    for (const { link, at } of places) {
      const svg = this.drawn.get(link);
      if (!svg) continue;
      if (!at) {
        svg.remove();
        continue;
      }
      svg.style.left = `${Math.round(at.x - corner.left)}px`;
      svg.style.top = `${Math.round(at.y - corner.top)}px`;
      if (!svg.isConnected) this.root.append(svg);
    }
  }
}
