import { expect, it } from 'vitest';
import { createPlanApi } from './planApi.ts';

function hostWith(asked: string[]) {
  const answer = (by: string) => async (request: Request) => {
    asked.push(`${by} ${new URL(request.url).pathname} ${request.headers.get('Accept-Language')}`);
    return Response.json(by === 'person' ? { displayName: 'A', roles: [] } : { number: '224/KH-UBND' });
  };
  return { fetch: answer('public'), auth: { fetch: answer('person') }, locale: { get: () => 'en' } };
}

it('asks what is public by the host’s network and what is a person’s with credentials, in the host’s language', async () => {
  const asked: string[] = [];
  const { client } = createPlanApi(hostWith(asked), 'http://localhost:4002');
  await client.getPlan();
  await client.getMe();
  expect(asked).toEqual(['public /v1/plan en', 'person /v1/me en']);
});

it('asks by the same client in its queries', () => {
  const { client, ask } = createPlanApi(hostWith([]), 'http://localhost:4002/');
  expect(ask.rootKey).toEqual([client.baseUrl]);
});
