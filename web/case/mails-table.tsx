import type { EventView } from '#schemas/api.ts';
import { InstantText } from '../components/instant-text.tsx';
import { WideTable } from '../components/wide-table.tsx';
import type { Reader } from '../reader.ts';
import { sentenceOf } from './event-words.ts';
import { noticeLines } from './notice-states.ts';

/** Every mail of the case: when, to whom, about what, and whether it arrived. */
export function MailsTable({ reader, history }: { reader: Reader; history: readonly EventView[] }) {
  const lines = noticeLines(history);
  if (lines.length === 0) return <p>{reader.say('case.mails.none')}</p>;
  const events = new Map(history.map((event) => [event.seq, event]));
  return (
    <details>
      <summary>{`${reader.say('case.mails')} (${lines.length})`}</summary>
      <WideTable label={reader.say('case.mails')}>
        <thead>
          <tr>
            <th scope="col">{reader.say('case.on')}</th>
            <th scope="col">{reader.say('case.mails.to')}</th>
            <th scope="col">{reader.say('case.mails.about')}</th>
            <th scope="col">{reader.say('case.mails.state')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ seq, at, to, state }) => {
            const event = events.get(seq);
            return (
              <tr>
                <td>
                  <InstantText reader={reader} at={at} />
                </td>
                <td>
                  <bdi>{to}</bdi>
                </td>
                <td>{event === undefined ? null : sentenceOf(reader, event)}</td>
                <td>
                  <span class={state === 'bounced' ? 'tag blocks' : 'tag'}>
                    {reader.say(`case.mails.state.${state}`)}
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </WideTable>
    </details>
  );
}
