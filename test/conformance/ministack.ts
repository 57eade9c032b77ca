import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Implementation } from './implementation.ts';
import { pythonWith } from './python-environment.ts';
import { ScriptFolder } from './scripted-functions.ts';
import { startServer } from './server-process.ts';
import { credentials, runOnEndpoint } from './step-functions.ts';

export const ministackVersion = '1.5.33';

/** MiniStack, with real functions in processes of its own. */
export async function startMinistack(): Promise<Implementation> {
  const python = pythonWith(`ministack==${ministackVersion}`);
  const scripts = new ScriptFolder('ministack');
  const ZipFile = packed(python, scripts.path);
  const server = await startServer('MiniStack', (port) => ({
    file: python,
    args: ['-m', 'ministack'],
    cwd: scripts.path,
    env: {
      BIND_HOST: '127.0.0.1',
      GATEWAY_PORT: String(port),
      MINISTACK_HOST: '127.0.0.1',
      STATE_DIR: join(scripts.path, 'state'),
      SERVICES: 'stepfunctions,lambda,iam,sts',
      LAMBDA_EXECUTOR: 'local',
      LOG_LEVEL: 'ERROR',
    },
  }));
  let count = 0;

  async function createFunction(FunctionName: string): Promise<void> {
    const response = await fetch(`${server.endpoint}/2015-03-31/functions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: credentials('lambda') },
      body: JSON.stringify({
        FunctionName,
        Runtime: 'provided.al2023',
        Role: 'arn:aws:iam::000000000000:role/conformance',
        Handler: 'bootstrap',
        Timeout: 30,
        Code: { ZipFile },
        Environment: { Variables: { CONFORMANCE_SCRIPTS: scripts.path } },
      }),
    });
    if (!response.ok) throw new Error(`MiniStack did not create ${FunctionName}: ${await response.text()}`);
  }

  return {
    name: 'MiniStack',
    async run(each) {
      count += 1;
      const slug = `case-${count}`;
      const { names, definition } = scripts.write(each, slug);
      for (const name of names) await createFunction(name);
      return runOnEndpoint(server.endpoint, slug, each, definition);
    },
    async stop() {
      await server.stop();
      rmSync(scripts.path, { recursive: true, force: true });
    },
  };
}

/** The archive of the scripted function with its runtime, in base64. */
function packed(python: string, folder: string): string {
  const source = (name: string) => join(import.meta.dirname, name);
  const [archive, bootstrap] = [join(folder, 'function.zip'), join(folder, 'bootstrap')];
  writeFileSync(bootstrap, `#!${python}\n${readFileSync(source('bootstrap.py'), 'utf8')}`, { mode: 0o755 });
  execFileSync(python, ['-m', 'zipfile', '-c', archive, bootstrap, source('scripted_function.py')]);
  return readFileSync(archive).toString('base64');
}
