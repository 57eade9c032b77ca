import * as z from 'zod/mini';
import { ExecutionEvent, ListedExecution } from '#schemas/execution.ts';

export const executionAnswers = {
  Execution: ListedExecution,
  Executions: z.array(ListedExecution),
  ExecutionEvent,
  ExecutionHistory: z.array(ExecutionEvent),
};

export const executionOperations = {
  'get /api/cases/{caseId}/bundle': {
    summary:
      "A case as a zip, as far as it is the reader's and in their language: what has happened, texts, documents, mails, executions and refused acts for those who may see them, and the hash of each file. The same bytes until the case changes",
    answer: { status: 200, mediaTypes: ['application/zip'] },
  },
  'get /api/cases/{caseId}/executions': {
    summary:
      "Every execution of the case's machine, the first one first, for those who watch over machines, each with the acts that were refused meanwhile; 404 for everybody else. A hundred of them; the `Link` of an answer leads to the rest",
    query: { cursor: { description: 'Only executions after the place that the `Link` of an answer names' } },
    answer: { status: 200, schema: 'Executions' },
  },
  'get /api/executions/{executionId}/history': {
    summary:
      'What happened in an execution, oldest first, with what is not for the reader masked. A thousand events; the `Link` of an answer leads to the rest',
    query: { after: { description: 'Only events after the one of this number' } },
    answer: { status: 200, schema: 'ExecutionHistory' },
  },
} as const;
