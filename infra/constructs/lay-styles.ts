import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileStyles } from '#web/style/compile.ts';

/** The module that reads the stylesheet beside a bundle. */
const reader = 'web/style/source/laid-beside.ts';

/** Lays the stylesheet beside a bundle that serves pages, compiled. */
export function layStyles(modules: readonly string[], outputFolder: string): void {
  if (modules.some((path) => path.includes('lightningcss')))
    throw new Error(`The compiler of styles is in a bundle: import '#web/style/source'`);
  if (modules.includes(reader)) writeFileSync(join(outputFolder, 'site.css'), compileStyles());
}
