import type { Row } from './access-row.ts';
import { keepers, ofIlo, ofIom } from './who-asks.ts';

/** Who reads a case, what was sent about it and what machines did with it. */
export const caseRows: readonly Row[] = [
  ...(['position', 'missing'] as const).map(
    (name): Row => ({
      route: 'GET /api/cases/:caseId/mails/:event',
      what: `mails of a case${name === 'missing' ? ' that does not exist' : ' in circulation'}`,
      request: (ids) => [`/api/cases/${ids[name]}/mails/3`],
      may: name === 'missing' ? [] : [...ofIom, ...ofIlo, ...keepers, 'fao'],
      status: 200,
    }),
  ),
  ...(['', '/events', '/mails', '/bundle'] as const).flatMap((part): Row[] => {
    const row = (what: string, name: string, may: readonly string[]): Row => ({
      route: `GET /api/cases/:caseId${part}`,
      what,
      request: (ids) => [`/api/cases/${ids[name]}${part}`],
      may,
      status: 200,
    });
    return [
      row('a draft of IOM', 'draft', ofIom),
      row('a case in screening', 'submit', [...ofIom, ...ofIlo, ...keepers]),
      row('a case in circulation', 'position', [...ofIom, ...ofIlo, ...keepers, 'fao']),
      row('a case on which FAO is consulted', 'advise', [...ofIom, ...ofIlo, ...keepers, 'fao']),
      row('a case that was referred', 'respond', [...ofIom, ...ofIlo, ...keepers, 'sg-office', 'fao']),
      row('a case of which FAO owes an action', 'follow-up', [...ofIom, ...ofIlo, ...keepers, 'fao']),
      row('a case that does not exist', 'missing', []),
    ];
  }),
  ...['position', 'missing'].map(
    (name): Row => ({
      route: 'GET /api/cases/:caseId/executions',
      what: `what machines did with a case (${name})`,
      request: (ids) => [`/api/cases/${ids[name]}/executions`],
      may: name === 'missing' ? [] : keepers,
      status: 200,
    }),
  ),
  ...['position', 'missing'].map(
    (name): Row => ({
      route: 'GET /api/executions/:executionId/history',
      what: `what an execution did (${name})`,
      request: (ids) => [`/api/executions/${ids[name]}-1/history`],
      may: name === 'missing' ? [] : keepers,
      status: 200,
    }),
  ),
];
