import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Camera, FileInput } from '@/components/ui/icons';
import { Loaded } from '@/components/ui/Loaded';
import { t } from '@/lib/t';

const camera = () => import('./CameraView');

interface Props {
  /** The words on its button. */
  words: string;
  hint: string;
  accept: string;
  busy?: boolean;
  look?: 'primary' | 'usual';
  /** Whether it may also be a picture: then it can be pasted, too, and held before the camera. */
  picture?: boolean;
  onFile: (file: Blob) => void;
  /** What the camera read. */
  onText?: (text: string) => void;
}

/** Something the other sent: opened, dropped, pasted, or held before the camera. */
export function TakeIn(props: Props) {
  const { words, hint, accept, busy, picture, onFile, onText } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [looking, setLooking] = useState(false);
  useEffect(() => {
    if (!picture || busy) return;
    const pasted = (event: ClipboardEvent) => {
      const file = event.clipboardData?.files[0];
      if (!file) return;
      event.preventDefault();
      onFile(file);
    };
    addEventListener('paste', pasted);
    return () => removeEventListener('paste', pasted);
  }, [picture, busy, onFile]);
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
        event.stopPropagation();
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (file && !busy) onFile(file);
      }}
    >
      <Button
        look={props.look}
        icon={FileInput}
        off={busy}
        describedBy={id}
        onPress={() => input.current?.click()}
      >
        {words}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) onFile(file);
          // The same file may be chosen again, once it was mended.
          event.currentTarget.value = '';
        }}
      />
      {picture && onText && 'mediaDevices' in navigator && (
        <Button icon={Camera} off={busy} onPress={() => setLooking(!looking)}>
          {t(looking ? 'matchCameraStop' : 'matchCamera')}
        </Button>
      )}
      <span id={id}>{hint}</span>
      {looking && onText && (
        <Loaded load={camera}>
          {({ CameraView }) => (
            <CameraView
              onRead={(text) => {
                setLooking(false);
                onText(text);
              }}
            />
          )}
        </Loaded>
      )}
    </div>
  );
}
