import type { DeadlineExtension } from '@cantho/api-client';
import { PlanText } from '@cantho/host-sdk/react-messages';
import { SampleMark } from '@cantho/ui/sample-mark';
import { DocumentName } from './DocumentName.tsx';
import { useMessages } from './messages.ts';

/** Later days granted, oldest first: from which day to which, when, and by which document. The plan's own day stays. */
export function ExtensionList({ extensions }: { readonly extensions: readonly DeadlineExtension[] }) {
  const { t, format } = useMessages();
  return (
    <ol className="ct-list tt-updates">
      {extensions.map(({ from, to, grantedOn, document, sample }) => (
        <li key={`${from}-${to}`}>
          <p className="ct-cluster">
            <span>
              {t('extension.from')}{' '}
              <del>
                <time dateTime={from}>{format.day(from)}</time>
              </del>{' '}
              {t('extension.to')}{' '}
              <strong>
                <time dateTime={to}>{format.day(to)}</time>
              </strong>
            </span>
            {sample && <SampleMark label={t('sample.title')} />}
          </p>
          <p className="ct-small ct-muted">
            {t('extension.grantedOn', { date: format.day(grantedOn) })}{' '}
            <PlanText>
              <DocumentName document={document} />
            </PlanText>
          </p>
        </li>
      ))}
    </ol>
  );
}
