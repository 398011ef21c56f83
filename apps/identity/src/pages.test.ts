import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleAccounts } from './accounts.ts';
import { html } from './html.ts';
import { loadKeys } from './keys.ts';
import { type Language, languageFromTags, languages, messages } from './messages.ts';
import { errorPage, noticePage, signInPage, signOutPage, switchAccountPage } from './pages.ts';
import { authorizationUrl, Browser, pkce, type Running, startProvider } from './testSession.ts';

const standIn: Record<Language, string> = {
  vi: 'Trang đăng nhập thử nghiệm – không phải hệ thống đăng nhập của thành phố',
  en: 'Trial sign-in page – not the city&#39;s sign-in system',
};

const contextOf = (language: Language) => ({
  language,
  appName: 'Can Tho Smart',
  appUrl: 'http://localhost:4000/',
});

const pages: Record<string, (language: Language) => string> = {
  'sign-in': (language) => signInPage(contextOf(language), sampleAccounts, '/interaction/abc'),
  'sign-out': (language) => signOutPage(contextOf(language), '/session/end/confirm', 'secret'),
  'switch account': (language) => switchAccountPage(contextOf(language), '/session/end/confirm', 'secret'),
  'signed out': (language) => noticePage(contextOf(language), 'signedOut'),
  home: (language) => noticePage(contextOf(language), 'home'),
  'not found': (language) => noticePage(contextOf(language), 'notFound'),
  error: (language) => errorPage(contextOf(language), 'other', 'invalid_request: scope'),
};

const cases = Object.keys(pages).flatMap((name) => languages.map((language) => [name, language] as const));

describe('every page', () => {
  it.each(cases)('%s in %s says that it is a stand-in and carries no script', (name, language) => {
    const page = pages[name]?.(language) ?? '';
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toContain(standIn[language]);
    expect(page).not.toMatch(/<script|\son\w+=|javascript:|\sstyle=/i);
  });

  // Colour contrast needs layout, which jsdom has not; a browser checks it in the journeys.
  it.each(cases)('%s in %s is clean for axe', async (name, language) => {
    const { window } = new JSDOM(pages[name]?.(language), { runScripts: 'outside-only' });
    window.eval(axe.source);
    const run = (window as unknown as { axe: typeof axe }).axe.run(window.document as unknown as Document, {
      rules: { 'color-contrast': { enabled: false } },
    });
    const { violations, passes } = await run;
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
    expect(passes.length).toBeGreaterThan(5);
  });
});

describe('the sign-in page', () => {
  it('offers each sample account as a button, with its name and no field to type in', () => {
    const { document } = new JSDOM(pages['sign-in']?.('vi')).window;
    const buttons = [...document.querySelectorAll('li button')];
    expect(buttons.map((button) => button.querySelector('b')?.textContent)).toEqual(
      sampleAccounts.map(({ name }) => name),
    );
    expect(buttons.map((button) => button.getAttribute('formaction'))).toEqual(
      sampleAccounts.map(({ id }) => `/interaction/abc/sign-in/${id}`),
    );
    expect(document.querySelectorAll('input')).toHaveLength(0);
  });

  it('tells in English who an account is, since its name is Vietnamese', () => {
    expect(pages['sign-in']?.('en')).toContain('Officer, Department of Finance: sends feedback');
  });

  it('escapes what it is given', () => {
    expect(html`<b title="${'"><i>'}">${"<script>'&"}</b>`.text).toBe(
      '<b title="&quot;&gt;&lt;i&gt;">&lt;script&gt;&#39;&amp;</b>',
    );
  });
});

describe('messages', () => {
  const pathsOf = (value: object, prefix = ''): string[] =>
    Object.entries(value).flatMap(([key, part]) =>
      typeof part === 'string' ? [`${prefix}${key}`] : pathsOf(part, `${prefix}${key}.`),
    );

  it('say the same things in both languages', () => {
    expect(pathsOf(messages.en)).toEqual(pathsOf(messages.vi));
  });

  it('name every role and agency of the sample accounts', () => {
    for (const { agency } of sampleAccounts) {
      if (agency)
        for (const language of languages) expect(messages[language].agencies).toHaveProperty(agency);
    }
  });

  it.each([
    ['en', 'en'],
    ['en-GB vi', 'en'],
    ['km vi-VN en', 'vi'],
    ['km', undefined],
    ['', undefined],
    [undefined, undefined],
    [['en'], undefined],
  ])('ui_locales %j means %s', (tags, language) => {
    expect(languageFromTags(tags)).toBe(language);
  });
});

describe('over HTTP', () => {
  let folder: string;
  let running: Running;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'identity-pages-'));
    running = await startProvider(await loadKeys(folder));
  });
  afterAll(async () => {
    await running.close();
    await rm(folder, { recursive: true });
  });

  /** The sign-in page for a browser with this preference. */
  async function openSignIn(uiLocales: string | undefined, acceptLanguage: string, query = '') {
    const browser = new Browser();
    const headers = { 'accept-language': acceptLanguage };
    const url = authorizationUrl(running.issuer, pkce().challenge, { ui_locales: uiLocales });
    const start = await browser.fetch(url, { headers });
    return browser.fetch(new URL(`${start.headers.get('location')}${query}`, running.issuer).href, {
      headers,
    });
  }

  it.each([
    ['vi', undefined, '*', ''],
    ['vi', undefined, 'km,fr', ''],
    ['en', undefined, 'fr, en-GB;q=0.9, vi;q=0.2', ''],
    ['vi', 'vi', 'en', ''],
    ['en', 'en', 'vi', ''],
    ['en', 'vi', 'vi', '?lang=en'],
  ] as const)(
    'speaks %s for ui_locales %s, Accept-Language %s and %j',
    async (language, uiLocales, accepted, query) => {
      const page = await (await openSignIn(uiLocales, accepted, query)).text();
      expect(page).toContain(standIn[language]);
    },
  );

  it('forbids scripts, frames, other styles and storing', async () => {
    const { headers } = await openSignIn(undefined, 'vi');
    const policy = headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'; style-src 'sha256-");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('answers /health, a page at / and a page for what is not there', async () => {
    expect(await (await fetch(`${running.issuer}/health`)).json()).toEqual({ status: 'ok' });
    for (const path of ['/health', '/']) {
      expect((await fetch(running.issuer + path, { method: 'HEAD' })).status).toBe(200);
    }
    const home = await new Browser().fetch(`${running.issuer}/`);
    expect([home.status, await home.text()]).toEqual([200, expect.stringContaining(standIn.vi)]);
    const missing = await new Browser().fetch(`${running.issuer}/nowhere`);
    expect([missing.status, await missing.text()]).toEqual([
      404,
      expect.stringContaining('Không tìm thấy trang'),
    ]);
  });
});
