import { generateKeyPairSync } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type KubeEndpoint, kubeRequest } from './kubeRequest';
import type { GuardedProcess, ProcessGuard } from './processGuard';
import { startServer } from './serverProcess';
import { signedToken } from './signedToken';
import { tokenFile, type Users } from './users';

/** What makes up one API server. */
export interface ApiServerOptions {
  /** Names the cluster in messages, and its part of etcd. */
  name: string;
  /** Path of the kube-apiserver binary. */
  program: string;
  guard: ProcessGuard;
  /** Must not exist; keys, certificates and the log go there. */
  folder: string;
  etcdUrl: string;
  /** Free on 127.0.0.1. */
  port: number;
  users: Users;
  /**
   * Seconds after which the server itself ends a watch, at the earliest, and twice that at the
   * latest. It decides only for clients that ask for no `timeoutSeconds` of their own.
   */
  minRequestTimeout?: number;
}

/** What may differ from one start to the next. */
export type StartOptions = Pick<ApiServerOptions, 'minRequestTimeout'>;

const readyTimeout = 90_000;
const kubernetesDefault = 1800;

/** One kube-apiserver on loopback, which keeps its port, keys and data when started again. */
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

  /** How to reach it as one of its users; complete only after the first start. */
  endpoint(user: keyof Users = 'admin'): KubeEndpoint {
    return {
      url: this.url,
      certificateAuthority: this.certificates,
      token: this.options.users[user].token,
    };
  }

  /** A token of a service account that was good for an hour and no longer is. */
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
   * Starts it and waits until /readyz is ok; does nothing more when it runs or is being started.
   *
   * @param options replace those of the start before, also for later starts
   * @throws when it ends or is not ready within 90 seconds, with the end of its log
   */
  async start(options: StartOptions = {}): Promise<void> {
    if (this.running) return;
    this.starting ??= this.startProcess(options).finally(() => (this.starting = undefined));
    await this.starting;
  }

  /** Ends it at once, as a crash would; its clients see broken connections. */
  async kill(): Promise<void> {
    await this.process?.signal('SIGKILL');
  }

  /** Asks it to end in order, which waits for requests that are under way. */
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
      // Without it a machine that has only loopback would give no address to advertise.
      '--advertise-address=127.0.0.1',
      // A loopback address may not be an endpoint of Service kubernetes, which nobody uses here.
      '--endpoint-reconciler-type=none',
      `--secure-port=${port}`,
      // Without files of certificates it makes a self-signed one here, once.
      `--cert-dir=${this.file('certificates')}`,
      `--token-auth-file=${this.file('tokens.csv')}`,
      '--authorization-mode=RBAC',
      // No controller creates the service accounts that this plugin would ask for.
      '--disable-admission-plugins=ServiceAccount',
      '--service-cluster-ip-range=10.0.0.0/24',
      `--service-account-issuer=${this.url}`,
      `--service-account-key-file=${serviceAccounts}`,
      `--service-account-signing-key-file=${serviceAccounts}`,
      `--min-request-timeout=${this.minRequestTimeout}`,
    ];
  }
}
