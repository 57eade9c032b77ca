import { createHash } from 'node:crypto';
import type { EnginePorts } from '#local/engine/ports.ts';

/** Ports that give the same values in every run: ids count up, random numbers come from the list, then 0.5. */
export function testPorts(randoms: readonly number[] = []): EnginePorts {
  const left = [...randoms];
  let ids = 0;
  return {
    random: () => left.shift() ?? 0.5,
    newId: () => {
      ids += 1;
      return `00000000-0000-4000-8000-${String(ids).padStart(12, '0')}`;
    },
    hash: (text, algorithm) => createHash(algorithm.replace('-', '').toLowerCase()).update(text).digest('hex'),
  };
}
