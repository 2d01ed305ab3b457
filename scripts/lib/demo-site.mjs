/** The demo calendar as a web site: the same answers on loopback and, in end-to-end tests, at the calendar's own address. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';

const folder = new URL('../../demo-calendar/', import.meta.url);
const types = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  svg: 'image/svg+xml',
};

/** Which file answers a path, or null. Any calendar address is the same page, which reads the address itself. */
function fileOf(pathname, hostname) {
  const asset = /^\/demo-calendar\/((?:outlook\/)?[a-z0-9-]+\.[a-z]+)$/.exec(pathname)?.[1];
  if (asset) return asset;
  if (/^(?:outlook\.|localhost$)/.test(hostname))
    return /^\/(?:hosted\/)?calendar\//.test(pathname) ? 'outlook/index.html' : null;
  if (hostname.startsWith('teams.')) return pathname.startsWith('/v2/') ? 'outlook/teams.html' : null;
  return pathname === '/' || pathname === '/calendar' || pathname.startsWith('/calendar/') ? 'index.html' : null;
}

/**
 * The answer to a path of the demo site.
 * @param {string} pathname path of the request, without its query
 * @param {string} [hostname] the calendar's own host: Outlook's and Teams' have pages of their own, any other is Google's.
 *   On this computer `localhost` is Outlook and 127.0.0.1 Google: an extension's patterns tell hosts apart, and not ports
 * @returns {Promise<{status: number, type: string, body: string}>} a 404 for anything that is not part of the site
 */
export async function respond(pathname, hostname = '') {
  const name = fileOf(pathname, hostname);
  if (!name) return { status: 404, type: 'text/plain', body: 'Not part of the demo calendar' };
  try {
    const body = await readFile(fileURLToPath(new URL(name, folder)), 'utf8');
    return { status: 200, type: `${types[name.split('.').pop()] ?? 'text/plain'}; charset=utf-8`, body };
  } catch {
    return { status: 404, type: 'text/plain', body: `No file ${name}` };
  }
}

/**
 * Serves the demo calendar to this computer only, on a free port.
 * @param {number} [port] a fixed port, or 0 for any free one
 * @returns {Promise<{origin: string, close: () => Promise<void>}>}
 */
export async function serveDemo(port = 0) {
  const server = createServer(async (request, response) => {
    const { pathname, hostname } = new URL(request.url ?? '/', `http://${request.headers.host ?? '127.0.0.1'}`);
    const answer = await respond(pathname, hostname);
    response.writeHead(answer.status, { 'content-type': answer.type, 'cache-control': 'no-store' });
    response.end(answer.body);
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** The address of the demo week: `2026-11-24` and other choices as query. */
export const weekAddress = (origin, choices = {}) => {
  const query = new URLSearchParams(choices).toString();
  return `${origin}/calendar/u/0/r/week${query ? `?${query}` : ''}`;
};

/** The same of Outlook's page: this computer by its other name. */
export const outlookAddress = (origin, choices = {}) => {
  const query = new URLSearchParams(choices).toString();
  return `${origin.replace('127.0.0.1', 'localhost')}/calendar/view/week${query ? `?${query}` : ''}`;
};

/**
 * The day to practise on: its meetings, of which the first starts at ten, are still to come, both by the clock of the
 * demo calendar's owner and by this computer's.
 * @param {number} now milliseconds since 1970
 * @param {string} [zone] this computer's time zone
 * @returns {string} today until half past nine, then tomorrow: `2026-11-24`
 */
export function practiceDay(now, zone = Intl.DateTimeFormat().resolvedOptions().timeZone) {
  const untilNextDay = 14.5 * 3_600_000;
  const dayIn = (timeZone) => new Intl.DateTimeFormat('sv-SE', { timeZone }).format(now + untilNextDay);
  const [, later] = [dayIn('Europe/London'), dayIn(zone)].sort();
  return later;
}
