import type { Saying } from '../sections/saying.ts';

/** What rules can say of a criterion from a form alone; whatever they cannot is for a person to judge. */
export const standings = ['met', 'missing', 'to-judge'] as const;
export type Standing = (typeof standings)[number];

/** How a form stands to a criterion, before anything is sent: its word is `criteria.<criterion>`. */
export type Check = { readonly criterion: string; readonly is: Standing; readonly says: Saying };
