import type { WrittenParentRef } from '../../../analysis';
import { hasFields } from '../../../gatewayApi/read';
import { type DraftPath, itemsIn, partIn, withoutItem, withPart } from './draftPath';

/** A route as it is written: any JSON object. */
export type DraftRoute = Readonly<Record<string, unknown>>;

/** The kinds that the form can write. */
export const FORM_KINDS = ['HTTPRoute', 'GRPCRoute'] as const;
export type FormKind = (typeof FORM_KINDS)[number];

/** A change of a route by the form. */
export type RouteEdit = (route: DraftRoute) => DraftRoute;

export const PARENTS_PATH: DraftPath = ['spec', 'parentRefs'];
export const HOSTNAMES_PATH: DraftPath = ['spec', 'hostnames'];
export const RULES_PATH: DraftPath = ['spec', 'rules'];

const DEFAULT_MATCH = { path: { type: 'PathPrefix', value: '/' } };

// The fields of a match that only one kind has, or has with another type.
const ONLY_IN: Readonly<Record<FormKind, readonly string[]>> = {
  HTTPRoute: ['path', 'queryParams', 'method'],
  GRPCRoute: ['method'],
};

export function isFormKind(kind: unknown): kind is FormKind {
  return (FORM_KINDS as readonly unknown[]).includes(kind);
}

function edited(route: DraftRoute, changed: unknown): DraftRoute {
  return hasFields(changed) ? changed : route;
}

/** Sets a field. Undefined and `''` remove it. */
export function setField(path: DraftPath, value: unknown): RouteEdit {
  return route => edited(route, withPart(route, path, value === '' ? undefined : value));
}

/** Sets a field that stays if it is empty, such as the name of a header. */
export function setText(path: DraftPath, value: unknown): RouteEdit {
  return route => edited(route, withPart(route, path, value));
}

/** Adds an item to the end of a list. */
export function addItem(list: DraftPath, item: unknown): RouteEdit {
  return route => edited(route, withPart(route, [...list, itemsIn(route, list).length], item));
}

/** Removes an item of a list. */
export function dropItem(list: DraftPath, index: number): RouteEdit {
  return route => edited(route, withoutItem(route, list, index));
}

/** Sets the hostnames. Without any, the route has those of its listeners. */
export function setHostnames(hostnames: readonly string[]): RouteEdit {
  return setField(HOSTNAMES_PATH, hostnames.length === 0 ? undefined : [...new Set(hostnames)]);
}

/** Adds a parentRef, without what the route's own namespace gives by default. */
export function addParent({ namespace, ...ref }: WrittenParentRef): RouteEdit {
  return route => {
    const own = partIn(route, ['metadata', 'namespace']);
    return addItem(PARENTS_PATH, namespace === own ? ref : { ...ref, namespace })(route);
  };
}

/** The first rule of a new route, which takes every request. */
export function newRule(kind: FormKind): object {
  return kind === 'HTTPRoute' ? { matches: [DEFAULT_MATCH] } : {};
}

/** A match that takes every request. */
export function newMatch(kind: FormKind): object {
  return kind === 'HTTPRoute' ? DEFAULT_MATCH : {};
}

/** Changes the kind. What only the old kind has in its matches is removed. */
export function setKind(kind: FormKind): RouteEdit {
  return route => {
    const before = route.kind;
    const changed = setField(['kind'], kind)(route);
    if (!isFormKind(before) || before === kind) return changed;
    const places = itemsIn(changed, RULES_PATH).flatMap((rule, index) =>
      itemsIn(rule, ['matches']).flatMap((_, at) =>
        ONLY_IN[before].map((field): DraftPath => [...RULES_PATH, index, 'matches', at, field])
      )
    );
    return places.reduce((next, path) => setField(path, undefined)(next), changed);
  };
}
