import { fillTable } from './fill-table.ts';
import { type GrownPage, grownPages, type Place } from './grown-pages.ts';
import type { HttpConnection } from './http-connection.ts';
import { signIn } from './people.ts';

export interface Growth {
  readonly onAgenda: number;
  readonly inPipeline: number;
  readonly pages: readonly GrownPage[];
}

const counts = { onAgenda: 500, inPipeline: 5000 };
const unit = 'fmu@example.org';

/** The lists of the pipeline and of an agenda, as the fund management unit reads them, once there are many notes. */
export async function growth(place: Place, say: (line: string) => void): Promise<Growth> {
  const pages = await grownPages(place, {
    name: 'growth',
    async fill(endpoint, runOnce) {
      const meetingId = await runOnce(planned);
      say(`… ${counts.onAgenda} notes on an agenda, ${counts.inPipeline} in the pipeline`);
      await fillTable(endpoint, { ...counts, meetingId });
      say('… and how long reading takes');
      return pathsOf(meetingId).map((path) => ({ path, by: unit }));
    },
  });
  return { ...counts, pages };
}

async function planned(http: HttpConnection): Promise<string> {
  const meeting = { body: 'steering-committee', at: '2030-06-03T09:00:00Z', timeZone: 'Europe/Zurich' };
  const { text } = await http.send('POST', '/api/meetings', await signIn(http, unit), JSON.stringify(meeting));
  return (JSON.parse(text) as { meetingId: string }).meetingId;
}

const pathsOf = (meetingId: string): string[] => [
  '/pipeline',
  '/api/pipeline',
  '/api/pipeline.csv',
  `/meetings/${meetingId}`,
  `/api/meetings/${meetingId}/agenda`,
];
