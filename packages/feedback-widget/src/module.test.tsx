import { createFakeHost, createPlanHandlers, fakeFetch } from '@cantho/testing';
import { act } from '@testing-library/react';
import { expect, it } from 'vitest';
import feedback from './module.tsx';

it('mounts', async () => {
  const host = createFakeHost({
    fetch: fakeFetch(createPlanHandlers()),
    route: { name: 'feedback', search: { about: 'target-15' } },
  });
  const element = document.body.appendChild(document.createElement('div'));
  const mounted = await act(async () => feedback.mount(element, host, { apiBaseUrl: 'http://api.test' }));
  await mounted.ready;
  await act(async () => new Promise((r) => setTimeout(r, 300)));
  expect(element.shadowRoot?.textContent).toContain('Chỉ tiêu 15');
  await act(async () => mounted.unmount());
});
