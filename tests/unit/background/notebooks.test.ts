import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Account, Profile, standUp } from './profiles';

const START = Date.UTC(2026, 10, 24, 9);
const MINUTE = 60_000;
const pass = (minutes: number) => vi.setSystemTime(Date.now() + minutes * MINUTE);
vi.setConfig({ testTimeout: 120_000 });

beforeEach(() => {
  standUp();
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: START });
  return () => vi.useRealTimers();
});

/** A profile whose first notebook the account holds. */
async function settled(text: string): Promise<Profile> {
  const profile = await new Profile().sit();
  await profile.ask('member.write', { name: 'Ann', role: 'mentee' });
  await profile.write(text);
  await profile.round();
  pass(11);
  await profile.round();
  expect((await profile.state()).at).toBe('saved');
  return profile;
}
const begin = (profile: Profile) =>
  profile.ask('notebook.begin', { role: 'mentor', account: false });
const inUse = async (profile: Profile) => (await profile.ask('notebooks.list', {})).inUse;

describe('a new notebook', () => {
  it('starts clean, with one’s name and the role that was chosen; the one before stays as it was', async () => {
    const one = await settled('Of last year');
    const before = await inUse(one);
    await begin(one);
    expect(one.world.told).toContainEqual({ news: 'notebook' });
    const { ids, inUse: now, newest } = await one.ask('notebooks.list', {});
    expect(ids.sort()).toEqual([before, now].sort());
    expect(newest).toBe(now);
    expect(await one.texts()).toEqual([]);
    const { members } = await one.ask('settings.read', {});
    expect(members).toMatchObject([{ name: 'Ann', role: 'mentor', me: true }]);
    await one.write('Of this year');
    await one.ask('notebook.use', { id: before });
    expect(await one.texts()).toEqual(['Of last year']);
    await one.ask('notebook.use', { id: now });
    expect(await one.texts()).toEqual(['Of this year']);
  });

  it('survives that the worker is stopped', async () => {
    const one = await settled('Of last year');
    const before = await inUse(one);
    await begin(one);
    await one.write('Of this year');
    await one.sit();
    expect(await one.texts()).toEqual(['Of this year']);
    await one.ask('notebook.use', { id: before });
    await one.sit();
    expect(await one.texts()).toEqual(['Of last year']);
  });

  it('is not kept with the account, and the account’s is not poured into it', async () => {
    const one = await settled('Of last year');
    const kept = { ...one.area.items };
    await begin(one);
    await one.write('Of this year');
    for (let turn = 0; turn < 3; turn++) {
      pass(20);
      await one.round();
    }
    expect(await one.state()).toMatchObject({ on: false, at: 'off' });
    expect(await one.texts()).toEqual(['Of this year']);
    expect(one.area.items).toEqual(kept);
  });

  it('of an id that is not here, or of the one in use, is neither opened nor erased', async () => {
    const one = await settled('Of last year');
    const before = await inUse(one);
    await expect(one.ask('notebook.use', { id: 'x'.repeat(25) })).rejects.toThrow('not-found');
    await expect(one.ask('notebook.drop', { id: before })).rejects.toThrow('not-allowed');
    await begin(one);
    await one.ask('notebook.drop', { id: before });
    expect((await one.ask('notebooks.list', {})).ids).not.toContain(before);
    await expect(one.ask('notebook.use', { id: before })).rejects.toThrow('not-found');
  });
});

describe('the browser account', () => {
  /** Two devices with one notebook; the first has begun another and lets the account hold it. */
  async function two() {
    const account = new Account();
    const one = await settled('Of last year');
    account.carry(one.area);
    const other = await new Profile().sit();
    account.carry(other.area);
    await other.round();
    await other.write('Of last year, at home');
    pass(2);
    await other.round();
    account.carry(other.area);
    await one.sit();
    account.carry(one.area);
    await one.round();
    await begin(one);
    await one.write('Of this year');
    await one.ask('sync.turn', { on: true });
    for (let turn = 0; turn < 4; turn++) {
      pass(11);
      await one.round();
      account.carry(one.area);
    }
    expect((await one.state()).at).toBe('saved');
    return { account, one, other };
  }

  it('holds the new one from now on; a device with the one before keeps it, says so, and writes nothing', async () => {
    const { account, one, other } = await two();
    await other.sit();
    account.carry(other.area);
    await other.write('Written too late');
    for (let turn = 0; turn < 3; turn++) {
      pass(11);
      await other.round();
      account.carry(other.area);
    }
    expect(await other.state()).toMatchObject({ on: true, at: 'other' });
    expect((await other.texts()).sort()).toEqual([
      'Of last year',
      'Of last year, at home',
      'Written too late',
    ]);
    await one.sit();
    account.carry(one.area);
    pass(11);
    await one.round();
    expect(await one.texts()).toEqual(['Of this year']);
  });

  it('fills it on the other device where it is begun there too', async () => {
    const { account, one, other } = await two();
    await other.sit();
    account.carry(other.area);
    await other.round();
    await other.ask('notebook.begin', { role: 'mentee', account: true });
    account.carry(other.area);
    await other.round();
    expect(await other.texts()).toEqual(['Of this year']);
    await other.write('From home');
    for (let turn = 0; turn < 3; turn++) {
      pass(11);
      await other.round();
      account.carry(other.area);
    }
    await one.sit();
    account.carry(one.area);
    await one.round();
    expect((await one.texts()).sort()).toEqual(['From home', 'Of this year']);
    expect(Object.keys(one.area.items).every((key) => key.includes('.'))).toBe(true);
  });

  it('holds the earlier one again where that is chosen', async () => {
    const { account, one, other } = await two();
    await other.sit();
    account.carry(other.area);
    await other.round();
    await other.ask('sync.turn', { on: true });
    for (let turn = 0; turn < 4; turn++) {
      pass(11);
      await other.round();
      account.carry(other.area);
    }
    expect((await other.state()).at).toBe('saved');
    await one.sit();
    account.carry(one.area);
    await one.round();
    expect((await one.state()).at).toBe('other');
    expect(await one.texts()).toEqual(['Of this year']);
  });

  it('fills a device that has put nothing there with the newest', async () => {
    const { account } = await two();
    const fresh = await new Profile().sit();
    account.carry(fresh.area);
    await fresh.round();
    expect(await fresh.texts()).toEqual(['Of this year']);
  });
});
