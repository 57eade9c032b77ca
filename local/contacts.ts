import { SettingsError } from './settings-error.ts';

const addresses = ['help', 'accessibility', 'privacy'] as const;

/**
 * Whom the public pages name, as the function that shows them reads it: `CONTROLLER`, who is responsible for the personal
 * data, and a mailbox each for questions about help, accessibility and privacy. Undefined where nobody is named.
 * @throws SettingsError for what is no mailbox
 */
export function readContacts(text: (name: string) => string | undefined): string | undefined {
  const named: Record<string, string> = {};
  const controller = text('CONTROLLER');
  if (controller !== undefined) named['controller'] = controller;
  for (const about of addresses) {
    const name = `CONTACT_${about.toUpperCase()}`;
    const address = text(name);
    if (address === undefined) continue;
    if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(address))
      throw new SettingsError(`${name} has to be a mailbox, not '${address}'`);
    named[about] = address;
  }
  return Object.keys(named).length === 0 ? undefined : JSON.stringify(named);
}
