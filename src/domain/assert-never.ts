/** The end of an exhaustive `switch`: reached only by a value that the types do not know. */
export const assertNever = (value: never): never => {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
};
