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
    [{ LOG_LEVEL: 'loud' }, [], 'LOG_LEVEL: expected one of'],
    [{}, ['--samples'], 'expected no argument but --sample, got "--samples"'],
  ])('%j with %j are refused', (env, args, message) => {
    expect(() => readSettings(env, args)).toThrow(message);
  });
});
