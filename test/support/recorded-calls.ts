import type { Services } from '#functions/lib/services.ts';

/** A call of a port: `cases.commit`, with what it was given. */
export type RecordedCall = { readonly name: string; readonly given: readonly unknown[] };

const ports = ['cases', 'register', 'outbox', 'roster', 'signIns', 'counters', 'sessions', 'receivedMails'] as const;

/** The same services, of which every call to a store, and whatever is handed to the dispatcher, is written down. */
export function recordedCalls(services: Services): { services: Services; calls: RecordedCall[] } {
  const calls: RecordedCall[] = [];
  const recorded = <T extends object>(port: string, store: T): T =>
    new Proxy(store, {
      get: (target, method) => {
        const value = Reflect.get(target, method);
        if (typeof value !== 'function') return value;
        return (...given: unknown[]) => {
          calls.push({ name: `${port}.${String(method)}`, given });
          return value.apply(target, given);
        };
      },
    });
  return {
    calls,
    services: {
      ...services,
      ...Object.fromEntries(ports.map((port) => [port, recorded(port, services[port])])),
      drafts: recorded('drafts', services.drafts),
      calendars: recorded('calendars', services.calendars),
      views: recorded('views', services.views),
      refusals: recorded('refusals', services.refusals),
      sentMails: recorded('sentMails', services.sentMails),
      dispatcher: recorded('dispatcher', services.dispatcher),
    },
  };
}
