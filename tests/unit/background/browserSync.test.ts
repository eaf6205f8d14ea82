import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readArea } from '@/lib/sync/browser';
import { Account, Profile, standUp } from './profiles';

const START = Date.UTC(2026, 10, 24, 9);
const MINUTE = 60_000;

/** Lets so many minutes pass; what waited is looked at by `round`. */
const pass = (minutes: number) => vi.setSystemTime(Date.now() + minutes * MINUTE);

// A background is started anew each time somebody sits down: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000 });

beforeEach(() => {
  standUp();
  // No timer rings by itself: that of a background that was stopped would write into the next one's area.
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: START });
  return () => vi.useRealTimers();
});

/** A profile that has written its first copy. */
async function settled(text: string): Promise<Profile> {
  const profile = await new Profile().sit();
  await profile.write(text);
  await profile.round();
  pass(11);
  await profile.round();
  expect((await profile.state()).at).toBe('saved');
  return profile;
}

describe('the first write of a device', () => {
  it('waits, says so, then holds every note', async () => {
    const one = await new Profile().sit();
    await one.write('First');
    expect(await one.round()).toBe(10 * MINUTE);
    expect(await one.state()).toMatchObject({ at: 'waiting', on: true, when: null });
    expect(one.area.items).toEqual({});
    pass(10);
    expect(await one.round()).toBeNull();
    expect(await one.state()).toMatchObject({ at: 'saved', travel: 1, notes: 1, when: Date.now() });
    expect(Object.keys(one.area.items).length).toBeGreaterThan(0);
    expect(one.area.sets).toBe(1);
  });

  it('never comes from an empty one', async () => {
    const one = await new Profile().sit();
    await one.ask('settings.read', {});
    for (let i = 0; i < 3; i++) {
      pass(60);
      await one.round();
    }
    expect(one.area.items).toEqual({});
    expect(one.area.sets).toBe(0);
  });

  it('comes a minute after the account was quiet', async () => {
    const account = new Account();
    const one = await settled('From the desk');
    account.carry(one.area);
    const two = await new Profile().sit();
    await two.write('From the laptop');
    account.carry(two.area);
    await two.round();
    expect(await two.texts()).toEqual(['From the desk', 'From the laptop']);
    expect(two.area.sets).toBe(0);
    pass(1);
    await two.round();
    expect(two.area.sets).toBe(1);
  });
});

describe('a second device', () => {
  it('that has written nothing becomes the same member', async () => {
    const account = new Account();
    const one = await settled('From the desk');
    const { me } = await one.ask('notebook.which', {});
    account.carry(one.area);
    const two = await new Profile().sit();
    account.carry(two.area);
    await two.round();
    expect((await two.ask('notebook.which', {})).me).toBe(me);
    const [note] = await two.notes();
    if (!note) throw new Error('no note');
    await two.edit(note, 'From the desk, mended');
    expect(await two.texts()).toEqual(['From the desk, mended']);
  });

  it('that wrote before is one member with the first, on both, with all notes and names', async () => {
    const account = new Account();
    const [one, two] = [new Profile(), new Profile()];
    for (const [profile, text] of [
      [one, 'From the desk'],
      [two, 'From the laptop'],
    ] as const) {
      await profile.sit();
      await profile.write(text);
      if (profile === two) await profile.ask('member.write', { name: 'Mia', role: 'mentor' });
      await profile.round();
      pass(11);
      await profile.round();
    }
    const mes = new Set<string>();
    for (let turn = 0; turn < 3; turn++) {
      mes.clear();
      for (const profile of [one, two]) {
        await profile.sit();
        account.carry(profile.area);
        await profile.round();
        pass(5);
        account.carry(profile.area);
        mes.add((await profile.ask('notebook.which', {})).me);
      }
    }
    expect(mes.size).toBe(1);
    for (const profile of [one, two]) {
      await profile.sit();
      expect(await profile.texts()).toEqual(['From the desk', 'From the laptop']);
      expect(new Set((await profile.notes()).map(({ author }) => author))).toEqual(mes);
      const { members } = await profile.ask('settings.read', {});
      expect(members).toEqual([{ id: [...mes][0], name: 'Mia', role: 'mentor', me: true }]);
      for (const note of await profile.notes()) await profile.edit(note, note.text);
    }
  });

  it('that edits what the other deletes ends like it, and nothing is lost', async () => {
    const account = new Account();
    const one = await settled('Draft of a thought');
    account.carry(one.area);
    const two = await new Profile().sit();
    account.carry(two.area);
    await two.round();
    const [note] = await two.notes();
    if (!note) throw new Error('no note');
    await two.edit(note, 'A whole thought');
    await one.sit();
    await one.ask('record.delete', { id: note.id });
    for (let turn = 0; turn < 4; turn++) {
      for (const profile of [two, one]) {
        await profile.sit();
        account.carry(profile.area);
        pass(5);
        await profile.round();
        account.carry(profile.area);
      }
    }
    for (const profile of [one, two]) {
      await profile.sit();
      expect(await profile.texts()).toEqual([]);
      await profile.ask('record.restore', { id: note.id });
      expect(await profile.texts()).toEqual(['A whole thought']);
    }
  });

  it('whose texts were written apart shows both', async () => {
    const account = new Account();
    const one = await settled('Three baskets');
    account.carry(one.area);
    const two = await new Profile().sit();
    account.carry(two.area);
    await two.round();
    for (const [profile, text] of [
      [two, 'Five baskets'],
      [one, 'Four baskets'],
    ] as const) {
      await profile.sit();
      const [note] = await profile.notes();
      if (note) await profile.edit(note, text);
    }
    for (let turn = 0; turn < 4; turn++) {
      for (const profile of [one, two]) {
        await profile.sit();
        account.carry(profile.area);
        pass(5);
        await profile.round();
        account.carry(profile.area);
      }
    }
    for (const profile of [one, two]) {
      await profile.sit();
      expect(await profile.texts()).toEqual(['Five baskets', 'Four baskets']);
    }
  });
});

describe('what the browser does meanwhile', () => {
  it('a missing key deletes nothing, and what it held is written again', async () => {
    const one = await settled('Still here');
    one.area.remove(Object.keys(one.area.items));
    pass(5);
    await one.round();
    expect(await one.texts()).toEqual(['Still here']);
    const two = await new Profile().sit();
    two.area.arrive(one.area.get());
    await two.round();
    expect(await two.texts()).toEqual(['Still here']);
  });

  it('stops the worker before any step: the next round ends as it must', async () => {
    /** One round that is stopped before its step `stop`; answers how many steps it came to. */
    async function stopped(one: Profile, stop: number): Promise<number> {
      let steps = 0;
      let reached = () => {};
      const dead = new Promise<void>((resolve) => {
        reached = resolve;
      });
      const { sync, local } = fakeBrowser.storage;
      type Does = (arg: unknown) => unknown;
      for (const name of ['get', 'set', 'remove'] as const) {
        const real: [typeof sync | typeof local, Does][] = [
          [sync, (one.area[name] as Does).bind(one.area)],
          [local, (local[name] as Does).bind(local)],
        ];
        for (const [area, does] of real) {
          vi.spyOn(area, name).mockImplementation((async (arg: unknown) => {
            if (++steps < stop) return does(arg);
            reached();
            // From here on nothing is done any more.
            return new Promise<never>(() => {});
          }) as never);
        }
      }
      await Promise.race([one.round(), dead]);
      vi.restoreAllMocks();
      return steps;
    }
    let all = Number.POSITIVE_INFINITY;
    for (let stop = Number.POSITIVE_INFINITY; stop > 0; stop = Math.min(stop, all + 1) - 1) {
      standUp();
      fakeBrowser.reset();
      const one = await new Profile().sit();
      await one.write('Survives');
      await one.round();
      pass(11);
      const steps = await stopped(one, stop);
      if (stop === Number.POSITIVE_INFINITY) all = steps;
      await one.sit();
      for (let round = 0; round < 2; round++) {
        pass(11);
        await one.round();
      }
      expect((await one.state()).at, `stopped at ${stop} of ${all}`).toBe('saved');
      const { reading } = await import('@/entrypoints/background/browserSync/area');
      const { records } = await readArea(one.area.get(), await reading());
      expect(JSON.stringify(records), `stopped at ${stop} of ${all}`).toContain('"Survives"');
      expect(await one.texts()).toEqual(['Survives']);
    }
    expect(all).toBeGreaterThan(10);
  });

  it('refuses: it is tried again by an alarm, and said', async () => {
    const one = await settled('One');
    await one.write('Two');
    const refuse = vi.spyOn(fakeBrowser.storage.sync, 'set').mockImplementation((async () => {
      throw new Error('This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.');
    }) as never);
    const { syncNow } = await import('@/entrypoints/background/browserSync/soon');
    pass(5);
    await syncNow();
    expect(await one.state()).toMatchObject({ at: 'refused' });
    const alarm = await fakeBrowser.alarms.get('browser-sync');
    expect(alarm?.scheduledTime).toBe(Date.now() + 90_000);
    expect(await one.texts()).toEqual(['One', 'Two']);
    refuse.mockImplementation((async (items: Record<string, unknown>) =>
      one.area.set(items)) as never);
    pass(2);
    await one.round();
    expect(await one.state()).toMatchObject({ at: 'saved', travel: 2 });
  });

  it('is written to seldom, however much is saved', async () => {
    const one = await settled('0');
    const before = one.area.sets;
    for (let i = 0; i < 40; i++) {
      await one.write(`Note ${i}`);
      vi.setSystemTime(Date.now() + 30_000);
      await one.round();
    }
    expect(one.area.sets - before).toBeLessThanOrEqual(13);
    pass(10);
    await one.round();
    expect((await one.state()).at).toBe('saved');
  });

  it('a profile that was copied gets an id of its own, and both keep their texts', async () => {
    const account = new Account();
    const one = await settled('Before');
    account.carry(one.area);
    const twin = await one.copied();
    const devices = new Set<unknown>();
    for (const [profile, text] of [
      [twin, 'By the copy'],
      [one, 'By the first'],
    ] as const) {
      await profile.sit();
      const note = (await profile.notes()).find((one) => one.text === 'Before');
      if (note) await profile.edit(note, text);
      pass(5);
      await profile.round();
    }
    for (let turn = 0; turn < 5; turn++) {
      for (const profile of [one, twin]) {
        await profile.sit();
        account.carry(profile.area);
        pass(5);
        await profile.round();
        account.carry(profile.area);
        devices.add((await fakeBrowser.storage.local.get('device')).device);
      }
    }
    expect(devices.size).toBe(2);
    for (const profile of [one, twin]) {
      await profile.sit();
      expect(await profile.texts()).toEqual(
        expect.arrayContaining(['By the copy', 'By the first']),
      );
    }
  });
});

describe('a note too long for the account', () => {
  it('stays here and says why; the others travel, and the account is not called full', async () => {
    const one = await settled('Short');
    let seed = 11;
    const noise = Array.from({ length: 9_900 }, () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
      return String.fromCharCode(33 + ((seed >> 8) % 90));
    }).join('');
    const { id } = await one.write(noise);
    pass(11);
    await one.round();
    expect(await one.state()).toMatchObject({ at: 'saved', travel: 1, notes: 2 });
    expect(await one.ask('sync.state', { notes: [id] })).toMatchObject({ stays: [id], long: [id] });
  });
});

describe('a full area', () => {
  it('leaves the note saved here, says so, and flows again when there is room', async () => {
    const one = await settled('First');
    for (let i = 0; one.area.bytes() < 102_400; i++) {
      const room = 102_400 - one.area.bytes() - one.area.itemBytes(`x${i}`, '');
      if (room < 0) break;
      one.area.set({ [`x${i}`]: 'y'.repeat(Math.min(8_000, room)) });
    }
    const { id } = await one.write('No room for this one, whatever is done about it.');
    pass(5);
    await one.round();
    const state = await one.ask('sync.state', { notes: [id] });
    expect(state.at).toBe('full');
    expect(state.travel).toBeLessThan(state.notes);
    expect((await one.texts()).length).toBe(2);
    one.area.remove(Object.keys(one.area.items).filter((key) => key.startsWith('x')));
    pass(5);
    await one.round();
    expect(await one.ask('sync.state', { notes: [id] })).toMatchObject({ at: 'saved', stays: [] });
  });
});

describe('the switch', () => {
  it('stops all writing, and takes what this device put there away', async () => {
    const one = await settled('Kept');
    expect(await one.ask('sync.turn', { on: false })).toMatchObject({ on: false, at: 'off' });
    const { sets } = one.area;
    await one.write('Not there');
    pass(60);
    await one.round();
    expect(one.area.sets).toBe(sets);
    await one.ask('sync.forget', {});
    expect(one.area.items).toEqual({});
    expect(await one.texts()).toEqual(['Kept', 'Not there']);
    expect((await one.state()).when).toBeNull();
    await one.ask('sync.turn', { on: true });
    await one.round();
    pass(11);
    await one.round();
    expect(await one.state()).toMatchObject({ at: 'saved', travel: 2 });
  });

  it('is off on a shared computer until it is chosen', async () => {
    const one = await new Profile().sit();
    await one.write('Here only');
    await one.ask('lock.set', { passphrase: 'open sesame', on: true });
    expect(await one.state()).toMatchObject({ on: false, at: 'off' });
    pass(60);
    await one.round();
    expect(one.area.items).toEqual({});
    await one.ask('lock.open', { passphrase: 'open sesame' });
    await one.ask('sync.turn', { on: true });
    await one.round();
    pass(9);
    await one.ask('lock.used', {});
    pass(2);
    await one.round();
    expect((await one.state()).at).toBe('saved');
  });

  it('is off after everything was erased here: it does not come back by itself', async () => {
    const one = await settled('Erased here');
    const before = one.area.get();
    await one.ask('notebook.erase', {});
    pass(60);
    await one.round();
    expect(await one.texts()).toEqual([]);
    expect(one.area.items).toEqual(before);
    await one.ask('sync.turn', { on: true });
    await one.round();
    expect(await one.texts()).toEqual(['Erased here']);
  });

  it('lets nothing leave unsealed once there is a second member', async () => {
    const one = await new Profile().sit();
    await one.write('Mine');
    const stamp = '0m2x0000000100ruthdevice';
    const ruth = {
      id: 'partner00000000000000ruth',
      kind: 'member' as const,
      author: 'partner00000000000000ruth',
      made: stamp.slice(0, 22),
      fields: [],
      texts: [],
    };
    await one.ask('copy.merge', { records: [ruth], me: null });
    pass(60);
    await one.round();
    expect(await one.state()).toMatchObject({ at: 'match' });
    expect(one.area.items).toEqual({});
  });

  it('records that are for me alone travel too', async () => {
    const one = await new Profile().sit();
    await one.write('Only me', true);
    await one.round();
    pass(11);
    await one.round();
    const two = await new Profile().sit();
    two.area.arrive(one.area.get());
    await two.round();
    expect((await two.notes()).map(({ text, onlyMe }) => [text, onlyMe])).toEqual([
      ['Only me', true],
    ]);
  });
});
