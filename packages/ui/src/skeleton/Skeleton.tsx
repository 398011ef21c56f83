export interface SkeletonProps {
  /** Announced once: "Đang tải chỉ tiêu". Leave it out on all but one skeleton of a screen. */
  label?: string | undefined;
  /** What will stand here, so that nothing moves when it comes. Default `text`. */
  shape?: 'text' | 'heading' | 'number' | 'tag' | 'bar' | 'card' | undefined;
  /** Lines of text, or how many of the shape; default 1. */
  count?: number | undefined;
}

/** Grey shapes of the size of what is loading. */
export function Skeleton({ label, shape = 'text', count = 1 }: SkeletonProps) {
  return (
    <div className="ct-skeleton" role={label ? 'status' : undefined} aria-hidden={label ? undefined : true}>
      {label && <span className="ct-visually-hidden">{label}</span>}
      {Array.from({ length: count }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity
        <div key={line} className={`ct-skeleton-${shape}`} aria-hidden="true" />
      ))}
    </div>
  );
}
