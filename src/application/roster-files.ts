/** Staff lists that come as files: read once for comparing, and not kept. */

export interface ReadRoster {
  /** Texts by field, `place` with where each row stands. */
  readonly rows: readonly Readonly<Record<string, string>>[];
  /** Why rows could not be read, with their place. */
  readonly problems: readonly string[];
}

export interface RosterFiles {
  /**
   * @param name of the file; its ending says the format
   * @param compared the fields that are given; others are left out
   * @throws FileTooLarge, UnreadableFile
   */
  read(name: string, body: AsyncIterable<Buffer>, compared: readonly string[]): Promise<ReadRoster>;
}
