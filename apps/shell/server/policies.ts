import type { FastifyHelmetOptions } from '@fastify/helmet';
import type { Settings } from './settings.ts';

export interface Origins {
  readonly api: string;
  readonly remote: string;
  readonly identity: string;
}

export function originsOf(settings: Pick<Settings, 'apiUrl' | 'remoteUrl' | 'identityIssuer'>): Origins {
  return {
    api: new URL(settings.apiUrl).origin,
    remote: new URL(settings.remoteUrl).origin,
    identity: new URL(settings.identityIssuer).origin,
  };
}

type Directives = Readonly<Record<string, readonly string[]>>;

const nothing: Directives = {
  'default-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'object-src': ["'none'"],
};

/** Of the shell's page: code from here and from the modules' container, nothing inline, no address made of strings. */
export function shellPolicy({ api, remote, identity }: Origins): string {
  return written({
    ...nothing,
    'script-src': ["'self'", remote],
    // A worker must be of the page's origin; a module's comes from elsewhere, as text. It inherits this policy.
    'worker-src': ["'self'", 'blob:'],
    'style-src': ["'self'"],
    'connect-src': ["'self'", api, remote, identity],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'manifest-src': ["'self'"],
    // The silent renewal: the provider's answer leads the frame back here.
    'frame-src': ["'self'", identity],
    'frame-ancestors': ["'none'"],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ['default'],
  });
}

/** Of the page a silent renewal ends on; it alone may stand in a frame, and only in one of ours. */
export function silentPolicy(): string {
  return written({ ...nothing, 'script-src': ["'self'"], 'frame-ancestors': ["'self'"] });
}

function written(directives: Directives): string {
  return Object.entries(directives)
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ');
}

/** Features of the browser that neither shell nor modules use (W3C Permissions Policy). */
export const permissionsPolicy = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'payment',
  'usb',
]
  .map((feature) => `${feature}=()`)
  .join(', ');

/** The policies of content differ by page, so they are not helmet's. */
export function helmetOptions(shellUrl: string): FastifyHelmetOptions {
  return {
    contentSecurityPolicy: false,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    hsts: shellUrl.startsWith('https:'),
    // frame-ancestors says it, and says it for one page differently.
    xFrameOptions: false,
  };
}
