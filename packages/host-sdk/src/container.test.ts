import { expect, it } from 'vitest';
import freshChunks, { freshenChunks } from './container.ts';

const nameOf = (chunkId: string | number) => `assets/${chunkId}.js`;

it('hands the stamp of the entry on to its chunks', () => {
  const runtime = { u: nameOf };
  freshenChunks(runtime, 'https://modules.example/v1/entry.js?fresh=a%26b-1');
  expect(runtime.u(7)).toBe('assets/7.js?fresh=a%26b-1');
});

it('leaves the names alone where the entry has no stamp', () => {
  const runtime = { u: nameOf };
  freshenChunks(runtime, 'https://modules.example/v1/entry.js?v=1');
  expect(runtime.u).toBe(nameOf);
});

it('is a harmless plugin outside of a container', () => {
  expect(freshChunks()).toEqual({ name: 'cantho-fresh-chunks' });
});
