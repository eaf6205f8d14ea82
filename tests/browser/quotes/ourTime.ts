import type { Page } from 'puppeteer-core';
import type { Device } from '../driver/Device.mjs';
import { pause } from '../driver/until.mjs';

/** Samples of a page's main thread: when, in ms, how long until the next, and whether a script of ours ran. */
interface Sample {
  at: number;
  ms: number;
  ours: boolean;
}

/** Milliseconds between samples. */
const INTERVAL = 0.5;

interface CpuProfile {
  nodes: { id: number; callFrame: { url: string }; children?: number[] }[];
  samples: number[];
  timeDeltas: number[];
}

/** V8's own profiler sees the extension's world as well as the page's. */
async function sampleChromium(device: Device, page: Page, ms: number): Promise<Sample[]> {
  const session = await page.createCDPSession();
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: INTERVAL * 1_000 });
  await session.send('Profiler.start');
  await pause(ms);
  const profile = (await session.send('Profiler.stop')).profile as CpuProfile;
  await session.detach();
  const ours = new Set<number>();
  const children = new Map(profile.nodes.map((node) => [node.id, node]));
  const mark = (id: number, within: boolean): void => {
    const node = children.get(id);
    const mine = within || node?.callFrame.url.startsWith(device.engine.origin) === true;
    if (mine) ours.add(id);
    for (const child of node?.children ?? []) mark(child, mine);
  };
  const [root] = profile.nodes;
  if (root) mark(root.id, false);
  let at = 0;
  return profile.samples.map((id, i) => {
    at += (profile.timeDeltas[i] ?? 0) / 1_000;
    return { at, ms: (profile.timeDeltas[i + 1] ?? 0) / 1_000, ours: ours.has(id) };
  });
}

/** Firefox's profiler, from the browser's own window; only what is asked for leaves it. */
async function sampleFirefox(device: Device, ms: number): Promise<Sample[]> {
  const { engine } = device;
  if (engine.name !== 'firefox') throw new Error('not Firefox');
  await engine.privileged(
    `Services.profiler.StartProfiler(4_000_000, ${INTERVAL}, ['js'], ['GeckoMain']).then(() => true)`,
  );
  await pause(ms);
  const json = await engine.privileged(`Services.profiler.getProfileDataAsync().then((profile) => {
    Services.profiler.StopProfiler();
    const threads = [profile, ...profile.processes].flatMap((one) => one.threads ?? []);
    const answers = threads.map((thread) => {
      const { samples, stackTable, frameTable, stringTable } = thread;
      const isOurs = new Map();
      const ours = (stack) => {
        if (stack === null) return false;
        if (!isOurs.has(stack)) {
          const [prefix, frame] = stackTable.data[stack];
          const place = stringTable[frameTable.data[frame][frameTable.schema.location]];
          isOurs.set(stack, place.includes('${engine.origin}/passages.js') || ours(prefix));
        }
        return isOurs.get(stack);
      };
      return samples.data.map((sample) => [sample[samples.schema.time], ours(sample[samples.schema.stack])]);
    });
    const busy = (samples) => samples.filter(([, mine]) => mine).length;
    answers.sort((a, b) => busy(b) - busy(a));
    return JSON.stringify(answers[0] ?? []);
  })`);
  const samples = JSON.parse(json) as [number, boolean][];
  return samples.map(([at, ours], i) => ({ at, ms: (samples[i + 1]?.[0] ?? at) - at, ours }));
}

/**
 * For each 100 ms of the next `ms`: the milliseconds that the extension's scripts took on the page's main
 * thread, what they call included, as the browser's own profiler samples it. Nothing is added to the product.
 */
export async function ourTime(device: Device, page: Page, ms: number): Promise<number[]> {
  const samples = await (device.name === 'firefox'
    ? sampleFirefox(device, ms)
    : sampleChromium(device, page, ms));
  const first = samples[0]?.at ?? 0;
  const windows: number[] = Array.from({ length: Math.floor(ms / 100) }, () => 0);
  for (const { at, ms: long, ours } of samples) {
    const window = Math.floor((at - first) / 100);
    if (ours && window < windows.length) windows[window] = (windows[window] ?? 0) + long;
  }
  return windows;
}
