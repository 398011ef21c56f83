import { sampleSolution } from '@cantho/testing';
import { createChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { describe, expect, it, vi } from 'vitest';
import { solveChallenge, startWorker } from './solveChallenge.ts';

const challengeOf = (keyPrefix: string) =>
  createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: 2,
    keyPrefix,
    deriveKey,
    hmacSignatureSecret: 'for this test alone',
  }) as unknown as Promise<Parameters<typeof solveChallenge>[0]>;

/** A worker as the library speaks to it. */
function fakeWorker(answer: (asked: { challenge: never }) => unknown) {
  const listeners = new Map<string, (event: { data?: unknown; message?: string }) => void>();
  const worker = {
    addEventListener: (name: string, heard: () => void) => void listeners.set(name, heard),
    postMessage: vi.fn((asked: { type: string; challenge: never }) => {
      if (asked.type === 'work') queueMicrotask(() => listeners.get('message')?.({ data: answer(asked) }));
    }),
    terminate: vi.fn(),
    fail: () => listeners.get('error')?.({ message: 'refused' }),
  };
  return worker;
}

describe('a challenge', () => {
  it('is solved in a worker, which ends then', async () => {
    const challenge = await challengeOf('0');
    const worker = fakeWorker(() => sampleSolution(challenge));
    const solution = await solveChallenge(challenge, () => worker as never);
    expect(solution).toEqual(sampleSolution(challenge));
    expect(worker.terminate).toHaveBeenCalled();
  });

  it('is solved on the page where its policy refuses a worker at once', async () => {
    const challenge = await challengeOf('0');
    const solution = await solveChallenge(challenge, () => {
      throw new DOMException('refused', 'SecurityError');
    });
    expect(String(solution.derivedKey)).toMatch(/^0[0-9a-f]{63}$/);
  });

  it('is solved on the page where the worker fails later', async () => {
    const challenge = await challengeOf('0');
    const worker = fakeWorker(() => undefined);
    worker.postMessage.mockImplementation(() => queueMicrotask(worker.fail));
    const solution = await solveChallenge(challenge, () => worker as never);
    expect(String(solution.derivedKey)).toMatch(/^0[0-9a-f]{63}$/);
    expect(worker.terminate).toHaveBeenCalled();
  });

  it('has for a worker the library’s own file, as text and without the page’s network', async () => {
    const made: { address: string; source: Promise<string> }[] = [];
    vi.stubGlobal('Worker', class {});
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      made.push({ address: 'blob:it', source: (blob as Blob).text() });
      return 'blob:it';
    });
    startWorker();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    const source = await made[0]?.source;
    expect(source).toContain('PBKDF2');
    expect(source).toContain('onmessage');
    expect(source).not.toMatch(/\bimport\b|importScripts/);
  });
});
