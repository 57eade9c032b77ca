import type { CaseState } from '#schemas/case-state.ts';
import type { EventEnvelope, Notice } from '#schemas/event.ts';
import type { OutboxItem, OutgoingMessage } from '#schemas/outbox.ts';
import type { Decided } from '#workflows/procedure/carry-out.ts';
import type { CaseCommand } from '#workflows/procedure/command.ts';
import type { Letter } from '#workflows/procedure/letter.ts';
import type { ProcedureEvent } from '#workflows/procedure/procedure.ts';
import type { Subject } from '#workflows/procedure/subject.ts';
import type { Surroundings } from '#workflows/procedure/surroundings.ts';
import { versioned } from '#workflows/procedure/upcasters.ts';
import { caseStageOf, endOfFlow } from './case-stage.ts';
import { newNonce } from './links.ts';
import { listingsOf } from './listings-of.ts';
import { messagesOf } from './messages-of.ts';
import type { Commit, StoredCase } from './ports.ts';
import type { Services } from './services.ts';
import { watchAfter, watchAtRest } from './watch.ts';

/** The committing function hands its outbox row on at once; a sweep takes it over only after this time. */
const claimSeconds = 60;

/** A commit whose events still have to be told what they follow. */
export type UnlinkedCommit = Omit<Commit, 'links' | 'head'>;

/** What a decided command writes: the state after it, events with their notices, and what is owed to the world. */
export function commitOf(made: {
  readonly services: Services;
  readonly module: Subject;
  readonly stored: StoredCase;
  readonly command: CaseCommand;
  readonly decided: Decided<CaseState, ProcedureEvent>;
  readonly surroundings: Surroundings;
  readonly forMachine: boolean;
}): UnlinkedCommit {
  const { module, stored, command, decided, surroundings, services, forMachine } = made;
  const { network } = surroundings;
  const { graceSeconds } = services.settings;
  const state = decided.states.at(-1) ?? stored.state;
  const { events, messages } = withLetters(module, decided, surroundings);
  const now = command.at;
  const before = stored.version === 0 ? undefined : stored;
  const from = before === undefined ? 'rest' : (before.stage ?? module.stageOf(before.state));
  // A machine that waits by what no longer holds gives way to one that waits anew, whatever it is doing at this moment.
  const restarts = command.type === 'restart-flow' || (command.type === 'outside-changed' && events.length > 0);
  const flow = restarts ? stored.flow + 1 : stored.flow;
  const target = caseStageOf(module, state, network, now, graceSeconds, flow);
  const rests = target.stage === 'rest';
  const moved = from !== target.stage;
  const forgetToken = moved || forMachine || restarts;
  // The machine that a restart replaces may live after all; it is told to end.
  const resume =
    forgetToken && stored.waitToken !== undefined && !forMachine
      ? { taskToken: stored.waitToken, output: restarts ? endOfFlow(target, stored.flow) : target }
      : undefined;
  const first = events[0]?.seq ?? state.seq;
  const start =
    module.startsMachine(from, target.stage) || (restarts && !rests)
      ? { name: `${state.caseId}-${first}`, input: target }
      : undefined;
  const nonce = before === undefined ? newNonce() : before.nonce;
  const owes = messages.length > 0 || resume !== undefined || start !== undefined;
  const outbox: OutboxItem = { caseId: state.caseId, procedure: module.id, seq: first, nonce, messages, resume, start };
  return {
    procedure: module.id,
    before,
    state,
    stage: target.stage,
    events,
    outbox: owes ? outbox : undefined,
    outboxClaimedUntil: new Date(Date.parse(now) + claimSeconds * 1000).toISOString(),
    news: newsIn(module, state.caseId, decided.events, now),
    forgetToken,
    flow,
    nonce,
    watch: watchOf({
      rests,
      before,
      nextInstant: module.nextInstant(state, network, now),
      graceSeconds,
      now,
      forgetToken,
      told: command.type === 'notice-stall' ? command.by : undefined,
    }),
    documents: documentsOf(command),
    lists: listingsOf(module, stored.lists ?? [], state, () => [...surroundings.history(), ...events]),
  };
}

/** Most cases at rest have nothing ahead of them; nobody looks at those. */
function watchOf({
  rests,
  ...expected
}: Parameters<typeof watchAfter>[0] & { readonly rests: boolean }): Commit['watch'] {
  const { nextInstant, before, told = before?.watch?.told } = expected;
  if (!rests) return watchAfter(expected);
  return nextInstant === undefined ? undefined : watchAtRest(nextInstant, told);
}

/** What a command brings along becomes part of the case with it. */
function documentsOf(command: CaseCommand): Commit['documents'] {
  if (!('documents' in command)) return undefined;
  return command.documents?.map((ref) => ({ ref, uploader: command.actor.person, at: command.at }));
}

/** The events with their notices, and the messages that these come to. */
function withLetters(
  module: Subject,
  { events: decided, states }: Decided<CaseState, ProcedureEvent>,
  { network }: Surroundings,
): { events: EventEnvelope[]; messages: OutgoingMessage[] } {
  const events: EventEnvelope[] = [];
  const messages: OutgoingMessage[] = [];
  for (const [index, event] of decided.entries()) {
    const letters = module.letters(event, states[index] as CaseState, network);
    events.push(versioned(module.upcasters, { ...event, notices: letters.map(noticeOf) }));
    messages.push(...messagesOf(event, letters));
  }
  return { events, messages };
}

/** Longer than any process goes by what it knew of people and settings before (network.ts), and than a command takes that read a calendar. */
const settlingSeconds = 15;

/** Cases are told from the instant on from which an entry holds, and not before every process knows of it. */
function newsIn(module: Subject, book: string, decided: readonly ProcedureEvent[], now: string): Commit['news'] {
  const settledMs = Date.parse(now) + settlingSeconds * 1000;
  return decided.flatMap((event) => {
    const news = module.newsOf?.(event);
    if (news === undefined) return [];
    const { from, changed, among } = news;
    const whom = among && { among: { list: among[0], later: among.slice(1) } };
    const owed = { news: { book, version: event.seq, changed: [...changed], from, ...whom } };
    return [{ owed, notBefore: new Date(Math.max(Date.parse(from), settledMs)).toISOString() }];
  });
}

const noticeOf = ({ to, template, taskId }: Letter): Notice =>
  taskId === undefined ? { to, template } : { to, template, taskId };
