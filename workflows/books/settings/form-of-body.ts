import type { Directory } from '#workflows/network/directory.ts';
import { bodyForm, meetingsForm } from './forms.ts';

/** By what a body's settings are changed: one in which no text goes round has those of its meetings alone. */
export const formOfBody = (network: Directory, body: string): typeof bodyForm | typeof meetingsForm =>
  network.decidingBodies().includes(body) ? bodyForm : meetingsForm;
