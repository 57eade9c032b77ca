/** The package ships no types; this is what we use of it. */
declare module 'fs-native-extensions' {
  /** Locks the whole file for this open file, without waiting. @returns false when somebody else has it */
  export function tryLock(descriptor: number): boolean;
}
