import { type KubeObject, nameOf, type ObjectName, parseManifest } from './kubeObject';
import { type KubeEndpoint, KubeError, kubeRequest } from './kubeRequest';

interface ApiResource {
  name: string;
  kind: string;
  namespaced: boolean;
}

const fieldManager = 'clusters';
const applyPatch = 'application/apply-patch+yaml';
const mergePatch = 'application/merge-patch+json';

/** Namespaces go first, as other objects of the same manifest live in them. */
function namespacesFirst(objects: KubeObject[]): KubeObject[] {
  const isNamespace = (object: KubeObject) =>
    object.kind === 'Namespace' && object.apiVersion === 'v1';
  return [...objects.filter(isNamespace), ...objects.filter(object => !isNamespace(object))];
}

/** Reads and writes objects of one API server, as its admin. */
export class ObjectClient {
  private readonly resources = new Map<string, ApiResource[]>();

  /** @param asAdmin asked anew for each request, because it is known only once the server runs */
  constructor(private readonly asAdmin: () => KubeEndpoint) {}

  /**
   * Writes objects by server-side apply. A `status` is written through the status subresource; an
   * object that has nothing but a status (besides its name) writes only that.
   *
   * @param manifest YAML or JSON of any number of documents, or objects; Namespaces are written
   *   first, the others in their order
   * @returns the objects as the server has them afterwards, in the order they were written
   * @throws KubeError for the first object that the server refuses
   */
  async apply(manifest: string | KubeObject[]): Promise<KubeObject[]> {
    const objects = typeof manifest === 'string' ? parseManifest(manifest) : manifest;
    const applied: KubeObject[] = [];
    for (const object of namespacesFirst(objects)) applied.push(await this.applyOne(object));
    return applied;
  }

  /** @returns the object, or undefined where there is none; @throws KubeError otherwise */
  async get(object: ObjectName): Promise<KubeObject | undefined> {
    try {
      return await kubeRequest<KubeObject>(this.asAdmin(), await this.pathOf(object));
    } catch (error) {
      if (error instanceof KubeError && error.status === 404) return undefined;
      throw error;
    }
  }

  /**
   * Changes an object by a JSON merge patch.
   *
   * @param change the fields to set; null deletes one
   * @param subresource "status" to change the status
   * @returns the object as the server has it afterwards
   * @throws KubeError when the server refuses or there is no such object
   */
  async patch(object: ObjectName, change: object, subresource?: 'status'): Promise<KubeObject> {
    const path = await this.pathOf(object);
    return kubeRequest<KubeObject>(
      this.asAdmin(),
      `${path}${subresource ? `/${subresource}` : ''}?fieldManager=${fieldManager}`,
      { method: 'PATCH', body: change, contentType: mergePatch }
    );
  }

  /**
   * Deletes an object. No controllers run: a Namespace stays Terminating with what is in it, and
   * owned objects stay.
   *
   * @throws KubeError when the server refuses or there is no such object
   */
  async delete(object: ObjectName): Promise<void> {
    await kubeRequest<unknown>(this.asAdmin(), await this.pathOf(object), { method: 'DELETE' });
  }

  private async applyOne(object: KubeObject): Promise<KubeObject> {
    const path = await this.pathOf(nameOf(object));
    const query = `?fieldManager=${fieldManager}&force=true`;
    const { apiVersion, kind, metadata, status, ...content } = object;
    const write = (target: string, body: object) =>
      kubeRequest<KubeObject>(this.asAdmin(), `${target}${query}`, {
        method: 'PATCH',
        body: { apiVersion, kind, ...body },
        contentType: applyPatch,
      });
    const onlyStatus = status !== undefined && Object.keys(content).length === 0;
    const written = onlyStatus ? undefined : await write(path, { metadata, ...content });
    if (written && status === undefined) return written;
    const { name, namespace } = metadata;
    return write(`${path}/status`, { metadata: { name, namespace }, status });
  }

  private async pathOf(object: ObjectName): Promise<string> {
    const { apiVersion, kind, namespace, name } = object;
    const root = apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
    const resource = await this.resourceOf(root, kind);
    if (!resource) {
      throw new KubeError(404, 'NotFound', `the cluster serves no ${kind} of ${apiVersion}`);
    }
    if (resource.namespaced && !namespace) throw new Error(`${kind} ${name} needs a namespace`);
    const folder = resource.namespaced ? `/namespaces/${namespace}` : '';
    return `${root}${folder}/${resource.name}/${name}`;
  }

  private async resourceOf(root: string, kind: string): Promise<ApiResource | undefined> {
    const find = (resources: ApiResource[] = []) =>
      resources.find(resource => resource.kind === kind && !resource.name.includes('/'));
    const known = find(this.resources.get(root));
    if (known) return known;
    const { resources } = await kubeRequest<{ resources: ApiResource[] }>(this.asAdmin(), root);
    this.resources.set(root, resources);
    return find(resources);
  }
}
