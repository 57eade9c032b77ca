import * as z from 'zod/mini';
import { everyModule } from '#functions/lib/module-of.ts';
import { Actor, Role } from '#schemas/actor.ts';
import {
  CaseSummary,
  CaseView,
  CodeRequested,
  ListedTask,
  MailAct,
  MailTask,
  Problem,
  pageOf,
  RegisterEntry,
  Session,
  SignInConfirmation,
  SignInRequest,
  SignOut,
  TaskSummary,
  TaskView,
} from '#schemas/api.ts';
import { AssignmentProposal } from '#schemas/assignment.ts';
import { Outcome } from '#schemas/case-state.ts';
import { DocumentAnnounced, DocumentId, DocumentRef, mediaTypes, NewDocument } from '#schemas/document.ts';
import { CaseId, Instant, MailTaskId, PartyId, PersonId, TaskId } from '#schemas/ids.ts';
import { Language } from '#schemas/language.ts';
import { Position } from '#schemas/position.ts';
import { PositionView } from '#schemas/sections/positions.ts';
import { RoundView } from '#schemas/sections/rounds.ts';
import { TextView } from '#schemas/sections/texts.ts';
import { cursor } from './cursor-parameter.ts';
import { bookAnswers, bookOperations, bookRequests } from './openapi-of-books.ts';
import { draftAnswers, draftOperations, draftRequests } from './openapi-of-drafts.ts';
import { executionAnswers, executionOperations } from './openapi-of-executions.ts';
import { formAnswers, formOperations, formRequests } from './openapi-of-forms.ts';
import { historyAnswers, historyOperations } from './openapi-of-histories.ts';
import { listAnswers, listOperations } from './openapi-of-lists.ts';
import { questionAnswers, questionOperations, questionRequests } from './openapi-of-questions.ts';
import { registerOperations } from './openapi-of-register.ts';
import { searchAnswers, searchOperations, searchRequests } from './openapi-of-search.ts';

/** Read the same in requests and in answers. */
const shared = { CaseId, DocumentId, Instant, Language, MailTaskId, PartyId, PersonId, Position, Role, TaskId };

const procedures = await everyModule();

const requests = {
  SignInRequest,
  SignInConfirmation,
  SignOut,
  NewDocument,
  Act: z.union([...procedures.flatMap(({ forms }) => Object.values(forms.acts).map(({ schema }) => schema)), MailAct]),
  MailAct,
  ...bookRequests,
  ...draftRequests,
  ...formRequests,
  ...questionRequests,
  ...searchRequests,
};

const answers = {
  AssignmentProposal,
  Acted: z.strictObject({
    caseId: z.nullable(CaseId),
    state: z.string(),
    taskId: z.union([TaskId, MailTaskId]),
    seq: z.optional(z.int()),
  }),
  Actor,
  CasePage: pageOf(CaseSummary),
  CaseSummary,
  CaseView: viewOfAny(),
  CodeRequested,
  Document: z.looseObject({}),
  DocumentAnnounced,
  DocumentRef,
  Health: z.strictObject({ status: z.literal('ok') }),
  ListedTask,
  MailTask,
  ...{
    ...bookAnswers,
    ...draftAnswers,
    ...executionAnswers,
    ...formAnswers,
    ...historyAnswers,
    ...questionAnswers,
    ...searchAnswers,
  },
  Outcome,
  PositionView,
  Problem,
  RegisterEntry,
  RegisterPage: pageOf(RegisterEntry),
  RoundView,
  Restarted: z.strictObject({ caseId: CaseId, state: z.string() }),
  Session,
  SignedOut: z.strictObject({}),
  TaskPage: pageOf(ListedTask),
  TaskSummary,
  TaskView,
  TextView,
};

/** A case of any procedure: what every case has, and the data of its procedure's sections. */
function viewOfAny() {
  const views = procedures.map(({ id, sections }) =>
    z.strictObject({ ...CaseView.shape, procedure: z.literal(id), ...sections }),
  );
  return z.union(views);
}

/** A document as an attachment. */
const file = { status: 200, mediaTypes } as const;

type Parameter = { readonly description: string; readonly enum?: readonly string[] };

type Operation = {
  readonly summary: string;
  readonly body?: keyof typeof requests;
  readonly answer:
    | { readonly status: number; readonly schema: keyof typeof answers | `${string}Page` }
    | { readonly status: number; readonly mediaTypes: readonly string[] };
  readonly query?: Readonly<Record<string, Parameter>>;
  readonly mayLackBody?: boolean;
  readonly idempotent?: boolean;
  readonly public?: boolean;
};

const operations: Readonly<Record<string, Operation>> = {
  'get /healthz': { summary: 'Whether every part answers', public: true, answer: { status: 200, schema: 'Health' } },
  'post /api/sign-in': {
    summary: 'Mails a short code to a known person',
    public: true,
    body: 'SignInRequest',
    answer: { status: 202, schema: 'CodeRequested' },
  },
  'post /api/sign-in/confirm': {
    summary: 'Exchanges the code for a session',
    public: true,
    body: 'SignInConfirmation',
    answer: { status: 200, schema: 'Session' },
  },
  'post /api/sign-out': {
    summary: 'Ends the session on the server; with `everywhere` all sessions of the caller',
    body: 'SignOut',
    mayLackBody: true,
    answer: { status: 200, schema: 'SignedOut' },
  },
  ...formOperations,
  ...draftOperations,
  'get /api/cases': {
    summary:
      'A page of the cases that the caller may see, the latest opened first. A page may be short; the last one has no cursor',
    query: {
      procedure: { description: 'Only cases of this procedure', enum: procedures.map(({ id }) => id) },
      state: {
        description: 'Only cases in this state',
        enum: [...new Set(procedures.flatMap(({ situations }) => situations))],
      },
      cursor,
    },
    answer: { status: 200, schema: 'CasePage' },
  },
  'get /api/cases/{caseId}': {
    summary: 'A case as it stands, with what changed between two of its versions',
    query: {
      from: { description: 'The version to compare with: without it, the one before' },
      to: { description: 'The version to compare: without it, the newest' },
    },
    answer: { status: 200, schema: 'CaseView' },
  },
  ...historyOperations,
  ...questionOperations,
  'post /api/cases/{caseId}/resume': {
    summary: 'Gives a case that stands still to a new machine; 409 for one that does not',
    answer: { status: 200, schema: 'Restarted' },
  },
  ...executionOperations,
  'post /api/documents': {
    summary:
      'Announces a document of at most 25 MB; its content is then sent to the address in the answer, with exactly the headers that stand there',
    body: 'NewDocument',
    answer: { status: 201, schema: 'DocumentAnnounced' },
  },
  'get /api/documents/{documentId}': {
    summary:
      'A document as an attachment, for whoever may see its case, or its uploader before it has one; a large one is found at the address to which the answer 303 leads, for a minute',
    answer: file,
  },
  'get /api/tasks': {
    summary: "A page of the caller's open tasks, the most urgent first, 100 at most",
    query: { cursor },
    answer: { status: 200, schema: 'TaskPage' },
  },
  'post /api/tasks/{taskId}': {
    summary: 'Acts on a task; on that of a mail, which belongs to no case, with `done`',
    body: 'Act',
    idempotent: true,
    answer: { status: 200, schema: 'Acted' },
  },
  'get /api/tasks/{taskId}/proposal': {
    summary:
      'Whom to ask on a task by which people are asked, with the reason for each. Nobody is asked, and nothing changes',
    query: { keep: { description: 'Mailboxes, with commas between them, of people who are to be among them' } },
    answer: { status: 200, schema: 'AssignmentProposal' },
  },
  'get /api/assignments': {
    summary: 'The same for all cases that wait for people, 500 at most, shared out together',
    answer: { status: 200, schema: 'AssignmentProposal' },
  },
  ...registerOperations,
  ...listOperations,
  ...searchOperations,
  ...bookOperations,
  'get /api/openapi.json': {
    summary: 'This document',
    public: true,
    answer: { status: 200, schema: 'Document' },
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
      schemas: {
        ...schemasOf({ ...shared, ...requests }, 'input'),
        ...schemasOf({ ...shared, ...answers, ...listAnswers }, 'output'),
      },
      responses: {
        Problem: {
          description: 'RFC 9457 problem details',
          content: { 'application/problem+json': content('Problem') },
        },
      },
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer' },
        cookie: { type: 'apiKey', in: 'cookie', name: 'session' },
      },
    },
  };
}

function describe(path: string, operation: Operation): object {
  const { summary, body, answer, query = {}, idempotent, mayLackBody, public: isPublic } = operation;
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => parameter(name ?? '', 'path', true));
  const inQuery = Object.entries(query).map(([name, { description, ...limits }]) => ({
    ...parameter(name, 'query', false),
    description,
    schema: { type: 'string', ...limits },
  }));
  const inHeader = idempotent ? [parameter('Idempotency-Key', 'header', false)] : [];
  return {
    summary,
    parameters: [...inPath, ...inQuery, ...inHeader],
    ...(isPublic ? {} : { security: [{ bearer: [] }, { cookie: [] }] }),
    ...(body === undefined ? {} : { requestBody: { required: mayLackBody !== true, content: json(body) } }),
    responses: {
      [answer.status]: { description: summary, content: 'schema' in answer ? json(answer.schema) : filesOf(answer) },
      default: { $ref: '#/components/responses/Problem' },
    },
  };
}

const parameter = (name: string, place: string, required: boolean) => ({
  name,
  in: place,
  required,
  schema: { type: 'string' },
});
const filesOf = ({ mediaTypes }: { readonly mediaTypes: readonly string[] }) =>
  Object.fromEntries(mediaTypes.map((type) => [type, {}]));
const json = (name: string) => ({ 'application/json': content(name) });
const content = (name: string) => ({ schema: { $ref: uriOf(name) } });
const uriOf = (name: string) => `#/components/schemas/${name}`;

/** JSON Schema of each, by name; what contains another refers to it. */
function schemasOf(named: Readonly<Record<string, z.ZodMiniType>>, io: 'input' | 'output'): Record<string, object> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    ...{ io, unrepresentable: 'any', uri: uriOf },
    // Its pattern says what an address is here; what validators make of the format differs.
    override: ({ zodSchema, jsonSchema }) => {
      if (jsonSchema.format === 'email') delete jsonSchema.format;
      if (zodSchema === Outcome.shape.kind) jsonSchema.enum = [...new Set(procedures.flatMap((one) => one.outcomes))];
    },
  });
  const plain = ([name, { $schema, $id, ...schema }]: [string, z.core.JSONSchema.BaseSchema]) =>
    [name, schema] as const;
  return Object.fromEntries(Object.entries(schemas).map(plain));
}
