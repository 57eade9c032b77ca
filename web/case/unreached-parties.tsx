import type { Reader } from '../reader.ts';

/** Says whose notice has not arrived, beside what everybody has stated: they may be silent without knowing. */
export function UnreachedParties({ reader, parties }: { reader: Reader; parties: readonly string[] }) {
  if (parties.length === 0) return null;
  return <p>{reader.say('case.unreached', { count: parties.length, parties })}</p>;
}
