type Level = 'warn' | 'error';

/** One JSON object a line, as Lambda's JSON log format takes it. Never tokens, codes or texts of users. */
const write =
  (level: Level) =>
  (message: string, details: Readonly<Record<string, unknown>> = {}): void => {
    console[level](JSON.stringify({ level, message, ...details }));
  };

export const log = { warn: write('warn'), error: write('error') };
