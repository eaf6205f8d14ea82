import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NoteIn } from '@/lib/formats/noteIn';
import { readImport } from '@/lib/formats/readImport';
import { writeWebAnnotations } from '@/lib/formats/webAnnotation';
import type { Note } from '@/lib/records/note';
import { faultsOf } from './annoContext';
import { someNotes } from './someNotes';

/** What of a note is a note's own, and not the notebook's. */
function asIn(note: Note): NoteIn {
  const { author, otherTexts, pageKind, bring, deleted, ...rest } = note;
  return { ...rest, about: null };
}

async function read(text: string): Promise<NoteIn[]> {
  const { form, ...rest } = await readImport(text);
  if (form === 'copy' || !('reply' in rest) || !rest.reply.ok)
    throw new Error(JSON.stringify(rest));
  expect(rest.reply.value.unreadable).toBe(0);
  return rest.reply.value.notes;
}

describe('notes as Web Annotations', () => {
  it('come back as they went out', async () => {
    await fc.assert(
      fc.asyncProperty(someNotes, async (notes) => {
        fc.pre(notes.length > 0);
        const text = writeWebAnnotations(notes, 'Notes', () => 'Ana');
        expect(await read(text)).toEqual(notes.map(asIn));
      }),
      { numRuns: 150 },
    );
  });

  it('say nothing that the model’s context has no term for', () => {
    fc.assert(
      fc.property(someNotes, (notes) => {
        const text = writeWebAnnotations(notes, 'Notes', () => 'Ana');
        expect(faultsOf(JSON.parse(text))).toEqual([]);
      }),
    );
  });

  it('is a check that can fail', () => {
    const fault = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'relative',
      bodi: 'x',
      motivation: 'liking',
    };
    expect(faultsOf(fault)).toHaveLength(3);
  });

  it('of other programs are read too: one by itself, a page, a body as plain text, a target as address', async () => {
    const [one] = await read(
      JSON.stringify({
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        id: 'http://example.org/anno1',
        type: 'Annotation',
        created: '2015-10-13T13:00:00Z',
        bodyValue: 'Comment text',
        target: 'http://example.org/target1',
      }),
    );
    expect(one).toMatchObject({
      text: 'Comment text',
      quote: null,
      pageAddress: 'http://example.org/target1',
    });
    const [html] = await read(
      JSON.stringify({
        type: 'AnnotationPage',
        items: [
          {
            type: 'Annotation',
            created: '2015-10-13T13:00:00Z',
            body: { type: 'TextualBody', value: '<p>I <b>like</b> it</p>', format: 'text/html' },
            target: {
              source: 'http://example.org/page',
              selector: { type: 'TextQuoteSelector', exact: 'anotation', prefix: 'this is an ' },
            },
          },
        ],
      }),
    );
    expect(html?.text).toBe('I like it');
    expect(html?.quote).toMatchObject({ exact: 'anotation', prefix: 'this is an ', suffix: '' });
  });
});
