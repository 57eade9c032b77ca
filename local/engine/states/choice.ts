import { type Exit, readExit } from '../exit.ts';
import type { Template } from '../expression.ts';
import { queryFailure, StateFailure } from '../failure.ts';
import { FieldReader } from '../field-reader.ts';
import type { State } from '../machine.ts';
import { bindingsFor } from '../scope.ts';

/** The exits of a Choice state: of its rules, then of its Default. */
export interface ChoiceState extends State {
  readonly exits: readonly Exit[];
}

interface Rule {
  readonly condition: Template;
  readonly exit: Exit;
}

/** Specification, "Choice state": the first rule whose Condition is true, with its own Assign and Output; else Default with the state's. */
export function compileChoice(name: string, reader: FieldReader): ChoiceState {
  const rules = reader.list('Choices').map((rule, index) => readRule(rule, `${reader.where}: Choices[${index}]`));
  if (rules.length === 0) throw reader.refusal('Choices', 'at least one rule is expected');
  const defaultNext = reader.text('Default');
  const otherwise: Exit = {
    ...readExit(reader, 'by-choice'),
    ...(defaultNext === undefined ? {} : { next: defaultNext }),
  };

  return {
    name,
    type: 'Choice',
    retry: [],
    catch: [],
    exit: otherwise,
    exits: [...rules.map(({ exit }) => exit), ...(defaultNext === undefined ? [] : [otherwise])],
    async enter(run, thread) {
      const bindings = bindingsFor(run, thread);
      const output = run.inputOf(thread);
      for (const [index, { condition, exit }] of rules.entries()) {
        const holds = await condition(bindings);
        if (typeof holds !== 'boolean') {
          const field = `Choices[${index}]/Condition`;
          throw queryFailure(`The field '${field}' has to be true or false, but is ${JSON.stringify(holds)}.`, field);
        }
        if (holds) return { exit, output };
      }
      if (defaultNext !== undefined) return { exit: otherwise, output };
      throw new StateFailure(
        'States.NoChoiceMatched',
        `No rule of the state '${name}' matched, and it has no Default.`,
      );
    },
  };
}

function readRule(value: unknown, where: string): Rule {
  const fields = new FieldReader(value, where);
  const condition = fields.literalOrExpression('Condition', (literal) => typeof literal === 'boolean', 'true, false');
  if (!condition) throw fields.missing('Condition');
  const exit = readExit(fields, 'next');
  fields.end();
  return { condition, exit };
}
