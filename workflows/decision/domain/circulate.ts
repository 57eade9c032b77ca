import { durationSeconds } from '#schemas/duration.ts';
import { lateBounceOf } from '#schemas/late-bounce.ts';
import type { DecisionForm } from '#schemas/workflows/decision/form.ts';
import { DomainError } from '#workflows/domain-error.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { decidingBody } from './command.ts';
import type { Proceedings } from './proceedings.ts';

/** Opens the next round: the newest version goes to every member of the Committee at this instant. */
export function circulate(proceedings: Proceedings, network: Directory): void {
  const { state, at } = proceedings;
  const method = methodInForce(network, state.method, at);
  const entitled = network.membersOf(decidingBody, at);
  const contacts = entitled.map((party) => ({ party, people: network.contactsOf(`party:${party}`, at) }));
  proceedings.record({
    type: 'round-circulated',
    data: {
      round: (state.round?.number ?? 0) + 1,
      version: state.texts.at(-1)?.version ?? 1,
      body: decidingBody,
      entitled,
      method: {
        method: method.method,
        period: state.circulateFor ?? method.minimumPeriod,
        ...(state.circulateUntil === undefined ? {} : { until: state.circulateUntil }),
        requiredLanguages: method.requiredLanguages,
        remindBefore: method.remindBefore,
        ...lateBounceOf(method),
        basis: method.basis,
      },
      notified: contacts.flatMap(({ party, people }) => people.map((person) => ({ to: person.id, party }))),
      unreachable: contacts.filter(({ people }) => people.length === 0).map(({ party }) => party),
    },
  });
}

/** Refuses a circulation that ends in the past, or sooner than the working method in force allows. */
export function checkPeriod(form: DecisionForm, network: Directory, at: string): void {
  const { minimumPeriod } = methodInForce(network, form.method, at);
  if (form.circulateUntil !== undefined) {
    if (form.circulateUntil <= at) throw new DomainError('deadline-in-the-past', { field: 'circulateUntil' });
    const seconds = (Date.parse(form.circulateUntil) - Date.parse(at)) / 1000;
    if (seconds < durationSeconds(minimumPeriod)) throw belowMinimum('circulateUntil', minimumPeriod);
  }
  if (form.circulateFor !== undefined && durationSeconds(form.circulateFor) < durationSeconds(minimumPeriod)) {
    throw belowMinimum('circulateFor', minimumPeriod);
  }
}

function methodInForce(network: Directory, name: 'silence' | 'explicit', at: string) {
  const method = network.methodOf(decidingBody, name, at);
  if (method === undefined) throw new DomainError('unknown-method', { field: 'method', params: { method: name } });
  return method;
}

const belowMinimum = (field: string, minimumPeriod: string) =>
  new DomainError('below-minimum-period', { field, params: { hours: durationSeconds(minimumPeriod) / 3600 } });
