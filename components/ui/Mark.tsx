import type { Member } from '@/lib/calls';
import { t } from '@/lib/t';

/** What a member is called here: the viewer is "You", the other goes by name. */
export function memberName(member: Member): string {
  return member.me ? t('you') : member.name || t(`role_${member.role}`);
}

function letters(member: Member, among: Member[]): string {
  const name = member.name || memberName(member);
  const first = (of: string, count: number) => [...of].slice(0, count).join('');
  const same = among.some(
    (other) =>
      other.id !== member.id &&
      first(other.name || memberName(other), 1).toLocaleUpperCase() ===
        first(name, 1).toLocaleUpperCase(),
  );
  return same
    ? first(name, 1).toLocaleUpperCase() + first(name, 2).slice(1)
    : first(name, 1).toLocaleUpperCase();
}

interface MarkProps {
  member: Member;
  /** All members, so that two of the same first letter get two letters each. */
  among?: Member[];
  size?: 's' | 'l';
  /** Where the words beside it already say who. */
  quiet?: boolean;
}

/** A member's mark: mentor a blue circle, mentee a honey square. Letter, shape and colour all say the same. */
export function Mark({ member, among = [], size, quiet }: MarkProps) {
  const looks = `mark ${member.role}${size ? ` ${size}` : ''}`;
  const text = letters(member, among);
  if (quiet) {
    return (
      <span class={looks} aria-hidden="true">
        {text}
      </span>
    );
  }
  const name = `${memberName(member)}, ${t(`role_${member.role}`)}`;
  return (
    <span class={looks} role="img" aria-label={name}>
      {text}
    </span>
  );
}
