import fc from 'fast-check';
import { tries } from './search.ts';

/** fast-check's own number, for every property that names none. */
const usual = 100;

fc.configureGlobal({ numRuns: tries(usual) });
