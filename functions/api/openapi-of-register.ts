import { everyModule } from '#functions/lib/module-of.ts';
import { mostLooks } from '#functions/lib/use-cases/register.ts';
import { cursor } from './cursor-parameter.ts';

const modules = await everyModule();

const filters = {
  q: {
    description:
      'Only outcomes with all of these words in a title, the text or what it asks for; case, accents, vowel signs and forms of Arabic letters say nothing',
  },
  procedure: { description: 'Only outcomes of this procedure', enum: modules.map(({ id }) => id) },
  outcome: {
    description: 'Only what ended like this',
    enum: [...new Set(modules.flatMap(({ outcomes }) => outcomes))],
  },
  year: { description: 'Only what was published in this year, by UTC' },
};

export const registerOperations = {
  'get /api/register': {
    summary: `Published outcomes, the latest first. A page looks at ${mostLooks} of them at most and may be short; the last one has no cursor`,
    public: true,
    query: { ...filters, cursor },
    answer: { status: 200, schema: 'RegisterPage' },
  },
} as const;
