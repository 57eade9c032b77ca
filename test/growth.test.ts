import { describe, expect, it } from 'vitest';
import type { CaseStore } from '#functions/lib/ports.ts';
import { meetingAt } from '#test/support/concept-note-case.ts';
import { registry } from '#workflows/registry.ts';
import { ApiClient } from './support/api-client.ts';
import { ConceptNoteCase } from './support/concept-note-case.ts';
import { countReads, type Reads } from './support/counted-reads.ts';
import { planned } from './support/meeting-world-stories.ts';
import { noteIdOf, storeNote, storePipeline } from './support/stored-note.ts';
import { Visitor } from './support/visitor.ts';
import { createWorld, type World } from './support/world.ts';

const meetingId = 'steering-committee.1';

/** So many notes wait for the meeting, the one opened last stored first. */
async function storeAgenda(world: World, count: number, from = 5000): Promise<void> {
  const { state, history } = new ConceptNoteCase().ready();
  const { at } = meetingAt(1, '2027-01-15T09:00:00.000Z');
  for (let number = count; number >= 1; number -= 1) {
    const openedAt = new Date(Date.parse('2026-11-02T09:00:00.000Z') + number * 60_000).toISOString();
    const note = { ...state, caseId: noteIdOf(from + number), openedAt, target: { meetingId, at } };
    await storeNote(world.stores, { state: note, history });
  }
}

async function worldWith({ onAgenda, inPipeline }: { onAgenda: number; inPipeline: number }): Promise<World> {
  const world = await createWorld();
  await planned(world, 60, 'steering-committee', 'fmu');
  await storeAgenda(world, onAgenda);
  await storePipeline(world.stores, inPipeline);
  return world;
}

type Agenda = { readonly items: readonly { readonly caseId: string }[]; readonly cursor: string | null };

async function walkAgenda(world: World, as: string): Promise<string[][]> {
  const api = new ApiClient(world.services, world.now);
  const pages: string[][] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const query = cursor === undefined ? '' : `?${new URLSearchParams({ cursor })}`;
    const { status, body } = await api.ask(`/api/meetings/${meetingId}/agenda${query}`, { as });
    expect(status).toBe(200);
    pages.push((body as Agenda).items.map(({ caseId }) => caseId));
    cursor = (body as Agenda).cursor;
  }
  return pages;
}

/** What each address reads for the unit. */
async function readsOf(world: World): Promise<Readonly<Record<string, Reads>>> {
  const api = new ApiClient(world.services, world.now);
  const visitor = await new Visitor(world).signedInAs('fmu');
  const services = world.services as { cases: CaseStore };
  const reads: Record<string, Reads> = {};
  for (const path of ['/api/pipeline', `/api/meetings/${meetingId}/agenda`, '/api/cases'])
    reads[path] = await countReads(services, () => api.ask(path, { as: 'fmu' }));
  for (const path of ['/pipeline', `/meetings/${meetingId}`])
    reads[path] = await countReads(services, () => visitor.get(path));
  return reads;
}

describe('the agenda of a meeting with more cases than a page has', () => {
  it('comes by pages, the case opened first before the others, and leaves none out', async () => {
    const world = await worldWith({ onAgenda: 230, inPipeline: 0 });
    const pages = await walkAgenda(world, 'fmu');
    expect(pages.map(({ length }) => length)).toEqual([50, 50, 50, 50, 30]);
    expect(pages.flat()).toEqual(Array.from({ length: 230 }, (_, index) => noteIdOf(5001 + index)));
    const visitor = await new Visitor(world).signedInAs('fmu');
    await visitor.get(`/meetings/${meetingId}`);
    expect(visitor.page).toMatch(/href="\/meetings\/steering-committee\.1\?cursor=/);
  });

  it('has nothing for whoever may read none of them, and no cursor that would name one', async () => {
    const world = await worldWith({ onAgenda: 230, inPipeline: 0 });
    expect(await walkAgenda(world, 'sc.donor')).toEqual([[]]);
  });

  it('refuses a cursor of another reader, and what it does not know', async () => {
    const world = await worldWith({ onAgenda: 60, inPipeline: 0 });
    const api = new ApiClient(world.services, world.now);
    const path = `/api/meetings/${meetingId}/agenda`;
    const { cursor } = (await api.ask(path, { as: 'fmu' })).body as Agenda;
    for (const query of [`cursor=${cursor}`, 'cursor=x', 'limit=5'])
      expect([query, (await api.ask(`${path}?${query}`, { as: 'secretariat' })).status]).toEqual([query, 400]);
  });

  it('answers a move with all of them that the unit may read', async () => {
    const world = await worldWith({ onAgenda: 230, inPipeline: 0 });
    const change = { at: '2027-01-20T09:00:00Z', reason: 'The room is taken.' };
    const { status, body } = await new ApiClient(world.services, world.now).post(
      `/api/meetings/${meetingId}/move`,
      'fmu',
      change,
    );
    expect([status, (body as { cases: string[] }).cases.length]).toEqual([200, 230]);
  });
});

describe('what is read', () => {
  it('does not grow with the table', async () => {
    const few = await readsOf(await worldWith({ onAgenda: 60, inPipeline: 60 }));
    const many = await readsOf(await worldWith({ onAgenda: 60, inPipeline: 600 }));
    expect(many).toEqual(few);
  });

  it('of what is in the pipeline, for the balance of an agenda, is the latest thousand, and the answer says that there are more', async () => {
    const world = await worldWith({ onAgenda: 1, inPipeline: 1_001 });
    const { body } = await new ApiClient(world.services, world.now).ask(`/api/meetings/${meetingId}/agenda`, {
      as: 'fmu',
    });
    expect(body).toMatchObject({ balances: [{ cases: 1, standing: { cases: 1_000, isCut: true } }] });
  });

  it('of a page of an agenda does not grow with the agenda, but for whoever weighs all of it', async () => {
    const pageOf = async (as: string, onAgenda: number) => {
      const world = await worldWith({ onAgenda, inPipeline: 0 });
      const api = new ApiClient(world.services, world.now);
      const services = world.services as { cases: CaseStore };
      return countReads(services, () => api.ask(`/api/meetings/${meetingId}/agenda`, { as }));
    };
    expect(await pageOf('ilo', 300)).toEqual(await pageOf('ilo', 60));
    const { calls } = await pageOf('fmu', 300);
    // Two hundred and fifty lines of each procedure are read at once, and none of the cases.
    expect(calls - (await pageOf('fmu', 60)).calls).toBe(Object.keys(registry).length);
  });
});
