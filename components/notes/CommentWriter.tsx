import { useState } from 'preact/hooks';
import { t } from '@/lib/t';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { GrowingText } from './GrowingText';

interface WriterProps {
  id: string;
  first: string;
  label: string;
  onSave: (text: string) => Promise<boolean>;
  onCancel?: () => void;
  /** The words on its button, where it is no comment. */
  save?: string;
}

/** A comment or reply being written. */
export function CommentWriter({ id, first, label, save: words, onSave, onCancel }: WriterProps) {
  const [text, setText] = useState(first);
  const save = async () => {
    if (text.trim() && (await onSave(text))) setText('');
  };
  return (
    <div class="comment-writer">
      <Field label={label} of={id}>
        <GrowingText id={id} value={text} onInput={setText} />
      </Field>
      {(text.trim() || onCancel) && (
        <span class="acts">
          {onCancel && (
            <Button size="small" look="plain" onPress={onCancel}>
              {t('cancel')}
            </Button>
          )}
          <Button size="small" off={!text.trim()} onPress={() => void save()}>
            {words ?? t('saveComment')}
          </Button>
        </span>
      )}
    </div>
  );
}
