import { act, render, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { createCountingHost } from './countingHost.ts';
import {
  type Chunk,
  createChunk,
  createReactMount,
  HostProvider,
  useChunk,
  useChunkStyles,
} from './react-module.ts';

interface Part {
  readonly word: string;
}

function Lazy({ chunk }: { readonly chunk: Chunk<Part> }) {
  const { part, error, isTrying, retry } = useChunk(chunk);
  return (
    <button type="button" onClick={retry}>
      {[part?.word ?? '-', error?.message ?? '-', isTrying ? 'trying' : 'idle'].join(' ')}
    </button>
  );
}

function setup(request: () => Promise<Part>) {
  const chunk = createChunk(request);
  const reportError = vi.fn();
  const host = { ...createCountingHost().host, reportError };
  const draw = () =>
    render(
      <HostProvider host={host} moduleId="scoreboard">
        <Lazy chunk={chunk} />
      </HostProvider>,
    );
  return { chunk, draw, reportError };
}

it('draws at once what was prefetched, and asks for it once', async () => {
  const request = vi.fn(async () => ({ word: 'here' }));
  const { chunk, draw } = setup(request);
  chunk.prefetch();
  await chunk.load();
  draw();
  expect(screen.getByText('here - idle')).toBeTruthy();
  expect(request).toHaveBeenCalledTimes(1);
});

it('reports a file that did not come, under the module’s name, and asks for it anew on retry', async () => {
  const request = vi.fn(async () => ({ word: 'here' })).mockRejectedValueOnce(new TypeError('lost'));
  const { draw, reportError } = setup(request);
  draw();
  const button = await screen.findByText('- lost idle');
  // Effects of what is drawn already may still be under way.
  await waitFor(() =>
    expect(reportError.mock.calls).toMatchObject([[{ moduleId: 'scoreboard', phase: 'runtime' }]]),
  );
  await act(async () => button.click());
  expect(await screen.findByText(/^here/)).toBeTruthy();
  expect(reportError).toHaveBeenCalledTimes(1);
});

it('prefetching never throws', () => {
  const { chunk } = setup(() => Promise.reject(new TypeError('lost')));
  expect(() => chunk.prefetch()).not.toThrow();
  expect(chunk.loaded()).toBeUndefined();
});

const ownCss = ['.a{color:red}'];
const chunkCss = ['.b{color:green}'];

function Page() {
  useChunkStyles(chunkCss);
  return null;
}

function Root() {
  return [<Page key="1" />, <Page key="2" />];
}

it('stylesheets of a chunk are adopted after the module’s own, once, and go with the mount', async () => {
  const element = document.createElement('div');
  const mount = createReactMount({ moduleId: 'scoreboard', Root, css: ownCss });
  const mounted = await act(async () => mount(element, createCountingHost().host, {}));
  const adopted = () =>
    element.shadowRoot?.adoptedStyleSheets.map((sheet) => sheet.cssRules[0]?.cssText) ?? [];
  expect(adopted().filter((text) => text?.includes('.b'))).toHaveLength(1);
  expect(adopted()[0]).toContain('.a');
  await act(async () => mounted.unmount());
  expect(adopted()).toEqual([]);
});
