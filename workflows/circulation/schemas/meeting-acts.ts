import * as z from 'zod/mini';
import { choice } from '#schemas/form/choice.ts';
import { defineAct } from '#schemas/form/define-act.ts';
import { meeting } from '#schemas/form/meeting.ts';
import { optional } from '#schemas/form/optional.ts';
import { parties } from '#schemas/form/parties.ts';
import { party } from '#schemas/form/party.ts';
import { rows } from '#schemas/form/rows.ts';
import { text } from '#schemas/form/text.ts';
import { reason } from '#workflows/texts/schemas/written.ts';

/** DynamoDB takes so many items in one transaction, and a member more would have no task (schemas/roster.ts). */
const mostMembers = 80;

/** A reason as minutes have it. */
const given = text({ minimum: 1, maximum: 1_000, lines: 2 });

/** All words of a record together: state, event and minutes each hold them, far below what DynamoDB allows an item. */
const longestRecordBytes = 30_000;

/** What the desk enters of a meeting: on whose agenda a text stands, and what was taken there. */
export const meetingActForms = {
  table: defineAct(['table'], { meetingId: meeting() }),
  minute: defineAct(
    ['record'],
    {
      present: parties({ minimum: 1, maximum: mostMembers }),
      stoodAside: optional(rows({ party: party(), reason: given }, { maximum: mostMembers })),
      objections: optional(
        rows(
          { party: party(), position: choice(['objection', 'mandate-concern']), reason: given },
          { maximum: mostMembers },
        ),
      ),
      recused: optional(parties({ maximum: mostMembers })),
      remarks: optional(reason({ lines: 4 })),
    },
    z.refine(
      ({ stoodAside, objections, remarks }) =>
        new TextEncoder().encode(JSON.stringify([stoodAside, objections, remarks])).length <= longestRecordBytes,
      { path: ['remarks'], params: { rule: 'record-too-long' } },
    ),
  ),
} as const;
