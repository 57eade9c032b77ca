import { chainFormat } from '#functions/lib/chain/link.ts';
import type { ShownChain } from '#functions/lib/chain/shown-chain.ts';

/** Events as they were written, with their links: whoever has the bundle checks them by docs/history-format.md. */
export const chainFile = ({ caseId, events, seq, head, isWhole }: ShownChain) => ({
  ...{ format: chainFormat, caseId, isWhole, seq, head },
  events: events.map(({ event, link }) => ({ link, event })),
});
