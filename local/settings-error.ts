/** The environment has a value that cannot be used. The message is one line and says what would do. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}
