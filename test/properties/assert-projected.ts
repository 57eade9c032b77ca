import { expect } from 'vitest';
import { listingsOf } from '#functions/lib/listings-of.ts';
import type { EventEnvelope } from '#schemas/event.ts';
import { evolve } from '#workflows/decision/domain/evolve.ts';
import { initialState } from '#workflows/decision/domain/initial-state.ts';
import type { RecordedEvent } from '#workflows/decision/domain/recorded-event.ts';
import { decision } from '#workflows/decision/index.ts';
import { registerList } from '#workflows/procedure/projections.ts';
import { textsOf } from '#workflows/texts/texts-of.ts';
import type { MemoryStores } from '../support/memory-stores.ts';
import { concernsIn } from './assert-concerns.ts';

/** Every list has of a case what its folded history gives, line for line, whatever commits have changed it by parts; no other list has it. */
export async function assertProjected(stores: MemoryStores, caseId: string): Promise<void> {
  const history = await stores.history(caseId);
  const state = history.reduce(
    (before, { notices, ...event }) => evolve(before, event as RecordedEvent),
    initialState(caseId, history[0]?.at ?? ''),
  );
  const wanted = listingsOf(decision, [], state, () => history);
  const stands = (await stores.load(caseId))?.lists ?? [];
  expect(stands).toEqual(wanted.map(({ line, ...row }) => row));
  for (const { list, key, line } of wanted) {
    const lines = await stores.listed('decision', list, undefined, Number.POSITIVE_INFINITY);
    const own = lines.filter(({ item }) => item.caseId === caseId);
    expect(own).toEqual([{ place: `${key}#${caseId}`, item: line === undefined ? { caseId } : { caseId, line } }]);
  }
  expect(await stores.entry(caseId)).toEqual(registeredBy(history, caseId));
  expect(wanted.filter(({ list }) => list === registerList)).toHaveLength(registeredBy(history, caseId) ? 1 : 0);
}

/** What the register says of a case, told by its events alone. */
function registeredBy(history: readonly EventEnvelope[], caseId: string) {
  const last = (...types: string[]) => history.findLast(({ type }) => types.includes(type));
  if (last('round-circulated') === undefined) return undefined;
  const published = last('decision-published');
  if (published === undefined) {
    const end = last('case-withdrawn', 'case-closed');
    if (end === undefined) return undefined;
    const kind = end.type === 'case-withdrawn' ? 'withdrawn' : 'closed-without-decision';
    const outcome = { kind, at: end.at };
    return { caseId, procedure: 'decision', title: caseId, outcome, publishedAt: end.at, text: null, textHash: null };
  }
  const { at, data: adoption } = last('decision-adopted') as EventEnvelope;
  const kind = adoption['basis'] === 'consensus' ? 'adopted' : 'adopted-as-guided';
  const said = ['unreached', 'withoutSupport'].filter((name) => adoption[name] !== undefined);
  const { standing: networkConcerns } = concernsIn(history);
  const besides = {
    ...Object.fromEntries(said.map((name) => [name, adoption[name]])),
    ...concernsBeside(adoption, history),
    ...(networkConcerns.length === 0 ? {} : { networkConcerns }),
  };
  const {
    title,
    text,
    hash,
    followUps: actions = [],
  } = history.flatMap(textsOf).find(({ version }) => version === adoption['version']) as ReturnType<
    typeof textsOf
  >[number];
  const asked = last('follow-up-assigned')?.data['followUps'] as { dueAt: string }[] | undefined;
  const reports = history.filter(({ type }) => type === 'follow-up-done');
  const states = asked?.map((action, index) => ({
    ...{ ...action, dueAt: action.dueAt.slice(0, 10) },
    doneAt: reports.find(({ data }) => data['index'] === index)?.at ?? null,
  }));
  return {
    caseId,
    procedure: 'decision',
    title,
    outcome: { kind, at, version: adoption['version'], ...besides },
    publishedAt: published.at,
    text,
    textHash: hash,
    ...(actions.length === 0 ? {} : { actions }),
    ...(states === undefined ? {} : { followUps: { asked: states.length, done: reports.length, states } }),
  };
}

type Concern = { readonly party: unknown; readonly position: unknown };

/** What it was adopted with, and what members themselves have said of it since. */
function concernsBeside({ version, concerns = [] }: EventEnvelope['data'], history: readonly EventEnvelope[]) {
  const adopted = history.findIndex(({ type }) => type === 'decision-adopted');
  const standing = new Map((concerns as Concern[]).map(({ party, position }) => [party, position]));
  for (const { type, data } of history.slice(adopted + 1)) {
    if (type !== 'late-position-recorded' || data['version'] !== version || data['onBehalf']) continue;
    standing.delete(data['party']);
    if (['objection', 'mandate-concern'].includes(String(data['position'])))
      standing.set(data['party'], data['position']);
  }
  return standing.size === 0 ? {} : { concerns: [...standing].map(([party, position]) => ({ party, position })) };
}
