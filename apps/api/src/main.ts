import { createApp } from './app.ts';
import { connectEmbedded, connectServer } from './database/connect.ts';
import { prepareDatabase } from './database/migrate.ts';
import { seedPlan } from './database/planSeed.ts';
import { loadSample } from './database/sampleLoad.ts';
import { deleteExpired } from './rateLimits.ts';
import { readSettings, type Settings } from './settings.ts';
import { createTokenVerifier } from './tokens.ts';

const housekeepingEvery = 10 * 60_000;
const stopWithin = 10_000;

function fail(message: string): never {
  process.stderr.write(`api: ${message}\n`);
  process.exit(1);
}

async function openDatabase({ databaseUrl, dataFolder, sample }: Settings) {
  const db = databaseUrl
    ? connectServer(databaseUrl, { onIdleError: (error) => process.stderr.write(`api: ${error.message}\n`) })
    : connectEmbedded(dataFolder);
  await prepareDatabase(db, async (trx) => {
    await seedPlan(trx);
    if (sample) await loadSample(trx);
  });
  return db;
}

async function start(): Promise<void> {
  const settings = readSettings(process.env, process.argv.slice(2));
  const clock = () => new Date();
  const db = await openDatabase(settings);
  const { issuer, audience, claims, logLevel, port } = settings;
  const app = await createApp({
    db,
    clock,
    verifyToken: createTokenVerifier({ issuer, audience, claims, clock }),
    log: { level: logLevel },
    ...settings,
  });
  await app.listen({ port, host: '127.0.0.1' }).catch((error) => {
    if (error.code !== 'EADDRINUSE') throw error;
    fail(`port ${port} is taken; set API_PORT to a free one`);
  });
  process.stdout.write(`api listening on http://localhost:${port}\n`);

  const housekeeping = setInterval(() => {
    deleteExpired(db, clock()).catch((error) => app.log.error({ err: error }, 'housekeeping'));
  }, housekeepingEvery);
  const stop = async () => {
    clearInterval(housekeeping);
    setTimeout(() => fail(`did not stop within ${stopWithin / 1000} seconds`), stopWithin).unref();
    await app.close();
    await db.destroy();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

start().catch((error: Error) => fail(error.message));
