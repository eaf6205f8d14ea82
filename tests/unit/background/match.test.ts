import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CallName, Failure, Reply } from '@/lib/calls';
import type { GivenInvitation, MatchHandout, MatchState } from '@/lib/calls/matchCalls';
import { Profile, standUp } from './profiles';
import { fromNotebook, send } from './world';

beforeEach(() => {
  standUp();
});

const RUTH = { name: 'Ruth', role: 'mentor' as const };
const MAYA = { name: 'Maya', role: 'mentee' as const };

const handout = (profile: Profile): Promise<MatchHandout> => profile.ask('match.handout', {});
const state = (profile: Profile): Promise<MatchState> => profile.ask('match.state', {});
const first = ({ files }: MatchHandout) => files[0]?.base64 ?? '';

/** Asks for what is to be refused: the failure's name, and nothing changed. */
async function refused(profile: Profile, call: CallName, ask: object): Promise<[Failure, string?]> {
  const before = await state(profile);
  const reply = (await send(fromNotebook(), call, ask as never)) as Reply<unknown>;
  if (reply.ok) throw new Error(`${call} was not refused`);
  expect(await state(profile)).toEqual(before);
  return reply.detail === undefined ? [reply.failure] : [reply.failure, reply.detail];
}

async function invitation(profile: Profile, passphrase = ''): Promise<MatchHandout> {
  await profile.ask('match.start', { ...RUTH, keep: [], passphrase });
  return handout(profile);
}

const joined = (profile: Profile, given: GivenInvitation, forDevice = false) =>
  profile.ask('match.join', { ...given, ...(forDevice ? {} : MAYA), keep: [], forDevice });

/** Ruth has invited Maya, Maya has answered, Ruth has let her in; Maya has not heard of it yet. */
async function letIn(given: (out: MatchHandout) => GivenInvitation) {
  const [ruth, maya] = [await new Profile().sit(), new Profile()];
  const out = await invitation(ruth);
  await maya.sit();
  await joined(maya, given(out));
  const answer = first(await handout(maya));
  await ruth.sit();
  await ruth.ask('match.take', { file: answer });
  return { ruth, maya, out, answer, welcome: await handout(ruth) };
}

async function paired() {
  const { ruth, maya, ...rest } = await letIn(({ code }) => ({ code: code ?? '' }));
  await ruth.ask('match.compared', { same: true });
  await ruth.ask('match.handed', {});
  await maya.sit();
  await maya.ask('match.take', { file: first(rest.welcome) });
  await maya.ask('match.compared', { same: true });
  return { ruth, maya, ...rest };
}

describe('a match', () => {
  it.each([
    ['a code', ({ code }: MatchHandout) => ({ code: code?.toLowerCase() ?? '' })],
    ['a file', ({ files }: MatchHandout) => ({ file: files[0]?.base64 ?? '' })],
    ['a picture', ({ picture }: MatchHandout) => ({ text: picture ?? '' })],
  ])('is joined by %s: both see the same three words, and each other', async (_, given) => {
    const { ruth, maya, welcome } = await letIn(given);
    const atRuth = await state(ruth);
    expect(atRuth).toMatchObject({ at: 'on', other: MAYA, handing: 'welcome', compared: false });
    await maya.sit();
    expect(await state(maya)).toMatchObject({ at: 'joining', handing: 'answer', words: [] });
    await maya.ask('match.take', { text: welcome.picture ?? '' });
    const atMaya = await state(maya);
    expect(atMaya).toMatchObject({ at: 'on', other: RUTH, handing: null });
    expect(atMaya.words).toHaveLength(3);
    expect(atMaya.words).toEqual(atRuth.words);
    const names = async (profile: Profile) =>
      (await profile.ask('settings.read', {})).members.map(({ name }) => name);
    expect(await names(maya)).toEqual(['Maya', 'Ruth']);
    await ruth.sit();
    expect(await names(ruth)).toEqual(['Ruth', 'Maya']);
  });

  it('shares what was chosen, and keeps the rest', async () => {
    const ruth = await new Profile().sit();
    const [kept] = [await ruth.write('Stays here'), await ruth.write('Goes along')];
    await ruth.ask('match.start', { ...RUTH, keep: [kept.id], passphrase: '' });
    const notes = await ruth.notes();
    expect(notes.map(({ text, onlyMe }) => [text, onlyMe]).sort()).toEqual([
      ['Goes along', false],
      ['Stays here', true],
    ]);
  });

  it('is put away, and another one begins', async () => {
    const { ruth, maya } = await paired();
    await ruth.sit();
    expect(await refused(ruth, 'match.start', { ...RUTH, keep: [], passphrase: '' })).toEqual([
      'in-a-match',
    ]);
    await ruth.ask('match.close', { how: 'end' });
    expect((await state(ruth)).at).toBe('ended');
    await ruth.ask('match.putAway', {});
    expect(await state(ruth)).toMatchObject({ at: 'none', other: null, devices: [], words: [] });
    const out = await invitation(ruth);
    await maya.sit();
    await maya.ask('match.close', { how: 'leave' });
    expect((await state(maya)).at).toBe('left');
    await joined(maya, { file: first(out) });
    await ruth.sit();
  });
});

describe('what cannot be used', () => {
  it('has its sentence, and changes nothing', async () => {
    const ruth = await new Profile().sit();
    const out = await invitation(ruth);
    const [code, file] = [out.code ?? '', first(out)];
    expect(await refused(ruth, 'match.look', { file })).toEqual(['own-invitation']);
    expect(await refused(ruth, 'match.look', { code })).toEqual(['own-invitation']);
    const maya = await new Profile().sit();
    const look = (ask: GivenInvitation) => refused(maya, 'match.look', ask);
    const slip = code.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    expect(await look({ code: slip })).toEqual(['code-mistyped', '28']);
    expect(await look({ code: code.slice(0, -1) })).toEqual(['code-length', '27']);
    expect(await look({ code: `${code.slice(0, -1)}!` })).toEqual(['code-mistyped']);
    expect(await look({ file: btoa('PK') })).toEqual(['not-an-invitation']);
    expect(await look({ text: 'https://example.org' })).toEqual(['not-an-invitation']);
    const bytes = atob(file);
    expect(await look({ file: btoa(bytes.slice(0, -9)) })).toEqual(['invitation-broken']);
    const altered =
      bytes.slice(0, 20) + String.fromCharCode(bytes.charCodeAt(20) ^ 1) + bytes.slice(21);
    expect(await look({ file: btoa(altered) })).toEqual(['invitation-broken']);
    const newer = `${bytes.slice(0, 4)}\x09${bytes.slice(5)}`;
    expect(await look({ file: btoa(newer) })).toEqual(['invitation-newer']);
    expect(await refused(maya, 'match.take', { file })).toEqual(['no-match']);
  });

  it('a passphrase that is wrong opens nothing', async () => {
    const ruth = await new Profile().sit();
    const out = await invitation(ruth, 'lighthouse keepers');
    expect(out).toMatchObject({ code: null, picture: null });
    const file = first(out);
    const maya = await new Profile().sit();
    expect(await maya.ask('match.look', { file })).toMatchObject({ locked: true, by: null });
    expect(await refused(maya, 'match.look', { file, passphrase: 'lighthouse' })).toEqual([
      'wrong-passphrase',
    ]);
    const open = await maya.ask('match.look', { file, passphrase: 'lighthouse keepers' });
    expect(open).toMatchObject({ locked: false, by: RUTH });
  });

  it('an answer to an invitation that was cancelled lets nobody in', async () => {
    const ruth = await new Profile().sit();
    const out = await invitation(ruth);
    const maya = await new Profile().sit();
    await joined(maya, { file: first(out) });
    const answer = first(await handout(maya));
    await ruth.sit();
    await ruth.ask('match.cancel', {});
    expect(await refused(ruth, 'match.take', { file: answer })).toEqual(['invitation-cancelled']);
    const other = await new Profile().sit();
    await invitation(other);
    expect(await refused(other, 'match.take', { file: answer })).toEqual(['invitation-other']);
  });
});

describe('a second answer', () => {
  it('lets neither in, and both are told', async () => {
    const { ruth, maya, out, answer, welcome } = await letIn(({ code }) => ({ code: code ?? '' }));
    // The first once more is no second one.
    await ruth.ask('match.take', { file: answer });
    expect(await state(ruth)).toMatchObject({ at: 'on' });
    await maya.sit();
    await maya.ask('match.take', { file: first(welcome) });
    expect((await state(maya)).at).toBe('on');
    const thief = await new Profile().sit();
    await joined(thief, { code: out.code ?? '' });
    const second = first(await handout(thief));
    await ruth.sit();
    const told = await ruth.ask('match.take', { file: second });
    expect(told).toMatchObject({ at: 'doubt', handing: 'refusal', devices: [] });
    const { files } = await handout(ruth);
    expect(files).toHaveLength(2);
    await maya.sit();
    await maya.ask('match.take', { file: files[0]?.base64 ?? '' });
    expect(await state(maya)).toMatchObject({ at: 'doubt', devices: [] });
    await thief.sit();
    await thief.ask('match.take', { file: files[1]?.base64 ?? '' });
    expect((await state(thief)).at).toBe('doubt');
    await thief.ask('match.putAway', {});
    expect((await state(thief)).at).toBe('none');
  });

  it('is only refused where the words were compared: who finds the invitation ends no match', async () => {
    const { ruth, out } = await paired();
    const thief = await new Profile().sit();
    await joined(thief, { code: out.code ?? '' });
    const second = first(await handout(thief));
    await ruth.sit();
    expect(await refused(ruth, 'match.take', { file: second })).toEqual(['invitation-used']);
  });

  it('words that differ end it', async () => {
    const { ruth } = await letIn(({ code }) => ({ code: code ?? '' }));
    await ruth.ask('match.compared', { same: false });
    expect(await state(ruth)).toMatchObject({ at: 'doubt', devices: [], handing: null });
  });
});

/** Ruth's second device is let in. */
async function withTablet(ruth: Profile): Promise<Profile> {
  await ruth.sit();
  await ruth.ask('match.device', { passphrase: '' });
  const out = await handout(ruth);
  const tablet = await new Profile().sit();
  expect(
    await refused(tablet, 'match.join', { file: first(out), ...MAYA, keep: [], forDevice: false }),
  ).toEqual(['invitation-purpose']);
  await joined(tablet, { file: first(out) }, true);
  const answer = first(await handout(tablet));
  await ruth.sit();
  await ruth.ask('match.take', { file: answer });
  const welcome = first(await handout(ruth));
  const { words, forDevice, devices } = await state(ruth);
  expect(forDevice).toBe(true);
  expect(devices.filter(({ mine }) => mine)).toHaveLength(1);
  await tablet.sit();
  await tablet.ask('match.take', { file: welcome });
  expect(await state(tablet)).toMatchObject({ at: 'joining', words, forDevice: true });
  await tablet.ask('match.compared', { same: true });
  await ruth.sit();
  await ruth.ask('match.compared', { same: true });
  const key = await handout(ruth);
  expect(key.kind).toBe('key');
  await ruth.ask('match.handed', {});
  await tablet.sit();
  await tablet.ask('match.take', { file: first(key) });
  return tablet;
}

describe('a further device of one member', () => {
  it('is let in as that member, and reads what is sealed in the browser account', async () => {
    vi.useFakeTimers({ now: Date.now(), toFake: ['Date'] });
    const { ruth } = await paired();
    await ruth.sit();
    await ruth.write('Written on the first device');
    await ruth.round();
    vi.setSystemTime(Date.now() + 60 * 60_000);
    await ruth.round();
    expect((await ruth.state()).at).toBe('saved');
    const area = ruth.area.get();
    const tablet = await new Profile().sit();
    tablet.area.arrive(area);
    await tablet.round();
    expect((await tablet.state()).sealed).toBeGreaterThan(0);
    expect(await tablet.texts()).toEqual([]);

    const added = await withTablet(ruth);
    expect(await state(added)).toMatchObject({ at: 'on', other: MAYA });
    const me = async (of: Profile) => (await of.ask('notebook.which', {})).me;
    added.area.arrive(area);
    await added.round();
    expect(await added.texts()).toEqual(['Written on the first device']);
    const mine = await me(added);
    await ruth.sit();
    expect(await me(ruth)).toBe(mine);
    expect((await ruth.ask('settings.read', {})).members.map(({ name }) => name)).toEqual([
      'Ruth',
      'Maya',
    ]);
    expect((await state(ruth)).devices.filter((one) => one.mine)).toHaveLength(2);
    vi.useRealTimers();
  });

  it('that was lost is left out: the others go on with a new key', async () => {
    const { ruth, maya } = await paired();
    const tablet = await withTablet(ruth);
    await ruth.sit();
    const lost = (await state(ruth)).devices.find(({ mine, here }) => mine && !here)?.id ?? '';
    await ruth.ask('match.newKey', { lost });
    expect((await state(ruth)).devices.map(({ mine }) => mine)).toEqual([true, false]);
    const key = first(await handout(ruth));
    await tablet.sit();
    expect(await refused(tablet, 'match.take', { file: key })).toEqual([
      'key-refused',
      'not-for-us',
    ]);
    await maya.sit();
    await maya.ask('match.take', { file: key });
    await ruth.sit();
    await ruth.write('After the loss');
    const file = await ruth.ask('exchange.send', { everything: true });
    const { base64 } = await ruth.ask('exchange.piece', { id: file?.id ?? '', piece: 0 });
    const ask = { id: 'a'.repeat(25), piece: 0, of: 1, base64 };
    await maya.sit();
    expect(await maya.ask('exchange.open', ask)).toMatchObject({ waits: null });
    await tablet.sit();
    expect(await refused(tablet, 'exchange.open', ask)).toEqual(['segment-other-key']);
  });
});
