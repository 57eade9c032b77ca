import type { Delivery, DeliveryFateOf } from '#schemas/deliveries.ts';
import { isProblem } from '#workflows/procedure/mail-fates.ts';
import { sentenceOf } from '../case/event-words.ts';
import type { Reader } from '../reader.ts';
import { InstantText } from './instant-text.tsx';

type Props = { reader: Reader; deliveries: readonly Delivery[]; mends: boolean };

/** So many mailboxes stand in sight; the rest is folded. */
const shownMailboxes = 4;

/** Events with their mails: the case, what the mails told, to whom, and what became of them. */
export function DeliveryCards({ reader, deliveries, mends }: Props) {
  if (deliveries.length === 0) return null;
  return (
    <ul class="cards">
      {deliveries.map((delivery) => (
        <One reader={reader.of(delivery.procedure)} delivery={delivery} mends={mends} />
      ))}
    </ul>
  );
}

function One({ reader, delivery, mends }: { reader: Reader; delivery: Delivery; mends: boolean }) {
  const { caseId, title, event, mails, tasks } = delivery;
  return (
    <li class={mails.some(({ fate }) => isProblem(fate) || fate === 'unsent') ? 'stuck' : undefined}>
      <p dir="auto">
        <a href={`/cases/${caseId}`}>{title}</a>
      </p>
      <p>{sentenceOf(reader, event)}</p>
      {mails.map((mail) => (
        <Mailboxes reader={reader} mail={mail} />
      ))}
      {mends
        ? tasks.map(({ taskId, party }) => (
            <p>
              <a href={`/tasks/${taskId}`}>
                {party === null ? reader.say('deliveries.mend') : reader.say('deliveries.mend-for', { party })}
              </a>
            </p>
          ))
        : null}
      <p class="soft small">
        <bdi class="id">{caseId}</bdi> · <InstantText reader={reader} at={event.at} />
      </p>
    </li>
  );
}

function Mailboxes({ reader, mail: { fate, to, reasons } }: { reader: Reader; mail: DeliveryFateOf }) {
  const all = to.map((mailbox, index) => (
    <>
      {index === 0 ? null : ' · '}
      <bdi>{mailbox}</bdi>
    </>
  ));
  const state = reader.say(`case.mails.state.${fate}`);
  return (
    <>
      {to.length <= shownMailboxes ? (
        <p class="small">
          <span class={isProblem(fate) || fate === 'unsent' ? 'tag blocks' : 'tag'}>{state}</span> {all}
        </p>
      ) : (
        <details>
          <summary class="small">
            <span class={isProblem(fate) || fate === 'unsent' ? 'tag blocks' : 'tag'}>{state}</span>{' '}
            {reader.say('deliveries.people', { count: to.length })}
          </summary>
          <p class="small">{all}</p>
        </details>
      )}
      {reasons.map((words) => (
        <p class="soft small" dir="auto">
          {words}
        </p>
      ))}
    </>
  );
}
