import { type Due, isDay } from '#schemas/civil-date.ts';
import type { Reader } from '../reader.ts';
import { InstantText } from './instant-text.tsx';

/** When something is due: a day is the same for every reader, a moment is shown in the reader's zone. */
export function DueText({ reader, at }: { reader: Reader; at: Due }) {
  return isDay(at) ? <time datetime={at}>{reader.date(at)}</time> : <InstantText reader={reader} at={at} />;
}
