import { isPurged, type LiveRecord, type StoredRecord } from '../../records/record';
import { stampDevice } from '../../records/stamp';
import type { Kept } from '../kept';
import { type Home, saving, type Touched } from './saving';

/**
 * Two profiles that wrote with one device id cannot tell each other's texts from their own earlier ones: merging
 * drops what was written apart. Stored once more by the new id, those texts stand beside the others, until somebody
 * saves over them; a few that one of them had replaced knowingly stand there again, which is no loss. `twin`: the id
 * that both had; `records`: what each of them had.
 */
export function keepBeside(
  home: Home,
  twin: string,
  records: StoredRecord[],
): Promise<Kept<Touched>> {
  return saving(home, async (save) => {
    for (const theirs of records) {
      const mine = await save.stored(theirs.id);
      if (!mine || isPurged(mine) || isPurged(theirs)) continue;
      const texts = mine.texts.map((text): LiveRecord['texts'][number] => {
        const other = theirs.texts.find(({ name }) => name === text.name);
        const known = new Set(text.versions.map((version) => version.text));
        const lost = (other?.versions ?? []).filter(
          (version) => stampDevice(version.stamp) === twin && !known.has(version.text),
        );
        if (lost.length === 0) return text;
        const seen = new Map(text.seen);
        let above = [...seen.values()].reduce((a, b) => (a > b ? a : b), '');
        const versions = lost.map((version) => {
          above = save.stamp(above);
          return { text: version.text, stamp: above };
        });
        seen.set(save.device, above);
        return {
          name: text.name,
          versions: [...text.versions, ...versions].sort((a, b) => (a.stamp < b.stamp ? 1 : -1)),
          seen: [...seen].sort(([a], [b]) => (a < b ? -1 : 1)),
        };
      });
      if (texts.some((text, i) => text !== mine.texts[i])) await save.put({ ...mine, texts });
    }
    return save.touched();
  });
}
