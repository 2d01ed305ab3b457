/**
 * Trusted types: with the policy in the manifest a browser takes no plain text where it would become mark-up or code.
 * What the policy allows has to be made by one of the policies that the manifest names.
 */

interface Factory {
  createPolicy(name: string, rules: { createScriptURL(address: string): string | null }): object;
}

/** A file of the extension; `own` is the origin of its pages. Not what a page made up in memory, whose origin is the same. */
function isOwnFile(address: string, own: string): boolean {
  const url = URL.parse(address, `${own}/`);
  return url !== null && `${url.protocol}//${url.host}` === own;
}

/**
 * Allows scripts of the extension itself, which workers are started from, and no other address. Does nothing in a browser
 * without trusted types. Call it once in each page.
 */
export function trustOwnScripts(page: { trustedTypes?: Factory; location: { origin: string } }): void {
  page.trustedTypes?.createPolicy('default', {
    createScriptURL: (address) => (isOwnFile(address, page.location.origin) ? address : null),
  });
}
