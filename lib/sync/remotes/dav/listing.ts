import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { DavRefusal } from '@/lib/calls/webdavCalls';
import { type Listed, MOST_NAMES } from '../remote';
import { type DavReply, failed } from './request';

/** No larger listing is read, in bytes: some 3,000 a file. */
const MOST_LISTING = 32 * 1024 * 1024;
/** Tags within tags: with 200,000 the parser does not end within minutes. */
const MOST_DEPTH = 64;
const MOST_UNITS = 4_096;
const DAV = 'DAV:';
const WANTED = new Set(['href', 'getcontentlength', 'status']);

class Stop extends Error {
  constructor(readonly failure: DavRefusal) {
    super(failure);
  }
}

/** The file's name from its address, which may be a path or whole; `null` where it is none. */
function nameOf(href: string): string | null {
  const path = href.trim().replace(/[?#].*$/s, '');
  const last = path.slice(path.lastIndexOf('/') + 1);
  try {
    const name = decodeURIComponent(last);
    return name === '' || name === '.' || name === '..' || /[/\\\p{Cc}]/u.test(name) ? null : name;
  } catch {
    return null;
  }
}

const isGood = (status: string) => status === '' || /\s2\d\d\b/.test(status);
const nothing = () => ({ collection: false, bytes: -1, status: '' });

/**
 * Reads an answer to PROPFIND as it comes (RFC 4918, 13): the files of the folder, without what is a folder itself.
 * Chromium's worker has no DOMParser; a page, a cut answer and a bomb are refused.
 */
export class DavListing {
  private readonly parser = new SaxesParser({ xmlns: true });
  private readonly decoder = new TextDecoder();
  private readonly files = new Map<string, number>();
  private readonly path: string[] = [];
  private length = 0;
  private text = '';
  private href = '';
  private status = '';
  private found = nothing();
  private props = nothing();

  constructor() {
    this.parser.on('doctype', () => this.stop('dav-none'));
    this.parser.on('error', () => this.stop('dav-none'));
    this.parser.on('opentag', (tag) => this.open(tag));
    this.parser.on('text', (text) => this.take(text));
    this.parser.on('cdata', (text) => this.take(text));
    this.parser.on('closetag', (tag) => this.close(tag));
  }

  private stop(failure: DavRefusal): never {
    throw new Stop(failure);
  }

  private take(text: string): void {
    if (WANTED.has(this.path.at(-1) ?? '') && this.text.length < MOST_UNITS) this.text += text;
  }

  private open({ uri, local }: SaxesTagNS): void {
    const name = uri === DAV ? local : '';
    if (this.path.length === 0 && name !== 'multistatus') this.stop('dav-none');
    if (this.path.length >= MOST_DEPTH) this.stop('dav-none');
    this.path.push(name);
    this.text = '';
    if (name === 'propstat') this.props = nothing();
    if (name === 'collection' && this.path.at(-2) === 'resourcetype') this.props.collection = true;
    if (name === 'response') {
      this.href = '';
      this.status = '';
      this.found = nothing();
    }
  }

  private close({ uri, local }: SaxesTagNS): void {
    const name = uri === DAV ? local : '';
    this.path.pop();
    const within = this.path.at(-1);
    const { text, props } = this;
    if (name === 'href' && within === 'response') this.href = text;
    if (name === 'status' && within === 'response') this.status = text;
    if (name === 'status' && within === 'propstat') props.status = text;
    if (name === 'getcontentlength' && /^\s*\d{1,15}\s*$/.test(text)) props.bytes = Number(text);
    if (name === 'propstat' && isGood(props.status)) {
      this.found.collection ||= props.collection;
      this.found.bytes = Math.max(this.found.bytes, props.bytes);
    }
    if (name === 'response') this.add();
    this.text = '';
  }

  private add(): void {
    // A folder's address ends with a slash, and so has no name.
    const name = nameOf(this.href);
    if (name === null || this.found.collection || !isGood(this.status)) return;
    this.files.set(name, this.found.bytes);
    if (this.files.size > MOST_NAMES) this.stop('too-many-names');
  }

  private guarded(work: () => void): DavRefusal | null {
    try {
      work();
      return null;
    } catch (error) {
      return error instanceof Stop ? error.failure : 'dav-none';
    }
  }

  /** The next bytes; a failure where there can be no listing. */
  write(bytes: Uint8Array): DavRefusal | null {
    this.length += bytes.length;
    if (this.length > MOST_LISTING) return 'too-many-names';
    return this.guarded(() => void this.parser.write(this.decoder.decode(bytes, { stream: true })));
  }

  /** The files, once all has been written; `dav-cut` where the end is missing. */
  end(): DavReply<Listed[]> {
    if (this.path.length > 0) return failed('dav-cut');
    const wrong = this.guarded(() => void this.parser.write(this.decoder.decode()).close());
    if (wrong) return failed(wrong);
    return { ok: true, value: [...this.files].map(([name, bytes]) => ({ name, bytes })) };
  }
}
