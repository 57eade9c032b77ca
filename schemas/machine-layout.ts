/** A state as it is drawn: `x` and `y` are its middle, in units of the picture. */
export type DrawnState = {
  readonly name: string;
  readonly type: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
};

/** A machine with a place for each of its states, laid out when it was built (scripts/laid-out.ts), from left to right. */
export type MachineLayout = {
  /** Which version of the definition it is of: `definitionHash`. */
  readonly definition: string;
  readonly width: number;
  readonly height: number;
  readonly stateHeight: number;
  readonly states: readonly DrawnState[];
  /** `points` is the way from one state to another: `x,y x,y …`. */
  readonly ways: readonly { readonly from: string; readonly to: string; readonly points: string }[];
};
