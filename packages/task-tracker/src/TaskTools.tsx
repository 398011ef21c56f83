import { useHost, useRootElement } from '@cantho/host-sdk/react-module';
import { Button } from '@cantho/ui/button';
import { ShareLink } from '@cantho/ui/share-link';
import { FollowControl } from './FollowControl.tsx';
import { useMessages } from './messages.ts';

export interface TaskToolsProps {
  readonly no: number;
  readonly text: string;
}

/** What one does with a task: follow it, hand it on, print it. */
export function TaskTools({ no, text }: TaskToolsProps) {
  const { t } = useMessages();
  const { navigation, features } = useHost();
  const page = useRootElement()?.ownerDocument;
  const device = page?.defaultView;
  const { clipboard, share } = device?.navigator ?? {};
  const route = { name: 'task', no } as const;
  // Hosts write addresses as they like, also without an origin.
  const url = new URL(navigation.href(route), page?.baseURI).href;
  return (
    <div className="tt-tools ct-no-print">
      {features.includes('auth') && <FollowControl route={route} />}
      <ShareLink
        url={url}
        labels={{
          copy: t('share.copy'),
          copied: t('share.copied'),
          share: t('share.share'),
          byHand: t('share.byHand'),
        }}
        copy={clipboard && ((address) => clipboard.writeText(address))}
        share={share && ((address) => share.call(device?.navigator, { url: address, title: text }))}
      />
      {device && (
        <Button variant="quiet" onClick={() => device.print()}>
          {t('print')}
        </Button>
      )}
    </div>
  );
}
