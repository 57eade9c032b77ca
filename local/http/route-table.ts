import type { Route } from '../assembly/assembly.ts';
import { AssemblyError } from '../assembly/assembly-error.ts';

export interface MatchedRoute {
  readonly route: Route;
  readonly pathParameters: Readonly<Record<string, string>>;
}

interface CompiledRoute {
  readonly route: Route;
  readonly method: string;
  readonly pattern: RegExp;
  readonly names: readonly string[];
  readonly rank: readonly number[];
}

/**
 * Compiles the routes of an HTTP API. The most specific one is taken: fixed parts before parameters before a greedy
 * parameter, a named method before ANY, `$default` last (API Gateway developer guide, "HTTP API routes").
 */
export function compileRoutes(routes: readonly Route[]): (method: string, path: string) => MatchedRoute | undefined {
  const fallback = routes.find(({ key }) => key === '$default');
  const compiled = routes
    .filter(({ key }) => key !== '$default')
    .map(compile)
    .sort((a, b) => compareRanks(a.rank, b.rank));
  return (method, path) => {
    for (const { route, method: routeMethod, pattern, names } of compiled) {
      const match = routeMethod === 'ANY' || routeMethod === method ? pattern.exec(path) : null;
      if (!match) continue;
      const values = names.map((name, index) => [name, decoded(match[index + 1] ?? '')] as const);
      return { route, pathParameters: Object.fromEntries(values) };
    }
    return fallback && { route: fallback, pathParameters: {} };
  };
}

function compile(route: Route): CompiledRoute {
  const [method = '', path = ''] = route.key.split(' ');
  const names: string[] = [];
  const parts = path.split('/').slice(1);
  const rank: number[] = [];
  const pattern = parts.map((part, index) => {
    const [, name, greedy] = /^\{([^{}+]+)(\+)?\}$/.exec(part) ?? [];
    if (name === undefined) {
      if (/[{}]/.test(part))
        throw new AssemblyError(route.key, `the part ${part} is not known to the embedded edition`);
      rank.push(0);
      return part.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
    }
    if (greedy && index < parts.length - 1) throw new AssemblyError(route.key, `${part} has to stand at the end`);
    names.push(name);
    rank.push(greedy ? 2 : 1);
    return greedy ? '(.+)' : '([^/]+)';
  });
  rank.push(method === 'ANY' ? 1 : 0);
  return { route, method, names, rank, pattern: new RegExp(`^/${pattern.join('/')}$`) };
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
