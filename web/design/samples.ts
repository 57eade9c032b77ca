import type { CaseSummary, ListedTask } from '#schemas/api.ts';
import { Position } from '#schemas/position.ts';
import type { RoundView } from '#schemas/sections/rounds.ts';
import { registry, type Standing } from '#workflows/registry.ts';

/** Made-up contents of the pieces: what a procedure calls its states is its own, so they come from the first that is registered. */
const [procedure = '', registered] = Object.entries(registry)[0] ?? [];

const ofStanding = (standing: Standing): string => registered?.standings?.[standing][0] ?? 'draft';

/** A state for each thing that a state can mean, as far as the procedure says; a draft waits in any. */
export const states = [...new Set(['draft', ...(['moving', 'done', 'blocked', 'ended'] as const).map(ofStanding)])];

export const steps = [
  { key: `states.${ofStanding('moving')}`, standing: 'done' as const },
  { key: `states.${ofStanding('done')}`, standing: 'now' as const },
  { key: `states.${ofStanding('ended')}`, standing: 'ahead' as const },
];

const caseId = `${registered?.prefix}-2026-0001`;
const since = '2026-11-02T09:00:00.000Z';
const due = '2026-11-05T16:00:00.000Z';

export const caseOf = (title: string, waitingFor: string): CaseSummary => ({
  ...{ caseId, procedure, title, waitingFor, since, state: ofStanding('moving') },
  ...{ openedAt: since, round: 1, version: 1, deadline: due },
});

export const taskOf = (title: string): ListedTask => ({
  ...{ taskId: `${caseId}.1.position`, caseId, kind: 'position', title, party: 'IOM' },
  ...{ choices: [], dueAt: due, openedAt: since },
});

const parties = ['IOM', 'ILO', 'UNHCR', 'UNICEF', 'OHCHR', 'DESA', 'UNDP'];

/** Two rounds: in the first somebody objects, in the second nobody does. */
export const rounds: RoundView[] = [1, 2].map((round) => ({
  ...{ round, version: round, method: 'silence', adoptedBy: null, circulatedAt: since, startsAt: since },
  ...{ expiresAt: due, endedAt: due, result: round === 1 ? 'no-consensus' : 'consensus', because: null, floor: null },
  entitled: parties,
  statements: Position.options.flatMap((position, index) => {
    const stands = round === 1 || position === 'recuse' || position === 'stand-aside';
    return {
      ...{ party: parties[index] ?? '', position: stands ? position : 'support', version: round, at: since },
      ...{ by: 'iom@example.org', evidence: null, signatureFault: null, reason: null, explanation: null },
      paragraphs: [],
      ...{ onBehalf: false, fate: 'stands' },
    } satisfies RoundView['statements'][number];
  }),
  ...{ silent: ['UNDP'], unreached: [] },
}));

export { procedure };
