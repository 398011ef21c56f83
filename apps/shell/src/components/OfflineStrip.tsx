import { Icon } from '@cantho/ui/icon';
import { useShell, useText, useValue } from '../shellContext.tsx';

/** One line only: modules say themselves how old what they show is. */
export function OfflineStrip() {
  const isOnline = useValue(useShell().shellHost.host.online);
  const t = useText();
  return (
    <div role="status">
      {!isOnline && (
        <p className="sh-offline">
          <Icon name="offline" />
          {t('offline')}
        </p>
      )}
    </div>
  );
}
