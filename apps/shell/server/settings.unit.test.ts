import { describe, expect, it } from 'vitest';
import { readSettings } from './settings.ts';

describe('the settings', () => {
  it('have addresses of this machine by default', () => {
    expect(readSettings({})).toMatchObject({
      port: 4000,
      shellUrl: 'http://localhost:4000',
      apiUrl: 'http://localhost:4002',
      remoteUrl: 'http://localhost:4001',
      identityIssuer: 'http://localhost:4003',
    });
  });

  it('follow the environment, and take no slash at the end', () => {
    const settings = readSettings({
      SHELL_PORT: '8080',
      API_URL: 'https://api.example/',
      SHELL_DIST: '/srv',
    });
    expect(settings).toMatchObject({
      port: 8080,
      shellUrl: 'http://localhost:8080',
      apiUrl: 'https://api.example',
      dist: '/srv',
    });
  });

  it.each([
    ['SHELL_PORT', '0'],
    ['SHELL_PORT', '65536'],
    ['SHELL_PORT', '80a'],
    ['SHELL_URL', 'localhost:4000'],
    ['API_URL', 'ftp://api.example'],
    ['REMOTE_URL', 'http://remote.example'],
    ['REMOTE_URL', "https://remote.example; script-src 'unsafe-inline'"],
    ['REMOTE_URL', 'https://remote.example?x=1'],
    ['IDENTITY_ISSUER', 'https://someone@identity.example'],
  ])('refuse %s=%s, naming both', (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(new RegExp(`^${name}: expected .*got "`));
  });
});
