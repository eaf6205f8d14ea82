import { type DeviceId, isDevice } from '../../records/stamp';

/**
 * The name of a segment: which device wrote it, its number there, its level, and four random characters, so that not
 * even two copies of one profile can meet in one name. It says nothing else: no text, no person, no date.
 */
export interface SegmentName {
  name: string;
  device: DeviceId;
  /** Counts up with each segment of a device, whatever the remote. */
  number: number;
  level: Level;
}

/** 0: edits as they came. Eight of a level are one of the next. `all`: everything of its member. */
export type Level = number | 'all';

/** The highest level but `all`. */
export const TOP_LEVEL = 9;
/** Numbers stay below 2^32 (lib/seal). */
export const MOST_NUMBER = 2 ** 32 - 1;
const SHAPE = /^([0-9a-z]{10})-([0-9a-z]{1,7})-([0-9s])[0-9a-z]{4}\.matchbook$/;
const LETTERS = '0123456789abcdefghijklmnopqrstuvwxyz';

function fourLetters(): string {
  // 252 is the highest multiple of 36 in a byte: a letter is no likelier than another.
  const bytes = crypto.getRandomValues(new Uint8Array(32)).filter((byte) => byte < 252);
  return Array.from(bytes.subarray(0, 4), (byte) => LETTERS.charAt(byte % 36)).join('');
}

/** A name that no file has had. */
export function newName(device: DeviceId, number: number, level: Level): SegmentName {
  const shown = level === 'all' ? 's' : String(level);
  const name = `${device}-${number.toString(36)}-${shown}${fourLetters()}.matchbook`;
  return { name, device, number, level };
}

/** What a file's name says; `null` for a foreign one. */
export function readName(name: string): SegmentName | null {
  const [, device = '', number = '', level = ''] = SHAPE.exec(name) ?? [];
  if (!isDevice(device)) return null;
  return {
    name,
    device,
    number: Number.parseInt(number, 36),
    level: level === 's' ? 'all' : Number(level),
  };
}

/** The older before the newer, device by device. */
export function byNumber(a: SegmentName, b: SegmentName): number {
  if (a.device !== b.device) return a.device < b.device ? -1 : 1;
  return a.number - b.number || (a.name < b.name ? -1 : 1);
}
