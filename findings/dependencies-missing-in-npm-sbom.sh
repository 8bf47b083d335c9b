#!/usr/bin/env bash
# npm sbom --omit=dev leaves out of the bill of materials what is a dependency for use where something under
# devDependencies depends on the same package, even a dependency of the project itself: ms 2.1.3 below, which
# npm ls --omit=dev lists and npm install --omit=dev installs. npm sbom without --omit has it. So in CycloneDX and SPDX, with
# npm 10.9.4 and 11.6.2 (Node 20). Fails if any of this changes.
set -euo pipefail
cd "$(mktemp -d)"
export npm_config_cache="$PWD/cache"
for version in 10.9.4 11.6.2; do
  mkdir -p "$version/tool" "$version/project"
  npm install --silent --no-audit --no-fund --prefix "$version/tool" "npm@$version"
  npm() { node "../tool/node_modules/npm/bin/npm-cli.js" "$@"; }
  cd "$version/project"
  echo '{ "name": "project", "version": "1.0.0", "dependencies": { "ms": "2.1.3" }, "devDependencies": { "debug": "4.4.0" } }' > package.json
  npm install --silent --no-audit --no-fund
  test "$(npm --version)" = "$version"
  npm ls --omit=dev | grep -q 'ms@2.1.3'
  for format in cyclonedx spdx; do
    npm sbom --sbom-format="$format" | grep -q 'pkg:npm/ms@2.1.3'
    npm sbom --omit=dev --sbom-format="$format" > bill.json
    grep -q 'pkg:npm/project@1.0.0' bill.json
    test "$(grep -c 'pkg:npm/ms@2.1.3' bill.json)" = 0
  done
  unset -f npm
  cd ../..
done
echo "npm sbom --omit=dev has no ms 2.1.3, which is installed with --omit=dev"
