import { connectDatabase, jobsDatabaseOf } from './database/open.ts';
import { startJobs } from './jobs.ts';
import { readDatabaseSettings } from './settings.ts';
import { webhookQueue } from './webhook.ts';

/**
 * `npm run webhook:failed -w @cantho/api [-- retry]`: what the webhook did not take however often it was tried, one feedback a
 * line, with what was wrong last. Until it is tried again nothing later of the same feedback is sent.
 */
async function run(): Promise<void> {
  const [verb, ...rest] = process.argv.slice(2);
  if (rest.length > 0 || (verb !== undefined && verb !== 'retry')) {
    throw new Error(`expected nothing or retry, got "${process.argv.slice(2).join(' ')}"`);
  }
  const settings = readDatabaseSettings(process.env);
  const { db, close } = await connectDatabase(settings, () => {});
  const jobs = await startJobs(await jobsDatabaseOf(db, settings.databaseUrl), { onError: fail });
  try {
    const failed = await jobs.listFailed(webhookQueue);
    for (const { id, data } of failed) {
      const { feedbackId } = data as { feedbackId: string };
      const event = await db
        .selectFrom('webhook_events')
        .select(['id', 'type', 'version', 'attempts', 'last_fault'])
        .where('feedback_id', '=', feedbackId)
        .where('delivered_at', 'is', null)
        .orderBy('version')
        .executeTakeFirst();
      const what = event
        ? `${event.type}, tried ${event.attempts} times, last ${event.last_fault}`
        : 'nothing left';
      process.stdout.write(`${feedbackId} ${what}\n`);
      if (verb === 'retry') await jobs.retry(webhookQueue, id);
    }
    process.stdout.write(
      `webhook: ${failed.length} failed${verb === 'retry' ? ', to be tried again' : ''}\n`,
    );
  } finally {
    await jobs.stop();
    await close();
  }
}

function fail(error: Error): void {
  process.stderr.write(`webhook: ${error.message || error.name}\n`);
  process.exitCode = 1;
}

run().catch(fail);
