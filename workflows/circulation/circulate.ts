import type { Actor } from '#schemas/actor.ts';
import { durationSeconds } from '#schemas/duration.ts';
import { maximumPeriodOf } from '#schemas/roster.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';
import type { Circulating } from './schemas/state.ts';
import type { RoundProceedings, Setup } from './setup.ts';
import { leavesEnough, termsOfRound } from './terms-of-round.ts';

/**
 * Opens the next round: the newest version goes to every member of the body at this instant.
 * @param actor whoever gave the command, where nobody else is named
 */
export function circulate<S extends Circulating>(
  setup: Setup<S>,
  proceedings: RoundProceedings<S>,
  network: Directory,
  actor?: Actor,
): void {
  const { state, at } = proceedings;
  // Whoever meets has the text as its paper; what goes round goes round in the body that decides.
  const body = state.sitting?.body ?? setup.body;
  const entitled = network.membersOf(body, at);
  const contacts = entitled.map((party) => ({ party, people: network.contactsOf(`party:${party}`, at) }));
  proceedings.record(
    {
      type: 'round-circulated',
      data: {
        round: (state.round?.number ?? 0) + 1,
        version: state.texts.at(-1)?.version ?? 1,
        body,
        entitled,
        method: {
          ...termsOfRound(setup.body, state, network, at),
          ...(setup.deliberates ? { deliberates: true as const } : {}),
        },
        notified: contacts.flatMap(({ party, people }) => people.map((person) => ({ to: person.id, party }))),
        unreachable: contacts.filter(({ people }) => people.length === 0).map(({ party }) => party),
      },
    },
    actor,
  );
  setup.circulated?.(proceedings);
}

type Circulated = Pick<Circulating, 'method' | 'circulateFor' | 'circulateUntil'>;

/** Refuses a circulation that ends in the past, or that is shorter or longer than the working method in force allows. */
export function checkPeriod(body: string, form: Circulated, network: Directory, at: string): void {
  const { circulateFor = '', circulateUntil } = form;
  const method = methodInForce(network, body, form.method, at, 'method');
  if (method.method === 'meeting') return;
  if (circulateUntil !== undefined && circulateUntil <= at) {
    throw new DomainError('deadline-in-the-past', { field: 'circulateUntil' });
  }
  const [field, seconds]: [string, number] =
    circulateUntil === undefined
      ? ['circulateFor', durationSeconds(circulateFor)]
      : ['circulateUntil', secondsBetween(at, circulateUntil)];
  if (seconds < durationSeconds(method.minimumPeriod)) {
    throw new DomainError('below-minimum-period', { field, params: { hours: hoursOf(method.minimumPeriod) } });
  }
  const longest = durationSeconds(maximumPeriodOf(method));
  if (seconds > longest) throw new DomainError('above-maximum-period', { field, params: { days: longest / 86_400 } });
}

/**
 * Refuses to begin with a proposal whose working method is no longer in force, or that waited so long that its own deadline
 * has passed or leaves less than the least period: only its proposer can name another.
 */
export function checkMayBegin(
  body: string,
  { method, circulateUntil }: Circulated,
  network: Directory,
  at: string,
): void {
  const { minimumPeriod } = methodInForce(network, body, method, at, 'choice');
  if (circulateUntil === undefined || leavesEnough(circulateUntil, minimumPeriod, at)) return;
  const params = { deadline: circulateUntil, hours: hoursOf(minimumPeriod) };
  throw new DomainError('deadline-overtaken', { field: 'choice', params });
}

const secondsBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 1000;
const hoursOf = (period: string): number => durationSeconds(period) / 3600;

/** Whether the text may go round again: a later round has the method of the first. */
export function checkMayGoRound(body: string, { method }: Circulated, network: Directory, at: string): void {
  methodInForce(network, body, method, at, 'choice');
}

/** @param field where the method was chosen, or the choice that would have it used */
function methodInForce(
  network: Directory,
  body: string,
  name: Circulating['method'],
  at: string,
  field: 'method' | 'choice',
) {
  const method = network.methodOf(body, name, at);
  if (method === undefined) throw new DomainError('unknown-method', { field, params: { method: name } });
  return method;
}
