import { useId, useState } from 'preact/hooks';
import { t } from '@/lib/t';

interface Props {
  /** What the chosen or dropped file is for, as its accessible description. */
  describedBy: string;
  accept: string;
  busy: boolean;
  onFile: (file: File) => void;
}

/** A file, chosen or dropped. */
export function FileDrop({ describedBy, accept, busy, onFile }: Props) {
  const id = useId();
  const [over, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is a second way, beside the button
    <div
      class={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (file && !busy) onFile(file);
      }}
    >
      <label class="btn" for={id} aria-disabled={busy || undefined}>
        {t('copyChoose')}
      </label>
      <input
        id={id}
        type="file"
        accept={accept}
        disabled={busy}
        aria-describedby={describedBy}
        onChange={(event) => {
          const input = event.currentTarget;
          const file = input.files?.[0];
          if (file) onFile(file);
          // The same file may be chosen again, once it was mended.
          input.value = '';
        }}
      />
      <span>{t('copyDrop')}</span>
    </div>
  );
}
