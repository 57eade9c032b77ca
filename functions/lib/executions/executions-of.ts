import type { Files } from '../ports.ts';
import type { Executions } from './ports.ts';

/** Executions of machines; what reads them is loaded with the first question, which few requests ask (docs/cold-start.md). */
export function executionsOf(machineArns: Readonly<Record<string, string>>, files: Pick<Files, 'find'>): Executions {
  let reader: Promise<Executions> | undefined;
  const load = async (): Promise<Executions> => {
    const [{ CaseExecutions }, { ExecutionHistories }] = await Promise.all([
      import('./case-executions.ts'),
      import('../aws/execution-histories.ts'),
    ]);
    return new CaseExecutions({ machineArns, histories: new ExecutionHistories(), files });
  };
  const ready = (): Promise<Executions> => {
    reader ??= load();
    return reader;
  };
  return {
    read: async (procedure, name) => (await ready()).read(procedure, name),
    outline: async (...asked) => (await ready()).outline(...asked),
    latest: async (...asked) => (await ready()).latest(...asked),
    consoleAddress: async (procedure, name) => (await ready()).consoleAddress(procedure, name),
  };
}
