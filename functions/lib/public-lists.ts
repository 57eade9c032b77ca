import { registry } from '#workflows/registry.ts';

/** A list of a procedure that everybody reads. */
export type PublicListName = { readonly procedure: string; readonly list: string };

/** All of them, as the registry names them: no procedure is loaded for its addresses. */
export const publicLists: readonly PublicListName[] = Object.entries(registry).flatMap(([procedure, { publicLists }]) =>
  (publicLists ?? []).map((list) => ({ procedure, list })),
);
