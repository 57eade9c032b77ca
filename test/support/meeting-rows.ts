import type { Row } from './access-row.ts';
import { everybody, signedIn } from './who-asks.ts';

/** Who reads the calendar of meetings, and who changes it. */
export const meetingRows: readonly Row[] = [
  {
    route: 'GET /api/meetings',
    what: 'a calendar',
    request: () => ['/api/meetings?body=executive-committee'],
    may: signedIn,
    status: 200,
  },
  {
    route: 'GET /api/meetings',
    what: 'a public calendar',
    request: () => ['/api/meetings?body=steering-committee'],
    may: everybody,
    status: 200,
  },
  {
    route: 'GET /api/meetings/plan',
    what: 'of a body whose calendar is public',
    request: () => ['/api/meetings/plan?received=2026-03-02T09:00:00Z'],
    may: everybody,
    status: 200,
  },
  {
    route: 'GET /api/meetings/plan',
    what: 'of a body whose calendar is not',
    request: () => ['/api/meetings/plan?received=2026-03-02T09:00:00Z&body=executive-committee'],
    may: signedIn,
    status: 200,
  },
  {
    route: 'GET /api/meetings/:meetingId/agenda',
    what: 'of a meeting that does not exist',
    request: () => ['/api/meetings/executive-committee.9/agenda'],
    may: signedIn,
    status: 404,
  },
  {
    route: 'GET /api/meetings/:meetingId/record',
    what: 'of a meeting that does not exist',
    request: () => ['/api/meetings/executive-committee.9/record'],
    may: signedIn,
    status: 404,
  },
  {
    route: 'POST /api/meetings',
    what: 'a meeting that is none',
    request: () => ['/api/meetings', { method: 'POST', body: {} }],
    may: ['secretariat', 'fmu'],
    status: 400,
  },
  ...(['move', 'cancel'] as const).map(
    (kind): Row => ({
      route: `POST /api/meetings/:meetingId/${kind}`,
      what: 'a change of a meeting that does not exist',
      request: () => [`/api/meetings/executive-committee.9/${kind}`, { method: 'POST', body: {} }],
      may: ['secretariat', 'fmu'],
      status: 400,
    }),
  ),
];
