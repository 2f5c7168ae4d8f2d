/**
 * Leaves packages out of what is built that a dependency imports and that is never reached from here: they cost time
 * at each start of the app. Whoever does reach one is told so at once.
 *
 * @param {string} importer  The package that imports them.
 * @param {Readonly<Record<string, readonly string[]>>} sources  As it spells them, each with the names it takes from there
 *   beside the default.
 * @returns {import("vite").Plugin}
 */
export function leaveOut(importer, sources) {
  const PREFIX = "\0left-out:";
  return {
    name: "leave-out",
    enforce: "pre",
    resolveId(source, from) {
      const isAsked = from?.includes(`/node_modules/${importer}/`) === true && source in sources;
      return isAsked ? `${PREFIX}${source}` : null;
    },
    load(id) {
      if (!id.startsWith(PREFIX)) return null;
      const names = ["default", ...(sources[id.slice(PREFIX.length)] ?? [])];
      return `function told() { throw new Error(${JSON.stringify(`${importer} asked for what is left out of this build.`)}); }
        const absent = new Proxy(told, { get: told, construct: told });
        export { ${names.map((name) => `absent as ${name}`).join(", ")} };`;
    },
  };
}
