import { alike } from '@/lib/records/alike';
import { type Changes, editRecord, newRecord, stampToBeat } from '@/lib/records/edit';
import { isPurged, type LiveRecord, textVersions } from '@/lib/records/record';
import { type Clock, nextStamp } from '@/lib/records/stamp';
import { travelForm } from '@/lib/sync/browser/travelForm';
import { Account, type Area, ChromiumArea, FirefoxArea } from './account';
import { type Design, type Device, emptyMemory, keyPerNote, oneBlob, ours } from './designs';
import { idFrom, randomFrom } from './notes';

const DAY = 86_400_000;
const STEPS = 48;
const MOST_ROUNDS = 16;

/** A text that somebody saved, and what they saw and replaced by it. */
interface Saved {
  text: string;
  record: string;
  by: Profile;
  replaced: string[];
  /** False once the profile it was written in is gone before anything else held it. */
  counts: boolean;
}

interface Profile extends Device {
  clock: Clock;
  /** With which id it stamps what is written: new at each start of the browser, so that no copy of it has the same. */
  writer: string;
  alive: boolean;
  /** Steps for which it is switched off. */
  away: number;
  /** Nothing was written here since a whole round that the account then took. */
  handedOver: boolean;
  published: boolean;
}

class World {
  readonly account = new Account();
  readonly saved = new Map<string, Saved>();
  profiles: Profile[] = [];
  now = Date.UTC(2026, 2, 1);
  cloned = false;
  private texts = 0;

  constructor(
    private readonly design: Design,
    private readonly chromium: boolean,
    readonly random: () => number,
  ) {}

  join(): void {
    const area: Area = this.chromium
      ? new ChromiumArea(this.account)
      : new FirefoxArea(this.account);
    const id = idFrom(this.random, 10);
    const skew = this.random() < 0.25 ? Math.floor((this.random() - 0.5) * 800) * DAY : 0;
    this.profiles.push({
      id,
      writer: id,
      notebook: new Map(),
      area,
      skew,
      memory: emptyMemory(),
      clock: { ms: 0, counter: 0 },
      alive: true,
      away: 0,
      handedOver: true,
      published: true,
    });
    if (this.random() < 0.7) area.synced();
  }

  alive(): Profile[] {
    return this.profiles.filter((one) => one.alive);
  }

  pick<T>(list: T[]): T {
    return list[Math.floor(this.random() * list.length)] as T;
  }

  edit(profile: Profile, size = 40): void {
    const { random } = this;
    const records = [...profile.notebook.values()].filter(
      (one): one is LiveRecord => !isPurged(one),
    );
    const old = records.length > 0 && random() < 0.5 ? this.pick(records) : null;
    profile.handedOver = false;
    profile.published = false;
    const deleted = old && random() < 0.2;
    const text = `${this.texts++} ${Array.from({ length: Math.ceil(size / 10) }, () => random().toString(36).slice(2, 12)).join(' ')}`;
    const changes: Changes = deleted
      ? { fields: [['deleted', random() < 0.7]] }
      : { texts: [['text', text]] };
    const above = old ? stampToBeat(old, changes) : '';
    const next = nextStamp(profile.clock, profile.writer, this.now + profile.skew, above);
    profile.clock = next.clock;
    const record = old ?? newRecord(idFrom(random), 'note', 'm'.repeat(25), next.stamp);
    if (!deleted) {
      const replaced = textVersions(record, 'text');
      this.saved.set(text, { text, record: record.id, by: profile, replaced, counts: true });
    }
    profile.notebook.set(record.id, editRecord(record, changes, next.stamp));
  }

  /** One round of the design, stopped anywhere, with others' talk with the account between its steps. */
  async round(profile: Profile, stopAt = Number.POSITIVE_INFINITY, quiet = false): Promise<void> {
    const steps = this.design(profile, this.now + profile.skew, this.random);
    for (let step = 0; step < stopAt; step++) {
      const { done, value } = await steps.next();
      if (done) {
        profile.published = value;
        return;
      }
      if (!quiet && this.random() < 0.08) this.synced(this.pick(this.alive()));
    }
  }

  synced(profile: Profile): void {
    profile.area.synced();
    if (profile.published) profile.handedOver = true;
  }

  start(profile: Profile): void {
    profile.writer = idFrom(this.random, 10);
    // What the browser had not sent yet may be overwritten as it starts.
    if (!profile.handedOver) profile.published = false;
    profile.area.started();
  }

  clone(profile: Profile): void {
    const copy: Profile = {
      ...profile,
      notebook: new Map(profile.notebook),
      area: profile.area.copy(),
      memory: structuredClone(profile.memory),
      clock: { ...profile.clock },
    };
    this.cloned = true;
    this.profiles.push(copy);
    this.start(copy);
  }

  /** A machine is lost, or the extension removed from it. */
  goes(profile: Profile, uninstalled: boolean): void {
    profile.alive = false;
    const others = this.alive();
    const safe = !uninstalled && profile.handedOver && !this.cloned;
    if (uninstalled) profile.area.uninstalled();
    for (const one of this.saved.values()) {
      const gone = !one.by.alive && !others.some((other) => holds(other, one));
      // The browser itself wiped the account: what nobody had read of it is in no design's power.
      const wiped = uninstalled && this.chromium;
      if (gone && (wiped || (holds(profile, one) && !safe))) one.counts = false;
    }
  }

  async step(): Promise<void> {
    const { random } = this;
    this.now += Math.floor(random() * 20 * 60_000);
    for (const one of this.profiles) one.away = Math.max(0, one.away - 1);
    const here = this.alive().filter((one) => one.away === 0);
    const profile = here.length > 0 ? this.pick(here) : undefined;
    if (!profile) return;
    const what = random();
    if (what < 0.4) this.edit(profile);
    else if (what < 0.62)
      await this.round(profile, random() < 0.4 ? Math.floor(random() * 9) : undefined);
    else if (what < 0.8) this.synced(profile);
    else if (what < 0.88) this.start(profile);
    else if (what < 0.91) profile.away = 6;
    else if (what < 0.93) {
      profile.away = 8;
      this.now += 120 * DAY;
    } else if (what < 0.95 && this.alive().length < 4) this.join();
    else if (what < 0.97 && this.alive().length < 4) this.clone(profile);
    else if (this.alive().length > 1) this.goes(profile, random() < 0.5);
  }

  /** Everybody is there, and nobody writes any more, until nothing changes. */
  async settle(): Promise<void> {
    let before = '';
    for (let round = 0; round < MOST_ROUNDS; round++) {
      this.now += 15 * 60_000;
      for (const profile of this.alive()) {
        if (round === 0) this.start(profile);
        this.synced(profile);
        await this.round(profile, undefined, true);
        this.synced(profile);
      }
      const states = this.alive().map((one) => [...one.notebook.values()]);
      const now = JSON.stringify([states, [...this.account.present()].sort()]);
      if (now === before) return;
      before = now;
    }
  }
}

/** Whether a profile has a text, in force or beside what is. */
function holds(profile: Profile, { record, text }: Saved): boolean {
  const held = profile.notebook.get(record);
  return held !== undefined && !isPurged(held) && textVersions(held, 'text').includes(text);
}

/** A text is not lost where it is there, or where somebody who saw it saved over it. */
function isKept(world: World, profile: Profile, one: Saved, seen = new Set<string>()): boolean {
  if (seen.has(one.text)) return false;
  seen.add(one.text);
  if (!one.counts || holds(profile, one)) return true;
  return [...world.saved.values()].some(
    (later) => later.replaced.includes(one.text) && isKept(world, profile, later, seen),
  );
}

export interface Outcome {
  saved: number;
  lost: number;
  /** Whether all devices hold the same in the end. */
  alike: boolean;
}

/** One random schedule of one design. The same seed gives the same devices, edits, stops and accidents. */
export async function runSchedule(name: keyof typeof DESIGNS, seed: number): Promise<Outcome> {
  const world = new World(DESIGNS[name], seed % 2 === 0, randomFrom(seed * 7_919 + 1));
  world.join();
  world.join();
  // Two devices fill the account at once, each with more than half of it.
  const filled = seed % 50 === 7 || seed % 50 === 8;
  if (filled) for (const one of world.profiles) for (let n = 0; n < 22; n++) world.edit(one, 3_600);
  for (let step = 0; step < STEPS; step++) await world.step();
  await world.settle();
  const alive = world.alive();
  const counted = [...world.saved.values()].filter(({ counts }) => counts);
  // In a full account what has no room stays where it was saved: then only its own device must have it.
  const lost = counted.filter((one) => {
    const holders = filled ? (one.by.alive ? [one.by] : []) : alive;
    return !holders.every((profile) => isKept(world, profile, one));
  });
  const [first, ...others] = alive.map(({ notebook }) => notebook);
  const same = others.every((other) =>
    [...(first ?? [])].every(([id, record]) => {
      const there = other.get(id);
      return there !== undefined && alike(travelForm(there), travelForm(record));
    }),
  );
  return { saved: counted.length, lost: lost.length, alike: same };
}

const DESIGNS = { ours, oneBlob, keyPerNote };
