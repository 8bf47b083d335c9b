#!/usr/bin/env node
const path = require("node:path");
const { runBundle } = require("./compiled");

runBundle(path.join(__dirname, "../dist/cli/kenzan.js"));
