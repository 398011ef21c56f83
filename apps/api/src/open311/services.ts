import type { FeedbackCategory } from '@cantho/api-client';
import { plan } from '@cantho/plan';
import { type Language, translate } from '../messages.ts';
import type { PlanState } from '../reads/planState.ts';
import { type Fields, type Format, listOf } from './formats.ts';

/** A service is a category; what it is about is an attribute. A dated decision in the README. */
export const serviceCodes: readonly FeedbackCategory[] = [
  'question',
  'suggestion',
  'problem',
  'correction',
  'praise',
];

export function isServiceCode(code: string): code is FeedbackCategory {
  return (serviceCodes as readonly string[]).includes(code);
}

export function serviceName(code: FeedbackCategory, language: Language): string {
  return translate(language, `category.${code}`);
}

/** What can be asked for, as `GET services` lists it. */
export function services(language: Language): Fields[] {
  return serviceCodes.map((code) => ({
    service_code: code,
    service_name: serviceName(code, language),
    description: translate(language, `categoryHelp.${code}`),
    metadata: true,
    type: 'realtime',
    keywords: `${plan.number}, ${serviceName(code, language)}`,
    group: translate(language, 'open311.group', { plan: plan.number }),
  }));
}

/** What else a service wants to know: what it is about, and whether contact details may be kept. */
export function serviceDefinition(
  code: FeedbackCategory,
  state: PlanState,
  language: Language,
  format: Format,
): Fields {
  const say = translate;
  const attribute = (order: number, name: string, help: string, values: Fields[]) => ({
    variable: true,
    code: name,
    datatype: 'singlevaluelist',
    required: false,
    datatype_description: help,
    order,
    description: say(language, `open311.${name as 'about' | 'consent'}`),
    values: listOf(format, 'value', values),
  });
  const attributes = [
    attribute(1, 'about', say(language, 'open311.aboutHelp'), subjects(state, language)),
    attribute(2, 'consent', say(language, 'open311.consentHelp'), [
      { key: 'no', name: say(language, 'open311.consentNo') },
      { key: 'yes', name: say(language, 'open311.consentYes') },
    ]),
  ];
  return { service_code: code, attributes: listOf(format, 'attribute', attributes) };
}

function subjects({ targets, tasks }: PlanState, language: Language): Fields[] {
  return [
    { key: 'plan', name: translate(language, 'open311.plan', { plan: plan.number }) },
    ...targets.map(({ summary: { no, text } }) => ({
      key: `target-${no}`,
      name: translate(language, 'open311.target', { no, text }),
    })),
    ...tasks.map(({ summary: { no, text } }) => ({
      key: `task-${no}`,
      name: translate(language, 'open311.task', { no, text }),
    })),
  ];
}
