import { expect, it } from 'vitest';
import { type DeviceKeys, grantKeys, newDeviceKeys, newMemberSecret } from '@/lib/seal';
import { takeKeys } from '@/lib/sync/pairing';
import { noMatch } from '@/lib/sync/pairing/kept';

const [ME, OTHER] = ['m'.repeat(25), 'o'.repeat(25)];

/** A device of mine that knows one device more, of this member. */
const knowing = (here: DeviceKeys, there: DeviceKeys, member: string) => ({
  ...noMatch(here),
  devices: [{ id: 'd'.repeat(10), member, public: there.public, since: 0 }],
});

it('takes what seals its browser sync from a device of its own member alone', async () => {
  const [here, there] = [await newDeviceKeys(), await newDeviceKeys()];
  const secret = await newMemberSecret(there);
  const to = { keys: there, to: here.public, pairKeys: [], memberSecret: secret };
  const grant = await grantKeys(to);
  const own = await takeKeys(knowing(here, there, ME), grant, ME);
  expect(own.ok && own.match.memberSecret).toBeInstanceOf(Uint8Array);
  const others = await takeKeys(knowing(here, there, OTHER), grant, ME);
  expect(others).toMatchObject({ ok: true, match: { memberSecret: null } });
});
