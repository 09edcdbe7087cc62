/** What an option of curl changes of the request. */
export type CurlEffect =
  | 'method'
  | 'header'
  | 'data'
  | 'encodedData'
  | 'json'
  | 'form'
  | 'upload'
  | 'head'
  | 'get'
  | 'resolve'
  | 'connectTo'
  | 'user'
  | 'bearer'
  | 'cookie'
  | 'agent'
  | 'referer'
  | 'url'
  | 'none';

interface CurlOption {
  readonly effect: CurlEffect;
  readonly takesValue: boolean;
}

const VALUED: Readonly<Record<Exclude<CurlEffect, 'head' | 'get' | 'none'>, string>> = {
  method: '-X --request',
  header: '-H --header',
  data: '-d --data --data-raw --data-binary --data-ascii',
  encodedData: '--data-urlencode',
  json: '--json',
  form: '-F --form --form-string',
  upload: '-T --upload-file',
  resolve: '--resolve',
  connectTo: '--connect-to',
  user: '-u --user',
  bearer: '--oauth2-bearer',
  cookie: '-b --cookie',
  agent: '-A --user-agent',
  referer: '-e --referer',
  url: '--url',
};

// They change how curl connects, retries and prints, not which backend answers.
const WITHOUT_EFFECT =
  '-s --silent -S --show-error -v --verbose -k --insecure -L --location -i --include -f --fail ' +
  '--fail-with-body -N --no-buffer -g --globoff -4 --ipv4 -6 --ipv6 -# --progress-bar --compressed ' +
  '--http1.1 --http2 --http2-prior-knowledge --http3 --no-progress-meter -O --remote-name --no-keepalive';
const WITHOUT_EFFECT_VALUED =
  '-o --output -w --write-out -m --max-time --connect-timeout --cacert -E --cert --key -c ' +
  '--cookie-jar --retry --retry-delay --limit-rate -D --dump-header --trace --trace-ascii --ciphers';

function entries(names: string, effect: CurlEffect, takesValue: boolean) {
  return names.split(' ').map((name): [string, CurlOption] => [name, { effect, takesValue }]);
}

/** The options of curl that are known, by their name with its dashes. */
export const CURL_OPTIONS: ReadonlyMap<string, CurlOption> = new Map([
  ...Object.entries(VALUED).flatMap(([effect, names]) =>
    entries(names, effect as CurlEffect, true)
  ),
  ...entries('-I --head', 'head', false),
  ...entries('-G --get', 'get', false),
  ...entries(WITHOUT_EFFECT, 'none', false),
  ...entries(WITHOUT_EFFECT_VALUED, 'none', true),
]);
