import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { randomId } from '@/lib/records/id';
import { FOLDER_PORT, type FolderAsk } from '@/lib/sync/remotes/folderWire';
import { type Files, MemoryRemote } from '../../bench/match/memoryRemote';
import { Profile } from './profiles';
import { fromNotebook, send } from './world';

const until = async (is: () => Promise<boolean>) => {
  for (let n = 0; n < 200; n++) {
    if (await is()) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error('it did not come to be');
};

/** Two profiles that are in one match. */
async function pair(): Promise<[Profile, Profile]> {
  const [ruth, anna] = [new Profile(), new Profile()];
  await ruth.sit();
  await ruth.ask('match.start', { name: 'Ruth', role: 'mentor', keep: [], passphrase: '' });
  const invitation = await ruth.ask('match.handout', {});
  await anna.sit();
  const me = { name: 'Anna', role: 'mentee' as const, keep: [], forDevice: false };
  await anna.ask('match.join', { file: invitation.files[0]?.base64 ?? '', ...me });
  const answer = await anna.ask('match.handout', {});
  await ruth.sit();
  await ruth.ask('match.take', { file: answer.files[0]?.base64 ?? '' });
  const welcome = await ruth.ask('match.handout', {});
  await ruth.ask('match.compared', { same: true });
  await anna.sit();
  await anna.ask('match.take', { file: welcome.files[0]?.base64 ?? '' });
  await anna.ask('match.compared', { same: true });
  return [ruth, anna];
}

async function fileFrom(profile: Profile, everything = false): Promise<string> {
  const file = await profile.ask('exchange.send', { everything });
  if (!file) throw new Error('nothing new');
  let bytes = '';
  for (let piece = 0; piece < file.pieces; piece++)
    bytes += atob((await profile.ask('exchange.piece', { id: file.id, piece })).base64);
  await profile.ask('exchange.sent', { id: file.id });
  return btoa(bytes);
}

const open = (profile: Profile, base64: string, id = randomId()) =>
  profile.ask('exchange.open', { id, piece: 0, of: 1, base64 });

describe('a file from the match', () => {
  it('shows what it brings, merges it, and says so back', async () => {
    const [ruth, anna] = await pair();
    await ruth.sit();
    const note = await ruth.write('Puppets');
    await ruth.write('for me', true);
    const file = await fileFrom(ruth);
    expect((await ruth.ask('exchange.state', {})).remotes[0]).toMatchObject({ at: 'waiting' });
    await anna.sit();
    const id = randomId();
    const preview = await open(anna, file, id);
    expect(preview).toMatchObject({ new: expect.any(Number), waits: null, nothing: false });
    expect(preview?.records.map(({ words }) => words)).toContain('Puppets');
    expect(await anna.notes()).toHaveLength(0);
    await anna.ask('exchange.merge', { id });
    expect((await anna.notes()).map(({ text }) => text)).toEqual(['Puppets']);
    expect(await open(anna, file)).toMatchObject({ nothing: true });
    // What comes back says that it came: from then on it is not sent again.
    const answer = await fileFrom(anna);
    await ruth.sit();
    const back = randomId();
    await open(ruth, answer, back);
    await ruth.ask('exchange.merge', { id: back });
    expect((await ruth.ask('exchange.state', {})).remotes[0]).toMatchObject({ at: 'done' });
    expect(await ruth.ask('exchange.send', { everything: false })).toBeNull();
    await ruth.edit(note, 'Puppets and songs');
    expect(await ruth.ask('exchange.send', { everything: false })).toMatchObject({ records: 1 });
  });

  it('that is cut, altered or foreign merges nothing', async () => {
    const [ruth, anna] = await pair();
    await ruth.sit();
    await ruth.write('Puppets');
    const file = atob(await fileFrom(ruth));
    await anna.sit();
    const flipped = (at: number) =>
      file.slice(0, at) + String.fromCharCode(file.charCodeAt(at) ^ 1) + file.slice(at + 1);
    for (const bad of [file.slice(0, -1), flipped(file.length - 1), flipped(200), 'PK', '']) {
      const ask = { id: randomId(), piece: 0, of: 1, base64: btoa(bad) };
      const reply = await send(fromNotebook(), 'exchange.open', ask);
      expect(reply).toMatchObject({ ok: false, failure: expect.stringMatching(/^segment-/) });
    }
    expect(await anna.notes()).toHaveLength(0);
  });
});

/** The notebook tab's end of the folder, on files in memory. */
function folderTab(files: Files) {
  const remote = new MemoryRemote(files);
  const heard = new Set<(message: unknown) => void>();
  const making = new Map<string, string>();
  const answer = async (ask: FolderAsk): Promise<unknown> => {
    if (ask.call === 'list') return remote.list();
    if (ask.call === 'remove') return remote.remove(ask.name);
    if (ask.call === 'read') {
      const read = await remote.read(ask.name);
      if (!read.ok) return read;
      const base64 = btoa(String.fromCharCode(...read.value));
      return { ok: true, value: { base64, size: read.value.length } };
    }
    const bytes = (making.get(ask.name) ?? '') + atob(ask.base64);
    making.set(ask.name, bytes);
    if (bytes.length < ask.size) return { ok: true, value: null };
    return remote.create(
      ask.name,
      Uint8Array.from(bytes, (one) => one.charCodeAt(0)),
    );
  };
  return {
    name: FOLDER_PORT,
    sender: { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/notebook.html') },
    disconnect: () => {},
    onDisconnect: { addListener: () => {}, removeListener: () => {} },
    onMessage: {
      addListener: (hear: (message: unknown) => void) => heard.add(hear),
      removeListener: (hear: (message: unknown) => void) => heard.delete(hear),
    },
    async postMessage(ask: FolderAsk) {
      const said = await answer(ask);
      for (const hear of [...heard]) hear({ id: ask.id, answer: said });
    },
  };
}

describe('a shared folder', () => {
  it('carries notes both ways, and a merge that deletes much waits', async () => {
    const files: Files = new Map();
    const [ruth, anna] = await pair();
    const on = async (profile: Profile) => {
      await profile.sit();
      await profile.ask('exchange.turn', { remote: 'folder', on: true });
      profile.world.connect(folderTab(files));
      return profile.ask('exchange.now', {});
    };
    await ruth.sit();
    const notes = [];
    for (let n = 0; n < 6; n++) notes.push(await ruth.write(`note ${n}`));
    const view = await on(ruth);
    expect(view.remotes[1]).toMatchObject({ on: true, at: 'done', waiting: 0, failure: null });
    expect(files.size).toBe(1);
    await on(anna);
    await until(async () => (await anna.notes()).length === 6);
    await ruth.sit();
    ruth.world.connect(folderTab(files));
    for (const { id } of notes.slice(0, 4)) await ruth.ask('record.delete', { id });
    await ruth.ask('exchange.now', {});
    await anna.sit();
    anna.world.connect(folderTab(files));
    const held = await anna.ask('exchange.now', {});
    expect(held.waiting).toMatchObject([{ waits: 'deletes', deleted: 4, remote: 'folder' }]);
    expect(await anna.notes()).toHaveLength(6);
    const { id } = held.waiting[0] ?? { id: '' };
    const after = await anna.ask('exchange.decide', { id, merge: true });
    expect(after.waiting).toEqual([]);
    expect(await anna.notes()).toHaveLength(2);
    const [last] = after.merges;
    expect(last).toMatchObject({ deleted: 4, takenBack: false });
    await anna.ask('exchange.takeBack', { id: last?.id ?? '' });
    expect(await anna.notes()).toHaveLength(6);
  });
});
