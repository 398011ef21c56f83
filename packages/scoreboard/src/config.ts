import type { Pillar } from '@cantho/api-client';
import type { ConfigSchema } from '@cantho/host-sdk';

export interface ScoreboardConfig {
  /** Address of the API, without `/v1`. */
  readonly apiBaseUrl: string;
  /** `full` (default): list and single targets. `card`: the plan in one look, for a host's home page. */
  readonly view?: 'full' | 'card';
  /** Only the targets of one pillar. */
  readonly pillar?: Pillar;
  /** Level of the module's first heading in the host's page; 2 unless given. */
  readonly headingLevel?: 1 | 2;
}

export const configSchema: ConfigSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  required: ['apiBaseUrl'],
  additionalProperties: false,
  properties: {
    apiBaseUrl: { type: 'string', format: 'uri', description: 'Address of the API, without /v1.' },
    view: { enum: ['full', 'card'], default: 'full', description: 'The whole scoreboard, or one card.' },
    pillar: {
      enum: ['government', 'economy', 'society'],
      description: 'Only the targets of one pillar.',
    },
    headingLevel: {
      enum: [1, 2],
      default: 2,
      description: 'Level of the first heading in the host’s page.',
    },
  },
};
