import { describe, expect, it } from 'vitest';
import { portsFrom, services } from './services.mjs';

describe('portsFrom', () => {
  it('has a port for each service, which its variable changes', () => {
    expect(portsFrom({ API_PORT: '5002', SHELL_PORT: '' })).toEqual({
      shell: 4000,
      remote: 4001,
      api: 5002,
      identity: 4003,
    });
  });

  it.each(['0', '65536', '40.5', 'many', '-1'])('refuses %s, naming the variable', (value) => {
    expect(() => portsFrom({ REMOTE_PORT: value })).toThrow(
      `REMOTE_PORT must be a whole number from 1 to 65535; it is "${value}".`,
    );
  });
});

describe('services', () => {
  const system = { ports: { shell: 1, remote: 2, api: 3, identity: 4 }, dataDir: '/data' };

  it('tells every server where the others are, and where its data go', () => {
    for (const { env } of services(system)) {
      expect(env).toMatchObject({
        SHELL_URL: 'http://localhost:1',
        REMOTE_URL: 'http://localhost:2',
        API_URL: 'http://localhost:3',
        API_AUDIENCE: 'http://localhost:3',
        IDENTITY_ISSUER: 'http://localhost:4',
        API_PORT: '3',
        API_DATA: '/data/api',
        IDENTITY_DATA: '/data/identity',
      });
    }
  });

  it('loads sample measurements into the API alone, and only when asked', () => {
    const withSample = (sample: boolean) =>
      services({ ...system, sample })
        .filter(({ args }) => args.includes('--sample'))
        .map(({ name }) => name);
    expect(withSample(true)).toEqual(['api']);
    expect(withSample(false)).toEqual([]);
  });

  it('waits for the API until its database is ready', () => {
    expect(services(system).map(({ ready }) => ready)).toEqual([
      'http://localhost:4/health',
      'http://localhost:3/ready',
      'http://localhost:2/health',
      'http://localhost:1/health',
    ]);
  });
});
