import { SettingsError } from './settings-error.ts';

/**
 * Where people reach the pages: scheme, host and port, which paths are put behind. A query, a fragment, a path or a password would
 * end up in the middle of every link.
 * @throws SettingsError
 */
export function readPublicUrl(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  // The parser forgives what a link in a mail does not: blanks, backslashes, an empty query.
  const isPlain = /^https?:\/\/[^\s/\\?#@]+\/*$/i.test(value);
  if (url !== undefined && isPlain && isHost(url)) return url.origin;
  throw new SettingsError(
    'PUBLIC_URL has to be an address that starts with http:// or https:// and ends with its host or port, as in https://tawafuq.example.org',
  );
}

/** A name or number that somebody can go to: not every address of a machine at once, no pattern, and no port 0. */
const isHost = ({ hostname, port }: URL): boolean =>
  /^(?:[a-z0-9._-]*[a-z0-9]|\[[0-9a-f:.]+\])$/.test(hostname) &&
  !/(?:^|\.)\.|^-/.test(hostname) &&
  !['0.0.0.0', '[::]'].includes(hostname) &&
  port !== '0';

/** Whether an address leads to the machine that it is used on (RFC 6761, 6.3; RFC 1122, 3.2.1.3). */
export const isThisMachine = (url: string): boolean =>
  URL.canParse(url) && /^(?:127(?:\.\d{1,3}){3}|\[::1\]|(?:.*\.)?localhost)$/.test(new URL(url).hostname);
