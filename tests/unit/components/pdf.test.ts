// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { freshDraft, isEmpty } from '@/components/notes/draft';
import { groupNotes } from '@/components/notes/groupNotes';
import { noteAsText } from '@/components/notes/noteAsText';
import { pageNumber } from '@/components/notes/PdfFields';
import { passageLink } from '@/components/notes/passageLink';
import { pastedQuote } from '@/lib/records/record';
import { useWords } from '@/lib/t';
import english from '../../../public/_locales/en/messages.json';
import { note, page, writing } from './fixtures';

describe('a note on a PDF', () => {
  it('takes a page number from 1 to 100,000, or none', () => {
    expect(pageNumber(' 12 ')).toBe(12);
    expect(pageNumber('100000')).toBe(100_000);
    expect(pageNumber('')).toBeNull();
    for (const wrong of ['0', '100001', '-1', '1.5', 'xii', '1e3', '12a'])
      expect(pageNumber(wrong)).toBeUndefined();
  });
  it('begins with the page that the address names', () => {
    expect(freshDraft(page, { page: 12 }).pdfPage).toBe(12);
    expect(isEmpty(freshDraft(page, { page: 12 }))).toBe(true);
  });
  it('with a pasted quote alone can be saved; an empty one is none', () => {
    expect(isEmpty(writing({ quote: pastedQuote('Listen first') }))).toBe(false);
    expect(pastedQuote(' \n')).toBeNull();
  });
  it('is never an orphan, and stands in the order of pages', () => {
    const quote = pastedQuote('Listen first');
    const notes = [note('b', { pdfPage: 9, quote }), note('a', { pdfPage: 2 }), note('c')];
    const groups = groupNotes(notes, { b: 'orphan' }, []);
    expect(groups.orphans).toEqual([]);
    expect(groups.passages).toEqual([]);
    expect(groups.page.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });
  it('is copied with its page, and its link goes there', () => {
    useWords(english, 'en');
    const pdf = { pdfPage: 1200, pageTitle: 'Goal sheet', pageAddress: 'https://a.example/s.pdf' };
    const copied = noteAsText(note('x', { ...pdf, quote: pastedQuote('Listen first') }));
    expect(copied).toBe('“Listen first”\n\nx\n\nGoal sheet\nPage 1,200\nhttps://a.example/s.pdf');
    expect(passageLink(pdf.pageAddress, pastedQuote('x'), 12)).toBe(`${pdf.pageAddress}#page=12`);
    expect(passageLink(pdf.pageAddress, pastedQuote('x'))).toBe(pdf.pageAddress);
  });
});
