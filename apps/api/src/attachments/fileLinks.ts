import { createLinkSigner, type LinkGrant } from './links.ts';

/** For five minutes: long enough to press a button, too short to pass on. */
const validMs = 5 * 60_000;
const purpose = 'download';

export interface FileLinks {
  /** Address of a file that is `ready`, for whoever may see it now. */
  sign: (fileKey: string) => Promise<string>;
  /** The key of the file a link opens; `null` where it was not signed here or its time is over. */
  open: (link: FileLink) => Promise<string | null>;
}

interface FileLink {
  /** Last part of the key: what is served lies in one area. */
  name: string;
  /** Seconds since 1970. */
  expires: number;
  signature: string;
}

interface Options {
  /** Shared by all processes, at least 32 bytes. */
  secret: () => Promise<string | Uint8Array>;
  clock: () => Date;
  /** Address of the API, as browsers reach it. */
  apiUrl: string;
}

/** Links to files, signed and short-lived; no table of them is needed. */
export function createFileLinks({ secret, clock, apiUrl }: Options): FileLinks {
  let signer: Promise<ReturnType<typeof createLinkSigner>> | null = null;
  const ready = () => {
    signer ??= secret()
      .then(createLinkSigner)
      .catch((error) => {
        signer = null;
        throw error;
      });
    return signer;
  };
  return {
    sign: async (fileKey) => {
      const expires = Math.ceil((clock().getTime() + validMs) / 1000);
      const signature = (await ready()).sign(grantOf(fileKey, expires));
      const name = fileKey.replace('ready/', '');
      return `${apiUrl.replace(/\/$/, '')}/v1/files/${name}?${new URLSearchParams({ expires: String(expires), signature })}`;
    },
    open: async ({ name, expires, signature }) => {
      const fileKey = `ready/${name}`;
      const verdict = (await ready()).check(grantOf(fileKey, expires), signature, clock().getTime());
      return verdict === 'valid' ? fileKey : null;
    },
  };
}

const grantOf = (key: string, expires: number): LinkGrant => ({ key, purpose, expiresAt: expires * 1000 });
