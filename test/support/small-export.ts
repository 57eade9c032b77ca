import { WholeTable } from '#functions/lib/aws/whole-table.ts';
import { exportTable } from '#moving/export-table.ts';
import { startTestDynamodb } from '../contract/dynamodb.ts';
import { tableSide } from './table-side.ts';
import { worldOnTable } from './world-on-table.ts';

/** The export of an installation with two cases, each screened and circulated, as `npm run export` writes it. */
export async function smallExport(): Promise<string> {
  const dynamodb = await startTestDynamodb();
  try {
    const name = await dynamodb.newTable();
    const { world } = await worldOnTable(name);
    for (const caseId of [await world.submit(), await world.submit()]) {
      const tasks = await world.tasks('secretariat');
      const task = tasks.find((each) => each.caseId === caseId && each.kind === 'screen');
      await world.actOn(task?.taskId ?? '', 'secretariat', { choice: 'accept' });
    }
    const side = tableSide(new WholeTable(name));
    const bytes = await exportTable(side, '2026-03-20T09:00:00.000Z', null, () => {});
    await side.close();
    return bytes.toString();
  } finally {
    await dynamodb.stop();
  }
}
