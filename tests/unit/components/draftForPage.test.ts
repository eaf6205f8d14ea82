import { describe, expect, it } from 'vitest';
import { draftForPage } from '@/components/drafts/draftForPage';
import { AUDIENCES, DRAFT_KINDS } from '@/lib/drafts/draftKinds';
import { PAGE_KINDS } from '@/lib/pages/page';
import { DRAFT_TYPES } from '@/lib/records/draft';

describe('a draft that is begun beside a page', () => {
  it('is of a kind and for an audience that there are, whatever the page', () => {
    for (const kind of PAGE_KINDS) {
      const { type, audience } = draftForPage(kind);
      expect(DRAFT_TYPES).toContain(type);
      expect(Object.keys(AUDIENCES)).toContain(audience);
    }
  });

  it.each([
    ['blog-post', 'blog-post', 'blog'],
    ['community-forum', 'forum-question', 'forum'],
    ['plain', 'forum-question', 'president'],
  ] as const)('of kind %s is a %s for %s', (kind, type, audience) => {
    expect(draftForPage(kind)).toEqual({ type, audience });
  });

  it('on ALA Connect is a post there', () => {
    const connect = PAGE_KINDS.filter((kind) => kind.startsWith('connect-'));
    expect(connect.length).toBeGreaterThan(0);
    for (const kind of connect)
      expect(draftForPage(kind)).toEqual({ type: 'connect-post', audience: 'connect' });
  });

  it('finds prompts of its kind in both languages', () => {
    for (const type of DRAFT_TYPES) {
      expect(DRAFT_KINDS[type].prompts.length).toBeGreaterThan(1);
      for (const { en, es } of DRAFT_KINDS[type].prompts) expect(en && es).toBeTruthy();
    }
  });
});
