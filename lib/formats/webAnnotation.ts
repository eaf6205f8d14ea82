import * as v from 'valibot';
import { isId, sharedId } from '../records/id';
import type { Note } from '../records/note';
import type { Quote } from '../records/record';
import {
  type ImportReply,
  type Incoming,
  MOST_ENTRIES,
  type NoteIn,
  tidyNote,
  timeOf,
} from './noteIn';
import { type PassageIn, quoteFrom } from './quoteIn';

/**
 * Notes as W3C Web Annotations, in JSON-LD (https://www.w3.org/TR/annotation-model/): one AnnotationCollection with
 * one page. A note's text is a TextualBody that comments, each tag one that tags, each section of the competencies
 * one that classifies; its passage is a TextQuoteSelector and a TextPositionSelector (a long one, cut in its middle,
 * a RangeSelector from its first words to its last). A note for its member alone has its audience named.
 */
export const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
const OWN = 'urn:matchbook:';
const ONLY_ME = `${OWN}only-me`;
/** A passage that was typed or pasted by hand bears this class: it has no place to be looked for. */
const PASTED = 'pasted';
/** Fragments of PDFs (RFC 3778). */
const PDF = 'http://tools.ietf.org/rfc/rfc3778';

type Json = { [key: string]: string | number | Json | Json[] };

function selectorsOf({ quote, pdfPage }: Note): Json[] {
  const out: Json[] = [];
  if (quote) {
    const { exact, prefix, suffix, start, end, cut } = quote;
    const type = 'TextQuoteSelector';
    if (cut) {
      out.push({
        type: 'RangeSelector',
        startSelector: { type, exact: exact.slice(0, cut.at), prefix, suffix: '' },
        endSelector: { type, exact: exact.slice(cut.at), prefix: '', suffix },
      });
    } else out.push({ type, exact, prefix, suffix });
    if (!quote.pasted) out.push({ type: 'TextPositionSelector', start, end });
  }
  if (pdfPage !== null) {
    out.push({ type: 'FragmentSelector', conformsTo: PDF, value: `page=${pdfPage}` });
  }
  return out;
}

function annotationOf(note: Note, name: string): Json {
  const text = (value: string, purpose: string): Json => ({
    type: 'TextualBody',
    value,
    format: 'text/plain',
    purpose,
  });
  const texts = [note.text, ...note.otherTexts].filter((one) => one !== '');
  const selectors = selectorsOf(note);
  const source: Json = { id: note.pageAddress, type: 'Text', format: 'text/html' };
  if (note.pageTitle) source['dc:title'] = note.pageTitle;
  const target: Json = { type: 'SpecificResource', source };
  if (selectors.length > 0) target.selector = selectors;
  if (note.quote?.pasted) target.styleClass = PASTED;
  const creator: Json = { id: OWN + note.author, type: 'Person' };
  if (name) creator.name = name;
  return {
    id: OWN + note.id,
    type: 'Annotation',
    motivation: texts.length > 0 ? 'commenting' : 'highlighting',
    created: new Date(note.made).toISOString(),
    modified: new Date(note.changed).toISOString(),
    creator,
    ...(note.onlyMe ? { audience: { id: ONLY_ME, type: 'schema:Audience' } } : {}),
    body: [
      ...texts.map((one) => text(one, 'commenting')),
      ...note.tags.map((tag) => text(tag, 'tagging')),
      ...note.competencies.map((id) => text(id, 'classifying')),
    ],
    target,
  };
}

/** Writes notes as one collection. `nameOf` gives a member's name by id. */
export function writeWebAnnotations(
  notes: Note[],
  label: string,
  nameOf: (author: string) => string,
): string {
  const items = notes.map((note) => annotationOf(note, nameOf(note.author)));
  const id = `${OWN}notes`;
  const collection: Json = {
    id,
    type: 'AnnotationCollection',
    label,
    total: items.length,
    first: { id: `${id}:1`, type: 'AnnotationPage', startIndex: 0, items },
  };
  return `${JSON.stringify({ '@context': CONTEXT, ...collection }, null, 1)}\n`;
}

const units = v.pipe(v.string(), v.maxLength(200_000));
const optional = <T extends v.GenericSchema>(schema: T) => v.nullish(schema);
const quoteSelector = v.object({
  type: v.literal('TextQuoteSelector'),
  exact: units,
  prefix: optional(units),
  suffix: optional(units),
});
const selectorSchema = v.variant('type', [
  quoteSelector,
  v.object({ type: v.literal('TextPositionSelector'), start: v.number(), end: v.number() }),
  v.object({
    type: v.literal('RangeSelector'),
    startSelector: quoteSelector,
    endSelector: quoteSelector,
  }),
  v.object({ type: v.literal('FragmentSelector'), value: units }),
]);
type Selector = v.InferOutput<typeof selectorSchema>;

const list = (value: unknown): unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
const line = (value: unknown) => (typeof value === 'string' ? value : '');
const addressOf = (value: unknown) => line(typeof value === 'string' ? value : field(value, 'id'));

function selectorsIn(target: unknown): Selector[] {
  return list(field(target, 'selector')).flatMap((one) => {
    const read = v.safeParse(selectorSchema, one, { abortEarly: true });
    return read.success ? [read.output] : [];
  });
}

function quoteIn(selectors: Selector[], pasted: boolean): Quote | null {
  const place = selectors.find((one) => one.type === 'TextPositionSelector');
  const range = selectors.find((one) => one.type === 'RangeSelector');
  const words = selectors.find((one) => one.type === 'TextQuoteSelector');
  const at = place ? { start: place.start, end: place.end } : {};
  if (range) {
    const { startSelector: from, endSelector: to } = range;
    const passage: PassageIn = { exact: from.exact + to.exact, ...at };
    passage.prefix = from.prefix ?? '';
    passage.suffix = to.suffix ?? '';
    const quote = quoteFrom(passage);
    const length = quote ? quote.end - quote.start - quote.exact.length : 0;
    if (quote && length > 0 && !quote.cut) quote.cut = { at: from.exact.length, length };
    return quote;
  }
  if (!words) return null;
  const { exact, prefix, suffix } = words;
  const quote = quoteFrom({ exact, prefix: prefix ?? '', suffix: suffix ?? '', ...at });
  if (quote && pasted) quote.pasted = true;
  return quote;
}

const plainText = (html: string) => html.replace(/<[^>]*>/g, '');

async function noteOf(value: unknown): Promise<NoteIn | null> {
  if (field(value, 'type') !== 'Annotation' && !list(field(value, 'type')).includes('Annotation'))
    return null;
  const [target] = list(field(value, 'target'));
  const source = typeof target === 'string' ? target : (field(target, 'source') ?? target);
  const pageAddress = addressOf(source);
  const bodies = [...list(field(value, 'body')), ...list(field(value, 'bodyValue'))].map(
    (body) => ({
      purpose: typeof body === 'string' ? '' : line(field(body, 'purpose')),
      value:
        typeof body === 'string'
          ? body
          : /html/.test(line(field(body, 'format')))
            ? plainText(line(field(body, 'value')))
            : line(field(body, 'value')),
    }),
  );
  const of = (purpose: string) =>
    bodies.filter((body) => body.purpose === purpose).map((body) => body.value);
  const text = bodies
    .filter(({ purpose }) => purpose !== 'tagging' && purpose !== 'classifying')
    .map((body) => body.value)
    .filter(Boolean)
    .join('\n\n');
  const made = timeOf(field(value, 'created'));
  if (made === null) return null;
  const selectors = selectorsIn(target);
  const pdf = selectors.find((one) => one.type === 'FragmentSelector');
  const page = Number(/^page=(\d{1,5})$/.exec(pdf?.value ?? '')?.[1]);
  const id = line(field(value, 'id'));
  const own = id.startsWith(OWN) && isId(id.slice(OWN.length)) ? id.slice(OWN.length) : null;
  const quote = quoteIn(selectors, field(target, 'styleClass') === PASTED);
  const named = id || JSON.stringify([pageAddress, made, text, quote?.exact ?? '']);
  return tidyNote({
    id: own ?? (await sharedId('note', 'annotation', named)),
    text,
    quote,
    pdfPage: page >= 1 ? page : null,
    pageAddress,
    pageTitle: line(field(source, 'dc:title')),
    tags: of('tagging'),
    competencies: of('classifying').filter((one) => /^[\p{L}\p{N}.-]{1,20}$/u.test(one)),
    onlyMe: addressOf(field(value, 'audience')) === ONLY_ME,
    about: null,
    made,
    changed: timeOf(field(value, 'modified')) ?? made,
  });
}

/** The annotations of a parsed file, wherever they stand; `null` where it holds none by its form. */
function annotationsIn(value: unknown): unknown[] | null {
  if (Array.isArray(value)) {
    return value.some((one) => field(one, 'type') === 'Annotation') ? value : null;
  }
  const type = list(field(value, 'type'));
  if (type.includes('Annotation')) return [value];
  if (type.includes('AnnotationPage')) return list(field(value, 'items'));
  if (type.includes('AnnotationCollection')) return list(field(field(value, 'first'), 'items'));
  return null;
}

/** Reads notes from parsed JSON that holds Web Annotations; `null` where it is something else. */
export async function readWebAnnotations(value: unknown): Promise<ImportReply | null> {
  const all = annotationsIn(value);
  if (!all) return null;
  if (all.length > MOST_ENTRIES) return { ok: false, failure: 'too-many' };
  const incoming: Incoming = { notes: [], sites: [], unreadable: 0, firstUnreadable: null };
  const ids = new Set<string>();
  for (const [at, one] of all.entries()) {
    const note = await noteOf(one);
    if (!note || ids.has(note.id)) {
      incoming.unreadable++;
      incoming.firstUnreadable ??= at + 1;
      continue;
    }
    ids.add(note.id);
    incoming.notes.push(note);
  }
  return { ok: true, value: incoming };
}
