import type { ConfigSchema } from '@cantho/host-sdk';

export interface TaskTrackerConfig {
  /** Address of the plan API, without `/v1`. */
  readonly apiBaseUrl: string;
  /** Always shows this one task, whatever the host's route is. */
  readonly taskNo?: number;
  /** Level of the module's first heading in the host's page. Default 1. */
  readonly headingLevel?: 1 | 2;
}

export const configSchema: ConfigSchema = {
  type: 'object',
  required: ['apiBaseUrl'],
  additionalProperties: false,
  properties: {
    apiBaseUrl: { type: 'string', format: 'uri', description: 'Address of the plan API, without /v1.' },
    taskNo: {
      type: 'integer',
      minimum: 1,
      maximum: 51,
      description: 'Always shows this one task, whatever the route of the host is.',
    },
    headingLevel: {
      type: 'integer',
      enum: [1, 2],
      default: 1,
      description: "Level of the module's first heading in the host's page.",
    },
  },
};
