import { Notice } from '../notice/index.ts';
import { Skeleton, type SkeletonProps } from '../skeleton/index.ts';

export interface WaitingProps {
  /** Announced once: "Đang tải chỉ tiêu". */
  label: string;
  /** Said in its place when it takes longer than usual: "Mạng đang chậm, số liệu vẫn đang tải…". */
  slowText?: string | undefined;
  shapes: readonly Pick<SkeletonProps, 'shape' | 'count'>[];
}

/** Grey shapes in place of what is being read, and a word when that takes long. */
export function Waiting({ label, slowText, shapes }: WaitingProps) {
  return (
    <div className="ct-stack">
      {slowText && (
        <Notice kind="info" role="status">
          {slowText}
        </Notice>
      )}
      {shapes.map((shape, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: shapes have no identity
        <Skeleton key={index} {...shape} label={index === 0 && !slowText ? label : undefined} />
      ))}
    </div>
  );
}
