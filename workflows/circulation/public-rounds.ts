import type { PublicRound } from '#schemas/public-record.ts';
import { counts, type RoundRecord } from './rounds-record.ts';

/** Which member took which position in which round; reasons, whoever wrote them, and what was struck or came late stay away. */
export const publicRounds = (rounds: readonly RoundRecord[]): PublicRound[] =>
  rounds.map((record) => ({
    round: record.round,
    entitled: [...record.entitled],
    statements: record.statements
      .filter((statement) => counts(statement) || statement.fate === 'lifted')
      .map(({ party, position, fate }) => ({ party, position, fate })),
  }));
