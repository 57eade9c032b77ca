import { expect, test } from 'vitest';
import { TaskId } from '#schemas/ids.ts';
import { Task } from '#schemas/task.ts';
import type { ProcedureState } from './schemas/state.ts';
import { close, opener } from './tasks.ts';

const open = opener({ sign: ['sign', 'send-back'], review: ['recommend'] });
const state = { caseId: 'NOTE-2026-0001', tasks: {}, closedTasks: {} } as unknown as ProcedureState;
const event = { seq: 4, at: '2026-11-02T09:00:00.000Z' };

test('tasks of one kind that one event opens are told apart by party, country or criterion', () => {
  let asked = state;
  for (const country of ['EG', 'KE'])
    asked = open(asked, event, 'sign', [`role:resident-coordinator@${country}`], { subject: { country } });
  asked = open(asked, event, 'review', ['party:IOM'], { party: 'IOM' });
  asked = open(asked, event, 'review', ['role:secretariat'], { subject: { criterion: 'c1' } });
  expect(Object.keys(asked.tasks)).toEqual([
    'NOTE-2026-0001.4.sign.EG',
    'NOTE-2026-0001.4.sign.KE',
    'NOTE-2026-0001.4.review.IOM',
    'NOTE-2026-0001.4.review.C1',
  ]);
  for (const task of Object.values(asked.tasks)) {
    expect(TaskId.safeParse(task.taskId).success, task.taskId).toBe(true);
    expect(Task.safeParse(task).success).toBe(true);
  }
});

test('what is closed is remembered with the event that closed it, and nothing else is touched', () => {
  const asked = open(open(state, event, 'sign', ['party:IOM']), event, 'review', ['party:IOM']);
  const next = close(asked, { seq: 5, at: event.at }, ({ kind }) => kind === 'sign');
  expect(next.closedTasks).toEqual({ 'NOTE-2026-0001.4.sign': 5 });
  expect(Object.keys(next.tasks)).toEqual(['NOTE-2026-0001.4.review']);
});
