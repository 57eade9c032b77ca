import type { DecisionEventType } from '#schemas/workflows/decision/events.ts';
import type { RecordedEvent } from './domain/recorded-event.ts';
import { remainingHours } from './domain/rules/clock.ts';

type EventOf<T extends DecisionEventType> = Extract<RecordedEvent, { type: T }>;
type Sentences = { readonly [T in DecisionEventType]?: (data: EventOf<T>['data']) => string };

const because = (reason: string | undefined): string => (reason === undefined ? '' : `: ${reason}`);

/** What the dossier tells of each event; deliveries and positions have no line here. */
const sentences: Sentences = {
  'case-submitted': ({ text }) => `Submitted, version ${text.version}`,
  'case-returned': ({ reason }) => `Returned to the proposer${because(reason)}`,
  'case-accepted': ({ reason }) => `Accepted for circulation${because(reason)}`,
  'round-circulated': ({ round, version, method, entitled }) =>
    `Round ${round}: version ${version} circulated to ${entitled.join(', ')}; method ${method.method}, ${method.until === undefined ? method.period : `until ${method.until}`}; basis: ${method.basis}`,
  'notice-bounced': ({ to }) => `Notice to ${to} did not arrive`,
  'notice-excused': ({ to, party, reason }) => `Notice to ${to} (${party}) excused${because(reason)}`,
  'clock-started': ({ expiresAt }) => `Clock started; the round ends at ${expiresAt}`,
  'clock-stopped': ({ remaining }) =>
    `Clock stopped: a notice had not arrived; ${remainingHours(remaining)} hours were left`,
  'clock-resumed': ({ expiresAt }) => `Clock went on; the round ends at ${expiresAt}`,
  'position-confirmed': ({ party }) => `${party} confirmed the position entered for it`,
  'position-repudiated': ({ party, reason }) => `${party} repudiated the position entered for it${because(reason)}`,
  'consensus-not-reached': ({ version, blocking, silent, unreached = [] }) =>
    `No consensus on version ${version}; blocking: ${blocking.join(', ') || 'none'}; silent: ${silent.join(', ') || 'none'}${unreached.length === 0 ? '' : `; of these the notice had not arrived to: ${unreached.join(', ')}`}`,
  'facilitation-started': () => 'Facilitation by the Coordinator began',
  'network-consulted': ({ parties, question }) => `Consulted ${parties.join(', ')}: ${question}`,
  'advice-given': ({ party, advice }) => `Advice of ${party}: ${advice}`,
  'text-revised': ({ text, reason }) => `Text revised, version ${text.version}${because(reason)}`,
  'objection-lifted': ({ party, reason }) => `${party} lifted its objection${because(reason)}`,
  'objection-maintained': ({ party, reason }) => `${party} maintained its objection${because(reason)}`,
  'agreement-not-reached': ({ report }) => `The Coordinator reported that agreement was not reached: ${report}`,
  'referral-supported': ({ party, reason }) => `${party} joined the referral${because(reason)}`,
  'returned-to-facilitation': ({ party, reason }) => `${party} asked for further facilitation${because(reason)}`,
  'matter-referred': ({ party, reason }) => `The Committee referred the matter, recorded by ${party}${because(reason)}`,
  'dossier-transmitted': ({ hash }) => `An earlier dossier was transmitted, SHA-256 ${hash}`,
  'response-recorded': ({ response, reason }) =>
    `Reply of the Secretary-General's office: ${response}${because(reason)}`,
  'case-deferred': ({ reason }) => `Deferred${because(reason)}`,
  'case-resumed': ({ reason }) => `Resumed${because(reason)}`,
};

/** One line for each act that the referral rests on, with its instant. */
export function chronicle(events: readonly RecordedEvent[]): string[] {
  return events.flatMap((event) => {
    const sentence = sentences[event.type] as ((data: RecordedEvent['data']) => string) | undefined;
    return sentence === undefined ? [] : [`${event.at}  ${sentence(event.data)}`];
  });
}
