import type { ModuleRoute } from '@cantho/host-sdk';
import { useHost, useRootElement } from '@cantho/host-sdk/react-module';
import type { ShareLinkProps } from '@cantho/ui/share-link';

/** A route's whole address, and how this browser hands it on: clipboard and its own sheet, each where there is one. */
export function useSharing(route: ModuleRoute): Pick<ShareLinkProps, 'url' | 'copy' | 'share'> {
  const { navigation } = useHost();
  const document = useRootElement()?.ownerDocument;
  const { clipboard, share } = document?.defaultView?.navigator ?? {};
  const href = navigation.href(route);
  return {
    url: document ? new URL(href, document.baseURI).href : href,
    copy: clipboard && ((text) => clipboard.writeText(text)),
    share: share && ((url) => document?.defaultView?.navigator.share({ url }) ?? Promise.resolve()),
  };
}
