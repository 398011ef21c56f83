import { createHash } from 'node:crypto';
import type { FeedbackReceipt } from '@cantho/api-client';
import type { Language } from '../messages.ts';
import type { PlanState } from '../reads/planState.ts';
import type { Retention } from '../retention.ts';
import { type FieldErrors, type FieldName, fieldNames, type Values } from './fields.ts';
import { Html, html } from './html.ts';
import { type Say, type WordingKey, wordingOf } from './wording.ts';

export const paths = { form: '/forms/feedback', receipt: '/forms/receipt' };

const style = `
:root{color-scheme:light;font:1rem/1.5 system-ui,sans-serif;color:#1b1b1f;background:#fff}
body{margin:0 auto;max-width:42rem;padding:1rem;overflow-wrap:anywhere}
a{color:#0b4f9e}
label,legend{font-weight:600}
input,select,textarea,button{font:inherit;color:inherit;box-sizing:border-box;max-width:100%;min-height:2.75rem;padding:.5rem;border:1px solid #5c5f66;border-radius:.25rem;background:#fff}
input:not([type=checkbox]),select,textarea{display:block;width:100%}
input[type=checkbox]{width:1.5rem;min-height:1.5rem;height:1.5rem;margin:0 .5rem 0 0;flex:none}
button{background:#0b4f9e;color:#fff;border-color:#0b4f9e;padding:.5rem 1.5rem;cursor:pointer}
:focus-visible{outline:3px solid #b35c00;outline-offset:2px}
fieldset{border:1px solid #c5c7cc;border-radius:.25rem;margin:0;padding:.5rem 1rem 1rem;min-width:0}
.field{margin:1rem 0}.check{display:flex;align-items:flex-start;padding:.5rem 0}
.hint{margin:.25rem 0;color:#46494f}.error{margin:.25rem 0;color:#a1180f;font-weight:600}
.wrong input,.wrong select,.wrong textarea{border:2px solid #a1180f}
.problem{border:2px solid #a1180f;border-radius:.25rem;padding:0 1rem 1rem;margin:1rem 0}
.trap{position:absolute;left:-100rem}
.code{font:700 1.25rem/1.5 ui-monospace,monospace}
.answer{white-space:pre-wrap;border-left:4px solid #0b4f9e;margin:0;padding-left:1rem}
nav{display:flex;flex-wrap:wrap;gap:0 1.5rem}nav a{padding:.625rem 0;min-height:1.5rem}
@media print{nav,button{display:none}}
@media (forced-colors:active){.wrong input,.wrong select,.wrong textarea{outline:2px solid}}`;

const styleHash = createHash('sha256').update(style).digest('base64');

/** No script, no frame, nothing from elsewhere; the one style sheet by its hash. */
export const pagePolicy = `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

interface Page {
  language: Language;
  title: string;
  path: string;
  query?: string;
  main: Html;
}

function page({ language, title, path, query = '', main }: Page): string {
  const say = wordingOf(language);
  const other = language === 'vi' ? 'en' : 'vi';
  const elsewhere = path === paths.form ? paths.receipt : paths.form;
  const document = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${new Html(style)}</style>
</head>
<body>
<header><nav aria-label="${say('title')}">
<a href="${elsewhere}?lang=${language}">${say(path === paths.form ? 'toReceipt' : 'toForm')}</a>
<a href="${path}?lang=${other}${query}" hreflang="${other}" lang="${other}">${say('otherLanguage')}</a>
</nav></header>
<main>
${main}
</main>
</body>
</html>
`;
  return document.text;
}

export interface FormPage {
  language: Language;
  values: Values;
  errors: FieldErrors;
  /** What is wrong with the form as a whole. */
  notice: string | null;
  token: string;
  state: Pick<PlanState, 'targets' | 'tasks'>;
  retention: Retention;
}

export function formPage(form: FormPage): string {
  const { language, values, errors, notice, token, retention } = form;
  const say = wordingOf(language);
  const isWrong = errors.size > 0 || notice !== null;
  const title = say('title');
  const field = (name: FieldName, control: Html, hint?: string) =>
    fieldOf({ name, control, hint, errors, say });
  const main = html`<h1>${title}</h1>
${isWrong && problemBox({ errors, notice, say })}
<p>${say('lead')}</p>
<p>${say('plain')}</p>
<form method="post" action="${paths.form}?lang=${language}" accept-charset="utf-8" novalidate>
<input type="hidden" name="token" value="${token}">
${field('about', html`<select id="about" name="about" required ${described('about', errors)}>${subjectOptions(form, say)}</select>`)}
${field('category', html`<select id="category" name="category" required ${described('category', errors)}>${categoryOptions(values.category, say)}</select>`)}
${field(
  'text',
  html`<textarea id="text" name="text" rows="8" required ${described('text', errors, true)}>
${values.text}</textarea>`,
  say('text.hint'),
)}
${field('rating', html`<select id="rating" name="rating" ${described('rating', errors)}>${ratingOptions(values.rating, say)}</select>`)}
<fieldset>
<legend>${say('contact')}</legend>
<p class="hint">${say('contact.purpose', { ...retention })}</p>
${field('name', html`<input id="name" name="name" autocomplete="name" value="${values.name}" ${described('name', errors)}>`)}
${field('email', html`<input id="email" name="email" type="email" autocomplete="email" value="${values.email}" ${described('email', errors)}>`)}
${field('phone', html`<input id="phone" name="phone" type="tel" autocomplete="tel" value="${values.phone}" ${described('phone', errors)}>`)}
<div class="field${errors.has('consent') && ' wrong'}">
<div class="check"><input id="consent" name="consent" type="checkbox" value="yes"${values.consent === 'yes' && new Html(' checked')} ${described('consent', errors)}><label for="consent">${say('consent')}</label></div>
${errorOf('consent', errors, say)}
</div>
</fieldset>
<div class="trap" aria-hidden="true"><label for="website">${say('website')}</label><input id="website" name="website" tabindex="-1" autocomplete="off"></div>
<p><button type="submit">${say('send')}</button></p>
</form>`;
  const query = values.about === '' ? '' : `&about=${encodeURIComponent(values.about)}`;
  return page({
    language,
    title: isWrong ? `${say('errorPrefix')} ${title}` : title,
    path: paths.form,
    query,
    main,
  });
}

interface Field {
  name: FieldName;
  control: Html;
  hint: string | undefined;
  errors: FieldErrors;
  say: Say;
}

function fieldOf({ name, control, hint, errors, say }: Field): Html {
  return html`<div class="field${errors.has(name) && ' wrong'}">
<label for="${name}">${say(name)}</label>
${hint !== undefined && html`<p class="hint" id="${name}-hint">${hint}</p>`}
${errorOf(name, errors, say)}
${control}
</div>`;
}

function errorOf(name: FieldName, errors: FieldErrors, say: Say): Html | false {
  const error = errors.get(name);
  return (
    error !== undefined && html`<p class="error" id="${name}-error">${say('errorPrefix')} ${say(error)}</p>`
  );
}

/** WCAG 2.2, 3.3.1: which fields are wrong, and by which words, is told to who does not see them. */
function described(name: FieldName, errors: FieldErrors, hasHint = false): Html {
  const ids = [hasHint && `${name}-hint`, errors.has(name) && `${name}-error`].filter((id) => id !== false);
  return html`${ids.length > 0 && html`aria-describedby="${ids.join(' ')}"`}${errors.has(name) && new Html(' aria-invalid="true"')}`;
}

function problemBox({ errors, notice, say }: Pick<FormPage, 'errors' | 'notice'> & { say: Say }): Html {
  const wrong = fieldNames.filter((name) => errors.has(name));
  return html`<div class="problem" role="alert">
<h2>${notice ?? say('summary', { count: wrong.length })}</h2>
${wrong.length > 0 && html`<ul>${wrong.map((name) => html`<li><a href="#${name}">${say(errors.get(name) as WordingKey)}</a></li>`)}</ul>`}
</div>`;
}

function option(value: string, chosen: string, text: string): Html {
  return html`<option value="${value}"${value === chosen && new Html(' selected')}>${text}</option>`;
}

function subjectOptions({ values, state }: FormPage, say: Say): Html {
  const { about } = values;
  const rows = (kind: string, list: readonly { summary: { no: number; text: string } }[]) =>
    list.map(({ summary: { no, text } }) => option(`${kind}-${no}`, about, `${no}. ${shortened(text)}`));
  return html`${option('', about, say('about.choose'))}${option('plan', about, say('about.plan'))}
<optgroup label="${say('about.targets')}">${rows('target', state.targets)}</optgroup>
<optgroup label="${say('about.tasks')}">${rows('task', state.tasks)}</optgroup>`;
}

function shortened(text: string): string {
  const signs = [...text];
  return signs.length > 90 ? `${signs.slice(0, 89).join('')}…` : text;
}

const categories = ['question', 'suggestion', 'problem', 'correction', 'praise'] as const;

function categoryOptions(chosen: string, say: Say): Html {
  const named = categories.map((name) => option(name, chosen, say(`category.${name}`)));
  return html`${option('', chosen, say('about.choose'))}${named}`;
}

function ratingOptions(chosen: string, say: Say): Html {
  const grades = [1, 2, 3, 4, 5] as const;
  return html`${option('', chosen, say('rating.none'))}${grades.map((grade) => option(String(grade), chosen, say(`rating.${grade}`)))}`;
}

/** What was just sent, with its code: the page of the answer itself, so that the code stands in no address. */
export function sentPage(language: Language, receipt: FeedbackReceipt): string {
  const say = wordingOf(language);
  const main = html`<h1>${say('sent')}</h1>
<p>${say('sent.keep')}</p>
<dl><dt>${say('code')}</dt><dd class="code">${receipt.receiptCode}</dd></dl>`;
  return page({ language, title: say('sent'), path: paths.form, main });
}

export interface ReceiptPage {
  language: Language;
  /** As typed. */
  code: string;
  receipt: FeedbackReceipt | null;
  isWrong: boolean;
}

export function receiptPage({ language, code, receipt, isWrong }: ReceiptPage): string {
  const say = wordingOf(language);
  const title = say('receipt');
  const error =
    isWrong && html`<p class="error" id="code-error">${say('errorPrefix')} ${say('code.error')}</p>`;
  const main = html`<h1>${title}</h1>
${receipt && receiptPart(language, receipt, say)}
<form method="post" action="${paths.receipt}?lang=${language}" accept-charset="utf-8">
<div class="field${isWrong && ' wrong'}">
<label for="code">${say('code')}</label>
<p class="hint" id="code-hint">${say('code.hint')}</p>
${error}
<input id="code" name="code" autocomplete="off" autocapitalize="characters" spellcheck="false" required maxlength="40" value="${code}" aria-describedby="code-hint${isWrong && ' code-error'}"${isWrong && new Html(' aria-invalid="true"')}>
</div>
<p><button type="submit">${say('receipt.send')}</button></p>
</form>`;
  return page({
    language,
    title: isWrong ? `${say('errorPrefix')} ${title}` : title,
    path: paths.receipt,
    main,
  });
}

function receiptPart(language: Language, { state, history, answer }: FeedbackReceipt, say: Say): Html {
  const locale = language === 'vi' ? 'vi-VN' : 'en-GB';
  const format = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Asia/Ho_Chi_Minh',
  });
  const time = (at: string) => html`<time datetime="${at}">${format.format(new Date(at))}</time>`;
  return html`<p><strong>${say('state')}: ${say(`state.${state}`)}</strong></p>
<h2>${say('history')}</h2>
<ol>${history.map((step) => html`<li>${say(`state.${step.state}`)}: ${time(step.at)}</li>`)}</ol>
${
  answer
    ? html`<h2>${say('answer', { agency: answer.agency.name, time: format.format(new Date(answer.answeredAt)) })}</h2>
<p class="answer">${answer.text}</p>`
    : html`<p>${say('answer.none')}</p>`
}`;
}

/** What could not be answered, in words; nothing of it repeats what came. */
export function problemPage(language: Language, problem: { title: string; detail?: string }): string {
  const main = html`<h1>${problem.title}</h1>
<p>${problem.detail}</p>`;
  return page({ language, title: problem.title, path: paths.form, main });
}
