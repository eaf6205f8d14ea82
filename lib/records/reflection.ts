import { fieldValue, type LiveRecord, lastStamp, textVersions } from './record';
import { stampTime } from './stamp';

/** When of the year one looks back. */
export const REFLECTIONS = ['mid', 'end'] as const;
export type ReflectionTime = (typeof REFLECTIONS)[number];

/** What one member wrote looking back. */
export interface Reflection {
  id: string;
  author: string;
  which: ReflectionTime;
  text: string;
  /** Milliseconds since 1970. */
  changed: number;
}

/** The `type` of the document that holds a reflection. */
export const reflectionType = (which: ReflectionTime): string => `reflection-${which}`;

/** Reads a document as a reflection; `null` for any other. */
export function readReflection(record: LiveRecord): Reflection | null {
  if (record.kind !== 'document') return null;
  const type = fieldValue(record, 'type');
  const which = REFLECTIONS.find((one) => reflectionType(one) === type);
  if (!which) return null;
  const text = textVersions(record, 'text').join('\n\n');
  const { id, author } = record;
  return { id, author, which, text, changed: stampTime(lastStamp(record)) };
}
