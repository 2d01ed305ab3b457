// Adds to package-lock.json the optional packages of other systems that a registry did not tell npm about, so that `npm ci` takes it anywhere.
// Use: rm package-lock.json && npm install --package-lock-only && node scripts/complete-lock.mjs package-lock.json
import fs from 'node:fs';

const file = process.argv[2];
const lock = JSON.parse(fs.readFileSync(file, 'utf8'));
const { packages } = lock;
const added = [];
for (const [where, { optionalDependencies = {}, dev, devOptional }] of Object.entries(packages)) {
  for (const [name, range] of Object.entries(optionalDependencies)) {
    if (packages[`node_modules/${name}`] || packages[`${where}/node_modules/${name}`]) continue;
    if (!/^\d+\.\d+\.\d+$/.test(range)) {
      console.log('left out (no exact version):', name, range);
      continue;
    }
    const os = /(android|darwin|freebsd|openharmony|win32|linux|openbsd|netbsd|aix|sunos)/.exec(name)?.[1];
    const cpu = /(riscv64|ppc64|s390x|arm64|ia32|x64|arm(?=-))/.exec(name)?.[1];
    if (!os) {
      console.log('no os in', name);
      continue;
    }
    const libc = /musl/.test(name) ? 'musl' : /gnu/.test(name) && os === 'linux' ? 'glibc' : undefined;
    packages[`node_modules/${name}`] = {
      version: range,
      cpu: cpu ? [cpu] : undefined,
      ...(dev ? { dev } : devOptional ? { devOptional } : {}),
      ...(libc ? { libc: [libc] } : {}),
      optional: true,
      os: [os],
    };
    added.push(name);
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
fs.writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length, 'added');
