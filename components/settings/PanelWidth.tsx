import { useEffect, useId, useState } from 'preact/hooks';
import { t, wordsLanguage } from '@/lib/t';

interface Props {
  /** CSS pixels, 320 to 560. */
  value: number;
  onChoose: (width: number) => void;
}

/** The panel's width as a slider; saved when it is let go. */
export function PanelWidth({ value, onChoose }: Props) {
  const id = useId();
  const [shown, setShown] = useState(value);
  useEffect(() => setShown(value), [value]);
  return (
    <div class="field">
      <label class="label" for={id}>
        {t('panelWidth')}
      </label>
      <div class="slider">
        <input
          id={id}
          type="range"
          min={320}
          max={560}
          step={4}
          value={shown}
          onInput={(event) => setShown(event.currentTarget.valueAsNumber)}
          onChange={(event) => onChoose(event.currentTarget.valueAsNumber)}
        />
        <output for={id} class="num">
          {new Intl.NumberFormat(wordsLanguage()).format(shown)}
        </output>
      </div>
    </div>
  );
}
