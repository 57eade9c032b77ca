import { eventPath } from '#schemas/event-anchor.ts';
import type { ToldEvent } from '#schemas/sections/viewed-case.ts';
import type { Reader } from '../reader.ts';
import { sentenceOf } from './event-words.ts';

type Props = {
  reader: Reader;
  event: Pick<ToldEvent, 'corrects' | 'correctedBy'>;
  history: readonly ToldEvent[];
  on: string;
};

/** Beside an entry that was corrected its correction, and beside a correction what it corrects: each leads to the other. */
export function CorrectionNote({ reader, event, history, on }: Props) {
  const { corrects, correctedBy } = event;
  return (
    <>
      {[['case.corrected-by', correctedBy] as const, ['case.corrects', corrects] as const].map(([key, seq]) => {
        const other = seq === undefined ? undefined : history.find((each) => each.seq === seq);
        return other === undefined ? null : (
          <p class="small">
            <strong>{reader.labelled(reader.say(key))}</strong>
            <a href={eventPath(on, other.seq)}>{sentenceOf(reader, other)}</a>
          </p>
        );
      })}
    </>
  );
}
