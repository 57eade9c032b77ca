import type { FoundEvent } from '#schemas/found-event.ts';
import { eventPath } from '../case/event-anchor.ts';

/** Where an event stands on the page of its case. */
export const eventAddress = ({ caseId, event }: FoundEvent): string => eventPath(`/cases/${caseId}`, event.seq);
