/**
 * Is a host another one, or one below it? `us02web.zoom.us` is within `zoom.us`; `evilzoom.us` and `zoom.us.example` are
 * not. The one way in which hosts are compared.
 * @param host as `URL.hostname` gives it, so small letters and Punycode; a dot at its end names the same host.
 * @param parent in the same form, without a dot at its end.
 */
export function isHostWithin(host: string, parent: string): boolean {
  const name = host.endsWith('.') ? host.slice(0, -1) : host;
  return name === parent || (parent !== '' && name.endsWith(`.${parent}`));
}
