import { expect } from 'vitest';
import { type Answer, ApiClient } from './api-client.ts';
import { visitors, withoutRole } from './roster-of-roles.ts';
import type { World } from './world.ts';

export const everybody = Object.keys(visitors);
export const signedIn = everybody.filter((who) => !withoutRole.includes(who));
export const ofIom = ['iom', 'iom.alternate', 'iom.principal'];
export const ofIlo = ['ilo', 'ilo.alternate', 'ilo.principal'];
export const keepers = ['secretariat', 'coordinator', 'auditor'];
export const sessionOf = (who: string): string | undefined => (who === 'nobody' ? undefined : who);
export const apiOf = (world: World): ApiClient => new ApiClient(world.services, world.now);

/** Nobody learns more than that it is not for them: 401 without a role, else 403, or 404 where they may not even read. */
export function expectRefusal(answer: Answer, who: string): void {
  expect(answer.type, who).toBe('application/problem+json');
  if (withoutRole.includes(who)) expect(answer.status, who).toBe(401);
  else expect([403, 404], `${who} got ${answer.status}`).toContain(answer.status);
}
