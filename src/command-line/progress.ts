/** Shows how far a long work has come: a bar on a terminal, a plain line every few seconds elsewhere. */
import { Presets, SingleBar } from 'cli-progress';

import { progressStream, remark } from './terminal.js';

const FIRST_LINE_MS = 1_000;
const LINE_EVERY_MS = 5_000;
const BAR_FPS = 5;
/** The time left is not guessed from less than this part of the whole. */
const PART_MIN = 0.01;

export interface Progress {
  /** @param done in the unit of the total; @param items what the rate is told of */
  update(done: number, items: number): void;
  stop(): void;
}

/** What is counted, in the plural, and the clock in milliseconds, so that a test has its own. */
export interface Told {
  readonly items: string;
  readonly now?: () => number;
}

/** @param total what `done` comes to at the end */
export const startProgress = (total: number, told: Told): Progress =>
  progressStream().isTTY ? bar(total, told) : lines(total, told);

const bar = (total: number, { items, now = Date.now }: Told): Progress => {
  const start = now();
  const shown = new SingleBar(
    {
      stream: progressStream(),
      fps: BAR_FPS,
      hideCursor: true,
      format: `{bar} {percentage}% · {items} ${items} · {rate}/s · {left} left`,
    },
    Presets.shades_classic,
  );
  shown.start(total, 0, { items: '0', rate: '0', left: '–' });
  return {
    update: (done, count) => {
      const pace = paceOf(done, total, count, now() - start);
      shown.update(done, { items: grouped(count), rate: grouped(pace.rate), left: pace.left });
    },
    stop: () => {
      shown.stop();
    },
  };
};

const lines = (total: number, { items, now = Date.now }: Told): Progress => {
  const start = now();
  let next = start + FIRST_LINE_MS;
  return {
    update: (done, count) => {
      const time = now();
      if (time < next) return;
      next = time + LINE_EVERY_MS;
      const { percent, rate, left } = paceOf(done, total, count, time - start);
      remark(`${percent}% · ${grouped(count)} ${items} · ${grouped(rate)}/s · ${left} left`);
    },
    stop: () => undefined,
  };
};

interface Pace {
  readonly percent: number;
  /** Items a second. */
  readonly rate: number;
  readonly left: string;
}

/** The time left, were the rest to go as fast as what is done. */
export const paceOf = (done: number, total: number, items: number, elapsedMs: number): Pace => {
  const part = total === 0 ? 1 : Math.min(done / total, 1);
  const rate = elapsedMs === 0 ? 0 : Math.round((items * 1000) / elapsedMs);
  const left = part < PART_MIN ? '–' : duration((elapsedMs * (1 - part)) / part);
  return { percent: Math.floor(part * 100), rate, left };
};

/** `1 h 02 min`, `3 min 05 s`, `12 s`, `0.8 s`. */
export const duration = (milliseconds: number): string => {
  if (milliseconds < 9_950) return `${(milliseconds / 1000).toFixed(1)} s`;
  const seconds = Math.round(milliseconds / 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  if (seconds >= 3600)
    return `${Math.floor(seconds / 3600)} h ${two(Math.floor((seconds % 3600) / 60))} min`;
  return seconds >= 60 ? `${Math.floor(seconds / 60)} min ${two(seconds % 60)} s` : `${seconds} s`;
};

/** `178,498`. */
export const grouped = (value: number): string => value.toLocaleString('en');
