import { describe, expect, it } from 'vitest';
import { askSite, readAnswer } from '@/lib/sites/askSite';
import { hostsAsked } from '@/lib/sites/hostsAsked';
import { partOf } from '@/lib/sites/partOf';

const HERE = 'https://owlpost.example/kids/';

describe('what an answer means', () => {
  it('is read from status and address', () => {
    expect(readAnswer(HERE, HERE, 200)).toEqual({ found: 'reachable', status: 200, to: '' });
    expect(readAnswer(HERE, HERE, 404).found).toBe('gone');
    expect(readAnswer(HERE, HERE, 410).found).toBe('gone');
    expect(readAnswer(HERE, HERE, 503).found).toBe('trouble');
    expect(readAnswer(HERE, HERE, 403).found).toBe('reachable');
  });

  it('is no move where only scheme, www or slash differ, or the front door leads in', () => {
    expect(readAnswer(HERE, 'http://www.owlpost.example/kids', 200)).toMatchObject({
      found: 'reachable',
      to: '',
    });
    const inside = 'https://www.owlpost.example/kids/en/home';
    expect(readAnswer(HERE, inside, 200)).toMatchObject({ found: 'reachable', to: inside });
  });

  it('is a move to another host, or out of its own path', () => {
    for (const to of ['https://owls.example/kids/', 'https://owlpost.example/']) {
      expect(readAnswer(HERE, to, 200)).toMatchObject({ found: 'moved', to });
    }
    expect(readAnswer(HERE, 'https://owlpost.example/kidsplay', 200).found).toBe('moved');
    expect(readAnswer(HERE, 'https://owls.example/', 404).found).toBe('gone');
  });
});

describe('asking a site', () => {
  type Step = (init: RequestInit) => Response;
  const answers = (steps: Record<string, Step>) => {
    const asked: string[] = [];
    const fetch = async (_url: string, init: RequestInit) => {
      const key = `${init.method} ${init.redirect}`;
      asked.push(key);
      const step = steps[key];
      if (!step) throw new TypeError('Failed to fetch');
      return step(init);
    };
    return { asked, ask: (stop = new AbortController().signal) => askSite(HERE, fetch, stop) };
  };
  const status = (code: number) => () => new Response(null, { status: code });

  it('goes on to GET only where HEAD says no', async () => {
    const head = answers({ 'HEAD follow': status(200) });
    expect(await head.ask()).toMatchObject({ found: 'reachable' });
    expect(head.asked).toEqual(['HEAD follow']);
    const get = answers({ 'HEAD follow': status(405), 'GET follow': status(200) });
    expect(await get.ask()).toMatchObject({ found: 'reachable', status: 200 });
    const gone = answers({ 'HEAD follow': status(404), 'GET follow': status(404) });
    expect(await gone.ask()).toMatchObject({ found: 'gone', status: 404 });
  });

  it('takes a dead network for no answer, never for gone', async () => {
    expect(await answers({}).ask()).toEqual({ found: 'no-answer', status: null, to: '' });
  });

  it('sees that it was sent to a host that may not be read', async () => {
    const away = () =>
      Object.defineProperty(new Response(null), 'type', { value: 'opaqueredirect' });
    expect(await answers({ 'GET manual': away }).ask()).toMatchObject({ found: 'moved', to: '' });
  });

  it('says nothing once it was stopped', async () => {
    const stop = new AbortController();
    stop.abort();
    expect(await answers({}).ask(stop.signal)).toBeNull();
  });
});

describe('the hosts of a re-check', () => {
  it('are each asked for once, with and without www, without ALA’s own', () => {
    expect(
      hostsAsked([
        'https://www.owlpost.example/a',
        'http://owlpost.example/b',
        'https://gws.ala.org/node/1',
        'http://93.184.216.34/',
        'javascript:alert(1)',
      ]),
    ).toEqual(['*://owlpost.example/*', '*://www.owlpost.example/*', '*://93.184.216.34/*']);
  });
});

describe('a page below a known site', () => {
  const site = (address: string) => ({ address });
  it('is part of it where there is one alone', () => {
    const owl = site('http://www.owlpost.example/kids');
    expect(partOf('https://owlpost.example/kids/games/1', [owl])).toBe(owl);
    expect(partOf('https://owlpost.example/kidsplay', [owl])).toBeNull();
    expect(partOf('https://owlpost.example/kids/', [owl])).toBeNull();
    expect(partOf('https://other.example/kids/games', [owl])).toBeNull();
  });
  it('is of none where two could be meant', () => {
    const two = [site('https://owlpost.example/'), site('https://owlpost.example/kids')];
    expect(partOf('https://owlpost.example/kids/games', two)).toBeNull();
  });
});
