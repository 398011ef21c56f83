import { describe, expect, it } from 'vitest';
import { readSettings } from './settings.ts';

describe('Settings', () => {
  it('have a default for everything', () => {
    expect(readSettings({}, [])).toMatchObject({
      port: 4002,
      databaseUrl: null,
      sample: false,
      issuer: 'http://localhost:4003',
      audience: 'http://localhost:4002',
      allowedOrigins: ['http://localhost:4000'],
      trustedProxies: [],
      dueSoonDays: 30,
      license: { id: 'CC-BY-4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
      followsPerMinute: 120,
      shellUrl: 'http://localhost:4000',
      logLevel: 'info',
    });
  });

  it('take sample figures from the command line or the environment', () => {
    expect(readSettings({}, ['--sample']).sample).toBe(true);
    expect(readSettings({ API_SAMPLE: '1' }, []).sample).toBe(true);
  });

  it('allow the shell, or else the origins that are named', () => {
    expect(readSettings({ SHELL_URL: 'http://localhost:5000/' }, []).allowedOrigins).toEqual([
      'http://localhost:5000',
    ]);
    const env = { SHELL_URL: 'http://localhost:5000', ALLOWED_ORIGINS: 'https://a.vn, https://b.vn' };
    expect(readSettings(env, []).allowedOrigins).toEqual(['https://a.vn', 'https://b.vn']);
  });

  it('keep contacts for 90 days and feedback for 365 unless told otherwise, a contact never the longer', () => {
    const retention = (env: Record<string, string>) => readSettings(env, []).retention;
    expect(retention({})).toEqual({ contactDays: 90, feedbackDays: 365 });
    expect(retention({ FEEDBACK_RETENTION_DAYS: '30' })).toEqual({ contactDays: 30, feedbackDays: 30 });
    expect(() => retention({ FEEDBACK_RETENTION_DAYS: '30', CONTACT_RETENTION_DAYS: '31' })).toThrow(
      'CONTACT_RETENTION_DAYS: expected at most FEEDBACK_RETENTION_DAYS (30), got "31"',
    );
  });

  it('ask for work unless it is set to none', () => {
    expect(readSettings({}, []).challengeWork).toBe(60);
    expect(readSettings({ CHALLENGE_WORK: '0' }, []).challengeWork).toBe(0);
    expect(() => readSettings({ CHALLENGE_WORK: '-1' }, [])).toThrow('from 0 to 10000, got "-1"');
  });

  it('count working days by the calendar of 2026, send events nowhere and take nothing from Open311 unless told to', () => {
    const settings = readSettings({}, []);
    expect(settings).toMatchObject({ webhook: null, publicContacts: [], officersPerMinute: 300 });
    expect(settings.term.workingDays).toBe(10);
    expect(settings.term.calendar.holidays.has('2026-09-02')).toBe(true);
    expect(settings.open311).toEqual({ jurisdictionId: 'cantho.gov.vn', apiKeys: [] });
  });

  it('take another term, calendar, contacts, webhook and clients', () => {
    const secret = Buffer.alloc(32, 7);
    const { term, publicContacts, webhook, open311 } = readSettings(
      {
        FEEDBACK_TERM_WORKING_DAYS: '15',
        HOLIDAYS: '2027-01-01, 2027-02-05',
        WORKING_WEEKEND_DAYS: '2027-01-09',
        PUBLIC_CONTACTS: '0292 3820 536, @cantho.gov.vn',
        WEBHOOK_URL: 'https://1022.example.vn/hook',
        WEBHOOK_SECRET: `whsec_${secret.toString('base64')}`,
        WEBHOOK_FIELDS: 'text contact',
        OPEN311_API_KEYS: 'mot-khoa-du-dai-de-dung',
        OPEN311_JURISDICTION: 'example.vn',
      },
      [],
    );
    expect(term).toEqual({
      workingDays: 15,
      calendar: { holidays: new Set(['2027-01-01', '2027-02-05']), madeUp: new Set(['2027-01-09']) },
    });
    expect(publicContacts).toEqual(['0292 3820 536', '@cantho.gov.vn']);
    expect(webhook).toEqual({
      url: 'https://1022.example.vn/hook',
      secret,
      fields: new Set(['text', 'contact']),
    });
    expect(open311).toEqual({ jurisdictionId: 'example.vn', apiKeys: ['mot-khoa-du-dai-de-dung'] });
  });

  it('put files beside the embedded database, or where they are told', () => {
    expect(readSettings({}, []).filesFolder).toMatch(/\/\.data\/files$/);
    expect(readSettings({ API_DATA: '/srv/plan/data' }, []).filesFolder).toBe('/srv/plan/files');
    expect(readSettings({ FILES_URL: '/srv/files' }, []).filesFolder).toBe('/srv/files');
    expect(readSettings({ FILES_URL: 'file:///srv/t%E1%BB%87p' }, []).filesFolder).toBe('/srv/tệp');
  });

  it('tell how attachments are scanned, linked and limited', () => {
    const defaults = {
      clamd: null,
      fileLinkSecret: null,
      apiUrl: 'http://localhost:4002',
      uploadsPerMinute: 60,
    };
    expect(readSettings({}, [])).toMatchObject({ ...defaults, openUploads: { count: 200, bytes: 2 ** 30 } });
    const env = {
      CLAMD_SOCKET: '/run/clamav/clamd.ctl',
      FILE_LINK_SECRET: 'x'.repeat(32),
      API_URL: 'https://api.example.vn',
      OPEN_UPLOADS: '3',
      OPEN_UPLOAD_MB: '30',
    };
    expect(readSettings(env, [])).toMatchObject({
      clamd: { path: '/run/clamav/clamd.ctl' },
      fileLinkSecret: 'x'.repeat(32),
      apiUrl: 'https://api.example.vn',
      openUploads: { count: 3, bytes: 30 * 2 ** 20 },
    });
  });

  it('take another licence and another number of days', () => {
    const license = { DATA_LICENSE: 'ODC-By-1.0', DATA_LICENSE_URL: 'https://opendatacommons.org/by' };
    expect(readSettings({ ...license, DUE_SOON_DAYS: '14' }, [])).toMatchObject({
      dueSoonDays: 14,
      license: { id: 'ODC-By-1.0', url: 'https://opendatacommons.org/by' },
    });
  });

  it.each([
    [{ API_PORT: '0' }, [], 'API_PORT: expected a whole number from 1 to 65535, got "0"'],
    [{ API_PORT: 'x' }, [], 'API_PORT: expected a whole number from 1 to 65535, got "x"'],
    [{ API_SAMPLE: 'yes' }, [], 'API_SAMPLE: expected 0 or 1, got "yes"'],
    [{ IDENTITY_ISSUER: 'localhost' }, [], 'IDENTITY_ISSUER: expected an http(s) address'],
    [{ ALLOWED_ORIGINS: '*' }, [], 'ALLOWED_ORIGINS: expected origins such as https://example.vn, got "*"'],
    [{ SHELL_URL: 'localhost:4000' }, [], 'SHELL_URL: expected an http(s) address'],
    [{ FOLLOWS_PER_MINUTE: '0' }, [], 'FOLLOWS_PER_MINUTE: expected a whole number'],
    [{ DUE_SOON_DAYS: '0' }, [], 'DUE_SOON_DAYS: expected a whole number from 1 to 366, got "0"'],
    [{ DATA_LICENSE: 'MIT' }, [], 'DATA_LICENSE and DATA_LICENSE_URL: expected both or none'],
    [
      { DATA_LICENSE: 'a b', DATA_LICENSE_URL: 'https://a.vn' },
      [],
      'DATA_LICENSE: expected an SPDX identifier such as CC-BY-4.0, got "a b"',
    ],
    [{ DATA_LICENSE: 'MIT', DATA_LICENSE_URL: 'mit' }, [], 'DATA_LICENSE_URL: expected an http(s) address'],
    [{ FEEDBACK_TERM_WORKING_DAYS: '0' }, [], 'FEEDBACK_TERM_WORKING_DAYS: expected a whole number'],
    [{ HOLIDAYS: '2026-02-30' }, [], 'HOLIDAYS: expected days as 2027-02-08, got "2026-02-30"'],
    [{ WEBHOOK_URL: 'http://1022.example.vn' }, [], 'WEBHOOK_URL: expected an https address'],
    [
      { WEBHOOK_URL: 'https://a:b@1022.example.vn' },
      [],
      'WEBHOOK_URL: expected an https address without a user',
    ],
    [{ WEBHOOK_URL: 'https://1022.example.vn' }, [], 'WEBHOOK_SECRET: expected whsec_ and Base64'],
    [
      { WEBHOOK_URL: 'https://1022.example.vn', WEBHOOK_SECRET: 'whsec_c2hvcnQ=' },
      [],
      'WEBHOOK_SECRET: expected whsec_ and Base64 of 24 to 64 bytes',
    ],
    [
      {
        WEBHOOK_URL: 'https://1022.example.vn',
        WEBHOOK_SECRET: `whsec_${'A'.repeat(44)}`,
        WEBHOOK_FIELDS: 'name',
      },
      [],
      'WEBHOOK_FIELDS: expected text, contact or both, got "name"',
    ],
    [{ OPEN311_API_KEYS: 'short' }, [], 'OPEN311_API_KEYS: expected keys of at least 20 characters'],
    [{ FILES_URL: 's3://bucket/prefix' }, [], 'FILES_URL: expected a folder or file:///…, got "s3://bucket'],
    [{ FILE_LINK_SECRET: 'short' }, [], 'FILE_LINK_SECRET: expected at least 32 bytes'],
    [{ CLAMD_SOCKET: 'clamd' }, [], 'CLAMD_SOCKET: expected an absolute path or tcp://host:port'],
    [{ LOG_LEVEL: 'loud' }, [], 'LOG_LEVEL: expected one of'],
    [{}, ['--samples'], 'expected no argument but --sample, got "--samples"'],
  ])('%j with %j are refused', (env, args, message) => {
    expect(() => readSettings(env, args)).toThrow(message);
  });
});
