import { sha256 } from '../hash.ts';

/** Where a definition names functions and machines of one account: another stage has the same flow. */
const namesOfResources = new Set(['FunctionName', 'StateMachineArn']);

/** Executions run by few definitions, each of which is long: those that were hashed last. */
const known = new Map<string, string>();
const mostKnown = 16;

/**
 * Tells two versions of a machine's definition apart: SHA-256 of it, whichever stage it runs in and in whatever order its
 * members stand. @throws SyntaxError for what is no JSON
 */
export function definitionHash(definition: string): string {
  const hash = known.get(definition) ?? hashOf(definition);
  if (known.size >= mostKnown) known.clear();
  known.set(definition, hash);
  return hash;
}

const hashOf = (definition: string): string => sha256(JSON.stringify(plain(JSON.parse(definition))));

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  // A partition is named in resources as well: `arn:aws-cn:states:::lambda:invoke`.
  if (typeof value === 'string') return value.replace(/^arn:[\w-]+:states:::/, 'arn:aws:states:::');
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([name]) => !namesOfResources.has(name));
  return Object.fromEntries(
    members.toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([name, member]) => [name, plain(member)]),
  );
}
