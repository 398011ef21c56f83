import { act, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { Locale } from './contract.ts';
import { createCountingHost } from './countingHost.ts';
import { createObservable } from './observable.ts';
import {
  MessagesProvider,
  type MessagesSetup,
  PlanText,
  prefetchMessages,
  useModuleMessages,
} from './react-messages.ts';
import { HostProvider, useViewTitle } from './react-module.ts';

const vietnamese = { greeting: 'Xin chào {{name}}', tasks_other: '{{count}} nhiệm vụ' };
const english = { greeting: 'Hello {{name}}', tasks_one: '{{count}} task', tasks_other: '{{count}} tasks' };

function Greeting() {
  const { t } = useModuleMessages<'greeting' | 'tasks'>();
  useViewTitle(t('greeting', { name: 'Ninh Kiều' }));
  return (
    <p>
      {t('greeting', { name: 'A & B' })} {t('tasks', { count: 1 })} <PlanText>Hằng quý</PlanText>
    </p>
  );
}

const khmer = { greeting: 'សួស្តី {{name}}', tasks_other: 'ភារកិច្ច {{count}}' };

function drawn(locale: Locale, load: MessagesSetup['load'] = { en: async () => english }) {
  const { host: counting } = createCountingHost();
  const language = createObservable<Locale>(locale);
  const emit = vi.fn();
  const reportError = vi.fn();
  const host = { ...counting, reportError, locale: language, events: { ...counting.events, emit } };
  render(
    <HostProvider host={host}>
      <MessagesProvider setup={{ vi: vietnamese, load }}>
        <Greeting />
      </MessagesProvider>
    </HostProvider>,
  );
  return { language, emit, reportError };
}

it('draws Vietnamese at once, and for languages without messages', () => {
  drawn('km');
  expect(screen.getByText(/Xin chào A & B 1 nhiệm vụ/).closest('[lang]')).toHaveProperty('lang', 'vi');
});

it('draws Khmer where the module has it, with one plural form, and the plan’s words as Vietnamese', async () => {
  drawn('km', { en: async () => english, km: async () => khmer });
  const text = await screen.findByText(/សួស្តី A & B ភារកិច្ច 1/);
  expect(text.closest('[lang]')).toHaveProperty('lang', 'km');
  expect(screen.getByText('Hằng quý').lang).toBe('vi');
});

it('asks for the texts of the language read, and for no other', async () => {
  const load = { en: vi.fn(async () => english), km: vi.fn(async () => khmer) };
  const { language } = drawn('vi', load);
  act(() => language.set('km'));
  await screen.findByText(/សួស្តី/);
  expect([load.en.mock.calls, load.km.mock.calls]).toEqual([[], [[]]]);
});

it('stays in the language drawn when another cannot be had', async () => {
  const { language, reportError } = drawn('en', {
    en: async () => english,
    km: async () => Promise.reject(new Error('offline')),
  });
  await screen.findByText(/Hello A & B/);
  act(() => language.set('km'));
  await vi.waitFor(() => expect(reportError).toHaveBeenCalledTimes(1));
  expect(screen.getByText(/Hello A & B/).closest('[lang]')).toHaveProperty('lang', 'en');
});

it.each([
  ['vi', []],
  ['en', ['en']],
  ['km', []],
] as const)('a prefetch for %s asks for %j, and takes a failure quietly', (locale, asked) => {
  const calls: string[] = [];
  const load = { en: async () => Promise.reject(new Error(calls.push('en').toString())) };
  const { host } = createCountingHost();
  prefetchMessages({ vi: vietnamese, load }, { ...host, locale: createObservable<Locale>(locale) });
  expect(calls).toEqual(asked);
});

it('switches live, marks the language, and marks the plan’s words as Vietnamese', async () => {
  const { language, emit } = drawn('vi');
  expect(screen.getByText('Hằng quý').hasAttribute('lang')).toBe(false);
  act(() => language.set('en'));
  expect((await screen.findByText(/Hello A & B 1 task/)).closest('[lang]')).toHaveProperty('lang', 'en');
  expect(screen.getByText('Hằng quý').lang).toBe('vi');
  expect(emit.mock.calls.map(([, { title }]) => title)).toEqual(['Xin chào Ninh Kiều', 'Hello Ninh Kiều']);
});

it('draws Vietnamese when the English messages cannot be had, reports that, and asks again later', async () => {
  const loadEnglish = vi.fn(async () => english).mockRejectedValueOnce(new Error('offline'));
  const { language, reportError } = drawn('en', { en: loadEnglish });
  expect(await screen.findByText(/Xin chào A & B/)).toBeTruthy();
  expect(reportError.mock.calls).toMatchObject([[{ phase: 'runtime', error: { message: 'offline' } }]]);
  act(() => language.set('vi'));
  act(() => language.set('en'));
  expect(await screen.findByText(/Hello A & B/)).toBeTruthy();
});

it('mounts do not change each other’s language', async () => {
  const first = drawn('vi');
  drawn('vi');
  act(() => first.language.set('en'));
  expect(await screen.findByText(/Hello A & B/)).toBeTruthy();
  expect(screen.getByText(/Xin chào A & B/)).toBeTruthy();
});
