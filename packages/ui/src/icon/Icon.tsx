/** `[stroke path, filled path]` on a 24 × 24 grid; on a filled shape the stroke is drawn in the surface's colour. */
const paths = {
  check: ['M5 12.5l4.5 4.5L19 7.5'],
  cross: ['M6 6l12 12M18 6L6 18'],
  dash: ['M6 12h12'],
  clock: ['M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M12 7.5V12l3 2'],
  arrow: ['M5 12h14M13 6l6 6-6 6'],
  back: ['M19 12H5M11 6l-6 6 6 6'],
  down: ['M6 9l6 6 6-6'],
  search: ['M11 4a7 7 0 1 0 0 14a7 7 0 1 0 0-14M16 16l4.5 4.5'],
  info: ['M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M12 11v5.5M12 7.5v.01'],
  offline: ['M3 9.5a14 14 0 0 1 5-3M21 9.5a14 14 0 0 0-9-3.4M6.5 13.5a9 9 0 0 1 6-2.4M12 18.5v.01M4 3l16 18'],
  sample: ['M9 3h6M10 3v6l-5 9a2 2 0 0 0 2 3h10a2 2 0 0 0 2-3l-5-9V3M7.5 15h9'],
  retry: ['M20 11a8 8 0 1 0-2.5 6.5M20 4.5V11h-6'],
  loop: ['M4 11a8 7 0 0 1 14-4l2 2M20 4v5h-5M20 13a8 7 0 0 1-14 4l-2-2M4 20v-5h5'],
  pause: ['M9 6v12M15 6v12'],
  bell: ['M6 17v-6a6 6 0 0 1 12 0v6l2 1H4zM10 21h4'],
  download: ['M12 4v11M7 10.5l5 5 5-5M5 20h14'],
  print: ['M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z'],
  share: ['M12 15V4M7.5 8L12 3.5 16.5 8M7 12H5v8h14v-8h-2'],
  /* Silhouettes of the statuses: disc, ring, triangle, octagon, dashed ring, square. */
  met: ['M7.5 12.5l3 3 6-6.5', 'M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20z'],
  onTrack: ['M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M7.5 12h9M13 8.5l3.5 3.5-3.5 3.5'],
  atRisk: ['M12 9v5M12 17.6v.01', 'M12 2.5L23 21.5H1z'],
  offTrack: ['M8.5 8.5l7 7M15.5 8.5l-7 7', 'M7.8 2h8.4L22 7.8v8.4L16.2 22H7.8L2 16.2V7.8z'],
  noData: [
    'M9.7 3.3a9 9 0 0 1 4.6 0M18.4 5.6a9 9 0 0 1 2.3 4M20.7 14.4a9 9 0 0 1-2.3 4M14.3 20.7a9 9 0 0 1-4.6 0M5.6 18.4a9 9 0 0 1-2.3-4M3.3 9.6a9 9 0 0 1 2.3-4',
  ],
  notAssessable: ['M4 4h16v16H4zM9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.7M12 16.5v.01'],
} as const satisfies Record<string, readonly [string, string?]>;

export type IconName = keyof typeof paths;

export interface IconProps {
  name: IconName;
}

/** A decoration beside text, 1.25 em high: hidden from assistive technology, so the text must say the same. */
export function Icon({ name }: IconProps) {
  const [stroke, fill]: readonly [string, string?] = paths[name];
  return (
    <svg className="ct-icon" viewBox="0 0 24 24" aria-hidden="true">
      {fill && <path className="ct-icon-fill" d={fill} />}
      <path className={fill ? 'ct-icon-mark' : 'ct-icon-line'} d={stroke} />
    </svg>
  );
}
