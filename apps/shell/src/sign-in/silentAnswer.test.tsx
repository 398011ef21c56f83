import { UserManager } from 'oidc-client-ts';
import { expect, it, vi } from 'vitest';
import { silentAnswer } from './silentAnswer.ts';

it('is what the library itself would say to the page around', async () => {
  const say = vi.spyOn(window.parent, 'postMessage').mockImplementation(() => {});
  const address = 'http://localhost:4000/signed-in-silent?code=1&state=2';
  const manager = new UserManager({
    authority: 'http://localhost:4003',
    client_id: 'can-tho-smart',
    redirect_uri: 'http://localhost:4000/signed-in',
  });
  await manager.signinSilentCallback(address);
  expect(say.mock.calls[0]?.[0]).toEqual(silentAnswer(address));
  vi.restoreAllMocks();
});
