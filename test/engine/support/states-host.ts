import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createVirtualClock } from '#local/clock/virtual-clock.ts';
import type { Journal } from '#local/journal/journal.ts';
import { openJournal } from '#local/journal/open-journal.ts';
import { createStates, type StatesOptions } from '#local/states/create-states.ts';

export const startMs = Date.parse('2026-01-01T00:00:00Z');
export const machineArn = 'arn:aws:states:eu-central-1:123456789012:stateMachine:case';

export async function temporaryDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'journal-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

export async function temporaryJournal(): Promise<Journal> {
  const journal = await openJournal(await temporaryDirectory());
  onTestFinished(() => journal.close());
  return journal;
}

/** The host over a journal, in virtual time; errors that it logs are collected. */
export function statesHost(journal: Journal, invoke: StatesOptions['invoke'], atMs = startMs) {
  const clock = createVirtualClock(atMs);
  const errors: unknown[] = [];
  const states = createStates({
    journal,
    clock,
    invoke,
    random: () => 0.5,
    newId: randomUUID,
    log: { error: (_message, { error }) => errors.push(error) },
  });
  return { clock, states, errors };
}
