import { type Action, readAction } from '../../records/action';
import { randomId } from '../../records/id';
import { isPurged, type Value } from '../../records/record';
import { type Kept, Refusal } from '../kept';
import { changed, ownOf } from './edit';
import { putStep } from './keepStep';
import { type Home, saving, type Touched } from './saving';

/** Most units of what is to be done. */
const MOST = 4_000;

/** What of an action is changed; what is left out stays. `by` is YYYY-MM-DD, `null` for none. */
export interface ActionChange {
  what?: string;
  owner?: string | null;
  by?: string | null;
  meeting?: string;
  done?: boolean;
}

/** Makes an action (`id` is `null`), or changes it. `bad-input` where it says nothing or its owner is no member. */
export function saveAction(
  home: Home,
  id: string | null,
  { what, owner, by, meeting, done }: ActionChange,
): Promise<Kept<{ action: Action } & Touched>> {
  return saving(home, async (save) => {
    if (what !== undefined ? !what.trim() : id === null) throw new Refusal('bad-input');
    if (owner && owner !== save.me) {
      const member = await save.stored(owner);
      if (!member || isPurged(member) || member.kind !== 'member') throw new Refusal('bad-input');
    }
    const before = id === null ? null : await ownOf(save, 'action', id);
    const fields: [string, Value | undefined][] = [
      ['owner', owner],
      ['by', by],
      ['meeting', meeting],
      ['done', done === false ? null : done],
    ];
    const after = changed(
      save,
      before,
      { id: randomId(), kind: 'action' },
      {
        fields: fields.filter((field): field is [string, Value] => field[1] !== undefined),
        texts: what === undefined ? [] : [['what', what.trim(), MOST]],
      },
    );
    if (after) await putStep(save, 'action', before, after, '');
    const action = after ?? before;
    if (!action) throw new Refusal('unexpected');
    return { action: readAction(action), ...save.touched() };
  });
}
