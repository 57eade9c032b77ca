import { existsSync } from 'node:fs';
import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { readContacts } from './contacts.ts';
import { type OidcSettings, readOidcSettings } from './oidc-settings.ts';
import { readPublicUrl } from './public-url.ts';
import { type RelaySettings, readRelayUrl } from './relay-settings.ts';
import { SettingsError } from './settings-error.ts';
import { smimeAuthorities } from './smime-authorities.ts';

/** What the environment says, parsed. Paths are absolute. */
export interface Settings {
  /** 0 takes a free port. */
  readonly port: number;
  readonly smtpPort: number;
  /** Where the mailbox and the clock are once the pages are public; 0 takes a free one. */
  readonly localPort: number;
  readonly dataDirectory: string;
  /** Where people reach the pages, without a slash at the end; undefined: the address that the server gets. */
  readonly publicUrl: string | undefined;
  readonly rosterFile: string;
  readonly clock: 'real' | 'virtual';
  readonly logLevel: LogLevel;
  /** SMTP server that outgoing mail is handed to; undefined: it stays in the mailbox. */
  readonly relay: RelaySettings | undefined;
  /** Mailboxes that do not exist, beside everything at bounce.example.org. Lower case. */
  readonly bounce: readonly string[];
  /** Addresses of mail servers whose Authentication-Results are believed (RFC 8601). */
  readonly trustedRelays: readonly string[];
  /** A file with the certificates of those whose word on signatures of mails counts (S/MIME); undefined: signatures are not looked at. */
  readonly smimeAuthorities: string | undefined;
  /** `lean` serves the bundles' SDK calls in process, `aws` leaves them to Amazon's clients, over the wire. */
  readonly sdk: 'lean' | 'aws';
  /** With which people may sign in beside the code by mail; undefined: with that alone. */
  readonly oidc: OidcSettings | undefined;
  /** Whom the pages on help, accessibility and privacy name, as JSON; undefined: as the stack says. */
  readonly contacts: string | undefined;
  /** Acts that one person may do in an hour; undefined: as the stack says. */
  readonly commandsPerHour: string | undefined;
  /** A DynamoDB to use in place of the embedded one. */
  readonly dynamodbUrl: string | undefined;
}

export const logLevels = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof logLevels)[number];

/** @throws SettingsError */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const text = (name: string): string | undefined => environment[name]?.trim() || undefined;
  const dataDirectory = resolve(text('DATA_DIR') ?? './.data');
  const clock = oneOf('CLOCK', text('CLOCK'), ['real', 'virtual']) ?? 'real';
  const publicUrl = readPublicUrl(text('PUBLIC_URL'));
  return {
    ...readPorts(text),
    dataDirectory,
    publicUrl,
    rosterFile: rosterFile(text('ROSTER'), dataDirectory),
    clock,
    logLevel: oneOf('LOG_LEVEL', text('LOG_LEVEL')?.toLowerCase(), logLevels) ?? 'info',
    relay: readRelayUrl(text('RELAY_URL')),
    bounce: (text('BOUNCE') ?? '')
      .split(/[\s,]+/)
      .filter(Boolean)
      .map((address) => address.toLowerCase()),
    trustedRelays: (text('TRUSTED_RELAYS') ?? '127.0.0.1')
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(ipAddress),
    smimeAuthorities: smimeAuthorities(text('SMIME_AUTHORITIES')),
    sdk: oneOf('SDK', text('SDK'), ['lean', 'aws']) ?? 'lean',
    oidc: readOidcSettings(text, { clock, publicUrl }),
    contacts: readContacts(text),
    commandsPerHour: atLeastTen('COMMANDS_PER_HOUR', text('COMMANDS_PER_HOUR')),
    dynamodbUrl: url('AWS_ENDPOINT_URL_DYNAMODB', text('AWS_ENDPOINT_URL_DYNAMODB'), ['http:', 'https:']),
  };
}

/** Where an import puts the people whom it brought. */
export const keptRosterFile = (dataDirectory: string): string => join(dataDirectory, 'roster.jsonc');

/** People who came with an import are not replaced by the sample ones. */
function rosterFile(given: string | undefined, dataDirectory: string): string {
  const kept = keptRosterFile(dataDirectory);
  return resolve(given ?? (existsSync(kept) ? kept : 'samples/roster.jsonc'));
}

function readPorts(text: (name: string) => string | undefined): Pick<Settings, 'port' | 'smtpPort' | 'localPort'> {
  const ports = {
    port: port('PORT', text('PORT'), 8080),
    smtpPort: port('SMTP_PORT', text('SMTP_PORT'), 2525),
    localPort: port('LOCAL_PORT', text('LOCAL_PORT'), 0),
  };
  const taken = Object.values(ports).filter((each) => each !== 0);
  const twice = taken.find((each, index) => taken.indexOf(each) !== index);
  if (twice === undefined) return ports;
  throw new SettingsError(`PORT, SMTP_PORT and LOCAL_PORT have to differ; ${twice} is given twice`);
}

function port(name: string, value: string | undefined, otherwise: number): number {
  if (value === undefined) return otherwise;
  if (/^\d{1,5}$/.test(value) && Number(value) <= 65_535) return Number(value);
  throw new SettingsError(`${name} has to be a port number from 0 to 65535, not '${value}'`);
}

function oneOf<T extends string>(name: string, value: string | undefined, allowed: readonly T[]): T | undefined {
  if (value === undefined) return undefined;
  const found = allowed.find((each) => each === value);
  if (found === undefined) throw new SettingsError(`${name} has to be ${allowed.join(' or ')}, not '${value}'`);
  return found;
}

function atLeastTen(name: string, value: string | undefined): string | undefined {
  if (value === undefined || (/^\d{2,9}$/.test(value) && Number(value) >= 10)) return value;
  throw new SettingsError(`${name} has to be a whole number from 10, not '${value}'`);
}

function ipAddress(address: string): string {
  if (isIP(address) !== 0) return address;
  throw new SettingsError(`TRUSTED_RELAYS has to hold IP addresses, not '${address}'`);
}

function url(name: string, value: string | undefined, protocols: readonly string[]): string | undefined {
  if (value === undefined) return undefined;
  const parsed = URL.canParse(value) ? new URL(value) : undefined;
  if (parsed && protocols.includes(parsed.protocol) && parsed.hostname !== '') return value.replace(/\/+$/, '');
  // Not the value itself: a relay's address may hold a password.
  throw new SettingsError(
    `${name} has to be an address that starts with ${protocols.map((each) => `${each}//`).join(' or ')}`,
  );
}
