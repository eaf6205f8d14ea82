import type { Count } from '@/lib/programme/election/tally';
import { t } from '@/lib/t';
import { SideScroll } from '../ui/SideScroll';
import { numberWords, sumOf, titleOf } from './electionWords';

interface TallyTableProps {
  caption: string;
  counts: Count[];
  points: readonly number[];
  /** The title that won, by id. */
  winner: string | null;
}

/** The votes and points of a round, each sum written out so that it can be computed again by hand. */
export function TallyTable({ caption, counts, points, winner }: TallyTableProps) {
  return (
    <SideScroll name={caption}>
      <table class="sheet-table read tally">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('electionTitleColumn')}</th>
            <th scope="col">{t('electionFirst')}</th>
            <th scope="col">{t('electionSecond')}</th>
            <th scope="col">{t('electionThird')}</th>
            <th scope="col">{t('electionSum')}</th>
            <th scope="col">{t('electionPointsColumn')}</th>
          </tr>
        </thead>
        <tbody>
          {counts.map((count) => (
            <tr key={count.id} class={count.id === winner ? 'won' : undefined}>
              <th scope="row">{titleOf(count)}</th>
              {count.votes.map((votes, place) => (
                <td key={place}>{numberWords(votes)}</td>
              ))}
              <td>{sumOf(count, points)}</td>
              <td>
                <b>{numberWords(count.points)}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </SideScroll>
  );
}
