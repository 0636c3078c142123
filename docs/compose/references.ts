/** Names in a compose file: what is referred to is there, what is there is used, and what is needed starts with it. */
import type { Composition, Service } from './composition.js';

const KINDS = ['networks', 'volumes', 'secrets'] as const;
type Kind = (typeof KINDS)[number];

const usedBy = (service: Service, kind: Kind): readonly string[] => {
  if (kind !== 'volumes') return service[kind] ?? [];
  return (service.volumes ?? []).flatMap(({ source }) => (source === undefined ? [] : [source]));
};

export function* referenceProblems(file: Composition): Generator<string> {
  const services = Object.entries(file.services);
  for (const kind of KINDS) {
    const used = new Set<string>();
    for (const [name, service] of services) {
      for (const each of usedBy(service, kind)) {
        used.add(each);
        if (!Object.hasOwn(file[kind], each))
          yield `services/${name}: ${kind}/${each} is not there`;
      }
    }
    for (const each of Object.keys(file[kind])) {
      if (!used.has(each)) yield `${kind}/${each} is used by no service`;
    }
  }
  for (const [name, service] of services) yield* neededBy(name, service, file);
}

function* neededBy(name: string, service: Service, file: Composition): Generator<string> {
  for (const needed of Object.keys(service.depends_on ?? {})) {
    const other = file.services[needed];
    if (other === undefined) {
      yield `services/${name}: depends on ${needed}, which is not there`;
    } else if (!startsWith(other, service)) {
      yield `services/${name}: depends on ${needed}, which its profiles do not start`;
    }
  }
}

/** Whether every choice of profiles that starts the one starts the other too. */
const startsWith = (other: Service, service: Service): boolean =>
  other.profiles === undefined ||
  (service.profiles ?? []).some((profile) => other.profiles?.includes(profile));
