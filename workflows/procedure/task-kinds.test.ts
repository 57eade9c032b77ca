import { expect, it } from 'vitest';
import type { CaseState } from '#schemas/case-state.ts';
import { type TaskKinds, taskThatTakes } from './task-kinds.ts';

const kinds: TaskKinds = { position: { late: true, onBehalf: 'role:secretariat' } };
const position = 'NOTE-2026-0001.4.position.WHO';
const lift = 'NOTE-2026-0001.4.lift.WHO';
const closed = { tasks: {}, closedTasks: { [position]: 5, [lift]: 5 } } as unknown as CaseState;

it('a task that has closed takes what comes late where its kind does, from those who act for its party and nobody else', () => {
  expect(taskThatTakes(kinds, closed, position)).toMatchObject({ party: 'WHO', assignees: ['party:WHO'] });
});

it.each([
  ['of another kind', lift],
  ['that never was', 'NOTE-2026-0001.4.position.ILO'],
  ['of no party', 'NOTE-2026-0001.4.position'],
])('one %s takes nothing any more', (_, taskId) => {
  expect(taskThatTakes(kinds, closed, taskId)).toBeUndefined();
});
