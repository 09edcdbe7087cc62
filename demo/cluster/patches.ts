// The package's main file has a TypeScript twin, which tsx would run instead.
import { applyPatch, type Operation } from 'fast-json-patch/commonjs/core.js';
import { badRequest, invalid, unsupportedMediaType } from './status';
import type { KubeObject, ResourceType } from './types';

export const applyPatchType = 'application/apply-patch+yaml';
const jsonPatchType = 'application/json-patch+json';
const mergePatchType = 'application/merge-patch+json';
const strategicPatchType = 'application/strategic-merge-patch+json';

/**
 * The object after a patch. Built-in kinds treat a strategic merge patch as a plain merge. Custom
 * resources answer it with 415, as a real server does.
 * Throws a Status for a patch that cannot be applied.
 */
export function patched(
  object: KubeObject,
  type: ResourceType,
  contentType: string,
  patch: unknown
): KubeObject {
  switch (contentType) {
    case jsonPatchType:
      return jsonPatched(object, type, patch);
    case mergePatchType:
    case applyPatchType:
      return merged(object, patch) as KubeObject;
    case strategicPatchType:
      if (!type.custom) return merged(object, patch) as KubeObject;
  }
  throw unsupportedMediaType([
    jsonPatchType,
    mergePatchType,
    ...(type.custom ? [] : [strategicPatchType]),
    applyPatchType,
  ]);
}

function jsonPatched(object: KubeObject, type: ResourceType, patch: unknown): KubeObject {
  if (!Array.isArray(patch)) {
    throw badRequest('error decoding patch: json: cannot unmarshal object into JSON patch');
  }
  try {
    return applyPatch(structuredClone(object), patch as Operation[], true).newDocument;
  } catch (error) {
    const problem = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw invalid(type, object.metadata.name, 'patch', problem);
  }
}

/** JSON Merge Patch (RFC 7396): objects merge, null removes, everything else replaces. */
export function merged(target: unknown, patch: unknown): unknown {
  if (!isRecord(patch)) return patch;
  const result: Record<string, unknown> = isRecord(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) {
      delete result[key];
    } else {
      result[key] = merged(result[key], value);
    }
  }
  return result;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
