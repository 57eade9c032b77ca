import { fillDecisions } from './fill-decisions.ts';
import { type Asked, type GrownPage, grownPages, type Place } from './grown-pages.ts';

export interface Pages {
  readonly ended: number;
  readonly open: number;
  readonly eventsOfLongest: number;
  readonly pages: readonly GrownPage[];
}

const counts = { ended: 9600, open: 400, eventsOfLongest: 500 };

/** The pages of the portal, as each kind of user reads them, once there are 10,000 decisions. */
export async function pages(place: Place, say: (line: string) => void): Promise<Pages> {
  const measured = await grownPages(place, {
    name: 'pages',
    async fill(endpoint, runOnce) {
      await runOnce(async () => undefined);
      say(`… ${counts.ended + counts.open} decisions, one of them with ${counts.eventsOfLongest} events`);
      const filled = await fillDecisions(endpoint, { ...counts, now: new Date().toISOString() });
      say('… and how long reading takes');
      return [
        ...['/', '/register', `/register/${filled.ended}`, '/pipeline', '/glossary'].map((path) => ({ path })),
        ...by('ilo', '/', '/tasks', '/api/tasks', '/cases', `/cases/${filled.open}`, '/cases/new/decision', '/drafts'),
        ...by('ilo', '/positions', `/tasks/${filled.task}`, '/search?q=committee'),
        ...by('secretariat', '/', '/tasks', '/board', '/cases', '/people', '/settings', '/meetings'),
        ...by('secretariat', '/deadlines', '/deadlines.csv', '/deliveries'),
        ...by('auditor', `/cases/${filled.longest}`, `/cases/${filled.ended}`, `/cases/${filled.ended}/executions`),
        ...by('auditor', `/cases/${filled.longest}/executions`),
        ...by('auditor', '/search?q=committee', '/api/search?q=committee'),
      ];
    },
  });
  return { ...counts, pages: measured };
}

const by = (mailbox: string, ...paths: readonly string[]): Asked[] =>
  paths.map((path) => ({ path, by: `${mailbox}@example.org` }));
