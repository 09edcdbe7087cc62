import { generateKeyPairSync } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type KubeEndpoint, kubeRequest } from './kubeRequest';
import type { GuardedProcess, ProcessGuard } from './processGuard';
import { startServer } from './serverProcess';
import { signedToken } from './signedToken';
import { tokenFile, type Users } from './users';

/** The settings of one API server. */
export interface ApiServerOptions {
  /** The name of the cluster in messages, and its part of etcd. */
  name: string;
  /** Path of the kube-apiserver binary. */
  program: string;
  guard: ProcessGuard;
  /** Must not exist; it gets keys, certificates and the log. */
  folder: string;
  etcdUrl: string;
  /** A free port on 127.0.0.1. */
  port: number;
  users: Users;
  /**
   * Seconds after which the server ends a watch: between this number and twice this number. It
   * applies only to clients that do not set `timeoutSeconds`.
   */
  minRequestTimeout?: number;
}

/** Settings that may differ between starts. */
export type StartOptions = Pick<ApiServerOptions, 'minRequestTimeout'>;

const readyTimeout = 90_000;
const kubernetesDefault = 1800;

/** One kube-apiserver on loopback, which keeps its port, keys and data after a restart. */
export class ApiServer {
  readonly url: string;
  private certificates = '';
  private process: GuardedProcess | undefined;
  private starting: Promise<void> | undefined;
  private minRequestTimeout: number;

  private constructor(private readonly options: ApiServerOptions) {
    this.url = `https://127.0.0.1:${options.port}`;
    this.minRequestTimeout = options.minRequestTimeout ?? kubernetesDefault;
  }

  /** Writes the keys of a new API server; `start` then runs it. */
  static async create(options: ApiServerOptions): Promise<ApiServer> {
    const server = new ApiServer(options);
    await mkdir(options.folder, { recursive: true });
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const key = privateKey.export({ type: 'sec1', format: 'pem' });
    await writeFile(server.file('service-accounts.key'), key, { mode: 0o600 });
    await writeFile(server.file('tokens.csv'), tokenFile(options.users), { mode: 0o600 });
    return server;
  }

  /** Whether its process runs. */
  get running(): boolean {
    return this.process !== undefined && this.process.endedWith() === undefined;
  }

  /** The access of one of its users; complete only after the first start. */
  endpoint(user: keyof Users = 'admin'): KubeEndpoint {
    return {
      url: this.url,
      certificateAuthority: this.certificates,
      token: this.options.users[user].token,
    };
  }

  /** An expired token of a service account. */
  async expiredToken(): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const key = await readFile(this.file('service-accounts.key'), 'utf8');
    return signedToken(key, {
      iss: this.url,
      aud: [this.url],
      sub: 'system:serviceaccount:default:default',
      iat: now - 7200,
      exp: now - 3600,
    });
  }

  /**
   * Starts it and waits until /readyz is ok. Does nothing if it already runs or is starting.
   *
   * @param options replace the options of the previous start, also for later starts
   * @throws when it ends or is not ready within 90 seconds, with the end of its log
   */
  async start(options: StartOptions = {}): Promise<void> {
    if (this.running) return;
    this.starting ??= this.startProcess(options).finally(() => (this.starting = undefined));
    await this.starting;
  }

  /** Kills it, as a crash does; its clients see broken connections. */
  async kill(): Promise<void> {
    await this.process?.signal('SIGKILL');
  }

  /** Stops its process, as a hung machine does; its clients see open and silent connections. */
  pause(): void {
    this.process?.pause();
  }

  /** Continues its process after `pause`. */
  resume(): void {
    this.process?.resume();
  }

  /** Stops it gracefully, which waits for open requests. */
  async stop(): Promise<void> {
    await this.process?.signal('SIGTERM');
  }

  private async startProcess(options: StartOptions): Promise<void> {
    this.minRequestTimeout = options.minRequestTimeout ?? this.minRequestTimeout;
    const { name, guard, program } = this.options;
    this.process = await startServer(guard, {
      name: `kube-apiserver of cluster ${name}`,
      program,
      args: this.args(),
      logFile: this.file('kube-apiserver.log'),
      check: async () => {
        this.certificates = await readFile(this.file('certificates/apiserver.crt'), 'utf8');
        await kubeRequest(this.endpoint(), '/readyz', { timeout: 5000 });
        return undefined;
      },
      timeout: readyTimeout,
    });
  }

  private file(name: string): string {
    return path.join(this.options.folder, name);
  }

  private args(): string[] {
    const { name, etcdUrl, port } = this.options;
    const serviceAccounts = this.file('service-accounts.key');
    return [
      `--etcd-servers=${etcdUrl}`,
      `--etcd-prefix=/${name}`,
      '--bind-address=127.0.0.1',
      // Without this, the server finds no address to advertise on a machine with only loopback.
      '--advertise-address=127.0.0.1',
      // Service kubernetes, which the tests do not use, must not have a loopback address as endpoint.
      '--endpoint-reconciler-type=none',
      `--secure-port=${port}`,
      // Without certificate files, it creates a self-signed certificate here, once.
      `--cert-dir=${this.file('certificates')}`,
      `--token-auth-file=${this.file('tokens.csv')}`,
      '--authorization-mode=RBAC',
      // No controller creates the service accounts that this admission plugin requires.
      '--disable-admission-plugins=ServiceAccount',
      '--service-cluster-ip-range=10.0.0.0/24',
      `--service-account-issuer=${this.url}`,
      `--service-account-key-file=${serviceAccounts}`,
      `--service-account-signing-key-file=${serviceAccounts}`,
      `--min-request-timeout=${this.minRequestTimeout}`,
    ];
  }
}
