/** `storage.sync` of one profile, with the limits that real browsers keep (`tests/browser/syncLimits.test.ts`). */
export type AreaRules = 'chromium' | 'firefox';
export type AreaItems = Record<string, unknown>;
export type AreaChanges = Record<string, { oldValue?: unknown; newValue?: unknown }>;

const utf8 = (text: string) => new TextEncoder().encode(text).length;

/** The JSON of a value as Chromium writes it. */
const chromiumJson = (value: unknown) =>
  (JSON.stringify(value) ?? '').replace(
    /[<\u2028\u2029]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

export class SyncArea {
  items: AreaItems = {};
  sets = 0;
  /** When the last sets were asked for, milliseconds since 1970. */
  private asked: number[] = [];

  constructor(
    readonly rules: AreaRules,
    private readonly changed: (changes: AreaChanges) => void = () => {},
    private readonly now: () => number = Date.now,
  ) {}

  itemBytes(key: string, value: unknown): number {
    const json = this.rules === 'chromium' ? chromiumJson(value) : (JSON.stringify(value) ?? '');
    return utf8(key) + utf8(json);
  }

  bytes(items: AreaItems = this.items): number {
    if (this.rules === 'firefox') return utf8(JSON.stringify(items));
    return Object.entries(items).reduce((sum, [key, value]) => sum + this.itemBytes(key, value), 0);
  }

  private refuse(limit: 'kQuotaBytes' | 'kQuotaBytesPerItem' | 'kMaxItems'): never {
    throw new Error(
      this.rules === 'chromium'
        ? `Resource::${limit} quota exceeded`
        : 'QuotaExceededError: storage.sync API call exceeded its quota limitations.',
    );
  }

  private countSet(): void {
    if (this.rules !== 'chromium') return;
    const now = this.now();
    this.asked = this.asked.filter((at) => now - at < 60_000);
    if (this.asked.length >= 120) {
      throw new Error('This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.');
    }
    this.asked.push(now);
  }

  get(keys: string | string[] | null = null): AreaItems {
    const wanted = keys === null ? Object.keys(this.items) : [keys].flat();
    const found = wanted.filter((key) => key in this.items);
    return copy(Object.fromEntries(found.map((key) => [key, this.items[key]])));
  }

  /** All or nothing. */
  set(items: AreaItems): void {
    this.countSet();
    this.sets++;
    for (const [key, value] of Object.entries(items)) {
      if (this.itemBytes(key, value) > 8_192) this.refuse('kQuotaBytesPerItem');
    }
    const next = { ...this.items, ...copy(items) };
    if (this.bytes(next) > 102_400) this.refuse('kQuotaBytes');
    if (Object.keys(next).length > 512) this.refuse('kMaxItems');
    this.become(next, Object.keys(items));
  }

  /** Never checked against the quota. */
  remove(keys: string | string[]): void {
    const next = { ...this.items };
    for (const key of [keys].flat()) delete next[key];
    this.become(next);
  }

  /** What comes from the account ignores the quota. */
  arrive(items: AreaItems): void {
    this.become(copy(items));
  }

  private become(next: AreaItems, named: string[] = []): void {
    const before = this.items;
    this.items = next;
    const changes: AreaChanges = {};
    for (const key of new Set([...Object.keys(before), ...Object.keys(next)])) {
      const same = JSON.stringify(before[key]) === JSON.stringify(next[key]);
      // Firefox tells of every key that a set named, changed or not.
      if (same && !(this.rules === 'firefox' && named.includes(key))) continue;
      changes[key] = { oldValue: before[key], newValue: next[key] };
    }
    if (Object.keys(changes).length > 0 || this.rules === 'firefox') this.changed(changes);
  }
}
