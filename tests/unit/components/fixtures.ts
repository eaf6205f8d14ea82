import type { PanelView, Writing } from '@/lib/calls';
import type { Page } from '@/lib/pages/page';
import type { Note } from '@/lib/records/note';
import type { Quote } from '@/lib/records/record';

export const page: Page = {
  kind: 'blog-post',
  pageAddress: 'https://www.alsc.ala.org/blog/2026/09/quiet-hour/',
  title: 'Quiet hour',
  date: '2026-09-14',
  author: null,
  sites: [],
  competencies: ['I', 'III'],
  editor: null,
};

export function quote(exact: string, start = 0): Quote {
  return { exact, prefix: '', suffix: '', start, end: start + exact.length };
}

export function note(id: string, of: Partial<Note> = {}): Note {
  return {
    id,
    author: 'm1',
    text: id,
    otherTexts: [],
    quote: null,
    pdfPage: null,
    pageAddress: page.pageAddress,
    pageTitle: 'Quiet hour',
    pageKind: page.kind,
    tags: [],
    competencies: [],
    onlyMe: false,
    bring: false,
    made: 1,
    changed: 1,
    deleted: null,
    ...of,
  };
}

export function writing(of: Partial<Writing> = {}): Writing {
  return {
    note: null,
    text: '',
    quote: null,
    tags: [],
    competencies: [],
    onlyMe: false,
    at: 1,
    ...of,
  };
}

export function view(of: Partial<PanelView> = {}): PanelView {
  return {
    page,
    tabId: 1,
    notes: [],
    members: [{ id: 'm1', name: '', role: 'mentee', me: true }],
    settings: {
      language: 'auto',
      hideHighlights: false,
      pageButton: 'always',
      side: 'right',
      place: 'page',
      width: 380,
      shared: false,
      suggestTo: '',
    },
    writing: [],
    write: false,
    offered: null,
    passages: {},
    now: {},
    replies: [],
    walk: null,
    fresh: [],
    order: [],
    site: null,
    copy: { last: null, notes: 0 },
    tab: null,
    access: { host: 'ala.org', state: 'ala' },
    pdf: null,
    sync: {
      on: true,
      at: 'empty',
      when: null,
      travel: 0,
      notes: 0,
      sealed: 0,
      told: true,
      stays: [],
      long: [],
    },
    ...of,
  };
}
