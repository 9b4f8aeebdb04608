package org.daybook.installer.bench.start;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daybook.installer.bench.bootstrap.BareReplica;
import org.daybook.installer.bench.place.ForkedJava;
import org.daybook.installer.bench.place.Workplace;
import org.daybook.installer.image.CacheMaker;
import org.daybook.installer.image.DeskImage;

/// Starts [BareWindow] as the image starts its desk: the same Java, the same options, the same
/// libraries, and a cache of what it loads, made as the desk's is.
final class BareStart {
  private static final String FILE = "replica.mv.db";

  private final Workplace place;
  private final DeskImage image;
  private final Path replica;
  private final Map<String, String> environment;
  private final String classpath;
  private final Path cache;

  private BareStart(
      Workplace place,
      DeskImage image,
      Path replica,
      Map<String, String> environment,
      String classpath,
      Path cache) {
    this.place = place;
    this.image = image;
    this.replica = replica;
    this.environment = environment;
    this.classpath = classpath;
    this.cache = cache;
  }

  /// Makes its cache.
  ///
  /// @param replica the desk's file, of which each start gets a copy
  /// @param password of file and user
  static BareStart of(Workplace place, DeskImage image, Path replica, String password)
      throws IOException, InterruptedException {
    var folder = place.directory("bare");
    var start =
        new BareStart(
            place,
            image,
            replica,
            Map.of(StartSigns.USER, "desk", StartSigns.PASSWORD, password),
            image.classpath() + File.pathSeparator + BareJar.write(folder),
            folder.resolve("bare.aot"));
    var program = List.of(BareWindow.class.getName(), start.url(), BareWindow.ONCE);
    new CacheMaker(image, start.classpath, folder)
        .make(place.drawingOptions(), program, start.environment, start.cache);
    return start;
  }

  ForkedJava start() throws IOException {
    var command = new ArrayList<String>();
    command.add(image.java().toString());
    command.addAll(image.options());
    command.addAll(place.drawingOptions());
    command.add(DeskImage.option(cache));
    command.addAll(List.of("-cp", classpath, BareWindow.class.getName(), url()));
    return place.start("bare", command, environment);
  }

  private String url() throws IOException {
    var copy = place.directory("bare-window");
    Files.copy(replica, copy.resolve(FILE));
    return BareReplica.url(copy.resolve("replica"));
  }
}
