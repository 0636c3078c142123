/** What settings need to know of the machine they are for: its files, and whether it is a container. */
import { existsSync, readFileSync } from 'node:fs';

export interface Machine {
  /** @throws the system's error when the file is not there or may not be read */
  read(file: string): string;
  isContainer(): boolean;
}

/** Docker and Podman leave these files in every container. */
const MARKS_OF_A_CONTAINER = ['/.dockerenv', '/run/.containerenv'];

export const THIS_MACHINE: Machine = {
  read: (file) => readFileSync(file, 'utf8'),
  isContainer: () => MARKS_OF_A_CONTAINER.some((file) => existsSync(file)),
};
