import { boundedText, isBlock, oneLine } from './boundedText';
import { linkBase, outboundAddress, siteKey } from './outbound';
import type { PageKind, RecommendedSite } from './page';
import { placeOf } from './place';
import { POST_CONTENT } from './postContent';
import { surroundingsOf } from './surroundings';

/** A recommended site and the link in the page that leads to it. */
export interface SiteOnPage extends RecommendedSite {
  element: HTMLAnchorElement;
}

/** Links looked at, and sites answered, on one page. */
const MAX_LINKS = 20_000;
const MAX_SITES = 4_000;
const MAX_TITLE = 200;
const MAX_ANNOTATION = 1_000;

/** Pages that recommend sites; `strict` ones are prose, in which only what stands in a list counts. */
const LISTING: Partial<Record<PageKind, 'strict' | 'loose' | 'one'>> = {
  'gwk-category': 'loose',
  'gwk-entry': 'one',
  'ncdm-list': 'loose',
  'blog-post': 'strict',
  'connect-thread': 'strict',
};

const HEADING = /^h[1-6]$/;
/** Parts of a list that hold one site each. */
const ITEM = 'li,td,dd,article,.views-col,.views-row';
/** Words of a link that do not name what it leads to. */
const UNNAMED =
  /^(?:(?:visit|view|see|go to|open|launch|explore|try)\b.{0,30}|(?:official )?(?:web ?site|web ?page|homepage|home page|site|link|url|web)s?|click here|here|read more|more(?: info\w*)?|learn more|download.{0,20}|(?:https?:\/\/|www\.)\S*|\S+\.(?:com|org|net|edu|gov|io|app)(?:\/\S*)?)[\s.:›»→)]*$/i;
/** Lines of an entry that are not its annotation. */
const LABELED =
  /^(?:grades?(?: levels?)?|ages?|(?:your |average )?rating|votes?|tags?|categor(?:y|ies)|subjects?|posted|submitted|read more|visit|share|average|languages?|sponsor|web ?site|url)\b[^.!?]{0,60}$/i;
const SPONSORED = /^\W*(?:sponsor|advertis|supported by|underwritten|brought to you|promoted)/i;

interface Candidate {
  link: HTMLAnchorElement;
  url: string;
  key: string;
}

const wordsOf = (node: Node, max: number) =>
  node.firstChild === node.lastChild && node.firstChild?.nodeType === 3
    ? oneLine((node.firstChild as Text).substringData(0, 4 * max), max)
    : oneLine(boundedText(node, 4 * max), max);

/** Whether only bullets stand between the link and the beginning of its line; and the block it is in. */
function lineOf(link: Element, root: Element): { block: Element; starts: boolean } {
  let at: Element = link;
  let starts = true;
  for (let depth = 0; depth < 30; depth++) {
    for (
      let before: Node | null = at.previousSibling;
      starts && before;
      before = before.previousSibling
    ) {
      if (before.nodeType === 3) {
        const text = before as Text;
        starts = text.length < 200 && !/[^\s\d•·*–—.()\-|]/.test(text.data);
      } else if (before.nodeType === 1) {
        const element = before as Element;
        if (isBlock(element)) break;
        if (element.textContent && /\S/.test(element.textContent.slice(0, 200))) starts = false;
      }
    }
    const parent = at.parentElement;
    if (!parent || parent === root || isBlock(parent)) return { block: parent ?? root, starts };
    at = parent;
  }
  return { block: at, starts };
}

/** The heading or bold words that name what an unnamed link leads to. */
function nameAround(link: Element, item: Element, previous: Element | null): Element | null {
  const inside = item.querySelectorAll(
    'h1,h2,h3,h4,h5,h6,dt,strong,b,em,i,cite,a,.views-field-title',
  );
  for (let at = 0; at < inside.length && at < 40; at++) {
    const named = inside[at];
    if (!named || named === link || named.contains(link)) continue;
    if (named.compareDocumentPosition(link) & 2) break;
    if (previous && previous.compareDocumentPosition(named) & 2) continue;
    const words = wordsOf(named, MAX_TITLE);
    if (words && !UNNAMED.test(words) && !LABELED.test(words)) return named;
  }
  let before = item.previousElementSibling;
  for (let steps = 0; before && steps < 6; steps++, before = before.previousElementSibling) {
    if (previous && before.contains(previous)) break;
    if (HEADING.test(before.localName) || before.localName === 'dt') return before;
  }
  return null;
}

/** The biggest part of the page around a link that holds no other site. */
function partOf(
  link: Element,
  root: Element,
  before: Element | null,
  after: Element | null,
): Element {
  let part: Element = link;
  for (let depth = 0; depth < 12; depth++) {
    const parent = part.parentElement;
    if (!parent || parent === root || !root.contains(parent)) break;
    if ((before && parent.contains(before)) || (after && parent.contains(after))) break;
    part = parent;
    if (/^(?:li|tr|dd|dt|article)$/.test(part.localName) || HEADING.test(part.localName)) break;
    if (/(?:^|\s)views-(?:row|col)(?:\s|$)/.test(part.className)) break;
  }
  return part;
}

/** The words of a part beside the site's name, and of what follows where the part is only a name. */
function annotationOf(
  part: Element,
  link: Element,
  name: Element | null,
  after: Element | null,
  surrounding: (element: Element) => boolean,
): string {
  const own = link.nextSibling;
  // The plain case: one line, the link and words behind it.
  if (
    part.lastChild === own &&
    own?.nodeType === 3 &&
    !link.previousSibling &&
    link.parentElement === part
  ) {
    return oneLine((own as Text).substringData(0, 4 * MAX_ANNOTATION), MAX_ANNOTATION + 3)
      .replace(LEADING, '')
      .slice(0, MAX_ANNOTATION);
  }
  const leave = (element: Element) => element === link || element === name || surrounding(element);
  let text = boundedText(part, 4 * MAX_ANNOTATION, leave);
  if (part === link || part === name) text = '';
  const trimmed = () =>
    text
      .split('\n')
      .map((line) => line.trim().replace(LEADING, ''))
      .filter((line) => line && !LABELED.test(line))
      .join(' ');
  let answer = trimmed();
  let next = part.nextElementSibling;
  const top = HEADING.test(part.localName) || /^(?:dt|p|div|a|strong|b)$/.test(part.localName);
  for (
    let steps = 0;
    top && !answer && next && steps < 4;
    steps++, next = next.nextElementSibling
  ) {
    if (HEADING.test(next.localName) || /^(?:hr|dt|ul|ol|table)$/.test(next.localName)) break;
    if ((after && next.contains(after)) || surrounding(next)) break;
    text = boundedText(next, 4 * MAX_ANNOTATION, surrounding);
    answer = trimmed();
  }
  return oneLine(answer, MAX_ANNOTATION);
}
const LEADING = /^[\s:;,.–—|)-]+/;

function candidatesOf(root: Element, base: URL): Candidate[] {
  const surrounding = surroundingsOf(root);
  const links = root.querySelectorAll('a');
  const found: Candidate[] = [];
  const count = Math.min(links.length, MAX_LINKS);
  for (let at = 0; at < count; at++) {
    const link = links[at] as HTMLAnchorElement;
    const url = outboundAddress(link, base);
    if (!url || surrounding(link)) continue;
    if (/\bsponsored\b/i.test(link.getAttribute('rel') ?? '')) continue;
    found.push({ link, url, key: siteKey(url) });
  }
  return found;
}

/** Leaves the links that stand for a site of the list; those in running text mention one. */
function listed(candidates: Candidate[], root: Element, strict: boolean): Candidate[] {
  const kept: Candidate[] = [];
  const sites = new Set<string>();
  const shapes = new Map<Element, string>();
  let underHeading = false;
  for (const candidate of candidates) {
    const { link, key } = candidate;
    if (sites.has(key)) continue;
    const { block, starts } = lineOf(link, root);
    const tag = block.localName;
    const heading = HEADING.test(tag) || tag === 'dt';
    const item = link.closest(ITEM);
    const within =
      item &&
      item !== root &&
      root.contains(item) &&
      (item.localName !== 'article' || isRepeated(item))
        ? item
        : null;
    const shape = heading ? 'heading' : `${tag}${starts}`;
    if (within) {
      const first = shapes.get(within);
      if (first !== undefined && (first !== shape || !starts)) continue;
    } else if (underHeading && !heading) {
      continue;
    }
    if (!starts) {
      const near = kept.at(-1);
      if (near && !within && block.contains(near.link)) continue;
      if (strict && !within && !UNNAMED.test(wordsOf(link, MAX_TITLE))) continue;
    }
    if (strict && starts && !within && !heading && !isLine(link, block)) continue;
    if (SPONSORED.test(boundedText(block, 80).trim())) continue;
    if (within) shapes.set(within, shape);
    else underHeading = heading;
    sites.add(key);
    kept.push(candidate);
    if (kept.length >= MAX_SITES) break;
  }
  return kept;
}

/** An `article` is an item only among others of its kind: alone it is the page. */
function isRepeated(article: Element): boolean {
  return (
    article.previousElementSibling?.localName === 'article' ||
    article.nextElementSibling?.localName === 'article'
  );
}

/** Whether a link that begins a line names it ("Tate Kids: ..."), and is not the subject of a sentence. */
function isLine(link: Element, block: Element): boolean {
  const next =
    link.nextSibling ?? (link.parentElement === block ? null : link.parentElement?.nextSibling);
  if (!next || next.nodeName === 'BR') return true;
  return next.nodeType === 3 && /^\s*(?:$|[:–—(|]|-\s)/.test((next as Text).substringData(0, 20));
}

/**
 * The sites that a document recommends, each with its link, in the order of the page. Never navigation, sharing,
 * a sponsor's or ALA's own links; a site that is listed twice is answered once.
 *
 * @param document a loaded or a parsed document
 * @param address the page's address, as it stands in the browser
 * @param kind what the page was recognised as: pages that recommend nothing have no sites
 */
export function recommendedSites(document: Document, address: URL, kind: PageKind): SiteOnPage[] {
  const how = LISTING[kind];
  const place = how && placeOf(document, address);
  if (!place?.main) return [];
  const root = (kind === 'blog-post' && place.main.querySelector(POST_CONTENT)) || place.main;
  const candidates = candidatesOf(root, linkBase(document, address));
  if (how === 'one') return entrySite(candidates, root);
  const kept = listed(candidates, root, how === 'strict');
  const surrounding = surroundingsOf(root);
  return kept.map((candidate, at) => {
    const before = kept[at - 1]?.link ?? null;
    const after = kept[at + 1]?.link ?? null;
    return read(candidate, root, before, after, surrounding);
  });
}
function read(
  { link, url }: Candidate,
  root: Element,
  before: Element | null,
  after: Element | null,
  surrounding: (element: Element) => boolean,
): SiteOnPage {
  const part = partOf(link, root, before, after);
  let title = wordsOf(link, MAX_TITLE);
  let name: Element | null = null;
  if (!title || UNNAMED.test(title)) {
    name = nameAround(link, part, before);
    const picture = link.querySelector('img[alt]')?.getAttribute('alt');
    title =
      (name && wordsOf(name, MAX_TITLE)) || oneLine(picture, MAX_TITLE) || title || hostOf(url);
  }
  return {
    title,
    url,
    annotation: annotationOf(part, link, name, after, surrounding),
    element: link,
  };
}

const hostOf = (url: string) => siteKey(url).split('/', 1)[0] ?? url;

/** The one site of an entry's page: its title is the page's heading. */
function entrySite(candidates: Candidate[], root: Element): SiteOnPage[] {
  const heading = [...root.querySelectorAll('h1,h2')].find((one) => wordsOf(one, MAX_TITLE));
  const title = heading ? wordsOf(heading, MAX_TITLE) : '';
  const chosen =
    candidates.find(({ link }) => wordsOf(link, MAX_TITLE) === title) ??
    candidates.find(({ link }) => UNNAMED.test(wordsOf(link, MAX_TITLE))) ??
    candidates[0];
  if (!chosen) return [];
  const surrounding = surroundingsOf(root);
  const site = read(chosen, root, null, null, surrounding);
  const paragraph = [...root.querySelectorAll('p,.field-name-body,.field--name-body')]
    .slice(0, 50)
    .find((one) => {
      if (one.contains(chosen.link) || surrounding(one)) return false;
      const words = wordsOf(one, MAX_ANNOTATION);
      return words.length > 20 && !LABELED.test(words);
    });
  return [
    {
      ...site,
      title: title || site.title,
      annotation: paragraph ? wordsOf(paragraph, MAX_ANNOTATION) : site.annotation,
    },
  ];
}
