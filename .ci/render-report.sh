#!/usr/bin/env bash
# Opens the HTML report in a headless browser, measures it, and takes pictures of it.
#
#   .ci/render-report.sh report.html output-directory
#
# Fails when something is cut, overlaps, is empty, or is asked from the network. The work is in RenderReport.java.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
page=$1
pictures=$2

browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
if [[ -z $browser ]]; then
  echo 'No browser: installing chromium.'
  as_root=()
  [[ $(id -u) == 0 ]] || as_root=(sudo -n)
  export DEBIAN_FRONTEND=noninteractive
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core >/dev/null
  browser=$(command -v chromium)
fi

profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
mkdir -p "$pictures"
java "$here/RenderReport.java" "$browser" "$profile" "$page" "$pictures"
