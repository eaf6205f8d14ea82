import type { Page } from 'puppeteer-core';
import type { Device } from '../driver/Device.mjs';
import { pause } from '../driver/until.mjs';

/** A piece of work for us on a page's main thread: when, in ms, and how much processor time. */
interface Work {
  at: number;
  ms: number;
}

/** Milliseconds between samples of Firefox's profiler. */
const INTERVAL = 0.5;
/** Scripts are slow for so long after a profiler was started: that time is left out. */
const START = 1_500;

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { data?: { url?: string } };
}

/**
 * From a trace: calls of the extension's functions, and all microtasks, which name no script: the page has none
 * of its own. Work inside other work is counted once.
 */
async function workInChromium(device: Device, page: Page, ms: number): Promise<Work[]> {
  await page.tracing.start({ categories: ['-*', 'devtools.timeline'] });
  await pause(ms);
  const trace = new TextDecoder().decode(await page.tracing.stop());
  const { traceEvents } = JSON.parse(trace) as { traceEvents: TraceEvent[] };
  const isOurs = ({ args }: TraceEvent) => args?.data?.url?.startsWith(device.engine.origin);
  const calls = traceEvents.filter(({ name, ph }) => ph === 'X' && name === 'FunctionCall');
  const first = calls.find(isOurs);
  const work: Work[] = [];
  let until = 0;
  for (const one of traceEvents.sort((a, b) => a.ts - b.ts)) {
    if (one.ph !== 'X' || one.pid !== first?.pid || one.tid !== first.tid || one.ts < until)
      continue;
    if (one.name !== 'RunMicrotasks' && !(one.name === 'FunctionCall' && isOurs(one))) continue;
    until = one.ts + (one.dur ?? 0);
    work.push({ at: one.ts / 1_000, ms: (one.tdur ?? one.dur ?? 0) / 1_000 });
  }
  return work;
}

/**
 * Firefox's profiler, from the browser's own window; only what is asked for leaves it. It counts the thread's
 * processor time, which holds on a busy machine too.
 */
async function workInFirefox(device: Device, ms: number): Promise<Work[]> {
  const { engine } = device;
  if (engine.name !== 'firefox') throw new Error('not Firefox');
  await engine.privileged(
    `Services.profiler.StartProfiler(4_000_000, ${INTERVAL}, ['js', 'cpu'], ['GeckoMain']).then(() => true)`,
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
      const { time, stack, threadCPUDelta } = samples.schema;
      return samples.data.map((sample) => [sample[time], sample[threadCPUDelta] ?? 0, ours(sample[stack])]);
    });
    if (profile.meta.sampleUnits.threadCPUDelta !== 'ns') throw new Error('another unit');
    const busy = (samples) => samples.filter(([, , mine]) => mine).length;
    answers.sort((a, b) => busy(b) - busy(a));
    return JSON.stringify(answers[0] ?? []);
  })`);
  const samples = JSON.parse(json) as [number, number, boolean][];
  return samples.flatMap(([at, , ours], i) =>
    ours ? { at, ms: (samples[i + 1]?.[1] ?? 0) / 1e6 } : [],
  );
}

/**
 * For each 100 ms of some `ms`: the milliseconds of processor time that the extension's scripts took on the
 * page's main thread, what they call included, as the browser itself measures it. Nothing is added to the product.
 */
export async function ourTime(device: Device, page: Page, ms: number): Promise<number[]> {
  const work = await (device.name === 'firefox'
    ? workInFirefox(device, START + ms)
    : workInChromium(device, page, START + ms));
  const first = START + (work[0]?.at ?? 0);
  const windows: number[] = Array.from({ length: Math.floor(ms / 100) - 2 }, () => 0);
  for (const { at, ms: worked } of work) {
    const window = Math.floor((at - first) / 100);
    if (window in windows) windows[window] = (windows[window] ?? 0) + worked;
  }
  return windows;
}
