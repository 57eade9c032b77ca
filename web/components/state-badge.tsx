import { registry, type Standing } from '#workflows/registry.ts';
import type { Reader } from '../reader.ts';
import { Glyph } from './glyph.tsx';

export type Meaning = Standing | 'waiting';

/** What a state or an outcome of a procedure means, as the procedure says; what it does not speak of waits for somebody. */
export function meaningOf(procedure: string, name: string): Meaning {
  const standings = Object.entries(registry[procedure]?.standings ?? {}) as [Standing, readonly string[]][];
  return standings.find(([, names]) => names.includes(name))?.[0] ?? 'waiting';
}

type Props = {
  reader: Reader;
  procedure: string;
  name: string /** Whether it is how a case ended. */;
  asOutcome?: boolean;
};

/** Where a case stands, or how it ended: in words, with a colour and a shape that say what that means. */
export function StateBadge({ reader, procedure, name, asOutcome = false }: Props) {
  const meaning = meaningOf(procedure, name);
  return (
    <span class={`tag ${meaning}`}>
      <Glyph shape={meaning} />
      {reader.of(procedure).say(`${asOutcome ? 'outcomes' : 'states'}.${name}`)}
    </span>
  );
}
