import { RequestError } from '#functions/lib/errors.ts';
import { execute } from '#functions/lib/execute.ts';
import { actOnTask } from '#functions/lib/use-cases/act-on-task.ts';
import { submitCase } from '#functions/lib/use-cases/submit-case.ts';
import type { LateBounce } from '#schemas/late-bounce.ts';
import { reminderOfRound } from '#workflows/circulation/reminders.ts';
import type { TaskKind } from '#workflows/decision/schemas/acts.ts';
import type { DecisionState } from '#workflows/decision/schemas/state.ts';
import { createWorld, type World } from '../support/world.ts';
import { bodiesFor, formAt } from './bodies.ts';
import { smallRoster } from './small-roster.ts';
import type { Beginning, Step } from './steps.ts';

/** A world with some cases in it, of which each property holds. */
export type Play = {
  readonly world: World;
  readonly caseIds: readonly string[];
  readonly broken: Set<string>;
  keys: number;
};

export async function begin(lateBounce: LateBounce, beginnings: readonly Beginning[]): Promise<Play> {
  const broken = new Set<string>();
  const roster = JSON.stringify(smallRoster(lateBounce));
  const world = await createWorld({ roster, bounces: (to) => broken.has(to) });
  const caseIds: string[] = [];
  for (const { draft, by, method, deadline, followUps } of beginnings) {
    const form = formAt(world.now(), method, deadline, followUps);
    const { caseId } = await submitCase(world.services, await world.as(by), { procedure: 'decision', form, draft });
    caseIds.push(caseId);
  }
  await world.settle();
  return { world, caseIds, broken, keys: 0 };
}

export async function stateOf({ world }: Pick<Play, 'world'>, caseId: string): Promise<DecisionState> {
  const stored = await world.stores.load(caseId);
  if (stored === undefined) throw new Error(`${caseId} is gone`);
  return stored.state as DecisionState;
}

/** Plays one step. What the rules refuse is refused; any other failure is the program's and is thrown. */
export async function play(game: Play, step: Step): Promise<void> {
  const { world, broken } = game;
  switch (step.do) {
    case 'act':
      await act(game, step);
      break;
    case 'wait':
      await world.advance(await lengthOf(game, step));
      break;
    case 'break-mailbox':
      broken.add(anybody(step.person));
      break;
    case 'mend-mailbox':
      broken.clear();
      break;
    case 'mail-event':
      await mailEvent(game, step);
      break;
  }
  await world.settle();
}

async function act(game: Play, step: Extract<Step, { do: 'act' }>): Promise<void> {
  const { world } = game;
  const states = await Promise.all(game.caseIds.map((id) => stateOf(game, id)));
  const live = states.flatMap(({ registeredAt, caseId }) => (registeredAt === undefined ? [caseId] : []));
  const caseId = one(step.from === 'open' && live.length > 0 ? live : game.caseIds, step.case);
  const state = await stateOf(game, caseId);
  // Offers that end a case come up less often, or no sequence would get far.
  const open = Object.values(state.tasks).filter(({ kind }) => step.choice % 10 === 0 || !endings.has(kind));
  // Of the closed ones mostly positions of the last round: they still take what comes late, or joins the objectors.
  const ofRound = Object.keys(state.closedTasks).filter((id) => id.includes(`.${state.round?.circulatedBy}.position.`));
  const closed = step.choice % 4 && ofRound.length > 0 ? ofRound : Object.keys(state.closedTasks);
  const taskId = step.from === 'closed' ? pickOf(closed, step.task) : pickOf(open, step.task)?.taskId;
  if (taskId === undefined) return;
  const [, , kind, party] = taskId.split('.') as [string, string, TaskKind, string?];
  const asked = (await world.services.network.directory()).holdersOf(
    state.tasks[taskId]?.assignees[0] ?? `party:${party}`,
    world.now(),
  );
  const onBehalf =
    kind === 'position' && (step.by === 'secretariat-on-behalf' || (step.from === 'closed' && step.case % 2 === 0));
  const person = onBehalf
    ? 'secretariat@example.org'
    : step.by === 'asked'
      ? pickOf(asked, step.person)?.id
      : anybody(step.person);
  if (person === undefined) return;
  const form = formAt(world.now(), step.choice % 2 ? 'silence' : 'explicit', 'for-minimum', step.choice % 3);
  const body: Record<string, unknown> = { ...one(bodiesFor(kind, form), step.choice) };
  if (onBehalf) Object.assign(body, { onBehalf: true, reason: 'told by phone' });
  const version = state.round?.version ?? 1;
  if (kind === 'position' && step.version !== 'none') {
    body['version'] = step.version === 'current' ? version : Math.max(1, version - 1);
  }
  await repeatedly(game, caseId, person, { taskId, body }, step.repeat);
}

const endings: ReadonlySet<string> = new Set(['withdraw', 'defer']);

async function repeatedly(
  game: Play,
  caseId: string,
  person: string,
  request: { taskId: string; body: Record<string, unknown> },
  repeat: Extract<Step, { do: 'act' }>['repeat'],
): Promise<void> {
  const { world } = game;
  const caller = await world.as(person);
  game.keys += 1;
  const keyed = { ...request, idempotencyKey: `key-${game.keys}` };
  const post = (what: typeof keyed | typeof request) =>
    refusalOrAnswer(actOnTask(world.services, caller, { ...what, channel: 'api' }));
  switch (repeat) {
    case 'once':
      await post(request);
      break;
    case 'again':
      await post(request);
      await post(request);
      break;
    case 'same-key':
    case 'same-key-at-once': {
      const [first, second] =
        repeat === 'same-key' ? [await post(keyed), await post(keyed)] : await Promise.all([post(keyed), post(keyed)]);
      const recorded = [first, second].some((answer) => typeof answer === 'object' || answer === 'late');
      if (recorded && JSON.stringify(first) !== JSON.stringify(second)) {
        throw new Error(`The same key was answered differently: ${JSON.stringify([first, second])}`);
      }
      break;
    }
    case 'other-body': {
      const before = await stateOf(game, caseId);
      await post(keyed);
      const recorded = (await stateOf(game, caseId)).seq > before.seq;
      const second = await post({ ...keyed, body: { ...request.body, reason: 'another reason' } });
      if (recorded && second !== 'idempotency-key-reused') {
        throw new Error(`A used key with another body was answered ${JSON.stringify(second)}`);
      }
      break;
    }
  }
  await world.settle();
}

/** The answer, or the code of the refusal. */
async function refusalOrAnswer<T>(answer: Promise<T>): Promise<T | string> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof RequestError) return error.code;
    throw error;
  }
}

async function lengthOf(game: Play, { case: which, how }: Extract<Step, { do: 'wait' }>): Promise<number> {
  if ('milliseconds' in how) return how.milliseconds;
  const state = await stateOf(game, one(game.caseIds, which));
  const instant = 'expiry' in how ? state.round?.expiresAt : reminderOfRound(state);
  const offset = 'expiry' in how ? how.expiry : how.reminder;
  return instant === undefined ? 3_600_000 : Math.max(0, Date.parse(instant) + offset - game.world.clock.nowMs());
}

/** What the mail service says twice, late, or about mails that nobody waits for. */
async function mailEvent(game: Play, step: Extract<Step, { do: 'mail-event' }>): Promise<void> {
  const { world } = game;
  const caseId = one(game.caseIds, step.case);
  const { seq, round } = await stateOf(game, caseId);
  // Half of them are about the notices of the round, as most news is.
  const awaited = pickOf(step.seq % 2 === 0 ? Object.entries(round?.notices ?? {}) : [], step.person);
  const [to, notice] = awaited ?? [anybody(step.person)];
  const deliveries = {
    seq: notice?.sentBy ?? 1 + (step.seq % seq),
    delivered: step.bounced ? [] : [to],
    bounced: step.bounced ? [{ to, reason: '552 mailbox full' }] : [],
  };
  await execute(world.services, caseId, {
    type: 'record-deliveries',
    at: new Date(world.clock.nowMs() - step.lateMs).toISOString(),
    actor: { system: 'mail' },
    deliveries,
  });
}

const everybody = smallRoster().people.map((person) => person.id);
const anybody = (pick: number): string => one(everybody, pick);
const pickOf = <T>(list: readonly T[], pick: number): T | undefined => list[pick % list.length];

function one<T>(list: readonly T[], pick: number): T {
  const found = pickOf(list, pick);
  if (found === undefined) throw new Error('There is nothing to choose from');
  return found;
}
