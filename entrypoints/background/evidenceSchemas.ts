import * as v from 'valibot';
import {
  FACT_LIMITS,
  FACT_NAMES,
  type Fact,
  type FactName,
  FINDINGS,
} from '@/lib/sites/evidence/fact';

const name = v.picklist(FACT_NAMES);
const short = v.pipe(v.string(), v.maxLength(FACT_LIMITS.units));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(FACT_NAMES.length));

/** A fact as evidence.ts tells it. */
export const factSchema: v.GenericSchema<unknown, Fact> = v.strictObject({
  fact: name,
  finding: v.picklist(FINDINGS),
  values: v.pipe(
    v.record(v.pipe(v.string(), v.maxLength(40)), v.union([short, v.pipe(v.number(), v.finite())])),
    v.check((values) => Object.keys(values).length <= FACT_LIMITS.values),
  ),
  items: v.pipe(v.array(short), v.maxLength(FACT_LIMITS.items)),
  at: v.pipe(v.number(), v.minValue(0), v.maxValue(4_102_444_800_000)),
});

export const gatherSchema: v.GenericSchema<unknown, { wanted: FactName[]; askSite: boolean }> =
  v.strictObject({
    wanted: v.pipe(v.array(name), v.minLength(1), v.maxLength(FACT_NAMES.length)),
    askSite: v.boolean(),
  });

export const progressSchema = v.strictObject({
  fact: v.nullable(name),
  done: count,
  of: count,
  found: v.nullable(factSchema),
});

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
export const freeSchema = v.strictObject({ left: share, top: share, right: share, bottom: share });
