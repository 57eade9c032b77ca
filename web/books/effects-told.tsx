import type { Effects } from '#schemas/people-effects.ts';
import type { Reader } from '../reader.ts';
import { effectLines, movedLines } from './effect-lines.ts';

/** What a change comes to, before it is made. */
export function EffectsTold({ reader, told }: { reader: Reader; told: Effects }) {
  const { effects, moved, digest } = told;
  return (
    <section class="waits" id="effects" tabindex={-1} aria-labelledby="effects-title">
      <h2 id="effects-title">{reader.say('people.effects')}</h2>
      <input type="hidden" name="seen" value={digest} />
      <ul>
        <EffectLines reader={reader} effects={effects} />
        <MovedLines reader={reader} moved={moved} />
      </ul>
    </section>
  );
}

/** What begins and ends when. */
export const EffectLines = ({ reader, effects }: { reader: Reader; effects: Effects['effects'] }) => (
  <Lines lines={effectLines(reader, effects)} />
);

/** Which open tasks move, from whom to whom. */
export const MovedLines = ({ reader, moved }: { reader: Reader; moved: Effects['moved'] }) => (
  <Lines lines={movedLines(reader, moved)} />
);

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <>
    {lines.map((line) => (
      <li>{line}</li>
    ))}
  </>
);
