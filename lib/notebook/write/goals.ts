import { type Agreement, agreementId, readAgreement } from '../../records/agreement';
import { type Goal, type GoalState, readGoal } from '../../records/goal';
import { randomId } from '../../records/id';
import type { Value } from '../../records/record';
import { type Kept, Refusal } from '../kept';
import { changed, ownOf, sharedOf } from './edit';
import { putStep } from './keepStep';
import { type Home, saving, type Touched } from './saving';

/** Most units of a goal's texts. */
export const GOAL_UNITS = 10_000;

/** What of a goal is changed; what is left out stays. Days are YYYY-MM-DD, `null` for none. */
export interface GoalChange {
  what?: string;
  measure?: string;
  by?: string | null;
  competency?: string | null;
  state?: GoalState;
}

/** Makes a goal (`id` is `null`), or changes it. `bad-input` where it says nothing. */
export function saveGoal(
  home: Home,
  id: string | null,
  { what, measure, by, competency, state }: GoalChange,
): Promise<Kept<{ goal: Goal } & Touched>> {
  return saving(home, async (save) => {
    if (what !== undefined ? !what.trim() : id === null) throw new Refusal('bad-input');
    const before = id === null ? null : await ownOf(save, 'goal', id);
    const fields: [string, Value | undefined][] = [
      ['by', by],
      ['competencyId', competency],
      ['met', state],
    ];
    const texts: [string, string | undefined][] = [
      ['what', what],
      ['measure', measure],
    ];
    const after = changed(
      save,
      before,
      { id: randomId(), kind: 'goal' },
      {
        fields: fields.filter((field): field is [string, Value] => field[1] !== undefined),
        texts: texts.flatMap(([name, text]): [string, string, number][] =>
          text === undefined ? [] : [[name, text, GOAL_UNITS]],
        ),
      },
    );
    if (after) await putStep(save, 'goal', before, after, '');
    const goal = after ?? before;
    if (!goal) throw new Refusal('unexpected');
    return { goal: readGoal(goal), ...save.touched() };
  });
}

/** This member agrees to a goal as it stands, on a day; or no longer. The other's mark is the other's. */
export function agreeTo(
  home: Home,
  id: string,
  day: string | null,
): Promise<Kept<{ goal: Goal } & Touched>> {
  return saving(home, async (save) => {
    const before = await ownOf(save, 'goal', id);
    // Written anew on the same day too: the goal may have been changed since.
    const mark: [string, Value] = [`agreed:${save.me}`, day];
    const cleared = changed(save, before, before, { fields: [[mark[0], null]] }) ?? before;
    const after = (day && changed(save, cleared, cleared, { fields: [mark] })) || cleared;
    if (after !== before) await putStep(save, 'goal', before, after, '');
    return { goal: readGoal(after), ...save.touched() };
  });
}

/** Writes what the two have agreed on; what is left out stays. */
export async function saveAgreement(
  home: Home,
  {
    often,
    means,
    confidential,
    between,
    starts,
    ends,
  }: Partial<Omit<Agreement, 'otherBetween' | 'changed'>>,
): Promise<Kept<{ agreement: Agreement } & Touched>> {
  const id = await agreementId();
  return saving(home, async (save) => {
    const before = await sharedOf(save, 'agreement', id);
    const line = (value: string | null | undefined) =>
      value === undefined ? undefined : value || null;
    const fields: [string, Value | undefined][] = [
      ['often', line(often?.trim())],
      ['means', line(means?.trim())],
      ['confidential', line(confidential)],
      ['starts', line(starts)],
      ['ends', line(ends)],
      ['deleted', before ? null : undefined],
    ];
    const after = changed(
      save,
      before,
      { id, kind: 'agreement' },
      {
        fields: fields.filter((field): field is [string, Value] => field[1] !== undefined),
        texts: between === undefined ? [] : [['between', between, GOAL_UNITS]],
      },
    );
    if (after) await putStep(save, 'agreement', before, after, '');
    return { agreement: readAgreement(after ?? before), ...save.touched() };
  });
}
