import { boundedText, isBlock, oneLine } from './boundedText';

const MAX_TITLE = 200;
const MAX_ANNOTATION = 1_000;
const HEADING = /^(?:h[1-6]|dt)$/;
/** Words of a link that do not name what it leads to. */
const UNNAMED =
  /^(?:(?:visit|view|see|go to|open|launch|explore|try)\b.{0,30}|(?:official )?(?:web ?site|web ?page|homepage|home page|site|link|url|web)s?|click here|here|read more|more(?: info\w*)?|learn more|download.{0,20}|(?:https?:\/\/|www\.)\S*|\S+\.(?:com|org|net|edu|gov|io|app)(?:\/\S*)?)[\s.:›»→)]*$/i;
/** Lines of an entry that are not its annotation. */
const LABEL =
  /^(?:grades?(?: levels?)?|ages?|(?:your |average )?rating|votes?|tags?|categor(?:y|ies)|subjects?|posted|submitted|read more|more about|visit|share|average|languages?|web ?site|url)\b[^.!?]{0,60}$/i;
/** What a sponsor's line begins with. */
export const SPONSORED =
  /^\W*(?:sponsor|advertis|supported by|underwritten|brought to you|promoted)/i;
/** What stands between a title and its annotation. */
const LEADING = /^[\s:;,.–—|)-]+/;

export interface SiteWords {
  title: string;
  annotation: string;
}

/** What is around a link of a list: the sites before and after it end its part of the page. */
export interface Neighbors {
  root: Element;
  before: Element | null;
  after: Element | null;
  surrounding: (element: Element) => boolean;
}

/** The words of a link or heading on one line. */
export function titleOf(element: Element): string {
  const only = element.firstChild;
  return only && only === element.lastChild && only.nodeType === 3
    ? oneLine((only as Text).substringData(0, 4 * MAX_TITLE), MAX_TITLE)
    : oneLine(boundedText(element, 4 * MAX_TITLE), MAX_TITLE);
}

/** Whether these words name nothing: "Visit site", an address, none. */
export function isUnnamed(words: string): boolean {
  return !words || UNNAMED.test(words);
}

/** Lines of a text that say something of a site, in one. */
function annotation(text: string): string {
  const lines = text.split('\n').map((line) => line.trim().replace(LEADING, ''));
  return oneLine(
    lines.filter((line) => line && !LABEL.test(line) && !SPONSORED.test(line)).join(' '),
    MAX_ANNOTATION,
  );
}

/** The nearest heading above an element, within `root`. */
export function headingAbove(element: Element, root: Element): Element | null {
  let at: Element | null = element;
  for (let steps = 0; at && at !== root && steps < 40; steps++) {
    const before: Element | null = at.previousElementSibling;
    if (before && HEADING.test(before.localName) && before.localName !== 'h1') return before;
    at = before ?? at.parentElement;
  }
  return null;
}

/** The heading or bold words that name what an unnamed link leads to. */
function nameAround(link: Element, part: Element, { root, before }: Neighbors): Element | null {
  const named = part.querySelectorAll(
    'h1,h2,h3,h4,h5,h6,dt,strong,b,em,i,cite,a,.views-field-title',
  );
  for (let at = 0; at < named.length && at < 40; at++) {
    const one = named[at];
    if (!one || one.contains(link)) continue;
    if (one.compareDocumentPosition(link) & 2) break;
    if (!isUnnamed(titleOf(one)) && !LABEL.test(titleOf(one))) return one;
  }
  const heading = headingAbove(part, root);
  return heading && !(before && heading.compareDocumentPosition(before) & 4) ? heading : null;
}

/** The biggest part of the page around a link that holds no other site. */
function partOf(link: Element, { root, before, after }: Neighbors): Element {
  let part: Element = link;
  for (let depth = 0; depth < 12; depth++) {
    const parent = part.parentElement;
    if (!parent || parent === root) break;
    if ((before && parent.contains(before)) || (after && parent.contains(after))) break;
    part = parent;
    if (/^(?:li|tr|dd|article)$/.test(part.localName)) break;
    if (/(?:^|\s)views-(?:row|col)(?:\s|$)/.test(part.className)) break;
  }
  return part;
}

/** The rest of the line behind a link, where several sites share a paragraph. */
function restOfLine(link: Element, after: Element | null): string {
  let text = '';
  let node = link.nextSibling;
  for (let steps = 0; node && steps < 30 && text.length < MAX_ANNOTATION; steps++) {
    const element = node.nodeType === 1 ? (node as Element) : null;
    if (element && (isBlock(element) || (after && element.contains(after)))) break;
    text += boundedText(node, MAX_ANNOTATION);
    node = node.nextSibling;
  }
  return text;
}

/** What follows a part that is only a name: paragraphs up to the next heading, list or site. */
function below(part: Element, { after, surrounding }: Neighbors): string {
  const lines: string[] = [];
  const most = HEADING.test(part.localName) ? 4 : 1;
  let next = part.nextElementSibling;
  for (; next && lines.length < most; next = next.nextElementSibling) {
    if (HEADING.test(next.localName) || /^(?:hr|ul|ol|table)$/.test(next.localName)) break;
    if ((after && next.contains(after)) || surrounding(next)) break;
    lines.push(boundedText(next, 2 * MAX_ANNOTATION, surrounding));
  }
  return lines.join('\n');
}

/** What a link that is a picture leads to: the words of the link beside it, else the picture's own. */
function pictured(link: Element, part: Element): string {
  const href = link.getAttribute('href');
  const links = part.querySelectorAll('a');
  for (let at = 0; at < links.length && at < 10; at++) {
    const one = links[at];
    if (one?.getAttribute('href') === href && !isUnnamed(titleOf(one))) return titleOf(one);
  }
  return oneLine(link.querySelector('img[alt]')?.getAttribute('alt'), MAX_TITLE);
}

/** The title and annotation of the site that a link of a list leads to, from the words around it. */
export function siteWords(link: Element, url: string, neighbors: Neighbors): SiteWords {
  const { root, after, surrounding } = neighbors;
  const own = titleOf(link);
  const rest = link.nextSibling;
  const parent = link.parentElement;
  // The plain case: one line, the link and words behind it.
  if (
    !isUnnamed(own) &&
    parent?.localName === 'li' &&
    parent.firstChild === link &&
    (!rest || (rest.nodeType === 3 && rest === parent.lastChild))
  ) {
    return {
      title: own,
      annotation: rest ? annotation((rest as Text).substringData(0, 4 * MAX_ANNOTATION)) : '',
    };
  }
  const part = partOf(link, neighbors);
  const name = isUnnamed(own) ? nameAround(link, part, neighbors) : null;
  const host = url.replace(/^https?:\/\/(?:www\.)?([^/]*).*$/s, '$1');
  const title = (!own && pictured(link, part)) || (name && titleOf(name)) || own || host;
  const isName = (element: Element) =>
    element === link ||
    element === name ||
    (/^(?:a|h[1-6])$/.test(element.localName) && titleOf(element) === title);
  const inside =
    part === link
      ? restOfLine(link, after)
      : boundedText(part, 4 * MAX_ANNOTATION, (element) => isName(element) || surrounding(element));
  return {
    title,
    annotation:
      annotation(inside) ||
      (part.parentElement === root || part !== link ? annotation(below(part, neighbors)) : ''),
  };
}
