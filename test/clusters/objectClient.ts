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

/** Namespaces come first, since other objects of the same manifest are in them. */
function namespacesFirst(objects: KubeObject[]): KubeObject[] {
  const isNamespace = (object: KubeObject) =>
    object.kind === 'Namespace' && object.apiVersion === 'v1';
  return [...objects.filter(isNamespace), ...objects.filter(object => !isNamespace(object))];
}

/** Reads and writes objects of one API server with the permissions of its admin. */
export class ObjectClient {
  private readonly resources = new Map<string, ApiResource[]>();

  /** @param asAdmin called for each request, since the access is known only once the server runs */
  constructor(private readonly asAdmin: () => KubeEndpoint) {}

  /**
   * Writes objects by server-side apply. A `status` is written through the status subresource. An
   * object with only a status (and its name) writes only that.
   *
   * @param manifest YAML or JSON of any number of documents, or objects; Namespaces are written
   *   first, the others in their order
   * @returns the stored objects, in the order in which they were written
   * @throws KubeError for the first object that the server refuses
   */
  async apply(manifest: string | KubeObject[]): Promise<KubeObject[]> {
    const objects = typeof manifest === 'string' ? parseManifest(manifest) : manifest;
    const applied: KubeObject[] = [];
    for (const object of namespacesFirst(objects)) applied.push(await this.applyOne(object));
    return applied;
  }

  /** @returns the object, or undefined if it does not exist; @throws KubeError otherwise */
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
   * @returns the stored object
   * @throws KubeError when the server refuses or the object does not exist
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
   * Deletes an object. No controllers run: a Namespace stays Terminating with its objects, and owned
   * objects stay.
   *
   * @throws KubeError when the server refuses or the object does not exist
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
