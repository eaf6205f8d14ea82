import { useCallback, useEffect, useState } from 'preact/hooks';
import { ask, hearNews } from '@/lib/ask';
import type { Reply } from '@/lib/calls';
import type { ExchangeView } from '@/lib/calls/exchangeCalls';

/** How the exchange stands, kept up to date; the last answer stays while a new one is asked for. */
export function useExchange() {
  const [view, setView] = useState<ExchangeView | null>(null);
  const [failed, setFailed] = useState<Extract<Reply<never>, { ok: false }> | null>(null);
  const take = useCallback((reply: Reply<ExchangeView>) => {
    if (reply.ok) setView(reply.value);
    setFailed(reply.ok ? null : reply);
    return reply.ok;
  }, []);
  useEffect(() => {
    const controller = new AbortController();
    const read = async () => take(await ask('exchange.state', {}));
    read();
    hearNews(({ news }) => {
      if (news === 'exchange' || news === 'match') read();
    }, controller.signal);
    return () => controller.abort();
  }, [take]);
  return { view, failed, take };
}
