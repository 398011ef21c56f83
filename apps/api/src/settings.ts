import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DataLicense } from '@cantho/api-client';
import { defaultDueSoonDays, isLocalDate } from '@cantho/plan';
import { shortestSecret } from './attachments/links.ts';
import { type ClamdAddress, parseClamdAddress } from './attachments/scanner.ts';
import { defaultOpenLimits, type OpenLimits } from './attachments/uploadStore.ts';
import { defaultLicense } from './currentState.ts';
import type { DatabaseSettings } from './database/open.ts';
import { defaultOpen311, type Open311Settings } from './open311/routes.ts';
import { defaultRetention, type Retention } from './retention.ts';
import type { ClaimPaths } from './tokens.ts';
import type { WebhookField, WebhookSettings } from './webhook.ts';
import { calendar2026, defaultTerm, type Term, type WorkCalendar } from './workingDays.ts';

export interface Settings extends DatabaseSettings {
  port: number;
  issuer: string;
  audience: string;
  claims: ClaimPaths;
  allowedOrigins: readonly string[];
  /** Addresses of proxies whose `X-Forwarded-For` is believed. */
  trustedProxies: readonly string[];
  /** A minute and address. */
  feedbackPerMinute: number;
  receiptsPerMinute: number;
  challengesPerMinute: number;
  similarPerMinute: number;
  /** A minute and person. */
  personFeedbackPerMinute: number;
  /** Plain forms of a network in a few minutes. */
  formsPerNetwork: number;
  /** Keys to be derived before sending signed out, at rest and on the average; 0 asks for none. */
  challengeWork: number;
  /** For how many days what is personal is kept once a feedback is settled. */
  retention: Retention;
  /** A minute and person. */
  followsPerMinute: number;
  /** Where attachments lie: a folder. */
  filesFolder: string;
  /** ClamAV's daemon, `null` without one. */
  clamd: ClamdAddress | null;
  /** Signs links to attachments; `null`: a secret that the database keeps. */
  fileLinkSecret: string | null;
  /** Address of this API as browsers reach it. */
  apiUrl: string;
  /** Attachments one network may begin in a minute, and have begun and not sent. */
  uploadsPerMinute: number;
  openUploads: OpenLimits;
  /** A minute and officer. */
  officersPerMinute: number;
  /** Within how many working days a feedback is to be answered, and by which calendar. */
  term: Term;
  /** What may stand in a public answer though it looks personal. */
  publicContacts: readonly string[];
  /** Who may send through Open311. */
  open311: Open311Settings;
  /** Where events of feedback are sent; `null`: nowhere. */
  webhook: WebhookSettings | null;
  /** Address of the app whose pages calendars link to. */
  shellUrl: string;
  /** Within how many days a task counts as due soon. */
  dueSoonDays: number;
  /** On what terms the data may be used again. */
  license: DataLicense;
  logLevel: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings out of an environment and the command line.
 * @throws Error naming the variable, what it expected and what came.
 */
export function readSettings(env: Environment, args: readonly string[]): Settings {
  const unknown = args.find((arg) => arg !== '--sample');
  if (unknown !== undefined) throw new Error(`expected no argument but --sample, got "${unknown}"`);
  const port = readNumber(env, 'API_PORT', 4002, 65_535);
  return {
    port,
    ...readDatabaseSettings(env),
    sample: args.includes('--sample') || readFlag(env, 'API_SAMPLE'),
    issuer: readUrl(env, 'IDENTITY_ISSUER', 'http://localhost:4003'),
    audience: env.API_AUDIENCE || `http://localhost:${port}`,
    claims: {
      name: env.CLAIM_NAME || 'name',
      roles: env.CLAIM_ROLES || 'roles',
      agency: env.CLAIM_AGENCY || 'agency',
    },
    shellUrl: readUrl(env, 'SHELL_URL', 'http://localhost:4000'),
    allowedOrigins: readOrigins(env),
    trustedProxies: readList(env.TRUSTED_PROXIES),
    feedbackPerMinute: readNumber(env, 'FEEDBACK_PER_MINUTE', 30, 1_000_000),
    receiptsPerMinute: readNumber(env, 'RECEIPTS_PER_MINUTE', 30, 1_000_000),
    challengesPerMinute: readNumber(env, 'CHALLENGES_PER_MINUTE', 120, 1_000_000),
    similarPerMinute: readNumber(env, 'SIMILAR_PER_MINUTE', 60, 1_000_000),
    personFeedbackPerMinute: readNumber(env, 'PERSON_FEEDBACK_PER_MINUTE', 20, 1_000_000),
    formsPerNetwork: readNumber(env, 'FORMS_PER_NETWORK', 20, 1_000_000),
    challengeWork: readNumber(env, 'CHALLENGE_WORK', 60, 10_000, 0),
    retention: readRetention(env),
    followsPerMinute: readNumber(env, 'FOLLOWS_PER_MINUTE', 120, 1_000_000),
    officersPerMinute: readNumber(env, 'OFFICERS_PER_MINUTE', 300, 1_000_000),
    term: {
      workingDays: readNumber(env, 'FEEDBACK_TERM_WORKING_DAYS', defaultTerm.workingDays, 250),
      calendar: readCalendar(env),
    },
    filesFolder: readFilesFolder(env),
    clamd: env.CLAMD_SOCKET ? parseClamdAddress(env.CLAMD_SOCKET) : null,
    fileLinkSecret: readLinkSecret(env),
    apiUrl: readUrl(env, 'API_URL', `http://localhost:${port}`),
    uploadsPerMinute: readNumber(env, 'UPLOADS_PER_MINUTE', 60, 1_000_000),
    openUploads: {
      count: readNumber(env, 'OPEN_UPLOADS', defaultOpenLimits.count, 1_000_000),
      bytes: readNumber(env, 'OPEN_UPLOAD_MB', defaultOpenLimits.bytes / 2 ** 20, 1_000_000) * 2 ** 20,
    },
    publicContacts: readParts(env.PUBLIC_CONTACTS),
    webhook: readWebhook(env),
    open311: readOpen311(env),
    dueSoonDays: readNumber(env, 'DUE_SOON_DAYS', defaultDueSoonDays, 366),
    license: readLicense(env),
    logLevel: readLevel(env),
  };
}

/** Which database: what commands beside the server need. */
export function readDatabaseSettings(env: Environment): Pick<DatabaseSettings, 'databaseUrl' | 'dataFolder'> {
  return {
    databaseUrl: env.DATABASE_URL || null,
    dataFolder: env.API_DATA || fileURLToPath(new URL('../.data/api', import.meta.url)),
  };
}

function readNumber(env: Environment, name: string, fallback: number, most: number, least = 1): number {
  const text = env[name] || String(fallback);
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw new Error(`${name}: expected a whole number from ${least} to ${most}, got "${text}"`);
}

/** A contact cannot outlive its feedback. */
function readRetention(env: Environment): Retention {
  const feedbackDays = readNumber(env, 'FEEDBACK_RETENTION_DAYS', defaultRetention.feedbackDays, 3_650);
  const fallback = Math.min(defaultRetention.contactDays, feedbackDays);
  const contactDays = readNumber(env, 'CONTACT_RETENTION_DAYS', fallback, 3_650);
  if (contactDays <= feedbackDays) return { contactDays, feedbackDays };
  throw new Error(
    `CONTACT_RETENTION_DAYS: expected at most FEEDBACK_RETENTION_DAYS (${feedbackDays}), got "${contactDays}"`,
  );
}

/** Beside the embedded database, where that has a folder of its own; processes that share a server share this folder. */
function readFilesFolder(env: Environment): string {
  const text = env.FILES_URL || join(dirname(readDatabaseSettings(env).dataFolder), 'files');
  if (!/^[a-z][a-z0-9+.-]*:/i.test(text)) return text;
  if (URL.canParse(text) && new URL(text).protocol === 'file:') return fileURLToPath(text);
  throw new Error(`FILES_URL: expected a folder or file:///…, got "${text}"`);
}

function readLinkSecret({ FILE_LINK_SECRET: secret }: Environment): string | null {
  if (!secret) return null;
  if (Buffer.byteLength(secret) >= shortestSecret) return secret;
  throw new Error(`FILE_LINK_SECRET: expected at least ${shortestSecret} bytes`);
}

/** Keys are told to a client once and prove who it is: too short ones could be guessed. */
function readOpen311(env: Environment): Open311Settings {
  const apiKeys = readList(env.OPEN311_API_KEYS);
  const short = apiKeys.find((key) => key.length < 20);
  if (short !== undefined) throw new Error('OPEN311_API_KEYS: expected keys of at least 20 characters');
  return { jurisdictionId: env.OPEN311_JURISDICTION || defaultOpen311.jurisdictionId, apiKeys };
}

/** Standard Webhooks: a secret is written `whsec_` and Base64 of 24 to 64 bytes. */
function readWebhook(env: Environment): WebhookSettings | null {
  const { WEBHOOK_URL: text, WEBHOOK_SECRET: secret = '' } = env;
  if (!text) return null;
  const url = URL.parse(text);
  const isLocal = url?.hostname === 'localhost' || url?.hostname === '127.0.0.1';
  if (!url || !(url.protocol === 'https:' || (url.protocol === 'http:' && isLocal)) || url.username) {
    // Not repeated: it may hold a password.
    throw new Error('WEBHOOK_URL: expected an https address without a user (http for this machine only)');
  }
  const bytes = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  if (!/^whsec_[A-Za-z0-9+/]+={0,2}$/.test(secret) || bytes.length < 24 || bytes.length > 64) {
    throw new Error('WEBHOOK_SECRET: expected whsec_ and Base64 of 24 to 64 bytes');
  }
  const fields = readList(env.WEBHOOK_FIELDS);
  const wrong = fields.find((field) => field !== 'text' && field !== 'contact');
  if (wrong !== undefined) throw new Error(`WEBHOOK_FIELDS: expected text, contact or both, got "${wrong}"`);
  return { url: url.href, secret: bytes, fields: new Set(fields as WebhookField[]) };
}

/** Both lists replace those of 2026, each by itself. */
function readCalendar(env: Environment): WorkCalendar {
  return {
    holidays: readDays(env, 'HOLIDAYS') ?? calendar2026.holidays,
    madeUp: readDays(env, 'WORKING_WEEKEND_DAYS') ?? calendar2026.madeUp,
  };
}

function readDays(env: Environment, name: string): ReadonlySet<string> | null {
  const days = readList(env[name]);
  const wrong = days.find((day) => !isLocalDate(day));
  if (wrong !== undefined) throw new Error(`${name}: expected days as 2027-02-08, got "${wrong}"`);
  return days.length > 0 ? new Set(days) : null;
}

/** Parts between commas; there may be spaces inside. */
function readParts(text = ''): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** An identifier and the address of its text belong together: one without the other would name two licences. */
function readLicense(env: Environment): DataLicense {
  const { DATA_LICENSE: id, DATA_LICENSE_URL: url } = env;
  if (!id && !url) return defaultLicense;
  if (!id || !url) throw new Error('DATA_LICENSE and DATA_LICENSE_URL: expected both or none');
  if (!/^[A-Za-z0-9.+-]+$/.test(id)) {
    throw new Error(`DATA_LICENSE: expected an SPDX identifier such as CC-BY-4.0, got "${id}"`);
  }
  return { id, url: readUrl(env, 'DATA_LICENSE_URL', url) };
}

function readFlag(env: Environment, name: string): boolean {
  const text = env[name] || '0';
  if (text === '0' || text === '1') return text === '1';
  throw new Error(`${name}: expected 0 or 1, got "${text}"`);
}

function readUrl(env: Environment, name: string, fallback: string): string {
  const text = env[name] || fallback;
  const url = URL.parse(text);
  if (url && /^https?:$/.test(url.protocol) && !url.search && !url.hash) return text;
  throw new Error(`${name}: expected an http(s) address without query or fragment, got "${text}"`);
}

function readOrigins(env: Environment): string[] {
  const origins = readList(env.ALLOWED_ORIGINS || env.SHELL_URL || 'http://localhost:4000');
  return origins.map((text) => {
    const origin = URL.parse(text)?.origin;
    if (origin && origin !== 'null') return origin;
    throw new Error(`ALLOWED_ORIGINS: expected origins such as https://example.vn, got "${text}"`);
  });
}

function readLevel(env: Environment): string {
  const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];
  const level = env.LOG_LEVEL || 'info';
  if (levels.includes(level)) return level;
  throw new Error(`LOG_LEVEL: expected one of ${levels.join(', ')}, got "${level}"`);
}

function readList(text = ''): string[] {
  return text.split(/[\s,]+/).filter((part) => part !== '');
}
