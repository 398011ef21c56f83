export type ServiceName = 'shell' | 'remote' | 'api' | 'identity';

export interface SystemOptions {
  /** Default: SHELL_PORT, REMOTE_PORT, API_PORT and IDENTITY_PORT, else 4000 to 4003. */
  ports?: Record<ServiceName, number>;
  /** Folder of the database and of sign-in keys. Default: `.data` in the repository. */
  dataDir?: string;
  /** Whether the API loads sample measurements. Default: true. */
  sample?: boolean;
  /** Takes each line a server prints, prefixed with its name. */
  log?: (line: string) => void;
  /** More environment for every server; DATABASE_URL reaches them only by this way. */
  env?: Record<string, string | undefined>;
  /** Stop everything on SIGINT, SIGTERM and SIGHUP. Default: false. */
  signals?: boolean;
}

export interface RunningSystem {
  /** Addresses without a trailing slash, e.g. `http://localhost:4000`. */
  urls: Record<ServiceName, string>;
  ports: Record<ServiceName, number>;
  dataDir: string;
  /** Stops every server; may be called twice. */
  stop(): Promise<void>;
  stopService(name: ServiceName): Promise<void>;
  /** Starts a stopped server again; resolves when it is ready. */
  startService(name: ServiceName): Promise<void>;
  /** Once everything has stopped: code 0 when that was asked for, else the crashed server's. */
  closed: Promise<{ code: number; reason: string }>;
}

/** Ports that are free now, one a service. */
export function findFreePorts(): Promise<Record<ServiceName, number>>;

/** Starts every server and resolves when all are ready. The apps must be installed and built. */
export function startSystem(options?: SystemOptions): Promise<RunningSystem>;
