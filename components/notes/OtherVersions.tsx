import type { Note } from '@/lib/records/note';
import { t } from '@/lib/t';
import { Button } from '../ui/Button';
import { NoteText } from './NoteText';

interface OtherVersionsProps {
  note: Note;
  onKeep: (text: string) => void;
  /** Opens all of them in one text, to be edited. */
  onJoin: () => void;
}

/** The texts of a note that were written apart, side by side until one is kept or they are joined. */
export function OtherVersions({ note, onKeep, onJoin }: OtherVersionsProps) {
  return (
    <section class="versions" aria-label={t('apartTitle')}>
      <h3>{t('apartTitle')}</h3>
      {[note.text, ...note.otherTexts].map((text, at) => (
        <div class="version" key={text}>
          <NoteText text={text} />
          <Button size="small" onPress={() => onKeep(text)}>
            {t('keepThis')}
            <span class="vh">, {t('apartWhich', { count: at + 1 })}</span>
          </Button>
        </div>
      ))}
      <Button size="small" look="plain" onPress={onJoin}>
        {t('joinThem')}
      </Button>
    </section>
  );
}
