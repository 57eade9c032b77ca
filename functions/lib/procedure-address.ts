import { registry } from '#workflows/registry.ts';
import type { Services } from './services.ts';

/** The address at which a mail begins a case of a procedure: `name@domain`. */
export const procedureAddress = ({ settings }: Pick<Services, 'settings'>, procedure: string): string =>
  `${registry[procedure]?.mailbox ?? procedure}@${settings.mailDomain}`;
