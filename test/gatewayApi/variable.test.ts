import { describe, expect, it } from 'vitest';
import { holdsVariable, isVariable, mayBecome } from '../../src/gatewayApi/variable';

describe('A variable', () => {
  it.each(['${HOST}', 'app.${DOMAIN:=example.com}', '{{ .Values.host }}', '{{name}}-web'])(
    'is found in %s',
    text => expect(isVariable(text)).toBe(true)
  );

  it.each(['', 'shop.example.com', '$HOST', '$(HOST)', '[0-9]{2}', '{"a":1}', 80, null, undefined])(
    'is not found in %j',
    value => expect(isVariable(value)).toBe(false)
  );

  it('is found at any depth', () => {
    expect(holdsVariable({ a: [{ b: '${C}' }] })).toBe(true);
    expect(holdsVariable({ a: [{ b: 'c' }, null, 1] })).toBe(false);
  });

  it('may become any text between the parts around it', () => {
    expect(mayBecome('${APP}', 'web')).toBe(true);
    expect(mayBecome('web-${ENV}-tls', 'web-prod-tls')).toBe(true);
    expect(mayBecome('web-${ENV}-tls', 'shop-prod-tls')).toBe(false);
    expect(mayBecome('web-${ENV}-tls', 'web-tls')).toBe(false);
    expect(mayBecome('web', 'web')).toBe(true);
    expect(mayBecome('web', 'webs')).toBe(false);
  });
});
