import { isFunctionError } from './functions/function-error.ts';
import { type LogLevel, logLevels } from './settings.ts';

/** Facts of a log line. Never a token, a code or the text of a mail. */
export type LogFacts = Readonly<Record<string, unknown>>;

export interface Log {
  debug(message: string, facts?: LogFacts): void;
  info(message: string, facts?: LogFacts): void;
  warn(message: string, facts?: LogFacts): void;
  error(message: string, facts?: LogFacts): void;
}

/** One JSON line per entry. `write` gets the line with its end. */
export function createLog(least: LogLevel, write: (line: string) => void): Log {
  const entry =
    (level: LogLevel) =>
    (message: string, facts: LogFacts = {}): void => {
      if (logLevels.indexOf(level) < logLevels.indexOf(least)) return;
      write(`${JSON.stringify({ time: new Date().toISOString(), level, message, ...facts })}\n`);
    };
  return { debug: entry('debug'), info: entry('info'), warn: entry('warn'), error: entry('error') };
}

/** What a log line says of an error. */
export const errorFacts = (error: unknown): LogFacts =>
  error instanceof Error
    ? { error: error.name, cause: error.message, stack: error.stack }
    : isFunctionError(error)
      ? { error: error.errorType, cause: error.errorMessage, stack: error.stackTrace?.join('\n') }
      : { error: String(error) };
