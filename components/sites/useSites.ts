import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Ask } from '@/lib/calls';
import type { SiteThoughts, Thought } from '@/lib/calls/siteCalls';
import type { RecommendedSite } from '@/lib/pages/page';
import { t } from '@/lib/t';
import { keepLast } from '../notes/keepLast';
import type { UsedTag } from '../notes/suggestTags';
import type { PanelStore } from '../panel/panelStore';
import { replyText } from '../ui/failureText';
import { type Listed, withKeys } from './listing';
import type { SiteDoings } from './SiteRow';

/** How often a remark that is being typed is saved, in milliseconds. */
const REMARK_MS = 800;
const NOTHING: Thought = { choice: null, tags: [], remark: '', reviewed: false };

export interface Sites {
  /** `null` while the page is being looked through. */
  listed: Listed[] | null;
  /** The key of the row that is open. */
  open: string | null;
  problem: string;
  usedTags: UsedTag[];
  doings: SiteDoings;
}

/** The page's sites with what both think of them, and what is done with them. */
export function useSites(store: PanelStore): Sites {
  const [sites, setSites] = useState<{ key: string; site: RecommendedSite }[] | null>(null);
  const [thoughts, setThoughts] = useState<Map<string, SiteThoughts>>(new Map());
  const [open, setOpen] = useState<string | null>(null);
  const [problem, setProblem] = useState('');
  const [usedTags, setUsedTags] = useState<UsedTag[]>([]);
  const busy = useRef(0);
  const { view } = store.state;

  useEffect(() => {
    void store.call('sites.list', {}).then((reply) => {
      setProblem(replyText(reply));
      setSites(reply.ok ? withKeys(reply.value.sites) : []);
    });
  }, []);
  useEffect(() => {
    // What is being saved here is shown already: an answer from before it would put it back.
    if (busy.current > 0) return;
    void store.call('sites.thoughts', {}).then((reply) => {
      if (!reply.ok || busy.current > 0) return;
      setThoughts(new Map(reply.value.thoughts.map((one) => [one.address, one])));
    });
  }, [view]);
  useEffect(() => {
    if (open === null) return;
    void store.call('tags.used', {}).then((reply) => reply.ok && setUsedTags(reply.value));
  }, [open]);

  const doings = useMemo(() => {
    const think = async (listed: Listed, change: Omit<Ask<'site.think'>, 'site'>) => {
      busy.current++;
      setThoughts((before) => {
        const both = before.get(listed.key) ?? { address: listed.key, mine: null, match: null };
        const mine = { ...NOTHING, ...both.mine, ...change };
        return new Map(before).set(listed.key, { ...both, mine });
      });
      const reply = await store.call('site.think', { site: listed.site, ...change });
      busy.current--;
      setProblem(replyText(reply));
      if (reply.ok) store.say('saved', t('statusSaved'));
      else {
        store.say('bad', t('statusNotSaved'));
        const again = await store.call('sites.thoughts', {});
        if (again.ok) setThoughts(new Map(again.value.thoughts.map((one) => [one.address, one])));
      }
    };
    const remarks = keepLast(
      ({ listed, remark }: { listed: Listed; remark: string }) => think(listed, { remark }),
      REMARK_MS,
    );
    const doings: SiteDoings = {
      choose: (listed, choice) => void think(listed, { choice }),
      tag: (listed, tags) => void think(listed, { tags }),
      remark: (listed, remark) => remarks.push({ listed, remark }),
      flush: remarks.flush,
      open(listed, wanted) {
        remarks.flush();
        setOpen(wanted ? listed.key : null);
      },
    };
    return doings;
  }, []);
  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    window.addEventListener('pagehide', doings.flush, { signal });
    window.addEventListener('blur', doings.flush, { signal });
    document.addEventListener('visibilitychange', doings.flush, { signal });
    return () => {
      doings.flush();
      ending.abort();
    };
  }, []);

  const listed = useMemo(
    () =>
      sites?.map(({ key, site }) => ({ key, site, thoughts: thoughts.get(key) ?? null })) ?? null,
    [sites, thoughts],
  );
  return { listed, open, problem, usedTags, doings };
}
