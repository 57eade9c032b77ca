import type { Brief } from '#schemas/sections/brief.ts';
import type { Task } from '#schemas/task.ts';
import { formVersions } from '#workflows/procedure/form-versions.ts';
import type { Reader } from '#workflows/procedure/procedure.ts';
import type { RecordedEvent } from './domain/hearing.ts';
import type { ConceptNoteState } from './schemas/state.ts';

/** What is said of a task before somebody acts; silence means something else under each method. */
export function briefOf(
  state: ConceptNoteState,
  task: Task,
  _reader: Reader,
  events: readonly RecordedEvent[] = [],
): Brief {
  const { kind, party } = task;
  const next = `next.${kind}`;
  const idle = `idle.${kind}`;
  if (kind === 'confirm') {
    const forNothing = state.round?.unconfirmed === 'silence';
    return { next, idle: forNothing ? `${idle}.silence` : idle, undated: 'task.no-clock' };
  }
  if (kind !== 'position' && kind !== 'approve') return { next, idle, actedOn: actedOn(events, task) };
  const stated = party === undefined ? undefined : state.positions[party]?.position;
  return {
    next,
    idle: `idle.position.${state.method}`,
    undated: 'task.no-clock',
    said:
      stated === undefined || party === undefined
        ? undefined
        : { key: 'task.your-position', params: { party, position: { as: 'word', value: `positions.${stated}` } } },
  };
}

/** The version before the newest that was signed or sent back for the same country, or returned by the unit. */
function actedOn(events: readonly RecordedEvent[], { kind, subject }: Task): number | undefined {
  const acted = events.findLast(({ type, data }) =>
    kind === 'sign'
      ? (type === 'signed' || type === 'sent-back') && data.country === subject?.country
      : kind === 'eligibility' && type === 'note-returned',
  );
  const versions = formVersions(events);
  const version = versions.findLast(({ seq }) => seq < (acted?.seq ?? 0))?.version;
  return version === versions.at(-1)?.version ? undefined : version;
}
