import type { Position } from '#schemas/position.ts';
import type { Reader } from '../reader.ts';
import { Glyph, type Shape } from './glyph.tsx';

/** How each position looks: whether it agrees, stands aside, stands in the way, or is none. */
const looks: Readonly<Record<Position, readonly [look: string, shape: Shape]>> = {
  support: ['agrees', 'done'],
  'no-objection': ['agrees', 'ring'],
  'stand-aside': ['aside', 'dash'],
  objection: ['blocks', 'cross'],
  'mandate-concern': ['blocks', 'blocked'],
  recuse: ['ended', 'ended'],
};

type Props = {
  reader: Reader;
  position: Position /** Only its shape is seen; the words are there for screen readers. */;
  small?: boolean;
};

export function PositionBadge({ reader, position, small = false }: Props) {
  const [look, shape] = looks[position];
  const words = reader.say(`positions.${position}`);
  return (
    <span class={`tag ${look}${small ? ' round' : ''}`} {...(small ? { title: words } : {})}>
      <Glyph shape={shape} />
      {small ? <span class="unseen">{words}</span> : words}
    </span>
  );
}
