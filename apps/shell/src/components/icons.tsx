/** Stroke paths on a 24 × 24 grid; decorations beside a text that says the same. */
const paths = {
  home: 'M4 11.5L12 5l8 6.500M6 10v9h4.500v-5h3v5H18v-9',
  targets:
    'M12 3.500a8.500 8.500 0 1 0 8.500 8.500M12 8a4 4 0 1 0 4 4M12 12l7.500-7.500M16.500 4.500l3-1 .5.5-1 3-2.500 0z',
  tasks:
    'M9 6h11M9 12h11M9 18h11M3.500 6l1.200 1.200L7 4.800M3.500 12l1.200 1.200L7 10.800M3.500 18l1.200 1.200L7 16.800',
  feedback: 'M4 5h16v11h-8.500L7 20v-4H4zM8 9h8M8 12.200h5',
  agencies: 'M3.500 20h17M5.500 20v-9M18.500 20v-9M10 20v-5h4v5M3.500 11h17L12 4.500z',
  officer: 'M4 13.500h4.500l1.500 2.500h4l1.500-2.500H20M4 13.500V19h16v-5.500L17 5H7z',
  followed: 'M7 4h10v16l-5-3.800L7 20z',
  language:
    'M12 3.500a8.500 8.500 0 1 0 0 17a8.500 8.500 0 1 0 0-17M3.500 12h17M12 3.500c-5 5-5 12 0 17M12 3.500c5 5 5 12 0 17',
  light:
    'M12 8a4 4 0 1 0 0 8a4 4 0 1 0 0-8M12 2.500v2M12 19.500v2M2.500 12h2M19.500 12h2M5.300 5.300l1.400 1.400M17.300 17.300l1.400 1.400M5.300 18.700l1.400-1.400M17.300 6.700l1.400-1.400',
  dark: 'M19.500 14.500A8 8 0 0 1 9.500 4.500a8 8 0 1 0 10 10z',
  auto: 'M12 3.500a8.500 8.500 0 1 0 0 17a8.500 8.500 0 1 0 0-17M12 3.500v17M12 8l6-1.500M12 12h8.500M12 16l6 1.500',
  person:
    'M12 4a4 4 0 1 0 0 8a4 4 0 1 0 0-8M4.500 20.500c.8-4 3.800-5.500 7.500-5.500s6.700 1.500 7.500 5.500',
  arrow: 'M5 12h14M13 6l6 6-6 6',
  close: 'M6 6l12 12M18 6L6 18',
} as const;

export type ShellIconName = keyof typeof paths;

export function ShellIcon({ name }: { readonly name: ShellIconName }) {
  return (
    <svg className="sh-icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
