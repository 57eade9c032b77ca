import { dayOf } from '#schemas/civil-date.ts';
import type { Section } from '#schemas/sections/section.ts';
import { shownLine, shownText } from '#schemas/text/shown.ts';
import type { RecordedEvent } from './domain/recorded-event.ts';
import { enteredReply } from './domain/rules/entered-reply.ts';
import type { DecisionState } from './schemas/state.ts';
import type { DecisionDetails } from './schemas/view.ts';

type ReplyDetails = Pick<DecisionDetails, 'reply' | 'replyWords' | 'replyActions' | 'replyDocuments'>;

/** What the secretariat has entered of the Secretary-General's reply, while it can be corrected; and the documents of the last reply. */
export function replyDetails({ reply }: DecisionState, events: readonly RecordedEvent[]): ReplyDetails {
  const recorded = events.findLast(({ type }) => type === 'response-recorded');
  if (reply === undefined) {
    const documents = recorded?.type === 'response-recorded' ? (recorded.data.documents ?? []) : [];
    return { reply: null, replyWords: [], replyActions: [], replyDocuments: documents };
  }
  const { text, reason, followUps = [], documents = [] } = enteredReply(events);
  const words = {
    text: text === undefined ? null : shownText(text),
    reason: reason === undefined ? null : shownText(reason),
  };
  return {
    reply: { response: reply.response, dueAt: reply.dueAt },
    replyWords: text === undefined && reason === undefined ? [] : [words],
    replyActions: followUps.map(({ action, owner, dueAt }) => ({
      action: shownLine(action),
      owner,
      dueAt: dayOf(dueAt),
    })),
    replyDocuments: documents,
  };
}

const title = 'case.reply';

/** How it is shown. */
export const replySections = ({ reply, replyWords, replyActions, replyDocuments }: ReplyDetails): Section[] => [
  {
    kind: 'sentence',
    name: 'reply',
    title,
    data: reply,
    says: reply === null ? undefined : { key: `case.reply.${reply.response}`, params: { dueAt: reply.dueAt } },
  },
  {
    kind: 'table',
    name: 'replyWords',
    title,
    data: replyWords,
    columns: [
      { field: 'text', label: 'form.text.respond.label', as: 'text' },
      { field: 'reason', label: 'form.reason.label', as: 'text' },
    ],
  },
  {
    kind: 'table',
    name: 'replyActions',
    title,
    data: replyActions,
    columns: [
      { field: 'action', label: 'case.action', as: 'text' },
      { field: 'owner', label: 'case.owner', as: 'party' },
      { field: 'dueAt', label: 'case.due', as: 'day' },
    ],
  },
  { kind: 'documents', name: 'replyDocuments', title: 'case.reply.documents', data: replyDocuments },
];
