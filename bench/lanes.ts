import { HttpConnection } from './http-connection.ts';

/** Runs `work` in so many lanes at once, each with a connection of its own, until `goOn` says no. */
export async function inLanes(
  url: string,
  lanes: number,
  goOn: () => boolean,
  work: (http: HttpConnection) => Promise<void>,
): Promise<void> {
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      const http = new HttpConnection(url);
      try {
        while (goOn()) await work(http);
      } finally {
        http.close();
      }
    }),
  );
}
