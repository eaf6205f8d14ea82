import * as v from 'valibot';
import type { MatchInvitation, MatchPerson } from '@/lib/calls/matchCalls';
import { readMe, readMembers } from '@/lib/notebook/read';
import {
  becomeMember,
  changeMember,
  keepToMyself,
  letIn,
  mergeRecords,
  writeMember,
} from '@/lib/notebook/write';
import { type Card, isOwn, kindOf, type Purpose } from '@/lib/seal';
import {
  cancelled,
  deviceField,
  type Extra,
  invite,
  isGrants,
  join,
  type KeptMatch,
  letDeviceIn,
  lookAt,
  newKey,
  publicText,
  takeAnswer,
  takeKeys,
  takeWelcome,
} from '@/lib/sync/pairing';
import { isOn } from '@/lib/sync/pairing/kept';
import type { Answers } from '../answer';
import { syncSoon } from '../browserSync';
import { changeKept } from '../browserSync/kept';
import { forgetExchange } from '../exchange';
import { Failed, take } from '../Failed';
import { home } from '../home';
import { inOrder } from '../inOrder';
import {
  codeRefusal,
  givenBytes,
  givenEntries,
  invitationEntries,
  refusalOf,
} from '../match/given';
import { handoutOf } from '../match/handout';
import { keep, matchNow, matchOrNew } from '../match/keptMatch';
import { matchState } from '../match/matchState';
import { idSchema, nothingSchema } from '../schemas';
import { showEverywhere } from '../show';
import { tellViews } from '../tellViews';
import { saved } from './notes';

const from = ['notebook'] as const;
/** At most so many notes so far are kept to oneself at once. */
const MOST_KEPT = 20_000;

const personEntries = {
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80)),
  role: v.picklist(['mentor', 'mentee'] as const),
};
const keepEntry = v.pipe(v.array(idSchema), v.maxLength(MOST_KEPT));
const passphraseEntry = v.pipe(v.string(), v.maxLength(200));

/** Runs one step of pairing after the other, and tells the views how it stands then. */
async function step(work: () => Promise<void>) {
  await inOrder('match', work);
  await tellViews({ news: 'match' });
  await tellViews({ news: 'settings' });
  await showEverywhere();
  return matchState();
}

async function cardOf(): Promise<Card> {
  const { db, device } = await home();
  const [me] = await readMembers(db);
  if (!me) throw new Failed('unexpected');
  // A device of one who never gave a name: the role says enough.
  return { name: me.name || me.role, role: me.role, member: me.id, device };
}

/** The own `member` record, with the keys of this device in it: what goes along to the other. */
async function mine(match: KeptMatch, toOwnDevice: boolean): Promise<Extra> {
  const here = await home();
  const field = deviceField(here.device);
  const { record } = saved(await changeMember(here, [[field, publicText(match.keys.public)]]));
  return {
    record,
    other: toOwnDevice ? match.other : null,
    devices: toOwnDevice ? match.devices : [],
  };
}

async function introduce({ name, role }: MatchPerson, kept: readonly string[]): Promise<void> {
  const here = await home();
  saved(await writeMember(here, name, role));
  saved(await keepToMyself(here, kept));
}

/** Takes in the other's own record, which came sealed and signed. */
async function takeRecord({ record }: Extra): Promise<void> {
  const options = { publish: false, step: false, me: null };
  saved(await mergeRecords(await home(), [record], options));
}

async function inviteFor(purpose: Purpose, passphrase: string, whom = ''): Promise<void> {
  const match = await matchOrNew();
  const card = await cardOf();
  await keep(await invite(match, { purpose, card, passphrase, whom, now: Date.now() }));
}

/** An answer came back: who gave it is let in, or nobody is. */
async function answered(match: KeptMatch, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const forDevice = match.invited?.invitation.purpose === 'device';
  const goesBack = await mine(match, forDevice);
  const read = await takeAnswer(match, bytes, { mine: goesBack, now: Date.now() });
  if (!read.ok) throw refusalOf(read.why);
  await keep(read.match);
  // A further device of one's own is let in once the words were compared.
  if (!read.extra || !read.device || forDevice) return;
  take(await letIn(await home(), read.device));
  await takeRecord(read.extra);
}

/** The words were the same. */
async function same(match: KeptMatch, compare: NonNullable<KeptMatch['compare']>): Promise<void> {
  const added = compare.device;
  if (!added) {
    // What let this device in is of no more use once the key is here.
    const answered = match.pairKeys.length > 0 ? null : match.answered;
    await keep({ ...match, answered, compare: { ...compare, compared: true } });
    return;
  }
  const here = await home();
  await keep(await letDeviceIn(match));
  take(await letIn(here, added.id));
  // So the other learns of it, sealed, from a device that they know.
  saved(await changeMember(here, [[deviceField(added.id), publicText(added.public)]]));
}

/** They were not: nobody is let in. */
async function notSame(
  match: KeptMatch,
  compare: NonNullable<KeptMatch['compare']>,
): Promise<void> {
  const none = { ...match, answered: null, handing: null, compare: null };
  if (compare.device) await keep(none);
  else await keep({ ...none, pairKeys: [], devices: [], closed: 'doubt' });
}

/** Keys came from another device of the match. */
async function granted(match: KeptMatch, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const read = await takeKeys(match, bytes, await readMe((await home()).db));
  if (!read.ok) throw new Failed('key-refused', read.why);
  await keep({ ...read.match, answered: null, handing: null });
  await lookAnew();
}

/** A welcome came back for this device's answer, or that nobody is let in. */
async function welcomed(match: KeptMatch, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const read = await takeWelcome(match, bytes, Date.now());
  if (!read.ok) {
    if (read.match) await keep(read.match);
    if (read.why === 'second-answer') return;
    throw refusalOf(read.why);
  }
  const here = await home();
  if (read.forDevice) saved(await becomeMember(here, read.extra.record.id));
  await takeRecord(read.extra);
  await keep(read.match);
  take(await letIn(here, read.inviter));
  await mine(read.match, false);
}

/** What the browser account holds can be read now, or has to be sealed otherwise. */
async function lookAnew(): Promise<void> {
  await changeKept({ seen: '' });
  await syncSoon();
}

/** Starting, joining and ending a match. */
export const matchAnswers = {
  'match.state': {
    from: ['panel', 'notebook'],
    ask: nothingSchema,
    answer: matchState,
  },
  'match.start': {
    from,
    ask: v.strictObject({
      ...personEntries,
      whom: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(80)), ''),
      keep: keepEntry,
      passphrase: passphraseEntry,
    }),
    use: true,
    writes: true,
    answer: ({ name, role, whom, keep: kept, passphrase }) =>
      step(async () => {
        if (isOn(await matchNow())) throw new Failed('in-a-match');
        await introduce({ name, role }, kept);
        await inviteFor('match', passphrase, whom);
      }),
  },
  'match.device': {
    from,
    ask: v.strictObject({ passphrase: passphraseEntry }),
    use: true,
    writes: true,
    answer: ({ passphrase }) =>
      step(async () => {
        if (!isOn(await matchNow())) throw new Failed('no-match');
        await inviteFor('device', passphrase);
      }),
  },
  'match.handout': {
    from,
    ask: nothingSchema,
    answer: async () => handoutOf(await matchNow()),
  },
  'match.look': {
    from,
    ask: v.strictObject(invitationEntries),
    async answer(given): Promise<MatchInvitation> {
      const { file, ...rest } = given;
      const read = await lookAt(
        file === undefined ? rest : { ...rest, file: givenBytes({ file }) },
      );
      if (!read.ok) {
        if (read.why === 'code') throw codeRefusal(read.code);
        if (read.why !== 'passphrase-needed') throw refusalOf(read.why);
        return { locked: true, by: null, forDevice: null };
      }
      const match = await matchNow();
      if (match && isOwn(read.value, match.keys)) throw new Failed('own-invitation');
      if (match?.invited?.invitation.id === read.value.id) throw new Failed('own-invitation');
      const said = read.value.from;
      return {
        locked: false,
        by: said && { name: said.name, role: said.role },
        forDevice: said && said.purpose === 'device',
      };
    },
  },
  'match.join': {
    from,
    ask: v.strictObject({
      ...invitationEntries,
      name: v.optional(personEntries.name),
      role: v.optional(personEntries.role),
      keep: keepEntry,
      forDevice: v.boolean(),
    }),
    use: true,
    writes: true,
    answer: ({ name, role, keep: kept, forDevice, file, ...given }) =>
      step(async () => {
        const read = await lookAt(
          file === undefined ? given : { ...given, file: givenBytes({ file }) },
        );
        if (!read.ok) throw read.why === 'code' ? codeRefusal(read.code) : refusalOf(read.why);
        const match = await matchOrNew();
        if (isOn(match)) throw new Failed('in-a-match');
        if (isOwn(read.value, match.keys)) throw new Failed('own-invitation');
        const purpose = forDevice ? 'device' : 'match';
        if (read.value.from && read.value.from.purpose !== purpose) {
          throw new Failed('invitation-purpose');
        }
        if (!forDevice) {
          if (!name || !role) throw new Failed('bad-input');
          await introduce({ name, role }, kept);
        }
        const card = await cardOf();
        const along = await mine(match, false);
        await keep(
          await join({ ...match, closed: null }, read.value, {
            purpose,
            card,
            mine: along,
            now: Date.now(),
          }),
        );
      }),
  },
  'match.take': {
    from,
    ask: v.strictObject(givenEntries),
    use: true,
    writes: true,
    answer: (given) =>
      step(async () => {
        const bytes = givenBytes(given);
        const match = await matchNow();
        if (!match) throw new Failed('no-match');
        if (isGrants(bytes)) return granted(match, bytes);
        const kind = kindOf(bytes);
        if (kind === 'answer') return answered(match, bytes);
        if (kind === 'welcome') return welcomed(match, bytes);
        throw new Failed('not-an-invitation');
      }),
  },
  'match.handed': {
    from,
    ask: nothingSchema,
    writes: true,
    answer: () =>
      step(async () => {
        const match = await matchNow();
        if (match) await keep({ ...match, handing: null });
      }),
  },
  'match.cancel': {
    from,
    ask: nothingSchema,
    use: true,
    writes: true,
    answer: () =>
      step(async () => {
        const match = await matchNow();
        if (match) await keep(cancelled(match));
      }),
  },
  'match.compared': {
    from,
    ask: v.strictObject({ same: v.boolean() }),
    use: true,
    writes: true,
    answer: ({ same: said }) =>
      step(async () => {
        const match = await matchNow();
        if (!match?.compare) throw new Failed('no-match');
        await (said ? same : notSame)(match, match.compare);
      }),
  },
  'match.close': {
    from,
    ask: v.strictObject({ how: v.picklist(['leave', 'end'] as const) }),
    use: true,
    writes: true,
    answer: ({ how }) =>
      step(async () => {
        const match = await matchNow();
        if (!match || !isOn(match)) throw new Failed('no-match');
        saved(await changeMember(await home(), [['left', true]]));
        const closed = how === 'leave' ? 'left' : 'ended';
        await keep({ ...match, closed, invited: null, answered: null, handing: null });
      }),
  },
  'match.newKey': {
    from,
    ask: v.strictObject({ lost: v.pipe(v.string(), v.regex(/^[0-9a-z]{10}$/)) }),
    use: true,
    writes: true,
    answer: ({ lost }) =>
      step(async () => {
        const match = await matchNow();
        const here = await home();
        const me = await readMe(here.db);
        const next = match && isOn(match) ? await newKey(match, lost, me) : null;
        if (!match || !next) throw new Failed('no-match');
        const device = match.devices.find(({ id }) => id === lost);
        if (device?.member === me) saved(await changeMember(here, [[deviceField(lost), null]]));
        await keep(next);
        await lookAnew();
      }),
  },
  'match.putAway': {
    from,
    ask: nothingSchema,
    use: true,
    writes: true,
    answer: () =>
      step(async () => {
        const match = await matchNow();
        if (!match) return;
        if (isOn(match)) throw new Failed('in-a-match');
        const here = await home();
        const me = await readMe(here.db);
        saved(await changeMember(here, [['left', false]]));
        await forgetExchange();
        // What one's own devices share for browser sync stays; every key of the match goes.
        await keep({
          ...match,
          other: null,
          pairKeys: [],
          devices: match.devices.filter(({ member }) => member === me),
          invited: null,
          answered: null,
          past: [],
          handing: null,
          compare: null,
          closed: null,
          since: null,
        });
      }),
  },
} satisfies Partial<Answers>;
