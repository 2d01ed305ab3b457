/** Names of hosts as people write them, in one form, so that they can be compared. */

const nameForm = /^[a-z0-9_-]+(\.[a-z0-9_-]+)*$/;
/** Longest host name with its dots (RFC 1035, section 2.3.4). */
const longestName = 253;
/** Longest text that is looked at: a whole address may have been copied. */
const longestText = 2000;

/** Takes away what may stand in front of a name in a list: the scheme, and the wildcard that "everything below" has elsewhere. */
function withoutFront(text: string): string {
  const afterScheme = text.replace(/^(https?|\*):\/\//, '');
  return afterScheme.replace(/^(\*?\.)/, '');
}

/**
 * The host that a text names: in small letters, letters beyond ASCII as the browser writes them (Punycode), without
 * spaces around it, a dot at its end, a scheme, a wildcard in front or a path behind it.
 * @param text such as `Webmail.Trust.example.`, `https://mail.example.org/owa` or `*.example.org`.
 * @returns undefined for a text that names no single host, or one with a port: a site is turned on with all its ports.
 */
export function hostNamed(text: string): string | undefined {
  if (text.length > longestText) return undefined;
  const name = withoutFront(text.trim().toLowerCase());
  const address = `https://${name}`;
  // Any other scheme is left in front, as in `ftp:`, and would be read as a host without a port.
  if (/^[^/]*:(\/|$)/.test(name) || !URL.canParse(address)) return undefined;
  const { hostname, port, username, password } = new URL(address);
  const host = hostname.replace(/\.$/, '');
  return !port && !username && !password && host.length <= longestName && nameForm.test(host) ? host : undefined;
}
