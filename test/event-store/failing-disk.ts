/** An SQLite engine over a disk that fails on command. */
import { DatabaseSync } from 'node:sqlite';
import type { OpenDatabase } from '../../src/event-store/ledger-file.js';

export class FailingDisk {
  /** What fails next; each failure happens once, but for `opening`, which lasts. */
  commit: 'works' | 'fails before it is written' | 'fails after it is written' = 'works';
  opening: 'works' | 'fails' = 'works';
  commits = 0;
  opened = 0;

  readonly open: OpenDatabase = (file) => {
    if (this.opening === 'fails') throw ioError();
    this.opened += 1;
    return new FailingDatabase(file, this);
  };
}

class FailingDatabase extends DatabaseSync {
  constructor(
    file: string,
    private readonly disk: FailingDisk,
  ) {
    super(file);
  }

  override exec(sql: string): void {
    if (sql !== 'COMMIT') {
      super.exec(sql);
      return;
    }
    const { commit } = this.disk;
    this.disk.commit = 'works';
    if (commit === 'fails before it is written') throw ioError();
    super.exec(sql);
    this.disk.commits += 1;
    if (commit === 'fails after it is written') throw ioError();
  }
}

const ioError = (): Error => Object.assign(new Error('disk I/O error'), { errcode: 10 });
