import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Assembly } from './assembly/assembly.ts';
import { loadAssembly } from './assembly/load-assembly.ts';
import { region } from './assembly/local-identity.ts';
import { openBackupDesk } from './backup/backup-desk.ts';
import { takeBackup } from './backup/take-backup.ts';
import { openClock } from './clock/open-clock.ts';
import { createEventBus } from './events/event-bus.ts';
import { createFunctionHost, type FunctionHost } from './functions/function-host.ts';
import { createClockRoutes } from './http/clock-routes.ts';
import { createGateway } from './http/gateway.ts';
import { startHttpServer } from './http/http-server.ts';
import { limitBySource } from './http/limit-by-source.ts';
import { nothingElse, withLocalAddresses } from './http/local-addresses.ts';
import { createClockMover } from './http/move-clock.ts';
import { createWireRoutes } from './http/wire-routes.ts';
import { lockDirectory } from './lock-directory.ts';
import { errorFacts, type Log } from './log.ts';
import { createExamples } from './mailbox/examples.ts';
import { createMailboxRoutes } from './mailbox/mailbox-routes.ts';
import { givenParameters, providerOf } from './oidc-settings.ts';
import { isThisMachine } from './public-url.ts';
import { readRoster } from './read-roster.ts';
import { createBucket } from './s3/bucket.ts';
import { createObjectStore } from './s3/object-store.ts';
import { createS3Routes } from './s3/s3-routes.ts';
import { createServices } from './sdk/create-services.ts';
import { provideServices } from './sdk/services.ts';
import { createMailService } from './ses/mail-service.ts';
import { createRelay } from './ses/relay.ts';
import type { Settings } from './settings.ts';
import { createMailIntake } from './smtp/mail-intake.ts';
import { receivedFile } from './smtp/received-mail.ts';
import { startSmtpServer } from './smtp/start-smtp-server.ts';
import { createQueues } from './sqs/queues.ts';
import { createParameterStore } from './ssm/parameter-store.ts';
import { createStates } from './states/create-states.ts';
import { createStatesWire } from './states/states-wire.ts';
import { firstTimerMs } from './states/timers.ts';
import { createStorage } from './storage.ts';
import { openStores } from './stores/open-stores.ts';
import { createTeardown } from './teardown.ts';
import { createTour } from './tour/tour.ts';

export interface RunningInstallation {
  readonly url: string;
  /** Where the mailbox and the clock are. */
  readonly localUrl: string;
  readonly smtpPort: number;
  stop(): Promise<void>;
}

/** A virtual clock stops at every run of a schedule; six weeks of five minutes each would be 12,000 stops. */
const shortestVirtualPeriodMs = 6 * 3_600_000;

/**
 * Starts all parts on one data directory.
 * @param root folder with `cdk.out` and `.build`
 * @throws Error whose message is one line for the operator; what had been started is stopped by then
 */
export async function startInstallation(root: string, settings: Settings, log: Log): Promise<RunningInstallation> {
  const teardown = createTeardown(log);
  try {
    return await start(root, settings, log, teardown);
  } catch (error) {
    await teardown.run();
    throw error;
  }
}

async function start(
  root: string,
  settings: Settings,
  log: Log,
  teardown: ReturnType<typeof createTeardown>,
): Promise<RunningInstallation> {
  const { dataDirectory } = settings;
  teardown.add('directory', await lockDirectory(dataDirectory));
  const http = await startHttpServer(settings.port, log);
  teardown.add('http', () => http.stop(2000));
  const url = `http://127.0.0.1:${http.port}`;
  const publicUrl = settings.publicUrl ?? url;
  // What a proxy publishes is one port, whatever headers it passes on; what is for this machine then has another.
  const isPublic = !isThisMachine(publicUrl);
  const localHttp = isPublic ? await startHttpServer(settings.localPort, log) : http;
  if (isPublic) teardown.add('local http', () => localHttp.stop(2000));
  const localUrl = `http://127.0.0.1:${localHttp.port}`;

  const assembly = loadAssembly({
    directory: join(root, 'cdk.out'),
    publicUrl,
  });
  const given = settings.dynamodbUrl;
  const stores = await openStores({ dataDirectory, dynamodbUrl: given, assembly, log, teardown });
  const { journal, dynamodbUrl, parameters, whileStill } = stores;
  const takeFor = (folder: string, say: (line: string) => void): Promise<string> =>
    takeBackup({ dataDirectory, folder, whileStill, say });
  const desk = await openBackupDesk(dataDirectory, takeFor, log);
  teardown.add('backup desk', () => desk.stop());

  const { clock, virtual, remember } = openClock(settings.clock, journal, log);
  // Of this process alone: an address that was signed before a restart is asked for again.
  const key = { accessKeyId: 'local', secretAccessKey: randomBytes(32).toString('hex'), region };
  setServiceEnvironment({ localUrl, publicUrl, dynamodbUrl, secretAccessKey: key.secretAccessKey });
  const functions = await createFunctionHost({
    functions: assembly.functions,
    stageDirectory: join(root, '.build', settings.sdk === 'lean' ? 'functions' : 'functions-aws'),
    environment: {
      PUBLIC_URL: publicUrl,
      OIDC: providerOf(settings.oidc),
      ...(settings.contacts === undefined ? {} : { CONTACTS: settings.contacts }),
      ...(settings.commandsPerHour === undefined ? {} : { COMMANDS_PER_HOUR: settings.commandsPerHour }),
      ...(settings.smimeAuthorities === undefined ? {} : { SMIME_AUTHORITIES: settings.smimeAuthorities }),
      // What was received before an instant has a second to be recorded; virtual time stands still meanwhile.
      GRACE_SECONDS: settings.clock === 'real' ? '1' : '0',
    },
    clock,
    log,
  });
  teardown.add('functions', () => functions.drain());

  const { queueMappings: mappings, rules, routes } = assembly;
  const queues = createQueues({ queues: assembly.queues, mappings, journal, clock, functions, log });
  teardown.add('queues', () => queues.stop());
  const bus = createEventBus({
    rules,
    functions,
    queues,
    clock,
    shortestPeriodMs: virtual ? shortestVirtualPeriodMs : 0,
  });
  teardown.add('bus', () => bus.stop());
  const relay = settings.relay && createRelay(settings.relay);
  const mail = createMailService({ journal, clock, bus, relay, bounce: settings.bounce, log });
  teardown.add('mail', () => mail.stop());

  const errorLog = { error: (message: string, { error }: { error: unknown }) => log.error(message, errorFacts(error)) };
  const states = createStates({
    journal,
    clock,
    // Executions live on in memory, so both ways a copy goes, as over the wire.
    invoke: async (name, payload) => jsonCopy(await functions.invoke(name, jsonCopy(payload))),
    random: Math.random,
    newId: randomUUID,
    log: errorLog,
  });
  for (const machine of assembly.machines) states.register(machine);
  teardown.add('states', () => states.close());
  const statesWire = createStatesWire(states, errorLog);

  const [theBucket] = assembly.buckets;
  const objects = theBucket && createObjectStore({ dataDirectory, bucket: theBucket, journal, clock });
  objects?.recover();
  teardown.add('objects', () => objects?.stop());
  const bucket = createBucket(objects, (name) => receivedFile(journal, name));

  const services = createServices({
    functions,
    mail,
    states: (target, input) => statesWire.handle(target, input),
    parameters: createParameterStore(parameters, givenParameters(settings.oidc)),
    bucket,
  });
  provideServices(services);
  const intake = createMailIntake({
    journal,
    clock,
    functions,
    functionName: functionAt(assembly, 'ReceiveMail'),
    log,
  });
  teardown.add('intake', () => intake.stop());

  const storage = createStorage(dataDirectory, journal);
  const objectRoutes = createS3Routes({
    bucket,
    bucketNames: assembly.buckets.map(({ name }) => name),
    storage,
    key,
    publicUrl,
    nowMs: Date.now,
  });
  const mover = virtual && createClockMover(virtual, remember);
  const tour =
    mover && !isPublic ? createTour({ mover, clock, localUrl, nextTimerMs: () => firstTimerMs(journal) }) : undefined;
  const pages = createGateway({ routes, functions, storage, clock, log, publicUrl, shown: tour?.withBar });
  const gateway = limitBySource(
    (request, response, at) => (at.pathname.startsWith('/s3/') ? objectRoutes : pages)(request, response, at),
    publicUrl,
  );
  const examples = createExamples(root);
  teardown.add('examples', () => examples.stop());
  const local = {
    mailbox: createMailboxRoutes(journal, examples),
    clock: createClockRoutes({ clock, mover }),
    tour: tour?.routes,
    wire: settings.sdk === 'aws' ? createWireRoutes(services) : undefined,
  };
  localHttp.serve(withLocalAddresses(local, isPublic ? nothingElse : gateway));
  if (isPublic) http.serve(gateway);
  await loadRoster(functions, functionAt(assembly, 'LoadRoster'), settings.rosterFile, now());
  states.recover();
  queues.recover();
  mail.recover();
  // What a crash left between a commit and its dispatch; nobody else holds a claim when we start.
  functions.invokeLater(functionAt(assembly, 'Dispatch'), { sweep: true, time: now(), ignoreClaims: true });
  bus.startSchedules();
  const smtp = await startSmtpServer({
    port: settings.smtpPort,
    intake,
    trustedRelays: settings.trustedRelays,
    storage,
    log,
  });
  teardown.add('smtp', () => smtp.stop());
  // After the start has ended: what ended the process once must not keep it from being ready.
  setImmediate(() => intake.recover());
  // Once more and first: no new request while the parts behind it stop.
  teardown.add('http', () => http.stop(2000));
  return { url, localUrl, smtpPort: smtp.port, stop: () => teardown.run() };

  function now(): string {
    return new Date(clock.nowMs()).toISOString();
  }
}

/** Where SDK clients look for the services, when they are first used. */
function setServiceEnvironment(where: {
  readonly localUrl: string;
  readonly publicUrl: string;
  readonly dynamodbUrl: string;
  readonly secretAccessKey: string;
}): void {
  const { localUrl, publicUrl, dynamodbUrl, secretAccessKey } = where;
  // biome-ignore lint/style/noProcessEnv: this is the environment of the Lambda runtime
  Object.assign(process.env, {
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: dynamodbUrl,
    AWS_ENDPOINT_URL_SFN: `${localUrl}/aws/states`,
    // Browsers go there as well.
    AWS_ENDPOINT_URL_S3: `${publicUrl}/s3`,
    AWS_ENDPOINT_URL_SSM: `${localUrl}/aws/ssm`,
    AWS_ENDPOINT_URL_SES: `${localUrl}/aws/email`,
    AWS_ENDPOINT_URL_LAMBDA: `${localUrl}/aws/lambda`,
  });
}

const jsonCopy = (value: unknown): unknown => (value === undefined ? null : JSON.parse(JSON.stringify(value)));

/** The function that stands at this construct id; a few are called from here and not by the stack. */
function functionAt({ functions }: Assembly, id: string): string {
  const found = functions.find(({ path }) => path.split('/').at(-2) === id);
  if (!found) throw new Error(`The stack has no function at a construct named ${id}`);
  return found.name;
}

async function loadRoster(functions: FunctionHost, name: string, file: string, at: string): Promise<void> {
  const text = await readRoster(file);
  try {
    await functions.invoke(name, { text, at });
  } catch (failure) {
    throw new Error(`The roster ${file} cannot be used: ${(failure as { errorMessage: string }).errorMessage}`);
  }
}
