import type { Member } from '@/lib/calls';

const STEP = 30;
const HEIGHT = 26;

interface BarsProps {
  /** By member, by month. */
  counts: number[][];
  members: Member[];
  /** The highest of the whole chart: all rows have one scale. */
  highest: number;
  months: string[];
  /** The numbers, for those who hear it. */
  name: string;
}

/** Bars a month, one's own beside the other's: mentee honey and squared, mentor blue and rounded. */
export function CoverageBars({ counts, members, highest, months, name }: BarsProps) {
  const width = months.length * STEP;
  return (
    <svg
      class="bars"
      viewBox={`0 0 ${width} ${HEIGHT + 16}`}
      width={width}
      height={HEIGHT + 16}
      role="img"
      aria-label={name}
    >
      <path class="axis" d={`M0 ${HEIGHT + 0.5}H${width}`} />
      {members.flatMap((member, of) =>
        months.map((_, at) => {
          const count = counts[of]?.[at] ?? 0;
          if (count === 0) return null;
          const height = Math.max(3, (count / highest) * (HEIGHT - 3));
          return (
            <rect
              key={`${member.id}${at}`}
              class={member.role}
              x={at * STEP + 4 + of * 11}
              y={HEIGHT - height}
              width={10}
              height={height}
              rx={member.role === 'mentor' ? 3 : 1}
            />
          );
        }),
      )}
      {months.map((month, at) => (
        <text key={at} x={at * STEP + 14} y={HEIGHT + 13}>
          {month}
        </text>
      ))}
    </svg>
  );
}
