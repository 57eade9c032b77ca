import { expect, it } from 'vitest';
import type { TaskView } from '#schemas/api.ts';
import type { Assignee } from '#schemas/task.ts';
import { OpenTasks } from '#web/case/open-tasks.tsx';
import { Reader } from '#web/reader.ts';

const task = (asked: Assignee): TaskView => ({
  taskId: 'DEC-2026-0007.3.screen',
  caseId: 'DEC-2026-0007',
  kind: 'screen',
  choices: ['accept'],
  dueAt: null,
  openedAt: '2026-11-02T09:00:00.000Z',
  title: 'A title',
  party: null,
  assignees: [asked],
});

it.each([
  ['role:resident-coordinator@EG', 'en', 'Resident Coordinator (Egypt)'],
  ['role:resident-coordinator@EG', 'ar', 'المنسق المقيم (مصر)'],
  ['role:steering-committee-member@donor', 'en', 'member of the Steering Committee (donor)'],
  ['person:ilo@example.org', 'en', 'ilo@example.org'],
] as const)('who is asked as %s is named in %s', (asked, language, named) => {
  const reader = new Reader({ procedure: 'decision', language, timeZone: 'UTC', now: '2026-11-02T09:00:00.000Z' });
  expect(String(<OpenTasks reader={reader} tasks={[task(asked)]} own={new Set()} />)).toContain(named);
});
