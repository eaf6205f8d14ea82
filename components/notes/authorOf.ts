import type { Member } from '@/lib/calls';

/** A member by id; a notebook of one person has nobody else. */
export function authorOf(id: string, members: Member[]): Member {
  return (
    members.find((member) => member.id === id) ?? {
      id,
      name: '',
      role: 'mentee',
      me: members.length < 2,
    }
  );
}
