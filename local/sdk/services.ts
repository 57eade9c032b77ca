import type { Bucket } from '../s3/bucket.ts';

/** What the lean SDK reaches in this process. Inputs and answers are those of the AWS APIs. */
export interface LocalServices {
  states(target: string, input: unknown): Promise<ServiceAnswer>;
  parameters(target: string, input: unknown): ServiceAnswer;
  readonly bucket: Bucket;
  sendRawEmail(input: Readonly<Record<string, unknown>>): Promise<{ readonly MessageId: string }>;
  /** `Payload` is JSON text. Rejects with an Error whose name is the API's. */
  invoke(input: LocalInvocation): Promise<LocalInvocationResult>;
}

/** An answer of one of the AWS JSON protocols. */
export interface ServiceAnswer {
  readonly status: number;
  readonly body: unknown;
}

export interface LocalInvocation {
  readonly FunctionName: string;
  readonly InvocationType: 'RequestResponse' | 'Event';
  readonly Payload: string | undefined;
}

export interface LocalInvocationResult {
  readonly StatusCode: number;
  readonly FunctionError?: string;
  readonly Payload?: string;
}

/** The lean packages are modules of their own; they and the process meet here. */
const place = Symbol.for('tawafuq.local-services');

export function provideServices(services: LocalServices): void {
  (globalThis as Record<symbol, unknown>)[place] = services;
}

export function localServices(): LocalServices {
  const services = (globalThis as Record<symbol, unknown>)[place] as LocalServices | undefined;
  if (!services) throw new Error('The embedded services are not running yet');
  return services;
}
