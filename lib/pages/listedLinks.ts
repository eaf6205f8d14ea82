import { boundedText, isBlock } from './boundedText';
import { outboundAddress, siteKey } from './outbound';
import { headingAbove, isUnnamed, SPONSORED, titleOf } from './siteWords';

/** Links looked at, and sites answered, on one page. */
const MAX_LINKS = 20_000;
const MAX_SITES = 4_000;
const HEADING = /^(?:h[1-6]|dt)$/;
/** Parts of a list that hold one site each. */
const ITEM = 'li,td,dd,article,.views-col,.views-row';

/** A link that leads out of ALA's web, and the site it leads to. */
export interface OutboundLink {
  link: HTMLAnchorElement;
  url: string;
  /** The same for all addresses of one site. */
  key: string;
}

/** The links of a page's content that lead out of ALA's web, in order; those of what surrounds it left out. */
export function outboundLinks(
  root: Element,
  base: URL,
  surrounding: (element: Element) => boolean,
): OutboundLink[] {
  const links = root.querySelectorAll('a');
  const found: OutboundLink[] = [];
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

/** Whether only bullets stand between the link and the beginning of its line; and the block it is in. */
function lineOf(link: Element, root: Element): { block: Element; starts: boolean } {
  let at: Element = link;
  let starts = true;
  for (let depth = 0; depth < 30; depth++) {
    let before: Node | null = at.previousSibling;
    for (let steps = 0; starts && before && steps < 20; steps++, before = before.previousSibling) {
      if (before.nodeType === 3) {
        const text = before as Text;
        starts = text.length < 200 && !/[^\s\d•·*–—.()\-|]/.test(text.data);
      } else if (before.nodeType === 1) {
        if (isBlock(before as Element)) break;
        starts = !/\S/.test(boundedText(before, 200));
      }
    }
    const parent = at.parentElement;
    if (!parent || parent === root || isBlock(parent)) return { block: parent ?? root, starts };
    at = parent;
  }
  return { block: at, starts };
}

/** An `article` is an item only among others of its kind: alone it is the page. */
function isRepeated(article: Element): boolean {
  return (
    article.previousElementSibling?.localName === 'article' ||
    article.nextElementSibling?.localName === 'article'
  );
}

function itemOf(link: Element, root: Element): Element | null {
  const item = link.closest(ITEM);
  if (!item || item === root || !root.contains(item)) return null;
  return item.localName !== 'article' || isRepeated(item) ? item : null;
}

/** Whether a link that begins a line names it ("Tate Kids: ..."), and is not the subject of a sentence. */
function namesLine(link: Element, block: Element): boolean {
  let at: Element = link;
  while (!at.nextSibling && at.parentElement && at.parentElement !== block) at = at.parentElement;
  const next = at.nextSibling;
  if (!next || next.nodeName === 'BR') return true;
  if (next.nodeType !== 3) return false;
  const text = (next as Text).substringData(0, 40);
  return (
    /^\s*(?:[:–—(|]|-\s)/.test(text) ||
    (!text.trim() && (!next.nextSibling || next.nextSibling.nodeName === 'BR'))
  );
}

/**
 * Leaves the links that stand for a site of the page's list; those in running text only mention one. What counts is
 * where a link stands: at the beginning of a line, under a heading, one to each item of a list, row or cell.
 *
 * @param strict the page is prose, in which a sentence's links recommend nothing
 */
export function listedLinks(links: OutboundLink[], root: Element, strict: boolean): OutboundLink[] {
  const kept: OutboundLink[] = [];
  const sites = new Set<string>();
  const shapes = new Map<Element, string>();
  for (const candidate of links) {
    const { link, key } = candidate;
    if (sites.has(key)) continue;
    const { block, starts } = lineOf(link, root);
    const heading = HEADING.test(block.localName);
    const item = itemOf(link, root);
    const last = kept.at(-1)?.link;
    const shape = heading ? 'heading' : block.localName + starts;
    if (item) {
      // A second site of an item is one only where it is written as the first is.
      const first = shapes.get(item);
      if (first !== undefined && (first !== shape || !starts)) continue;
    } else if (!heading && last) {
      // Text under a heading that is a site's name tells of that site.
      const above = headingAbove(block, root);
      if (above?.contains(last) || (!starts && block.contains(last))) continue;
    }
    if (
      strict &&
      !item &&
      !heading &&
      !(starts ? namesLine(link, block) : isUnnamed(titleOf(link)))
    )
      continue;
    if (SPONSORED.test(boundedText(block, 80).trim())) continue;
    if (item) shapes.set(item, shape);
    sites.add(key);
    kept.push(candidate);
    if (kept.length >= MAX_SITES) break;
  }
  return kept;
}
