/** Why the stores of a data directory are not opened; the message is one line and says what to restore. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}
