import { expect, it } from 'vitest';
import { fillPage } from './pages.ts';

const template = '<head><!--hints--></head><body><!--config--></body>';

it('a value cannot end the element it stands in', () => {
  const page = fillPage(template, { apiBaseUrl: '</script><script>alert(1)</script><!--' });
  expect(page.match(/<\/script>/g)).toHaveLength(1);
  expect(page).not.toContain('<!--');
  const text = /id="shell-config">(.*)<\/script>/.exec(page)?.[1] ?? '';
  expect(JSON.parse(text).apiBaseUrl).toBe('</script><script>alert(1)</script><!--');
});

it('a dollar sign stays a dollar sign', () => {
  expect(fillPage(template, { a: "$&$'" })).toContain(`{"a":"$&$'"}`);
});

it('a template without places is refused by name', () => {
  expect(() => fillPage('<head></head><!--hints-->', {})).toThrow('<!--config-->');
});
