import type { DomainError } from '#workflows/procedure/domain-error.ts';
import { ForbiddenError, InvalidInputError, NotFoundError, RequestError } from '../../errors.ts';

/** Whose words say why a book refused an entry. */
const books = 'books';

/** What the rules of a book refused, as an answer to a request. */
export function refusedByBook({ refusal, field = '', params }: DomainError): RequestError {
  switch (refusal) {
    case 'not-permitted':
      return new ForbiddenError(refusal);
    case 'no-such-meeting':
      return new NotFoundError(refusal);
    case 'stale-book':
    case 'meeting-cancelled':
      return new RequestError(409, refusal, { params, procedure: books });
    default:
      return new InvalidInputError([{ field, code: refusal, params }], 0, books);
  }
}
