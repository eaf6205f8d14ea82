import type { DeviceId } from '../../records/stamp';
import { type DeviceKeys, newestKey, openSegment, type PairKey, sealSegment } from '../../seal';
import { TOP_LEVEL } from './names';
import type { Sealed, Sealer } from './sealer';

/** What a level is called in a segment's header. */
const ALL = 255;

/** What a device holds of its match, as pairing keeps it. */
export interface MatchKeys {
  device: DeviceId;
  keys: DeviceKeys;
  /** Every generation of the pair's key. */
  pairKeys: readonly PairKey[];
  /** Every device of the match, this one too: its Ed25519 public key. */
  devices: ReadonlyMap<DeviceId, Uint8Array>;
}

/** Seals and opens with the keys of a match. Throws where there is no key yet. */
export function matchSealer({ device, keys, pairKeys, devices }: MatchKeys): Sealer {
  return {
    key: newestKey(pairKeys)?.id ?? '',
    keys: [...pairKeys.map(({ id }) => id), ...devices.keys()].sort().join(' '),
    async seal(bytes, { number, level }) {
      const pairKey = newestKey(pairKeys);
      if (!pairKey) throw new Error('no key of a match');
      const header = { device, seq: number, level: level === 'all' ? ALL : level };
      return sealSegment({ pairKey, keys, header }, bytes);
    },
    async open(bytes) {
      const opened = await openSegment({ pairKeys, devices }, new Uint8Array(bytes));
      if (!opened.ok) return { ok: false, why: opened.why };
      const { header, content } = opened.value;
      const { level } = header;
      if (level !== ALL && level > TOP_LEVEL) return { ok: false, why: 'newer' };
      const by: Sealed = {
        device: header.device,
        number: header.seq,
        level: level === ALL ? 'all' : level,
      };
      return { ok: true, bytes: content, by };
    },
  };
}
