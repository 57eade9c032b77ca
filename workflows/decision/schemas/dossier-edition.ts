import * as z from 'zod/mini';

/**
 * How a dossier is written. It counts up when that changes, so that each that went out is made again byte for byte: in the second its
 * title is in the language of the proposal, and days are in words; in the third an entry and what corrects it name each other.
 */
export const DossierEdition = z.literal([1, 2, 3]);
export type DossierEdition = z.infer<typeof DossierEdition>;

export const newestEdition: DossierEdition = 3;
