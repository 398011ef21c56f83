import type { ConfigSchema } from '@cantho/host-sdk';

export interface FeedbackWidgetConfig {
  /** Address of the plan API, without `/v1`. */
  readonly apiBaseUrl: string;
  /** What to write about where the host's route does not say: `plan`, `target-15`, `task-2`. Default `plan`. */
  readonly about?: string;
  /** Who answers for contact details (Law 91/2025/QH15), named beside the consent. Default the Department of Science and Technology. */
  readonly contactController?: string;
  /** For how many days contact details are kept, as the operator has promised; told beside the consent. */
  readonly contactKeptDays?: number;
  /** Level of the module's first heading in the host's page. Default 1. */
  readonly headingLevel?: 1 | 2;
}

export const configSchema: ConfigSchema = {
  type: 'object',
  required: ['apiBaseUrl'],
  additionalProperties: false,
  properties: {
    apiBaseUrl: { type: 'string', format: 'uri', description: 'Address of the plan API, without /v1.' },
    about: {
      type: 'string',
      pattern: '^(plan|(target|task)-[1-9][0-9]{0,5})$',
      default: 'plan',
      description: "What to write about where the host's route does not say.",
    },
    contactController: {
      type: 'string',
      minLength: 3,
      maxLength: 200,
      description: 'Who answers for contact details, named beside the consent.',
    },
    contactKeptDays: {
      type: 'integer',
      minimum: 1,
      maximum: 3650,
      description: 'For how many days the operator keeps contact details; told beside the consent.',
    },
    headingLevel: {
      type: 'integer',
      enum: [1, 2],
      default: 1,
      description: "Level of the module's first heading in the host's page.",
    },
  },
};
