#!/usr/bin/env bash
# Builds the desk's image, a program with a Java of its own, in installer/target/image/daybook-desk.
#
#   image.sh VERSION      (called by `./daybook test -Pinstaller` once the modules are packaged)
#
# JavaFX goes into the runtime as real modules. The desk and its other libraries stay on the
# classpath, because jlink refuses automatic modules and half of the libraries are such.
set -euo pipefail

version=$1
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../../.." && pwd -P)
work=$root/installer/target/image-work
image=$root/installer/target/image
jdk=$("$root/daybook" jdk)

# What jdeps finds in the jars, and what they only reach by reflection or by provider: the last line.
modules=java.base,java.desktop,java.instrument,java.management,java.naming,java.rmi
modules+=,java.security.jgss,java.sql,jdk.jfr
modules+=,java.net.http,jdk.crypto.ec,jdk.localedata,jdk.unsupported,jdk.zipfs
modules+=,javafx.controls,javafx.fxml

rm -rf "$work" "$image"
mkdir -p "$work/modules" "$work/libs" "$image"

cp "$root/app/target/app-$version.jar" "$work/libs/"
for jar in "$root"/app/target/libs/*.jar; do
  case $(basename "$jar") in
    javafx-*-linux*.jar) cp "$jar" "$work/modules/" ;;
    # The jar without a platform is an empty signpost to the other.
    javafx-*.jar) ;;
    *) cp "$jar" "$work/libs/" ;;
  esac
done

"$jdk/bin/jlink" --module-path "$work/modules" --add-modules "$modules" \
  --include-locales=en,ar,da,de,es,fr,nl,pl --generate-cds-archive \
  --strip-debug --no-man-pages --no-header-files --output "$work/runtime" \
  2> >(grep -v 'No JDK Modules found' >&2)

# As in CONTRIBUTING: one collector thread and the quick compiler are enough for a desk, and start
# it sooner in less memory.
"$jdk/bin/jpackage" --type app-image --dest "$image" --name daybook-desk \
  --app-version "${version%%-*}" --vendor Daybook \
  --runtime-image "$work/runtime" --input "$work/libs" \
  --main-jar "app-$version.jar" --main-class org.daybook.app.DaybookDesk \
  --java-options --enable-native-access=javafx.graphics \
  --java-options -XX:+UseSerialGC --java-options -XX:TieredStopAtLevel=1 \
  --java-options -Xms64m --java-options -Xmx512m

printf 'Desk image: %s (%s)\n' "$image/daybook-desk" "$(du -sh "$image" | cut -f1)"
