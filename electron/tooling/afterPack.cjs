// electron-builder calls this when it has put the folder together.
const fs = require('node:fs');
const path = require('node:path');

/** The Electron that we develop with can run any folder; a package has no use for that. @param {{ appOutDir: string }} context */
exports.default = async ({ appOutDir }) => {
  fs.rmSync(path.join(appOutDir, 'resources', 'default_app.asar'), { force: true });
};
