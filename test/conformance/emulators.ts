import type { Explanation } from './explanation.ts';
import type { Implementation } from './implementation.ts';
import { ministackVersion, startMinistack } from './ministack.ts';
import { ministackExplanations } from './ministack-explanations.ts';
import { motoVersion, startMoto } from './moto.ts';
import { motoExplanations } from './moto-explanations.ts';

/** What the engine is compared with. */
export interface Emulator {
  readonly name: string;
  readonly version: string;
  readonly explanations: readonly Explanation[];
  start(): Promise<Implementation>;
}

export const emulators: readonly Emulator[] = [
  { name: 'MiniStack', version: ministackVersion, explanations: ministackExplanations, start: startMinistack },
  { name: 'moto', version: motoVersion, explanations: motoExplanations, start: startMoto },
];
