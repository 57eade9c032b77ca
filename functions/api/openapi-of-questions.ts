import * as z from 'zod/mini';
import { CaseId } from '#schemas/ids.ts';
import { QuestionEntry } from '#schemas/question.ts';

export const questionRequests = { QuestionEntry };

export const questionAnswers = { QuestionPut: z.strictObject({ caseId: CaseId, seq: z.int() }) };

export const questionOperations = {
  'post /api/cases/{caseId}/questions': {
    summary:
      'Asks about a case, or answers or marks a question on it, which has the number of the event by which it was asked. It decides nothing, and moves no deadline',
    body: 'QuestionEntry',
    idempotent: true,
    answer: { status: 201, schema: 'QuestionPut' },
  },
} as const;
