/** The settings as environment variables: one class that says what each means, its default and what it may be. */
import { plainToInstance } from 'class-transformer';
import type { ValidationOptions } from 'class-validator';
import { IsIn, IsInt, IsNotEmpty, Max, Min, ValidateBy, validateSync } from 'class-validator';

/** What a setting is for and what it may be, in the words of the documents and of the error. */
interface Described {
  readonly says: string;
  readonly expected: string;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];
/** Less, and DuckDB cannot sort the tables of a large organisation. */
const DUCKDB_MEMORY_MB_MIN = 128;

/** Every setting by the name of its variable. */
export const SETTINGS = {
  LEDGER_DATA: {
    says: 'The folder that holds the ledger: the log, the key vault, the reports, the socket.',
    expected: 'the path of a folder; it is made when it is not there',
  },
  HOST: {
    says: 'The address that the service listens on. It listens on loopback only until access control exists.',
    expected: 'a loopback address: 127.0.0.1, ::1 or localhost',
  },
  PORT: {
    says: 'The port that the service listens on; 0 takes any free one.',
    expected: 'an integer from 0 to 65535',
  },
  LEDGER_TIME_ZONE: {
    says: 'The time zone in which "today" is reckoned where a request names no date.',
    expected: 'a time zone of the IANA database, such as Asia/Ho_Chi_Minh',
  },
  LOG_LEVEL: {
    says: 'How much is written to standard error, as one JSON object a line.',
    expected: `one of ${LOG_LEVELS.join(', ')}`,
  },
  DUCKDB_MEMORY_MB: {
    says: 'The most memory that the engine of the reports takes, in megabytes.',
    expected: `an integer from ${DUCKDB_MEMORY_MB_MIN} to 1048576`,
  },
} as const satisfies Readonly<Record<string, Described>>;

export type SettingName = keyof typeof SETTINGS;

const describedBy = (name: SettingName): ValidationOptions => ({
  message: SETTINGS[name].expected,
});

const Passes = (name: SettingName, validate: (value: unknown) => boolean) =>
  ValidateBy({ name, validator: { validate, defaultMessage: () => SETTINGS[name].expected } });

const isLoopback = (host: unknown): boolean =>
  host === 'localhost' ||
  host === '::1' ||
  (typeof host === 'string' && /^127(\.\d{1,3}){3}$/.test(host));

const isTimeZone = (name: unknown): boolean => {
  try {
    // An offset such as +07:00 is taken by the engine too, and is no place.
    if (typeof name !== 'string' || /^[+-]/.test(name)) return false;
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

/** The variables as validated; a variable that is not set, or empty, has its default. */
export class Environment {
  @IsNotEmpty(describedBy('LEDGER_DATA'))
  LEDGER_DATA = './data';

  @Passes('HOST', isLoopback)
  HOST = '127.0.0.1';

  @IsInt(describedBy('PORT'))
  @Min(0, describedBy('PORT'))
  @Max(65_535, describedBy('PORT'))
  PORT = 3000;

  @Passes('LEDGER_TIME_ZONE', isTimeZone)
  LEDGER_TIME_ZONE = 'Asia/Ho_Chi_Minh';

  @IsIn(LOG_LEVELS, describedBy('LOG_LEVEL'))
  LOG_LEVEL = 'info';

  @IsInt(describedBy('DUCKDB_MEMORY_MB'))
  @Min(DUCKDB_MEMORY_MB_MIN, describedBy('DUCKDB_MEMORY_MB'))
  @Max(1_048_576, describedBy('DUCKDB_MEMORY_MB'))
  DUCKDB_MEMORY_MB = 512;
}

/** One wrong setting: what was found, and what was expected instead. */
export interface WrongSetting {
  readonly name: string;
  readonly found: string;
  readonly expected: string;
}

/** The process cannot start with these settings. */
export class WrongSettings extends Error {
  override readonly name = 'WrongSettings';
  constructor(readonly wrong: readonly WrongSetting[]) {
    super(
      wrong
        .map(({ name, found, expected }) => `${name} is "${found}"; expected ${expected}`)
        .join('\n'),
    );
  }
}

type Variables = Readonly<Record<string, string | undefined>>;

/** Reads the variables. @throws WrongSettings naming every wrong one */
export const environmentFrom = (variables: Variables): Environment => {
  const defaults = new Environment();
  const given = Object.fromEntries(
    (Object.keys(SETTINGS) as SettingName[]).flatMap((name) => {
      const value = variables[name]?.trim();
      if (value === undefined || value === '') return [];
      return [[name, typeof defaults[name] === 'number' ? numberFrom(value) : value]];
    }),
  );
  const environment = plainToInstance(Environment, given);
  const wrong = validateSync(environment).map(({ property, constraints }) => ({
    name: property,
    found: variables[property] ?? '',
    expected: Object.values(constraints ?? {})[0] ?? '',
  }));
  if (wrong.length > 0) throw new WrongSettings(wrong);
  return environment;
};

/** Plain digits only: `1e3` and `0x10` are no numbers that somebody means here. */
const numberFrom = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : Number.NaN);
