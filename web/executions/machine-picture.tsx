import { directionOf } from '#schemas/language.ts';
import type { DrawnState, MachineLayout } from '#schemas/machine-layout.ts';
import type { Reader } from '../reader.ts';
import { stateInWords } from './state-words.ts';

type Props = {
  reader: Reader;
  layout: MachineLayout;
  /** The states that the execution entered, in order. */
  path: readonly string[];
  /** Whether it stands in the last of them. */
  runs: boolean;
};

/** Halves of a state's box, and how far its corners are round by what kind of state it is. */
const roundness: Readonly<Record<string, number>> = { Choice: 2, Succeed: 14, Fail: 14 };

/**
 * The machine with the way that an execution took: what it passed has a tick and a strong line, where it stands a dot and
 * a double one, so that no colour is needed. The names of states in it are those of the definition. Pages that read from right
 * to left have it the other way round. The table below it says the same.
 */
export function MachinePicture({ reader, layout, path, runs }: Props) {
  const { width, height, states, ways } = layout;
  const isMirrored = directionOf(reader.language) === 'rtl';
  const across = (x: number): number => (isMirrored ? width - x : x);
  const taken = new Set(path.slice(1).map((state, index) => `${path[index]}→${state}`));
  const here = runs ? path.at(-1) : undefined;
  return (
    <section class="scroll machine" aria-label={reader.say('executions.machine')} tabindex={0}>
      <svg
        role="img"
        aria-label={[reader.say('executions.picture'), ...wayInWords(reader, path, here)].join(' · ')}
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
      >
        {[false, true].map((isTaken) =>
          ways
            .filter(({ from, to }) => taken.has(`${from}→${to}`) === isTaken)
            .map(({ points }) => <polyline class={isTaken ? 'way taken' : 'way'} points={moved(points, across)} />),
        )}
        {states.map((state) => (
          <DrawnBox state={state} layout={layout} x={across(state.x)} how={howOf(state.name, path, here)} />
        ))}
      </svg>
    </section>
  );
}

/** Which states it passed through, each once, and where it stands: what the marks show. */
function wayInWords(reader: Reader, path: readonly string[], here: string | undefined): string[] {
  const named = (name: string): string => stateInWords(reader, name) ?? name;
  const passed = [...new Set(path)].filter((name) => name !== here).map(named);
  return [
    ...(passed.length === 0 ? [] : [reader.labelled(reader.say('executions.legend.passed'), reader.list(passed))]),
    ...(here === undefined ? [] : [reader.labelled(reader.say('executions.legend.here'), named(here))]),
  ];
}

type How = 'here' | 'passed' | 'ahead';

const howOf = (name: string, path: readonly string[], here: string | undefined): How => {
  if (name === here) return 'here';
  return path.includes(name) ? 'passed' : 'ahead';
};

const mark: Readonly<Record<How, string>> = { here: '● ', passed: '✓ ', ahead: '' };

function DrawnBox({ state, layout, x, how }: { state: DrawnState; layout: MachineLayout; x: number; how: How }) {
  const { name, type, y, width } = state;
  const { stateHeight } = layout;
  const corner = roundness[type] ?? 7;
  const box = (by: number) => (
    <rect
      x={x - width / 2 - by}
      y={y - stateHeight / 2 - by}
      width={width + 2 * by}
      height={stateHeight + 2 * by}
      rx={corner + by}
    />
  );
  return (
    <g class={`state ${how}`}>
      {how === 'here' ? box(3) : null}
      {box(0)}
      <text x={x} y={y + 4} direction="ltr">
        {`${mark[how]}${name}`}
      </text>
    </g>
  );
}

const moved = (points: string, across: (x: number) => number): string =>
  points
    .split(' ')
    .map((point) => {
      const [x = 0, y = 0] = point.split(',').map(Number);
      return `${across(x)},${y}`;
    })
    .join(' ');

/** What its marks mean. */
export const PictureLegend = ({ reader }: { reader: Reader }) => (
  <p class="soft small">
    ✓ {reader.say('executions.legend.passed')} · ● {reader.say('executions.legend.here')}
  </p>
);
