import canonicalize from 'canonicalize';
import type { EventEnvelope } from '#schemas/event.ts';
import { sha256 } from '../hash.ts';

/** How links are made (docs/history-format.md); another way has another name. */
export const chainFormat = 'tawafuq-history-1';

/** What the first event of a case follows: it names the case, so that no history passes as that of another. */
export const firstLink = (caseId: string): string => sha256(`${chainFormat}\n${caseId}`);

/**
 * What the event after this one has to follow: SHA-256, hexadecimal, over the link of this event, a line feed, and the event in
 * the canonical form of RFC 8785 (docs/history-format.md).
 */
export const linkAfter = (link: string, event: EventEnvelope): string => sha256(`${link}\n${canonicalize(event)}`);

/** What each of several events follows, and what the next one will. */
export function linked(first: string, events: readonly EventEnvelope[]): { links: string[]; head: string } {
  const links: string[] = [];
  let head = first;
  for (const event of events) {
    links.push(head);
    head = linkAfter(head, event);
  }
  return { links, head };
}
