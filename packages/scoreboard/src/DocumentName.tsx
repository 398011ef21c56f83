import type { Measurement } from '@cantho/api-client';
import { PlanText } from '@cantho/host-sdk/react-messages';

/** A document's title, with its number and address where it has them. */
export function DocumentName({ document }: { readonly document: Measurement['document'] }) {
  const { title, number, url } = document;
  const name = <PlanText>{number ? `${title} (${number})` : title}</PlanText>;
  return url ? <a href={url}>{name}</a> : name;
}
