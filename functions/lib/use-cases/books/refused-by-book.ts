import { bookWords } from '#workflows/books/words/words.ts';
import type { DomainError } from '#workflows/procedure/domain-error.ts';
import { ForbiddenError, InvalidInputError, NotFoundError, RequestError } from '../../errors.ts';

/** What the rules of a book refused, as an answer to a request. */
export function refusedByBook({ refusal, field = '', params }: DomainError): RequestError {
  switch (refusal) {
    case 'not-permitted':
      return new ForbiddenError(refusal);
    case 'no-such-person':
    case 'no-such-body':
    case 'no-such-absence':
      return new NotFoundError('no-such-page');
    case 'no-such-meeting':
      return new NotFoundError(refusal);
    case 'stale-book':
    case 'meeting-cancelled':
      return new RequestError(409, refusal, { params, procedure: bookWords });
    default:
      return new InvalidInputError([{ field, code: refusal, params }], 0, bookWords);
  }
}
