import * as z from 'zod/mini';

/** The beginning of a text, as far as lists have room for it. */
export const Beginning = z.strictObject({ text: z.string(), isShortened: z.boolean() });
export type Beginning = z.infer<typeof Beginning>;

/** What a note says that the Steering Committee weighs beside the others of its meeting (facts 3.1 and 3.3, C10 to C15). */
export const Weighed = z.strictObject({
  thematicArea: z.string(),
  markers: z.strictObject({ humanRights: z.string(), gender: z.string(), childSensitivity: z.string() }),
  /** What it says of the government's endorsement, which is what it says of national commitment. */
  endorsement: Beginning,
});
export type Weighed = z.infer<typeof Weighed>;
