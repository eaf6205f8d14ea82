import { applyUpdate, Doc, encodeStateAsUpdate, type Text } from 'yjs';
import { LIMITS } from './kinds';
import { spliceBetween } from './spliceBetween';

/** Most bytes of one shared text that are ever decoded (design: "Records and merging"). */
const MAX_BYTES = 256 * 1024;
const NAME = 'text';

/** What a shared text starts from, the same on both sides: its record's id and the text it had before. */
export interface Seed {
  id: string;
  base: string;
}

/** A number of 32 bits from a name (FNV-1a): Yjs tells writers apart by such numbers. */
function numberOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(text);
}

/** A document that holds one plain text and nothing that waits for more; `null` for any other. */
function plainText(doc: Doc): Text | null {
  const text = doc.getText(NAME);
  const { pendingStructs, pendingDs } = doc.store;
  if (doc.share.size !== 1 || pendingStructs || pendingDs) return null;
  const plain = text
    .toDelta()
    .every((part: { insert?: unknown; attributes?: unknown }) => typeof part.insert === 'string');
  return plain && text.length <= LIMITS.note ? text : null;
}

/** Decodes into a document of its own; `null` where the bytes are no shared text. Never throws. */
function decoded(value: string): Doc | null {
  try {
    const bytes = bytesOf(value);
    if (bytes.length > MAX_BYTES) return null;
    const doc = new Doc();
    // V1 alone: crafted V2 updates hang (https://github.com/yjs/yjs/issues/687).
    applyUpdate(doc, bytes);
    return plainText(doc) ? doc : null;
  } catch {
    return null;
  }
}

function seeded({ id, base }: Seed): Doc {
  const doc = new Doc();
  doc.clientID = numberOf(`${id} ${base}`);
  if (base) doc.getText(NAME).insert(0, base);
  return doc;
}

const encoded = (doc: Doc) => base64Of(encodeStateAsUpdate(doc));

/** Whether a value is a shared text as this file writes it, within its limits. */
export function isShared(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LIMITS.shared && decoded(value) !== null;
}

/** The text of a shared field; the seed's where nobody has written yet or the value cannot be read. */
export function readShared(value: unknown, seed: Seed): string {
  const doc = typeof value === 'string' ? decoded(value) : null;
  return doc ? doc.getText(NAME).toString() : seed.base;
}

/**
 * Joins two states of one shared text, character by character; the same text whatever the order. A state that
 * cannot be read is as if it were not there.
 */
export function mergeShared(a: string, b: string): string {
  if (a === b) return a;
  const [first, second] = a < b ? [a, b] : [b, a];
  const doc = decoded(first);
  if (!doc) return second;
  const other = decoded(second);
  if (!other) return first;
  applyUpdate(doc, encodeStateAsUpdate(other));
  return plainText(doc) ? encoded(doc) : second;
}

/**
 * The shared text after one edit: what differs between its text and `text` is written by `device`, the rest stays
 * as its writers left it.
 *
 * @param value the field's value, or `null` where nobody has written yet
 * @param device who writes; a device must never write from an older state than its last one
 */
export function editShared(value: string | null, seed: Seed, text: string, device: string): string {
  const doc = (value && decoded(value)) || seeded(seed);
  doc.clientID = numberOf(device);
  const shared = doc.getText(NAME);
  const { at, removed, put } = spliceBetween(shared.toString(), text);
  doc.transact(() => {
    if (removed > 0) shared.delete(at, removed);
    if (put) shared.insert(at, put);
  });
  return encoded(doc);
}
