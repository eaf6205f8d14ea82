import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { copyText } from '@/components/ui/copyText';
import { downloadBytes } from '@/components/ui/downloadBytes';
import { ErrorSentence } from '@/components/ui/ErrorSentence';
import { failureText } from '@/components/ui/failureText';
import { Copy, Download, ImageDown, Share } from '@/components/ui/icons';
import { ask } from '@/lib/ask';
import type { Reply } from '@/lib/calls';
import type { MatchHanding, MatchHandout } from '@/lib/calls/matchCalls';
import { t, type WordKey } from '@/lib/t';
import { fromBase64 } from './base64';
import { canShare, shareFile } from './shareFile';

interface Drawn {
  /** What it says. */
  text: string;
  /** The name of the file that says the same. */
  fileName: string;
}

const pngOf = (canvas: HTMLCanvasElement) =>
  new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));

/** The same as a picture, to be held before a camera, saved, or copied. */
function Picture({ text, fileName }: Drawn) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let gone = false;
    import('./drawPicture').then(({ drawPicture }) => {
      if (!gone && canvas.current) drawPicture(canvas.current, text);
    });
    return () => {
      gone = true;
    };
  }, [text]);
  async function save(): Promise<void> {
    const png = canvas.current && (await pngOf(canvas.current));
    if (png) downloadBytes(png, fileName.replace(/\.[^.]+$/, '.png'));
  }
  return (
    <div class="match-picture">
      <canvas ref={canvas} role="img" aria-label={t('matchPicture')} />
      <Button icon={ImageDown} size="small" onPress={save}>
        {t('matchSavePicture')}
      </Button>
    </div>
  );
}

/** The code to be read out or typed. */
function Code({ code }: { code: string }) {
  const [copied, setCopied] = useState(false);
  return (
    <div class="match-code">
      <span class="label" id="match-code">
        {t('matchCode')}
      </span>
      <output aria-labelledby="match-code">{code}</output>
      <Button icon={Copy} size="small" onPress={() => setCopied(copyText(code))}>
        {t(copied ? 'matchCopied' : 'matchCopyCode')}
      </Button>
    </div>
  );
}

const SAYS: Record<MatchHanding, { give: WordKey; save: WordKey }> = {
  invitation: { give: 'matchGiveInvitation', save: 'matchSaveInvitation' },
  answer: { give: 'matchGiveAnswer', save: 'matchSaveAnswer' },
  welcome: { give: 'matchGiveWelcome', save: 'matchSaveWelcome' },
  refusal: { give: 'matchGiveRefusal', save: 'matchSaveRefusal' },
  key: { give: 'matchGiveKey', save: 'matchSaveKey' },
};

/** To a device of one's own it is said otherwise. */
const TO_DEVICE: Partial<Record<MatchHanding, { give: WordKey }>> = {
  welcome: { give: 'matchGiveWelcomeDevice' },
  key: { give: 'matchGiveKeyDevice' },
};

interface Props {
  /** What there is to be handed over: asked for anew when it changes. */
  kind: MatchHanding;
  /** What the other is called. */
  name: string;
  /** It is for a device of one's own. */
  forDevice?: boolean;
}

/** Something on its way to the other: as a file, as a picture, as a code. */
export function HandOver({ kind, name, forDevice }: Props) {
  const [reply, setReply] = useState<Reply<MatchHandout> | null>(null);
  useEffect(() => {
    let gone = false;
    ask('match.handout', {}).then((got) => gone || setReply(got));
    return () => {
      gone = true;
    };
  }, [kind]);
  if (!reply) return <p class="soon">{t('loading')}</p>;
  if (!reply.ok) return <ErrorSentence>{failureText(reply.failure, reply.detail)}</ErrorSentence>;
  const { files, picture, code } = reply.value;
  const made = files.map(
    ({ name: fileName, base64 }) =>
      new File([fromBase64(base64)], fileName, { type: 'application/octet-stream' }),
  );
  const says = { ...SAYS[reply.value.kind], ...(forDevice ? TO_DEVICE[reply.value.kind] : {}) };
  return (
    <div class={picture ? 'hand-over' : 'hand-over plain'}>
      {picture && <Picture text={picture} fileName={files[0]?.name ?? 'matchbook'} />}
      <div class="match-ways">
        <p>{t(says.give, { name })}</p>
        {made.map((file) => (
          <div class="actions" key={file.name}>
            <Button look="primary" icon={Download} onPress={() => downloadBytes(file, file.name)}>
              {t(says.save)}
            </Button>
            {canShare(file.name) && (
              <Button icon={Share} onPress={() => void shareFile(file)}>
                {t('matchShare')}
              </Button>
            )}
          </div>
        ))}
        {kind === 'invitation' && !picture && <p>{t('matchPassphraseAround')}</p>}
        {code !== null && <Code code={code} />}
      </div>
    </div>
  );
}
