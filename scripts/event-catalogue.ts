import * as z from 'zod';
import { everyModule } from '#functions/lib/module-of.ts';

/** Every event type of every procedure with the fields of its data; optional ones in brackets. */
export async function eventCatalogue(): Promise<string> {
  return (await everyModule())
    .map((procedure) => {
      const lines = Object.entries(procedure.events).map(([type, schema]) => `| \`${type}\` | ${fieldsOf(schema)} |`);
      return [`### ${procedure.id}`, '', '| event | data |', '|---|---|', ...lines].join('\n');
    })
    .join('\n\n');
}

function fieldsOf(schema: z.core.$ZodType): string {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { unrepresentable: 'any' });
  return Object.keys(properties)
    .map((name) => (required.includes(name) ? name : `[${name}]`))
    .join(', ');
}
