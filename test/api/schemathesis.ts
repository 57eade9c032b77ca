import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pythonWith } from '../conformance/python-environment.ts';

/**
 * What a schema cannot say of valid input: a cursor that no list gave, an unknown party, a period that is too short (400); too many at
 * once (429). And what is refused before it is looked at: too large (413). An act has one of many shapes: what is made to break one
 * of them may be another's, and is then rightly taken.
 */
const configuration = (ids: Readonly<Record<string, string>>) => `
[checks.positive_data_acceptance]
expected-statuses = ["2xx", "3xx", "400", "401", "403", "404", "409", "413", "422", "429"]

[checks.negative_data_rejection]
expected-statuses = ["400", "401", "403", "404", "405", "406", "409", "413", "415", "422", "428", "429"]

[parameters]
${Object.entries(ids)
  .map(([name, value]) => `"path.${name}" = ${JSON.stringify(value)}`)
  .join('\n')}

[[operations]]
include-name = "POST /api/tasks/{taskId}"
checks.negative_data_rejection.expected-statuses = ["2xx", "400", "401", "403", "404", "409", "413", "415", "422", "429"]
`;

export type Role = {
  readonly name: string;
  /** Undefined: nobody, who is asked to sign in and may. */
  readonly token: string | undefined;
  /** What stands in place of made-up ids in paths, so that there is something to read and to act on. */
  readonly ids: Readonly<Record<string, string>>;
};

/** @throws NotHere where Python is missing, or the package */
export const installSchemathesis = (): string => join(dirname(pythonWith('schemathesis==4.32.5')), 'schemathesis');

/**
 * Generates requests from the interface's own document and checks each answer, with every check of schemathesis.
 * @returns what it said, and whether all went well
 */
export async function generateAs(
  command: string,
  role: Role,
  { url, directory, seconds, seed }: { url: string; directory: string; seconds: number; seed: number },
): Promise<{ readonly well: boolean; readonly said: string }> {
  mkdirSync(directory, { recursive: true });
  const file = join(directory, `${role.name}.toml`);
  writeFileSync(file, configuration(role.ids));
  const asked = [
    ...['--config-file', file, 'run', `${url}/api/openapi.json`, '--checks', 'all', '--continue-on-failure'],
    ...['--max-time', String(seconds), '--seed', String(seed), '--warnings', 'off', '--generation-database', 'none'],
    // Whoever signs out has nothing more to say; a limit on signing in is reached by nobody alone.
    ...(role.token === undefined
      ? []
      : ['--header', `Authorization: Bearer ${role.token}`, '--exclude-path-regex', '^/api/sign-(in|out)']),
  ];
  const child = spawn(command, asked, { cwd: directory, env: { ...process.env, NO_COLOR: '1' } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  }
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('close', resolve),
  );
  return { well: code === 0, said };
}
