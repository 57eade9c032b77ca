/** That a new case is the one for a period of its procedure; `before` names the case that had the period and has left it. */
export type Claim = {
  readonly procedure: string;
  readonly period: string;
  readonly before: string | undefined;
};
