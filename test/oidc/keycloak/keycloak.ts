import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '#test/support/edition.ts';

const version = '26.0.8';
const home = join(process.cwd(), '.build/keycloak', `keycloak-${version}`);
const readyWithinMs = 180_000;

/** The realm with what docs/sign-in.md says to enter: a confidential client that has to use PKCE, and people. */
const realmFor = (redirectUri: string, secret: string) => ({
  realm: 'network',
  enabled: true,
  clients: [
    {
      clientId: 'tawafuq',
      publicClient: false,
      secret,
      standardFlowEnabled: true,
      redirectUris: [redirectUri],
      attributes: { 'pkce.code.challenge.method': 'S256' },
    },
  ],
  users: [
    { username: 'unhcr', emailVerified: true },
    { username: 'ilo', emailVerified: false },
    { username: 'visitor', emailVerified: true },
  ].map((user) => ({
    ...user,
    email: `${user.username}@example.org`,
    firstName: user.username,
    lastName: 'Sample',
    enabled: true,
    credentials: [{ type: 'password', value: 'any' }],
  })),
});

/** Keycloak as it is published, in its development mode, with a database of its own in memory. Needs Java, Maven and unzip. */
export async function startKeycloak(redirectUri: string, secret: string) {
  fetchKeycloak();
  mkdirSync(join(home, 'data/import'), { recursive: true });
  writeFileSync(join(home, 'data/import/network-realm.json'), JSON.stringify(realmFor(redirectUri, secret)));
  const [port, managementPort] = [await freePort(), await freePort()];
  const options = ['--http-host=127.0.0.1', `--http-port=${port}`, `--http-management-port=${managementPort}`];
  const child = spawn('sh', ['bin/kc.sh', 'start-dev', ...options, '--cache=local', '--db=dev-mem', '--import-realm'], {
    cwd: home,
    stdio: ['ignore', 'ignore', 'inherit'],
    // A group of its own, since the script starts another process.
    detached: true,
  });
  const issuer = `http://127.0.0.1:${port}/realms/network`;
  try {
    await readiness(issuer, child);
  } catch (error) {
    await stop(child);
    throw error;
  }
  return { issuer, version, stop: () => stop(child) };
}

function fetchKeycloak(): void {
  if (existsSync(home)) return;
  const unfinished = `${home}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  const artifact = `org.keycloak:keycloak-quarkus-dist:${version}:zip`;
  const maven = (...args: string[]) => execFileSync('mvn', ['-q', ...args], { stdio: 'inherit', timeout: 600_000 });
  maven('dependency:get', `-Dartifact=${artifact}`, '-Dtransitive=false');
  maven('dependency:copy', `-Dartifact=${artifact}`, `-DoutputDirectory=${unfinished}`);
  execFileSync('unzip', ['-q', `keycloak-quarkus-dist-${version}.zip`], { cwd: unfinished });
  renameSync(join(unfinished, `keycloak-${version}`), home);
  rmSync(unfinished, { recursive: true });
}

async function readiness(issuer: string, child: ChildProcess): Promise<void> {
  for (const untilMs = Date.now() + readyWithinMs; Date.now() < untilMs; await pause(500)) {
    if (child.exitCode !== null) throw new Error(`Keycloak ended with ${child.exitCode}`);
    const answer = await fetch(`${issuer}/.well-known/openid-configuration`).catch(() => undefined);
    if (answer?.ok) return;
  }
  throw new Error('Keycloak was not ready in three minutes');
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return;
  const ended = once(child, 'exit');
  process.kill(-child.pid, 'SIGTERM');
  await ended;
}
