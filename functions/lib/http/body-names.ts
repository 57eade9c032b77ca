import type { AppContext } from './context.ts';

/** What the bodies are called in the reader's language, by their ids. */
export async function bodyNames(context: AppContext): Promise<Readonly<Record<string, string>>> {
  const { services, language } = context.var;
  const network = await services.network.directory();
  return Object.fromEntries(network.bodies().map(({ id, names }) => [id, names[language] ?? names.en ?? id]));
}
