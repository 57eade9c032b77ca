import type { ToldEvent } from '#schemas/sections/viewed-case.ts';
import { isProblem, mailFates } from '#workflows/procedure/mail-fates.ts';
import { InstantText } from '../components/instant-text.tsx';
import { Cell, StackedTable } from '../components/stacked-table.tsx';
import type { Reader } from '../reader.ts';
import { sentenceOf } from './event-words.ts';

type Props = {
  reader: Reader;
  history: readonly ToldEvent[];
  /** The events that are asked about; otherwise all are. */
  about?: ReadonlySet<number>;
  /** Where the words of the mails about an event are. */
  wordsOf: (seq: number) => string | undefined;
};

const columns = ['case.on', 'case.mails.about', 'case.mails.to', 'case.mails.state'] as const;

/** The mails of the case: when, about what, to whom, and whether it arrived; the mails about one event stand together. */
export function MailsTable({ reader, history, about, wordsOf }: Props) {
  const lines = mailFates(history).filter(({ seq }) => about === undefined || about.has(seq));
  if (lines.length === 0) return <p>{reader.say('case.mails.none')}</p>;
  const events = new Map(history.map((event) => [event.seq, event]));
  return (
    <details>
      <summary>{`${reader.say('case.mails')} (${lines.length})`}</summary>
      <StackedTable label={reader.say('case.mails')} columns={columns.map((column) => reader.say(column))}>
        {[...new Set(lines.map(({ seq }) => seq))].map((seq) => (
          <MailsAbout
            reader={reader}
            event={events.get(seq)}
            words={wordsOf(seq)}
            lines={lines.filter((line) => line.seq === seq)}
          />
        ))}
      </StackedTable>
    </details>
  );
}

type AboutProps = {
  reader: Reader;
  event: ToldEvent | undefined;
  words: string | undefined;
  lines: ReturnType<typeof mailFates>;
};

/** Those with the same fate stand in one row: a circulation to thirty mailboxes is one line as long as all arrive. */
function MailsAbout({ reader, event, words, lines }: AboutProps) {
  const states = [...new Set(lines.map(({ state }) => state))];
  return (
    <>
      {states.map((state, index) => (
        <tr>
          {index > 0 ? null : (
            <>
              <Cell of={reader.say('case.on')} rows={states.length}>
                <InstantText reader={reader} at={lines[0]?.at ?? ''} />
              </Cell>
              <Cell of={reader.say('case.mails.about')} rows={states.length}>
                {event === undefined ? null : sentenceOf(reader, event)}
                {words === undefined ? null : (
                  <>
                    <br />
                    <a href={words}>{reader.say('case.mails.as-sent')}</a>
                  </>
                )}
              </Cell>
            </>
          )}
          <Cell of={reader.say('case.mails.to')}>
            {lines.flatMap((line, place) =>
              line.state === state ? [place === 0 ? null : ' ', <bdi>{line.to}</bdi>] : [],
            )}
          </Cell>
          <Cell of={reader.say('case.mails.state')}>
            <span class={isProblem(state) ? 'tag blocks' : 'tag'}>{reader.say(`case.mails.state.${state}`)}</span>
          </Cell>
        </tr>
      ))}
    </>
  );
}
