import type { SSMClient } from '@aws-sdk/client-ssm';
import { ParameterMissingError, UpstreamError } from '../errors.ts';
import { log } from '../log.ts';
import type { Parameters } from '../ports.ts';

/** A value that was changed is noticed within this time; an import changes one (ADR 7). */
export const noticedWithinMs = 60_000;

/** The SDK would wait for ever, and the function be ended with all that it knew. */
const answerWithinMs = 3_000;

/** Loaded with the first secret: pages for everybody need none (docs/cold-start.md). */
const sdk = () => import('@aws-sdk/client-ssm');

/** Secrets in SecureString parameters of Systems Manager, each read once a minute at most. */
export class SecureParameters implements Parameters {
  #client: SSMClient | undefined;
  readonly #kept = new Map<string, { readonly value: Promise<string>; readonly readAtMs: number }>();

  /** Freshness is measured on the process's own clock; nothing that is recorded depends on it. */
  read(name: string): Promise<string> {
    const kept = this.#kept.get(name);
    const nowMs = performance.now();
    if (kept !== undefined && nowMs - kept.readAtMs <= noticedWithinMs) return kept.value;
    const value = this.#fetch(name).catch((error: Error) => this.#withoutAnswer(name, kept?.value, error));
    this.#kept.set(name, { value, readAtMs: nowMs });
    return value;
  }

  /** A service that does not answer takes nothing away that was known a minute ago; the next minute asks again. */
  async #withoutAnswer(name: string, before: Promise<string> | undefined, error: Error): Promise<string> {
    const isGone = error instanceof ParameterMissingError;
    if (before === undefined || isGone) {
      this.#kept.delete(name);
      throw error;
    }
    log.warn('a parameter could not be read again; what it held before is used', { name, error: error.message });
    return before;
  }

  async keepFirst(name: string, value: string): Promise<boolean> {
    try {
      await this.#put(name, value, false);
      return true;
    } catch (error) {
      if ((error as Error).name === 'ParameterAlreadyExists') return false;
      throw upstream(error);
    }
  }

  /** Puts the value in the place of another. Functions know the former one for `noticedWithinMs` more. */
  async replace(name: string, value: string): Promise<void> {
    try {
      await this.#put(name, value, true);
    } catch (error) {
      throw upstream(error);
    }
  }

  async #put(Name: string, Value: string, Overwrite: boolean): Promise<void> {
    const { client, PutParameterCommand } = await this.#ready();
    await client.send(new PutParameterCommand({ Name, Value, Type: 'SecureString', Tier: 'Standard', Overwrite }));
  }

  async #fetch(name: string): Promise<string> {
    const { client, GetParameterCommand } = await this.#ready();
    try {
      const { Parameter } = await client.send(new GetParameterCommand({ Name: name, WithDecryption: true }), {
        abortSignal: AbortSignal.timeout(answerWithinMs),
      });
      if (Parameter?.Value === undefined) throw new Error(`${name} came without a value`);
      return Parameter.Value;
    } catch (error) {
      if ((error as Error).name === 'ParameterNotFound') throw new ParameterMissingError(name);
      throw upstream(error);
    }
  }

  async #ready() {
    const { SSMClient, ...commands } = await sdk();
    this.#client ??= new SSMClient({});
    return { client: this.#client, ...commands };
  }
}

function upstream(error: unknown): UpstreamError {
  const { name, message } = error as Error;
  return new UpstreamError(`Systems Manager: ${name}: ${message}`, { cause: error });
}
