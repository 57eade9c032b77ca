import { describe, expect, it } from 'vitest';
import type { PersonActor } from '#schemas/actor.ts';
import { assignee } from '#schemas/task.ts';
import { admit } from './admit.ts';
import type { TaskKinds } from './task-kinds.ts';

const kinds: TaskKinds = { position: { onBehalf: assignee.role('secretariat') } };
const position = { taskId: 'NOTE-2026-0001.4.position.WHO', kind: 'position', assignees: [assignee.party('WHO')] };
const sign = { taskId: 'NOTE-2026-0001.4.sign', kind: 'sign', assignees: [assignee.party('WHO')] };

const who: PersonActor = { person: 'who@example.org', role: 'focal-point', party: 'WHO', proof: 'sign-in' };
const secretariat: PersonActor = { person: 'secretariat@example.org', role: 'secretariat', proof: 'sign-in' };
const auditor: PersonActor = { person: 'auditor@example.org', role: 'auditor', proof: 'sign-in' };

const own = { choice: 'support' };
const told = { choice: 'support', onBehalf: true };

describe('an act', () => {
  it('of one’s own is for those who are asked, and for nobody at the desk', () => {
    expect(() => admit(kinds, position, who, own)).not.toThrow();
    for (const other of [secretariat, auditor])
      expect(() => admit(kinds, position, other, own)).toThrow('not-permitted');
  });

  it('that enters what a party told is for the desk alone: those who are asked speak for themselves', () => {
    expect(() => admit(kinds, position, secretariat, told)).not.toThrow();
    for (const other of [who, auditor]) expect(() => admit(kinds, position, other, told)).toThrow('not-on-behalf');
  });

  it('enters nothing for a party on a task that has no desk for it, whoever acts', () => {
    for (const anybody of [who, secretariat, auditor])
      expect(() => admit(kinds, sign, anybody, told)).toThrow('not-on-behalf');
  });
});
