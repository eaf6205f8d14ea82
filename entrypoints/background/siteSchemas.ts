import * as v from 'valibot';
import type { Ask } from '@/lib/calls';
import { addressSchema } from '@/lib/records/check';
import type { ReviewText } from '@/lib/records/reviewText';
import { CHECK_FINDINGS } from '@/lib/records/siteCheck';
import { BANDS, CHOICES, VERDICTS } from '@/lib/sites/criteria/choices';
import { FACT_NAMES, FINDINGS } from '@/lib/sites/evidence/fact';
import { idSchema } from './schemas';

const units = (max: number) => v.pipe(v.string(), v.maxLength(max));
const cut = (max: number) =>
  v.pipe(
    v.string(),
    v.transform((text) => text.slice(0, max)),
  );
/** A question's id, as the data files have them; `v.record` drops what no data file would be named. */
const question = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,20}$/));
const few = <T>(of: Record<string, T>) => Object.keys(of).length <= 200;

export const factSchema = v.strictObject({
  fact: v.picklist(FACT_NAMES),
  finding: v.picklist(FINDINGS),
  values: v.pipe(v.record(units(60), v.union([units(300), v.number()])), v.check(few)),
  items: v.pipe(v.array(units(300)), v.maxLength(20)),
  at: v.pipe(v.number(), v.minValue(0)),
});

/** Longer texts are refused with how much too long they are, by the notebook. */
export const reviewSchema: v.GenericSchema<unknown, ReviewText> = v.strictObject({
  answers: v.pipe(
    v.record(question, v.picklist(['yes', 'partly', 'no', 'na', 'pass', 'warning', 'fail'])),
    v.check(few),
  ),
  remarks: v.pipe(v.record(question, units(200_000)), v.check(few)),
  bands: v.pipe(v.array(v.picklist(BANDS)), v.maxLength(BANDS.length)),
  verdict: v.nullable(v.picklist(VERDICTS)),
  annotation: units(200_000),
  facts: v.pipe(v.array(factSchema), v.maxLength(FACT_NAMES.length)),
  blocks: v.pipe(v.array(question), v.maxLength(20)),
  at: v.pipe(v.number(), v.minValue(0)),
});

const siteSchema = v.strictObject({ title: cut(500), url: units(10_000), annotation: cut(4_000) });
export const thinkSchema: v.GenericSchema<unknown, Ask<'site.think'>> = v.strictObject({
  site: siteSchema,
  choice: v.optional(v.nullable(v.picklist(CHOICES))),
  tags: v.optional(v.pipe(v.array(units(1_000)), v.maxLength(1_000))),
  remark: v.optional(units(200_000)),
});
export const urlsSchema = v.strictObject({
  urls: v.pipe(v.array(units(2_048)), v.maxLength(4_000)),
});

export const checkedSchema: v.GenericSchema<unknown, Ask<'site.checked'>> = v.strictObject({
  id: idSchema,
  found: v.picklist(CHECK_FINDINGS),
  status: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(999))),
  to: v.union([v.literal(''), addressSchema]),
});
export const bringSchema = v.strictObject({ id: idSchema, bring: v.boolean() });
export const peekSchema = v.strictObject({ site: v.optional(idSchema) });
