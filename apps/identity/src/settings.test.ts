import { expect, it } from 'vitest';
import { readSettings } from './settings.ts';

it('has defaults for everything', () => {
  expect(readSettings({})).toMatchObject({
    port: 4003,
    issuer: 'http://localhost:4003',
    shellUrl: 'http://localhost:4000',
    apiAudience: 'http://localhost:4002',
    dataFolder: expect.stringMatching(/apps\/identity\/\.data\/identity$/),
  });
});

it('lets the issuer follow the port, and takes addresses without the slash at their end', () => {
  expect(readSettings({ IDENTITY_PORT: '5003', SHELL_URL: 'http://localhost:5000/' })).toMatchObject({
    issuer: 'http://localhost:5003',
    shellUrl: 'http://localhost:5000',
  });
});

it.each([
  [{ IDENTITY_PORT: '70000' }, 'IDENTITY_PORT: expected a port between 1 and 65535, got "70000"'],
  [{ IDENTITY_PORT: '40o3' }, 'IDENTITY_PORT'],
  [{ SHELL_URL: 'localhost:4000' }, 'SHELL_URL'],
  [{ API_AUDIENCE: 'http://localhost:4002/?a=1' }, 'API_AUDIENCE'],
  [{ IDENTITY_ISSUER: 'https://id.example.com' }, 'IDENTITY_ISSUER'],
])('refuses %j', (env, message) => {
  expect(() => readSettings(env)).toThrow(message);
});
