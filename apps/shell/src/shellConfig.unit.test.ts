import { describe, expect, it } from 'vitest';
import { parseShellConfig } from './shellConfig.ts';

const config = {
  apiBaseUrl: 'http://localhost:4002',
  remoteManifestUrl: 'http://localhost:4001/mf-manifest.json',
  identityIssuer: 'http://localhost:4003',
  shellUrl: 'http://localhost:4000',
};

describe('the configuration', () => {
  it('is taken over, and nothing but its own fields', () => {
    expect(parseShellConfig(JSON.stringify({ ...config, more: 1 }))).toEqual(config);
  });

  it.each([
    [null, 'an element with this id, received none'],
    ['', 'an element with this id, received none'],
    ['{', 'expected JSON'],
    ['[]', 'expected an object, received an array'],
    ['3', 'expected an object, received number'],
    [JSON.stringify({ ...config, apiBaseUrl: undefined }), 'at /apiBaseUrl, received undefined'],
    [JSON.stringify({ ...config, apiBaseUrl: '/api' }), 'at /apiBaseUrl, received "/api"'],
    [JSON.stringify({ ...config, identityIssuer: 'javascript:alert(1)' }), 'at /identityIssuer'],
    [JSON.stringify({ ...config, shellUrl: 4000 }), 'at /shellUrl, received 4000'],
  ])('refuses %s, saying what it expected', (text, message) => {
    expect(() => parseShellConfig(text)).toThrow(message);
  });
});
