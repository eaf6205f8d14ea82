import { useState } from 'preact/hooks';
import type { Note } from '@/lib/records/note';
import { hasPlace } from '@/lib/records/record';
import { t } from '@/lib/t';
import { Calendar, Copy, Link, Pencil, Trash } from '../ui/icons';
import { Menu, MenuItem } from '../ui/Menu';
import type { NoteDoings } from './noteDoings';

interface NoteMenuProps {
  note: Note;
  /** Whether it is the viewer's own: only its author edits or deletes it. */
  own: boolean;
  /** Whether "Delete" asks once more. */
  asksTwice: boolean;
  doings: NoteDoings;
}

/** What can be done with a note. */
export function NoteMenu({ note, own, asksTwice, doings }: NoteMenuProps) {
  const [asked, setAsked] = useState(false);
  const asks = asksTwice && !asked;
  return (
    <Menu name={t('moreForNote')} small onClosed={() => setAsked(false)}>
      {own && (
        <MenuItem icon={Pencil} onPress={() => doings.edit(note)}>
          {t('edit')}
        </MenuItem>
      )}
      <MenuItem icon={Copy} onPress={() => doings.copy(note)}>
        {t('copyNote')}
      </MenuItem>
      {hasPlace(note.quote) && (
        <MenuItem icon={Link} onPress={() => doings.copyLink(note)}>
          {t('copyLink')}
        </MenuItem>
      )}
      <MenuItem icon={Calendar} onPress={() => doings.bring(note)}>
        {t(note.bring ? 'bringNot' : 'bring')}
      </MenuItem>
      {own && (
        <MenuItem
          icon={Trash}
          bad
          stays={asks}
          onPress={() => (asks ? setAsked(true) : doings.remove(note))}
        >
          {asked ? t('deleteAgain') : t('delete')}
        </MenuItem>
      )}
    </Menu>
  );
}
