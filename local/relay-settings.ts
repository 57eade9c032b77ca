import { isThisMachine } from './public-url.ts';
import { SettingsError } from './settings-error.ts';

/** The SMTP server that outgoing mail is handed to. */
export interface RelaySettings {
  readonly url: string;
  /** Whether the server has to offer TLS before anything is said to it: what follows would tell a password. */
  readonly requiresTls: boolean;
}

/**
 * `smtp://host` speaks TLS where the server offers it, `smtps://` from the first byte. On this machine a password may travel in clear.
 * The message never repeats the value, which may hold a password.
 * @throws SettingsError
 */
export function readRelayUrl(value: string | undefined): RelaySettings | undefined {
  if (value === undefined) return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  // A query would be options of the client, such as one that turns TLS off.
  const isPlain = /^smtps?:\/\/[^\s?#]+$/i.test(value) && /^\/?$/.test(url?.pathname ?? '-');
  if (url === undefined || !isPlain || url.hostname === '' || url.port === '0') {
    throw new SettingsError(
      'RELAY_URL has to be an address such as smtp://user:password@host:587 or smtps://host, without a path or query',
    );
  }
  const onThisMachine = isThisMachine(`http://${url.hostname}`);
  return { url: value.replace(/\/$/, ''), requiresTls: url.password !== '' && !onThisMachine };
}
