import { dayOf } from '#schemas/civil-date.ts';
import { addDuration } from '#schemas/duration.ts';
import { fallsDueAt } from '#schemas/zoned-time.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';
import { nextVersion } from '#workflows/texts/next-version.ts';
import { fundOf, timeZoneOf } from './fund.ts';
import type { Hearing } from './hearing.ts';
import { steering } from './steering.ts';

/** Funds are there: the entities are asked for the joint programme document; or the Committee takes the note out of the pipeline. */
export function call({ act, proceedings }: Hearing<'call'>): void {
  if (act.choice === 'remove') {
    proceedings.record({ type: 'removed-from-pipeline', data: { reason: act.reason } });
    return;
  }
  const { programmePeriod } = fundOf(proceedings.state);
  const { dueAt = dayOf(addDuration(proceedings.at, programmePeriod)) } = act;
  if (fallsDueAt(dueAt, timeZoneOf(proceedings.network)) <= proceedings.at) {
    throw new DomainError('due-in-the-past', { field: 'dueAt' });
  }
  proceedings.record({ type: 'programme-called', data: { dueAt, reason: act.reason } });
}

/** The joint programme document is handed in, and goes to the Committee; its version names the files that it consists of. */
export function develop({ act, proceedings, surroundings }: Hearing<'develop'>): void {
  const { documents = [], hashOf, network } = surroundings;
  const files = documents.map(({ name, sha256 }) => `${name}: SHA-256 ${sha256}`);
  const says = files.length === 0 ? ['The programme is what the concept note says.'] : files;
  const text = nextVersion(proceedings.state, { text: ['Joint programme document', ...says].join('\n') }, hashOf);
  proceedings.record({ type: 'programme-submitted', data: { text, documents: [...documents], reason: act.reason } });
  steering.circulate(proceedings, network);
}

/** The Committee instructs the Administrative Agent to transfer what the note asked for (facts 3.2). */
export function fund({ act, proceedings }: Hearing<'fund'>): void {
  proceedings.record({ type: 'transfer-instructed', data: { amount: proceedings.state.total, reason: act.reason } });
}

export function transfer({ act, proceedings }: Hearing<'transfer'>): void {
  const { transferredOn, reason } = act;
  proceedings.record({ type: 'funds-transferred', data: { amount: proceedings.state.total, transferredOn, reason } });
}
