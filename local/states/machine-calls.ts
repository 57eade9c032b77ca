import type { Machines, RegisteredMachine } from './machines.ts';
import { readPageToken, writePageToken } from './page-token.ts';

/** Shown where a machine was registered without a role: nothing here assumes it. */
export const noRole = 'arn:aws:iam::000000000000:role/embedded';

/** Calls of the API about state machines. */
export function createMachineCalls(machines: Machines) {
  return {
    async listStateMachines({ maxResults, nextToken }: { maxResults?: number; nextToken?: string } = {}) {
      const all = machines.list();
      const start = readPageToken(nextToken).taken;
      const end = start + (maxResults || 100);
      return {
        stateMachines: all.slice(start, end).map(summaryOf),
        ...(end < all.length ? { nextToken: writePageToken({ after: null, taken: end }) } : {}),
      };
    },
    async describeStateMachine({ stateMachineArn }: { stateMachineArn: string }) {
      const machine = machines.get(stateMachineArn);
      return {
        ...summaryOf(machine),
        status: 'ACTIVE',
        definition: JSON.stringify(machine.definition),
        roleArn: machine.roleArn ?? noRole,
      };
    },
  };
}

const summaryOf = ({ arn, name, registeredAtMs }: RegisteredMachine) => ({
  stateMachineArn: arn,
  name,
  type: 'STANDARD',
  creationDate: new Date(registeredAtMs),
});
