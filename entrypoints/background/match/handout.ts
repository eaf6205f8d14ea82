import type { MatchHandout } from '@/lib/calls/matchCalls';
import { type Bytes, invitationCode, textForPicture } from '@/lib/seal';
import type { KeptMatch } from '@/lib/sync/pairing';
import { Failed } from '../Failed';

const toBase64 = (bytes: Bytes) =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

/** A name says nothing but what it is. */
const NAMES = {
  invitation: 'invitation.matchbook-invite',
  answer: 'answer.matchbook-answer',
  welcome: 'welcome.matchbook-welcome',
  refusal: 'no-match.matchbook-welcome',
  key: 'new-key.matchbook-key',
};

function made(
  kind: MatchHandout['kind'],
  files: Bytes[],
  { picture = true, code = null }: { picture?: boolean; code?: string | null } = {},
): MatchHandout {
  const [first] = files;
  return {
    kind,
    files: files.map((bytes, n) => ({
      name: n === 0 ? NAMES[kind] : NAMES[kind].replace('.', `-${n + 1}.`),
      base64: toBase64(bytes),
    })),
    picture: picture && first && files.length === 1 ? textForPicture(first) : null,
    code,
  };
}

/** What is to be handed to the other now. Throws `Failed('no-match')` where there is nothing. */
export function handoutOf(match: KeptMatch | null): MatchHandout {
  if (match?.handing) return made(match.handing.kind, match.handing.files);
  if (match?.invited) {
    const { invitation, file, passphrase } = match.invited;
    const code = passphrase ? null : invitationCode(invitation);
    return made('invitation', [file], { picture: !passphrase, code });
  }
  if (match?.answered) return made('answer', [match.answered.answered.bytes]);
  throw new Failed('no-match');
}
