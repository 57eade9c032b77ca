import { expect } from 'vitest';
import type { EventEnvelope } from '#schemas/event.ts';
import { standingIn } from '#workflows/circulation/rounds-record.ts';
import { evolve } from '#workflows/decision/domain/evolve.ts';
import { initialState } from '#workflows/decision/domain/initial-state.ts';
import type { RecordedEvent } from '#workflows/decision/domain/recorded-event.ts';
import { stageOf } from '#workflows/decision/domain/stage.ts';
import { roundsOf } from '#workflows/decision/rounds.ts';
import { DecisionState } from '#workflows/decision/schemas/state.ts';
import { type MachineRun, machineRuns, waitOfStage } from '../support/machine-runs.ts';
import { assertConcerns } from './assert-concerns.ts';
import { assertListed } from './assert-listed.ts';
import { assertOneVersion } from './assert-one-version.ts';
import { assertProjected } from './assert-projected.ts';
import { faultsOf } from './chronicle.ts';
import { type Play, stateOf } from './play.ts';

/** What holds of every case at any time. */
export async function assertSound(game: Play): Promise<void> {
  const { world } = game;
  const runs = await machineRuns(world);
  const sent = mailsByCase(world.mails);
  for (const caseId of game.caseIds) {
    const history = await world.stores.history(caseId);
    const state = DecisionState.parse(await stateOf(game, caseId));
    const faults = faultsOf(history);
    expect(faults, faults.length > 0 ? `${caseId}\n${history.map(lineOf).join('\n')}` : caseId).toEqual([]);
    assertFolds(state, history);
    assertListed(state);
    await assertProjected(world.stores, caseId);
    assertRecord(state, history);
    assertOneVersion(caseId, history);
    assertConcerns(state, history);
    assertMails(caseId, history, sent.get(caseId) ?? []);
    assertMachine(state, (await world.stores.load(caseId))?.waitToken, runs.get(caseId) ?? []);
  }
}

const lineOf = ({ seq, at, type, data, actor }: EventEnvelope): string =>
  `${seq} ${at} ${type} ${JSON.stringify(data)} ${JSON.stringify(actor)}`;

/** What holds once everybody has done what was asked. */
export async function assertEnded(game: Play): Promise<void> {
  for (const caseId of game.caseIds) {
    const state = await stateOf(game, caseId);
    expect(state.outcome, `${caseId} ${state.at}`).toBeDefined();
    expect(stageOf(state)).toBe('rest');
    const entry = await game.world.stores.entry(caseId);
    expect(entry?.outcome).toEqual(state.round === undefined ? undefined : state.outcome);
  }
}

/** Folding the history gives what is stored; and a late position leaves no trace but its own line, and what stands beside the outcome. */
function assertFolds(stored: DecisionState, history: readonly EventEnvelope[]): void {
  let state = initialState(stored.caseId, history[0]?.at ?? '');
  for (const { notices, ...event } of history) {
    const next = evolve(state, event as RecordedEvent);
    if (event.type === 'late-position-recorded') expect(withoutConcerns(next)).toEqual(withoutConcerns(state));
    state = next;
  }
  expect(JSON.parse(JSON.stringify(state))).toEqual(stored);
}

const withoutConcerns = ({ concerns: _, outcome, ...state }: DecisionState) => ({
  ...state,
  outcome: outcome && { ...outcome, concerns: undefined },
  seq: 0,
  updatedAt: '',
});

/** The record of the last round, which is made from the history alone, has each party's word as the rules count it. */
function assertRecord(state: DecisionState, history: readonly EventEnvelope[]): void {
  const round = roundsOf(history as readonly RecordedEvent[]).at(-1);
  const recorded = round === undefined ? [] : [...standingIn(round).values()];
  const word = (party: string, position: string, version: number, open: boolean) => ({
    party,
    position,
    version,
    open,
  });
  const byParty = (one: { party: string }, other: { party: string }) => one.party.localeCompare(other.party);
  expect(
    recorded
      .map(({ party, position, version, fate }) => word(party, position, version, fate === 'unconfirmed'))
      .sort(byParty),
  ).toEqual(
    Object.entries(state.positions)
      .map(([party, { position, version, unconfirmed = false }]) => word(party, position, version, unconfirmed))
      .sort(byParty),
  );
}

type Sent = { readonly to: string; readonly tags: Readonly<Record<string, string>> };

function mailsByCase(mails: readonly Sent[]): Map<string, Sent[]> {
  const sent = new Map<string, Sent[]>();
  for (const mail of mails) {
    const caseId = mail.tags['case'] ?? '';
    const known = sent.get(caseId);
    if (known === undefined) sent.set(caseId, [mail]);
    else known.push(mail);
  }
  return sent;
}

/** Every notice of every event was sent, each exactly once, and nothing else was. */
function assertMails(caseId: string, history: readonly EventEnvelope[], sent: readonly Sent[]): void {
  const owed = history.flatMap(({ seq, notices }) => notices.map(({ to }) => `${caseId}/${seq}/${to}`));
  expect(sent.map(({ to, tags }) => `${caseId}/${tags['seq']}/${to}`).sort()).toEqual(owed.sort());
}

/** The machine waits where the case stands, or has ended because nothing is to come; it has never failed. */
function assertMachine(state: DecisionState, waitToken: string | undefined, runs: readonly MachineRun[]): void {
  const stage = stageOf(state);
  const running = runs.filter(({ status }) => status === 'RUNNING');
  expect(runs.filter(({ status }) => !['RUNNING', 'SUCCEEDED'].includes(status))).toEqual([]);
  expect(
    running.map(({ entered }) => entered.at(-1)),
    `${state.caseId} ${state.at}`,
  ).toEqual(stage === 'rest' ? [] : [waitOfStage[stage]]);
  expect(waitToken !== undefined, `${state.caseId} ${state.at} has a token`).toBe(stage !== 'rest');
}
