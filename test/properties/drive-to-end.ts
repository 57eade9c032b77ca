import { actOnTask } from '#functions/lib/use-cases/act-on-task.ts';
import type { TaskKind } from '#workflows/decision/schemas/acts.ts';
import type { DecisionState } from '#workflows/decision/schemas/state.ts';
import { formAt } from './bodies.ts';
import { type Play, stateOf } from './play.ts';

/** What somebody who wants the case to end does with each kind of task; kinds that are not here are left alone. */
const towardsTheEnd: Partial<Record<TaskKind, Record<string, unknown>>> = {
  screen: { choice: 'accept' },
  rule: { choice: 'admit', reason: 'it can be dealt with here' },
  notice: { choice: 'excuse', reason: 'told by phone' },
  facilitate: { choice: 'report-failure', reason: 'no way found' },
  find: { choice: 'not-reached', reason: 'no way found' },
  transmit: { choice: 'transmit' },
  respond: { choice: 'closed', reason: 'overtaken' },
  publish: { choice: 'publish' },
  'follow-up': { choice: 'done', reason: 'done' },
  resume: { choice: 'resume' },
};

/** What the explicit method of the small roster asks for. */
const longestMinimumMs = 96 * 3_600_000;

/** More than any case needs from wherever it stands. */
const mostTurns = 80;

/** Everybody does what is asked until every case has ended; the clock runs only where nobody is asked. */
export async function driveToEnd(game: Play): Promise<void> {
  const { world } = game;
  game.broken.clear();
  const firstReferrals = new Map<string, string>();
  for (let turn = 0; turn < mostTurns; turn += 1) {
    let anybodyActed = false;
    let open = 0;
    for (const caseId of game.caseIds) {
      const state = await stateOf(game, caseId);
      if (Object.keys(state.tasks).length === 0) continue;
      open += 1;
      const request = agreeOtherwise(state, firstReferrals) ?? nextRequest(state, world.now());
      if (request === undefined) continue;
      const directory = await world.services.network.directory();
      for (const { id } of request.assignees.flatMap((assignee) => directory.contactsOf(assignee, world.now()))) {
        // Every member may be needed, and the first may already be enough.
        if ((await stateOf(game, caseId)).tasks[request.taskId] === undefined) break;
        await actOnTask(world.services, await world.as(id), { ...request, channel: 'api' });
        await world.settle();
        anybodyActed = true;
      }
    }
    if (open === 0) return;
    if (!anybodyActed) await world.advance(200 * 3_600_000);
  }
  throw new Error(`Cases have not ended: ${await unfinished(game)}`);
}

/** Of every other case all agree otherwise, once: by chance they hardly ever would. */
function agreeOtherwise({ caseId, referral, tasks }: DecisionState, firstReferrals: Map<string, string>) {
  const asked = Object.values(tasks).filter(({ kind }) => kind === 'refer');
  const unsaid = asked.find(({ party = '' }) => !referral?.otherwise.includes(party));
  if (unsaid === undefined || Number(caseId.at(-1)) % 2 === 0) return undefined;
  // `DEC-2026-0001.74.refer.ILO`: which event asks.
  const referralAsked = unsaid.taskId.split('.')[1] ?? '';
  if (!firstReferrals.has(caseId)) firstReferrals.set(caseId, referralAsked);
  if (firstReferrals.get(caseId) !== referralAsked) return undefined;
  const body = { choice: 'agree-otherwise', reason: 'there is a way yet' };
  return { taskId: unsaid.taskId, assignees: unsaid.assignees, body };
}

function nextRequest(state: DecisionState, now: string) {
  for (const task of Object.values(state.tasks)) {
    // The principals may say more than once; what they leave unsaid time settles.
    const body = isOfHead(task) ? undefined : bodyFor(task.kind as TaskKind, state, now);
    if (body !== undefined) return { taskId: task.taskId, assignees: task.assignees, body };
  }
  return undefined;
}

const isOfHead = ({ assignees }: { readonly assignees: readonly string[] }): boolean =>
  assignees.some((asked) => asked.startsWith('head:'));

/** A proposal whose own deadline has come near meanwhile can only be returned. */
function bodyFor(kind: TaskKind, { circulateUntil, facilitating }: DecisionState, now: string) {
  if (kind === 'submit') return { choice: 'submit', form: formAt(now, 'silence', 'for-minimum', 1) };
  if (kind === 'facilitate' && facilitating?.finding !== undefined) return undefined;
  const isOvertaken = circulateUntil !== undefined && Date.parse(circulateUntil) - Date.parse(now) < longestMinimumMs;
  if (kind === 'screen' && isOvertaken) return { choice: 'return', reason: 'please name another deadline' };
  return towardsTheEnd[kind];
}

async function unfinished(game: Play): Promise<string> {
  const states = await Promise.all(game.caseIds.map((caseId) => stateOf(game, caseId)));
  return states
    .filter(({ tasks }) => Object.keys(tasks).length > 0)
    .map(({ caseId, at, tasks }) => `${caseId} ${at}: ${Object.keys(tasks).join(', ')}`)
    .join('; ');
}
