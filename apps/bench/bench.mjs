import { parseArgs } from 'node:util';

/** What can be measured, and what it says. Each exports `run(options)`, which resolves to a Report. */
const benches = {
  sizes: {
    load: () => import('./sizes/sizes.ts'),
    about: 'bytes a host loads for the modules, against budgets and default federation',
  },
  growth: {
    load: () => import('./growth/growth.ts'),
    about: 'time the API and the screens take at 5,000 tasks and 2,000 targets, against the plan’s own',
  },
  feedback: {
    load: () => import('./feedback/feedback.ts'),
    about: 'feedback lost or doubled when connections break and processes are killed',
  },
  uploads: {
    load: () => import('./uploads/uploads.ts'),
    about: 'hostile files and bodies: what is taken wrongly, what comes out, what fails',
  },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean', default: false } },
});
const [name] = positionals;

if (name === undefined) {
  for (const [each, { about }] of Object.entries(benches)) console.log(`${each.padEnd(12)} ${about}`);
} else if (!Object.hasOwn(benches, name)) {
  console.error(`No bench is called "${name}"; there are ${Object.keys(benches).join(', ')}.`);
  process.exitCode = 1;
} else if (Number.parseInt(process.versions.node, 10) < 24) {
  console.error(`Benches need Node 24, this is ${process.version}: run them as "npm run bench -- ${name}".`);
  process.exitCode = 1;
} else {
  const [{ run }, { printReport }] = await Promise.all([benches[name].load(), import('./report.ts')]);
  const isPassed = await printReport(name, await run({ isQuick: values.quick }));
  process.exitCode = isPassed ? 0 : 1;
}
