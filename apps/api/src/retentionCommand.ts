import { feedbackAttachments } from './attachments/feedbackAttachments.ts';
import { connectDatabase, jobsDatabaseOf } from './database/open.ts';
import { startJobs } from './jobs.ts';
import { applyRetention } from './retention.ts';
import { readSettings } from './settings.ts';
import { createEventRecorder, recordNothing, webhookQueue } from './webhook.ts';

/**
 * `npm run retention -w @cantho/api`: deletes once what the nightly job would. Files go with the next start of the API, which
 * deletes what no row names.
 */
async function run(): Promise<void> {
  const settings = readSettings(process.env, process.argv.slice(2));
  const onError = (error: Error) => void process.stderr.write(`retention: ${error.message}\n`);
  const { db, close } = await connectDatabase(settings, onError);
  const jobs = await startJobs(await jobsDatabaseOf(db, settings.databaseUrl), { onError });
  try {
    await jobs.prepare(webhookQueue);
    const record = settings.webhook ? createEventRecorder(jobs) : recordNothing;
    const { retention } = settings;
    const { contacts, feedback } = await applyRetention(
      { db, retention, record, attachments: feedbackAttachments },
      new Date(),
    );
    process.stdout.write(`retention: ${contacts} contacts and ${feedback} feedbacks deleted\n`);
  } finally {
    await jobs.stop();
    await close();
  }
}

run().catch((error: Error) => {
  process.stderr.write(`retention: ${error.message || error.name}\n`);
  process.exitCode = 1;
});
