import { openNotebook } from '@/lib/notebook/read';
import { type Home, letIn, startNotebook, writeMember } from '@/lib/notebook/write';
import type { DeviceId } from '@/lib/records/stamp';
import { type DeviceKeys, newDeviceKeys } from '@/lib/seal';
import { type PairKey, pairKeyOf } from '@/lib/seal/pairKey';
import { type Ground, type Members, matchSealer } from '@/lib/sync/segments';

/** The value of a reply; a failure ends the run. */
export function value<T>(reply: { ok: true; value: T } | { ok: false; failure: string }): T {
  if (!reply.ok) throw new Error(`failed: ${JSON.stringify(reply)}`);
  return reply.value;
}

/** One device of a match, with its notebook. */
export interface MatchDevice {
  ground: Omit<Ground, 'way'>;
  home: Home;
  member: string;
}

let opened = 0;

/** Two members and their devices, all with the keys of one match and known to each other. */
export class Match {
  readonly devices: MatchDevice[] = [];
  now = Date.UTC(2026, 2, 1);
  private readonly held: { keys: DeviceKeys; pairKeys: PairKey[] }[] = [];
  private readonly owners = new Map<DeviceId, string>();
  private readonly signs = new Map<DeviceId, Uint8Array>();

  constructor(
    private readonly id = '00112233445566aa',
    private readonly material = crypto.getRandomValues(new Uint8Array(32)),
  ) {}

  /** A further device; of a member that is there, or of a new one. `device`: ten characters. */
  async join(device: DeviceId, member?: string, trusted = true): Promise<MatchDevice> {
    const db = value(await openNotebook(`match-${++opened}-${device}`));
    const home: Home = { db, device, now: () => ++this.now };
    if (member) await db.put('meta', member, 'me');
    const me = value(await startNotebook(home));
    if (!member) value(await writeMember(home, 'Somebody', 'mentee'));
    const keys = await newDeviceKeys();
    const pairKey = await pairKeyOf(keys, this.id, 1, this.material);
    this.owners.set(device, me);
    this.signs.set(device, keys.public.sign);
    const one = { ground: this.ground(home, me, keys, pairKey), home, member: me };
    for (const other of this.devices) {
      if (!trusted) break;
      value(await letIn(other.home, device));
      value(await letIn(home, other.home.device));
    }
    this.devices.push(one);
    return one;
  }

  /** A new key, which every device has. */
  async renew(): Promise<void> {
    const material = crypto.getRandomValues(new Uint8Array(32));
    for (const { keys, pairKeys } of this.held)
      pairKeys.push(await pairKeyOf(keys, this.id, pairKeys.length + 1, material));
  }

  private ground(home: Home, me: string, keys: DeviceKeys, pairKey: PairKey) {
    const members: Members = {
      me,
      memberOf: (device) => this.owners.get(device) ?? null,
    };
    const { signs } = this;
    const match = { device: home.device, keys, pairKeys: [pairKey], devices: signs };
    this.held.push(match);
    return {
      home,
      members,
      get sealer() {
        return matchSealer(match);
      },
    };
  }
}
