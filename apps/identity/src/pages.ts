import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Account, Role } from './accounts.ts';
import { Html, html } from './html.ts';
import { type Language, type Messages, messages, withClient } from './messages.ts';

const style = readFileSync(new URL('./page.css', import.meta.url), 'utf8');

/** CSP source of the one style element that pages carry. */
export const styleSource = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

/** What every page needs: its language, and the app that people came from and can go back to. */
export type PageContext = { readonly language: Language; readonly appName: string; readonly appUrl: string };

const drawing = (paths: Html) =>
  html`<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${paths}</svg>`;

const keyDrawing = drawing(
  html`<circle cx="8" cy="15" r="4.5"/><path d="m11.2 11.8 8.3-8.3M16 7l3 3M13.5 9.5l1.5 1.5"/>`,
);

const roleDrawings: Record<Role, Html> = {
  citizen: drawing(html`<circle cx="12" cy="8" r="4"/><path d="M4.5 20.5a7.5 7.5 0 0 1 15 0"/>`),
  officer: drawing(
    html`<rect x="3" y="7.5" width="18" height="12.5" rx="2"/><path d="M8.5 7.5V5a1.5 1.5 0 0 1 1.5-1.5h4A1.5 1.5 0 0 1 15.5 5v2.5M3 13h18"/>`,
  ),
  coordinator: drawing(
    html`<circle cx="12" cy="5" r="2.5"/><circle cx="5" cy="18" r="2.5"/><circle cx="19" cy="18" r="2.5"/><path d="M12 7.5V12m0 0-5.3 4M12 12l5.3 4"/>`,
  ),
};

function layout(context: PageContext, title: string, content: Html, languageLink?: Html): string {
  const text = messages[context.language];
  return html`<!doctype html>
<html lang="${context.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – ${text.standIn}</title>
<link rel="icon" href="data:,">
<style>${new Html(style)}</style>
</head>
<body>
<header class="notice"><div><p><strong>${text.standIn}</strong> <span>${text.standInWhy}</span></p></div></header>
<main>
<div class="bar"><span class="app">${keyDrawing}${context.appName}</span>${languageLink}</div>
<h1>${title}</h1>
${content}
</main>
</body>
</html>
`.text;
}

const backLink = ({ appName, appUrl }: PageContext, message: string) =>
  html`<a class="quiet" href="${appUrl}">${withClient(message, appName)}</a>`;

/** In Vietnamese the name says already who an account is; in other languages the detail does. */
function accountDetail(account: Account, text: Messages): string {
  const agencies: Record<string, string> = text.agencies;
  const agency = account.agency && (agencies[account.agency] ?? account.agency);
  const roles = account.roles.map((role) => text.roles[role]);
  const who = [...roles.map(({ name }) => name), agency].filter(Boolean).join(', ');
  const can = roles.map((role) => role.can).join('; ');
  return text.accountDetail.replace('{who}', who).replace('{can}', can);
}

const accountButton = (account: Account, text: Messages, action: string) => html`<li>
<button class="account" formaction="${action}/sign-in/${account.id}">
${roleDrawings[account.roles[0] ?? 'citizen']}
<span><b lang="vi">${account.name}</b><small>${accountDetail(account, text)}</small></span>
</button>
</li>`;

/** Choosing an account signs in: `POST {action}/sign-in/{id}`; cancelling is `POST {action}/cancel`. */
export function signInPage(context: PageContext, accounts: readonly Account[], action: string): string {
  const text = messages[context.language];
  const other = context.language === 'vi' ? 'en' : 'vi';
  return layout(
    context,
    text.signIn.title,
    html`<p class="lead">${withClient(text.signIn.lead, context.appName)}</p>
<form method="post">
<ul class="accounts" aria-label="${text.signIn.accounts}">
${accounts.map((account) => accountButton(account, text, action))}
</ul>
<button class="quiet" formaction="${action}/cancel">${withClient(text.signIn.cancel, context.appName)}</button>
</form>`,
    html`<a href="${action}?lang=${other}" lang="${other}" hreflang="${other}">${text.otherLanguage}</a>`,
  );
}

/** A form with one button that ends the session: `POST {action}` with `xsrf` and `logout`. */
function endSessionForm(action: string, xsrf: string, confirm: string): Html {
  return html`<form method="post" action="${action}">
<input type="hidden" name="xsrf" value="${xsrf}">
<button class="primary" name="logout" value="yes">${confirm}</button>
</form>`;
}

export function signOutPage(context: PageContext, action: string, xsrf: string): string {
  const { signOut } = messages[context.language];
  return layout(
    context,
    signOut.title,
    html`<p class="lead">${withClient(signOut.lead, context.appName)}</p>
${endSessionForm(action, xsrf, signOut.confirm)}
${backLink(context, signOut.stay)}`,
  );
}

/** Asked when someone signs in while the browser holds another account's session. */
export function switchAccountPage(context: PageContext, action: string, xsrf: string): string {
  const { switchAccount, signIn } = messages[context.language];
  return layout(
    context,
    switchAccount.title,
    html`<p class="lead">${switchAccount.lead}</p>
${endSessionForm(action, xsrf, switchAccount.confirm)}
${backLink(context, signIn.cancel)}`,
  );
}

export type Notice = 'signedOut' | 'home' | 'notFound';

export function noticePage(context: PageContext, notice: Notice): string {
  const text = messages[context.language];
  return layout(
    context,
    text[notice].title,
    html`<p class="lead">${withClient(text[notice].lead, context.appName)}</p>
${backLink(context, text.backTo)}`,
  );
}

export type ErrorKind = Exclude<keyof Messages['error'], 'title' | 'details'>;

/** @param details the protocol's own words (`error`, `error_description`), for whoever has to mend the app */
export function errorPage(context: PageContext, kind: ErrorKind, details: string): string {
  const { error, backTo } = messages[context.language];
  return layout(
    context,
    error.title,
    html`<p class="lead">${error[kind]}</p>
<details><summary>${error.details}</summary><pre lang="en">${details}</pre></details>
${backLink(context, backTo)}`,
  );
}
