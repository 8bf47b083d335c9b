const { Buffer } = require("node:buffer");
const { existsSync, readFileSync, statSync, writeFileSync } = require("node:fs");
const Module = require("node:module");
const path = require("node:path");
const { Script } = require("node:vm");

/** What was compiled begins with size and time of its bundle. */
const STAMP_BYTES = 16;

/**
 * Runs a bundle as `require` does, with what `keepCompiled` has kept of it: a third of a short run would go into
 * compiling. What another bundle was compiled to is passed over here, what another V8 has compiled by V8 itself.
 */
function runBundle(bundle) {
  const stamp = stampOf(bundle);
  const kept = existsSync(placeOf(bundle)) ? readFileSync(placeOf(bundle)) : Buffer.alloc(0);
  const isOfThis = stamp.equals(kept.subarray(0, STAMP_BYTES));
  const script = new Script(Module.wrap(readFileSync(bundle, "utf8")), {
    filename: bundle,
    ...(isOfThis ? { cachedData: kept.subarray(STAMP_BYTES) } : {}),
  });
  const module = new Module(bundle);
  module.filename = bundle;
  const within = Module.createRequire(bundle);
  script.runInThisContext()(module.exports, within, module, bundle, path.dirname(bundle));
  return script;
}

/** Runs a bundle and keeps, once it has ended, what was compiled of it until then. */
function keepCompiled(bundle) {
  const script = runBundle(bundle);
  process.on("exit", () =>
    writeFileSync(placeOf(bundle), Buffer.concat([stampOf(bundle), script.createCachedData()])),
  );
}

function stampOf(bundle) {
  const { size, mtimeMs } = statSync(bundle);
  return Buffer.from(Float64Array.of(size, mtimeMs).buffer);
}

const placeOf = (bundle) => bundle.replace(/\.js$/, ".compiled");

module.exports = { keepCompiled, runBundle };
