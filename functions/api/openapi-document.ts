import * as z from 'zod/mini';
import {
  CaseSummary,
  CaseView,
  EventView,
  NewCase,
  Problem,
  pageOf,
  RegisterEntry,
  Session,
  SignInConfirmation,
  SignInRequest,
  TaskView,
} from '#schemas/api.ts';
import { acts } from '#schemas/workflows/decision/acts.ts';

type Operation = {
  readonly summary: string;
  readonly body?: z.ZodMiniType;
  readonly answer: { readonly status: number; readonly schema: z.ZodMiniType };
  readonly query?: readonly string[];
  readonly idempotent?: boolean;
  readonly public?: boolean;
};

const Acted = z.strictObject({ caseId: z.string(), state: z.string(), taskId: z.string() });
const Act = z.union(Object.values(acts));

const operations: Readonly<Record<string, Operation>> = {
  'get /healthz': {
    summary: 'Whether every part answers',
    public: true,
    answer: { status: 200, schema: z.strictObject({ status: z.literal('ok') }) },
  },
  'post /api/sign-in': {
    summary: 'Mails a short code to a known person',
    public: true,
    body: SignInRequest,
    answer: { status: 202, schema: z.strictObject({}) },
  },
  'post /api/sign-in/confirm': {
    summary: 'Exchanges the code for a session',
    public: true,
    body: SignInConfirmation,
    answer: { status: 200, schema: Session },
  },
  'post /api/cases': {
    summary: 'Begins a case',
    body: NewCase,
    idempotent: true,
    answer: { status: 201, schema: z.strictObject({ caseId: z.string() }) },
  },
  'get /api/cases': {
    summary: 'A page of the cases that the caller may see',
    query: ['procedure', 'state', 'cursor'],
    answer: { status: 200, schema: pageOf(CaseSummary) },
  },
  'get /api/cases/{caseId}': { summary: 'A case as it stands', answer: { status: 200, schema: CaseView } },
  'get /api/cases/{caseId}/events': {
    summary: 'Its history in order',
    answer: { status: 200, schema: z.array(EventView) },
  },
  'get /api/tasks': { summary: "The caller's open tasks", answer: { status: 200, schema: z.array(TaskView) } },
  'post /api/tasks/{taskId}': {
    summary: 'Acts on a task',
    body: Act,
    idempotent: true,
    answer: { status: 200, schema: Acted },
  },
  'get /api/register': {
    summary: 'Published outcomes',
    public: true,
    query: ['cursor'],
    answer: { status: 200, schema: pageOf(RegisterEntry) },
  },
  'get /api/openapi.json': {
    summary: 'This document',
    public: true,
    answer: { status: 200, schema: z.looseObject({}) },
  },
};

/** The JSON interface as OpenAPI 3.1, from the schemas that the routes parse with. */
export function openapiDocument(): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const [name, operation] of Object.entries(operations)) {
    const [method = '', path = ''] = name.split(' ');
    paths[path] = { ...paths[path], [method]: describe(path, operation) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Tawafuq', version: '1', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    paths,
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer' },
        cookie: { type: 'apiKey', in: 'cookie', name: 'session' },
      },
    },
  };
}

function describe(path: string, operation: Operation): object {
  const { summary, body, answer, query = [], idempotent, public: isPublic } = operation;
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => parameter(name ?? '', 'path', true));
  const inQuery = query.map((name) => parameter(name, 'query', false));
  const inHeader = idempotent ? [parameter('Idempotency-Key', 'header', false)] : [];
  return {
    summary,
    parameters: [...inPath, ...inQuery, ...inHeader],
    ...(isPublic ? {} : { security: [{ bearer: [] }, { cookie: [] }] }),
    ...(body === undefined ? {} : { requestBody: { required: true, content: json(body, 'input') } }),
    responses: {
      [answer.status]: { description: summary, content: json(answer.schema, 'output') },
      default: {
        description: 'RFC 9457 problem details',
        content: { 'application/problem+json': content(Problem, 'output') },
      },
    },
  };
}

const parameter = (name: string, place: string, required: boolean) => ({
  name,
  in: place,
  required,
  schema: { type: 'string' },
});
const json = (schema: z.ZodMiniType, io: 'input' | 'output') => ({ 'application/json': content(schema, io) });
const content = (schema: z.ZodMiniType, io: 'input' | 'output') => {
  const { $schema, ...plain } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return { schema: plain };
};
