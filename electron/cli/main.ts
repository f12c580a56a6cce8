// Before anything else is loaded, and in words that an old Node understands: on one the native package of the
// database ends the process without a word.
if (Number.parseInt(process.versions.node, 10) < 22) {
  console.error(`trailmap needs Node 22 or newer; this is Node ${process.versions.node}.`);
  process.exitCode = 2;
} else {
  void import('./run.ts').then(({ runInTerminal }) => runInTerminal(process.argv.slice(2)));
}
