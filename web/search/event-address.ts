import { eventPath } from '#schemas/event-anchor.ts';
import type { FoundEvent } from '#schemas/found-event.ts';

/** Where an event stands on the page of its case. */
export const eventAddress = ({ caseId, event }: FoundEvent): string => eventPath(`/cases/${caseId}`, event.seq);
