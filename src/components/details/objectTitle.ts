import type { PageKind } from '../../gatewayApi/kinds';

/** The object of a details page. */
export interface ShownObject {
  readonly kind: PageKind;
  readonly namespace: string | undefined;
  readonly name: string;
  /** Undefined until it is known. */
  readonly cluster: string | undefined;
}

function fullName({ namespace, name }: ShownObject): string {
  return namespace === undefined || namespace === '' ? name : `${namespace}/${name}`;
}

/**
 * The heading of a details page.
 *
 * @returns Such as `Gateway infra/public – east`.
 */
export function objectTitle(object: ShownObject): string {
  const { kind, cluster } = object;
  return [`${kind} ${fullName(object)}`, ...(cluster === undefined ? [] : [cluster])].join(' – ');
}

/**
 * The title of the browser's tab on a details page. The name is first, because tabs are narrow.
 *
 * @returns Such as `infra/public - Gateway - east`.
 */
export function objectTabTitle(object: ShownObject): string {
  const { kind, cluster } = object;
  return [fullName(object), kind, ...(cluster === undefined ? [] : [cluster])].join(' - ');
}
