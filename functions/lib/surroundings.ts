import type { CaseState } from '#schemas/case-state.ts';
import type { Directory } from '#workflows/network/directory.ts';
import type { CaseCommand, CaseSurroundings, Procedure } from '#workflows/procedure/procedure.ts';
import { sha256 } from './hash.ts';
import type { Services } from './services.ts';

/** What a command may look at; the history is read only for the few acts that need a text or send a document. */
export async function surroundingsFor(
  services: Services,
  module: Procedure,
  state: CaseState,
  command: CaseCommand,
  network: Directory,
): Promise<CaseSurroundings> {
  const plain: CaseSurroundings = { network, hashOf: sha256, currentText: () => textNotRead(state.caseId) };
  if (command.type !== 'act' || !module.needsHistory(command.kind)) return plain;
  const history = await services.cases.history(state.caseId);
  const text = module.currentText(state, history);
  const enclosure = module.enclosureOf(command.kind, state, history);
  return { ...plain, currentText: () => text, enclosureHash: enclosure === undefined ? undefined : sha256(enclosure) };
}

function textNotRead(caseId: string): never {
  throw new Error(`${caseId}: this act needs the text; its kind belongs into needsHistory of the procedure`);
}
