import type { Request } from './api-client.ts';
import { ofIlo, ofIom } from './who-asks.ts';

/** Who may ask about a case: whoever reads it, but for auditors, who look on. */
export const questionRows = ['submit', 'missing'].map((name) => ({
  route: 'POST /api/cases/:caseId/questions',
  what: `a question about a case (${name})`,
  request: (ids: Readonly<Record<string, string>>): [path: string, request: Request] => [
    `/api/cases/${ids[name]}/questions`,
    { method: 'POST', body: { do: 'ask', words: 'Who pays for it?' } },
  ],
  may: name === 'missing' ? [] : [...ofIom, ...ofIlo, 'coordinator', 'secretariat'],
  status: 201,
}));
