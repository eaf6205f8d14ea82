import { useEffect, useRef } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { t } from '@/lib/t';

interface Props {
  /** What it cannot undo. */
  words: string;
  yes: string;
  onYes: () => void;
  onNo: () => void;
}

/** The plain warning before something that cannot be undone. */
export function Surely({ words, yes, onYes, onNo }: Props) {
  const no = useRef<HTMLButtonElement>(null);
  useEffect(() => no.current?.focus(), []);
  return (
    <div class="will">
      <p>{words}</p>
      <div class="actions">
        <Button onPress={onYes}>{yes}</Button>
        <Button look="plain" buttonRef={no} onPress={onNo}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  );
}
