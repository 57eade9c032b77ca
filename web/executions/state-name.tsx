import type { Reader } from '../reader.ts';
import { stateInWords } from './state-words.ts';

/** A state of a machine in the reader's words, with its name in the definition beside it where that is another. */
export function StateName({ reader, name }: { reader: Reader; name: string }) {
  const said = stateInWords(reader, name);
  const defined = (
    <code class="small" lang="en" dir="ltr">
      {name}
    </code>
  );
  if (said === undefined) return defined;
  return (
    <>
      <bdi>{said}</bdi>
      {said === name ? null : <> {defined}</>}
    </>
  );
}
