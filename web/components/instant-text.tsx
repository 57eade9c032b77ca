import type { Reader } from '../reader.ts';

/** A moment in the reader's zone, short enough for tables; the full form, with the zone, is its title. */
export function InstantText({ reader, at }: { reader: Reader; at: string }) {
  return (
    <time datetime={at} title={reader.instant(at)}>
      {reader.short(at)}
    </time>
  );
}
