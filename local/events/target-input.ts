import type { RuleResource, TargetInput } from '../assembly/assembly.ts';
import type { BusEvent } from './event.ts';

/** What a target of a rule gets of an event, as JSON text. */
export function targetInput(input: TargetInput, event: BusEvent, rule: RuleResource): string {
  switch (input.kind) {
    case 'event':
      return JSON.stringify(event);
    case 'constant':
      return input.json;
    case 'template':
      return fill(input, event, rule);
  }
}

/**
 * `<name>` becomes the value at its path. Within quotation marks text goes in bare, elsewhere values go in as JSON
 * (EventBridge user guide, "input transformation"). A path that leads nowhere gives an empty text.
 */
function fill(input: TargetInput & { kind: 'template' }, event: BusEvent, rule: RuleResource): string {
  const reserved: Record<string, unknown> = {
    'aws.events.rule-arn': rule.arn,
    'aws.events.rule-name': rule.name,
    'aws.events.event.ingestion-time': event.time,
    'aws.events.event': event,
    'aws.events.event.json': event,
  };
  let quoted = false;
  return input.template.replace(/\\.|"|<([^<>]+)>/g, (piece, name?: string) => {
    if (piece === '"') quoted = !quoted;
    if (name === undefined) return piece;
    const path = input.paths[name];
    const value = path === undefined ? reserved[name] : valueAt(event, path);
    if (!quoted) return JSON.stringify(value ?? '');
    return typeof value === 'string'
      ? JSON.stringify(value).slice(1, -1)
      : JSON.stringify(value ?? '').replaceAll('"', '\\"');
  });
}

/** `$.detail.mail.tags` and `$.resources[0]`. */
function valueAt(event: BusEvent, path: string): unknown {
  const steps = path
    .replace(/^\$\.?/, '')
    .split(/[.[\]]+/)
    .filter(Boolean);
  return steps.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined,
    event,
  );
}
