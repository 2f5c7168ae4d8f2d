/** @typedef {import("./packaging.mjs").Packaging} Packaging */

/**
 * The entry in the desktop's menu, which also says what the app opens.
 *
 * @param {Packaging} packaging
 * @param {string} executable  Absolute, without blanks.
 */
export function desktopEntry({ productName, fileAssociations, protocols, linux }, executable) {
  const opens = [
    ...fileAssociations.map(({ mimeType }) => mimeType),
    ...protocols.flatMap(({ schemes }) => schemes.map((scheme) => `x-scheme-handler/${scheme}`)),
  ];
  const entry = {
    Type: "Application",
    Name: productName,
    Comment: linux.description,
    Exec: `${executable} %U`,
    Icon: linux.executableName,
    Terminal: "false",
    Categories: `${linux.category};`,
    MimeType: `${opens.join(";")};`,
    // What Electron makes of `desktopName` in package.json: by it a desktop finds the window's entry.
    StartupWMClass: linux.executableName,
    ...linux.desktop.entry,
  };
  return `[Desktop Entry]\n${Object.entries(entry)
    .map(([name, value]) => `${name}=${value}\n`)
    .join("")}`;
}

/**
 * Tells the desktop what the project's own file is.
 *
 * @param {Packaging} packaging
 */
export function mimeTypes({ fileAssociations, linux }) {
  const types = fileAssociations.map(
    ({ ext, description, mimeType }) =>
      `  <mime-type type="${mimeType}">\n    <comment>${description}</comment>\n    <sub-class-of type="application/json"/>\n` +
      `    <icon name="${linux.executableName}"/>\n    <glob pattern="*.${ext}"/>\n    <glob pattern="*.${ext}.json" weight="60"/>\n  </mime-type>\n`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">\n${types.join("")}</mime-info>\n`;
}
