import { describe, expect, it } from 'vitest';
import { FIRST_STATE, TABS, type TabName, takeView } from '@/components/panel/panelState';
import { BUILT_TABS, tabForPage } from '@/components/panel/tabForPage';
import { PAGE_KINDS, type PageKind } from '@/lib/pages/page';
import { note, page, view, writing } from './fixtures';

const fresh = { notes: 0, used: null };

describe('the tab that fits a page', () => {
  const FITS: Record<PageKind, TabName> = {
    'blog-post': 'notes',
    'blog-list': 'notes',
    'gwk-category': 'sites',
    'gwk-entry': 'sites',
    'ncdm-list': 'sites',
    'connect-thread': 'notes',
    'connect-list': 'notes',
    'connect-post-form': 'questions',
    mentoring: 'activities',
    competencies: 'notes',
    'community-forum': 'questions',
    'ala-other': 'notes',
    plain: 'notes',
  };
  it.each(PAGE_KINDS)('%s', (kind) => {
    expect(tabForPage({ ...fresh, kind }, TABS)).toBe(FITS[kind]);
  });

  it('is never one that is still to come', () => {
    for (const kind of PAGE_KINDS) {
      expect(BUILT_TABS).toContain(tabForPage({ ...fresh, kind }));
      expect(tabForPage({ ...fresh, kind }, ['notes'])).toBe('notes');
    }
    expect(tabForPage({ ...fresh, kind: 'mentoring' }, ['notes', 'sites'])).toBe('notes');
  });

  it('is Notes where there are notes', () => {
    expect(tabForPage({ ...fresh, kind: 'gwk-category', notes: 1 }, TABS)).toBe('notes');
  });

  it('is the one last used on the page, whatever else', () => {
    expect(tabForPage({ kind: 'gwk-category', notes: 0, used: 'questions' }, TABS)).toBe(
      'questions',
    );
    expect(tabForPage({ kind: 'blog-post', notes: 3, used: 'sites' }, TABS)).toBe('sites');
    expect(tabForPage({ kind: 'gwk-entry', notes: 0, used: 'notes' }, TABS)).toBe('notes');
  });
});

describe('when a panel takes a view', () => {
  const other = { ...page, pageAddress: 'https://www.alsc.ala.org/blog/2026/08/other/' };

  it('opens the tab last used there; a name that is no tab is Notes', () => {
    expect(takeView(FIRST_STATE, view({ tab: 'sites' }), true).tab).toBe('sites');
    expect(takeView(FIRST_STATE, view({ tab: 'constructor' }), true).tab).toBe('notes');
  });
  it('leaves the open tab alone while the page is the same', () => {
    const state = { ...FIRST_STATE, view: view(), tab: 'questions' as const };
    expect(takeView(state, view(), true).tab).toBeUndefined();
  });
  it('chooses anew for another page', () => {
    const state = { ...FIRST_STATE, view: view(), tab: 'questions' as const };
    expect(takeView(state, view({ page: other }), true).tab).toBe('notes');
  });
  it('opens Notes for a new note and for a kept draft', () => {
    const used = { tab: 'sites' };
    expect(takeView(FIRST_STATE, view({ ...used, write: true }), true).tab).toBe('notes');
    const kept = { writing: [writing({ text: 'half a thought' })], notes: [note('a')] };
    expect(takeView(FIRST_STATE, view(kept), true).tab).toBe('notes');
  });
});
