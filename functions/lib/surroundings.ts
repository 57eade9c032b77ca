import type { EventEnvelope } from '#schemas/event.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { HistoryWanted, type Surroundings } from '#workflows/procedure/surroundings.ts';
import { sha256 } from './hash.ts';

/**
 * Does `work` with what a command may look at. The history is read only if the work wants it, which few acts do: those
 * that issue a text again, publish it, or send a document; the work is then done again with it.
 */
export async function withSurroundings<T>(
  network: Directory,
  readHistory: () => Promise<readonly EventEnvelope[]>,
  work: (surroundings: Surroundings) => T,
): Promise<T> {
  try {
    return work({ network, hashOf: sha256, history: historyNotRead });
  } catch (error) {
    if (!(error instanceof HistoryWanted)) throw error;
  }
  const history = await readHistory();
  return work({ network, hashOf: sha256, history: () => history });
}

function historyNotRead(): never {
  throw new HistoryWanted();
}
