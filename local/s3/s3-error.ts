/** A refusal as S3 words it (Amazon S3 API reference, "Error responses"). */
export class S3Error extends Error {
  readonly status: number;

  /** @param name the code, as clients know it */
  constructor(name: string, status: number, message: string) {
    super(message);
    this.name = name;
    this.status = status;
  }
}
