import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { hearNews } from '@/lib/ask';
import type { Reply } from '@/lib/calls';
import type { ActivitiesView, ActivityView } from '@/lib/calls/activityCalls';
import { replyText } from '../ui/failureText';
import type { ActivityHost } from './host';

/** Changes that follow each other within this time are asked for together, in milliseconds. */
const TOGETHER_MS = 60;

export interface Asked<T> {
  view: T | null;
  /** Why there is none. */
  failed: string;
  load: () => Promise<void>;
}

/** Asks once it is drawn, and again with each change; an older answer never takes the place of a newer. */
export function useAsked<T>(askView: () => Promise<Reply<T>>, of: string): Asked<T> {
  const [state, setState] = useState<{ view: T | null; failed: string }>({
    view: null,
    failed: '',
  });
  const turn = useRef(0);
  const asked = useRef(askView);
  asked.current = askView;
  const load = useCallback(async () => {
    const mine = ++turn.current;
    const reply = await asked.current();
    if (mine !== turn.current) return;
    if (reply.ok) setState({ view: reply.value, failed: '' });
    else setState(({ view }) => ({ view, failed: view ? '' : replyText(reply) }));
  }, []);
  useEffect(() => {
    const ending = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void load(), TOGETHER_MS);
    };
    hearNews((news) => news.news === 'changed' && soon(), ending.signal);
    void load();
    return () => {
      clearTimeout(timer);
      turn.current++;
      ending.abort();
    };
  }, [of]);
  return { ...state, load };
}

/** How all activities stand. */
export const useActivities = (host: ActivityHost): Asked<ActivitiesView> =>
  useAsked(() => host.call('activities.view', {}), '');

/** An open activity; with `notes` the notes of its pages too. */
export const useActivity = (
  host: ActivityHost,
  activity: string,
  notes: boolean,
): Asked<ActivityView> => useAsked(() => host.call('activity.view', { activity, notes }), activity);
