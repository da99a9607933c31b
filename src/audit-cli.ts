import { auditUnread } from './audit.ts';
import { createShutdown } from './compose/shutdown.ts';
import { openMongo } from './compose/stores.ts';
import { loadConfig } from './config/load.ts';
import { createLogger } from './utils/logger.ts';
import { runPlainCommand } from './utils/plain-command.ts';

const HELP = `Recounts messages and unread counts in MongoDB (MONGODB_URI; without it the embedded store in .letschat/) and reports any
drift. It changes nothing. With the embedded store the server must not be running.

Exit code 0: everything is right. 1: something is not; each is listed.`;

async function audit(): Promise<void> {
  const config = loadConfig();
  const log = createLogger({ level: config.logLevel === 'info' ? 'warn' : config.logLevel });
  const shutdown = createShutdown(log);
  try {
    const { connection, prepare } = await openMongo(config, log, shutdown);
    await prepare([]);
    const report = await auditUnread(connection);
    console.log(
      `${report.messages} messages in ${report.conversations} conversations, ${report.members} memberships: ${report.findings.length} findings, ` +
        `${report.unfinishedBatches} batches with after-work to do`,
    );
    for (const { rule, conversationId, userId, found, expected } of report.findings) {
      console.log(
        `  ${rule}  conversation ${conversationId}${userId === null ? '' : `, person ${userId}`}: found ${found}, expected ${expected}`,
      );
    }
    if (report.findings.length > 0) process.exitCode = 1;
  } finally {
    await shutdown.close();
  }
}

await runPlainCommand({ name: 'audit', help: HELP }, audit);
