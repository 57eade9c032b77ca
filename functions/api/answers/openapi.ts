import type { AppContext } from '#functions/lib/http/context.ts';

/** OpenAPI 3.1, generated from the schemas by `npm run docs:gen`; a tenth of the function that hardly anybody asks for. */
export async function described(context: AppContext): Promise<Response> {
  const { default: document } = await import('../openapi.json', { with: { type: 'json' } });
  return context.json(document);
}
