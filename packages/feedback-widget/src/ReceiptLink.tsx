import { useRouteLink } from '@cantho/host-sdk/react-module';
import { Link } from '@cantho/ui/link';
import { useMessages } from './useMessages.ts';

/** To the look-up. Never with a code: addresses are kept in histories and sent on as referrers. */
export function ReceiptLink() {
  const { t } = useMessages();
  const routeLink = useRouteLink();
  return (
    <div>
      <Link {...routeLink({ name: 'receipt' })}>{t('sent.lookUp')}</Link>
    </div>
  );
}
