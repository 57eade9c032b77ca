/** A state machine definition that this engine cannot run as written. The message names the place and the field. */
export class DefinitionError extends Error {
  constructor(where: string, problem: string) {
    super(`${where}: ${problem}`);
    this.name = 'InvalidDefinition';
  }
}
