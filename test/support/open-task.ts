import { planMeeting } from '#functions/lib/use-cases/books/plan-meeting.ts';
import type { TaskKind } from '#workflows/decision/schemas/acts.ts';
import { rosterOfRoles } from './roster-of-roles.ts';
import { sentDocument } from './sent-document.ts';
import { createWorld, hours, sampleForm, type World } from './world.ts';

const because = { reason: 'for a reason' };

/** A world with a case of IOM's in which a task of one kind is open: ILO's, where it is a member's; FAO's, if it advises or acts on the decision. */
export type OpenTask = { readonly world: World; readonly caseId: string; readonly taskId: string };

type Way = (world: World) => Promise<string>;

const broken: Way = async (world) => {
  const caseId = await world.circulated();
  await world.act(caseId, 'ilo', 'position', { choice: 'objection', ...because });
  return caseId;
};
const referralPending: Way = async (world) => {
  const caseId = await broken(world);
  await world.act(caseId, 'coordinator', 'facilitate', { choice: 'consult', parties: ['FAO'], ...because });
  await world.act(caseId, 'coordinator', 'facilitate', { choice: 'report-failure', ...because });
  return caseId;
};
const referred: Way = async (world) => {
  const caseId = await referralPending(world);
  await world.act(caseId, 'ilo', 'refer', { choice: 'refer' });
  await world.advance(hours(72));
  return caseId;
};
const adopted: Way = async (world) => {
  const followUps = [{ action: 'Report back', owner: 'FAO', dueAt: '2026-06-01' }];
  const caseId = await world.circulated({ ...sampleForm, followUps });
  await world.advance(hours(72));
  return caseId;
};

const { circulateFor: _, ...unclocked } = sampleForm;

/** Goes round for a meeting that the secretariat has planned, and is on its agenda or not yet. */
const forMeeting =
  (isTabled: boolean): Way =>
  async (world) => {
    const body = { body: 'executive-committee', at: '2026-03-10T09:00:00Z', timeZone: 'Europe/Zurich' };
    const { meetingId } = await planMeeting(world.services, await world.as('secretariat'), { body });
    return world.circulated({ ...unclocked, method: 'meeting', ...(isTabled ? { meetingId } : {}) });
  };

const ways: { readonly [K in TaskKind]: Way } = {
  submit: async (world) => {
    const caseId = await world.submit();
    await world.act(caseId, 'secretariat', 'screen', { choice: 'return', ...because });
    return caseId;
  },
  screen: (world) => world.submit(),
  rule: async (world) => {
    const caseId = await world.submit();
    await world.act(caseId, 'secretariat', 'screen', { choice: 'inadmissible', ...because });
    return caseId;
  },
  translate: (world) => world.circulated(),
  notice: (world) => world.circulated(),
  position: (world) => world.circulated(),
  confirm: async (world) => {
    const caseId = await world.circulated();
    const { openTasks } = await world.view(caseId);
    const taskId = openTasks.find(({ kind, party }) => kind === 'position' && party === 'ILO')?.taskId ?? '';
    await world.actOn(taskId, 'secretariat', { choice: 'support', onBehalf: true, reason: 'told by phone' });
    return caseId;
  },
  facilitate: broken,
  advise: async (world) => {
    const caseId = await broken(world);
    await world.act(caseId, 'coordinator', 'facilitate', { choice: 'consult', parties: ['FAO'], ...because });
    return caseId;
  },
  'answer-concern': async (world) => {
    const caseId = await world.circulated();
    await world.act(caseId, 'fao', 'advise', { choice: 'mandate-concern', ...because });
    return caseId;
  },
  lift: broken,
  endorse: async (world) => {
    const caseId = await broken(world);
    const wayForward = { choice: 'way-forward', route: 'smaller-scope', text: 'Less of it.' };
    await world.act(caseId, 'coordinator', 'facilitate', wayForward);
    return caseId;
  },
  'ask-finding': broken,
  find: async (world) => {
    const caseId = await broken(world);
    await world.act(caseId, 'ilo', 'ask-finding', { choice: 'ask', ...because });
    return caseId;
  },
  table: forMeeting(false),
  minute: async (world) => {
    const caseId = await forMeeting(true)(world);
    await world.advance(hours(9 * 24));
    return caseId;
  },
  refer: referralPending,
  transmit: referred,
  respond: async (world) => {
    const caseId = await referred(world);
    await world.act(caseId, 'coordinator', 'transmit', { choice: 'transmit' });
    return caseId;
  },
  publish: adopted,
  'follow-up': async (world) => {
    const caseId = await adopted(world);
    await world.act(caseId, 'secretariat', 'publish', { choice: 'publish' });
    return caseId;
  },
  withdraw: (world) => world.submit(),
  defer: (world) => world.submit(),
  resume: async (world) => {
    const caseId = await world.submit();
    await world.act(caseId, 'secretariat', 'defer', { choice: 'defer', condition: 'the recess is over', ...because });
    return caseId;
  },
};

export async function openTask(kind: TaskKind): Promise<OpenTask> {
  const roster = rosterOfRoles((changed) => {
    if (kind !== 'translate') return;
    for (const method of changed.bodies[0]?.workingMethods ?? []) method.requiredLanguages = ['en', 'fr'];
  });
  const world = await createWorld({ roster, bounces: (to) => kind === 'notice' && to === 'ilo@example.org' });
  const caseId = await ways[kind](world);
  const tasks = Object.values((await world.stores.load(caseId))?.state.tasks ?? {});
  const task = tasks.find((open) => open.kind === kind && ['ILO', 'FAO', undefined].includes(open.party));
  if (task === undefined) throw new Error(`${caseId} has no open task '${kind}'`);
  return { world, caseId, taskId: task.taskId };
}

/** A right body for each kind of task. */
export const rightBody: { readonly [K in TaskKind]: Readonly<Record<string, unknown>> } = {
  submit: { choice: 'submit', form: sampleForm },
  screen: { choice: 'accept' },
  rule: { choice: 'decline', ...because },
  translate: { choice: 'attach', translation: { language: 'fr', title: 'Groupe', text: 'Le Comité crée un groupe.' } },
  notice: { choice: 'excuse', ...because },
  position: { choice: 'support' },
  confirm: { choice: 'confirm' },
  facilitate: { choice: 'report-failure', ...because },
  advise: { choice: 'advice', ...because },
  'answer-concern': { choice: 'answer', ...because },
  lift: { choice: 'lift' },
  endorse: { choice: 'endorse' },
  'ask-finding': { choice: 'ask', ...because },
  find: { choice: 'go-on', ...because },
  table: { choice: 'table', meetingId: 'executive-committee.1' },
  minute: { choice: 'record', present: ['DESA', 'ILO', 'IOM', 'WHO', 'UNDP'] },
  refer: { choice: 'refer' },
  transmit: { choice: 'transmit' },
  respond: { choice: 'decided' },
  publish: { choice: 'publish' },
  'follow-up': { choice: 'done', ...because },
  withdraw: { choice: 'withdraw' },
  defer: { choice: 'defer', condition: 'the recess is over', ...because },
  resume: { choice: 'resume' },
};

/** The same for whoever acts: what the secretariat enters as a reply comes with the document. */
export async function rightBodyOf(world: World, kind: TaskKind, who: string): Promise<Record<string, unknown>> {
  if (kind !== 'respond' || who !== 'secretariat') return rightBody[kind];
  return { ...rightBody[kind], documents: [await sentDocument(world, who)] };
}

/** Everything that a request could have changed. */
export async function everythingStored({ stores, mails }: World, ...caseIds: readonly string[]): Promise<string> {
  const cases = await Promise.all(
    caseIds.map(async (caseId) => [await stores.load(caseId), await stores.history(caseId)]),
  );
  const begun = await Promise.all(
    ['submitted', 'draft'].map((situation) => stores.inSituation('decision', situation, undefined, 1000)),
  );
  const register = await stores.entries(undefined, 1000);
  return JSON.stringify({ cases, begun, register, mails: mails.length });
}
