export const account = '000000000000';
export const region = 'us-east-1';

/**
 * The wire protocols of the services that the deployment needs, without their SDK clients: the product has none of them
 * among its dependencies. The emulator reads the service from the credential scope and checks no signature.
 */
export class AwsApi {
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  /** CloudFormation, in the query protocol. @returns the XML */
  async query(service: string, version: string, action: string, parameters: Record<string, string>): Promise<string> {
    const body = new URLSearchParams({ Action: action, Version: version, ...parameters });
    return (await this.#send(service, '/', { method: 'POST', body })).text();
  }

  /** Services that take a target and JSON. */
  async json<T>(service: string, target: string, input: object): Promise<T> {
    const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': target };
    const answer = await this.#send(service, '/', { method: 'POST', headers, body: JSON.stringify(input) });
    return (await answer.json()) as T;
  }

  /** S3, Lambda and SES v2. */
  async rest(
    service: string,
    method: string,
    path: string,
    body?: Uint8Array<ArrayBuffer> | string,
  ): Promise<Response> {
    return this.#send(service, path, { method, ...(body === undefined ? {} : { body }) });
  }

  async #send(service: string, path: string, init: RequestInit): Promise<Response> {
    const scope = `test/20260101/${region}/${service}/aws4_request`;
    const headers = new Headers(init.headers);
    headers.set('authorization', `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=none`);
    const answer = await fetch(this.#url + path, { ...init, headers });
    if (!answer.ok) throw new AwsError(service, answer.status, await answer.text());
    return answer;
  }
}

/** What a service refused, in its own words. */
export class AwsError extends Error {
  override readonly name = 'AwsError';
  readonly said: string;

  constructor(service: string, status: number, said: string) {
    super(`${service} answered ${status}: ${said.slice(0, 2_000)}`);
    this.said = said;
  }
}
