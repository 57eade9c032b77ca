import { join } from 'node:path';
import type { Assembly } from '../assembly/assembly.ts';
import { ParameterFile } from './parameter-file.ts';

/** The secret in which the key stood before it was a parameter; links in mails of that time derive from it. */
const formerName = 'FunctionsSigningKeySecret2EC9E222';

/** The parameters of a data directory as they lie there. */
export const parameterFileOf = (dataDirectory: string): ParameterFile =>
  new ParameterFile(join(dataDirectory, 'secrets.json'));

/** The parameters of a data directory. */
export function openParameters(dataDirectory: string, assembly: Assembly): ParameterFile {
  const file = parameterFileOf(dataDirectory);
  const name = signingKeyName(assembly);
  if (name !== undefined) file.rename(formerName, name);
  return file;
}

/** The parameter in which functions look for the key that they sign with. */
export const signingKeyName = ({ functions }: Assembly): string | undefined =>
  functions.map(({ environment }) => environment['SIGNING_KEY_PARAMETER']).find((name) => name !== undefined);
