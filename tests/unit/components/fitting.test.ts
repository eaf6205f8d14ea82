import { describe, expect, it } from 'vitest';
import { fitting } from '@/components/activities/fitting';
import { standingOf } from '@/components/activities/standing';
import type { Member } from '@/lib/calls';
import type { Page } from '@/lib/pages/page';
import { ACTIVITIES, activityOf } from '@/lib/programme/activities';
import type { ActivityState } from '@/lib/records/activity';

const page = (kind: Page['kind'], pageAddress = 'https://www.ala.org/x'): Page => ({
  kind,
  pageAddress,
  title: '',
  date: null,
  author: null,
  sites: [],
  competencies: [],
  editor: null,
});
const first = (of: Page) => fitting(ACTIVITIES, of)[0]?.id;

describe('the activities that fit a page', () => {
  it.each([
    [page('gwk-category'), 'great-websites'],
    [page('blog-list', 'https://www.alsc.ala.org/blog/category/mentoring/'), 'match-examples'],
    [page('community-forum'), 'forum-question'],
    [page('blog-post'), 'read-article'],
    [page('mentoring'), 'mentoring-article'],
    [page('plain'), 'program-ideas'],
  ])('%# is the right one first', (of, id) => {
    expect(first(of)).toBe(id);
  });

  it('are at most three', () => {
    for (const kind of ['blog-list', 'blog-post', 'mentoring'] as const)
      expect(fitting(ACTIVITIES, page(kind)).length).toBeLessThanOrEqual(3);
  });
});

describe('how an activity stands', () => {
  const me: Member = { id: 'me', name: 'Ann', role: 'mentee', me: true };
  const ruth: Member = { id: 'ruth', name: 'Ruth', role: 'mentor', me: false };
  const dia = activityOf('dia');
  const state = (answered: string[], standing: ActivityState['state'] = 'started') => ({
    id: 'x',
    activity: 'dia',
    state: standing,
    answers: [],
    answered,
    kept: {},
    bring: false,
    changed: 0,
  });
  it.each([
    [null, 'new'],
    [state([]), 'started'],
    [state(['me']), 'waiting'],
    [state(['ruth']), 'theirs'],
    [state(['me', 'ruth']), 'started'],
    [state(['me'], 'done'), 'done'],
    [state(['ruth'], null), 'theirs'],
  ])('%# %s', (of, standing) => {
    if (!dia) throw new Error('no such activity');
    expect(standingOf(dia, of, [me, ruth])).toBe(standing);
  });

  it('waits for nobody where there is nobody', () => {
    if (!dia) throw new Error('no such activity');
    expect(standingOf(dia, state(['me']), [me])).toBe('started');
  });
});
