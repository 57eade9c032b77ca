import { compileStyles } from '../compile.ts';

/** Compiles the stylesheet: for tests and tools, which run from the sources. */
export const readStyles = (): string => compileStyles();
