import { editRecord, newRecord } from '@/lib/records/edit';
import type { LiveRecord, StoredRecord } from '@/lib/records/record';
import { writeStamp } from '@/lib/records/stamp';
import {
  type Answered,
  answerInvitation,
  type DeviceKeys,
  invitationCode,
  newDeviceKeys,
  newInvitation,
  type PairKey,
  readInvitationCode,
  readWelcome,
} from '@/lib/seal';
import { deviceField, publicText } from '@/lib/sync/pairing';
import { writeExtra } from '@/lib/sync/pairing/extra';
import { matchSealer } from '@/lib/sync/segments';
import { packSegment } from '@/lib/sync/segments/format';
import { PARTNER } from './seed';

export const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));

/** The other member, without a browser: answers an invitation, and seals what comes from there. */
export class Partner {
  private answered: Answered | null = null;
  private pairKeys: PairKey[] = [];
  private number = 0;

  private constructor(
    readonly keys: DeviceKeys,
    readonly device: string,
  ) {}

  static async make(device = 'ruthdevice'): Promise<Partner> {
    return new Partner(await newDeviceKeys(), device);
  }

  /** The same member at a further device, which was handed the keys. */
  as(first: Partner): this {
    this.pairKeys = first.pairKeys;
    return this;
  }

  /** Their own record, as their device would have stored it; with a further device that it tells of. */
  record(ms = Date.now(), further?: Partner): LiveRecord {
    const stamp = writeStamp(ms, 0, this.device);
    return editRecord(
      newRecord(PARTNER, 'member', PARTNER, stamp),
      {
        fields: [
          ['name', 'Ruth'],
          ['role', 'mentor'],
          [deviceField(this.device), publicText(this.keys.public)],
          ...(further
            ? [[deviceField(further.device), publicText(further.keys.public)] as [string, string]]
            : []),
        ],
      },
      stamp,
    );
  }

  /** An invitation of theirs, as a code. */
  async invite(): Promise<string> {
    const card = { name: 'Ruth', role: 'mentor', member: PARTNER, device: this.device } as const;
    return invitationCode(await newInvitation({ purpose: 'match', card, keys: this.keys }));
  }

  /** The answer to an invitation that was typed, base64. */
  async answer(code: string): Promise<string> {
    const read = await readInvitationCode(code);
    if (!read.ok) throw new Error(`the code: ${read.why}`);
    const card = { name: 'Ruth', role: 'mentor', member: PARTNER, device: this.device } as const;
    const extra = writeExtra({ record: this.record(), other: null, devices: [] }, this.device);
    const of = { purpose: 'match', card, keys: this.keys, extra } as const;
    this.answered = await answerInvitation(read.value, of);
    return base64(this.answered.bytes);
  }

  /** Takes the welcome in; answers the numbers of the three words. */
  async welcome(file: string): Promise<number[]> {
    if (!this.answered) throw new Error('nothing was answered');
    const read = await readWelcome({ answered: this.answered, keys: this.keys }, bytesOf(file));
    if (!read.ok) throw new Error(`the welcome: ${read.why}`);
    if (read.value.pairKey) this.pairKeys = [read.value.pairKey];
    return read.value.compare;
  }

  /** A file with these records, sealed for the match. */
  async file(records: StoredRecord[]): Promise<Uint8Array> {
    const number = ++this.number;
    const { keys, device, pairKeys } = this;
    const sealer = matchSealer({ device, keys, pairKeys, devices: new Map() });
    const packed = await packSegment({ files: [], records });
    return sealer.seal(packed, { number, level: 0 });
  }
}
