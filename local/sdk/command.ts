/** A call and its input, as in Amazon's SDK. */
export class Command {
  readonly input: Readonly<Record<string, unknown>>;

  constructor(input: Readonly<Record<string, unknown>>) {
    this.input = input;
  }
}

/** Refuses what would otherwise be ignored in silence. */
export function refuseUnknown(what: string, given: object, known: readonly string[]): void {
  const unknown = Object.keys(given).filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new TypeError(`${what}: ${unknown.join(', ')} is not supported by the embedded SDK; SDK=aws runs Amazon's`);
  }
}

/** Options of a client that may stand here: they say where a service is, and services are here. */
const clientOptions = ['region', 'endpoint', 'credentials', 'maxAttempts'];

export const checkClientOptions = (client: string, options: object): void =>
  refuseUnknown(client, options, clientOptions);

/** An error as the service names it. */
export class ServiceException extends Error {
  readonly $fault: 'client' | 'server';
  readonly $metadata: { readonly httpStatusCode: number };

  constructor(name: string, message: string, httpStatusCode: number) {
    super(message);
    this.name = name;
    this.$fault = httpStatusCode < 500 ? 'client' : 'server';
    this.$metadata = { httpStatusCode };
  }
}

export const unknownCommand = (client: string, command: unknown): TypeError =>
  new TypeError(
    `${client}: ${(command as object)?.constructor?.name ?? String(command)} is not supported by the embedded SDK`,
  );
