/** Gives a worker the texts that stand in its name, as the browser gives them to a page. Imported first, for its effect. */
interface WorkerScope {
  name?: string;
  chrome?: { i18n?: object };
}

const scope = globalThis as WorkerScope;

if (!scope.chrome?.i18n) {
  const given = new Map(Object.entries<string>(JSON.parse(scope.name || '{}')));
  scope.chrome = { ...scope.chrome, i18n: { getMessage: (name: string) => given.get(name) ?? '' } };
}
