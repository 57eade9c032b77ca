import type { PublicEvent, PublicRecord } from '#schemas/public-record.ts';
import type { ShownSaying } from '#schemas/sections/saying.ts';
import { publicRounds } from '#workflows/circulation/public-rounds.ts';
import type { DecisionState } from '#workflows/decision/schemas/state.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { adoptedTexts } from '#workflows/procedure/public-record.ts';
import { decidingBody } from './domain/committee.ts';
import type { RecordedEvent } from './domain/recorded-event.ts';
import { roundsOf } from './rounds.ts';

/**
 * What everybody reads of a decision. How an adopted text came about is the body's to open, and holds as it was set when the case was opened:
 * whoever spoke knew who would read it. Of what was not adopted the register has the end alone.
 */
export function publicRecord(
  state: DecisionState,
  history: readonly RecordedEvent[],
  network: Pick<Directory, 'bodySettingsAt'>,
): PublicRecord {
  if (state.outcome?.version === undefined) return { texts: [], rounds: [], events: [], documents: [] };
  const { publicReads, publicDocuments } = network.bodySettingsAt(decidingBody, state.openedAt);
  const told = publicReads === 'outcome' ? ofOutcome : { ...ofCourse, ...ofOutcome };
  return {
    texts: adoptedTexts(state, history),
    rounds: publicReads === 'positions' ? publicRounds(roundsOf(history)) : [],
    events: history.flatMap((event) => publicEvent(event, told)),
    documents: publicDocuments === 'yes' ? [...(state.documents ?? [])] : [],
  };
}

type Sentences = Partial<Record<RecordedEvent['type'], string>>;

/** Their sentences name no party, and are filled with numbers alone. */
const ofOutcome: Sentences = {
  'decision-adopted': 'events.decision-adopted',
  'decision-published': 'events.decision-published',
  'follow-up-done': 'events.follow-up-done',
  'decision-implemented': 'events.decision-implemented',
};

const ofCourse: Sentences = {
  'round-circulated': 'events.round-circulated.to-members',
  'consensus-reached': 'events.consensus-reached',
  'consensus-not-reached': 'events.consensus-not-reached',
  'facilitation-started': 'events.facilitation-started',
  'text-revised': 'events.text-revised',
  'way-forward-endorsed': 'events.way-forward-endorsed',
  'matter-referred': 'events.matter-referred',
  'dossier-transmitted': 'events.dossier-transmitted',
};

function publicEvent(event: RecordedEvent, told: Sentences): PublicEvent[] {
  const key = told[event.type];
  return key === undefined ? [] : [{ seq: event.seq, at: event.at, says: { key, params: numbersIn(event) } }];
}

function numbersIn({ type, data }: RecordedEvent): ShownSaying['params'] {
  switch (type) {
    case 'round-circulated':
      return { round: data.round, version: data.version };
    case 'consensus-reached':
    case 'consensus-not-reached':
    case 'decision-adopted':
      return { version: data.version };
    case 'text-revised':
    case 'way-forward-endorsed':
      return { version: data.text.version };
    case 'follow-up-done':
      return { number: data.index + 1 };
    default:
      return {};
  }
}
