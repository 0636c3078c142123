/** The name of a parameter as it is written at a command line: `groupBy` is `group-by`. */
export const kebab = (name: string): string =>
  name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
