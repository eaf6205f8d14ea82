import { useEffect, useRef, useState } from 'preact/hooks';
import { ErrorSentence } from '@/components/ui/ErrorSentence';
import { t } from '@/lib/t';
import { textInPixels } from './readPicture';

/** How often the camera's picture is looked at, in milliseconds. */
const EACH_MS = 150;

/** Looks through the camera until it reads a picture of ours. */
export function CameraView({ onRead }: { onRead: (text: string) => void }) {
  const video = useRef<HTMLVideoElement>(null);
  const [failed, setFailed] = useState(false);
  const read = useRef(onRead);
  read.current = onRead;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stream: MediaStream | null = null;
    let gone = false;
    const stop = () => {
      gone = true;
      clearTimeout(timer);
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
    const look = () => {
      if (gone) return;
      const of = video.current;
      if (of && of.videoWidth > 0) {
        const canvas = new OffscreenCanvas(of.videoWidth, of.videoHeight);
        const pen = canvas.getContext('2d');
        pen?.drawImage(of, 0, 0);
        const text = pen && textInPixels(pen.getImageData(0, 0, canvas.width, canvas.height));
        if (text) {
          stop();
          read.current(text);
          return;
        }
      }
      timer = setTimeout(look, EACH_MS);
    };
    navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } }).then(
      async (got) => {
        stream = got;
        if (gone || !video.current) return stop();
        video.current.srcObject = got;
        await video.current.play().catch(() => {});
        look();
      },
      () => gone || setFailed(true),
    );
    return stop;
  }, []);
  if (failed) return <ErrorSentence>{t('matchCameraFailed')}</ErrorSentence>;
  return <video ref={video} class="camera" muted playsInline aria-label={t('matchCameraView')} />;
}
