const OCTET = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const IPV4 = new RegExp(`^${OCTET}(?:\\.${OCTET}){3}$`);
const HEXTET = /^[0-9a-fA-F]{1,4}$/;
const HEXTETS = 8;

// A trailing IPv4 address stands for two hextets.
function hextets(part: string, last: boolean): number | undefined {
  if (part === '') return 0;
  const items = part.split(':');
  let count = 0;
  for (const [index, item] of items.entries()) {
    if (HEXTET.test(item)) count += 1;
    else if (last && index === items.length - 1 && IPV4.test(item)) count += 2;
    else return undefined;
  }
  return count;
}

function isIpv6(value: string): boolean {
  const halves = value.split('::');
  if (halves.length > 2) return false;
  const [head = '', tail] = halves;
  const before = hextets(head, tail === undefined);
  const after = tail === undefined ? 0 : hextets(tail, true);
  if (before === undefined || after === undefined) return false;
  return tail === undefined ? before === HEXTETS : before + after < HEXTETS;
}

/** The family of an IP address, without zone; undefined for any other text. */
export function addressFamily(value: string): 4 | 6 | undefined {
  if (IPV4.test(value)) return 4;
  return value.includes(':') && isIpv6(value) ? 6 : undefined;
}
