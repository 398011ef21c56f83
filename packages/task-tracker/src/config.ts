import type { ConfigSchema } from '@cantho/host-sdk';

export interface TaskTrackerConfig {
  /** Address of the plan API, without `/v1`. */
  readonly apiBaseUrl: string;
  /** Always shows this one task, whatever the host's route is. */
  readonly taskNo?: number;
  /** Level of the module's first heading in the host's page. Default 2. */
  readonly headingLevel?: 1 | 2;
}

export const configSchema: ConfigSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  required: ['apiBaseUrl'],
  additionalProperties: false,
  properties: {
    apiBaseUrl: { type: 'string', format: 'uri', description: 'Address of the plan API, without /v1.' },
    taskNo: {
      type: 'integer',
      minimum: 1,
      maximum: 999999,
      description: 'Always shows this one task, whatever the route of the host is.',
    },
    headingLevel: {
      type: 'integer',
      enum: [1, 2],
      default: 2,
      description: "Level of the module's first heading in the host's page.",
    },
  },
};
