import { describe, expect, it } from 'vitest';
import { createApi } from './app.ts';
import { openapiDocument } from './openapi-document.ts';

const document = openapiDocument() as { readonly paths: Record<string, Record<string, object>> };

describe('the OpenAPI document', () => {
  it('describes the routes that the interface has, and no others', () => {
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
    );
    const { routes } = createApi({} as Parameters<typeof createApi>[0]);
    const served = routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method.toLowerCase()} ${path}`);
    expect(described.sort()).toEqual([...new Set(served)].sort());
  });

  it('refers to nothing that it does not contain', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path]) => path ?? '');
    const at = (path: string) =>
      path.split('/').reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], document);
    expect(references.length).toBeGreaterThan(50);
    expect(references.filter((path) => at(path) === undefined)).toEqual([]);
  });
});
