// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { FIRST_STATE, type PanelState, takeView } from '@/components/panel/panelState';
import { page, quote, view, writing } from './fixtures';

const state = (of: Partial<PanelState>): PanelState => ({ ...FIRST_STATE, ...of });

describe('takeView', () => {
  it('opens the latest draft that was kept, without asking for the focus', () => {
    const drafts = [writing({ text: 'old', at: 1, note: 'n' }), writing({ text: 'new', at: 2 })];
    const change = takeView(FIRST_STATE, view({ writing: drafts }), true);
    expect(change.draft?.text).toBe('new');
    expect(change.focus).toBeUndefined();
  });
  it('does not open again a draft that was closed here', () => {
    const kept = view({ writing: [writing({ text: 'kept' })] });
    expect(takeView(state({ view: kept, draft: null }), kept, true).draft).toBeNull();
  });
  it('keeps what is being typed here against another tab', () => {
    const before = state({ view: view(), draft: writing({ text: 'mine', at: 5 }) });
    const theirs = view({ writing: [writing({ text: 'theirs', at: 9 })] });
    expect(takeView(before, theirs, true).draft?.text).toBe('mine');
  });
  it('takes the other tab’s text where nobody types here, unless it is older', () => {
    const before = state({ view: view(), draft: writing({ text: 'mine', at: 5 }) });
    const theirs = (at: number) => view({ writing: [writing({ text: 'theirs', at })] });
    expect(takeView(before, theirs(9), false).draft?.text).toBe('theirs');
    expect(takeView(before, theirs(4), false).draft?.text).toBe('mine');
  });
  it('closes a draft that another tab has saved, but none that was never kept', () => {
    const draft = writing({ text: 'mine', at: 5 });
    const kept = state({ view: view({ writing: [draft] }), draft });
    expect(takeView(kept, view(), false).draft).toBeNull();
    expect(takeView(state({ view: view(), draft }), view(), false).draft).toEqual(draft);
  });
  it('opens the new note with its passage, the page’s competencies and the focus', () => {
    const asked = view({ write: true, writing: [writing({ quote: quote('a passage') })] });
    const change = takeView(FIRST_STATE, asked, false);
    expect(change.draft?.quote?.exact).toBe('a passage');
    expect(change.draft?.competencies).toEqual(['I', 'III']);
    expect(change.focus).toBe('note-box');
  });
  it('takes nothing of one page’s draft to another', () => {
    const before = state({ view: view(), draft: writing({ text: 'mine', at: 5 }), chosen: 'n' });
    const other = view({ page: { ...page, pageAddress: 'https://www.alsc.ala.org/other/' } });
    const change = takeView(before, other, true);
    expect(change.draft).toBeNull();
    expect(change.chosen).toBeNull();
  });
});
