import { dispatch } from '#functions/dispatch/dispatch.ts';
import type { World } from './world.ts';

const minute = 60_000;

/** So many sweeps, five minutes apart as the schedule has them; what they set going has come to its end. */
export async function sweep(world: World, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    await world.advance(5 * minute);
    await dispatch(world.post, { sweep: true, time: world.now() });
    await world.settle();
  }
}
