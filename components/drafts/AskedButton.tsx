import { useState } from 'preact/hooks';
import { t } from '@/lib/t';

interface AskedButtonProps {
  /** What it deletes is named by what stands before it. */
  describedBy?: string;
  /** The browser cannot tell whether the panel is covered: it asks once more. */
  asksTwice: boolean;
  onPress: () => void;
}

/** "Delete" as a link among other words; it forgets that it was pressed once when the focus goes. */
export function AskedButton({ describedBy, asksTwice, onPress }: AskedButtonProps) {
  const [asked, setAsked] = useState(false);
  const press = () => {
    if (asksTwice && !asked) return setAsked(true);
    setAsked(false);
    onPress();
  };
  return (
    <button
      type="button"
      class="link"
      aria-describedby={describedBy}
      onClick={press}
      onBlur={() => setAsked(false)}
    >
      {t(asked ? 'deleteAgain' : 'delete')}
    </button>
  );
}
