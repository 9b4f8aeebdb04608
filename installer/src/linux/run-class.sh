#!/usr/bin/env bash
# Runs a program out of the classes that were just built, on the build's own JDK.
#
#   run-class.sh MAIN-CLASS [ARGUMENT...]
set -euo pipefail

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../../.." && pwd -P)
jdk=$("$root/daybook" jdk)

classes=
for module in installer app sync-server shared-model; do
  classes+=$root/$module/target/classes:
done
exec "$jdk/bin/java" --enable-native-access=ALL-UNNAMED \
  -classpath "$classes$(<"$root/installer/target/classpath.txt")" "$@"
