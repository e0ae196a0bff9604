// Stops with a clear message when Node is too old. Runs before everything else, so it uses nothing new.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
  console.error(
    `\nMargins needs Node 22.12 or newer; this is ${process.versions.node}.\n` +
      'On Linux, `npm ci` brings a newer Node by itself: run it first, and do not leave out optional packages.\n' +
      'Elsewhere install Node 22 or 24 from nodejs.org, then run `npm ci` again.\n',
  );
  process.exit(1);
}
