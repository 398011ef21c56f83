/**
 * Calls back with the width in em of the `ct-root` around an element, once it has one: hosts keep a module hidden until it is
 * ready, and what is hidden is 0 wide. Where it is shown already, at once.
 * @returns to wait no longer
 */
export function onceShown(element: Element, tell: (widthInEm: number) => void): () => void {
  const root = element.closest('.ct-root');
  const isTold = () => {
    if (!root || root.clientWidth === 0) return false;
    tell(root.clientWidth / Number.parseFloat(getComputedStyle(root).fontSize));
    return true;
  };
  if (isTold() || !root || typeof ResizeObserver === 'undefined') return () => {};
  const observer = new ResizeObserver(() => {
    if (isTold()) observer.disconnect();
  });
  observer.observe(root);
  return () => observer.disconnect();
}
