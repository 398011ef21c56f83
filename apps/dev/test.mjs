import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { countStep, none, sum, verdict } from './counts.mjs';
import { ensureBrowser } from './findBrowser.mjs';
import { changedPaths, contentsOf } from './generatedFiles.mjs';
import { ensureInstalled } from './install.mjs';
import { endWithNpm } from './processGroup.mjs';
import { root } from './root.mjs';
import { runCommand } from './runCommand.mjs';
import { chooseSlices, slices } from './slices.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */
/** @typedef {import('./slices.mjs').Slice} Slice */
/** @typedef {{ slice: Slice, counts: Counts, seconds: number, notes: string[] }} Result */

const help = `npm test                      runs every check; the last line is "N passed, N failed"
npm test -- --only unit,api   runs some of them

${slices.map((slice) => `  ${slice.name.padEnd(10)} ${slice.about}`).join('\n')}`;

/**
 * @param {import('./slices.mjs').Step} step
 * @param {Record<string, string>} env
 */
async function runStep(step, env) {
  const reportPath = step.report && join(root, step.report);
  if (reportPath) {
    // A report of the run before would be counted if this one broke early.
    rmSync(reportPath, { force: true });
    mkdirSync(dirname(reportPath), { recursive: true });
  }
  const before = contentsOf(root, step.generated ?? []);
  const code = await runCommand(step.command, { within: step.within, env });
  const report = reportPath && existsSync(reportPath) ? readFileSync(reportPath, 'utf8') : undefined;
  const { note, ...counts } = countStep({ code, report, count: step.count });
  const changed = changedPaths(before, contentsOf(root, step.generated ?? []));
  if (changed.length === 0) return { counts, note: note ?? (counts.failed > 0 ? 'failed' : undefined) };
  return {
    counts: { ...none, failed: 1 },
    note: `out of date, now generated anew: ${changed.join(', ')}; look at the difference and commit it`,
  };
}

/**
 * @param {Slice} slice
 * @param {Result[]} earlier
 * @returns {Promise<Pick<Result, 'counts' | 'notes'>>}
 */
async function runSlice(slice, earlier) {
  const broken = earlier.find((one) => slice.needs?.includes(one.slice.name) && one.counts.failed > 0);
  if (broken) return { counts: { ...none, failed: 1 }, notes: [`not run: ${broken.slice.name} failed`] };
  /** @type {Record<string, string>} */
  let env = {};
  try {
    if (slice.needsBrowser) env = { CHROMIUM_PATH: ensureBrowser() };
  } catch (error) {
    return {
      counts: { ...none, failed: 1 },
      notes: [error instanceof Error ? error.message : String(error)],
    };
  }
  const all = [];
  for (const step of slice.steps) {
    if (slice.steps.length > 1) console.log(`\n── ${step.title}`);
    const { counts, note } = await runStep(step, env);
    all.push({ counts, notes: note ? [`${step.title}: ${note}`] : [] });
  }
  return { counts: sum(all.map((one) => one.counts)), notes: all.flatMap((one) => one.notes) };
}

/** @param {Result} result */
function lineOf({ slice, counts, seconds, notes }) {
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
  const why = notes.length > 0 ? `  (${notes.join('; ')})` : '';
  const mark = counts.failed > 0 ? '✗' : '✓';
  return `${mark} ${slice.name.padEnd(10)} ${seconds.toFixed(1).padStart(6)} s  ${verdict(counts)}${skipped}${why}`;
}

/** @param {Slice[]} chosen */
async function runSlices(chosen) {
  /** @type {Result[]} */
  const results = [];
  for (const slice of chosen) {
    console.log(`\n━━ ${slice.name}: ${slice.about}`);
    const start = performance.now();
    const { counts, notes } = await runSlice(slice, results);
    const result = { slice, counts, notes, seconds: (performance.now() - start) / 1000 };
    results.push(result);
    console.log(lineOf(result));
  }
  return results;
}

async function main() {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    console.log(help);
    return;
  }
  const chosen = chooseSlices(values.only);
  await ensureInstalled();
  const results = await runSlices(chosen);
  const total = sum(results.map((result) => result.counts));
  const seconds = results.reduce((time, result) => time + result.seconds, 0);
  console.log(`\n━━ all, in ${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`);
  for (const result of results) console.log(lineOf(result));
  console.log(verdict(total));
  process.exitCode = total.failed > 0 ? 1 : 0;
}

endWithNpm();
try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  // Whoever reads the last line learns that the check did not get as far as its first slice.
  console.log(verdict({ ...none, failed: 1 }));
  process.exitCode = 1;
}
