import type { Reader } from '../reader.ts';
import type { Corrections } from './corrections.ts';
import { eventPath } from './event-anchor.ts';
import { sentenceOf } from './event-words.ts';

type Props = { reader: Reader; corrections: Corrections; seq: number; on: string };

/** Beside an entry that was corrected its correction, and beside a correction what it corrects: each leads to the other. */
export function CorrectionNote({ reader, corrections, seq, on }: Props) {
  const { corrects, correctedBy } = corrections.get(seq) ?? {};
  return (
    <>
      {[['case.corrected-by', correctedBy] as const, ['case.corrects', corrects] as const].map(([key, event]) =>
        event === undefined ? null : (
          <p class="small">
            <strong>{reader.labelled(reader.say(key))}</strong>
            <a href={eventPath(on, event.seq)}>{sentenceOf(reader, event)}</a>
          </p>
        ),
      )}
    </>
  );
}
