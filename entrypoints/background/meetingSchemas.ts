import * as v from 'valibot';
import { isDay, isZone } from '@/lib/programme/dates';
import { CONFIDENTIAL } from '@/lib/records/agreement';
import { GOAL_STATES } from '@/lib/records/goal';
import { MEETING_STATES, TALKED } from '@/lib/records/meeting';
import { idSchema, units } from './schemas';

/** Longer than any of these may be: `too-long` is said within it. */
const text = units(2_000_000);
const day = v.pipe(v.string(), v.check(isDay));
const key = v.pipe(v.string(), v.regex(/^[0-9a-z]{1,40}$/));
const maybe = v.optional;
const time = v.pipe(v.number(), v.minValue(Date.UTC(2000, 0)), v.maxValue(Date.UTC(2100, 0)));

export const meetingSchema = v.strictObject({
  id: v.nullable(idSchema),
  at: maybe(v.nullable(time)),
  zone: maybe(v.pipe(v.string(), v.check(isZone))),
  minutes: maybe(v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(1_440))),
  means: maybe(units(300)),
  asks: maybe(v.nullable(day)),
  state: maybe(v.picklist(MEETING_STATES)),
});
export const writeSchema = v.strictObject({ id: idSchema, before: text, text });
export const itemSchema = v.strictObject({ id: idSchema, words: text });
export const orderSchema = v.strictObject({
  id: idSchema,
  keys: v.pipe(v.array(key), v.maxLength(300)),
});
export const talkSchema = v.strictObject({
  id: idSchema,
  key,
  what: v.nullable(v.picklist(TALKED)),
});
export const actionSchema = v.strictObject({
  id: v.nullable(idSchema),
  what: maybe(text),
  owner: maybe(v.nullable(idSchema)),
  by: maybe(v.nullable(day)),
  meeting: maybe(idSchema),
  done: maybe(v.boolean()),
});
export const goalSchema = v.strictObject({
  id: v.nullable(idSchema),
  what: maybe(text),
  measure: maybe(text),
  by: maybe(v.nullable(day)),
  competency: maybe(v.nullable(units(80))),
  state: maybe(v.picklist(GOAL_STATES)),
});
export const agreeSchema = v.strictObject({ id: idSchema, day: v.nullable(day) });
const dayOrNone = v.union([v.literal(''), day]);
export const agreementSchema = v.strictObject({
  often: maybe(units(300)),
  means: maybe(units(300)),
  confidential: maybe(v.nullable(v.picklist(CONFIDENTIAL))),
  between: maybe(text),
  starts: maybe(dayOrNone),
  ends: maybe(dayOrNone),
});
export const aheadSchema = v.strictObject({ id: v.nullable(idSchema), about: idSchema, text });
export const sendSchema = v.strictObject({ meeting: idSchema });
export const zoneSchema = v.strictObject({ zone: v.pipe(v.string(), v.check(isZone)) });
export const stepSchema = v.union([
  v.strictObject({ by: v.picklist([1, -1] as const) }),
  v.strictObject({ key }),
]);
