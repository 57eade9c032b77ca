/** How far a search looks: `npm run test:search` sets it, and `npm test` has four minutes for everything. */
const factor = Number(process.env['SEARCH_FACTOR'] ?? 1);

/** How many inputs a property is tried on: `usual` by a factor of one. */
export const tries = (usual: number): number => Math.ceil(usual * factor);
