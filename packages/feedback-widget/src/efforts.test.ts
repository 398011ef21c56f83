import { describe, expect, it, vi } from 'vitest';
import { createEfforts } from './efforts.ts';

const at = (second: number) => new Date(second * 1000);
let serial = 0;
const challenge = (expiresAt = 2000) => ({ parameters: { expiresAt, serial: serial++ }, signature: 's' });

function keeper(now = () => at(1000)) {
  const ask = vi.fn(async () => challenge());
  const solve = vi.fn(async () => ({ counter: 1 }));
  return { ask, solve, efforts: createEfforts({ ask, solve, now }) };
}

describe('efforts', () => {
  it('are prepared once, and each is given out once', async () => {
    const { ask, efforts } = keeper();
    efforts.prepare();
    efforts.prepare();
    const [first, second] = [await efforts.take(), await efforts.take()];
    expect(ask).toHaveBeenCalledTimes(2);
    expect(first.challenge).not.toEqual(second.challenge);
  });

  it('that ran out meanwhile are replaced', async () => {
    let second = 1000;
    const { ask, efforts } = keeper(() => at(second));
    efforts.prepare();
    await vi.waitFor(() => expect(ask).toHaveBeenCalledOnce());
    second = 1980;
    await efforts.take();
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('are asked for twice at most where the clock is wrong', async () => {
    const { ask, efforts } = keeper(() => at(9_000_000));
    efforts.prepare();
    await efforts.take();
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('that could not be prepared are asked for again when they are needed', async () => {
    const { ask, efforts } = keeper();
    ask.mockRejectedValueOnce(new Error('offline'));
    efforts.prepare();
    await expect(efforts.take()).resolves.toHaveProperty('solution');
    ask.mockRejectedValue(new Error('offline'));
    await expect(efforts.take()).rejects.toThrow('offline');
  });
});
