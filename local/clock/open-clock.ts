import type { Journal } from '../journal/journal.ts';
import { errorFacts, type Log } from '../log.ts';
import type { Clock } from './clock.ts';
import { createRealClock } from './real-clock.ts';
import { createVirtualClock, type VirtualClock } from './virtual-clock.ts';

export interface OpenClock {
  readonly clock: Clock;
  /** The same clock, where time can be moved. */
  readonly virtual: VirtualClock | undefined;
  /** Writes down that time moves up to an instant. */
  remember(nowMs: number): Promise<void>;
}

const nowKey = 'clock/now';

/** A virtual clock starts at the machine's time, or where it stood in the last run if that is later. */
export function openClock(kind: 'real' | 'virtual', journal: Journal, log: Log): OpenClock {
  const remember = (nowMs: number): Promise<void> => journal.commit([{ put: nowKey, value: nowMs }]);
  if (kind === 'real') {
    const onError = (error: unknown): void => log.error('Something that fell due failed', errorFacts(error));
    return { clock: createRealClock({ onError }), virtual: undefined, remember };
  }
  const last = journal.get(nowKey);
  const virtual = createVirtualClock(Math.max(Date.now(), typeof last === 'number' ? last : 0));
  return { clock: virtual, virtual, remember };
}
