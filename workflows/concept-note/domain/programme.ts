import { dayOf } from '#schemas/civil-date.ts';
import { addDuration } from '#schemas/duration.ts';
import { fallsDueAt, localTime } from '#schemas/zoned-time.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';
import { nextVersion } from '#workflows/texts/next-version.ts';
import { fundOf, timeZoneOf } from './fund.ts';
import type { Hearing, RecordedEvent } from './hearing.ts';
import { reportsDue } from './reporting-plan.ts';
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

/** With the funds the programme begins, and the days on which it reports. */
export function transfer({ act, proceedings, surroundings }: Hearing<'transfer'>): void {
  const { state, at, network } = proceedings;
  const { transferredOn, reason } = act;
  const begins = transferredOn ?? dayOf(localTime(at, timeZoneOf(network)));
  const reports = reportsDue(begins, state.months, fundOf(state));
  const by = leadIn(surroundings.history());
  const reporting = by === undefined || reports.length === 0 ? {} : { reporting: { by, reports } };
  proceedings.record({ type: 'funds-transferred', data: { amount: state.total, transferredOn, ...reporting, reason } });
}

/** The entity that leads by what was handed in last. */
function leadIn(history: readonly RecordedEvent[]): string | undefined {
  const submitted = history.findLast((event) => event.type === 'case-submitted');
  return submitted?.data.form.entities.find(({ lead }) => lead === true)?.party;
}
