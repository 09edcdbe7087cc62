/** Words that some field of some kind takes, and words that almost are one. */
export const WORDS: readonly string[] = [
  '',
  '/a b',
  ...`
    HTTP HTTPS TLS TCP UDP http Terminate Passthrough Service Secret Exact PathPrefix
    RegularExpression Hostname IPAddress NamedAddress URI RequestRedirect URLRewrite
    ExtensionRef CORS RequestMirror GRPC RequestHeaderModifier ReplacePrefixMatch
    ReplaceFullPath Cookie Header Session * / a A.B /a//b /a/./b /a/../b /a/.. /a/. /a%2Fb
    /a#b 10.0.0.1 01.2.3.4 ::1 fe80::1%eth0 *.example.com a.example.com -a a- a_b
    example.com/x 0s 1h 5m10s 1d 80 System spiffe://a/b None All Same
  `
    .trim()
    .split(/\s+/),
];
