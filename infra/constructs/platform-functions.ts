import { Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Stage } from '../config.ts';
import type { StageConfig } from '../stage-config.ts';
import type { FileBucket } from './file-bucket.ts';
import { IdentityProvider } from './identity-provider.ts';
import type { Mail } from './mail.ts';
import { ServiceFunction } from './service-function.ts';
import { SigningKey } from './signing-key.ts';
import type { SingleTable } from './single-table.ts';

export type PlatformFunctionsProps = {
  readonly stage: Stage;
  readonly config: StageConfig;
  readonly table: SingleTable;
  readonly mail: Mail;
  readonly files: FileBucket;
  /** ARN of each procedure's state machine. */
  readonly machineArns: Readonly<Record<string, string>>;
  /** ARNs of the executions of all machines, each with a star for their names. */
  readonly executionArns: readonly string[];
};

/** What the certificates of authorities are called beside the function that checks signatures against them. */
const authoritiesFile = 'smime-authorities.pem';

/** The functions of the platform, each with the environment and the permissions that its work takes. */
export class PlatformFunctions extends Construct {
  readonly api: ServiceFunction;
  readonly web: ServiceFunction;
  readonly awaitChange: ServiceFunction;
  readonly record: ServiceFunction;
  readonly watchdog: ServiceFunction;
  readonly digest: ServiceFunction;
  readonly dispatch: ServiceFunction;
  readonly mailEvents: ServiceFunction;
  readonly receiveMail: ServiceFunction;
  readonly loadRoster: ServiceFunction;
  readonly archiveExecution: ServiceFunction;
  readonly propose: ServiceFunction;
  readonly search: ServiceFunction;

  constructor(scope: Construct, id: string, props: PlatformFunctionsProps) {
    super(scope, id);
    const { stage, config, table, mail, files, machineArns, executionArns } = props;
    const make = (functionId: string, name: string, timeoutSeconds: number, environment: Record<string, string>) =>
      new ServiceFunction(this, functionId, { name, config, timeoutSeconds, environment });
    const stored = { TABLE_NAME: table.name, GRACE_SECONDS: String(config.graceSeconds) };
    const signingKey = new SigningKey(this, 'SigningKey', stage);
    const signing = { PUBLIC_URL: config.publicUrl, SIGNING_KEY_PARAMETER: signingKey.parameterName };

    const mailing = {
      MAIL_FROM: config.mail.from,
      CONFIGURATION_SET: mail.configurationSet.configurationSetName,
      MAILS_PER_SECOND: String(config.mail.mailsPerSecond),
    };
    const identityProvider = new IdentityProvider(this, 'IdentityProvider', config);
    const machinesOfProcedures = { MACHINES: Stack.of(this).toJsonString(machineArns) };

    this.dispatch = make('Dispatch', 'dispatch', 120, { ...stored, ...signing, ...mailing, ...machinesOfProcedures });
    const committing = { ...stored, DISPATCH_FUNCTION: this.dispatch.functionName };
    // It computes and does nothing else: a whole processor for seconds, of which nobody else waits for any.
    this.propose = new ServiceFunction(this, 'Propose', {
      ...{ name: 'propose', config, timeoutSeconds: 29, environment: {} },
      memorySize: 1_769,
    });
    // It reads, and keeps what it has read: all cases at its first search, with a whole processor (ADR 27).
    this.search = new ServiceFunction(this, 'Search', {
      ...{ name: 'search', config, timeoutSeconds: 120, environment: stored },
      memorySize: 1_769,
    });
    const asking = { PROPOSE_FUNCTION: this.propose.functionName, SEARCH_FUNCTION: this.search.functionName };
    const limited = { COMMANDS_PER_HOUR: String(config.commandsPerHour) };
    this.api = make('Api', 'api', 30, {
      ...{ ...committing, ...signing, ...limited, ...asking, ...machinesOfProcedures },
      BUCKET_NAME: files.name,
    });
    this.web = make('Web', 'web', 30, {
      ...committing,
      ...asking,
      ...signing,
      ...limited,
      ...machinesOfProcedures,
      OIDC: identityProvider.environment,
      BUCKET_NAME: files.name,
      MAIL_DOMAIN: config.mail.domain,
      CONTACTS: JSON.stringify(config.contacts ?? {}),
    });
    this.record = make('Record', 'record', 30, committing);
    this.watchdog = make('Watchdog', 'watchdog', 300, committing);
    this.digest = make('Digest', 'digest', 60, committing);
    this.mailEvents = make('MailEvents', 'mail-events', 60, committing);
    this.receiveMail = new ServiceFunction(this, 'ReceiveMail', {
      ...{ name: 'receive-mail', config, timeoutSeconds: 60 },
      ...(config.smimeAuthorities === undefined ? {} : { beside: { [authoritiesFile]: config.smimeAuthorities } }),
      environment: {
        ...{ ...committing, ...mailing, ...signing },
        BUCKET_NAME: files.name,
        SMIME_AUTHORITIES: config.smimeAuthorities === undefined ? 'none' : authoritiesFile,
      },
    });
    this.awaitChange = make('AwaitChange', 'await-change', 30, stored);
    this.loadRoster = make('LoadRoster', 'load-roster', 60, {
      ...stored,
      SIGNING_KEY_PARAMETER: signingKey.parameterName,
    });

    this.archiveExecution = make('ArchiveExecution', 'archive-execution', 120, { BUCKET_NAME: files.name });

    for (const committer of [this.api, this.web, this.record, this.watchdog, this.mailEvents, this.receiveMail]) {
      table.allow(committer, 'GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem');
      committer.allow(['lambda:InvokeFunction'], [this.dispatch.functionArn]);
    }
    // Lists of cases; those of a digest are made where its mail is.
    for (const reader of [this.api, this.web, this.dispatch]) table.allow(reader, 'BatchGetItem');
    table.allow(this.digest, 'GetItem', 'PutItem');
    this.digest.allow(['lambda:InvokeFunction'], [this.dispatch.functionArn]);
    // It commits too: that a mail was refused for good.
    table.allow(this.dispatch, 'GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem');
    table.allow(this.awaitChange, 'GetItem', 'UpdateItem');
    table.allow(this.search, 'GetItem', 'Query');
    table.allow(this.loadRoster, 'GetItem', 'PutItem', 'UpdateItem');
    identityProvider.allowReadingSecret(this.web);
    for (const signer of [this.api, this.web, this.dispatch, this.receiveMail]) signingKey.allowReading(signer);
    signingKey.allowMaking(this.loadRoster);
    for (const lister of [this.api, this.web, this.dispatch, this.watchdog, this.receiveMail, this.search])
      table.allowIndex(lister);
    const arns = Object.values(machineArns);
    this.dispatch.allow(['states:StartExecution', 'states:SendTaskSuccess'], arns);
    // A wait for a stage that the case has left already is answered by the function that was asked to wait.
    this.awaitChange.allow(['states:SendTaskSuccess'], arns);
    mail.allowSending(this.dispatch);
    mail.allowSending(this.receiveMail);
    for (const reader of [this.receiveMail, this.web]) files.allow(reader, 'GetObject', 'incoming');
    for (const keeper of [this.api, this.web]) {
      for (const folder of ['uploads', 'documents'] as const) {
        files.allow(keeper, 'GetObject', folder);
        files.allow(keeper, 'PutObject', folder);
      }
      files.allow(keeper, 'GetObject', 'drafts');
      files.allow(keeper, 'DeleteObject', 'uploads');
    }
    // It holds what hangs on a mail, and keeps it, or what an author of the draft has uploaded, with the case.
    for (const folder of ['drafts', 'documents'] as const) files.allow(this.receiveMail, 'PutObject', folder);
    for (const folder of ['drafts', 'uploads'] as const) files.allow(this.receiveMail, 'GetObject', folder);
    files.allow(this.receiveMail, 'DeleteObject', 'uploads');
    for (const asker of [this.api, this.web])
      asker.allow(['lambda:InvokeFunction'], [this.propose.functionArn, this.search.functionArn]);
    const history = ['states:DescribeStateMachineForExecution', 'states:GetExecutionHistory'];
    this.archiveExecution.allow(history, executionArns);
    for (const inspector of [this.api, this.web]) {
      inspector.allow([...history, 'states:DescribeExecution'], executionArns);
      files.allow(inspector, 'GetObject', 'histories');
    }
    for (const inspector of [this.archiveExecution, this.api, this.web])
      for (const arn of executionArns) {
        const reason = "An execution's name is made when it starts; the machine is named exactly.";
        inspector.acceptStar(inNagsWords(this, arn), reason);
      }
    files.allow(this.archiveExecution, 'PutObject', 'histories');
  }
}

/** An ARN as cdk-nag writes it: `arn:<AWS::Partition>:…`. */
function inNagsWords(scope: Construct, arn: string): string {
  const {
    'Fn::Join': [, parts],
  } = Stack.of(scope).resolve(arn) as { 'Fn::Join': [string, (string | { Ref: string })[]] };
  return parts.map((part) => (typeof part === 'string' ? part : `<${part.Ref}>`)).join('');
}
