import { isThisMachine } from './public-url.ts';
import type { Settings } from './settings.ts';

/** What whoever makes the pages public is told at the start: where the mailbox is now, and that no mail leaves without a relay. */
export function exposureNotices({ publicUrl, relay }: Settings, localUrl: string): string[] {
  if (publicUrl === undefined || isThisMachine(publicUrl)) return [];
  return [
    `The pages are public (${publicUrl}): the mailbox is at ${localUrl}/mailbox, for this machine only`,
    ...(relay === undefined
      ? [
          'WARNING: without RELAY_URL no mail leaves this machine: nobody gets a code to sign in with, or a link to act on',
        ]
      : []),
  ];
}
