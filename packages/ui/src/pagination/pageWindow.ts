/**
 * The page numbers to offer: first, last, the current one and its neighbours; `null` where numbers are left out.
 *
 * @param page the current page, from 1
 * @param pageCount at least 1
 */
export function pageWindow(page: number, pageCount: number): (number | null)[] {
  const shown: (number | null)[] = [];
  for (let number = 1; number <= pageCount; number++) {
    const near = Math.abs(number - page) <= 1;
    // A gap of one page is not worth a gap: the number takes the same room.
    const bridges = (number === 2 && page <= 4) || (number === pageCount - 1 && page >= pageCount - 3);
    if (number === 1 || number === pageCount || near || bridges) shown.push(number);
    else if (shown.at(-1) !== null) shown.push(null);
  }
  return shown;
}
