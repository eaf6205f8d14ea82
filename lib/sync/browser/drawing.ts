import { alike } from '../../records/alike';
import { fieldValue, isPurged, type StoredRecord } from '../../records/record';
import type { LeftOut, Plan, PlanOptions } from '../plan';
import type { AreaRead, Journal } from './area';
import { chooseWithin } from './choose';
import { countArea, countShare, LIMITS_OF } from './countArea';
import { keysToFree, without } from './freed';
import { JOURNAL_BYTES, planJournal } from './journal';
import { bitsOf, ME_KEY, packKey, readKey } from './keys';
import { neededInJournal } from './needed';
import { dividedBy, Hashed, joinedLeaves, PACK_BYTES, packsUnder, sizeOf } from './packs';
import { chosenForms, ranked, type Wish } from './rank';
import { joinRecords } from './readArea';
import { type Records, travelForms } from './travelForm';
import { type Prepared, prepareMe, prepareRecords, writeValue } from './value';

/** Room that packs leave for journals, in counted bytes. */
const ROOM = 2_048;
/** What is in no pack may take so much of the journal before a pack is written; less where room is short. */
const FULL_JOURNAL = JOURNAL_BYTES * 0.7;
const SMALL_JOURNAL = 1_500;
/** As if there were so many bytes of records that take half of it. */
const SOME_BYTES = 1_000;
const DAY_MS = 24 * 60 * 60 * 1000;
/** After so many days, a journal that holds nothing needed may be removed by any device. */
const STALE_DAYS = 60;

const isAlive = (record: StoredRecord) =>
  !isPurged(record) && fieldValue(record, 'deleted') !== true;

/** One plan while it is drawn up (`plan` of lib/sync/plan.ts). */
export class Drawing {
  private readonly writes = new Map<string, Prepared>();
  private readonly removes = new Set<string>();
  private readonly rewritten = new Set<string>();
  private readonly left = new Map<string, LeftOut['why']>();
  /** Whether the packs are left alone: somebody else's are among them. */
  private readonly frozen: boolean;
  /** Everything known, as it travels. */
  private readonly known: Records;
  /** What the area's packs hold, by the prefixes by which it is divided. */
  private readonly packs = new Map<string, { records: Records; sealed: boolean }>();
  private readonly inPacks: Records;
  private readonly leaves: string[];
  private readonly own: Journal[];
  private chosen: Records = new Map();
  private seqUsed = 0;
  /** Ids that nothing in the area holds yet. */
  private fresh: string[] = [];
  /** Whether everything fits, without a doubt. */
  private roomy = false;

  constructor(
    notebook: StoredRecord[],
    private readonly area: AreaRead,
    private readonly options: PlanOptions,
  ) {
    const sealed = options.overwrite ? [] : area.sealedByOther.keys;
    this.frozen = [...area.newer, ...sealed].some((key) => readKey(key)?.what !== 'journal');
    this.known = travelForms(joinRecords(notebook, area.records));
    const divided = dividedBy(this.prefixes());
    this.leaves = options.compact ? joinedLeaves(divided, (leaf) => this.bytesAt(leaf)) : divided;
    for (const { prefix, records, sealed } of area.packs) {
      if (!this.leaves.includes(prefix)) continue;
      this.packs.set(prefix, { records: travelForms(joinRecords(records)), sealed });
    }
    this.inPacks = new Map([...this.packs.values()].flatMap(({ records }) => [...records]));
    this.own = area.journals.filter((one) => this.isOwn(one) && this.isRight(one));
  }

  draw(): void {
    this.choose();
    if (!this.frozen) this.mendPacks();
    this.drawJournal();
    if (this.frozen) return;
    this.removeStale();
    this.dropUntilItFits();
    this.drawMe();
  }

  async done(): Promise<Plan> {
    const set: Record<string, string> = {};
    for (const [key, prepared] of this.writes) {
      set[key] = await writeValue(key, prepared, this.options);
    }
    const remove = [...this.removes].filter((key) => Object.hasOwn(this.area.items, key));
    const free = keysToFree(this.area.items, set, remove, this.options.counting);
    return {
      free,
      set,
      remove: remove.filter((key) => !free.includes(key)),
      seqUsed: this.seqUsed,
      travelling: new Set([...this.chosen.keys()].filter((id) => !this.left.has(id))),
      left: [...this.left].map(([id, why]) => ({ id, why })),
      bytes: countArea({ ...without(this.area.items, remove), ...set }, this.options.counting),
    };
  }

  private isOwn = ({ device }: Journal) => device === this.options.device;
  private isRight = ({ sealed }: { sealed: boolean }) => sealed === (this.options.key !== null);

  /** The prefixes of all packs in the area, torn ones too. */
  private prefixes(): string[] {
    return Object.keys(this.area.items).flatMap((key) => {
      const says = readKey(key);
      return says?.what === 'pack' ? [says.prefix] : [];
    });
  }

  private share(key: string): number {
    const { items } = this.area;
    return Object.hasOwn(items, key) ? countShare(key, items[key], this.options.counting) : 0;
  }

  private bytesAt(leaf: string): number {
    return this.share(packKey(leaf));
  }

  private isCovered(record: StoredRecord): boolean {
    return alike(this.inPacks.get(record.id), record);
  }

  private leafOf(id: string): string {
    const bits = bitsOf(id);
    return this.leaves.find((leaf) => bits.startsWith(leaf)) ?? '';
  }

  /** Decides what travels. */
  private choose(): void {
    const lists = [...this.area.packs, ...this.area.journals].map(({ records }) => records);
    const alive = new Set(lists.flat().flatMap((one) => (isAlive(one) ? [one.id] : [])));
    const wishes = ranked(this.known.values(), (id) => alive.has(id), this.options.now);
    const fitting = wishes.filter((wish) => !this.isTooLarge(wish));
    const budget = this.budget();
    let pending = 0;
    for (const { record, weight } of fitting) if (!this.isCovered(record)) pending += weight + 60;
    const { items } = this.area;
    this.roomy = countArea(items, this.options.counting) + pending <= budget;
    this.chosen = this.roomy
      ? chosenForms(fitting)
      : chooseWithin(
          fitting,
          this.leaves,
          budget,
          this.options.counting,
          this.options,
          this.ratioOf(fitting),
        );
    for (const id of this.known.keys()) {
      if (!this.chosen.has(id) && !this.left.has(id)) this.left.set(id, 'full');
      else if (this.chosen.has(id)) this.left.delete(id);
    }
  }

  /** How many counted bytes a byte of a wish takes in the packs as they are; half of one where there are none. */
  private ratioOf(wishes: Wish[]): number {
    let [bytes, weights] = [SOME_BYTES / 2, SOME_BYTES];
    for (const leaf of this.leaves) bytes += this.bytesAt(leaf);
    for (const { record, weight } of wishes) if (this.inPacks.has(record.id)) weights += weight;
    return bytes / weights;
  }

  /** Whether a record alone is larger than a pack may be. */
  private isTooLarge({ record, weight }: Wish): boolean {
    if (weight < PACK_BYTES / 2) return false;
    const size = sizeOf(packKey('0'.repeat(12)), prepareRecords([record], this.options));
    if (size <= PACK_BYTES) return false;
    this.left.set(record.id, 'too-large');
    return true;
  }

  /** What packs may take. It follows from the area alone, so that each device comes to the same. */
  private budget(): number {
    const { items, sealedByOther, newer } = this.area;
    const foreign = new Set([...newer, ...(this.options.overwrite ? [] : sealedByOther.keys)]);
    let [others, journals] = [0, 0];
    for (const key of Object.keys(items)) {
      const what = readKey(key)?.what;
      if (what === 'journal') journals += this.share(key);
      else if (what !== 'pack' || foreign.has(key)) others += this.share(key);
    }
    const { total } = LIMITS_OF[this.options.counting];
    return total - others - Math.max(ROOM, Math.ceil(journals / 1_024) * 1_024) - 1;
  }

  /** Packs that are not as they must be, whatever is in them: torn, sealed otherwise, divided otherwise. */
  private mendPacks(): void {
    const strange = this.prefixes().filter((prefix) => !this.leaves.includes(prefix));
    for (const leaf of this.leaves) {
      const pack = this.packs.get(leaf);
      const torn = !pack && Object.hasOwn(this.area.items, packKey(leaf));
      const near = strange.some((one) => one.startsWith(leaf) || leaf.startsWith(one));
      if (torn || near || (pack && !this.isRight(pack))) this.rewrite(leaf);
    }
    for (const prefix of strange) this.remove(packKey(prefix));
  }

  private remove(key: string): void {
    if (!this.writes.has(key)) this.removes.add(key);
  }

  /** Writes the packs of one leaf as they should be. */
  private rewrite(leaf: string): void {
    if (this.rewritten.has(leaf)) return;
    this.rewritten.add(leaf);
    const wanted = new Hashed(this.chosen.values()).under(leaf);
    for (const { prefix, prepared } of packsUnder(leaf, wanted, this.options)) {
      this.writes.set(packKey(prefix), prepared);
      this.removes.delete(packKey(prefix));
    }
    this.remove(packKey(leaf));
  }

  /** What is in no pack goes into the own journal; what finds no room there, into packs at once. */
  private drawJournal(): void {
    const { device, seq, compact } = this.options;
    const { live, fresh } = neededInJournal({
      chosen: this.chosen,
      inPacks: this.inPacks,
      own: this.own,
      others: this.area.journals.filter((one) => !this.isOwn(one) && this.isRight(one)),
      device,
      isProven: (id) => !this.options.unproven?.has(packKey(this.leafOf(id))),
    });
    this.fresh = fresh.map(({ id }) => id);
    this.compactSome(live);
    const how = {
      ...this.options,
      device,
      seq,
      day: Math.max(0, Math.floor(this.options.now / DAY_MS)),
      room: compact && !this.frozen ? 0 : Math.min(JOURNAL_BYTES, this.roomForJournal()),
    };
    const journal = planJournal(this.own, live, fresh, how);
    for (const { key, prepared } of journal.parts) this.writes.set(key, prepared);
    this.seqUsed = journal.seqUsed;
    for (const id of journal.spilled) {
      if (this.frozen) this.left.set(id, 'full');
      else this.rewrite(this.leafOf(id));
    }
    // One idle part is kept for the next edit: each removal is a change that the account must send.
    for (const key of journal.idle.slice(compact ? 0 : 1)) this.remove(key);
    for (const one of this.area.journals) {
      if (this.isOwn(one) && !this.isRight(one)) this.remove(one.key);
    }
    for (const key of this.area.broken) {
      const says = readKey(key);
      if (says?.what === 'journal' && says.device === device) this.remove(key);
    }
  }

  /** Once the journal is rather full, the pack that frees most of it is written; all of them where that is wanted. */
  private compactSome(live: Records): void {
    if (this.frozen) return;
    const waiting = new Map<string, number>();
    const others = this.options.compact ? this.chosen.values() : live.values();
    for (const record of others) {
      if (this.isCovered(record)) continue;
      const leaf = this.leafOf(record.id);
      waiting.set(leaf, (waiting.get(leaf) ?? 0) + 1);
    }
    if (this.options.compact) for (const leaf of waiting.keys()) this.rewrite(leaf);
    const unpacked = [...live.values()].filter((record) => !this.isCovered(record));
    const size = unpacked.length > 0 ? prepareRecords(unpacked, this.options).length : 0;
    if (size * PARTS_OVER_ONE < (this.roomy ? FULL_JOURNAL : SMALL_JOURNAL)) return;
    const [fullest] = [...waiting].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
    if (fullest) this.rewrite(fullest[0]);
  }

  private after(): number {
    const { counting } = this.options;
    let bytes = countArea(
      without(this.area.items, [...this.removes, ...this.writes.keys()]),
      counting,
    );
    for (const [key, { length }] of this.writes) bytes += countShare(key, '', counting) + length;
    return bytes;
  }

  private roomForJournal(): number {
    const own = this.own.reduce((sum, { key }) => sum + this.share(key), 0);
    return LIMITS_OF[this.options.counting].total - (this.after() - own) - 64;
  }

  /** While it is too much: packs are written without what has given way, those with most of it first. */
  private dropUntilItFits(): void {
    const { total } = LIMITS_OF[this.options.counting];
    const over = new Map<string, number>();
    for (const [leaf, { records }] of this.packs) {
      let count = 0;
      for (const [id, record] of records) if (!alike(this.chosen.get(id), record)) count++;
      if (count > 0) over.set(leaf, count);
    }
    const order = [...over].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
    for (const [leaf] of order) {
      if (this.after() <= total) return;
      this.rewrite(leaf);
    }
    // Nothing is left to give way: what was to be new waits, and stays where it is saved.
    for (const key of [...this.writes.keys()].reverse()) {
      if (this.after() <= total) return;
      if (readKey(key)?.what !== 'journal') continue;
      this.writes.delete(key);
      for (const id of this.fresh) {
        if (!this.rewritten.has(this.leafOf(id))) this.left.set(id, 'full');
      }
    }
  }

  /** A journal that nobody has written for long, and of which nothing is needed, goes. */
  private removeStale(): void {
    const today = this.options.now / DAY_MS;
    for (const one of this.area.journals) {
      if (this.isOwn(one) || today - one.day < STALE_DAYS) continue;
      const needed = one.records.some((record) => {
        const wanted = this.chosen.get(record.id);
        return wanted && !this.isCovered(wanted);
      });
      if (!needed) this.remove(one.key);
    }
  }

  private drawMe(): void {
    const { me, key } = this.options;
    const right = this.area.me !== null && this.area.meSealed === (key !== null);
    if (right || me === '') return;
    this.writes.set(ME_KEY, prepareMe(this.area.me ?? me, this.options));
  }
}

/** A journal's parts take more than its records in one. */
const PARTS_OVER_ONE = 1.2;
