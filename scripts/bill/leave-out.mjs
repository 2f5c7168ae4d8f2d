/**
 * Leaves packages out of what is built that a dependency imports and that is never reached from here: they cost time
 * at each start of the app. Whoever does reach one is told so at once.
 *
 * @param {string} importer  The package that imports them.
 * @param {readonly string[]} sources  As it spells them.
 * @returns {import("vite").Plugin}
 */
export function leaveOut(importer, sources) {
  const PLACE = "\0left-out";
  return {
    name: "leave-out",
    enforce: "pre",
    resolveId(source, from) {
      return sources.includes(source) && from?.includes(`/node_modules/${importer}/`) === true ? PLACE : null;
    },
    load(id) {
      if (id !== PLACE) return null;
      return `const absent = new Proxy(function () {}, {
        get(_, name) { throw new Error("Left out of this build: ${importer} asked for " + String(name)); },
        construct() { throw new Error("Left out of this build."); },
      });
      export { absent as default, absent as Ajv2020 };`;
    },
  };
}
