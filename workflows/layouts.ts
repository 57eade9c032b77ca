import type { MachineLayout } from '#schemas/machine-layout.ts';

/** The machine of each procedure as pages draw it. Written by scripts/draw-machine.ts. */
export const layouts: Readonly<Record<string, () => Promise<MachineLayout>>> = {
  decision: async () => (await import('./decision/machine.layout.json')).default,
  'concept-note': async () => (await import('./concept-note/machine.layout.json')).default,
  'membership-notice': async () => (await import('./membership-notice/machine.layout.json')).default,
};
