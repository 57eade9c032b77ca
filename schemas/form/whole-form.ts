import type { Form } from './define-form.ts';

/** A form with its rules, as a field of an act. */
export const wholeForm = <const F extends Form>({ fields, schema }: F) =>
  ({ kind: 'group', fields: fields as F['fields'], schema: schema as F['schema'] }) as const;
