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

# How numbers and days are written, at least in each language that the desk speaks.
locales=en,da,de,es,fr,nl,pl
for language in "$root"/app/src/main/resources/org/daybook/app/i18n/messages_*.properties; do
  tag=$(basename "$language" .properties)
  tag=${tag#messages_}
  locales+=,${tag//_/-}
done

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

# Whoever works at the desk while the cache is made. It stays in the image, because the cache holds
# only for exactly the libraries that it was made with.
"$jdk/bin/jar" --create --file "$work/libs/training-$version.jar" \
  -C "$root/installer/target/classes" org/daybook/installer/tour

"$jdk/bin/jlink" --module-path "$work/modules" --add-modules "$modules" \
  --include-locales="$locales" --generate-cds-archive \
  --strip-debug --no-man-pages --no-header-files --output "$work/runtime" \
  2> >(grep -v 'No JDK Modules found' >&2)

# Collector, compiler and heap: see docs/decisions/0150-choose-start-and-memory-by-measurement.md.
# What Java itself has to remark, that a cache does not fit for instance, goes to standard error:
# standard output belongs to the headless desk's answers.
"$jdk/bin/jpackage" --type app-image --dest "$image" --name daybook-desk \
  --app-version "${version%%-*}" --vendor Daybook \
  --runtime-image "$work/runtime" --input "$work/libs" \
  --main-jar "app-$version.jar" --main-class org.daybook.app.DaybookDesk \
  --java-options --enable-native-access=javafx.graphics \
  --java-options -XX:+UseSerialGC --java-options -XX:TieredStopAtLevel=1 \
  --java-options -Xms64m --java-options -Xmx512m --java-options -Xmn16m \
  --java-options -XX:MinHeapFreeRatio=20 --java-options -XX:MaxHeapFreeRatio=40 \
  --java-options -Xlog:disable --java-options -Xlog:all=warning:stderr \
  --java-options '-XX:AOTCache=$APPDIR/desk.aot'

printf 'Training the desk for its cache\n'
if ! "$root/installer/src/linux/run-class.sh" \
  org.daybook.installer.image.TrainImage "$image/daybook-desk"; then
  printf 'No image: without its cache the desk would start slowly. The reason is above.\n' >&2
  rm -rf "$image"
  exit 1
fi

printf 'Desk image: %s (%s)\n' "$image/daybook-desk" "$(du -sh "$image" | cut -f1)"
