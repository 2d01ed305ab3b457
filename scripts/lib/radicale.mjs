/** Radicale, a small calendar server of Debian's packages, for tests of calendars that are followed by their address. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { installWithApt, isDebianRoot, onPath } from './browsers.mjs';

/** The server's program and the one that makes its certificate; undefined where this computer lacks one of them. */
export function findRadicale() {
  const [radicale, openssl] = [onPath(['radicale']), onPath(['openssl'])];
  return radicale && openssl ? { radicale, openssl } : undefined;
}

/** What a test says that cannot run without it. */
export const withoutRadicale =
  'Radicale is not installed, so nothing is tested against a real calendar server. On Debian: apt-get install radicale openssl.';

/** Installs the server where we may; elsewhere the tests that need it are left out, and it is said. */
export function wantRadicale() {
  if (!findRadicale() && isDebianRoot()) installWithApt('radicale', 'openssl');
  if (!findRadicale()) console.log(withoutRadicale);
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Asks the server over its own certificate, which nobody else has signed. */
const ask = (port, method, where, body, headers = {}) =>
  new Promise((resolve, reject) => {
    const one = request(
      { host: '127.0.0.1', port, method, path: where, headers, rejectUnauthorized: false, agent: false },
      (answer) => {
        answer.resume();
        answer.once('end', () => resolve(answer.statusCode));
      },
    );
    one.once('error', reject);
    one.end(body);
  });

async function untilItAnswers(port) {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const status = await ask(port, 'GET', '/').catch(() => undefined);
    if (status) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('Radicale did not answer within ten seconds');
}

/**
 * Starts Radicale on this computer's own address, with https and one empty calendar that anybody may read and write.
 * @returns `address` of the calendar; `put` writes an event file into it; `remove` takes one out; `stop` ends the server.
 */
export async function startRadicale() {
  const { radicale, openssl } = findRadicale() ?? {};
  if (!radicale) throw new Error(withoutRadicale);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'before-we-meet-radicale-'));
  const file = (name) => path.join(folder, name);
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
  const keys = ['-keyout', file('key.pem'), '-out', file('certificate.pem'), '-days', '2'];
  spawnSync(openssl, ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...keys, ...subject]);
  writeFileSync(file('rights'), '[all]\nuser: .*\ncollection: .*\npermissions: RrWw\n');
  const port = await freePort();
  writeFileSync(
    file('config'),
    `[server]
hosts = 127.0.0.1:${port}
ssl = True
certificate = ${file('certificate.pem')}
key = ${file('key.pem')}
[auth]
type = none
[rights]
type = from_file
file = ${file('rights')}
[storage]
filesystem_folder = ${file('collections')}
[logging]
level = error
`,
  );
  const server = spawn(radicale, ['--config', file('config')], { stdio: 'ignore' });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const stop = async () => {
    server.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const must = async (method, where, body, headers) => {
    const status = await ask(port, method, where, body, headers);
    if (!status || status >= 400) throw new Error(`Radicale answered ${status} to ${method} ${where}`);
  };
  try {
    await untilItAnswers(port);
    await must('MKCOL', '/team/');
    await must('MKCALENDAR', '/team/meetings/');
  } catch (problem) {
    await stop();
    throw problem;
  }
  return {
    address: `https://localhost:${port}/team/meetings/`,
    put: (name, text) => must('PUT', `/team/meetings/${name}.ics`, text, { 'content-type': 'text/calendar' }),
    remove: (name) => must('DELETE', `/team/meetings/${name}.ics`),
    stop,
  };
}
