import { randomInt } from 'node:crypto';
import { chmodSync, closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** `name` is the secret, `generate` its GenerateSecretString, `key` one member of it, or empty for all of it. */
export type SecretReader = (name: string, generate: Readonly<Record<string, unknown>>, key: string) => string;

/** Secrets are made once and kept in a file that only its owner reads. */
export function openSecrets(file: string): SecretReader {
  const secrets = read(file);
  return (name, generate, key) => {
    let value = secrets[name];
    if (value === undefined) {
      value = generateSecret(generate);
      secrets[name] = value;
      write(file, secrets);
    }
    if (key === '') return value;
    const member: unknown = (JSON.parse(value) as Record<string, unknown>)[key];
    if (typeof member !== 'string') throw new Error(`The secret ${name} has no key '${key}'`);
    return member;
  };
}

/** Takes a secret of another installation in place of its own. */
export function replaceSecret(file: string, name: string, value: string): void {
  write(file, { ...read(file), [name]: value });
}

/** @throws Error for an option that would be ignored */
function generateSecret(options: Readonly<Record<string, unknown>>): string {
  const {
    PasswordLength = 32,
    ExcludePunctuation = false,
    ExcludeCharacters = '',
    IncludeSpace = false,
    GenerateStringKey,
    SecretStringTemplate,
    ...unknown
  } = options;
  const [option] = Object.keys(unknown).filter((name) => unknown[name] !== false);
  if (option !== undefined) throw new Error(`GenerateSecretString ${option} is not known to the embedded edition`);
  const all = `${letters}${digits}${ExcludePunctuation ? '' : punctuation}${IncludeSpace ? ' ' : ''}`;
  const allowed = [...all].filter((character) => !String(ExcludeCharacters).includes(character));
  const random = Array.from({ length: Number(PasswordLength) }, () => allowed[randomInt(allowed.length)]).join('');
  if (typeof GenerateStringKey !== 'string') return random;
  return JSON.stringify({ ...JSON.parse(String(SecretStringTemplate ?? '{}')), [GenerateStringKey]: random });
}

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const digits = '0123456789';
const punctuation = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';

function read(file: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new Error(`The secrets in ${file} cannot be read: ${(error as Error).message}`, { cause: error });
  }
}

/** On the disk before it is used: links in mails that were sent must stay valid. */
function write(file: string, secrets: Readonly<Record<string, string>>): void {
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = `${file}.new`;
  const descriptor = openSync(unfinished, 'w', 0o600);
  writeSync(descriptor, `${JSON.stringify(secrets, undefined, 2)}\n`);
  fsyncSync(descriptor);
  closeSync(descriptor);
  chmodSync(unfinished, 0o600);
  renameSync(unfinished, file);
}
