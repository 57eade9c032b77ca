/** What fails the first so many calls of functions whose name holds `part`, and no other. */
export function failingAtFirst(part: string, times: number): (name: string) => Error | undefined {
  let left = times;
  return (name) => {
    if (!name.includes(part) || left === 0) return undefined;
    left -= 1;
    return new Error('not now');
  };
}
