import * as z from 'zod/mini';
import { everyModule } from '#functions/lib/module-of.ts';
import { CheckedForm, FormToCheck, NewCase } from '#schemas/api.ts';
import { CaseId } from '#schemas/ids.ts';
import { pascal } from './openapi-of-lists.ts';

const procedures = await everyModule();

/** What each procedure asks for: `ConceptNoteForm` begins a case, `ConceptNoteSignAct` is posted to a task of the kind. */
const asked = Object.fromEntries(
  procedures.flatMap(({ id, forms: { beginning, acts } }) => [
    [`${pascal(id)}Form`, beginning.schema],
    ...Object.entries(acts).map(([kind, { schema }]) => [`${pascal(id)}${pascal(kind)}Act`, schema] as const),
  ]),
);

export const formRequests = {
  NewCase: z.union(
    procedures.map(({ id, forms: { beginning } }) =>
      z.strictObject({ ...NewCase.shape, procedure: z.literal(id), form: beginning.schema }),
    ),
  ),
  FormToCheck: z.extend(FormToCheck, { procedure: z.enum(procedures.map(({ id }) => id)) }),
  ...asked,
};

export const formAnswers = { Begun: z.strictObject({ caseId: CaseId }), CheckedForm };

export const formOperations = {
  'post /api/cases': {
    summary: 'Begins a case',
    body: 'NewCase',
    idempotent: true,
    answer: { status: 201, schema: 'Begun' },
  },
  'post /api/cases/check': {
    summary:
      'Looks at the form of a new case, as far as it is filled in, before it is sent: what would be refused of it (twenty fields at most), and how it stands to the criteria of its procedure. Keeps nothing',
    body: 'FormToCheck',
    answer: { status: 200, schema: 'CheckedForm' },
  },
} as const;
