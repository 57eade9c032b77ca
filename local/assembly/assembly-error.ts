/** The stack holds something that the embedded edition cannot serve. The message names it. */
export class AssemblyError extends Error {
  override readonly name = 'AssemblyError';

  constructor(where: string, what: string) {
    super(`${where}: ${what}`);
  }
}
