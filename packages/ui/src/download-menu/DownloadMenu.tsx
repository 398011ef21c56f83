import type { MouseEvent } from 'react';
import { Icon } from '../icon/index.ts';

export interface Download {
  href: string;
  /** "CSV". */
  label: string;
  /** What it is for and how large: "mở bằng Excel, khoảng 12 kB". */
  detail?: string | undefined;
  /** The file's name; without it the server's or the address's own. Browsers heed it for addresses of the same origin only. */
  fileName?: string | undefined;
}

export interface DownloadMenuProps {
  /** "Tải xuống". */
  label: string;
  items: readonly Download[];
  /** What is in the files, and under which terms: "Dữ liệu đang lọc, tính đến 24/11/2026". */
  note?: string | undefined;
  /** `fold` (default) opens below the button, `list` is always there, with the label above. */
  as?: 'fold' | 'list' | undefined;
  onDownload?: ((item: Download, event: MouseEvent<HTMLAnchorElement>) => void) | undefined;
}

/** Links to files, plain ones, so that they work without script and can be copied. */
export function DownloadMenu({ label, items, note, as = 'fold', onDownload }: DownloadMenuProps) {
  const body = (
    <div className="ct-downloads-body">
      {note && <p className="ct-downloads-note">{note}</p>}
      <ul className="ct-list">
        {items.map((item) => (
          <li key={item.href}>
            <a
              className="ct-download"
              href={item.href}
              download={item.fileName ?? ''}
              onClick={onDownload && ((event) => onDownload(item, event))}
            >
              <Icon name="download" />
              <span>
                <span className="ct-download-label">{item.label}</span>{' '}
                {item.detail && <span className="ct-download-detail">{item.detail}</span>}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
  if (as === 'list') {
    return (
      <div className="ct-downloads">
        <p className="ct-downloads-title">{label}</p>
        {body}
      </div>
    );
  }
  return (
    <details className="ct-downloads">
      <summary className="ct-button">
        <Icon name="download" />
        <span>{label}</span>
        <Icon name="down" />
      </summary>
      {body}
    </details>
  );
}
