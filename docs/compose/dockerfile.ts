/** What can be known of a Dockerfile without building it: its instructions, what it copies and what it rests on. */
import { isPinned } from './images.js';

const INSTRUCTIONS = new Set(
  'FROM WORKDIR COPY RUN ENV USER VOLUME EXPOSE HEALTHCHECK STOPSIGNAL CMD'.split(' '),
);

interface Instruction {
  readonly name: string;
  readonly rest: string;
}

const instructionsOf = (text: string): readonly Instruction[] =>
  text
    .replace(/^\s*#.*\n/gm, '')
    .replace(/\\\n/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [name = '', ...rest] = line.trim().split(/\s+/);
      return { name, rest: rest.join(' ') };
    });

/** Names and sources of a `COPY`, whose last word is where it goes. */
const sourcesOf = (
  rest: string,
): { readonly stage: string | undefined; readonly paths: readonly string[] } => {
  const words = rest.split(' ');
  const stage = words.find((word) => word.startsWith('--from='))?.slice('--from='.length);
  return { stage, paths: words.filter((word) => !word.startsWith('--')).slice(0, -1) };
};

/**
 * What is wrong with it, a line each.
 * @param isSent whether a path of this folder is there, and gets past `.dockerignore`
 */
export function* dockerfileProblems(
  text: string,
  isSent: (path: string) => boolean,
): Generator<string> {
  const stages = new Set<string>();
  const instructions = instructionsOf(text);
  for (const { name, rest } of instructions) {
    if (!INSTRUCTIONS.has(name)) yield `${name} is no instruction that is used here`;
    if (name === 'FROM') {
      const [image = '', , stage] = rest.split(' ');
      if (!isPinned(image)) yield `the image ${image} is not pinned to a version`;
      if (stage !== undefined) stages.add(stage);
    }
    if (name === 'COPY') yield* copyProblems(rest, stages, isSent);
    if (['CMD', 'HEALTHCHECK'].includes(name) && !isCommand(rest)) {
      yield `${name} is not written as a list of words`;
    }
  }
  const last = instructions.slice(instructions.findLastIndex(({ name }) => name === 'FROM'));
  const user = last.findLast(({ name }) => name === 'USER')?.rest ?? 'root';
  if (/^(root|0)(:|$)/.test(user)) yield 'the service would run as root';
  for (const name of ['CMD', 'HEALTHCHECK']) {
    if (!last.some((each) => each.name === name)) yield `there is no ${name}`;
  }
}

function* copyProblems(
  rest: string,
  stages: ReadonlySet<string>,
  isSent: (path: string) => boolean,
): Generator<string> {
  const { stage, paths } = sourcesOf(rest);
  if (stage !== undefined) {
    if (!stages.has(stage)) yield `there is no stage ${stage} to copy from`;
    return;
  }
  for (const path of paths) {
    if (!isSent(path)) yield `${path} is not there, or .dockerignore keeps it back`;
  }
}

/** The words of a command, after options such as `--interval=10s` and the word CMD. */
const isCommand = (rest: string): boolean => {
  const list = rest.replace(/^(--\S+\s+)*(CMD\s+)?/, '');
  try {
    const words: unknown = JSON.parse(list);
    return Array.isArray(words) && words.every((word) => typeof word === 'string');
  } catch {
    return false;
  }
};

/** Whether a `.dockerignore` that keeps back everything but what it names lets a path of the top through. */
export const letsThrough = (dockerignore: string, path: string): boolean => {
  const lines = dockerignore.split('\n').map((line) => line.trim());
  return lines.includes('*') && lines.includes(`!${path}`);
};
