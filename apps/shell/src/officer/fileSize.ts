const units = ['B', 'KB', 'MB'] as const;

/** Bytes in the largest unit that leaves at least one of it; thousands, as phones count. */
export function fileSize(bytes: number): { readonly value: number; readonly unit: (typeof units)[number] } {
  const power = bytes < 1000 ? 0 : bytes < 1_000_000 ? 1 : 2;
  return { value: bytes / 1000 ** power, unit: units[power] };
}
