import type { PublicListName } from '#schemas/public-line.ts';
import { registry } from '#workflows/registry.ts';

/** All public lists, as the registry names them: no procedure is loaded for its addresses. */
export const publicLists: readonly PublicListName[] = Object.entries(registry).flatMap(([procedure, { publicLists }]) =>
  (publicLists ?? []).map((list) => ({ procedure, list })),
);
