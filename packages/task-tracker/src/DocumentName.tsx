import type { TaskUpdate } from '@cantho/api-client';
import { Link } from '@cantho/ui/link';

/** A document by its number and title, as a link where it can be read. */
export function DocumentName({
  document: { number, title, url },
}: {
  readonly document: TaskUpdate['document'];
}) {
  const name = [number, title].filter(Boolean).join(' – ');
  if (!url) return name;
  return (
    <Link href={url} variant="inline">
      {name}
    </Link>
  );
}
