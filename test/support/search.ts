/** How much longer than `npm test` a search looks: `npm run test:search` sets it. */
const factor = Number(process.env['SEARCH_FACTOR'] ?? 1);

/** How many inputs a property is tried on: `usual` in `npm test`, more in a search. */
export const tries = (usual: number): number => Math.ceil(usual * factor);
