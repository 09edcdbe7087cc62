import { existsSync, realpathSync } from 'node:fs';
import { join, normalize, sep } from 'node:path';
import { hasFields, text } from '../../../src/gatewayApi/read';
import type { SourceObject } from '../objects';
import { type Kustomization, KUSTOMIZATION_NAMES } from './kustomization';

/** The group of Flux's own Kustomizations, which apply folders. */
export const FLUX_GROUP = 'kustomize.toolkit.fluxcd.io';

type Fields = Readonly<Record<string, unknown>>;

/** A Kustomization of Flux: the folder that it applies, and what it changes after the build. */
interface FluxKustomization {
  /** From the root of the repository, such as `/apps/web`. */
  readonly path: string;
  /** The real path of its own file, which is in the same repository. */
  readonly file: string;
  readonly fields: Fields;
}

function hasKustomization(folder: string): boolean {
  return KUSTOMIZATION_NAMES.some(name => existsSync(join(folder, name)));
}

function applies({ path, file }: FluxKustomization, folder: string): boolean {
  return folder.endsWith(path) && file.startsWith(folder.slice(0, -path.length) + sep);
}

/** The Kustomizations of Flux among the objects of the input. */
export class FluxKustomizations {
  private readonly all: readonly FluxKustomization[];

  constructor(objects: readonly SourceObject[]) {
    this.all = objects.flatMap(({ object, file: { name, origin } }) => {
      if (object.kind !== 'Kustomization' || !object.apiVersion.startsWith(`${FLUX_GROUP}/`)) {
        return [];
      }
      const { spec } = object as { spec?: unknown };
      if (!hasFields(spec)) return [];
      const path = normalize(`/${text(spec.path)}`).replace(/[\\/]$/, '');
      const { targetNamespace, namePrefix, nameSuffix, patches } = spec;
      const fields = { namespace: targetNamespace, namePrefix, nameSuffix, patches };
      if (path === '' || origin === 'stream') return [];
      return [{ path, file: realpathSync(name), fields }];
    });
  }

  /**
   * What Flux changes in the objects of a folder: one overlay for each different way in which it
   * applies the folder. Without a kustomization, Flux applies all that is below a folder.
   *
   * @param folder - The absolute path of the folder.
   */
  overlaysOf(folder: string): Kustomization[] {
    let at = folder;
    for (;;) {
      const here = this.all.filter(one => applies(one, at));
      if (here.length > 0) {
        const different = new Map(here.map(({ fields }) => [JSON.stringify(fields), fields]));
        return [...different.values()].map(fields => ({ folder, isComponent: false, fields }));
      }
      const above = at.slice(0, Math.max(0, at.lastIndexOf(sep)));
      if (above === '' || hasKustomization(above)) return [];
      at = above;
    }
  }

  /** The namespace into which Flux puts the objects of a folder that has no kustomization. */
  namespaceOf(folder: string): string {
    if (this.all.length === 0) return '';
    const [overlay] = this.overlaysOf(folder);
    return text(overlay?.fields.namespace);
  }
}
