import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { copyText } from '@/components/ui/copyText';
import { downloadBytes } from '@/components/ui/downloadBytes';
import { ErrorSentence } from '@/components/ui/ErrorSentence';
import { failureText } from '@/components/ui/failureText';
import { Copy, Download, ImageDown, Share } from '@/components/ui/icons';
import { ask } from '@/lib/ask';
import type { Reply } from '@/lib/calls';
import type { MatchHandout } from '@/lib/calls/matchCalls';
import { t } from '@/lib/t';
import { fromBase64 } from './base64';
import { canShare, shareFile } from './shareFile';

type Drawn = Pick<MatchHandout, 'picture' | 'fileName'>;

const pngOf = (canvas: HTMLCanvasElement) =>
  new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));

/** The same as a picture, to be held before a camera, saved, or copied. */
function Picture({ picture, fileName }: Drawn) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let gone = false;
    import('./drawPicture').then(({ drawPicture }) => {
      if (!gone && canvas.current) drawPicture(canvas.current, fromBase64(picture));
    });
    return () => {
      gone = true;
    };
  }, [picture]);
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

/** An invitation or an answer on its way to the other: as a file, as a picture, as a code. */
export function HandOver() {
  const [reply, setReply] = useState<Reply<MatchHandout> | null>(null);
  useEffect(() => {
    let gone = false;
    ask('match.handout', {}).then((got) => gone || setReply(got));
    return () => {
      gone = true;
    };
  }, []);
  if (!reply) return <p class="soon">{t('loading')}</p>;
  if (!reply.ok) return <ErrorSentence>{failureText(reply.failure, reply.detail)}</ErrorSentence>;
  const { file, fileName, picture, code, kind, passphrase } = reply.value;
  const blob = () => new File([fromBase64(file)], fileName, { type: 'application/octet-stream' });
  return (
    <div class="hand-over">
      <Picture picture={picture} fileName={fileName} />
      <div class="match-ways">
        <p>{t(kind === 'invitation' ? 'matchGiveInvitation' : 'matchGiveAnswer')}</p>
        <div class="actions">
          <Button
            look="primary"
            icon={Download}
            onPress={() => downloadBytes(blob(), fileName)}
          >
            {t(kind === 'invitation' ? 'matchSaveInvitation' : 'matchSaveAnswer')}
          </Button>
          {canShare(fileName) && (
            <Button icon={Share} onPress={() => void shareFile(blob())}>
              {t('matchShare')}
            </Button>
          )}
        </div>
        {passphrase && <p>{t('matchPassphraseAround')}</p>}
        {code !== null && <Code code={code} />}
      </div>
    </div>
  );
}
