/** Why something is not exported or imported; the message is one line and says what to do. */
export class MovingError extends Error {
  override readonly name = 'MovingError';
}

/** A file is refused because of one of its lines. */
export const refusedAt = (line: number, why: string): MovingError => new MovingError(`line ${line}: ${why}`);
