import fc from 'fast-check';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import {
  escapeMarkdown,
  type FileWords,
  fileNameOf,
  markdownFiles,
  writeMarkdown,
} from '@/lib/formats/markdown';
import { escapeHtml, writePrintedPage } from '@/lib/formats/printedPage';
import { someNotes } from './someNotes';

const WORDS: FileWords = {
  title: 'Notes',
  untitled: 'Untitled',
  tags: 'Tags',
  competencies: 'Competencies',
  page: 'Page',
  onlyMe: 'Only me',
  contents: 'Contents',
  nameOf: () => 'Ana',
  dayOf: () => 'Mar 1',
};
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('notes as Markdown', () => {
  it('leave no sign in a text that Markdown would read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const escaped = escapeMarkdown(text);
        expect(escaped.replace(/\\[\\`*_{}[\]<>|~&$#+=:\-.)@]/g, '')).not.toMatch(/[`*_[\]<>|~&]/);
        expect(escaped).not.toMatch(/^\s*([#+=-]|\d{1,9}[.)])/m);
      }),
    );
    expect(escapeMarkdown('1. one\n# two\n- *three* <b> &amp;')).toBe(
      '1\\. one\n\\# two\n\\- \\*three\\* \\<b\\> \\&amp;',
    );
  });

  it('are all there, in one file or one a page with names of their own', () => {
    fc.assert(
      fc.property(someNotes, (notes) => {
        const one = writeMarkdown(notes, WORDS);
        const files = markdownFiles(notes, WORDS);
        const pages = new Set(notes.map((note) => note.pageAddress));
        expect(Object.keys(files)).toHaveLength(pages.size);
        expect(new Set(Object.keys(files).map((name) => name.toLowerCase())).size).toBe(pages.size);
        for (const { text } of notes) {
          for (const line of text.trim().split(/\r?\n/)) {
            expect(plain(one)).toContain(plain(escapeMarkdown(line.trim())));
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('have file names that every system takes', () => {
    const taken = new Set<string>();
    expect(fileNameOf('../../etc/passwd', taken)).toBe('etc-passwd');
    expect(fileNameOf('CON', taken)).toBe('page-CON');
    expect(fileNameOf('', taken)).toBe('page-');
    expect(fileNameOf('Niños: ¿qué?', taken)).toBe('Niños-qué');
    expect(fileNameOf('niños qué', taken)).toBe('niños-qué-2');
  });
});

describe('notes as a page to print', () => {
  it('hold texts as texts, under a policy that lets nothing be loaded', async () => {
    await fc.assert(
      fc.asyncProperty(someNotes, async (notes) => {
        const html = await writePrintedPage(notes, WORDS, 'en');
        const document = new new Window().DOMParser().parseFromString(html, 'text/html');
        expect(document.querySelectorAll('script, img, iframe, link, object')).toHaveLength(0);
        expect(document.querySelectorAll('article')).toHaveLength(notes.length);
        const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';
        expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]{44}'/);
        for (const link of document.querySelectorAll('a')) {
          expect(link.getAttribute('href')).toMatch(/^(#p\d+|https?:)/);
        }
      }),
      { numRuns: 40 },
    );
    expect(escapeHtml(`<a href="x" title='y'>&</a>\u0000`)).toBe(
      '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;&lt;/a&gt;',
    );
  });
});
