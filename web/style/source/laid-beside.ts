import { readFileSync } from 'node:fs';

/** Reads the stylesheet that was compiled when the bundle was made, and lies beside it (infra/constructs/lay-styles.ts). */
export const readStyles = (): string => readFileSync(new URL('./site.css', import.meta.url), 'utf8');
