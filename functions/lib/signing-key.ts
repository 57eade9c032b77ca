import type { Parameters } from './ports.ts';

/** 256 bits in base64 have 43 characters; whatever is shorter than this was put there by mistake. */
const shortestKey = 32;

/** The key from which sessions, links and codes are derived. @throws Error when the parameter holds none that is safe. */
export async function readSigningKey(parameters: Parameters, name: string): Promise<string> {
  const key = await parameters.read(name);
  if (key.length < shortestKey)
    throw new Error(`The parameter ${name} holds a key of fewer than ${shortestKey} characters`);
  return key;
}
