import { type Counting, countArea, countItem, type Items, LIMITS_OF } from '@/lib/sync/browser';

/** What `set` throws when it is too much, in the browsers' words. */
export class QuotaError extends Error {}

/** The account's server: what each key holds there, and when it changed. */
export class Account {
  readonly items = new Map<string, { value: string | null; version: number }>();
  version = 0;

  put(key: string, value: string | null): void {
    this.items.set(key, { value, version: ++this.version });
  }

  present(): Map<string, string> {
    const present = new Map<string, string>();
    for (const [key, { value }] of this.items) if (value !== null) present.set(key, value);
    return present;
  }
}

/** One profile's `storage.sync`. `synced` is the browser's talk with the account; all else is what an extension sees. */
export abstract class Area {
  protected local = new Map<string, string>();

  constructor(
    protected readonly account: Account,
    readonly counting: Counting,
  ) {}

  get(): Items {
    return Object.fromEntries(this.local);
  }

  /** All or nothing, as in both browsers; Chromium refuses a set that shrinks while it is over its limit. */
  set(items: Record<string, string>): void {
    const { total, item, items: most } = LIMITS_OF[this.counting];
    const after = { ...this.get(), ...items };
    const large = Object.entries(items).some(
      ([key, value]) => countItem(key, value, this.counting) > item,
    );
    if (large || Object.keys(after).length > most || countArea(after, this.counting) > total)
      throw new QuotaError('quota exceeded');
    if (this.counting === 'chromium' && countArea(this.get(), this.counting) > total)
      throw new QuotaError('quota exceeded');
    for (const [key, value] of Object.entries(items)) {
      if (this.local.get(key) === value) continue;
      this.local.set(key, value);
      this.changed(key);
    }
  }

  remove(keys: string[]): void {
    for (const key of keys) if (this.local.delete(key)) this.changed(key);
  }

  /** The same profile on another disk. */
  abstract copy(): Area;
  protected abstract changed(key: string): void;
  abstract synced(): void;
  /** The browser is started. */
  abstract started(): void;
  /** The extension is uninstalled here. */
  abstract uninstalled(): void;
}

/**
 * Chromium: conflicts are settled key by key, and the account's value wins over an unsent one, but not its deletion
 * (`SyncableServiceBasedBridge::ResolveConflict`); starting sync overwrites what the account does not have
 * (`OverwriteLocalSettingsWithSync`); an uninstall clears the account.
 */
export class ChromiumArea extends Area {
  private unsent = new Set<string>();
  private seen = 0;

  constructor(account: Account) {
    super(account, 'chromium');
  }

  copy(): ChromiumArea {
    const copy = new ChromiumArea(this.account);
    copy.local = new Map(this.local);
    copy.unsent = new Set(this.unsent);
    copy.seen = this.seen;
    return copy;
  }

  protected changed(key: string): void {
    this.unsent.add(key);
  }

  synced(): void {
    for (const [key, { value, version }] of this.account.items) {
      if (version <= this.seen) continue;
      if (value === null) {
        if (!this.unsent.has(key)) this.local.delete(key);
      } else {
        this.unsent.delete(key);
        this.local.set(key, value);
      }
    }
    for (const key of this.unsent) this.account.put(key, this.local.get(key) ?? null);
    this.unsent.clear();
    this.seen = this.account.version;
  }

  started(): void {
    const present = this.account.present();
    if (present.size > 0) {
      this.local = new Map(present);
      this.unsent.clear();
    } else for (const key of this.local.keys()) this.unsent.add(key);
    this.seen = this.account.version;
    this.synced();
  }

  uninstalled(): void {
    for (const key of this.account.present().keys()) this.account.put(key, null);
    this.local.clear();
    this.unsent.clear();
  }
}

/**
 * Firefox: the extension is one record; a three-way merge by key in which what comes in wins, also where it lacks a
 * key; without a common parent the account wins for each key it has (application-services,
 * components/webext-storage/src/sync/mod.rs).
 */
export class FirefoxArea extends Area {
  private parent: Map<string, string> | null = null;

  constructor(account: Account) {
    super(account, 'firefox');
  }

  copy(): FirefoxArea {
    const copy = new FirefoxArea(this.account);
    copy.local = new Map(this.local);
    copy.parent = this.parent && new Map(this.parent);
    return copy;
  }

  protected changed(): void {}

  synced(): void {
    const incoming = this.account.present();
    const { parent } = this;
    if (!parent) {
      for (const [key, value] of incoming) this.local.set(key, value);
    } else {
      for (const key of new Set([...incoming.keys(), ...parent.keys()])) {
        const value = incoming.get(key);
        if (value === parent.get(key)) continue;
        if (value === undefined) this.local.delete(key);
        else this.local.set(key, value);
      }
    }
    for (const key of new Set([...incoming.keys(), ...this.local.keys()])) {
      const value = this.local.get(key);
      if (value !== incoming.get(key)) this.account.put(key, value ?? null);
    }
    this.parent = new Map(this.local);
  }

  started(): void {}

  uninstalled(): void {
    this.local.clear();
    this.parent = null;
  }
}
