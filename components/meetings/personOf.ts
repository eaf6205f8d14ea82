import type { Member } from '@/lib/calls';
import type { Person, Programme } from '@/lib/programme/programme';
import { t } from '@/lib/t';
import { memberName } from '../ui/Mark';

/** A member of the programme as marks and names show one. */
export const asMember = ({ id, name, role, me }: Person): Member => ({ id, name, role, me });

/** Who has this id; '' for nobody, and somebody unknown is called a former member. */
export function personName({ people }: Programme, id: string): string {
  if (id === '') return t('nobodyYet');
  const person = people.find((one) => one.id === id);
  if (!person) return t('formerMember');
  const name = memberName(asMember(person));
  return person.left ? t('whoLeft', { name }) : name;
}

/** The other of the match, or `null`. */
export const otherOf = ({ people }: Programme): Person | null =>
  people.find(({ me, left }) => !me && !left) ?? people.find(({ me }) => !me) ?? null;
