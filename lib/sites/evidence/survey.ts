import { fieldOf } from './field';
import type { Pacer } from './pacer';
import { attribute, has, isDrawn, nameOf, rootOf, walkerOf } from './sureDom';
import { emptySurvey, MOST, type Survey } from './surveyed';

const UNREAD = new Set('script style noscript template select textarea svg object math'.split(' '));
const BLOCK = new Set(
  'p div li ul ol dl dt dd br hr h1 h2 h3 h4 h5 h6 tr td th table section article header footer main aside nav form fieldset blockquote pre figure figcaption address body'.split(
    ' ',
  ),
);
/** Parts of a page that are no text to be read: menus and what stands at every page's end. */
const AROUND = new Set(['nav', 'footer']);
/** Elements that ask their address for something when the page is drawn. */
const ASKING: Record<string, string> = {
  script: 'src',
  iframe: 'src',
  frame: 'src',
  img: 'src',
  embed: 'src',
  object: 'data',
  video: 'src',
  audio: 'src',
  source: 'src',
  track: 'src',
  input: 'src',
};
/** Kinds of `<link>` that are loaded; the others only name an address. */
const LOADED_LINK = /\b(?:stylesheet|preload|modulepreload|icon|manifest|prefetch)\b/i;
const OWNED = /©|\(c\)\s*(?:19|20)\d\d|\bcopyright\b|derechos reservados/i;

/** What the walk over the page has read, before it is a survey. */
interface Reading {
  survey: Survey;
  base: URL;
  /** The words of the block that is being read. */
  block: string;
  /** Elements that stand around the text, or links and labels, that are open now. */
  open: {
    element: Element;
    around: boolean;
    link: Survey['links'][number] | null;
    label: string;
  }[];
  /** The texts of labels, by the field that they are for. */
  labels: Map<string, string>;
}

function absolute(text: string, base: URL): string {
  const trimmed = text.trim();
  return trimmed && URL.canParse(trimmed, base) ? new URL(trimmed, base).href.slice(0, 2_048) : '';
}

function endBlock(reading: Reading): void {
  const { survey } = reading;
  const text = reading.block.replace(/\s+/g, ' ').trim();
  reading.block = '';
  if (!text) return;
  const around = reading.open.some((one) => one.around);
  if (text.length <= 400 && OWNED.test(text) && survey.copyrights.length < MOST.copyrights)
    survey.copyrights.push(text.slice(0, 300));
  if (around) return;
  if (survey.textUnits >= MOST.text) survey.cut = true;
  else {
    survey.blocks.push(text);
    survey.textUnits += text.length;
  }
}

function readText(text: Text, reading: Reading): void {
  const { survey } = reading;
  const length = text.length;
  if (length === 0) return;
  const room = Math.max(400, MOST.text - survey.textUnits) - reading.block.length;
  if (length > room) survey.cut = true;
  if (room <= 0) return;
  const part = text.substringData(0, Math.min(length, room));
  reading.block += part;
  for (const one of reading.open) {
    if (one.link && one.link.text.length < 200) one.link.text += part.slice(0, 200);
    if (one.label && (reading.labels.get(one.label)?.length ?? 0) < 200)
      reading.labels.set(one.label, (reading.labels.get(one.label) ?? '') + part.slice(0, 200));
  }
}

function readSource(element: Element, name: string, { survey, base }: Reading): void {
  const wanted = name === 'link' ? 'href' : ASKING[name];
  if (!wanted || survey.sources.length >= MOST.sources) return;
  if (name === 'link' && !LOADED_LINK.test(attribute(element, 'rel', 100))) return;
  const address = absolute(attribute(element, wanted), base);
  if (/^https?:/.test(address)) survey.sources.push(address);
}

function readHead(element: Element, name: string, reading: Reading): void {
  const { survey } = reading;
  if (name === 'base' && reading.base === survey.address) {
    const base = absolute(attribute(element, 'href'), survey.address);
    if (/^https?:/.test(base)) reading.base = new URL(base);
  }
  if (name === 'meta' && survey.metas.size < MOST.metas) {
    const key = (
      attribute(element, 'name', 80) || attribute(element, 'property', 80)
    ).toLowerCase();
    if (key && !survey.metas.has(key)) survey.metas.set(key, attribute(element, 'content', 300));
  }
}

/** Reads an element as it is entered; answers whether what is in it is read. */
function enter(element: Element, name: string, reading: Reading): boolean {
  const { survey } = reading;
  survey.elements++;
  readSource(element, name, reading);
  readHead(element, name, reading);
  if (name === 'img') {
    survey.images++;
    // A link that is a picture is called what the picture is.
    const link = reading.open.findLast((one) => one.link)?.link;
    if (link && link.text.length < 200) link.text += `${attribute(element, 'alt', 200)} `;
  }
  if (name === 'script' && /ld\+json/i.test(attribute(element, 'type', 80))) {
    if (survey.data.length < MOST.data) survey.data.push(jsonOf(element));
  }
  if (name === 'input' || name === 'select' || name === 'textarea') {
    if (survey.fields.length < MOST.fields) {
      const labelled = reading.open.find((one) => one.label.startsWith('\n'))?.label;
      const field = fieldOf(element, name, labelled);
      if (field && isDrawn(element)) survey.fields.push(field);
    }
  }
  if (UNREAD.has(name) || has(element, 'hidden')) return false;
  if (BLOCK.has(name)) endBlock(reading);
  const isLink = name === 'a' || name === 'area';
  const href = isLink ? absolute(attribute(element, 'href'), reading.base) : '';
  let link: Survey['links'][number] | null = null;
  if (href && survey.links.length < MOST.links) {
    const named = attribute(element, 'aria-label', 200) || attribute(element, 'title', 200);
    link = { address: href, text: named ? `${named} ` : '' };
    survey.links.push(link);
  }
  const around = AROUND.has(name) || attribute(element, 'role', 40) === 'navigation';
  const label = name === 'label' ? attribute(element, 'for', 200) || `\n${survey.elements}` : '';
  if (link || around || label) reading.open.push({ element, around, link, label });
  return true;
}

function jsonOf(script: Element): string {
  const walker = walkerOf(script.ownerDocument, script);
  const text = walker.firstChild();
  return text instanceof Text ? text.substringData(0, Math.min(text.length, MOST.json)) : '';
}

function leave(element: Element, reading: Reading): void {
  if (BLOCK.has(nameOf(element))) endBlock(reading);
  if (reading.open.at(-1)?.element === element) reading.open.pop();
}

/**
 * Reads all of a page that the facts are found in, once, in slices; at most so much as `MOST` says.
 *
 * @param address of the page
 */
export async function surveyPage(document: Document, address: URL, pacer: Pacer): Promise<Survey> {
  const survey = emptySurvey(address);
  const reading: Reading = { survey, base: address, block: '', open: [], labels: new Map() };
  const root = rootOf(document);
  if (!root) return survey;
  const walker = walkerOf(document, root);
  let drawnParent: Node | null = null;
  let drawn = true;
  for (let seen = 0; seen < MOST.nodes; seen++) {
    if (pacer.due()) await pacer.rest();
    const node = walker.currentNode;
    let into = false;
    if (node instanceof Element) into = enter(node, nameOf(node), reading);
    else if (node instanceof Text && /\S/.test(node.substringData(0, 400))) {
      const parent = parentOf(node);
      if (parent !== drawnParent) drawn = parent instanceof Element && isDrawn(parent);
      drawnParent = parent;
      if (drawn) readText(node, reading);
    } else if (node instanceof Text) reading.block += ' ';
    if (into && walker.firstChild()) continue;
    if (into && node instanceof Element) leave(node, reading);
    if (!into && node instanceof Element && node !== root && BLOCK.has(nameOf(node)))
      endBlock(reading);
    let next = walker.nextSibling();
    while (!next) {
      const parent = walker.parentNode();
      if (!(parent instanceof Element)) return finish(reading);
      leave(parent, reading);
      if (parent === root) return finish(reading);
      next = walker.nextSibling();
    }
  }
  survey.cut = true;
  return finish(reading);
}

const parentGetter = Object.getOwnPropertyDescriptor(Node.prototype, 'parentNode')?.get;
const parentOf = (node: Node): Node | null =>
  parentGetter ? parentGetter.call(node) : node.parentNode;

function finish(reading: Reading): Survey {
  endBlock(reading);
  const { survey, labels } = reading;
  for (const link of survey.links) link.text = link.text.replace(/\s+/g, ' ').trim().slice(0, 200);
  for (const field of survey.fields) {
    const label = labels.get(field.labelKey) ?? labels.get(field.id);
    if (label) field.label = label.replace(/\s+/g, ' ').trim().slice(0, 200) || field.label;
  }
  return survey;
}
