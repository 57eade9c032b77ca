import type { Refusal } from '#workflows/procedure/domain-error.ts';
import { procedureOfCase } from './procedure-of-case.ts';

/** One wrong field: a path into the input, a word of the catalogues, and what its sentence is filled with. */
export type FieldError = {
  readonly field: string;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
};

/**
 * What a caller is told when a request is not carried out. `name` is also the string in a machine's `ErrorEquals`.
 * `status` is the HTTP status; `code` a stable word that the catalogues know as `errors.<code>`.
 */
export class RequestError extends Error {
  override readonly name: string = 'RequestError';
  readonly status: number;
  readonly code: string;
  readonly fields: readonly FieldError[];
  /** How many wrong fields there are beside those that are named. */
  readonly moreFields: number;
  readonly params: Readonly<Record<string, string | number>>;
  /** Whose rule refused, where it is a procedure's: its words say why. */
  readonly procedure: string | undefined;

  constructor(
    status: number,
    code: string,
    details: {
      readonly procedure?: string | undefined;
      readonly fields?: readonly FieldError[];
      readonly moreFields?: number;
      readonly params?: Readonly<Record<string, string | number>>;
    } = {},
  ) {
    super(code);
    this.status = status;
    this.code = code;
    this.fields = details.fields ?? [];
    this.moreFields = details.moreFields ?? 0;
    this.params = details.params ?? {};
    this.procedure = details.procedure;
  }
}

export class InvalidInputError extends RequestError {
  override readonly name = 'InvalidInputError';
  constructor(fields: readonly FieldError[], moreFields = 0, procedure?: string) {
    super(400, 'invalid-input', { fields, moreFields, procedure });
  }
}

/** A cursor that was cut or made up, or is that of another list. */
export class BadCursorError extends RequestError {
  override readonly name = 'BadCursorError';
  constructor() {
    super(400, 'bad-cursor', { fields: [{ field: 'cursor', code: 'bad-cursor', params: {} }] });
  }
}

export class NotSignedInError extends RequestError {
  override readonly name = 'NotSignedInError';
  constructor(code: 'not-signed-in' | 'wrong-code' = 'not-signed-in') {
    super(401, code);
  }
}

/** The path is known, the method is not one of its. */
export class MethodNotAllowedError extends RequestError {
  override readonly name = 'MethodNotAllowedError';
  readonly allowed: readonly string[];
  constructor(allowed: readonly string[]) {
    super(405, 'method-not-allowed', { params: { methods: allowed.join(', ') } });
    this.allowed = allowed;
  }
}

export class ForbiddenError extends RequestError {
  override readonly name = 'ForbiddenError';
  constructor(code = 'not-permitted', procedure?: string, params: Readonly<Record<string, string | number>> = {}) {
    super(403, code, { procedure, params });
  }
}

export class NotFoundError extends RequestError {
  override readonly name = 'NotFoundError';
  constructor(
    code:
      | 'no-such-case'
      | 'no-such-task'
      | 'no-such-page'
      | 'no-such-procedure'
      | 'no-such-document'
      | 'no-such-meeting'
      | 'no-such-draft'
      | 'no-such-view'
      | 'no-such-execution' = 'no-such-page',
  ) {
    super(404, code);
  }
}

/** The request contradicts what the case has become; `caseId` lets the answer say what happened instead. */
export class StateConflictError extends RequestError {
  override readonly name = 'StateConflictError';
  readonly caseId: string;
  constructor(
    code: Refusal | 'late' | 'not-stalled',
    caseId: string,
    params: Readonly<Record<string, string | number>> = {},
  ) {
    super(409, code, { params, procedure: procedureOfCase(caseId) });
    this.caseId = caseId;
  }
}

/** An idempotency key came again with another body. */
export class IdempotencyMismatchError extends RequestError {
  override readonly name = 'IdempotencyMismatchError';
  constructor() {
    super(422, 'idempotency-key-reused');
  }
}

/** Whoever asked has hung up: the rest is not read, and nobody sees this answer. */
export class CallerGoneError extends RequestError {
  override readonly name = 'CallerGoneError';
  constructor() {
    super(503, 'unavailable');
  }
}

export class TooManyRequestsError extends RequestError {
  override readonly name = 'TooManyRequestsError';
  readonly retryAfterSeconds: number;

  constructor(
    retryAfterSeconds: number,
    code: 'too-many-requests' | 'too-many-documents' | 'too-many-proposals' = 'too-many-requests',
  ) {
    super(429, code, { params: { minutes: Math.ceil(retryAfterSeconds / 60) } });
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** Somebody else changed the case between reading and writing; the command is decided again. */
export class VersionConflictError extends Error {
  override readonly name = 'VersionConflictError';
}

/** A service that we need did not answer, or said no for now; the same call may work later. */
export class UpstreamError extends Error {
  override readonly name = 'UpstreamError';
}

/** The answer takes longer than whoever asks can wait; the work may go on. */
export class NotInTimeError extends UpstreamError {}

/** The mail service's quota of 24 hours is spent: no mail goes until there is room. */
export class MailQuotaError extends UpstreamError {}

/** A secret that nobody has put where we look for it: it takes an operator, and no waiting. */
export class ParameterMissingError extends UpstreamError {
  constructor(parameter: string) {
    super(
      `There is no parameter ${parameter}. A signing key is made when the roster is loaded; any other secret is put there by an operator (docs/operations.md)`,
    );
  }
}

/** The mail service will not take this mail, now or later. */
export class MailRefusedError extends Error {
  override readonly name = 'MailRefusedError';
}
