import { WholeTable } from '#functions/lib/aws/whole-table.ts';
import { exportTable } from '#moving/export-table.ts';
import { startTestDynamodb } from '../contract/dynamodb.ts';
import { tableSide } from './table-side.ts';
import { worldOnTable } from './world-on-table.ts';

/** The export of an installation with two cases, as `npm run export` writes it: the first is withdrawn, the second circulated. */
export async function smallExport(): Promise<string> {
  const dynamodb = await startTestDynamodb();
  try {
    const name = await dynamodb.newTable();
    const { world } = await worldOnTable(name);
    const act = async (caseId: string, person: string, kind: string, choice: string, more = {}) => {
      const task = (await world.tasks(person)).find((each) => each.caseId === caseId && each.kind === kind);
      await world.actOn(task?.taskId ?? '', person, { choice, ...more });
    };
    await act(await world.submit(), 'iom', 'withdraw', 'withdraw', { reason: 'Not now.' });
    await act(await world.submit(), 'secretariat', 'screen', 'accept');
    const side = tableSide(new WholeTable(name));
    const bytes = await exportTable(side, '2026-03-20T09:00:00.000Z', null, () => {});
    await side.close();
    return bytes.toString();
  } finally {
    await dynamodb.stop();
  }
}
