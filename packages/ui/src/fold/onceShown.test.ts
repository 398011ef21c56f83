import { afterEach, describe, expect, it, vi } from 'vitest';
import { onceShown } from './onceShown.ts';

/** The only one there is, with what its watcher waits for. */
let resized: (() => void) | null = null;

class FakeResizeObserver {
  constructor(callback: () => void) {
    resized = callback;
  }
  observe() {}
  disconnect() {
    resized = null;
  }
}

function fold(): Element {
  document.body.innerHTML = '<div class="ct-root" style="font-size: 16px"><details></details></div>';
  const details = document.querySelector('details');
  if (!details) throw new Error('expected a fold');
  return details;
}

const setWidth = (width: number) => vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(width);

describe('onceShown', () => {
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
    resized = null;
  });

  it('tells the width in em at once where it is shown', () => {
    setWidth(800);
    const tell = vi.fn();
    onceShown(fold(), tell);
    expect(tell.mock.calls).toEqual([[50]]);
  });

  it('waits until a module that is mounted hidden is shown, and tells once', () => {
    vi.stubGlobal('ResizeObserver', FakeResizeObserver);
    setWidth(0);
    const tell = vi.fn();
    onceShown(fold(), tell);
    resized?.();
    expect(tell).not.toHaveBeenCalled();
    setWidth(320);
    resized?.();
    expect(tell.mock.calls).toEqual([[20]]);
    expect(resized).toBeNull();
  });

  it('waits no longer once it is told to stop', () => {
    vi.stubGlobal('ResizeObserver', FakeResizeObserver);
    setWidth(0);
    onceShown(fold(), vi.fn())();
    expect(resized).toBeNull();
  });
});
