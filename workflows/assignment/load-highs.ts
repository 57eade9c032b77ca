import loader, { type Highs } from 'highs';

/** The package declares what its CommonJS module exports; the ES module that is loaded exports the function itself. */
const load = loader as unknown as typeof loader.default;

/** The solver, which reads `highs.wasm` from beside the module that it is bundled into. */
export const loadHighs = (): Promise<Highs> => load();
