import * as z from 'zod';
import type { ServiceAnswer } from '../sdk/services.ts';
import type { ParameterFile } from './parameter-file.ts';

/** Four KB, as in the standard tier. */
const longestValue = 4096;

const GetParameter = z.strictObject({ Name: z.string().min(1), WithDecryption: z.literal(true) });
const PutParameter = z.strictObject({
  Name: z.string().startsWith('/'),
  Value: z.string().min(1).max(longestValue),
  Type: z.literal('SecureString'),
  Tier: z.literal('Standard').optional(),
  Overwrite: z.boolean().optional(),
});

/**
 * What the functions use of Systems Manager: SecureString parameters, read and written whole. What the environment has
 * `given` is not written down.
 */
export function createParameterStore(file: ParameterFile, given: Readonly<Record<string, string>> = {}) {
  /** @param target the X-Amz-Target header, `AmazonSSM.<operation>` */
  return (target: string, body: unknown): ServiceAnswer => {
    switch (target) {
      case 'AmazonSSM.GetParameter':
        return parsed(GetParameter, body, ({ Name }) => getParameter(given[Name] ?? file.get(Name), Name));
      case 'AmazonSSM.PutParameter':
        return parsed(PutParameter, body, (input) => putParameter(file, input));
      default:
        return refusal('UnknownOperationException', `'${target}' is not supported by the embedded edition`);
    }
  };
}

function getParameter(Value: string | undefined, Name: string): ServiceAnswer {
  if (Value === undefined) return refusal('ParameterNotFound', `There is no parameter ${Name}`);
  return { status: 200, body: { Parameter: { Name, Type: 'SecureString', Value } } };
}

function putParameter(
  file: ParameterFile,
  { Name, Value, Overwrite = false }: z.infer<typeof PutParameter>,
): ServiceAnswer {
  if (!Overwrite && file.get(Name) !== undefined)
    return refusal('ParameterAlreadyExists', `There is a parameter ${Name} already`);
  file.put(Name, Value);
  return { status: 200, body: { Tier: 'Standard' } };
}

function parsed<T>(schema: z.ZodType<T>, body: unknown, call: (input: T) => ServiceAnswer): ServiceAnswer {
  const { data, error } = schema.safeParse(body);
  if (data !== undefined) return call(data);
  const [issue] = error?.issues ?? [];
  return refusal('ValidationException', `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
}

const refusal = (name: string, message: string): ServiceAnswer => ({ status: 400, body: { __type: name, message } });
