import { choice } from '#schemas/form/choice.ts';
import { defineAct } from '#schemas/form/define-act.ts';
import { meeting } from '#schemas/form/meeting.ts';
import { optional } from '#schemas/form/optional.ts';
import { parties } from '#schemas/form/parties.ts';
import { party } from '#schemas/form/party.ts';
import { rows } from '#schemas/form/rows.ts';
import { reason } from '#workflows/texts/schemas/written.ts';

/** DynamoDB takes so many items in one transaction, and a member more would have no task (schemas/roster.ts). */
const mostMembers = 80;

/** What the desk enters of a meeting: on whose agenda a text stands, and what was taken there. */
export const meetingActForms = {
  table: defineAct(['table'], { meetingId: meeting() }),
  minute: defineAct(['record'], {
    present: parties({ minimum: 1, maximum: mostMembers }),
    stoodAside: optional(rows({ party: party(), reason: reason({ lines: 2 }) }, { maximum: mostMembers })),
    objections: optional(
      rows(
        { party: party(), position: choice(['objection', 'mandate-concern']), reason: reason({ lines: 2 }) },
        { maximum: mostMembers },
      ),
    ),
    recused: optional(parties({ maximum: mostMembers })),
    remarks: optional(reason({ lines: 4 })),
  }),
} as const;
