import { describe, expect, it } from 'vitest';
import type { GivenRequest } from '../../../../../src/analysis';
import { object } from '../../../objects';
import { ask, BASE, rules, story, to, told } from '../support';

const PREFIX = [{ path: { value: '/a' } }];
const filter = (type: string, fields: object = {}) => ({ type, ...fields });

function through(filters: readonly unknown[], request: GivenRequest = {}, more: object[] = []) {
  const rule = { matches: PREFIX, filters, ...to('web') };
  const given = { path: '/a/b', host: 'a.example.com', ...request };
  return ask([...BASE, rules('shop/a', [rule]), ...(more as never[])], given);
}

describe('The filters of a rule', () => {
  it('rewrite the path and the host that the backend sees', () => {
    const path = { type: 'ReplacePrefixMatch', replacePrefixMatch: '/x' };
    const urlRewrite = { hostname: 'in.example.org', path };
    const answer = through([filter('URLRewrite', { urlRewrite })]);
    expect(answer.backends[0]?.forwarded).toMatchObject({ path: '/x/b', host: 'in.example.org' });
    expect(story(answer)).toContain('The backend sees the path /x/b.');
  });

  it('redirect the client, and no backend gets the request', () => {
    const requestRedirect = { scheme: 'https', statusCode: 301 };
    const answer = through([filter('RequestRedirect', { requestRedirect })]);
    expect(told(answer)).toBe('redirect 301 a#0');
    expect(answer.redirect?.location).toBe('https://a.example.com/a/b');
  });

  it('copy requests, by percent or by a fraction', () => {
    const copy = (fields: object) =>
      filter('RequestMirror', {
        requestMirror: { backendRef: { name: 'other', port: 80 }, ...fields },
      });
    const answer = through([
      copy({}),
      copy({ percent: 5 }),
      copy({ fraction: { numerator: 1, denominator: 1000 } }),
    ]);
    expect(answer.mirrors.map(({ percent }) => percent)).toEqual([100, 5, 0.1]);
    expect(told(answer)).toBe('backend a#0 web');
  });

  it('drop copies for a backend that does not exist', () => {
    const requestMirror = { backendRef: { name: 'nope', port: 80 } };
    const answer = through([filter('RequestMirror', { requestMirror })]);
    expect(answer.mirrors).toEqual([]);
    expect(told(answer)).toBe('backend a#0 web');
  });

  it('change the headers of the request and of the response', () => {
    const set = [{ name: 'X-A', value: '1' }];
    const answer = through([
      filter('RequestHeaderModifier', { requestHeaderModifier: { set } }),
      filter('ResponseHeaderModifier', { responseHeaderModifier: { remove: ['Server'] } }),
    ]);
    expect(answer.backends[0]?.forwarded.set).toEqual({ 'X-A': '1' });
    expect(answer.response.remove).toEqual(['Server']);
  });

  it('of a vendor are an error if they do not exist, and else up to the vendor', () => {
    const extensionRef = { group: 'example.com', kind: 'Filter', name: 'auth' };
    const own = [filter('ExtensionRef', { extensionRef })];
    expect(told(through(own))).toBe('error 500 a#0');
    const found = through(own, {}, [object('example.com/v1', 'Filter', 'shop/auth')]);
    expect(told(found)).toBe('unknown a#0 | backend a#0 web');
  });

  it('leave open what authorization and unknown filters do', () => {
    const externalAuth = { protocol: 'GRPC', backendRef: { name: 'other', port: 80 } };
    expect(through([filter('ExternalAuth', { externalAuth })]).outcome).toBe('unknown');
    expect(through([filter('Teapot')]).outcome).toBe('unknown');
  });

  it('of CORS answer preflight requests only', () => {
    expect(told(through([filter('CORS', { cors: {} })]))).toBe('backend a#0 web');
    const headers = { Origin: 'https://b', 'Access-Control-Request-Method': 'PUT' };
    const preflight = through([filter('CORS', { cors: {} })], { method: 'OPTIONS', headers });
    expect(preflight.outcome).toBe('unknown');
  });

  it('leave open what ReplacePrefixMatch does without a prefix', () => {
    const path = { type: 'ReplacePrefixMatch', replacePrefixMatch: '/x' };
    const rule = {
      matches: [{ path: { type: 'Exact', value: '/a' } }],
      filters: [filter('URLRewrite', { urlRewrite: { path } })],
      ...to('web'),
    };
    expect(ask([...BASE, rules('shop/a', [rule])], { path: '/a' }).outcome).toBe('unknown');
  });
});
