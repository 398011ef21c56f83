import { describe, expect, it } from 'vitest';
import { createFuzzRequests, type FuzzRequest, faultOf, targetsOf } from './fuzzRequests.ts';
import { dangerousName, mayBe } from './serving.ts';
import { barsOf } from './uploads.ts';

const real = { id: '0f8fad5b-d9cb-469f-a165-70867728950e', receiptCode: '7ZK4-M9QT-2XWB-8RDH-C5NP' };
const options = { count: 1_200, seed: 3, token: 'a.b.c', real };

describe('What becomes of a hostile file', () => {
  it.each([
    ['ready', 'ready', true, true],
    ['ready', 'damaged', false, false],
    ['notServed', 'damaged', false, true],
    ['notServed', 'quarantined', false, true],
    ['notServed', 'ready', true, false],
    ['damaged', 'damaged', false, true],
    ['damaged', 'notTaken', false, true],
    ['damaged', 'pixels', false, false],
    ['damaged', 'ready', true, false],
    ['harmless', 'ready', true, true],
    ['harmless', 'quarantined', true, false],
    ['ready', 'ready', false, false],
  ])('may it, expected %s, be %s and served: %s? %s', (expected, outcome, isServed, answer) => {
    const file = { name: 'a', what: 'a', bytes: new Uint8Array(), expected };
    expect(mayBe({ file, outcome, feedbackText: null, receiptCode: null }, isServed)).toBe(answer);
  });

  it.each(['', 'x'.repeat(256)])('one with a name the contract does not allow must be refused', (name) => {
    const file = { name, what: 'a', bytes: new Uint8Array(), expected: 'ready' };
    const sent = (outcome: string) => ({ file, outcome, feedbackText: null, receiptCode: null });
    expect(mayBe(sent('notTaken'), false)).toBe(true);
    expect(mayBe(sent('ready'), true)).toBe(false);
  });

  it('names are dangerous that leave a folder, hide or turn around', () => {
    expect(['../a.jpg', '.htaccess', 'a\u202egpj.exe', 'a/b', 'a\\b', 'a\0b'].every(dangerousName)).toBe(
      true,
    );
    expect(['ảnh cầu.jpg', 'a.b.pdf', 'báo cáo (2).png'].some(dangerousName)).toBe(false);
  });
});

describe('Fuzzed requests', () => {
  const requests = createFuzzRequests(options);

  it('are the same for one seed and another for another', () => {
    expect(createFuzzRequests(options)).toEqual(requests);
    expect(createFuzzRequests({ ...options, seed: 4 })).not.toEqual(requests);
  });

  it('go to every operation with a body, mostly changed', () => {
    for (const { method, path } of targetsOf(real)) {
      const own = requests.filter((request) => request.method === method && request.path === path);
      expect(own.length, path).toBeGreaterThan(50);
      const bodies = new Set(own.map(({ body }) => Buffer.from(body ?? '').toString('latin1')));
      expect(bodies.size, path).toBeGreaterThan(25);
    }
  });
});

describe('An answer to a fuzzed request', () => {
  const request = (path: string): FuzzRequest => ({ path });
  const answer = (status: number, type: string, body: string) => ({
    ...{ status, headers: { 'content-type': type }, body: Buffer.from(body) },
  });
  const problem = JSON.stringify({ type: 'urn:cantho-plan:problem:validation', title: 'Sai', status: 400 });
  const problemType = 'application/problem+json; charset=utf-8';
  const page = '<!doctype html><title>Sai</title><h1>Sai</h1>';
  const list = '[{"code":400,"description":"Sai"}]';

  it.each([
    ['/v1/feedback', answer(201, 'application/json', '{}'), null],
    ['/v1/feedback', answer(400, problemType, problem), null],
    ['/v1/feedback', answer(500, problemType, problem), 'status 500'],
    ['/v1/feedback', answer(404, problemType, problem), 'a problem that does not say what'],
    ['/v1/feedback', answer(400, problemType, 'x'), 'a problem that does not say what'],
    ['/v1/feedback', answer(400, 'text/html', page), 'an error as text/html'],
    ['/forms/feedback', answer(400, 'text/html', page), null],
    ['/forms/feedback', answer(400, 'text/html', ''), 'a page without words'],
    ['/open311/v2/requests.json', answer(400, 'application/json', list), null],
    ['/open311/v2/requests.json', answer(400, 'application/json', '[]'), 'no list of errors'],
    ['/open311/v2/requests.xml', answer(400, 'text/xml', '<a/>'), 'no XML'],
  ])('at %s is judged', (path, given, fault) => {
    expect(faultOf(request(path), given)).toBe(fault);
  });
});

it('no bar is kept by a run in which nothing was sent', () => {
  const serving = {
    ...{ acceptedWrongly: [], metadata: [], refusedWrongly: [], headers: [] },
    downloaded: 0,
    real,
  };
  const fuzzed = { sent: 0, statuses: {}, failures: [], unshaped: [] };
  const none = { times: [], failures: [] };
  const reads = { rest: none, uploads: none, fuzzing: none };
  const bars = barsOf({ sent: [], serving, fuzzed, reads }, { oneOf: 1, fuzzed: 10, seed: 1, restMs: 1 });
  expect(bars.filter(({ value, bar }) => value <= bar)).toEqual([]);
});
