import type { AgencyRef } from '@cantho/api-client';
import { PlanText } from '@cantho/host-sdk/react-messages';
import { useRouteLink } from '@cantho/host-sdk/react-module';
import { Link } from '@cantho/ui/link';
import { Fragment } from 'react';

/** Names of agencies in the plan's order, each leading to its page. */
export function AgencyLinks({ agencies }: { readonly agencies: readonly AgencyRef[] }) {
  const linkOf = useRouteLink();
  return agencies.map(({ id, name }, index) => (
    <Fragment key={id}>
      {index > 0 && '; '}
      <Link {...linkOf({ name: 'agency', id })} variant="inline">
        <PlanText>{name}</PlanText>
      </Link>
    </Fragment>
  ));
}
