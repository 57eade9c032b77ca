import type { Row } from './row.ts';

/** Lines stand in the order of their keys, each once. */
export const isAfter = (row: Pick<Row, 'PK' | 'SK'>, before: Pick<Row, 'PK' | 'SK'>): boolean =>
  row.PK === before.PK ? row.SK > before.SK : row.PK > before.PK;
