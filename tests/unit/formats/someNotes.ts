import fc from 'fast-check';
import { LIMITS } from '@/lib/records/kinds';
import type { Note } from '@/lib/records/note';
import type { Quote } from '@/lib/records/record';
import { tagField, tidyTag } from '@/lib/records/tag';
import { anId } from './records';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.constantFrom(
    'Plain',
    '¿Y en español?\nDos líneas.',
    '<script>alert(1)</script>&amp;',
    '=HYPERLINK("https://x.example")',
    "'quoted",
    '# not a heading\n1. no list\n- none',
    '"\\\u2028\u0000',
  ),
);
const words = text.filter((one) => one.trim() !== '');

/** Passages as pages give them: with their place; a long one cut in its middle; pasted ones. */
const placed: fc.Arbitrary<Quote> = fc
  .record({
    exact: words,
    prefix: fc.string({ maxLength: 30 }),
    suffix: fc.string({ maxLength: 30 }),
    start: fc.nat({ max: 1_000_000 }),
  })
  .map((quote) => ({ ...quote, end: quote.start + quote.exact.length }));
const cut: fc.Arbitrary<Quote> = fc
  .record({ start: fc.nat({ max: 1_000_000 }), length: fc.integer({ min: 1, max: 90_000 }) })
  .map(({ start, length }) => ({
    exact: `${'a'.repeat(1_000)}${'b'.repeat(1_000)}`,
    prefix: 'before ',
    suffix: ' after',
    start,
    end: start + 2_000 + length,
    cut: { at: 1_000, length },
  }));
const pasted: fc.Arbitrary<Quote> = words.map((exact) => ({
  exact,
  prefix: '',
  suffix: '',
  start: 0,
  end: 0,
  pasted: true as const,
}));

const tags = fc
  .array(fc.string({ minLength: 1, maxLength: 20 }).map(tidyTag), { maxLength: 4 })
  .map((all) => [...new Map(all.filter(Boolean).map((tag) => [tagField(tag), tag])).values()]);

export const aNote: fc.Arbitrary<Note> = fc
  .record({
    id: anId,
    author: anId,
    text,
    quote: fc.oneof(fc.constant(null), placed, cut, pasted),
    pdfPage: fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 9_999 })),
    pageAddress: fc.webUrl({ withQueryParameters: true, size: 'small' }),
    pageTitle: fc
      .string({ maxLength: 40 })
      .map((one) => one.replace(/\s+/g, ' ').trim().slice(0, LIMITS.line)),
    tags,
    competencies: fc.uniqueArray(fc.constantFrom('I', 'II', 'III', 'VII'), { maxLength: 3 }),
    onlyMe: fc.boolean(),
    made: fc.integer({ min: 0, max: Date.UTC(2026, 0, 1) }),
    later: fc.nat({ max: 10_000_000 }),
  })
  .filter((note) => note.text.trim() !== '' || note.quote !== null)
  .map(({ later, ...note }) => ({
    ...note,
    otherTexts: [],
    pageKind: 'plain',
    bring: false,
    changed: note.made + later,
    deleted: null,
  }));

export const someNotes = fc.uniqueArray(aNote, { maxLength: 6, selector: ({ id }) => id });
