import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { draftOf, editDraft, typeDraft } from '../../../../src/pages/createRoute/draft/draft';
import { setText } from '../../../../src/pages/createRoute/draft/routeEdits';

const ROUTE = { kind: 'HTTPRoute', metadata: { name: 'web' }, spec: {} };

it('follows the form in the text, and the text in the form', () => {
  const edited = editDraft(draftOf(ROUTE), setText(['metadata', 'name'], 'shop'));
  expect(edited.text).toContain('name: shop');
  const typed = typeDraft(edited, edited.text.replace('shop', 'cart'), parse);
  expect(typed.route).toEqual({ ...ROUTE, metadata: { name: 'cart' } });
  expect(typed.problem).toBeUndefined();
});

it('keeps the text as it is typed, with its comments', () => {
  const text = '# mine\nkind: HTTPRoute\nmetadata:   {name: web}\nspec: {x-new: 1}';
  const typed = typeDraft(draftOf(ROUTE), text, parse);
  expect(typed.text).toBe(text);
  expect(typed.route).toEqual({ ...ROUTE, spec: { 'x-new': 1 } });
});

it('keeps the last route while the text cannot be read', () => {
  const broken = typeDraft(draftOf(ROUTE), 'kind: [', parse);
  expect(broken.route).toBe(ROUTE);
  expect(broken.text).toBe('kind: [');
  expect(broken.problem?.reason).toBe('syntax');
});
