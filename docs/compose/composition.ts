/** A compose file as this project writes it: the parts that are used, and their strict schema. */
import { Ajv } from 'ajv';

export interface Mount {
  readonly type: 'volume';
  /** Absent: every container has one of its own. */
  readonly source?: string;
  readonly target: string;
  readonly read_only?: boolean;
}

export interface Service {
  readonly build?: string;
  readonly image: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly Mount[];
  readonly networks?: readonly string[];
  readonly secrets?: readonly string[];
  readonly profiles?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}

export interface Composition {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>;
  readonly volumes: Readonly<Record<string, object>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
}

const text = { type: 'string', minLength: 1 };
const yes = { const: true };
const texts = { type: 'array', items: text, minItems: 1, uniqueItems: true };
/** Compose reads `1m30s`; a bare number would be taken for seconds in one place and refused in another. */
const duration = { type: 'string', pattern: '^([0-9]+(ms|s|m|h))+$' };

const whole = (properties: Readonly<Record<string, object>>, required: readonly string[] = []) => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
});

const named = (value: object) => ({
  type: 'object',
  propertyNames: { pattern: '^[a-z][a-z0-9_-]*$' },
  additionalProperties: value,
});

const healthcheck = whole(
  {
    test: { type: 'array', items: text, minItems: 2 },
    interval: duration,
    timeout: duration,
    start_period: duration,
    retries: { type: 'integer', minimum: 1 },
  },
  ['test', 'interval', 'timeout', 'retries'],
);

const mount = whole(
  {
    type: { const: 'volume' },
    source: text,
    target: { type: 'string', pattern: '^/' },
    read_only: yes,
  },
  ['type', 'target'],
);

const service = whole(
  {
    build: { const: '.' },
    image: text,
    // Numbers and yes or no are written in quotes: YAML would make something else of them.
    environment: {
      type: 'object',
      propertyNames: { pattern: '^[A-Z][A-Z0-9_]*$' },
      additionalProperties: { type: 'string' },
    },
    ports: texts,
    volumes: { type: 'array', items: mount, minItems: 1 },
    networks: texts,
    network_mode: { const: 'none' },
    secrets: texts,
    profiles: texts,
    depends_on: {
      type: 'object',
      additionalProperties: whole(
        { condition: { enum: ['service_healthy', 'service_completed_successfully'] } },
        ['condition'],
      ),
    },
    healthcheck,
    entrypoint: texts,
    command: texts,
    user: { type: 'string', pattern: '^[0-9]+:[0-9]+$' },
    restart: { const: 'unless-stopped' },
    stop_grace_period: duration,
    init: yes,
    read_only: yes,
    cap_drop: { const: ['ALL'] },
    security_opt: { const: ['no-new-privileges:true'] },
    shm_size: { type: 'string', pattern: '^[0-9]+mb$' },
    ulimits: named({ type: 'integer', minimum: 1 }),
  },
  ['image'],
);

const schema = {
  ...whole(
    {
      name: text,
      services: { ...named(service), minProperties: 1 },
      networks: named(whole({ internal: yes })),
      volumes: named(whole({})),
      secrets: named(
        whole({ file: { type: 'string', pattern: '^\\./secrets/[a-z_.]+$' } }, ['file']),
      ),
    },
    ['name', 'services', 'networks', 'volumes', 'secrets'],
  ),
  patternProperties: { '^x-': { type: 'object' } },
};

const validate = new Ajv({ allErrors: true }).compile<Composition>(schema);

/** What is wrong with the form of a file; nothing when it is a composition. */
export const formProblems = (file: unknown): readonly string[] => {
  if (validate(file)) return [];
  return (validate.errors ?? []).map(({ instancePath, message = '', params }) => {
    const found: unknown = params.additionalProperty;
    const what = typeof found === 'string' ? `: ${found}` : '';
    return `${instancePath === '' ? 'the file' : instancePath.slice(1)} ${message}${what}`;
  });
};

/** Whether the file has the form; its names may still refer to nothing. */
export const isComposition = (file: unknown): file is Composition => validate(file);
