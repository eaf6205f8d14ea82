import * as v from 'valibot';
import { isId } from './id';
import { isWebAddress } from './isWebAddress';
import { type FieldRule, fieldRule, LIMITS } from './kinds';
import { type Field, KINDS, type LiveRecord, type StoredRecord, type TextField } from './record';
import { isShared } from './sharedText';
import { isStamp } from './stamp';

const units = (max: number) => v.pipe(v.string(), v.maxLength(max));
const whole = (max: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(max));
const stamp = v.custom<string>(isStamp);
const id = v.custom<string>(isId);

/** http and https addresses of at most 2,048 units; nothing else is ever stored as an address. */
export const addressSchema = v.pipe(units(LIMITS.address), v.check(isWebAddress));

/** A quote as `lib/quotes` describes it, with its limits. */
export const quoteSchema = v.strictObject({
  exact: units(LIMITS.quote),
  prefix: units(LIMITS.context),
  suffix: units(LIMITS.context),
  start: whole(Number.MAX_SAFE_INTEGER),
  end: whole(Number.MAX_SAFE_INTEGER),
  cut: v.optional(
    v.strictObject({ at: whole(LIMITS.quote), length: whole(Number.MAX_SAFE_INTEGER) }),
  ),
  pasted: v.optional(v.literal(true)),
});

function ruleSchema(rule: FieldRule) {
  switch (rule.type) {
    case 'text':
    case 'line':
      return units(rule.max);
    case 'shared':
      return v.custom<string>(isShared);
    case 'address':
      return addressSchema;
    case 'quote':
      return quoteSchema;
    case 'id':
      return id;
    case 'flag':
      return v.boolean();
    case 'number':
      return v.pipe(v.number(), v.minValue(rule.min), v.maxValue(rule.max));
    case 'day':
      return v.pipe(v.string(), v.isoDate());
    case 'time':
      return v.pipe(v.string(), v.isoTimestamp(), v.maxLength(40));
    case 'one':
      return v.picklist(rule.of);
    case 'set':
      return v.union([v.boolean(), units(rule.max)]);
  }
}

function rightField(kind: LiveRecord['kind'], [name, value]: Field): boolean {
  const rule = fieldRule(kind, name);
  if (!rule || rule.type === 'text' || name.length > LIMITS.address) return false;
  return value === null || v.safeParse(ruleSchema(rule), value, { abortEarly: true }).success;
}

function rightText(kind: LiveRecord['kind'], field: TextField): boolean {
  const rule = fieldRule(kind, field.name);
  if (rule?.type !== 'text') return false;
  const seen = new Map(field.seen);
  return field.versions.every(
    (version) =>
      version.text.length <= rule.max && version.stamp <= (seen.get(version.stamp.slice(12)) ?? ''),
  );
}

const sortedBy = <T>(items: T[], name: (item: T) => string) =>
  items.every((item, i) => i === 0 || name(items[i - 1] as T) < name(item));

const liveSchema = v.pipe(
  v.strictObject({
    id,
    kind: v.picklist(KINDS),
    author: id,
    made: stamp,
    fields: v.pipe(
      v.array(
        v.strictTuple([
          units(LIMITS.address),
          v.union([v.string(), v.number(), v.boolean(), v.null(), quoteSchema]),
          stamp,
        ]),
      ),
      v.maxLength(LIMITS.fieldsPerRecord),
    ),
    texts: v.pipe(
      v.array(
        v.strictObject({
          name: units(40),
          versions: v.pipe(
            v.array(v.strictObject({ text: v.string(), stamp })),
            v.maxLength(LIMITS.versionsPerText),
          ),
          seen: v.pipe(
            v.array(v.strictTuple([v.pipe(v.string(), v.regex(/^[0-9a-z]{10}$/)), stamp])),
            v.maxLength(1_000),
          ),
        }),
      ),
      v.maxLength(20),
    ),
  }),
  v.check((record) => sortedBy(record.fields, (field) => field[0])),
  v.check((record) => sortedBy(record.texts, (text) => text.name)),
  v.check((record) => record.fields.every((field) => rightField(record.kind, field as Field))),
  v.check((record) => record.texts.every((text) => rightText(record.kind, text as TextField))),
);

const purgedSchema = v.strictObject({ id, purged: stamp });

/**
 * Checks a record that came from outside (a file, a message, a segment): shape, names of fields, types,
 * limits, stamps. Answers the record, or `null` where anything is wrong with it; never throws.
 */
export function checkRecord(value: unknown): StoredRecord | null {
  const purged = typeof value === 'object' && value !== null && 'purged' in value;
  const parsed = v.safeParse<typeof purgedSchema | typeof liveSchema>(
    purged ? purgedSchema : liveSchema,
    value,
    { abortEarly: true },
  );
  return parsed.success ? (parsed.output as StoredRecord) : null;
}
