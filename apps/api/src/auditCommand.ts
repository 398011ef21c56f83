import type { AuditHead } from './audit.ts';
import { verifyChain } from './auditChain.ts';
import { connectDatabase } from './database/open.ts';
import { readDatabaseSettings } from './settings.ts';

/**
 * `npm run audit:verify -w @cantho/api [-- POSITION:HASH]`: follows the audit trail, prints how many entries it has and the
 * hash of the last as `POSITION:HASH`, which given to a later run shows that nothing was cut off meanwhile. Ends with 1 and
 * the first position that is not what was written.
 */
async function run(): Promise<number> {
  const noted = readNoted(process.argv.slice(2));
  const { db, close } = await connectDatabase(readDatabaseSettings(process.env), () => {});
  try {
    const verdict = await verifyChain(db, noted);
    if (!verdict.whole) {
      process.stderr.write(`audit trail: entry ${verdict.position} ${verdict.reason}\n`);
      return 1;
    }
    const { position, hash } = verdict.head;
    process.stdout.write(`audit trail: ${position} entries, whole; head ${position}:${hash}\n`);
    return 0;
  } finally {
    await close();
  }
}

function readNoted(args: readonly string[]): AuditHead | undefined {
  if (args.length === 0) return undefined;
  const match = args.length === 1 ? /^(\d{1,9}):([0-9a-f]{64})$/.exec(args[0] ?? '') : null;
  if (match) return { position: Number(match[1]), hash: String(match[2]) };
  throw new Error(`expected nothing or POSITION:HASH as an earlier run printed it, got "${args.join(' ')}"`);
}

run()
  .then((code) => {
    process.exitCode = code;
  })
  .catch((error: Error) => {
    process.stderr.write(`audit trail: ${error.message || error.name}\n`);
    process.exitCode = 1;
  });
