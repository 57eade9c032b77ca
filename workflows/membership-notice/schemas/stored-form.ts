import * as z from 'zod/mini';
import { MembershipNoticeForm } from './form.ts';

/** The form as histories have it: what was once recorded is read, whatever the form asks for now. */
export const StoredForm = z.strictObject({
  ...MembershipNoticeForm.shape,
  year: z.int(),
  title: z.string(),
  text: z.string(),
});
