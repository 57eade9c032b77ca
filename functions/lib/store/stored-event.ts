import { EventEnvelope } from '#schemas/event.ts';
import { lifted, type Upcasters, versionOf } from '#workflows/procedure/upcasters.ts';
import { registry } from '#workflows/registry.ts';
import type { Item } from '../aws/dynamodb.ts';
import { document, text } from './codec.ts';

/** An event as it is kept: with the version of its data, where there has been more than one. */
export function eventAttribute(procedure: string, event: EventEnvelope): { S: string } {
  const version = versionOf(upcastersOf(procedure), event.type);
  return { S: JSON.stringify(version === 1 ? event : { ...event, version }) };
}

/** An event with its data as they are written today, whichever version of the program wrote it. */
export function storedEvent(item: Item): EventEnvelope {
  const { version, ...event } = lifted(upcastersOf(procedureOf(item)), document(item, 'event', EventEnvelope));
  return event;
}

/** The key of an event's row names its case, and the case's number its procedure. */
function procedureOf(item: Item): string {
  const [, caseId = ''] = text(item, 'PK').split('#');
  const prefix = caseId.slice(0, caseId.indexOf('-'));
  return Object.values(registry).find((candidate) => candidate.prefix === prefix)?.id ?? '';
}

const upcastersOf = (procedure: string): Upcasters => registry[procedure]?.upcasters ?? {};
