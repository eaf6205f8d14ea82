import { readDocx } from '@/lib/formats/docx';

self.onmessage = ({ data }: MessageEvent<ArrayBuffer>) =>
  self.postMessage(readDocx(new Uint8Array(data)));
