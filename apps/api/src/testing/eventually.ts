/** Waits until an expectation holds, for at most so many ms; fails as it did last. */
export async function eventually(expectation: () => unknown, within = 20_000): Promise<void> {
  const end = performance.now() + within;
  for (;;) {
    try {
      await expectation();
      return;
    } catch (error) {
      if (performance.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
