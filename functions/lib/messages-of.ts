import { isDeepStrictEqual } from 'node:util';
import type { OutgoingMessage } from '#schemas/outbox.ts';
import type { Letter } from '#workflows/procedure/letter.ts';
import type { ProcedureEvent } from '#workflows/procedure/procedure.ts';
import { fittingFacts } from './fitting-facts.ts';

/** Letters that differ in nothing but whom they go to stand in the outbox once, for all of them. */
export function messagesOf({ seq, at }: ProcedureEvent, letters: readonly Letter[]): OutgoingMessage[] {
  const groups: [Letter, ...Letter[]][] = [];
  for (const letter of letters) {
    const group = groups.find(([first]) => saysTheSame(first, letter));
    if (group === undefined) groups.push([letter]);
    else group.push(letter);
  }
  return groups.map((group) => {
    const [{ template, facts, gating = false }] = group;
    const to = group.map(({ to: person, taskId }) => (taskId === undefined ? { person } : { person, taskId }));
    const share = groups.filter(([first]) => first.template === template).length;
    return { seq, at, template, facts: fittingFacts(facts, share), gating, to };
  });
}

const saysTheSame = (one: Letter, other: Letter): boolean =>
  one.template === other.template &&
  (one.gating ?? false) === (other.gating ?? false) &&
  (one.facts === other.facts || isDeepStrictEqual(one.facts, other.facts));
