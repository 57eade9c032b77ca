import type { DecisionEventType } from '#workflows/decision/schemas/events.ts';
import { correctionsIn } from '#workflows/procedure/corrections.ts';
import { evidenceOfEvent } from '#workflows/procedure/evidence-of-event.ts';
import type { PaperPart } from '#workflows/procedure/paper.ts';
import type { RecordedEvent } from './domain/recorded-event.ts';
import {
  actorInDossier,
  durationInDossier,
  instantInDossier,
  lengthInDossier,
  methodWords,
  noConsensusWords,
  partiesInDossier,
  responseWords,
  routeWords,
} from './dossier-words.ts';
import { tell } from './tell.ts';

type EventOf<T extends DecisionEventType> = Extract<RecordedEvent, { type: T }>;
/** What the system states of an event, and the words that came with it. */
type Told = readonly [sentence: string, words?: string | undefined];
type Sentences = { readonly [T in DecisionEventType]?: (data: EventOf<T>['data']) => Told };

/** What the dossier tells of each event; deliveries and positions have no line here. */
const sentences: Sentences = {
  'case-submitted': ({ text }) => [`Submitted, version ${text.version}`],
  'case-returned': ({ reason }) => ['Returned to the proposer by the secretariat', reason],
  'case-accepted': ({ reason }) => ['Accepted for circulation by the secretariat', reason],
  'round-circulated': ({ round, version, method, entitled }) => [
    `Round ${round}: version ${version} circulated to ${partiesInDossier(entitled)}; ${methodWords[method.method]}, ${lengthInDossier(method)}`,
  ],
  'notice-bounced': ({ to }) => [`A notice to ${to} did not arrive`],
  'notice-excused': ({ to, party, reason }) => [
    `The notice to ${to} (${party}) was excused by the secretariat`,
    reason,
  ],
  'clock-started': ({ expiresAt }) => [`The clock started; the round ends on ${instantInDossier(expiresAt)}`],
  'clock-stopped': ({ remaining }) => [
    `The clock stopped, since a notice had not arrived; ${durationInDossier(remaining)} were left`,
  ],
  'clock-resumed': ({ expiresAt }) => [`The clock went on; the round ends on ${instantInDossier(expiresAt)}`],
  'position-confirmed': ({ party }) => [`${party} confirmed the position entered for it`],
  'position-repudiated': ({ party, reason }) => [`${party} repudiated the position entered for it`, reason],
  'consensus-reached': ({ version }) => [`Consensus on version ${version}`],
  'consensus-not-reached': ({ version, because, blocking, silent, unreached = [] }) => [
    `No consensus on version ${version}${because === undefined ? '' : `, since ${noConsensusWords[because]}`}; blocking: ${partiesInDossier(blocking)}; silent: ${partiesInDossier(silent)}; of these not reached by a notice: ${partiesInDossier(unreached)}`,
  ],
  'case-tabled': ({ at, body }) => [`Put on the agenda of the meeting of ${body} on ${instantInDossier(at)}`],
  'case-retabled': ({ was, at }) => [`The meeting of ${instantInDossier(was)} was moved to ${instantInDossier(at)}`],
  'case-untabled': ({ at, why }) => [
    `Taken off the agenda of the meeting of ${instantInDossier(at)}, which was ${why === 'cancelled' ? 'cancelled' : 'moved too close'}`,
  ],
  'taken-at-meeting': ({ at, version, present, correctUntil, remarks }) => [
    `Version ${version} was taken at the meeting of ${instantInDossier(at)}; present: ${partiesInDossier(present)}; the record could be corrected until ${instantInDossier(correctUntil)}`,
    remarks,
  ],
  'meeting-record-repudiated': ({ party, reason }) => [`${party} said that the record is not right`, reason],
  'facilitation-started': () => ['Facilitation began'],
  'network-consulted': ({ parties, question }) => [
    `Members of the Network consulted: ${partiesInDossier(parties)}`,
    question,
  ],
  'advice-given': ({ party, advice }) => [`${party} gave its advice`, advice],
  'network-informed': ({ version, parties }) => [
    `Version ${version} was opened to members of the Network outside the Committee: ${partiesInDossier(parties)}`,
  ],
  'network-concern-raised': ({ party, version, reason }) => [
    `${party}, a member of the Network outside the Committee, raised a concern about its mandate, version ${version}`,
    reason,
  ],
  'concern-answered': ({ parties, reason }) => [`The concern of ${partiesInDossier(parties)} was answered`, reason],
  'text-revised': ({ text, reason }) => [`The text was revised, version ${text.version}`, reason],
  'objection-lifted': ({ party, reason }) => [`${party} lifted its objection`, reason],
  'objection-maintained': ({ party, reason }) => [`${party} maintained its objection`, reason],
  'way-forward-proposed': ({ route, wording, until, party }) => [
    `${party === undefined ? 'The Coordinator' : `The principal of ${party}`} proposed a way forward (${routeWords[route]}${until === undefined ? '' : `, until ${until}`})`,
    wording,
  ],
  'way-forward-commented': ({ party, reason }) => [`The principal of ${party} commented on the way forward`, reason],
  'endorsement-given': ({ party, reason }) => [`The principal of ${party} endorsed the way forward`, reason],
  'way-forward-endorsed': ({ text }) => [`All principals endorsed the way forward, version ${text.version}`],
  'finding-asked': ({ party, reason }) => [`${party} asked that failure be found`, reason],
  'finding-put-to-heads': ({ heads, tried, dueAt, reason }) => [
    `The principals of ${partiesInDossier(heads)} were asked whether agreement was not reached, until ${instantInDossier(dueAt)}; ${tried ? 'something had' : 'nothing had'} been tried`,
    reason,
  ],
  'finding-stated': ({ party, finding, reason }) => [
    `The principal of ${party}: ${finding === 'not-reached' ? 'agreement was not reached' : 'the work goes on'}`,
    reason,
  ],
  'facilitation-continued': ({ by, reason }) => [
    `${by === 'heads' ? 'The principals' : 'The Coordinator'} found that the work goes on`,
    reason,
  ],
  'agreement-not-reached': ({ report, by, dueAt }) => [
    `${by === 'heads' ? 'The principals found' : 'The Coordinator reported'} that agreement was not reached${goesAt(dueAt)}`,
    report,
  ],
  'referral-circulated': ({ dueAt }) => [`The Committee was asked again${goesAt(dueAt)}`],
  'referral-supported': ({ party, reason }) => [`${party} joined the referral`, reason],
  'referral-opposed': ({ party, reason }) => [`${party} would not have the matter referred`, reason],
  'returned-to-facilitation': ({ party, reason }) => [
    party === undefined ? 'All members agreed that facilitation goes on' : `${party} asked for further facilitation`,
    reason,
  ],
  'matter-referred': ({ party, reason }) => [
    `The Committee referred the matter${party === undefined ? '' : `, recorded by ${party}`}`,
    reason,
  ],
  'dossier-transmitted': ({ hash, reason }) => [`An earlier dossier was transmitted, SHA-256 ${hash}`, reason],
  'response-entered': ({ response, dueAt, reason }) => [
    `Reply of the Secretary-General's office entered: ${responseWords[response]}; open to correction until ${instantInDossier(dueAt)}`,
    reason,
  ],
  'response-confirmed': ({ reason }) => ["The Secretary-General's office confirmed the reply entered for it", reason],
  'response-repudiated': ({ reason }) => ["The Secretary-General's office repudiated the reply entered for it", reason],
  'response-recorded': ({ response, reason }) => [
    `Reply of the Secretary-General's office: ${responseWords[response]}`,
    reason,
  ],
  'case-deferred': ({ reason, until, condition }) => [
    until === undefined ? 'Deferred' : `Deferred until ${until}`,
    [condition, reason].filter((words) => words !== undefined).join('\n\n') || undefined,
  ],
  'case-resumed': ({ reason }) => ['Resumed', reason],
};

const goesAt = (dueAt: string | undefined): string =>
  dueAt === undefined
    ? ''
    : `; the matter goes on ${instantInDossier(dueAt)}, unless the Committee agrees otherwise by then`;

/** What an entry and its correction say of each other, by the number of the event. */
type Pairs = ReadonlyMap<number, readonly PaperPart[]>;

/** A line for each act that the referral rests on, with its instant and who acted, the words that came with it, and the other of its pair. */
export function chronicle(events: readonly RecordedEvent[], pairs: Pairs): PaperPart[] {
  return events.flatMap((event) => {
    const sentenceOf = sentences[event.type] as ((data: RecordedEvent['data']) => Told) | undefined;
    if (sentenceOf === undefined) return [];
    const [sentence, words] = sentenceOf(event.data);
    const { actor } = event;
    const by =
      'person' in actor ? `, by ${actorInDossier(actor.person, evidenceOfEvent(event), actor.signatureFault)}` : '';
    const line = `${instantInDossier(event.at)}: ${sentence}${by}`;
    const said = words === undefined ? [{ line: `${line}.` }] : [{ line: `${line}, in these words:` }, { words }];
    return [...said, ...(pairs.get(event.seq) ?? [])];
  });
}

export function pairsIn(events: readonly RecordedEvent[]): Pairs {
  const instants = new Map(events.map(({ seq, at }) => [seq, instantInDossier(at)]));
  const corrections = correctionsIn(events.map((event) => ({ seq: event.seq, told: tell(event) })));
  return new Map(
    [...corrections].map(([seq, { corrects, correctedBy }]) => [
      seq,
      [
        ...(corrects === undefined ? [] : [{ line: `This corrects what was entered on ${instants.get(corrects)}.` }]),
        ...(correctedBy === undefined ? [] : [{ line: `This was corrected on ${instants.get(correctedBy)}.` }]),
      ],
    ]),
  );
}
