import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '../button/index.ts';
import { LiveRegion } from '../live-region/index.ts';

export interface ShareLinkLabels {
  /** "Sao chép liên kết". */
  copy: string;
  /** "Đã sao chép liên kết". */
  copied: string;
  /** "Chia sẻ", of the button that opens the device's own sheet; needed with `share`. */
  share?: string | undefined;
  /** Above the address when it could not be copied: "Hãy tự sao chép địa chỉ này". */
  byHand: string;
}

export interface ShareLinkProps {
  /** The whole address, with its origin. */
  url: string;
  labels: ShareLinkLabels;
  /** Puts a text on the clipboard; rejects where that is not allowed. Without it the address is shown to be copied by hand. */
  copy?: ((text: string) => Promise<void>) | undefined;
  /** Opens the device's own sheet (Web Share); give it only where there is one. Rejects with `AbortError` when it was closed. */
  share?: ((url: string) => Promise<void>) | undefined;
}

type Outcome = 'none' | 'copied' | 'byHand';

/** Hands on the address of what is on screen: by the device's sheet, by the clipboard, at worst by hand. */
export function ShareLink({ url, labels, copy, share }: ShareLinkProps) {
  const [outcome, setOutcome] = useState<{ name: Outcome; url: string }>({ name: 'none', url });
  // What was said of another address does not hold for this one.
  const name = outcome.url === url ? outcome.name : 'none';
  const say = (next: Outcome) => setOutcome({ name: next, url });
  const copyIt = async () => {
    say('none');
    say(await copied(copy, url));
  };
  const shareIt = async () => {
    if (share && !(await shared(share, url))) await copyIt();
  };
  return (
    <div className="ct-share">
      <div className="ct-cluster">
        {share && (
          <Button icon="share" onClick={shareIt}>
            {labels.share}
          </Button>
        )}
        <Button icon={share ? undefined : name === 'copied' ? 'check' : 'share'} onClick={copyIt}>
          <span className="ct-share-words">
            <span data-current={name !== 'copied' || undefined}>{labels.copy}</span>
            <span data-current={name === 'copied' || undefined}>{labels.copied}</span>
          </span>
        </Button>
      </div>
      {name === 'byHand' && <Address url={url} label={labels.byHand} />}
      <LiveRegion message={name === 'none' ? '' : labels[name]} />
    </div>
  );
}

/** The address, chosen already: one more key copies it. */
function Address({ url, label }: { url: string; label: string }) {
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  return (
    <div className="ct-share-address">
      <label htmlFor={id}>{label}</label>
      <input ref={input} id={id} value={url} readOnly />
    </div>
  );
}

async function copied(copy: ShareLinkProps['copy'], url: string): Promise<Outcome> {
  try {
    await copy?.(url);
    return copy ? 'copied' : 'byHand';
  } catch {
    return 'byHand';
  }
}

/** True also when the reader closed the sheet: that is an answer. */
async function shared(share: (url: string) => Promise<void>, url: string): Promise<boolean> {
  try {
    await share(url);
    return true;
  } catch (error) {
    return (error as { name?: unknown } | null)?.name === 'AbortError';
  }
}
