import { expect, it } from 'vitest';
import { initialFiles, sizeLine } from './initialFiles.ts';

it('finds what a page asks for at once', () => {
  const html = `<link rel="icon" href="/icon.svg"><script defer src="/assets/a.1.js"></script><link href="/assets/b.2.css" rel="stylesheet">`;
  expect(initialFiles(html)).toEqual(['assets/a.1.js', 'assets/b.2.css']);
});

it('adds the sizes up', () => {
  const line = sizeLine([
    { file: 'a.js', bytes: 58_300 },
    { file: 'b.css', bytes: 4_100 },
  ]);
  expect(line).toBe('initial, brotli: 62.4 KB (a.js 58.3 KB, b.css 4.1 KB)');
});
