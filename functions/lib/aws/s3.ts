import { UpstreamError } from '../errors.ts';

/** Loaded when it is used: where mail comes by SMTP, and for most requests, nobody needs this client. */
export const loadS3 = () => import('@aws-sdk/client-s3');

/** @throws UpstreamError for whatever S3 refuses or does not answer */
export async function askS3<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    const { name, message } = error as Error;
    throw new UpstreamError(`S3: ${name}: ${message}`, { cause: error });
  }
}

/** Whoever may not list a bucket is denied what is not there (Amazon S3 API reference, "GetObject", Permissions). */
export const isAbsence = (error: unknown): boolean => ['NoSuchKey', 'AccessDenied'].includes((error as Error).name);
