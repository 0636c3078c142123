/**
 * Measures the import of the city records, files → events → projected reports, in one process on an empty folder.
 * Run after `npm run build`: node bench/city/import.ts <folder of the city records> [runs, default 5]
 */
import { importArguments, median, newFolder, ranToEnd } from './city.ts';

const runs = Number(process.argv[3] ?? 5);
const args = importArguments();
const seconds: number[] = [];
const megabytes: number[] = [];
for (let at = 1; at <= runs; at += 1) {
  const outcome = await ranToEnd(newFolder(), args);
  if (at === 1) console.log(outcome.output);
  seconds.push(outcome.seconds);
  megabytes.push(outcome.memoryMbMax);
  console.log(`run ${at}: ${outcome.seconds.toFixed(1)} s, ${outcome.memoryMbMax.toFixed(0)} MB`);
}
const [time, memory] = [median(seconds), Math.max(...megabytes)];
console.log(`\nimport, median of ${runs}: ${time.toFixed(1)} s (asked: under 60)`);
console.log(`memory, most of ${runs}: ${memory.toFixed(0)} MB (asked: under 700)`);
