import * as v from 'valibot';
import { bytesOfBase32 } from './base32';
import type { Bytes } from './bytes';

/** What an invitation is for: a second member, or a further device of the same member. */
export type Purpose = 'match' | 'device';
export type Role = 'mentor' | 'mentee';

/** How a member and a device introduce themselves. */
export interface Card {
  /** One line of 1 to 80 characters. */
  name: string;
  role: Role;
  /** The member's id in the notebook, at most 25 characters of a-z and 0-9. */
  member: string;
  /** The device's id: ten characters of a-z and 0-9. */
  device: string;
}

/** `extra`, for the caller, in bytes at most. */
export const MAX_EXTRA = 16 * 1024;

/** A name as it is shown. A control character or a change of direction could make it look like another. */
export const nameSchema = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(80),
  v.regex(/^[^\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+$/u),
);

/** Bytes as text in base 32; `length` of them, or up to `most`. */
export const bytesSchema = (least: number, most: number) =>
  v.pipe(
    v.string(),
    v.maxLength(Math.ceil((most * 8) / 5)),
    v.rawTransform<string, Bytes>(({ dataset, addIssue, NEVER }) => {
      const bytes = bytesOfBase32(dataset.value);
      if (bytes && bytes.length >= least && bytes.length <= most) return bytes;
      addIssue({ message: 'no bytes' });
      return NEVER;
    }),
  );

export const cardSchema = v.strictObject({
  name: nameSchema,
  role: v.picklist(['mentor', 'mentee']),
  member: v.pipe(v.string(), v.regex(/^[0-9a-z]{1,25}$/)),
  device: v.pipe(v.string(), v.regex(/^[0-9a-z]{10}$/)),
});

export const publicSchema = v.strictObject({
  agree: bytesSchema(32, 32),
  sign: bytesSchema(32, 32),
});

/** The card alone, checked: what goes into a message must be readable there. Throws a ValiError. */
export const cardOf = ({ name, role, member, device }: Card): Card =>
  v.parse(cardSchema, { name, role, member, device });
